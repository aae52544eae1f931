/** A point of a line; `label` is what is written at it, null where nothing is. */
export interface LinePoint {
  readonly x: number;
  readonly y: number;
  readonly label: { readonly text: string; readonly width: number } | null;
}

export interface PlacedLabel {
  readonly text: string;
  /** Middle of the text, and its baseline. */
  readonly x: number;
  readonly y: number;
  readonly width: number;
}

interface Room {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

const ASCENT = 10;
const DESCENT = 2;
const MARK = 4;
/** Baselines that a label may have, from its point: near ones first, above before below. */
const RISES = [-8, 17, -21, 30, -34, 43];
/** So far it may go aside, as shares of its width. */
const SHIFTS = [0, -0.5, 0.5, -1, 1];
const COST = { outside: 1000, label: 100, mark: 20, line: 3, rise: 1, shift: 0.5 } as const;

/** Writes the numbers of several lines where they cover no number or mark of another, and as few lines as can be. */
export function placedLabels(lines: readonly (readonly LinePoint[])[], room: Room): readonly PlacedLabel[] {
  const placed: PlacedLabel[] = [];
  lines.forEach((points, own) => {
    for (const [at, { x, y, label }] of points.entries()) {
      if (label === null) continue;
      const choices = RISES.flatMap((rise, nth) =>
        SHIFTS.map((shift): PlacedLabel & { cost: number } => {
          const half = label.width / 2;
          const middle = Math.min(Math.max(x + shift * label.width, room.left + half), room.right - half);
          const choice = { ...label, x: middle, y: y + rise };
          const cost = costOf(choice, { lines, own, at, placed, room }) + COST.rise * nth + COST.shift * Math.abs(shift);
          return { ...choice, cost };
        }),
      );
      const { cost: _, ...best } = choices.reduce((least, choice) => (choice.cost < least.cost ? choice : least));
      placed.push(best);
    }
  });
  return placed;
}

interface Around {
  readonly lines: readonly (readonly LinePoint[])[];
  /** The line and the point that the label is of. */
  readonly own: number;
  readonly at: number;
  readonly placed: readonly PlacedLabel[];
  readonly room: Room;
}

function costOf(label: PlacedLabel, { lines, own, at, placed, room }: Around): number {
  const box = boxOf(label);
  let cost = box.top < room.top || box.bottom > room.bottom ? COST.outside : 0;
  for (const other of placed) if (overlap(box, boxOf(other))) cost += COST.label;
  for (const [line, points] of lines.entries()) {
    for (const [nth, point] of points.entries()) {
      const isOwn = line === own && nth === at;
      if (!isOwn && overlap(box, markOf(point))) cost += COST.mark;
      const next = points[nth + 1];
      if (next && crosses(box, point, next)) cost += COST.line;
    }
  }
  return cost;
}

export const boxOf = ({ x, y, width }: PlacedLabel): Room => ({
  left: x - width / 2,
  right: x + width / 2,
  top: y - ASCENT,
  bottom: y + DESCENT,
});

const markOf = ({ x, y }: LinePoint): Room => ({ left: x - MARK, right: x + MARK, top: y - MARK, bottom: y + MARK });

export const overlap = (a: Room, b: Room): boolean =>
  a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;

/** Whether a piece of a line, which goes to the right, runs through a box. */
function crosses(box: Room, from: LinePoint, to: LinePoint): boolean {
  const [left, right] = [Math.max(box.left, from.x), Math.min(box.right, to.x)];
  if (left >= right) return false;
  const heightAt = (x: number) => from.y + ((x - from.x) / (to.x - from.x)) * (to.y - from.y);
  const [a, b] = [heightAt(left), heightAt(right)];
  return Math.max(a, b) > box.top && Math.min(a, b) < box.bottom;
}
