/** Which project file an argument of `kms config` means. */
import { realpathSync, statSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { KmsError } from '../../base/errors.ts';
import { findProjectFile, projectFileName } from '../../terminal/projectfile.ts';

/** The folder without links, where it exists: as the current folder is known to commands that look for the file. */
function realFolder(path: string): string {
  try {
    return realpathSync(path);
  } catch {
    return path;
  }
}

function isFolder(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() === true;
}

/** The absolute path of the project file named, or of the one that counts in the current folder. Throws `NoSuchFile` without one. */
export function projectPath(given: string | undefined): string {
  if (given === undefined) {
    const found = findProjectFile(process.cwd());
    if (found !== undefined) return found;
    throw new KmsError('NoSuchFile', `there is no ${projectFileName} in this folder or its project`, {
      hint: `name one: kms config trust PATH/${projectFileName}`,
    });
  }
  const path = resolve(given);
  if (isFolder(path)) return join(realFolder(path), projectFileName);
  return join(realFolder(dirname(path)), basename(path));
}
