/** Reads and replaces entries of git's index. Writes nothing else in a repository, and runs none of its filters. */
import { KmsError } from '../../base/errors.ts';
import { readGit, startGit, type GitPlace } from '../sources/git/git.ts';

export interface IndexEntry {
  /** From the top of the working tree. */
  readonly path: string;
  readonly mode: string;
  /** Hexadecimal. */
  readonly blob: string;
  /** Whether a sparse checkout leaves it out of the working tree. */
  readonly isSparse: boolean;
}

/** The top of the working tree. */
export async function topOf(place: GitPlace): Promise<string> {
  const { output } = await readGit(place, ['rev-parse', '--show-toplevel']);
  return output.toString('utf8').replace(/\n$/, '');
}

/** Entries by path, without paths in conflict. Lists all of them, because a command line is too short for many names. */
export async function readEntries(
  top: GitPlace,
  paths: Iterable<string>,
): Promise<ReadonlyMap<string, IndexEntry>> {
  const wanted = new Set(paths);
  const { output } = await readGit(top, ['ls-files', '-s', '-t', '-z']);
  const entries = new Map<string, IndexEntry>();
  for (const line of output.toString('utf8').split('\0')) {
    const [, tag, mode, blob, stage, path] = /^(\S) (\d{6}) ([0-9a-f]{40,64}) (\d)\t([^]*)$/.exec(line) ?? [];
    if (path === undefined || mode === undefined || blob === undefined || stage !== '0') continue;
    if (!wanted.has(path)) continue;
    entries.set(path, { path, mode, blob, isSparse: tag === 'S' || tag === 's' });
  }
  return entries;
}

async function answer(place: GitPlace, args: readonly string[], input: Uint8Array): Promise<Buffer> {
  const git = startGit(place, args);
  git.input.end(input);
  const chunks: Buffer[] = [];
  for await (const chunk of git.output) chunks.push(chunk);
  return Buffer.concat(chunks);
}

export async function readBlob(place: GitPlace, blob: string): Promise<Buffer> {
  return (await readGit(place, ['cat-file', 'blob', blob])).output;
}

/** Writes the bytes unchanged, without the filters that `git add` would run. */
export async function writeBlob(place: GitPlace, bytes: Uint8Array): Promise<string> {
  return (await answer(place, ['hash-object', '-w', '--stdin'], bytes)).toString('latin1').trim();
}

/** Replaces all entries and keeps their modes. Rejects, changing nothing, if git has locked the index; `FileChanged` if an entry has changed. */
export async function writeEntries(
  top: GitPlace,
  changes: readonly { readonly entry: IndexEntry; readonly blob: string }[],
): Promise<void> {
  const now = await readEntries(
    top,
    changes.map(({ entry }) => entry.path),
  );
  for (const { entry } of changes) {
    if (now.get(entry.path)?.blob === entry.blob) continue;
    throw new KmsError('FileChanged', `${entry.path} was staged again by another program`, {
      hint: 'run the command again',
    });
  }
  const lines = changes.map(({ entry, blob }) => `${entry.mode} ${blob} 0\t${entry.path}\0`);
  try {
    await answer(top, ['update-index', '-z', '--index-info'], Buffer.from(lines.join('')));
  } catch (error) {
    throw new KmsError('Busy', 'git cannot write its index: another git process is using it', {
      hint: 'wait for it to end; if it was killed, remove .git/index.lock',
      cause: error,
    });
  }
  const sparse = changes.filter(({ entry }) => entry.isSparse).map(({ entry }) => entry.path);
  if (sparse.length > 0) {
    await answer(
      top,
      ['update-index', '--skip-worktree', '-z', '--stdin'],
      Buffer.from(`${sparse.join('\0')}\0`),
    );
  }
}
