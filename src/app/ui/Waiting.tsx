import { WAITING_TEXT } from '../../i18n/waiting';
import { useSpeech } from '../context';

interface WaitingProps {
  readonly isBusy: boolean;
  readonly onAgain: () => void;
}

/** Stands where an answer will come; when none came, it can be asked for again. */
export function Waiting({ isBusy, onAgain }: WaitingProps) {
  const { language } = useSpeech();
  const words = WAITING_TEXT[language];
  if (isBusy) return <p className="w-note">{words.busy}</p>;
  return (
    <p className="w-tools">
      {words.notAnswered}
      <button type="button" className="ui-button" onClick={onAgain}>
        {words.again}
      </button>
    </p>
  );
}
