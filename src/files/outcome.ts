/** What becomes of each of many files, and how they are worked on side by side. */
import { Room } from './descriptors.ts';

export type Outcome =
  | { readonly status: 'done'; readonly path: string; readonly target: string; readonly bytes: number }
  /** Nothing to do: it is what it would become. */
  | {
      readonly status: 'already';
      readonly path: string;
      readonly target: string;
      /** Its source was removed, or would be. */
      readonly removed?: boolean | undefined;
    }
  /** Not meant: it is not encrypted, in a folder that is being decrypted. */
  | { readonly status: 'other'; readonly path: string }
  | { readonly status: 'failed'; readonly path: string; readonly error: unknown };

/** Runs `work` on all items, `atOnce` at a time. The first rejection ends it, once those under way have settled. */
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

/** Above this a file takes memory and the disk for a while: only a few are under way at a time. */
const smallFile = 256 * 1024;
const largeAtOnce = 4;

/** Lets small files pass as far as there are descriptors for them, and large ones a few at a time. */
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
