/** Another thread of a scan: gets items, answers with reports. A bundle of its own. */
import { parentPort, workerData } from 'node:worker_threads';
import type { Item, ItemReport } from '../item.ts';
import { ItemScanner, type ScanOptions } from './itemscan.ts';
import { packReport, type PackedReport } from './packed.ts';

/** What a worker is started with. */
export type WorkerStart = Pick<ScanOptions, 'table' | 'known' | 'only' | 'maxSize' | 'protect'>;

export interface Batch {
  readonly id: number;
  readonly items: readonly Item[];
}

export interface BatchAnswer {
  readonly id: number;
  readonly reports: readonly PackedReport[];
}

const scanner = new ItemScanner(workerData as WorkerStart);

async function scanBatch({ id, items }: Batch): Promise<BatchAnswer> {
  const reports: ItemReport[] = [];
  for (const item of items) reports.push(await scanner.scan(item));
  return { id, reports: reports.map(packReport) };
}

// One after the other: they share the scanner's room.
let last: Promise<void> = Promise.resolve();
parentPort?.on('message', (batch: Batch) => {
  last = last.then(async () => parentPort?.postMessage(await scanBatch(batch)));
});
