import { NOTICES_TEXT } from '../../i18n/notices';
import { useSpeech } from '../context';
import type { Failure, Session, Snapshot } from '../session';
import type { LinkNotice } from '../url';
import { DayBanner } from './DayBanner';
import IssueSentence from './IssueSentence';
import { WarnIcon } from './shell-icons';

interface NoticesProps {
  readonly notices: readonly LinkNotice[];
  readonly failure: Failure | null;
  /** A long computation was given up. */
  readonly isStopped: boolean;
  readonly loaded: NonNullable<Snapshot['loaded']>;
  readonly session: Session;
  readonly onRetry: () => void;
  readonly onResume: () => void;
}

/** On which other day everything stands, and what could not be followed or computed, while the screen keeps its last good answer. */
export function Notices({ notices, failure, isStopped, loaded, session, onRetry, onResume }: NoticesProps) {
  const { text, language } = useSpeech();
  const words = NOTICES_TEXT[language];
  return (
    <div className="s-notices" role="status">
      {loaded.ownDay && <DayBanner {...{ loaded, session }} />}
      {notices.map(({ part, value }) => (
        <p key={part} className="s-notice">
          <WarnIcon /> {words.notice(words.parts[part], value)}
        </p>
      ))}
      {isStopped && (
        <p className="s-notice">
          <WarnIcon /> {words.stopped}{' '}
          <button type="button" className="ui-button" onClick={onResume}>
            {words.resume}
          </button>
        </p>
      )}
      {failure && (
        <p className="s-notice">
          <WarnIcon /> {failure.issue ? <IssueSentence issue={failure.issue} /> : words.failed}{' '}
          {failure.issue && words.failedKept}{' '}
          <button type="button" className="ui-button" onClick={onRetry}>
            {text.shell.retry}
          </button>
        </p>
      )}
    </div>
  );
}
