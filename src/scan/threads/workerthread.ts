/** The other threads of a scan, from the view of the first one. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import type { Item } from '../item.ts';
import type { PackedResults } from './packedresults.ts';
import type { BatchAnswer, WorkerStart } from './worker.ts';

/** The worker's bundle, beside the program. */
export const workerProgram = join(import.meta.dirname, 'scanner.cjs');

/** The results of a batch; `taken`: another thread scans it; `ended`: this thread has ended. */
export type Answer = PackedResults | 'taken' | 'ended';

/** Copies, because a message includes the whole buffer of a view. */
function compact(item: Item): Item {
  const { content } = item;
  if (content.kind !== 'bytes' || content.bytes.length === content.bytes.buffer.byteLength) return item;
  return { ...item, content: { kind: 'bytes', bytes: new Uint8Array(content.bytes) } };
}

export class WorkerThread {
  readonly #worker: Worker;
  readonly #given = new Map<number, (answer: Answer) => void>();
  #failed = false;

  private constructor(worker: Worker) {
    this.#worker = worker;
    worker.on('message', ({ id, swept }: BatchAnswer) => this.#answer(id, swept ?? 'taken'));
    worker.on('error', () => this.#fail());
    worker.on('exit', () => this.#fail());
  }

  /** Undefined if no thread can be started. */
  static start(program: string, start: WorkerStart): WorkerThread | undefined {
    if (!existsSync(program)) return undefined;
    try {
      return new WorkerThread(new Worker(program, { workerData: start, execArgv: [] }));
    } catch {
      return undefined;
    }
  }

  /** Number of unanswered batches. */
  get given(): number {
    return this.#given.size;
  }

  async sweep(id: number, items: readonly Item[]): Promise<Answer> {
    if (this.#failed) return 'ended';
    return await new Promise((resolve) => {
      this.#given.set(id, resolve);
      this.#worker.postMessage({ id, items: items.map(compact) });
    });
  }

  #answer(id: number, answer: Answer): void {
    this.#given.get(id)?.(answer);
    this.#given.delete(id);
  }

  #fail(): void {
    this.#failed = true;
    for (const id of [...this.#given.keys()]) this.#answer(id, 'ended');
  }

  async dismiss(): Promise<void> {
    this.#failed = true;
    await this.#worker.terminate();
  }
}
