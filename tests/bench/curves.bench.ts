import { circle, featureCollection, point, pointsWithinPolygon } from '@turf/turf';
import { analyse } from '../../src/analysis/analyse';
import { Curves } from '../../src/analysis/curves';
import { distanceKm, EARTH_RADIUS_KM } from '../../src/analysis/distance';
import { type Point, type Points, pointsOf } from '../../src/analysis/positions';
import { type ProgrammePlaces, programmePlacesOf } from '../../src/analysis/programme-places';
import { MAX_REACH_KM } from '../../src/model/question';
import type { Locations, Register } from '../../src/model/register';
import { daysOf } from '../../src/model/school-year';
import { loadGeography } from '../../src/pipeline/folder';
import { openEmbedded } from './embedded';
import { medianMs, mediansMs, type Row, timeMs } from './measure';
import { benchWorld, SIZE_L, SIZE_S, WORLD_YEAR } from './world';

const LIMITS_KM = Array.from({ length: MAX_REACH_KM }, (_, i) => i + 1);
/** Schools of L whose curves are measured. */
const SAMPLE_L = 100;
const SAMPLE_REFERENCE_L = 4;
/** Programmes at one school of S whose curves turf draws circles for. */
const SAMPLE_TURF = 5;

/** Places within 1 to 60 km of every school for every programme. */
export const curvesRows = async (): Promise<readonly Row[]> => {
  const geography = await loadGeography();
  const { register, question } = await openEmbedded();
  return [
    ...rowsAtS(benchWorld(geography, SIZE_S)),
    ...rowsAtL(benchWorld(geography, SIZE_L)),
    {
      what: 'one question again, now that its schools share one pass',
      ms: medianMs(() => analyse(register, question)),
      against: 'nothing',
      referenceMs: null,
    },
  ];
};

const standingIn = (register: Register): ProgrammePlaces => {
  const days = daysOf(WORLD_YEAR);
  if (!days) throw new Error('not a school year');
  return programmePlacesOf(register, days, NO_SECTORS);
};
const NO_SECTORS = {};

const curvesIn = ({ workplaces, programmes }: Register, standing: ProgrammePlaces): Curves => {
  const { lon, lat } = workplaces ?? { lon: new Float64Array(), lat: new Float64Array() };
  const { start, programme, places } = standing;
  return new Curves({ lon, lat, start, kind: programme, amount: places }, programmes.length, LIMITS_KM);
};

const pointIn = (sites: Locations | null, row: number): Point => ({
  lon: sites?.lon[row] ?? Number.NaN,
  lat: sites?.lat[row] ?? Number.NaN,
});

function rowsAtS(register: Register): readonly Row[] {
  const { schools, programmes } = register;
  const count = schools?.lon.length ?? 0;
  const standing = standingIn(register);
  const points = Array.from({ length: count }, (_, row) => pointIn(schools, row));
  const curves = curvesIn(register, standing);
  const size = MAX_REACH_KM * curves.stride;
  const found = new Uint16Array(count * size);
  const ours = () => {
    curves.around(points, (nth, table) => {
      found.set(table, nth * size);
    });
  };
  const reference = programmeByProgramme(register, standing, count);
  const [ms = 0, referenceMs = 0, buildMs = 0] = mediansMs([ours, reference.run, () => curvesIn(register, standing)], 11);
  const cells = count * programmes.length * MAX_REACH_KM;
  const wrong = differing(
    register,
    standing,
    (school, programme, km) => found[school * size + (km - 1) * curves.stride + programme] ?? 0,
    LIST_S,
  );
  let apart = 0;
  for (let school = 0; school < count; school++)
    for (let programme = 0; programme < programmes.length; programme++)
      for (let km = 1; km <= MAX_REACH_KM; km++) {
        const cell = found[school * size + (km - 1) * curves.stride + programme];
        if (cell !== reference.table[(school * programmes.length + programme) * MAX_REACH_KM + km - 1]) apart += 1;
      }
  const turfProgrammes = turfPoints(register, standing, SAMPLE_TURF);
  const what = `radius curves of ${count} schools x ${programmes.length} programmes, 1 to ${MAX_REACH_KM} km`;
  const note = `${wrong} of ${cells} cells differ from the haversine, ${apart} from the loop; putting in order ${buildMs.toFixed(0)} ms, once`;
  return [
    { what, ms, against: 'a loop per programme over typed arrays, squared chords', referenceMs, goal: '>= 10x', note },
    {
      what: 'the same',
      ms,
      against: 'turf.circle + pointsWithinPolygon per km',
      referenceMs: count * (programmes.length / SAMPLE_TURF) * medianMs(() => turfCurves(pointIn(schools, 0), turfProgrammes), 3),
      goal: '>= 10,000x',
      note: `reference from ${SAMPLE_TURF} programmes at one school`,
    },
  ];
}

const LIST_S = Array.from({ length: SIZE_S.schools }, (_, row) => row);

function rowsAtL(register: Register): readonly Row[] {
  const { schools, programmes } = register;
  const count = schools?.lon.length ?? 0;
  const standing = standingIn(register);
  const asked = Array.from({ length: SAMPLE_L }, (_, nth) => Math.floor((nth * count) / SAMPLE_L));
  // Neighbours are asked for together, as they would be if all were.
  const byLatitude = [...Array(count).keys()].sort((a, b) => (schools?.lat[a] ?? 0) - (schools?.lat[b] ?? 0));
  const sample = byLatitude.slice(count >> 1, (count >> 1) + SAMPLE_L);
  let curves = curvesIn(register, standing);
  const buildMs = timeMs(() => {
    curves = curvesIn(register, standing);
  });
  const size = MAX_REACH_KM * curves.stride;
  const found = new Uint16Array(SAMPLE_L * size);
  const ours = (rows: readonly number[]) => () => {
    curves.around(
      rows.map((row) => pointIn(schools, row)),
      (nth, table) => {
        found.set(table, nth * size);
      },
    );
  };
  const ms = (count / SAMPLE_L) * medianMs(ours(sample), 3);
  const spreadMs = (count / SAMPLE_L) * medianMs(ours(asked), 3);
  const reference = programmeByProgramme(register, standing, SAMPLE_REFERENCE_L);
  const checked = asked.slice(0, SAMPLE_REFERENCE_L);
  const wrong = differing(
    register,
    standing,
    (school, programme, km) => found[asked.indexOf(school) * size + (km - 1) * curves.stride + programme] ?? 0,
    checked,
  );
  return [
    {
      what: `radius curves of ${count} schools x ${programmes.length} programmes at L (from ${SAMPLE_L} neighbours)`,
      ms,
      against: 'a loop per programme over typed arrays, squared chords',
      referenceMs: (count / SAMPLE_REFERENCE_L) * medianMs(reference.run, 3),
      note: `${wrong} cells of ${SAMPLE_REFERENCE_L} schools differ from the haversine; reference from ${SAMPLE_REFERENCE_L} schools; from ${SAMPLE_L} scattered schools ${spreadMs.toFixed(0)} ms; putting in order ${buildMs.toFixed(0)} ms, once`,
    },
  ];
}

/** Cells of these schools that a haversine for every pair counts otherwise. */
function differing(
  { schools, workplaces, programmes }: Register,
  standing: ProgrammePlaces,
  found: (school: number, programme: number, km: number) => number,
  rows: readonly number[],
): number {
  let wrong = 0;
  const width = programmes.length;
  for (const school of rows) {
    const here = pointIn(schools, school);
    const counted = new Float64Array((MAX_REACH_KM + 1) * width);
    for (let workplace = 0; workplace < (workplaces?.lon.length ?? 0); workplace++) {
      const km = distanceKm(here.lon, here.lat, workplaces?.lon[workplace] ?? 0, workplaces?.lat[workplace] ?? 0);
      if (km > MAX_REACH_KM) continue;
      const row = Math.max(1, Math.ceil(km)) * width;
      for (let i = standing.start[workplace] ?? 0; i < (standing.start[workplace + 1] ?? 0); i++) {
        const cell = row + (standing.programme[i] ?? 0);
        counted[cell] = (counted[cell] ?? 0) + (standing.places[i] ?? 0);
      }
    }
    for (let km = 1; km <= MAX_REACH_KM; km++)
      for (let programme = 0; programme < width; programme++) {
        const cell = km * width + programme;
        counted[cell] = (counted[cell] ?? 0) + (counted[cell - width] ?? 0);
        if (counted[cell] !== found(school, programme, km)) wrong += 1;
      }
  }
  return wrong;
}

/** Columns of one programme after the other. */
interface ByProgramme extends Pick<Points, 'x' | 'y' | 'z'> {
  readonly start: Int32Array;
  readonly places: Int32Array;
}

function byProgramme({ workplaces, programmes }: Register, { start, programme, places }: ProgrammePlaces): ByProgramme {
  const at = pointsOf(workplaces?.lon ?? new Float64Array(), workplaces?.lat ?? new Float64Array());
  const starts = new Int32Array(programmes.length + 1);
  for (const each of programme) starts[each + 1] = (starts[each + 1] ?? 0) + 1;
  for (let each = 0; each < programmes.length; each++) starts[each + 1] = (starts[each + 1] ?? 0) + (starts[each] ?? 0);
  const next = starts.slice();
  const columns = { x: new Float64Array(places.length), y: new Float64Array(places.length), z: new Float64Array(places.length) };
  const sorted = new Int32Array(places.length);
  for (let workplace = 0; workplace < start.length - 1; workplace++)
    for (let i = start[workplace] ?? 0; i < (start[workplace + 1] ?? 0); i++) {
      const to = next[programme[i] ?? 0] ?? 0;
      next[programme[i] ?? 0] = to + 1;
      columns.x[to] = at.x[workplace] ?? 0;
      columns.y[to] = at.y[workplace] ?? 0;
      columns.z[to] = at.z[workplace] ?? 0;
      sorted[to] = places[i] ?? 0;
    }
  return { start: starts, places: sorted, ...columns };
}

/** The reference: programme by programme, school by school, the squared chord to every recognition, put into its km, then added up. */
function programmeByProgramme(register: Register, standing: ProgrammePlaces, count: number) {
  const columns = byProgramme(register, standing);
  const schools = pointsOf(
    (register.schools?.lon ?? new Float64Array()).subarray(0, count),
    (register.schools?.lat ?? new Float64Array()).subarray(0, count),
  );
  const table = new Int32Array(count * register.programmes.length * MAX_REACH_KM);
  return { table, run: () => chordsInto(table, columns, schools) };
}

function chordsInto(table: Int32Array, { start, x, y, z, places }: ByProgramme, schools: Points): void {
  const farthest = (2 * Math.sin((MAX_REACH_KM + 0.001) / (2 * EARTH_RADIUS_KM))) ** 2;
  const programmes = start.length - 1;
  table.fill(0);
  for (let programme = 0; programme < programmes; programme++) {
    const from = start[programme] ?? 0;
    const until = start[programme + 1] ?? 0;
    for (let school = 0; school < schools.x.length; school++) {
      const atX = schools.x[school] ?? 0;
      const atY = schools.y[school] ?? 0;
      const atZ = schools.z[school] ?? 0;
      const first = (school * programmes + programme) * MAX_REACH_KM;
      for (let i = from; i < until; i++) {
        const dx = (x[i] ?? 0) - atX;
        const dy = (y[i] ?? 0) - atY;
        const dz = (z[i] ?? 0) - atZ;
        const chord = dx * dx + dy * dy + dz * dz;
        if (chord > farthest) continue;
        const km = Math.ceil(Math.sqrt(chord) * EARTH_RADIUS_KM * (1 + chord / 24));
        if (km > MAX_REACH_KM) continue;
        const cell = first + (km > 0 ? km - 1 : 0);
        table[cell] = (table[cell] ?? 0) + (places[i] ?? 0);
      }
      for (let cell = first + 1; cell < first + MAX_REACH_KM; cell++) table[cell] = (table[cell] ?? 0) + (table[cell - 1] ?? 0);
    }
  }
}

/** Points of programmes 0, 1, … as turf wants them. */
const turfPoints = ({ workplaces }: Register, { start, programme }: ProgrammePlaces, count: number) =>
  Array.from({ length: count }, (_, asked) => {
    const rows = Array.from({ length: start.length - 1 }, (_, row) => row);
    const recognised = rows.filter((row) => programme.subarray(start[row], start[row + 1]).includes(asked));
    return featureCollection(recognised.map((row) => point([workplaces?.lon[row] ?? 0, workplaces?.lat[row] ?? 0])));
  });

function turfCurves({ lon, lat }: Point, programmes: ReturnType<typeof turfPoints>): number {
  return programmes.reduce(
    (sum, points) =>
      sum +
      LIMITS_KM.reduce((own, km) => own + pointsWithinPolygon(points, circle([lon, lat], km, { steps: 180 })).features.length, 0),
    0,
  );
}
