import { ROOM_SHADES, type Shade } from '../../map/shades';

/** One step of the scale of room, both bounds included; the last has no upper one. */
export interface RoomStep {
  readonly shade: Shade;
  readonly from: number;
  readonly to: number | null;
}

const MANTISSAS = [1, 1.5, 2, 2.5, 3, 4, 5, 6, 8];

/**
 * Up to five steps with about as many areas in each, their bounds round numbers. A function of the values alone, whatever their order;
 * every step holds at least one of them.
 */
export function roomSteps(values: readonly number[]): readonly RoomStep[] {
  const positive = values.filter((value) => value > 0).sort((a, b) => a - b);
  const most = positive.at(-1);
  if (most === undefined) return [];
  const bounds: number[] = [];
  for (let step = 1; step < ROOM_SHADES.length; step++) {
    const bound = roundNumber(positive[Math.floor((step * positive.length) / ROOM_SHADES.length)] ?? most);
    const last = bounds.at(-1) ?? 0;
    if (bound < most && positive.some((value) => value > last && value <= bound)) bounds.push(bound);
  }
  return [...bounds, null].map((to, step) => ({
    shade: ROOM_SHADES[shadeAt(step, bounds.length + 1)] ?? 'room-5',
    from: (bounds[step - 1] ?? 0) + 1,
    to,
  }));
}

/** Few steps spread over the whole scale; a single one takes its middle. */
function shadeAt(step: number, count: number): number {
  return count === 1 ? 2 : Math.round((step * (ROOM_SHADES.length - 1)) / (count - 1));
}

/** The whole number of the series 1, 2, 3, 4, 5, 6, 8, 10, 15, 20, 25, 30, 40 … that is nearest as a ratio. */
function roundNumber(value: number): number {
  const power = 10 ** Math.floor(Math.log10(value));
  const candidates = [...MANTISSAS.map((mantissa) => mantissa * power), 10 * power].filter(Number.isInteger);
  const distance = (candidate: number) => Math.abs(Math.log(candidate / value));
  return candidates.reduce((best, candidate) => (distance(candidate) < distance(best) ? candidate : best));
}

/** Null, unknown, has no step; none at all has one of its own. */
export function roomShade(room: number | null, steps: readonly RoomStep[]): Shade {
  if (room === null) return 'without';
  if (room === 0) return 'room-0';
  return steps.find(({ to }) => to === null || room <= to)?.shade ?? 'without';
}
