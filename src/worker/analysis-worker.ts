import { analyse, sharedSupplyOf } from '../analysis/analyse';
import type { Steps } from '../analysis/steps';
import { type ReadFile, readDataset } from '../data/dataset';
import { readGeography, readReference } from '../data/geography';
import type { MunicipalityLocator } from '../data/locator';
import type { Outlines } from '../data/outlines';
import { DatasetError } from '../data/table';
import type { Geography } from '../model/geography';
import { OWN_DATASET } from '../model/own-dataset';
import type { Opened, OpenFile } from './later';
import type { Asked, FromWorker, Loaded, Requests, ToWorker } from './messages';

/** Addresses of the files of the embedded dataset, by their paths here. */
const EMBEDDED = import.meta.glob<string>('../../geodata/vlaanderen-reconstructie/*', {
  query: '?url',
  import: 'default',
  eager: true,
});

let loaded: Loaded | null = null;
/** Outlines of the page that loaded the dataset; only areas of one's own and data with nothing but coordinates need them. */
let compiled: (name: string) => Promise<unknown> = () => Promise.resolve(null);
/** Files of the dataset that was loaded. */
let openFile: OpenFile = () => Promise.resolve(null);
const readFile: ReadFile = async (name) => (await openFile(name))?.text() ?? null;
let outlines: () => Promise<Outlines> = () => Promise.reject(new Error('asked before a dataset was loaded'));

async function fetchJson(url: URL): Promise<unknown> {
  const response = await fetch(url);
  if (!response.ok) throw new DatasetError('file-missing', url.pathname);
  return response.json();
}

/** A missing file of a folder may be answered by a host with its start page, which is no data either. */
async function fetchFile(url: URL | string): Promise<Opened | null> {
  const response = await fetch(url);
  const isPage = response.headers.get('content-type')?.includes('text/html') === true;
  return response.ok && !isPage ? response : null;
}

/** Reads the outlines when they are first asked for, with the code that reads them. */
function outlinesLoader(fetchFile: () => Promise<unknown>, geography: Geography): () => Promise<Outlines> {
  let found: Promise<Outlines> | null = null;
  return () => {
    found ??= Promise.all([import('../data/outlines'), fetchFile()]).then(([{ readOutlines }, file]) =>
      readOutlines(file, geography),
    );
    return found;
  };
}

async function loadLocator(): Promise<MunicipalityLocator> {
  const [{ createLocator }, read] = await Promise.all([import('../data/locator'), outlines()]);
  return createLocator(read.regions('municipality'));
}

/** A file of a dataset that the reader brought; what reads the store is fetched when there is one. */
async function openOwn(id: string, name: string): ReturnType<OpenFile> {
  const { datasetById, datasetFile } = await import('../store/datasets');
  try {
    if (!(await datasetById(id))) throw new DatasetError('dataset-gone', name);
    return (await datasetFile(id, name)) ?? null;
  } catch (error) {
    throw error instanceof DatasetError ? error : new DatasetError('store-blocked', name);
  }
}

async function load({ dataset: asked, baseUrl, own }: Requests['load']['request']): Promise<Loaded> {
  const [dataset, day] = asked?.split('@') ?? [];
  compiled = (name) => fetchJson(new URL(`data/${name}.json`, baseUrl));
  const [geographyFile, referenceFile] = await Promise.all([compiled('geography'), compiled('reference')]);
  const ofSite = readGeography(geographyFile);
  const groupings = own?.groupings?.groupings;
  const geography = groupings ? (await import('../data/groupings')).regroup(ofSite, groupings) : ofSite;
  openFile = (name) => {
    if (dataset?.startsWith(OWN_DATASET)) return openOwn(dataset.slice(OWN_DATASET.length), name);
    if (dataset) return fetchFile(new URL(`${dataset}/${name}`, baseUrl));
    const url = EMBEDDED[`../../geodata/vlaanderen-reconstructie/${name}`];
    return url === undefined ? Promise.resolve(null) : fetchFile(new URL(url, import.meta.url));
  };
  outlines = outlinesLoader(async () => (own?.outlines ? JSON.parse(own.outlines.compiled) : compiled('outlines')), geography);
  const read = await readDataset(readFile, geography, loadLocator);
  const found = { ...read, reference: readReference(referenceFile) };
  return day ? (await import('./on-day')).loadedOn(found, day) : found;
}

function current(): Loaded {
  if (!loaded) throw new Error('asked before a dataset was loaded');
  return loaded;
}

type Response = Requests[Asked['kind']]['response'];

async function answer(message: Asked): Promise<Response | null> {
  switch (message.kind) {
    case 'load': {
      const next = await load(message.request);
      loaded = next;
      return next;
    }
    case 'analyse':
      return analyse(current().register, message.request);
    case 'shared':
      return inTurns(sharedSupplyOf(current().register, message.request.question, message.request.ground));
    default:
      return (await import('./later')).answerLater(message, { ...current(), openFile, compiled, outlines, loadLocator, inTurns });
  }
}

/** So long a computation goes on before it listens whether it is still wanted. */
const TURN_MS = 12;
let isStopped = false;
const turns = new MessageChannel();

/** Runs a long computation turn by turn, telling how far it is; null when it was stopped. */
async function inTurns<T>(steps: Steps<T>): Promise<T | null> {
  for (;;) {
    const until = performance.now() + TURN_MS;
    let next = steps.next();
    while (!next.done && performance.now() < until) next = steps.next();
    if (next.done) return next.value;
    send({ progress: next.value });
    await new Promise((resolve) => {
      turns.port1.onmessage = resolve;
      turns.port2.postMessage(null);
    });
    if (isStopped) return null;
  }
}

const send = (message: FromWorker) => self.postMessage(message);

self.onmessage = async ({ data }: MessageEvent<ToWorker>) => {
  if (data.kind === 'stop') {
    isStopped = true;
    return;
  }
  isStopped = false;
  try {
    send({ ok: true, response: await answer(data) });
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    send({ ok: false, issue: error instanceof DatasetError ? error.issue : null, message });
  }
};
