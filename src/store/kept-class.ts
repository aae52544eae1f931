const KEY = 'leerwerkradar.class';

/** The class that the reader keeps on this device; null when none is. */
export function keptClass(): string | null {
  try {
    return window.localStorage.getItem(KEY);
  } catch {
    return null;
  }
}

/** Keeps a class in place of any other, or none; false when the browser keeps nothing. */
export function keepClass(text: string | null): boolean {
  try {
    if (text === null) window.localStorage.removeItem(KEY);
    else window.localStorage.setItem(KEY, text);
    return true;
  } catch {
    return false;
  }
}
