/** A row of a table of counts that sum to totals. */
export interface CountRow {
  readonly keys: readonly (string | null)[];
  readonly value: number | null;
}

export interface MaskedRow extends CountRow {
  /** The count is known and kept back: small itself, or what a small one could be worked out from. */
  readonly isMasked: boolean;
}

export interface Masked {
  readonly rows: readonly MaskedRow[];
  readonly total: number | null;
  readonly isTotalMasked: boolean;
  /** What is hidden is at least this: 1 where all zeros are told. */
  readonly least: 0 | 1;
  /** Per dimension the sums by key, as whoever asks by that dimension alone may see them; null is kept back. Of one dimension: none. */
  readonly sums: readonly ReadonlyMap<string | null, number | null>[];
}

/** A number of the table or one of its sums: it stands on two lines, each of which adds up. */
interface Cell {
  readonly row: number;
  readonly column: number;
  readonly count: number;
  /** Sums stand on their line with the opposite sign; the total, a sum of sums, as a count does. */
  readonly isNegative: boolean;
  /** What hiding it costs. */
  readonly cost: number;
  hidden: boolean;
}

/** Hiding a zero costs more than any count, a sum more than any zero, the total more than any sum. */
const ZERO_COST = 2 ** 32;
const SUM_COST = 2 ** 36;
const TOTAL_COST = 2 ** 44;

/**
 * Keeps back counts from 1 to below the floor, and as few others as it takes that none of them follows from the rest: not from the total, not
 * from the sums by either dimension, and not from what is known of anything hidden. A table with its sums is a graph whose lines are nodes and
 * whose hidden numbers are edges: a number can be another one exactly when a cycle of hidden numbers runs through it along which one can be
 * added and taken away in turn (Gusfield 1988). Zeros are told, unless a sum would have to be hidden that another table may tell.
 */
export function masked(rows: readonly CountRow[], floor: number): Masked {
  const first = maskedWith(rows, floor, false);
  if (first.hiddenSums(floor) === 0) return first.masked();
  const second = maskedWith(rows, floor, true);
  return (second.hiddenSums(floor) < first.hiddenSums(floor) ? second : first).masked();
}

function maskedWith(rows: readonly CountRow[], floor: number, mayHideZeros: boolean): Table {
  const table = new Table(rows, mayHideZeros);
  const small = table.cells.filter(({ count }) => count > 0 && count < floor);
  for (const cell of small) table.hide(cell);
  for (const cell of small) while (!table.isOpen(cell)) table.hideBeside(cell);
  return table;
}

class Table {
  readonly cells: readonly Cell[];
  readonly #rows: readonly CountRow[];
  readonly #keys: readonly (readonly (string | null)[])[];
  readonly #of: readonly (Cell | null)[];
  readonly #at = new Map<number, Cell>();
  readonly #width: number;
  readonly #mayHideZeros: boolean;
  /** Lines on which a zero is hidden: who looks at them cannot tell which number it is. */
  readonly #zeroOn = new Set<number>();
  readonly #height: number;
  /** Hidden numbers per line. */
  readonly #hiddenOn = new Map<number, Cell[]>();

  constructor(rows: readonly CountRow[], mayHideZeros: boolean) {
    this.#mayHideZeros = mayHideZeros;
    const dimensions = rows[0]?.keys.length ?? 1;
    this.#rows = rows;
    this.#keys = [0, 1].map((i) => (i < dimensions ? [...new Set(rows.map(({ keys }) => keys[i] ?? null))] : []));
    // Of one dimension the counts are one line; its other lines hold one number each and say nothing.
    this.#height = dimensions === 2 ? (this.#keys[0]?.length ?? 0) : 1;
    this.#width = (dimensions === 2 ? this.#keys[1] : this.#keys[0])?.length ?? 0;
    const cells: Cell[] = [];
    const indexes = this.#keys.map((keys) => new Map(keys.map((key, i) => [key, i])));
    this.#of = rows.map(({ keys, value }) => {
      if (value === null) return null;
      const [first = null, second = null] = keys;
      const row = dimensions === 2 ? (indexes[0]?.get(first) ?? 0) : 0;
      const column = (dimensions === 2 ? indexes[1]?.get(second) : indexes[0]?.get(first)) ?? 0;
      const cell: Cell = {
        row,
        column,
        count: value,
        isNegative: false,
        cost: value === 0 ? ZERO_COST : value,
        hidden: false,
      };
      cells.push(cell);
      return cell;
    });
    cells.push(...this.#sumsOf(cells, dimensions === 2));
    for (const cell of cells) this.#at.set(cell.row * (this.#width + 1) + cell.column, cell);
    this.cells = cells;
  }

  #sumsOf(cells: readonly Cell[], isTwo: boolean): readonly Cell[] {
    const byRow = new Float64Array(this.#height);
    const byColumn = new Float64Array(this.#width);
    for (const { row, column, count } of cells) {
      byRow[row] = (byRow[row] ?? 0) + count;
      byColumn[column] = (byColumn[column] ?? 0) + count;
    }
    const sum = (row: number, column: number, count: number): Cell => {
      return { row, column, count, isNegative: true, cost: SUM_COST + count, hidden: false };
    };
    const sums = Array.from(byRow, (count, row) => sum(row, this.#width, count));
    if (!isTwo) return sums;
    sums.push(...Array.from(byColumn, (count, column) => sum(this.#height, column, count)));
    const total = sum(
      this.#height,
      this.#width,
      byRow.reduce((all, count) => all + count, 0),
    );
    return [...sums, { ...total, isNegative: false, cost: TOTAL_COST }];
  }

  get #isOneLine(): boolean {
    return this.#keys[1]?.length === 0;
  }

  /** Line on which a number stands second; of one dimension all end on the same that says nothing. */
  #second({ column }: Cell): number {
    return this.#height + 1 + (this.#isOneLine ? 0 : column);
  }

  /** Whether a hidden number may as well be another one. */
  isOpen(cell: Cell): boolean {
    const ends = [cell.row, this.#second(cell)] as const;
    return (canRise(cell) && this.#leads(ends[1], ends[0], cell)) || (this.#canFall(cell) && this.#leads(ends[0], ends[1], cell));
  }

  /** Whether hidden numbers other than one lead from a line to another, each adding to one line what the next takes away. */
  #leads(from: number, to: number, apart: Cell): boolean {
    const seen = new Set([from]);
    const queue = [from];
    for (let line = queue.pop(); line !== undefined; line = queue.pop()) {
      if (line === to) return true;
      for (const cell of this.#hiddenOn.get(line) ?? []) {
        if (cell === apart) continue;
        const second = this.#second(cell);
        const next = cell.row === line && canRise(cell) ? second : second === line && this.#canFall(cell) ? cell.row : null;
        if (next === null || seen.has(next)) continue;
        seen.add(next);
        queue.push(next);
      }
    }
    return false;
  }

  hide(cell: Cell): void {
    if (cell.hidden) return;
    cell.hidden = true;
    for (const line of [cell.row, this.#second(cell)]) {
      if (cell.count === 0) this.#zeroOn.add(line);
      const known = this.#hiddenOn.get(line);
      if (known) known.push(cell);
      else this.#hiddenOn.set(line, [cell]);
    }
  }

  /** Hides the cheapest numbers that open a number; everything that is left where no few do. */
  hideBeside(cell: Cell): void {
    const best = this.#isOneLine ? this.#cheapestInLine(cell) : this.#cheapestRectangle(cell);
    const shut = this.cells.filter((each) => !each.hidden && each.count > 0);
    for (const each of best ?? shut) this.hide(each);
  }

  #cheapestInLine(cell: Cell): readonly Cell[] | null {
    let best: readonly Cell[] | null = null;
    let least = Number.POSITIVE_INFINITY;
    for (const other of this.cells) {
      if (other.hidden || !this.#mayHide(other) || other.cost >= least) continue;
      if (!this.#opensRound([cell, other])) continue;
      least = other.cost;
      best = [other];
    }
    return best;
  }

  /** Three other corners that make a cycle with the number. */
  #cheapestRectangle(cell: Cell): readonly Cell[] | null {
    let best: readonly Cell[] | null = null;
    let least = Number.POSITIVE_INFINITY;
    for (let row = 0; row <= this.#height; row++) {
      const below = row === cell.row ? undefined : this.#cellAt(row, cell.column);
      if (!below || !this.#mayHide(below)) continue;
      for (let column = 0; column <= this.#width; column++) {
        const beside = column === cell.column ? undefined : this.#cellAt(cell.row, column);
        const across = this.#cellAt(row, column);
        if (!beside || !across || !this.#mayHide(beside) || !this.#mayHide(across)) continue;
        const corners = [below, beside, across];
        const cost = corners.reduce((sum, each) => sum + (each.hidden ? 0 : each.cost), 0);
        if (cost >= least || cost === 0 || !this.#opensRound([cell, beside, across, below])) continue;
        least = cost;
        best = corners;
      }
    }
    return best;
  }

  #mayHide({ count, isNegative }: Cell): boolean {
    return count > 0 || (this.#mayHideZeros && !isNegative);
  }

  /** What is hidden is known to be at least 1, unless a zero is hidden on a line of it. */
  #canFall(cell: Cell, isBesideZero = false): boolean {
    if (cell.isNegative) return true;
    const mayBeZero = isBesideZero || this.#zeroOn.has(cell.row) || this.#zeroOn.has(this.#second(cell));
    return cell.count > (mayBeZero ? 0 : 1);
  }

  /** Whether around a cycle of numbers one can be added and taken away in turn, one way or the other. */
  #opensRound(cycle: readonly Cell[]): boolean {
    const hasZero = cycle.some(({ count }) => count === 0);
    const opens = (first: number) => cycle.every((cell, i) => (i % 2 === first ? canRise(cell) : this.#canFall(cell, hasZero)));
    return opens(0) || opens(1);
  }

  /** Sums that are not small themselves and yet hidden: another table may tell them. */
  hiddenSums(floor: number): number {
    return this.cells.filter(({ hidden, cost, count }) => hidden && cost >= SUM_COST && count >= floor).length;
  }

  #cellAt(row: number, column: number): Cell | undefined {
    return this.#at.get(row * (this.#width + 1) + column);
  }

  masked(): Masked {
    const total = this.#isOneLine ? this.#cellAt(0, this.#width) : this.#cellAt(this.#height, this.#width);
    const shown = (cell: Cell | undefined) => (cell && !cell.hidden ? cell.count : null);
    const sumsBy = (keys: readonly (string | null)[], at: (i: number) => Cell | undefined) =>
      new Map(keys.map((key, i) => [key, shown(at(i))]));
    return {
      rows: this.#rows.map((row, i) => {
        const isMasked = this.#of[i]?.hidden === true;
        return { ...row, value: isMasked ? null : row.value, isMasked };
      }),
      total: shown(total),
      isTotalMasked: total?.hidden === true,
      least: this.#zeroOn.size > 0 ? 0 : 1,
      sums: this.#isOneLine
        ? []
        : [
            sumsBy(this.#keys[0] ?? [], (i) => this.#cellAt(i, this.#width)),
            sumsBy(this.#keys[1] ?? [], (i) => this.#cellAt(this.#height, i)),
          ],
    };
  }
}

/** A negative number rises when its count falls; a hidden sum is known to be at least 1. */
const canRise = ({ isNegative, count }: Cell): boolean => !isNegative || count > 1;
