import type { Answer, Overview, PublishedRow, SchoolReach } from '../model/answer';
import type { Issue } from '../model/issue';
import type { SharedSupply } from '../model/match';
import type { Question } from '../model/question';
import type { Reference } from '../model/reference';
import type { Register } from '../model/register';
import type { Thresholds } from '../model/verdict';

/** Everything that can be asked of the worker, with what comes back. */
export interface Requests {
  /** `dataset`: folder on the same host, null = the embedded one; `baseUrl`: address of the page. Must come first. */
  load: { request: { dataset: string | null; baseUrl: string }; response: Loaded };
  analyse: { request: Question; response: Answer };
  shared: { request: Question; response: SharedSupply };
  reach: { request: { question: Question; school: number }; response: SchoolReach };
  overview: { request: { question: Question; sector: string }; response: Overview };
  published: { request: Thresholds; response: readonly PublishedRow[] };
}
export type RequestKind = keyof Requests;

export interface Loaded {
  readonly register: Register;
  readonly reference: Reference;
  readonly issues: readonly Issue[];
}

export type ToWorker = { [K in RequestKind]: { readonly kind: K; readonly request: Requests[K]['request'] } }[RequestKind];

/** Answers come back in the order of the questions, one each. `issue` is set when a dataset could not be read. */
export type FromWorker =
  | { readonly ok: true; readonly response: Requests[RequestKind]['response'] }
  | { readonly ok: false; readonly issue: Issue | null; readonly message: string };
