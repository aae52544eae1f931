import type { AreaLevel, AreaPoint, AreaShape } from '../../model/area';
import {
  type AreaGuess,
  DEFAULT_HALF_WIDTH_KM,
  DEFAULT_MARGIN_KM,
  DEFAULT_RADIUS_KM,
  WIDE_RADIUS_KM,
} from '../../model/area-reading';
import { type Geography, NO_REGION } from '../../model/geography';
import type { Clause, Join, NameUse } from './clauses';
import type { NameEntry, RegionCandidate } from './gazetteer';
import { convexHull } from './hull';

/** A shape of the sentence, and what it needs to be weighed against the others. */
export interface Part {
  readonly shape: AreaShape;
  readonly join: Join;
  readonly name: string;
  /** Rows of the municipalities that it names. */
  readonly municipalities: readonly number[];
  /** The region that a part of it may be said with: a province or all of Flanders. */
  readonly whole: RegionCandidate | null;
  /** What was guessed to make it. */
  readonly guesses: readonly AreaGuess[];
}

type Made = Omit<Part, 'guesses'>;

const LIST_ORDER: readonly AreaLevel[] = ['municipality', 'province', 'zone', 'arrondissement', 'reference-region', 'resoc'];
const REGION_ORDER: readonly AreaLevel[] = ['zone', 'arrondissement', 'province', 'reference-region', 'resoc'];

/** Makes the shapes of a clause. `hasProvince`: a province is named elsewhere in the sentence. */
export function partsOf(clause: Clause, geography: Geography, hasProvince: boolean): readonly Part[] {
  return new ShapeMaker(clause, geography, hasProvince).parts();
}

class ShapeMaker {
  readonly #clause: Clause;
  readonly #geography: Geography;
  readonly #hasProvince: boolean;
  #guesses: AreaGuess[] = [];

  constructor(clause: Clause, geography: Geography, hasProvince: boolean) {
    this.#clause = clause;
    this.#geography = geography;
    this.#hasProvince = hasProvince;
  }

  parts(): readonly Part[] {
    const { shape, names, everyLevel } = this.#clause;
    if (everyLevel !== null) return this.#everyRegion(everyLevel);
    const count = names.length;
    const perName = (make: (name: NameUse) => Made) => names.map((name) => this.#told(() => make(name)));
    const around = (name: NameUse) => this.#circle(name, this.#kmOf(name), DEFAULT_RADIUS_KM);
    switch (shape) {
      case 'corridor':
      case 'polygon':
      case 'between':
        if (count < 2) {
          return perName((name) => {
            this.#guess({ code: 'too-few', shape: shape === 'corridor' ? shape : 'polygon', taken: 'circle' });
            return around(name);
          });
        }
        return [this.#told(() => (shape === 'corridor' || count < 3 ? this.#corridor() : this.#polygon()))];
      case 'circle':
      case 'around':
        return perName(around);
      case 'wide':
        return perName((name) => this.#wide(name));
      case 'region':
        return perName((name) => this.#regionOrCircle(name));
      case null:
        return perName((name) => this.#listed(name));
    }
  }

  #told(make: () => Made): Part {
    this.#guesses = [];
    const made = make();
    return { ...made, guesses: this.#guesses };
  }

  #guess(guess: AreaGuess): void {
    this.#guesses.push(guess);
  }

  #kmOf(name: NameUse): number | null {
    return (
      name.km ??
      this.#clause.names.find(({ km }, i) => km !== null && i > this.#clause.names.indexOf(name))?.km ??
      this.#clause.km
    );
  }

  #corridor(): Made {
    if (this.#clause.shape === 'polygon') this.#guess({ code: 'too-few', shape: 'polygon', taken: 'corridor' });
    const { km, isFullWidth, isHalfWidth, names } = this.#clause;
    const said = km ?? names.find((name) => name.km !== null)?.km ?? null;
    const halfWidthKm = said === null ? DEFAULT_HALF_WIDTH_KM : isFullWidth && !isHalfWidth ? said / 2 : said;
    if (said === null) this.#guess({ code: 'default-half-width', km: halfWidthKm });
    else if (isFullWidth && !isHalfWidth) this.#guess({ code: 'full-width', km: said, halfKm: halfWidthKm });
    return this.#lined((points) => ({ kind: 'corridor', points, halfWidthKm }));
  }

  #polygon(): Made {
    const marginKm = this.#clause.km ?? this.#clause.names.find((name) => name.km !== null)?.km ?? DEFAULT_MARGIN_KM;
    const isSaid = this.#clause.km !== null || this.#clause.names.some((name) => name.km !== null);
    const part = this.#lined((points) => {
      const corners = convexHull(points);
      return corners.length > 2
        ? { kind: 'polygon', points: corners, marginKm }
        : { kind: 'corridor', points: corners, halfWidthKm: marginKm };
    });
    if (!isSaid) this.#guess({ code: 'default-margin', km: marginKm });
    return part;
  }

  #lined(make: (points: readonly AreaPoint[]) => AreaShape): Made {
    const { names, join } = this.#clause;
    const points = names.map((name) => this.#point(name.entry));
    return {
      shape: make(points),
      join,
      name: names.map(({ entry }) => entry.name).join(' – '),
      municipalities: names.flatMap(({ entry }) => entry.places[0]?.municipality ?? []),
      whole: null,
    };
  }

  #circle(use: NameUse, km: number | null, presetKm: number): Made {
    const { entry, join } = use;
    const centre = this.#point(entry);
    if (km === null) {
      this.#guess(
        presetKm === WIDE_RADIUS_KM
          ? { code: 'wide-radius', name: entry.name, km: presetKm }
          : { code: 'default-radius', name: entry.name, km: presetKm },
      );
    }
    return {
      shape: { kind: 'circle', centre, radiusKm: km ?? presetKm },
      join,
      name: entry.name,
      municipalities: entry.places.slice(0, 1).map(({ municipality }) => municipality),
      whole: null,
    };
  }

  #wide(use: NameUse): Made {
    const km = this.#kmOf(use);
    if (use.entry.places.length > 0 || km !== null) return this.#circle(use, km, WIDE_RADIUS_KM);
    this.#guess({ code: 'wide-region', name: use.entry.name });
    return this.#listed({ ...use, around: null });
  }

  #regionOrCircle(use: NameUse): Made {
    const km = use.km ?? this.#clause.km;
    if (km !== null || use.around !== null) return this.#circle(use, km, DEFAULT_RADIUS_KM);
    if (use.level !== null) return this.#listed(use);
    const { regions } = use.entry;
    const ofRegion = regions.find(({ name }) => /^regio /i.test(name)) ?? inOrder(regions, REGION_ORDER);
    return ofRegion ? this.#region(use, ofRegion, REGION_ORDER) : this.#circle(use, null, DEFAULT_RADIUS_KM);
  }

  #listed(use: NameUse): Made {
    const { entry, level } = use;
    if (use.km !== null || use.around !== null) {
      return this.#circle(use, use.km, use.around === 'wide' ? WIDE_RADIUS_KM : DEFAULT_RADIUS_KM);
    }
    const ofLevel = level === null ? undefined : entry.regions.find((region) => region.level === level);
    if (ofLevel) return this.#region(use, ofLevel, []);
    const region = this.#isProvince(entry)
      ? entry.regions.find((candidate) => candidate.level === 'province')
      : (inOrder(entry.regions, ['municipality', 'province', 'zone']) ??
        (entry.places.length > 0 ? undefined : inOrder(entry.regions, LIST_ORDER)));
    return region ? this.#region(use, region, alternativesTo(region.level)) : this.#partOf(use);
  }

  /** Brussels is the region, not its municipality; Antwerp is the province in the company of other provinces. */
  #isProvince({ regions }: NameEntry): boolean {
    const municipality = regions.find(({ level }) => level === 'municipality')?.municipalities[0] ?? NO_REGION;
    const province = regions.find(({ level }) => level === 'province');
    const flanders = this.#geography.zones.find(({ code }) => code === FLANDERS)?.municipalities ?? [];
    return province !== undefined && (this.#hasProvince || !flanders.includes(municipality));
  }

  #region(use: NameUse, region: RegionCandidate, alternatives: readonly AreaLevel[]): Made {
    const others = use.entry.regions.filter(
      (other) => alternatives.includes(other.level) && other.municipalities.join() !== region.municipalities.join(),
    );
    if (others.length > 0) {
      const named = ({ level, name }: RegionCandidate) => ({ level, name });
      this.#guess({ code: 'same-region', name: use.entry.name, chosen: named(region), others: others.map(named) });
    }
    if (region.level === 'municipality') this.#tellOthers(use.entry);
    const largest = use.entry.regions.find(({ level }) => level === 'province');
    return {
      shape: { kind: 'region', level: region.level, code: region.code },
      join: use.join,
      name: region.name,
      municipalities: region.municipalities,
      whole: largest ?? (region.code === FLANDERS || region.level !== 'municipality' ? region : null),
    };
  }

  #partOf(use: NameUse): Made {
    const { entry, join } = use;
    const row = entry.places[0]?.municipality ?? NO_REGION;
    const municipality = this.#geography.regions.municipality[row];
    this.#tellOthers(entry);
    this.#guess({ code: 'part-of', name: entry.name, municipality: municipality?.name ?? '' });
    return {
      shape: { kind: 'region', level: 'municipality', code: municipality?.code ?? '' },
      join,
      name: entry.name,
      municipalities: [row],
      whole: null,
    };
  }

  #point(entry: NameEntry): AreaPoint {
    const [place] = entry.places;
    if (place) {
      this.#tellOthers(entry);
      return { lon: place.lon, lat: place.lat, name: entry.name };
    }
    this.#guess({ code: 'region-as-point', name: entry.name });
    const region = inOrder(entry.regions, LIST_ORDER);
    return { ...this.#middleOf(region), name: entry.name };
  }

  /** The label point of a region; of a zone, which has none, the mean of its municipalities'. */
  #middleOf(region: RegionCandidate | undefined): { lon: number; lat: number } {
    const { regions } = this.#geography;
    const own = region && region.level !== 'zone' ? regions[region.level].find(({ code }) => code === region.code) : undefined;
    if (own) return { lon: own.lon, lat: own.lat };
    const members = region?.municipalities.flatMap((row) => regions.municipality[row] ?? []) ?? [];
    const mean = (values: readonly number[]) =>
      Math.round((values.reduce((sum, value) => sum + value, 0) / values.length) * 1e4) / 1e4;
    return { lon: mean(members.map(({ lon }) => lon)), lat: mean(members.map(({ lat }) => lat)) };
  }

  #tellOthers({ name, places }: NameEntry): void {
    const [chosen, ...others] = places.map(
      ({ municipality }) => `${name} (${this.#geography.regions.municipality[municipality]?.name ?? ''})`,
    );
    if (chosen !== undefined && others.length > 0) this.#guess({ code: 'same-name', name, chosen, others });
  }

  #everyRegion(level: AreaLevel): readonly Part[] {
    const flanders = this.#geography.zones.find(({ code }) => code === FLANDERS);
    if (!flanders) return [];
    const { join } = this.#clause;
    const inFlanders = new Set(flanders.municipalities);
    const regions = level === 'province' ? this.#geography.regions.province : [];
    const rowsOf = (region: number) => [...inFlanders].filter((row) => this.#geography.regionOf.province[row] === region);
    const provinces = regions.flatMap(({ code, name }, region): Part[] => {
      const municipalities = rowsOf(region);
      return municipalities.length === 0
        ? []
        : [{ shape: { kind: 'region', level: 'province', code }, join: 'and', name, municipalities, whole: null, guesses: [] }];
    });
    const shape = { kind: 'region', level: 'zone', code: FLANDERS } as const;
    return provinces.length > 0
      ? provinces
      : [{ shape, join, name: flanders.name, municipalities: flanders.municipalities, whole: null, guesses: [] }];
  }
}

/** Levels worth naming beside the one that was taken: that every town lends its name to an arrondissement goes without saying. */
function alternativesTo(level: AreaLevel): readonly AreaLevel[] {
  if (level === 'municipality') return ['province'];
  return level === 'province' ? ['municipality'] : LIST_ORDER;
}

/** Code of the zone that holds all of Flanders, without Brussels. */
export const FLANDERS = 'vlaanderen';

function inOrder(regions: readonly RegionCandidate[], order: readonly AreaLevel[]): RegionCandidate | undefined {
  return order.map((level) => regions.find((region) => region.level === level)).find((region) => region !== undefined);
}
