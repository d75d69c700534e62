/**
 * Files and folders that appear at their place whole or not at all. Each is made in the folder of its place under a temporary name, synced if it must
 * survive a power failure, and moved. A failure or a signal removes it. The name identifies the process, so that leftovers of a killed process can be
 * distinguished from files that a running one writes.
 */
import {
  closeSync,
  fchmodSync,
  fsyncSync,
  linkSync,
  mkdirSync,
  openSync,
  readdirSync,
  renameSync,
  rmSync,
  unlinkSync,
  writeSync,
} from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { beforeEnding } from './ending.ts';
import { systemCode } from './errors.ts';
import { unwritable } from './filefailure.ts';

let host: string | undefined;

/** Identifies this machine: a process of another machine on a shared disk cannot be checked. */
function thisHost(): string {
  // Loaded on use: most commands write no file.
  const { createHash } = process.getBuiltinModule('node:crypto');
  const { hostname } = process.getBuiltinModule('node:os');
  host ??= createHash('sha256').update(hostname()).digest('hex').slice(0, 8);
  return host;
}

const pattern = /^\.kms-([0-9a-f]{8})-(\d{1,10})-[0-9a-f]{12}\.tmp$/;

export function isTemporaryName(name: string): boolean {
  return pattern.test(name);
}

/** A new name for this process. */
export function temporaryName(): string {
  const { randomBytes } = process.getBuiltinModule('node:crypto');
  return `.kms-${thisHost()}-${process.pid}-${randomBytes(6).toString('hex')}.tmp`;
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return systemCode(error) === 'EPERM';
  }
}

/** Whether it is a temporary name of an ended process of this machine. */
export function isAbandoned(name: string): boolean {
  const [, where, pid] = pattern.exec(name) ?? [];
  return pid !== undefined && where === thisHost() && !isAlive(Number(pid));
}

/** Removes an unfinished file or folder if its process, on this machine, has ended. Returns whether it had. */
export function removeAbandoned(path: string): boolean {
  if (!isAbandoned(basename(path))) return false;
  remove(path);
  return true;
}

/** Removes leftovers of killed processes from a folder. Does nothing if the folder cannot be listed or changed. */
export function removeAbandonedIn(folder: string): void {
  try {
    for (const name of readdirSync(folder)) removeAbandoned(join(folder, name));
  } catch {
    // There is no folder, or it is another user's.
  }
}

const pending = new Set<string>();
let catching = false;

/** Creates something unfinished beside `target`; a signal removes it before it ends the process. */
function makeTemporary<T>(target: string, make: (path: string) => T): { path: string; made: T } {
  const path = join(dirname(target), temporaryName());
  pending.add(path);
  if (!catching) {
    catching = true;
    beforeEnding(() => {
      for (const each of pending) remove(each);
      pending.clear();
    });
  }
  try {
    return { path, made: make(path) };
  } catch (error) {
    pending.delete(path);
    throw error;
  }
}

function remove(path: string): void {
  try {
    rmSync(path, { recursive: true, force: true });
  } catch {
    // Ignored: the next process that finds it tries again.
  }
}

const gatherBytes = 256 * 1024;

/** A file being written. */
export class AtomicFile {
  readonly path: string;
  /** May be written at any position, but not together with `write`. */
  readonly fd: number;
  #isOpen = true;
  readonly #gathered: Uint8Array[] = [];
  #length = 0;

  /** Throws the system's errors. The mode applies from the start, subject to the umask. */
  constructor(target: string, mode = 0o600) {
    const { path, made } = makeTemporary(target, (temporary) => openSync(temporary, 'wx', mode));
    this.path = path;
    this.fd = made;
  }

  /** Collects short parts: a small file is one write, which a full disk accepts whole or not at all. */
  write(bytes: Uint8Array): void {
    this.#gathered.push(bytes);
    this.#length += bytes.length;
    if (this.#length >= gatherBytes) this.flush();
  }

  flush(): void {
    const bytes = this.#gathered.length === 1 ? this.#gathered[0] : Buffer.concat(this.#gathered);
    this.#gathered.length = 0;
    this.#length = 0;
    if (bytes === undefined) return;
    const { length } = bytes;
    for (let done = 0; done < length;) done += writeSync(this.fd, bytes, done, length - done);
  }

  close(): void {
    if (!this.#isOpen) return;
    this.#isOpen = false;
    closeSync(this.fd);
  }

  /** Moves the file to its place. Without `replace` throws `EEXIST` if the name is taken. The caller syncs. */
  place(target: string, replace: boolean): void {
    this.close();
    if (replace) renameSync(this.path, target);
    else moveWithoutReplacing(this.path, target);
    pending.delete(this.path);
  }

  /** Removes the file; does nothing once it is placed. */
  discard(): void {
    this.close();
    if (pending.delete(this.path)) remove(this.path);
  }
}

function moveWithoutReplacing(from: string, to: string): void {
  try {
    linkSync(from, to);
  } catch (error) {
    if (systemCode(error) === 'EEXIST') throw error;
    // On a file system without hard links: the name was free when the file was begun.
    renameSync(from, to);
    return;
  }
  unlinkSync(from);
}

/** A folder being filled. */
export class AtomicFolder {
  readonly path: string;

  /** Throws the system's errors. */
  constructor(target: string, mode = 0o700) {
    this.path = makeTemporary(target, (temporary) => mkdirSync(temporary, { mode })).path;
  }

  /** Call this once the folder was moved: the path now means another folder, or none. */
  placed(): void {
    pending.delete(this.path);
  }

  /** Removes the folder; does nothing once it is placed. */
  discard(): void {
    if (pending.delete(this.path)) remove(this.path);
  }
}

/** Makes the names in a folder survive a power failure. Throws only if the medium fails. */
export function syncFolder(path: string): void {
  let fd: number | undefined;
  try {
    fd = openSync(path, 'r');
    fsyncSync(fd);
  } catch (error) {
    // Some file systems cannot sync a folder, and some folders cannot be read; the files themselves are on disk.
    if (systemCode(error) === 'EIO') throw error;
  } finally {
    if (fd !== undefined) closeSync(fd);
  }
}

export interface AtomicWrite {
  readonly mode: number;
  /** The file gets exactly this mode, whatever the umask. */
  readonly isExact?: boolean;
  /** Survives a power failure (default true). */
  readonly sync?: boolean;
  /** Called just before the file is replaced; if it throws, the existing file stays. */
  readonly check?: () => void;
}

/** Writes a whole file, replacing an existing one. Throws as `unwritable` says and leaves the existing file unchanged. */
export function writeAtomically(path: string, bytes: Uint8Array, options: AtomicWrite): void {
  const { mode, isExact = false, sync = true, check } = options;
  let file: AtomicFile | undefined;
  try {
    file = new AtomicFile(path, mode);
    file.write(bytes);
    file.flush();
    if (isExact) fchmodSync(file.fd, mode);
    if (sync) fsyncSync(file.fd);
    check?.();
    file.place(path, true);
    if (sync) syncFolder(dirname(path));
  } catch (error) {
    throw unwritable(path, error);
  } finally {
    file?.discard();
  }
}
