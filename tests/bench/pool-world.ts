import type { PoolRows } from '../../src/data/pool-file';
import type { Geography } from '../../src/model/geography';
import { seededRandom } from '../oracle/world';

const SYLLABLES = ['ba', 'de', 'ko', 'lin', 'mar', 'nel', 'ro', 'sta', 'tim', 'ver', 'wil', 'zo', 'hout', 'werk', 'bouw', 'elek'];
const KINDS = ['Verzonnen', 'Proef', 'Voorbeeld', 'Test'];
/** Of names like those of firms there are so many, in pairs. */
const WORDS = 4_000;

export interface InventedPool {
  readonly arrondissement: string;
  readonly name: string;
  readonly rows: PoolRows;
}

interface Share {
  readonly count: number;
  /** NACE. */
  readonly code: string;
}

/** An invented pool of two activities, spread over all municipalities, by arrondissement and ascending by number. */
export function inventedPool(some: Share, others: Share, { regions, regionOf }: Geography): readonly InventedPool[] {
  const random = seededRandom(5);
  const below = (end: number) => Math.floor(random() * end);
  const anyOf = <Item>(items: readonly Item[]) => items[below(items.length)] as Item;
  const words = Array.from({ length: WORDS }, () => {
    const word = Array.from({ length: 2 + below(3) }, () => anyOf(SYLLABLES)).join('');
    return word.charAt(0).toUpperCase() + word.slice(1);
  });
  const of = regions.arrondissement.map((): number[] => []);
  const municipality = Int16Array.from({ length: some.count + others.count }, () => below(regions.municipality.length));
  municipality.forEach((row, number) => {
    of[regionOf.arrondissement[row] ?? 0]?.push(number);
  });
  return regions.arrondissement.map(({ code, name }, row) => {
    const numbers = of[row] ?? [];
    const places = numbers.map((number) => regions.municipality[municipality[number] ?? 0]);
    return {
      arrondissement: code,
      name,
      rows: {
        numbers: Uint32Array.from(numbers, (number) => 2_100_000_000 + number),
        enterpriseNumbers: Uint32Array.from(numbers, (number) => 400_000_000 + (number >> 1)),
        names: numbers.map(() => `${anyOf(KINDS)} ${anyOf(words)} ${anyOf(words)}`),
        nace: numbers.map((number) => (number < some.count ? some.code : others.code)),
        nis: places.map((place) => place?.code ?? ''),
        lon: Float64Array.from(places, (place) => (place?.lon ?? 0) + (random() - 0.5) / 20),
        lat: Float64Array.from(places, (place) => (place?.lat ?? 0) + (random() - 0.5) / 20),
      },
    };
  });
}
