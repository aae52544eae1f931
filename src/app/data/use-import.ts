import { useEffect, useMemo, useRef, useState } from 'react';
import type { DatasetRecord, StoreFault } from '../../model/own-dataset';
import { ImportClient } from '../../worker/import-client';
import type { ImportReport, PlanView, ToImporter } from '../../worker/import-messages';
import { saveFile } from '../ui/save-file';

/** How far reading files in has come. */
export type ImportStep =
  | { readonly kind: 'waiting' }
  | { readonly kind: 'looking' }
  | { readonly kind: 'reading'; readonly file: string; readonly share: number; readonly rows: number }
  | { readonly kind: 'checked'; readonly report: ImportReport }
  | { readonly kind: 'saving'; readonly report: ImportReport }
  | { readonly kind: 'saved'; readonly record: DatasetRecord };

/** Why the last step came to nothing; what was there before still is. */
export type Trouble = StoreFault | 'failed' | 'cancelled' | null;

export interface ImportState {
  readonly step: ImportStep;
  readonly plans: readonly PlanView[];
  /** What the files call themselves. */
  readonly title: string;
  readonly trouble: Trouble;
}

const NOTHING: ImportState = { step: { kind: 'waiting' }, plans: [], title: '', trouble: null };

/** A worker that does not say within this time that it stopped is ended. */
const STOP_MS = 3000;

export interface Importer {
  readonly state: ImportState;
  readonly send: (message: ToImporter) => void;
  /** Forgets everything that was not saved. */
  readonly reset: () => void;
}

/** Reading files in, as the screen sees it. */
export function useImport(onSaved: (record: DatasetRecord) => void): Importer {
  const [state, setState] = useState(NOTHING);
  const stopTimer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  const latest = useRef(onSaved);
  useEffect(() => {
    latest.current = onSaved;
  });
  const client = useMemo(
    () =>
      new ImportClient((message) => {
        const change = (next: Partial<ImportState>) => setState((before) => ({ ...before, ...next }));
        const waiting = { kind: 'waiting' } as const;
        clearTimeout(stopTimer.current);
        switch (message.kind) {
          case 'inspected':
            change({ step: waiting, plans: message.plans, title: message.title });
            return;
          case 'progress':
            change({ step: { kind: 'reading', file: message.file, share: message.share, rows: message.rows } });
            return;
          case 'imported':
            change({ step: { kind: 'checked', report: message.report } });
            return;
          case 'saved':
            setState({ ...NOTHING, step: { kind: 'saved', record: message.record } });
            latest.current(message.record);
            return;
          case 'file':
            saveFile(message.content, message.name);
            return;
          case 'cancelled':
            change({ step: waiting, trouble: 'cancelled' });
            return;
          case 'failed':
            setState((before) => ({
              ...before,
              // What was checked may be saved again, under another name or once there is room.
              step: before.step.kind === 'saving' ? { kind: 'checked', report: before.step.report } : waiting,
              trouble: message.fault ?? 'failed',
            }));
        }
      }),
    [],
  );
  useEffect(() => () => client.close(), [client]);
  const giveUp = () => {
    client.close();
    setState({ ...NOTHING, trouble: 'cancelled' });
  };
  return {
    state,
    send: (message) => {
      setState((before) => ({ ...before, trouble: null, step: stepAfter(message, before.step) }));
      client.send(message);
      if (message.kind === 'cancel') stopTimer.current = setTimeout(giveUp, STOP_MS);
    },
    reset: () => {
      client.close();
      setState(NOTHING);
    },
  };
}

function stepAfter(message: ToImporter, before: ImportStep): ImportStep {
  switch (message.kind) {
    case 'inspect':
      return { kind: 'looking' };
    case 'import':
      return { kind: 'reading', file: '', share: 0, rows: 0 };
    case 'save':
      return before.kind === 'checked' ? { kind: 'saving', report: before.report } : before;
    case 'map':
      return { kind: 'waiting' };
    default:
      return before;
  }
}
