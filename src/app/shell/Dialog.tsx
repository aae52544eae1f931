import { type ReactNode, Suspense, useEffect, useRef } from 'react';
import { useSpeech } from '../context';
import { Fallible } from './Fallible';

interface DialogProps {
  readonly title: string;
  readonly onClose: () => void;
  readonly children: ReactNode;
}

/** A modal dialog: the browser's own, with its focus trap and Escape. */
export default function Dialog({ title, onClose, children }: DialogProps) {
  const { text } = useSpeech();
  const ref = useRef<HTMLDialogElement>(null);
  useEffect(() => ref.current?.showModal(), []);
  return (
    <dialog ref={ref} className="s-dialog" aria-label={title} onClose={onClose}>
      <div className="s-dialog-head">
        <h2>{title}</h2>
        <button type="button" className="ui-button" onClick={() => ref.current?.close()}>
          {text.shell.close}
        </button>
      </div>
      <div className="s-dialog-body">
        <Fallible>
          <Suspense>{children}</Suspense>
        </Fallible>
      </div>
    </dialog>
  );
}
