import type { WorkIssue } from '../../data/work-list/table';
import { PROSPECTS_TEXT } from '../../i18n/prospects';
import { shown } from '../../i18n/shown';
import type { WorkEntry } from '../../model/work-list';
import type { Outcome } from '../../model/work-list-read-in';
import { useSpeech } from '../context';

/** Of more than these the number is told. */
const LINES = 10;

export const nameOf = ({ name, establishment }: WorkEntry): string => shown(name) || shown(establishment);

/** What comes, or came, of reading a file in: how many, and by name but those that are the same. */
export function OutcomeLines({ outcome: { added, changed, kept, same } }: { readonly outcome: Outcome }) {
  const { language } = useSpeech();
  const words = PROSPECTS_TEXT[language].readIn;
  const named = (count: string, entries: readonly WorkEntry[]) => {
    const more = entries.length > LINES ? [words.more(entries.length - LINES)] : [];
    const names = [...entries.slice(0, LINES).map(nameOf), ...more].join(', ');
    return entries.length > 0 && <li>{words.named(count, names)}</li>;
  };
  return (
    <ul className="pr-lines">
      {named(words.added(added.length), added)}
      {named(words.changed(changed.length), changed)}
      {named(words.kept(kept.length), kept)}
      {same.length > 0 && <li>{words.same(same.length)}</li>}
    </ul>
  );
}

/** Who must not be contacted though the file does not say so. */
export function ForbiddenLines({ entries }: { readonly entries: readonly WorkEntry[] }) {
  const { language } = useSpeech();
  const words = PROSPECTS_TEXT[language].readIn;
  return <Lines lines={entries.map((entry) => ({ key: entry.establishment, text: words.forbidden(nameOf(entry)) }))} />;
}

interface IssueLinesProps {
  readonly issues: readonly WorkIssue[];
  /** Of the list and of the file, which name whom a row is about. */
  readonly entries: readonly WorkEntry[];
}

/** Cells and rows that could not be read. */
export function IssueLines({ issues, entries }: IssueLinesProps) {
  const { language, format } = useSpeech();
  const words = PROSPECTS_TEXT[language].readIn;
  if (issues.length === 0) return null;
  const nameOfKey = (key: string) => {
    const entry = entries.find(({ establishment, name }) => establishment === key && name !== '');
    return entry ? nameOf(entry) : shown(key);
  };
  const lines = issues.flatMap(({ code, row, establishment, column, value }) => {
    if (code === 'no-work-list') return [];
    // As a spreadsheet counts: its first row is the header.
    const text = words.row(format.number(row + 1), nameOfKey(establishment), words.issue[code](shown(column), shown(value)));
    return [{ key: `${row} ${code}`, text }];
  });
  return (
    <>
      <p>{words.issues(issues.length)}</p>
      <Lines lines={lines} />
    </>
  );
}

function Lines({ lines }: { readonly lines: readonly { readonly key: string; readonly text: string }[] }) {
  const { language } = useSpeech();
  const { more } = PROSPECTS_TEXT[language].readIn;
  if (lines.length === 0) return null;
  return (
    <ul className="pr-lines">
      {lines.slice(0, LINES).map(({ key, text }) => (
        <li key={key}>{text}</li>
      ))}
      {lines.length > LINES && <li>{more(lines.length - LINES)}</li>}
    </ul>
  );
}
