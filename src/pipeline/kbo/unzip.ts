import { createReadStream, createWriteStream } from 'node:fs';
import { type FileHandle, open } from 'node:fs/promises';
import { pipeline } from 'node:stream/promises';
import { createInflateRaw } from 'node:zlib';

/** One file of a zip, as its central directory tells. */
export interface ZipEntry {
  readonly zip: string;
  readonly name: string;
  readonly method: number;
  readonly compressedBytes: number;
  readonly bytes: number;
  /** Of the entry's own header, which stands before its content. */
  readonly offset: number;
}

const END_BYTES = 22;
const MOST_COMMENT_BYTES = 0xffff;
const END_SIGNATURE = 0x06054b50;
const END64_SIGNATURE = 0x06064b50;
const ENTRY_SIGNATURE = 0x02014b50;
const OVERFLOW_32 = 0xffffffff;
const STORED = 0;
const DEFLATED = 8;

/** The files of a zip of any size (ZIP64 too), without reading their content; null when it is no zip or a damaged one. */
export async function zipEntries(zip: string): Promise<readonly ZipEntry[] | null> {
  const file = await open(zip);
  try {
    const directory = await centralDirectory(file, (await file.stat()).size);
    return directory && entriesOf(zip, directory);
  } catch {
    return null;
  } finally {
    await file.close();
  }
}

/** Writes one file of a zip to disk in pieces: an extract's largest is more than memory should hold. */
export async function unzipTo(entry: ZipEntry, path: string): Promise<void> {
  const file = await open(entry.zip);
  const header = await bytesAt(file, entry.offset, 30).finally(() => file.close());
  const start = entry.offset + 30 + header.readUInt16LE(26) + header.readUInt16LE(28);
  if (entry.compressedBytes === 0) return pipeline([], createWriteStream(path));
  const content = createReadStream(entry.zip, { start, end: start + entry.compressedBytes - 1 });
  if (entry.method === STORED) return pipeline(content, createWriteStream(path));
  return pipeline(content, createInflateRaw(), createWriteStream(path));
}

async function bytesAt(file: FileHandle, position: number, length: number): Promise<Buffer> {
  const { buffer, bytesRead } = await file.read(Buffer.alloc(length), 0, length, position);
  return buffer.subarray(0, bytesRead);
}

async function centralDirectory(file: FileHandle, size: number): Promise<Buffer | null> {
  const tailStart = Math.max(0, size - END_BYTES - MOST_COMMENT_BYTES);
  const tail = await bytesAt(file, tailStart, size - tailStart);
  const signature = Buffer.alloc(4);
  signature.writeUInt32LE(END_SIGNATURE);
  const at = tail.lastIndexOf(signature);
  if (at < 0) return null;
  const length = tail.readUInt32LE(at + 12);
  const offset = tail.readUInt32LE(at + 16);
  if (length !== OVERFLOW_32 && offset !== OVERFLOW_32) return bytesAt(file, offset, length);
  // The ZIP64 locator stands right before and tells where the larger record is.
  const end64 = await bytesAt(file, Number(tail.readBigUInt64LE(at - 12)), 56);
  if (end64.readUInt32LE(0) !== END64_SIGNATURE) return null;
  return bytesAt(file, Number(end64.readBigUInt64LE(48)), Number(end64.readBigUInt64LE(40)));
}

function entriesOf(zip: string, directory: Buffer): readonly ZipEntry[] | null {
  const entries: ZipEntry[] = [];
  let at = 0;
  while (at + 46 <= directory.length && directory.readUInt32LE(at) === ENTRY_SIGNATURE) {
    const nameEnd = at + 46 + directory.readUInt16LE(at + 28);
    const extraEnd = nameEnd + directory.readUInt16LE(at + 30);
    const wide = wideFields(directory.subarray(nameEnd, extraEnd));
    const field = (position: number) => {
      const value = directory.readUInt32LE(at + position);
      return value === OVERFLOW_32 ? Number(wide.shift() ?? value) : value;
    };
    // Wide fields follow each other in this order, each only where the short one overflows.
    const bytes = field(24);
    const compressedBytes = field(20);
    const offset = field(42);
    const method = directory.readUInt16LE(at + 10);
    if (method !== STORED && method !== DEFLATED) return null;
    entries.push({ zip, name: directory.toString('utf8', at + 46, nameEnd), method, compressedBytes, bytes, offset });
    at = extraEnd + directory.readUInt16LE(at + 32);
  }
  return entries;
}

/** The 64-bit numbers of an entry's ZIP64 field. */
function wideFields(extra: Buffer): bigint[] {
  for (let at = 0; at + 4 <= extra.length; at += 4 + extra.readUInt16LE(at + 2)) {
    if (extra.readUInt16LE(at) !== 1) continue;
    const count = Math.min(3, Math.floor(extra.readUInt16LE(at + 2) / 8));
    return Array.from({ length: count }, (_, i) => extra.readBigUInt64LE(at + 4 + 8 * i));
  }
  return [];
}
