/** The worker as the main thread sees it. */
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import type { Shared } from './shared.ts';
import type { Job } from './step.ts';
import { BlockFailure } from './trouble.ts';
import type { WorkerAnswer, WorkerData } from './worker.ts';

/** Where the worker's bundle is: beside the program. */
export const workerProgram = join(import.meta.dirname, 'blocks.cjs');

/** One message at a time is worked on by two threads: others would only take memory. */
let taken = false;

export class Helper {
  readonly #shared: Shared;
  readonly #worker: Worker;
  readonly #ended: Promise<void>;
  #failure: unknown;

  private constructor(worker: Worker, shared: Shared) {
    this.#worker = worker;
    this.#shared = shared;
    this.#ended = new Promise((resolve) => {
      const fail = (error: unknown): void => {
        this.#failure ??= error;
        // One that had not begun is no loss.
        if (shared.begun !== shared.done) shared.stop();
        resolve();
      };
      worker.once('message', (answer: WorkerAnswer) => {
        if (answer !== undefined) this.#failure ??= new BlockFailure(answer);
        resolve();
      });
      worker.once('error', fail);
      worker.once('exit', () => {
        taken = false;
        fail(new Error('the worker thread ended'));
      });
    });
  }

  /** Begins to start it; undefined where there is no second core, it is at work already, or cannot start. */
  static start(job: Job, shared: Shared, program: string): Helper | undefined {
    if (taken || availableParallelism() < 2) return undefined;
    const workerData: WorkerData = { job, memory: shared.memory };
    try {
      const worker = new Worker(program, { workerData, execArgv: [] });
      taken = true;
      return new Helper(worker, shared);
    } catch {
      return undefined;
    }
  }

  /** Waits for the block that it is at, if any. Rejects when that fails. */
  async finish(): Promise<void> {
    if (this.#shared.begun !== this.#shared.done) await this.#ended;
    if (this.#shared.begun !== this.#shared.done) {
      throw this.#failure instanceof Error ? this.#failure : new Error('the worker thread failed');
    }
  }

  /** Resolves when it no longer uses the files. */
  async dismiss(): Promise<void> {
    await this.#worker.terminate();
  }
}
