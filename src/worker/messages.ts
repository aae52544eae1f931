import type { Answer, Overview, PublishedRow, SchoolReach } from '../model/answer';
import type { AreaAnswer } from '../model/area-answer';
import type { Issue } from '../model/issue';
import type { FreePlaces, Ground, Heat, Match, RoomEverywhere, SharedCurve, SharedSupply } from '../model/match';
import type { OwnGeography } from '../model/own-geography';
import type { Question } from '../model/question';
import type { Reference } from '../model/reference';
import type { Register } from '../model/register';
import type { Thresholds } from '../model/verdict';
import type { LaterRequests } from './later-messages';

/** Everything that can be asked of the worker, with what comes back. */
export interface Requests extends LaterRequests {
  /**
   * `dataset`: folder on the same host, null or nothing = the embedded one, and after an @ the ISO day it stands on; `baseUrl`: address of the page; `own`: borders and groupings in place of
   * those of the site. Must come first.
   */
  load: { request: { dataset: string | null; baseUrl: string; own: OwnGeography | null }; response: Loaded };
  analyse: { request: Question; response: Answer };
  shared: { request: { question: Question; ground: Ground }; response: SharedSupply };
  /** `area`: as text; what is none, or names regions that do not exist, is 'unknown'. */
  area: { request: { question: Question; ground: Ground; area: string }; response: AreaAnswer | 'unknown' };
  curve: { request: { question: Question; ground: Ground; school: number }; response: SharedCurve };
  free: { request: { question: Question; school: number }; response: FreePlaces };
  match: { request: { question: Question; ground: Ground }; response: Match };
  room: { request: { question: Question; ground: Ground }; response: RoomEverywhere };
  heat: { request: Question; response: Heat };
  reach: { request: { question: Question; school: number }; response: SchoolReach };
  /** `area`: as text; what is none is left out. */
  overview: { request: { question: Question; sector: string; area: string | null }; response: Overview };
  published: { request: Thresholds; response: readonly PublishedRow[] };
}
export type RequestKind = keyof Requests;

export interface Loaded {
  readonly register: Register;
  readonly reference: Reference;
  readonly issues: readonly Issue[];
  /** Where it stands on another day than its own: its own, as an ISO date. */
  readonly ownDay?: string;
}

/** `stop`: whatever is being worked on is not wanted any more. */
export type ToWorker = Asked | { readonly kind: 'stop' };
export type Asked = { [K in RequestKind]: { readonly kind: K; readonly request: Requests[K]['request'] } }[RequestKind];

/** Before its answer a long question tells what share of it is done. */
export type FromWorker = Reply | { readonly progress: number };
/** Answers come back in the order of the questions, one each; null when it was stopped. `issue` is set when a dataset could not be read. */
export type Reply =
  | { readonly ok: true; readonly response: Requests[RequestKind]['response'] | null }
  | { readonly ok: false; readonly issue: Issue | null; readonly message: string };
