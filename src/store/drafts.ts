import type { EntryPatch } from '../model/work-list';

/** What is being typed about an establishment of a list and is not in the list yet. */
export interface Draft {
  readonly list: string;
  readonly establishment: string;
  readonly patch: EntryPatch;
}

const PREFIX = 'leerwerkradar.draft.';

const keyOf = ({ list, establishment, patch }: Draft): string =>
  `${PREFIX}${list}.${establishment}.${[...Object.keys(patch), ...Object.keys(patch.contact ?? {})].join('.')}`;

/** Kept at every key, and at once: a tab that is killed has no time to save. */
export function keepDraft(draft: Draft): void {
  try {
    window.localStorage.setItem(keyOf(draft), JSON.stringify(draft));
  } catch {
    // Leaving the field saves it, and says so when that fails.
  }
}

export function dropDraft(draft: Draft): void {
  try {
    window.localStorage.removeItem(keyOf(draft));
  } catch {
    // There is none.
  }
}

/** What was being typed when a tab ended. */
export function storedDrafts(): readonly Draft[] {
  try {
    return Object.keys(window.localStorage)
      .filter((key) => key.startsWith(PREFIX))
      .flatMap((key) => {
        const draft: unknown = JSON.parse(window.localStorage.getItem(key) ?? 'null');
        return isDraft(draft) ? [draft] : [];
      });
  } catch {
    return [];
  }
}

function isDraft(value: unknown): value is Draft {
  return typeof value === 'object' && value !== null && 'list' in value && 'establishment' in value && 'patch' in value;
}
