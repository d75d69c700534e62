/**
 * What the index adds to HEAD: what the next commit would, in the middle of a merge, a rebase or an amendment too. Read from git alone; what
 * the working tree holds besides does not count.
 */
import { BlobReader } from './blobs.ts';
import { itemsOf } from './changes.ts';
import { diffFlags, flagsWithoutRenames } from './diffflags.ts';
import { isPartialClone, startGit, type GitPlace } from './git.ts';
import { KmsError } from '../../base/errors.ts';
import type { Opened, SourceOptions } from './options.ts';
import { changesOf, fieldsOf, type Change } from './rawdiff.ts';

export async function openStaged(place: GitPlace, options: SourceOptions): Promise<Opened> {
  const blobs = new BlobReader(place);
  blobs.start();
  try {
    const changes = await stagedChanges(place);
    if (changes.length > 0) return { source: itemsOf(eachOf(changes), blobs, { ...options, renamed: true }) };
    blobs.stop();
    return { source: eachOf([]), empty: 'nothing staged' };
  } catch (error) {
    blobs.stop();
    throw error;
  }
}

async function stagedChanges(place: GitPlace): Promise<Change[]> {
  try {
    return await allOf(place, diffFlags);
  } catch (error) {
    // To find what was renamed git compares contents; without it all lines of a renamed file are new.
    if (error instanceof KmsError && isPartialClone(error)) return allOf(place, flagsWithoutRenames);
    throw error;
  }
}

async function allOf(place: GitPlace, flags: readonly string[]): Promise<Change[]> {
  const git = startGit(place, ['diff', '--cached', ...flags]);
  git.input.end();
  const changes: Change[] = [];
  for await (const change of changesOf(fieldsOf(git.output))) changes.push(change);
  return changes;
}

async function* eachOf<T>(values: readonly T[]): AsyncGenerator<T> {
  yield* await Promise.resolve(values);
}
