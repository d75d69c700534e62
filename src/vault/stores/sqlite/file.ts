/** The vault file on disk: checks before it is opened, and atomic creation. */
import { randomBytes } from 'node:crypto';
import { constants } from 'node:fs';
import { link, lstat, mkdir, open, realpath, rm, stat } from 'node:fs/promises';
import { dirname } from 'node:path';
import { syncFolder } from '../../../base/atomicfile.ts';
import { isKmsError, KmsError, systemCode } from '../../../base/errors.ts';
import { checkFolderOwner, checkOwner } from '../../../base/owner.ts';
import { peek } from '../../../base/peek.ts';
import { applicationId, formatVersion } from './schema.ts';

const magic = 'SQLite format 3\0';
/** Suffixes of the files that SQLite keeps beside a database. */
const besideFile = ['-journal', '-wal', '-shm'] as const;

/** System error codes for a location where no vault can be created: `EPERM` if files cannot have a second name, as on FAT. */
const refusals: ReadonlySet<unknown> = new Set([
  'EACCES',
  'EROFS',
  'EPERM',
  'EOPNOTSUPP',
  'ENOTSUP',
  'ENAMETOOLONG',
]);

/** Runs `action` and translates system errors for the path of a vault to `VaultNotFound` or `FileUnusable`. */
export async function reaching<T>(path: string, action: () => Promise<T>): Promise<T> {
  try {
    return await action();
  } catch (error) {
    if (isKmsError(error) || !(error instanceof Error && 'syscall' in error)) throw error;
    if (systemCode(error) === 'ENOENT') {
      throw new KmsError('VaultNotFound', `there is no vault at ${path}`, {
        hint: 'create one with: kms init; or select another with --vault or KMS_VAULT',
      });
    }
    if (systemCode(error) === 'EACCES') await checkFoldersAbove(path);
    throw unusable(path, error);
  }
}

/** Checks the nearest parent folder that can be examined: if another user owns it, as after `sudo kms init`, that is the cause. */
async function checkFoldersAbove(path: string): Promise<void> {
  const folder = dirname(path);
  const stats = await stat(folder).catch(() => undefined);
  if (stats) checkOwner('the folder of the vault', folder, stats);
  else if (folder !== path) await checkFoldersAbove(folder);
}

/** Checks the folder that contains the name and, for a link, the folder that contains the file. */
async function checkFolders(path: string): Promise<void> {
  for (const folder of new Set([dirname(path), dirname(await realpath(path))])) {
    checkFolderOwner('the folder of the vault', folder, await stat(folder));
  }
}

function unusable(path: string, error: unknown): KmsError {
  return new KmsError(
    'FileUnusable',
    `the vault at ${path} cannot be read (${systemCode(error) ?? 'unknown'})`,
    {
      hint: 'check its owner and permissions: kms doctor',
      cause: error,
    },
  );
}

/** Rejects unless the file exists, is a vault of this format, and is private. */
export function checkVaultFile(path: string): Promise<void> {
  return reaching(path, () => checkFile(path));
}

async function checkFile(path: string): Promise<void> {
  const stats = await stat(path);
  if (!stats.isFile()) {
    throw new KmsError('FileUnusable', `${path} is not a file`, {
      hint: 'give the path of the vault file itself with --vault',
    });
  }
  if (process.platform !== 'win32' && (stats.mode & 0o077) !== 0) {
    throw new KmsError('VaultPermissions', `the vault at ${path} can be read or written by others`, {
      hint: `chmod 600 ${path}`,
    });
  }
  checkOwner('the vault', path, stats);
  await checkFolders(path);
  const start = Buffer.alloc(100);
  const length = peek(path, start);
  if (length === 0) {
    throw new KmsError('VaultIntegrity', `the vault at ${path} is empty`, {
      hint: 'restore a backup with: kms backup restore; or remove the file and run: kms init',
    });
  }
  if (start.toString('latin1', 0, 16) !== magic || start.readUInt32BE(68) !== applicationId) {
    throw new KmsError('VaultIntegrity', `the file at ${path} is not a vault, or its start is damaged`, {
      hint: 'select another with --vault, or restore a backup with: kms backup restore',
    });
  }
  if (start.readUInt32BE(60) !== formatVersion) {
    throw new KmsError(
      'VaultVersion',
      `the vault at ${path} has a format that this version of kms does not support`,
      {
        hint: 'a newer kms probably made it: update this one the way you installed it; in its source folder: npm ci && npm install -g .',
      },
    );
  }
}

/** Creates a file atomically: `fill` writes it under a temporary name beside `path`, then it is linked into place. Rejects with `VaultExists`. */
export async function placeNewFile(path: string, fill: (temporary: string) => Promise<void>): Promise<void> {
  const folder = dirname(path);
  await checkNewFolder(folder);
  await mkdir(folder, { recursive: true, mode: 0o700 }).catch((error: unknown) => {
    throw cannotCreate(folder, error);
  });
  if (await isThere(path)) throw exists(path);
  await refuseLink(path);
  await refuseLeftovers(path);
  // Not named after the process id: ids repeat in containers, and a killed process may have left a file with that name.
  const temporary = `${path}.new-${randomBytes(6).toString('hex')}`;
  try {
    // Private from its first byte; SQLite gives its other files the mode of this one.
    await (await open(temporary, 'wx', 0o600)).close();
    await fill(temporary);
    await syncPath(temporary);
    await link(temporary, path);
    syncFolder(folder);
  } catch (error) {
    if (systemCode(error) === 'EEXIST') throw exists(path);
    if (refusals.has(systemCode(error))) throw cannotCreate(folder, error);
    throw error;
  } finally {
    for (const suffix of ['', ...besideFile])
      await rm(temporary + suffix, { force: true }).catch(() => undefined);
  }
}

function isThere(path: string): Promise<boolean> {
  return stat(path).then(
    () => true,
    () => false,
  );
}

/** Perhaps the link leads to a vault on an unmounted disk: a new vault would be in its way. */
async function refuseLink(path: string): Promise<void> {
  if (!(await lstat(path).catch(() => undefined))?.isSymbolicLink()) return;
  throw new KmsError('FileExists', `${path} is a link to a file that does not exist`, {
    hint: 'restore that file (is its disk mounted?), remove the link, or choose another place with --vault PATH',
  });
}

/** If only the file of an earlier vault was removed or moved, SQLite would use its log for the new vault. */
async function refuseLeftovers(path: string): Promise<void> {
  for (const leftover of besideFile.map((suffix) => path + suffix)) {
    if (!(await isThere(leftover))) continue;
    // Perhaps another process was faster.
    if (await isThere(path)) throw exists(path);
    throw new KmsError('FileExists', `there is a file of an earlier vault at ${leftover}`, {
      hint: 'stop the processes that have that vault open (kms lock, kms serve stop), then keep the file with its vault file, or remove it if that is lost',
    });
  }
}

/** Root must not create a vault in another user's folder, as `sudo kms init` would: that user could not use it. */
async function checkNewFolder(folder: string): Promise<void> {
  const stats = await stat(folder).catch(() => undefined);
  if (stats) checkFolderOwner('the folder', folder, stats);
  else if (dirname(folder) !== folder) await checkNewFolder(dirname(folder));
}

function exists(path: string): KmsError {
  return new KmsError('VaultExists', `a vault already exists at ${path}`, {
    hint: 'see it with: kms status; move it away, or choose another place with --vault PATH',
  });
}

function cannotCreate(folder: string, error: unknown): KmsError {
  return new KmsError(
    'FileUnusable',
    `the folder ${folder} cannot be written (${systemCode(error) ?? 'unknown'})`,
    {
      hint: 'choose another place with --vault PATH or KMS_VAULT',
      cause: error,
    },
  );
}

async function syncPath(path: string): Promise<void> {
  const handle = await open(path, constants.O_RDONLY);
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}
