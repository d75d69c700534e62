/** Whether files belong to the user of this process. */
import { fchownSync, lstatSync, statSync, type Stats } from 'node:fs';
import { KmsError } from './errors.ts';

let foreignAllowed = false;

/** Lets root use files of other users (`--allow-foreign-owner`). Throws `Usage` for any other user. */
export function allowForeignOwner(): void {
  if (process.geteuid?.() !== 0) {
    throw new KmsError('Usage', 'only root can use --allow-foreign-owner', {
      hint: 'omit it: kms does not use files of another user',
    });
  }
  foreignAllowed = true;
}

export function isForeignOwnerAllowed(): boolean {
  return foreignAllowed;
}

/** Whether another user owns this; always false on Windows, which has no such owner. */
export function isForeign({ uid }: Pick<Stats, 'uid'>): boolean {
  const user = process.geteuid?.();
  return user !== undefined && uid !== user && !foreignAllowed;
}

function hintFor(uid: number, path: string): string {
  if (process.geteuid?.() === 0) {
    return 'run the command as that user, without sudo; or as root with --allow-foreign-owner';
  }
  if (uid === 0) return `if it was made with sudo, take it back: sudo chown "$(id -u)" ${path}`;
  return 'select a vault of your own with --vault or KMS_VAULT';
}

/** Throws `VaultPermissions` if another user owns the file. `what` names it: `the vault`. */
export function checkOwner(what: string, path: string, stats: Pick<Stats, 'uid'>): void {
  if (!isForeign(stats)) return;
  const owner = stats.uid === 0 ? 'root' : `another user (${stats.uid})`;
  throw new KmsError('VaultPermissions', `${what} ${path} belongs to ${owner}`, {
    hint: hintFor(stats.uid, path),
  });
}

/** Checks a folder, which root may also own: root can replace any file anyway. */
export function checkFolderOwner(what: string, path: string, stats: Pick<Stats, 'uid'>): void {
  if (stats.uid !== 0) checkOwner(what, path, stats);
}

/** Gives a file that root creates to the owner of the file at `path`, who could not continue without it. */
export function giveToOwnerOf(path: string, descriptor: number): void {
  if (process.geteuid?.() !== 0) return;
  const stats = statSync(path, { throwIfNoEntry: false });
  if (stats && stats.uid !== 0) fchownSync(descriptor, stats.uid, stats.gid);
}

/** Whether this is a folder, not a link to one, that belongs to this user and is closed to all others. */
export function isPrivateFolder(path: string): boolean {
  try {
    const stats = lstatSync(path);
    return stats.isDirectory() && stats.uid === (process.getuid?.() ?? 0) && (stats.mode & 0o077) === 0;
  } catch {
    return false;
  }
}
