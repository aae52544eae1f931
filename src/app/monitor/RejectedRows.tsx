import { rowsAside } from '../../data/class-file';
import { CLASS_FILE_TEXT } from '../../i18n/class-file';
import { CLASS_PART_TEXT } from '../../i18n/class-part';
import type { ClassIssue } from '../../model/cover';
import { useSpeech } from '../context';
import { alikeIssues } from './alike-issues';

/** So many are named. */
const MOST_NAMED = 10;

interface RejectedRowsProps {
  readonly rejected: readonly ClassIssue[];
  /** Puts the nearest known name in place of one that is not known, wherever it stands. */
  readonly onMend: (issue: ClassIssue, name: string) => void;
}

/** Rows that were kept aside with what is wrong, and the name that was probably meant. */
export function RejectedRows({ rejected, onMend }: RejectedRowsProps) {
  const { language, format } = useSpeech();
  const words = CLASS_PART_TEXT[language];
  const { issues, near: meant } = CLASS_FILE_TEXT[language];
  const alike = alikeIssues(rejected);
  const named = alike.slice(0, MOST_NAMED);
  const rest = alike.slice(MOST_NAMED).reduce((sum, { rows }) => sum + rows.length, 0);
  return (
    <div className="mp-rejected">
      <p role="alert">{words.rejected(rowsAside({ rejected }))}</p>
      <ul>
        {named.map(({ issue, rows }) => {
          const { code, column, value, near } = issue;
          const first = rows.slice(0, MOST_NAMED).map(({ row, pupil }) => (pupil === '' ? `${row}` : `${row} (${pupil})`));
          const more = rows.length - first.length;
          const where = format.list([...first, ...(more > 0 ? [words.moreRows(more)] : [])]);
          return (
            <li key={`${rows[0]?.row} ${code}`}>
              {words.row(where, rows.length, column, value, issues[code])}{' '}
              {near.length > 0 && (
                <>
                  {near.length === 1 ? capital(meant(near)) : words.oneOf}{' '}
                  <span className="w-tools">
                    {near.map((name) => (
                      <button key={name} type="button" className="ui-button" onClick={() => onMend(issue, name)}>
                        {words.take(name)}
                      </button>
                    ))}
                  </span>
                </>
              )}
            </li>
          );
        })}
        {rest > 0 && <li>{words.more(rest)}</li>}
      </ul>
    </div>
  );
}

const capital = (sentence: string): string => sentence.charAt(0).toUpperCase() + sentence.slice(1);
