/** Reads folders, their names, and the repositories in them. */
import { isUtf8 } from 'node:buffer';
import { closeSync, constants, lstatSync, openSync, readSync, readdirSync, type Stats } from 'node:fs';
import { systemCode } from '../../base/errors.ts';
import { unreadable } from '../../base/filefailure.ts';

const slash = Buffer.from('/');

/** Paths are bytes, because a name need not be UTF-8. */
export function within(folder: Buffer, name: Buffer): Buffer {
  return Buffer.concat([folder, ...(folder.at(-1) === 0x2f ? [] : [slash]), name]);
}

/** Undefined if it does not exist. Does not follow links. */
export function readStatus(path: Buffer): Stats | undefined {
  try {
    return lstatSync(path);
  } catch (error) {
    if (['ENOENT', 'ENOTDIR'].includes(systemCode(error) ?? '')) return undefined;
    throw error;
  }
}

export interface Entry {
  readonly name: Buffer;
  readonly isFolder: boolean;
  /** Whether it is a regular file; queried if the file system does not report it. */
  readonly isFile: boolean;
}

/** In git's order: a folder's name counts with a slash after it. Without `.git`. */
export function listEntries(folder: Buffer): Entry[] {
  return readdirSync(folder, { withFileTypes: true, encoding: 'buffer' })
    .map((entry) => ({ name: entry.name, isFolder: entry.isDirectory(), isFile: entry.isFile() }))
    .filter(({ name }) => name.toString('latin1') !== '.git')
    .map((entry) => ({ entry, key: entry.isFolder ? Buffer.concat([entry.name, slash]) : entry.name }))
    .sort((a, b) => Buffer.compare(a.key, b.key))
    .map(({ entry }) => entry);
}

/** Whether a repository begins here, as git checks: a folder `.git` with a HEAD, or a file that names it. */
export function beginsRepository(folder: Buffer): boolean {
  try {
    const dotGit = within(folder, Buffer.from('.git'));
    const status = readStatus(dotGit);
    if (status?.isFile() === true) return startOf(dotGit, 8) === 'gitdir: ';
    return status !== undefined && readStatus(within(dotGit, Buffer.from('HEAD'))) !== undefined;
  } catch {
    return false;
  }
}

function startOf(file: Buffer, length: number): string {
  const buffer = Buffer.alloc(length);
  const fd = openSync(file, constants.O_RDONLY | constants.O_NOFOLLOW | constants.O_NONBLOCK);
  try {
    return buffer.toString('latin1', 0, readSync(fd, buffer, 0, length, 0));
  } finally {
    closeSync(fd);
  }
}

/** In words. */
export function explainError(error: unknown): string {
  const explained = unreadable('it', error);
  return explained instanceof Error ? explained.message : 'no reason given';
}

const length = (first: number): number => (first < 0x80 ? 1 : first < 0xe0 ? 2 : first < 0xf0 ? 3 : 4);

/** As text. Bytes that are not UTF-8 appear as `\xff`. */
export function pathText(bytes: Buffer): string {
  if (isUtf8(bytes)) return bytes.toString('utf8');
  let text = '';
  for (let at = 0; at < bytes.length;) {
    const size = length(bytes[at] ?? 0);
    const character = bytes.subarray(at, at + size);
    const whole = isUtf8(character);
    text += whole ? character.toString('utf8') : `\\x${(bytes[at] ?? 0).toString(16).padStart(2, '0')}`;
    at += whole ? size : 1;
  }
  return text;
}
