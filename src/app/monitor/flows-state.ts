import { decoded } from './decoded';

/** What the part about flows shows. */
export interface FlowsState {
  /** Id of a programme; null = all. */
  readonly programme: string | null;
  /** Counts below this are hidden; null = none. */
  readonly maskBelow: number | null;
  /** Key of the flow that is picked out; null = none. */
  readonly selected: string | null;
}

export const MASK_FLOORS = [5, 10] as const;
const NOTHING: FlowsState = { programme: null, maskBelow: null, selected: null };

/** The state as text for a link; empty as the part opens. */
export function flowsText({ programme, maskBelow, selected }: FlowsState): string {
  const parts = [encodeURIComponent(programme ?? ''), String(maskBelow ?? ''), selected ?? ''];
  return parts.every((part) => part === '') ? '' : parts.join(':');
}

/** Reads it back; what is not understood is as the part opens. */
export function flowsOfText(text: string): FlowsState {
  if (text === '') return NOTHING;
  const [programme = '', mask = '', selected = ''] = text.split(':');
  return {
    programme: decoded(programme) || null,
    maskBelow: MASK_FLOORS.find((floor) => String(floor) === mask) ?? null,
    selected: selected || null,
  };
}
