/**
 * Where a command's bytes go: standard output, or a file that appears under its name only when it is whole.
 * A file is written beside its final place under a passing name, synced unless told otherwise, renamed, and its folder synced;
 * it has mode 0600 from the start. A failure or a signal removes it.
 */
import {
  closeSync,
  existsSync,
  fsyncSync,
  linkSync,
  openSync,
  realpathSync,
  renameSync,
  statSync,
  unlinkSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { beforeEnding } from '../base/ending.ts';
import { KmsError, systemCode } from '../base/errors.ts';
import { removeAbandonedIn, temporaryName } from '../base/unfinished.ts';
import { isTerminal, unwritable, writeParts } from './io.ts';
import { showText } from './output.ts';

export interface Sink {
  /** Several parts at once, in their order. */
  write(...parts: readonly Uint8Array[]): void;
  /** Makes the output appear. */
  commit(): void;
  /** Leaves nothing behind; does nothing after `commit`. */
  discard(): void;
  /** Opens a file of our own, for bytes in any order; absent where the output is none. */
  open?(): number;
}

class StandardOutput implements Sink {
  write(...parts: readonly Uint8Array[]): void {
    if (isTerminal(1)) showText(Buffer.concat(parts), 'write to a file with -o FILE, or pipe it on');
    else writeParts(1, parts);
  }
  commit(): void {
    // Written already.
  }
  discard(): void {
    // What was written cannot be taken back.
  }
}

/** A pipe, a device: what is there already and is no regular file. */
class Device implements Sink {
  readonly #path: string;
  #fd: number | undefined;

  constructor(path: string) {
    this.#path = path;
  }
  write(...parts: readonly Uint8Array[]): void {
    try {
      this.#fd ??= openSync(this.#path, 'w');
      writeParts(this.#fd, parts);
    } catch (error) {
      throw unwritable(this.#path, error);
    }
  }
  commit(): void {
    this.discard();
  }
  discard(): void {
    if (this.#fd !== undefined) closeSync(this.#fd);
    this.#fd = undefined;
  }
}

class AtomicFile implements Sink {
  readonly #path: string;
  readonly #target: string;
  readonly #force: boolean;
  readonly #sync: boolean;
  readonly #mode: number;
  #temporary: { readonly fd: number; readonly path: string } | undefined;

  constructor(path: string, { force, sync = true, isPublic = false }: SinkOptions) {
    this.#path = path;
    this.#force = force;
    this.#sync = sync;
    this.#mode = isPublic ? 0o666 : 0o600;
    // A symbolic link stays; what it points to is replaced.
    this.#target = force && existsSync(path) ? realpathSync(path) : path;
  }

  /** The descriptor of the file, which may be written to anywhere. */
  open(): number {
    try {
      this.#temporary ??= this.#open();
      return this.#temporary.fd;
    } catch (error) {
      throw unwritable(this.#path, error);
    }
  }

  write(...parts: readonly Uint8Array[]): void {
    try {
      this.#temporary ??= this.#open();
      writeParts(this.#temporary.fd, parts);
    } catch (error) {
      this.discard();
      throw unwritable(this.#path, error);
    }
  }

  #open(): { fd: number; path: string } {
    const folder = dirname(this.#target);
    removeAbandonedIn(folder);
    const path = join(folder, temporaryName());
    pending.add(path);
    catchSignals();
    return { fd: openSync(path, 'wx', this.#mode), path };
  }

  commit(): void {
    try {
      this.#temporary ??= this.#open();
      const { fd, path } = this.#temporary;
      if (this.#sync) fsyncSync(fd);
      if (this.#force) renameSync(path, this.#target);
      else moveWithoutReplacing(path, this.#target);
      pending.delete(path);
      closeSync(fd);
      this.#temporary = undefined;
      if (this.#sync) syncFolder(dirname(this.#target));
    } catch (error) {
      this.discard();
      throw systemCode(error) === 'EEXIST' ? fileExists(this.#path) : unwritable(this.#path, error);
    }
  }

  discard(): void {
    if (this.#temporary === undefined) return;
    const { fd, path } = this.#temporary;
    this.#temporary = undefined;
    closeSync(fd);
    remove(path);
    pending.delete(path);
  }
}

/** Fails with `EEXIST` where the name was taken meanwhile. */
function moveWithoutReplacing(from: string, to: string): void {
  try {
    linkSync(from, to);
  } catch (error) {
    const code = systemCode(error);
    if (code === 'EEXIST') throw error;
    // A file system without hard links: the name was free when the command began.
    renameSync(from, to);
    return;
  }
  unlinkSync(from);
}

function syncFolder(path: string): void {
  const fd = openSync(path, 'r');
  try {
    fsyncSync(fd);
  } catch {
    // Some file systems cannot sync a folder; the file itself is on disk.
  } finally {
    closeSync(fd);
  }
}

function remove(path: string): void {
  try {
    unlinkSync(path);
  } catch {
    // Gone already, or never made.
  }
}

const pending = new Set<string>();
let catching = false;

/** While an output is unfinished, a signal removes it first and then ends the process as it would have. */
function catchSignals(): void {
  if (catching) return;
  catching = true;
  beforeEnding(() => {
    for (const path of pending) remove(path);
    pending.clear();
  });
}

function fileExists(path: string): KmsError {
  return new KmsError('FileExists', `${path} exists already`, {
    hint: 'choose another name with -o, or replace it with --force',
  });
}

/** Whether `path` is there and is something other than a regular file. */
function isDevice(path: string): boolean {
  try {
    const stat = statSync(path);
    if (stat.isDirectory()) throw new KmsError('FileUnusable', `${path} is a directory`);
    return !stat.isFile();
  } catch (error) {
    if (systemCode(error) === 'ENOENT') return false;
    throw unwritable(path, error);
  }
}

/** Whether an output appears only when all of it is there; otherwise whoever reads it sees it come. */
export function appearsWhole(path: string | undefined): boolean {
  return path !== undefined && path !== '-' && !isDevice(path);
}

interface SinkOptions {
  /** Replaces an existing file. */
  readonly force: boolean;
  /** Waits until a file is on disk; so unless it is false. */
  readonly sync?: boolean | undefined;
  /** What is no secret gets the mode that the umask leaves, not 0600. */
  readonly isPublic?: boolean | undefined;
}

/**
 * Opens nothing yet, but refuses at once what cannot become an output: an existing file without `force`, a
 * directory. `-` and undefined are standard output.
 */
export function sink(path: string | undefined, options: SinkOptions): Sink {
  if (path === undefined || path === '-') return new StandardOutput();
  if (isDevice(path)) return new Device(path);
  if (!options.force && existsSync(path)) throw fileExists(path);
  return new AtomicFile(path, options);
}

/** Writes all of `bytes` as one output. */
export function writeOutput(path: string | undefined, bytes: Uint8Array, force: boolean): void {
  writeWhole(sink(path, { force }), bytes);
}

/** The same for what is no secret, such as a public key: a file has the mode that others have. */
export function writePublic(path: string | undefined, bytes: Uint8Array, force: boolean): void {
  writeWhole(sink(path, { force, isPublic: true }), bytes);
}

function writeWhole(out: Sink, bytes: Uint8Array): void {
  try {
    out.write(bytes);
    out.commit();
  } finally {
    out.discard();
  }
}
