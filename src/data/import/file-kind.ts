import { allBytes, type FileSource, firstBytes } from './bytes';
import { Refusal } from './refusal';

export type FileKind = 'zip' | 'json' | 'text';

const HEAD_BYTES = 4096;
/** First bytes of what is often dropped and is no table, with the name that people know it by. */
const BINARY: readonly (readonly [string, string])[] = [
  ['\x89PNG', 'PNG'],
  ['\xff\xd8\xff', 'JPEG'],
  ['GIF8', 'GIF'],
  ['%PDF', 'PDF'],
  ['\x1f\x8b', 'GZIP'],
  ["7z\xbc\xaf'\x1c", '7z'],
  ['Rar!', 'RAR'],
  ['SQLite format 3', 'SQLite'],
  ['PAR1', 'Parquet'],
  ['BM', 'BMP'],
  ['RIFF', 'RIFF'],
];
const OLD_OFFICE = '\xd0\xcf\x11\xe0';
/** More control characters than this are no text. */
const MOST_CONTROLS = 0.1;

/** What a file is by its first bytes, whatever its name says. Throws Refusal for what holds no table. */
export async function tellKind(source: FileSource): Promise<FileKind> {
  const head = await firstBytes(source, HEAD_BYTES);
  if (head.length === 0) throw new Refusal('file-empty');
  const start = latin1(head.subarray(0, 16));
  if (start.startsWith('PK\x03\x04') || start.startsWith('PK\x05\x06')) {
    // Bit 0 of the flags of the first entry: its content is encrypted.
    if (((head[6] ?? 0) & 1) === 1) throw new Refusal('file-encrypted');
    return 'zip';
  }
  if (start.startsWith(OLD_OFFICE)) throw new Refusal((await isEncryptedOffice(source)) ? 'file-encrypted' : 'file-old-excel');
  const isBitmap = ([bytes]: readonly [string, string]) => bytes === 'BM' && controls(head) <= MOST_CONTROLS;
  const binary = BINARY.find((kind) => start.startsWith(kind[0]) && !isBitmap(kind));
  if (binary) throw new Refusal('file-binary', binary[1]);
  if (!isUtf16(head) && controls(head) > MOST_CONTROLS) throw new Refusal('file-binary');
  const text = latin1(head).replace(/^(?:\xef\xbb\xbf)?\s*/, '');
  if (text === '' && head.length < HEAD_BYTES) throw new Refusal('file-empty');
  if (/^<(?:[!?]|[a-z]+[\s>:])/i.test(text))
    throw new Refusal('file-not-csv', /^<!doctype html|^<html/i.test(text) ? 'HTML' : 'XML');
  return /^(?:\{|\[\s*[[{])/.test(text) ? 'json' : 'text';
}

function latin1(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) => String.fromCharCode(byte)).join('');
}

function controls(head: Uint8Array): number {
  const count = head.reduce((sum, byte) => sum + (byte < 9 || (byte > 13 && byte < 32) ? 1 : 0), 0);
  return count / head.length;
}

function isUtf16(head: Uint8Array): boolean {
  const isMarked = (head[0] === 0xff && head[1] === 0xfe) || (head[0] === 0xfe && head[1] === 0xff);
  const zeros = (odd: number) => head.reduce((sum, byte, i) => sum + (byte === 0 && i % 2 === odd ? 1 : 0), 0);
  const [even, odd] = [zeros(0), zeros(1)];
  return isMarked || (Math.min(even, odd) === 0 && Math.max(even, odd) > head.length * 0.4);
}

/** An encrypted workbook is an old Office container with this stream in its directory, in UTF-16. */
async function isEncryptedOffice(source: FileSource): Promise<boolean> {
  if (source.size > 200_000_000) return false;
  const bytes = await allBytes(source);
  const mark = [...'EncryptedPackage'].flatMap((letter) => [letter.charCodeAt(0), 0]);
  for (let at = bytes.indexOf(mark[0] ?? 0); at >= 0; at = bytes.indexOf(mark[0] ?? 0, at + 1)) {
    if (mark.every((byte, i) => bytes[at + i] === byte)) return true;
  }
  return false;
}
