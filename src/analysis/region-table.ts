import { NO_REGION, type RegionLevel } from '../model/geography';
import { type Register, UNKNOWN } from '../model/register';
import type { ProgrammePlaces } from './programme-places';

/** Something per municipality and programme: that of municipality m stands at `start[m]`..`start[m + 1] - 1`, the last m for outside. */
export interface ByMunicipality {
  readonly programmes: number;
  readonly start: Int32Array;
  /** Amount and programme in one number, two bytes each, so that one pass reads little. */
  readonly packed: Int32Array;
  /** Amounts that need more than two bytes, or would make the packed ones of a municipality more than four hold; 0 stands for them above. */
  readonly large: readonly { readonly municipality: number; readonly programme: number; readonly amount: number }[];
}

/** Sums per region and programme: that of region r and programme p stands at `r * programmes + p`; one more row for outside. */
export type RegionTable = Float64Array;

const LARGEST_PACKED = 2 ** 16 - 1;
const LARGEST_SUM = 2 ** 31 - 1;
const PROGRAMME_BITS = 16;

/** Places per workplace and programme, grouped by the municipality of the workplace. */
export function placesByMunicipality(register: Register, { start, programme, places }: ProgrammePlaces): ByMunicipality {
  const municipality = register.workplaces?.municipality ?? new Int16Array();
  const of = new Int16Array(programme.length);
  for (let workplace = 0; workplace < municipality.length; workplace++)
    of.fill(municipality[workplace] ?? NO_REGION, start[workplace], start[workplace + 1]);
  return grouped(register, of, programme, places);
}

/** Known enrolments of a year, by row in `Register.years`, grouped by the municipality of the school. */
export function learnersByMunicipality({ offers, schools, ...register }: Register, year: number): ByMunicipality {
  const rows = Int32Array.from(offers?.year.keys() ?? []).filter(
    (row) => offers?.year[row] === year && (offers.enrolments[row] ?? UNKNOWN) !== UNKNOWN,
  );
  return grouped(
    register,
    Int16Array.from(rows, (row) => schools?.municipality[offers?.school[row] ?? UNKNOWN] ?? NO_REGION),
    Int32Array.from(rows, (row) => offers?.programme[row] ?? 0),
    Float64Array.from(rows, (row) => offers?.enrolments[row] ?? 0),
  );
}

function grouped(
  { geography, programmes }: Pick<Register, 'geography' | 'programmes'>,
  municipality: Int16Array,
  programme: Int32Array,
  amount: Float64Array,
): ByMunicipality {
  const outside = geography.regions.municipality.length;
  const start = new Int32Array(outside + 2);
  const groupOf = (row: number) => {
    const group = municipality[row] ?? NO_REGION;
    return group === NO_REGION ? outside : group;
  };
  for (let row = 0; row < municipality.length; row++) {
    const group = groupOf(row);
    start[group + 1] = (start[group + 1] ?? 0) + 1;
  }
  for (let group = 0; group <= outside; group++) start[group + 1] = (start[group + 1] ?? 0) + (start[group] ?? 0);
  const next = start.slice();
  const packed = new Int32Array(municipality.length);
  const sums = new Float64Array(outside + 1);
  const large: { municipality: number; programme: number; amount: number }[] = [];
  for (let row = 0; row < municipality.length; row++) {
    const group = groupOf(row);
    const to = next[group] ?? 0;
    next[group] = to + 1;
    const value = amount[row] ?? 0;
    const asked = programme[row] ?? 0;
    const isPacked = Number.isInteger(value) && value <= LARGEST_PACKED && (sums[group] ?? 0) + value <= LARGEST_SUM;
    if (isPacked) sums[group] = (sums[group] ?? 0) + value;
    packed[to] = ((isPacked ? value : 0) << PROGRAMME_BITS) | asked;
    if (!isPacked) large.push({ municipality: group, programme: asked, amount: value });
  }
  return { programmes: programmes.length, start, packed, large };
}

/**
 * Sums per region and programme on several levels at once. One pass over what is grouped, into a row that stays in the nearest memory, and
 * from there into the region of every level.
 */
export function regionTables(
  { geography }: Register,
  grouped: ByMunicipality,
  levels: readonly RegionLevel[],
): readonly RegionTable[] {
  const { programmes, start, packed, large } = grouped;
  const tables = levels.map((level) => new Float64Array((geography.regions[level].length + 1) * programmes));
  const firstOf = (level: RegionLevel, municipality: number) => {
    const region = geography.regionOf[level][municipality] ?? NO_REGION;
    return (region === NO_REGION ? geography.regions[level].length : region) * programmes;
  };
  const row = new Int32Array(programmes);
  for (let municipality = 0; municipality < start.length - 1; municipality++) {
    const from = start[municipality] ?? 0;
    const until = start[municipality + 1] ?? 0;
    if (from === until) continue;
    row.fill(0);
    addInto(row, packed, from, until);
    levels.forEach((level, nth) => {
      addRow(tables[nth], firstOf(level, municipality), row);
    });
  }
  for (const { municipality, programme, amount } of large) {
    levels.forEach((level, nth) => {
      const table = tables[nth];
      const cell = firstOf(level, municipality) + programme;
      if (table) table[cell] = (table[cell] ?? 0) + amount;
    });
  }
  return tables;
}

/** Two at a time, which halves what the loop itself costs. */
function addInto(row: Int32Array, packed: Int32Array, from: number, until: number): void {
  let i = from;
  for (; i + 1 < until; i += 2) {
    const one = packed[i] ?? 0;
    const other = packed[i + 1] ?? 0;
    row[one & LARGEST_PACKED] = ((row[one & LARGEST_PACKED] ?? 0) + (one >>> PROGRAMME_BITS)) | 0;
    row[other & LARGEST_PACKED] = ((row[other & LARGEST_PACKED] ?? 0) + (other >>> PROGRAMME_BITS)) | 0;
  }
  if (i < until) {
    const last = packed[i] ?? 0;
    row[last & LARGEST_PACKED] = ((row[last & LARGEST_PACKED] ?? 0) + (last >>> PROGRAMME_BITS)) | 0;
  }
}

function addRow(table: RegionTable | undefined, first: number, row: Int32Array): void {
  if (!table) return;
  for (let at = 0; at < row.length; at++) table[first + at] = (table[first + at] ?? 0) + (row[at] ?? 0);
}
