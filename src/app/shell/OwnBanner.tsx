import { DATA_VIEW_TEXT } from '../../i18n/data-view';
import { useSpeech } from '../context';

/** Says that the figures are from the reader's own data. */
export function OwnBanner({ title }: { readonly title: string }) {
  const words = DATA_VIEW_TEXT[useSpeech().language];
  return (
    <p className="s-example s-own">
      <span>
        <strong>{words.own}</strong> <span className="s-example-note">{title}</span>
      </span>
    </p>
  );
}
