/** A file as the browser's File is one: the name it is shown by, its size in bytes, and a stream that can be opened more than once. */
export interface FileSource {
  readonly name: string;
  readonly size: number;
  stream(): ReadableStream<Uint8Array>;
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
      const { done, value } = await reader.read();
      if (done) return;
      for (let at = 0; at < value.length; at += MOST_CHUNK_BYTES) yield value.subarray(at, at + MOST_CHUNK_BYTES);
    }
  } finally {
    await reader.cancel().catch(() => undefined);
  }
}

export async function allBytes(source: FileSource): Promise<Uint8Array<ArrayBuffer>> {
  return new Uint8Array(await new Response(source.stream() as ReadableStream<Uint8Array<ArrayBuffer>>).arrayBuffer());
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

export type Encoding = 'utf-8' | 'windows-1252' | 'utf-16le' | 'utf-16be';

/**
 * UTF-16 and UTF-8 by their mark, else UTF-8 when the whole file is valid as such, else Windows-1252. A file with as many proper UTF-8 sequences
 * as stray bytes is damaged UTF-8: taken for Windows-1252, all its other accents would be lost for the sake of one.
 */
export async function tellEncoding(source: FileSource): Promise<{ readonly encoding: Encoding; readonly isDamaged: boolean }> {
  const head = await firstBytes(source, 512);
  const marked = encodingByMark(head);
  if (marked !== null) return { encoding: marked, isDamaged: false };
  const decoder = new TextDecoder('utf-8', { fatal: true });
  try {
    for await (const chunk of chunksOf(source)) decoder.decode(chunk, { stream: true });
    decoder.decode();
    return { encoding: 'utf-8', isDamaged: false };
  } catch {
    const isDamaged = await isMostlyUtf8(source);
    return { encoding: isDamaged ? 'utf-8' : 'windows-1252', isDamaged };
  }
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

async function isMostlyUtf8(source: FileSource): Promise<boolean> {
  const decoder = new TextDecoder('utf-8');
  let proper = 0;
  let stray = 0;
  const look = (text: string) => {
    for (let i = 0; i < text.length; i++) {
      const code = text.charCodeAt(i);
      if (code === 0xfffd) stray += 1;
      else if (code > 0x7f) proper += 1;
    }
  };
  for await (const chunk of chunksOf(source)) look(decoder.decode(chunk, { stream: true }));
  look(decoder.decode());
  return proper > 0 && proper >= stray;
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
  const decoder = new TextDecoder(encoding);
  const repaired = encoding === 'windows-1252' ? withWindowsMarks : (text: string) => text;
  let pending = '';
  let bytes = 0;
  for await (const chunk of chunksOf(source)) {
    bytes += chunk.length;
    pending += decoder.decode(chunk, { stream: true });
    if (pending.length < CHUNK_CHARS) continue;
    // A carriage return at the end may be half of a line end.
    const isSplit = pending.endsWith('\r');
    yield { text: repaired(withLineFeeds(isSplit ? pending.slice(0, -1) : pending)), bytes };
    pending = isSplit ? '\r' : '';
  }
  pending += decoder.decode();
  if (pending !== '') yield { text: repaired(withLineFeeds(pending)), bytes };
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
