/** What the index adds to HEAD: the next commit, also during a merge, rebase or amendment. Other content of the working tree does not count. */
import { BlobReader } from './blobs.ts';
import { readItems } from './changes.ts';
import { parseChanges, diffFlags, splitFields, flagsWithoutRenames, type Change } from './rawdiff.ts';
import { isPartialClone, isUnknownRevision, readGit, readGitNow, type GitPlace } from './git.ts';
import { KmsError } from '../../../base/errors.ts';
import type { Opened, SourceOptions } from '../../item.ts';

/** git knows it without storing it, in SHA-1 repositories. */
const emptySha1Tree = '4b825dc642cb6eb9a060e54bf8d69288fbee4904';

/** Bytes of names. */
const mostAtOnce = 16 * 1024 * 1024;

export async function openStaged(place: GitPlace, options: SourceOptions): Promise<Opened> {
  const changes = await stagedChanges(place);
  if (changes.every(({ status }) => status === 'D')) await requireIndex(place);
  if (changes.length === 0) return { source: toAsync([]), empty: 'nothing staged' };
  return { source: readItems(toAsync(changes), new BlobReader(place), { ...options, renamed: true }) };
}

async function stagedChanges(place: GitPlace): Promise<Change[]> {
  try {
    return await changesTo(place, 'HEAD');
  } catch (error) {
    // There are no commits yet: everything is new.
    if (error instanceof KmsError && isUnknownRevision(error)) return allChanges(place);
    throw error;
  }
}

async function allChanges(place: GitPlace): Promise<Change[]> {
  try {
    return await changesTo(place, emptySha1Tree);
  } catch (error) {
    if (error instanceof KmsError && isUnknownRevision(error))
      return changesTo(place, await emptyTree(place));
    throw error;
  }
}

async function changesTo(place: GitPlace, tree: string): Promise<Change[]> {
  try {
    return await readChanges(place, [...diffFlags, tree]);
  } catch (error) {
    // git compares contents to find renames; without that, all lines of a renamed file are new.
    if (error instanceof KmsError && isPartialClone(error)) {
      return readChanges(place, [...flagsWithoutRenames, tree]);
    }
    throw error;
  }
}

async function readChanges(place: GitPlace, args: readonly string[]): Promise<Change[]> {
  const all = ['diff-index', '--cached', '--ita-invisible-in-index', ...args, '--'];
  const output = readGitNow(place, all, { most: mostAtOnce }) ?? (await readGit(place, all)).output;
  const changes: Change[] = [];
  for await (const change of parseChanges(splitFields(toAsync([output]))))
    if ('mode' in change) changes.push(change);
  return changes;
}

/** Works in any repository. */
async function emptyTree(place: GitPlace): Promise<string> {
  const { output } = await readGit(place, ['hash-object', '-t', 'tree', '--stdin']);
  return output.toString('latin1').trim();
}

/** A bare repository has no index, so a scan would never find anything. */
async function requireIndex(place: GitPlace): Promise<void> {
  const { output } = await readGit(place, ['rev-parse', '--is-bare-repository']);
  if (output.toString('latin1').trim() === 'false') return;
  throw new KmsError('Usage', 'this repository is bare: nothing can be staged in it', {
    hint: 'scan its history: kms scan --history',
  });
}

async function* toAsync<T>(values: readonly T[]): AsyncGenerator<T> {
  yield* await Promise.resolve(values);
}
