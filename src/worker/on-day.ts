import { dayOfIso, registerAsOn } from '../analysis/on-day';
import type { Loaded } from './messages';

/** A dataset as it stands on an ISO day. */
export function loadedOn(loaded: Loaded, iso: string): Loaded {
  const { register, carriedFrom } = registerAsOn(loaded.register, dayOfIso(iso));
  return { ...loaded, register, onDay: { carriedFrom } };
}
