import {
  type ChangeEvent,
  type KeyboardEvent,
  type MouseEvent,
  type ReactNode,
  useEffect,
  useLayoutEffect,
  useRef,
  useState,
} from 'react';
import { PROSPECTS_TEXT } from '../../i18n/prospects';
import type { ProspectRow, ProspectSort } from '../../model/prospect-row';
import { useSpeech } from '../context';
import { ArrowIcon } from '../ui/icons';
import { isPlainClick } from '../ui/plain-click';
import { type Direction, nextSort } from '../ui/table-sort';
import '../ui/data-table.css';

export interface ProspectColumn {
  readonly key: string;
  readonly label: string;
  /** What it means, on the heading. */
  readonly help?: string;
  readonly numeric?: boolean;
  /** What the worker sorts by; null = this column is known to the screen only. */
  readonly sort: ProspectSort['key'] | null;
  /** On first press; otherwise descending for numbers, ascending for text. */
  readonly firstDirection?: Direction;
  readonly cell: (row: ProspectRow) => ReactNode;
  readonly phone?: 'first' | 'second';
}

interface ProspectTableProps {
  readonly caption: string;
  /** Another identity is another list: the table goes back to its top. */
  readonly listKey: unknown;
  readonly columns: readonly ProspectColumn[];
  readonly count: number;
  /** Undefined while it is on its way. */
  readonly rowAt: (at: number) => ProspectRow | undefined;
  /** Told which rows are in sight. */
  readonly onLook: (from: number, until: number) => void;
  readonly sort: ProspectSort | null;
  readonly onSort: (sort: ProspectSort | null) => void;
  readonly selectedId: string | null;
  readonly onSelect: (row: ProspectRow | null) => void;
  readonly isPicked: (row: ProspectRow) => boolean;
  /** Of the rows from one position until another. */
  readonly onPick: (from: number, until: number, isPicked: boolean) => void;
  readonly areAllPicked: boolean;
  readonly phoneLine: (row: ProspectRow) => string;
}

/** Rows drawn above and below those in sight. */
const ROWS_BEYOND = 8;
/** Browsers draw nothing higher than some 17 to 33 million pixels: a longer list scrolls by the share of it. */
const MOST_PX = 8_000_000;

/** A row opens beside the table, and is no place in the link. */
const ROW_HREF = '#';

/** A table of any length: only what is in sight is drawn, and all rows are equally high. */
export function ProspectTable(props: ProspectTableProps) {
  const { caption, listKey, columns, count, rowAt, onLook, sort, onSort, selectedId, onSelect, phoneLine } = props;
  const { isPicked, onPick, areAllPicked } = props;
  const { language } = useSpeech();
  const words = PROSPECTS_TEXT[language];
  const scroller = useRef<HTMLDivElement>(null);
  const body = useRef<HTMLTableSectionElement>(null);
  /** The row that waits for the focus until it is drawn. */
  const focusNext = useRef<number | null>(null);
  /** Where picking several rows begins. */
  const anchor = useRef(0);
  const [active, setActive] = useState(0);
  const [scrollTop, setScrollTop] = useState(0);
  const [sizes, setSizes] = useState({ row: 28, head: 28, view: 560 });
  const fullPx = count * sizes.row;
  const drawnPx = Math.min(fullPx, MOST_PX);
  const viewPx = Math.max(sizes.row, sizes.view - sizes.head);
  const scale = drawnPx > viewPx ? (fullPx - viewPx) / (drawnPx - viewPx) : 1;
  const topPx = scrollTop * scale;
  const first = Math.min(Math.floor(topPx / sizes.row), Math.max(0, count - 1));
  const start = Math.max(0, first - ROWS_BEYOND);
  const end = Math.min(count, first + Math.ceil(viewPx / sizes.row) + 1 + ROWS_BEYOND);
  const beforePx = Math.max(0, scrollTop + start * sizes.row - topPx);
  const tabStop = active >= start && active < end ? active : first;

  // biome-ignore lint/correctness/useExhaustiveDependencies: another list begins at its top.
  useLayoutEffect(() => {
    scroller.current?.scrollTo(0, 0);
    anchor.current = 0;
    setActive(0);
    setScrollTop(0);
  }, [listKey]);
  // Told after the browser has laid out, since asking while rows change would make it lay out at every step of a scroll.
  useEffect(() => {
    const head = scroller.current?.querySelector('thead');
    const observer = new ResizeObserver(() =>
      setSizes((before) => {
        const now = {
          row: body.current?.rows[0]?.offsetHeight || before.row,
          head: head?.offsetHeight ?? 0,
          view: scroller.current?.clientHeight || before.view,
        };
        return now.row === before.row && now.head === before.head && now.view === before.view ? before : now;
      }),
    );
    for (const part of [scroller.current, head, body.current]) if (part) observer.observe(part);
    return () => observer.disconnect();
  }, []);
  useEffect(() => onLook(start, end), [onLook, start, end]);
  useLayoutEffect(() => {
    if (focusNext.current === null) return;
    const link = body.current?.querySelector<HTMLElement>(`[data-at="${focusNext.current}"] .ui-row-link`);
    if (!link) return;
    focusNext.current = null;
    link.focus({ preventScroll: true });
    // In sight of the table is not yet in sight of the page.
    link.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  });

  const moveTo = (at: number) => {
    const target = Math.max(0, Math.min(count - 1, at));
    const [above, below] = [target * sizes.row, (target + 1) * sizes.row - viewPx];
    if (scroller.current && (above < topPx || below > topPx)) {
      scroller.current.scrollTop = (above < topPx ? above : below) / scale;
      setScrollTop(scroller.current.scrollTop);
    }
    focusNext.current = target;
    setActive(target);
  };
  const isPickedAt = (at: number) => {
    const row = rowAt(at);
    return row !== undefined && isPicked(row);
  };
  const pickTo = (at: number, isRange: boolean) => {
    const from = isRange ? anchor.current : at;
    onPick(Math.min(from, at), Math.max(from, at) + 1, isRange || !isPickedAt(at));
    if (!isRange) anchor.current = at;
  };
  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    const at = atOf(event.target);
    const page = Math.max(1, Math.floor(viewPx / sizes.row) - 1);
    const targets: Readonly<Record<string, number>> = {
      ArrowDown: at + 1,
      ArrowUp: at - 1,
      Home: 0,
      End: count - 1,
      PageDown: at + page,
      PageUp: at - page,
    };
    const target = targets[event.key];
    if (at >= 0 && event.key === ' ') {
      pickTo(at, event.shiftKey);
      event.preventDefault();
    } else if (at >= 0 && event.key === 'a' && (event.ctrlKey || event.metaKey)) {
      onPick(0, count, true);
      event.preventDefault();
    } else if (event.key === 'Escape' && selectedId !== null) onSelect(null);
    else if (at >= 0 && target !== undefined) {
      const to = Math.max(0, Math.min(count - 1, target));
      if (event.shiftKey) {
        if (!isPickedAt(at)) anchor.current = at;
        pickTo(to, true);
      }
      moveTo(to);
      event.preventDefault();
    }
  };
  const onClick = (event: MouseEvent<HTMLElement>) => {
    if (event.target instanceof HTMLInputElement) return;
    if (event.shiftKey || event.ctrlKey || event.metaKey) {
      event.preventDefault();
      window.getSelection()?.removeAllRanges();
      return pickTo(atOf(event.target), event.shiftKey);
    }
    if (!isPlainClick(event) || window.getSelection()?.isCollapsed === false) return;
    event.preventDefault();
    onSelect(rowAt(atOf(event.target)) ?? null);
  };

  return (
    <>
      <SortSelect columns={columns} sort={sort} onSort={onSort} />
      <div ref={scroller} className="ui-table-scroll pr-rows" onScroll={(event) => setScrollTop(event.currentTarget.scrollTop)}>
        <div style={{ blockSize: drawnPx + sizes.head, paddingBlockStart: beforePx }}>
          <table className="ui-table ui-table-choice" aria-rowcount={count + 1}>
            <caption className="ui-hidden">{caption}</caption>
            <thead>
              <tr aria-rowindex={1}>
                <Headings {...{ columns, sort, onSort }}>
                  <input
                    type="checkbox"
                    className="pr-pick"
                    aria-label={words.pickAll}
                    title={words.pickAll}
                    checked={areAllPicked}
                    onChange={() => onPick(0, count, !areAllPicked)}
                  />
                </Headings>
              </tr>
            </thead>
            <tbody
              ref={body}
              onClick={onClick}
              onKeyDown={onKeyDown}
              onFocus={({ target }) => {
                const at = atOf(target);
                if (at >= 0) setActive(at);
              }}
            >
              {Array.from({ length: end - start }, (_, i) => start + i).map((at) => (
                <Row
                  key={at}
                  at={at}
                  row={rowAt(at)}
                  isPicked={isPickedAt(at)}
                  isTabStop={at === tabStop}
                  isSelected={rowAt(at)?.id === selectedId}
                  {...{ columns, phoneLine, pickTo }}
                />
              ))}
            </tbody>
          </table>
        </div>
      </div>
    </>
  );
}

interface RowProps extends Pick<ProspectTableProps, 'columns' | 'phoneLine'> {
  readonly at: number;
  /** Undefined while it is on its way. */
  readonly row: ProspectRow | undefined;
  readonly isPicked: boolean;
  readonly isTabStop: boolean;
  readonly isSelected: boolean;
  readonly pickTo: (at: number, isRange: boolean) => void;
}

function Row({ at, row, columns, phoneLine, isPicked, isTabStop, isSelected, pickTo }: RowProps) {
  const { language } = useSpeech();
  const isOpen = row !== undefined && isSelected;
  return (
    <tr
      data-at={at}
      aria-rowindex={at + 2}
      aria-busy={row === undefined || undefined}
      className={`${isOpen ? 'is-selected' : ''} ${isPicked ? 'is-picked' : ''}`.trim() || undefined}
    >
      {columns.map((column, i) =>
        i === 0 ? (
          <th key={column.key} scope="row">
            {row && (
              <input
                type="checkbox"
                className="pr-pick"
                tabIndex={-1}
                aria-label={PROSPECTS_TEXT[language].pick(row.name || row.id)}
                checked={isPicked}
                onChange={({ nativeEvent }: ChangeEvent) =>
                  pickTo(at, 'shiftKey' in nativeEvent && nativeEvent.shiftKey === true)
                }
              />
            )}
            <a className="ui-row-link" href={ROW_HREF} tabIndex={isTabStop ? 0 : -1} aria-current={isOpen ? 'true' : undefined}>
              {row ? column.cell(row) : '…'}
            </a>
            <span className="ui-table-line">{row && phoneLine(row)}</span>
          </th>
        ) : (
          <td key={column.key} className={cellClass(column)}>
            {row && column.cell(row)}
          </td>
        ),
      )}
    </tr>
  );
}

/** Place in the list of the row that something stands in; -1 outside. */
function atOf(target: EventTarget): number {
  const at = target instanceof Element ? target.closest('tr')?.dataset.at : undefined;
  return at === undefined ? -1 : Number(at);
}

const cellClass = ({ numeric, phone }: ProspectColumn) =>
  `${numeric ? 'is-number' : ''} ${phone ? `on-${phone}` : ''}`.trim() || undefined;

interface SortProps {
  readonly sort: ProspectSort | null;
  readonly onSort: (sort: ProspectSort | null) => void;
}

/** What is given beside them stands before the first. */
function Headings({
  columns,
  children,
  ...sorting
}: SortProps & { readonly columns: readonly ProspectColumn[]; readonly children: ReactNode }) {
  return columns.map((column, i) => (
    <Heading key={column.key} column={column} {...sorting}>
      {i === 0 && children}
    </Heading>
  ));
}

function Heading({
  column,
  sort,
  onSort,
  children,
}: SortProps & { readonly column: ProspectColumn; readonly children: ReactNode }) {
  const { key, label, numeric, help } = column;
  const by = column.sort;
  const sorted = sort !== null && sort.key === by ? sort.direction : null;
  return (
    <th scope="col" data-column={key} aria-sort={sorted ?? undefined} className={numeric ? 'is-number' : undefined}>
      {children}
      {by === null ? (
        label
      ) : (
        <button
          type="button"
          title={help}
          onClick={() => {
            const { direction } = nextSort(sort, by, beginOf(column));
            onSort({ key: by, direction });
          }}
        >
          {label}
          {sorted ? <ArrowIcon down={sorted === 'descending'} /> : null}
        </button>
      )}
    </th>
  );
}

const beginOf = ({ firstDirection, numeric }: ProspectColumn) => firstDirection ?? (numeric ? 'descending' : 'ascending');

/** Takes the place of the headings where the table is a list. */
function SortSelect({ columns, sort, onSort }: SortProps & { readonly columns: readonly ProspectColumn[] }) {
  const { text } = useSpeech();
  return (
    <div className="ui-table-sort">
      <label>
        {text.table.sortBy}{' '}
        <select
          value={sort?.key ?? ''}
          onChange={({ currentTarget }) => {
            const column = columns.find((each) => each.sort === currentTarget.value);
            onSort(column?.sort ? { key: column.sort, direction: beginOf(column) } : null);
          }}
        >
          <option value="">–</option>
          {columns.map(
            ({ key, label, sort: by }) =>
              by && (
                <option key={key} value={by}>
                  {label}
                </option>
              ),
          )}
        </select>
      </label>
    </div>
  );
}
