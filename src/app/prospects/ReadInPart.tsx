import { useRef, useState } from 'react';
import { readWorkListFile } from '../../data/work-list/file';
import type { WorkListRead } from '../../data/work-list/table';
import { PROSPECTS_TEXT, WORK_TABLE_WORDS } from '../../i18n/prospects';
import { obeying, type WorkEntry, type WorkList } from '../../model/work-list';
import { type Choices, type Comparison, compared, type Outcome, outcomeOf, takenIn } from '../../model/work-list-read-in';
import { useSpeech } from '../context';
import { ForbiddenLines, IssueLines, OutcomeLines } from './ReadInLines';
import { ReadInPreview } from './ReadInPreview';
import { type Lists, stampNow } from './use-lists';

const KNOWN_WORDS = Object.values(WORK_TABLE_WORDS);
const NO_LIST: WorkList = { name: '', entries: [] };

/** A file that was read in and of which nothing is taken yet. */
interface Read extends WorkListRead {
  readonly fileName: string;
}

/** What is told when that is over, as long as the list is `of`. */
type Told = { readonly of: WorkList } & (
  | { readonly kind: 'no-list' | 'left' | 'undone' }
  | { readonly kind: 'nothing'; readonly read: Read; readonly comparison: Comparison }
  | {
      readonly kind: 'taken';
      readonly read: Read;
      readonly outcome: Outcome;
      readonly forbidden: readonly WorkEntry[];
      readonly before: WorkList;
    }
);

/** Reads a list in: what the file would change is shown first, and can be put back after. */
export function ReadInPart({ lists: { forbidden, chosen, change } }: { readonly lists: Lists }) {
  const { language } = useSpeech();
  const words = PROSPECTS_TEXT[language].readIn;
  const button = useRef<HTMLButtonElement>(null);
  const picker = useRef<HTMLInputElement>(null);
  const [read, setRead] = useState<Read | null>(null);
  const [told, setTold] = useState<Told | null>(null);
  const [seenId, setSeenId] = useState(chosen?.id);
  if (seenId !== chosen?.id) {
    setSeenId(chosen?.id);
    // A list that is made by reading a file in is not another one.
    if (seenId !== undefined) {
      setRead(null);
      setTold(null);
    }
  }
  const list = chosen?.list ?? NO_LIST;

  async function open(file: File): Promise<void> {
    const name = list.name || PROSPECTS_TEXT[language].newListName(1);
    setRead(null);
    setTold(null);
    const came = await readWorkListFile(file, name, KNOWN_WORDS).catch(() => null);
    if (came === null || came.issues.some(({ code }) => code === 'no-work-list')) return setTold({ kind: 'no-list', of: list });
    const read = { ...came, fileName: file.name };
    const comparison = compared(list, read, forbidden);
    if (comparison.added.length + comparison.differing.length === 0)
      return setTold({ kind: 'nothing', of: list, read, comparison });
    setRead(read);
  }

  function close(): void {
    setRead(null);
    button.current?.focus();
  }

  async function take(read: Read, choices: Choices): Promise<void> {
    close();
    const stamp = { ...stampNow(), by: words.fromFile(read.fileName) };
    let [before, of] = [list, list];
    const isKept = await change((now) => {
      before = now;
      of = takenIn(now, read, forbidden, choices, stamp);
      return of;
    }, read.list.name);
    if (!isKept) return setRead(read);
    const comparison = compared(before, read, forbidden);
    setTold({ kind: 'taken', of, before, read, outcome: outcomeOf(comparison, choices), forbidden: comparison.forbidden });
  }

  async function undo(of: WorkList, before: WorkList): Promise<void> {
    button.current?.focus();
    let isUndone = false;
    const isKept = await change((now) => {
      isUndone = isAlike(now, of);
      return isUndone ? before : now;
    }, '');
    if (isKept && isUndone) setTold({ kind: 'undone', of: before });
  }

  // The list is shown as others forbid, and kept as it is.
  const isChanged = told !== null && !isAlike(obeying(told.of, forbidden), list);
  const label = PROSPECTS_TEXT[language].importCsv;
  return (
    <>
      <button type="button" className="ui-button" ref={button} onClick={() => picker.current?.click()}>
        {label}
      </button>
      <input
        ref={picker}
        type="file"
        hidden
        accept=".csv,.xlsx"
        aria-label={label}
        onChange={({ currentTarget }) => {
          const [file] = currentTarget.files ?? [];
          if (file) void open(file);
          currentTarget.value = '';
        }}
      />
      {read && (
        <ReadInPreview
          fileName={read.fileName}
          comparison={compared(list, read, forbidden)}
          issues={read.issues}
          entries={[...list.entries, ...read.list.entries]}
          onTake={(choices) => void take(read, choices)}
          onLeave={() => {
            close();
            setTold({ kind: 'left', of: list });
          }}
        />
      )}
      {told?.kind === 'no-list' && !isChanged && (
        <p role="alert" className="pr-told">
          {PROSPECTS_TEXT[language].noWorkList}
        </p>
      )}
      <div role="status" className="pr-told">
        {told && <ToldPart told={told} isChanged={isChanged} onUndo={undo} />}
      </div>
    </>
  );
}

const isAlike = (a: WorkList, b: WorkList): boolean => JSON.stringify(a) === JSON.stringify(b);

interface ToldPartProps {
  readonly told: Told;
  /** The list is no longer what this is told of. */
  readonly isChanged: boolean;
  readonly onUndo: (of: WorkList, before: WorkList) => Promise<void>;
}

function ToldPart({ told, isChanged, onUndo }: ToldPartProps) {
  const { language } = useSpeech();
  const words = PROSPECTS_TEXT[language].readIn;
  if (isChanged) return told.kind === 'taken' && <p className="w-note">{words.changedSince}</p>;
  switch (told.kind) {
    case 'no-list':
      return null;
    case 'left':
    case 'undone':
      return <p>{words[told.kind]}</p>;
    case 'nothing':
      return (
        <>
          <NothingLine comparison={told.comparison} />
          <ForbiddenLines entries={told.comparison.forbidden} />
          <IssueLines issues={told.read.issues} entries={[...told.of.entries, ...told.read.list.entries]} />
        </>
      );
    case 'taken':
      return (
        <>
          <p>{words.took(told.read.fileName)}</p>
          <OutcomeLines outcome={told.outcome} />
          <ForbiddenLines entries={told.forbidden} />
          <IssueLines issues={told.read.issues} entries={[...told.of.entries, ...told.read.list.entries]} />
          <button type="button" className="ui-button" onClick={() => void onUndo(told.of, told.before)}>
            {words.undo}
          </button>
        </>
      );
  }
}

function NothingLine({ comparison: { same, staying } }: { readonly comparison: Comparison }) {
  const { language } = useSpeech();
  const words = PROSPECTS_TEXT[language].readIn;
  if (staying.length > 0)
    return (
      <>
        <p>{words.nothingNew}</p>
        <OutcomeLines outcome={{ added: [], changed: [], kept: staying.map(({ here }) => here), same }} />
      </>
    );
  return <p>{same.length > 0 ? words.nothing(same.length) : words.noRows}</p>;
}
