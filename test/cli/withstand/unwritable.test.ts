/** Folders and files that may not be written, and disks without room: clear errors, nothing lost. */
import { chmodSync, existsSync, readdirSync, rmSync } from 'node:fs';
import { dirname } from 'node:path';
import { afterAll, afterEach, beforeEach, describe, expect, it } from 'vitest';
import { extent, sample } from '../../support/extent.ts';
import { expectExplained } from '../../support/failure.ts';
import { complaints, Home, quickHome, removeHomes } from '../../support/homes.ts';
import { limitsComponent, runOrdinary, runShort, smallDisk } from '../../support/limits.ts';
import { needs } from '../../support/needs.ts';
import { launch, program } from '../../support/processes.ts';

let home: Home;
let token: string;

async function filled(made: Home): Promise<string> {
  await quickHome(made);
  return made.token('kept');
}

beforeEach(async () => {
  home = new Home();
  token = await filled(home);
});
afterEach(removeHomes);

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
    for (const args of [...writers(home.path('out')), ['audit', 'verify']]) {
      const ended = await runOrdinary(home, args, { input: 'more' });
      expectExplained(ended, args.join(' '));
      expect([ended.status, ended.stderr]).toEqual([
        1,
        'kms: the vault cannot be written (FileUnusable)\nhint: the vault file and its folder must be writable: every operation is audited\n',
      ]);
    }
    const status = await runOrdinary(home, ['status', '--json']);
    expect([status.status, status.stderr]).toEqual([0, '']);
    expect(JSON.parse(status.stdout.toString())).toMatchObject({ path: home.vault, opensWith: 'passphrase' });
    expect(readdirSync(folder)).toEqual(before);
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
    const lengths = sample([0, 4096, 8192, 12_288, 16_384, 20_480], 3);
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
    expect(refused).toBeGreaterThan(extent(4, 10));
    expect(await home.ok(['decrypt', token])).toBe('kept');
    expect(await complaints(home)).toBe('');
  }, 60_000);
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
      for (const spare of sample([0, 32, 36, 40, 44, 48, 56, 64], 4)) {
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
      expect(refused).toBeGreaterThan(extent(4, 10));
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

needs(limitsComponent)('where standard output has no room', () => {
  it('it says so, and calls it no bug', async () => {
    const { environment } = home;
    const line = '"$0" "$1" encrypt -a > /dev/full';
    const ended = await launch('sh', ['-c', line, process.execPath, program], { environment, input: 'x' })
      .ended;
    expect([ended.status, ended.stderr]).toEqual([
      1,
      expect.stringMatching(
        /^kms: the output cannot be written: no space is left \(StorageFull\)\nhint: .*\n$/,
      ),
    ]);
  });
});
