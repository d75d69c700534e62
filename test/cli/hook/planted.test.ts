/** Programs that a repository holds under the names of those that a hook starts: none of them is run. */
import { existsSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { HookHome, removeHookHomes, secretLine, type HookRepository } from '../../support/hooks.ts';

let home: HookHome;
let repository: HookRepository;
let ran: string;
beforeEach(async () => {
  home = new HookHome();
  repository = await home.repository();
  ran = repository.path('..', 'ran');
});
afterAll(removeHookHomes);

const planted = ['git', 'node', 'kms', 'sed', 'head'] as const;

async function plant(...more: readonly string[]): Promise<void> {
  const script = `#!/bin/sh\necho "$0" >> '${ran}'\nexit 0\n`;
  for (const name of [...planted, ...more]) repository.write(name, script, 0o755);
  repository.write('a.env', secretLine());
  await repository.ok('add', '-f', '-A');
}

/** As if Node and kms had been removed since. */
function forget(runner: string): void {
  const text = readFileSync(runner, 'utf8');
  writeFileSync(runner, text.replace(/^(node|program)=.*$/gm, "$1='/gone/$1'"));
}

const behind = (path: string | undefined): Readonly<Record<string, string>> => ({ PATH: `${path ?? ''}:.:` });

describe('with the current folder in PATH', () => {
  it('kms scan and its hook start the git of the system', async () => {
    await repository.kmsOk('hook', 'install');
    await plant();
    for (const path of [`.:${home.environment['PATH'] ?? ''}`, `:${home.environment['PATH'] ?? ''}`]) {
      const environment = { PATH: path };
      expect((await repository.kms(['scan', '--staged'], { environment })).status).toBe(1);
      expect((await repository.kms(['hook', 'run', 'pre-commit'], { environment })).status).toBe(1);
      expect((await repository.kms(['hook', 'status'], { environment })).status).toBe(0);
    }
    expect(existsSync(ran)).toBe(false);
  });

  it('a hook whose Node and kms are gone does not find those of the working tree', async () => {
    await repository.takeHook();
    forget(repository.path('.git/hooks/kms-hook'));
    await plant();
    const { status } = await repository.run('/usr/bin/env', ['git', 'commit', '-q', '-m', 'x'], {
      environment: behind('/usr/bin:/bin'),
    });
    expect([status === 0, existsSync(ran)]).toEqual([false, false]);
  });
});

it('a hook of all repositories does not start a package of one', async () => {
  await repository.kmsOk('hook', 'install', '--global', '--stage', 'pre-commit');
  forget(`${home.home}/.config/kms/git-hooks/kms-hook`);
  await plant('node_modules/.bin/kms');
  const { status } = await repository.git(['commit', '-q', '-m', 'x'], { environment: behind('/bin') });
  expect([status === 0, existsSync(ran)]).toEqual([false, false]);
});

it.each([
  ['a program', 'node_modules/.bin/kms'],
  ['a link to a folder', 'elsewhere/.bin/kms'],
])('a hook of one repository does not start a package that is committed: %s', async (_, name) => {
  await repository.takeHook();
  forget(repository.path('.git/hooks/kms-hook'));
  await plant(name);
  if (!name.startsWith('node_modules')) symlinkSync('elsewhere', repository.path('node_modules'));
  await repository.ok('add', '-f', '-A');
  const { status } = await repository.git(['commit', '-q', '-m', 'x'], { environment: behind('/bin') });
  expect([status === 0, existsSync(ran)]).toEqual([false, false]);
});

it('a scan that is killed stops the commit, and says so', async () => {
  await repository.takeHook();
  const killed = repository.path('..', 'killed');
  writeFileSync(killed, '#!/bin/sh\nkill -9 $$\n', { mode: 0o755 });
  const runner = repository.path('.git/hooks/kms-hook');
  writeFileSync(runner, readFileSync(runner, 'utf8').replace(/^node=.*$/m, `node='${killed}'`));
  const { status, stderr } = await repository.commit('a', 'x\n');
  expect([status, stderr]).toEqual([1, expect.stringContaining('cut short, so git is stopped')]);
});

it.each([
  ['husky', '.husky/pre-commit', { 'package.json': '{"devDependencies":{"husky":"9"}}' }],
  ['lefthook', 'lefthook.yml', {}],
  ['pre-commit', '.pre-commit-config.yaml', {}],
  ['simple-git-hooks', 'package.json', {}],
])('no file that a link of a repository leads to is edited for %s', async (manager, name, files) => {
  for (const [path, text] of Object.entries(files)) repository.write(path, text);
  const outside = repository.path('..', 'outside');
  const text = '{"devDependencies":{"simple-git-hooks":"2"}}\n';
  writeFileSync(outside, text);
  mkdirSync(dirname(repository.path(name)), { recursive: true });
  symlinkSync(outside, repository.path(name));
  const { status, stderr } = await repository.installWith(manager);
  expect([status === 0, stderr]).toEqual([false, expect.stringContaining('outside the working tree')]);
  expect(readFileSync(outside, 'utf8')).toBe(text);
});
