export type Direction = 'ascending' | 'descending';
export type SortValue = number | string | null;

export interface Sort {
  readonly key: string;
  readonly direction: Direction;
}

/** Sorted copy. Unknown stays last in both directions; equals keep their order; text as people of that language sort it. */
export function sortRows<T>(
  rows: readonly T[],
  sortValue: (row: T) => SortValue,
  direction: Direction,
  language: string,
): readonly T[] {
  const collator = new Intl.Collator(language, { numeric: true });
  const sign = direction === 'ascending' ? 1 : -1;
  return rows
    .map((row) => ({ row, value: sortValue(row) }))
    .sort((a, b) => {
      if (a.value === null || b.value === null) return Number(a.value === null) - Number(b.value === null);
      return sign * compare(a.value, b.value, collator);
    })
    .map(({ row }) => row);
}

function compare(a: number | string, b: number | string, collator: Intl.Collator): number {
  if (typeof a === 'number' && typeof b === 'number') return a - b;
  return collator.compare(String(a), String(b));
}

/** What a press on a heading asks for: turn round what is sorted, else begin as that column begins. */
export function nextSort(sort: Sort | null, key: string, first: Direction): Sort {
  if (sort?.key !== key) return { key, direction: first };
  return { key, direction: sort.direction === 'ascending' ? 'descending' : 'ascending' };
}
