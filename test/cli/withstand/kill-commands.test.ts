/** SIGKILL at any moment of a command: nothing acknowledged is lost, the vault and its trail stay whole. */
import { existsSync, readdirSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { afterEach, expect, it } from 'vitest';
import { extent } from '../../support/extent.ts';
import { complaints, Home, listedKeys, quickHome, removeHomes } from '../../support/homes.ts';
import { killRounds, outputs } from '../../support/kills.ts';

const minutes = 60_000;
const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

afterEach(removeHomes);

it(
  'keys create',
  async () => {
    const home = await quickHome();
    const acknowledged: string[] = [];
    const killed = await killRounds(
      extent(2, 12),
      (_, killAfter) => home.run(['keys', 'create'], { killAfter }),
      async ({ where, ended }) => {
        acknowledged.push(...outputs(ended));
        expect(await complaints(home), where).toBe('');
      },
    );
    expect(killed).toBeGreaterThan(extent(0, 1));
    const keys = await listedKeys(home);
    for (const id of acknowledged) expect(id).toMatch(uuid);
    expect(keys).toEqual(expect.arrayContaining(acknowledged));
    expect(await complaints(home)).toBe('');
  },
  2 * minutes,
);

it(
  'rotate: every earlier ciphertext still decrypts',
  async () => {
    const home = await quickHome();
    const key = await home.createKey();
    const tokens: string[] = [];
    let acknowledged = 0;
    const killed = await killRounds(
      extent(2, 12),
      async (number, killAfter) => {
        tokens.push(await home.token(`secret ${number}`, key));
        return home.run(['rotate', key, '--json'], { killAfter });
      },
      async ({ where, ended }) => {
        if (ended.stdout.includes('}')) acknowledged += 1;
        expect(await complaints(home), where).toBe('');
        expect(await home.ok(['decrypt', tokens.at(-1) ?? '']), where).toBe(`secret ${tokens.length - 1}`);
      },
    );
    expect(killed).toBeGreaterThan(extent(0, 1));
    for (const [number, token] of tokens.entries()) {
      expect(await home.ok(['decrypt', token])).toBe(`secret ${number}`);
    }
    const { Rotations } = JSON.parse(await home.ok(['rotate', key, '--list', '--json'])) as {
      Rotations: unknown[];
    };
    expect(Rotations.length).toBeGreaterThanOrEqual(acknowledged);
    expect(acknowledged).toBeGreaterThan(0);
  },
  2 * minutes,
);

it(
  'vault rekey',
  async () => {
    const home = await quickHome();
    const token = await home.token('kept');
    const term = async (): Promise<number> =>
      (JSON.parse(await home.ok(['status', '--json'])) as { barrierTerm: number }).barrierTerm;
    let reached = await term();
    const killed = await killRounds(
      extent(2, 12),
      (_, killAfter) => home.run(['vault', 'rekey'], { killAfter }),
      async ({ where, ended }) => {
        expect(await complaints(home), where).toBe('');
        expect(await home.ok(['decrypt', token]), where).toBe('kept');
        const now = await term();
        expect(now, where).toBeGreaterThanOrEqual(ended.status === 0 ? reached + 1 : reached);
        reached = now;
      },
    );
    expect(killed).toBeGreaterThan(extent(0, 1));
    await home.ok(['vault', 'rekey']);
    expect(await term()).toBe(reached + 1);
  },
  2 * minutes,
);

it(
  'init: there is a whole vault or none, and then init works',
  async () => {
    const arguments_ = ['init', '--protector', 'passphrase'];
    let home = new Home();
    const killed = await killRounds(
      extent(2, 8),
      (_, killAfter) => {
        home = new Home();
        return home.run(arguments_, { killAfter });
      },
      async ({ where, ended }) => {
        if (ended.stdout.length > 0) expect(existsSync(home.vault), where).toBe(true);
        if (!existsSync(home.vault)) await home.ok(arguments_);
        else expect((await home.run(arguments_)).stderr, where).toContain('VaultExists');
        // The first command settles what is left, whichever it is.
        expect(await complaints(home), where).toBe('');
        expect(await home.ok(['encrypt'], { input: where })).toMatch(/^kms:v1:/);
        for (const name of readdirSync(dirname(home.vault))) {
          expect(statSync(join(dirname(home.vault), name)).mode & 0o777, `${where}: ${name}`).toBe(0o600);
        }
        home.remove();
      },
    );
    expect(killed).toBeGreaterThan(extent(0, 1));
  },
  2 * minutes,
);
