import { dayOfIso, registerAsOn } from '../analysis/on-day';
import type { Loaded } from './messages';

/** A dataset as it stands on an ISO day. */
export function loadedOn(loaded: Loaded, iso: string): Loaded {
  return { ...loaded, register: registerAsOn(loaded.register, dayOfIso(iso)), ownDay: loaded.register.referenceDate };
}
