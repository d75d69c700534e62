/** Files that a project keeps in its repository: replaced as a whole, or not at all. */
import { statSync } from 'node:fs';
import { dirname } from 'node:path';
import { removeAbandonedIn, writeAtomically } from '../../base/atomicfile.ts';

const usualMode = 0o644;

/** A new file gets mode 0644; one that is there keeps its mode. */
export function writePlainFile(path: string, text: string): void {
  removeAbandonedIn(dirname(path));
  const mode = (statSync(path, { throwIfNoEntry: false })?.mode ?? usualMode) & 0o777;
  writeAtomically(path, Buffer.from(text, 'utf8'), { mode });
}
