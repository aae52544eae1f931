import type { Verdict } from '../../model/verdict';
import { useSpeech } from '../context';
import { VerdictIcon } from './VerdictIcon';
import './verdict.css';

interface VerdictBadgeProps {
  readonly verdict: Verdict;
  /** `row`: a small filled sign and plain words; `solid`: words on the fill. */
  readonly variant?: 'row' | 'solid';
}

/** Fill, sign and words of one verdict. */
export function VerdictBadge({ verdict, variant = 'row' }: VerdictBadgeProps) {
  const { text } = useSpeech();
  if (variant === 'solid') {
    return (
      <span className={`ui-v ui-v-solidbadge ui-v-${verdict}`}>
        <VerdictIcon verdict={verdict} />
        {text.verdicts[verdict]}
      </span>
    );
  }
  return (
    <span className={`ui-v ui-v-rowbadge ui-v-${verdict}`}>
      <span className="ui-v-chip">
        <VerdictIcon verdict={verdict} />
      </span>
      {text.verdicts[verdict]}
    </span>
  );
}
