import { useEffect, useRef } from 'react';
import { groupingTable } from '../../data/groupings';
import { OWN_GEOGRAPHY_TEXT } from '../../i18n/own-geography';
import { useSpeech } from '../context';
import type { Session, Snapshot } from '../session';
import Dialog from '../shell/Dialog';
import { saveCsv } from '../ui/csv';
import { FileOutcome } from './FileOutcome';
import { useFileReading } from './use-file-reading';
import './drop.css';

interface DropDialogProps {
  readonly session: Session;
  readonly loaded: NonNullable<Snapshot['loaded']>;
  /** Files that were dropped; a new list for each drop. */
  readonly files: readonly File[];
  readonly onClose: () => void;
}

/** Takes in files that were dropped on the window or chosen here: borders and groupings in place of those of the site. */
export function DropDialog({ session, loaded, files, onClose }: DropDialogProps) {
  const { language, format } = useSpeech();
  const words = OWN_GEOGRAPHY_TEXT[language];
  const { geography } = loaded.register;
  const reading = useFileReading(session, geography);
  // Only files that were dropped start it: the others of them are named, for one is read at a time.
  const { read } = reading;
  const latestRead = useRef(read);
  latestRead.current = read;
  const [first, ...others] = files;
  useEffect(() => {
    if (first) latestRead.current(first);
  }, [first]);
  const { outlines, groupings } = session.own ?? {};
  const { boundaryFile } = loaded.outlines;
  return (
    <Dialog title={words.title} onClose={onClose}>
      <div className="d-body">
        <p>{words.intro}</p>
        {others.length > 0 && <p>{words.otherFiles(format.list(others.map(({ name }) => name)))}</p>}
        <h3>{words.borders}</h3>
        <p>
          {outlines
            ? words.bordersOwn(outlines.file, outlines.municipalities, format.date(outlines.readOn))
            : boundaryFile === null
              ? words.bordersDrawn
              : words.bordersOfSite(boundaryFile)}
        </p>
        <FileOutcome kind="boundaries" reading={reading} />
        <p className="d-help">{words.bordersHelp}</p>
        <div className="d-buttons">
          <FileButton label={words.chooseBorders} accept=".json,.geojson,.topojson,.zip" onFile={read} />
          {outlines && (
            <button type="button" className="ui-button" onClick={() => reading.reset('boundaries')}>
              {words.resetBorders}
            </button>
          )}
        </div>
        <h3>{words.groupings}</h3>
        <p>{groupings ? words.groupingsOwn(groupings.file, format.date(groupings.readOn)) : words.groupingsOfSite}</p>
        <FileOutcome kind="groupings" reading={reading} />
        <p className="d-help">{words.groupingsHelp}</p>
        <div className="d-buttons">
          <button
            type="button"
            className="ui-button"
            onClick={() => {
              const { header, rows } = groupingTable(geography);
              void saveCsv(words.fileName, header, rows, language);
            }}
          >
            {words.downloadGroupings}
          </button>
          <FileButton label={words.chooseGroupings} accept=".csv,.tsv,.txt" onFile={read} />
          {groupings && (
            <button type="button" className="ui-button" onClick={() => reading.reset('groupings')}>
              {words.resetGroupings}
            </button>
          )}
        </div>
      </div>
    </Dialog>
  );
}

interface FileButtonProps {
  readonly label: string;
  /** Endings of the names of files that are offered first. */
  readonly accept: string;
  readonly onFile: (file: File) => void;
}

function FileButton({ label, accept, onFile }: FileButtonProps) {
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <button type="button" className="ui-button" onClick={() => input.current?.click()}>
        {label}
      </button>
      <input
        ref={input}
        type="file"
        hidden
        aria-label={label}
        accept={accept}
        onChange={({ target }) => {
          const [file] = target.files ?? [];
          if (file) onFile(file);
          // The same file may be chosen again once it was mended.
          target.value = '';
        }}
      />
    </>
  );
}
