import type { FromImporter, ToImporter } from './import-messages';

/** Speaks with the import worker, which is started when files come in and ended with the page that asked for it. */
export class ImportClient {
  readonly #onMessage: (message: FromImporter) => void;
  #worker: Worker | null = null;

  constructor(onMessage: (message: FromImporter) => void) {
    this.#onMessage = onMessage;
  }

  send(message: ToImporter): void {
    this.#worker ??= this.#start();
    this.#worker.postMessage(message);
  }

  /** Ends the worker in the middle of whatever it does; nothing of that is kept. */
  close(): void {
    this.#worker?.terminate();
    this.#worker = null;
  }

  #start(): Worker {
    const worker = new Worker(new URL('./import-worker.ts', import.meta.url), { type: 'module', name: 'import' });
    worker.onmessage = ({ data }: MessageEvent<FromImporter>) => this.#onMessage(data);
    worker.onerror = () => {
      this.close();
      this.#onMessage({ kind: 'failed', fault: null });
    };
    return worker;
  }
}
