import type { AreaRow, Overview } from '../../model/answer';
import { isShortage } from '../../model/verdict';

/** One programme of the overview. */
export interface OverviewRow {
  /** Row in `Register.programmes`. */
  readonly programme: number;
  /** The area of the reader's own first, where there is one. */
  readonly areas: readonly AreaRow[];
  /** Areas with a possible shortage or without workplaces. */
  readonly short: number;
}

/** Rows in the order of the overview (worst first) or by name; the area outside every region is left out where it holds nothing anywhere. */
export function overviewRows(
  overview: Overview,
  order: 'severity' | 'name',
  nameOf: (programme: number) => string,
  language: string,
): readonly OverviewRow[] {
  const outsideHolds = overview.areas.some((areas) =>
    areas.some(({ region, verdict }) => region === null && verdict !== 'no-activity'),
  );
  const rows = overview.programmes.map((programme, i): OverviewRow => {
    const areas = (overview.areas[i] ?? []).filter(({ region }) => region !== null || outsideHolds);
    const own = overview.own?.[i];
    const short = areas.filter(({ verdict }) => isShortage(verdict)).length;
    return { programme, areas: own ? [own, ...areas] : areas, short };
  });
  if (order === 'severity') return rows;
  const collator = new Intl.Collator(language);
  return rows.sort((a, b) => collator.compare(nameOf(a.programme), nameOf(b.programme)));
}

/** Where an arrow key leads in a grid of cells; null for other keys. */
export function cellAfterKey(
  key: string,
  { row, column }: { readonly row: number; readonly column: number },
  rows: number,
  columns: number,
): { readonly row: number; readonly column: number } | null {
  const move = {
    ArrowUp: [-1, 0],
    ArrowDown: [1, 0],
    ArrowLeft: [0, -1],
    ArrowRight: [0, 1],
    Home: [0, -columns],
    End: [0, columns],
  }[key];
  if (!move) return null;
  const clamp = (value: number, count: number) => Math.min(count - 1, Math.max(0, value));
  return { row: clamp(row + (move[0] ?? 0), rows), column: clamp(column + (move[1] ?? 0), columns) };
}
