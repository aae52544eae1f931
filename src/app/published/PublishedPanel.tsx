import { useCallback, useMemo } from 'react';
import { PUBLISHED_TEXT } from '../../i18n/published';
import type { Language } from '../../i18n/text';
import { VERDICT_RULE_TEXT } from '../../i18n/verdict-rule';
import type { PublishedRow } from '../../model/answer';
import type { Register } from '../../model/register';
import { severityOf } from '../answer/summary';
import { useSpeech } from '../context';
import { CsvButton } from '../ui/CsvButton';
import { type Column, DataTable } from '../ui/DataTable';
import { CheckIcon, CloseIcon } from '../ui/icons';
import { VerdictBadge } from '../ui/VerdictBadge';
import './published.css';

interface PublishedPanelProps {
  readonly register: Register;
  readonly rows: readonly PublishedRow[];
}

type Speech = ReturnType<typeof useSpeech>;

/** What was said of published pairs beside what the rule makes of the same figures. */
export function PublishedPanel({ register, rows }: PublishedPanelProps) {
  const speech = useSpeech();
  const { language, format } = speech;
  const words = PUBLISHED_TEXT[language];
  const columns = useMemo(() => publishedColumns(register, speech), [register, speech]);
  const rowKey = useCallback(
    (row: PublishedRow) => `${row.region} ${register.programmes[row.programme]?.id ?? row.programme} ${row.year}`,
    [register],
  );
  const phoneLine = useCallback(
    (row: PublishedRow) => words.line(row.region, format.number(row.recognitions), format.number(row.enrolments)),
    [words, format],
  );
  const said = rows.filter(({ agrees }) => agrees !== null);
  if (rows.length === 0) {
    return (
      <section className="pu-panel">
        <h2 className="pu-title">{words.title}</h2>
        <p className="pu-how">{words.none}</p>
      </section>
    );
  }
  return (
    <section className="pu-panel">
      <header className="pu-head">
        <p className="pu-title">{words.title}</p>
        <h2 className="pu-headline">{words.headline(said.filter(({ agrees }) => agrees).length, said.length)}</h2>
        <p className="pu-how">{words.how}</p>
        <CsvButton name={words.file} table={() => publishedCsv(register, rows, speech)} />
      </header>
      <DataTable caption={words.title} columns={columns} rows={rows} rowKey={rowKey} phoneLine={phoneLine} />
    </section>
  );
}

const FIGURES = ['recognitions', 'enrolments', 'agreements'] as const;

/** The minister's word in the reader's language; a word the tables do not know is shown as it stands. */
function wordFor(code: string | null, language: Language): string | null {
  if (code === null) return null;
  const words: Readonly<Record<string, string>> = PUBLISHED_TEXT[language].words;
  return words[code] ?? code;
}

function publishedColumns(register: Register, { text, language, format }: Speech): readonly Column<PublishedRow>[] {
  const labels = PUBLISHED_TEXT[language].columns;
  const name = ({ programme }: PublishedRow) => register.programmes[programme]?.name ?? '';
  return [
    { key: 'programme', label: labels.programme, sortValue: name, cell: name },
    { key: 'region', label: labels.region, sortValue: ({ region }) => region, cell: ({ region }) => region },
    ...FIGURES.map(
      (key): Column<PublishedRow> => ({
        key,
        label: labels[key],
        short: PUBLISHED_TEXT[language].short[key],
        numeric: true,
        sortValue: (row) => row[key],
        cell: (row) => format.number(row[key]),
      }),
    ),
    {
      key: 'minister',
      label: labels.minister,
      sortValue: ({ minister }) => wordFor(minister, language),
      cell: ({ minister }) => wordFor(minister, language) ?? format.number(null),
    },
    {
      key: 'verdict',
      label: labels.verdict,
      firstDirection: 'descending',
      sortValue: ({ verdict }) => severityOf(verdict),
      cell: ({ verdict, flags }) => (
        <span className="pu-verdict">
          <VerdictBadge verdict={verdict} />
          {flags.length === 0 ? null : <span className="pu-flags">{flags.map((flag) => text.flags[flag]).join(', ')}</span>}
        </span>
      ),
      phone: 'second',
    },
    {
      key: 'agrees',
      label: labels.agrees,
      short: PUBLISHED_TEXT[language].short.agrees,
      sortValue: ({ agrees }) => (agrees === null ? null : Number(agrees)),
      cell: ({ agrees }) => <Agrees agrees={agrees} />,
      phone: 'first',
    },
  ];
}

function Agrees({ agrees }: { readonly agrees: boolean | null }) {
  const { language, format } = useSpeech();
  if (agrees === null) return format.number(null);
  return (
    <span className={agrees ? 'pu-agrees' : 'pu-agrees pu-differs'}>
      {agrees ? <CheckIcon /> : <CloseIcon />}
      {agrees ? PUBLISHED_TEXT[language].agreesYes : PUBLISHED_TEXT[language].agreesNo}
    </span>
  );
}

function publishedCsv(register: Register, rows: readonly PublishedRow[], { text, language }: Speech) {
  const labels = PUBLISHED_TEXT[language].columns;
  return {
    header: [
      labels.region,
      labels.programme,
      labels.year,
      ...FIGURES.map((key) => labels[key]),
      VERDICT_RULE_TEXT[language].thresholds.perMentor,
      labels.minister,
      labels.verdict,
      text.answer.columns.flags,
      labels.agrees,
    ],
    rows: rows.map((row) => [
      row.region,
      register.programmes[row.programme]?.name ?? '',
      row.year,
      ...FIGURES.map((key) => row[key]),
      row.learnersPerMentor,
      wordFor(row.minister, language),
      text.verdicts[row.verdict],
      row.flags.map((flag) => text.flags[flag]).join(', '),
      row.agrees === null ? null : row.agrees ? PUBLISHED_TEXT[language].agreesYes : PUBLISHED_TEXT[language].agreesNo,
    ]),
  };
}
