import { defused } from '../../data/defuse';
import type { CsvValue } from './csv';
import { DownloadIcon } from './icons';
import { saveFile } from './save-file';

export interface SheetTable {
  /** At most 31 characters. */
  readonly name: string;
  readonly header: readonly string[];
  readonly rows: readonly (readonly CsvValue[])[];
}

interface XlsxButtonProps {
  /** File name without its ending. */
  readonly name: string;
  /** Called on click; null = there is nothing to save. */
  readonly sheets: () => readonly SheetTable[] | Promise<readonly SheetTable[] | null>;
}

const TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** Tables as one workbook, a sheet each; numbers stay numbers, and no text is run as a formula. */
export function XlsxButton({ name, sheets }: XlsxButtonProps) {
  const save = async () => {
    const tables = await sheets();
    if (tables === null) return;
    const { workbookParts } = await import('../../data/workbook');
    const cell = (value: CsvValue) => (typeof value === 'string' ? defused(value) : value);
    const parts = workbookParts(tables.map(({ rows, ...sheet }) => ({ ...sheet, rows: rows.map((row) => row.map(cell)) })));
    saveFile(new Blob([...parts] as Uint8Array<ArrayBuffer>[], { type: TYPE }), `${name}.xlsx`);
  };
  return (
    <button type="button" className="ui-button" onClick={() => void save()}>
      <DownloadIcon />
      XLSX
    </button>
  );
}
