import { Refusal } from './refusal';

/** A file as the browser's File is one: the name it is shown by, its size in bytes, and a stream that can be opened more than once. */
export interface FileSource {
  readonly name: string;
  readonly size: number;
  stream(): ReadableStream<Uint8Array>;
}

/** The name without folders. */
export function baseName(path: string): string {
  return path.replace(/^.*[/\\]/, '');
}

/** Text that was pasted, as a file. */
export function pastedSource(name: string, text: string): FileSource {
  const blob = new Blob([text]);
  return { name, size: blob.size, stream: () => blob.stream() };
}

export function bytesSource(name: string, bytes: Uint8Array<ArrayBuffer>): FileSource {
  return { name, size: bytes.length, stream: () => new Blob([bytes]).stream() };
}

/** Some streams give a file in one piece. */
const MOST_CHUNK_BYTES = 1 << 18;

export async function* chunksOf(source: FileSource): AsyncGenerator<Uint8Array> {
  const reader = source.stream().getReader();
  try {
    for (;;) {
      const { done, value } = await reader.read().catch(unreadable);
      if (done) return;
      for (let at = 0; at < value.length; at += MOST_CHUNK_BYTES) yield value.subarray(at, at + MOST_CHUNK_BYTES);
    }
  } finally {
    await reader.cancel().catch(() => undefined);
  }
}

export async function allBytes(source: FileSource): Promise<Uint8Array<ArrayBuffer>> {
  const body = source.stream() as ReadableStream<Uint8Array<ArrayBuffer>>;
  return new Uint8Array(await new Response(body).arrayBuffer().catch(unreadable));
}

/** A file that went away or cannot be opened; what it already was refused for stays. */
function unreadable(error: unknown): never {
  throw error instanceof Refusal ? error : new Refusal('file-unreadable');
}

/** The first bytes of a file, at most `count`. */
export async function firstBytes(source: FileSource, count: number): Promise<Uint8Array> {
  const head = new Uint8Array(count);
  let filled = 0;
  for await (const chunk of chunksOf(source)) {
    const part = chunk.subarray(0, count - filled);
    head.set(part, filled);
    filled += part.length;
    if (filled === count) break;
  }
  return head.subarray(0, filled);
}

/** `ascii`: no other letter yet; the first piece that has one decides. */
export type Encoding = 'ascii' | 'utf-8' | 'windows-1252' | 'utf-16le' | 'utf-16be';

const TELLING_BYTES = 1 << 18;

/**
 * Tells the encoding from the first megabyte: UTF-16 and UTF-8 by their mark, else UTF-8 when its letters are valid as such, else Windows-1252.
 * With as many proper UTF-8 sequences as stray bytes it is damaged UTF-8: taken for Windows-1252, all other accents would be lost for one.
 */
export async function tellEncoding(source: FileSource): Promise<{ readonly encoding: Encoding; readonly isDamaged: boolean }> {
  const head = await firstBytes(source, TELLING_BYTES);
  const marked = encodingByMark(head.subarray(0, 512));
  if (marked !== null) return { encoding: marked, isDamaged: false };
  return encodingOf(new TextDecoder().decode(head, { stream: true }));
}

/** By what becomes of the bytes when they are read as UTF-8. */
function encodingOf(text: string): { readonly encoding: Encoding; readonly isDamaged: boolean } {
  let proper = 0;
  let stray = 0;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code === 0xfffd) stray += 1;
    else if (code > 0x7f) proper += 1;
  }
  if (proper === 0 && stray === 0) return { encoding: 'ascii', isDamaged: false };
  const isUtf8 = stray === 0 || (proper > 0 && proper >= stray);
  return { encoding: isUtf8 ? 'utf-8' : 'windows-1252', isDamaged: isUtf8 && stray > 0 };
}

function encodingByMark(head: Uint8Array): Encoding | null {
  if (head[0] === 0xff && head[1] === 0xfe) return 'utf-16le';
  if (head[0] === 0xfe && head[1] === 0xff) return 'utf-16be';
  // Without a mark: every second byte of what is mostly Latin text is zero.
  const zeros = [0, 0];
  head.forEach((byte, i) => {
    if (byte === 0) zeros[i % 2] = (zeros[i % 2] ?? 0) + 1;
  });
  const [even = 0, odd = 0] = zeros;
  if (head.length >= 8 && odd > head.length * 0.4 && even === 0) return 'utf-16le';
  if (head.length >= 8 && even > head.length * 0.4 && odd === 0) return 'utf-16be';
  return null;
}

export interface TextChunk {
  readonly text: string;
  /** Bytes of the file read so far. */
  readonly bytes: number;
}

/** Larger pieces make the parser faster, smaller ones keep memory low and progress smooth. */
const CHUNK_CHARS = 1 << 16;

/** A file as text in pieces, without a byte order mark and with LF as its only line end. */
export async function* textOf(source: FileSource, encoding: Encoding): AsyncGenerator<TextChunk> {
  const decoder = new Decoder(encoding);
  let pending = '';
  let bytes = 0;
  for await (const chunk of chunksOf(source)) {
    bytes += chunk.length;
    pending += decoder.decode(chunk);
    if (pending.length < CHUNK_CHARS) continue;
    // A carriage return at the end may be half of a line end.
    const isSplit = pending.endsWith('\r');
    yield { text: withLineFeeds(isSplit ? pending.slice(0, -1) : pending), bytes };
    pending = isSplit ? '\r' : '';
  }
  pending += decoder.end();
  if (pending !== '') yield { text: withLineFeeds(pending), bytes };
}

class Decoder {
  #encoding: Encoding;
  #decoder: TextDecoder;

  constructor(encoding: Encoding) {
    this.#encoding = encoding;
    this.#decoder = new TextDecoder(encoding === 'ascii' ? 'utf-8' : encoding);
  }

  decode(chunk: Uint8Array): string {
    const text = this.#decoder.decode(chunk, { stream: true });
    if (this.#encoding === 'ascii' && (text.length !== chunk.length || text.includes('\uFFFD'))) {
      this.#encoding = encodingOf(text).encoding;
      if (this.#encoding === 'windows-1252') {
        // All before was the same in both.
        this.#decoder = new TextDecoder('windows-1252');
        return withWindowsMarks(this.#decoder.decode(chunk, { stream: true }));
      }
    }
    return this.#encoding === 'windows-1252' ? withWindowsMarks(text) : text;
  }

  end(): string {
    return this.#decoder.decode();
  }
}

function withLineFeeds(text: string): string {
  if (!text.includes('\r')) return text;
  return text.replaceAll('\r\n', '\n').replaceAll('\r', '\n');
}

/** Characters 80 to 9F of Windows-1252; a space where it has none. */
const WINDOWS_MARKS = '€ ‚ƒ„…†‡ˆ‰Š‹Œ Ž  ‘’“”•–—˜™š›œ žŸ';

/** Some engines decode Windows-1252 as Latin-1 and give control characters for these. */
function withWindowsMarks(text: string): string {
  return text.replace(/[\u0080-\u009F]/g, (mark) => WINDOWS_MARKS[mark.charCodeAt(0) - 0x80] ?? mark);
}
