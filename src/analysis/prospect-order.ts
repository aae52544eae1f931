import type { ProspectSort, ProspectSortKey } from '../model/prospect-row';
import { UNKNOWN } from '../model/register';
import { byScore } from './by-score';
import { kmAt, type ProspectList, prospectCount, scoreAt, siteAt, workplaceAt } from './prospects';

/** All positions, sorted: unknown last in both directions, equals in the order of the list. `fold`: how names are compared. */
export function prospectOrder(list: ProspectList, { key, direction }: ProspectSort, fold: (text: string) => string): Int32Array {
  const values = VALUES[key](list, fold);
  const sign = direction === 'ascending' ? -1 : 1;
  // Zero has to have one sign.
  for (let i = 0; i < values.length; i++)
    values[i] = Number.isNaN(values[i]) ? Number.NEGATIVE_INFINITY : sign * (values[i] ?? 0) + 0;
  return byScore(Int32Array.from(values.keys()), values);
}

/** By position; NaN where unknown. */
type Values = (list: ProspectList, fold: (text: string) => string) => Float32Array;

const VALUES: Readonly<Record<ProspectSortKey, Values>> = {
  name: (list, fold) => {
    const names = Array.from({ length: prospectCount(list) }, (_, position) => {
      const { table, row } = siteAt(list, position);
      return fold(table?.names.at(row) ?? '');
    });
    return ranksOf(names);
  },
  kind: (list) => {
    const sleeping = list.recognised.filter(({ kind }) => kind === 'sleeping').length;
    return valuesOf(list, (position) => (position < sleeping ? 0 : position < list.recognised.length ? 1 : 2));
  },
  place: (list, fold) => {
    const ranks = ranksOf(list.query.register.geography.regions.municipality.map(({ name }) => fold(name)));
    return valuesOf(list, (position) => {
      const { table, row } = siteAt(list, position);
      return ranks[table?.municipality[row] ?? UNKNOWN] ?? Number.NaN;
    });
  },
  km: (list) => valuesOf(list, (position) => kmAt(list, position) ?? Number.NaN),
  employees: (list) =>
    valuesOf(list, (position) => {
      const { table, row } = siteAt(list, position);
      const employees = table?.employees[row] ?? UNKNOWN;
      return employees === UNKNOWN ? Number.NaN : employees;
    }),
  left: (list) =>
    valuesOf(list, (position) => {
      const workplace = workplaceAt(list, position);
      return (workplace === undefined ? null : list.carrying.of(workplace).left) ?? Number.NaN;
    }),
  score: (list) => valuesOf(list, (position) => scoreAt(list, position)),
};

function valuesOf(list: ProspectList, valueAt: (position: number) => number): Float32Array {
  const values = new Float32Array(prospectCount(list));
  for (let position = 0; position < values.length; position++) values[position] = valueAt(position);
  return values;
}

/** Equal names have one rank; there are fewer than a Float32 can tell apart. */
function ranksOf(names: readonly string[]): Float32Array {
  const sorted = [...new Set(names)].sort();
  const rankOf = new Map(sorted.map((name, rank) => [name, rank]));
  return Float32Array.from(names, (name) => rankOf.get(name) ?? 0);
}
