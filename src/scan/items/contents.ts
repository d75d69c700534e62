/** Reads the bytes of an item: a short one at once, a long one in blocks. */
import { closeSync, constants, fstatSync, openSync, readSync } from 'node:fs';
import { systemCode } from '../../base/errors.ts';
import type { Content, SkipReason } from '../item.ts';

export interface Refusal {
  readonly why: SkipReason;
  readonly detail?: string;
}

/** Thrown if an item is not scanned, or only partly. */
export class Refused extends Error {
  override readonly name = 'Refused';
  readonly refusal: Refusal;

  constructor(refusal: Refusal) {
    super(refusal.why);
    this.refusal = refusal;
  }
}

const details: Readonly<Record<string, string>> = {
  EACCES: 'permission denied',
  EPERM: 'permission denied',
  ENOENT: 'it no longer exists',
  ENOTDIR: 'it no longer exists',
  EIO: 'the disk could not read it',
  EMFILE: 'too many open files',
  ENFILE: 'too many open files',
};

/** Why something could not be read, as a report shows it. */
export function explainRefusal(error: unknown): Refusal {
  if (error instanceof Refused) return error.refusal;
  const code = systemCode(error);
  if (code === 'ELOOP') return { why: 'symbolic link' };
  if (code === 'ENXIO') return { why: 'not a regular file' };
  return { why: 'unreadable', detail: details[code ?? ''] ?? code ?? 'it could not be read' };
}

/** Must fill `room` from `from` on, as far as there are bytes, and return the number read; fewer only at the end. */
export interface Reader {
  read(room: Uint8Array, from: number): number | Promise<number>;
}

/** An open file. Does not follow links and does not block on pipes. */
export class OpenFile implements Reader {
  readonly #fd: number;
  readonly size: number;
  #read = 0;

  constructor(file: string, maxSize: number) {
    this.#fd = openSync(file, constants.O_RDONLY | constants.O_NOFOLLOW | constants.O_NONBLOCK);
    try {
      const stats = fstatSync(this.#fd);
      if (!stats.isFile()) throw new Refused({ why: 'not a regular file' });
      if (stats.size > maxSize) throw new Refused({ why: 'too large' });
      this.size = stats.size;
    } catch (error) {
      this.close();
      throw error;
    }
  }

  read(room: Uint8Array, from: number): number {
    let done = from;
    while (done < room.length) {
      const count = readSync(this.#fd, room, done, room.length - done, null);
      if (count === 0) break;
      done += count;
      this.#read += count;
      // The file has its expected size: no further read is needed.
      if (this.#read === this.size) break;
    }
    return done - from;
  }

  close(): void {
    closeSync(this.#fd);
  }
}

/** Reads a stream into a buffer of any size. */
export class StreamReader implements Reader {
  readonly #chunks: AsyncIterator<Uint8Array>;
  #rest: Uint8Array = new Uint8Array();

  constructor({ chunks }: Extract<Content, { kind: 'stream' }>) {
    this.#chunks = chunks[Symbol.asyncIterator]();
  }

  async read(room: Uint8Array, from: number): Promise<number> {
    let done = from;
    while (done < room.length) {
      if (this.#rest.length === 0) {
        const next = await this.#chunks.next();
        if (next.done === true) break;
        this.#rest = next.value;
      }
      const part = this.#rest.subarray(0, room.length - done);
      room.set(part, done);
      this.#rest = this.#rest.subarray(part.length);
      done += part.length;
    }
    return done - from;
  }

  /** Discards the rest, so that the source can be asked for the next item. */
  async drain(): Promise<void> {
    for (;;) if ((await this.#chunks.next()).done === true) return;
  }
}

export class BytesReader implements Reader {
  #rest: Uint8Array;

  constructor(bytes: Uint8Array) {
    this.#rest = bytes;
  }

  read(room: Uint8Array, from: number): number {
    const part = this.#rest.subarray(0, room.length - from);
    room.set(part, from);
    this.#rest = this.#rest.subarray(part.length);
    return part.length;
  }
}
