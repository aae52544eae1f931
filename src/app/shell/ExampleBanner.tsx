import { useSpeech } from '../context';
import { WarnIcon } from './shell-icons';

/** Stays wherever figures of invented data appear. */
export function ExampleBanner({ onMore }: { readonly onMore: () => void }) {
  const { text } = useSpeech();
  return (
    <p className="s-example">
      <WarnIcon />
      <span>
        <strong>{text.shell.example}</strong> <span className="s-example-note">{text.shell.exampleNote}</span>{' '}
        <button type="button" className="s-example-more" onClick={onMore}>
          {text.shell.exampleMeaning}
        </button>
      </span>
    </p>
  );
}
