/** A program that joins the queue of writers and stays in it until it is killed. Bundled and run by tests. */
import { writeSync } from 'node:fs';
import { joinQueue } from '../../src/vault/queue.ts';

async function main(): Promise<void> {
  await joinQueue(process.argv[2] ?? '');
  writeSync(1, 'waiting\n');
  setInterval(() => undefined, 1000);
}

void main();
