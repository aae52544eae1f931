import { ABOUT_TEXT } from '../../i18n/about';
import { ISSUES_TEXT } from '../../i18n/issues';
import type { Issue } from '../../model/issue';
import type { Register } from '../../model/register';
import { useSpeech } from '../context';

interface AboutProps {
  readonly register: Register;
  readonly issues: readonly Issue[];
}

/** What the data are and are not: honesty in one place. */
export function About({ register, issues }: AboutProps) {
  const { text, language, format } = useSpeech();
  const words = ABOUT_TEXT[language];
  return (
    <>
      <p>
        <strong>{register.title}.</strong> {words.referenceDate(format.date(register.referenceDate))}
      </p>
      <p>{register.isExample ? words.aboutExample : words.aboutOwn}</p>
      <p>{words.aboutPlaces}</p>
      <p>{words.aboutBorders}</p>
      {register.assumptions.length > 0 && (
        <>
          <h3>{words.assumptions}</h3>
          <ul>
            {register.assumptions.map((assumption) => (
              <li key={assumption}>{assumption}</li>
            ))}
          </ul>
        </>
      )}
      {issues.length > 0 && (
        <>
          <h3>{words.issues(text.counts.rows(issues.length))}</h3>
          <ul>
            {issues.slice(0, SHOWN_ISSUES).map((issue) => (
              <li key={`${issue.file} ${issue.row} ${issue.column} ${issue.code}`}>
                {issue.file}
                {issue.row === null ? '' : `:${issue.row}`} {ISSUES_TEXT[language][issue.code](issue)}
              </li>
            ))}
          </ul>
        </>
      )}
      <h3>{words.sources}</h3>
      <ul>
        {register.sources.map(({ title, licence, date }) => (
          <li key={title}>{[title, licence, date && format.date(date)].filter(Boolean).join(' · ')}</li>
        ))}
      </ul>
    </>
  );
}

const SHOWN_ISSUES = 50;
