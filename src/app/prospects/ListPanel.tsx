import { useCallback, useMemo, useState } from 'react';
import { PROSPECTS_TEXT, type ProspectsText } from '../../i18n/prospects';
import type { Question } from '../../model/question';
import type { Register } from '../../model/register';
import {
  changed,
  dueOn,
  monthCounts,
  sortedEntries,
  statusCounts,
  takenOff,
  WORK_STATUSES,
  type WorkEntry,
  type WorkList,
} from '../../model/work-list';
import { municipalityName } from '../answer/names';
import { useSpeech } from '../context';
import type { Session } from '../session';
import { type Column, DataTable } from '../ui/DataTable';
import { SideCard } from '../ui/SideCard';
import { useAnswer } from '../use-answer';
import { EntryForm } from './EntryForm';
import { ListTools } from './ListTools';
import { TourPart } from './TourPart';
import { type Lists, stampNow } from './use-lists';

interface ListPanelProps {
  readonly session: Session;
  readonly register: Register;
  readonly question: Question;
  readonly area: string | null;
  readonly lists: Lists;
}

/** A list that is worked off: who, how far, what next; out and in again, and a day on the road. */
export function ListPanel({ session, register, question, area, lists }: ListPanelProps) {
  const { language, format } = useSpeech();
  const words = PROSPECTS_TEXT[language];
  const { chosen, change } = lists;
  const [openId, setOpenId] = useState<string | null>(null);
  const [gone, setGone] = useState<WorkEntry | null>(null);
  const rowKey = useCallback(({ establishment }: WorkEntry) => establishment, []);
  const entries = chosen?.list.entries ?? [];
  const keys = useMemo(() => chosen?.list.entries.map(({ establishment }) => establishment) ?? [], [chosen]);
  const sites = useAnswer(session, 'workedSites', keys.length > 0 ? { ids: keys } : null);
  const placeOf = useMemo(
    () => new Map(sites?.map(({ id, municipality }) => [id, municipalityName(register, municipality, language)])),
    [sites, register, language],
  );
  const columns = useMemo(() => entryColumns(words, placeOf), [words, placeOf]);
  const ids = useMemo(
    () =>
      entries
        .filter(({ status }) => status !== 'do-not-contact' && status !== 'refused')
        .map(({ establishment }) => establishment),
    [entries],
  );
  const isProgramme = question.subject.kind === 'programme';
  const coverage = useAnswer(session, 'coverage', isProgramme && ids.length > 0 ? { question, area, ids } : null);
  const takeOff = async ({ establishment }: WorkEntry) => {
    setOpenId(null);
    // As it is then: a field that was left for the button is saved first.
    let taken: WorkEntry | undefined;
    await change((now) => {
      taken = now.entries.find((entry) => entry.establishment === establishment);
      return takenOff(now, establishment);
    }, '');
    setGone(taken ?? null);
  };
  const undo = gone && (
    <p role="status">
      {words.takenOff(gone.name || gone.establishment)}{' '}
      <button
        type="button"
        className="ui-button"
        onClick={() => {
          setGone(null);
          void change((now) => ({ ...takenOff(now, gone.establishment), entries: sortedEntries([...now.entries, gone]) }), '');
        }}
      >
        {words.undo}
      </button>
    </p>
  );
  const list = chosen?.list ?? { name: words.newListName(1), entries };
  const counts = statusCounts(list);
  const due = dueOn(list, stampNow('').at.slice(0, 10)).length;
  const open = entries.find(({ establishment }) => establishment === openId) ?? null;
  const by = entries.find(({ owner }) => owner !== '')?.owner ?? '';
  return (
    <>
      <h2>{list.name}</h2>
      {entries.length === 0 ? (
        <p className="w-note">{words.emptyList}</p>
      ) : (
        <p>
          {WORK_STATUSES.filter((status) => counts[status] > 0)
            .map((status) => `${words.statuses[status]} ${format.number(counts[status])}`)
            .join(' · ')}
          {due > 0 && <strong> · {words.due(due)}</strong>}
        </p>
      )}
      {isProgramme && ids.length > 0 && (
        <p className="pr-coverage">
          {coverage &&
            (coverage.shortage > 0
              ? words.coverage(coverage.helpful, ids.length, coverage.ended, coverage.shortage)
              : words.noShortage)}
        </p>
      )}
      <ListTools lists={lists} placeOf={placeOf} onDelete={() => setOpenId(null)} />
      {undo}
      {chosen && entries.length > 0 && (
        <div className="w-body">
          <div className="w-list">
            <DataTable
              caption={words.tabs.list}
              columns={columns}
              rows={entries}
              rowKey={rowKey}
              phoneLine={({ nextStep }) => nextStep}
              rowHref={() => '#'}
              onSelect={(row) => setOpenId(row?.establishment ?? null)}
              selectedKey={openId}
            />
            <TourPart session={session} register={register} list={list} />
            <MonthsPart list={list} words={words} />
          </div>
          {open && (
            <div className="pr-side">
              <SideCard key={open.establishment} title={open.name || open.establishment} onClose={() => setOpenId(null)}>
                <EntryForm
                  entry={open}
                  list={chosen.id}
                  onChange={(patch) =>
                    void change((now) => changed(now, open.establishment, patch, stampNow(patch.owner ?? by)), list.name)
                  }
                />
                {open.status !== 'do-not-contact' && (
                  <button type="button" className="ui-button" onClick={() => void takeOff(open)}>
                    {words.takeOff}
                  </button>
                )}
              </SideCard>
            </div>
          )}
        </div>
      )}
    </>
  );
}

/** What came of it, month by month. */
function MonthsPart({ list, words }: { readonly list: WorkList; readonly words: ProspectsText }) {
  return (
    <details className="da-details">
      <summary>{words.months}</summary>
      <div className="pr-scroll">
        <table className="pr-months">
          <thead>
            <tr>
              <th scope="col">{words.month}</th>
              {WORK_STATUSES.map((status) => (
                <th key={status} scope="col">
                  {words.statuses[status]}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {monthCounts(list).map(({ month, counts }) => (
              <tr key={month}>
                <th scope="row">{month}</th>
                {WORK_STATUSES.map((status) => (
                  <td key={status}>{counts[status]}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </details>
  );
}

function entryColumns(words: ProspectsText, placeOf: ReadonlyMap<string, string>): readonly Column<WorkEntry>[] {
  return [
    {
      key: 'name',
      label: words.columns.name,
      sortValue: ({ name }) => name,
      cell: ({ name, establishment }) => name || establishment,
    },
    {
      key: 'place',
      label: words.columns.place,
      sortValue: ({ establishment }) => placeOf.get(establishment) ?? null,
      cell: ({ establishment }) => placeOf.get(establishment) ?? '',
    },
    {
      key: 'status',
      label: words.fields.status,
      sortValue: ({ status }) => WORK_STATUSES.indexOf(status),
      cell: ({ status }) => words.statuses[status],
      phone: 'second',
    },
    { key: 'owner', label: words.fields.owner, sortValue: ({ owner }) => owner, cell: ({ owner }) => owner },
    { key: 'nextStep', label: words.fields.nextStep, sortValue: ({ nextStep }) => nextStep, cell: ({ nextStep }) => nextStep },
    {
      key: 'nextDate',
      label: words.fields.nextDate,
      sortValue: ({ nextDate }) => nextDate || null,
      cell: ({ nextDate }) => nextDate.split('-').reverse().join('/'),
      phone: 'first',
    },
  ];
}
