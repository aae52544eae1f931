import { useEffect, useRef } from 'react';
import { CHOOSER_TEXT } from '../../i18n/chooser';
import type { Selection } from '../../model/selection';
import { useSpeech } from '../context';
import './chooser.css';

export interface Choice {
  readonly selections: readonly Selection[];
  /** Where on the map, CSS pixels. */
  readonly x: number;
  readonly y: number;
}

interface ChooserProps {
  readonly choice: Choice;
  readonly nameOf: (selection: Selection) => string;
  readonly factsOf: (selection: Selection) => readonly string[];
  readonly onChoose: (selection: Selection) => void;
  readonly onClose: () => void;
}

/** What lies at one point of the map, as a list to choose from: the schools of a campus, establishments under one roof. */
export function Chooser({ choice, nameOf, factsOf, onChoose, onClose }: ChooserProps) {
  const words = CHOOSER_TEXT[useSpeech().language];
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => dialog.current?.show(), []);
  // Closing the dialog itself gives the focus back to where it came from, and then tells.
  const close = () => dialog.current?.close();
  return (
    <dialog
      className="map-chooser"
      ref={dialog}
      aria-label={words.choose(choice.selections.length)}
      style={{ insetInlineStart: `min(${choice.x}px, 100% - 17rem)`, insetBlockStart: `min(${choice.y}px, 100% - 12rem)` }}
      onKeyDown={(event) => {
        if (event.key === 'Escape') close();
      }}
      onClose={onClose}
    >
      <div className="map-chooser-head">
        <span>{words.choose(choice.selections.length)}</span>
        <button type="button" className="map-chooser-close" aria-label={words.close} onClick={close}>
          <svg viewBox="0 0 16 16" aria-hidden="true" focusable="false">
            <path d="M4 4l8 8M12 4l-8 8" />
          </svg>
        </button>
      </div>
      <ul>
        {choice.selections.map((selection) => (
          <li key={keyOf(selection)}>
            <button type="button" onClick={() => onChoose(selection)}>
              <span>{nameOf(selection)}</span>
              <small>{factsOf(selection).join(' · ')}</small>
            </button>
          </li>
        ))}
      </ul>
    </dialog>
  );
}

function keyOf(selection: Selection): string {
  switch (selection.kind) {
    case 'area':
      return `area ${selection.region}`;
    case 'school':
      return `school ${selection.school}`;
    case 'workplace':
      return `workplace ${selection.workplace}`;
  }
}
