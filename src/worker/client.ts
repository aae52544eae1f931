import type { Issue } from '../model/issue';
import type { FromWorker, Reply, RequestKind, Requests } from './messages';

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
  readonly settle: (reply: Reply | null) => void;
}

/**
 * Speaks with the analysis worker: one question at a time, and of the waiting ones of a kind only the newest. A question under way is given
 * up as soon as a newer one of its kind comes. `onProgress`: what share of the question under way is done; null when it tells nothing.
 */
export class AnalysisClient {
  readonly #worker: Worker;
  readonly #onProgress: (share: number | null) => void;
  readonly #waiting = new Map<RequestKind, Job>();
  #busy: Job | null = null;

  constructor(onProgress: (share: number | null) => void) {
    this.#onProgress = onProgress;
    this.#worker = new Worker(new URL('./analysis-worker.ts', import.meta.url), { type: 'module', name: 'analysis' });
    this.#worker.onmessage = ({ data }: MessageEvent<FromWorker>) => {
      if ('progress' in data) this.#onProgress(data.progress);
      else this.#finish(data);
    };
    this.#worker.onerror = ({ message }) => this.#finish({ ok: false, issue: null, message: message || 'worker failed' });
  }

  /** Resolves with the answer, or with null when a newer question of this kind overtook it or it was stopped. Rejects with WorkerError. */
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
      if (this.#busy?.kind === kind) this.#worker.postMessage({ kind: 'stop' });
      this.#sendNext();
    });
  }

  /** Gives up whatever is under way or waiting. */
  stop(): void {
    for (const job of this.#waiting.values()) job.settle(null);
    this.#waiting.clear();
    if (this.#busy) this.#worker.postMessage({ kind: 'stop' });
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

  #finish(reply: Reply): void {
    const done = this.#busy;
    this.#busy = null;
    this.#onProgress(null);
    done?.settle(reply);
    this.#sendNext();
  }
}
