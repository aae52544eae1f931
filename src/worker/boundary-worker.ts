import { BoundaryError } from '../data/boundaries/boundary-error';
import { compileBoundaries } from '../data/boundaries/compile';
import { MAX_BYTES } from '../data/boundaries/limits';
import { readBoundaries } from '../data/boundaries/read';
import { readGeography } from '../data/geography';
import { readOutlines } from '../data/outlines';
import type { BoundaryRequest, FromBoundaryWorker, ReadBoundaryFile } from './boundary-messages';

/** Shares of the work after which its parts are done, as they are on a large file. */
const FETCHED = 0.05;
const READ = 0.65;
/** A smaller step is not worth a message. */
const STEP = 0.01;

const send = (message: FromBoundaryWorker) => self.postMessage(message);

let sentShare = 0;
function tell(share: number): void {
  if (share - sentShare < STEP) return;
  sentShare = share;
  send({ share });
}

async function read({ file, baseUrl, codeProperty, system }: BoundaryRequest): Promise<ReadBoundaryFile> {
  if (file.size > MAX_BYTES) throw new BoundaryError('too-large');
  const compiled = async (name: string): Promise<unknown> => (await fetch(new URL(`data/${name}.json`, baseUrl))).json();
  const [geographyFile, outlinesFile] = await Promise.all([compiled('geography'), compiled('outlines')]);
  const geography = readGeography(geographyFile);
  const { land } = readOutlines(outlinesFile, geography);
  const content = new Uint8Array(await file.arrayBuffer());
  tell(FETCHED);
  const onProgress = (share: number) => tell(FETCHED + (READ - FETCHED) * share);
  const { outlines, issues } = await readBoundaries(content, geography, { codeProperty, system, onProgress });
  tell(READ);
  const date = new Date(file.lastModified).toISOString().slice(0, 10);
  const source = { title: file.name, licence: '', date };
  return {
    compiled: JSON.stringify(compileBoundaries(outlines, land, geography, source)),
    municipalities: outlines.features.length,
    issues,
  };
}

self.onmessage = async ({ data }: MessageEvent<BoundaryRequest>) => {
  try {
    send(await read(data));
  } catch (error) {
    if (error instanceof BoundaryError) send({ refusal: error.refusal, value: error.value, properties: error.properties });
    else send({ refusal: null, value: '', properties: [] });
  }
};
