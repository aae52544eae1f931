import { useEffect, useSyncExternalStore } from 'react';
import { SpeechContext } from './context';
import { Screen } from './Screen';
import type { Session } from './session';
import { StartScreen } from './shell/StartScreen';

interface AppProps {
  readonly session: Session;
}

/** Waits for words and data, then shows the screen; says what is wrong when the data do not come. */
export function App({ session }: AppProps) {
  const snapshot = useSyncExternalStore(session.subscribe, session.snapshot);
  const { speech, loaded, link } = snapshot;
  useEffect(() => {
    if (speech) document.documentElement.lang = speech.language;
  }, [speech]);
  if (!speech) return null;
  return (
    <SpeechContext value={speech}>
      {loaded && link ? (
        <Screen session={session} snapshot={snapshot} loaded={loaded} link={link} />
      ) : (
        <StartScreen failure={snapshot.failure} onRetry={session.retry} onEmbedded={session.useEmbedded} />
      )}
    </SpeechContext>
  );
}
