import { mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { merge } from 'topojson-client';
import type { Topology } from 'topojson-specification';
import { compileBoundaries } from '../data/boundaries/compile';
import { COMPILED_FORMAT, type CompiledHead, type CompiledSource } from '../data/compiled';
import { readGeography } from '../data/geography';
import type { RegionOutlines } from '../data/outlines';
import { type CommandText, loadCommandText } from '../i18n/cli';
import { LANGUAGES, type Language } from '../i18n/text';
import type { Geography, RegionLevel } from '../model/geography';
import { GROUPING_LEVELS, type Groupings } from '../model/groupings';
import { readBoundaryFile } from './boundary-option';
import { CommandError, type Options } from './commands/command';
import { type Municipality, readAliases, readMergers, readMunicipalities, readPlaces, readZones } from './facts';
import { geographyTables, levelsOf } from './geography-file';
import { readGroupingFile } from './grouping-option';
import { labelPoint } from './label-point';
import { mistypedOption } from './mistyped-option';
import { type Countries, drawOutlines, landAround, type OutlineObjects } from './outlines-file';
import type { Point } from './plane';
import { publishedTables } from './published-file';
import { writeReconstruction } from './reconstruction';
import { referenceTables } from './reference-file';
import { sectorNaceTable } from './sector-nace';
import { wishTables } from './wishes-file';

const ROOT = join(dirname(fileURLToPath(import.meta.url)), '..', '..');
/** What is read of a table in datapackage.json. */
interface Resource {
  readonly name: string;
  readonly title: string;
  readonly date: string;
  readonly sources: readonly { readonly title: string }[];
  readonly licenses: readonly { readonly title: string }[];
}

/** The outlines of countries; its data is Natural Earth's. */
const NATURAL_EARTH: CompiledSource = {
  title: 'Natural Earth 1:10m, world-atlas 2.0.2',
  licence: 'Public domain',
  date: '2018-05-21',
};

/** What a deployment puts in place of the project's own facts. */
export interface OwnFacts {
  readonly boundaries?: RegionOutlines;
  /** The file that the boundaries come from. */
  readonly source?: CompiledSource;
  readonly groupings?: Groupings;
}

/** Compiles the facts in `directory` (geodata/) to the files of public/data, by name. The same facts give the same bytes. */
export function compileGeodata(directory: string, own: OwnFacts = {}): Map<string, string> {
  const municipalities = regrouped(readMunicipalities(directory), own.groupings ?? {});
  const places = readPlaces(directory);
  const surveyed =
    own.boundaries &&
    own.source &&
    compileBoundaries(own.boundaries, landAround(readCountries()), factsGeography(directory), own.source);
  const outlines = surveyed ?? drawOutlines(municipalities, places, readCountries());
  const geography = geographyTables(
    municipalities,
    places,
    readMergers(directory),
    { zones: readZones(directory), aliases: aliasesOf(directory, municipalities, own.groupings ?? {}) },
    labelPoints(municipalities, outlines),
  );
  const reference = referenceTables(directory);
  const wishes = wishTables(directory, readGeography(JSON.parse(compiled([], geography))));
  const { municipality, land } = outlines.objects;
  const drawnFrom = readSources(directory, ['municipalities', 'places']);
  return new Map([
    [
      'geography.json',
      compiled(
        readSources(directory, ['municipalities', 'places', 'mergers-2019', 'mergers-2025', 'zones', 'region-aliases']),
        geography,
      ),
    ],
    [
      'reference.json',
      compiled(readSources(directory, ['learners-per-mentor', 'minister-verdicts', 'minister-words']), reference),
    ],
    ['sectors.json', compiled(readSources(directory, ['sectors']), { sectorNace: sectorNaceTable(directory) })],
    ['wishes.json', compiled(readSources(directory, ['sector-wishes']), { ...wishes })],
    [
      'outlines.json',
      surveyed
        ? `${JSON.stringify({ ...surveyed, sources: [...surveyed.sources, NATURAL_EARTH] })}\n`
        : compiled([...drawnFrom, NATURAL_EARTH], { municipality: municipality.geometries, land: land.geometries }, outlines),
    ],
    ['published-tables.json', compiledPublished(directory, municipalities)],
  ]);
}

function regrouped(municipalities: readonly Municipality[], groupings: Groupings): Municipality[] {
  return municipalities.map((own) => ({
    ...own,
    resoc: groupings.resoc?.[own.nis] ?? own.resoc,
    referenceRegion: groupings['reference-region']?.[own.nis] ?? own.referenceRegion,
  }));
}

/** Other names of regions, without those of regions that groupings of one's own did away with. */
function aliasesOf(directory: string, municipalities: readonly Municipality[], groupings: Groupings) {
  const levels = levelsOf(municipalities);
  const gone = (level: string, code: string) =>
    GROUPING_LEVELS.some((own) => own === level && groupings[own] && !levels[own].regions.some((region) => region.code === code));
  return readAliases(directory).filter(({ level, code }) => !gone(level, code));
}

/** The geography of the facts, for reading files about municipalities: all of it but label points. */
export function factsGeography(directory: string): Geography {
  const named = { zones: [], aliases: [] };
  const tables = geographyTables(readMunicipalities(directory), [], readMergers(directory), named, () => [0, 0]);
  return readGeography(JSON.parse(compiled([], tables)));
}

/** Label points by the outlines; a region of which a file of boundaries has nothing is labelled at one of its municipalities. */
function labelPoints(municipalities: readonly Municipality[], outlines: Topology<OutlineObjects>) {
  const levels = levelsOf(municipalities);
  return (level: RegionLevel, region: number): Point => {
    const members = municipalities.filter((_, row) => levels[level].regionOf[row] === region);
    const codes = new Set(members.map(({ nis }) => nis));
    const parts = outlines.objects.municipality.geometries.filter(({ id }) => codes.has(String(id)));
    if (parts.length > 0) return labelPoint(merge(outlines, parts));
    return [members[0]?.lon ?? 0, members[0]?.lat ?? 0];
  };
}

/** A file with its head first: format number, date, sources and rows per table; then `body`, by default the tables. */
function compiled(
  sources: readonly CompiledSource[],
  tables: Readonly<Record<string, readonly unknown[]>>,
  body: object = tables,
): string {
  const counts = Object.fromEntries(Object.entries(tables).map(([name, rows]) => [name, rows.length]));
  const date = sources.map((source) => source.date).reduce((newest, other) => (newest < other ? other : newest), '');
  const head: CompiledHead = { format: COMPILED_FORMAT, date, sources, counts };
  return `${JSON.stringify({ ...head, ...body })}\n`;
}

/** Tables that others published, as figures. */
function compiledPublished(directory: string, municipalities: readonly Municipality[]): string {
  const resources = readResources(directory);
  const codes = new Map(municipalities.map(({ province, provinceNis }) => [province, provinceNis]));
  const describe = (id: string) => {
    const { title, date, sources } = resourceNamed(resources, id);
    return { title, date, document: sources.map((source) => source.title).join('; ') };
  };
  // The documents shorten one name and put a word before the others.
  const codeOf = (name: string) => codes.get(name.replace(/^Provincie /, '').replace(' H. ', ' Hoofdstedelijk '));
  const tables = publishedTables(directory, describe, codeOf);
  return compiled(readSources(directory, ['t01', 't02', 't03', 't04', 't05', 't06']), tables);
}

function readCountries(): Countries {
  const path = createRequire(import.meta.url).resolve('world-atlas/countries-10m.json');
  return JSON.parse(readFileSync(path, 'utf8'));
}

/** Title, licence and date of tables, from the descriptor beside them. */
function readSources(directory: string, names: readonly string[]): CompiledSource[] {
  const resources = readResources(directory);
  return names.map((name) => {
    const resource = resourceNamed(resources, name);
    const origins = resource.sources.map((source) => source.title).join('; ');
    return { title: `${resource.title} (${origins})`, licence: resource.licenses[0]?.title ?? '', date: resource.date };
  });
}

function readResources(directory: string): readonly Resource[] {
  const { resources }: { resources: Resource[] } = JSON.parse(readFileSync(join(directory, 'datapackage.json'), 'utf8'));
  return resources;
}

function resourceNamed(resources: readonly Resource[], name: string): Resource {
  const resource = resources.find((candidate) => candidate.name === name);
  if (!resource) throw new Error(`datapackage.json: no table ${name}`);
  return resource;
}

const OPTIONS = {
  boundaries: { type: 'string' },
  'code-property': { type: 'string' },
  crs: { type: 'string' },
  groupings: { type: 'string' },
  out: { type: 'string' },
  lang: { type: 'string' },
} as const;

async function main(args: readonly string[]): Promise<void> {
  const language = LANGUAGES.find((known) => known === args[args.indexOf('--lang') + 1]) ?? 'nl';
  const text = await loadCommandText(language);
  const geodata = join(ROOT, 'geodata');
  try {
    const options = optionsOf(args, text);
    const own = await ownFacts(geodata, options, text, language);
    const target = options.out ?? join(ROOT, 'public', 'data');
    mkdirSync(target, { recursive: true });
    for (const [name, content] of compileGeodata(geodata, own)) {
      writeFileSync(join(target, name), content);
      console.log(`${name}: ${Math.round(content.length / 1000)} kB`);
    }
    if (Object.keys(options).length === 0) writeReconstruction(geodata);
  } catch (error) {
    if (!(error instanceof CommandError)) throw error;
    console.error(error.message);
    process.exitCode = 2;
  }
}

function optionsOf(args: readonly string[], text: CommandText) {
  try {
    return parseArgs({ args: [...args], options: OPTIONS, strict: true }).values;
  } catch (error) {
    throw new CommandError(mistypedOption(error, args, Object.keys(OPTIONS), text));
  }
}

/** The files of a deployment; what is wrong with them is told on standard error. */
async function ownFacts(geodata: string, options: Options, text: CommandText, language: Language): Promise<OwnFacts> {
  const geography = factsGeography(geodata);
  const { boundaries: file, groupings: table } = options;
  const groupings = typeof table === 'string' ? readGroupingFile(table, geography, text, language) : null;
  const surveyed = typeof file === 'string' ? await readBoundaryFile(file, options, geography, text, language) : null;
  for (const { remark } of [groupings, surveyed].flatMap((read) => read ?? [])) if (remark !== '') console.error(remark);
  return {
    ...(groupings && { groupings: groupings.groupings }),
    ...(surveyed && typeof file === 'string' && { boundaries: surveyed.outlines, source: sourceOf(file) }),
  };
}

function sourceOf(file: string): CompiledSource {
  return { title: basename(file), licence: '', date: statSync(file).mtime.toISOString().slice(0, 10) };
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await main(process.argv.slice(2));
