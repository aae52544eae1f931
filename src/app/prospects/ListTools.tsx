import { useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import { workListCsv } from '../../data/work-list/csv';
import { workListIcs } from '../../data/work-list/ics';
import { workListTable } from '../../data/work-list/table';
import { PROSPECTS_TEXT, WORK_TABLE_WORDS } from '../../i18n/prospects';
import { WORK_LIST_TEXT } from '../../i18n/work-list';
import { onlyForbidden } from '../../model/work-list';
import { useSpeech } from '../context';
import { DownloadIcon } from '../ui/icons';
import { saveFile } from '../ui/save-file';
import { XlsxButton } from '../ui/XlsxButton';
import { ReadInPart } from './ReadInPart';
import { type Lists, stampNow } from './use-lists';

interface ListToolsProps {
  readonly lists: Lists;
  /** Name of the municipality by establishment. */
  readonly placeOf: ReadonlyMap<string, string>;
  /** Told before the list is emptied. */
  readonly onDelete: () => void;
}

/** Takes a list out of the browser and in again, or away. */
export function ListTools({ lists, placeOf, onDelete }: ListToolsProps) {
  const { chosen, change, remove, forbidden } = lists;
  const { language } = useSpeech();
  const words = PROSPECTS_TEXT[language];
  const [isDeleting, setDeleting] = useState(false);
  /** The people one speaks to leave the browser only when that is asked for, each time anew. */
  const [withContacts, setWithContacts] = useState(false);
  const list = chosen?.list;
  const fileName = `${list?.name ?? ''}${withContacts ? '-contact' : ''}`;
  const options = { placeOf, withContacts, words: WORK_TABLE_WORDS[language] };
  // Whom another list forbids is known there.
  const kept =
    list?.entries.filter(({ establishment }) => forbidden.get(establishment)?.some(({ id }) => id === chosen?.id)).length ?? 0;
  const deleteButton = useRef<HTMLButtonElement>(null);
  const keep = useRef<HTMLButtonElement>(null);
  // The keyboard follows the question, and goes back when it is answered.
  const ask = (isAsked: boolean) => {
    flushSync(() => setDeleting(isAsked));
    (isAsked ? keep : deleteButton).current?.focus();
  };

  const name = list?.name ?? '';
  const sure = kept > 0 ? WORK_LIST_TEXT[language].deleteMost(name, kept) : words.deleteSure(name);
  return (
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
      {list &&
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
                if (kept === 0) void remove(chosen.id);
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
      {/* Its panel opens below the row: what stands in it stays where it is. */}
      <ReadInPart lists={lists} />
    </div>
  );
}

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
