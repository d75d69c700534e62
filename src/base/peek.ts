/** Reads the first bytes of a file on which a database library of this process may hold locks. */
import { closeSync, constants, fstatSync, openSync, readSync, statSync, type BigIntStats } from 'node:fs';

const kept = new Map<string, number>();

/**
 * Reads into `buffer` from the file's start and returns the number of bytes. Throws the system's errors.
 *
 * When a process closes any descriptor of a file, POSIX releases all of its locks on that file. The library would not know, and another
 * process could remove the write-ahead log from under its connection (https://www.sqlite.org/howtocorrupt.html, 2.2). So the
 * descriptor stays open.
 */
export function peek(path: string, buffer: Buffer): number {
  return readSync(descriptor(path), buffer, 0, buffer.length, 0);
}

const headLength = 64 * 1024;

/** Whether a text is near the start of the file. Throws the system's errors. */
export function startContains(path: string, text: string): boolean {
  const start = Buffer.alloc(headLength);
  return start.subarray(0, peek(path, start)).includes(text);
}

/** The status of the file last read by this path, wherever it is now; undefined if none was. */
export function statPeeked(path: string): BigIntStats | undefined {
  const fd = kept.get(path);
  return fd === undefined ? undefined : fstatSync(fd, { bigint: true });
}

function descriptor(path: string): number {
  const before = kept.get(path);
  if (before !== undefined) {
    const [now, then] = [statSync(path, { bigint: true }), fstatSync(before, { bigint: true })];
    if (now.ino === then.ino && now.dev === then.dev) return before;
  }
  const fd = openSync(path, constants.O_RDONLY | constants.O_NONBLOCK);
  kept.set(path, fd);
  // Nothing is locked under the name of the previous file any more.
  if (before !== undefined) closeSync(before);
  return fd;
}
