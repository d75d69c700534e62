/** The destination of a command's bytes: standard output, a device, or a file that appears only when it is complete (src/base/atomicfile.ts). */
import { closeSync, existsSync, fsyncSync, openSync, realpathSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import { AtomicFile, removeAbandonedIn, syncFolder } from '../base/atomicfile.ts';
import { KmsError, systemCode } from '../base/errors.ts';
import { isTerminal, unwritable, writeParts } from './input.ts';
import { showText } from './output.ts';

export interface Sink {
  /** Writes several parts in order. */
  write(...parts: readonly Uint8Array[]): void;
  /** Makes the output appear. */
  commit(): void;
  /** Removes what was written, if possible; does nothing after `commit`. */
  discard(): void;
  /** Opens the temporary file for writing at any position; absent if the output is not a file. */
  open?(): number;
}

class StandardOutput implements Sink {
  write(...parts: readonly Uint8Array[]): void {
    if (isTerminal(1)) showText(Buffer.concat(parts), 'write to a file with -o FILE, or pipe it on');
    else writeParts(1, parts);
  }
  commit(): void {
    // Already written.
  }
  discard(): void {
    // What was written cannot be taken back.
  }
}

/** A pipe or device: an existing path that is not a regular file. */
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

class FileSink implements Sink {
  readonly #path: string;
  readonly #target: string;
  readonly #options: SinkOptions;
  #file: AtomicFile | undefined;

  constructor(path: string, options: SinkOptions) {
    this.#path = path;
    this.#options = options;
    // A symbolic link stays; the file that it points to is replaced.
    this.#target = options.force && existsSync(path) ? realpathSync(path) : path;
  }

  /** The descriptor of the file, for writing at any position. */
  open(): number {
    try {
      return this.#open().fd;
    } catch (error) {
      throw unwritable(this.#path, error);
    }
  }

  write(...parts: readonly Uint8Array[]): void {
    try {
      writeParts(this.#open().fd, parts);
    } catch (error) {
      this.discard();
      throw unwritable(this.#path, error);
    }
  }

  #open(): AtomicFile {
    if (this.#file) return this.#file;
    removeAbandonedIn(dirname(this.#target));
    return (this.#file = new AtomicFile(this.#target, this.#options.isPublic === true ? 0o666 : 0o600));
  }

  commit(): void {
    const { force, sync = true } = this.#options;
    try {
      const file = this.#open();
      if (sync) fsyncSync(file.fd);
      file.place(this.#target, force);
      if (sync) syncFolder(dirname(this.#target));
    } catch (error) {
      this.discard();
      throw systemCode(error) === 'EEXIST' ? fileExists(this.#path) : unwritable(this.#path, error);
    }
  }

  discard(): void {
    this.#file?.discard();
    this.#file = undefined;
  }
}

function fileExists(path: string): KmsError {
  return new KmsError('FileExists', `${path} already exists`, {
    hint: 'choose another name with -o, or replace it with --force',
  });
}

/** Whether `path` exists and is not a regular file. */
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

/** Whether an output appears only when it is complete; otherwise a reader sees it grow. */
export function appearsWhole(path: string | undefined): boolean {
  return path !== undefined && path !== '-' && !isDevice(path);
}

interface SinkOptions {
  /** Replaces an existing file. */
  readonly force: boolean;
  /** Whether to wait until the file is on disk (default true). */
  readonly sync?: boolean | undefined;
  /** Gives the file the mode that the umask leaves instead of 0600. */
  readonly isPublic?: boolean | undefined;
}

/**
 * Opens nothing yet, but refuses at once what cannot be written: an existing file without `force`, a directory. `-` and undefined are standard
 * output.
 */
export function sink(path: string | undefined, options: SinkOptions): Sink {
  if (path === undefined || path === '-') return new StandardOutput();
  if (isDevice(path)) return new Device(path);
  if (!options.force && existsSync(path)) throw fileExists(path);
  return new FileSink(path, options);
}

/** Writes all of `bytes` as one output. */
export function writeOutput(path: string | undefined, bytes: Uint8Array, force: boolean): void {
  writeWhole(sink(path, { force }), bytes);
}

/** Writes an output that is not secret, such as a public key: a file gets the mode that the umask leaves. */
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
