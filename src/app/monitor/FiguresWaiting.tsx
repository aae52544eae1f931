import { TRENDS_TEXT } from '../../i18n/trends';
import { useSpeech } from '../context';

interface FiguresWaitingProps {
  readonly isBusy: boolean;
  readonly onAgain: () => void;
}

/** Stands where figures will come; when none came, they can be asked for again. */
export function FiguresWaiting({ isBusy, onAgain }: FiguresWaitingProps) {
  const words = TRENDS_TEXT[useSpeech().language];
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
