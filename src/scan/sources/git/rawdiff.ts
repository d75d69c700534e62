/** Parses git's `--raw -z`: which paths a commit or the index changes, with object ids; and messages of commits. */
import { KmsError } from '../../../base/errors.ts';
import type { CommitInfo } from '../../item.ts';
import { commitMessage, type Message } from './messages.ts';
import { pathText } from '../folders.ts';

export interface Change {
  readonly path: string;
  readonly commit?: CommitInfo;
  /** The first letter of git's status; for a merge one per parent. */
  readonly status: string;
  /** Octal, in git's form: `100644`. */
  readonly mode: string;
  /** The new object. */
  readonly id: string;
  /** Former regular files: one, or for a merge one per parent that had it. */
  readonly before: readonly string[];
}

/** Required `--format` to recognise commits: a mark and fields, each terminated by NUL. */
const mark = 'commit';
export const commitFormat = `--format=tformat:${[mark, '%H', '%an', '%ae', '%aI', '%s', '%B'].join('%x00')}`;

export const isRegular = (mode: string): boolean => mode.startsWith('100');

/** Splits bytes at NUL. */
export async function* splitFields(chunks: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  let begun: Buffer[] = [];
  for await (const chunk of chunks) {
    let start = 0;
    for (let end = chunk.indexOf(0); end !== -1; end = chunk.indexOf(0, start)) {
      const last = chunk.subarray(start, end);
      yield begun.length === 0 ? last : Buffer.concat([...begun, last]);
      begun = [];
      start = end + 1;
    }
    if (start < chunk.length) begun.push(chunk.subarray(start));
  }
  if (begun.length > 0) yield Buffer.concat(begun);
}

/** Yields each commit's message, then its changes. */
export async function* parseChanges(fields: AsyncIterable<Buffer>): AsyncGenerator<Change | Message> {
  let commit: CommitInfo | undefined;
  let pending: Omit<Change, 'path'> | undefined;
  let paths = 0;
  let header: string[] | undefined;
  for await (const field of fields) {
    if (pending !== undefined) {
      // Of two paths the second is the current one.
      if (--paths > 0) continue;
      yield { ...pending, path: pathText(field) };
      pending = undefined;
    } else if (header !== undefined) {
      if (header.length < 5) {
        header.push(field.toString('utf8'));
        continue;
      }
      const [id = '', author = '', email = '', date = '', summary = ''] = header;
      commit = { id, author, email, date, summary };
      header = undefined;
      yield commitMessage(field, commit);
    } else {
      // The first one after a commit begins with a line end.
      const text = field.toString('latin1').replace(/^\n/, '');
      if (text.startsWith(':')) {
        pending = parseChange(text, commit);
        paths = /^[RC]$/.test(pending.status) ? 2 : 1;
      } else if (text === mark) {
        header = [];
      } else if (text !== '') {
        throw new KmsError('Usage', 'git gave an unexpected answer');
      }
    }
  }
}

/** `:100644 100644 ID ID M`; for a merge with a colon, a mode and an id per parent. */
function parseChange(text: string, commit: CommitInfo | undefined): Omit<Change, 'path'> {
  const parents = /^:+/.exec(text)?.[0].length ?? 1;
  const words = text.slice(parents).split(' ');
  const [modes, ids] = [words.slice(0, parents + 1), words.slice(parents + 1, 2 * parents + 2)];
  const status = words[2 * parents + 2] ?? '';
  const before = ids.slice(0, parents).filter((_, i) => isRegular(modes[i] ?? ''));
  return {
    ...(commit !== undefined && { commit }),
    status: parents === 1 ? status.slice(0, 1) : status,
    mode: modes[parents] ?? '',
    id: ids[parents] ?? '',
    before,
  };
}

const always = [
  '--raw',
  '-z',
  '--no-abbrev',
  '--no-ext-diff',
  '--no-textconv',
  '--no-color',
  '--no-relative',
  '--ignore-submodules=dirty',
  '-O/dev/null',
] as const;

/** For renamed and changed files only the changed lines count. git compares at most this number of files. */
export const diffFlags: readonly string[] = [...always, '-M', '-l1000'];

export const flagsWithoutRenames: readonly string[] = [...always, '--no-renames'];
