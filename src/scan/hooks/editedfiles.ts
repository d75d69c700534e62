/**
 * Edits files of a hook manager as text, so that comments and formatting stay. The former content is stored in the repository's git folder with a
 * hash of the new one: if nobody edits the file in between, removal restores it byte for byte.
 */
import { createHash } from 'node:crypto';
import { existsSync, realpathSync, statSync } from 'node:fs';
import { dirname, isAbsolute, join, relative } from 'node:path';
import { KmsError } from '../../base/errors.ts';
import { isJsonObject, parseJson } from '../../base/json.ts';
import { makeFolder, readWhole, removeFile, replaceFile } from './files.ts';

const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

interface EditRecord {
  /** SHA-256 of the edited file. */
  readonly after: string;
  /** Base64; null if there was no file. */
  readonly before: string | null;
}

function editRecordPath(folder: string, file: string): string {
  return join(folder, 'edited', `${sha256(Buffer.from(file)).slice(0, 32)}.json`);
}

function readEditRecord(folder: string, file: string): EditRecord | undefined {
  const bytes = readWhole(editRecordPath(folder, file));
  const value = bytes === undefined ? undefined : parseJson(bytes.toString('utf8'));
  if (!isJsonObject(value)) return undefined;
  const { after, before } = value;
  if (typeof after !== 'string' || (typeof before !== 'string' && before !== null)) return undefined;
  return { after, before };
}

/** Larger files are not stored but edited back. */
const maxKept = 4 * 1024 * 1024;

function writeEditRecord(folder: string, file: string, before: Buffer | undefined, after: Buffer): void {
  const path = editRecordPath(folder, file);
  const earlier = readEditRecord(folder, file);
  // For several edits in a row, keep the content before the first.
  const isOurs = earlier !== undefined && before !== undefined && earlier.after === sha256(before);
  const first = isOurs ? earlier.before : before === undefined ? null : before.toString('base64');
  if (first !== null && first.length > maxKept) return;
  makeFolder(join(folder, 'edited'));
  replaceFile(path, Buffer.from(JSON.stringify({ after: sha256(after), before: first })), {});
}

/** Decodes UTF-8 without loss. Throws `FileUnusable`. */
function decodeUtf8(file: string, bytes: Buffer): string {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    throw new KmsError('FileUnusable', `${file} is not text in UTF-8`, { hint: 'save it as UTF-8' });
  }
}

/** The working tree that contains a file, otherwise its folder. */
function findWorkingTree(file: string): string {
  const own = dirname(file);
  for (let folder = own; ; folder = dirname(folder)) {
    if (existsSync(join(folder, '.git'))) return folder;
    if (folder === dirname(folder)) return own;
  }
}

/** Follows a link within the working tree. Throws `FileUnusable` if it leads out: another's repository could have any of the user's files edited. */
function realFile(file: string): string {
  let real: string;
  try {
    real = realpathSync(file);
  } catch {
    return file;
  }
  const way = relative(realpathSync(findWorkingTree(file)), real);
  if (!way.startsWith('..') && !isAbsolute(way)) return real;
  throw new KmsError('FileUnusable', `${file} is a link to a file outside the working tree`, {
    hint: 'replace it with a file, then run the command again',
  });
}

export interface Edit {
  /** Absolute path. */
  readonly file: string;
  /** Receives undefined if there is no file, and must return undefined to remove it. */
  readonly change: (text: string | undefined) => string | undefined;
  readonly dryRun: boolean;
  /** The folder `kms` in the repository's git folder. */
  readonly memory: string;
}

/** Returns whether anything was, or would be, changed. */
export function editFile({ file: named, change, dryRun, memory }: Edit): boolean {
  const file = realFile(named);
  const before = readWhole(file);
  const text = before === undefined ? undefined : decodeUtf8(file, before);
  const changed = change(text);
  if (changed === text) return false;
  if (dryRun) return true;
  if (changed === undefined) {
    removeFile(file);
    return true;
  }
  const after = Buffer.from(changed);
  writeEditRecord(memory, file, before, after);
  const mode = before === undefined ? undefined : statSync(file).mode & 0o7777;
  replaceFile(file, after, { mode, expected: before });
  return true;
}

/** Restores the content before the first edit, if the file is as the last edit left it. Returns whether it did. */
export function restoreFile(named: string, memory: string, dryRun: boolean): boolean {
  const file = realFile(named);
  const known = readEditRecord(memory, file);
  const now = readWhole(file);
  if (known === undefined || now === undefined || sha256(now) !== known.after) return false;
  if (dryRun) return true;
  if (known.before === null) removeFile(file);
  else
    replaceFile(file, Buffer.from(known.before, 'base64'), {
      mode: statSync(file).mode & 0o7777,
      expected: now,
    });
  removeFile(editRecordPath(memory, file));
  return true;
}

/** For a file that another program wrote: stores its former content if it has changed. */
export function rememberEdit(memory: string, named: string, before: Buffer | undefined): void {
  const file = realFile(named);
  const after = readWhole(file);
  if (after === undefined || (before !== undefined && after.equals(before))) return;
  writeEditRecord(memory, file, before, after);
}

/** Like `restoreFile`, for a file that exists or was created. */
export function restoreEdited(memory: string, named: string): boolean {
  return restoreFile(named, memory, false);
}
