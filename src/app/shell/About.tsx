import type { Issue } from '../../model/issue';
import type { Register } from '../../model/register';
import { useSpeech } from '../context';

interface AboutProps {
  readonly register: Register;
  readonly issues: readonly Issue[];
}

/** What the data are and are not: honesty in one place. */
export function About({ register, issues }: AboutProps) {
  const { text, format } = useSpeech();
  return (
    <>
      <p>
        <strong>{register.title}.</strong> {text.shell.referenceDate(format.date(register.referenceDate))}
      </p>
      <p>{register.isExample ? text.shell.aboutExample : text.shell.aboutOwn}</p>
      <p>{text.shell.aboutPlaces}</p>
      <p>{text.shell.aboutBorders}</p>
      {register.assumptions.length > 0 && (
        <>
          <h3>{text.shell.assumptions}</h3>
          <ul>
            {register.assumptions.map((assumption) => (
              <li key={assumption}>{assumption}</li>
            ))}
          </ul>
        </>
      )}
      {issues.length > 0 && (
        <>
          <h3>{text.shell.issues(text.counts.rows(issues.length))}</h3>
          <ul>
            {issues.slice(0, SHOWN_ISSUES).map((issue) => (
              <li key={`${issue.file} ${issue.row} ${issue.column} ${issue.code}`}>
                {issue.file}
                {issue.row === null ? '' : `:${issue.row}`} {text.issues[issue.code](issue)}
              </li>
            ))}
          </ul>
        </>
      )}
      <h3>{text.shell.sources}</h3>
      <ul>
        {register.sources.map(({ title, licence, date }) => (
          <li key={title}>{[title, licence, date && format.date(date)].filter(Boolean).join(' · ')}</li>
        ))}
      </ul>
    </>
  );
}

const SHOWN_ISSUES = 50;
