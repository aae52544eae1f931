import { lazy, Suspense, useCallback, useDeferredValue, useMemo, useRef, useState } from 'react';
import type { Outlines } from '../../data/outlines';
import { areaWordsFor } from '../../i18n/area';
import { PROSPECTS_TEXT } from '../../i18n/prospects';
import type { SceneOutlines } from '../../map/scene';
import { areaOfText } from '../../model/area';
import type { ProspectRow } from '../../model/prospect-row';
import { establishmentKey } from '../../model/prospects';
import type { Register } from '../../model/register';
import { AreaField } from '../area/AreaField';
import { useSpeech } from '../context';
import type { LinkState, Navigate } from '../link';
import { ProgrammeField } from '../question/ProgrammeField';
import { YearSelect } from '../question/selects';
import type { Session } from '../session';
import { useAnswer } from '../use-answer';
import { BackTestPart } from './BackTestPart';
import { prospectColumns, withPhoneNumber } from './columns';
import { ListBar } from './ListBar';
import { ListPanel } from './ListPanel';
import { OnListButton } from './OnListButton';
import { PickBar } from './PickBar';
import { ProspectCard } from './ProspectCard';
import { ProspectsHead } from './ProspectsHead';
import { ProspectTable } from './ProspectTable';
import { ProspectTools } from './ProspectTools';
import { programmeName } from './programme-name';
import { listKeyOf, useProspectsRequest } from './prospects-request';
import { useLists } from './use-lists';
import { useOpened } from './use-opened';
import { usePicked } from './use-picked';
import { useProspectRows } from './use-prospect-rows';
import { type ViewState, viewOfText, viewText } from './view-state';
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

/** More than this a map does not show. */
const MOST_POINTS = 20_000;

/** In the link that skips to the rows, which moves the keyboard and no place in the page. */
const ROWS_ID = 'prospect-rows';

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
  const { tab, sort } = state;
  const onState = (change: Partial<ViewState>, how?: 'push' | 'replace') =>
    navigate({ prospecting: viewText({ ...state, ...change }) }, how);
  // The box is ahead of the link, which is not written at each key.
  const [typed, setTyped] = useState(state.typed);
  const searched = useDeferredValue(typed);
  const onType = useCallback((text: string) => setTyped(text), []);
  const { subject, area } = link;
  const isProgramme = subject.kind === 'programme';
  const asked = useProspectsRequest(link, state, searched, lists, register);
  const { question, without, worked } = asked;
  const answer = useAnswer(session, 'prospects', isProgramme ? asked : null);
  const points = useAnswer(
    session,
    'prospectPoints',
    isProgramme && tab === 'prospects'
      ? { ...asked, worked: state.stage === null ? [] : worked, sort: null, most: MOST_POINTS }
      : null,
  );
  const statusOf = useMemo(() => new Map(worked), [worked]);
  const columns = useMemo(
    () =>
      withPhoneNumber(
        prospectColumns(register, statusOf, words, speech).filter(
          ({ key }) => key === 'name' || state.columns.some((shown) => shown === key),
        ),
        sort,
      ),
    [register, statusOf, words, speech, state.columns, sort],
  );
  const { rowAt, lookAt } = useProspectRows(session, answer);
  const picking = usePicked(session, answer, rowAt);
  const { picked } = picking;
  const whereOf = (text: string | null) => {
    const shapes = text === null ? null : areaOfText(text);
    return shapes ? words.inArea(areaWordsFor(language, register.geography).where(shapes)) : '';
  };
  const where = whereOf(area);
  // Of what stands there: while an answer is on its way, the one before keeps its own name.
  const programme = programmeName(register, answer?.request.question.subject);
  const shownWhere = whereOf(answer?.request.area ?? null);
  const title = answer ? words.headline(answer.total, programme, shownWhere) : '';
  const list = useRef<HTMLDivElement>(null);
  const toRows = () => list.current?.querySelector<HTMLElement>('.ui-row-link[tabindex="0"]')?.focus();
  const { open, isGone, have } = useOpened(session, { question, area, without }, isProgramme ? state.opened : null);
  const openRow = (row: ProspectRow | null) => {
    if (row) have(row);
    onState({ opened: row?.id ?? null });
  };
  const openId = (id: string | null) => onState({ opened: id });
  const isSought = useRef(false);
  const toList = () => {
    isSought.current = true;
    onState({ tab: 'list' });
  };
  const openStatus = open && statusOf.get(establishmentKey(open.id));
  return (
    <div className="w-view">
      {tab === 'prospects' && isProgramme && answer && answer.rows.length > 0 && (
        <a
          className="s-skip"
          href={`#${ROWS_ID}`}
          onClick={(event) => {
            event.preventDefault();
            toRows();
          }}
        >
          {words.skipToRows}
        </a>
      )}
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
      {tab === 'list' && (
        <ListPanel
          {...{ session, register, outlines, question, area, where, lists, isSought }}
          onProspects={() => onState({ tab: 'prospects' })}
        />
      )}
      {tab === 'prospects' && !isProgramme && <p className="w-note">{words.sector}</p>}
      {tab === 'prospects' && isProgramme && answer && (
        <>
          <ProspectsHead {...{ register, answer, title }} where={shownWhere} />
          <ProspectTools {...{ session, register, answer, state, onState, onType }} />
          {answer.rows.length > 0 && <PickBar {...{ answer, picking, lists, toRows }} onOpenList={toList} />}
          {isGone && <p role="alert">{words.openedGone}</p>}
          <p className="w-note">{words.scoreHelp}</p>
          <div className="w-body">
            <div className="w-list" ref={list} id={ROWS_ID}>
              {answer.rows.length === 0 ? (
                <p className="w-note">{answer.hidden > 0 ? words.noneHidden(answer.hidden) : words.none}</p>
              ) : (
                <ProspectTable
                  caption={words.title}
                  listKey={listKeyOf(answer.request)}
                  columns={columns}
                  count={answer.found}
                  rowAt={rowAt}
                  onLook={lookAt}
                  sort={sort}
                  onSort={(chosen) => onState({ sort: chosen })}
                  onSelect={openRow}
                  selectedId={open?.id ?? null}
                  isPicked={({ id }) => picked.has(id)}
                  onPick={picking.pick}
                  areAllPicked={picked.size >= answer.found && answer.rows.every(({ id }) => picked.has(id))}
                  phoneLine={({ id, kind: of }) => {
                    const status = statusOf.get(establishmentKey(id));
                    return status ? `${words.kinds[of]} · ${words.statuses[status]}` : words.kinds[of];
                  }}
                />
              )}
              {answer.hasPool && <BackTestPart session={session} question={question} />}
            </div>
            <div className="pr-side">
              {open && (
                <ProspectCard
                  key={open.id}
                  row={open}
                  register={register}
                  weights={answer.weights}
                  onClose={() => openId(null)}
                  onOpen={openId}
                >
                  <OnListButton row={open} status={openStatus ?? undefined} lists={lists} onList={toList} />
                </ProspectCard>
              )}
              {points && (
                <Suspense>
                  <ProspectMap
                    {...{ register, outlines, theme, points }}
                    openId={open?.id ?? null}
                    title={title}
                    onOpen={openId}
                    onArea={(dragged) => navigate({ area: dragged })}
                    picking={picking}
                  />
                </Suspense>
              )}
            </div>
          </div>
        </>
      )}
    </div>
  );
}
