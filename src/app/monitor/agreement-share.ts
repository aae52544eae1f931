import { type Key, lastColumn, type Series, type TrendGrid } from './trend-grid';

/** Of a row: enterprises with a recognition, those with an agreement, and their share. */
export interface ShareRow {
  readonly name: string;
  readonly values: readonly (number | null)[];
}

export interface AgreementShare {
  readonly year: string;
  readonly source: Series['source'];
  readonly rows: readonly ShareRow[];
  /** Null where either table has none. */
  readonly total: ShareRow | null;
}

/** How many of the enterprises with a recognition have an agreement, in the last year that both tables of a source tell, by their rows. */
export function agreementShares(recognised: TrendGrid, withAgreement: TrendGrid, total: string): readonly AgreementShare[] {
  return ofBoth(recognised, withAgreement).flatMap(([all, some]) => {
    const last = lastColumn(withAgreement, some);
    if (!last || !recognised.columns.some(({ id }) => id === last.id)) return [];
    const countIn = (series: Series, id: string) => series.cell(id, last.id)?.value ?? null;
    const rows = withAgreement.rows.map(({ id, name }) => shareRow(name, countIn(all, id), countIn(some, id)));
    const [sum] = rowsOfTotals([last], all, some, () => total);
    return [{ year: last.name, source: some.source, rows, total: sum ?? null }];
  });
}

/** The same of all rows together, for every school year that both tables of a source tell a total of. */
export function agreementSharesByYear(recognised: TrendGrid, withAgreement: TrendGrid) {
  return ofBoth(recognised, withAgreement).map(([all, some]) => ({
    source: some.source,
    rows: rowsOfTotals(withAgreement.columns, all, some, ({ name }) => name),
  }));
}

/** The two series of each source that both tables have. */
function ofBoth(recognised: TrendGrid, withAgreement: TrendGrid): readonly (readonly [all: Series, some: Series])[] {
  return withAgreement.series.flatMap((some) => {
    const all = recognised.series.find(({ source }) => source === some.source);
    return all ? [[all, some] as const] : [];
  });
}

function rowsOfTotals(columns: readonly Key[], all: Series, some: Series, nameOf: (column: Key) => string): readonly ShareRow[] {
  return columns.flatMap((column) => {
    const [of, having] = [all.total(column.id)?.value ?? null, some.total(column.id)?.value ?? null];
    return of === null || having === null ? [] : [shareRow(nameOf(column), of, having)];
  });
}

function shareRow(name: string, of: number | null, having: number | null): ShareRow {
  return { name, values: [of, having, of && having !== null ? having / of : null] };
}
