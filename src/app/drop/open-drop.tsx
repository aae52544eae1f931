import { useSyncExternalStore } from 'react';
import { createRoot, type Root } from 'react-dom/client';
import { SpeechContext } from '../context';
import type { Session } from '../session';
import { DropDialog } from './DropDialog';
import { readKept } from './kept';

let root: Root | null = null;

/**
 * Opens the dialog that takes files in, with these; while it is open, it takes these too. It has a root of its own, so that the
 * first load carries nothing of it.
 */
export function openDrop(session: Session, files: readonly File[]): void {
  if (!root) {
    const host = document.createElement('div');
    document.body.append(host);
    root = createRoot(host);
  }
  root.render(<Drop session={session} files={files} onClose={close} />);
}

/** What the reader brought at an earlier visit. */
export const readOwn = readKept;

function close(): void {
  root?.render(null);
}

interface DropProps {
  readonly session: Session;
  readonly files: readonly File[];
  readonly onClose: () => void;
}

/** Waits for words and data, as the screen does. */
function Drop({ session, files, onClose }: DropProps) {
  const { speech, loaded } = useSyncExternalStore(session.subscribe, session.snapshot);
  if (!speech || !loaded) return null;
  return (
    <SpeechContext value={speech}>
      <DropDialog {...{ session, loaded, files, onClose }} />
    </SpeechContext>
  );
}
