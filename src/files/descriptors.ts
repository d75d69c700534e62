/** File descriptors as a resource that runs out: work waits for others to give theirs back instead of failing. */
import { readFileSync } from 'node:fs';
import { KmsError, systemCode } from '../base/errors.ts';

/** Of the process for itself: the vault, its trail, worker threads, connections to a service. */
const reserved = 40;
/** Of one file under way: what is read, what is written, a claim, and the folder while it is synced. */
const eachFile = 4;

/** Files that can be under way at a time without running out. Where the system does not show its limit, running out does. */
function filesAtOnce(): number {
  try {
    const [, limit] = /^Max open files +(\d+)/m.exec(readFileSync('/proc/self/limits', 'utf8')) ?? [];
    return limit === undefined ? Infinity : Math.max(1, Math.floor((Number(limit) - reserved) / eachFile));
  } catch {
    return Infinity;
  }
}

/** Whether an error comes of having no descriptors left, in this process (`EMFILE`) or on the machine (`ENFILE`). */
function isOutOfDescriptors(error: unknown): boolean {
  for (let each = error; each !== undefined; each = each instanceof Error ? each.cause : undefined) {
    const code = systemCode(each);
    if (code === 'EMFILE' || code === 'ENFILE') return true;
  }
  return false;
}

/** Attempts of the only file under way: then other programs have to give theirs back. */
const attemptsAlone = 20;
const pauseMs = 100;

function tooManyOpen(cause: unknown): KmsError {
  return new KmsError('FileUnusable', 'too many files are open, in this process or on this machine', {
    hint: 'raise the limit (ulimit -n 4096), or close other programs',
    cause,
  });
}

/** So many pieces of work at a time, and fewer after one of them found no descriptor left. */
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
        // What the others hold is enough for them to end, or they come here too.
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
