import type { Outlines } from '../../data/outlines';
import type { Change } from '../../model/changes';
import type { Register } from '../../model/register';
import type { LinkState, Navigate } from '../link';
import type { Session } from '../session';
import type { ViewState } from './view-state';

export interface NewOffersPanelProps {
  readonly session: Session;
  readonly register: Register;
  readonly outlines: Outlines;
  readonly link: LinkState;
  readonly navigate: Navigate;
}

/** What each part gets: what the link shows, and how to change it. */
export interface PartProps extends NewOffersPanelProps {
  readonly state: ViewState;
  readonly onState: (change: Partial<ViewState>, how?: 'push' | 'replace') => void;
  readonly changes: readonly Change[];
  /** Adds changes and goes to what they come to. */
  readonly onTry: (more: readonly Change[]) => void;
  /** Opens the dossier of a programme, by id, at the school. */
  readonly onDossier: (programme: string) => void;
  /** Adds the school's application for a programme, by id, to those of the forum, and goes there. */
  readonly onForum: (programme: string) => void;
}
