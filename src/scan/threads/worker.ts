/** Another thread of a scan: gets items, answers with what was swept of them. A bundle of its own. */
import { parentPort, workerData } from 'node:worker_threads';
import type { Item } from '../item.ts';
import { Claims } from './batchclaims.ts';
import { Packing, type PackedSwept } from './packedresults.ts';
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
  readonly swept?: PackedSwept;
}

const { claims: shared, ...options } = workerData as WorkerStart;
const sweeper = new Sweeper(options);
const claims = new Claims(shared);

parentPort?.on('message', ({ id, items }: Batch) => {
  if (!claims.take(id)) {
    parentPort?.postMessage({ id });
    return;
  }
  const packing = new Packing(items.reduce((sum, { size }) => sum + size, 0));
  for (const item of items) packing.add(sweeper.sweep(item));
  const swept = packing.packed;
  parentPort?.postMessage({ id, swept }, [swept.texts.buffer, swept.numbers.buffer]);
});
