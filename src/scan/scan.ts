/** Scans everything that a source yields, in its order; with several threads if it is much. */
import type { Item, ItemReport, Source, Sourced } from './item.ts';
import { BatchClaims } from './threads/batchclaims.ts';
import type { WorkerThread } from './threads/workerthread.ts';
import { ItemScanner, type ScanOptions } from './items/itemscanner.ts';
import type { PackedResults } from './threads/packedresults.ts';

export type { ScanOptions } from './items/itemscanner.ts';

/** Cost of a file in addition to its bytes, in bytes; and that of bytes in memory. */
const fileCost = 16 * 1024;
const bytesCost = 512;
/** Cost of one batch. */
const batchCost = 512 * 1024;
/** Another thread takes as long to start as this one takes to scan this much. */
const threadsAbove = 8 * 1024 * 1024;
/** Number of ready batches per thread before this thread scans any, so that no other thread waits meanwhile. */
const aheadOfThread = 6;

interface TestableOptions extends ScanOptions {
  /** For tests. */
  readonly worker?: string;
  readonly threadsAbove?: number;
}

type Reports = readonly ItemReport[];

/** Items in the order of the source, and what was skipped between them. */
class Batch {
  readonly id: number;
  readonly #entries: (Item | ItemReport)[] = [];
  readonly items: Item[] = [];
  #cost = 0;
  reports: Reports | undefined;
  /** Another thread's results, to be judged. */
  swept: PackedResults | undefined;
  /** Whether its thread ended without an answer. */
  isLeft = false;
  /** Resolves once another thread has answered. */
  answered: Promise<void> | undefined;

  constructor(id: number) {
    this.id = id;
  }

  add(sourced: Sourced): void {
    if ('skipped' in sourced) {
      const { skipped } = sourced;
      this.#entries.push({ path: skipped.path, bytes: 0, detections: [], skipped: [skipped] });
      return;
    }
    this.#entries.push(sourced.item);
    this.items.push(sourced.item);
    const { size, content } = sourced.item;
    this.#cost += size + (content.kind === 'file' ? fileCost : bytesCost);
  }

  get isFull(): boolean {
    return this.#cost >= batchCost || this.#entries.length >= 1024;
  }

  get cost(): number {
    return this.#cost;
  }

  get isEmpty(): boolean {
    return this.#entries.length === 0;
  }

  /** `scanned`: the reports of the items. */
  finish(scanned: Reports): void {
    let next = 0;
    this.reports = this.#entries.flatMap((entry) =>
      'detections' in entry ? entry : (scanned[next++] ?? []),
    );
  }
}

class Scan {
  readonly #options: TestableOptions;
  readonly #scanner: Promise<ItemScanner>;
  readonly #claims = new BatchClaims();
  readonly #threads: WorkerThread[] = [];
  /** In the order of the source. */
  readonly #pending: Batch[] = [];
  #batch = new Batch(0);
  #cost = 0;
  #started = false;

  constructor(options: TestableOptions) {
    this.#options = options;
    this.#scanner = ItemScanner.create(options);
  }

  async *run(source: Source): AsyncGenerator<Reports, void, undefined> {
    try {
      for await (const sourced of source) {
        this.#batch.add(sourced);
        // A stream must be read before the source is asked for more.
        const isStream = 'item' in sourced && sourced.item.content.kind === 'stream';
        if (!isStream && this.#started && !this.#batch.isFull) continue;
        await this.#flush(isStream);
        yield* this.#ready();
        while (this.#pending.length > this.#most) {
          await this.#work();
          yield* this.#ready();
        }
      }
      await this.#flush(false);
      while (this.#pending.length > 0) {
        await this.#work();
        yield* this.#ready();
      }
    } finally {
      await Promise.all(this.#threads.map((thread) => thread.dismiss()));
    }
  }

  get #most(): number {
    return this.#threads.length * aheadOfThread;
  }

  async #flush(isStream: boolean): Promise<void> {
    const batch = this.#batch;
    if (batch.isEmpty) return;
    this.#batch = new Batch(batch.id + 1);
    this.#cost += batch.cost;
    if (!this.#started && this.#cost > (this.#options.threadsAbove ?? threadsAbove)) {
      await this.#start();
    }
    this.#pending.push(batch);
    if (isStream || this.#threads.length === 0) await this.#scanHere(batch);
    else this.#give(batch);
  }

  /** Gives it to the thread with the fewest batches. */
  #give(batch: Batch): void {
    const thread = this.#threads.reduce((best, each) => (each.given < best.given ? each : best));
    this.#claims.offer(batch.id);
    batch.answered = this.#sweepThere(batch, thread);
  }

  async #sweepThere(batch: Batch, thread: WorkerThread): Promise<void> {
    const answer = await thread.sweep(batch.id, batch.items);
    // Batches of a thread that ended are scanned here, so that nothing is missed.
    if (answer === 'ended') batch.isLeft = true;
    else if (answer !== 'taken') batch.swept = answer;
  }

  async #scanHere(batch: Batch): Promise<void> {
    const scanner = await this.#scanner;
    const reports: ItemReport[] = [];
    for (const item of batch.items) reports.push(await scanner.scan(item));
    batch.finish(reports);
  }

  async #reportSwept(batch: Batch, packed: PackedResults): Promise<void> {
    const { unpackResults } = await import('./threads/packedresults.ts');
    const scanner = await this.#scanner;
    const reports: ItemReport[] = [];
    for (const swept of unpackResults(packed)) {
      const item = batch.items[reports.length];
      if (item !== undefined) reports.push(await scanner.reportSwept(item, swept));
    }
    batch.swept = undefined;
    if (reports.length === batch.items.length) batch.finish(reports);
    else await this.#scanHere(batch);
  }

  /** Judges a swept batch; otherwise scans the last batch that no thread has begun; otherwise waits for the first. */
  async #work(): Promise<void> {
    const open = this.#pending.filter(({ reports }) => reports === undefined);
    const batch =
      open.find(({ swept, isLeft }) => swept !== undefined || isLeft) ??
      open.findLast(({ id }) => this.#claims.take(id));
    if (batch?.swept !== undefined) await this.#reportSwept(batch, batch.swept);
    else if (batch !== undefined) await this.#scanHere(batch);
    else await open[0]?.answered;
    // Lets answers of other threads arrive.
    await new Promise((resolve) => setImmediate(resolve));
  }

  async #start(): Promise<void> {
    this.#started = true;
    const { WorkerThread, workerProgram } = await import('./threads/workerthread.ts');
    const { table, known, maxSize, jobs, worker = workerProgram } = this.#options;
    const start = {
      keywords: table.keywords,
      claims: this.#claims.shared,
      maxSize,
      keepsText: known !== undefined,
    };
    for (let count = 1; count < jobs; count++) {
      const thread = WorkerThread.start(worker, start);
      if (thread) this.#threads.push(thread);
    }
  }

  *#ready(): Generator<Reports, void, undefined> {
    for (;;) {
      const reports = this.#pending[0]?.reports;
      if (reports === undefined) return;
      this.#pending.shift();
      yield reports;
    }
  }
}

/** Yields the reports of everything, in groups. */
export async function* scanAll(
  source: Source,
  options: ScanOptions,
): AsyncGenerator<Reports, void, undefined> {
  yield* new Scan(options).run(source);
}

/** With other limits and another worker than the program's. */
export async function* scanWith(
  source: Source,
  options: TestableOptions,
): AsyncGenerator<ItemReport, void, undefined> {
  for await (const reports of new Scan(options).run(source)) yield* reports;
}
