import { lazy, Suspense, useCallback, useDeferredValue, useMemo, useState } from 'react';
import type { Outlines } from '../../data/outlines';
import { areaWordsFor } from '../../i18n/area';
import { PROSPECTS_TEXT } from '../../i18n/prospects';
import type { SceneOutlines } from '../../map/scene';
import { areaOfText } from '../../model/area';
import { NO_REGION } from '../../model/geography';
import type { ProspectRow } from '../../model/prospect-row';
import { establishmentKey } from '../../model/prospects';
import type { Register } from '../../model/register';
import { added, doNotContact } from '../../model/work-list';
import { AreaField } from '../area/AreaField';
import { useSpeech } from '../context';
import type { LinkState, Navigate } from '../link';
import { ProgrammeField } from '../question/ProgrammeField';
import { YearSelect } from '../question/selects';
import { questionOf } from '../requests';
import type { Session } from '../session';
import { useAnswer } from '../use-answer';
import { BackTestPart } from './BackTestPart';
import { prospectColumns } from './columns';
import { ListBar } from './ListBar';
import { ListPanel } from './ListPanel';
import { ProspectCard } from './ProspectCard';
import { ProspectTable } from './ProspectTable';
import { ProspectTools } from './ProspectTools';
import { stampNow, useLists } from './use-lists';
import { useOpened } from './use-opened';
import { useProspectRows } from './use-prospect-rows';
import { NO_PLACE, type ViewState, viewOfText, viewText } from './view-state';
import '../ui/work-view.css';
import './prospects.css';

const ProspectMap = lazy(() => import('./ProspectMap'));

interface ProspectsPanelProps {
  readonly session: Session;
  readonly register: Register;
  readonly outlines: SceneOutlines & Pick<Outlines, 'boundaryFile'>;
  readonly theme: 'light' | 'dark';
  readonly link: LinkState;
  readonly navigate: Navigate;
}

/** So many come with the answer, and go out as a file; the others are fetched as one scrolls. */
const FIRST_ROWS = 300;
/** More than this a map does not show. */
const MOST_POINTS = 20_000;

/** Whom to call for a programme, best first, with the reasons of each. */
export function ProspectsPanel({ session, register, outlines, theme, link, navigate }: ProspectsPanelProps) {
  const speech = useSpeech();
  const { language } = speech;
  const words = PROSPECTS_TEXT[language];
  const lists = useLists();
  const places = register.geography.regions.municipality;
  const { state, unknown } = useMemo(
    () => viewOfText(link.prospecting, (code) => places.some((place) => place.code === code)),
    [link.prospecting, places],
  );
  const { tab, kind, division, sort } = state;
  const onState = (change: Partial<ViewState>, how?: 'push' | 'replace') =>
    navigate({ prospecting: viewText({ ...state, ...change }) }, how);
  // The box is ahead of the link, which is not written at each key.
  const [typed, setTyped] = useState(state.typed);
  const searched = useDeferredValue(typed);
  const onType = useCallback((text: string) => setTyped(text), []);
  const municipality = state.municipality === NO_PLACE ? NO_REGION : places.findIndex(({ code }) => code === state.municipality);
  const { subject, area } = link;
  const isProgramme = subject.kind === 'programme';
  const without = useMemo(() => [...doNotContact(lists.lists.map(({ list }) => list))].sort(), [lists.lists]);
  const question = questionOf(link);
  const asked = {
    question,
    area,
    without,
    typed: searched,
    kind,
    municipality: state.municipality === null ? null : municipality,
    division,
    sort,
    from: 0,
    most: FIRST_ROWS,
  };
  const answer = useAnswer(session, 'prospects', isProgramme ? asked : null);
  const points = useAnswer(
    session,
    'prospectPoints',
    isProgramme && tab === 'prospects' ? { ...asked, sort: null, most: MOST_POINTS } : null,
  );
  const entries = lists.chosen?.list.entries;
  const statusOf = useMemo(() => new Map(entries?.map(({ establishment, status }) => [establishment, status])), [entries]);
  const columns = useMemo(
    () =>
      prospectColumns(register, statusOf, words, speech).filter(
        ({ key }) => key === 'name' || state.columns.some((shown) => shown === key),
      ),
    [register, statusOf, words, speech, state.columns],
  );
  const { rowAt, lookAt } = useProspectRows(session, answer);
  const shapes = area === null ? null : areaOfText(area);
  const where = shapes ? words.inArea(areaWordsFor(language, register.geography).where(shapes)) : '';
  // Of what stands there: while an answer is on its way, the one before keeps its own name.
  const shownSubject = answer?.request.question.subject;
  const programme =
    shownSubject?.kind === 'programme'
      ? (register.programmes.find(({ id }) => id === shownSubject.programme)?.name ?? shownSubject.programme)
      : '';
  const { open, isGone, have } = useOpened(session, { question, area, without }, isProgramme ? state.opened : null);
  const openRow = (row: ProspectRow | null) => {
    if (row) have(row);
    onState({ opened: row?.id ?? null });
  };
  const openId = (id: string | null) => onState({ opened: id });
  const openStatus = open && statusOf.get(establishmentKey(open.id));
  const put = (rows: readonly ProspectRow[]) => {
    const sites = rows.map(({ id, name, enterprise }) => ({ establishment: id, name, enterprise }));
    void lists.change((list) => added(list, sites, stampNow('')), words.newListName(1));
  };
  return (
    <div className="w-view">
      <div className="s-sector-bar">
        <ProgrammeField
          register={register}
          subject={subject}
          onChoose={(chosen) => navigate({ subject: chosen, selection: null })}
        />
        <AreaField geography={register.geography} link={link} navigate={navigate} onDraw={null} />
        <YearSelect register={register} link={link} navigate={navigate} />
      </div>
      <ListBar lists={lists} tab={tab} onTab={(chosen) => onState({ tab: chosen })} />
      {unknown.length > 0 && <p role="alert">{words.brokenLink(unknown.join(', '))}</p>}
      {tab === 'list' && <ListPanel {...{ session, register, question, area, lists }} />}
      {tab === 'prospects' && !isProgramme && <p className="w-note">{words.sector}</p>}
      {tab === 'prospects' && isProgramme && answer && (
        <>
          <h2>{words.headline(answer.total, programme, where)}</h2>
          <p className="w-note">
            {answer.shortLearners > 0 ? words.short(answer.shortLearners, answer.shortSchools) : words.notShort} {words.order}{' '}
            {!answer.hasPool && words.noPool} {register.isExample && words.exampleOnly}
          </p>
          <ProspectTools {...{ session, register, answer, state, onState, onType }} onPut={put} />
          {isGone && <p role="alert">{words.openedGone}</p>}
          <p className="w-note">{words.scoreHelp}</p>
          <div className="w-body">
            <div className="w-list">
              {answer.rows.length === 0 ? (
                <p className="w-note">{words.none}</p>
              ) : (
                <ProspectTable
                  caption={words.title}
                  listKey={answer}
                  columns={columns}
                  count={answer.found}
                  rowAt={rowAt}
                  onLook={lookAt}
                  sort={sort}
                  onSort={(chosen) => onState({ sort: chosen })}
                  onSelect={openRow}
                  selectedId={open?.id ?? null}
                  phoneLine={({ id, kind: of }) => {
                    const status = statusOf.get(establishmentKey(id));
                    return status ? `${words.kinds[of]} · ${words.statuses[status]}` : words.kinds[of];
                  }}
                />
              )}
              {answer.hasPool && <BackTestPart session={session} question={question} />}
            </div>
            <div className="pr-side">
              {points && (
                <Suspense>
                  <ProspectMap
                    {...{ register, outlines, theme, points }}
                    openId={open?.id ?? null}
                    title={words.headline(answer.total, programme, where)}
                    onOpen={openId}
                    onArea={(dragged) => navigate({ area: dragged })}
                  />
                </Suspense>
              )}
              {open && (
                <ProspectCard
                  key={open.id}
                  row={open}
                  register={register}
                  weights={answer.weights}
                  onClose={() => openId(null)}
                  onOpen={openId}
                >
                  <button
                    type="button"
                    className="ui-button s-primary"
                    onClick={() => (openStatus ? onState({ tab: 'list' }) : put([open]))}
                  >
                    {openStatus ? `${words.onList} (${words.statuses[openStatus]}): ${words.openList}` : words.addOne}
                  </button>
                </ProspectCard>
              )}
            </div>
          </div>
        </>
      )}
    </div>
  );
}
