import type { DatasetRecord, StoreFault } from '../../model/own-dataset';
import { ImportClient } from '../../worker/import-client';
import type { FromImporter, ImportReport, PlanView, ToImporter } from '../../worker/import-messages';
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

const WAITING = { kind: 'waiting' } as const;
const NOTHING: ImportState = { step: WAITING, plans: [], title: '', trouble: null };
/** A worker that does not say within this time that it stopped is ended. */
const STOP_MS = 3000;

/** Reading files in, outside React: files that were brought stay while somebody looks at another view. */
class ImportSession {
  /** Called when a dataset was saved. */
  onSaved: (record: DatasetRecord) => void = () => {};
  #state = NOTHING;
  #stopTimer: ReturnType<typeof setTimeout> | undefined;
  readonly #client = new ImportClient((message) => this.#hear(message));
  readonly #listeners = new Set<() => void>();

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  readonly snapshot = (): ImportState => this.#state;

  readonly send = (message: ToImporter): void => {
    this.#set({ trouble: null, step: stepAfter(message, this.#state.step) });
    this.#client.send(message);
    if (message.kind !== 'cancel') return;
    this.#stopTimer = setTimeout(() => {
      this.#client.close();
      this.#set({ ...NOTHING, trouble: 'cancelled' });
    }, STOP_MS);
  };

  /** Forgets everything that was not saved. */
  readonly reset = (): void => {
    this.#client.close();
    this.#set(NOTHING);
  };

  #hear(message: FromImporter): void {
    clearTimeout(this.#stopTimer);
    const { step } = this.#state;
    switch (message.kind) {
      case 'inspected':
        this.#set({ step: WAITING, plans: message.plans, title: message.title });
        break;
      case 'progress':
        this.#set({ step: { kind: 'reading', file: message.file, share: message.share, rows: message.rows } });
        break;
      case 'imported':
        this.#set({ step: { kind: 'checked', report: message.report } });
        break;
      case 'saved':
        this.#set({ ...NOTHING, step: { kind: 'saved', record: message.record } });
        this.onSaved(message.record);
        break;
      case 'file':
        saveFile(message.content, message.name);
        break;
      case 'cancelled':
        this.#set({ step: WAITING, trouble: 'cancelled' });
        break;
      case 'failed':
        // What was checked may be saved again, under another name or once there is room.
        this.#set({
          step: step.kind === 'saving' ? { kind: 'checked', report: step.report } : WAITING,
          trouble: message.fault ?? 'failed',
        });
        break;
    }
  }

  #set(change: Partial<ImportState>): void {
    this.#state = { ...this.#state, ...change };
    for (const listener of this.#listeners) listener();
  }
}

/** There is one, as there is one reader. */
export const importSession = new ImportSession();

function stepAfter(message: ToImporter, before: ImportStep): ImportStep {
  switch (message.kind) {
    case 'inspect':
      return { kind: 'looking' };
    case 'import':
      return { kind: 'reading', file: '', share: 0, rows: 0 };
    case 'save':
      return before.kind === 'checked' ? { kind: 'saving', report: before.report } : before;
    case 'table':
    case 'column':
      return WAITING;
    default:
      return before;
  }
}
