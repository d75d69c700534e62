/**
 * Lets one process at a time work. The lock is a folder with another folder in it, whose name identifies the owner; it is created under a temporary
 * name and renamed, which never replaces a non-empty folder. The inner name shows if the owner was killed.
 */
import { mkdirSync, readdirSync, renameSync, rmSync, rmdirSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { KmsError, systemCode } from '../../base/errors.ts';
import { unwritable } from '../../base/filefailure.ts';
import { isAbandoned, temporaryName } from '../../base/atomicfile.ts';

const lockName = '.kms-hook.lock';
const patience = 10_000;

function clear(lock: string): void {
  try {
    for (const owner of readdirSync(lock)) if (isAbandoned(owner)) rmdirSync(join(lock, owner));
  } catch {
    // Released in the meantime.
  }
}

function take(own: string, lock: string): boolean {
  try {
    renameSync(own, lock);
    return true;
  } catch (error) {
    const code = systemCode(error);
    if (code === 'ENOTEMPTY' || code === 'EEXIST' || code === 'EPERM') return false;
    throw error;
  }
}

/** Does the work while no other process works in this folder. Rejects with `Busy` if another one takes too long. */
export async function withLock<T>(folder: string, work: () => T | Promise<T>): Promise<T> {
  const lock = join(folder, lockName);
  const own = join(folder, temporaryName());
  try {
    mkdirSync(join(own, temporaryName()), { recursive: true });
  } catch (error) {
    throw unwritable(folder, error);
  }
  try {
    const begun = Date.now();
    while (!take(own, lock)) {
      clear(lock);
      await sleep(20);
      if (Date.now() - begun > patience) {
        throw new KmsError('Busy', 'another kms hook command is changing these hooks', {
          hint: 'wait until it ends, then try again',
        });
      }
    }
  } catch (error) {
    rmSync(own, { recursive: true, force: true });
    throw error;
  }
  try {
    return await work();
  } finally {
    // Rename it first: between the two steps of a removal, the next owner could lock it.
    renameSync(lock, own);
    rmSync(own, { recursive: true, force: true });
  }
}
