import type { Measure } from '../model/trend';
import { cell, readTable } from './facts';

/** How a published table is laid out: what each column counts, in which school year. */
interface Layout {
  readonly id: string;
  readonly path: string;
  readonly dimension: 'province' | 'sector';
  /** Code of the province that the table is about; empty for all. */
  readonly scope: string;
  readonly columns: readonly { readonly name: string; readonly measure: Measure; readonly year: string }[];
}

const UNFINISHED = '_onvolledig';

/** Columns that are school years, all counting the same. */
const perYear = (measure: Measure) =>
  ['2019-2020', '2020-2021', '2021-2022', `2022-2023${UNFINISHED}`].map((name) => ({
    name,
    measure,
    year: name.replace(UNFINISHED, ''),
  }));

const LAYOUTS: readonly Layout[] = [
  {
    id: 't01',
    path: 'T01_antwerpen_erkenningen_per_sector_2022.csv',
    dimension: 'sector',
    scope: '10000',
    columns: [
      { name: 'goedgekeurde_erkenningen', measure: 'recognitions', year: '2021-2022' },
      { name: 'aantal_duale_opleidingen_met_erkenning', measure: 'recognised-programmes', year: '2021-2022' },
    ],
  },
  {
    id: 't02',
    path: 'T02_erkenningen_en_unieke_vestigingen_per_provincie_2022-02.csv',
    dimension: 'province',
    scope: '',
    columns: [
      { name: 'aantal_erkenningen', measure: 'recognitions', year: '2021-2022' },
      { name: 'aantal_unieke_vestigingen', measure: 'establishments', year: '2021-2022' },
    ],
  },
  ...(
    [
      ['t03', 'T03_ondernemingen_met_erkenning_per_provincie.csv', 'province', 'enterprises'],
      ['t04', 'T04_ondernemingen_met_erkenning_per_sector.csv', 'sector', 'enterprises'],
      ['t05', 'T05_ondernemingen_met_overeenkomst_per_provincie.csv', 'province', 'enterprises-with-agreement'],
      ['t06', 'T06_ondernemingen_met_overeenkomst_per_sector.csv', 'sector', 'enterprises-with-agreement'],
    ] as const
  ).map(([id, path, dimension, measure]) => ({ id, path, dimension, scope: '', columns: perYear(measure) })),
];

/** What a table calls its last row. */
const TOTAL = /^(eindtotaal|totaal)\b/i;
const FOLDER = 'published-tables';

/** What is taken from the descriptor of a table. */
interface Described {
  readonly title: string;
  readonly document: string;
  readonly date: string;
}

/** Tables of public/data/published-tables.json, without its head. Throws on a province without a code and on a cell that is no number. */
export function publishedTables(
  directory: string,
  describe: (id: string) => Described,
  provinceCode: (name: string) => string | undefined,
): Record<string, readonly unknown[]> {
  const tables = LAYOUTS.map(({ id, scope }) => {
    const { title, document, date } = describe(id);
    return [id.toUpperCase(), title, document, date, scope];
  });
  const figures = LAYOUTS.flatMap((layout, table) => figuresOf(directory, layout, table, provinceCode));
  return { table: tables, figure: figures };
}

function figuresOf(
  directory: string,
  { path, dimension, columns }: Layout,
  table: number,
  provinceCode: (name: string) => string | undefined,
): unknown[][] {
  const head = dimension === 'province' ? 'provincie' : 'sector';
  const rows = readTable(directory, `${FOLDER}/${path}`, [head, ...columns.map(({ name }) => name)]);
  return columns.flatMap(({ name, measure, year }) =>
    rows.map((row) => {
      const printed = cell(row, head);
      const value = Number(cell(row, name));
      if (!Number.isInteger(value) || cell(row, name) === '') throw new Error(`${path}: no number in ${name} of "${printed}"`);
      const isTotal = TOTAL.test(printed);
      const key = dimension === 'province' && !isTotal ? provinceCode(printed) : printed;
      if (key === undefined) throw new Error(`${path}: no province "${printed}"`);
      const isComplete = name.endsWith(UNFINISHED) ? 0 : 1;
      return [table, measure, isTotal ? '' : dimension, isTotal ? '' : key, printed, year, isComplete, value];
    }),
  );
}
