/** What a remote repository lacks: what has not been pushed, what is being pushed, what is being received. */
import { KmsError } from '../../../base/errors.ts';
import type { Change } from './rawdiff.ts';
import { readGit, startGit, type GitPlace } from './git.ts';
import { hasCommit, nothing, openCommits } from './history.ts';
import type { Opened, SourceOptions } from '../../item.ts';
import { pathText } from '../folders.ts';

/** As git passes it to a hook. */
export interface Remote {
  readonly name: string;
  readonly url: string;
}

/** Commits of HEAD that are in no remote-tracking branch. */
export async function openUnpushed(place: GitPlace, options: SourceOptions): Promise<Opened> {
  if (!(await hasCommit(place, 'HEAD'))) return nothing('no commits');
  const opened = await openCommits(
    place,
    { args: ['HEAD', '--not', '--remotes'] },
    { ...options, renamed: true },
    'nothing to push',
  );
  const noted = opened.empty === undefined && !(await hasTracking(place, 'refs/remotes'));
  return noted ? { ...opened, note: 'there is no remote-tracking branch: all commits were scanned' } : opened;
}

/** What `refs`, the input of a pre-push hook, send to the remote: `<local ref> <id> <remote ref> <id>` per line. */
export async function openPushed(
  place: GitPlace,
  refs: string,
  remote: Remote,
  options: SourceOptions,
): Promise<Opened> {
  const updates = linesOf(refs, 4).map(([ref = '', to = '', , from = '']) => ({ ref, to, from }));
  // When pushing to a URL, the remote has no name: only what it reports itself is known.
  const named = remote.name !== remote.url && /^[\w][\w./-]*$/.test(remote.name);
  const tracking = named ? [`--remotes=${remote.name}`] : [];
  const opened = await openUpdates(place, updates, ['--not', ...tracking], options, 'nothing pushed');
  const isKnown =
    updates.some(({ from }) => !isZero(from)) ||
    (named && (await hasTracking(place, `refs/remotes/${remote.name}/`)));
  return isKnown || opened.empty !== undefined
    ? opened
    : { ...opened, note: 'the state of the remote is unknown: all commits that it receives were scanned' };
}

/** What `refs`, the input of a pre-receive hook, bring: `<old id> <new id> <ref>` per line. The environment names the quarantine of its objects. */
export function openReceived(place: GitPlace, refs: string, options: SourceOptions): Promise<Opened> {
  const updates = linesOf(refs, 3).map(([from = '', to = '', ref = '']) => ({ ref, to, from }));
  return openUpdates(place, updates, ['--not', '--all'], options, 'nothing received');
}

interface Update {
  readonly ref: string;
  /** Ids; zeros for none. */
  readonly to: string;
  readonly from: string;
}

const isZero = (id: string): boolean => /^0+$/.test(id);

function linesOf(refs: string, words: number): string[][] {
  return refs
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => {
      const parts = line.split(' ');
      if (parts.length === words) return parts;
      throw new KmsError('Usage', 'the refs are not in the form that git passes to a hook');
    });
}

async function openUpdates(
  place: GitPlace,
  updates: readonly Update[],
  without: readonly string[],
  options: SourceOptions,
  empty: string,
): Promise<Opened> {
  const brought = updates.filter(({ to }) => !isZero(to));
  if (brought.length === 0) return nothing(empty);
  const types = await readTypes(
    place,
    updates.flatMap(({ to, from }) => [to, from]).filter((id) => !isZero(id)),
  );
  const typeOf = (id: string): string | undefined => types.get(id)?.peeled;
  const missing = brought.find(({ to }) => typeOf(to) === undefined);
  if (missing !== undefined) {
    throw new KmsError('Usage', 'an object that is pushed is missing in this repository', {
      hint: 'check it: git fsck',
    });
  }
  const commits = brought.filter(({ to }) => typeOf(to) === 'commit').map(({ to }) => to);
  // Objects of the remote that this repository does not know exclude nothing.
  const known = updates.map(({ from }) => from).filter((id) => typeOf(id) === 'commit');
  const others: Change[] = [];
  for (const { ref, to } of brought) others.push(...(await readContents(place, ref, to, typeOf(to))));
  const tags = brought
    .filter(({ to }) => types.get(to)?.own === 'tag')
    .map(({ ref, to }) => ({ ref, id: to }));
  const input = [...commits, ...known.map((id) => `^${id}`)].map((id) => `${id}\n`).join('');
  if (commits.length === 0 && others.length === 0 && tags.length === 0) return nothing(empty);
  return openCommits(
    place,
    { args: ['--stdin', ...without], input, others, tags },
    { ...options, renamed: true },
    empty,
  );
}

interface Types {
  readonly own: string;
  /** The object that a tag finally points to. */
  readonly peeled: string;
}

/** Omits objects that do not exist. */
async function readTypes(place: GitPlace, ids: readonly string[]): Promise<ReadonlyMap<string, Types>> {
  const wanted = [...new Set(ids)];
  const git = startGit(place, ['cat-file', '--batch-check=%(objecttype)']);
  git.input.end(wanted.map((id) => `${id}\n${id}^{}\n`).join(''));
  const chunks: Buffer[] = [];
  for await (const chunk of git.output) chunks.push(chunk);
  const answers = Buffer.concat(chunks).toString('latin1').split('\n');
  return new Map(
    wanted.flatMap((id, i) => {
      const [own = '', peeled = ''] = answers.slice(2 * i, 2 * i + 2);
      return /^(?:commit|tree|blob)$/.test(peeled) ? [[id, { own, peeled }] as const] : [];
    }),
  );
}

/** For a tag of a file or folder, which no commit contains. */
async function readContents(
  place: GitPlace,
  ref: string,
  id: string,
  type: string | undefined,
): Promise<Change[]> {
  const change = (path: string, mode: string, blob: string): Change => ({
    path,
    status: 'A',
    mode,
    id: blob,
    before: [],
  });
  if (type === 'blob') return [change(ref, '100644', await peelObject(place, id))];
  if (type !== 'tree') return [];
  const { output } = await readGit(place, ['ls-tree', '-r', '-z', '--full-tree', `${id}^{tree}`]);
  const entries = output.toString('latin1').split('\0').slice(0, -1);
  return entries.map((entry) => {
    const end = entry.indexOf('\t');
    const [mode = '', , blob = ''] = entry.slice(0, end).split(' ');
    return change(pathText(Buffer.from(entry.slice(end + 1), 'latin1')), mode, blob);
  });
}

async function peelObject(place: GitPlace, id: string): Promise<string> {
  const { output } = await readGit(place, ['rev-parse', '--verify', `${id}^{}`]);
  return output.toString('latin1').trim();
}

async function hasTracking(place: GitPlace, prefix: string): Promise<boolean> {
  const { output } = await readGit(place, ['for-each-ref', '--count=1', '--format=%(refname)', prefix]);
  return output.length > 0;
}
