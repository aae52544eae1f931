import type { ClassRefusal, Cover, CoverQuestion, SchoolClass } from '../model/cover';
import type { Ending, EndingQuery } from '../model/ending';
import type { Arrows, Flows, FlowsQuery } from '../model/flows';
import type { Ground } from '../model/match';
import type { Question } from '../model/question';
import type { Robustness } from '../model/robustness';
import type { SectorTension, TensionQuery } from '../model/sector-tension';

/** What the view of monitoring asks. Each answer says what it answers. */
export interface MonitoringRequests {
  cover: { request: CoverRequest; response: CoverAnswer };
  /** Null without a table of agreements. */
  flows: { request: FlowsQuery; response: FlowsAnswer };
  ending: { request: EndingQuery; response: EndingAnswer };
  robustness: { request: RobustnessRequest; response: RobustnessAnswer };
  tension: { request: TensionQuery; response: TensionAnswer };
}

export interface CoverRequest extends Omit<CoverQuestion, 'pupils'> {
  /** The class as it was pasted or loaded; it goes no further than the worker. */
  readonly text: string;
}
export type CoverAnswer = { readonly request: CoverRequest } & (
  | { readonly found: Cover; readonly read: SchoolClass; readonly refused: null }
  | ClassRefusal
);

export interface FlowsAnswer {
  readonly request: FlowsQuery;
  /** Null without a table of agreements. */
  readonly found: (Flows & Arrows) | null;
}

export interface EndingAnswer {
  readonly request: EndingQuery;
  /** Null without a table of recognitions. */
  readonly found: Ending | null;
}

export interface RobustnessRequest {
  readonly question: Question;
  readonly ground: Ground;
}
export interface RobustnessAnswer {
  readonly request: RobustnessRequest;
  readonly areas: readonly Robustness[];
}

export interface TensionAnswer {
  readonly request: TensionQuery;
  readonly sectors: readonly SectorTension[];
}
