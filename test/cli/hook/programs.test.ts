/** What a hook starts: found under any PATH, and missed with a reason. */
import {
  cpSync,
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
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sample } from '../../support/extent.ts';
import {
  bareEnvironment,
  HookHome,
  removeHookHomes,
  secretLine,
  type HookRepository,
  type RunOptions,
} from '../../support/hooks.ts';
import { launch, root } from '../../support/processes.ts';

afterAll(removeHookHomes);

const bare = { environment: bareEnvironment };

interface Installed {
  readonly repository: HookRepository;
  /** The program that the hook names. */
  readonly program: string;
  /** The Node that it names. */
  readonly node: string;
}

const folderName = `it's "$HOME" (1)`;

/** The program and Node, copied to a folder with all that a shell takes for more than a letter, and a repository in which they installed the hook. */
async function install(): Promise<HookHome> {
  const home = new HookHome();
  const folder = join(home.folder, folderName);
  mkdirSync(join(folder, 'bin'), { recursive: true });
  cpSync(join(root, 'dist'), join(folder, 'dist'), { recursive: true });
  symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'));
  const [program, node] = [join(folder, 'dist', 'kms.cjs'), join(folder, 'bin', 'node')];
  cpSync(process.execPath, node);
  const repository = await home.repository();
  const ended = await launch(node, [program, 'hook', 'install', '--stage', 'pre-commit'], {
    environment: home.environment,
    cwd: repository.folder,
  }).ended;
  expect([ended.status, ended.stderr]).toEqual([0, '']);
  return home;
}

let template: HookHome;
beforeAll(async () => {
  template = await install();
});

/** A copy of it all, whose hook names the copies. */
function installed(): Installed {
  const home = new HookHome();
  const copy = (...parts: readonly string[]): void =>
    cpSync(join(template.folder, ...parts), join(home.folder, ...parts), {
      recursive: true,
      verbatimSymlinks: true,
    });
  for (const name of ['dist', 'node_modules']) copy(folderName, name);
  copy('work');
  const repository = home.at('work');
  for (const name of readdirSync(repository.path('.git/hooks'))) {
    const file = join('.git/hooks', name);
    repository.write(file, repository.read(file).replaceAll(template.folder, home.folder));
  }
  const [program, node] = ['dist/kms.cjs', 'bin/node'].map((path) => join(home.folder, folderName, path));
  if (program === undefined || node === undefined) throw new Error('no programs');
  mkdirSync(dirname(node));
  // Node has a hundred megabytes.
  linkSync(join(template.folder, folderName, 'bin', 'node'), node);
  return { repository, program, node };
}

async function expectScans(repository: HookRepository, options: RunOptions = bare): Promise<void> {
  const { status, stderr } = await repository.commit('found.env', secretLine(), options);
  expect([status, stderr.includes('found.env:1:') ? '' : stderr]).toEqual([1, '']);
  await repository.ok('rm', '-q', '--cached', 'found.env');
  expect((await repository.commit('fine.txt', `${Date.now()}\n`, options)).status).toBe(0);
}

describe('the programs of a hook', () => {
  it('are found under the PATH of a graphical client', async () => {
    const { repository } = installed();
    await expectScans(repository);
    const { status, stdout } = await repository.kms(['hook', 'status']);
    expect([status, stdout.toString()]).toEqual([
      0,
      expect.stringContaining('pre-commit: works (git, .git/hooks/pre-commit)'),
    ]);
  });

  const places = [
    ['on the PATH', 'elsewhere'],
    ['of nvm', '.nvm/versions/node/v20.20.0/bin'],
    ['of volta', '.volta/bin'],
    ['of fnm', '.local/share/fnm/aliases/default/bin'],
    ['of asdf', '.asdf/shims'],
    ['of mise', '.local/share/mise/shims'],
    ['of a prefix of npm', 'prefix of npm/bin'],
  ] as const;
  it.each(sample(places, 3))('are those %s when Node was moved there', async (title, folder) => {
    const { repository, node } = installed();
    const { home } = repository.home;
    const place = join(home, folder);
    mkdirSync(place, { recursive: true });
    renameSync(node, join(place, 'node'));
    // An older Node that comes first is passed over.
    const old = join(home, 'old');
    mkdirSync(old);
    writeFileSync(join(old, 'node'), '#!/bin/sh\nexit 1\n', { mode: 0o755 });
    if (title === 'of a prefix of npm') writeFileSync(join(home, '.npmrc'), `prefix=~/prefix of npm\n`);
    const own = title === 'on the PATH' ? `:${place}` : '';
    // Without the Node of this machine.
    const tools = join(home, 'tools');
    mkdirSync(tools);
    for (const name of ['git', 'sh', 'sed', 'tail', 'head', 'grep', 'cat'])
      symlinkSync(`/usr/bin/${name}`, join(tools, name));
    await expectScans(repository, { environment: { PATH: `${old}:${tools}${own}` } });
  });

  it.each([
    ['in the project', (repository: HookRepository) => repository.path('node_modules/.bin')],
    ['in the home folder', (repository: HookRepository) => join(repository.home.home, '.local/bin')],
  ])('are those %s when kms was moved there', async (_, place) => {
    const { repository, program } = installed();
    const moved = join(repository.home.folder, 'moved');
    renameSync(dirname(program), join(moved, '..', 'dist'));
    symlinkSync(join(root, 'node_modules'), join(repository.home.folder, 'node_modules'));
    const folder = place(repository);
    mkdirSync(folder, { recursive: true });
    symlinkSync(join(repository.home.folder, 'dist', 'kms.cjs'), join(folder, 'kms'));
    writeFileSync(repository.path('.git/info/exclude'), 'node_modules\n');
    await expectScans(repository);
  });

  it('stop the commit with a reason when kms is missing', async () => {
    const { repository, program } = installed();
    rmSync(dirname(program), { recursive: true });
    const { status, stderr } = await repository.commit('a.txt', 'fine\n', bare);
    expect([status, stderr]).toEqual([
      1,
      'kms: nothing was scanned, so git is stopped: kms is missing\n' +
        'hint: install it again, then run kms hook install\n' +
        'hint: --no-verify of git goes without the hook, this once\n',
    ]);
    expect((await repository.git(['commit', '-q', '--no-verify', '-m', 'x'], bare)).status).toBe(0);
    const skipped = await repository.commit('b.txt', 'fine\n', {
      environment: { ...bareEnvironment, SKIP: 'x,kms' },
    });
    expect([skipped.status, skipped.stderr]).toEqual([0, 'kms: SKIP=kms is set: nothing was scanned\n']);
    const status2 = await repository.kms(['hook', 'status']);
    expect([status2.status, status2.stdout.toString()]).toEqual([
      1,
      expect.stringContaining('kms is missing'),
    ]);
  });

  it('stop the commit with a reason when Node is missing', async () => {
    const { repository, node } = installed();
    rmSync(node);
    const tools = join(repository.home.home, 'tools');
    mkdirSync(tools);
    for (const name of ['git', 'sh', 'sed', 'tail', 'head', 'grep', 'cat'])
      symlinkSync(`/usr/bin/${name}`, join(tools, name));
    const { status, stderr } = await repository.commit('a.txt', 'fine\n', { environment: { PATH: tools } });
    expect(status).toBe(1);
    expect(stderr).toContain('nothing was scanned, so git is stopped: Node 20 or later is missing');
  });

  it('stop the commit with a reason when what the hook starts was removed', async () => {
    const { repository } = installed();
    rmSync(repository.path('.git/hooks/kms-hook'));
    const { status, stderr } = await repository.commit('a.txt', 'fine\n');
    expect(status).toBe(1);
    expect(stderr).toContain('kms-hook beside this hook is missing');
    expect((await repository.kms(['hook', 'status'])).status).toBe(1);
    await repository.kmsOk('hook', 'install');
    expect((await repository.git(['commit', '-q', '-m', 'x'])).status).toBe(0);
  });

  it('stop the commit when the settings of the project cannot be read', async () => {
    const { repository } = installed();
    repository.write('.kms.yaml', 'scan: [\n');
    const { status, stderr } = await repository.commit('a.txt', 'fine\n', bare);
    expect(status).toBe(1);
    expect(stderr).toContain('.kms.yaml');
  });
});

it('a hook that is not executable is said to be none, and mended by another installation', async () => {
  const { repository } = installed();
  await repository.run('chmod', ['644', '.git/hooks/pre-commit']);
  const { status, stdout } = await repository.kms(['hook', 'status']);
  expect([status, stdout.toString()]).toEqual([
    1,
    expect.stringContaining('not executable, so git does not run it'),
  ]);
  expect(await repository.kmsOk('hook', 'install', '--stage', 'pre-commit')).toContain('pre-commit: updated');
  await expectScans(repository);
});

it('the scripts hold for dash, bash and busybox', async () => {
  const { repository } = installed();
  const scripts = ['pre-commit', 'kms-hook'].map((name) => repository.path('.git/hooks', name));
  const shells = ['/bin/dash', '/bin/bash', '/bin/busybox'].filter((path) => existsSync(path));
  expect(shells.length).toBeGreaterThanOrEqual(2);
  for (const shell of shells) {
    for (const script of scripts) {
      const args = shell.endsWith('busybox') ? ['sh', '-n', script] : ['-n', script];
      const { status, stderr } = await repository.run(shell, args);
      expect([shell, status, stderr]).toEqual([shell, 0, '']);
    }
  }
  expect(readFileSync(scripts[1] ?? '', 'utf8').startsWith('#!/bin/sh\n')).toBe(true);
});
