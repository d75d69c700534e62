/** Where git looks for hooks: settings, worktrees, submodules, bare repositories, all repositories of a user. */
import { chmodSync, existsSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { HookHome, removeHookHomes, secretLine, type HookRepository } from '../../support/hooks.ts';

afterAll(removeHookHomes);

const one = ['hook', 'install', '--stage', 'pre-commit'];

async function expectScans(repository: HookRepository): Promise<void> {
  const { status, stderr } = await repository.commit('found.env', secretLine());
  expect([status, stderr.includes('found.env:1:')]).toEqual([1, true]);
  await repository.ok('rm', '-q', '--cached', 'found.env');
}

describe('core.hooksPath', () => {
  it.each([
    ['relative', '.githooks'],
    ['absolute, with a space, a quote and a dollar sign', "ABSOLUTE/it's $HOME hooks"],
    ['in the home folder', '~/my hooks'],
  ])('%s is honoured', async (_, value) => {
    const home = new HookHome();
    const repository = await home.repository();
    const set = value.replace('ABSOLUTE', home.folder);
    await repository.ok('config', 'core.hooksPath', set);
    await repository.kmsOk(...one);
    const folder = set.replace('~', home.home);
    expect(
      existsSync(folder.startsWith('/') ? join(folder, 'pre-commit') : repository.path(folder, 'pre-commit')),
    ).toBe(true);
    expect(existsSync(repository.path('.git/hooks/pre-commit'))).toBe(false);
    await expectScans(repository);
    expect((await repository.kms(['hook', 'status'])).status).toBe(0);
    await repository.kmsOk('hook', 'uninstall');
    expect(existsSync(folder.startsWith('/') ? folder : repository.path(folder))).toBe(false);
  });

  it('in the working tree names no path of this machine, and works for one who clones', async () => {
    const home = new HookHome();
    const repository = await home.repository();
    await repository.ok('config', 'core.hooksPath', '.githooks');
    const { stderr } = await repository.kms(one);
    expect(stderr).toContain('commit it, and everyone who clones the repository has the hook');
    const text = ['pre-commit', 'kms-hook'].map((name) => repository.read(`.githooks/${name}`)).join('');
    expect(text).not.toContain(process.execPath);
    expect(text).not.toContain('/dist/kms.cjs');
    await repository.ok('add', '.githooks');
    await repository.ok('commit', '-q', '-m', 'hooks');
    await repository.ok('clone', '-q', repository.folder, join(home.folder, 'clone'));
    const clone = home.at('clone');
    await clone.ok('config', 'core.hooksPath', '.githooks');
    const without = await clone.commit('a.txt', 'fine\n', { environment: { PATH: '/usr/bin:/bin' } });
    expect([
      without.status,
      without.stderr.includes('nothing was scanned, so git is stopped: kms is missing'),
    ]).toEqual([1, true]);
    await clone.kmsOk(...one);
    await expectScans(clone);
  });

  it('that is set for all repositories is honoured, and said', async () => {
    const home = new HookHome();
    const repository = await home.repository();
    const folder = join(home.folder, 'shared-hooks');
    await repository.ok('config', '--global', 'core.hooksPath', folder);
    const { status, stderr } = await repository.kms(one);
    expect(status).toBe(0);
    expect(stderr).toContain('core.hooksPath is set for all repositories');
    await expectScans(repository);
    await expectScans(await home.repository('other'));
  });

  it('comes from includeIf too', async () => {
    const home = new HookHome();
    const repository = await home.repository();
    const included = join(home.folder, 'included');
    writeFileSync(included, `[core]\n\thooksPath = ${home.folder}/included-hooks\n`);
    await repository.ok('config', '--global', `includeIf.gitdir:${repository.folder}/.path`, included);
    await repository.kmsOk(...one);
    expect(existsSync(join(home.folder, 'included-hooks', 'pre-commit'))).toBe(true);
    await expectScans(repository);
  });

  it.each([
    ['/dev/null', 'is not a directory'],
    ['', 'core.hooksPath is empty'],
  ])('%j, at which git runs none, is refused', async (value, words) => {
    const repository = await new HookHome().repository();
    await repository.ok('config', 'core.hooksPath', value);
    const { status, stderr } = await repository.kms(one);
    expect(status).toBe(2);
    expect(stderr).toContain(words);
    expect(stderr).toContain('--unset core.hooksPath');
  });
});

describe('a repository', () => {
  it('with worktrees has one hook for all of them', async () => {
    const home = new HookHome();
    const repository = await home.repository();
    await repository.commit('a.txt', 'fine\n');
    await repository.ok('worktree', 'add', '-q', join(home.folder, 'tree'));
    const tree = home.at('tree');
    await tree.kmsOk(...one);
    expect(existsSync(repository.path('.git/hooks/pre-commit'))).toBe(true);
    await expectScans(tree);
    await expectScans(repository);
    expect((await tree.kms(['hook', 'status'])).status).toBe(0);
    await repository.kmsOk('hook', 'uninstall');
    expect(existsSync(repository.path('.git/worktrees/tree/kms'))).toBe(false);
  });

  it('that is a submodule has hooks of its own', async () => {
    const home = new HookHome();
    const library = await home.repository('library');
    await library.commit('a.txt', 'fine\n');
    const repository = await home.repository();
    await repository.ok('submodule', '-q', 'add', library.folder, 'sub dir');
    await repository.ok('commit', '-q', '-m', 'submodule');
    const sub = home.at('work/sub dir');
    await sub.kmsOk(...one);
    expect(existsSync(repository.path('.git/modules/sub dir/hooks/pre-commit'))).toBe(true);
    await expectScans(sub);
    expect((await repository.kms(['hook', 'status'])).status).toBe(1);
  });

  it('without a working tree of its own, with GIT_DIR and GIT_WORK_TREE', async () => {
    const home = new HookHome();
    const bare = await home.repository('bare.git', '--bare');
    const tree = join(home.folder, 'dotfiles');
    mkdirSync(tree);
    writeFileSync(join(tree, '.env'), secretLine());
    const environment = { GIT_DIR: bare.folder, GIT_WORK_TREE: tree };
    expect((await bare.kms(one, { environment, cwd: tree })).status).toBe(0);
    expect((await bare.git(['add', '.env'], { environment, cwd: tree })).status).toBe(0);
    const { status, stderr } = await bare.git(['commit', '-q', '-m', 'x'], { environment, cwd: tree });
    expect([status, stderr.includes('.env:1:')]).toEqual([1, true]);
  });

  it('is found from a folder in it, and in its .git', async () => {
    const repository = await new HookHome().repository();
    mkdirSync(repository.path('deep/er'), { recursive: true });
    expect((await repository.kms(one, { cwd: repository.path('deep/er') })).status).toBe(0);
    const { stdout } = await repository.kms(one, { cwd: repository.path('.git') });
    expect(stdout.toString()).toContain('pre-commit: there already');
    await expectScans(repository);
  });

  it('with a name of spaces, quotes, a dollar sign, a dash and a line end', async () => {
    const repository = await new HookHome().repository(`- it's "$HOME" \n*`);
    await repository.kmsOk(...one);
    await expectScans(repository);
    expect((await repository.kms(['hook', 'status'])).status).toBe(0);
    await repository.kmsOk('hook', 'uninstall');
    expect(existsSync(repository.path('.git/hooks/kms-hook'))).toBe(false);
  });

  it('gets hooks of a template, which run on', async () => {
    const home = new HookHome();
    const template = join(home.folder, 'template', 'hooks');
    mkdirSync(template, { recursive: true });
    writeFileSync(join(template, 'pre-commit'), '#!/bin/sh\necho template\n');
    chmodSync(join(template, 'pre-commit'), 0o755);
    await home.at('.').ok('config', '--global', 'init.templateDir', join(home.folder, 'template'));
    const repository = await home.repository('work', '--quiet');
    await repository.kmsOk(...one);
    expect((await repository.commit('a.txt', 'fine\n')).stderr).toBe('template\n');
    await expectScans(repository);
    expect(readFileSync(join(template, 'pre-commit'), 'utf8')).toBe('#!/bin/sh\necho template\n');
  });

  it('without a folder of hooks gets one, which goes again', async () => {
    const repository = await new HookHome().repository('work', '--template=');
    expect(existsSync(repository.path('.git/hooks'))).toBe(false);
    await repository.kmsOk(...one);
    await expectScans(repository);
    await repository.kmsOk('hook', 'uninstall');
    expect(existsSync(repository.path('.git/hooks'))).toBe(false);
  });

  it('whose folder of hooks is a link into the working tree has a hook that names no path', async () => {
    const repository = await new HookHome().repository('work', '--template=');
    mkdirSync(repository.path('scripts'));
    symlinkSync('../scripts', repository.path('.git/hooks'));
    await repository.kmsOk(...one);
    expect(repository.read('scripts/kms-hook')).not.toContain('/dist/kms.cjs');
    await expectScans(repository);
    await repository.kmsOk('hook', 'uninstall');
    expect(repository.snapshot('scripts')).toEqual({});
  });

  it('that is none is said to be none', async () => {
    const home = new HookHome();
    const { status, stderr } = await home.at('home').kms(one);
    expect([status, stderr]).toEqual([
      2,
      'kms: this is not a git repository\nhint: change to a repository, or create one: git init\n',
    ]);
  });

  it('of another user is not touched where git does not trust it', async () => {
    if (process.getuid?.() !== 0) return;
    const home = new HookHome();
    const repository = await home.repository();
    await repository.run('chown', ['-R', '65534', repository.folder]);
    const { status, stderr } = await repository.kms(one);
    expect(status).toBe(2);
    expect(stderr).toContain('safe.directory');
    expect(existsSync(repository.path('.git/hooks/pre-commit'))).toBe(false);
    await repository.ok('config', '--global', 'safe.directory', '*');
    await repository.kmsOk(...one);
    await expectScans(repository);
  });
});

describe('--global', () => {
  const global = ['hook', 'install', '--global'];

  it('scans in all repositories, whose own hooks run on, and goes again to the byte', async () => {
    const home = new HookHome();
    const settings = join(home.home, '.gitconfig');
    const before = readFileSync(settings, 'utf8');
    const repository = await home.repository();
    repository.write('.git/hooks/pre-commit', '#!/bin/sh\necho own\n', 0o755);
    repository.write('.git/hooks/post-commit', '#!/bin/sh\necho after\n', 0o755);
    await repository.kmsOk(...global);
    await repository.kmsOk(...global);
    const { status, stdout, stderr } = await repository.commit('a.txt', 'fine\n');
    expect([status, (stdout.toString() + stderr).trim()]).toEqual([0, 'own\nafter']);
    await expectScans(repository);
    await expectScans(await home.repository('other'));
    expect((await repository.kms(['hook', 'status'])).status).toBe(0);
    await repository.kmsOk('hook', 'uninstall', '--global');
    expect(readFileSync(settings, 'utf8')).toBe(before);
    expect(existsSync(join(home.home, '.config/kms/git-hooks'))).toBe(false);
    expect((await repository.commit('b.env', secretLine())).status).toBe(0);
  });

  it('hands on to the folder that was set before, and sets it again', async () => {
    const home = new HookHome();
    const settings = join(home.home, '.gitconfig');
    const former = join(home.home, 'former hooks');
    mkdirSync(former);
    writeFileSync(join(former, 'pre-commit'), '#!/bin/sh\necho former\n', { mode: 0o755 });
    writeFileSync(
      settings,
      `${readFileSync(settings, 'utf8')}[Core]\n  hooksPath = "~/former hooks" ; mine\n`,
    );
    const before = readFileSync(settings, 'utf8');
    const repository = await home.repository();
    await repository.kmsOk(...global);
    expect((await repository.commit('a.txt', 'fine\n')).stderr).toBe('former\n');
    await expectScans(repository);
    await repository.kmsOk('hook', 'uninstall', '--global');
    expect(readFileSync(settings, 'utf8')).toBe(before);
  });

  it('leaves other changes of the settings as they are when it goes', async () => {
    const home = new HookHome();
    const repository = await home.repository();
    await repository.kmsOk(...global);
    await repository.ok('config', '--global', 'alias.st', 'status');
    await repository.kmsOk('hook', 'uninstall', '--global');
    expect(await repository.ok('config', '--global', 'alias.st')).toBe('status');
    expect((await repository.git(['config', '--global', 'core.hooksPath'])).status).toBe(1);
  });

  it('hands pushes on, and scans once where the repository has a hook of kms too', async () => {
    const home = new HookHome();
    const repository = await home.repository();
    const remote = await home.repository('remote.git', '--bare');
    await repository.kmsOk('hook', 'install');
    await repository.kmsOk(...global);
    expect((await repository.commit('a.txt', 'fine\n')).status).toBe(0);
    expect((await repository.git(['push', '-q', remote.folder, 'main'])).status).toBe(0);
    const { stdout, stderr } = await repository.commit('found.env', secretLine());
    expect((stdout.toString() + stderr).split('found.env:1:')).toHaveLength(2);
  });

  it('does not reach a repository with a core.hooksPath of its own, which status says', async () => {
    const home = new HookHome();
    const repository = await home.repository();
    await repository.kmsOk(...global);
    await repository.ok('config', 'core.hooksPath', '.githooks');
    const { status, stdout } = await repository.kms(['hook', 'status']);
    expect([status, stdout.toString().includes('core.hooksPath: .githooks (local)')]).toEqual([1, true]);
  });
});
