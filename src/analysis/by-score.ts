/** Rows by descending score, of equal scores in the order they come in: a radix sort, since a million scores have to be sorted at once. */
export function byScore(rows: Int32Array, score: Float32Array): Int32Array {
  const bits = new Uint32Array(score.buffer, score.byteOffset, score.length);
  let from = rows.slice();
  let to = new Int32Array(rows.length);
  for (let shift = 0; shift < 32; shift += DIGIT) {
    const next = new Int32Array(1 << DIGIT);
    for (let i = 0; i < from.length; i++) {
      const digit = (descending(bits[from[i] ?? 0] ?? 0) >>> shift) & MASK;
      next[digit] = (next[digit] ?? 0) + 1;
    }
    let sum = 0;
    for (let digit = 0; digit <= MASK; digit++) {
      const count = next[digit] ?? 0;
      next[digit] = sum;
      sum += count;
    }
    for (let i = 0; i < from.length; i++) {
      const row = from[i] ?? 0;
      const digit = (descending(bits[row] ?? 0) >>> shift) & MASK;
      const at = next[digit] ?? 0;
      to[at] = row;
      next[digit] = at + 1;
    }
    [from, to] = [to, from];
  }
  return from;
}
const DIGIT = 11;
const MASK = (1 << DIGIT) - 1;

/** The bits of a number as one that grows as the number falls. Zero has one sign only: scores are sums that start at 0. */
function descending(bits: number): number {
  return (bits >>> 31 === 1 ? bits : ~(bits | 0x80000000)) >>> 0;
}
