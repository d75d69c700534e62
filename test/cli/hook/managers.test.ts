/** Hook managers as their users have them, in real commits. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import {
  bareEnvironment,
  HookHome,
  removeHookHomes,
  secretLine,
  type HookRepository,
} from '../../support/hooks.ts';
import { hasPrograms, needs, type Component } from '../../support/needs.ts';

afterAll(removeHookHomes);

const folder = join(import.meta.dirname, 'managers', 'node_modules');
const lefthookProgram = join(folder, `lefthook-${process.platform}-${process.arch}`, 'bin', 'lefthook');

const ofNpm = (name: string, file: string): Component => ({
  name,
  present: existsSync(file),
  install: 'npm ci --ignore-scripts --prefix test/cli/hook/managers',
});

interface Case {
  readonly component: Component;
  /** Files of the project, before. */
  readonly files: Readonly<Record<string, string>>;
  /** What sets the manager up, and what it takes up a changed configuration with. */
  readonly setUp: (repository: HookRepository) => Promise<void>;
  /** Printed by the hook that was there. */
  readonly prints: string;
  /** Of the configuration, for an edit that is to stay. */
  readonly edit: readonly [file: string, from: string, to: string];
  /** Its hooks are copies, which only it can change. */
  readonly copies?: true;
}

const node = async (repository: HookRepository, ...args: readonly string[]): Promise<void> => {
  const { status, stdout, stderr } = await repository.run(process.execPath, args);
  if (status !== 0) throw new Error(stdout.toString() + stderr);
};

const cases: Readonly<Record<string, Case>> = {
  husky: {
    component: ofNpm('husky', join(folder, 'husky')),
    files: {
      'package.json': '{ "devDependencies": { "husky": "9.1.7" } }\n',
      '.husky/pre-commit': 'echo former\n',
      '.husky/commit-msg': 'test -s "$1" # no line end',
      '.husky/pre-push': 'cat >&2\nexit 0\n',
    },
    setUp: (repository) => node(repository, join(folder, 'husky', 'bin.js')),
    prints: 'former',
    edit: ['.husky/pre-commit', 'echo former', 'echo  former'],
  },
  lefthook: {
    component: ofNpm('lefthook', lefthookProgram),
    files: {
      'lefthook.yml': `# ours
output: [execution_out, failure]
pre-commit:
  parallel: true   # quick
  commands:
    lint: {run: echo former}

pre-push:
  jobs:
    - name: test
      run: 'true'
# the end
`,
    },
    setUp: async (repository) => {
      const { status, stdout, stderr } = await repository.run(lefthookProgram, ['install', '--force']);
      if (status !== 0) throw new Error(stdout.toString() + stderr);
    },
    prints: 'former',
    edit: ['lefthook.yml', '# ours', '# theirs'],
  },
  'pre-commit': {
    component: {
      name: 'pre-commit',
      present: hasPrograms('pre-commit'),
      install: 'apt-get install -y pre-commit',
    },
    files: {
      '.pre-commit-config.yaml': `# ours
repos:
-   repo: local
    hooks:
    -   {id: x, name: former, language: system, entry: 'true', always_run: true}
exclude: ^$
`,
    },
    setUp: async (repository) => {
      const types = ['pre-commit', 'pre-merge-commit', 'commit-msg', 'pre-push'].flatMap((type) => [
        '-t',
        type,
      ]);
      const { status, stdout, stderr } = await repository.run('pre-commit', ['install', ...types]);
      if (status !== 0) throw new Error(stdout.toString() + stderr);
    },
    prints: 'former',
    edit: ['.pre-commit-config.yaml', '# ours', '# theirs'],
  },
  'simple-git-hooks': {
    component: ofNpm('simple-git-hooks', join(folder, 'simple-git-hooks')),
    files: {
      'package.json':
        '{\r\n\t"name": "x",\r\n\t"simple-git-hooks": {\r\n\t\t"pre-commit": "echo former # said",\r\n\t\t"pre-push": "cat >&2; exit 0"\r\n\t},\r\n\t"private": true\r\n}',
    },
    setUp: (repository) => node(repository, join(folder, 'simple-git-hooks', 'cli.js')),
    prints: 'former',
    edit: ['package.json', '"name": "x"', '"name": "y"'],
    copies: true,
  },
};

for (const [name, { component, files, setUp, prints, edit, copies }] of Object.entries(cases)) {
  needs(component)(name, () => {
    let repository: HookRepository;
    let before: Readonly<Record<string, string>>;
    const now = (): Readonly<Record<string, string>> =>
      Object.fromEntries(Object.keys(files).map((file) => [file, repository.read(file)]));

    beforeAll(async () => {
      repository = await new HookHome().repository();
      for (const [file, content] of Object.entries(files)) repository.write(file, content);
      await repository.ok('add', '-A');
      await repository.ok('commit', '-q', '-m', 'project');
      await setUp(repository);
      before = now();
    });

    it('is found, and gets an entry that a second installation leaves alone', async () => {
      expect(await repository.kmsOk('hook', 'install')).toContain('pre-commit: added');
      const installed = now();
      expect(installed).not.toEqual(before);
      expect(await repository.kmsOk('hook', 'install')).toContain('pre-commit: there already');
      expect(now()).toEqual(installed);
      expect(Object.values(installed).join('')).not.toContain(process.execPath);
      // pre-commit does not go by a configuration that is not staged.
      await repository.ok('add', '-u');
      await setUp(repository);
    });

    it('has a status', async () => {
      const { status, stdout } = await repository.kms(['hook', 'status']);
      expect([status, stdout.toString()]).toEqual([
        0,
        expect.stringContaining(`pre-commit: works (${name}, `),
      ]);
    });

    it('runs what was there and kms, also under the PATH of a graphical client', async () => {
      for (const environment of [{}, bareEnvironment]) {
        const fine = await repository.commit('a.txt', `${Object.keys(environment).length}\n`, {
          environment,
        });
        expect([fine.status, fine.stdout.toString() + fine.stderr]).toEqual([
          0,
          expect.stringContaining(prints),
        ]);
        const blocked = await repository.commit('.env', secretLine(), { environment });
        expect(blocked.status).toBe(1);
        expect(blocked.stdout.toString() + blocked.stderr).toContain('.env:1:');
        await repository.ok('rm', '-q', '--cached', '.env');
      }
    });

    it('scans the message and the push, and hands on what git says', async () => {
      const message = await repository.git(['commit', '-q', '--allow-empty', '-m', secretLine()]);
      expect([message.status, message.stdout.toString() + message.stderr]).toEqual([
        1,
        expect.stringContaining('commit message:1:'),
      ]);
      const remote = await repository.home.repository('remote.git', '--bare');
      await repository.ok('remote', 'add', 'origin', remote.folder);
      repository.write('first.env', secretLine('first'));
      await repository.ok('add', 'first.env');
      await repository.ok('commit', '-q', '--no-verify', '-m', 'x');
      const first = await repository.git(['push', '-q', 'origin', 'main']);
      expect([first.status, first.stdout.toString() + first.stderr]).toEqual([
        1,
        expect.stringContaining('first.env:1:'),
      ]);
      await repository.ok('reset', '-q', '--hard', 'HEAD~1');
      const fine = await repository.git(['push', '-q', 'origin', 'main']);
      expect(fine.status).toBe(0);
      if (files['.husky/pre-push'] !== undefined || name === 'simple-git-hooks') {
        expect(fine.stderr).toContain(`refs/heads/main ${await repository.head()}`);
      }
      repository.write('pushed.env', secretLine());
      await repository.ok('add', 'pushed.env');
      await repository.ok('commit', '-q', '--no-verify', '-m', 'x');
      const blocked = await repository.git(['push', '-q', 'origin', 'main']);
      expect([blocked.status, blocked.stdout.toString() + blocked.stderr]).toEqual([
        1,
        expect.stringContaining('pushed.env:1:'),
      ]);
    });

    it('skips it with SKIP=kms', async () => {
      const { status } = await repository.commit('.env', secretLine('other'), {
        environment: { SKIP: 'kms' },
      });
      expect(status).toBe(0);
    });

    it('loses it again to the byte', async () => {
      await repository.kmsOk('hook', 'uninstall');
      expect(now()).toEqual(before);
      expect(existsSync(repository.path('.git/kms'))).toBe(false);
      expect((await repository.kms(['hook', 'status'])).status).toBe(1);
      if (copies) await setUp(repository);
      await repository.ok('add', '-u');
      expect((await repository.commit('later.env', secretLine('later'))).status).toBe(0);
    });

    it('loses it with edits of others kept', async () => {
      await repository.kmsOk('hook', 'install');
      const [file, from, to] = edit;
      const edited = repository.read(file).replace(from, to);
      expect(edited).not.toBe(repository.read(file));
      repository.write(file, Buffer.from(edited, 'latin1'));
      await repository.kmsOk('hook', 'uninstall');
      expect(now()).toEqual({ ...before, [file]: before[file]?.replace(from, to) });
    });
  });
}

it('several managers: one has to be named where nobody can be asked', async () => {
  const repository = await new HookHome().repository();
  repository.write('lefthook.yml', 'pre-commit:\n');
  repository.write('.pre-commit-config.yaml', 'repos: []\n');
  const { status, stderr } = await repository.kms(['hook', 'install']);
  expect([status, stderr]).toEqual([
    4,
    expect.stringContaining('lefthook and pre-commit are in use here: name one with --manager'),
  ]);
  expect((await repository.installWith('lefthook')).status).toBe(0);
  expect(repository.read('lefthook.yml')).toContain('kms hook run pre-commit');
});

it('a configuration in a form that is not edited stays as it is, and what to write is said', async () => {
  const repository = await new HookHome().repository();
  for (const [manager, file, text] of [
    ['lefthook', 'lefthook.yml', 'pre-commit: {commands: {lint: {run: "true"}}}\n'],
    ['lefthook', 'lefthook.yml', 'pre-commit: [\n'],
    ['pre-commit', '.pre-commit-config.yaml', 'repos: [{repo: local, hooks: []}]\n'],
    ['simple-git-hooks', 'package.json', '{"simple-git-hooks": "./hooks.json"}\n'],
  ] as const) {
    repository.write(file, text);
    const { status, stderr } = await repository.installWith(manager);
    expect([status, stderr]).toEqual([2, expect.stringContaining('kms hook run pre-commit')]);
    expect(repository.read(file)).toBe(text);
  }
});
