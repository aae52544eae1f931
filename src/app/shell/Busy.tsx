import { useSpeech } from '../context';

interface BusyProps {
  readonly isBusy: boolean;
  /** Share done of a long computation; null when there is none. */
  readonly progress: number | null;
  readonly onStop: () => void;
}

/** The bar below the header, and after a second how far a long computation is and a way to give it up. */
export function Busy({ isBusy, progress, onStop }: BusyProps) {
  const { shared } = useSpeech().text;
  return (
    <div className={isBusy ? 's-bar s-busy' : 's-bar'}>
      {isBusy && progress !== null && (
        <div className="s-working">
          <progress aria-label={shared.progress} value={progress} max={1} />
          <button type="button" className="ui-button" onClick={onStop}>
            {shared.stop}
          </button>
        </div>
      )}
    </div>
  );
}
