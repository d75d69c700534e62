/**
 * Files that are replaced whole: written beside their place, synced, renamed. A process that is killed leaves the old file or the new one,
 * and a passing name that the next one removes.
 */
import {
  closeSync,
  constants,
  fchmodSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  rmdirSync,
  unlinkSync,
  writeSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { KmsError, systemCode } from '../../base/errors.ts';
import { unreadable, unwritable } from '../../base/filefailure.ts';
import { temporaryName } from '../../base/unfinished.ts';

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

export function syncFolder(path: string): void {
  try {
    const fd = openSync(path, constants.O_RDONLY);
    try {
      fsyncSync(fd);
    } finally {
      closeSync(fd);
    }
  } catch {
    // Some file systems cannot sync a folder; the file itself is on disk.
  }
}

export interface Replacement {
  /** Exactly this one; absent: that of a new file, by the umask. */
  readonly mode?: number | undefined;
  /** For a new file: whether it can be run. */
  readonly executable?: boolean;
  /** What the file held when it was read; undefined for none. Another content now is `FileChanged`. */
  readonly expected?: Buffer | undefined;
}

/** Throws `FileUnusable`, `StorageFull` or `FileChanged` with the file as it was. */
export function replaceFile(path: string, bytes: Uint8Array, replacement: Replacement): void {
  const { mode, executable = false } = replacement;
  const temporary = join(dirname(path), temporaryName());
  try {
    const fd = openSync(temporary, 'wx', executable ? 0o777 : 0o666);
    try {
      for (let done = 0; done < bytes.length;) done += writeSync(fd, bytes, done);
      if (mode !== undefined) fchmodSync(fd, mode);
      fsyncSync(fd);
    } finally {
      closeSync(fd);
    }
    if ('expected' in replacement) checkUnchanged(path, replacement.expected);
    renameSync(temporary, path);
  } catch (error) {
    try {
      unlinkSync(temporary);
    } catch {
      // It was never made.
    }
    throw unwritable(path, error);
  }
  syncFolder(dirname(path));
}

export function checkUnchanged(path: string, expected: Buffer | undefined): void {
  const now = readWhole(path);
  if (now === undefined ? expected === undefined : expected !== undefined && now.equals(expected)) return;
  throw new KmsError('FileChanged', `${path} was changed meanwhile by another program`, {
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
