/** SIGKILL at any moment of writing a file: it appears whole or not at all, and what is left beside it is private. */
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeAll, expect, it } from 'vitest';
import { extent } from '../../support/extent.ts';
import { complaints, quickHome, removeHomes, type Home } from '../../support/homes.ts';
import { killRounds } from '../../support/kills.ts';

const minutes = 60_000;

afterEach(removeHomes);

const size = 24 * 1024 * 1024;

interface FileCase {
  readonly title: string;
  readonly arguments: (input: string, output: string) => readonly string[];
  /** Whether the file that appeared is what it should be. */
  readonly isWhole: (home: Home, output: string) => Promise<boolean>;
}

let content = Buffer.alloc(0);
beforeAll(() => {
  // Text that repeats is found in a leftover, wherever it was cut.
  content = Buffer.from('PLAINTEXT-MARKER '.repeat(Math.ceil(size / 17))).subarray(0, size);
});

const fileCases: readonly FileCase[] = [
  {
    title: 'encrypt to a file',
    arguments: (input, output) => ['encrypt', input, '-o', output],
    isWhole: async (home, output) => (await home.run(['decrypt', output], {})).stdout.equals(content),
  },
  {
    title: 'decrypt to a file',
    arguments: (input, output) => ['decrypt', `${input}.kms`, '-o', output],
    isWhole: (_, output) => Promise.resolve(readFileSync(output).equals(content)),
  },
  {
    title: 'backup create',
    arguments: (_, output) => ['backup', 'create', '-o', output],
    isWhole: async (home, output) => (await home.run(['backup', 'verify', output])).status === 0,
  },
];

it.each(fileCases)(
  '$title: the file appears whole or not at all',
  async ({ arguments: arguments_, isWhole }) => {
    const home = await quickHome();
    const [input, folder] = [home.path('input'), home.path('out')];
    writeFileSync(input, content);
    await home.ok(['encrypt', input, '-o', `${input}.kms`]);
    const output = join(folder, 'output');
    let appeared = 0;
    const killed = await killRounds(
      extent(2, 12),
      (_, killAfter) => {
        rmSync(folder, { recursive: true, force: true });
        mkdirSync(folder);
        return home.run(arguments_(input, output), { killAfter });
      },
      async ({ where, ended }) => {
        if (ended.status === 0) expect(existsSync(output), where).toBe(true);
        if (existsSync(output)) {
          appeared += 1;
          expect(await isWhole(home, output), where).toBe(true);
        }
        for (const name of readdirSync(folder)) {
          expect(statSync(join(folder, name)).mode & 0o777, `${where}: ${name}`).toBe(0o600);
          if (arguments_(input, output)[0] === 'decrypt') continue;
          const leftover = readFileSync(join(folder, name));
          expect(leftover.includes('PLAINTEXT-MARKER'), `${where}: ${name}`).toBe(false);
        }
        expect(await complaints(home), where).toBe('');
      },
    );
    expect(killed).toBeGreaterThan(extent(0, 1));
    expect(appeared).toBeGreaterThan(0);
    await home.ok(['encrypt'], { input: 'goes on' });
    expect(await complaints(home)).toBe('');
  },
  2 * minutes,
);
