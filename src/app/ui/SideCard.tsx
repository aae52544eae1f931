import { type ReactNode, useEffect, useRef } from 'react';
import { useSpeech } from '../context';
import { CloseIcon } from './icons';
import './work-view.css';

interface SideCardProps {
  readonly title: string;
  readonly onClose: () => void;
  readonly children: ReactNode;
}

/** What is opened from a row, beside its table: the keyboard goes to it, and back to the row when it closes. */
export function SideCard({ title, onClose, children }: SideCardProps) {
  const { text } = useSpeech();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    const before = document.activeElement;
    heading.current?.focus();
    // Where it stands below its table, all that would be seen of it is its title.
    if (window.matchMedia('(max-width: 959px)').matches) heading.current?.closest('section')?.scrollIntoView({ block: 'start' });
    return () => {
      // A field that is being left keeps its own way; only a focus that would be lost goes back.
      if (before instanceof HTMLElement && before.isConnected && before !== document.body) before.focus();
    };
  }, []);
  return (
    <section
      className="w-card"
      aria-label={title}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        // A field that is being typed in is left first, which keeps what it says.
        if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
        onClose();
      }}
    >
      <header>
        <h3 ref={heading} tabIndex={-1}>
          {title}
        </h3>
        <button type="button" className="ui-close" aria-label={text.shell.close} onClick={onClose}>
          <CloseIcon />
        </button>
      </header>
      {children}
    </section>
  );
}
