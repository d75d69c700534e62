/**
 * Lets processes write in turn. Advisory: the store's write lock separates transactions, and it is harmless if two processes believe that it is their
 * turn, or if there is no queue. A process that is alone looks for the queue's folder once and never creates one
 * (docs/decisions/0033-writers-take-turns.md).
 */
import { existsSync } from 'node:fs';
import { isPrivateFolder } from '../base/owner.ts';
import type { Ticket } from './queue.ts';
import { pause } from './patience.ts';
import { resolveLinks } from '../base/folder.ts';

/** The folder in which processes queue to write this vault; it exists only while some do, and is the same for every link to the vault. */
export function queueFolder(vaultPath: string): string {
  return `${resolveLinks(vaultPath)}.queue`;
}

/** Whether processes can queue for the vault, judging by its folder. */
export function isQueueUsable(vaultPath: string): boolean {
  const folder = queueFolder(vaultPath);
  return !existsSync(folder) || isPrivateFolder(folder);
}

/** One wait for the write lock, and the time for which it is held. */
export class Turn {
  readonly #folder: string;
  #ticket: Ticket | undefined;
  #stalled: string | undefined;
  #tries = 0;

  constructor(folder: string) {
    this.#folder = folder;
  }

  /**
   * Resolves when the caller should try the lock: at once if nobody waits, otherwise once all earlier processes are done or the first of them has not
   * moved for a while. Call it again after each try that finds the lock taken.
   */
  async wait(): Promise<void> {
    const tries = this.#tries++;
    if (tries === 0 && !existsSync(this.#folder)) return;
    if (this.#ticket === undefined && tries <= 1) {
      const { joinQueue } = await import('./queue.ts');
      this.#ticket = await joinQueue(this.#folder);
      if (this.#ticket === undefined && tries === 0) return;
    }
    const waited = await this.#ticket?.wait();
    this.#stalled = waited?.stalled;
    // The holder of the lock began before there was a queue.
    if (this.#stalled === undefined && tries > 1) await pause(tries - 1);
  }

  /** Call this once this process has the lock: a process that was first in the queue and did not take the free lock must not block others too. */
  removeStalled(): void {
    if (this.#stalled !== undefined) this.#ticket?.remove(this.#stalled);
  }

  /** The commit that the previous process reported as durable. */
  get durable(): string | undefined {
    return this.#ticket?.handedOver;
  }

  /** Call this once the lock is free: the next in the queue may take it, and need not make the commit `durable` durable again. */
  end(durable: string | undefined): void {
    this.#ticket?.leave(durable);
    this.#ticket = undefined;
  }
}
