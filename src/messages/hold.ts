/** Holds plaintext until the end of its message has been verified (docs/spec/message.md, "Release"). */
import { randomBytes } from 'node:crypto';
import { closeSync, openSync, readSync, unlinkSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { KmsError, systemCode } from '../base/errors.ts';
import { unreadable, unwritable } from '../base/filefailure.ts';
import type { Hold } from '../crypto/envelope/hold.ts';

export type { Hold };

/** For a consumer that discards everything on an error, such as a file that appears only when complete. */
export const asItComes: Hold = (plaintext) => plaintext;

const memoryBytes = 16 * 1024 * 1024;
const chunkBytes = 256 * 1024;

function unusableFolder(folder: string, error: unknown): unknown {
  const code = systemCode(error);
  if (code === undefined) return error;
  const why = code === 'ENOENT' ? 'does not exist' : `cannot be written (${code})`;
  return new KmsError('FileUnusable', `the folder for temporary files, ${folder}, ${why}`, {
    hint: 'set TMPDIR to a folder that can be written, or write the output to a file with -o FILE',
    cause: error,
  });
}

/** A file without a name, which only this process can read. */
class Spool {
  readonly #folder = tmpdir();
  readonly #path = join(this.#folder, `kms-${randomBytes(12).toString('hex')}.tmp`);
  readonly #fd: number;
  #length = 0;

  constructor() {
    try {
      this.#fd = openSync(this.#path, 'wx+', 0o600);
      // Unlinked while empty, so that a killed process leaves no plaintext behind.
      unlinkSync(this.#path);
    } catch (error) {
      throw unusableFolder(this.#folder, error);
    }
  }

  write(bytes: Uint8Array): void {
    try {
      for (let done = 0; done < bytes.length;) done += writeSync(this.#fd, bytes, done);
    } catch (error) {
      throw unwritable(`the folder for temporary files, ${this.#folder}`, error);
    }
    this.#length += bytes.length;
  }

  *read(): Generator<Uint8Array, void, undefined> {
    for (let at = 0; at < this.#length;) {
      const buffer = Buffer.allocUnsafeSlow(Math.min(chunkBytes, this.#length - at));
      let count: number;
      try {
        count = readSync(this.#fd, buffer, 0, buffer.length, at);
      } catch (error) {
        throw unreadable(`the folder for temporary files, ${this.#folder}`, error);
      }
      if (count === 0) throw new RangeError('the spool is shorter than what was written');
      yield buffer.subarray(0, count);
      at += count;
    }
  }

  close(): void {
    closeSync(this.#fd);
  }
}

/** Holds up to 16 MiB in memory, and more in a nameless file in the folder for temporary files. */
export function holdInFile(limit = memoryBytes): Hold {
  return async function* (plaintext) {
    const parts: Uint8Array[] = [];
    let length = 0;
    let spool: Spool | undefined;
    try {
      for await (const part of plaintext) {
        parts.push(part);
        length += part.length;
        if (length <= limit) continue;
        spool ??= new Spool();
        for (const each of parts.splice(0)) spool.write(each);
      }
      if (spool === undefined) yield* parts;
      else yield* spool.read();
    } finally {
      spool?.close();
    }
  };
}
