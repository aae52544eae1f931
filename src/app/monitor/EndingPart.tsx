import { ENDING_PART_TEXT } from '../../i18n/ending-part';
import { useSpeech } from '../context';
import { ReachSelect } from '../question/ReachSelect';
import { LevelSelect } from '../question/selects';
import { questionOf } from '../requests';
import { Waiting } from '../ui/Waiting';
import { useAsked } from '../use-answer';
import { DayField } from './DayField';
import { EndingAnswered } from './EndingAnswered';
import { dayOf, type EndingState, endingOfText, endingText, yearAfter } from './ending-state';
import { ProgrammeSelect } from './ProgrammeSelect';
import type { PartProps } from './part-props';
import './people.css';

/** What ends up to a day, which verdicts flip when nobody renews, and whom to call first. */
export function EndingPart({ session, register, link, navigate, href, asked, onAsked }: PartProps) {
  const { language } = useSpeech();
  const words = ENDING_PART_TEXT[language];
  const state = endingOfText(asked);
  const programme = register.programmes.some(({ id }) => id === state.programme) ? state.programme : null;
  const isAhead = state.until !== null && state.until >= register.referenceDate;
  const until = isAhead && state.until !== null ? state.until : yearAfter(register.referenceDate);
  const { answer, isBusy, again } = useAsked(session, 'ending', {
    until: dayOf(until),
    programme,
    question: { ...questionOf(link), subject: { kind: 'sector', sector: '' }, year: '' },
  });
  const onState = (change: Partial<EndingState>) => onAsked(endingText({ ...state, ...change }));
  return (
    <>
      <div className="s-sector-bar">
        <DayField label={words.until} value={until} first={register.referenceDate} onChange={(day) => onState({ until: day })} />
        <ProgrammeSelect
          register={register}
          label={words.programme}
          all={words.allProgrammes}
          value={programme}
          onChange={(id) => onState({ programme: id })}
        />
        <LevelSelect {...{ link, navigate }} />
        <ReachSelect label={words.reach} own={words.ownReach} {...{ link, navigate }} />
      </div>
      {answer ? (
        <div aria-busy={isBusy}>
          <EndingAnswered {...{ answer, register, href, navigate }} />
        </div>
      ) : (
        <Waiting isBusy={isBusy} onAgain={again} />
      )}
    </>
  );
}
