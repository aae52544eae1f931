import type { Text } from '../../i18n/text';
import type { Answer, AreaRow } from '../../model/answer';
import type { SharedRow, SharedSupply } from '../../model/match';
import type { Register } from '../../model/register';
import type { Selection } from '../../model/selection';
import { useSpeech } from '../context';
import { VerdictBadge } from '../ui/VerdictBadge';
import { isShort } from './summary';

export interface SharedNoteProps {
  readonly register: Register;
  readonly answer: Answer;
  readonly shared: SharedSupply;
  /** The selected area; null = everything together. */
  readonly area: AreaRow | null;
  readonly isProofShown: boolean;
  readonly onProof: (isShown: boolean) => void;
  readonly onSelect: (selection: Selection | null) => void;
}

/** The second layer beside the count: who can be placed when every place counts once, why that differs, and the proof. */
export function SharedNote({ register, answer, shared, area, isProofShown, onProof, onSelect }: SharedNoteProps) {
  const { text } = useSpeech();
  const words = text.shared;
  const row = area ? shared.areas[answer.areas.indexOf(area)] : shared.total;
  const { certificate } = shared.match;
  if (!row || shared.match.learners === 0) return null;
  const isTwoContexts = answer.programmes.some((programme) => register.programmes[programme]?.contexts === 2);
  const hasProof = certificate !== null && row.leastUnplaced > 0;
  const why = area && sayWhy(area, row, text);
  return (
    <section className="an-shared" aria-label={words.title}>
      <p>
        <strong>{words.title}.</strong> {area ? sayArea(row, answer.reachKm, text) : sayAll(shared, answer.reachKm, text)}{' '}
        {isTwoContexts && words.twoContexts} {why}
      </p>
      {area && row.verdict !== area.verdict && <VerdictBadge verdict={row.verdict} variant="row" />}
      {hasProof && (
        <button type="button" className="ui-link" aria-expanded={isProofShown} onClick={() => onProof(!isProofShown)}>
          {isProofShown ? words.hideProof : words.showProof}
        </button>
      )}
      {hasProof && isProofShown && (
        <>
          <p>{words.proof(certificate.schools.length, certificate.learners, certificate.places, shared.match.unplaced)}</p>
          <ul>
            {certificate.schools.map((school) => (
              <li key={school}>
                <button type="button" className="ui-link" onClick={() => onSelect({ kind: 'school', school })}>
                  {register.schools?.names[school]}
                </button>
              </li>
            ))}
          </ul>
          <p>{words.end(shared.match.unplaced)}</p>
        </>
      )}
    </section>
  );
}

function sayAll({ match }: SharedSupply, reachKm: number, { shared }: Text): string {
  return match.unplaced > 0
    ? shared.allShort(match.unplaced, match.learners, reachKm)
    : shared.allPlaced(match.learners, reachKm);
}

function sayArea({ learners, leastUnplaced, mostUnplaced, room }: SharedRow, reachKm: number, { shared }: Text): string {
  if (leastUnplaced > 0) return shared.short(leastUnplaced, mostUnplaced, reachKm);
  if (mostUnplaced > 0) return shared.contested(mostUnplaced);
  return learners ? shared.placed(reachKm, room ?? 0) : shared.nobody(room ?? 0);
}

/** The count stops at the border of the area, the flow at the reach of the learners. */
function sayWhy(area: AreaRow, row: SharedRow, { shared }: Text): string | null {
  if (isShort(area.verdict) && row.leastUnplaced === 0) return shared.whyEnough;
  return !isShort(area.verdict) && row.leastUnplaced > 0 ? shared.whyShort : null;
}
