/** What commits add, oldest first: messages, and each content once per path, with its first commit. For a merge, what none of its parents has. */
import { isKmsError, KmsError } from '../../../base/errors.ts';
import { visible } from '../../../base/visible.ts';
import type { Opened, Source, SourceOptions } from '../../item.ts';
import { BlobReader } from './blobs.ts';
import { readItems, type ChangeOptions, type Entry } from './changes.ts';
import {
  parseChanges,
  commitFormat,
  diffFlags,
  splitFields,
  flagsWithoutRenames,
  type Change,
} from './rawdiff.ts';
import { isUnknownRevision, readGit, startGit, type GitPlace, type GitProcess } from './git.ts';
import { tagMessages, type Message, type Tag } from './messages.ts';
import { pathText } from '../folders.ts';
import { SeenPairs } from './seenpairs.ts';

export interface Commits {
  /** Arguments of `git log` that select them. */
  readonly args: readonly string[];
  /** Names of commits, one per line; `^` excludes a commit and its ancestors. */
  readonly input?: string;
  /** Other pushed contents: those of tags. */
  readonly others?: readonly Change[];
  /** Tags whose messages are scanned. */
  readonly tags?: readonly Tag[];
}

/** Of all branches, tags, remote-tracking branches and the stash, or of HEAD. */
export async function openHistory(
  place: GitPlace,
  options: SourceOptions & { readonly all: boolean },
): Promise<Opened> {
  const { all, ...rest } = options;
  if (!all && !(await hasCommit(place, 'HEAD'))) return nothing('no commits');
  const commits = all ? { args: ['--all'], tags: await readTags(place) } : { args: ['HEAD'] };
  const opened = await openCommits(place, commits, rest, 'no commits');
  return (await isShallow(place)) && opened.empty === undefined
    ? { ...opened, note: 'this clone is shallow: older commits were not scanned' }
    : opened;
}

/** `A..B` and any other range of git; a single name selects one commit. */
export async function openRange(place: GitPlace, range: string, options: SourceOptions): Promise<Opened> {
  const several = /\.\.|\^[@!-]/.test(range);
  const args = [...(several ? [] : ['--no-walk=unsorted']), '--end-of-options', range];
  try {
    return await openCommits(place, { args }, { ...options, renamed: true }, 'no commits in this range');
  } catch (error) {
    throw isKmsError(error) && isUnknownRevision(error) ? await unknownIn(place, range, error) : error;
  }
}

/** Names the range, or the end of it, that git does not know. */
async function unknownIn(
  place: GitPlace,
  range: string,
  { message, hint = '' }: KmsError,
): Promise<KmsError> {
  let unknown = range;
  for (const end of range.split(/\.{2,3}/)) {
    if (end === '' || end.startsWith('-') || (await hasCommit(place, end))) continue;
    unknown = end;
    break;
  }
  const shown = visible(unknown.length > longestShown ? `${unknown.slice(0, longestShown)}…` : unknown);
  return new KmsError('Usage', message, { hint: `git finds no commit named '${shown}'; ${hint}` });
}

const longestShown = 200;

export async function openCommits(
  place: GitPlace,
  { args, input = '', others = [], tags = [] }: Commits,
  options: ChangeOptions,
  empty: string,
): Promise<Opened> {
  const flags = (await isPartial(place)) ? flagsWithoutRenames : diffFlags;
  const git = startGit(place, ['log', ...order(args), commitFormat, ...logFlags, ...flags, ...args, '--']);
  git.input.end(input);
  const changes = parseChanges(splitFields(git.output));
  try {
    // Wait for the first, so that an unknown range is an error before anything is scanned.
    const first = await changes.next();
    if (first.done === true && others.length === 0 && tags.length === 0) return nothing(empty);
    const begun = unseen(first.done === true ? [...others] : [...others, first.value], changes);
    git.hold(false);
    const all = followedBy(begun, tagMessages(place, tags));
    return { source: reading(readItems(all, new BlobReader(place), options), git) };
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

/** Parents first, so that the oldest commit is first. */
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

type FromLog = Change | Message;

/** Each content once per path; every message. */
async function* unseen(first: readonly FromLog[], others: AsyncIterable<FromLog>): AsyncGenerator<FromLog> {
  const seen = new SeenPairs();
  const isNew = (each: FromLog): boolean => 'messageOf' in each || seen.add(each.id, each.path);
  for (const each of first) if (isNew(each)) yield each;
  for await (const each of others) if (isNew(each)) yield each;
}

async function* followedBy(first: AsyncIterable<Entry>, others: AsyncIterable<Entry>): AsyncGenerator<Entry> {
  yield* first;
  yield* others;
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

/** All tags that refs lead to. */
async function readTags(place: GitPlace): Promise<readonly Tag[]> {
  const { output } = await readGit(place, [
    'for-each-ref',
    '--format=%(objecttype) %(objectname) %(refname)',
  ]);
  return pathText(output)
    .split('\n')
    .filter((line) => line.startsWith('tag '))
    .map((line) => {
      const [, id = '', ref = ''] = line.split(' ');
      return { id, ref };
    });
}

async function isShallow(place: GitPlace): Promise<boolean> {
  const { output } = await readGit(place, ['rev-parse', '--is-shallow-repository']);
  return output.toString('latin1').trim() === 'true';
}

/** In a partial clone, git would have to fetch contents to find renames. */
async function isPartial(place: GitPlace): Promise<boolean> {
  return succeeds(place, ['config', '--get-regexp', '^(extensions\\.partialclone|remote\\..*\\.promisor)$']);
}

/** git answers with its exit status. */
async function succeeds(place: GitPlace, args: readonly string[]): Promise<boolean> {
  try {
    await readGit(place, args);
    return true;
  } catch (error) {
    if (isKmsError(error)) return false;
    throw error;
  }
}
