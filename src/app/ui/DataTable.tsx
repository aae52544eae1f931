import {
  type FocusEvent,
  type KeyboardEvent,
  type MouseEvent,
  memo,
  type ReactNode,
  useEffect,
  useMemo,
  useRef,
  useState,
} from 'react';
import { useSpeech } from '../context';
import { ArrowIcon } from './icons';
import { isPlainClick } from './plain-click';
import { type Direction, nextSort, type Sort, type SortValue, sortRows } from './table-sort';
import './data-table.css';

export interface Column<T> {
  readonly key: string;
  readonly label: string;
  /** Heading where the label does not fit; the label is still what is read out. */
  readonly short?: string;
  readonly numeric?: boolean;
  readonly sortValue: (row: T) => SortValue;
  readonly firstDirection?: Direction;
  readonly cell: (row: T) => ReactNode;
  /** Place in the two-line list on a phone: end of the first line, end of the second. Others are left to `phoneLine`. */
  readonly phone?: 'first' | 'second';
  /** False keeps the cell of the total row empty. */
  readonly inTotal?: boolean;
}

interface DataTableProps<T> {
  readonly caption: string;
  /** The first column names the row. Keep the array's identity between renders. */
  readonly columns: readonly Column<T>[];
  readonly rows: readonly T[];
  readonly rowKey: (row: T) => string;
  /** Stands above the others whatever their order. */
  readonly pinned?: T | null;
  readonly initialSort?: Sort;
  /** Rows can be chosen: the name is then a link, arrows move between rows, Enter selects, Escape lets go. */
  readonly rowHref?: (row: T) => string;
  readonly onSelect?: (row: T | null) => void;
  readonly onHover?: (row: T | null) => void;
  readonly selectedKey?: string | null;
  readonly hoveredKey?: string | null;
  /** Second line under the name on a phone. */
  readonly phoneLine?: (row: T) => string;
  readonly total?: T | null;
}

/** A list this short is read at a glance; on a phone a choice of order would only stand in its way. */
const SHORT_LIST = 7;

/** A table that sorts by every column, keeps its head and first column in view, and becomes a two-line list on a phone. */
export function DataTable<T>(props: DataTableProps<T>) {
  const { caption, columns, rows, rowKey, rowHref, onSelect, onHover, selectedKey = null, hoveredKey = null } = props;
  const { phoneLine, pinned = null, total = null, initialSort } = props;
  const { language } = useSpeech();
  const [sort, setSort] = useState<Sort | null>(initialSort ?? null);
  const [activeKey, setActiveKey] = useState<string | null>(null);

  const drawn = useMemo(() => {
    const column = columns.find(({ key }) => key === sort?.key);
    const sorted = sort && column ? sortRows(rows, column.sortValue, sort.direction, language) : rows;
    return [...(pinned === null ? [] : [pinned]), ...sorted].map((row) => ({
      row,
      isPinned: row === pinned,
      key: rowKey(row),
      href: rowHref?.(row) ?? null,
      line: phoneLine?.(row) ?? null,
      cells: columns.map((each) => each.cell(row)),
    }));
  }, [columns, rows, pinned, sort, language, rowKey, rowHref, phoneLine]);
  const byKey = useMemo(() => new Map(drawn.map(({ key, row }) => [key, row])), [drawn]);

  const rowOf = (target: EventTarget): T | null => {
    const key = target instanceof Element ? target.closest('tr')?.dataset.key : undefined;
    return (key === undefined ? undefined : byKey.get(key)) ?? null;
  };
  const tabKey = [activeKey, selectedKey].find((key) => key !== null && byKey.has(key)) ?? drawn[0]?.key ?? null;

  const scroller = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (scroller.current && selectedKey !== null) bringIntoView(scroller.current, selectedKey);
  }, [selectedKey]);

  const onClick = (event: MouseEvent<HTMLElement>) => {
    if (!onSelect || !isPlainClick(event) || isReading()) return;
    event.preventDefault();
    onSelect(rowOf(event.target));
  };
  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    if (event.key === 'Escape' && selectedKey !== null) onSelect?.(null);
    else if (moveFocus(event)) event.preventDefault();
  };
  const onFocus = (event: FocusEvent<HTMLElement>) => {
    const row = rowOf(event.target);
    if (row === null) return;
    setActiveKey(rowKey(row));
    if (event.target.matches(':focus-visible')) onHover?.(row);
  };

  return (
    <>
      {rows.length > SHORT_LIST && <SortSelect columns={columns} sort={sort} onSort={setSort} />}
      <div ref={scroller} className="ui-table-scroll">
        <table
          className={onSelect ? 'ui-table ui-table-choice' : 'ui-table'}
          onCopy={(event) => {
            // A true minus is text to a spreadsheet: copied numbers carry the sign that calculates.
            event.clipboardData.setData('text/plain', String(window.getSelection() ?? '').replaceAll('−', '-'));
            event.preventDefault();
          }}
        >
          <caption className="ui-hidden">{caption}</caption>
          <thead>
            <tr>
              {columns.map((column) => (
                <Heading key={column.key} column={column} sort={sort} onSort={setSort} />
              ))}
            </tr>
          </thead>
          <tbody
            onClick={onClick}
            onKeyDown={onSelect ? onKeyDown : undefined}
            onFocus={onSelect ? onFocus : undefined}
            onBlur={onHover ? () => onHover(null) : undefined}
            onPointerOver={onHover ? (event) => onHover(rowOf(event.target)) : undefined}
            onPointerLeave={onHover ? () => onHover(null) : undefined}
          >
            {drawn.map(({ key, href, line, cells, isPinned }) => (
              <TableRow
                key={key}
                id={key}
                href={href}
                line={line}
                cells={cells}
                columns={columns}
                selected={key === selectedKey}
                hovered={key === hoveredKey}
                pinned={isPinned}
                tabbable={key === tabKey}
              />
            ))}
          </tbody>
          {total === null ? null : (
            <tfoot>
              <tr>
                {columns.map((column, i) => (
                  <TotalCell key={column.key} column={column} isFirst={i === 0} row={total} line={phoneLine?.(total) ?? null} />
                ))}
              </tr>
            </tfoot>
          )}
        </table>
      </div>
    </>
  );
}

/** Scrolls the box, and nothing around it, until the row stands between the head and the total. */
function bringIntoView(scroller: HTMLElement, key: string): void {
  const row = [...scroller.querySelectorAll<HTMLElement>('tbody tr')].find(({ dataset }) => dataset.key === key);
  if (!row) return;
  const heightOf = (part: string) => scroller.querySelector<HTMLElement>(part)?.offsetHeight ?? 0;
  const highest = row.offsetTop - heightOf('thead');
  const lowest = row.offsetTop + row.offsetHeight + heightOf('tfoot') - scroller.clientHeight;
  if (scroller.scrollTop > highest) scroller.scrollTop = highest;
  else if (scroller.scrollTop < lowest) scroller.scrollTop = lowest;
}

/** True while text is selected: a press that ends a selection is not a choice. */
function isReading(): boolean {
  return window.getSelection()?.isCollapsed === false;
}

/** Arrow, Home and End keys move between the row links; true when they did. */
function moveFocus(event: KeyboardEvent<HTMLElement>): boolean {
  const links = [...event.currentTarget.querySelectorAll<HTMLElement>('.ui-row-link')];
  const focused = document.activeElement;
  const at = focused instanceof HTMLElement ? links.indexOf(focused) : -1;
  const targets: Readonly<Record<string, number>> = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: links.length - 1 };
  const target = targets[event.key];
  if (at < 0 || target === undefined) return false;
  links[target]?.focus();
  return true;
}

interface TableRowProps {
  readonly id: string;
  readonly href: string | null;
  readonly line: string | null;
  readonly cells: readonly ReactNode[];
  readonly columns: readonly { readonly key: string; readonly numeric?: boolean; readonly phone?: 'first' | 'second' }[];
  readonly selected: boolean;
  readonly hovered: boolean;
  readonly pinned: boolean;
  readonly tabbable: boolean;
}

/** Memoised, so that moving over hundreds of rows draws two of them. */
const TableRow = memo(function TableRow({ id, href, line, cells, columns, selected, hovered, pinned, tabbable }: TableRowProps) {
  const name =
    href === null ? (
      cells[0]
    ) : (
      <a className="ui-row-link" href={href} tabIndex={tabbable ? 0 : -1} aria-current={selected ? 'true' : undefined}>
        {cells[0]}
      </a>
    );
  return (
    <tr data-key={id} className={classes({ 'is-selected': selected, 'is-hovered': hovered, 'is-pinned': pinned })}>
      {columns.map((column, i) =>
        i === 0 ? (
          <th key={column.key} scope="row">
            {name}
            {line === null ? null : <span className="ui-table-line">{line}</span>}
          </th>
        ) : (
          <td key={column.key} className={cellClass(column)}>
            {cells[i]}
          </td>
        ),
      )}
    </tr>
  );
});

function classes(present: Readonly<Record<string, boolean>>): string | undefined {
  return (
    Object.keys(present)
      .filter((name) => present[name])
      .join(' ') || undefined
  );
}

function cellClass({ numeric, phone }: { readonly numeric?: boolean; readonly phone?: 'first' | 'second' }): string | undefined {
  return `${numeric ? 'is-number' : ''} ${phone ? `on-${phone}` : ''}`.trim() || undefined;
}

interface HeadingProps<T> {
  readonly column: Column<T>;
  readonly sort: Sort | null;
  readonly onSort: (sort: Sort) => void;
}

function Heading<T>({ column, sort, onSort }: HeadingProps<T>) {
  const sorted = sort?.key === column.key ? sort.direction : null;
  const first = column.firstDirection ?? (column.numeric ? 'descending' : 'ascending');
  return (
    <th scope="col" aria-sort={sorted ?? undefined} className={column.numeric ? 'is-number' : undefined}>
      <button
        type="button"
        title={column.short ? column.label : undefined}
        onClick={() => onSort(nextSort(sort, column.key, first))}
      >
        {column.short ? (
          <>
            <span aria-hidden="true">{column.short}</span>
            <span className="ui-hidden">{column.label}</span>
          </>
        ) : (
          column.label
        )}
        {sorted ? <ArrowIcon down={sorted === 'descending'} /> : null}
      </button>
    </th>
  );
}

interface TotalCellProps<T> {
  readonly column: Column<T>;
  readonly isFirst: boolean;
  readonly row: T;
  readonly line: string | null;
}

function TotalCell<T>({ column, isFirst, row, line }: TotalCellProps<T>) {
  const { text } = useSpeech();
  if (!isFirst) return <td className={cellClass(column)}>{column.inTotal === false ? null : column.cell(row)}</td>;
  return (
    <th scope="row">
      {text.table.total}
      {line === null ? null : <span className="ui-table-line">{line}</span>}
    </th>
  );
}

interface SortSelectProps<T> {
  readonly columns: readonly Column<T>[];
  readonly sort: Sort | null;
  readonly onSort: (sort: Sort) => void;
}

/** Takes the place of the headings where the table is a list. */
function SortSelect<T>({ columns, sort, onSort }: SortSelectProps<T>) {
  const { text } = useSpeech();
  const direction = sort?.direction ?? 'ascending';
  return (
    <div className="ui-table-sort">
      <label>
        {text.table.sortBy}{' '}
        <select
          value={sort?.key ?? ''}
          onChange={(event) => {
            const column = columns.find(({ key }) => key === event.target.value);
            if (column)
              onSort({ key: column.key, direction: column.firstDirection ?? (column.numeric ? 'descending' : 'ascending') });
          }}
        >
          {sort ? null : <option value="">–</option>}
          {columns.map(({ key, label }) => (
            <option key={key} value={key}>
              {label}
            </option>
          ))}
        </select>
      </label>
      <button
        type="button"
        className="ui-button"
        disabled={sort === null}
        onClick={() => {
          if (sort) onSort({ key: sort.key, direction: direction === 'ascending' ? 'descending' : 'ascending' });
        }}
      >
        <ArrowIcon down={direction === 'descending'} />
        {direction === 'descending' ? text.table.descending : text.table.ascending}
      </button>
    </div>
  );
}
