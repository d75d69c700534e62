/** Commits that were made without a scan: counted by status, noted in the audit trail of an open vault. */
import { afterAll, describe, expect, it } from 'vitest';
import { Home, quickHome, removeHomes } from '../../support/homes.ts';
import { HookHome, removeHookHomes, secretLine, type HookRepository } from '../../support/hooks.ts';

afterAll(() => {
  removeHomes();
  removeHookHomes();
});

async function missed(repository: HookRepository): Promise<number> {
  const { stdout } = await repository.kms(['hook', 'status', '--json']);
  return (JSON.parse(stdout.toString()) as { commitsWithout: number }).commitsWithout;
}

async function installed(): Promise<HookRepository> {
  const repository = await new HookHome().repository();
  await repository.takeHook('pre-commit', 'pre-merge-commit');
  return repository;
}

describe('a commit without a scan', () => {
  it('is counted, with SKIP=kms, --no-verify, and the hook taken away; one with a scan is not', async () => {
    const repository = await installed();
    await repository.commit('a.txt', 'one\n');
    expect(await missed(repository)).toBe(0);
    expect(
      (await repository.commit('b.env', secretLine(), { environment: { SKIP: 'other, kms' } })).stderr,
    ).toBe('kms: SKIP=kms is set: nothing was scanned\n');
    expect(await missed(repository)).toBe(1);
    repository.write('c.txt', 'two\n');
    await repository.ok('add', 'c.txt');
    await repository.ok('commit', '-q', '--no-verify', '-m', 'x');
    expect(await missed(repository)).toBe(2);
    await repository.commit('d.txt', 'three\n');
    await repository.ok('commit', '-q', '--amend', '-m', 'other words');
    expect(await missed(repository)).toBe(2);
  });

  it('is none that was made before the installation, by a rebase, a reset, or a commit of one path', async () => {
    const repository = await new HookHome().repository();
    await repository.commit('a.txt', 'one\n');
    await repository.kmsOk('hook', 'install');
    await repository.commit('b.txt', 'two\n');
    repository.write('a.txt', 'more\n');
    await repository.ok('commit', '-q', '-m', 'x', '--', 'a.txt');
    await repository.ok('reset', '-q', '--hard', 'HEAD~1');
    await repository.ok('rebase', '-q', '--force-rebase', '--root');
    expect(await missed(repository)).toBe(0);
  });

  it('is counted for each working tree', async () => {
    const repository = await installed();
    await repository.commit('a.txt', 'one\n');
    await repository.ok('worktree', 'add', '-q', '../tree');
    const tree = repository.home.at('tree');
    await tree.commit('b.txt', 'two\n');
    tree.write('c.txt', 'three\n');
    await tree.ok('add', 'c.txt');
    await tree.ok('commit', '-q', '--no-verify', '-m', 'x');
    expect([await missed(repository), await missed(tree)]).toEqual([0, 1]);
  });
});

interface Noted {
  readonly eventName: string;
  readonly serviceEventDetails?: {
    readonly how?: string;
    readonly commits?: readonly string[];
    readonly repository?: string;
  };
}

describe('the audit trail', () => {
  it('gets the ids of such commits from a vault that is open, once, with how they were made', async () => {
    const repository = await installed();
    const vault = await quickHome(new Home());
    const environment = { KMS_VAULT: vault.vault, XDG_RUNTIME_DIR: vault.folder };
    const notes = (): readonly Noted[] =>
      (vault.events() as readonly Noted[]).filter(({ eventName }) => eventName === 'ScanSkipped');

    await repository.commit('a.txt', 'one\n', { environment });
    await repository.commit('b.txt', 'two\n', { environment: { ...environment, SKIP: 'kms' } });
    const skipped = await repository.head();
    repository.write('c.txt', 'three\n');
    await repository.ok('add', 'c.txt');
    await repository.ok('commit', '-q', '--no-verify', '-m', 'x');
    const unverified = await repository.head();

    // A locked vault is asked for nothing, and the commit is made.
    const locked = await repository.commit('d.txt', 'four\n', { environment });
    expect(locked.status).toBe(0);
    expect(notes()).toEqual([]);

    const unlocked = await vault.run(['unlock'], { environment: { XDG_RUNTIME_DIR: vault.folder } });
    expect([unlocked.status, unlocked.stderr.includes('error')]).toEqual([0, false]);
    try {
      await repository.commit('e.txt', 'five\n', { environment });
      await repository.commit('f.txt', 'six\n', { environment });
    } finally {
      await vault.run(['lock'], { environment: { XDG_RUNTIME_DIR: vault.folder } });
    }
    expect(notes().map(({ serviceEventDetails }) => serviceEventDetails)).toEqual([
      { repository: repository.folder, how: 'SKIP', commits: [skipped] },
      { repository: repository.folder, how: '--no-verify', commits: [unverified] },
    ]);
    expect((await vault.run(['audit', 'verify'])).status).toBe(0);
  });
});
