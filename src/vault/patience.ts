/** Waiting for a vault that another process uses, without stopping this one. */
import { randomInt } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { isKmsError } from '../base/errors.ts';

/** How long a transaction waits for others before it fails with `Busy`. */
export const patienceMs = 30_000;

/** The pauses between two tries: short at first, then such that a long wait costs next to nothing. Uneven, so that two do not keep step. */
export function pause(tries: number): Promise<void> {
  return sleep(Math.min(1 + tries / 8, 8) * (0.75 + randomInt(512) / 1024));
}

export function isBusy(error: unknown): boolean {
  return isKmsError(error) && error.code === 'Busy';
}

/** Tries again while the store says that it is in use: while another process recovers the log, or removes it as the last to close it. */
export async function patiently<T>(action: () => Promise<T>, patience = patienceMs): Promise<T> {
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
