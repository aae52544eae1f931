import type { MouseEvent } from 'react';

/** A click that asks for the same tab: anything else (new tab, download) stays the browser's. */
export function isPlainClick(event: MouseEvent): boolean {
  return event.button === 0 && !event.metaKey && !event.ctrlKey && !event.shiftKey && !event.altKey && !event.defaultPrevented;
}
