import type { Answer } from '../../model/answer';
import { useSpeech } from '../context';
import type { HrefOf, Navigate } from '../link';
import { StateLink } from '../ui/StateLink';
import type { Help } from './summary';

interface EmptyHelpProps {
  readonly help: Help;
  readonly answer: Answer;
  readonly href: HrefOf;
  readonly navigate: Navigate;
}

/** What would help where nobody offers what is asked: other kinds of school, related programmes, other school years. */
export function EmptyHelp({ help, answer, href, navigate }: EmptyHelpProps) {
  const { text } = useSpeech();
  const words = text.answer.help;
  const { subject } = answer.question;
  const links = { href, navigate, className: 'ui-button' };
  const helpsNothing = help.years.length === 0 && help.relatedProgrammes === 0 && !help.otherSchoolKinds;
  return (
    <div className="an-help">
      {help.otherSchoolKinds ? (
        <StateLink change={{ schoolKinds: [] }} {...links}>
          {words.kinds}
        </StateLink>
      ) : null}
      {help.relatedProgrammes > 0 && subject.kind === 'programme' ? (
        <StateLink change={{ subject: { ...subject, related: true } }} {...links}>
          {words.related(help.relatedProgrammes)}
        </StateLink>
      ) : null}
      {help.years.length > 0 ? (
        <p>
          {words.years}{' '}
          {help.years.map((year) => (
            <StateLink key={year} change={{ year }} {...links}>
              {year}
            </StateLink>
          ))}
        </p>
      ) : null}
      {helpsNothing ? <p>{words.none}</p> : null}
    </div>
  );
}
