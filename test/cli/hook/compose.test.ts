/** Hooks that are there already: they run on, and come back to the byte. */
import { chmodSync, existsSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, describe, expect, it } from 'vitest';
import { extent, sample } from '../../support/extent.ts';
import { launch, program } from '../../support/processes.ts';
import { HookHome, removeHookHomes, secretLine, type HookRepository } from '../../support/hooks.ts';

afterAll(removeHookHomes);

const hook = (name: string): string => `.git/hooks/${name}`;

interface Former {
  readonly title: string;
  readonly content: string | Uint8Array;
  readonly mode?: number;
  /** What it prints in a commit; nothing where git does not run it. */
  readonly prints?: string;
}

const print = 'echo "former $# ${0##*/}"\n';

/** Hooks of all kinds, each with what proves that it ran. */
const formers: readonly Former[] = [
  { title: 'a shell script', content: `#!/bin/sh\n${print}`, prints: 'former 0 pre-commit' },
  { title: 'one without a last line end', content: '#!/bin/sh\necho former', prints: 'former' },
  {
    title: 'a bash script with options',
    content: `#!/usr/bin/env -S bash -eu\n${print}`,
    prints: 'former 0 pre-commit',
  },
  { title: 'one that ends with exec', content: '#!/bin/sh\nexec echo former\n', prints: 'former' },
  {
    title: 'one with its own exit',
    content: '#!/bin/sh\necho former\nexit 0\necho never\n',
    prints: 'former',
  },
  { title: 'one without a shebang', content: 'echo former\n', prints: 'former' },
  {
    title: 'one that starts Python with its own text',
    content: `#!/bin/sh\n''':'\nexec python3 "$0" "$@"\n'''\nprint("former")\n`,
    prints: 'former',
  },
  { title: 'one in Python', content: '#!/usr/bin/env python3\nprint("former")\n', prints: 'former' },
  { title: 'one in Node', content: '#!/usr/bin/env node\nconsole.log("former");\n', prints: 'former' },
  { title: 'a binary', content: readFileSync('/bin/true') },
  {
    title: 'one in Latin-1',
    content: Buffer.from('#!/bin/sh\n# \xe9\xff\necho former\n', 'latin1'),
    prints: 'former',
  },
  {
    title: 'one with a zero byte in its data',
    content: '#!/bin/sh\necho former\nexit\n\0\x01',
    prints: 'former',
  },
  { title: 'one that is not executable', content: `#!/bin/sh\necho former\nexit 1\n`, mode: 0o644 },
  {
    title: 'one that only its owner may run',
    content: `#!/bin/sh\n${print}`,
    mode: 0o700,
    prints: 'former 0 pre-commit',
  },
  { title: 'an empty file', content: '', mode: 0o755 },
];

async function withHook({ content, mode = 0o755 }: Former): Promise<HookRepository> {
  const repository = await new HookHome().repository();
  repository.write(hook('pre-commit'), content);
  chmodSync(repository.path(hook('pre-commit')), mode);
  return repository;
}

describe.each(sample(formers, 5))('$title', (former) => {
  it('runs first, kms scans, and it comes back to the byte with its mode', async () => {
    const repository = await withHook(former);
    const before = repository.snapshot('.git/hooks');
    await repository.kmsOk('hook', 'install');
    expect(await repository.kmsOk('hook', 'install')).toContain('pre-commit: there already');

    const { status, stderr } = await repository.commit('a.txt', 'fine\n');
    expect([status, stderr]).toEqual([0, former.prints === undefined ? '' : `${former.prints}\n`]);
    const blocked = await repository.commit('.env', secretLine());
    expect(blocked.status).toBe(1);
    expect(blocked.stderr).toContain('.env:1:');

    await repository.kmsOk('hook', 'uninstall');
    expect(repository.snapshot('.git/hooks')).toEqual(before);
    expect(existsSync(repository.path('.git/kms'))).toBe(false);
  });
});

describe('a former hook', () => {
  it('that refuses ends the commit with its own words, before a scan', async () => {
    const repository = await withHook({ title: '', content: '#!/bin/sh\necho no >&2\nexit 3\n' });
    await repository.kmsOk('hook', 'install');
    const { status, stderr } = await repository.commit('.env', secretLine());
    expect([status, stderr]).toEqual([1, 'no\n']);
  });

  it('that adds to the index is scanned with what it added', async () => {
    const repository = await withHook({ title: '', content: '#!/bin/sh\ngit add -A\nexec true\n' });
    await repository.kmsOk('hook', 'install');
    repository.write('unstaged.env', secretLine());
    const { status, stderr } = await repository.commit('a.txt', 'fine\n');
    expect(status).toBe(1);
    expect(stderr).toContain('unstaged.env:1:');
  });

  it('that commits elsewhere has that commit scanned too', async () => {
    const home = new HookHome();
    const other = await home.repository('other');
    await other.kmsOk('hook', 'install');
    other.write('.env', secretLine());
    await other.ok('add', '.env');
    const repository = await home.repository();
    const script = `#!/bin/sh\nunset GIT_DIR GIT_INDEX_FILE GIT_PREFIX\ncd ${other.folder} && git commit -q -m inner\n`;
    repository.write(hook('pre-commit'), script, 0o755);
    await repository.kmsOk('hook', 'install');
    const { status, stderr } = await repository.commit('a.txt', 'fine\n');
    expect(status).toBe(1);
    expect(stderr).toContain('.env:1:');
  });

  it('in CRLF fails as it did before, and comes back to the byte', async () => {
    const repository = await withHook({ title: '', content: '#!/bin/sh\r\necho former\r\n' });
    const before = repository.snapshot('.git/hooks');
    const alone = await repository.commit('a.txt', 'fine\n');
    await repository.kmsOk('hook', 'install');
    const chained = await repository.commit('b.txt', 'fine\n');
    expect(chained.status === 0).toBe(alone.status === 0);
    await repository.kmsOk('hook', 'uninstall');
    expect(repository.snapshot('.git/hooks')).toEqual(before);
  });

  it('that is a link stays one, and what it leads to is not changed', async () => {
    const repository = await new HookHome().repository();
    repository.write('scripts/check', '#!/bin/sh\necho linked\n', 0o755);
    symlinkSync('../../scripts/check', repository.path(hook('pre-commit')));
    const before = repository.snapshot('.git/hooks');
    const script = repository.read('scripts/check');
    await repository.kmsOk('hook', 'install');
    const { status, stderr } = await repository.commit('a.txt', 'fine\n');
    expect([status, stderr]).toEqual([0, 'linked\n']);
    expect(repository.read('scripts/check')).toBe(script);
    await repository.kmsOk('hook', 'uninstall');
    expect(repository.snapshot('.git/hooks')).toEqual(before);
  });

  const readers = [
    ['in the shell', '#!/bin/bash\nwhile read -r line; do echo "former $1 $line"; done\n'],
    [
      'in Python',
      '#!/usr/bin/env python3\nimport sys\nfor line in sys.stdin: print("former", sys.argv[1], line.strip())\n',
    ],
    ['that reads nothing', '#!/bin/sh\nexit 0\n'],
  ] as const;
  it.each(sample(readers, 2))('of pre-push %s gets the refs, and so does kms', async (title, content) => {
    const home = new HookHome();
    const repository = await home.repository();
    const remote = await home.repository('remote.git', '--bare');
    await repository.commit('a.txt', 'fine\n');
    await repository.ok('remote', 'add', 'origin', remote.folder);
    repository.write(hook('pre-push'), content, 0o755);
    const before = repository.snapshot('.git/hooks');
    await repository.kmsOk('hook', 'install', '--stage', 'pre-push');
    const { status, stdout, stderr } = await repository.git(['push', '-q', 'origin', 'main']);
    expect(status).toBe(0);
    if (title !== 'that reads nothing') {
      expect(stdout.toString() + stderr).toContain(
        `former origin refs/heads/main ${await repository.head()} refs/heads/main 0000`,
      );
    }
    await repository.commit('.env', secretLine());
    const blocked = await repository.git(['push', '-q', 'origin', 'main']);
    expect(blocked.status).toBe(1);
    expect(blocked.stdout.toString() + blocked.stderr).toContain('.env:1:');
    expect(await remote.ok('rev-parse', 'main')).toBe(await repository.ok('rev-parse', 'main~1'));
    await repository.kmsOk('hook', 'uninstall');
    expect(repository.snapshot('.git/hooks')).toEqual(before);
  });
});

describe('edits since the installation', () => {
  it('stay when the hook is taken out', async () => {
    const repository = await withHook({ title: '', content: '#!/bin/sh\necho one\n' });
    await repository.kmsOk('hook', 'install');
    const file = repository.path(hook('pre-commit'));
    writeFileSync(file, `${readFileSync(file, 'utf8').replace('echo one', 'echo 1')}echo two\n`);
    const { stderr } = await repository.commit('a.txt', 'fine\n');
    expect(stderr).toBe('1\ntwo\n');
    await repository.kmsOk('hook', 'uninstall');
    expect(repository.read(hook('pre-commit'))).toBe('#!/bin/sh\necho 1\necho two\n');
  });

  it('of a hook that was made stay', async () => {
    const repository = await new HookHome().repository();
    await repository.kmsOk('hook', 'install');
    const file = repository.path(hook('pre-commit'));
    writeFileSync(file, `${readFileSync(file, 'utf8')}echo mine\n`);
    expect((await repository.commit('a.txt', 'fine\n')).stderr).toBe('mine\n');
    await repository.kmsOk('hook', 'uninstall');
    expect(repository.read(hook('pre-commit'))).toBe('#!/bin/sh\necho mine\n');
  });

  it('beside a former program are not lost: both files stay until somebody joins them', async () => {
    const repository = await withHook({ title: '', content: '#!/usr/bin/env python3\nprint("former")\n' });
    await repository.kmsOk('hook', 'install');
    const file = repository.path(hook('pre-commit'));
    writeFileSync(file, `${readFileSync(file, 'utf8')}echo mine\n`);
    expect((await repository.commit('a.txt', 'fine\n')).stderr).toBe('former\nmine\n');
    const before = repository.snapshot('.git/hooks');
    const { status, stderr } = await repository.kms(['hook', 'uninstall']);
    expect(status).toBe(1);
    expect(stderr).toContain('has lines that were added since');
    expect(repository.snapshot('.git/hooks')[`pre-commit`]).toEqual(before['pre-commit']);
    expect(repository.read(hook('pre-commit.kms-previous'))).toBe(
      '#!/usr/bin/env python3\nprint("former")\n',
    );
  });

  it('a hook that another tool replaced ours with is composed with anew; what was kept is kept on', async () => {
    const repository = await withHook({ title: '', content: '#!/usr/bin/env python3\nprint("one")\n' });
    await repository.kmsOk('hook', 'install');
    repository.write(hook('pre-commit'), '#!/usr/bin/env python3\nprint("two")\n', 0o755);
    expect((await repository.kms(['hook', 'status'])).stdout.toString()).toContain(
      'pre-commit: not installed',
    );
    await repository.kmsOk('hook', 'install');
    expect((await repository.commit('a.txt', 'fine\n')).stderr).toBe('two\n');
    expect(repository.read(hook('pre-commit.kms-previous-1'))).toBe('#!/usr/bin/env python3\nprint("one")\n');
    await repository.kmsOk('hook', 'uninstall');
    expect(repository.read(hook('pre-commit'))).toBe('#!/usr/bin/env python3\nprint("two")\n');
  });
});

describe('nothing is lost', () => {
  const either = [
    ['a shell script', '#!/bin/sh\necho former\n'],
    ['a program', '#!/usr/bin/env python3\nprint("former")\n'],
  ] as const;
  it.each(sample(either, 1))('by several installations and removals of %s at once', async (_, content) => {
    const repository = await withHook({ title: '', content });
    const before = repository.snapshot('.git/hooks');
    const ended = await Promise.all(Array.from({ length: 4 }, () => repository.kms(['hook', 'install'])));
    expect(ended.map(({ status, stderr }) => [status, stderr])).toEqual(ended.map(() => [0, '']));
    expect((await repository.commit('a.txt', 'fine\n')).stderr).toBe('former\n');
    await Promise.all(Array.from({ length: 3 }, () => repository.kms(['hook', 'uninstall'])));
    expect(repository.snapshot('.git/hooks')).toEqual(before);
  });

  it('by a kill at any time', async () => {
    const repository = await withHook({ title: '', content: '#!/usr/bin/env python3\nprint("former")\n' });
    repository.write(hook('pre-push'), '#!/bin/sh\necho push\n', 0o755);
    const before = repository.snapshot('.git/hooks');
    const [kills, step] = [extent(4, 24), extent(24, 4)];
    for (let i = 0; i < kills; i++) {
      const { kill, ended } = launch(
        process.execPath,
        [program, 'hook', i % 3 === 2 ? 'uninstall' : 'install'],
        {
          environment: repository.home.environment,
          cwd: repository.folder,
        },
      );
      await sleep(60 + i * step);
      kill();
      await ended;
      const { stderr } = await repository.commit(`${i}.txt`, 'fine\n');
      expect(stderr).toBe('former\n');
    }
    await repository.kmsOk('hook', 'install');
    await repository.kmsOk('hook', 'uninstall');
    expect(repository.snapshot('.git/hooks')).toEqual(before);
  });

  it('where no file can be written: the reason is said, the hook runs on', async () => {
    const repository = await withHook({ title: '', content: '#!/bin/sh\necho former\n' });
    const before = repository.snapshot('.git/hooks');
    // No file of this shell may become longer than nothing: as on a full disk.
    const full = await repository.run('/bin/sh', [
      '-c',
      `trap '' XFSZ; ulimit -f 0; exec "$0" "$@"`,
      process.execPath,
      program,
      'hook',
      'install',
    ]);
    expect(full.status).toBe(1);
    expect(full.stderr).toContain('cannot be written');
    expect(repository.snapshot('.git/hooks')).toEqual(before);
    expect((await repository.commit('a.txt', 'fine\n')).stderr).toBe('former\n');
  });

  it('where the folder cannot be written to: the reason is said, the hook runs on', async () => {
    const repository = await withHook({ title: '', content: '#!/bin/sh\necho former\n' });
    const before = repository.snapshot('.git/hooks');
    chmodSync(repository.path('.git/hooks'), 0o555);
    // Nothing keeps root from writing.
    const isRoot = process.getuid?.() === 0;
    const drop = isRoot ? ['--reuid', '65534', '--regid', '65534', '--clear-groups'] : [];
    if (isRoot) chmodSync(repository.home.folder, 0o755);
    const args = [...drop, process.execPath, program, 'hook', 'install'];
    const trusting = { GIT_CONFIG_COUNT: '1', GIT_CONFIG_KEY_0: 'safe.directory', GIT_CONFIG_VALUE_0: '*' };
    const { status, stderr } = await repository.run(isRoot ? 'setpriv' : 'env', args, {
      environment: trusting,
    });
    expect([status, stderr]).toEqual([
      1,
      expect.stringContaining('hooks cannot be written: permission denied'),
    ]);
    chmodSync(repository.path('.git/hooks'), 0o755);
    expect(repository.snapshot('.git/hooks')).toEqual(before);
    expect((await repository.commit('a.txt', 'fine\n')).stderr).toBe('former\n');
  });

  it('where the name is a folder', async () => {
    const repository = await new HookHome().repository();
    mkdirSync(repository.path(hook('pre-commit')));
    const { status, stderr } = await repository.kms(['hook', 'install', '--stage', 'pre-commit']);
    expect(status).toBe(1);
    expect(stderr).toContain('is a directory');
  });

  it('by --dry-run, which writes nothing', async () => {
    const repository = await withHook({ title: '', content: '#!/bin/sh\necho former\n' });
    const before = repository.snapshot('.git');
    expect(await repository.kmsOk('hook', 'install', '--dry-run')).toContain('pre-commit: would be added');
    expect(repository.snapshot('.git')).toEqual(before);
    await repository.kmsOk('hook', 'install');
    const installed = repository.snapshot('.git');
    expect(await repository.kmsOk('hook', 'uninstall', '--dry-run')).toContain(
      'pre-commit: would be removed',
    );
    expect(repository.snapshot('.git')).toEqual(installed);
  });
});
