import { useCallback, useMemo, useRef, useState } from 'react';
import { readWorkListCsv, workListCsv } from '../../data/work-list/csv';
import { workListIcs } from '../../data/work-list/ics';
import { PROSPECTS_TEXT, type ProspectsText } from '../../i18n/prospects';
import type { Question } from '../../model/question';
import type { Register } from '../../model/register';
import {
  changed,
  dueOn,
  monthCounts,
  onlyForbidden,
  sortedEntries,
  statusCounts,
  takenOff,
  WORK_STATUSES,
  type WorkEntry,
  type WorkList,
} from '../../model/work-list';
import { merged, type WorkConflict } from '../../model/work-list-merge';
import { useSpeech } from '../context';
import type { Session } from '../session';
import { type Column, DataTable } from '../ui/DataTable';
import { DownloadIcon } from '../ui/icons';
import { SideCard } from '../ui/SideCard';
import { saveFile } from '../ui/save-file';
import { useAnswer } from '../use-answer';
import { EntryForm } from './EntryForm';
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
  const { chosen, change, remove } = lists;
  const [openId, setOpenId] = useState<string | null>(null);
  const [isDeleting, setDeleting] = useState(false);
  const [readIn, setReadIn] = useState<{
    readonly count: number;
    readonly issues: number;
    readonly conflicts: readonly WorkConflict[];
  } | null>(null);
  const [gone, setGone] = useState<WorkEntry | null>(null);
  const picker = useRef<HTMLInputElement>(null);
  const columns = useMemo(() => entryColumns(words), [words]);
  const rowKey = useCallback(({ establishment }: WorkEntry) => establishment, []);
  const entries = chosen?.list.entries ?? [];
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
  if (!chosen || entries.length === 0) {
    return (
      <>
        <h2>{chosen?.list.name ?? words.newListName(1)}</h2>
        {undo}
        <p className="w-note">{words.emptyList}</p>
        <Reader picker={picker} words={words} onText={(text) => void takeIn(text)} />
      </>
    );
  }
  const { list } = chosen;
  const counts = statusCounts(list);
  const due = dueOn(list, stampNow('').at.slice(0, 10)).length;
  const open = entries.find(({ establishment }) => establishment === openId) ?? null;
  const by = entries.find(({ owner }) => owner !== '')?.owner ?? '';

  async function takeIn(text: string): Promise<void> {
    const { list: came, issues } = readWorkListCsv(text, chosen?.list.name ?? words.newListName(1));
    let conflicts: readonly WorkConflict[] = [];
    await change((now: WorkList) => {
      if (now.entries.length === 0) return { ...came, name: now.name || came.name };
      const together = merged(now, came);
      conflicts = together.conflicts;
      return { ...together.list, name: now.name };
    }, came.name);
    setReadIn({ count: came.entries.length, issues: issues.length, conflicts });
  }

  return (
    <>
      <h2>{list.name}</h2>
      <p>
        {WORK_STATUSES.filter((status) => counts[status] > 0)
          .map((status) => `${words.statuses[status]} ${format.number(counts[status])}`)
          .join(' · ')}
        {due > 0 && <strong> · {words.due(due)}</strong>}
      </p>
      {isProgramme && ids.length > 0 && (
        <p className="pr-coverage">
          {coverage &&
            (coverage.shortage > 0
              ? words.coverage(coverage.helpful, ids.length, coverage.ended, coverage.shortage)
              : words.noShortage)}
        </p>
      )}
      <div className="w-tools">
        <SaveButton label={words.exportCsv} onClick={() => saveText(workListCsv(list), `${list.name}.csv`, 'text/csv')} />
        <SaveButton
          label={words.exportContacts}
          onClick={() => saveText(workListCsv(list, true), `${list.name}-contact.csv`, 'text/csv')}
        />
        <SaveButton
          label={words.exportIcs}
          onClick={() => saveText(workListIcs(list, stampNow('').at), `${list.name}.ics`, 'text/calendar')}
        />
        <Reader picker={picker} words={words} onText={(text) => void takeIn(text)} />
        {isDeleting ? (
          <span role="alertdialog" aria-label={words.deleteSure(list.name)}>
            {words.deleteSure(list.name)} {counts['do-not-contact'] > 0 && words.deleteKeeps(counts['do-not-contact'])}{' '}
            <button
              type="button"
              className="ui-button"
              onClick={() => {
                setDeleting(false);
                setOpenId(null);
                // Whoever must not be contacted stays known, or would be called again.
                if (counts['do-not-contact'] === 0) void remove(chosen.id);
                else void change((now) => onlyForbidden(now), '');
              }}
            >
              {words.yes}
            </button>{' '}
            <button type="button" className="ui-button" onClick={() => setDeleting(false)}>
              {words.no}
            </button>
          </span>
        ) : (
          <button type="button" className="ui-button" onClick={() => setDeleting(true)}>
            {words.deleteList}
          </button>
        )}
      </div>
      {readIn && (
        <div role="status" className="w-note">
          {words.imported(readIn.count)}
          {readIn.issues > 0 && `; ${words.listIssues(readIn.issues)}`}
          {readIn.conflicts.length > 0 && `; ${words.conflicts(readIn.conflicts.length)}`}
          <ul>
            {readIn.conflicts.map(({ establishment, field, kept, other }) => (
              <li key={`${establishment} ${field}`}>
                {words.conflict(
                  nameOf(list, establishment),
                  field === 'contact' ? words.contact : words.fields[field],
                  kept,
                  other,
                )}
              </li>
            ))}
          </ul>
        </div>
      )}
      {undo}
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
    </>
  );
}

const nameOf = ({ entries }: WorkList, key: string) => entries.find(({ establishment }) => establishment === key)?.name ?? key;

function saveText(text: string, name: string, type: string): void {
  saveFile(new Blob([text], { type }), name);
}

function SaveButton({ label, onClick }: { readonly label: string; readonly onClick: () => void }) {
  return (
    <button type="button" className="ui-button" onClick={onClick}>
      <DownloadIcon /> {label}
    </button>
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

interface ReaderProps {
  readonly picker: React.RefObject<HTMLInputElement | null>;
  readonly words: ProspectsText;
  readonly onText: (text: string) => void;
}

function Reader({ picker, words, onText }: ReaderProps) {
  return (
    <>
      <button type="button" className="ui-button" onClick={() => picker.current?.click()}>
        {words.importCsv}
      </button>
      <input
        ref={picker}
        type="file"
        hidden
        accept=".csv"
        aria-label={words.importCsv}
        onChange={({ currentTarget }) => {
          const [file] = currentTarget.files ?? [];
          if (file) void file.text().then(onText);
          currentTarget.value = '';
        }}
      />
    </>
  );
}

function entryColumns(words: ProspectsText): readonly Column<WorkEntry>[] {
  return [
    {
      key: 'name',
      label: words.columns.name,
      sortValue: ({ name }) => name,
      cell: ({ name, establishment }) => name || establishment,
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
