import { useRef, useState } from 'react';
import { IMPORT_TABLES } from '../../data/import/schema';
import { DATA_VIEW_TEXT } from '../../i18n/data-view';
import type { ToImporter } from '../../worker/import-messages';
import { useSpeech } from '../context';
import { tableTitle } from './tables';

interface AddFilesProps {
  readonly isBusy: boolean;
  readonly onFiles: (files: readonly File[]) => void;
  readonly onTemplate: (message: ToImporter) => void;
}

/** React does not know what every browser calls so. */
const WHOLE_FOLDER = { webkitdirectory: '' };
const HIDDEN = /(?:^|\/)\./;

/** Where files come in: dropped, chosen or pasted; and templates for those who have none yet. */
export function AddFiles({ isBusy, onFiles, onTemplate }: AddFilesProps) {
  const { language } = useSpeech();
  const words = DATA_VIEW_TEXT[language];
  const picker = useRef<HTMLInputElement>(null);
  const folder = useRef<HTMLInputElement>(null);
  const [isOver, setIsOver] = useState(false);
  const [pasted, setPasted] = useState('');
  const [count, setCount] = useState(1);
  return (
    <>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: the button in it does the same by keyboard. */}
      <div
        className={isOver ? 'da-drop is-over' : 'da-drop'}
        onDragOver={(event) => {
          event.preventDefault();
          setIsOver(true);
        }}
        onDragLeave={() => setIsOver(false)}
        onDrop={(event) => {
          event.preventDefault();
          event.stopPropagation();
          setIsOver(false);
          void droppedFiles(event.dataTransfer).then(onFiles);
        }}
      >
        <p>
          {words.drop}{' '}
          <button type="button" className="ui-button s-primary" disabled={isBusy} onClick={() => picker.current?.click()}>
            {words.choose}
          </button>{' '}
          <button type="button" className="ui-button" disabled={isBusy} onClick={() => folder.current?.click()}>
            {words.chooseFolder}
          </button>
        </p>
        <p className="da-small">{words.kinds}</p>
        <input
          ref={picker}
          type="file"
          multiple
          hidden
          aria-label={words.choose}
          accept=".csv,.tsv,.txt,.xlsx,.geojson,.json,.zip,.gz"
          onChange={({ currentTarget }) => {
            onFiles([...(currentTarget.files ?? [])]);
            currentTarget.value = '';
          }}
        />
      </div>
      <input
        ref={folder}
        type="file"
        hidden
        aria-label={words.chooseFolder}
        {...WHOLE_FOLDER}
        onChange={({ currentTarget }) => {
          onFiles([...(currentTarget.files ?? [])].filter(({ webkitRelativePath }) => !HIDDEN.test(webkitRelativePath)));
          currentTarget.value = '';
        }}
      />
      <details className="da-details">
        <summary>{words.paste}</summary>
        <textarea
          className="da-paste"
          aria-label={words.paste}
          rows={5}
          spellCheck={false}
          value={pasted}
          onChange={({ currentTarget }) => setPasted(currentTarget.value)}
        />
        <button
          type="button"
          className="ui-button"
          disabled={isBusy || pasted.trim() === ''}
          onClick={() => {
            onFiles([new File([pasted], words.pasteName(count))]);
            setCount(count + 1);
            setPasted('');
          }}
        >
          {words.pasteRead}
        </button>
      </details>
      <details className="da-details">
        <summary>{words.templates}</summary>
        <ul className="da-templates">
          {IMPORT_TABLES.map((table) => (
            <li key={table}>
              <span>{tableTitle(table, language)}</span>
              {(['csv', 'xlsx'] as const).map((as) => (
                <button
                  key={as}
                  type="button"
                  className="ui-link"
                  aria-label={words.template(tableTitle(table, language), as.toUpperCase())}
                  onClick={() => onTemplate({ kind: 'template', table, as, language })}
                >
                  {as.toUpperCase()}
                </button>
              ))}
            </li>
          ))}
        </ul>
      </details>
    </>
  );
}

/** The files of a drop; of a folder all that is in it. */
async function droppedFiles({ items, files }: DataTransfer): Promise<readonly File[]> {
  const entries = [...items].map((item) => item.webkitGetAsEntry()).filter((entry) => entry !== null);
  // Without entries (a drop made by a program) the list of files is all there is.
  const list = [...files];
  if (!entries.some(({ isDirectory }) => isDirectory)) return list;
  return (await Promise.all(entries.map(filesOf))).flat();
}

async function filesOf(entry: FileSystemEntry): Promise<readonly File[]> {
  if (entry.name.startsWith('.')) return [];
  if (entry.isFile) return [await new Promise<File>((resolve, reject) => (entry as FileSystemFileEntry).file(resolve, reject))];
  const reader = (entry as FileSystemDirectoryEntry).createReader();
  const found: File[] = [];
  for (;;) {
    // A folder is told in pieces; an empty one ends it.
    const piece = await new Promise<FileSystemEntry[]>((resolve, reject) => reader.readEntries(resolve, reject));
    if (piece.length === 0) return found;
    for (const inner of piece) found.push(...(await filesOf(inner)));
  }
}
