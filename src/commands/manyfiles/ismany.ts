/** Decides whether a command handles one file or each of several. */
import { lstatSync } from 'node:fs';
import { KmsError } from '../../base/errors.ts';
import type { Flags } from '../../terminal/flags.ts';

export function isFolder(path: string): boolean {
  try {
    return lstatSync(path).isDirectory();
  } catch {
    return false;
  }
}

/** Whether each output goes beside its input: for several paths, a folder, or a flag. */
export function isMany(paths: readonly string[], flags: Flags): boolean {
  const flagged = flags.text('jobs') !== undefined || flags.on('dryRun') || flags.on('removeSource');
  const [first] = paths;
  if (flagged && first === undefined) {
    throw new KmsError('Usage', '--jobs, --dry-run and --remove-source are for files and folders');
  }
  return flagged || paths.length > 1 || (first !== undefined && isFolder(first));
}
