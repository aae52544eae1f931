import { type ReactNode, useMemo } from 'react';
import { useSpeech } from '../context';
import { CsvButton } from '../ui/CsvButton';
import type { CsvValue } from '../ui/csv';
import { type Column, DataTable } from '../ui/DataTable';
import { XlsxButton } from '../ui/XlsxButton';

export interface SideColumn {
  readonly label: string;
  readonly kind: 'count' | 'share' | 'ratio';
  /** On a phone beside the name; others stand below it. */
  readonly isMain?: boolean;
}
export interface SideRow {
  readonly name: string;
  /** One per column; null is unknown. */
  readonly values: readonly (number | null)[];
}

interface SideTableProps {
  readonly title: string;
  /** Heading of the names. */
  readonly head: string;
  readonly columns: readonly SideColumn[];
  readonly rows: readonly SideRow[];
  readonly total?: SideRow | null;
  /** Column that the table is sorted by as it opens, the least first. */
  readonly sortedBy?: number;
  readonly file: string;
  readonly children?: ReactNode;
}

/** Several figures of the same rows beside each other, in a table that sorts, and as files. */
export function SideTable({ title, head, columns, rows, total = null, sortedBy, file, children }: SideTableProps) {
  const { format } = useSpeech();
  const shown = useMemo(() => {
    const say = (value: number | null, kind: SideColumn['kind']): string => {
      if (kind === 'share') return value === null ? format.number(null) : `${format.number(100 * value, 1)} %`;
      return format.number(value, kind === 'ratio' ? 1 : 0);
    };
    const main = Math.max(
      0,
      columns.findIndex(({ isMain }) => isMain),
    );
    const drawn: readonly Column<SideRow>[] = [
      { key: 'name', label: head, sortValue: ({ name }) => name, cell: ({ name }) => name },
      ...columns.map(
        ({ label, kind }, at): Column<SideRow> => ({
          key: String(at),
          label,
          numeric: true,
          sortValue: ({ values }) => values[at] ?? null,
          // On a phone no heading stands above it.
          cell: ({ values }) => (
            <span {...(at === main && { className: 'mt-main', 'data-when': label })}>{say(values[at] ?? null, kind)}</span>
          ),
          ...(at === main && { phone: 'first' }),
        }),
      ),
    ];
    const line = ({ values }: SideRow) =>
      columns.flatMap(({ label, kind }, at) => (at === main ? [] : [`${label} ${say(values[at] ?? null, kind)}`])).join(' · ');
    return { drawn, line };
  }, [columns, head, format]);
  const table = () => ({
    header: [head, ...columns.map(({ label }) => label)],
    rows: [...rows, ...(total ? [total] : [])].map(({ name, values }): readonly CsvValue[] => [
      name,
      ...values.map((value) => (value === null ? null : Math.round(value * 10_000) / 10_000)),
    ]),
  });
  return (
    <section className="mt-figures">
      <h3>{title}</h3>
      <div className="w-list">
        <DataTable
          caption={title}
          columns={shown.drawn}
          rows={rows}
          rowKey={({ name }) => name}
          phoneLine={shown.line}
          total={total}
          {...(sortedBy !== undefined && { initialSort: { key: String(sortedBy), direction: 'ascending' } })}
        />
      </div>
      <div className="w-tools">
        <CsvButton name={file} table={table} />
        <XlsxButton name={file} sheets={() => [{ name: file.slice(0, 31), ...table() }]} />
        {children}
      </div>
    </section>
  );
}
