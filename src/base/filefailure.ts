/** Translates the system's errors about files. */
import { lstatSync, type Stats } from 'node:fs';
import { KmsError, systemCode } from './errors.ts';

const reasons: Readonly<Record<string, string>> = {
  EACCES: 'permission denied',
  EISDIR: 'it is a directory',
  EMFILE: 'too many files are open in this process',
  ENFILE: 'too many files are open on this machine',
  ELOOP: 'too many symbolic links',
  ENAMETOOLONG: 'its name is too long',
  ENOTDIR: 'a part of its path is not a directory',
  EROFS: 'its file system is read-only',
};

/** `NoSuchFile` or `FileUnusable` for a file the user named. */
export function unreadable(path: string, error: unknown): unknown {
  const code = systemCode(error);
  if (error instanceof KmsError || code === undefined) return error;
  if (code === 'ENOENT') return new KmsError('NoSuchFile', `${path} does not exist`, { cause: error });
  return new KmsError('FileUnusable', `${path} cannot be read: ${reasons[code] ?? code}`, { cause: error });
}

/** What is at the path, links not followed; undefined for nothing. Throws like `unreadable`. */
export function entryAt(path: string): Stats | undefined {
  try {
    return lstatSync(path);
  } catch (error) {
    const code = systemCode(error);
    if (code === 'ENOENT' || code === 'ENOTDIR') return undefined;
    throw unreadable(path, error);
  }
}

/** `NoSuchFile`, `StorageFull` or `FileUnusable` for an output the user named. */
export function unwritable(path: string, error: unknown): unknown {
  const code = systemCode(error);
  if (error instanceof KmsError || code === undefined) return error;
  if (code === 'ENOENT') {
    return new KmsError('NoSuchFile', `the folder of ${path} does not exist`, { cause: error });
  }
  if (code === 'ENOSPC' || code === 'EDQUOT') {
    return new KmsError('StorageFull', `${path} cannot be written: no space is left`, { cause: error });
  }
  return new KmsError('FileUnusable', `${path} cannot be written: ${reasons[code] ?? code}`, {
    cause: error,
  });
}
