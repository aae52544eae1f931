import { useSpeech } from '../context';
import { type CsvValue, saveCsv } from './csv';
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
      onClick={() => {
        const { header, rows } = table();
        void saveCsv(name, header, rows, language);
      }}
    >
      <DownloadIcon />
      {text.table.csv}
    </button>
  );
}
