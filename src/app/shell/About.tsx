import { ABOUT_TEXT } from '../../i18n/about';
import { ISSUES_TEXT } from '../../i18n/issues';
import { useSpeech } from '../context';
import type { Session, Snapshot } from '../session';

interface AboutProps {
  readonly session: Session;
  readonly loaded: NonNullable<Snapshot['loaded']>;
}

/** What the data are and are not: honesty in one place. */
export function About({ session, loaded }: AboutProps) {
  const { register, issues } = loaded;
  const { boundaryFile } = loaded.outlines;
  const { text, language, format } = useSpeech();
  const words = ABOUT_TEXT[language];
  return (
    <>
      <p>
        <strong>{register.title}.</strong> {words.referenceDate(format.date(register.referenceDate))}
      </p>
      <p>{register.isExample ? words.aboutExample : words.aboutOwn}</p>
      <p>{words.aboutPlaces}</p>
      <p>
        {boundaryFile === null ? words.bordersDrawn : words.bordersFrom(boundaryFile)} {words.aboutBorders}{' '}
        <button
          type="button"
          className="ui-link"
          onClick={({ currentTarget }) => {
            // One dialog at a time.
            currentTarget.closest('dialog')?.close();
            session.bring([]);
          }}
        >
          {words.ownBorders}
        </button>
      </p>
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
