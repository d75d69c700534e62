/** The main thread's side of the worker. */
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { KmsError } from '../../base/errors.ts';
import type { Shared } from './sharedcounters.ts';
import type { BlockTask } from './block.ts';
import { BlockFailure } from './failures.ts';
import type { Assignment, WorkerAnswer } from './worker.ts';

/** The worker's bundle, beside the program. */
const workerProgram = join(import.meta.dirname, 'blocks.cjs');

/** A worker started before its task is known. */
let early: BlockWorker | undefined;
/** Only one message at once has two threads: more would only take memory. */
let busy = false;

export class BlockWorker {
  readonly #worker: Worker;
  readonly #ended: Promise<void>;
  #shared: Shared | undefined;
  #answered = false;
  #failure: unknown;

  private constructor(worker: Worker) {
    this.#worker = worker;
    this.#ended = new Promise((resolve) => {
      const fail = (error: unknown): void => {
        this.#failure ??= error;
        // An unfinished block makes all others useless; one that had not begun does not matter.
        if (this.#isAtWork) this.#shared?.stop();
        resolve();
      };
      worker.once('message', (answer: WorkerAnswer) => {
        this.#answered = true;
        if (answer !== undefined) this.#failure ??= new BlockFailure(answer);
        resolve();
      });
      worker.once('error', fail);
      worker.once('exit', () => fail(new KmsError('KMSInternalException', 'the worker thread ended')));
    });
    // After the listeners, because adding one for messages would undo it.
    worker.unref();
  }

  /** Undefined if no thread can be started. It does not keep the process alive until it has a task. */
  static #start(program: string): BlockWorker | undefined {
    try {
      return new BlockWorker(new Worker(program, { execArgv: [] }));
    } catch {
      return undefined;
    }
  }

  /** Starts a worker for the next task while the key is being looked up. */
  static prepare(): void {
    if (availableParallelism() > 1) early ??= BlockWorker.#start(workerProgram);
  }

  /** Gives the task to a worker; undefined if there is no second core, or the worker is busy with another message. */
  static hire(task: BlockTask, shared: Shared, program = workerProgram): BlockWorker | undefined {
    if (busy || availableParallelism() < 2) return undefined;
    const worker = program === workerProgram && early ? early : BlockWorker.#start(program);
    early = undefined;
    if (worker !== undefined) worker.#assign(task, shared);
    return worker;
  }

  #assign(task: BlockTask, shared: Shared): void {
    busy = true;
    this.#shared = shared;
    const assignment: Assignment = { task, memory: shared.memory };
    this.#worker.ref();
    this.#worker.postMessage(assignment);
  }

  get #isAtWork(): boolean {
    return this.#shared !== undefined && this.#shared.begun !== this.#shared.done;
  }

  /** Waits for the worker's current block, if any. Rejects if the block fails. */
  async finish(): Promise<void> {
    if (this.#isAtWork) await this.#ended;
    if (!this.#isAtWork) return;
    throw this.#failure instanceof Error
      ? this.#failure
      : new KmsError('KMSInternalException', 'the worker thread failed');
  }

  /** Resolves once the worker no longer uses the files. */
  async dismiss(): Promise<void> {
    if (!this.#answered) await this.#worker.terminate();
    busy = false;
  }
}
