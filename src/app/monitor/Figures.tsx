import { type ReactNode, useMemo, useRef } from 'react';
import { TRENDS_TEXT, type TrendsText } from '../../i18n/trends';
import type { Register } from '../../model/register';
import type { TrendAnswer } from '../../worker/trends-messages';
import { type Speech, useSpeech } from '../context';
import { CsvButton } from '../ui/CsvButton';
import { XlsxButton } from '../ui/XlsxButton';
import { FiguresTable } from './FiguresTable';
import { PictureButton } from './PictureButton';
import { sayTrend } from './say-trend';
import { sumNotes } from './sum-notes';
import { TrendChart } from './TrendChart';
import { trendChart } from './trend-chart';
import { sourceGap, type TrendGrid, trendGrid } from './trend-grid';
import { titled, trendNames } from './trend-names';
import { isoOf, type TrendSource } from './trend-state';
import { marksOf, type TrendTable, trendFile, trendTable } from './trend-table';

interface FiguresProps {
  readonly answer: TrendAnswer;
  readonly source: TrendSource;
  readonly register: Register;
  /** Level of the heading, which is the answer in a sentence. */
  readonly heading: 'h2' | 'h3';
  /** Beside the buttons of the files. */
  readonly children?: ReactNode;
}

/** One answer: a sentence, the picture, the table of the same numbers, what must be said of them, and the files. */
export function Figures({ answer, source, register, heading: Heading, children }: FiguresProps) {
  const speech = useSpeech();
  const { language, format } = speech;
  const words = TRENDS_TEXT[language];
  const { request } = answer;
  const drawing = useRef<SVGSVGElement>(null);
  const names = useMemo(() => trendNames(register, { language }), [register, language]);
  const when = request.day === null ? (request.year ?? '') : words.onDay(format.date(isoOf(request.day)));
  const grid = useMemo(() => trendGrid(answer, source, names, when), [answer, source, names, when]);
  const table = useMemo(() => trendTable(grid, words), [grid, words]);
  const chart = useMemo(() => trendChart(grid), [grid]);
  const about = names.about(request);
  const sentence = sayTrend(grid, request.measure, about, words, format);
  const title = titleOf(answer, about, when, words, format);
  const notes = notesOf(grid, table, answer, register.isExample, words, speech);
  const example = register.isExample && grid.series.some((series) => series.source === 'dataset') ? [words.example] : [];
  const file = fileOf([words.file, title, ...(register.isExample ? [register.name] : [])]);
  return (
    <section className="mt-figures">
      <Heading className="mt-sentence">{sentence}.</Heading>
      {/* The totals of the example are said to be published: of these no document tells. */}
      {(source !== 'dataset' || register.isExample) && !answer.published && (
        <p className="w-note mt-note">{words.notPublished}</p>
      )}
      <div className={table.columns.length > (Heading === 'h3' ? 3 : 4) ? 'mt-body is-wide' : 'mt-body'}>
        {chart.most > 0 && <TrendChart chart={chart} title={title} isSmall={Heading === 'h3'} svgRef={drawing} />}
        <div className="w-list">
          <FiguresTable
            table={table}
            title={title}
            isInOrder={request.by[0] === 'year' || (request.by.length === 2 && request.by[1] !== 'year')}
          />
        </div>
      </div>
      {notes.map((note) => (
        <p key={note} className="w-note mt-note">
          {note}
        </p>
      ))}
      <div className="w-tools">
        <CsvButton name={file} table={() => trendFile(table, request.measure, words)} />
        <XlsxButton
          name={file}
          sheets={() => [
            { name: titled(words.file), ...trendFile(table, request.measure, words) },
            { name: words.aboutSheet, header: [title], rows: [...notes, ...example].map((note) => [note]) },
          ]}
        />
        {chart.most > 0 && (
          <PictureButton drawing={drawing} name={file} lines={[title, ...publishedNotes(grid, words, format), ...example]} />
        )}
        {children}
      </div>
    </section>
  );
}

function titleOf(
  { request: { measure, by } }: TrendAnswer,
  about: string,
  when: string,
  words: TrendsText,
  { list }: Pick<Speech['format'], 'list'>,
): string {
  const dimensions = list(by.map((dimension) => words.dimensions[dimension].toLocaleLowerCase()));
  const year = by.includes('year') ? '' : `, ${when}`;
  return `${words.title(words.measures[measure], dimensions)}, ${about}${year}`;
}

/** What a reader must know of the numbers. */
function notesOf(
  grid: TrendGrid,
  table: TrendTable,
  { counted, request }: TrendAnswer,
  isExample: boolean,
  words: TrendsText,
  { format }: Speech,
): readonly string[] {
  const cells = [...table.rows, ...(table.total ? [table.total] : [])].flatMap((row) => row.cells);
  const marks = new Set(cells.flatMap((cell) => (cell ? marksOf(cell) : [])));
  return [
    ...(counted || grid.published ? [] : [words.badArea]),
    ...publishedNotes(grid, words, format),
    ...gapNotes(grid, request, isExample, words, format),
    ...sumNotes(grid, table, words),
    ...(marks.has('few') ? [words.fewMark(request.floor)] : []),
    ...(marks.has('hidden') ? [words.hiddenMark(request.floor)] : []),
    ...(marks.has('incomplete') ? [words.incompleteMark] : []),
    ...(marks.has('running') ? [words.runningMark] : []),
  ];
}

/** Where the two sources lie apart, and why. */
function gapNotes(
  grid: TrendGrid,
  { measure, day, year }: TrendAnswer['request'],
  isExample: boolean,
  words: TrendsText,
  { date, number, list }: Speech['format'],
): readonly string[] {
  const gap = sourceGap(grid);
  const table = grid.published?.table;
  if (!gap || !table) return [];
  const { column, totals, widest } = gap;
  const rows = widest.map((row) => words.widestGap(row.name, number(row.dataset), number(row.published)));
  const most = rows.length === 0 ? null : list(rows);
  const when = column.name || (year ?? '');
  const isOfYear = (measure === 'recognitions' || measure === 'establishments') && day === null;
  const why = isOfYear ? words.yearBesideDay(when, date(table.date)) : isExample ? words.notTakenOver : words.countedElse;
  const isSame = totals === null || totals.dataset === totals.published;
  const differ = isSame
    ? words.sourcesApart(when, most ?? '')
    : words.sourcesDiffer(when, number(totals.dataset), number(totals.published), most);
  return [`${differ} ${why}`];
}

/** Where the published numbers stand. */
function publishedNotes(
  { published }: TrendGrid,
  words: TrendsText,
  { date }: Pick<Speech['format'], 'date'>,
): readonly string[] {
  const table = published?.table;
  // The name of a document ends with its date in English.
  return table ? [words.publishedIn(table.document.replace(/ \([^)]*\)$/, ''), date(table.date))] : [];
}

const fileOf = (parts: readonly string[]): string => parts.join('-').replace(/[^\p{L}\p{N}-]+/gu, '-');
