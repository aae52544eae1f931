import { programmePlacesOf } from '../../src/analysis/programme-places';
import { learnersByMunicipality, placesByMunicipality, regionTables } from '../../src/analysis/region-table';
import type { RegionLevel } from '../../src/model/geography';
import { daysOf } from '../../src/model/school-year';
import { loadGeography } from '../../src/pipeline/folder';
import { medianMs, mediansMs, type Row, timeMs } from './measure';
import { benchWorld, SIZE_L, WORLD_YEAR } from './world';

const LEVELS: readonly RegionLevel[] = ['municipality', 'arrondissement', 'resoc', 'province'];

/** Places and learners per region and programme on four levels at L. */
export const regionsRows = async (): Promise<readonly Row[]> => {
  const register = benchWorld(await loadGeography(), SIZE_L);
  const days = daysOf(WORLD_YEAR);
  if (!days) throw new Error('not a school year');
  let standing = programmePlacesOf(register, days, {});
  const standingMs = timeMs(() => {
    standing = programmePlacesOf(register, days, {});
  });
  let places = placesByMunicipality(register, standing);
  const groupMs = timeMs(() => {
    places = placesByMunicipality(register, standing);
  });
  const learners = learnersByMunicipality(register, 0);
  const municipality = Int16Array.from(
    standing.programme.length > 0 ? municipalityPerEntry(register.workplaces?.municipality, standing.start) : [],
  );
  const amount = Int32Array.from(standing.places);
  const columns = { programme: Uint16Array.from(standing.programme), amount };
  const ours = () => [regionTables(register, places, LEVELS), regionTables(register, learners, LEVELS)];
  const [ms = 0, streamMs = 0] = mediansMs([ours, () => streamed(columns)], 41);
  const mapMs = medianMs(() => recounted(municipality, columns), 3);
  const [placeTables = []] = ours();
  const recount = recounted(municipality, columns);
  const width = register.programmes.length;
  let wrong = 0;
  placeTables[0]?.forEach((sum, cell) => {
    if (sum !== (recount.get(Math.floor(cell / width) * KEY + (cell % width)) ?? 0)) wrong += 1;
  });
  const note = `${wrong} of ${placeTables[0]?.length ?? 0} municipal cells differ; taking recognitions of a workplace together ${standingMs.toFixed(0)} ms and grouping them ${groupMs.toFixed(0)} ms, once`;
  const what = `region x programme at L, places and learners, ${LEVELS.length} levels`;
  return [
    {
      what,
      ms,
      against: 'a loop that only streams programmes and places',
      referenceMs: streamMs,
      goal: 'ratio >= 0.67 (under 1.5 times the loop)',
      note,
    },
    { what: 'the same', ms, against: 'a Map by municipality and programme, places alone, one level', referenceMs: mapMs },
  ];
};

const KEY = 1024;

function municipalityPerEntry(municipality: Int16Array | undefined, start: Int32Array): Int16Array {
  const found = new Int16Array(start.at(-1) ?? 0);
  municipality?.forEach((row, workplace) => {
    found.fill(row, start[workplace], start[workplace + 1]);
  });
  return found;
}

interface Columns {
  readonly programme: Uint16Array;
  readonly amount: Int32Array;
}

function streamed({ programme, amount }: Columns): number {
  let sum = 0;
  for (let i = 0; i < programme.length; i++) sum = (sum + (programme[i] ?? 0) + (amount[i] ?? 0)) | 0;
  return sum;
}

function recounted(municipality: Int16Array, { programme, amount }: Columns): ReadonlyMap<number, number> {
  const sums = new Map<number, number>();
  for (let i = 0; i < programme.length; i++) {
    const key = (municipality[i] ?? 0) * KEY + (programme[i] ?? 0);
    sums.set(key, (sums.get(key) ?? 0) + (amount[i] ?? 0));
  }
  return sums;
}
