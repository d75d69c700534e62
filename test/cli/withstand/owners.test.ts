/** Files that belong to another user are not used: a vault, its folder, its trail, what is beside them. */
import { execFileSync } from 'node:child_process';
import {
  chmodSync,
  chownSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { Home, quickHome, removeHomes } from '../../support/homes.ts';
import { runAsUser, usersComponent } from '../../support/limits.ts';
import { needs } from '../../support/needs.ts';

const other = 4242;
let home: Home;

beforeEach(async () => {
  home = await quickHome();
});
afterEach(removeHomes);

needs(usersComponent)('what belongs to another user', () => {
  const give = (path: string): void => {
    execFileSync('chown', ['-R', `${other}:${other}`, path]);
  };

  it.each([
    ['the vault', (): string => home.vault],
    ['the folder of the vault', (): string => dirname(home.vault)],
    ['the audit trail', (): string => home.trail],
    ['the file', (): string => `${home.vault}-wal`],
    ['the file', (): string => `${home.vault}-shm`],
  ] as const)('is refused to root: %s', async (what, pathOf) => {
    const path = pathOf();
    if (!existsSync(path)) writeFileSync(path, '', { mode: 0o600 });
    chownSync(path, other, other);
    const { status, stdout, stderr } = await home.run(['encrypt'], { input: 'x' });
    expect([status, stdout.toString(), stderr]).toEqual([
      1,
      '',
      `kms: ${what} ${path} belongs to another user (${other}) (VaultPermissions)\nhint: run the command as that user, without sudo; or as root with --allow-foreign-owner\n`,
    ]);
    const doctor = await home.run(['doctor']);
    expect([doctor.status, doctor.stdout.toString()]).toEqual([
      1,
      expect.stringContaining(`${what} ${path} belongs to another user (${other})`),
    ]);
    const token = await home.ok(['encrypt', '--allow-foreign-owner'], { input: 'x' });
    expect(await home.ok(['decrypt', token, '--allow-foreign-owner'])).toBe('x');
  });

  it("stays the other user's where root uses it on purpose, in the background too", async () => {
    give(home.folder);
    const { environment } = home;
    const runtime = mkdtempSync(join(tmpdir(), 'kms-run-'));
    const options = { environment: { ...environment, XDG_RUNTIME_DIR: runtime }, input: 'x' };
    await home.ok(['unlock', '--allow-foreign-owner'], options);
    const token = await home.ok(['encrypt'], options);
    await home.ok(['lock'], options);
    for (const name of readdirSync(dirname(home.vault))) {
      expect([name, statSync(join(dirname(home.vault), name)).uid]).toEqual([name, other]);
    }
    const decrypted = await runAsUser(home, ['decrypt', token]);
    expect([decrypted.stderr, decrypted.stdout.toString()]).toEqual(['', 'x']);
  });

  it("has a trail that is the other user's after root has begun it anew", async () => {
    give(home.folder);
    await home.ok(['audit', 'repair', '--yes', '--allow-foreign-owner']);
    expect(statSync(home.trail)).toMatchObject({ uid: other, gid: other });
    const { status, stderr } = await runAsUser(home, ['encrypt'], { input: 'x' });
    expect([status, stderr]).toEqual([0, '']);
  });

  it('does not lead root through a link to a file that root alone may read or write', async () => {
    give(home.folder);
    const folder = mkdtempSync(join(tmpdir(), 'kms-root-'));
    const file = join(folder, 'file');
    renameSync(home.trail, file);
    chownSync(file, 0, 0);
    symlinkSync(file, home.trail);
    const before = readFileSync(file, 'utf8');
    for (const args of [
      ['encrypt'],
      ['audit', 'tail'],
      ['audit', 'verify'],
      ['backup', 'create', '-o', home.path('b.kmsbackup')],
    ]) {
      const { status, stdout, stderr } = await home.run([...args, '--allow-foreign-owner'], { input: 'x' });
      expect([status, stdout.toString(), stderr]).toEqual([
        1,
        '',
        expect.stringContaining('(ELOOP) (AuditUnavailable)'),
      ]);
    }
    expect(existsSync(home.path('b.kmsbackup'))).toBe(false);
    expect(readFileSync(file, 'utf8')).toBe(before);
    rmSync(folder, { recursive: true });
  });

  it('is refused to a user, who may not allow it', async () => {
    // As sudo left it: the user's folder, root's vault.
    chownSync(home.folder, other, other);
    const folder = dirname(home.vault);
    const refused = await runAsUser(home, ['status']);
    expect([refused.status, refused.stderr]).toEqual([
      1,
      expect.stringMatching(
        /^kms: the folder of the vault \S+ belongs to root \(VaultPermissions\)\nhint: .*take it back: sudo chown /,
      ),
    ]);
    // The folder may be root's, the vault may not.
    for (const path of [join(home.folder, '.local'), join(home.folder, '.local/share'), folder])
      chmodSync(path, 0o755);
    chmodSync(home.vault, 0o600);
    const file = await runAsUser(home, ['encrypt'], { input: 'x' });
    expect([file.status, file.stderr]).toEqual([
      1,
      expect.stringContaining(`kms: the vault ${home.vault} belongs to root`),
    ]);
    const allowed = await runAsUser(home, ['encrypt', '--allow-foreign-owner'], { input: 'x' });
    expect([allowed.status, allowed.stderr]).toEqual([
      2,
      expect.stringContaining('only root can use --allow-foreign-owner'),
    ]);
  });

  it('gets no vault from root, as with sudo kms init', async () => {
    const fresh = new Home();
    give(fresh.folder);
    const args = ['init', '--protector', 'passphrase', '--no-recovery'];
    const { status, stderr } = await fresh.run(args);
    expect([status, stderr]).toEqual([
      1,
      expect.stringMatching(
        /^kms: the folder \S+ belongs to another user \(4242\) \(VaultPermissions\)\nhint: .*without sudo/,
      ),
    ]);
    expect(readdirSync(fresh.folder)).toEqual([]);
    expect((await runAsUser(fresh, args)).status).toBe(0);
    expect(statSync(fresh.vault).uid).toBe(other);
  });
});
