import { type ReactNode, useId, useRef, useState } from 'react';
import './controls.css';

interface DisclosureProps {
  readonly label: ReactNode;
  readonly children: ReactNode;
}

/** A button that opens a small floating panel; Escape and leaving it close it. */
export function Disclosure({ label, children }: DisclosureProps) {
  const [open, setOpen] = useState(false);
  const id = useId();
  const button = useRef<HTMLButtonElement>(null);
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: hears the keys and the focus of the button and the panel inside.
    <div
      className="ui-disclosure"
      onBlur={(event) => {
        if (!event.currentTarget.contains(event.relatedTarget)) setOpen(false);
      }}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || !open) return;
        event.stopPropagation();
        setOpen(false);
        button.current?.focus();
      }}
    >
      <button
        ref={button}
        type="button"
        className="ui-button"
        aria-expanded={open}
        aria-controls={id}
        onClick={() => setOpen(!open)}
      >
        {label}
      </button>
      {/* Focusable by script, so that a press on its padding does not count as leaving. */}
      <div id={id} className="ui-disclosure-panel" tabIndex={-1} hidden={!open}>
        {children}
      </div>
    </div>
  );
}
