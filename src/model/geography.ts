/** The levels at which areas are compared; `resoc` and `reference-region` cover Flanders only, so Brussels has none. */
export const REGION_LEVELS = ['municipality', 'arrondissement', 'province', 'resoc', 'reference-region'] as const;
export type RegionLevel = (typeof REGION_LEVELS)[number];

/** One region of one level. `code` is the NIS code; for RESOC and reference regions, which have none, the name. */
export interface Region {
  readonly code: string;
  readonly name: string;
  /** French name where one is in use, else empty. */
  readonly nameFr: string;
  /** Label point, WGS84 degrees, inside the region. */
  readonly lon: number;
  readonly lat: number;
}

/** A named place of the gazetteer: a town, a village, a part of a municipality. */
export interface Place {
  readonly name: string;
  readonly postcode: string;
  /** Row in `regions.municipality`. */
  readonly municipality: number;
  readonly lon: number;
  readonly lat: number;
}

/** A part of the country that people name and no list defines, as the municipalities it is taken to hold. */
export interface Zone {
  readonly code: string;
  readonly name: string;
  readonly nameEn: string;
  readonly nameFr: string;
  /** Rows in `regions.municipality`, ascending. */
  readonly municipalities: readonly number[];
}

/** Another name of a region: an abbreviation, a name in another language, that of a municipality before a merger. */
export interface RegionAlias {
  readonly name: string;
  readonly level: RegionLevel | 'zone';
  readonly code: string;
}

/** Tables that turn a municipality code, a postcode or a place name into regions of every level. Read-only once built. */
export interface Geography {
  /** Regions per level, ascending by code. */
  readonly regions: Readonly<Record<RegionLevel, readonly Region[]>>;
  /** Municipality row -> region row of that level; NO_REGION where the level does not cover it. */
  readonly regionOf: Readonly<Record<RegionLevel, Int16Array>>;
  /** NIS code -> municipality row, codes abolished by mergers included. */
  readonly municipalityOfNis: ReadonlyMap<string, number>;
  /** Postcode -> municipality row. */
  readonly municipalityOfPostcode: ReadonlyMap<string, number>;
  readonly places: readonly Place[];
  /** Ascending by code. */
  readonly zones: readonly Zone[];
  readonly aliases: readonly RegionAlias[];
  /** Names of abolished municipalities, with the row of the municipality that came instead. */
  readonly formerNames: readonly { readonly name: string; readonly municipality: number }[];
  /** Surveyed area per municipality row. */
  readonly areaKm2: Float64Array;
  /** Population per municipality row, 1 January 2020: decides which town labels come first. */
  readonly population: Int32Array;
}

/** Row that stands for "in no region of this level". */
export const NO_REGION = -1;
