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
  /** Called on click. */
  readonly sheets: () => readonly SheetTable[];
}

const TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** Tables as one workbook, a sheet each; numbers stay numbers, and no text is run as a formula. */
export function XlsxButton({ name, sheets }: XlsxButtonProps) {
  const save = async () => {
    const { workbookParts } = await import('../../data/workbook');
    const cell = (value: CsvValue) => (typeof value === 'string' ? defused(value) : value);
    const parts = workbookParts(sheets().map(({ rows, ...sheet }) => ({ ...sheet, rows: rows.map((row) => row.map(cell)) })));
    saveFile(new Blob([...parts] as Uint8Array<ArrayBuffer>[], { type: TYPE }), `${name}.xlsx`);
  };
  return (
    <button type="button" className="ui-button" onClick={() => void save()}>
      <DownloadIcon />
      XLSX
    </button>
  );
}
