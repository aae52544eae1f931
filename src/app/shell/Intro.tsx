import { useState } from 'react';
import { useSpeech } from '../context';
import { keep, stored } from './theme';

const STORED_AT = 'leerwerkradar.intro';

/** Two lines for somebody who opens the tool for the first time. */
export function Intro() {
  const { text } = useSpeech();
  const [isClosed, setClosed] = useState(() => stored(STORED_AT) === 'closed');
  if (isClosed) return null;
  const close = () => {
    setClosed(true);
    keep(STORED_AT, 'closed');
  };
  return (
    <section className="s-intro" aria-label={text.shell.introTitle}>
      <p>
        <strong>{text.shell.introTitle}</strong> {text.shell.intro}
      </p>
      <button type="button" className="ui-button" onClick={close}>
        {text.shell.introClose}
      </button>
    </section>
  );
}
