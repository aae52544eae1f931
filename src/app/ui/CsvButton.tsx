import { useSpeech } from '../context';
import type { CsvValue } from './csv';
import { DownloadIcon } from './icons';

interface CsvButtonProps {
  /** File name without its ending. */
  readonly name: string;
  /** Called on click: header and rows. */
  readonly table: () => { readonly header: readonly string[]; readonly rows: readonly (readonly CsvValue[])[] };
}

/** All rows and columns of a table as a file. */
export function CsvButton({ name, table }: CsvButtonProps) {
  const { language, text } = useSpeech();
  return (
    <button
      type="button"
      className="ui-button"
      title={text.table.csvHelp}
      onClick={async () => {
        const { header, rows } = table();
        (await import('./csv')).saveCsv(name, header, rows, language);
      }}
    >
      <DownloadIcon />
      {text.table.csv}
    </button>
  );
}
