/** Work on many files in parallel. Limits open file descriptors: work waits for others to close theirs instead of failing. */
import { readFileSync } from 'node:fs';
import { KmsError, systemCode } from '../base/errors.ts';

/** Descriptors of the process itself: the vault, its audit trail, worker threads, connections to a service. */
const reserved = 40;
/** Descriptors of one file: its input, its output, a claim, and the folder while it is synced. */
const eachFile = 4;

/** Number of files that can be processed in parallel without running out of descriptors. If the system does not show its limit, a failure does. */
function filesAtOnce(): number {
  try {
    const [, limit] = /^Max open files +(\d+)/m.exec(readFileSync('/proc/self/limits', 'utf8')) ?? [];
    return limit === undefined ? Infinity : Math.max(1, Math.floor((Number(limit) - reserved) / eachFile));
  } catch {
    return Infinity;
  }
}

/** Whether an error means that no descriptors are left, in this process (`EMFILE`) or on the machine (`ENFILE`). */
function isOutOfDescriptors(error: unknown): boolean {
  for (let each = error; each !== undefined; each = each instanceof Error ? each.cause : undefined) {
    const code = systemCode(each);
    if (code === 'EMFILE' || code === 'ENFILE') return true;
  }
  return false;
}

/** Attempts while only one file is in progress: other programs have to close their descriptors then. */
const attemptsAlone = 20;
const pauseMs = 100;

function tooManyOpen(cause: unknown): KmsError {
  return new KmsError('FileUnusable', 'too many files are open, in this process or on this machine', {
    hint: 'raise the limit (ulimit -n 4096), or close other programs',
    cause,
  });
}

/** Limits how much work runs in parallel, and lowers the limit after work ran out of descriptors. */
export class Room {
  #limit: number;
  #active = 0;
  readonly #waiting: (() => void)[] = [];

  constructor(limit = filesAtOnce()) {
    this.#limit = limit;
  }

  async run<T>(work: () => Promise<T>): Promise<T> {
    for (let alone = 0; ;) {
      while (this.#active >= this.#limit) await new Promise<void>((resolve) => this.#waiting.push(resolve));
      this.#active++;
      try {
        return await work();
      } catch (error) {
        if (!isOutOfDescriptors(error)) throw error;
        // The others have enough descriptors to finish, or they get here too.
        this.#limit = Math.max(1, this.#active - 1);
        if (this.#active === 1 && ++alone === attemptsAlone) throw tooManyOpen(error);
      } finally {
        this.#active--;
        this.#waiting.shift()?.();
      }
      if (this.#active === 0) await new Promise((resolve) => setTimeout(resolve, pauseMs));
    }
  }
}

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
