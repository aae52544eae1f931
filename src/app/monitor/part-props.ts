import type { Register } from '../../model/register';
import type { HrefOf, LinkState, Navigate } from '../link';
import type { Session } from '../session';
import type { ViewState } from './view-state';

export interface MonitorPanelProps {
  readonly session: Session;
  readonly register: Register;
  readonly link: LinkState;
  readonly navigate: Navigate;
  readonly href: HrefOf;
}

/** What every part of the view gets. */
export interface PartProps extends MonitorPanelProps {
  /** What the part shows, as text that it writes and reads itself; empty = as it opens. */
  readonly asked: string;
  /** Changes what it shows, and the link with it. */
  readonly onAsked: (asked: string, how?: 'push' | 'replace') => void;
  /** Goes to another part. */
  readonly onState: (state: ViewState) => void;
}

/** Of parts that count by school year. */
export interface CountedPartProps extends PartProps {
  /** Whether the tool stands on another day than that of the data, on which they are not told. */
  readonly isMoved: boolean;
}
