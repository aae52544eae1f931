import polygonClipping, { type Geom } from 'polygon-clipping';
import type { Geography } from '../../model/geography';
import type { LandOutlines, RegionOutlines } from '../outlines';

const BELGIUM = '056';
/** NIS codes of West Flanders, which has the whole coast, begin with it. */
const WEST_FLANDERS = '3';
/** The sea and a strip of the coast, a few kilometres wide, which lies in municipalities of West Flanders. */
const SEASIDE: Geom = [
  [
    [2.3, 51],
    [2.56, 51.07],
    [3.37, 51.34],
    [3.37, 51.7],
    [2.3, 51.7],
    [2.3, 51],
  ],
];

/**
 * The land around some boundaries. The coast of Natural Earth runs up to four kilometres out at sea, so where the boundaries have all of West
 * Flanders there is no land before them.
 */
export function landBehind(land: LandOutlines, boundaries: RegionOutlines, { regions }: Geography): LandOutlines {
  const rows = new Set(boundaries.features.map(({ properties }) => properties.row));
  const hasCoast = regions.municipality.every(({ code }, row) => !code.startsWith(WEST_FLANDERS) || rows.has(row));
  if (!hasCoast) return land;
  return {
    ...land,
    features: land.features.map((country) => {
      if (country.properties.id !== BELGIUM) return country;
      const coordinates = polygonClipping.difference(country.geometry.coordinates as Geom, SEASIDE);
      return { ...country, geometry: { ...country.geometry, coordinates } };
    }),
  };
}
