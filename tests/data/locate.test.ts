import { describe, expect, test } from 'vitest';
import { centreOf, locate, placesNamed } from '../../src/data/locate';
import { NO_REGION } from '../../src/model/geography';
import { geography, locator, municipalityRow } from './compiled-files';

const GENT = { lon: 3.7227, lat: 51.0535 };

function municipalityNamed(record: Parameters<typeof locate>[0]): string | undefined {
  const found = locate(record, geography, locator);
  return typeof found === 'string' ? found : geography.regions.municipality[found.municipality]?.name;
}

describe('the municipality comes from', () => {
  test.each([
    ['a NIS code', { nis: '44021' }, 'Gent'],
    ['an abolished NIS code', { nis: '12030' }, 'Puurs-Sint-Amands'],
    ['a postcode', { postcode: '9032' }, 'Gent'],
    ['a postcode with its country', { postcode: ' B-2800 ' }, 'Mechelen'],
    ['a place name in any case', { place: 'aalst' }, 'Aalst'],
    ['a place name without its accents', { place: 'Saint Gilles' }, 'Sint-Gillis'],
    ['a village', { place: 'Wondelgem' }, 'Gent'],
    ['a municipality that no place is named after', { place: 'Tessenderlo-Ham' }, 'Tessenderlo-Ham'],
    ['the Dutch name of a Brussels municipality', { place: 'Schaarbeek' }, 'Schaarbeek'],
    ['the NIS code before the postcode', { nis: '44021', postcode: '2000' }, 'Gent'],
    ['the postcode before the name', { postcode: '2000', place: 'Gent' }, 'Antwerpen'],
    ['the name when code and postcode are unknown', { nis: '99999', postcode: '9999', place: 'Gent' }, 'Gent'],
    ['the code before the coordinate', { nis: '11002', ...GENT }, 'Antwerpen'],
    ['the coordinate when there is nothing else', { nis: '', postcode: '', place: '', ...GENT }, 'Gent'],
    ['the coordinate when nothing else is known', { nis: '99999', ...GENT }, 'Gent'],
  ])('%s', (_, record, name) => {
    expect(municipalityNamed(record)).toBe(name);
  });
});

describe('the point', () => {
  test('is the coordinate, even when the municipality comes from a code', () => {
    expect(locate({ nis: '11002', ...GENT }, geography, null)).toEqual({
      municipality: municipalityRow('Antwerpen'),
      ...GENT,
      borderM: Number.NaN,
    });
  });

  test('is the centre without a coordinate: the place of that name in the municipality itself', () => {
    expect(locate({ nis: '41002' }, geography, null)).toMatchObject({ lon: 4.035, lat: 50.936 });
    expect(centreOf(geography, municipalityRow('Tielt'))).toEqual({ lon: 3.327, lat: 50.999 });
  });

  test('is the label point where no place bears the name', () => {
    const row = municipalityRow('Tessenderlo-Ham');
    const { lon, lat } = geography.regions.municipality[row] ?? { lon: 0, lat: 0 };
    expect(locate({ place: 'Tessenderlo-Ham' }, geography, null)).toMatchObject({ lon, lat });
  });

  test('keeps its distance to the border only when the municipality was read off it', () => {
    expect(locate(GENT, geography, locator)).toMatchObject({
      borderM: expect.closeTo(locator.locateMunicipality(3.7227, 51.0535).borderM),
    });
    expect(locate({ postcode: '9000', ...GENT }, geography, locator)).toMatchObject({ borderM: Number.NaN });
  });

  test('outside all municipalities is kept, in no region', () => {
    expect(locate({ lon: 4.9, lat: 52.3 }, geography, locator)).toMatchObject({ municipality: NO_REGION, lon: 4.9, lat: 52.3 });
  });
});

describe('a record is not located', () => {
  test.each([
    ['when nothing was said', {}, 'location-missing'],
    ['when only blanks were said', { nis: ' ', place: '', lon: null, lat: Number.NaN }, 'location-missing'],
    ['when the code is unknown', { nis: '99999' }, 'location-unknown'],
    ['when the place is unknown', { place: 'Atlantis' }, 'location-unknown'],
    ['when half of the coordinate is missing', { lon: 4.4 }, 'location-unknown'],
    ['when the coordinate is not on earth', { lon: 152500, lat: 212000 }, 'location-unknown'],
  ])('%s', (_, record, issue) => {
    expect(locate(record, geography, locator)).toBe(issue);
  });
});

test('of several places of one name the municipality comes first and the others follow', () => {
  const homes = (name: string) =>
    placesNamed(geography, name).map((place) => geography.regions.municipality[place.municipality]?.name);
  expect(homes('Aalst')).toEqual(['Aalst', 'Sint-Truiden']);
  expect(homes('Halle')).toEqual(['Halle', 'Zoersel']);
  expect(homes('Tielt')).toEqual(['Tielt', 'Tielt-Winge']);
  expect(homes('Vorst')).toEqual(['Vorst', 'Laakdal']);
});

test('every municipality is found by its own name', () => {
  geography.regions.municipality.forEach(({ name }, row) => {
    expect(placesNamed(geography, name)[0]?.municipality).toBe(row);
  });
});
