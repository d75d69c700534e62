/** All blocks of a message, on this thread and one more. */
import { fdatasync } from 'node:fs';
import { Helper } from './workerthread.ts';
import { prepareMemory } from '../../base/memory.ts';
import { Shared } from './sharedcounters.ts';
import { createStep, type Job } from './block.ts';
import { BlockFailure } from './failures.ts';
import { KmsError, systemCode } from '../../base/errors.ts';

export interface Running {
  /** Bytes of plaintext from which on a worker is started, in 30 ms or so. */
  readonly workerAbove: number;
  /** Its program, if not that of the build. */
  readonly worker: string | undefined;
  /** Waits until the output is on disk. */
  readonly sync: boolean;
  /** Called now and then with the bytes of plaintext that are done. */
  readonly onProgress: (bytes: number) => void;
}

/** Milliseconds after which signals, timers and the worker are heard. */
const slice = 20;

/** Bytes after which the disk is set to work while more are made. */
const syncEvery = 64 * 1024 * 1024;

/** The disk writes in the background, so that the last sync has little left to wait for. An error that it reports here is reported only once. */
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

  /** Waits for what is under way. */
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
 * Does every block once. When it settles, nothing uses the files any more. Rejects with `BlockFailure`; then what was written is
 * of no use, for a block is never sealed a second time.
 */
export async function runBlocks(job: Job, { workerAbove, worker, sync, onProgress }: Running): Promise<void> {
  const { blockCount, plaintextLength } = job.layout;
  const shared = new Shared();
  const writeback = sync ? new Writeback(job.to) : undefined;
  prepareMemory();
  const helper = plaintextLength >= workerAbove ? Helper.hire(job, shared, worker) : undefined;
  let own = 0;
  try {
    const step = await createStep(job);
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
    await helper?.finish();
    if (own + shared.done < blockCount) throw new KmsError('KMSInternalException', 'a block was left out');
    await writeback?.finish();
  } finally {
    shared.stop();
    await helper?.dismiss();
    await writeback?.settle();
  }
}
