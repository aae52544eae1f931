import { maskedTrend, plainTrend } from '../../analysis/masked-trend';
import { publishedTrend } from '../../analysis/published-trends';
import { finish } from '../../analysis/steps';
import { trendOf } from '../../analysis/trends';
import { REGION_LEVELS } from '../../model/geography';
import {
  DEFAULT_FLOOR,
  DIMENSIONS,
  type Dimension,
  dimensionsOf,
  MEASURES,
  type PublishedTables,
  type TrendQuery,
} from '../../model/trend';
import { loadPublishedTables } from '../folder';
import { areaOptionOf } from './area-option';
import { type Command, CommandError, type Context, chosen, levelOf, type Options, type Result, yearOf } from './command';
import { dayOf, wholeFrom1 } from './number-option';

/** Words that people use for a dimension. */
const ALSO: Readonly<Record<string, Dimension>> = {
  'school-year': 'year',
  school_year: 'year',
  form: 'education-form',
  education_form: 'education-form',
  kind: 'school-kind',
  school_kind: 'school-kind',
};

export const trends: Command = {
  options: {
    measure: { type: 'string' },
    by: { type: 'string' },
    level: { type: 'string' },
    source: { type: 'string' },
    year: { type: 'string' },
    on: { type: 'string' },
    only: { type: 'string' },
    area: { type: 'string' },
    floor: { type: 'string' },
    mask: { type: 'boolean' },
  },
  run(context, options) {
    const { register } = context;
    const source = options.source === undefined ? 'dataset' : chosen(context, options, 'source', ['dataset', 'published']);
    const published = source === 'published' ? loadPublishedTables() : null;
    const query = queryOf(context, options, published);
    if (published) return publishedResult(context, published, query, options);
    const counted = finish(trendOf(register, query));
    const trend = options.mask === true ? maskedTrend(counted, query.floor) : plainTrend(counted);
    const names = query.by.map((dimension) => namesOf(context, dimension));
    const rows = trend.rows.map((row) => ({ ...row, names: row.keys.map((key, i) => names[i]?.(key) ?? key) }));
    const { measure, by, year } = query;
    return {
      json: { source, measure, by, year, rows: rows.map(plain), total: trend.total, gaps: trend.gaps },
      rows: rows.map((row) => inColumns(query, row.names, row.value)),
    };
  },
};

function queryOf(context: Context, options: Options, published: PublishedTables | null): TrendQuery {
  const { register, reference, text } = context;
  const measure = MEASURES.find((known) => known === chosen(context, options, 'measure', MEASURES)) ?? 'offers';
  const asked = areaOptionOf(context, options);
  const by = String(options.by ?? '')
    .split(',')
    .map((word) => dimensionOf(context, options, word.trim(), asked !== null));
  if (by.length > 2 || by[0] === by[1]) throw new CommandError(text.monitor.byOneOrTwo);
  const only =
    options.only === undefined
      ? []
      : String(options.only)
          .split(';')
          .map((word) => onlyOf(context, options, word));
  const known = dimensionsOf(measure);
  for (const dimension of [...by, ...only.map((each) => each.dimension)]) {
    if (!known.includes(dimension)) throw new CommandError(text.monitor.unknownBy(measure, dimension, known.join(', ')));
  }
  const isByYear = by.includes('year');
  return {
    measure,
    by,
    year: isByYear && options.year === undefined ? null : askedYear(context, options, published),
    day: dayOf(context, options, 'on'),
    only,
    area: asked?.text ?? null,
    floor: wholeFrom1(context, options, 'floor', DEFAULT_FLOOR),
    learnersPerMentor: reference.learnersPerMentor,
  };
  function onlyOf(setting: Context, own: Options, word: string) {
    const [, name = '', key = ''] = /^\s*([^=]+?)\s*=\s*(.+?)\s*$/.exec(word) ?? [];
    if (key === '') throw new CommandError(setting.text.monitor.onlyForm);
    const dimension = dimensionOf(setting, own, name, false);
    const level = REGION_LEVELS.find((each) => each === dimension);
    const region = level && register.geography.regions[level].find((each) => each.code === key || each.name === key);
    return { dimension, key: region?.code ?? key };
  }
}

/** Documents may have printed years that the dataset does not have. */
function askedYear(context: Context, options: Options, published: PublishedTables | null): string {
  if (published === null || options.year === undefined) return yearOf(context, options);
  const years = [...new Set(published.figures.map(({ year }) => year))];
  return chosen(context, options, 'year', years);
}

function dimensionOf(context: Context, options: Options, word: string, hasArea: boolean): Dimension {
  const { text } = context;
  if (word === '') throw new CommandError(text.monitor.byOneOrTwo);
  if (word === 'region' || word === 'level' || (word === 'area' && !hasArea)) {
    if (options.level === undefined) throw new CommandError(word === 'area' ? text.monitor.areaNeeded : text.monitor.levelNeeded);
    return levelOf(context, options);
  }
  const known = ALSO[word] ?? word;
  chosen(context, { dimension: known }, 'dimension', DIMENSIONS);
  return DIMENSIONS.find((dimension) => dimension === known) ?? 'year';
}

interface ShownRow {
  readonly keys: readonly (string | null)[];
  readonly names: readonly (string | null)[];
  readonly value: number | null;
  readonly isIncomplete: boolean;
  readonly isFew: boolean;
  readonly isMasked: boolean;
}

/** A row in JSON: marks only where there is something to mark. */
function plain({ keys, names, value, isIncomplete, isFew, isMasked }: ShownRow) {
  return {
    keys,
    names,
    value,
    ...(isIncomplete ? { incomplete: true } : {}),
    ...(isFew && !isMasked ? { few: true } : {}),
    ...(isMasked ? { masked: true } : {}),
  };
}

function inColumns({ by, measure }: TrendQuery, names: readonly (string | null)[], value: number | null) {
  return { ...Object.fromEntries(by.map((dimension, i) => [dimension, names[i] ?? null])), [measure]: value };
}

function namesOf({ register }: Context, dimension: Dimension): (key: string | null) => string | null {
  const level = REGION_LEVELS.find((known) => known === dimension);
  const named = level ? register.geography.regions[level].map(({ code, name }) => [code, name] as const) : [];
  const programmes = dimension === 'programme' ? register.programmes.map(({ id, name }) => [id, name] as const) : [];
  const names = new Map<string | null, string>([...named, ...programmes]);
  return (key) => names.get(key) ?? key;
}

function publishedResult({ text }: Context, published: PublishedTables, query: TrendQuery, options: Options): Result {
  const found = publishedTrend(published, query);
  if (!found.table) throw new CommandError(text.monitor.notPublished(kindsOf(published)));
  const { id, title, document, date, scope } = found.table;
  const { measure, by } = query;
  const rows = found.rows.map((row, i) => ({
    ...row,
    names: found.printed[i] ?? [],
    isIncomplete: found.isComplete[i] === false,
    isMasked: false,
  }));
  const year = by.includes('year') ? null : found.year;
  return {
    json: {
      source: 'published',
      measure,
      by,
      year,
      table: { id, title, document, date, scope },
      rows: rows.map(plain),
      total: found.total,
      gaps: found.gaps,
    },
    rows: rows.map((row) => inColumns(query, row.names, row.value)),
    ...(options.json === true ? {} : { remark: text.monitor.publishedFrom(document, title) }),
  };
}

/** What was published, as one would ask for it. */
function kindsOf({ figures }: PublishedTables): string {
  return [...new Set(figures.flatMap(({ measure, dimension }) => (dimension ? [`${measure} --by ${dimension}`] : [])))].join(
    ', ',
  );
}
