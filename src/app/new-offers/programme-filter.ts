import { offersForm } from '../../model/education-form';
import type { Register } from '../../model/register';
import type { ScoutedProgramme } from '../../model/scouting';
import type { ProgrammeFilter } from './view-state';

export const FILTER_FIELDS = ['sector', 'domain', 'degree', 'finality', 'educationForm'] as const;
export type FilterField = (typeof FILTER_FIELDS)[number];

/** What a programme is in a field; empty where the data say nothing. */
function fieldOf({ programmes, sectors }: Register, programme: number, field: FilterField): string {
  const found = programmes[programme];
  if (!found) return '';
  return field === 'sector' ? (sectors[found.sector] ?? '') : found[field];
}

/** What a filter looks at. */
type Filtered = Pick<ScoutedProgramme, 'programme' | 'isOffered'>;

/** Whether the school is of a kind that does not offer it, and does not offer it all the same. */
const isOtherForm = (register: Register, school: number, { programme, isOffered }: Filtered): boolean =>
  !isOffered && offersForm(register, school, programme) === false;

/** Programmes that this kind of school does not offer. */
export const otherFormsOf = (register: Register, school: number, rows: readonly Filtered[]): number =>
  rows.filter((row) => isOtherForm(register, school, row)).length;

/** Whether a programme is one of those asked for, whatever it is in one field. */
function passes(
  register: Register,
  school: number,
  row: Filtered,
  filter: ProgrammeFilter,
  besides: FilterField | null = null,
): boolean {
  if (filter.onlyNew && row.isOffered) return false;
  if (!filter.otherForms && isOtherForm(register, school, row)) return false;
  return FILTER_FIELDS.every(
    (field) => field === besides || filter[field] === '' || fieldOf(register, row.programme, field) === filter[field],
  );
}

export function filtered<T extends Filtered>(
  register: Register,
  school: number,
  rows: readonly T[],
  filter: ProgrammeFilter,
): readonly T[] {
  return rows.filter((row) => passes(register, school, row, filter));
}

/** Rows of the programmes that a filter on fields leaves; null where nothing is filtered but by what this kind of school offers. */
export function programmesIn(register: Register, school: number, filter: ProgrammeFilter): readonly number[] | null {
  if (!filter.otherForms && FILTER_FIELDS.every((field) => filter[field] === '')) return null;
  const rows = register.programmes.map((_, programme) => ({ programme, isOffered: false }));
  return filtered(register, school, rows, filter).map(({ programme }) => programme);
}

/** Values that occur in a field, each with how many programmes meet the other choices and have it; the chosen one is always among them. */
export function optionsOf(
  register: Register,
  school: number,
  rows: readonly ScoutedProgramme[],
  filter: ProgrammeFilter,
  field: FilterField,
): readonly { readonly value: string; readonly count: number }[] {
  const counts = new Map<string, number>(filter[field] === '' ? [] : [[filter[field], 0]]);
  for (const row of rows) {
    const value = fieldOf(register, row.programme, field);
    if (value !== '' && passes(register, school, row, filter, field)) counts.set(value, (counts.get(value) ?? 0) + 1);
  }
  return [...counts].map(([value, count]) => ({ value, count })).sort((a, b) => a.value.localeCompare(b.value, 'nl'));
}
