/** Folders and paths. The current folder may no longer exist: then Node's functions fail with a system error that names nothing. */
import { realpathSync } from 'node:fs';
import { resolve } from 'node:path';
import { KmsError, systemCode } from './errors.ts';

/** Undefined if it was removed or cannot be read. */
export function currentFolder(): string | undefined {
  try {
    return process.cwd();
  } catch {
    return undefined;
  }
}

export function noCurrentFolder(cause?: unknown): KmsError {
  return new KmsError('NoSuchFile', 'the current folder no longer exists', {
    hint: 'change to a folder that exists (cd ~), or give absolute paths, also with --vault',
    cause,
  });
}

/** Whether an error means that the current folder no longer exists. */
export function isNoCurrentFolder(error: unknown): boolean {
  return (
    error instanceof Error &&
    'syscall' in error &&
    error.syscall === 'uv_cwd' &&
    systemCode(error) !== undefined
  );
}

/** Throws `NoSuchFile` for a relative path if the current folder no longer exists. */
export function absolutePath(path: string, folder?: string): string {
  try {
    return folder === undefined ? resolve(path) : resolve(folder, path);
  } catch (error) {
    throw isNoCurrentFolder(error) ? noCurrentFolder(error) : error;
  }
}

/** The path without links, if it exists. */
export function resolveLinks(path: string): string {
  try {
    return realpathSync(path);
  } catch {
    return path;
  }
}
