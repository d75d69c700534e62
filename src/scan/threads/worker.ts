/** Another thread of a scan: receives items and returns the results of its sweep. A bundle of its own. */
import { parentPort, workerData } from 'node:worker_threads';
import type { Item } from '../item.ts';
import { BatchClaims } from './batchclaims.ts';
import { ResultPacker, type PackedResults } from './packedresults.ts';
import { Sweeper, type SweeperOptions } from './sweeper.ts';

/** The data with which a worker is started. */
export interface WorkerStart extends SweeperOptions {
  /** Shared by all threads. */
  readonly claims: SharedArrayBuffer;
}

export interface Batch {
  readonly id: number;
  readonly items: readonly Item[];
}

export interface BatchAnswer {
  readonly id: number;
  /** Absent if another thread has claimed the batch. */
  readonly swept?: PackedResults;
}

const { claims: shared, ...options } = workerData as WorkerStart;
const sweeper = new Sweeper(options);
const claims = new BatchClaims(shared);

parentPort?.on('message', ({ id, items }: Batch) => {
  if (!claims.take(id)) {
    parentPort?.postMessage({ id });
    return;
  }
  const packer = new ResultPacker(items.reduce((sum, { size }) => sum + size, 0));
  for (const item of items) packer.add(sweeper.sweep(item));
  const swept = packer.packed;
  parentPort?.postMessage({ id, swept }, [swept.texts.buffer, swept.numbers.buffer]);
});
