import { useState } from 'react';
import { PROSPECTS_TEXT } from '../../i18n/prospects';
import { PROSPECT_WEIGHTS, type ProspectWeights } from '../../model/prospect-row';
import type { Question } from '../../model/question';
import { useSpeech } from '../context';
import type { Session } from '../session';
import { useAnswer } from '../use-answer';

interface BackTestPartProps {
  readonly session: Session;
  readonly question: Question;
}

/** The weights of the order, and what it is worth, worked out when somebody asks. */
export function BackTestPart({ session, question }: BackTestPartProps) {
  const { language, format } = useSpeech();
  const words = PROSPECTS_TEXT[language];
  const [isAsked, setAsked] = useState(false);
  const found = useAnswer(session, 'backTest', isAsked ? { question } : null);
  const times = (lift: number | null) => (lift === null ? '–' : format.number(lift, 1));
  return (
    <>
      <details className="da-details">
        <summary>{words.weights}</summary>
        <dl className="pr-weights">
          {(Object.keys(PROSPECT_WEIGHTS) as (keyof ProspectWeights)[]).map((key) => (
            <div key={key}>
              <dt>{words.weightNames[key]}</dt>
              <dd>{format.number(PROSPECT_WEIGHTS[key], Number.isInteger(PROSPECT_WEIGHTS[key]) ? 0 : 1)}</dd>
            </div>
          ))}
        </dl>
      </details>
      <details className="da-details" onToggle={({ currentTarget }) => currentTarget.open && setAsked(true)}>
        <summary>{words.backTest}</summary>
        {isAsked && !found && <p role="status">{words.backTestBusy}</p>}
        {found && (
          <div role="status">
            <p>{words.backTestExplain(found.folds, found.hidden)}</p>
            {found.liftAt50 === null ? (
              <p>{words.noLift}</p>
            ) : (
              <>
                <p>
                  <strong>{words.lift(times(found.liftAt50), times(found.liftLow), times(found.liftHigh))}</strong>{' '}
                  {found.sectorList && words.sectorLift(times(found.sectorList.liftAt50))}
                </p>
                <ul>
                  {(['activity', 'size', 'shortage'] as const).map((part) => (
                    <li key={part}>{words.without(words.parts[part], times(found.ablations[part].liftAt50))}</li>
                  ))}
                </ul>
              </>
            )}
            {found.isExample && <p className="w-note">{words.backTestExample}</p>}
          </div>
        )}
      </details>
    </>
  );
}
