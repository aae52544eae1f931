import type { Geography } from '../../model/geography';
import type { KboRegion } from '../../model/kbo';

/** Of the codes of municipalities in Brussels. */
const BRUSSELS_NIS = '21';

export interface PostcodeRow {
  readonly postcode: string;
  readonly nis: string;
  readonly arrondissement: string;
  readonly region: KboRegion;
  /** Middle of the places that share the postcode, WGS84 degrees. */
  readonly lon: number;
  readonly lat: number;
}

/** What is known of an establishment by its postcode alone. */
export function postcodeRows({ municipalityOfPostcode, places, regions, regionOf }: Geography): readonly PostcodeRow[] {
  return [...municipalityOfPostcode].map(([postcode, municipality]) => {
    const named = places.filter((place) => place.postcode === postcode);
    const own = regions.municipality[municipality];
    const points = named.length > 0 || !own ? named : [own];
    const nis = own?.code ?? '';
    return {
      postcode,
      nis,
      arrondissement: arrondissementOf({ regions, regionOf }, municipality),
      region: nis.startsWith(BRUSSELS_NIS) ? 'BE-BRU' : 'BE-VLG',
      lon: points.reduce((sum, { lon }) => sum + lon, 0) / points.length,
      lat: points.reduce((sum, { lat }) => sum + lat, 0) / points.length,
    };
  });
}

/** Code of today's municipality and its arrondissement, by any code it ever had. */
export function municipalityCodes({ municipalityOfNis, regions, regionOf }: Geography) {
  return [...municipalityOfNis].map(([code, municipality]) => ({
    code,
    nis: regions.municipality[municipality]?.code ?? '',
    arrondissement: arrondissementOf({ regions, regionOf }, municipality),
  }));
}

function arrondissementOf({ regions, regionOf }: Pick<Geography, 'regions' | 'regionOf'>, municipality: number): string {
  return regions.arrondissement[regionOf.arrondissement[municipality] ?? -1]?.code ?? '';
}
