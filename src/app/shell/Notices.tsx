import { lazy, Suspense } from 'react';
import { useSpeech } from '../context';
import type { Failure } from '../session';
import type { LinkNotice } from '../url';
import { WarnIcon } from './shell-icons';

const IssueSentence = lazy(() => import('./IssueSentence'));

interface NoticesProps {
  readonly notices: readonly LinkNotice[];
  readonly failure: Failure | null;
  /** A long computation was given up. */
  readonly isStopped: boolean;
  readonly onRetry: () => void;
  readonly onResume: () => void;
}

/** What could not be followed or computed, while the screen keeps its last good answer. */
export function Notices({ notices, failure, isStopped, onRetry, onResume }: NoticesProps) {
  const { text } = useSpeech();
  if (notices.length === 0 && !failure && !isStopped) return null;
  return (
    <div className="s-notices" role="status">
      {notices.map(({ part, value }) => (
        <p key={part} className="s-notice">
          <WarnIcon /> {text.shell.notice(text.shell.parts[part], value)}
        </p>
      ))}
      {isStopped && (
        <p className="s-notice">
          <WarnIcon /> {text.shared.stopped}{' '}
          <button type="button" className="ui-button" onClick={onResume}>
            {text.shared.resume}
          </button>
        </p>
      )}
      {failure && (
        <p className="s-notice">
          <WarnIcon /> <Suspense>{failure.issue ? <IssueSentence issue={failure.issue} /> : text.shell.failed}</Suspense>{' '}
          {failure.issue && text.shell.failedKept}{' '}
          <button type="button" className="ui-button" onClick={onRetry}>
            {text.shell.retry}
          </button>
        </p>
      )}
    </div>
  );
}
