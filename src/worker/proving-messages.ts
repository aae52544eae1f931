import type { Dossier } from '../model/dossier';
import type { JudgedApplication } from '../model/forum';
import type { Issue } from '../model/issue';
import type { Given } from '../model/match';
import type { Question } from '../model/question';
import type { ScoutRequest } from './offering-messages';

/** What a dossier and a forum ask. */
export interface ProvingRequests {
  dossier: { request: DossierAsked; response: DossierAnswer };
  forum: { request: ForumRequest; response: ForumAnswer };
}

export interface DossierAsked extends ScoutRequest {
  /** Row of the programme. */
  readonly programme: number;
  /** Rows of the programmes that count as alternatives; null = all. */
  readonly among: readonly number[] | null;
}
export interface DossierAnswer {
  readonly request: DossierAsked;
  readonly dossier: Dossier;
  /** Rows of the establishments within reach with a valid recognition, for the map. */
  readonly reached: readonly number[];
}

export interface ForumRequest {
  readonly question: Question;
  readonly given: Given;
  /** Name and content of a table of applications (CSV). */
  readonly file: string;
  readonly text: string;
}
export interface ForumAnswer {
  readonly request: ForumRequest;
  /** In the order of the table, with what was applied for. */
  readonly applications: readonly (JudgedApplication & { readonly school: number; readonly programme: number })[];
  /** Lines that were kept out; or the one reason why it is no such table. */
  readonly issues: readonly Issue[];
}
