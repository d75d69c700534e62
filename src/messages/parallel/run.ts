/** Processes all blocks of a message, on this thread and one more. */
import { fdatasync } from 'node:fs';
import { BlockWorker } from './workerthread.ts';
import { prepareMemory } from '../../base/memory.ts';
import { Shared } from './sharedcounters.ts';
import { createStep, type BlockTask } from './block.ts';
import { BlockFailure } from './failures.ts';
import { KmsError, systemCode } from '../../base/errors.ts';

export interface BlockOptions {
  /** Bytes of plaintext from which a worker is started, which takes about 30 ms. */
  readonly workerAbove: number;
  /** The worker's program, if not that of the build. */
  readonly worker: string | undefined;
  /** Whether to wait until the output is on disk. */
  readonly sync: boolean;
  /** Called from time to time with the processed bytes of plaintext. */
  readonly onProgress: (bytes: number) => void;
}

/** Milliseconds after which the event loop gets a turn, for signals, timers and the worker. */
const slice = 20;

/** Bytes after which the disk starts to write while more are produced. */
const syncEvery = 64 * 1024 * 1024;

/** Syncs in the background, so that the last sync is short. The system reports an error only once, so it must not be lost here. */
class Writeback {
  readonly #fd: number;
  #from = 0;
  #running: Promise<void> | undefined;
  #failed: BlockFailure | undefined;

  constructor(fd: number) {
    this.#fd = fd;
  }

  at(written: number): void {
    if (this.#failed !== undefined) throw this.#failed;
    if (this.#running !== undefined || written - this.#from < syncEvery) return;
    this.#from = written;
    this.#start();
  }

  #start(): void {
    this.#running = new Promise((resolve) => {
      fdatasync(this.#fd, (error) => {
        if (error) this.#failed = new BlockFailure({ kind: 'write', code: systemCode(error) });
        this.#running = undefined;
        resolve();
      });
    });
  }

  /** Waits for a sync in progress. */
  async settle(): Promise<void> {
    await this.#running;
  }

  async finish(): Promise<void> {
    await this.#running;
    this.#start();
    await this.#running;
    if (this.#failed !== undefined) throw this.#failed;
  }
}

function turn(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve));
}

/**
 * Processes every block once. After it settles, nothing uses the files. Rejects with `BlockFailure`; the output is useless then, because a block is
 * never sealed twice.
 */
export async function runBlocks(
  task: BlockTask,
  { workerAbove, worker, sync, onProgress }: BlockOptions,
): Promise<void> {
  const { blockCount, plaintextLength } = task.layout;
  const shared = new Shared();
  const writeback = sync ? new Writeback(task.to) : undefined;
  prepareMemory();
  const thread = plaintextLength >= workerAbove ? BlockWorker.hire(task, shared, worker) : undefined;
  let own = 0;
  try {
    const step = await createStep(task);
    for (let index = shared.take(); index < blockCount && !shared.isStopped;) {
      const until = performance.now() + slice;
      for (; index < blockCount && performance.now() < until; index = shared.take()) {
        step(index);
        own++;
      }
      const done = Math.min(plaintextLength, ((own + shared.done) / blockCount) * plaintextLength);
      onProgress(done);
      writeback?.at(done);
      await turn();
    }
    await thread?.finish();
    if (own + shared.done < blockCount) throw new KmsError('KMSInternalException', 'a block was left out');
    await writeback?.finish();
  } finally {
    shared.stop();
    await thread?.dismiss();
    await writeback?.settle();
  }
}
