import { dsvFormat } from 'd3-dsv';
import type { WorkList } from '../../model/work-list';
import type { WorkTableWords } from '../../model/work-table';
import { defused } from '../defuse';
import { delimiterOf } from '../delimiter';
import { readWorkListRows, type WorkListRead, type WorkTableOptions, workListTable } from './table';

/** A list as CSV, with the `;` that spreadsheets here expect. */
export function workListCsv(list: WorkList, options: WorkTableOptions = {}): string {
  const { header, rows } = workListTable(list, options);
  return `\uFEFF${[header, ...rows].map((cells) => cells.map(cellText).join(';')).join('\r\n')}\r\n`;
}

/** Always in quotes, so that spaces and line ends stay as they are. */
function cellText(text: string): string {
  return `"${defused(text).replaceAll('"', '""')}"`;
}

/** Reads what `workListCsv` wrote, also after a spreadsheet saved it. `name` is the list's where the file does not say. */
export function readWorkListCsv(text: string, name: string, known: readonly WorkTableWords[] = []): WorkListRead {
  const plain = text.replace(/^\uFEFF/, '');
  return readWorkListRows(dsvFormat(delimiterOf(plain)).parseRows(plain), name, known);
}
