/** Recipients of messages under SIGKILL, on full disks, and changed by several at once: there is always a key that opens them. */
import { randomBytes } from 'node:crypto';
import { copyFileSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { extent } from '../../support/extent.ts';
import { complaints, quickHome, removeHomes, type Home } from '../../support/homes.ts';
import { killRounds } from '../../support/kills.ts';
import { limitsComponent, smallDisk } from '../../support/limits.ts';
import { needs } from '../../support/needs.ts';
import { severalAtOnce } from '../../support/processes.ts';
import { names } from '../../support/foldertrees.ts';

const minutes = 60_000;
let alice: Home;
let bob: Home;
let team: string;
let message: string;
const content = randomBytes(1_200_000);

/** What stands beside messages while they are changed. */
function sidecars(home: Home): string[] {
  return readdirSync(home.folder).filter((name) => /^\..*\.(?:kms-claim|tmp)$/.test(name));
}

async function opens(home: Home, path: string): Promise<boolean> {
  return (await home.open(path)).equals(content);
}

beforeAll(async () => {
  [alice, bob] = await Promise.all([quickHome(), quickHome()]);
  team = alice.path('team.txt');
  writeFileSync(team, await bob.ok(['share', 'identity', '--name', 'bob']));
  writeFileSync(alice.path('data'), content);
  message = alice.path('data.kms');
  await alice.ok(['encrypt', 'data', '-o', message]);
});
afterAll(removeHomes);

it(
  'killed at any moment, the message opens before and after it is ended by the same command',
  async () => {
    let path = '';
    const killed = await killRounds(
      extent(2, 14),
      (number, killAfter) => {
        path = alice.path(`round-${number}.kms`);
        copyFileSync(message, path);
        return alice.run(['share', 'add', path, '-R', team], { killAfter });
      },
      async ({ where }) => {
        expect(await opens(alice, path), where).toBe(true);
        await alice.ok(['share', 'add', path, '-R', team]);
        expect(await opens(bob, path), where).toBe(true);
        await alice.ok(['share', 'list', alice.folder]);
        expect(sidecars(alice), where).toEqual([]);
      },
    );
    expect(killed).toBeGreaterThan(extent(0, 2));
    expect(await complaints(alice)).toBe('');
  },
  5 * minutes,
);

it(
  'several at once leave every one of their recipients in, whatever the length of the message',
  async () => {
    const homes = await severalAtOnce([0, 1, 2, 3], () => quickHome());
    const keys = await severalAtOnce(homes, async (home) => {
      const file = home.path('key.pem');
      await home.ok(['share', 'identity', '-o', file]);
      return file;
    });
    writeFileSync(alice.path('short.kms'), await alice.message(content.subarray(0, 100)));
    copyFileSync(message, alice.path('long.kms'));
    for (const name of ['short.kms', 'long.kms']) {
      const path = alice.path(name);
      await Promise.all(keys.map((key) => alice.ok(['share', 'add', path, '-r', key])));
      for (const home of homes) await home.open(path);
      expect(sidecars(alice)).toEqual([]);
    }
    expect(await complaints(alice)).toBe('');
  },
  2 * minutes,
);

it(
  'a re-encryption beside them loses none of their recipients, and is not lost itself',
  async () => {
    const homes = await severalAtOnce([0, 1, 2], () => quickHome());
    const keys = await severalAtOnce(homes, async (home) => {
      const file = home.path('key.pem');
      await home.ok(['share', 'identity', '-o', file]);
      return file;
    });
    await alice.createKey('beside');
    for (const name of ['short.kms', 'long.kms']) {
      for (let round = 0; round < extent(1, 3); round++) {
        const path = alice.path(`${round}-${name}`);
        const bytes = name === 'short.kms' ? content.subarray(0, 100) : content;
        writeFileSync(path, await alice.message(bytes));
        await Promise.all([
          alice.ok(['reencrypt', path, '-k', 'beside']),
          ...keys.map((key) => alice.ok(['share', 'add', path, '-r', key])),
        ]);
        for (const home of homes) await home.open(path);
        await alice.open(path, 'alias/beside');
        expect(sidecars(alice)).toEqual([]);
      }
    }
  },
  2 * minutes,
);

needs(limitsComponent)('on a full disk', () => {
  it(
    'nothing is lost, and it is done once there is room',
    async () => {
      const disk = smallDisk();
      if (disk === undefined) return;
      try {
        const small = content.subarray(0, 300_000);
        writeFileSync(alice.path('fits'), small);
        const path = join(disk.folder, 'fits.kms');
        await alice.ok(['encrypt', 'fits', '-o', path]);
        for (const spare of [0, 4096, 65_536]) {
          disk.fill(spare);
          const before = readFileSync(path);
          const { status, stderr } = await alice.run(['share', 'add', path, '-R', team]);
          expect([status, stderr], String(spare)).toEqual([1, expect.stringContaining('no space is left')]);
          expect(readFileSync(path).equals(before)).toBe(true);
          expect(names(disk.folder).filter((name) => name !== 'filling')).toEqual(['fits.kms']);
        }
        disk.empty();
        await alice.ok(['share', 'add', path, '-R', team]);
        const { stdout } = await bob.run(['decrypt', path]);
        expect(stdout.equals(small)).toBe(true);
      } finally {
        disk.remove();
      }
    },
    minutes,
  );
});

describe('a vault that cannot record', () => {
  it('changes no message', async () => {
    const home = await quickHome();
    writeFileSync(home.path('data'), content);
    await home.ok(['encrypt', 'data', '-o', 'data.kms']);
    const before = readFileSync(home.path('data.kms'));
    writeFileSync(home.trail, 'damaged\n');
    const { status } = await home.run(['share', 'add', 'data.kms', '-R', team]);
    expect(status).toBe(6);
    expect(readFileSync(home.path('data.kms')).equals(before)).toBe(true);
  });
});
