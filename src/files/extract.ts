/**
 * Unpacks a tar archive. Everything is written into a temporary folder and moved into place once the archive is complete: an invalid message leaves
 * nothing behind. No name or link in an archive leads out of the folder that it is unpacked to.
 */
import type { ByteStream } from '../base/bytes.ts';
import {
  closeSync,
  existsSync,
  fsync,
  futimesSync,
  linkSync,
  lstatSync,
  mkdirSync,
  openSync,
  readdirSync,
  renameSync,
  symlinkSync,
  writeSync,
  type Stats,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { isKmsError, KmsError, systemCode } from '../base/errors.ts';
import { absolutePath } from '../base/folder.ts';
import { unwritable } from '../base/filefailure.ts';
import { staysInside } from './links.ts';
import type { createTarDecoder } from './tar.ts';
import { AtomicFolder, isTemporaryName, removeAbandoned, syncFolder } from '../base/atomicfile.ts';

type Decoder = ReturnType<typeof createTarDecoder>;
type TarEntry = Decoder['readable'] extends ReadableStream<infer T> ? T : never;

export interface Extracted {
  readonly files: number;
  readonly bytes: number;
}

export interface ExtractOptions {
  /** Replaces existing files. */
  readonly force: boolean;
  /** Whether to wait until everything is on disk. */
  readonly sync: boolean;
}

function invalid(why: string): KmsError {
  return new KmsError('ArchiveInvalid', `the archive ${why}`, { hint: 'nothing of it was unpacked' });
}

/** The parts of a name; empty for the top folder. */
function partsOf(name: string): string[] {
  if (name.startsWith('/') || name.includes('\0')) throw invalid('has a path outside of it');
  const parts = name.split('/').filter((part) => part !== '' && part !== '.');
  if (parts.includes('..')) throw invalid('has a path outside of it');
  if (parts.some(isTemporaryName)) throw invalid('has the name of an unfinished file');
  return parts;
}

const permissionBits = 0o777;
/** The most files that may be open while they are synced. */
const maxSyncing = 64;

class Staging {
  readonly folder: string;
  readonly sync: boolean;
  readonly folders = new Set<string>(['']);
  readonly files = new Map<string, number>();
  readonly #links: { readonly name: string; readonly target: string }[] = [];
  readonly #hardLinks: { readonly name: string; readonly target: string }[] = [];
  readonly #syncing = new Set<Promise<void>>();
  bytes = 0;

  constructor(folder: string, sync: boolean) {
    this.folder = folder;
    this.sync = sync;
  }

  /** Throws `ArchiveInvalid` for an entry that is not allowed. */
  async add({ header, body }: TarEntry): Promise<void> {
    const { name, type = 'file', linkname = '', mode = 0o600, mtime } = header;
    const parts = partsOf(name);
    const path = parts.join('/');
    if (type === 'directory') {
      this.#makeFolder(parts);
    } else if (type === 'file') {
      if (path === '') throw invalid('has a file without a name');
      this.#makeFolder(parts.slice(0, -1));
      await this.#write(path, mode & permissionBits, mtime, body);
      return;
    } else if (type === 'symlink') {
      if (path === '' || !staysInside(linkname, parts.length - 1))
        throw invalid('has a link that leads out of it');
      this.#makeFolder(parts.slice(0, -1));
      this.#links.push({ name: path, target: linkname });
    } else if (type === 'link') {
      this.#makeFolder(parts.slice(0, -1));
      this.#hardLinks.push({ name: path, target: partsOf(linkname).join('/') });
    } else {
      throw invalid('has something other than files, folders and links');
    }
    await body.cancel();
  }

  #makeFolder(parts: readonly string[]): void {
    let path = '';
    for (const part of parts) {
      path = path === '' ? part : `${path}/${part}`;
      if (this.folders.has(path)) continue;
      if (this.files.has(path)) throw invalid('has two things of the same name');
      mkdirSync(join(this.folder, path));
      this.folders.add(path);
    }
  }

  async #write(
    path: string,
    mode: number,
    mtime: Date | undefined,
    body: ReadableStream<Uint8Array>,
  ): Promise<void> {
    const fd = openSync(join(this.folder, path), 'wx', mode);
    let length = 0;
    try {
      for await (const part of body) {
        for (let done = 0; done < part.length;) done += writeSync(fd, part, done, part.length - done);
        length += part.length;
      }
      if (mtime) futimesSync(fd, mtime, mtime);
    } catch (error) {
      closeSync(fd);
      throw error;
    }
    this.files.set(path, length);
    this.bytes += length;
    if (!this.sync) {
      closeSync(fd);
      return;
    }
    if (this.#syncing.size >= maxSyncing) await Promise.race(this.#syncing);
    this.#sync(fd);
  }

  #sync(fd: number): void {
    const synced = new Promise<void>((done, fail) => {
      fsync(fd, (error) => {
        closeSync(fd);
        if (error) fail(error);
        else done();
      });
    }).finally(() => this.#syncing.delete(synced));
    this.#syncing.add(synced);
    // The next file or the end awaits it.
    synced.catch(() => undefined);
  }

  /** Links come last, so that nothing is written through one. */
  async finish(): Promise<void> {
    await Promise.all(this.#syncing);
    for (const { name, target } of this.#hardLinks) {
      const length = this.files.get(target);
      if (length === undefined) throw invalid('has a link to a file that is not in it');
      linkSync(join(this.folder, target), join(this.folder, name));
      this.files.set(name, length);
    }
    for (const { name, target } of this.#links) {
      symlinkSync(target, join(this.folder, name));
      this.files.set(name, 0);
    }
    this.syncFolders(this.folder);
  }

  /** Syncs the folders of the archive below `top`. */
  syncFolders(top: string): void {
    if (!this.sync) return;
    for (const folder of this.folders) syncFolder(join(top, folder));
  }
}

async function unpack(archive: ByteStream, staging: Staging): Promise<void> {
  const { createTarDecoder } = await import('./tar.ts');
  const entries = ReadableStream.from(archive).pipeThrough(createTarDecoder({ strict: true }));
  try {
    for await (const entry of entries) await staging.add(entry);
    await staging.finish();
  } catch (error) {
    if (isKmsError(error)) throw error;
    if (systemCode(error) === 'EEXIST') throw invalid('has two things of the same name');
    if (systemCode(error) !== undefined) throw error;
    // The library's error may quote the archive.
    throw invalid('is damaged, or none');
  }
}

function statOf(path: string): Stats | undefined {
  try {
    return lstatSync(path);
  } catch (error) {
    if (systemCode(error) === 'ENOENT') return undefined;
    throw error;
  }
}

/** Throws unless everything can be moved into place without following an existing link. */
function checkPlaces(staging: Staging, target: string, force: boolean): void {
  for (const folder of staging.folders) {
    const stat = statOf(join(target, folder));
    if (stat && !stat.isDirectory()) {
      throw new KmsError('FileExists', `${join(target, folder)} already exists and is no folder`);
    }
  }
  for (const file of staging.files.keys()) {
    const stat = statOf(join(target, file));
    if (stat === undefined) continue;
    if (stat.isDirectory())
      throw new KmsError('FileExists', `${join(target, file)} already exists and is a folder`);
    if (!force) {
      throw new KmsError('FileExists', `${join(target, file)} already exists`, {
        hint: 'unpack to another folder, or replace what is there with --force',
      });
    }
  }
}

function moveInto(staging: Staging, target: string): void {
  for (const folder of [...staging.folders].sort()) {
    if (folder !== '' && !existsSync(join(target, folder))) mkdirSync(join(target, folder));
  }
  for (const file of staging.files.keys()) renameSync(join(staging.folder, file), join(target, file));
  staging.syncFolders(target);
}

/** Removes what a killed run left beside or in the folder. */
function removeLeftovers(folder: string): void {
  if (!existsSync(folder)) return;
  for (const name of readdirSync(folder)) if (isTemporaryName(name)) removeAbandoned(join(folder, name));
}

/**
 * Unpacks to `target`, which is created if necessary. Rejects with `ArchiveInvalid` for an archive that is damaged, truncated or leads out of the
 * folder; with `FileExists` if a file is in the way; with the stream's error.
 */
export async function extract(
  archive: ByteStream,
  target: string,
  { force, sync }: ExtractOptions,
): Promise<Extracted> {
  const absolute = absolutePath(target);
  const existing = statOf(absolute);
  if (existing && !existing.isDirectory())
    throw new KmsError('FileExists', `${target} already exists and is no folder`);
  let folder: AtomicFolder | undefined;
  try {
    removeLeftovers(existing ? absolute : dirname(absolute));
    folder = new AtomicFolder(existing ? join(absolute, 'inside') : absolute);
    const staging = new Staging(folder.path, sync);
    await unpack(archive, staging);
    if (existing) {
      checkPlaces(staging, absolute, force);
      moveInto(staging, absolute);
    } else {
      renameSync(folder.path, absolute);
      folder.placed();
      if (sync) syncFolder(dirname(absolute));
    }
    return { files: staging.files.size, bytes: staging.bytes };
  } catch (error) {
    throw unwritable(target, error);
  } finally {
    folder?.discard();
  }
}
