/** Many processes at once on one vault: each answer given is kept, and nobody is turned away. */
import { existsSync } from 'node:fs';
import { afterEach, expect, it } from 'vitest';
import { extent } from '../../support/extent.ts';
import { complaints, Home, listedKeys, quickHome, removeHomes } from '../../support/homes.ts';
import type { Ended } from '../../support/processes.ts';

const minutes = 60_000;

afterEach(removeHomes);

function allAtOnce(home: Home, commands: readonly (readonly string[])[]): Promise<readonly Ended[]> {
  return Promise.all(commands.map((args, number) => home.run(args, { input: `secret ${number}` })));
}

function tell({ status, signal, stderr }: Ended): string {
  return status === 0 ? '' : `${String(signal ?? status)}: ${stderr}`;
}

/** Half of them create keys, the others encrypt. */
async function manyAtOnce(home: Home, processes: number): Promise<void> {
  const before = home.events().length;
  const commands = Array.from({ length: processes }, (_, i) =>
    i % 2 === 0 ? ['keys', 'create'] : ['encrypt'],
  );
  const answers = await allAtOnce(home, commands);
  expect(answers.map(tell).filter((text) => text !== '')).toEqual([]);
  const text = answers.map(({ stdout }) => stdout.toString().trim());
  const [keys, tokens] = [0, 1].map((rest) => text.filter((_, i) => i % 2 === rest)) as [string[], string[]];

  expect(new Set(keys).size).toBe(processes / 2);
  expect(await listedKeys(home)).toEqual(expect.arrayContaining(keys));
  const opened = await Promise.all(tokens.map((token) => home.ok(['decrypt', token])));
  expect(opened).toEqual(tokens.map((_, i) => `secret ${2 * i + 1}`));

  const events = home.events().slice(before);
  const count = (name: string): number => events.filter(({ eventName }) => eventName === name).length;
  expect([count('CreateKey'), count('Encrypt'), count('Decrypt')]).toEqual(
    [2, 2, 2].map((part) => processes / part),
  );
  expect(await complaints(home)).toBe('');
}

it(
  'processes that create keys and encrypt',
  async () => {
    const home = await quickHome();
    for (let i = 0; i < extent(1, 3); i++) await manyAtOnce(home, 20);
  },
  minutes,
);

it(
  'processes with the passphrase at its full cost',
  async () => {
    const home = new Home();
    await home.ok(['init', '--protector', 'passphrase']);
    await manyAtOnce(home, extent(8, 20));
  },
  minutes,
);

it(
  'operations of every kind among each other, rekeying and backups too',
  async () => {
    const home = await quickHome();
    const key = await home.createKey('app');
    const token = await home.token('kept', 'app');
    const answers = await allAtOnce(home, [
      ['vault', 'rekey'],
      ['backup', 'create', '-o', 'one.kmsbackup'],
      ['rotate', 'app'],
      ['decrypt', token],
      ['vault', 'verify'],
      ['audit', 'verify'],
      ['rotate', 'app'],
      ['keys', 'create', '--alias', 'other'],
      ['vault', 'rekey'],
      ['aliases', 'create', 'again', key],
      ['encrypt', '-k', 'app'],
      ['backup', 'create', '-o', 'two.kmsbackup'],
      ['keys', 'list'],
      ['vault', 'protectors', 'list'],
      ['status'],
      ['rotate', 'app'],
    ]);
    expect(answers.map(tell).filter((text) => text !== '')).toEqual([]);
    expect(await home.ok(['decrypt', token])).toBe('kept');
    expect(await home.ok(['decrypt', answers[10]?.stdout.toString().trim() ?? ''])).toBe('secret 10');
    const { Rotations } = JSON.parse(await home.ok(['rotate', 'app', '--list', '--json'])) as {
      Rotations: unknown[];
    };
    expect(Rotations).toHaveLength(3);
    for (const backup of ['one.kmsbackup', 'two.kmsbackup']) await home.ok(['backup', 'verify', backup]);
    expect(await complaints(home)).toBe('');
  },
  minutes,
);

it(
  'four times init at once: one makes the vault, the others leave it alone',
  async () => {
    const home = new Home();
    const init = ['init', '--protector', 'passphrase', '--no-recovery'];
    const answers = await allAtOnce(home, [init, init, init, init]);
    expect(answers.map(({ status }) => status).sort()).toEqual([0, 1, 1, 1]);
    for (const { status, stderr } of answers)
      if (status === 1) expect(stderr).toMatch(/VaultExists|FileExists/);
    expect(existsSync(home.trail)).toBe(true);
    const token = await home.token('one vault');
    expect(await home.ok(['decrypt', token])).toBe('one vault');
    expect(await complaints(home)).toBe('');
  },
  minutes,
);
