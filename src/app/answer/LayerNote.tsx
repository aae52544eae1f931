import { lazy, Suspense } from 'react';
import type { Text } from '../../i18n/text';
import type { SharedRow, SharedSupply, Sharing } from '../../model/match';
import type { Register } from '../../model/register';
import type { Selection } from '../../model/selection';
import { useSpeech } from '../context';
import { VerdictBadge } from '../ui/VerdictBadge';
import type { JudgedArea, Judgement } from './judged';
import { sayHeadline } from './say';
import { sayUnplaced } from './shared-summary';
import { headlineOf } from './summary';

const Proof = lazy(() => import('./Proof'));

interface LayerNoteProps {
  readonly register: Register;
  readonly judgement: Judgement & { readonly shared: SharedSupply };
  /** The selected area; null = everything together. */
  readonly area: JudgedArea | null;
  readonly isProofShown: boolean;
  readonly onProof: (isShown: boolean) => void;
  readonly onSelect: (selection: Selection | null) => void;
}

/**
 * What the other layer says, why the two differ, and the proof of the shortage. Of an area of the reader's own the facts around it are
 * told elsewhere.
 */
export function LayerNote({ register, judgement, area, isProofShown, onProof, onSelect }: LayerNoteProps) {
  const speech = useSpeech();
  const { text } = speech;
  const { answer, shared, layer } = judgement;
  const words = text.shared;
  const { certificate, learners, unplaced } = shared.match;
  const isTwoContexts = answer.programmes.some((programme) => register.programmes[programme]?.contexts === 2);
  const row = area?.shared ?? shared.total;
  const hasProof = certificate !== null && row.mostUnplaced > 0;
  const counted = area?.area ?? answer.total;
  const isAll = shared.ground.competitors === 'all';
  const sharing = area?.named ? { ...row.sharing, placesElsewhere: 0, schoolsElsewhere: 0 } : row.sharing;
  const why = sayWhy(sharing, isAll, text);
  return (
    <>
      {hasProof && (
        <button
          type="button"
          className="ui-link an-proof-link"
          aria-expanded={isProofShown}
          onClick={() => onProof(!isProofShown)}
        >
          {isProofShown ? words.hideProof : words.showProof}
        </button>
      )}
      {hasProof && isProofShown && (
        <Suspense>
          <Proof
            register={register}
            certificate={certificate}
            unplaced={unplaced}
            isOfAll={isAll}
            onSchool={(school) => onSelect({ kind: 'school', school })}
          />
        </Suspense>
      )}
      <section className="an-shared" aria-label={layer === 'shared' ? words.countTitle : words.title}>
        {layer === 'shared' && !area && (
          <p>
            <strong>{words.countTitle}</strong> ({words.countMeaning}).{' '}
            {sayHeadline(headlineOf(answer, null), register, answer, speech)}
          </p>
        )}
        {layer === 'shared' && area && area.area.verdict !== area.verdict && (
          <p>
            <strong>{words.countTitle}</strong> ({words.countMeaning}).{' '}
            {words.countSays(counted.places, text.map.learners(counted.enrolments))} <VerdictBadge verdict={counted.verdict} />{' '}
            {why.length > 0 && words.whyLead}
          </p>
        )}
        {layer === 'count' && learners > 0 && (
          <p>
            <strong>{words.title}.</strong> {sayShared(area?.shared ?? null, shared, answer.reachKm, text)}{' '}
            {area?.shared && area.shared.verdict !== area.area.verdict && <VerdictBadge verdict={area.shared.verdict} />}
          </p>
        )}
        {why.length > 0 && <p>{why.join(' ')}</p>}
        {isTwoContexts && learners > 0 && <p>{words.twoContexts}</p>}
        {shared.ground.given === 'agreements' && <p>{words.givenNote}</p>}
        {isAll && <p>{words.allNote}</p>}
      </section>
    </>
  );
}

function sayShared(row: SharedRow | null, { total, ground }: SharedSupply, reachKm: number, text: Text): string {
  const isOpen = ground.given === 'agreements';
  const { shared: say } = text;
  if (row && row.mostUnplaced > 0) return say.short(sayUnplaced(row, isOpen, text), row.mostUnplaced === 1, reachKm);
  const learners = (row ?? total).learners ?? 0;
  const who = say.people(learners, isOpen);
  if (!row && total.leastUnplaced > 0) return say.allShort(total.leastUnplaced, total.mostUnplaced, who, reachKm, '');
  if (!row && total.mostUnplaced > 0) return say.allTight(total.mostUnplaced, who, reachKm);
  return say.allPlaced(who, learners === 1, reachKm);
}

/** Why the count of an area, which stops at its border and sees one programme, says something else. */
function sayWhy(
  { recognitions, sharedRecognitions, otherProgrammes, placesElsewhere, schoolsElsewhere }: Sharing,
  areOthersCounted: boolean,
  { shared: say }: Text,
): readonly string[] {
  return [
    ...(placesElsewhere > 0 ? [say.whyReach(placesElsewhere)] : []),
    ...(schoolsElsewhere > 0 ? [say.whyElsewhere(schoolsElsewhere)] : []),
    ...(sharedRecognitions > 0 ? [say.whyShared(recognitions, sharedRecognitions, otherProgrammes, areOthersCounted)] : []),
  ];
}
