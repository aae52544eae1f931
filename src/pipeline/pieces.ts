import { booleanPointInPolygon } from '@turf/turf';
import { group } from 'd3-array';
import type { Position } from 'geojson';
import { merge, mesh, neighbors } from 'topojson-client';
import { topology } from 'topojson-server';
import type { Topology } from 'topojson-specification';
import type { PlaceSite } from './area-weights';
import { type ArcOutline, arcOutlines, collection, type Outline, outline } from './outline';
import { ringArea, toDegrees, toPlane } from './plane';

/** As fine as the cells are: a few centimetres. */
const QUANTISATION = 1e7;

/**
 * Joins single pieces to one outline per municipality, ascending by code. A piece that a river or a border has cut off from
 * every site of its municipality goes to the neighbour it shares the longest border with; a speck without neighbours is dropped.
 */
export function joinPieces(pieces: readonly Outline[], sites: readonly PlaceSite[]): Outline[] {
  const shared = topology({ pieces: collection(pieces) }, QUANTISATION);
  const parts = arcOutlines(shared.objects.pieces);
  const strays = strayPieces(pieces, sites);
  const adjacent = neighbors(parts);
  const homes = parts.map((part, i) => {
    if (!strays.has(i)) return part;
    const settled = (adjacent[i] ?? []).filter((j) => !strays.has(j)).flatMap((j) => parts[j] ?? []);
    return settled.reduce<ArcOutline | null>((longest, other) => {
      return longest && borderKm(shared, part, longest) >= borderKm(shared, part, other) ? longest : other;
    }, null);
  });
  const rows = parts.flatMap((part, i) => {
    const home = homes[i];
    return home ? [{ part, home }] : [];
  });
  return [...group(rows, ({ home }) => String(home.id))]
    .map(([nis, members]) => {
      const name = members[0]?.home.properties?.name ?? '';
      return outline(
        nis,
        name,
        merge(
          shared,
          members.map(({ part }) => part),
        ).coordinates,
      );
    })
    .sort((a, b) => (a.id < b.id ? -1 : 1));
}

/** Indices of the pieces that hold no site of their municipality, its largest piece excepted. */
function strayPieces(pieces: readonly Outline[], sites: readonly PlaceSite[]): Set<number> {
  const sitesOf = group(sites, ({ nis }) => nis);
  const piecesOf = group(pieces.keys(), (i) => pieces[i]?.id);
  const isStray = (i: number) => {
    const piece = pieces[i];
    return !!piece && !sitesOf.get(piece.id)?.some(({ x, y }) => booleanPointInPolygon(toDegrees(x, y), piece));
  };
  return new Set(
    [...piecesOf.values()].flatMap((indices) => {
      const bySize = [...indices].sort((a, b) => areaKm2(pieces[b]) - areaKm2(pieces[a]));
      return bySize.slice(1).filter(isStray);
    }),
  );
}

function areaKm2(piece: Outline | undefined): number {
  return Math.abs(ringArea(onPlane(piece?.geometry.coordinates[0]?.[0] ?? [])));
}

/** Length of the border that two parts share, km. */
function borderKm(shared: Topology, a: ArcOutline, b: ArcOutline): number {
  const lines = mesh(shared, { type: 'GeometryCollection', geometries: [a, b] }, (one, other) => one !== other);
  return lines.coordinates
    .map(onPlane)
    .flatMap((line) => line.slice(1).map(([x, y], i) => Math.hypot(x - (line[i]?.[0] ?? x), y - (line[i]?.[1] ?? y))))
    .reduce((sum, km) => sum + km, 0);
}

function onPlane(line: readonly Position[]) {
  return line.map(([lon = 0, lat = 0]) => toPlane(lon, lat));
}
