import { useState } from 'react';

/** A class as it was pasted or loaded. */
export interface ClassText {
  /** Name of the file; empty when it was pasted. */
  readonly file: string;
  readonly text: string;
}

/** The class of this tab, in memory alone: it outlives a look at another part or view, and is gone with the tab. */
let kept: ClassText | null = null;

export function useKeptClass(): readonly [ClassText | null, (next: ClassText | null) => void] {
  const [now, setNow] = useState(kept);
  return [
    now,
    (next) => {
      kept = next;
      setNow(next);
    },
  ];
}

/** Text of a file: UTF-8, else as older spreadsheets write it. */
export async function textOfFile(file: File): Promise<string> {
  const bytes = await file.arrayBuffer();
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}
