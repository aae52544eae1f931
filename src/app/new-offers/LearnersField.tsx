import { NEW_OFFERS_TEXT } from '../../i18n/new-offers';
import { MOST_EXTRA_LEARNERS } from '../../model/scouting';
import { useSpeech } from '../context';
import { NumberField } from '../question/NumberField';
import type { PartProps } from './part-props';

/** How many extra learners are tried. */
export function LearnersField({ state, onState }: Pick<PartProps, 'state' | 'onState'>) {
  const words = NEW_OFFERS_TEXT[useSpeech().language];
  return (
    <NumberField
      label={words.learners}
      value={state.learners}
      most={MOST_EXTRA_LEARNERS}
      onChange={(learners) => onState({ learners })}
    />
  );
}
