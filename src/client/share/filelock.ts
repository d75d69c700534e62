/** One process at a time on one file (docs/spec/share.md, "Replacing a header"). */
import { closeSync, constants, openSync, statSync, unlinkSync } from 'node:fs';
import { KmsError, systemCode } from '../../base/errors.ts';
import { unwritable } from '../../base/filefailure.ts';

export interface FileLock {
  release(): void;
}

const retryMs = 20;
/** https://www.sqlite.org/rescode.html#busy */
const sqliteBusy = 5;

/** Files that this process has locked. */
const held = new Set<string>();

/** Which file a name means. */
function fileOf(path: string): string | undefined {
  try {
    const { dev, ino } = statSync(path, { bigint: true });
    return `${dev}:${ino}`;
  } catch (error) {
    if (systemCode(error) === 'ENOENT') return undefined;
    throw error;
  }
}

async function attempt(lockPath: string, mode: number): Promise<FileLock | undefined> {
  // To close any descriptor of a file gives up all locks that the process has on it (POSIX, fcntl).
  const present = fileOf(lockPath);
  if (present !== undefined && held.has(present)) return undefined;
  const { O_APPEND, O_CREAT, O_WRONLY, O_NOFOLLOW } = constants;
  closeSync(openSync(lockPath, O_WRONLY | O_APPEND | O_CREAT | O_NOFOLLOW, mode));
  const before = fileOf(lockPath);
  const { DatabaseSync } = await import('@photostructure/sqlite');
  const db = new DatabaseSync(lockPath, { timeout: 0 });
  try {
    // Nothing is ever written: without this, a lock takes room for a journal of its own.
    db.exec('PRAGMA journal_mode = MEMORY');
    db.exec('BEGIN EXCLUSIVE');
  } catch (error) {
    db.close();
    if (error instanceof Error && 'errcode' in error && error.errcode === sqliteBusy) return undefined;
    throw new KmsError('FileUnusable', `${lockPath} cannot be locked`, { cause: error });
  }
  // Whoever held it before may have removed the file between its opening and its locking.
  if (before !== undefined && fileOf(lockPath) === before) {
    held.add(before);
    return {
      release: () => {
        held.delete(before);
        try {
          unlinkSync(lockPath);
        } catch {
          // An empty file stays, which does no harm.
        }
        db.close();
      },
    };
  }
  db.close();
  return undefined;
}

/** Waits so long for others, in milliseconds. Rejects with `Busy`, or with why the folder takes no file. */
export async function lockFile(
  path: string,
  lockPath: string,
  mode: number,
  patience: number,
): Promise<FileLock> {
  const end = Date.now() + patience;
  for (;;) {
    let lock: FileLock | undefined;
    try {
      lock = await attempt(lockPath, mode);
    } catch (error) {
      throw unwritable(path, error);
    }
    if (lock) return lock;
    if (Date.now() >= end) {
      throw new KmsError('Busy', `another process changes the header of ${path}`, {
        hint: 'wait for it to end, and run the command again',
      });
    }
    await new Promise((resolve) => setTimeout(resolve, retryMs));
  }
}

/** Removes lock files that no process holds. */
export async function removeUnheld(lockPaths: readonly string[]): Promise<void> {
  for (const path of lockPaths) {
    const lock = await attempt(path, 0o600).catch(() => undefined);
    lock?.release();
  }
}
