import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { merge } from 'topojson-client';
import type { Topology } from 'topojson-specification';
import { COMPILED_FORMAT, type CompiledHead, type CompiledSource } from '../data/compiled';
import type { RegionLevel } from '../model/geography';
import { type Municipality, readAliases, readMergers, readMunicipalities, readPlaces, readZones } from './facts';
import { geographyTables, levelsOf } from './geography-file';
import { labelPoint } from './label-point';
import { type Countries, drawOutlines, type OutlineObjects } from './outlines-file';
import type { Point } from './plane';
import { writeReconstruction } from './reconstruction';
import { referenceTables } from './reference-file';

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

/** Compiles the facts in `directory` (geodata/) to the files of public/data, by name. The same facts give the same bytes. */
export function compileGeodata(directory: string): Map<string, string> {
  const municipalities = readMunicipalities(directory);
  const places = readPlaces(directory);
  const outlines = drawOutlines(municipalities, places, readCountries());
  const geography = geographyTables(
    municipalities,
    places,
    readMergers(directory),
    { zones: readZones(directory), aliases: readAliases(directory) },
    labelPoints(municipalities, outlines),
  );
  const reference = referenceTables(directory);
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
    [
      'outlines.json',
      compiled([...drawnFrom, NATURAL_EARTH], { municipality: municipality.geometries, land: land.geometries }, outlines),
    ],
  ]);
}

function labelPoints(municipalities: readonly Municipality[], outlines: Topology<OutlineObjects>) {
  const levels = levelsOf(municipalities);
  return (level: RegionLevel, region: number): Point => {
    const parts = outlines.objects.municipality.geometries.filter((_, row) => levels[level].regionOf[row] === region);
    return labelPoint(merge(outlines, parts));
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

function readCountries(): Countries {
  const path = createRequire(import.meta.url).resolve('world-atlas/countries-10m.json');
  return JSON.parse(readFileSync(path, 'utf8'));
}

/** Title, licence and date of tables, from the descriptor beside them. */
function readSources(directory: string, names: readonly string[]): CompiledSource[] {
  const { resources }: { resources: Resource[] } = JSON.parse(readFileSync(join(directory, 'datapackage.json'), 'utf8'));
  return names.map((name) => {
    const resource = resources.find((candidate) => candidate.name === name);
    if (!resource) throw new Error(`datapackage.json: no table ${name}`);
    const origins = resource.sources.map((source) => source.title).join('; ');
    return { title: `${resource.title} (${origins})`, licence: resource.licenses[0]?.title ?? '', date: resource.date };
  });
}

function main(): void {
  const geodata = join(ROOT, 'geodata');
  const target = join(ROOT, 'public', 'data');
  mkdirSync(target, { recursive: true });
  for (const [name, text] of compileGeodata(geodata)) {
    writeFileSync(join(target, name), text);
    console.log(`${name}: ${Math.round(text.length / 1000)} kB`);
  }
  writeReconstruction(geodata);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) main();
