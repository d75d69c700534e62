/** The other threads of a scan, as the first one sees them. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import type { Item, ItemReport } from '../item.ts';
import { unpackReport } from './packed.ts';
import type { BatchAnswer, WorkerStart } from './worker.ts';

/** Where the worker's bundle is: beside the program. */
export const workerProgram = join(import.meta.dirname, 'scanner.cjs');

/** Batches that a worker has at a time: one to work on, one to go on with. */
const mostGiven = 2;

interface Given {
  readonly items: readonly Item[];
  readonly resolve: (reports: Promise<readonly ItemReport[]> | readonly ItemReport[]) => void;
}

/** Scans items on this thread. */
export type ScanHere = (items: readonly Item[]) => Promise<readonly ItemReport[]>;

export class Helper {
  readonly #worker: Worker;
  readonly #given = new Map<number, Given>();
  readonly #scanHere: ScanHere;
  #next = 0;
  #failed = false;

  private constructor(worker: Worker, scanHere: ScanHere) {
    this.#worker = worker;
    this.#scanHere = scanHere;
    worker.on('message', ({ id, reports }: BatchAnswer) => {
      const given = this.#given.get(id);
      this.#given.delete(id);
      given?.resolve(reports.map(unpackReport));
    });
    worker.on('error', () => this.#fail());
    worker.on('exit', () => this.#fail());
  }

  /** Undefined where no thread can be started. */
  static start(program: string, start: WorkerStart, scanHere: ScanHere): Helper | undefined {
    if (!existsSync(program)) return undefined;
    try {
      return new Helper(new Worker(program, { workerData: start, execArgv: [] }), scanHere);
    } catch {
      return undefined;
    }
  }

  get isFree(): boolean {
    return !this.#failed && this.#given.size < mostGiven;
  }

  async scan(items: readonly Item[]): Promise<readonly ItemReport[]> {
    const id = this.#next++;
    return await new Promise((resolve) => {
      this.#given.set(id, { items, resolve });
      this.#worker.postMessage({ id, items });
    });
  }

  /** What it had is scanned here: nothing goes unseen because a thread ended. */
  #fail(): void {
    this.#failed = true;
    for (const [id, { items, resolve }] of this.#given) {
      this.#given.delete(id);
      resolve(this.#scanHere(items));
    }
  }

  async dismiss(): Promise<void> {
    this.#failed = true;
    await this.#worker.terminate();
  }
}
