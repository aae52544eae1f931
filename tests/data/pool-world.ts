import { gzipSync } from 'node:zlib';
import { type PoolRows, partOf, poolFile } from '../../src/data/pool-file';
import type { Geography } from '../../src/model/geography';
import { FILES_FOLDER, type KboFile, MANIFEST_FILE, MANIFEST_FORMAT } from '../../src/model/kbo';
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

/** The files of a compiled pool by their names in its folder, as far as a pool needs them. */
export function compiledFiles(
  parts: readonly InventedPool[],
  snapshotDate: string | null = null,
): ReadonlyMap<string, Uint8Array<ArrayBuffer>> {
  const files = new Map<string, Uint8Array<ArrayBuffer>>();
  const listed = parts.map(({ arrondissement, name, rows }): KboFile => {
    const arrow = `${FILES_FOLDER}/${arrondissement}.arrow.gz`;
    const bytes = new Uint8Array(gzipSync(poolFile(rows)));
    files.set(arrow, bytes);
    return {
      file: `${FILES_FOLDER}/${arrondissement}.parquet`,
      arrow,
      arrowBytes: bytes.length,
      arrondissement,
      name,
      establishments: rows.numbers.length,
      bytes: 0,
      ...partOf(rows),
    };
  });
  const manifest = { format: MANIFEST_FORMAT, extract: { snapshotDate, timestamp: null, number: null }, files: listed };
  return files.set(MANIFEST_FILE, new TextEncoder().encode(JSON.stringify(manifest)));
}
