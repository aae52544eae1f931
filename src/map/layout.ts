/** A rectangle on the screen, CSS pixels, y downwards. */
export interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

export interface Disc {
  readonly x: number;
  readonly y: number;
  readonly radius: number;
}

/** Discs are moved in steps of this many pixels, in this many directions, at most this far from where they belong. */
const STEP_PX = 6;
const DIRECTIONS = 12;
const FARTHEST_PX = 42;
const GAP_PX = 2;

/** One way of drawing a label: the space it takes and how much is lost by drawing it so. */
export interface Candidate {
  readonly box: Box;
  readonly cost: number;
}

/** What it costs a label to lie over a point. */
const COVERING_COST = 36;

/**
 * Lets each label in turn claim the cheapest of its candidates that leaves earlier labels alone, counting points it would cover.
 * Result: per label the index of its candidate, or null when none has room.
 */
export function claimSpace(labels: readonly (readonly Candidate[])[], points: readonly Box[]): (number | null)[] {
  const placed: Box[] = [];
  return labels.map((candidates) => {
    let best: number | null = null;
    let least = Number.POSITIVE_INFINITY;
    candidates.forEach(({ box, cost }, index) => {
      if (cost >= least || placed.some((other) => boxesMeet(box, other))) return;
      const total = cost + COVERING_COST * points.filter((point) => boxesMeet(box, point)).length;
      if (total >= least) return;
      best = index;
      least = total;
    });
    const chosen = best === null ? undefined : candidates[best];
    if (chosen) placed.push(chosen.box);
    return best;
  });
}

/** Which boxes can be shown when each claims its space in turn: indices, in the order given. */
export function placeBoxes(boxes: readonly Box[], taken: readonly Box[]): number[] {
  const placed: Box[] = [...taken];
  const shown: number[] = [];
  boxes.forEach((box, index) => {
    if (placed.some((other) => boxesMeet(box, other))) return;
    placed.push(box);
    shown.push(index);
  });
  return shown;
}

/**
 * Moves discs off the boxes and off each other by the least that is found, so that none is hidden.
 * A disc that finds no room near by at least leaves the first `firm` boxes, or else stays. Result: the discs in the order given.
 */
export function yieldTo(boxes: readonly Box[], discs: readonly Disc[], firm = boxes.length): Disc[] {
  const isFree = (disc: Disc, settled: readonly Disc[], kept: readonly Box[]) =>
    !kept.some((box) => discMeetsBox(disc, box)) && !settled.some((other) => discsMeet(disc, other));
  const inTheWay = discs.filter((disc) => boxes.some((box) => discMeetsBox(disc, box)));
  const settled = discs.filter((disc) => !inTheWay.includes(disc));
  const moved = new Map<Disc, Disc>();
  for (const disc of inTheWay) {
    const spots = offsets.map(([dx, dy]) => ({ ...disc, x: disc.x + dx, y: disc.y + dy }));
    const place =
      spots.find((spot) => isFree(spot, settled, boxes)) ?? spots.find((spot) => isFree(spot, settled, boxes.slice(0, firm)));
    moved.set(disc, place ?? disc);
    settled.push(place ?? disc);
  }
  return discs.map((disc) => moved.get(disc) ?? disc);
}

/** Nearest first. */
const offsets: readonly (readonly [number, number])[] = Array.from({ length: FARTHEST_PX / STEP_PX }, (_, step) =>
  Array.from({ length: DIRECTIONS }, (_, direction): readonly [number, number] => {
    // Down and up before sideways: labels are wider than high.
    const angle = (direction % 2 === 0 ? direction : -direction - 1) * (Math.PI / DIRECTIONS) + Math.PI / 2;
    return [Math.cos(angle) * STEP_PX * (step + 1), Math.sin(angle) * STEP_PX * (step + 1)];
  }),
).flat();

function boxesMeet(a: Box, b: Box): boolean {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
}

function discMeetsBox({ x, y, radius }: Disc, box: Box): boolean {
  const dx = Math.max(box.left - x, 0, x - box.right);
  const dy = Math.max(box.top - y, 0, y - box.bottom);
  return Math.hypot(dx, dy) < radius + GAP_PX;
}

function discsMeet(a: Disc, b: Disc): boolean {
  return Math.hypot(a.x - b.x, a.y - b.y) < a.radius + b.radius + GAP_PX;
}
