import type { Verdict } from '../../model/verdict';
import { useSpeech } from '../context';
import { VerdictIcon } from './VerdictIcon';
import './verdict.css';

interface VerdictBadgeProps {
  readonly verdict: Verdict;
  /** `row`: a small filled sign and plain words; `solid`: words on the fill. */
  readonly variant?: 'row' | 'solid';
}

/** The sign alone; its words are read out and shown on hover. */
export function VerdictChip({ verdict }: Pick<VerdictBadgeProps, 'verdict'>) {
  const { text } = useSpeech();
  return (
    <span className={`ui-v ui-v-rowbadge ui-v-${verdict}`} title={text.verdicts[verdict]}>
      <span className="ui-v-chip">
        <VerdictIcon verdict={verdict} />
      </span>
      <span className="ui-hidden">{text.verdicts[verdict]}</span>
    </span>
  );
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
