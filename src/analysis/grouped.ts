/** Rows by the group they belong to: those of group g stand at `starts[g]`..`starts[g + 1]` of `rows`, ascending. */
export interface Grouped {
  readonly starts: Int32Array;
  readonly rows: Int32Array;
}

/** Counting sort, which keeps the order within a group. Groups are numbered from 0. */
export function groupedBy(groups: ArrayLike<number>, count: number): Grouped {
  const starts = new Int32Array(count + 1);
  for (let row = 0; row < groups.length; row++) starts[(groups[row] ?? 0) + 1] = (starts[(groups[row] ?? 0) + 1] ?? 0) + 1;
  for (let group = 0; group < count; group++) starts[group + 1] = (starts[group + 1] ?? 0) + (starts[group] ?? 0);
  const next = starts.slice();
  const rows = new Int32Array(groups.length);
  for (let row = 0; row < groups.length; row++) {
    const group = groups[row] ?? 0;
    const at = next[group] ?? 0;
    rows[at] = row;
    next[group] = at + 1;
  }
  return { starts, rows };
}
