import { type Geography, NO_REGION } from '../../src/model/geography';
import {
  NO_END,
  type Programme,
  type Recognitions,
  type Register,
  type Schools,
  UNKNOWN,
  type Workplaces,
} from '../../src/model/register';
import { seededRandom } from '../oracle/world';

/** How large an invented register is. Every workplace has 3.5 recognitions on average. */
export interface WorldSize {
  readonly schools: number;
  readonly workplaces: number;
  readonly programmes: number;
  readonly offers: number;
  readonly learnersPerOffer: number;
}

/** Flanders: 35,000 recognitions and about 6,000 learners. */
export const SIZE_S: WorldSize = { schools: 500, workplaces: 10_000, programmes: 150, offers: 6_000, learnersPerOffer: 1 };
/** A continent, all of it put into Flanders: 3,500,000 recognitions and about 600,000 learners. */
export const SIZE_L: WorldSize = {
  schools: 5_000,
  workplaces: 1_000_000,
  programmes: 300,
  offers: 120_000,
  learnersPerOffer: 5,
};

export const WORLD_YEAR = '2021-2022';
const SECTORS = Array.from({ length: 15 }, (_, nth) => `Sector ${nth + 1}`);
const REACHES_KM = [10, 15, 20, 25, 30];
/** Recognitions of two workplaces together, so that the average is met exactly. */
const RECOGNITIONS_PER_TWO = 7;
const SPREAD_KM = 2.5;
const KM_PER_DEGREE = 111.2;

/** Whole numbers and shares, the same for the same seed. */
interface Roll {
  readonly next: () => number;
  readonly below: (count: number) => number;
  readonly chance: (probability: number) => boolean;
}

const rollOf = (seed: number): Roll => {
  const next = seededRandom(seed);
  return { next, below: (count) => Math.floor(next() * count), chance: (probability) => next() < probability };
};

/** An invented register on the real geography: points around towns, more where more people live, no two the same. */
export const benchWorld = (geography: Geography, size: WorldSize, seed = 1): Register => {
  const roll = rollOf(seed);
  const programmes = programmesOf(size.programmes, roll);
  const town = townsOf(geography, roll);
  const schools = schoolsOf(geography, size.schools, town, roll);
  const workplaces = workplacesOf(geography, size.workplaces, town, roll);
  return {
    name: 'bench',
    title: 'Bench',
    isExample: true,
    referenceDate: '2022-08-31',
    sources: [],
    assumptions: [],
    geography,
    sectors: SECTORS,
    years: [WORLD_YEAR],
    programmes,
    schools,
    offers: offersOf(size, roll),
    workplaces,
    recognitions: recognitionsOf(workplaces.sector, programmes, roll),
    agreements: null,
    regionalFigures: null,
  };
};

const idsOf = (letter: string, count: number): readonly string[] => Array.from({ length: count }, (_, row) => `${letter}${row}`);

function programmesOf(count: number, roll: Roll): readonly Programme[] {
  return Array.from({ length: count }, (_, row) => ({
    id: `p${row}`,
    name: `Opleiding ${row}`,
    sector: row % SECTORS.length,
    family: roll.chance(0.3) ? `f${row % 40}` : '',
    degree: '',
    finality: '',
    educationForm: '',
    domain: '',
    contexts: roll.chance(0.1) ? 2 : 1,
    reachKm: roll.chance(0.5) ? (REACHES_KM[roll.below(REACHES_KM.length)] ?? null) : null,
    aliases: [],
    url: '',
  }));
}

/** Draws a row of `Geography.places`, by the people of its municipality shared over its places. */
function townsOf({ places, population }: Geography, roll: Roll): () => number {
  const placesIn = new Int32Array(population.length);
  for (const { municipality } of places)
    if (municipality !== NO_REGION) placesIn[municipality] = (placesIn[municipality] ?? 0) + 1;
  const sums = new Float64Array(places.length);
  let sum = 0;
  places.forEach(({ municipality }, row) => {
    sum += municipality === NO_REGION ? 0 : (population[municipality] ?? 0) / (placesIn[municipality] ?? 1);
    sums[row] = sum;
  });
  return () => {
    const mark = roll.next() * sum;
    let low = 0;
    let high = sums.length - 1;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((sums[middle] ?? 0) <= mark) low = middle + 1;
      else high = middle;
    }
    return low;
  };
}

function pointsOf(
  { places }: Geography,
  count: number,
  town: () => number,
  roll: Roll,
): Pick<Schools, 'lon' | 'lat' | 'municipality' | 'borderM'> {
  const lon = new Float64Array(count);
  const lat = new Float64Array(count);
  const municipality = new Int16Array(count);
  for (let row = 0; row < count; row++) {
    const place = places[town()];
    const km = SPREAD_KM * Math.sqrt(-2 * Math.log(1 - roll.next()));
    const angle = 2 * Math.PI * roll.next();
    lat[row] = (place?.lat ?? 51) + (km * Math.sin(angle)) / KM_PER_DEGREE;
    lon[row] = (place?.lon ?? 4) + (km * Math.cos(angle)) / (KM_PER_DEGREE * 0.63);
    municipality[row] = place?.municipality ?? NO_REGION;
  }
  return { lon, lat, municipality, borderM: new Float32Array(count).fill(Number.NaN) };
}

function schoolsOf(geography: Geography, count: number, town: () => number, roll: Roll): Schools {
  const ids = idsOf('s', count);
  const empty = ids.map(() => '');
  return { ids, names: ids, kinds: empty, networks: empty, ...pointsOf(geography, count, town, roll) };
}

function workplacesOf(geography: Geography, count: number, town: () => number, roll: Roll): Workplaces {
  const ids = idsOf('w', count);
  const empty = new Array<string>(count).fill('');
  const unknown = new Int32Array(count).fill(UNKNOWN);
  const points = pointsOf(geography, count, town, roll);
  return {
    ids,
    names: ids,
    enterpriseIds: empty,
    nace: empty,
    employees: unknown,
    mentors: unknown,
    ...points,
    sector: Int32Array.from({ length: count }, () => roll.below(SECTORS.length)),
    places: Int32Array.from({ length: count }, () => 1 + roll.below(3)),
  };
}

/** Every school has about the same number of offers, each school and programme at most once. */
function offersOf({ schools, programmes, offers, learnersPerOffer }: WorldSize, roll: Roll): Register['offers'] {
  const taken = new Set<number>();
  while (taken.size < offers) taken.add(roll.below(schools) * programmes + roll.below(programmes));
  const keys = Float64Array.from(taken).sort();
  return {
    school: Int32Array.from(keys, (key) => Math.floor(key / programmes)),
    programme: Int32Array.from(keys, (key) => key % programmes),
    year: new Int32Array(offers),
    enrolments: Int32Array.from({ length: offers }, () => roll.below(2 * learnersPerOffer + 1)),
  };
}

/** Six of seven recognitions are for a programme of the workplace's sector; a tenth has a cap. Workplace after workplace, as files are. */
function recognitionsOf(sector: Int32Array, programmes: readonly Programme[], roll: Roll): Recognitions {
  const count = (sector.length / 2) * RECOGNITIONS_PER_TWO;
  const column = (): Int32Array => new Int32Array(count);
  const table = {
    workplace: column(),
    programme: column(),
    context: column(),
    places: column().fill(UNKNOWN),
    validFrom: column().fill(20190901),
    validUntil: column().fill(NO_END),
  };
  const perSector = Math.floor(programmes.length / SECTORS.length);
  let row = 0;
  let own = 0;
  for (let workplace = 0; workplace < sector.length; workplace++) {
    own = workplace % 2 === 0 ? 1 + roll.below(RECOGNITIONS_PER_TWO - 1) : RECOGNITIONS_PER_TWO - own;
    const first = row;
    while (row < first + own) {
      const ofSector = (sector[workplace] ?? 0) + SECTORS.length * roll.below(perSector);
      const programme = roll.below(7) === 0 ? roll.below(programmes.length) : ofSector;
      if (table.programme.subarray(first, row).includes(programme)) continue;
      table.workplace[row] = workplace;
      table.programme[row] = programme;
      table.context[row] = programmes[programme]?.contexts === 2 ? roll.below(3) : 0;
      if (roll.chance(0.1)) table.places[row] = 1 + roll.below(2);
      if (roll.chance(0.02)) table.validUntil[row] = 20220630;
      row += 1;
    }
  }
  return table;
}
