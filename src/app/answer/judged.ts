import type { Answer, AreaRow } from '../../model/answer';
import type { SharedRow, SharedSupply } from '../../model/match';
import type { Verdict } from '../../model/verdict';
import type { Layer } from '../link';

/** An answer with its layer 2, and which of the two leads. */
export interface Judgement {
  readonly answer: Answer;
  /** Layer 2 of this very answer; null while it is being computed. */
  readonly shared: SharedSupply | null;
  readonly layer: Layer;
}

/** An area with both of its verdicts. */
export interface JudgedArea {
  readonly area: AreaRow;
  readonly shared: SharedRow | null;
  readonly leads: Layer;
  /** The one that leads: the shared one as soon as there is one, unless the count is asked for. */
  readonly verdict: Verdict;
}

function judged(area: AreaRow, shared: SharedRow | null, layer: Layer): JudgedArea {
  const leads = layer === 'shared' && shared ? 'shared' : 'count';
  return { area, shared, leads, verdict: leads === 'shared' && shared ? shared.verdict : area.verdict };
}

/** In the order of the areas of the answer. */
export function judgedAreas({ answer, shared, layer }: Judgement): readonly JudgedArea[] {
  return answer.areas.map((area, row) => judged(area, shared?.areas[row] ?? null, layer));
}

export function judgedTotal({ answer, shared, layer }: Judgement): JudgedArea {
  return judged(answer.total, shared?.total ?? null, layer);
}

/** The judged area of a region; null when there is none. */
export function judgedArea(judgement: Judgement, region: number | null): JudgedArea | null {
  const row = judgement.answer.areas.findIndex((area) => area.region === region);
  return judgedAreas(judgement)[row] ?? null;
}
