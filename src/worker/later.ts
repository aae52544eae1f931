import {
  freePlacesAround,
  heatOf,
  matchOf,
  overviewOf,
  publishedOf,
  reachOf,
  roomEverywhere,
  sharedCurveOf,
} from '../analysis/explore';
import type { Steps } from '../analysis/steps';
import type { MunicipalityLocator } from '../data/locator';
import type { Outlines } from '../data/outlines';
import type { Asked, Loaded, Requests } from './messages';

// The second door of the worker: what is asked after the first answer stands, so that a browser fetches it then.

/** Gives a file of the dataset; null when it is not there. */
export type OpenFile = (name: string) => Promise<Opened | null>;
/** What is told of it so far: its content is read when asked. */
export type Opened = Response | Blob;

export interface LaterContext extends Loaded {
  readonly openFile: OpenFile;
  /** A compiled file of the site. */
  readonly compiled: (name: string) => Promise<unknown>;
  readonly outlines: () => Promise<Outlines>;
  readonly loadLocator: () => Promise<MunicipalityLocator>;
  /** Runs a long computation turn by turn; null when it was stopped. */
  readonly inTurns: <T>(steps: Steps<T>) => Promise<T | null>;
}

/** Everything but the first answer. */
export type LaterAsked = Exclude<Asked, { readonly kind: 'load' | 'analyse' | 'shared' }>;

export async function answerLater(
  message: LaterAsked,
  context: LaterContext,
): Promise<Requests[LaterAsked['kind']]['response'] | null> {
  const { register, inTurns } = context;
  switch (message.kind) {
    case 'area': {
      const [{ areaAnswer }, { joined }] = await Promise.all([import('./area-answer'), context.outlines()]);
      return inTurns(areaAnswer(register, message.request, joined));
    }
    case 'curve': {
      const { question, ground, school } = message.request;
      return sharedCurveOf(register, question, school, ground);
    }
    case 'free':
      return freePlacesAround(register, message.request.question, message.request.school);
    case 'match':
      return matchOf(register, message.request.question, message.request.ground);
    case 'room':
      return inTurns(roomEverywhere(register, message.request.question, message.request.ground));
    case 'heat':
      return heatOf(register, message.request);
    case 'reach':
      return reachOf(register, message.request.question, message.request.school);
    case 'overview': {
      const { question, sector, area } = message.request;
      return overviewOf(register, question, sector, area);
    }
    case 'published':
      return publishedOf(register, context.reference, message.request);
    case 'prospects':
    case 'prospectPoints':
    case 'prospect':
    case 'prospectRows':
    case 'prospectTable':
    case 'prospectChoice':
    case 'backTest':
    case 'coverage':
    case 'workedSites':
    case 'tour':
      return (await import('./prospecting')).answerProspecting(message, context);
    case 'scout':
    case 'sites':
    case 'live':
    case 'compare':
    case 'whatIf':
      return (await import('./offering')).answerOffering(message, context);
    case 'cover':
    case 'flows':
    case 'ending':
    case 'robustness':
    case 'tension':
      return (await import('./monitoring')).answerMonitoring(message, context);
    case 'trends':
      return (await import('./trend-answers')).answerTrends(message.request, context);
    case 'dossier':
    case 'forum':
      return (await import('./proving')).answerProving(message, context);
  }
}
