import { MANIFEST_FILE } from '../../model/kbo';
import type { FileKind } from './use-file-reading';

/** What files are brought for: borders, groupings, or a dataset. */
export type Purpose = FileKind | 'dataset';

const HEAD_CHARS = 1 << 16;

/** Told from a look at the first part of a file; of several files the first one tells. */
export async function purposeOf(files: readonly File[]): Promise<Purpose> {
  const [file] = files;
  if (!file) return 'dataset';
  if (/\.(xlsx|tsv|arrow\.gz|parquet)$/i.test(file.name) || file.name === MANIFEST_FILE) return 'dataset';
  const head = await file.slice(0, HEAD_CHARS).text();
  if (head.startsWith('PK')) {
    // A directory of the archive stands at its end.
    const names = head + (await file.slice(-HEAD_CHARS).text());
    return /\.(shp|topojson|geojson)\b/i.test(names) ? 'boundaries' : 'dataset';
  }
  if (/\.(json|geojson|topojson)$/i.test(file.name)) {
    const isPoints = /"type"\s*:\s*"Point"/.test(head) && !/Polygon/.test(head);
    return isPoints || /"resources"\s*:/.test(head) ? 'dataset' : 'boundaries';
  }
  if (!/\.(csv|txt)$/i.test(file.name)) return 'boundaries';
  const [header = ''] = head.split(/[\r\n]/, 1);
  return /\bnis\b/i.test(header) && /\b(resoc|reference_region|transport_region)\b/i.test(header) ? 'groupings' : 'dataset';
}
