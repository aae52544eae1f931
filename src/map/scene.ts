import type { FeatureCollection, MultiLineString, MultiPolygon } from 'geojson';
import type { Answer, SchoolRow, WorkplaceColumns } from '../model/answer';
import type { Area } from '../model/area';
import type { RegionLevel } from '../model/geography';
import type { Register } from '../model/register';
import type { Selection } from '../model/selection';
import { STRICTNESS, type Verdict } from '../model/verdict';
import { heatShade, type Load, NO_LOAD, type Shade, sumOfLoads } from './shades';

/** Regions in WGS84 degrees; `row` is the row in `Geography.regions` of the level. */
export type RegionShapes = FeatureCollection<MultiPolygon, { readonly row: number }>;
/** Countries; `id` is the ISO number. */
export type LandShapes = FeatureCollection<MultiPolygon, { readonly id: string; readonly name: string }>;

/** Where outlines come from. Asked for the same level twice, it gives the same object. */
export interface SceneOutlines {
  regions(level: RegionLevel): RegionShapes;
  /** Border lines of a level, each once. */
  borders(level: RegionLevel): MultiLineString;
  readonly land: LandShapes;
}

/** Words the map writes, ready to be drawn. */
export interface SceneWords {
  /** Names of the regions of the answer's level, by row. */
  readonly regions: readonly string[];
  /** A whole number of kilometres with its unit. */
  readonly km: (km: number) => string;
}

/** How a region is coloured and labelled. */
export interface AreaFace {
  readonly verdict: Verdict;
  /** What its label says under the name. */
  readonly word: string;
  /** Fill where the map shows an amount; null = the fill of the verdict. */
  readonly shade: Shade | null;
  /** The amount alone, for a label with room for one line; empty where the sign of the verdict says it. */
  readonly brief: string;
}

/** What schools and workplaces carry where the map shows it, by row in the register. */
export interface PointLoads {
  readonly schools: ReadonlyMap<number, Load>;
  readonly workplaces: ReadonlyMap<number, Load>;
}

export interface SceneInput {
  readonly register: Register;
  readonly answer: Answer;
  readonly outlines: SceneOutlines;
  readonly selection: Selection | null;
  /** Radius of the ring around a selected school. */
  readonly reachKm: number;
  /** Radius at which the selected school alone has enough; null draws no second ring. */
  readonly breakEvenKm: number | null;
  /** Schools and workplaces to be picked out, by row; null when no proof is being shown. */
  readonly proof: Proof | null;
  readonly words: SceneWords;
  /** By row of the regions of the answer's level. */
  readonly faces: readonly AreaFace[];
  /** Null where points show what they are, and no amount. */
  readonly loads: PointLoads | null;
  /** The area of the reader's own; none where there is no such thing. */
  readonly own?: SceneOwn | null;
}

/** An area of the reader's own, to be drawn over the regions. */
export interface SceneOwn {
  /** Tells areas apart: equal keys are drawn alike. */
  readonly key: string;
  readonly outline: MultiPolygon;
  /** Its shapes, which can be taken hold of. */
  readonly area: Area;
  /** The distance it is drawn with, written at its top. */
  readonly label: string;
}

export interface Proof {
  readonly schools: readonly number[];
  readonly workplaces: readonly number[];
}
export interface ProofPoint {
  readonly lon: number;
  readonly lat: number;
}

export interface SceneArea {
  /** Row in `Geography.regions[level]`; also its index in `Scene.areas`. */
  readonly region: number;
  readonly verdict: Verdict;
  /** Fill where the map shows an amount; null = the fill of the verdict. */
  readonly shade: Shade | null;
  readonly name: string;
  /** The verdict or the amount in words. */
  readonly word: string;
  readonly brief: string;
  readonly lon: number;
  readonly lat: number;
  /** Labels of lower rank claim space first. */
  readonly rank: number;
}

/** All schools at one point. */
export interface Campus {
  readonly lon: number;
  readonly lat: number;
  /** Rows in `Register.schools`. */
  readonly schools: readonly number[];
  /** `asked` when at least one of them offers the programme itself. */
  readonly offers: SchoolRow['offers'];
  /** Fill where the map shows the pressure on its places. */
  readonly shade: Shade | null;
}

/** Workplaces that have a point, as parallel columns. */
export interface ScenePoints {
  /** Row in `Register.workplaces`. */
  readonly workplace: Int32Array;
  readonly lon: Float64Array;
  readonly lat: Float64Array;
  /** Index in WORKPLACE_STATES. */
  readonly state: Uint8Array;
  /** Learners that lean on each, and its places, where the map shows them; null = they show their state. */
  readonly load: { readonly learners: Float64Array; readonly places: Float64Array } | null;
}

export interface Town {
  readonly name: string;
  readonly lon: number;
  readonly lat: number;
  readonly population: number;
}

/** How far the learners of the selected school may travel; outside it the map is veiled. */
export interface Ring {
  readonly lon: number;
  readonly lat: number;
  readonly radiusKm: number;
  readonly breakEvenKm: number | null;
}

export type SelectedPoint = {
  readonly kind: 'school' | 'workplace';
  readonly row: number;
  readonly lon: number;
  readonly lat: number;
  readonly name: string;
  /** State of a workplace; of a school always 0. */
  readonly state: number;
  readonly shade: Shade | null;
};

/** Everything there is to draw. Parts that did not change are the same objects as in the scene before. */
export interface Scene {
  readonly level: RegionLevel;
  readonly land: LandShapes;
  readonly shapes: RegionShapes;
  readonly borders: MultiLineString;
  readonly municipalBorders: MultiLineString;
  /** By region row. */
  readonly areas: readonly SceneArea[];
  readonly campuses: readonly Campus[];
  readonly workplaces: ScenePoints;
  /** Most populous first. */
  readonly towns: readonly Town[];
  readonly ring: Ring | null;
  /** Row of the selected region; null when none is. */
  readonly selectedRegion: number | null;
  readonly selectedPoint: SelectedPoint | null;
  /** Points that prove the shortage being read about. */
  readonly proof: readonly ProofPoint[];
  readonly words: SceneWords;
  readonly own: SceneOwn | null;
}

/** Builds the scene of an answer. Parts equal to those of `previous` are taken over from it, object by object. */
export function toScene(input: SceneInput, previous: Scene | null = null): Scene {
  const { register, answer, outlines, selection, words } = input;
  const level = answer.question.level;
  const selectedPoint = selectedPointOf(input, selection);
  return {
    level,
    land: outlines.land,
    shapes: outlines.regions(level),
    borders: outlines.borders(level),
    municipalBorders: outlines.borders('municipality'),
    areas: kept(previous?.areas, sceneAreas(input), sameList),
    campuses: kept(previous?.campuses, campusesOf(register, answer.schools, input.loads), sameCampuses),
    workplaces: kept(previous?.workplaces, pointsOf(register, answer.workplaces, input.loads), samePoints),
    towns: kept(previous?.towns, townsOf(register), sameList),
    ring: kept(previous?.ring, ringOf(selectedPoint, input), sameFields),
    selectedRegion: selection?.kind === 'area' ? selection.region : null,
    selectedPoint: kept(previous?.selectedPoint, selectedPoint, sameFields),
    proof: kept(previous?.proof, proofPoints(register, input.proof), sameList),
    words,
    own: kept(previous?.own, input.own ?? null, (a, b) => a.key === b.key && a.label === b.label),
  };
}

function proofPoints({ schools, workplaces }: Register, proof: Proof | null): readonly ProofPoint[] {
  const points = [
    ...(proof?.schools ?? []).map((row) => ({ lon: schools?.lon[row] ?? Number.NaN, lat: schools?.lat[row] ?? Number.NaN })),
    ...(proof?.workplaces ?? []).map((row) => ({
      lon: workplaces?.lon[row] ?? Number.NaN,
      lat: workplaces?.lat[row] ?? Number.NaN,
    })),
  ];
  return points.filter(({ lon, lat }) => Number.isFinite(lon) && Number.isFinite(lat));
}

const NO_FACE: AreaFace = { verdict: 'unknown', word: '', shade: null, brief: '' };

function sceneAreas({ register, answer, words, faces }: SceneInput): SceneArea[] {
  const { regions, regionOf, population } = register.geography;
  const level = answer.question.level;
  const people = new Map<number, number>();
  regionOf[level].forEach((region, municipality) => {
    people.set(region, (people.get(region) ?? 0) + (population[municipality] ?? 0));
  });
  const areas = regions[level].map((place, region): SceneArea => {
    const { lon, lat } = place;
    return { ...(faces[region] ?? NO_FACE), region, name: words.regions[region] ?? place.name, lon, lat, rank: 0 };
  });
  const telling = ({ verdict, shade }: SceneArea) => {
    if (shade !== null) return shade === 'without' ? 0 : 1;
    return isSilent(verdict) ? 0 : 1 + (STRICTNESS[verdict] ?? 0);
  };
  const weight = (area: SceneArea) => (people.get(area.region) ?? 0) + telling(area) * 1e9;
  const order = areas.map((area) => area.region).sort((a, b) => weightAt(areas, b, weight) - weightAt(areas, a, weight));
  const rankOf = new Map(order.map((region, rank) => [region, rank]));
  return areas.map((area) => ({ ...area, rank: rankOf.get(area.region) ?? 0 }));
}

function weightAt(areas: readonly SceneArea[], region: number, weight: (area: SceneArea) => number): number {
  const area = areas[region];
  return area ? weight(area) : 0;
}

/** Verdicts that leave nothing to say about a region: its label comes after all others. */
export function isSilent(verdict: Verdict): boolean {
  return verdict === 'no-activity' || verdict === 'unknown';
}

function campusesOf(register: Register, rows: readonly SchoolRow[], loads: PointLoads | null): Campus[] {
  const byPoint = new Map<string, Campus>();
  for (const { school, offers } of rows) {
    const lon = register.schools?.lon[school] ?? Number.NaN;
    const lat = register.schools?.lat[school] ?? Number.NaN;
    if (Number.isNaN(lon) || Number.isNaN(lat)) continue;
    const key = `${lon} ${lat}`;
    const known = byPoint.get(key);
    byPoint.set(key, {
      lon,
      lat,
      schools: [...(known?.schools ?? []), school],
      offers: known?.offers === 'asked' ? 'asked' : offers,
      shade: null,
    });
  }
  const campuses = [...byPoint.values()];
  if (!loads) return campuses;
  return campuses.map((campus) => ({
    ...campus,
    shade: heatShade(sumOfLoads(campus.schools.flatMap((school) => loads.schools.get(school) ?? []))),
  }));
}

function pointsOf(register: Register, columns: WorkplaceColumns, loads: PointLoads | null): ScenePoints {
  const rows = columns.workplace;
  const located = Array.from(rows.keys()).filter((index) => {
    const row = rows[index] ?? -1;
    return Number.isFinite(register.workplaces?.lon[row]) && Number.isFinite(register.workplaces?.lat[row]);
  });
  const workplace = Int32Array.from(located, (index) => rows[index] ?? -1);
  const load = (part: keyof Load) => Float64Array.from(workplace, (row) => loads?.workplaces.get(row)?.[part] ?? 0);
  return {
    workplace,
    lon: Float64Array.from(workplace, (row) => register.workplaces?.lon[row] ?? Number.NaN),
    lat: Float64Array.from(workplace, (row) => register.workplaces?.lat[row] ?? Number.NaN),
    state: Uint8Array.from(located, (index) => columns.state[index] ?? 0),
    load: loads && { learners: load('learners'), places: load('places') },
  };
}

/** One town per municipality: the place of its name, else the label point of the municipality. */
export function townsOf(register: Register): Town[] {
  const { places, population, regions } = register.geography;
  const centres = new Map<number, { lon: number; lat: number }>();
  for (const place of places) {
    const isCentre = place.name === regions.municipality[place.municipality]?.name;
    if (isCentre && !centres.has(place.municipality)) centres.set(place.municipality, place);
  }
  const towns = regions.municipality.map(({ name, lon, lat }, row): Town => {
    const centre = centres.get(row) ?? { lon, lat };
    return { name, lon: centre.lon, lat: centre.lat, population: population[row] ?? 0 };
  });
  return towns.sort((a, b) => b.population - a.population || (a.name < b.name ? -1 : 1));
}

function selectedPointOf({ register, answer, loads }: SceneInput, selection: Selection | null): SelectedPoint | null {
  if (!selection || selection.kind === 'area') return null;
  const row = selection.kind === 'school' ? selection.school : selection.workplace;
  const table = selection.kind === 'school' ? register.schools : register.workplaces;
  const lon = table?.lon[row];
  const lat = table?.lat[row];
  if (lon === undefined || lat === undefined || Number.isNaN(lon) || Number.isNaN(lat)) return null;
  const index = selection.kind === 'workplace' ? answer.workplaces.workplace.indexOf(row) : -1;
  const shade = loads && selection.kind === 'workplace' ? heatShade(loads.workplaces.get(row) ?? NO_LOAD) : null;
  const state = answer.workplaces.state[index] ?? 0;
  return { kind: selection.kind, row, lon, lat, name: table?.names[row] ?? '', state, shade };
}

function ringOf(point: SelectedPoint | null, input: SceneInput): Ring | null {
  if (point?.kind !== 'school') return null;
  return { lon: point.lon, lat: point.lat, radiusKm: input.reachKm, breakEvenKm: input.breakEvenKm };
}

/** Where a school or a workplace of the scene lies; null for regions and for what is not drawn. */
export function pointOf(scene: Scene, selection: Selection | null): { readonly lon: number; readonly lat: number } | null {
  if (selection?.kind === 'school') return scene.campuses.find((campus) => campus.schools.includes(selection.school)) ?? null;
  if (selection?.kind !== 'workplace') return null;
  const { workplace, lon, lat } = scene.workplaces;
  const index = workplace.indexOf(selection.workplace);
  return index < 0 ? null : { lon: lon[index] ?? Number.NaN, lat: lat[index] ?? Number.NaN };
}

function kept<T>(previous: T | undefined, next: T, same: (a: T & {}, b: T & {}) => boolean): T {
  return previous && next && same(previous, next) ? previous : next;
}

function sameFields<T extends object>(a: T, b: T): boolean {
  const keys = Object.keys(a) as (keyof T)[];
  return keys.length === Object.keys(b).length && keys.every((key) => Object.is(a[key], b[key]));
}

function sameList<T extends object>(a: readonly T[], b: readonly T[]): boolean {
  return a.length === b.length && a.every((item, index) => sameFields(item, b[index] ?? item));
}

function sameCampuses(a: readonly Campus[], b: readonly Campus[]): boolean {
  const sameCampus = (one: Campus, other: Campus | undefined) =>
    one.lon === other?.lon &&
    one.lat === other.lat &&
    one.offers === other.offers &&
    one.shade === other.shade &&
    sameValues(one.schools, other.schools);
  return a.length === b.length && a.every((campus, index) => sameCampus(campus, b[index]));
}

function samePoints(a: ScenePoints, b: ScenePoints): boolean {
  const columns = ['workplace', 'state', 'lon', 'lat'] as const;
  const [one, other] = [a.load, b.load];
  const sameLoad =
    one && other ? sameValues(one.learners, other.learners) && sameValues(one.places, other.places) : one === other;
  return sameLoad && columns.every((column) => sameValues(a[column], b[column]));
}

function sameValues(a: ArrayLike<number>, b: ArrayLike<number>): boolean {
  if (a.length !== b.length) return false;
  for (let index = 0; index < a.length; index++) if (!Object.is(a[index], b[index])) return false;
  return true;
}
