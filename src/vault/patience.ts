/** Waits for a vault that another process uses, without blocking this one. */
import { randomInt } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { isKmsError } from '../base/errors.ts';

/** Maximum time that a transaction waits for others before it fails with `Busy`. */
export const patienceMs = 30_000;

/** The pause between two tries: short at first, then longer, so that a long wait is cheap. Random, so that processes do not stay in step. */
export function pause(tries: number): Promise<void> {
  return sleep(Math.min(1 + tries / 8, 8) * (0.75 + randomInt(512) / 1024));
}

export function isBusy(error: unknown): boolean {
  return isKmsError(error) && error.code === 'Busy';
}

/** Repeats the action while the store is busy, for example while another process recovers the log or, as the last to close it, removes it. */
export async function retryWhileBusy<T>(action: () => Promise<T>, patience = patienceMs): Promise<T> {
  const deadline = performance.now() + patience;
  for (let tries = 0; ; tries++) {
    try {
      return await action();
    } catch (error) {
      if (!isBusy(error) || performance.now() >= deadline) throw error;
    }
    await pause(tries);
  }
}
