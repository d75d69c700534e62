/**
 * Whose turn it is to write, among processes. Advisory: the store's write lock keeps transactions apart, and nothing is wrong when
 * two processes believe that it is their turn, or when there is no queue. A lone process looks once for the queue's folder, and
 * never makes one (docs/decisions/0033-writers-take-turns.md).
 */
import { existsSync, lstatSync, realpathSync } from 'node:fs';
import type { Ticket } from './queue.ts';
import { pause } from './patience.ts';

/** Where the processes queue that wait to write this vault; there only while some do. By any name of the vault it is the same. */
export function queueFolder(vaultPath: string): string {
  return `${realName(vaultPath)}.queue`;
}

function realName(path: string): string {
  try {
    return realpathSync(path);
  } catch {
    return path;
  }
}

/** A folder that belongs to this user and is closed to all others. */
export function isPrivate(folder: string): boolean {
  const stats = lstatSync(folder, { throwIfNoEntry: false });
  return stats?.isDirectory() === true && stats.uid === process.getuid?.() && (stats.mode & 0o077) === 0;
}

/** Whether processes can queue for the vault, as far as its folder says. */
export function isQueueUsable(vaultPath: string): boolean {
  const folder = queueFolder(vaultPath);
  return !existsSync(folder) || isPrivate(folder);
}

/** One for a vault: where its turns are taken. */
export class Turns {
  readonly #vaultPath: string;
  #folder: string | undefined;

  constructor(vaultPath: string) {
    this.#vaultPath = vaultPath;
  }

  next(): Turn {
    this.#folder ??= queueFolder(this.#vaultPath);
    return new Turn(this.#folder);
  }
}

/** One wait for the write lock, and the time that it is held. */
export class Turn {
  readonly #folder: string;
  #ticket: Ticket | undefined;
  #stalled: string | undefined;
  #tries = 0;

  constructor(folder: string) {
    this.#folder = folder;
  }

  /**
   * Resolves when the lock should be tried: at once where nobody waits, later when all who came earlier are through, or when
   * the first of them has not moved for a while. After a try that found the lock taken it is called again.
   */
  async come(): Promise<void> {
    const tries = this.#tries++;
    if (tries === 0 && !existsSync(this.#folder)) return;
    if (this.#ticket === undefined && tries <= 1) {
      const { joinQueue } = await import('./queue.ts');
      this.#ticket = await joinQueue(this.#folder);
      if (this.#ticket === undefined && tries === 0) return;
    }
    const standing = await this.#ticket?.wait();
    this.#stalled = standing?.stalled;
    // The holder of the lock came past the queue, before there was one.
    if (this.#stalled === undefined && tries > 1) await pause(tries - 1);
  }

  /** The lock is ours. If another was first in the queue and did not take it when it was free, it must not stop the others as well. */
  begun(): void {
    if (this.#stalled !== undefined) this.#ticket?.remove(this.#stalled);
  }

  /** What the one before said that it has made durable. */
  get durable(): string | undefined {
    return this.#ticket?.handedOver;
  }

  /** The lock is free again: the next in the queue may have it, and need not make durable what this one has. */
  end(durable: string | undefined): void {
    this.#ticket?.leave(durable);
    this.#ticket = undefined;
  }
}
