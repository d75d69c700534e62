/** Reads an open file, pipe or device from its current position to its end. */
import { Buffer } from 'node:buffer';
import { closeSync, constants, fstatSync, openSync, read as readCallback, readSync } from 'node:fs';
import { systemCode } from '../base/errors.ts';

/** Size of a buffer. Reads fill as much of it as they can, because each chunk has a fixed cost. */
const roomBytes = 256 * 1024;
/** The usual capacity of a pipe: with less space than this left, a new buffer is used. */
const leastRoom = 64 * 1024;
/** Bytes after which the event loop gets a turn, for signals and timers. */
const turnEvery = 8 * 1024 * 1024;

/** What a non-blocking read returned: the number of bytes, 0 at the end. */
type Found = number | 'nothing yet';

/** Reads without blocking. Otherwise each read waits in another thread, which costs more than the read itself. */
interface Prompt {
  read(room: Buffer, from: number): Found;
  close(): void;
}

const notPrompt: Prompt = { read: () => 'nothing yet', close: () => undefined };

/**
 * A regular file never blocks for long. A pipe is opened a second time as non-blocking, if the system has a path to it: the given descriptor may be
 * shared with other programs and must not change.
 */
function promptOf(fd: number): Prompt {
  const stat = fstatSync(fd);
  if (stat.isFile()) return promptly(fd, () => undefined);
  if (!stat.isFIFO() || process.platform !== 'linux') return notPrompt;
  try {
    const own = openSync(`/proc/self/fd/${fd}`, constants.O_RDONLY | constants.O_NONBLOCK);
    return promptly(own, () => closeSync(own));
  } catch {
    return notPrompt;
  }
}

function promptly(fd: number, close: () => void): Prompt {
  const read = (room: Buffer, from: number): Found => {
    try {
      return readSync(fd, room, from, room.length - from, null);
    } catch (error) {
      if (systemCode(error) === 'EAGAIN') return 'nothing yet';
      throw error;
    }
  };
  return { read, close };
}

function readAsync(fd: number, room: Buffer, from: number): Promise<number> {
  return new Promise((resolve, reject) => {
    readCallback(fd, room, from, room.length - from, null, (error, count) => {
      if (error) reject(error);
      else resolve(count);
    });
  });
}

/** Waits until there is data. */
async function wait(fd: number, room: Buffer, from: number): Promise<number> {
  for (;;) {
    try {
      return await readAsync(fd, room, from);
    } catch (error) {
      const code = systemCode(error);
      if (code === 'EOF') return 0;
      if (code !== 'EAGAIN') throw error;
      // Another program has made the descriptor non-blocking.
      await new Promise((resolve) => setTimeout(resolve, 2));
    }
  }
}

/** The consumer may keep the chunks. Rejects with the system's error. */
export async function* chunksOf(fd: number): AsyncGenerator<Buffer, void, undefined> {
  const prompt = promptOf(fd);
  try {
    let room = Buffer.allocUnsafeSlow(roomBytes);
    let used = 0;
    let sinceTurn = 0;
    for (let ended = false; !ended;) {
      if (room.length - used < leastRoom) {
        room = Buffer.allocUnsafeSlow(roomBytes);
        used = 0;
      }
      const start = used;
      while (!ended && used < room.length) {
        const found = prompt.read(room, used);
        if (found === 'nothing yet') break;
        ended = found === 0;
        used += found;
      }
      if (!ended && used === start) {
        const count = await wait(fd, room, used);
        ended = count === 0;
        used += count;
        sinceTurn = 0;
      }
      if (used > start) yield room.subarray(start, used);
      sinceTurn += used - start;
      if (sinceTurn >= turnEvery) {
        sinceTurn = 0;
        await new Promise((resolve) => setImmediate(resolve));
      }
    }
  } finally {
    prompt.close();
  }
}
