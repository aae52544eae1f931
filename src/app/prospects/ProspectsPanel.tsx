import { useCallback, useDeferredValue, useMemo, useState } from 'react';
import { areaWordsFor } from '../../i18n/area';
import { PROSPECTS_TEXT, type ProspectsText } from '../../i18n/prospects';
import { areaOfText } from '../../model/area';
import { PROSPECT_KINDS, type ProspectKind, type ProspectRow } from '../../model/prospect-row';
import { establishmentKey } from '../../model/prospects';
import type { Register } from '../../model/register';
import { added, doNotContact, type WorkStatus } from '../../model/work-list';
import { municipalityName } from '../answer/names';
import { AreaField } from '../area/AreaField';
import { type Speech, useSpeech } from '../context';
import type { LinkState, Navigate } from '../link';
import { ProgrammeField } from '../question/ProgrammeField';
import { YearSelect } from '../question/selects';
import { questionOf } from '../requests';
import type { Session } from '../session';
import { CsvButton } from '../ui/CsvButton';
import { type Column, DataTable } from '../ui/DataTable';
import { Segmented } from '../ui/Segmented';
import { useAnswer } from '../use-answer';
import { BackTestPart } from './BackTestPart';
import { ListBar } from './ListBar';
import { ListPanel } from './ListPanel';
import { ProspectCard } from './ProspectCard';
import { stampNow, useLists } from './use-lists';
import '../ui/work-view.css';
import './prospects.css';

interface ProspectsPanelProps {
  readonly session: Session;
  readonly register: Register;
  readonly link: LinkState;
  readonly navigate: Navigate;
}

/** More rows than this are not drawn; searching and areas narrow them. */
const MOST_ROWS = 300;
/** So many go on a list at once. */
const TOP_ROWS = 20;

/** Whom to call for a programme, best first, with the reasons of each. */
export function ProspectsPanel({ session, register, link, navigate }: ProspectsPanelProps) {
  const speech = useSpeech();
  const { language, format } = speech;
  const words = PROSPECTS_TEXT[language];
  const lists = useLists();
  const [tab, setTab] = useState<'prospects' | 'list'>('prospects');
  const [typed, setTyped] = useState('');
  const [kind, setKind] = useState<ProspectKind | 'all'>('all');
  const [openId, setOpenId] = useState<string | null>(null);
  const searched = useDeferredValue(typed);
  const { subject, area } = link;
  const isProgramme = subject.kind === 'programme';
  const without = useMemo(() => [...doNotContact(lists.lists.map(({ list }) => list))].sort(), [lists.lists]);
  const question = questionOf(link);
  const answer = useAnswer(
    session,
    'prospects',
    isProgramme ? { question, area, without, typed: searched, kind: kind === 'all' ? null : kind, most: MOST_ROWS } : null,
  );
  const entries = lists.chosen?.list.entries;
  const statusOf = useMemo(() => new Map(entries?.map(({ establishment, status }) => [establishment, status])), [entries]);
  const columns = useMemo(() => prospectColumns(register, statusOf, words, speech), [register, statusOf, words, speech]);
  const rowKey = useCallback(({ id }: ProspectRow) => id, []);
  const shapes = area === null ? null : areaOfText(area);
  const where = shapes ? words.inArea(areaWordsFor(language, register.geography).where(shapes)) : '';
  const programme = isProgramme
    ? (register.programmes.find(({ id }) => id === subject.programme)?.name ?? subject.programme)
    : '';
  const open = answer?.rows.find(({ id }) => id === openId) ?? null;
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
      <ListBar lists={lists} tab={tab} onTab={setTab} />
      {tab === 'list' && <ListPanel {...{ session, register, question, area, lists }} />}
      {tab === 'prospects' && !isProgramme && <p className="w-note">{words.sector}</p>}
      {tab === 'prospects' && isProgramme && answer && (
        <>
          <h2>{words.headline(format.number(answer.total), programme, where)}</h2>
          <p className="w-note">
            {answer.shortLearners > 0 ? words.short(answer.shortLearners, answer.shortSchools) : words.notShort} {words.order}{' '}
            {!answer.hasPool && words.noPool} {register.isExample && words.exampleOnly}
          </p>
          <div className="w-tools">
            <label className="w-search">
              <span className="ui-hidden">{words.search}</span>
              <input
                className="q-input"
                type="search"
                placeholder={words.search}
                value={typed}
                onChange={({ currentTarget }) => setTyped(currentTarget.value)}
              />
            </label>
            <Segmented
              label={words.kindFilter}
              value={kind}
              onChange={setKind}
              options={[
                { value: 'all', label: words.allKinds },
                ...PROSPECT_KINDS.map((value) => ({
                  value,
                  label: `${words.kinds[value]} ${format.number(answer.kinds[value])}`,
                })),
              ]}
            />
            <button
              type="button"
              className="ui-button"
              disabled={answer.rows.length === 0}
              onClick={() => put(answer.rows.slice(0, TOP_ROWS))}
            >
              {words.addShown(Math.min(TOP_ROWS, answer.rows.length))}
            </button>
            <CsvButton name={words.file} table={() => prospectCsv(answer.rows, register, words, speech)} />
          </div>
          <div className="w-body">
            <div className="w-list">
              {answer.rows.length === 0 ? (
                <p className="w-note">{words.none}</p>
              ) : (
                <DataTable
                  caption={words.title}
                  columns={columns}
                  rows={answer.rows}
                  rowKey={rowKey}
                  rowHref={() => '#'}
                  onSelect={(row) => setOpenId(row?.id ?? null)}
                  selectedKey={openId}
                  phoneLine={({ id, kind: of }) => {
                    const status = statusOf.get(establishmentKey(id));
                    return status ? `${words.kinds[of]} · ${words.statuses[status]}` : words.kinds[of];
                  }}
                />
              )}
              {answer.found > answer.rows.length && (
                <p className="w-note">{words.shown(format.number(answer.rows.length), format.number(answer.found))}</p>
              )}
              {answer.hasPool && <BackTestPart session={session} question={question} />}
            </div>
            {open && (
              <ProspectCard key={open.id} row={open} register={register} onClose={() => setOpenId(null)}>
                <button type="button" className="ui-button s-primary" onClick={() => (openStatus ? setTab('list') : put([open]))}>
                  {openStatus ? `${words.onList} (${words.statuses[openStatus]}): ${words.openList}` : words.addOne}
                </button>
              </ProspectCard>
            )}
          </div>
        </>
      )}
    </div>
  );
}

type StatusOf = ReadonlyMap<string, WorkStatus>;

function prospectColumns(
  register: Register,
  statusOf: StatusOf,
  words: ProspectsText,
  { format, language }: Speech,
): readonly Column<ProspectRow>[] {
  const place = ({ municipality }: ProspectRow) => municipalityName(register, municipality, language);
  const { columns } = words;
  return [
    { key: 'name', label: columns.name, sortValue: ({ name }) => name, cell: ({ name }) => name },
    {
      key: 'kind',
      label: columns.kind,
      sortValue: ({ kind }) => PROSPECT_KINDS.indexOf(kind),
      cell: ({ kind }) => words.kinds[kind],
    },
    { key: 'place', label: columns.place, sortValue: place, cell: place, phone: 'second' },
    {
      key: 'km',
      label: columns.km,
      numeric: true,
      sortValue: ({ km }) => km,
      cell: ({ km }) => (km === null ? '–' : format.number(km, 1)),
    },
    {
      key: 'employees',
      label: columns.employees,
      numeric: true,
      sortValue: ({ employees }) => employees,
      cell: ({ employees }) => format.number(employees),
    },
    {
      key: 'left',
      label: columns.left,
      numeric: true,
      sortValue: ({ carried }) => carried?.left ?? null,
      cell: ({ carried }) => format.number(carried?.left ?? null),
    },
    {
      key: 'score',
      label: columns.score,
      numeric: true,
      sortValue: ({ score }) => score,
      cell: ({ score }) => format.number(score, 1),
      phone: 'first',
    },
    {
      key: 'status',
      label: columns.status,
      sortValue: ({ id }) => statusOf.get(establishmentKey(id)) ?? null,
      cell: ({ id }) => {
        const status = statusOf.get(establishmentKey(id));
        return status ? words.statuses[status] : '';
      },
    },
  ];
}

function prospectCsv(rows: readonly ProspectRow[], register: Register, words: ProspectsText, { language }: Speech) {
  const { columns } = words;
  return {
    header: [
      words.number,
      columns.name,
      columns.kind,
      columns.place,
      'NACE',
      columns.km,
      columns.employees,
      columns.left,
      columns.score,
    ],
    rows: rows.map(({ id, name, kind, municipality, nace, km, employees, carried, score }) => [
      id,
      name,
      words.kinds[kind],
      municipalityName(register, municipality, language),
      nace,
      km === null ? null : Math.round(km * 10) / 10,
      employees,
      carried?.left ?? null,
      Math.round(score * 100) / 100,
    ]),
  };
}
