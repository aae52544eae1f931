import { useEffect, useMemo, useState } from 'react';
import type { Register } from '../../model/register';
import type { OwnArea } from '../answer/judged';
import { useSpeech } from '../context';
import type { LinkState } from '../link';
import type { Snapshot } from '../session';

/** What puts an area into words is fetched when there is one. */
type AreaKit = typeof import('./kit');

/** The area of the link as the screen shows it; null while there is none. */
export function useOwnArea(snapshot: Snapshot, register: Register, { area, layer }: LinkState): OwnArea | null {
  const { language, format } = useSpeech();
  const [kit, setKit] = useState<AreaKit | null>(null);
  const isWanted = area !== null;
  useEffect(() => {
    // The field says so when it cannot be fetched.
    if (isWanted) import('./kit').then(setKit, () => {});
  }, [isWanted]);
  const found = kit?.areaAnswerOf(snapshot) ?? null;
  return useMemo(
    () => kit && found && kit.ownArea(found, register.geography, layer, { language, format }),
    [kit, found, register, layer, language, format],
  );
}
