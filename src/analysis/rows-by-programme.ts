/** Rows of a table grouped by programme: those of programme p stand at `starts[p]`..`starts[p + 1]` of `rows`, ascending. */
interface Grouped {
  readonly starts: Int32Array;
  readonly rows: Int32Array;
}

/** Made once per table: registers never change, and most questions are about a hundredth of the rows. */
const groupedBy = new WeakMap<Int32Array, Grouped>();

/** Rows of a table that are about one programme, ascending; `programmes` is the table's programme column. */
export function rowsOf(programmes: Int32Array, programme: number): Int32Array {
  let grouped = groupedBy.get(programmes);
  if (!grouped) {
    grouped = group(programmes);
    groupedBy.set(programmes, grouped);
  }
  return grouped.rows.subarray(grouped.starts[programme] ?? 0, grouped.starts[programme + 1] ?? 0);
}

/** Counting sort, which keeps the order within a programme. */
function group(programmes: Int32Array): Grouped {
  const count = programmes.reduce((most, programme) => Math.max(most, programme + 1), 0);
  const starts = new Int32Array(count + 1);
  for (const programme of programmes) starts[programme + 1] = (starts[programme + 1] ?? 0) + 1;
  for (let programme = 0; programme < count; programme++)
    starts[programme + 1] = (starts[programme + 1] ?? 0) + (starts[programme] ?? 0);
  const next = starts.slice();
  const rows = new Int32Array(programmes.length);
  programmes.forEach((programme, row) => {
    const at = next[programme] ?? 0;
    rows[at] = row;
    next[programme] = at + 1;
  });
  return { starts, rows };
}
