/** Files that a project keeps in its repository: replaced as a whole, or not at all. */
import { closeSync, fsyncSync, openSync, renameSync, rmSync, statSync, writeSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { unwritable } from '../../base/filefailure.ts';
import { removeAbandonedIn, temporaryName } from '../../base/unfinished.ts';

const usualMode = 0o644;

/** A new file gets mode 0644; one that is there keeps its mode. */
export function writePlainFile(path: string, text: string): void {
  removeAbandonedIn(dirname(path));
  const temporary = join(dirname(path), temporaryName());
  const mode = (statSync(path, { throwIfNoEntry: false })?.mode ?? usualMode) & 0o777;
  try {
    const fd = openSync(temporary, 'wx', mode);
    try {
      const bytes = Buffer.from(text, 'utf8');
      for (let at = 0; at < bytes.length;) at += writeSync(fd, bytes, at);
      fsyncSync(fd);
    } finally {
      closeSync(fd);
    }
    renameSync(temporary, path);
  } catch (error) {
    rmSync(temporary, { force: true });
    throw unwritable(path, error);
  }
}
