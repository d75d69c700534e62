/** Reads a regular file, and checks that it has not changed. */
import {
  constants,
  closeSync,
  fstatSync,
  lstatSync,
  openSync,
  read,
  readSync,
  type BigIntStats,
} from 'node:fs';
import { KmsError, systemCode } from '../base/errors.ts';
import { unreadable } from '../base/filefailure.ts';
import { restoreHeader } from './headerbackup.ts';

const chunkBytes = 256 * 1024;

function same(a: BigIntStats, b: BigIntStats): boolean {
  return (
    a.dev === b.dev &&
    a.ino === b.ino &&
    a.size === b.size &&
    a.mtimeNs === b.mtimeNs &&
    a.ctimeNs === b.ctimeNs
  );
}

export function changed(path: string): KmsError {
  return new KmsError('FileChanged', `${path} was changed meanwhile by another program`, {
    hint: 'run the command again',
  });
}

export class Source {
  readonly path: string;
  readonly stat: BigIntStats;
  readonly #fd: number;
  #open = true;

  /** Refuses a symbolic link, even one that replaced a file after it was found. */
  constructor(path: string) {
    this.path = path;
    restoreHeader(path);
    try {
      this.#fd = openSync(path, constants.O_RDONLY | constants.O_NOFOLLOW | constants.O_NONBLOCK);
    } catch (error) {
      if (systemCode(error) !== 'ELOOP') throw unreadable(path, error);
      throw new KmsError('FileUnusable', `${path} is a symbolic link, not followed`);
    }
    this.stat = fstatSync(this.#fd, { bigint: true });
    if (this.stat.isFile()) return;
    this.close();
    throw new KmsError('FileUnusable', `${path} is not a regular file`);
  }

  get fd(): number {
    return this.#fd;
  }

  get size(): number {
    return Number(this.stat.size);
  }

  /** The first 256 KiB; fewer bytes only if the file is shorter. */
  head(limit = chunkBytes): Buffer {
    return this.read(0, Math.min(limit, this.size));
  }

  /** Bytes at any position; fewer only at the end of the file. */
  read(at: number, count: number): Buffer {
    const buffer = Buffer.allocUnsafeSlow(count);
    let length = 0;
    while (length < count) {
      const more = readSync(this.#fd, buffer, length, count - length, at + length);
      if (more === 0) break;
      length += more;
    }
    return buffer.subarray(0, length);
  }

  /** `head` and the rest of the file, in chunks that the consumer may keep. */
  async *stream(head: Buffer): AsyncGenerator<Buffer, void, undefined> {
    if (head.length > 0) yield head;
    for (let at = head.length; at < this.size;) {
      const buffer = Buffer.allocUnsafeSlow(Math.min(chunkBytes, this.size - at));
      const count = await new Promise<number>((resolve, reject) => {
        read(this.#fd, buffer, 0, buffer.length, at, (error, done) => {
          if (error) reject(error);
          else resolve(done);
        });
      });
      if (count === 0) return;
      at += count;
      yield buffer.subarray(0, count);
    }
  }

  /** Throws `FileChanged` unless the path still leads to this file, unchanged since it was opened. */
  check(): void {
    let now: BigIntStats;
    try {
      now = lstatSync(this.path, { bigint: true });
    } catch {
      throw changed(this.path);
    }
    if (!same(now, this.stat)) throw changed(this.path);
  }

  close(): void {
    if (!this.#open) return;
    this.#open = false;
    closeSync(this.#fd);
  }
}
