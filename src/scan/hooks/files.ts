/** Reads, replaces and removes files of hooks, with errors that name them. */
import { mkdirSync, readFileSync, rmdirSync, unlinkSync } from 'node:fs';
import { writeAtomically } from '../../base/atomicfile.ts';
import { KmsError, systemCode } from '../../base/errors.ts';
import { unreadable, unwritable } from '../../base/filefailure.ts';

/** Undefined if the file does not exist. */
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
  /** Exactly this mode (default: that of a new file, by the umask). */
  readonly mode?: number | undefined;
  /** For a new file: whether it is executable. */
  readonly executable?: boolean;
  /** The content that was read; undefined for no file. Throws `FileChanged` if the content is different now. */
  readonly expected?: Buffer | undefined;
}

/** Throws `FileUnusable`, `StorageFull` or `FileChanged`, and leaves the file unchanged. */
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

/** Creates a folder and its parents. Returns whether it did not exist. */
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
    // It is not empty, or does not exist.
  }
}

/** Returns whether it existed. */
export function removeFile(path: string): boolean {
  try {
    unlinkSync(path);
    return true;
  } catch (error) {
    if (systemCode(error) === 'ENOENT') return false;
    throw unwritable(path, error);
  }
}
