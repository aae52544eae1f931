import { useId, useState } from 'react';
import { CLASS_PART_TEXT } from '../../i18n/class-part';
import { keepClass } from '../../store/kept-class';
import { useSpeech } from '../context';

interface KeepClassProps {
  /** What of the class in this tab may be kept; null while there is none that could be read. */
  readonly plain: string | null;
  /** What is on the device. */
  readonly stored: string | null;
  readonly onStored: (stored: string | null) => void;
  readonly onOpen: (stored: string) => void;
  readonly onDropped: (stored: string) => void;
}

/** Whether a class stays on the device, which it does when asked alone; and the one that does. */
export function KeepClass({ plain, stored, onStored, onOpen, onDropped }: KeepClassProps) {
  const words = CLASS_PART_TEXT[useSpeech().language];
  const id = useId();
  const [isRefused, setRefused] = useState(false);
  const keep = (text: string | null) => {
    const isDone = keepClass(text);
    setRefused(!isDone);
    if (isDone) onStored(text);
    return isDone;
  };
  const isKept = plain !== null && stored === plain;
  return (
    <div className="mp-keep">
      {plain !== null && (
        <label className="mp-check">
          <input
            type="checkbox"
            checked={isKept}
            aria-describedby={id}
            onChange={({ currentTarget }) => keep(currentTarget.checked ? plain : null)}
          />
          {words.keep}
        </label>
      )}
      <p id={id} className="w-note" role="status">
        {isRefused
          ? words.keepRefused
          : isKept
            ? words.privacyKept
            : `${words.privacy} ${stored === null ? '' : plain === null ? words.storedThere : words.otherStored}`}
      </p>
      {plain === null && stored !== null && (
        <div className="w-tools">
          <button type="button" className="ui-button" onClick={() => onOpen(stored)}>
            {words.openStored}
          </button>
          <button type="button" className="ui-button" onClick={() => keep(null) && onDropped(stored)}>
            {words.dropStored}
          </button>
        </div>
      )}
    </div>
  );
}
