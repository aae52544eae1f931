import { SURE_PART_TEXT } from '../../i18n/sure-part';
import { knowsSupply, type Register } from '../../model/register';
import type { Robustness } from '../../model/robustness';
import { useSpeech } from '../context';
import { RobustnessBadge } from '../monitor/RobustnessBadge';
import { failsOf } from '../monitor/robustness-words';
import { viewText } from '../monitor/view-state';
import { groundOf, questionOf } from '../requests';
import type { Session } from '../session';
import { StateLink } from '../ui/StateLink';
import { useAsked } from '../use-answer';

interface SureLineProps {
  readonly register: Register;
  readonly session: Session;
  readonly region: Robustness['region'];
}

/**
 * How sure the verdict of a region is, in a line of its card. Not while all programmes compete: that takes several times as long as all the
 * rest, which other questions would wait for.
 */
export function SureLine({ register, session, region }: SureLineProps) {
  const { language, format } = useSpeech();
  const words = SURE_PART_TEXT[language];
  const { link } = session.snapshot();
  const request =
    link?.competitors === 'question' && knowsSupply(register) ? { question: questionOf(link), ground: groundOf(link) } : null;
  const { answer, isBusy } = useAsked(session, 'robustness', request);
  const row = answer?.areas.find((area) => area.region === region);
  if (!request || !row) return null;
  const fails = failsOf(row, words, format);
  return (
    <div aria-busy={isBusy}>
      <dt>{words.head.word}</dt>
      <dd>
        <RobustnessBadge word={row.word} />
        {row.word !== null && ` · ${words.heldOf(row.held, row.of)}`}
        {fails !== '' && ` · ${words.flipsAt(fails)}`}{' '}
        <StateLink
          change={{ view: 'monitor', monitoring: viewText({ part: 'sure', asked: '' }) }}
          href={session.href}
          navigate={session.navigate}
        >
          {words.allTrials}
        </StateLink>
      </dd>
    </div>
  );
}
