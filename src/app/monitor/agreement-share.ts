import { lastColumn, type Series, type TrendGrid } from './trend-grid';

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
  return withAgreement.series.flatMap((some) => {
    const all = recognised.series.find(({ source }) => source === some.source);
    const last = all && lastColumn(withAgreement, some);
    const column = last && recognised.columns.find(({ id }) => id === last.id);
    if (!all || !last || !column) return [];
    const row = (name: string, of: number | null, having: number | null): ShareRow => ({
      name,
      values: [of, having, of && having !== null ? having / of : null],
    });
    const countIn = (series: Series, id: string) => series.cell(id, last.id)?.value ?? null;
    const rows = withAgreement.rows.map(({ id, name }) => row(name, countIn(all, id), countIn(some, id)));
    const [ofAll, having] = [all.total(last.id)?.value ?? null, some.total(last.id)?.value ?? null];
    const sum = ofAll === null || having === null ? null : row(total, ofAll, having);
    return [{ year: last.name, source: some.source, rows, total: sum }];
  });
}
