/** Another thread of a scan: gets items, answers with what was swept of them. A bundle of its own. */
import { parentPort, workerData } from 'node:worker_threads';
import type { Item } from '../item.ts';
import { BatchClaims } from './batchclaims.ts';
import { ResultPacker, type PackedResults } from './packedresults.ts';
import { Sweeper, type SweeperOptions } from './sweeper.ts';

/** What a worker is started with. */
export interface WorkerStart extends SweeperOptions {
  /** Of all threads. */
  readonly claims: SharedArrayBuffer;
}

export interface Batch {
  readonly id: number;
  readonly items: readonly Item[];
}

export interface BatchAnswer {
  readonly id: number;
  /** Absent where another thread has taken the batch. */
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
