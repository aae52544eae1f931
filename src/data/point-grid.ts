import { booleanPointInPolygon } from '@turf/turf';
import type { Polygon, Position } from 'geojson';
import { NO_REGION } from '../model/geography';
import type { RegionOutlines } from './outlines';

/** Cells over the box of all outlines: a megabyte, which stays in the cache of the processor. */
const COLUMNS = 1024;
const ROWS = 512;
/** A cell with a border is cut in so many columns and rows: most of them have none. */
const PARTS = 4;
/** Of the products below; wider than the rounding of a product of two differences, so that nothing closer is left to chance. */
const DOUBT = 1e-14;

/**
 * The polygons of all outlines. Their edges lie in strips from south to north, so that a point is compared with few of them, and all in one
 * array, since looking for them in memory takes longer than comparing.
 */
interface Pieces {
  readonly polygons: readonly Polygon[];
  readonly boxes: readonly Box[];
  readonly regions: readonly number[];
  /** INFO numbers per piece: south, north, strips per degree, first strip, last strip. */
  readonly info: Float64Array;
  /** Strip -> first of its edges in `edges`. */
  readonly start: Int32Array;
  /** x0, y0, x1, y1 per edge. */
  readonly edges: Float64Array;
}

const INFO = 8;

interface Box {
  readonly west: number;
  readonly south: number;
  readonly east: number;
  readonly north: number;
}

interface Grid {
  readonly columns: number;
  readonly rows: number;
  readonly west: number;
  readonly south: number;
  readonly cellsPerLon: number;
  readonly cellsPerLat: number;
}

/** Finds regions by the row that the outlines give them; NO_REGION where there is none. */
export interface PointGrid {
  regionAt(lon: number, lat: number): number;
  /** The regions of many points: without a call per point, many times faster. */
  regionsAt(lon: Float64Array, lat: Float64Array): Int16Array;
}

/**
 * Finds the region that a point lies in, exactly: a grid answers where no border runs through the cell, and only points of other cells are
 * compared with edges. A point on a border belongs to the first region that has it, as for turf, which decides where rounding could.
 */
export function createPointGrid(outlines: RegionOutlines): PointGrid {
  const pieces = piecesOf(outlines);
  const grid = gridOver(pieces.boxes);
  const { answers, firstMixed, parts, starts, candidates } = fillCells(pieces, grid);
  const { west, south, cellsPerLon, cellsPerLat } = grid;
  // Points stay in their arrays on the way down: a number handed to a function is put in a box of its own first.
  const pieceAt = (mixed: number, lon: Float64Array, lat: Float64Array, i: number) => {
    for (let c = starts[mixed] as number, end = starts[mixed + 1] as number; c < end; c++) {
      const piece = candidates[c] as number;
      if (holds(pieces, piece, lon, lat, i)) return pieces.regions[piece] as number;
    }
    return NO_REGION;
  };
  const fill = (found: Int16Array, lon: Float64Array, lat: Float64Array) => {
    for (let i = 0; i < lon.length; i++) {
      const x = ((lon[i] as number) - west) * cellsPerLon;
      const y = ((lat[i] as number) - south) * cellsPerLat;
      let region = NO_REGION;
      if (x >= 0 && x < COLUMNS && y >= 0 && y < ROWS) {
        const [column, row] = [x | 0, y | 0];
        const answer = answers[row * COLUMNS + column] as number;
        if (answer < firstMixed) region = answer - 1;
        else {
          const mixed = answer - firstMixed;
          const part = parts[mixed * PARTS * PARTS + (((y - row) * PARTS) | 0) * PARTS + (((x - column) * PARTS) | 0)] as number;
          region = part < firstMixed ? part - 1 : pieceAt(mixed, lon, lat, i);
        }
      }
      found[i] = region;
    }
    return found;
  };
  const one = { found: new Int16Array(1), lon: new Float64Array(1), lat: new Float64Array(1) };
  return {
    regionsAt: (lon, lat) => fill(new Int16Array(lon.length), lon, lat),
    regionAt: (lon, lat) => {
      one.lon[0] = lon;
      one.lat[0] = lat;
      return fill(one.found, one.lon, one.lat)[0] ?? NO_REGION;
    },
  };
}

function piecesOf({ features }: RegionOutlines): Pieces {
  const polygons = features.flatMap(({ geometry }) =>
    geometry.coordinates.map((rings): Polygon => ({ type: 'Polygon', coordinates: rings.map(closedRing) })),
  );
  const regions = features.flatMap(({ geometry, properties }) => geometry.coordinates.map(() => properties.row));
  const boxes = polygons.map(({ coordinates }) => boxOf(coordinates.flat()));
  const info = new Float64Array(polygons.length * INFO);
  const start = [0];
  const edges: number[] = [];
  polygons.forEach(({ coordinates }, piece) => {
    const { south, north } = boxes[piece] ?? boxOf([]);
    const strips = Math.max(1, coordinates.flat().length >> 1);
    const perDegree = north > south ? strips / (north - south) : 0;
    const inStrip: number[][] = Array.from({ length: strips }, () => []);
    const stripOf = (lat: number) => Math.min(strips - 1, Math.max(0, Math.floor((lat - south) * perDegree)));
    for (const ring of coordinates) {
      for (let i = 1; i < ring.length; i++) {
        const [x0 = 0, y0 = 0] = ring[i - 1] ?? [];
        const [x1 = 0, y1 = 0] = ring[i] ?? [];
        const last = stripOf(Math.max(y0, y1));
        for (let strip = stripOf(Math.min(y0, y1)); strip <= last; strip++) inStrip[strip]?.push(x0, y0, x1, y1);
      }
    }
    info.set([south, north, perDegree, start.length - 1, start.length + strips - 2], piece * INFO);
    for (const strip of inStrip) {
      for (const value of strip) edges.push(value);
      start.push(edges.length);
    }
  });
  return { polygons, boxes, regions, info, start: Int32Array.from(start), edges: Float64Array.from(edges) };
}

function closedRing(ring: Position[]): Position[] {
  const [first, last] = [ring[0], ring.at(-1)];
  return first && last && (first[0] !== last[0] || first[1] !== last[1]) ? [...ring, first] : ring;
}

/** Whether a piece holds a point or has it on its border: edges to the east of it are counted. */
function holds({ info, start, edges, polygons }: Pieces, piece: number, lons: Float64Array, lats: Float64Array, point: number) {
  const lon = lons[point] as number;
  const lat = lats[point] as number;
  const at = piece * INFO;
  const south = info[at] as number;
  if (lat < south || lat > (info[at + 1] as number)) return false;
  const strip = Math.min(info[at + 4] as number, (info[at + 3] as number) + (((lat - south) * (info[at + 2] as number)) | 0));
  let inside = false;
  for (let i = start[strip] as number, end = start[strip + 1] as number; i < end; i += 4) {
    const y0 = (edges[i + 1] as number) - lat;
    const y1 = (edges[i + 3] as number) - lat;
    if (y0 > 0 && y1 > 0) continue;
    if (y0 < 0 && y1 < 0) continue;
    const x0 = (edges[i] as number) - lon;
    const x1 = (edges[i + 2] as number) - lon;
    if (x0 < 0 && x1 < 0) continue;
    const left = x0 * y1;
    const right = x1 * y0;
    const turn = left - right;
    if (Math.abs(turn) <= DOUBT * (Math.abs(left) + Math.abs(right))) return isInPolygon(polygons[piece], lon, lat);
    if (y0 > 0 !== y1 > 0 && turn > 0 === y1 > y0) inside = !inside;
  }
  return inside;
}

/** Turf's robust answer, where rounding could decide. */
function isInPolygon(polygon: Polygon | undefined, lon: number, lat: number): boolean {
  return polygon !== undefined && booleanPointInPolygon([lon, lat], polygon);
}

function boxOf(positions: readonly Position[]): Box {
  let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const [x = 0, y = 0] of positions) {
    west = Math.min(west, x);
    east = Math.max(east, x);
    south = Math.min(south, y);
    north = Math.max(north, y);
  }
  return { west, south, east, north };
}

function gridOver(boxes: readonly Box[]): Grid {
  const { west, south, east, north } = boxOf(
    boxes.flatMap((box) => [
      [box.west, box.south],
      [box.east, box.north],
    ]),
  );
  // A little wider, so that the easternmost and northernmost points fall into a cell too.
  const margin = 1e-6;
  return {
    columns: COLUMNS,
    rows: ROWS,
    west: west - margin,
    south: south - margin,
    cellsPerLon: COLUMNS / (east - west + 2 * margin),
    cellsPerLat: ROWS / (north - south + 2 * margin),
  };
}

/**
 * What every cell answers: 0 for no region, a region by its row and one, or, from `firstMixed` on, the number of a cell with a border: what
 * touches or covers it are the candidates to compare a point with. Small numbers, so that the grid stays in the cache of the processor.
 */
function fillCells(pieces: Pieces, grid: Grid) {
  const count = COLUMNS * ROWS;
  const touching: (number[] | undefined)[] = new Array(count);
  /** First piece that covers a cell, and the others of outlines that overlap. */
  const covering = new Int32Array(count).fill(NO_REGION);
  const overlapping = new Map<number, number[]>();
  const touchedBy = new Int32Array(count).fill(NO_REGION);
  pieces.polygons.forEach((polygon, index) => {
    eachTouchedCell(polygon, grid, (column, row) => {
      const cell = row * COLUMNS + column;
      if (touchedBy[cell] === index) return;
      touchedBy[cell] = index;
      const list = touching[cell];
      if (list) list.push(index);
      else touching[cell] = [index];
    });
    eachCoveredCell(
      pieces,
      index,
      grid,
      (cell) => touchedBy[cell] === index,
      (cell) => {
        if (covering[cell] === NO_REGION) covering[cell] = index;
        else overlapping.set(cell, [...(overlapping.get(cell) ?? []), index]);
      },
    );
  });
  const firstMixed = 2 + pieces.regions.reduce((most, region) => Math.max(most, region), NO_REGION);
  const mixedCount = touching.reduce((sum, touched) => sum + (touched ? 1 : 0), 0);
  const answers = firstMixed + mixedCount < 1 << 16 ? new Uint16Array(count) : new Uint32Array(count);
  const starts = new Int32Array(mixedCount + 1);
  const candidates: number[] = [];
  let mixed = 0;
  for (let cell = 0; cell < count; cell++) {
    const cover = covering[cell] ?? NO_REGION;
    const touched = touching[cell];
    if (touched) {
      const covers = cover === NO_REGION ? [] : [cover, ...(overlapping.get(cell) ?? [])];
      candidates.push(...[...touched, ...covers].sort((a, b) => a - b));
      answers[cell] = firstMixed + mixed;
      mixed += 1;
      starts[mixed] = candidates.length;
    } else if (cover !== NO_REGION) answers[cell] = (pieces.regions[cover] ?? NO_REGION) + 1;
  }
  const found = { answers, firstMixed, starts, candidates: Int32Array.from(candidates) };
  return { ...found, parts: fillParts(pieces, grid, found) };
}

interface Cells {
  readonly answers: Uint16Array | Uint32Array;
  readonly firstMixed: number;
  readonly starts: Int32Array;
  readonly candidates: Int32Array;
}

/** What the parts of the cells with a border answer, PARTS x PARTS each: as cells do, and `firstMixed` for a part with a border. */
function fillParts(pieces: Pieces, grid: Grid, { answers, firstMixed, starts, candidates }: Cells): Uint16Array | Uint32Array {
  const fine = {
    ...grid,
    columns: COLUMNS * PARTS,
    rows: ROWS * PARTS,
    cellsPerLon: grid.cellsPerLon * PARTS,
    cellsPerLat: grid.cellsPerLat * PARTS,
  };
  const mixedCount = starts.length - 1;
  const parts = firstMixed < 0xffff ? new Uint16Array(mixedCount * PARTS * PARTS) : new Uint32Array(mixedCount * PARTS * PARTS);
  const unknown = firstMixed + 1;
  parts.fill(unknown);
  const placeOf = (column: number, row: number) => {
    const mixed = (answers[((row / PARTS) | 0) * COLUMNS + ((column / PARTS) | 0)] ?? 0) - firstMixed;
    return mixed < 0 ? -1 : mixed * PARTS * PARTS + (row % PARTS) * PARTS + (column % PARTS);
  };
  for (const polygon of pieces.polygons) {
    eachTouchedCell(polygon, fine, (column, row) => {
      const place = placeOf(column, row);
      if (place >= 0) parts[place] = firstMixed;
    });
  }
  const middle = { lon: new Float64Array(1), lat: new Float64Array(1) };
  for (let cell = 0; cell < answers.length; cell++) {
    const mixed = (answers[cell] ?? 0) - firstMixed;
    if (mixed < 0) continue;
    for (let part = 0; part < PARTS * PARTS; part++) {
      const place = mixed * PARTS * PARTS + part;
      if (parts[place] !== unknown) continue;
      // Without an edge in it a part is all what its middle is.
      middle.lon[0] = grid.west + ((cell % COLUMNS) + ((part % PARTS) + 0.5) / PARTS) / grid.cellsPerLon;
      middle.lat[0] = grid.south + (((cell / COLUMNS) | 0) + (((part / PARTS) | 0) + 0.5) / PARTS) / grid.cellsPerLat;
      let region = NO_REGION;
      for (let c = starts[mixed] ?? 0; c < (starts[mixed + 1] ?? 0) && region === NO_REGION; c++) {
        const piece = candidates[c] ?? 0;
        if (holds(pieces, piece, middle.lon, middle.lat, 0)) region = pieces.regions[piece] ?? NO_REGION;
      }
      parts[place] = region + 1;
    }
  }
  return parts;
}

/** Cells that an edge of the piece runs through, or only just misses. */
function eachTouchedCell({ coordinates }: Polygon, grid: Grid, take: (column: number, row: number) => void): void {
  for (const ring of coordinates) {
    for (let i = 1; i < ring.length; i++) eachCellOfEdge(ring[i - 1] ?? [], ring[i] ?? [], grid, take);
  }
}

function eachCellOfEdge(from: Position, to: Position, grid: Grid, take: (column: number, row: number) => void): void {
  const slack = 1e-9;
  const inCells = ([lon = 0, lat = 0]: Position) => [(lon - grid.west) * grid.cellsPerLon, (lat - grid.south) * grid.cellsPerLat];
  const [x0 = 0, y0 = 0] = inCells(from);
  const [x1 = 0, y1 = 0] = inCells(to);
  const [low, high] = [Math.min(y0, y1) - slack, Math.max(y0, y1) + slack];
  // The part of the edge between the lines below and above a row of cells.
  const isFlat = Math.abs(y1 - y0) < 1e-6;
  const at = (y: number) => x0 + ((x1 - x0) * (Math.min(Math.max(y, low), high) - y0)) / (y1 - y0);
  for (let row = Math.max(0, Math.floor(low)); row <= Math.min(grid.rows - 1, Math.floor(high)); row++) {
    const a = isFlat ? x0 : at(row);
    const b = isFlat ? x1 : at(row + 1);
    const first = Math.max(0, Math.floor(Math.min(a, b) - 1e-6));
    const last = Math.min(grid.columns - 1, Math.floor(Math.max(a, b) + 1e-6));
    for (let column = first; column <= last; column++) take(column, row);
  }
}

/** Cells that lie inside the piece as a whole: those without an edge whose middle does. */
function eachCoveredCell(
  pieces: Pieces,
  piece: number,
  { west, south, cellsPerLon, cellsPerLat }: Grid,
  isTouched: (cell: number) => boolean,
  take: (cell: number) => void,
): void {
  const middle = { lon: new Float64Array(1), lat: new Float64Array(1) };
  const column = (lon: number) => Math.floor((lon - west) * cellsPerLon);
  const row = (lat: number) => Math.floor((lat - south) * cellsPerLat);
  const box = pieces.boxes[piece] ?? boxOf([]);
  const lastColumn = Math.min(COLUMNS - 1, column(box.east));
  for (let y = Math.max(0, row(box.south)); y <= Math.min(ROWS - 1, row(box.north)); y++) {
    // From one edge to the next every cell is what its neighbour is.
    let inside: boolean | null = null;
    for (let x = Math.max(0, column(box.west)); x <= lastColumn; x++) {
      const cell = y * COLUMNS + x;
      if (isTouched(cell)) {
        inside = null;
        continue;
      }
      if (inside === null) {
        middle.lon[0] = west + (x + 0.5) / cellsPerLon;
        middle.lat[0] = south + (y + 0.5) / cellsPerLat;
        inside = holds(pieces, piece, middle.lon, middle.lat, 0);
      }
      if (inside) take(cell);
    }
  }
}
