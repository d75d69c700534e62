/** SIGKILL at any moment of work on a folder of many files: nothing is lost, and the same command ends what it began. */
import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { afterEach, expect, it } from 'vitest';
import { extent } from '../../support/extent.ts';
import { complaints, quickHome, removeHomes, type Home } from '../../support/homes.ts';
import { seed, seeded } from '../../support/random.ts';
import { contents, names, plantMany } from '../../support/foldertrees.ts';

const minutes = 60_000;
const fileCount = extent(200, 2000);
const kills = extent(2, 3);
const someFolders = [0, 1 / 3, 0.95].map((share) =>
  String(Math.floor((share * fileCount) / 100)).padStart(2, '0'),
);

afterEach(removeHomes);

/** When anything was last made, renamed or removed in a folder or a folder in it. */
function lastChange(path: string): number {
  const folders = readdirSync(path, { withFileTypes: true }).filter((each) => each.isDirectory());
  return Math.max(
    ...[path, ...folders.map(({ name }) => join(path, name))].map((each) => statSync(each).ctimeMs),
  );
}

/**
 * Runs the command until it ends, killing it `kills` times, each at another moment after it has begun to change files; checks what must
 * hold after each. Resolves to how many were killed before their end.
 */
async function persist(
  home: Home,
  args: readonly string[],
  { path, whole }: { readonly path: string; readonly whole: number },
  holds: (where: string) => void | Promise<void>,
): Promise<number> {
  const random = seeded(seed);
  let killed = 0;
  for (let round = 1; round <= kills; round++) {
    const before = lastChange(path);
    const killAfter = Math.round(whole * 0.15 * random());
    const { child, ended } = home.start(args);
    while (child.exitCode === null && lastChange(path) === before) await wait(8);
    await wait(killAfter);
    child.kill('SIGKILL');
    const { signal, status, stderr } = await ended;
    // Each run leaves less to the next, so that the last ones may end before they are killed.
    if (signal === 'SIGKILL') killed++;
    else expect(status, stderr).toBe(0);
    await holds(
      `seed ${seed}, kms ${args[0]}, round ${round}, killed ${killAfter} ms after its first change`,
    );
  }
  const { status, stderr } = await home.run(args);
  expect(status, stderr).toBe(0);
  return killed;
}

function noneUnfinished(path: string): void {
  expect(names(path).filter((name) => name.endsWith('.tmp'))).toEqual([]);
}

/** What of `want` a folder does not hold, either as it is or as a message beside which it may be missing. */
function lost(path: string, want: Readonly<Record<string, string>>): string[] {
  const have = contents(path);
  return Object.keys(want).filter((name) => {
    const plain = have[name];
    if (plain !== undefined && plain !== want[name]) return true;
    return plain === undefined && have[`${name}.kms`] === undefined;
  });
}

it(
  'encrypt and decrypt, with their sources removed',
  async () => {
    const home = await quickHome();
    const path = home.path('tree');
    const files = plantMany(path, fileCount);
    const encrypt = ['encrypt', path, '--remove-source'];
    const decrypt = ['decrypt', path, '--remove-source'];
    const first = await home.run(encrypt);
    expect(first.status).toBe(0);
    const second = await home.run(decrypt);
    expect([second.status, lost(path, files)]).toEqual([0, []]);

    const holds = (where: string): void => expect(lost(path, files), where).toEqual([]);
    let killed = await persist(home, encrypt, { path, whole: first.milliseconds }, holds);
    expect(names(path)).toEqual(Object.keys(files).map((name) => `${name}.kms`));
    killed += await persist(home, decrypt, { path, whole: second.milliseconds }, holds);
    expect(contents(path)).toEqual(files);
    expect(killed).toBeGreaterThanOrEqual(extent(1, 2));
    expect(await complaints(home)).toBe('');
  },
  8 * minutes,
);

it(
  'reencrypt, and rotate --reencrypt',
  async () => {
    const home = await quickHome();
    await home.createKey('other');
    const path = home.path('tree');
    const files = plantMany(path, fileCount);
    const { status, milliseconds } = await home.run(['encrypt', path, '--remove-source']);
    expect(status).toBe(0);
    // Each of them is opened before it is sealed.
    const whole = 2 * milliseconds;
    const token = await home.token('in text');
    const text = (name: string): string => join(path, '00', name);
    for (let i = 0; i < 200; i++) writeFileSync(text(`t${i}.env`), `A${i}=${token}\nB=${token}\n`);

    /** Every message under these folders opens and holds what it did; each text has its tokens, which open. */
    const opens = async (
      where: string,
      { key, folders = [''] }: { readonly key?: string; readonly folders?: readonly string[] } = {},
    ): Promise<void> => {
      const only = key === undefined ? [] : ['-k', key];
      const paths = folders.map((name) => join(path, name));
      const { status, stderr } = await home.run(['decrypt', ...paths, '--force', '--no-sync', ...only]);
      expect(status, `${where}: ${stderr}`).toBe(0);
      const have = contents(path);
      for (const [name, content] of Object.entries(files)) {
        if (folders.some((each) => name.startsWith(each)))
          expect(have[name] === content, `${where}: ${name}`).toBe(true);
      }
      const tokens = new Set<string>();
      for (let i = 0; i < 200; i++) {
        const [, a = '', b = ''] =
          /^A\d+=(\S+)\nB=(\S+)\n$/.exec(readFileSync(text(`t${i}.env`), 'utf8')) ?? [];
        expect(a, where).not.toBe('');
        tokens.add(a).add(b);
      }
      for (const each of [...tokens].slice(0, 3)) {
        expect(await home.ok(['decrypt', each, ...only])).toBe('in text');
      }
    };
    // What a kill had cost would be missing at the end too: then all are looked at.
    const some = (where: string): Promise<void> => opens(where, { folders: someFolders });
    await some('before');
    let killed = await persist(home, ['reencrypt', path, '-k', 'other'], { path, whole }, some);
    await opens('reencrypted', { key: 'other' });
    noneUnfinished(path);

    const rotate = ['rotate', 'other', '--reencrypt', path];
    killed += await persist(home, rotate, { path, whole }, some);
    noneUnfinished(path);
    await opens('rotated', { key: 'other' });
    expect(killed).toBeGreaterThanOrEqual(extent(1, 2));
    expect(readdirSync(dirname(home.vault)).filter((name) => /reencrypt.*jsonl/.test(name))).toEqual([]);
    const left = await home.run(['rotate', 'other', '--reencrypt', path, '--dry-run']);
    expect(left.stderr).toContain(`in ${fileCount + 200} files`);
    expect(await complaints(home)).toBe('');
  },
  12 * minutes,
);
