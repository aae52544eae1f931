import { useId, useState } from 'react';
import type { Row, RowChange } from '../../data/import/compare';
import type { IssueGroup } from '../../data/import/rejected';
import { IMPORT_TABLES } from '../../data/import/schema';
import { DATA_VIEW_TEXT } from '../../i18n/data-view';
import { sayImportIssue } from '../../i18n/import-issues';
import type { Language } from '../../i18n/text';
import type { Geography, RegionLevel } from '../../model/geography';
import { IMPORT_CODES } from '../../model/import-issue';
import { type DatasetRecord, OWN_DATASET } from '../../model/own-dataset';
import type { Question } from '../../model/question';
import type { Verdict } from '../../model/verdict';
import type { DatasetChanges, ImportReport, ImportTarget } from '../../worker/import-messages';
import { useSpeech } from '../context';
import { DownloadIcon } from '../ui/icons';
import { saveFile } from '../ui/save-file';
import { rejectedFileOf, tableTitle } from './tables';

interface ImportReportPanelProps {
  readonly datasets: readonly DatasetRecord[];
  /** Which dataset is in use. */
  readonly dataset: string | null;
  /** What the files call themselves. */
  readonly title: string;
  /** Null before the files were checked. */
  readonly report: ImportReport | null;
  readonly canCheck: boolean;
  /** The question on the screen, of which verdicts may flip. */
  readonly question: Question;
  readonly geography: Geography;
  readonly isSaving: boolean;
  /** The files hold rows that were set aside before. */
  readonly isMended: boolean;
  readonly onCheck: (target: ImportTarget) => void;
  readonly onSave: () => void;
  readonly onDiscard: () => void;
}

const HOW = ['rows', 'tables', 'all'] as const;

/** Where the files go, what checking them found, and whether to save it. */
export function ImportReportPanel(props: ImportReportPanelProps) {
  const { datasets, dataset, title, report, canCheck, question, geography, isSaving, isMended, onCheck, onSave, onDiscard } =
    props;
  const { language } = useSpeech();
  const words = DATA_VIEW_TEXT[language];
  const id = useId();
  const used = datasets.find((record) => dataset === `${OWN_DATASET}${record.id}`);
  // Until somebody chooses it is the dataset in use, which may change while a saved one is being opened.
  const [chosen, setChosen] = useState<string | null>(null);
  const into = chosen ?? used?.id ?? '';
  const [name, setName] = useState(title || words.defaultName);
  const [how, setHow] = useState<'rows' | 'tables' | 'all'>(isMended ? 'rows' : 'tables');
  const [freshId] = useState(() => crypto.randomUUID().slice(0, 8));
  const record = datasets.find((one) => one.id === into);
  const check = () =>
    onCheck(
      record
        ? {
            id: record.id,
            name: record.name,
            replaces: record.current.number,
            keepsOthers: how !== 'all',
            addsRows: how === 'rows',
            question,
          }
        : { id: freshId, name: name.trim() || words.defaultName, replaces: null, keepsOthers: false, addsRows: false, question },
    );
  const isUsable = report?.pool != null || report?.files.some(({ accepted }) => accepted > 0) === true;
  return (
    <>
      <h4>{words.target}</h4>
      <form
        className="da-row"
        onSubmit={(event) => {
          event.preventDefault();
          check();
        }}
      >
        {datasets.length > 0 && (
          <select
            className="q-select da-table"
            aria-label={words.target}
            value={into}
            onChange={({ currentTarget }) => setChosen(currentTarget.value)}
          >
            <option value="">{words.targetNew}</option>
            {datasets.map((one) => (
              <option key={one.id} value={one.id}>
                {words.targetInto(one.name)}
              </option>
            ))}
          </select>
        )}
        {record ? (
          <select
            className="q-select da-table"
            aria-label={words.how}
            value={how}
            onChange={({ currentTarget }) => setHow(HOW.find((one) => one === currentTarget.value) ?? 'tables')}
          >
            {HOW.map((one) => (
              <option key={one} value={one}>
                {words.hows[one]}
              </option>
            ))}
          </select>
        ) : (
          <label htmlFor={id} className="da-name">
            {words.newName}
            <input id={id} className="da-input" value={name} maxLength={80} onChange={(event) => setName(event.target.value)} />
          </label>
        )}
        <button type="submit" className={report ? 'ui-button' : 'ui-button s-primary'} disabled={!canCheck || isSaving}>
          {words.check}
        </button>
        <button type="button" className="ui-button" onClick={onDiscard}>
          {words.discard}
        </button>
      </form>
      {report && (
        <section className="da-report" aria-label={words.report} role="status">
          <h4>{words.report}</h4>
          <FileLines report={report} />
          {report.changes && <Changes changes={report.changes} geography={geography} level={question.level} />}
          {isUsable ? <Tables report={report} /> : <p className="da-refusal">{words.nothing}</p>}
          {report.groups.length > 0 && <Findings report={report} />}
          {isUsable && (
            <button type="button" className="ui-button s-primary" disabled={isSaving} onClick={onSave}>
              {words.save}
            </button>
          )}
        </section>
      )}
    </>
  );
}

function FileLines({ report }: { readonly report: ImportReport }) {
  const { language } = useSpeech();
  const words = DATA_VIEW_TEXT[language];
  return (
    <ul className="da-lines">
      {report.pool && (
        <li>
          <strong>{report.pool.file}</strong>: {words.poolLine(report.pool.establishments)}
        </li>
      )}
      {report.files.map(({ file, table, code, accepted, rejected }) => (
        <li key={file}>
          <strong>{file}</strong>
          {table && ` (${tableTitle(table, language)})`}:{' '}
          {code && accepted === 0 ? words.refusedFile : words.reportLine(accepted, rejected)}
        </li>
      ))}
    </ul>
  );
}

/** Tables that the dataset takes from elsewhere, and those it lacks. */
function Tables({ report: { counts, read } }: { readonly report: ImportReport }) {
  const { language, format } = useSpeech();
  const words = DATA_VIEW_TEXT[language];
  const title = (table: string) => tableTitle(table, language);
  const taken = Object.keys(counts).filter((table) => !read.includes(table));
  const isListed = (table: string) => table !== 'prospects' && table !== 'regional_figures';
  const missing = IMPORT_TABLES.filter((table) => counts[table] === undefined && isListed(table));
  return (
    <>
      {taken.length > 0 && (
        <p>{taken.join() === 'programmes' ? words.takenProgrammes : words.taken(format.list(taken.map(title)))}</p>
      )}
      {missing.length > 0 && <p>{words.missing(format.list(missing.map(title)))}</p>}
    </>
  );
}

interface ChangesProps {
  readonly changes: DatasetChanges;
  readonly geography: Geography;
  readonly level: RegionLevel;
}

const MOST_FLIP_ROWS = 4;

/** Rows that a new version adds, takes away and changes, and the verdicts that flip by it. */
function Changes({ changes: { tables, pool, flips, names }, geography, level }: ChangesProps) {
  const { language, text, format } = useSpeech();
  const words = DATA_VIEW_TEXT[language];
  const changed = tables.filter(({ added, removed, changed: other }) => added + removed + other > 0);
  const nameOf = (area: string | null) => geography.regions[level].find(({ code }) => code === area)?.name ?? text.outside;
  const verdict = (one: Verdict | null) => (one === null ? text.verdicts.unknown : text.verdicts[one]);
  return (
    <>
      <h4>{words.changes}</h4>
      <ul className="da-lines">
        {pool && <li>{words.poolChange(format.number(pool.before ?? 0), format.number(pool.after ?? 0))}</li>}
        {changed.length === 0 && !pool && <li>{words.noChange}</li>}
        {changed.map(({ table, added, removed, changed: other }) => (
          <li key={table}>
            {words.changeLine(tableTitle(table, language), format.number(added), format.number(removed), format.number(other))}
          </li>
        ))}
      </ul>
      {flips && changed.length > 0 && (
        <>
          <p>{flips.length === 0 ? words.flipsNone : words.flips(flips.length)}</p>
          <ul className="da-lines">
            {flips.map(({ area, from, to, rows }) => (
              <li key={area}>
                <strong>{words.flip(nameOf(area), verdict(from), verdict(to))}</strong>{' '}
                {words.flipRows(
                  [
                    ...rows.slice(0, MOST_FLIP_ROWS).map((row) => sayRow(row, names, language)),
                    ...(rows.length > MOST_FLIP_ROWS ? [words.moreRows(rows.length - MOST_FLIP_ROWS)] : []),
                  ].join('; '),
                )}
              </li>
            ))}
          </ul>
        </>
      )}
    </>
  );
}

/** "aanbod: Proefschool Een elektrotechnicus 2024-2025 5 → 9" */
function sayRow({ table, before, after }: RowChange, names: Readonly<Record<string, string>>, language: Language): string {
  const named = (cell: string) => (Object.hasOwn(names, cell) ? (names[cell] ?? cell) : cell);
  const said = (row: Row | null) =>
    Object.values(row ?? {})
      .map(named)
      .join(' ');
  const parts = [said(before), said(after)].filter(Boolean);
  const title = `${tableTitle(table, language)}: `;
  return before && after ? `${title}${parts.join(' → ')}` : `${title}${before ? '−' : '+'} ${parts.join('')}`;
}

const LEVELS = ['refusal', 'error', 'warning'] as const;
type Level = (typeof LEVELS)[number];
const MOST_SHOWN = 3;
const MOST_VALUES = 8;

/** What was found, grouped; the rows set aside and everything else as files. */
function Findings({ report: { groups, headerRows, rejected, issues } }: { readonly report: ImportReport }) {
  const { language } = useSpeech();
  const words = DATA_VIEW_TEXT[language];
  const [level, setLevel] = useState<Level | 'all'>('all');
  const present = LEVELS.filter((one) => groups.some(({ code }) => IMPORT_CODES[code] === one));
  const shown = groups.filter(({ code }) => level === 'all' || IMPORT_CODES[code] === level);
  const sorted = [...shown].sort((a, b) => LEVELS.indexOf(IMPORT_CODES[a.code]) - LEVELS.indexOf(IMPORT_CODES[b.code]));
  return (
    <>
      <div className="da-row">
        <h4>{words.findings}</h4>
        {present.length > 1 && (
          <label>
            {words.filter}{' '}
            <select
              className="q-select da-table"
              value={level}
              onChange={({ currentTarget }) => setLevel(LEVELS.find((one) => one === currentTarget.value) ?? 'all')}
            >
              <option value="all">{words.filterAll}</option>
              {present.map((one) => (
                <option key={one} value={one}>
                  {words.levels[one]}
                </option>
              ))}
            </select>
          </label>
        )}
        {rejected.map(({ name, content }) => (
          <button key={name} type="button" className="ui-button" onClick={() => saveFile(content, name)}>
            <DownloadIcon /> {words.rejectedCsv(rejectedFileOf(name))}
          </button>
        ))}
        <button type="button" className="ui-button" onClick={() => saveFile(issues, 'bevindingen.csv')}>
          <DownloadIcon /> {words.issuesCsv}
        </button>
      </div>
      {rejected.length > 0 && <p className="da-small">{words.rejectedHelp}</p>}
      <div className="da-scroll">
        <table className="da-columns">
          <thead>
            <tr>
              <th scope="col">{words.count}</th>
              <th scope="col">{words.what}</th>
              <th scope="col">{words.where}</th>
            </tr>
          </thead>
          <tbody>
            {sorted.map((group) => (
              <FindingRow
                key={JSON.stringify([group.code, group.file, group.first[0]?.column])}
                group={group}
                headerRows={headerRows[group.file] ?? 1}
              />
            ))}
          </tbody>
        </table>
      </div>
    </>
  );
}

interface FindingRowProps {
  readonly group: IssueGroup;
  /** Rows of the sheet before the data. */
  readonly headerRows: number;
}

function FindingRow({ group: { code, file, count, first, values }, headerRows }: FindingRowProps) {
  const { language, format } = useSpeech();
  const words = DATA_VIEW_TEXT[language];
  const [example] = first;
  if (!example) return null;
  const rows = first.flatMap(({ row }) => (row === null ? [] : [words.row(row + headerRows)])).slice(0, MOST_SHOWN);
  const more = count - rows.length;
  const others = values.slice(1, MOST_VALUES).map(({ value, times }) => (times > 1 ? `"${value}" (${times}×)` : `"${value}"`));
  return (
    <tr className={`da-${IMPORT_CODES[code]}`}>
      <td className="da-count">{format.number(count)}</td>
      <td>
        <span className="da-level">{words.levels[IMPORT_CODES[code]]}</span> {sayImportIssue(example, language)}
        {others.length > 0 && <span className="da-others">{words.alsoValues(others.join(', '))}</span>}
      </td>
      <td>
        {file}
        {code === 'column-unused' && `: ${first.map(({ column }) => column).join(', ')}`}
        {rows.length > 0 && `: ${rows.join(', ')}`}
        {rows.length > 0 && more > 0 && ` ${words.moreRows(more)}`}
      </td>
    </tr>
  );
}
