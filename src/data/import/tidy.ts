import { undefused } from '../defuse';

/** Left around texts by web pages and word processors; nobody sees them. */
const INVISIBLE = /^[\u200B\u2060\uFEFF]+|[\u200B\u2060\uFEFF]+$/g;

/**
 * A cell as it is meant: without blanks around it, without the apostrophe that defuses a formula, and what stands in ="…", by which
 * spreadsheets keep leading zeros.
 */
export function tidy(cell: string): string {
  if (cell === '') return cell;
  const first = cell.charCodeAt(0);
  const last = cell.charCodeAt(cell.length - 1);
  // Nearly every cell begins and ends with a letter or digit and is as it should be.
  const isPlain = first > 47 && first < 127 && first !== 61 && first !== 64 && last > 32 && last < 127;
  return isPlain ? cell : tidySlowly(cell);
}

function tidySlowly(cell: string): string {
  const plain = cell.trim().replace(INVISIBLE, '').trim();
  const kept = /^="([^"]*)"$/.exec(plain)?.[1];
  return kept === undefined ? undefused(plain) : kept.trim();
}
