import type { Format } from '../../i18n/format';
import type { PaintedColumn } from '../map/painting';
import type { CsvValue } from '../ui/csv';
import type { Column } from '../ui/DataTable';

interface CsvTable {
  readonly header: readonly string[];
  readonly rows: readonly (readonly CsvValue[])[];
}

/** What the map shows, as a column of the table beside it; none where it shows verdicts. `rowOf`: row in the register, null outside it. */
export function paintedColumn<T>(
  painted: PaintedColumn | null,
  rowOf: (row: T) => number | null,
  format: Format,
): readonly Column<T>[] {
  if (!painted) return [];
  const amountOf = (row: T) => valueAt(painted, rowOf(row));
  return [
    {
      key: 'painted',
      label: painted.label,
      short: painted.short,
      numeric: true,
      firstDirection: 'descending',
      sortValue: amountOf,
      cell: (row) => format.number(amountOf(row), painted.digits),
      inTotal: false,
    },
  ];
}

/** The same as the last column of an exported table. */
export function paintedCsv(table: CsvTable, painted: PaintedColumn | null, rows: readonly (number | null)[]): CsvTable {
  if (!painted) return table;
  return {
    header: [...table.header, painted.label],
    rows: table.rows.map((cells, index) => [...cells, valueAt(painted, rows[index] ?? null)]),
  };
}

function valueAt(painted: PaintedColumn, row: number | null): number | null {
  return row === null ? null : painted.valueOf(row);
}
