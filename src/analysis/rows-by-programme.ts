import { type Grouped, groupedBy } from './grouped';

/** Made once per table: registers never change, and most questions are about a hundredth of the rows. */
const known = new WeakMap<Int32Array, Grouped>();

/** Rows of a table that are about one programme, ascending; `programmes` is the table's programme column. */
export function rowsOf(programmes: Int32Array, programme: number): Int32Array {
  let grouped = known.get(programmes);
  if (!grouped) {
    const count = programmes.reduce((most, each) => Math.max(most, each + 1), 0);
    grouped = groupedBy(programmes, count);
    known.set(programmes, grouped);
  }
  return grouped.rows.subarray(grouped.starts[programme] ?? 0, grouped.starts[programme + 1] ?? 0);
}
