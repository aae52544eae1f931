import { useSyncExternalStore } from 'react';

export type Theme = 'light' | 'dark';

const STORED_AT = 'leerwerkradar.theme';
const PREFERS_DARK = window.matchMedia('(prefers-color-scheme: dark)');
const listeners = new Set<() => void>();

/** A full or forbidden store only means that the choice is forgotten. */
export function stored(key: string): string | null {
  try {
    return window.localStorage.getItem(key);
  } catch {
    return null;
  }
}

/** Kept for this visit alone where the browser keeps nothing. */
export function keep(key: string, value: string): void {
  try {
    window.localStorage.setItem(key, value);
  } catch {
    // Asked or chosen again at the next visit.
  }
}

let chosen = stored(STORED_AT);

function theme(): Theme {
  if (chosen === 'light' || chosen === 'dark') return chosen;
  return PREFERS_DARK.matches ? 'dark' : 'light';
}

function apply(): void {
  document.documentElement.dataset.theme = theme();
  for (const listener of listeners) listener();
}

PREFERS_DARK.addEventListener('change', apply);
apply();

/** The chosen theme, else the system's, and how to choose one. */
export function useTheme(): readonly [Theme, (next: Theme) => void] {
  const current = useSyncExternalStore((listener) => {
    listeners.add(listener);
    return () => listeners.delete(listener);
  }, theme);
  return [current, choose];
}

function choose(next: Theme): void {
  chosen = next;
  keep(STORED_AT, next);
  apply();
}
