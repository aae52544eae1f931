import { useState } from 'react';
import { useSpeech } from '../context';

const STORED_AT = 'leerwerkradar.intro';

function wasClosed(): boolean {
  try {
    return window.localStorage.getItem(STORED_AT) === 'closed';
  } catch {
    return false;
  }
}

/** Two lines for somebody who opens the tool for the first time. */
export function Intro() {
  const { text } = useSpeech();
  const [isClosed, setClosed] = useState(wasClosed);
  if (isClosed) return null;
  const close = () => {
    setClosed(true);
    try {
      window.localStorage.setItem(STORED_AT, 'closed');
    } catch {
      // It comes back at the next visit.
    }
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
