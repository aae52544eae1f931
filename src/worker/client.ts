import type { Issue } from '../model/issue';
import type { FromWorker, RequestKind, Requests } from './messages';

/** Why a question got no answer. `issue` is set when a dataset could not be read; else the worker itself failed. */
export class WorkerError extends Error {
  readonly issue: Issue | null;
  constructor(message: string, issue: Issue | null) {
    super(message);
    this.name = 'WorkerError';
    this.issue = issue;
  }
}

interface Job {
  readonly kind: RequestKind;
  readonly request: unknown;
  /** Null = overtaken by a newer question of the same kind. */
  readonly settle: (reply: FromWorker | null) => void;
}

/** Speaks with the analysis worker: one question at a time, and of the waiting ones of a kind only the newest. */
export class AnalysisClient {
  readonly #worker: Worker;
  readonly #waiting = new Map<RequestKind, Job>();
  #busy: Job | null = null;

  constructor() {
    this.#worker = new Worker(new URL('./analysis-worker.ts', import.meta.url), { type: 'module', name: 'analysis' });
    this.#worker.onmessage = ({ data }: MessageEvent<FromWorker>) => this.#finish(data);
    this.#worker.onerror = ({ message }) => this.#finish({ ok: false, issue: null, message: message || 'worker failed' });
  }

  /** Resolves with the answer, or with null when a newer question of this kind overtook it. Rejects with WorkerError. */
  ask<K extends RequestKind>(kind: K, request: Requests[K]['request']): Promise<Requests[K]['response'] | null> {
    return new Promise((resolve, reject) => {
      this.#waiting.get(kind)?.settle(null);
      this.#waiting.set(kind, {
        kind,
        request,
        settle: (reply) => {
          if (reply === null) resolve(null);
          else if (!reply.ok) reject(new WorkerError(reply.message, reply.issue));
          else resolve(this.#waiting.has(kind) ? null : (reply.response as Requests[K]['response']));
        },
      });
      this.#sendNext();
    });
  }

  close(): void {
    this.#worker.terminate();
  }

  #sendNext(): void {
    if (this.#busy) return;
    const [next] = this.#waiting.values();
    if (!next) return;
    this.#waiting.delete(next.kind);
    this.#busy = next;
    this.#worker.postMessage({ kind: next.kind, request: next.request });
  }

  #finish(reply: FromWorker): void {
    const done = this.#busy;
    this.#busy = null;
    done?.settle(reply);
    this.#sendNext();
  }
}
