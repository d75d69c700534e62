/** Whose files this process takes for its user's own. */
import { fchownSync, statSync, type Stats } from 'node:fs';
import { KmsError } from './errors.ts';

let foreignAllowed = false;

/** For root, who may work on the files of others on purpose: `--allow-foreign-owner`. Throws `Usage` for anybody else. */
export function allowForeignOwner(): void {
  if (process.geteuid?.() !== 0) {
    throw new KmsError('Usage', '--allow-foreign-owner is for root alone', {
      hint: 'leave it out; files of another user are not used',
    });
  }
  foreignAllowed = true;
}

export function isForeignOwnerAllowed(): boolean {
  return foreignAllowed;
}

/** Whether another user owns this; Windows has no such owner. */
export function isForeign({ uid }: Pick<Stats, 'uid'>): boolean {
  const user = process.geteuid?.();
  return user !== undefined && uid !== user && !foreignAllowed;
}

function hintFor(uid: number, path: string): string {
  if (process.geteuid?.() === 0) {
    return 'run the command as that user, without sudo; or as root with --allow-foreign-owner';
  }
  if (uid === 0) return `if it was made with sudo, take it back: sudo chown "$(id -u)" ${path}`;
  return 'name a vault of your own with --vault or KMS_VAULT';
}

/** Throws `VaultPermissions` where another user owns the file. `what` names it: `the vault`. */
export function checkOwner(what: string, path: string, stats: Pick<Stats, 'uid'>): void {
  if (!isForeign(stats)) return;
  const owner = stats.uid === 0 ? 'root' : `another user (${stats.uid})`;
  throw new KmsError('VaultPermissions', `${what} ${path} belongs to ${owner}`, {
    hint: hintFor(stats.uid, path),
  });
}

/** The same of a folder, which may also be root's: root can exchange any file anyway. */
export function checkFolderOwner(what: string, path: string, stats: Pick<Stats, 'uid'>): void {
  if (stats.uid !== 0) checkOwner(what, path, stats);
}

/** A file that root makes beside one of another user's is that user's as well, who could not go on without it. */
export function giveToOwnerOf(path: string, descriptor: number): void {
  if (process.geteuid?.() !== 0) return;
  const stats = statSync(path, { throwIfNoEntry: false });
  if (stats && stats.uid !== 0) fchownSync(descriptor, stats.uid, stats.gid);
}
