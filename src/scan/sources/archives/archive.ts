/** The bytes of an archive, in memory, in a file or from a stream. */
import type { Content, Skipped } from '../../item.ts';
import { closeSync, constants, fstatSync, openSync, readSync } from 'node:fs';
import { systemCode } from '../../../base/errors.ts';
import { Refused, explainRefusal } from '../../items/contents.ts';

/** Random access to the bytes. */
export interface ArchiveBytes {
  readonly size: number;
  /** Must return exactly `length` bytes, fewer only at the end. */
  read(at: number, length: number): Buffer;
  close(): void;
}

/** Maximum size of an archive from a stream, which must be held in memory. */
const largestHeld = 256 * 1024 * 1024;

export const damaged = (): Refused => new Refused({ why: 'unreadable', detail: 'it is damaged' });

export async function openBytes(content: Content): Promise<ArchiveBytes> {
  if (content.kind === 'file') return openFile(content.file);
  if (content.kind === 'bytes')
    return viewBytes(Buffer.from(content.bytes.buffer, content.bytes.byteOffset, content.bytes.length));
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of content.chunks) {
    chunks.push(chunk);
    size += chunk.length;
    if (size > largestHeld) throw new Refused({ why: 'unreadable', detail: 'it is too large to be opened' });
  }
  return viewBytes(Buffer.concat(chunks));
}

function viewBytes(bytes: Buffer): ArchiveBytes {
  return {
    size: bytes.length,
    read: (at, length) => bytes.subarray(at, at + length),
    close: () => undefined,
  };
}

function openFile(file: string): ArchiveBytes {
  const fd = openSync(file, constants.O_RDONLY | constants.O_NOFOLLOW | constants.O_NONBLOCK);
  return {
    size: fstatSync(fd).size,
    read: (at, length) => {
      const buffer = Buffer.alloc(length);
      return buffer.subarray(0, readSync(fd, buffer, 0, length, at));
    },
    close: () => closeSync(fd),
  };
}

/** Yields the bytes from `at` to `end` in parts. */
// eslint-disable-next-line @typescript-eslint/require-await -- As what inflates it takes it.
export async function* readParts(bytes: ArchiveBytes, at = 0, end = bytes.size): AsyncGenerator<Buffer> {
  const most = 64 * 1024;
  for (let from = at; from < end;) {
    const part = bytes.read(from, Math.min(most, end - from));
    if (part.length === 0) throw damaged();
    yield part;
    from += part.length;
  }
}

/** Converts the errors of the libraries that read archives to one reason. */
export function archiveRefusal(error: unknown): Refused {
  if (error instanceof Refused) return error;
  return /^E(?!RR_)/.test(systemCode(error) ?? '') ? new Refused(explainRefusal(error)) : damaged();
}

interface Base {
  /** Within the archive. */
  readonly path: string;
}

export type Member =
  | (Base & {
      /** As the archive claims; undefined if it does not say. */
      readonly size: number | undefined;
      /** Reads the member; must be called before the next member is requested. */
      open(): AsyncIterable<Uint8Array>;
    })
  | (Base & { readonly skipped: Omit<Skipped, 'path'> });
