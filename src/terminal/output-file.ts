/** Where a command's bytes go: standard output, a device, or a file that appears only when it is whole (src/base/atomicfile.ts). */
import { closeSync, existsSync, fsyncSync, openSync, realpathSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import { AtomicFile, removeAbandonedIn, syncFolder } from '../base/atomicfile.ts';
import { KmsError, systemCode } from '../base/errors.ts';
import { isTerminal, unwritable, writeParts } from './input.ts';
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

  /** The descriptor of the file, which may be written to anywhere. */
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
  return new FileSink(path, options);
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
