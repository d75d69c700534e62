/** Lets one process run at a time, by SQLite's lock on an empty file: the system releases it when the process ends for any reason. */
import { closeSync, mkdirSync, openSync } from 'node:fs';
import { dirname } from 'node:path';
import { KmsError } from '../base/errors.ts';

export interface Lock {
  release(): void;
}

/** Rejects with `Busy` while another process holds the lock. */
export async function acquireLock(path: string): Promise<Lock> {
  mkdirSync(dirname(path), { recursive: true, mode: 0o700 });
  closeSync(openSync(path, 'a', 0o600));
  const { DatabaseSync } = await import('@photostructure/sqlite');
  const db = new DatabaseSync(path, { timeout: 0 });
  try {
    db.exec('BEGIN EXCLUSIVE');
  } catch (error) {
    db.close();
    throw new KmsError('Busy', 'another process is re-encrypting files for this vault', {
      hint: 'wait for it to end, and run the command again',
      cause: error,
    });
  }
  return { release: () => db.close() };
}
