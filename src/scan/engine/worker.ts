/** Another thread of a scan: gets items, answers with reports. A bundle of its own. */
import { parentPort, workerData } from 'node:worker_threads';
import type { Item, ItemReport } from '../item.ts';
import { Claims } from './claims.ts';
import { ItemScanner, type ItemOptions } from './itemscan.ts';
import { packReport, type PackedReport } from './packed.ts';

/** What a worker is started with. */
export type WorkerStart = ItemOptions & {
  /** Of all threads. */
  readonly claims: SharedArrayBuffer;
};

export interface Batch {
  readonly id: number;
  readonly items: readonly Item[];
}

export interface BatchAnswer {
  readonly id: number;
  /** Absent where another thread has taken the batch. */
  readonly reports?: readonly PackedReport[];
}

const { claims: shared, ...options } = workerData as WorkerStart;
const started = ItemScanner.create(options);
const claims = new Claims(shared);

async function scanBatch({ id, items }: Batch): Promise<BatchAnswer> {
  if (!claims.take(id)) return { id };
  const scanner = await started;
  const reports: ItemReport[] = [];
  for (const item of items) reports.push(await scanner.scan(item));
  return { id, reports: reports.map(packReport) };
}

// One after the other: they share the scanner's room.
let last: Promise<void> = Promise.resolve();
parentPort?.on('message', (batch: Batch) => {
  last = last.then(async () => parentPort?.postMessage(await scanBatch(batch)));
});
