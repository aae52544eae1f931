import { analyse } from '../analysis/analyse';
import { readDataset } from '../data/dataset';
import { datasetFiles } from '../data/import/dataset-files';
import { type AreaOf, type Flip, flipsBetween } from '../data/import/flips';
import type { PackageInfo } from '../data/import/package-info';
import type { ImportedTable } from '../data/import/run';
import type { MunicipalityLocator } from '../data/locator';
import type { Geography, RegionLevel } from '../model/geography';
import type { Question } from '../model/question';
import type { Locations, Register } from '../model/register';
import type { Verdict } from '../model/verdict';

/** A dataset as tables in normal form. */
export interface Version {
  readonly tables: readonly ImportedTable[];
  readonly info: PackageInfo | null;
}

/** Reads tables as the analysis reads a dataset; without programmes there are none. */
export async function registerOf(
  { tables, info }: Version,
  geography: Geography,
  loadLocator: () => Promise<MunicipalityLocator>,
): Promise<Register> {
  const files = datasetFiles(tables, info);
  const read = async (name: string) => {
    const parts = files.get(name);
    if (parts) return new Blob([...parts] as BlobPart[]).text();
    return name === 'programmes.csv' ? 'id,name,sector\n' : null;
  };
  return (await readDataset(read, geography, loadLocator)).register;
}

/** Which verdicts of a question about one programme flip between two versions, and the changed rows that did it. */
export async function verdictFlips(
  versions: readonly [before: Register, after: Register],
  tables: readonly [before: readonly ImportedTable[], after: readonly ImportedTable[]],
  question: Question,
  loadLocator: () => Promise<MunicipalityLocator>,
): Promise<readonly Flip<Verdict>[]> {
  const { subject, level } = question;
  if (subject.kind !== 'programme') return [];
  const [{ geography }] = versions;
  const judge = async (some: readonly ImportedTable[]) => {
    const register = await registerOf({ tables: some, info: null }, geography, loadLocator);
    if (!register.programmes.some(({ id }) => id === subject.programme)) return new Map<string | null, Verdict>();
    return new Map(analyse(register, question).areas.map(({ region, verdict }) => [codeOf(geography, level, region), verdict]));
  };
  return flipsBetween(tables[0], tables[1], subject.programme, judge, areaOf(versions, level));
}

/** The latest school year that both have; null when they share none. */
export function commonYear(before: Register, after: Register): string | null {
  return after.years.filter((year) => before.years.includes(year)).at(-1) ?? null;
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
