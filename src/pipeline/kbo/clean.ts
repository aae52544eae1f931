import { createReadStream, createWriteStream } from 'node:fs';
import { pipeline } from 'node:stream/promises';

/** What can be wrong with a line on its own. */
export type LineFault = 'ragged' | 'quote' | 'encoding' | 'unreadable';

export interface LineFaults {
  readonly code: LineFault;
  readonly count: number;
  /** The first of them, from 1 for the header. */
  readonly lines: readonly number[];
}

const EXAMPLES = 3;
const CHUNK_BYTES = 1 << 20;
/** Longer than any row of an extract; the database takes twice as much. */
const MOST_LINE_BYTES = 1_000_000;

const [NUL, LF, CR, QUOTE, COMMA] = [0, 10, 13, 34, 44];
/** Where in a cell the scan is. `closed` may turn out to be the first half of a doubled quotation mark. */
const [START, PLAIN, QUOTED, CLOSED] = [0, 1, 2, 3];

/**
 * A file with only the rows that can be read, and how many cannot. An extract has one row per line, so a quotation mark that does not close
 * costs its own line; left to a reader of CSV it would swallow those after it. A file without faults, as nearly all are, is not copied.
 */
export async function cleaned(
  path: string,
  columns: number,
  isCrLf: boolean,
  copyPath: string,
): Promise<{ readonly path: string; readonly isCrLf: boolean; readonly faults: readonly LineFaults[] }> {
  let scan = await scanned(path, columns, isCrLf);
  const isMixed = isCrLf && scan.hasBareLf;
  if (isMixed) scan = await scanned(path, columns, false);
  if (scan.cut.length > 0) await copyWithout(path, scan.cut, copyPath);
  return { path: scan.cut.length > 0 ? copyPath : path, isCrLf: isCrLf && !isMixed, faults: scan.faults };
}

/** Ends of the parts to leave out, as start, end, start, end, …, ascending. */
type Cut = number[];

async function scanned(path: string, columns: number, isCrLf: boolean) {
  const cut: Cut = [];
  const found = new Map<LineFault, { count: number; lines: number[] }>();
  let hasBareLf = false;
  let [line, lineStart, position] = [1, 0, 0];
  let [cell, cells, isAfterCr] = [START as number, 1, false];
  /** Bytes of a character that are still to come, and what the next may be. */
  let [rest, low, high] = [0, 0x80, 0xbf];
  let fault: LineFault | null = null;

  const endLine = (end: number) => {
    const length = position - lineStart - (isAfterCr ? 1 : 0);
    if (rest > 0) fault ??= 'encoding';
    if (cell === QUOTED) fault ??= 'quote';
    if (length > MOST_LINE_BYTES) fault = 'unreadable';
    if (cells !== columns && length > 0) fault ??= 'ragged';
    if (fault !== null && line > 1) {
      const one = found.get(fault) ?? { count: 0, lines: [] };
      if (one.count++ < EXAMPLES) one.lines.push(line);
      found.set(fault, one);
      cut.push(lineStart, end);
    } else if (isAfterCr && !isCrLf) cut.push(position - 1, position);
    if (!isAfterCr && end > position) hasBareLf = true;
    [line, lineStart, cell, cells, isAfterCr, rest, fault] = [line + 1, end, START, 1, false, 0, null];
  };

  for await (const chunk of createReadStream(path, { highWaterMark: CHUNK_BYTES }) as AsyncIterable<Buffer>) {
    for (let at = 0; at < chunk.length; at++, position++) {
      const byte = chunk[at] as number;
      if (byte === LF) {
        endLine(position + 1);
        continue;
      }
      if (isAfterCr || byte === NUL) fault ??= 'unreadable';
      if (rest > 0 || byte >= 0x80) {
        if (rest === 0) {
          rest = byte >= 0xf0 ? 3 : byte >= 0xe0 ? 2 : 1;
          if (byte < 0xc2 || byte > 0xf4) fault ??= 'encoding';
          low = byte === 0xe0 ? 0xa0 : byte === 0xf0 ? 0x90 : 0x80;
          high = byte === 0xed ? 0x9f : byte === 0xf4 ? 0x8f : 0xbf;
        } else {
          if (byte < low || byte > high) fault ??= 'encoding';
          [rest, low, high] = [rest - 1, 0x80, 0xbf];
        }
      }
      if (byte === QUOTE) {
        if (cell === PLAIN) fault ??= 'quote';
        cell = cell === QUOTED ? CLOSED : QUOTED;
      } else if (byte === COMMA && cell !== QUOTED) {
        cells++;
        cell = START;
      } else if (byte === CR) isAfterCr = true;
      else if (cell === START) cell = PLAIN;
      else if (cell === CLOSED) fault ??= 'quote';
    }
  }
  if (position > lineStart) endLine(position);
  const faults = [...found].map(([code, { count, lines }]) => ({ code, count, lines }));
  return { cut, hasBareLf, faults };
}

async function copyWithout(path: string, cut: Cut, copyPath: string): Promise<void> {
  await pipeline(
    createReadStream(path, { highWaterMark: CHUNK_BYTES }),
    (chunks) => without(chunks, cut),
    createWriteStream(copyPath),
  );
}

async function* without(chunks: AsyncIterable<Buffer>, cut: Cut) {
  let [offset, next] = [0, 0];
  for await (const chunk of chunks) {
    let at = 0;
    while (at < chunk.length) {
      while (next < cut.length && (cut[next + 1] ?? 0) <= offset + at) next += 2;
      const from = Math.max(at, Math.min(chunk.length, (cut[next] ?? Infinity) - offset));
      if (from > at) yield chunk.subarray(at, from);
      at = Math.max(from, Math.min(chunk.length, (cut[next + 1] ?? Infinity) - offset));
    }
    offset += chunk.length;
  }
}
