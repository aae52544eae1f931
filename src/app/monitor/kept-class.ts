import { useState } from 'react';

/** The class of this tab as it was pasted or loaded, in memory alone: it outlives a look at another part or view, and is gone with the tab. */
let kept: string | null = null;

export function useKeptClass(): readonly [string | null, (next: string | null) => void] {
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
