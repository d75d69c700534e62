/** The frames of a message copied as they are, behind a header of another length. */
import { read, write } from 'node:fs';

/** Longer pieces leave the processor's cache between reading and writing. */
const chunkBytes = 1024 * 1024;

function readAt(fd: number, buffer: Buffer, at: number): Promise<number> {
  return new Promise((resolve, reject) => {
    read(fd, buffer, 0, buffer.length, at, (error, count) => (error ? reject(error) : resolve(count)));
  });
}

async function writeAt(fd: number, bytes: Buffer, at: number): Promise<void> {
  for (let done = 0; done < bytes.length;) {
    done += await new Promise<number>((resolve, reject) => {
      write(fd, bytes, done, bytes.length - done, at + done, (error, count) =>
        error ? reject(error) : resolve(count),
      );
    });
  }
}

/** Reads the next piece while one is written. Resolves to how many bytes there were. */
export async function copyBody(from: number, fromAt: number, to: number, toAt: number): Promise<number> {
  const buffers = [Buffer.allocUnsafeSlow(chunkBytes), Buffer.allocUnsafeSlow(chunkBytes)] as const;
  let done = 0;
  let writing: Promise<void> = Promise.resolve();
  try {
    for (let turn = 0; ; turn++) {
      const buffer = buffers[turn % 2 === 0 ? 0 : 1];
      const count = await readAt(from, buffer, fromAt + done);
      await writing;
      if (count === 0) return done;
      writing = writeAt(to, buffer.subarray(0, count), toAt + done);
      writing.catch(() => undefined);
      done += count;
    }
  } finally {
    await writing.catch(() => undefined);
  }
}
