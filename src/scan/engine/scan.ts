/** A scan of everything that a source gives, in its order; on several threads when it is much. */
import type { Item, ItemReport, Source, Sourced } from '../item.ts';
import { Helper, workerProgram } from './crew.ts';
import { ItemScanner, type ScanOptions } from './itemscan.ts';

export type { ScanOptions } from './itemscan.ts';

/** What a file costs beyond its bytes, in bytes. */
const fileCost = 16 * 1024;
/** What one batch has. */
const batchCost = 512 * 1024;
/** Another thread takes about as long to start as this one for so much. */
const threadsAbove = 8 * 1024 * 1024;

interface Running extends ScanOptions {
  /** For tests. */
  readonly worker?: string;
  readonly threadsAbove?: number;
}

type Reports = Promise<readonly ItemReport[]>;

class Scan {
  readonly #options: Running;
  readonly #scanner: ItemScanner;
  readonly #helpers: Helper[] = [];
  /** In the order of the source. */
  readonly #pending: Reports[] = [];
  #batch: Item[] = [];
  #batchCost = 0;
  #cost = 0;
  #started = false;
  /** The scanner of this thread does one thing at a time. */
  #here: Promise<unknown> = Promise.resolve();

  constructor(options: Running) {
    this.#options = options;
    this.#scanner = new ItemScanner(options);
  }

  async *run(source: Source): AsyncGenerator<ItemReport, void, undefined> {
    try {
      for await (const sourced of source) {
        this.#take(sourced);
        if (this.#pending.length > 0) yield* this.#ready();
      }
      this.#flush();
      while (this.#pending.length > 0) yield* await this.#shift();
    } finally {
      await Promise.all(this.#helpers.map((helper) => helper.dismiss()));
    }
  }

  #take(sourced: Sourced): void {
    if ('skipped' in sourced) {
      const { skipped } = sourced;
      this.#flush();
      this.#pending.push(
        Promise.resolve([{ path: skipped.path, bytes: 0, detections: [], skipped: [skipped] }]),
      );
      return;
    }
    const { item } = sourced;
    const cost = item.size + fileCost;
    this.#cost += cost;
    this.#batchCost += cost;
    this.#batch.push(item);
    // A stream must be read before the source is asked for more.
    if (this.#batchCost >= batchCost || !this.#started || item.content.kind === 'stream') this.#flush();
  }

  #flush(): void {
    const items = this.#batch;
    if (items.length === 0) return;
    this.#batch = [];
    this.#batchCost = 0;
    this.#pending.push(this.#scan(items));
  }

  async #scan(items: readonly Item[]): Reports {
    if (!this.#started && this.#cost > (this.#options.threadsAbove ?? threadsAbove)) this.#start();
    const isStream = items.some(({ content }) => content.kind === 'stream');
    const helper = isStream ? undefined : this.#helpers.find(({ isFree }) => isFree);
    return helper === undefined ? await this.#scanHere(items) : await helper.scan(items);
  }

  async #scanHere(items: readonly Item[]): Reports {
    const work = this.#here.then(async () => {
      const reports: ItemReport[] = [];
      for (const item of items) reports.push(await this.#scanner.scan(item));
      return reports;
    });
    this.#here = work;
    return await work;
  }

  #start(): void {
    this.#started = true;
    const { table, known, only, protect, maxSize, jobs, worker = workerProgram } = this.#options;
    const start = {
      table: { ...table },
      maxSize,
      ...(known && { known }),
      ...(only && { only }),
      ...(protect && { protect }),
    };
    for (let count = 1; count < jobs; count++) {
      const helper = Helper.start(worker, start, (items) => this.#scanHere(items));
      if (helper) this.#helpers.push(helper);
    }
  }

  async #shift(): Promise<readonly ItemReport[]> {
    return (await this.#pending.shift()) ?? [];
  }

  /** As many may be under way as keep every thread busy; the first of them is waited for before there are more. */
  async *#ready(): AsyncGenerator<ItemReport, void, undefined> {
    const most = this.#helpers.length === 0 ? 0 : this.#helpers.length * 3 + 1;
    while (this.#pending.length > most) yield* await this.#shift();
    if (most > 0) await this.#here;
  }
}

export async function* scanAll(
  source: Source,
  options: ScanOptions,
): AsyncGenerator<ItemReport, void, undefined> {
  yield* new Scan(options).run(source);
}

/** With other limits and another worker than those of the program. */
export async function* scanWith(
  source: Source,
  options: Running,
): AsyncGenerator<ItemReport, void, undefined> {
  yield* new Scan(options).run(source);
}
