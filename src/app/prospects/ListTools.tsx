import { useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import { workListCsv } from '../../data/work-list/csv';
import { readWorkListFile } from '../../data/work-list/file';
import { workListIcs } from '../../data/work-list/ics';
import { workListTable } from '../../data/work-list/table';
import { PROSPECTS_TEXT, type ProspectsText, WORK_TABLE_WORDS } from '../../i18n/prospects';
import { WORK_LIST_TEXT } from '../../i18n/work-list';
import { onlyForbidden, statusCounts, type WorkList } from '../../model/work-list';
import { merged, type WorkConflict } from '../../model/work-list-merge';
import { useSpeech } from '../context';
import { DownloadIcon } from '../ui/icons';
import { saveFile } from '../ui/save-file';
import { XlsxButton } from '../ui/XlsxButton';
import { type Lists, stampNow } from './use-lists';

const KNOWN_WORDS = Object.values(WORK_TABLE_WORDS);

interface ListToolsProps {
  readonly lists: Lists;
  /** Name of the municipality by establishment. */
  readonly placeOf: ReadonlyMap<string, string>;
  /** Told before the list is emptied. */
  readonly onDelete: () => void;
}

interface ReadIn {
  readonly count: number;
  readonly issues: number;
  readonly conflicts: readonly WorkConflict[];
}

/** Takes a list out of the browser and in again, or away. */
export function ListTools({ lists: { chosen, change, remove }, placeOf, onDelete }: ListToolsProps) {
  const { language } = useSpeech();
  const words = PROSPECTS_TEXT[language];
  const [isDeleting, setDeleting] = useState(false);
  /** What came of the file that was read last; `none` = it holds no list. */
  const [readIn, setReadIn] = useState<ReadIn | 'none' | null>(null);
  /** The people one speaks to leave the browser only when that is asked for, each time anew. */
  const [withContacts, setWithContacts] = useState(false);
  const list = chosen?.list;
  const fileName = `${list?.name ?? ''}${withContacts ? '-contact' : ''}`;
  const options = { placeOf, withContacts, words: WORK_TABLE_WORDS[language] };
  const forbidden = list ? statusCounts(list)['do-not-contact'] : 0;
  const deleteButton = useRef<HTMLButtonElement>(null);
  const keep = useRef<HTMLButtonElement>(null);
  // The keyboard follows the question, and goes back when it is answered.
  const ask = (isAsked: boolean) => {
    flushSync(() => setDeleting(isAsked));
    (isAsked ? keep : deleteButton).current?.focus();
  };
  async function takeIn(file: File): Promise<void> {
    const read = await readWorkListFile(file, chosen?.list.name ?? words.newListName(1), KNOWN_WORDS).catch(() => null);
    if (read === null || read.issues.some(({ code }) => code === 'no-work-list')) return setReadIn('none');
    const { list: came, issues } = read;
    let conflicts: readonly WorkConflict[] = [];
    await change((now: WorkList) => {
      if (now.entries.length === 0) return { ...came, name: now.name || came.name };
      const together = merged(now, came);
      conflicts = together.conflicts;
      return { ...together.list, name: now.name };
    }, came.name);
    setReadIn({ count: came.entries.length, issues: issues.length, conflicts });
  }

  const name = list?.name ?? '';
  const sure = forbidden > 0 ? WORK_LIST_TEXT[language].deleteMost(name, forbidden) : words.deleteSure(name);
  return (
    <>
      <div className="w-tools pr-unprinted">
        {list && list.entries.length > 0 && (
          <>
            <SaveButton
              label={words.exportCsv}
              onClick={() => saveText(workListCsv(list, options), `${fileName}.csv`, 'text/csv')}
            />
            <XlsxButton name={fileName} sheets={() => [{ name: words.tabs.list, ...workListTable(list, options) }]} />
            <label className="ui-check">
              <input
                type="checkbox"
                checked={withContacts}
                onChange={({ currentTarget }) => setWithContacts(currentTarget.checked)}
              />{' '}
              {words.withContacts}
            </label>
            <SaveButton
              label={words.exportIcs}
              onClick={() => saveText(workListIcs(list, stampNow().at, placeOf), `${list.name}.ics`, 'text/calendar')}
            />
          </>
        )}
        <Reader words={words} onFile={(file) => void takeIn(file)} />
        {list &&
          list.entries.length > 0 &&
          (isDeleting ? (
            <span role="alertdialog" aria-label={sure} onKeyDown={({ key }) => key === 'Escape' && ask(false)}>
              {sure}{' '}
              <button
                type="button"
                className="ui-button"
                onClick={() => {
                  setDeleting(false);
                  onDelete();
                  // Whoever must not be contacted stays known, or would be called again.
                  if (forbidden === 0) void remove(chosen.id);
                  else void change((now) => onlyForbidden(now), '');
                }}
              >
                {words.yes}
              </button>{' '}
              <button ref={keep} type="button" className="ui-button" onClick={() => ask(false)}>
                {words.no}
              </button>
            </span>
          ) : (
            <button ref={deleteButton} type="button" className="ui-button" onClick={() => ask(true)}>
              {words.deleteList}
            </button>
          ))}
      </div>
      {readIn === 'none' && <p role="alert">{words.noWorkList}</p>}
      {readIn !== null && readIn !== 'none' && (
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
    </>
  );
}

const nameOf = (list: WorkList | undefined, key: string) =>
  list?.entries.find(({ establishment }) => establishment === key)?.name ?? key;

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

interface ReaderProps {
  readonly words: ProspectsText;
  readonly onFile: (file: File) => void;
}

function Reader({ words, onFile }: ReaderProps) {
  const picker = useRef<HTMLInputElement>(null);
  return (
    <>
      <button type="button" className="ui-button" onClick={() => picker.current?.click()}>
        {words.importCsv}
      </button>
      <input
        ref={picker}
        type="file"
        hidden
        accept=".csv,.xlsx"
        aria-label={words.importCsv}
        onChange={({ currentTarget }) => {
          const [file] = currentTarget.files ?? [];
          if (file) onFile(file);
          currentTarget.value = '';
        }}
      />
    </>
  );
}
