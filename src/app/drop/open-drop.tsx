import { useSyncExternalStore } from 'react';
import { createRoot, type Root } from 'react-dom/client';
import { SpeechContext } from '../context';
import { importSession } from '../data/import-session';
import type { Session } from '../session';
import { DropDialog } from './DropDialog';
import { readKept } from './kept';
import { purposeOf } from './purpose';

let root: Root | null = null;

/** Takes files that were dropped: those of a dataset go to the view of one's own data, borders and groupings to their dialog. */
export async function openDrop(session: Session, files: readonly File[]): Promise<void> {
  if (files.length > 0 && (await purposeOf(files)) === 'dataset') {
    importSession.send({ kind: 'inspect', files, baseUrl: document.baseURI });
    session.navigate({ view: 'data' });
    return;
  }
  openDialog(session, files);
}

/** The dialog has a root of its own, so that the first load carries nothing of it; while it is open, it takes these files too. */
function openDialog(session: Session, files: readonly File[]): void {
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
