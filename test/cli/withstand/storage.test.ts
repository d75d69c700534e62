/** Vault files that are not there, not a vault, not private, or damaged: said what is wrong, never a wrong answer. */
import {
  chmodSync,
  existsSync,
  mkdirSync,
  readFileSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { dirname } from 'node:path';
import { DatabaseSync } from '@photostructure/sqlite';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { extent, sample } from '../../support/extent.ts';
import { expectExplained } from '../../support/failure.ts';
import { flipped } from '../../support/files.ts';
import { type Home, quickHome, removeHomes } from '../../support/homes.ts';
import { severalAtOnce } from '../../support/processes.ts';
import { seed, seeded } from '../../support/random.ts';

let home: Home;
let token: string;

beforeEach(async () => {
  home = await quickHome();
  token = await home.token('kept');
});
afterEach(removeHomes);

it('a wrong passphrase: status 4, on every command that opens the vault', async () => {
  const calls = [['encrypt'], ['decrypt', token], ['keys', 'list'], ['vault', 'verify'], ['audit', 'verify']];
  const before = home.events().length;
  for (const args of calls) {
    const { status, stdout, stderr } = await home.run(args, {
      environment: { KMS_PASSPHRASE: 'wrong horse' },
      input: 'more',
    });
    expect([status, stdout.toString()]).toEqual([4, '']);
    expect(stderr).toMatch(/^kms: .*passphrase.*\(VaultLocked\)\nhint: .*kms recover.*\n$/);
    expect(stderr).not.toContain('wrong horse');
  }
  expect(home.events().length).toBe(before);
});

describe('a vault path', () => {
  interface Case {
    readonly title: string;
    readonly arrange: () => void;
    readonly status: number;
    readonly stderr: () => string;
    /** Whether what stands there keeps `kms init` from making a vault. */
    readonly taken: boolean;
  }

  const cases: readonly Case[] = [
    {
      title: 'whose file others can read',
      arrange: () => {
        chmodSync(home.vault, 0o640);
      },
      status: 1,
      stderr: () =>
        `kms: the vault at ${home.vault} can be read or written by others (VaultPermissions)\nhint: chmod 600 ${home.vault}\n`,
      taken: true,
    },
    {
      title: 'with a vault of a newer format',
      arrange: () => {
        const bytes = readFileSync(home.vault);
        bytes.writeUInt32BE(2, 60);
        writeFileSync(home.vault, bytes);
      },
      status: 1,
      stderr: () =>
        `kms: the vault at ${home.vault} has a format that this version of kms does not support (VaultVersion)\nhint: a newer kms probably made it: update this one the way you installed it; in its source folder: npm ci && npm install -g .\n`,
      taken: true,
    },
    {
      title: 'with an empty file',
      arrange: () => {
        truncateSync(home.vault);
      },
      status: 6,
      stderr: () =>
        `kms: the vault at ${home.vault} is empty (VaultIntegrity)\nhint: restore a backup with: kms backup restore; or remove the file and run: kms init\n`,
      taken: true,
    },
    {
      title: 'with a folder',
      arrange: () => {
        rmSync(home.vault);
        mkdirSync(home.vault);
      },
      status: 1,
      stderr: () =>
        `kms: ${home.vault} is not a file (FileUnusable)\nhint: give the path of the vault file itself with --vault\n`,
      taken: true,
    },
    {
      title: 'in a folder that does not exist',
      arrange: () => {
        rmSync(dirname(home.vault), { recursive: true });
      },
      status: 3,
      stderr: () =>
        `kms: there is no vault at ${home.vault} (VaultNotFound)\nhint: create one with: kms init; or select another with --vault or KMS_VAULT\n`,
      taken: false,
    },
    {
      title: 'below a file',
      arrange: () => {
        rmSync(dirname(home.vault), { recursive: true });
        writeFileSync(dirname(home.vault), '');
      },
      status: 1,
      stderr: () =>
        `kms: the vault at ${home.vault} cannot be read (ENOTDIR) (FileUnusable)\nhint: check its owner and permissions: kms doctor\n`,
      taken: true,
    },
    {
      title: 'with an SQLite database that is no vault',
      arrange: () => {
        rmSync(home.vault);
        const db = new DatabaseSync(home.vault);
        db.exec('CREATE TABLE header (id, body); CREATE TABLE state (id, sealed)');
        db.close();
        chmodSync(home.vault, 0o600);
      },
      status: 6,
      stderr: () =>
        `kms: the file at ${home.vault} is not a vault, or its start is damaged (VaultIntegrity)\nhint: select another with --vault, or restore a backup with: kms backup restore\n`,
      taken: true,
    },
    {
      title: 'with a database marked as a vault that lacks a table',
      arrange: () => {
        rmSync(home.vault);
        const db = new DatabaseSync(home.vault);
        db.exec(`CREATE TABLE header (id, body); CREATE TABLE state (id, sealed);
          PRAGMA application_id = 1802335025; PRAGMA user_version = 1`);
        db.close();
        chmodSync(home.vault, 0o600);
      },
      status: 6,
      stderr: () =>
        'kms: the vault file is damaged or was altered: its tables are not those of a vault (VaultIntegrity)\nhint: restore a backup: kms backup restore\n',
      taken: true,
    },
  ];

  it.each(cases)('$title', async ({ arrange, status, stderr, taken }) => {
    arrange();
    const calls = [['encrypt'], ['decrypt', token], ['status'], ['vault', 'verify']];
    const ends = await Promise.all(sample(calls, 2).map((args) => home.run(args, { input: 'more' })));
    for (const ended of ends) {
      // What can be done without a vault is told by the commands that do it.
      const told = ended.stderr.replace(/^hint: .* needs none: .*\n/m, '');
      expect([ended.status, ended.stdout.toString(), told]).toEqual([status, '', stderr()]);
    }
    const doctor = await home.run(['doctor']);
    expect(doctor.stdout.toString()).toContain(/^kms: (.*) \(\w+\)\n/.exec(stderr())?.[1]);
    if (!taken) return;
    expect(doctor.status).toBe(1);
    const present = existsSync(home.vault) && statSync(home.vault).isFile() && readFileSync(home.vault);
    const init = await home.run(['init', '--protector', 'passphrase', '--no-recovery']);
    expectExplained(init);
    expect(init.status).toBe(1);
    if (present) expect(readFileSync(home.vault).equals(present)).toBe(true);
  });
});

it('kms doctor tells who else could exchange the vault or alter the trail', async () => {
  const folder = dirname(home.vault);
  const told = async (): Promise<readonly [number | null, string]> => {
    const { status, stdout } = await home.run(['doctor']);
    return [status, stdout.toString()];
  };
  const mode = statSync(folder).mode & 0o7777;
  const [usual] = await told();
  chmodSync(folder, 0o770);
  expect(await told()).toEqual([
    usual,
    expect.stringMatching(/^note +folder: .* can be written by its group/m),
  ]);
  chmodSync(folder, 0o1777);
  expect(await told()).toEqual([usual, expect.not.stringContaining('can be written by')]);
  chmodSync(folder, 0o777);
  expect(await told()).toEqual([
    1,
    expect.stringMatching(/^problem +folder: .* can be written by everybody, .*\n +chmod go-w /m),
  ]);
  chmodSync(folder, mode);
  chmodSync(home.trail, 0o622);
  expect(await told()).toEqual([
    1,
    expect.stringMatching(/^problem +audit trail: .* can be written by others$/m),
  ]);
});

it('a flipped bit anywhere in the file: the right answer or a refusal', async () => {
  const whole = readFileSync(home.vault);
  const random = seeded(seed);
  // What SQLite goes by: the file's head, and the head and cell pointers of each page.
  const structure = [16, 18, 24, 28, 44, 56, 63, 71, 92, 100, 103, 105, 107, 109].concat(
    [4096, 8192, 12288].flatMap((page) => [page, page + 3, page + 5, page + 8, page + 9]),
  );
  const anywhere = Array.from({ length: extent(6, 40) }, () => Math.floor(random() * whole.length));
  const inside = structure.filter((position) => position < whole.length);
  const at = [...sample(inside, 14), ...anywhere];
  const ends = await severalAtOnce(at, async (position) => {
    const copy = home.copy();
    writeFileSync(copy.vault, flipped(whole, position));
    const ended = await copy.run(['decrypt', token]);
    copy.remove();
    return { position, ended };
  });
  for (const { position, ended } of ends) {
    const where = `byte ${position}, seed ${seed}`;
    if (ended.status === 0) expect([ended.stdout.toString(), ended.stderr], where).toEqual(['kept', '']);
    else expectExplained(ended, where);
  }
  expect(ends.filter(({ ended }) => ended.status === 6).length).toBeGreaterThan(extent(2, 5));
}, 60_000);

it('a file cut off anywhere: the right answer or a refusal', async () => {
  const whole = readFileSync(home.vault);
  const lengths = sample([1, 50, 99, 100, 512, 4095, 4096, 8192, 10_000, whole.length - 1], 5);
  const ends = await severalAtOnce(lengths, async (length) => {
    const copy = home.copy();
    writeFileSync(copy.vault, whole.subarray(0, length));
    return copy.run(['decrypt', token]);
  });
  for (const [i, ended] of ends.entries()) expectExplained(ended, `${String(lengths[i])} bytes`);
  expect(ends.map(({ status }) => status)).toEqual(lengths.map(() => 6));
});
