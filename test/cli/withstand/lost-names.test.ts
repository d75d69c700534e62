/** Files of a vault that lose their names while an agent has it open: nothing that was answered is lost, and nothing looks like tampering. */
import {
  existsSync,
  linkSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { dirname } from 'node:path';
import { afterAll, beforeEach, expect, it } from 'vitest';
import { expectExplained } from '../../support/failure.ts';
import { complaints, type Home, listedKeys, quickHome, removeHomes } from '../../support/homes.ts';
import { launch, program } from '../../support/processes.ts';

let home: Home;
let runtime: string;
afterAll(removeHomes);
beforeEach(async () => {
  home = await quickHome();
  runtime = home.path('run');
  mkdirSync(runtime, { mode: 0o700 });
});

/** Through the agent. */
const asked = (...args: string[]) => home.run(args, { environment: { XDG_RUNTIME_DIR: runtime } });
const withAgent = (...args: string[]) => home.ok(args, { environment: { XDG_RUNTIME_DIR: runtime } });

async function expectRefused(what: RegExp): Promise<void> {
  const ended = await asked('keys', 'create');
  expectExplained(ended);
  expect([ended.status, ended.stderr]).toEqual([1, expect.stringMatching(what)]);
}

it('the log', async () => {
  await withAgent('unlock', '--ttl', '5m');
  const key = await withAgent('keys', 'create');
  rmSync(`${home.vault}-wal`);
  await expectRefused(
    /vault\.db-wal or .* was moved, removed or replaced .*\(FileUnusable\)\nhint: .*kms lock/,
  );
  await withAgent('lock');
  expect(await listedKeys(home)).toContain(key);
  expect(await complaints(home)).toBe('');
});

it('the index of the log, while other processes go on', async () => {
  await withAgent('unlock', '--ttl', '5m');
  const key = await withAgent('keys', 'create');
  rmSync(`${home.vault}-shm`);
  const another = await home.ok(['keys', 'create']);
  await expectRefused(/vault\.db-shm was moved, removed or replaced .*\(FileUnusable\)/);
  await withAgent('lock');
  expect(await listedKeys(home)).toEqual(expect.arrayContaining([key, another]));
  expect(await complaints(home)).toBe('');
});

it('the vault file, with a link to it where it was', async () => {
  await withAgent('unlock', '--ttl', '5m');
  const key = await withAgent('keys', 'create');
  renameSync(home.vault, home.path('elsewhere.db'));
  symlinkSync(home.path('elsewhere.db'), home.vault);
  await expectRefused(/the vault file was moved.*\(FileUnusable\)/);
  const direct = await home.run(['audit', 'verify']);
  expectExplained(direct);
  expect([direct.status, direct.stderr]).toEqual([
    1,
    expect.stringMatching(/a log lies beside the link \(FileUnusable\)\nhint: .*kms lock.*\nhint: .*mv /),
  ]);
  await withAgent('lock');
  expect(await listedKeys(home)).toContain(key);
  expect(await complaints(home)).toBe('');
});

it('no file at all, where a link to each of them lies in another folder', async () => {
  const folder = home.path('links');
  mkdirSync(folder, { mode: 0o700 });
  for (const suffix of ['', '-wal', '-shm', '.audit.jsonl'])
    symlinkSync(`${home.vault}${suffix}`, `${folder}/vault.db${suffix}`);
  await withAgent('unlock', '--ttl', '5m');
  await withAgent('keys', 'create');
  await home.ok(['keys', 'create', '--vault', `${folder}/vault.db`]);
  await withAgent('lock');
  expect(await complaints(home)).toBe('');
});

/** An overlay file system, seen by this process and its children alone, over the files in $1; runs the rest of the arguments on it. */
const overlaid = `
  files=$1; shift
  mkdir "$files/over" && mount -t tmpfs kms-test "$files/over" &&
  mkdir "$files/over/upper" "$files/over/work" "$files/over/seen" "$files/over/lower" &&
  mount -t tmpfs kms-test "$files/over/lower" && cp -a "$files"/vault.db* "$files/over/lower" &&
  ln "$files/over/lower/vault.db" "$files/over/lower/another" && chmod 700 "$files/over/lower" &&
  mount -t overlay -o "lowerdir=$files/over/lower,upperdir=$files/over/upper,workdir=$files/over/work" kms-test "$files/over/seen" ||
  exit 99
  exec "$@" --vault "$files/over/seen/vault.db"`;

it('the number of a file, which it gets when it is first written to on some file systems', async (context) => {
  const folder = dirname(home.vault);
  const command = ['sh', '-c', overlaid, 'sh', folder, process.execPath, program, 'keys', 'list'];
  const { status, stderr } = await launch('unshare', ['-rm', ...command], {
    environment: { ...home.environment },
  }).ended;
  if (stderr.startsWith('unshare:') || status === 99) context.skip('nothing can be mounted here');
  expect([status, stderr]).toEqual([0, '']);
});

it('the trail of a vault whose init was killed before it had its name', async () => {
  const { vaultId } = JSON.parse(await home.ok(['status', '--json'])) as { readonly vaultId: string };
  renameSync(home.trail, `${home.trail}.${vaultId}`);
  await withAgent('unlock', '--ttl', '5m');
  await withAgent('keys', 'create');
  await withAgent('lock');
  expect(await complaints(home)).toBe('');
});

it('a vault on a disk that is not there: nothing is made beside the link to it', async () => {
  const backup = await home.ok(['backup', 'create', '-o', home.path('b.kmsbackup')]);
  const link = home.path('link.db');
  symlinkSync(home.path('unmounted/vault.db'), link);
  for (const args of [
    ['backup', 'restore', backup],
    ['init', '--protector', 'passphrase'],
  ]) {
    const ended = await home.run([...args, '--vault', link]);
    expectExplained(ended, args.join(' '));
    expect([ended.status, ended.stderr]).toEqual([
      1,
      expect.stringMatching(/is a link to a file that does not exist \(FileExists\)/),
    ]);
  }
  expect(readdirSync(home.folder).filter((name) => name.startsWith('link.db'))).toEqual(['link.db']);
});

it('a folder that is a file', async () => {
  const backup = await home.ok(['backup', 'create', '-o', home.path('b.kmsbackup')]);
  for (const args of [
    ['audit', 'tail'],
    ['backup', 'restore', backup],
    ['vault', 'verify'],
  ]) {
    const ended = await home.run([...args, '--vault', `${home.vault}/vault.db`]);
    expectExplained(ended, args.join(' '));
    expect(ended.stderr).toContain('(FileUnusable)');
  }
});

it('a name that leaves no room for those of the files beside it', async () => {
  const backup = await home.ok(['backup', 'create', '-o', home.path('b.kmsbackup')]);
  for (const args of [
    ['init', '--protector', 'passphrase'],
    ['backup', 'restore', backup],
  ]) {
    for (const length of args[0] === 'init' ? [225, 245] : [245]) {
      const ended = await home.run([...args, '--vault', home.path('x'.repeat(length))]);
      expectExplained(ended, args.join(' '));
      expect(ended.stderr).toContain('cannot be written (ENAMETOOLONG) (FileUnusable)');
    }
  }
});

it('a backup that is restored again after a kill between its trail and its vault', async () => {
  await home.ok(['keys', 'create']);
  const backup = await home.ok(['backup', 'create', '-o', home.path('b.kmsbackup')]);
  const trail = readFileSync(home.trail);
  const vault = home.path('restored.db');
  const restored = () => home.run(['backup', 'restore', backup, '--vault', vault]);
  // Another one, that of a vault which was lost, perhaps.
  writeFileSync(`${vault}.audit.jsonl`, Buffer.concat([trail, trail]), { mode: 0o600 });
  const refused = await restored();
  expect([refused.status, refused.stderr]).toEqual([1, expect.stringContaining('(FileExists)')]);
  writeFileSync(`${vault}.audit.jsonl`, trail);
  expect((await restored()).status).toBe(0);
  await home.ok(['audit', 'verify', '--vault', vault]);
});

it('a vault that has another name gets no second trail beside that', async () => {
  const other = home.path('other.db');
  linkSync(home.vault, other);
  for (const args of [
    ['keys', 'create'],
    ['audit', 'repair', '--yes'],
  ]) {
    const ended = await home.run([...args, '--vault', other]);
    expect([ended.status, ended.stderr]).toEqual([
      6,
      expect.stringMatching(/missing, and the vault file has 2 names .*\(AuditIntegrity\)\nhint: .*--vault/),
    ]);
  }
  expect(existsSync(`${other}.audit.jsonl`)).toBe(false);
  rmSync(other);
  await home.ok(['keys', 'create']);
  expect(await complaints(home)).toBe('');
});
