/** Vault files that somebody else wrote: refused, or unharmed; never a crash, a hang or much memory (docs/decisions/0027). */
import { spawn } from 'node:child_process';
import { copyFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { bundle } from '../support/bundle.ts';
import { hostileFiles } from '../support/hostile.ts';
import { makeVault, openTestVault, removeTemporaryFolders, temporaryFolder } from '../support/vaults.ts';

const records = 300;
const batch = 64;
const value = { text: 'x'.repeat(200), n: 7 };

let reader: Awaited<ReturnType<typeof bundle>>;
let sound: string;
let rootKey: string;

beforeAll(async () => {
  reader = await bundle('test/support/hostile-reader.ts');
  sound = await makeVault();
  const vault = await openTestVault(sound);
  await vault.write(async (tx) => {
    for (let i = 0; i < records; i++)
      await tx.put({ kind: 'k', scope: '', name: String(i) }, { ...value, n: i });
  });
  await vault.rewriteHeader((header, key) => {
    rootKey = Buffer.from(key.reveal()).toString('hex');
    return header;
  });
  await vault.store.scrub();
  vault.close();
}, 60_000);

afterAll(() => {
  reader.remove();
  removeTemporaryFolders();
});

interface Answer {
  readonly path: string;
  readonly ended: string;
  /** Of processor time: the machine may have other things to do. */
  readonly ms: number;
  /** Of the clock. */
  readonly waited: number;
  /** KiB. */
  readonly rss: number;
}

/** What a process of its own says to these files, and how it ended where it did not come to the last. */
async function answers(paths: readonly string[]): Promise<{ said: Answer[]; ended: string }> {
  const child = spawn(process.execPath, [reader.path, rootKey, JSON.stringify(value)], {
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  const said: Answer[] = [];
  const exit = new Promise<string>((resolve) => {
    child.once('exit', (status, signal) => resolve(signal ?? String(status)));
  });
  const watchdog = setTimeout(() => child.kill('SIGKILL'), 60_000);
  child.stdin.end(`${paths.join('\n')}\n`);
  for await (const line of createInterface({ input: child.stdout })) said.push(JSON.parse(line) as Answer);
  const ended = await exit;
  clearTimeout(watchdog);
  return { said, ended };
}

it('has enough of them', () => {
  expect(hostileFiles.length).toBeGreaterThanOrEqual(200);
  expect(new Set(hostileFiles.map(({ title }) => title)).size).toBe(hostileFiles.length);
});

it('are refused, or read as if nothing had been done to them', async () => {
  const folder = temporaryFolder();
  const made = hostileFiles.map((file, i) => {
    const path = join(folder, `${i}.db`);
    copyFileSync(sound, path);
    try {
      file.make(path);
    } catch (error) {
      throw new Error(file.title, { cause: error });
    }
    return { ...file, path };
  });
  const unharmed = join(folder, 'sound.db');
  copyFileSync(sound, unharmed);
  const paths = made.map(({ path }) => path);
  const said: Answer[] = [];
  // A closed connection lives until its statements are collected, so one process does not take them all.
  for (let at = 0; at < paths.length; at += batch) {
    const some = paths.slice(at, at + batch);
    const { said: more, ended } = await answers([...some, unharmed]);
    const last = made[at + more.length]?.title;
    expect([ended, more.length], last).toEqual(['0', some.length + 1]);
    expect(more.pop()?.ended).toBe('unharmed');
    said.push(...more);
  }
  const wrong = made.flatMap(({ title, refused }, i) => {
    const { ended: how, ms, waited } = said[i] ?? { ended: 'no answer', ms: 0, waited: 0 };
    const integrity = how === 'VaultIntegrity' || how === 'VaultVersion';
    const fine = (integrity || (how === 'unharmed' && !refused)) && ms < 1000 && waited < 15_000;
    return fine ? [] : [`${title}: ${how}, ${ms} ms of work in ${waited}`];
  });
  expect(wrong).toEqual([]);
  expect(Math.max(...said.map(({ rss }) => rss)) / 1024).toBeLessThan(250);
  rmSync(folder, { recursive: true });
}, 120_000);
