import { Unzip, type UnzipFile, UnzipInflate } from 'fflate';
import { chunksOf, type FileSource } from './bytes';
import { Refusal } from './refusal';

/** What an archive may unpack to. Tables pack to a fifth or a twentieth; what packs far better is made to fill memory. */
const MOST = { entries: 2000, bytes: 1_000_000_000, ratio: 150, ratioFromBytes: 20_000_000 };
/** Small steps, since deflate can make a thousand bytes of one. */
const STEP_BYTES = 1 << 14;

export interface ArchiveEntry {
  readonly name: string;
  readonly bytes: number;
}

type Take = (chunk: Uint8Array) => void;

/** Runs through an archive and hands the content of the entries that `want` gives a taker for. Throws Refusal. */
async function* walk(source: FileSource, want: (name: string) => Take | null): AsyncGenerator<void> {
  let unpacked = 0;
  let packed = 0;
  let entries = 0;
  let failure: unknown = null;
  const unzip = new Unzip((file: UnzipFile) => {
    entries += 1;
    const take = want(file.name);
    if (!take || failure !== null) return;
    file.ondata = (error, chunk) => {
      failure ??= error;
      if (failure !== null || !chunk) return;
      unpacked += chunk.length;
      if (isBomb(unpacked, packed, entries)) {
        failure = new Refusal('archive-too-large');
        return;
      }
      take(chunk);
    };
    file.start();
  });
  unzip.register(UnzipInflate);
  try {
    for await (const chunk of chunksOf(source)) {
      for (let at = 0; at < chunk.length; at += STEP_BYTES) {
        const step = chunk.subarray(at, at + STEP_BYTES);
        packed += step.length;
        unzip.push(step);
        if (failure !== null) throw failure;
        yield;
      }
    }
    unzip.push(new Uint8Array(0), true);
    if (failure !== null) throw failure;
  } catch (error) {
    throw error instanceof Refusal ? error : new Refusal('archive-broken');
  }
}

function isBomb(unpacked: number, packed: number, entries: number): boolean {
  const { bytes, ratio, ratioFromBytes } = MOST;
  return unpacked > bytes || entries > MOST.entries || (unpacked > ratioFromBytes && unpacked > packed * ratio);
}

/** The files in an archive with their real sizes: all of it is unpacked once, into nothing, to know that it can be. */
export async function listArchive(source: FileSource): Promise<readonly ArchiveEntry[]> {
  const sizes = new Map<string, number>();
  const count = (name: string) => {
    sizes.set(name, 0);
    return (chunk: Uint8Array) => sizes.set(name, (sizes.get(name) ?? 0) + chunk.length);
  };
  for await (const _ of walk(source, (name) => (isFile(name) ? count(name) : null)));
  return [...sizes].map(([name, bytes]) => ({ name, bytes })).sort((a, b) => (a.name < b.name ? -1 : 1));
}

function isFile(name: string): boolean {
  return !name.endsWith('/') && !/(?:^|\/)(?:__MACOSX\/|\.)/.test(name);
}

/** One file of an archive, unpacked anew each time it is opened, so that no more than a step of it is held. */
export function entrySource(archive: FileSource, { name, bytes }: ArchiveEntry): FileSource {
  return {
    name,
    size: bytes,
    stream: () => {
      const chunks: Uint8Array[] = [];
      const steps = walk(archive, (entry) => (entry === name ? (chunk) => chunks.push(chunk) : null));
      return new ReadableStream<Uint8Array>({
        async pull(controller) {
          for (;;) {
            const { done } = await steps.next();
            for (const chunk of chunks) controller.enqueue(chunk);
            const isFed = chunks.length > 0;
            chunks.length = 0;
            if (done) return controller.close();
            if (isFed) return;
          }
        },
        cancel: async () => void (await steps.return(undefined)),
      });
    },
  };
}

/** The wanted files of an archive, unpacked and held. Throws Refusal when they are more than `mostBytes`. */
export async function unpack(
  source: FileSource,
  isWanted: (name: string) => boolean,
  mostBytes: number,
): Promise<Readonly<Record<string, Uint8Array>>> {
  const parts = new Map<string, Uint8Array[]>();
  let total = 0;
  const takerOf = (name: string): Take => {
    const chunks: Uint8Array[] = [];
    parts.set(name, chunks);
    return (chunk) => {
      total += chunk.length;
      if (total <= mostBytes) chunks.push(chunk);
    };
  };
  for await (const _ of walk(source, (name) => (isWanted(name) ? takerOf(name) : null))) {
    if (total > mostBytes) throw new Refusal('archive-too-large');
  }
  if (total > mostBytes) throw new Refusal('archive-too-large');
  return Object.fromEntries([...parts].map(([name, chunks]) => [name, joinedBytes(chunks)]));
}

function joinedBytes(chunks: readonly Uint8Array[]): Uint8Array {
  const all = new Uint8Array(chunks.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const chunk of chunks) {
    all.set(chunk, at);
    at += chunk.length;
  }
  return all;
}
