import { analyse } from '../../analysis/analyse';
import { readDataset } from '../../data/dataset';
import { compareDatasets, type Row, type RowChange } from '../../data/import/compare';
import { datasetFiles } from '../../data/import/dataset-files';
import { type AreaOf, type Flip, flipsBetween } from '../../data/import/flips';
import { inspectFiles } from '../../data/import/plan';
import { type ImportedTable, type ImportResult, importFiles } from '../../data/import/run';
import { SCHEMAS } from '../../data/import/schema';
import type { MunicipalityLocator } from '../../data/locator';
import type { Geography, RegionLevel } from '../../model/geography';
import type { Locations, Register } from '../../model/register';
import { latestYear } from '../../model/school-year';
import type { Verdict } from '../../model/verdict';
import { isFolder, loadLocator, loadReference } from '../folder';
import { sourcesAt } from '../sources';
import { CommandError, type Context, chosen, levelOf, type Options, type PlainCommand, question, type Setting } from './command';

export const diff: PlainCommand = {
  options: { programme: { type: 'string' }, level: { type: 'string' }, year: { type: 'string' } },
  positionals: 'folders',
  async runPlain(setting, options) {
    const { geography, text } = setting;
    const folders = Array.isArray(options.folders) ? options.folders : [];
    if (folders.length !== 2) throw new CommandError(text.cli.twoFolders);
    const [before, after] = await Promise.all(folders.map((folder) => loaded(setting, folder)));
    if (!before || !after) throw new CommandError(text.cli.twoFolders);
    const [a, b] = [await registerOf(before, geography), await registerOf(after, geography)];
    const context: Context = { ...setting, register: b, reference: await loadReference() };
    const programmes = [...new Set([...a.programmes, ...b.programmes].map(({ id }) => id))];
    const programme = chosen(context, options, 'programme', programmes);
    const level = options.level === undefined ? 'province' : levelOf(context, options);
    const year = yearOf(context, options, a);
    const ask = question(context, { kind: 'programme', programme, related: false }, year, level);
    const judge = async (tables: readonly ImportedTable[]) => {
      const register = await registerOf({ tables, info: null }, geography);
      if (!register.programmes.some(({ id }) => id === programme)) return new Map<string | null, Verdict>();
      return new Map(analyse(register, ask).areas.map(({ region, verdict }) => [codeOf(geography, level, region), verdict]));
    };
    const flips = await flipsBetween(before.tables, after.tables, programme, judge, areaOf([a, b], level));
    const tables = [...compareDatasets(before.tables, after.tables)].map(([name, { added, removed, changed }]) => ({
      table: name,
      added,
      removed,
      changed,
    }));
    return {
      json: {
        programme,
        level,
        year,
        tables: Object.fromEntries(tables.map(({ table, ...counts }) => [table, counts])),
        flips: flips.map(({ area, from, to, rows, isLeast }) => ({
          area,
          programme,
          from,
          to,
          rows: rows.map(shownRow),
          least: isLeast,
        })),
      },
      rows: tables,
      ...(flips.length === 0 || options.json === true
        ? {}
        : { remark: flips.map((flip) => flipInWords(setting, flip)).join('\n') }),
    };
  },
};

function flipInWords({ text }: Setting, { area, from, to, rows }: Flip<Verdict>): string {
  return text.cli.flip(area ?? '–', String(from ?? '–'), String(to ?? '–'), rows.map(inWords).join('; '));
}

async function loaded({ geography, text }: Setting, folder: string): Promise<ImportResult> {
  const sources = (await isFolder(folder)) ? await sourcesAt(folder) : null;
  if (!sources) throw new CommandError(text.cli.folderMissing(folder));
  const { plans, info } = await inspectFiles(
    sources.filter(({ name }) => !name.includes('/') && !name.includes('\\')),
    { geography },
  );
  const result = await importFiles(plans, { geography, info });
  if (result.tables.length === 0) throw new CommandError(text.cli.noTables(folder));
  return result;
}

/** Outlines to locate by, made once although many registers are read. */
let locator: Promise<MunicipalityLocator> | null = null;

async function registerOf({ tables, info }: Pick<ImportResult, 'tables' | 'info'>, geography: Geography): Promise<Register> {
  const files = datasetFiles(tables, info);
  const read = async (name: string) => {
    const parts = files.get(name);
    if (parts) return Buffer.concat([...parts]).toString('utf8');
    return name === 'programmes.csv' ? 'id,name,sector\n' : null;
  };
  const load = () => {
    locator ??= loadLocator(geography);
    return locator;
  };
  return (await readDataset(read, geography, load)).register;
}

/** The year asked for, else the latest that both have, else the latest of the new version: one year, so that like is compared with like. */
function yearOf(context: Context, options: Options, before: Register): string {
  const { register, text } = context;
  if (options.year !== undefined) return chosen(context, options, 'year', [...new Set([...before.years, ...register.years])]);
  const common = register.years.filter((year) => before.years.includes(year)).at(-1);
  const year = common ?? latestYear(register.years, register.offers);
  if (year === null) throw new CommandError(text.cli.noYear);
  return year;
}

function codeOf(geography: Geography, level: RegionLevel, region: number | null): string | null {
  return region === null ? null : (geography.regions[level][region]?.code ?? null);
}

/** Where sites lie in any of the versions. */
function areaOf(registers: readonly Register[], level: RegionLevel): AreaOf {
  const known = registers.flatMap((register) => [
    { table: 'schools' as const, areas: areasById(register, register.schools, level) },
    { table: 'workplaces' as const, areas: areasById(register, register.workplaces, level) },
  ]);
  return (table, id) => known.flatMap((one) => (one.table === table && one.areas.has(id) ? [one.areas.get(id) ?? null] : []));
}

function areasById({ geography }: Register, sites: (Locations & { readonly ids: readonly string[] }) | null, level: RegionLevel) {
  const rowOf = geography.regionOf[level];
  return new Map(
    (sites?.ids ?? []).map((id, row) => {
      const region = rowOf[sites?.municipality[row] ?? -1];
      return [id, region === undefined || region < 0 ? null : codeOf(geography, level, region)];
    }),
  );
}

/** A change with the cells that tell it: the key, and what is not the same. */
function shownRow({ table, change, before, after }: RowChange) {
  const { key, fields } = SCHEMAS[table];
  const keyed = key.length > 0 ? key : ['workplace_id', 'programme_id', 'school_year', 'school_id'];
  const names = fields.map(({ name }) => name).filter((name) => keyed.includes(name) || before?.[name] !== after?.[name]);
  const part = (row: Row | null) =>
    row && Object.fromEntries(names.flatMap((name) => (row[name] === undefined ? [] : [[name, row[name]]])));
  return { table, change, before: part(before), after: part(after) };
}

function inWords(row: RowChange): string {
  const { table, change, before, after } = shownRow(row);
  const said = (cells: Row | null) => (cells ? Object.values(cells).join(' ') : '');
  const text = [said(before), said(after)].filter(Boolean).join(' → ');
  return `${table} ${change}: ${text}`;
}
