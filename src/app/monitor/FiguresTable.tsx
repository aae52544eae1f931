import { useCallback, useMemo } from 'react';
import { TRENDS_TEXT } from '../../i18n/trends';
import { type Speech, useSpeech } from '../context';
import { type Column, DataTable } from '../ui/DataTable';
import type { Cell } from './trend-grid';
import { marksOf, type TableColumn, type TableRow, type TrendTable } from './trend-table';

/** More are not drawn; the files have them. */
const MOST_ROWS = 300;

interface FiguresTableProps {
  readonly table: TrendTable;
  readonly title: string;
  /** The rows stand in an order of their own, as years do; others begin with the most. */
  readonly isInOrder: boolean;
}

/** Figures as a table that sorts; on a phone a list that loses none of them. */
export function FiguresTable({ table, title, isInOrder }: FiguresTableProps) {
  const speech = useSpeech();
  const words = TRENDS_TEXT[speech.language];
  const columns = useMemo(() => tableColumns(table), [table]);
  const rows = useMemo(() => largest(table.rows), [table]);
  const rowKey = useCallback(({ id }: TableRow) => id, []);
  const main = mainColumn(table);
  const sorted = table.columns[main]?.id ?? '';
  const line = useCallback(
    ({ names, cells }: TableRow) =>
      [
        ...names.slice(1),
        ...table.columns.flatMap((column, at) =>
          at === main ? [] : [`${column.short} ${cellText(cells[at] ?? null, column, speech)}`],
        ),
      ].join(' · '),
    [table, main, speech],
  );
  return (
    <>
      <DataTable
        key={isInOrder ? 'in order' : sorted}
        caption={title}
        columns={columns}
        rows={rows}
        rowKey={rowKey}
        phoneLine={line}
        total={table.total}
        {...(!isInOrder && { initialSort: { key: sorted, direction: 'descending' } })}
      />
      {rows.length < table.rows.length && (
        <p className="w-note">{words.firstRows(speech.format.number(rows.length), speech.format.number(table.rows.length))}</p>
      )}
    </>
  );
}

/** The count of the first source that is the latest: on a phone it stands beside the name. */
function mainColumn({ columns }: TrendTable): number {
  const [source] = columns[0]?.id.split(' ') ?? [];
  return columns.findLastIndex(({ id, kind }) => kind === 'count' && id.split(' ')[0] === source);
}

function largest(rows: readonly TableRow[]): readonly TableRow[] {
  if (rows.length <= MOST_ROWS) return rows;
  const amount = ({ cells }: TableRow) => cells[0]?.value ?? 0;
  return [...rows].sort((a, b) => amount(b) - amount(a)).slice(0, MOST_ROWS);
}

function tableColumns(table: TrendTable): readonly Column<TableRow>[] {
  const main = mainColumn(table);
  return [
    ...table.heads.map(
      (label, at): Column<TableRow> => ({
        key: `head-${at}`,
        label,
        sortValue: ({ names }) => names[at] ?? '',
        cell: ({ names }) => names[at] ?? '',
      }),
    ),
    ...table.columns.map(
      (column, at): Column<TableRow> => ({
        key: column.id,
        label: column.label,
        ...(column.short !== column.label && { short: column.short }),
        numeric: true,
        sortValue: ({ cells }) => cells[at]?.value ?? null,
        cell: ({ cells }) => (
          // On a phone, where no heading stands above it, the number says of when it is.
          <span {...(at === main && { className: 'mt-main', 'data-when': column.short })}>
            <Figure cell={cells[at] ?? null} column={column} />
          </span>
        ),
        ...(at === main && { phone: 'first' }),
      }),
    ),
  ];
}

/** A number with its marks, which are read out in words. */
function Figure({ cell, column }: { readonly cell: Cell | null; readonly column: TableColumn }) {
  const speech = useSpeech();
  const words = TRENDS_TEXT[speech.language];
  const marks = cell ? marksOf(cell).filter((mark) => mark !== 'hidden') : [];
  return (
    <>
      {cellText(cell, column, speech)}
      {marks.length > 0 && <span className="ui-hidden"> ({marks.map((mark) => words[mark]).join(', ')})</span>}
    </>
  );
}

const SIGNS = { hidden: '', few: ' °', incomplete: ' †', running: '*' } as const;

function cellText(cell: Cell | null, { kind }: TableColumn, { format, language }: Speech): string {
  if (cell?.isMasked) return TRENDS_TEXT[language].hidden;
  const value = cell?.value ?? null;
  if (kind === 'share') return value === null ? format.number(null) : `${format.number(100 * value, 1)} %`;
  if (kind === 'change') return format.signed(value);
  const signs = cell ? marksOf(cell).map((mark) => SIGNS[mark]) : [];
  return `${format.number(value)}${signs.join('')}`;
}
