import { NEW_OFFERS_TEXT } from '../../i18n/new-offers';
import { useSpeech } from '../context';
import { ReachSelect } from '../question/ReachSelect';
import type { NewOffersPanelProps } from './part-props';

/** What every figure of the view rests on, which the first view may have otherwise: the reach, the day, and whose learners count. */
export function GroundLine({ register, link, navigate }: Pick<NewOffersPanelProps, 'register' | 'link' | 'navigate'>) {
  const { language, format } = useSpeech();
  const words = NEW_OFFERS_TEXT[language];
  return (
    <div className="no-ground">
      <ReachSelect label={words.reach} own={words.ownReach} {...{ link, navigate }} />
      <p className="w-note">{words.counted(format.date(register.referenceDate), words.given[link.given])}</p>
    </div>
  );
}
