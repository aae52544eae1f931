import type { Answer, AreaRow } from '../../model/answer';
import type { Area } from '../../model/area';
import type { AreaOutline } from '../../model/area-answer';
import type { SharedRow, SharedSupply } from '../../model/match';
import type { Verdict } from '../../model/verdict';
import type { Layer } from '../link';

/** An answer with its layer 2, and which of the two leads. */
export interface Judgement {
  readonly answer: Answer;
  /** Layer 2 of this very answer; null while it is being computed. */
  readonly shared: SharedSupply | null;
  readonly layer: Layer;
  /** The area of the reader's own, beside those of the division. */
  readonly own?: OwnArea | null;
}

/** An area with both of its verdicts. */
export interface JudgedArea {
  readonly area: AreaRow;
  readonly shared: SharedRow | null;
  readonly leads: Layer;
  /** The one that leads: the shared one as soon as there is one, unless the count is asked for. */
  readonly verdict: Verdict;
  /** How an area of the reader's own is called; a region of the division has the name of its row. */
  readonly named?: AreaNames;
}

export interface AreaNames {
  /** The area as the link has it. */
  readonly code: string;
  readonly name: string;
  /** The name inside a sentence. */
  readonly where: string;
  readonly reachKm: number;
  /** Its size, and what matters just outside it, in sentences. */
  readonly facts: readonly string[];
}

/** An area of the reader's own: judged as a region is, and drawn on the map. */
export interface OwnArea extends JudgedArea {
  readonly named: AreaNames;
  /** Its shapes. */
  readonly shapes: Area;
  readonly outline: AreaOutline;
  /** The distance it is drawn with; empty where there is none. */
  readonly width: string;
  /** Whether a school, by row, lies in it. */
  readonly hasSchool: (school: number) => boolean;
  /** Whether the label point of a municipality, by row, lies in it. */
  readonly hasMunicipality: (municipality: number) => boolean;
}

export function judged(area: AreaRow, shared: SharedRow | null, layer: Layer): JudgedArea {
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
