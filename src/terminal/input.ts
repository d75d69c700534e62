/** Standard streams and input files as bytes. Small reads and writes are synchronous because they start sooner. */
import { Buffer } from 'node:buffer';
import { closeSync, fstatSync, openSync, readSync, writeSync, writevSync } from 'node:fs';
import { KmsError, systemCode } from '../base/errors.ts';
import { unreadable } from '../base/filefailure.ts';
import { chunksOf } from './chunks.ts';

export { unreadable, unwritable } from '../base/filefailure.ts';

/** Whether a standard stream is a terminal. `node:tty` takes 3 ms to load, so only a character device loads it. */
export function isTerminal(fd: 0 | 1 | 2): boolean {
  try {
    if (!fstatSync(fd).isCharacterDevice()) return false;
  } catch {
    // The caller closed the stream.
    return false;
  }
  return process.getBuiltinModule('node:tty').isatty(fd);
}

/** Sleeps without a timer, for a descriptor that another process made non-blocking. */
function pause(): void {
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 2);
}

/** Writes all bytes, waiting for a slow reader. Throws the system's error (`EPIPE`). */
export function writeAll(fd: number, bytes: Uint8Array): void {
  for (let done = 0; done < bytes.length;) {
    try {
      done += writeSync(fd, bytes, done, bytes.length - done);
    } catch (error) {
      if (systemCode(error) !== 'EAGAIN') throw error;
      pause();
    }
  }
}

/** Writes several parts in order, like `writeAll`. */
export function writeParts(fd: number, parts: readonly Uint8Array[]): void {
  let left = parts.filter(({ length }) => length > 0);
  while (left.length > 0) {
    try {
      left = afterBytes(left, writevSync(fd, left));
    } catch (error) {
      if (systemCode(error) !== 'EAGAIN') throw error;
      pause();
    }
  }
}

/** The parts without their first `count` bytes. */
function afterBytes(parts: readonly Uint8Array[], count: number): Uint8Array[] {
  let skip = count;
  return parts.flatMap((part) => {
    const gone = Math.min(skip, part.length);
    skip -= gone;
    return gone < part.length ? [part.subarray(gone)] : [];
  });
}

/** A remark that cannot be written does not fail the command; data does. */
export function writeText(fd: 1 | 2, text: string): void {
  try {
    writeAll(fd, Buffer.from(text, 'utf8'));
  } catch (error) {
    if (fd === 1) throw error;
  }
}

/** An opened input: standard input (`-` or nothing) or a file. */
export class Input {
  readonly #fd: number;
  /** Undefined for standard input. */
  readonly path: string | undefined;

  private constructor(fd: number, path: string | undefined) {
    this.#fd = fd;
    this.path = path;
  }

  /** `ofFolder` is the hint if the path is a folder. */
  static open(path: string | undefined, ofFolder = 'name a file in it'): Input {
    if (path === undefined || path === '-') return new Input(0, undefined);
    try {
      const fd = openSync(path, 'r');
      if (fstatSync(fd).isDirectory()) {
        closeSync(fd);
        throw new KmsError('FileUnusable', `${path} is a directory`, {
          hint: ofFolder,
        });
      }
      return new Input(fd, path);
    } catch (error) {
      throw unreadable(path, error);
    }
  }

  get isTerminal(): boolean {
    return this.path === undefined && isTerminal(0);
  }

  get fd(): number {
    return this.#fd;
  }

  /** Bytes in the file, if known. */
  get size(): number | undefined {
    const stat = fstatSync(this.#fd);
    return this.path !== undefined && stat.isFile() ? stat.size : undefined;
  }

  /** Up to `limit` bytes from the beginning; fewer only at the end of the input. */
  head(limit: number): Buffer {
    const buffer = Buffer.allocUnsafeSlow(limit);
    let length = 0;
    while (length < limit) {
      const count = this.#readSync(buffer, length);
      if (count === 0) break;
      length += count;
    }
    return buffer.subarray(0, length);
  }

  #readSync(buffer: Buffer, offset: number): number {
    for (;;) {
      try {
        return readSync(this.#fd, buffer, offset, buffer.length - offset, null);
      } catch (error) {
        const code = systemCode(error);
        if (code === 'EOF') return 0;
        if (code !== 'EAGAIN') throw unreadable(this.path ?? 'standard input', error);
        pause();
      }
    }
  }

  /** Bytes at any position of a regular file; fewer only at its end. Does not move the position of other reads. */
  at(position: number, count: number): Buffer {
    const buffer = Buffer.allocUnsafeSlow(count);
    let length = 0;
    try {
      while (length < count) {
        const more = readSync(this.#fd, buffer, length, count - length, position + length);
        if (more === 0) break;
        length += more;
      }
    } catch (error) {
      throw unreadable(this.path ?? 'standard input', error);
    }
    return buffer.subarray(0, length);
  }

  /** Reads the whole input; refuses more than `limit` bytes. */
  all(limit: number, what: string): Buffer {
    const bytes = this.head(limit + 1);
    if (bytes.length > limit) {
      throw new KmsError('Usage', `the ${what} is longer than ${limit} bytes`);
    }
    return bytes;
  }

  /** `head`, then the rest of the input, in chunks that the consumer may keep. */
  async *stream(head: Buffer = Buffer.alloc(0)): AsyncGenerator<Buffer, void, undefined> {
    if (head.length > 0) yield head;
    try {
      yield* chunksOf(this.#fd);
    } catch (error) {
      throw unreadable(this.path ?? 'standard input', error);
    }
  }

  close(): void {
    if (this.path !== undefined) closeSync(this.#fd);
  }
}

/** Reads a small file that the user named; refuses more than `limit` bytes. `-` is standard input. */
export function readSmallFile(path: string, limit: number, what: string): Buffer {
  const input = Input.open(path);
  try {
    return input.all(limit, what);
  } finally {
    input.close();
  }
}
