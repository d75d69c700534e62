/** Finds `.kms.yaml` and decides whether it counts. Anyone who can write to a folder could have put it there. */
import { constants, lstatSync, type Stats } from 'node:fs';
import { dirname, join } from 'node:path';
import { KmsError } from '../base/errors.ts';
import { isPrivateGroup } from './groups.ts';
import { readSettingsFile } from './settingsfile.ts';
import { shellWord } from './shellword.ts';
import { entryAt } from '../base/filefailure.ts';

export const projectFileName = '.kms.yaml';

export interface ProjectFile {
  /** Absolute. */
  readonly path: string;
  readonly bytes: Buffer;
}

/** Windows has no such owners or modes. */
const user = process.geteuid?.();

function isOurs({ uid }: Stats): boolean {
  return user === undefined || uid === user || uid === 0;
}

/**
 * The sticky bit does not help, because it lets everybody add a file. With a umask of 002 files are writable for the group, which often has the user
 * as its only member.
 */
function othersCanWrite({ mode, gid }: Stats): boolean {
  if (user === undefined) return false;
  if ((mode & constants.S_IWOTH) !== 0) return true;
  return (mode & constants.S_IWGRP) !== 0 && !isPrivateGroup(gid, user);
}

function refuse(what: string, hint: string): KmsError {
  return new KmsError('Usage', what, { hint });
}

/** Throws `Usage` if another user can change a file or folder (like `safe.directory` of git, but checks modes too). */
export function checkOwner(path: string, stats: Stats, file: string): void {
  const because = path === file ? '' : `${file} does not count: `;
  if (!isOurs(stats)) {
    throw refuse(
      `${because}${path} belongs to another user`,
      `check what is in it, then take ownership: sudo chown "$USER" ${shellWord(path)}`,
    );
  }
  if (othersCanWrite(stats)) {
    throw refuse(`${because}other users can write to ${path}`, `chmod go-w ${shellWord(path)}`);
  }
}

/**
 * The path of the nearest project file in this folder or above it, up to the top of the git working tree; outside a working tree, only in this
 * folder.
 */
export function findProjectFile(start: string): string | undefined {
  let found: string | undefined;
  for (let folder = start; ; folder = dirname(folder)) {
    const file = join(folder, projectFileName);
    if (found === undefined && entryAt(file) !== undefined) found = file;
    const git = entryAt(join(folder, '.git'));
    // Another user's .git does not hide the folders above it.
    if (git !== undefined && isOurs(git)) return found;
    if (folder === dirname(folder)) break;
  }
  const here = join(start, projectFileName);
  return found === here ? here : undefined;
}

/** The folders from `start` up to the file's own. */
function foldersUpTo(file: string, start: string): string[] {
  const out = [dirname(file)];
  for (let folder = start; folder !== dirname(file); folder = dirname(folder)) out.unshift(folder);
  return out;
}

/** Reads a project file. Throws `Usage` if another user can change it, or any folder from `start` up to its own. */
export function readProjectFile(path: string, start = dirname(path)): ProjectFile {
  if (entryAt(path)?.isSymbolicLink() === true) {
    throw refuse(`${path} is a symbolic link`, 'replace the link with the file itself');
  }
  for (const folder of foldersUpTo(path, start)) checkOwner(folder, lstatSync(folder), path);
  const check = (stats: Stats): void => checkOwner(path, stats, path);
  return { path, bytes: readSettingsFile(path, { follow: false, check }) };
}

/** The project file that applies in a folder, which must be absolute and without links. */
export function projectFileFor(start: string): ProjectFile | undefined {
  const path = findProjectFile(start);
  return path === undefined ? undefined : readProjectFile(path, start);
}
