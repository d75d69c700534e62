/** Reading, checking and removing the files of hooks, with errors that name them. */
import { mkdirSync, readFileSync, rmdirSync, unlinkSync } from 'node:fs';
import { writeAtomically } from '../../base/atomicfile.ts';
import { KmsError, systemCode } from '../../base/errors.ts';
import { unreadable, unwritable } from '../../base/filefailure.ts';

/** Undefined for a file that does not exist. */
export function readWhole(path: string): Buffer | undefined {
  try {
    return readFileSync(path);
  } catch (error) {
    const code = systemCode(error);
    if (code === 'ENOENT' || code === 'ENOTDIR') return undefined;
    throw unreadable(path, error);
  }
}

export interface Replacement {
  /** Exactly this mode; absent: that of a new file, by the umask. */
  readonly mode?: number | undefined;
  /** For a new file: whether it can be run. */
  readonly executable?: boolean;
  /** What the file held when it was read; undefined for none. If it holds something else now, that is `FileChanged`. */
  readonly expected?: Buffer | undefined;
}

/** Throws `FileUnusable`, `StorageFull` or `FileChanged` with the file as it was. */
export function replaceFile(path: string, bytes: Uint8Array, replacement: Replacement): void {
  const { mode, executable = false } = replacement;
  writeAtomically(path, bytes, {
    mode: mode ?? (executable ? 0o777 : 0o666),
    isExact: mode !== undefined,
    check: () => {
      if ('expected' in replacement) checkUnchanged(path, replacement.expected);
    },
  });
}

export function checkUnchanged(path: string, expected: Buffer | undefined): void {
  const now = readWhole(path);
  if (now === undefined ? expected === undefined : expected !== undefined && now.equals(expected)) return;
  throw new KmsError('FileChanged', `${path} was changed by another program`, {
    hint: 'run the command again',
  });
}

/** Makes a folder and those above it. Says whether it was not there. */
export function makeFolder(path: string): boolean {
  try {
    return mkdirSync(path, { recursive: true }) !== undefined;
  } catch (error) {
    throw unwritable(path, error);
  }
}

/** Removes a folder if it is empty. */
export function removeEmpty(path: string): void {
  try {
    rmdirSync(path);
  } catch {
    // Something is in it, or it is gone.
  }
}

/** Says whether it was there. */
export function removeFile(path: string): boolean {
  try {
    unlinkSync(path);
    return true;
  } catch (error) {
    if (systemCode(error) === 'ENOENT') return false;
    throw unwritable(path, error);
  }
}
