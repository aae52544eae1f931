import { analyse, overviewOf, publishedOf, reachOf, sharedSupplyOf } from '../analysis/analyse';
import { readDataset } from '../data/dataset';
import { readGeography, readReference } from '../data/geography';
import type { MunicipalityLocator } from '../data/locator';
import { DatasetError } from '../data/table';
import type { Geography } from '../model/geography';
import type { FromWorker, Loaded, Requests, ToWorker } from './messages';

/** The files of the embedded dataset, by name. */
const EMBEDDED = import.meta.glob<string>('../../geodata/vlaanderen-reconstructie/*', {
  query: '?url',
  import: 'default',
  eager: true,
});
const EMBEDDED_BY_NAME = new Map(Object.entries(EMBEDDED).map(([path, url]) => [path.slice(path.lastIndexOf('/') + 1), url]));

let loaded: Loaded | null = null;

async function fetchJson(url: URL): Promise<unknown> {
  const response = await fetch(url);
  if (!response.ok) throw new DatasetError('file-missing', url.pathname);
  return response.json();
}

/** A missing file of a folder may be answered by a host with its start page, which is no data either. */
async function fetchText(url: URL | string): Promise<string | null> {
  const response = await fetch(url);
  const isPage = response.headers.get('content-type')?.includes('text/html') === true;
  return response.ok && !isPage ? response.text() : null;
}

/** Only data with nothing but coordinates need the outlines, and the code that reads them. */
async function loadLocator(outlines: unknown, geography: Geography): Promise<MunicipalityLocator> {
  const [{ readOutlines }, { createLocator }] = await Promise.all([import('../data/outlines'), import('../data/locator')]);
  return createLocator(readOutlines(outlines, geography).regions('municipality'));
}

async function load({ dataset, baseUrl }: Requests['load']['request']): Promise<Loaded> {
  const compiled = (name: string) => fetchJson(new URL(`data/${name}.json`, baseUrl));
  const [geographyFile, referenceFile] = await Promise.all([compiled('geography'), compiled('reference')]);
  const geography = readGeography(geographyFile);
  const readFile = (name: string) => {
    if (dataset !== null) return fetchText(new URL(`${dataset}/${name}`, baseUrl));
    const url = EMBEDDED_BY_NAME.get(name);
    return url === undefined ? Promise.resolve(null) : fetchText(new URL(url, import.meta.url));
  };
  const read = await readDataset(readFile, geography, async () => loadLocator(await compiled('outlines'), geography));
  return { ...read, reference: readReference(referenceFile) };
}

function current(): Loaded {
  if (!loaded) throw new Error('asked before a dataset was loaded');
  return loaded;
}

async function answer(message: ToWorker): Promise<Requests[ToWorker['kind']]['response']> {
  switch (message.kind) {
    case 'load': {
      const next = await load(message.request);
      loaded = next;
      return next;
    }
    case 'analyse':
      return analyse(current().register, message.request);
    case 'shared':
      return sharedSupplyOf(current().register, message.request);
    case 'reach':
      return reachOf(current().register, message.request.question, message.request.school);
    case 'overview':
      return overviewOf(current().register, message.request.question, message.request.sector);
    case 'published':
      return publishedOf(current().register, current().reference, message.request);
  }
}

self.onmessage = async ({ data }: MessageEvent<ToWorker>) => {
  let reply: FromWorker;
  try {
    reply = { ok: true, response: await answer(data) };
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    reply = { ok: false, issue: error instanceof DatasetError ? error.issue : null, message };
  }
  self.postMessage(reply);
};
