import { useState } from 'react';
import { PROSPECTS_TEXT } from '../../i18n/prospects';
import type { ProspectRow } from '../../model/prospect-row';
import type { ProspectsAnswer } from '../../worker/later-messages';
import { useSpeech } from '../context';
import type { Session } from '../session';
import { type CsvValue, saveCsv } from '../ui/csv';
import { DownloadIcon } from '../ui/icons';
import { XlsxButton } from '../ui/XlsxButton';

/** More than this goes out in no file. */
const MOST_EXPORTED = 100_000;
/** Rows that the worker gives at once, so that it answers other questions in between. */
const ROWS_AT_ONCE = 2_000;

interface ExportButtonsProps {
  readonly session: Session;
  readonly answer: ProspectsAnswer;
  /** File name without its ending. */
  readonly name: string;
  readonly header: readonly string[];
  readonly cells: (row: ProspectRow) => readonly CsvValue[];
}

/** All rows that were found as a file, whichever of them have been looked at. */
export function ExportButtons({ session, answer, name, header, cells }: ExportButtonsProps) {
  const { language, format, text } = useSpeech();
  const words = PROSPECTS_TEXT[language];
  const [progress, setProgress] = useState('');
  const { request, found } = answer;
  const wanted = Math.min(found, MOST_EXPORTED);
  const collect = async () => {
    const rows: (readonly CsvValue[])[] = [];
    while (rows.length < wanted) {
      setProgress(words.exporting(format.number(rows.length), format.number(wanted)));
      const most = Math.min(ROWS_AT_ONCE, wanted - rows.length);
      const chunk = await session.ask('prospectTable', { ...request, from: rows.length, most });
      if (!chunk || chunk.rows.length === 0) {
        setProgress(words.exportStopped);
        return null;
      }
      rows.push(...chunk.rows.map(cells));
    }
    setProgress(wanted < found ? words.exportCut(format.number(wanted), format.number(found)) : words.exported(wanted));
    return rows;
  };
  return (
    <>
      <button
        type="button"
        className="ui-button"
        title={text.table.csvHelp}
        onClick={() => void collect().then((rows) => rows && saveCsv(name, header, rows, language))}
      >
        <DownloadIcon />
        {text.table.csv}
      </button>
      <XlsxButton
        name={name}
        sheets={async () => {
          const rows = await collect();
          return rows && [{ name, header, rows }];
        }}
      />
      <span role="status" className="w-note">
        {progress}
      </span>
    </>
  );
}
