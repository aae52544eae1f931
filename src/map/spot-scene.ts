import { WORKPLACE_STATES, type WorkplaceState } from '../model/answer';
import type { RegionLevel } from '../model/geography';
import type { Register } from '../model/register';
import {
  type RegionShapes,
  type Scene,
  type SceneArea,
  type SceneOutlines,
  type SceneOwn,
  type ScenePoints,
  type SceneWords,
  townsOf,
} from './scene';

/** Establishments that are no workplaces of the register: an index stands where a workplace has its row. */
export interface Spots {
  readonly lon: Float64Array;
  readonly lat: Float64Array;
  /** The sign of each. */
  readonly state: readonly WorkplaceState[];
  readonly names: readonly string[];
}

export interface SpotSceneInput {
  readonly register: Register;
  readonly outlines: SceneOutlines;
  readonly spots: Spots;
  /** Schools to be seen with them, by row. */
  readonly schools: readonly number[];
  readonly selected: number | null;
  readonly words: SceneWords;
  readonly own: SceneOwn | null;
}

const LEVEL: RegionLevel = 'province';
/** Regions that are not judged have a border and a name, and no fill. */
const NO_SHAPES: RegionShapes = { type: 'FeatureCollection', features: [] };

/** Establishments and schools on a map that judges nothing. Those without a point are not on it. */
export function spotScene({ register, outlines, spots, schools, selected, words, own }: SpotSceneInput): Scene {
  const { regions } = register.geography;
  return {
    level: LEVEL,
    land: outlines.land,
    shapes: NO_SHAPES,
    borders: outlines.borders(LEVEL),
    municipalBorders: outlines.borders('municipality'),
    areas: regions[LEVEL].map(
      ({ name, lon, lat }, region): SceneArea => ({
        region,
        verdict: 'no-activity',
        shade: 'without',
        name: words.regions[region] ?? name,
        word: '',
        brief: '',
        lon,
        lat,
        rank: region,
      }),
    ),
    campuses: schools.flatMap((school) => {
      const [lon = Number.NaN, lat = Number.NaN] = [register.schools?.lon[school], register.schools?.lat[school]];
      return Number.isFinite(lon + lat) ? [{ lon, lat, schools: [school], offers: 'asked' as const, shade: null }] : [];
    }),
    workplaces: pointsOf(spots),
    towns: townsOf(register),
    ring: null,
    selectedRegion: null,
    selectedPoint: selectedPointOf(spots, selected),
    proof: [],
    words,
    own,
  };
}

const isLocated = ({ lon, lat }: Spots, at: number): boolean =>
  Number.isFinite((lon[at] ?? Number.NaN) + (lat[at] ?? Number.NaN));

function pointsOf(spots: Spots): ScenePoints {
  const located = Int32Array.from([...spots.lon.keys()].filter((at) => isLocated(spots, at)));
  return {
    workplace: located,
    lon: Float64Array.from(located, (at) => spots.lon[at] ?? Number.NaN),
    lat: Float64Array.from(located, (at) => spots.lat[at] ?? Number.NaN),
    state: Uint8Array.from(located, (at) => WORKPLACE_STATES.indexOf(spots.state[at] ?? 'recognised')),
    load: null,
  };
}

function selectedPointOf(spots: Spots, at: number | null): Scene['selectedPoint'] {
  if (at === null || !isLocated(spots, at)) return null;
  return {
    kind: 'workplace',
    row: at,
    lon: spots.lon[at] ?? Number.NaN,
    lat: spots.lat[at] ?? Number.NaN,
    name: spots.names[at] ?? '',
    state: WORKPLACE_STATES.indexOf(spots.state[at] ?? 'recognised'),
    shade: null,
  };
}
