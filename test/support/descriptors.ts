/** Much work that needs descriptors, in a process that has few: prints how many pieces were done, and what failed. */
import { closeSync, openSync } from 'node:fs';
import { setTimeout } from 'node:timers/promises';
import { KmsError } from '../../src/base/errors.ts';
import { Room } from '../../src/files/concurrency.ts';

/** Behaves like the processing of a file: one descriptor, a moment later more, and the system's error wrapped in a message of the program. */
async function work(): Promise<void> {
  const held: number[] = [];
  try {
    for (let i = 0; i < 3; i++) {
      held.push(openSync('/dev/null', 'r'));
      await setTimeout(1);
    }
  } catch (cause) {
    throw new KmsError('FileUnusable', 'it cannot be read', { cause });
  } finally {
    for (const fd of held) closeSync(fd);
  }
}

async function run(count: number, kept: number): Promise<void> {
  const hoard: number[] = [];
  try {
    while (hoard.length < kept) hoard.push(openSync('/dev/null', 'r'));
  } catch {
    // No descriptor is left.
  }
  const room = new Room(Infinity);
  const settled = await Promise.allSettled(Array.from({ length: count }, () => room.run(work)));
  for (const fd of hoard) closeSync(fd);
  const failed = settled.flatMap((each) => (each.status === 'rejected' ? [String(each.reason)] : []));
  process.stdout.write(
    JSON.stringify({ done: settled.length - failed.length, failed: [...new Set(failed)] }),
  );
}

const [count = 0, kept = 0] = process.argv.slice(2).map(Number);
void run(count, kept);
