/** Vault files that are not there, not a vault, not private, damaged or not writable, and disks without room. */
import {
  chmodSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { dirname } from 'node:path';
import Database from 'libsql';
import { afterAll, afterEach, beforeEach, describe, expect, it } from 'vitest';
import { flipped } from '../../support/files.ts';
import { complaints, Home, quickHome, removeHomes } from '../../support/homes.ts';
import { limitsComponent, runOrdinary, runShort, smallDisk } from '../../support/limits.ts';
import { needs } from '../../support/needs.ts';
import { severalAtOnce, type Ended } from '../../support/processes.ts';
import { seed, seeded } from '../../support/random.ts';

let home: Home;
let token: string;

async function filled(made: Home): Promise<string> {
  await quickHome(made);
  return made.ok(['encrypt'], { input: 'kept' });
}

beforeEach(async () => {
  home = new Home();
  token = await filled(home);
});
afterEach(removeHomes);

/** An end that the program explains: an exit status of its table, no trace, nothing decrypted. */
function expectExplained({ status, signal, stdout, stderr }: Ended, where = ''): void {
  expect([signal, stdout.toString()], where).toEqual([null, '']);
  expect([1, 2, 3, 4, 6, 7], `${where}: ${stderr}`).toContain(status);
  expect(stderr, where).toMatch(/^kms: [^\n]+ \([A-Z]\w+\)\n(hint: [^\n]+\n)*$/);
  expect(stderr, where).not.toMatch(/KMSInternalException|panicked/);
}

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
        `kms: the vault at ${home.vault} has a format that this version does not know (VaultVersion)\nhint: it was probably made by a newer kms: update with npm install -g\n`,
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
        `kms: ${home.vault} is not a file (FileUnusable)\nhint: name the vault file itself with --vault\n`,
      taken: true,
    },
    {
      title: 'in a folder that does not exist',
      arrange: () => {
        rmSync(dirname(home.vault), { recursive: true });
      },
      status: 3,
      stderr: () =>
        `kms: there is no vault at ${home.vault} (VaultNotFound)\nhint: make one with: kms init; or name another with --vault or KMS_VAULT\n`,
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
        const db = new Database(home.vault);
        db.exec('CREATE TABLE header (id, body); CREATE TABLE state (id, sealed)');
        db.close();
        chmodSync(home.vault, 0o600);
      },
      status: 6,
      stderr: () =>
        `kms: the file at ${home.vault} is not a vault, or its start is damaged (VaultIntegrity)\nhint: name another with --vault, or restore a backup with: kms backup restore\n`,
      taken: true,
    },
    {
      title: 'with a database marked as a vault that holds no header',
      arrange: () => {
        rmSync(home.vault);
        const db = new Database(home.vault);
        db.exec(`CREATE TABLE header (id, body); CREATE TABLE state (id, sealed);
          PRAGMA application_id = 1802335025; PRAGMA user_version = 1`);
        db.close();
        chmodSync(home.vault, 0o600);
      },
      status: 6,
      stderr: () =>
        'kms: the header of the vault is damaged or was altered (VaultIntegrity)\nhint: find the extent with: kms vault verify; bring back a good copy with: kms backup restore\n',
      taken: true,
    },
  ];

  it.each(cases)('$title', async ({ arrange, status, stderr, taken }) => {
    arrange();
    const calls = [['encrypt'], ['decrypt', token], ['status'], ['vault', 'verify']];
    const ends = await Promise.all(calls.map((args) => home.run(args, { input: 'more' })));
    for (const ended of ends) {
      expect([ended.status, ended.stdout.toString(), ended.stderr]).toEqual([status, '', stderr()]);
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

it('a flipped bit anywhere in the file: the right answer or a refusal', async () => {
  const whole = readFileSync(home.vault);
  const random = seeded(seed);
  // What SQLite goes by: the file's head, and the head and cell pointers of each page.
  const structure = [16, 18, 24, 28, 44, 56, 63, 71, 92, 100, 103, 105, 107, 109].concat(
    [4096, 8192, 12288].flatMap((page) => [page, page + 3, page + 5, page + 8, page + 9]),
  );
  const anywhere = Array.from({ length: 40 }, () => Math.floor(random() * whole.length));
  const at = [...structure.filter((position) => position < whole.length), ...anywhere];
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
  expect(ends.filter(({ ended }) => ended.status === 6).length).toBeGreaterThan(5);
}, 60_000);

it('a file cut off anywhere: the right answer or a refusal', async () => {
  const whole = readFileSync(home.vault);
  const lengths = [1, 50, 99, 100, 512, 4095, 4096, 8192, 10_000, whole.length - 1];
  const ends = await severalAtOnce(lengths, async (length) => {
    const copy = home.copy();
    writeFileSync(copy.vault, whole.subarray(0, length));
    return copy.run(['decrypt', token]);
  });
  for (const [i, ended] of ends.entries()) expectExplained(ended, `${String(lengths[i])} bytes`);
  expect(ends.map(({ status }) => status)).toEqual(lengths.map(() => 6));
});

/** Commands that write, and one that only has to leave its line. */
function writers(out: string): string[][] {
  return [
    ['decrypt', token],
    ['encrypt', '-o', out],
    ['keys', 'create'],
    ['rotate', 'default'],
    ['vault', 'rekey'],
  ];
}

needs(limitsComponent)('where nothing can be written', () => {
  it('in the folder: no result, and the reason', async () => {
    const folder = dirname(home.vault);
    const before = readdirSync(folder);
    chmodSync(folder, 0o500);
    for (const args of [...writers(home.path('out')), ['status'], ['audit', 'verify']]) {
      const ended = await runOrdinary(home, args, { input: 'more' });
      expectExplained(ended, args.join(' '));
      expect([ended.status, ended.stderr]).toEqual([
        1,
        'kms: the vault cannot be written (FileUnusable)\nhint: the vault file and its folder must be writable: every operation is audited\n',
      ]);
    }
    const doctor = await runOrdinary(home, ['doctor']);
    expect([doctor.status, doctor.stdout.toString()]).toEqual([
      1,
      expect.stringContaining(`problem  folder: ${folder} cannot be written\n`),
    ]);
    const init = await runOrdinary(home, [
      'init',
      '--protector',
      'passphrase',
      '--vault',
      `${folder}/new.db`,
    ]);
    expect([init.status, init.stderr]).toEqual([
      1,
      `kms: the folder ${folder} cannot be written (EACCES) (FileUnusable)\nhint: choose another place with --vault PATH or KMS_VAULT\n`,
    ]);
    expect(readdirSync(folder)).toEqual(before);
    chmodSync(folder, 0o700);
    expect(await home.ok(['decrypt', token])).toBe('kept');
  });

  it('in the vault file, or it belongs to somebody else: no result, and the reason', async () => {
    for (const mode of [0o400, 0o000]) {
      chmodSync(home.vault, mode);
      for (const args of writers(home.path('out'))) {
        const ended = await runOrdinary(home, args, { input: 'more' });
        expectExplained(ended, args.join(' '));
        expect(ended.stderr).toMatch(/\(FileUnusable\)\nhint: .*(writable|permissions)/);
      }
    }
    expect(existsSync(home.path('out'))).toBe(false);
    chmodSync(home.vault, 0o600);
    expect(await home.ok(['decrypt', token])).toBe('kept');
    expect(await complaints(home)).toBe('');
  });

  it('beyond a certain length of a file: clear errors, and nothing is lost', async () => {
    const input = Buffer.alloc(20_000, 1);
    const lengths = [0, 4096, 8192, 12_288, 16_384, 20_480];
    const jobs = lengths.flatMap((length) => writers(home.path('out')).map((args) => ({ length, args })));
    let refused = 0;
    for (const { length, args } of jobs) {
      const ended = await runShort(length, home, args, { input });
      if (ended.status !== 0) {
        refused += 1;
        expectExplained(ended, `${args.join(' ')} with ${length} bytes`);
        expect(existsSync(home.path('out'))).toBe(false);
      }
      rmSync(home.path('out'), { force: true });
    }
    expect(refused).toBeGreaterThan(10);
    expect(await home.ok(['decrypt', token])).toBe('kept');
    expect(await complaints(home)).toBe('');
  });
});

// Where no small disk can be had, the limit on the length of files above stands in for it.
const disk = smallDisk();
if (disk) {
  describe('a disk that gets full', () => {
    afterAll(() => {
      disk.remove();
    });

    it('at any point of any command: clear errors, nothing is lost, and all goes on once there is room', async () => {
      const small = new Home(undefined, {}, `${disk.folder}/vault.db`);
      token = await filled(small);
      const out = `${disk.folder}/out`;
      const input = Buffer.alloc(20_000, 1);
      let refused = 0;
      for (const spare of [0, 32, 36, 40, 44, 48, 56, 64]) {
        disk.fill(spare * 1024);
        for (const args of writers(out)) {
          const ended = await small.run(args, { input });
          const where = `${args.join(' ')} with ${spare} KiB: ${ended.stderr}`;
          if (ended.status === 0) {
            if (args[0] === 'decrypt') expect(ended.stdout.toString(), where).toBe('kept');
          } else {
            refused += 1;
            expectExplained(ended, where);
            expect([ended.status, ended.stderr]).toEqual([1, expect.stringContaining('(StorageFull)')]);
            expect(
              readdirSync(disk.folder).filter((name) => !/^(vault\.db.*|filling)$/.test(name)),
              where,
            ).toEqual([]);
          }
          rmSync(out, { force: true });
        }
      }
      expect(refused).toBeGreaterThan(10);
      disk.fill(0);
      const init = await small.run(['init', '--protector', 'passphrase', '--vault', `${disk.folder}/new.db`]);
      expectExplained(init);
      expect(readdirSync(disk.folder).filter((name) => name.startsWith('new'))).toEqual([]);
      disk.empty();
      expect(await small.ok(['decrypt', token])).toBe('kept');
      expect(await complaints(small)).toBe('');
      await small.ok(['rotate', 'default']);
      expect(await small.ok(['decrypt', token])).toBe('kept');
    }, 60_000);
  });
}
