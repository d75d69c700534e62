/** An open file, pipe or device read from where it stands to its end. */
import { Buffer } from 'node:buffer';
import { closeSync, constants, fstatSync, openSync, read as readCallback, readSync } from 'node:fs';
import { systemCode } from '../base/errors.ts';

/** Bytes of a buffer. Reads fill it as far as they can, so that a chunk is worth its handling. */
const roomBytes = 256 * 1024;
/** What a pipe usually holds: with less room than that left, another buffer is begun. */
const leastRoom = 64 * 1024;
/** Bytes after which signals and timers are heard. */
const turnEvery = 8 * 1024 * 1024;

/** What a read without waiting found: so many bytes, 0 at the end; or that there is nothing yet. */
type Found = number | 'nothing yet';

/** Reads at once what is there; without, each read waits in another thread, which costs more than the reading. */
interface Prompt {
  read(room: Buffer, from: number): Found;
  close(): void;
}

const notPrompt: Prompt = { read: () => 'nothing yet', close: () => undefined };

/**
 * A regular file never makes a reader wait for long. A pipe is opened a second time, without waiting, where the system has a path to it: the
 * descriptor that was given may be shared with other programs and must stay as it is.
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

/** Waits until there is something. */
async function wait(fd: number, room: Buffer, from: number): Promise<number> {
  for (;;) {
    try {
      return await readAsync(fd, room, from);
    } catch (error) {
      const code = systemCode(error);
      if (code === 'EOF') return 0;
      if (code !== 'EAGAIN') throw error;
      // Another program made it so that nothing waits.
      await new Promise((resolve) => setTimeout(resolve, 2));
    }
  }
}

/** The chunks are the consumer's to keep. Rejects with the system's error. */
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
