import { PROPOSALS, type Proposal } from '../model/forum';

/** What a reader judges: a table of applications, and the outcomes chosen otherwise than proposed, by id. */
export interface ForumTable {
  readonly file: string;
  readonly text: string;
  readonly chosen: Readonly<Record<string, Proposal>>;
}
export const NO_FORUM: ForumTable = { file: '', text: '', chosen: {} };

const KEY = 'leerwerkradar.forum';

/** Keeps it in this tab until the tab is closed. */
export function keepForum(table: ForumTable): void {
  try {
    window.sessionStorage.setItem(KEY, JSON.stringify(table));
  } catch {
    // It stays on the screen.
  }
}

export function keptForum(): ForumTable {
  try {
    const kept: unknown = JSON.parse(window.sessionStorage.getItem(KEY) ?? 'null');
    return isForum(kept) ? kept : NO_FORUM;
  } catch {
    return NO_FORUM;
  }
}

function isForum(value: unknown): value is ForumTable {
  if (typeof value !== 'object' || value === null || !('file' in value) || !('text' in value) || !('chosen' in value))
    return false;
  const { file, text, chosen } = value;
  if (typeof file !== 'string' || typeof text !== 'string' || typeof chosen !== 'object' || chosen === null) return false;
  return Object.values(chosen).every((one) => PROPOSALS.some((proposal) => proposal === one));
}
