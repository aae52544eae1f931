import { useMemo, useSyncExternalStore } from 'react';
import type { Register } from '../../model/register';
import type { OwnArea } from '../answer/judged';
import { useSpeech } from '../context';
import type { LinkState } from '../link';
import { areaAnswerOf, type Snapshot } from '../session';

/** What reads and names areas, with the gazetteer; too much for a page on which nobody asks for one. */
export type AreaKit = typeof import('./kit');

let kit: AreaKit | null = null;
let underWay: Promise<AreaKit | null> | null = null;
const listeners = new Set<() => void>();

/** Null when it cannot be fetched; it is tried again the next time. */
export function fetchAreaKit(): Promise<AreaKit | null> {
  underWay ??= import('./kit')
    .catch(() => null)
    .then((found) => {
      kit = found;
      underWay = null;
      for (const listener of listeners) listener();
      return found;
    });
  return kit ? Promise.resolve(kit) : underWay;
}

function listen(listener: () => void): () => void {
  listeners.add(listener);
  if (!kit) void fetchAreaKit();
  return () => listeners.delete(listener);
}
const stayAway = () => () => {};

/** Null until it is wanted and there. */
export function useAreaKit(isWanted: boolean): AreaKit | null {
  return useSyncExternalStore(isWanted ? listen : stayAway, () => (isWanted ? kit : null));
}

/** The area of the link as the screen shows it; null while there is none. */
export function useOwnArea(snapshot: Snapshot, register: Register, { area, layer }: LinkState): OwnArea | null {
  const { language, format } = useSpeech();
  const words = useAreaKit(area !== null);
  const found = areaAnswerOf(snapshot);
  return useMemo(
    () => words && found && words.ownArea(found, register.geography, layer, { language, format }),
    [words, found, register, layer, language, format],
  );
}
