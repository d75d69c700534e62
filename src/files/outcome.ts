/** The result for each of many files, and work on them in parallel. */
import { Room } from './descriptors.ts';

export type Outcome =
  | { readonly status: 'done'; readonly path: string; readonly target: string; readonly bytes: number }
  /** The output exists already. */
  | {
      readonly status: 'already';
      readonly path: string;
      readonly target: string;
      /** The source was removed, or would be in a dry run. */
      readonly removed?: boolean | undefined;
    }
  /** A file that is not encrypted, in a folder to decrypt. */
  | { readonly status: 'other'; readonly path: string }
  | { readonly status: 'failed'; readonly path: string; readonly error: unknown };

/** Runs `work` on all items, `atOnce` in parallel. After the first rejection it starts no more, waits for those in progress and rejects. */
export async function runSideBySide<T>(
  items: Iterable<T>,
  atOnce: number,
  work: (item: T) => Promise<void>,
): Promise<void> {
  const iterator = items[Symbol.iterator]();
  let stopped = false;
  const worker = async (): Promise<void> => {
    for (let step = iterator.next(); !stopped && step.done !== true; step = iterator.next()) {
      try {
        await work(step.value);
      } catch (error) {
        stopped = true;
        throw error;
      }
    }
  };
  const settled = await Promise.allSettled(Array.from({ length: atOnce }, worker));
  for (const each of settled) if (each.status === 'rejected') throw each.reason;
}

/** Size up to which a file is small. Larger files take memory and disk bandwidth, so only a few run in parallel. */
const smallFile = 256 * 1024;
const largeAtOnce = 4;

/** Runs small files as long as there are descriptors for them, and a few large ones in parallel. */
export class Gate {
  #free = largeAtOnce;
  readonly #room = new Room();
  readonly #waiting: (() => void)[] = [];

  async pass<T>(size: number, work: () => Promise<T>): Promise<T> {
    if (size <= smallFile) return await this.#room.run(work);
    if (this.#free > 0) this.#free--;
    else await new Promise<void>((resolve) => this.#waiting.push(resolve));
    try {
      return await this.#room.run(work);
    } finally {
      const next = this.#waiting.shift();
      if (next) next();
      else this.#free++;
    }
  }
}
