import { compareDatasets, type Row, type RowChange } from '../../data/import/compare';
import type { Flip } from '../../data/import/flips';
import { inspectFiles } from '../../data/import/plan';
import { type ImportResult, importFiles } from '../../data/import/run';
import { SCHEMAS } from '../../data/import/schema';
import type { MunicipalityLocator } from '../../data/locator';
import type { Register } from '../../model/register';
import { latestYear } from '../../model/school-year';
import type { Verdict } from '../../model/verdict';
import { commonYear, registerOf, verdictFlips } from '../../worker/dataset-diff';
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
    const load = () => {
      locator ??= loadLocator(geography);
      return locator;
    };
    const [a, b] = [await registerOf(before, geography, load), await registerOf(after, geography, load)];
    const context: Context = { ...setting, register: b, reference: await loadReference() };
    const programmes = [...new Set([...a.programmes, ...b.programmes].map(({ id }) => id))];
    const programme = chosen(context, options, 'programme', programmes);
    const level = options.level === undefined ? 'province' : levelOf(context, options);
    const year = yearOf(context, options, a);
    const ask = question(context, { kind: 'programme', programme, related: false }, year, level);
    const flips = await verdictFlips([a, b], [before.tables, after.tables], ask, load);
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

/** The year asked for, else the latest that both have, else the latest of the new version: one year, so that like is compared with like. */
function yearOf(context: Context, options: Options, before: Register): string {
  const { register, text } = context;
  if (options.year !== undefined) return chosen(context, options, 'year', [...new Set([...before.years, ...register.years])]);
  const year = commonYear(before, register) ?? latestYear(register.years, register.offers);
  if (year === null) throw new CommandError(text.cli.noYear);
  return year;
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
