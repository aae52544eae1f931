import { beforeAll, describe, expect, it } from 'vitest';
import { finish } from '../../../src/analysis/steps';
import { agreementShares, agreementSharesByYear } from '../../../src/app/monitor/agreement-share';
import { newProgrammes } from '../../../src/app/monitor/new-programmes';
import { firstOf, sayTrend } from '../../../src/app/monitor/say-trend';
import { sumNotes } from '../../../src/app/monitor/sum-notes';
import { tightnessOf } from '../../../src/app/monitor/tightness';
import { trendChart } from '../../../src/app/monitor/trend-chart';
import { addsUp, ONLY_COLUMN, sourceGap, trendGrid } from '../../../src/app/monitor/trend-grid';
import { trendNames } from '../../../src/app/monitor/trend-names';
import { inLines } from '../../../src/app/monitor/trend-panels';
import type { TrendSource } from '../../../src/app/monitor/trend-state';
import { trendFile, trendTable } from '../../../src/app/monitor/trend-table';
import { formatFor } from '../../../src/i18n/format';
import { TRENDS_TEXT } from '../../../src/i18n/trends';
import type { Register } from '../../../src/model/register';
import { DEFAULT_FLOOR, type Dimension, type Measure } from '../../../src/model/trend';
import { EMBEDDED_FOLDER, loadFolder, loadGeography, loadPublishedTables } from '../../../src/pipeline/folder';
import { trendAnswers } from '../../../src/worker/trend-answers';
import type { TrendRequest } from '../../../src/worker/trends-messages';
import { ask } from '../../analysis/shared-compare';
import { learnersPerMentor, readGeodata } from '../../oracle/tables';

const words = TRENDS_TEXT.nl;
const published = loadPublishedTables();
const YEAR = '2021-2022';
let register: Register;
beforeAll(async () => {
  register = (await loadFolder(EMBEDDED_FOLDER, await loadGeography())).register;
});

const requestOf = (measure: Measure, by: readonly Dimension[], more: Partial<TrendRequest> = {}): TrendRequest => ({
  measure,
  by,
  year: by.includes('year') ? null : YEAR,
  day: null,
  only: [],
  area: null,
  floor: DEFAULT_FLOOR,
  learnersPerMentor: Object.fromEntries(learnersPerMentor()),
  isMasked: false,
  ...more,
});

/** What the view shows: answered as the worker does. */
const shown = (request: TrendRequest, source: TrendSource = 'both') => {
  const [answer] = finish(trendAnswers(register, published, [request]));
  if (!answer) throw new Error('no answer');
  const names = trendNames(register, { language: 'nl' });
  const grid = trendGrid(answer, source, names, request.year ?? '');
  const table = trendTable(grid, words);
  const say = () => sayTrend(grid, request.measure, names.about(request), words, formatFor('nl'));
  return { answer, grid, table, say, names };
};

/** Numbers of the columns of counts, with the names of row and column. */
const countsOf = ({ columns, rows }: ReturnType<typeof trendTable>) =>
  rows.flatMap((row) =>
    columns.flatMap(({ kind, label }, at) => (kind === 'count' ? [[...row.names, label, row.cells[at]?.value ?? null]] : [])),
  );

describe('the published tables, as the view shows them', () => {
  const TABLES = [
    ['T03_ondernemingen_met_erkenning_per_provincie.csv', 'provincie', 'province', 'enterprises'],
    ['T04_ondernemingen_met_erkenning_per_sector.csv', 'sector', 'sector', 'enterprises'],
    ['T05_ondernemingen_met_overeenkomst_per_provincie.csv', 'provincie', 'province', 'enterprises-with-agreement'],
    ['T06_ondernemingen_met_overeenkomst_per_sector.csv', 'sector', 'sector', 'enterprises-with-agreement'],
  ] as const;

  it.each(TABLES)(
    '%s comes out to the digit, with its totals and the mark of the running year',
    (file, head, dimension, measure) => {
      const printed = readGeodata(`published-tables/${file}`);
      const { table } = shown(requestOf(measure, [dimension, 'year']), 'published');
      expect(table.columns.map(({ label }) => label)).toEqual(['2019-2020', '2020-2021', '2021-2022', '2022-2023']);
      const numbers = (row: (typeof printed)[number]) =>
        Object.entries(row).flatMap(([key, value]) => (key === head ? [] : [Number(value)]));
      const isTotal = (row: (typeof printed)[number]) => row[head]?.startsWith('Totaal') === true;
      const rows = table.rows.map(({ cells }) => cells.map((cell) => cell?.value));
      expect(rows.sort()).toEqual(
        printed
          .filter((row) => !isTotal(row))
          .map(numbers)
          .sort(),
      );
      const total = printed.find(isTotal);
      expect(table.total?.cells.map((cell) => cell?.value)).toEqual(total && numbers(total));
      expect(table.rows.every(({ cells }) => cells.map((cell) => cell?.isRunning).join() === 'false,false,false,true')).toBe(
        true,
      );
      if (dimension === 'sector') expect(table.rows.map(({ names }) => names[0])).toEqual(printed.map((row) => row[head]));
    },
  );

  it.each([
    ['T01_antwerpen_erkenningen_per_sector_2022.csv', 'sector', 'recognitions', 'goedgekeurde_erkenningen'],
    [
      'T01_antwerpen_erkenningen_per_sector_2022.csv',
      'sector',
      'recognised-programmes',
      'aantal_duale_opleidingen_met_erkenning',
    ],
    ['T02_erkenningen_en_unieke_vestigingen_per_provincie_2022-02.csv', 'province', 'recognitions', 'aantal_erkenningen'],
    [
      'T02_erkenningen_en_unieke_vestigingen_per_provincie_2022-02.csv',
      'province',
      'establishments',
      'aantal_unieke_vestigingen',
    ],
  ] as const)('%s comes out to the digit beside the dataset: %s, %s', (file, dimension, measure, column) => {
    const printed = readGeodata(`published-tables/${file}`).map((row) => Number(row[column]));
    const only = dimension === 'sector' ? [{ dimension: 'province' as const, key: '10000' }] : [];
    const { table } = shown(requestOf(measure, [dimension], { only }));
    const at = table.columns.findIndex(({ id }) => id.startsWith('published'));
    expect(table.columns[at]?.label).toBe('Gepubliceerd 2021-2022');
    const values = [...table.rows, ...(table.total ? [table.total] : [])].flatMap(({ cells }) => cells[at]?.value ?? []);
    expect(values.sort()).toEqual(printed.sort());
  });

  it('about one province alone do not stand beside all of Flanders', () => {
    expect(shown(requestOf('recognitions', ['sector'])).grid.series.map(({ source }) => source)).toEqual(['dataset']);
    expect(shown(requestOf('recognitions', ['sector']), 'published').grid.series.map(({ source }) => source)).toEqual([
      'published',
    ]);
  });
});

describe('the numbers of the view', () => {
  const QUERIES: readonly [Measure, readonly Dimension[], Partial<TrendRequest>?][] = [
    ['offers', ['year'], { only: [{ dimension: 'province', key: '10000' }] }],
    ['offers', ['province', 'year']],
    ['offers', ['sector'], { only: [{ dimension: 'province', key: '10000' }] }],
    ['learners', ['programme', 'province'], { isMasked: true }],
    ['enterprises', ['sector', 'year'], { isMasked: true, floor: 100 }],
    ['places', ['arrondissement']],
    ['recognitions', ['province'], { day: 20220228 }],
    ['schools', ['school-kind', 'degree']],
    ['agreements', ['finality']],
  ];

  it.each(QUERIES)('%s by %s are those of the command line', (measure, by, more = {}) => {
    const { table, names } = shown(requestOf(measure, by, more), 'dataset');
    const { only = [], isMasked, floor, day } = more;
    const printed = ask<{ rows: { keys: (string | null)[]; value: number | null }[]; total: number | null }>(register, 'trends', {
      measure,
      by: by.join(','),
      ...(only[0] && { only: `${only[0].dimension}=${only[0].key}` }),
      ...(isMasked && { mask: true }),
      ...(floor && { floor: String(floor) }),
      ...(day && { on: '2022-02-28' }),
    });
    const expected = printed.rows.map(({ keys, value }) => [...keys.map((key, at) => names.name(by[at] ?? 'year', key)), value]);
    const label = (row: (string | number | null)[]) => (by.length === 1 ? [row[0], row.at(-1)] : [row[0], row[1], row.at(-1)]);
    expect(countsOf(table).map(label).map(String).sort()).toEqual(expected.map(String).sort());
    if (by.length === 1 && by[0] !== 'year') expect(table.total?.cells[0]?.value).toBe(printed.total);
  });

  it('have sums below them that are counts of their own, and are said to add up only when they do', () => {
    const { table, grid } = shown(requestOf('enterprises', ['province', 'year']), 'dataset');
    const years = ask<{ rows: { value: number }[] }>(register, 'trends', { measure: 'enterprises', by: 'year' });
    expect(table.total?.cells.slice(0, 4).map((cell) => cell?.value)).toEqual(years.rows.map(({ value }) => value));
    const [series] = grid.series;
    const sums = table.columns
      .slice(0, 4)
      .map((_, at) => table.rows.reduce((sum, { cells }) => sum + (cells[at]?.value ?? 0), 0));
    const isSum = sums.every((sum, at) => sum === table.total?.cells[at]?.value);
    expect(series && addsUp(grid, series)).toBe(isSum);
  });

  it('tell share and difference with the year before', () => {
    const { table } = shown(requestOf('learners', ['province']), 'dataset');
    const before = ask<{ rows: { value: number }[] }>(register, 'trends', {
      measure: 'learners',
      by: 'province',
      year: '2020-2021',
    });
    const [count, share, change] = ['dataset ', 'share', 'change'].map((id) =>
      table.columns.findIndex((column) => column.id === id),
    );
    table.rows.forEach(({ cells }, row) => {
      const value = cells[count ?? 0]?.value ?? 0;
      expect(cells[change ?? 0]?.value).toBe(value - (before.rows[row]?.value ?? 0));
      expect(cells[share ?? 0]?.value).toBe(value / (table.total?.cells[count ?? 0]?.value ?? 0));
    });
  });

  it('that are kept back are not told by the sums below them, nor by shares and differences', () => {
    for (const measure of ['learners', 'agreements', 'offers'] as const) {
      for (const by of [
        ['programme', 'province'],
        ['sector', 'year'],
        ['degree', 'province'],
      ] as const) {
        const { answer, table } = shown(requestOf(measure, by, { isMasked: true, floor: 20 }), 'dataset');
        const { counted, sums } = answer;
        for (const sum of sums?.rows ?? []) {
          const hidden = counted?.rows.filter(({ keys, isMasked }) => keys[1] === sum.keys[0] && isMasked) ?? [];
          if (hidden.length === 1) expect(sum.value).toBeNull();
          expect(sum.value === null || sum.value === 0 || sum.value >= 20).toBe(true);
        }
        for (const row of table.rows.filter(({ cells }) => cells[3]?.isMasked)) {
          const derived = table.columns.flatMap(({ kind }, at) => (kind === 'count' ? [] : [row.cells[at]?.value ?? null]));
          expect(derived.every((value) => value === null)).toBe(true);
        }
      }
    }
  });

  it('go into a file with what is said of them in words', () => {
    const { table } = shown(requestOf('offers', ['sector'], { only: [{ dimension: 'province', key: '10000' }] }), 'dataset');
    const { header, rows } = trendFile(table, 'offers', words);
    expect(rows).toHaveLength(table.rows.length + 1);
    expect(header[0]).toBe('Sector');
    expect(rows.find(([name]) => name === 'Binnenvaart')?.at(-1)).toBe('klein aantal');
    expect(rows.find(([name]) => name === 'Bouw')?.[1]).toBe(41);
  });
});

describe('new programmes', () => {
  it('are those with an offer in a year and none in the year before, by recount of the offers', () => {
    const query = requestOf('offers', ['programme', 'year'], { only: [{ dimension: 'province', key: '10000' }] });
    const { counted } = shown(query).answer;
    const found = newProgrammes(counted ?? { rows: [] });
    const { offers, schools, programmes, years, geography } = register;
    const offered = (year: number, programme: number) =>
      [...(offers?.year.keys() ?? [])].some(
        (row) =>
          offers?.year[row] === year &&
          offers.programme[row] === programme &&
          geography.regions.province[geography.regionOf.province[schools?.municipality[offers.school[row] ?? -1] ?? -1] ?? -1]
            ?.code === '10000',
      );
    expect(found.map(({ year }) => year)).toEqual([...years].slice(1).reverse());
    for (const { year, programmes: fresh } of found) {
      const at = years.indexOf(year);
      const expected = programmes.flatMap(({ id }, row) => (offered(at, row) && !offered(at - 1, row) ? [id] : []));
      expect([...fresh].sort()).toEqual(expected.sort());
    }
    expect(found.flatMap(({ programmes: fresh }) => fresh).length).toBeGreaterThan(5);
  });
});

describe('enterprises with an agreement', () => {
  it('are a share of those with a recognition, in the last year that both tables tell', () => {
    const gridOf = (measure: 'enterprises' | 'enterprises-with-agreement') =>
      shown(requestOf(measure, ['province', 'year'])).grid;
    const shares = agreementShares(gridOf('enterprises'), gridOf('enterprises-with-agreement'), 'Totaal');
    expect(shares.map(({ source }) => source)).toEqual(['dataset', 'published']);
    for (const { rows, total } of shares) {
      for (const { values } of [...rows, ...(total ? [total] : [])]) {
        const [all = null, some = null, share = null] = values;
        expect(share).toBe(all && some !== null ? some / all : null);
      }
      expect(rows.some(({ values }) => (values[2] ?? 0) > 0)).toBe(true);
    }
  });

  it('are told for every school year, as a count by year alone tells them', () => {
    const gridOf = (measure: 'enterprises' | 'enterprises-with-agreement', by: readonly Dimension[]) =>
      shown(requestOf(measure, by)).grid;
    const [byYear] = agreementSharesByYear(
      gridOf('enterprises', ['province', 'year']),
      gridOf('enterprises-with-agreement', ['province', 'year']),
    );
    const countIn = (measure: 'enterprises' | 'enterprises-with-agreement', year: string) => {
      const grid = gridOf(measure, ['year']);
      const row = grid.rows.find(({ name }) => name === year);
      return grid.series.find(({ source }) => source === 'dataset')?.cell(row?.id ?? '', ONLY_COLUMN)?.value;
    };
    expect(byYear?.source).toBe('dataset');
    expect(byYear?.rows.length).toBeGreaterThan(2);
    for (const { name, values } of byYear?.rows ?? []) {
      const [all = 0, some = 0] = values;
      expect([all, some]).toEqual([countIn('enterprises', name), countIn('enterprises-with-agreement', name)]);
      expect(values[2]).toBe((some ?? 0) / (all ?? 1));
    }
  });
});

describe('sectors with the fewest places per learner', () => {
  it('come in order, without those with few learners', () => {
    const sector = (name: string, learners: number | null, places: number) => ({
      sector: name,
      learners,
      places,
      programmes: 1,
      shortProgrammes: 0,
    });
    const found = tightnessOf(
      [
        sector('roomy', 10, 30),
        sector('few', 4, 1),
        sector('tight', 20, 10),
        sector('without', 5, 0),
        sector('unknown', null, 7),
      ],
      5,
    );
    expect(found.map((row) => [row.sector, row.ratio])).toEqual([
      ['without', 0],
      ['tight', 0.5],
      ['roomy', 3],
    ]);
  });
});

describe('the answer in a sentence', () => {
  const antwerp = { only: [{ dimension: 'province', key: '10000' }] } as const;

  it('tells from when to when', () => {
    expect(shown(requestOf('offers', ['year'], antwerp)).say()).toBe(
      'Provincie Antwerpen: 291 opleidingen aan scholen in 2021-2022, tegenover 198 in 2018-2019 (+93)',
    );
  });

  it('names every row of a few, and the first of many', () => {
    expect(shown(requestOf('offers', ['province', 'year'])).say()).toContain('Antwerpen (291), Oost-Vlaanderen (252)');
    expect(shown(requestOf('offers', ['province', 'year'])).say()).toContain('(29)');
    expect(shown(requestOf('offers', ['sector'], antwerp)).say()).toMatch(/het meest Bouw \(41\), .* en .* \(29\)$/);
  });

  it('says when there is nothing', () => {
    const nowhere = { only: [{ dimension: 'province', key: '99999' }] } as const;
    expect(shown(requestOf('offers', ['sector'], nowhere)).say()).toContain('niets te tellen');
  });
});

describe('the picture', () => {
  it('has every number of a small table, in lines for years and bars for parts', () => {
    const lines = trendChart(shown(requestOf('offers', ['province', 'year']), 'dataset').grid);
    expect(lines.kind).toBe('lines');
    expect(lines.left).toBe(0);
    const { grid, table } = shown(requestOf('places', ['province']), 'dataset');
    const bars = trendChart(grid);
    if (bars.kind !== 'bars') throw new Error('no bars');
    const drawn = bars.panels.flatMap((panel) => panel.bars.map(({ name, values }) => [name, values[0]?.cell?.value]));
    expect(drawn.sort()).toEqual(table.rows.map(({ names, cells }) => [names[0], cells[0]?.value]).sort());
    expect(bars.most).toBe(Math.max(...table.rows.map(({ cells }) => cells[0]?.value ?? 0)));
  });

  it('has the most first, and says how many only the table has', () => {
    const { grid, table } = shown(requestOf('learners', ['programme']), 'dataset');
    const chart = trendChart(grid);
    if (chart.kind !== 'bars') throw new Error('no bars');
    const values = chart.panels[0]?.bars.map((bar) => bar.values[0]?.cell?.value ?? 0) ?? [];
    expect(values).toEqual([...values].sort((a, b) => b - a));
    expect(values[0]).toBe(chart.most);
    expect(chart.left).toBe(table.rows.length - values.length);
  });

  it('leaves no line where there is nothing to see', () => {
    const chart = trendChart(shown(requestOf('enterprises', ['province', 'year'])).grid);
    if (chart.kind !== 'lines') throw new Error('no lines');
    expect(chart.steps).toEqual(['2018-2019', '2019-2020', '2020-2021', '2021-2022', '2022-2023']);
    const [dataset, printed] = chart.panels[0]?.lines ?? [];
    expect(dataset?.cells.map((cell) => cell === null)).toEqual([false, false, false, false, true]);
    expect(printed?.cells.map((cell) => cell === null)).toEqual([true, false, false, false, false]);
  });
});

describe('notes on sums', () => {
  it('speak of a total only where one stands below the rows, and never of one where they say that there is none', () => {
    let [more, none] = [0, 0];
    for (const measure of ['enterprises', 'places', 'learners', 'recognitions'] as const) {
      for (const by of [['year'], ['sector'], ['province', 'year'], ['sector', 'year'], ['province', 'sector']] as const) {
        const { grid, table } = shown(requestOf(measure, by));
        const notes = sumNotes(grid, table, words);
        const isMore = notes.some((note) => /meer dan het totaal|niet het gepubliceerde totaal/.test(note));
        const isNone = notes.includes(words.gaps['year-by-year']());
        if (isMore) expect(table.total).not.toBeNull();
        if (isNone) expect(table.total).toBeNull();
        more += isMore ? 1 : 0;
        none += isNone ? 1 : 0;
      }
    }
    expect(Math.min(more, none)).toBeGreaterThan(0);
  });
});

describe('two sources that lie apart', () => {
  const only = [{ dimension: 'province', key: '10000' }] as const;
  it('are told with their totals and the row that differs most', () => {
    const { grid, answer } = shown(requestOf('recognised-programmes', ['sector'], { only }));
    const gap = sourceGap(grid);
    expect(gap).toMatchObject({ totals: { dataset: 178, published: 124 } });
    const apart = answer.published?.rows.map(({ keys, value }) => {
      const own = answer.counted?.rows.find((row) => row.keys[0] === keys[0])?.value ?? null;
      return own === null || value === null ? 0 : Math.abs(own - value);
    });
    expect(gap?.widest.map((row) => Math.abs(row.dataset - row.published))).toEqual(
      [...(apart ?? [])].sort((a, b) => b - a).slice(0, 3),
    );
    expect(sourceGap(shown(requestOf('recognitions', ['province'])).grid)).toMatchObject({
      totals: { dataset: 15193, published: 14892 },
      widest: [{ name: 'Antwerpen', dataset: 4311, published: 4010 }],
    });
  });

  it('are not where they say the same, or where one is shown alone', () => {
    expect(sourceGap(shown(requestOf('recognitions', ['sector'], { only })).grid)).toBeNull();
    expect(sourceGap(shown(requestOf('recognitions', ['province']), 'dataset').grid)).toBeNull();
  });

  it('of years by province are those of the last year that both know', () => {
    expect(sourceGap(shown(requestOf('enterprises', ['province', 'year'])).grid)).toMatchObject({
      column: { name: YEAR },
      totals: { published: 9348 },
    });
  });
});

describe('the first of a ranking', () => {
  const first = (...ranked: number[]) => firstOf(ranked, 3, 5, (value) => value);
  it('are followed by those that are equal to the last of them, and by no more than fit', () => {
    expect(first(9, 8, 7, 6)).toEqual([9, 8, 7]);
    expect(first(9, 7, 7, 7, 6)).toEqual([9, 7, 7, 7]);
    expect(first(9, 7, 7, 7)).toEqual([9, 7, 7, 7]);
    expect(first(7, 7, 7, 7, 7, 7, 7)).toHaveLength(5);
    expect(first(9, 8)).toEqual([9, 8]);
  });

  it('that are left out though equal are counted in the sentence', () => {
    const { grid, names } = shown(requestOf('offers', ['programme'], { only: [{ dimension: 'municipality', key: '23099' }] }));
    const ranked = Array.from({ length: 9 }, (_, at) => ({ id: `p${at}`, name: `P${at}` }));
    const cell = { value: 2, isMasked: false, isFew: false, isIncomplete: false, isRunning: false };
    const [series] = grid.series;
    if (!series) throw new Error('no series');
    const alike = { ...grid, rows: ranked, series: [{ ...series, cell: () => cell }] };
    expect(sayTrend(alike, 'offers', names.about({ only: [], area: null, by: [] }), words, formatFor('nl'))).toMatch(
      /P5 \(2\) en nog 3 met evenveel$/,
    );
  });
});

describe('the title of a panel', () => {
  it('stands whole on as few lines as it takes', () => {
    expect(inLines('3de graad', 130)).toEqual(['3de graad']);
    expect(inLines('7de jaar (specialisatiejaar / Se-n-Se)', 130).join(' ')).toBe('7de jaar (specialisatiejaar / Se-n-Se)');
    expect(inLines('a '.repeat(400).trim(), 130)).toHaveLength(3);
  });
});
