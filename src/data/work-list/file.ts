import type { WorkTableWords } from '../../model/work-table';
import type { FileSource } from '../import/bytes';
import { tellKind } from '../import/file-kind';
import { readWorkListCsv } from './csv';
import { isWorkHeader, readWorkListRows, type WorkListRead } from './table';

/** Reads a list from CSV or from a workbook, of which the first sheet with an establishment column counts. Throws Refusal. */
export async function readWorkListFile(
  source: FileSource,
  name: string,
  known: readonly WorkTableWords[] = [],
): Promise<WorkListRead> {
  if ((await tellKind(source)) !== 'zip') return readWorkListCsv(await new Response(source.stream()).text(), name, known);
  const { readSheets, sheetRows } = await import('../import/excel-rows');
  let first: readonly (readonly string[])[] = [];
  for (const sheet of await readSheets(source)) {
    const rows: (readonly string[])[] = [];
    for await (const batch of sheetRows(sheet, source.size)) rows.push(...batch.rows);
    if (isWorkHeader(rows[0] ?? [], known)) return readWorkListRows(rows, name, known);
    if (first.length === 0) first = rows;
  }
  return readWorkListRows(first, name, known);
}
