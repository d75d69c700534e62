/**
 * What the index adds to HEAD: what the next commit would, in the middle of a merge, a rebase or an amendment too. Read from git alone; what
 * the working tree holds besides does not count.
 */
import { BlobReader } from './blobs.ts';
import { itemsOf } from './changes.ts';
import { startGit, type GitPlace } from './git.ts';
import type { Opened, SourceOptions } from './options.ts';
import { changesOf, fieldsOf, type Change } from './rawdiff.ts';

/** Settings of a repository that would leave something out are overruled. */
export const diffFlags = [
  '--raw',
  '-z',
  '--no-abbrev',
  '-M',
  '-l1000',
  '--no-ext-diff',
  '--no-textconv',
  '--no-color',
  '--no-relative',
  '--ignore-submodules=dirty',
  '-O/dev/null',
] as const;

export async function openStaged(place: GitPlace, options: SourceOptions): Promise<Opened> {
  const blobs = new BlobReader(place);
  const git = startGit(place, ['diff', '--cached', ...diffFlags]);
  git.input.end();
  blobs.start();
  const changes: Change[] = [];
  try {
    for await (const change of changesOf(fieldsOf(git.output))) changes.push(change);
  } catch (error) {
    blobs.stop();
    throw error;
  }
  if (changes.length > 0) return { source: itemsOf(eachOf(changes), blobs, options) };
  blobs.stop();
  return { source: eachOf([]), empty: 'nothing staged' };
}

async function* eachOf<T>(values: readonly T[]): AsyncGenerator<T> {
  yield* await Promise.resolve(values);
}
