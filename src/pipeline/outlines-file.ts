import { group } from 'd3-array';
import type { MultiPolygon } from 'geojson';
import polygonClipping, { type Geom } from 'polygon-clipping';
import { merge, mergeArcs } from 'topojson-client';
import { topology } from 'topojson-server';
import type { GeometryCollection, Topology } from 'topojson-specification';
import type { LandOutlines } from '../data/outlines';
import { fitWeights, type PlaceSite, placeSites } from './area-weights';
import type { GazetteerPlace, Municipality } from './facts';
import { type ArcOutlines, arcOutlines, collection, type Name, type Outline, outline, rings } from './outline';
import { joinPieces } from './pieces';
import { toDegrees } from './plane';
import { powerCells } from './power-diagram';

/** The two objects of the compiled outlines, which share their arcs. */
export type OutlineObjects = { municipality: ArcOutlines; land: ArcOutlines };

/** The TopoJSON of world-atlas. */
export type Countries = Topology<{ countries: GeometryCollection<Name> }>;

/** Id of the part of the country that is no municipality here: Wallonia. */
const REST = '';
const BELGIUM = '056';
/** Belgium and the countries around it that the window shows: France, Germany, Luxembourg, the Netherlands, the United Kingdom. */
const IN_WINDOW = [BELGIUM, '250', '276', '442', '528', '826'];
/** Everything drawn lies in here, degrees: so far around Flanders that a screen showing all of it does not show where the land ends. */
const WINDOW = { west: -1, south: 48.5, east: 9.5, north: 53.7 };
/** Grid steps over the window: about a metre. */
const QUANTISATION = 1e6;
/** Cells are built on a finer grid, a few centimetres, so that corners that only nearly coincide become one. */
const CELL_QUANTISATION = 1e7;
/** Holds all of Belgium on the plane, km. */
const CELL_BOX = { minX: 100, minY: -250, maxX: 550, maxY: 150 };

/**
 * Outlines of the municipalities, drawn rather than surveyed: every place of the country wins the ground near it (a power
 * diagram), places of one municipality are joined, municipalities are weighted to bring each near its known area, and all is cut
 * to the country's outline. `countries` is the TopoJSON of world-atlas (Natural Earth).
 */
export function drawOutlines(
  municipalities: readonly Municipality[],
  places: readonly GazetteerPlace[],
  countries: Countries,
): Topology<OutlineObjects> {
  const land = countriesInWindow(countries);
  const belgium = land.find((country) => country.id === BELGIUM);
  if (!belgium) throw new Error('the country outlines lack Belgium');
  const sites = fitWeights(placeSites(municipalities, places), municipalities, belgium.geometry);
  const country = rings(belgium.geometry);
  const names = new Map(municipalities.map(({ nis, name }) => [nis, name]));
  const pieces = [...joinCells(sites)].flatMap(([nis, cells]) =>
    polygonClipping.intersection(rings(cells), country).map((polygon) => outline(nis, names.get(nis) ?? '', [polygon])),
  );
  const neighbours = land.filter((country) => country !== belgium);
  return share(joinPieces(pieces, sites), neighbours, belgium);
}

/** The countries as land around boundaries that come from a file. */
export function landAround(countries: Countries): LandOutlines {
  const features = countriesInWindow(countries).map(({ id, properties: { name }, geometry }) => {
    return { type: 'Feature' as const, properties: { id, name }, geometry };
  });
  return { type: 'FeatureCollection', features };
}

function countriesInWindow(countries: Countries): Outline[] {
  const { west, south, east, north } = WINDOW;
  const frame: Geom = [
    [
      [west, south],
      [east, south],
      [east, north],
      [west, north],
      [west, south],
    ],
  ];
  return arcOutlines(countries.objects.countries)
    .filter(({ id }) => IN_WINDOW.includes(String(id)))
    .map((country) => {
      const inside = polygonClipping.intersection(rings(merge(countries, [country])), frame);
      return outline(String(country.id), country.properties?.name ?? '', inside);
    });
}

/** Cells of the sites, joined per municipality; under the empty code those of the rest of the country. */
function joinCells(sites: readonly PlaceSite[]): Map<string, MultiPolygon> {
  const cells = powerCells(sites, CELL_BOX).flatMap((ring, i) => {
    const degrees = ring.map(([x, y]) => toDegrees(x, y));
    return ring.length === 0 ? [] : [outline(sites[i]?.nis ?? REST, '', [[[...degrees, ...degrees.slice(0, 1)]]])];
  });
  const shared = topology({ cells: collection(cells) }, CELL_QUANTISATION);
  const groups = group(arcOutlines(shared.objects.cells), (cell) => String(cell.id));
  return new Map([...groups].map(([nis, members]) => [nis, merge(shared, members)]));
}

/**
 * One topology of all outlines. Belgium is joined from its own parts, the rest of the country included, so that its border runs
 * along exactly the arcs of the municipalities; the rest is then no outline of its own.
 */
function share(outlines: readonly Outline[], neighbours: readonly Outline[], belgium: Outline): Topology<OutlineObjects> {
  const shared = topology({ belgium: collection(outlines), neighbours: collection(neighbours) }, QUANTISATION);
  const parts = arcOutlines(shared.objects.belgium);
  const whole = { ...mergeArcs(shared, parts), id: belgium.id, properties: belgium.properties };
  return {
    ...shared,
    objects: {
      municipality: { type: 'GeometryCollection', geometries: parts.filter((part) => part.id !== REST) },
      land: { type: 'GeometryCollection', geometries: [whole, ...arcOutlines(shared.objects.neighbours)] },
    },
  };
}
