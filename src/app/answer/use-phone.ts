import { useSyncExternalStore } from 'react';

/** The width below which the screen stacks; the same bound stands in the style sheets. */
const PHONE = '(max-width: 719px)';

function subscribe(changed: () => void): () => void {
  const media = window.matchMedia(PHONE);
  media.addEventListener('change', changed);
  return () => media.removeEventListener('change', changed);
}

/** Whether the screen is as narrow as a phone, for drawings that no style sheet can re-measure. */
export function usePhone(): boolean {
  return useSyncExternalStore(subscribe, () => window.matchMedia(PHONE).matches);
}
