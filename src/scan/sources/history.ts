/**
 * What commits add, oldest first: each content at each path once, with the commit that first brought it. Of a merge, what none of its
 * parents has.
 */
import { isKmsError } from '../../base/errors.ts';
import type { Source } from '../item.ts';
import { BlobReader } from './blobs.ts';
import { itemsOf, type ChangeOptions } from './changes.ts';
import { diffFlags, flagsWithoutRenames } from './diffflags.ts';
import { readGit, startGit, type GitPlace, type GitProcess } from './git.ts';
import type { Opened, SourceOptions } from './options.ts';
import { changesOf, commitFormat, fieldsOf, type Change } from './rawdiff.ts';
import { SeenPairs } from './seen.ts';

export interface Commits {
  /** Arguments of `git log` that choose them. */
  readonly args: readonly string[];
  /** Names of commits, one a line, `^` before those that are left out with all that is before them. */
  readonly input?: string;
  /** Other contents that are pushed: of tags. */
  readonly others?: readonly Change[];
}

/** Of all branches, tags, remote-tracking branches and the stash, or of HEAD. */
export async function openHistory(
  place: GitPlace,
  options: SourceOptions & { readonly all: boolean },
): Promise<Opened> {
  const { all, ...rest } = options;
  if (!all && !(await hasCommit(place, 'HEAD'))) return nothing('no commits');
  const opened = await openCommits(place, { args: [all ? '--all' : 'HEAD'] }, rest, 'no commits');
  return (await isShallow(place)) && opened.empty === undefined
    ? { ...opened, note: 'this clone is shallow: what is before its oldest commits was not scanned' }
    : opened;
}

/** `A..B` and what else git takes for a range; one commit for the name of one. */
export async function openRange(place: GitPlace, range: string, options: SourceOptions): Promise<Opened> {
  const several = /\.\.|\^[@!-]/.test(range);
  const args = [...(several ? [] : ['--no-walk=unsorted']), '--end-of-options', range];
  return openCommits(place, { args }, { ...options, renamed: true }, 'no commits in this range');
}

export async function openCommits(
  place: GitPlace,
  { args, input = '', others = [] }: Commits,
  options: ChangeOptions,
  empty: string,
): Promise<Opened> {
  const flags = (await isPartial(place)) ? flagsWithoutRenames : diffFlags;
  const git = startGit(place, ['log', ...order(args), commitFormat, ...logFlags, ...flags, ...args, '--']);
  git.input.end(input);
  const changes = changesOf(fieldsOf(git.output));
  try {
    // Waits for the first, so that a range that git does not know is an error before anything is scanned.
    const first = await changes.next();
    if (first.done === true && others.length === 0) return nothing(empty);
    const all = unseen(first.done === true ? [...others] : [...others, first.value], changes);
    git.hold(false);
    return { source: reading(itemsOf(all, new BlobReader(place), options), git) };
  } catch (error) {
    git.stop();
    throw error;
  }
}

const logFlags = [
  '-c',
  '--no-show-signature',
  '--no-notes',
  '--no-mailmap',
  '--no-decorate',
  '--encoding=UTF-8',
];

/** Each after its parents, so that the first is the oldest. */
function order(args: readonly string[]): readonly string[] {
  return args.includes('--no-walk=unsorted') ? [] : ['--reverse', '--topo-order'];
}

export function nothing(empty: string): Opened {
  return { source: none(), empty };
}

// eslint-disable-next-line @typescript-eslint/require-await -- A source is asynchronous.
async function* none(): Source {
  yield* [];
}

async function* unseen(first: readonly Change[], others: AsyncIterable<Change>): AsyncGenerator<Change> {
  const seen = new SeenPairs();
  for (const change of first) if (seen.add(change.id, change.path)) yield change;
  for await (const change of others) if (seen.add(change.id, change.path)) yield change;
}

async function* reading(source: Source, git: GitProcess): Source {
  git.hold(true);
  try {
    yield* source;
  } finally {
    git.stop();
  }
}

export async function hasCommit(place: GitPlace, name: string): Promise<boolean> {
  return succeeds(place, ['rev-parse', '-q', '--verify', `${name}^{commit}`]);
}

async function isShallow(place: GitPlace): Promise<boolean> {
  const { output } = await readGit(place, ['rev-parse', '--is-shallow-repository']);
  return output.toString('latin1').trim() === 'true';
}

/** Contents may be missing that git would have to fetch to find renames. */
async function isPartial(place: GitPlace): Promise<boolean> {
  return succeeds(place, ['config', '--get-regexp', '^(extensions\\.partialclone|remote\\..*\\.promisor)$']);
}

/** git answers by its exit status. */
async function succeeds(place: GitPlace, args: readonly string[]): Promise<boolean> {
  try {
    await readGit(place, args);
    return true;
  } catch (error) {
    if (isKmsError(error)) return false;
    throw error;
  }
}
