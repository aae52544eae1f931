import { SCHOOL_TEXT } from '../../i18n/school';
import { SCHOOL_SHARED_TEXT } from '../../i18n/school-shared';
import type { SchoolReach } from '../../model/answer';
import type { OfferStatus, SharedSchool } from '../../model/match';
import type { Verdict } from '../../model/verdict';
import { useSpeech } from '../context';
import { VerdictIcon } from '../ui/VerdictIcon';
import { valueAt } from './chart-frame';
import type { Judgement } from './judged';
import { keepNumbers } from './say';
import { sayCount, sayShared } from './school-summary';

interface SchoolHeadProps {
  readonly judgement: Judgement;
  readonly name: string;
  /** Null while it is being computed. */
  readonly schoolReach: SchoolReach | null;
  /** Null while it is being computed, and for a school that takes no part. */
  readonly sharedSchool: SharedSchool | null;
  readonly reachKm: number;
  /** A learner needs a place in each of two contexts: of some of the programmes, or of all. */
  readonly twoContexts: 'none' | 'some' | 'all';
}

/** A school in one sentence of the layer that leads, the sentence of the other, and the figures of the shared supply. */
export function SchoolHead({ judgement, name, schoolReach, sharedSchool, reachKm, twoContexts }: SchoolHeadProps) {
  const { text, language } = useSpeech();
  const { answer, shared, layer } = judgement;
  const words = SCHOOL_TEXT[language];
  const sharedWords = SCHOOL_SHARED_TEXT[language];
  const isOpen = shared?.ground.given === 'agreements';
  const learners = schoolReach?.curve.learners;
  // Of unknown enrolments the network knows nobody: only the count says so.
  const row = learners === null ? null : sharedSchool;
  const sayLayer = {
    shared: (about: string) => row && sayShared(row, answer.reachKm, isOpen, about, sharedWords, text),
    count: (about: string) => schoolReach && sayCount(schoolReach, reachKm, about, words),
  };
  const other = layer === 'shared' ? 'count' : 'shared';
  const first = sayLayer[layer](name);
  const second = first === null ? null : sayLayer[other](sharedWords.thisSchool);
  const only = first === null ? sayLayer[other](name) : null;
  const people = learners == null ? words.learnersUnknown : text.counts.learners(learners);
  const hasNote = second !== null || (twoContexts !== 'none' && row !== null) || isOpen;
  return (
    <>
      <h2 className="an-headline" aria-live="polite">
        {keepNumbers(first ?? only ?? name)}
      </h2>
      <p className="an-sub">
        {schoolReach
          ? `${words.sub(
              learners && twoContexts === 'all' ? sharedWords.inTwoContexts(people) : people,
              valueAt(schoolReach.curve.places, reachKm),
              reachKm,
            )} · ${answer.question.year}`
          : words.loading}
      </p>
      {row && <SharedFigures row={row} isOfSector={answer.question.subject.kind === 'sector'} />}
      {hasNote && (
        <div className="an-shared">
          {second !== null && (
            <p>
              <strong>{other === 'count' ? text.shared.countTitle : text.shared.title}.</strong> {keepNumbers(upperFirst(second))}
            </p>
          )}
          {twoContexts !== 'none' && row !== null && <p>{text.shared.twoContexts}</p>}
          {isOpen && <p>{text.shared.givenNote}</p>}
        </div>
      )}
    </>
  );
}

function upperFirst(sentence: string): string {
  return sentence.charAt(0).toUpperCase() + sentence.slice(1);
}

const SIGNS: Readonly<Record<OfferStatus, Verdict>> = { short: 'shortage', tight: 'tight', covered: 'room' };

function SharedFigures({ row, isOfSector }: { readonly row: SharedSchool; readonly isOfSector: boolean }) {
  const { text, language, format } = useSpeech();
  const words = SCHOOL_SHARED_TEXT[language];
  const { status, learners, leastUnplaced, mostUnplaced, room } = row;
  return (
    <dl className="sc-figures">
      {learners > 0 && (
        <>
          <div>
            <dt>{words.figures.status}</dt>
            <dd className={`ui-v ui-v-rowbadge ui-v-${SIGNS[status]}`}>
              <span className="ui-v-chip">
                <VerdictIcon verdict={SIGNS[status]} />
              </span>
              {words.status[status]}
            </dd>
          </div>
          <div>
            <dt>{words.figures.unplaced}</dt>
            <dd>{text.shared.unplacedRange(leastUnplaced, mostUnplaced)}</dd>
          </div>
        </>
      )}
      <div>
        <dt>{isOfSector ? words.figures.roomOfBest : words.figures.room}</dt>
        <dd>{format.number(room)}</dd>
      </div>
    </dl>
  );
}
