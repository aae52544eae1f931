import { type Register, UNKNOWN } from '../model/register';
import type { SchoolYearDays } from '../model/school-year';
import { placesPerWorkplace } from './places';

/** What each workplace has for each programme it is recognised for: those of workplace w stand at `start[w]`..`start[w + 1] - 1`. */
export interface ProgrammePlaces {
  readonly start: Int32Array;
  readonly programme: Int32Array;
  /** Its places, or the caps of its valid recognitions for the programme where those are fewer. */
  readonly places: Float64Array;
}

/** One entry per workplace and programme with a recognition that is valid on any of the days. */
export function programmePlacesOf(
  register: Register,
  days: SchoolYearDays,
  learnersPerMentor: Readonly<Record<string, number>>,
): ProgrammePlaces {
  const offered = placesPerWorkplace(register, learnersPerMentor);
  const table = register.recognitions;
  const rows = validByWorkplace(register, days);
  const start = new Int32Array(offered.length + 1);
  const programme = new Int32Array(rows.row.length);
  const places = new Float64Array(rows.row.length);
  // Where the programme stands among the entries of the workplace at hand; anything before its first is of an earlier workplace.
  const entryOf = new Int32Array(register.programmes.length).fill(UNKNOWN);
  let count = 0;
  for (let workplace = 0; workplace < offered.length; workplace++) {
    const first = count;
    for (let i = rows.start[workplace] ?? 0; i < (rows.start[workplace + 1] ?? 0); i++) {
      const row = rows.row[i] ?? 0;
      const asked = table?.programme[row] ?? 0;
      const stated = table?.places[row] ?? UNKNOWN;
      const cap = stated === UNKNOWN ? Number.POSITIVE_INFINITY : stated;
      const known = entryOf[asked] ?? UNKNOWN;
      const entry = known < first ? count++ : known;
      places[entry] = cap + (known < first ? 0 : (places[entry] ?? 0));
      programme[entry] = asked;
      entryOf[asked] = entry;
    }
    for (let entry = first; entry < count; entry++) places[entry] = Math.min(places[entry] ?? 0, offered[workplace] ?? 0);
    start[workplace + 1] = count;
  }
  return { start, programme: programme.subarray(0, count), places: places.subarray(0, count) };
}

/** Rows of the valid recognitions, grouped by workplace. */
function validByWorkplace({ recognitions: table, workplaces }: Register, days: SchoolYearDays) {
  const start = new Int32Array((workplaces?.lon.length ?? 0) + 1);
  const all = table?.workplace ?? new Int32Array();
  const isValid = (row: number) => (table?.validFrom[row] ?? 0) <= days.lastDay && (table?.validUntil[row] ?? 0) >= days.firstDay;
  for (let row = 0; row < all.length; row++) {
    const at = (all[row] ?? 0) + 1;
    if (isValid(row)) start[at] = (start[at] ?? 0) + 1;
  }
  for (let at = 1; at < start.length; at++) start[at] = (start[at] ?? 0) + (start[at - 1] ?? 0);
  const next = start.slice();
  const rows = new Int32Array(start.at(-1) ?? 0);
  for (let row = 0; row < all.length; row++) {
    if (!isValid(row)) continue;
    const workplace = all[row] ?? 0;
    const at = next[workplace] ?? 0;
    rows[at] = row;
    next[workplace] = at + 1;
  }
  return { start, row: rows };
}
