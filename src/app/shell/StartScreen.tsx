import { lazy, Suspense } from 'react';
import { useSpeech } from '../context';
import type { Failure } from '../session';
import { Logo } from './shell-icons';

const IssueSentence = lazy(() => import('./IssueSentence'));

interface StartScreenProps {
  readonly failure: Failure | null;
  readonly onRetry: () => void;
  readonly onEmbedded: () => void;
}

/** What is shown before there are data: that they are on their way, or why they are not. */
export function StartScreen({ failure, onRetry, onEmbedded }: StartScreenProps) {
  const { text } = useSpeech();
  return (
    <main className="s-start">
      <h1>
        <Logo /> {text.shell.name}
      </h1>
      {failure ? (
        <div role="alert">
          <p>
            <strong>{text.shell.failedTitle}</strong>{' '}
            <Suspense>{failure.issue && <IssueSentence issue={failure.issue} />}</Suspense>
          </p>
          <p className="s-start-buttons">
            <button type="button" className="ui-button s-primary" onClick={onEmbedded}>
              {text.shell.useEmbedded}
            </button>
            <button type="button" className="ui-button" onClick={onRetry}>
              {text.shell.retry}
            </button>
          </p>
        </div>
      ) : (
        <p role="status">{text.shell.loading}</p>
      )}
    </main>
  );
}
