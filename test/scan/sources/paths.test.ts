import { execFileSync } from 'node:child_process';
import { chmodSync, mkdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { afterAll, describe, expect, it } from 'vitest';
import { openPaths, type PathOptions } from '../../../src/scan/sources/paths.ts';
import { openStdin } from '../../../src/scan/sources/stdin.ts';
import { removeRepositories, Repository, temporaryFolder } from '../../support/repositories.ts';
import { gather, type Outcome } from '../../support/sourced.ts';

afterAll(removeRepositories);

const all: PathOptions = { exclude: () => false, maxSize: 1024 * 1024, gitignore: true };

/** A folder outside of any repository. */
function folderOf(files: Readonly<Record<string, string>>): Repository {
  const folder = new Repository();
  for (const [name, content] of Object.entries(files)) folder.write(name, content);
  return folder;
}

async function found(
  folder: Repository,
  paths: readonly string[],
  options: Partial<PathOptions> = {},
): Promise<Outcome> {
  return gather(openPaths(folder.place, paths, { ...all, ...options }).source);
}

const pathsOf = ({ items }: Outcome): string[] => items.map(({ path }) => path);

describe('paths outside of a repository', () => {
  it('are files, and folders with all that is in them, in the order of names', async () => {
    const folder = folderOf({ 'b/c': 'c\n', 'b.txt': 'b\n', 'b/a/x': 'x\n', a: 'a\n' });
    expect(await found(folder, ['.'])).toEqual({
      items: [
        { path: 'a', text: 'a\n' },
        { path: 'b.txt', text: 'b\n' },
        { path: 'b/a/x', text: 'x\n' },
        { path: 'b/c', text: 'c\n' },
      ],
      skipped: [],
    });
  });

  it('are shown as they were named', async () => {
    const folder = folderOf({ 'b/c': 'c\n', a: 'a\n' });
    expect(pathsOf(await found(folder, ['./b', 'a']))).toEqual(['b/c', 'a']);
    expect(pathsOf(await found(folder, [folder.path('b/')]))).toEqual([folder.path('b/c')]);
    const place = { ...folder.place, cwd: folder.path('b') };
    expect(pathsOf(await gather(openPaths(place, ['../a', '..'], all).source))).toEqual(['../a', '../b/c']);
  });

  it('that overlap are scanned once', async () => {
    const folder = folderOf({ 'b/c': 'c\n', 'b/d': 'd\n' });
    expect(pathsOf(await found(folder, ['b/d', 'b', '.', 'b/c']))).toEqual(['b/d', 'b/c']);
  });

  it('that are not there are unreadable, and the others are scanned', async () => {
    const folder = folderOf({ a: 'a\n' });
    expect(await found(folder, ['gone', 'a', 'a/b'])).toEqual({
      items: [{ path: 'a', text: 'a\n' }],
      skipped: ['unreadable: gone', 'unreadable: a/b'],
    });
  });

  it('are no links, named or not', async () => {
    const outside = folderOf({ secret: 's\n' });
    const folder = folderOf({ a: 'a\n' });
    symlinkSync(outside.path('secret'), folder.path('link'));
    symlinkSync(outside.folder, folder.path('to-folder'));
    symlinkSync('.', folder.path('round'));
    const links = ['symbolic link: link', 'symbolic link: round', 'symbolic link: to-folder'];
    expect(await found(folder, ['.'])).toEqual({ items: [{ path: 'a', text: 'a\n' }], skipped: links });
    expect(await found(folder, ['link', 'to-folder', 'to-folder/'])).toEqual({
      items: [],
      skipped: ['symbolic link: link', 'symbolic link: to-folder'],
    });
  });

  it('are no pipes, sockets and devices', async () => {
    const folder = folderOf({ a: 'a\n' });
    execFileSync('mkfifo', [folder.path('pipe')]);
    const server = createServer().listen(folder.path('socket'));
    await new Promise((resolve) => server.once('listening', resolve));
    const outcome = await found(folder, ['.', '/dev/null']);
    server.close();
    expect(outcome).toEqual({
      items: [{ path: 'a', text: 'a\n' }],
      skipped: ['not a regular file: pipe', 'not a regular file: socket', 'not a regular file: /dev/null'],
    });
  });

  it('may have names of any bytes', async () => {
    const folder = folderOf({ 'line\nend': 'a\n', ' "\'\\': 'b\n', '-rf': 'c\n' });
    const odd = Buffer.concat([Buffer.from(`${folder.folder}/`), Buffer.from('z\xff', 'latin1')]);
    mkdirSync(odd);
    writeFileSync(Buffer.concat([odd, Buffer.from('/in')]), 'odd\n');
    expect(await found(folder, ['.'])).toEqual({
      items: [
        { path: ' "\'\\', text: 'b\n' },
        { path: '-rf', text: 'c\n' },
        { path: 'line\nend', text: 'a\n' },
        { path: 'z\\xff/in', text: 'odd\n' },
      ],
      skipped: [],
    });
  });

  it('may be excluded and too large', async () => {
    const folder = folderOf({ a: 'a\n', 'b/c': 'c\n', large: 'x'.repeat(100) });
    expect(await found(folder, ['.'], { maxSize: 50, exclude: (path) => path === 'b/c' })).toEqual({
      items: [{ path: 'a', text: 'a\n' }],
      skipped: ['excluded: b/c', 'too large: large'],
    });
  });

  it('are unreadable where the system forbids it', async () => {
    const folder = folderOf({ a: 'a\n', 'closed/b': 'b\n', d: 'd\n' });
    await asNobody(folder.folder, async () => {
      chmodSync(folder.path('closed'), 0);
      expect(await found(folder, ['.'])).toMatchObject({ skipped: ['unreadable: closed'] });
      folder.git('init', '-q');
      expect(await found(folder, ['.'])).toEqual({
        items: [
          { path: 'a', text: 'a\n' },
          { path: 'd', text: 'd\n' },
        ],
        skipped: ['unreadable: closed'],
      });
      chmodSync(folder.path('closed'), 0o700);
    });
  });
});

/** Root may read everything; another user may not. */
async function asNobody(folder: string, run: () => Promise<void>): Promise<void> {
  if (process.getuid?.() !== 0) return run();
  execFileSync('chown', ['-R', '65534', folder]);
  process.seteuid?.(65534);
  try {
    await run();
  } finally {
    process.seteuid?.(0);
  }
}

describe('paths in a repository', () => {
  function repositoryOf(files: Readonly<Record<string, string>>): Repository {
    const repository = Repository.init();
    for (const [name, content] of Object.entries(files)) repository.write(name, content);
    return repository;
  }

  const ignoring = {
    '.gitignore': 'out/\n*.log\n',
    a: 'a\n',
    'deep/b': 'b\n',
    'deep/x.log': 'log\n',
    'out/c': 'c\n',
    'out/d/e': 'e\n',
  };

  it('are what git does not ignore, tracked or not, and the rest is counted', async () => {
    const repository = repositoryOf(ignoring);
    repository.git('add', 'a');
    const outcome = await found(repository, ['.']);
    expect(pathsOf(outcome)).toEqual(['.gitignore', 'a', 'deep/b']);
    expect(outcome.skipped).toEqual(['ignored by git: deep/x.log', 'ignored by git: out/']);
  });

  it('are all of them where git is not asked, without .git', async () => {
    const outcome = await found(repositoryOf(ignoring), ['.'], { gitignore: false });
    expect(pathsOf(outcome)).toEqual(['.gitignore', 'a', 'deep/b', 'deep/x.log', 'out/c', 'out/d/e']);
    expect(outcome.skipped).toEqual([]);
  });

  it('are scanned if they are named, ignored or not', async () => {
    const repository = repositoryOf(ignoring);
    expect(pathsOf(await found(repository, ['deep/x.log', 'out', 'out/d']))).toEqual([
      'deep/x.log',
      'out/c',
      'out/d/e',
    ]);
  });

  it('are tracked ones that git would ignore', async () => {
    const repository = repositoryOf(ignoring);
    repository.git('add', '-f', 'out/c');
    expect(pathsOf(await found(repository, ['.']))).toContain('out/c');
  });

  it('are read from the working tree, and what is gone there is passed over', async () => {
    const repository = Repository.init();
    repository.commit({ a: 'committed\n', gone: 'x\n', 'was-folder/b': 'b\n' });
    repository.write('a', 'written\n');
    rmSync(repository.path('gone'));
    const outside = folderOf({ b: 'outside\n' });
    rmSync(repository.path('was-folder'), { recursive: true });
    symlinkSync(outside.folder, repository.path('was-folder'));
    expect(await found(repository, ['.'])).toEqual({
      items: [{ path: 'a', text: 'written\n' }],
      skipped: ['symbolic link: was-folder'],
    });
  });

  it('are shown from the top of the working tree', async () => {
    const repository = repositoryOf(ignoring);
    const place = { ...repository.place, cwd: repository.path('deep') };
    expect(pathsOf(await gather(openPaths(place, ['.', '../a'], all).source))).toEqual(['deep/b', 'a']);
    const elsewhere = { ...repository.place, cwd: temporaryFolder() };
    const named = openPaths(elsewhere, [repository.path('deep')], all);
    expect(pathsOf(await gather(named.source))).toEqual(['deep/b']);
  });

  it('are found without what a hook sets', async () => {
    const repository = repositoryOf(ignoring);
    const environment = { ...repository.environment, GIT_DIR: '.git', GIT_INDEX_FILE: '/nowhere/index' };
    const other = repositoryOf({ z: 'z\n' });
    const opened = openPaths({ ...repository.place, environment }, [other.folder, 'deep'], all);
    expect(pathsOf(await gather(opened.source))).toEqual(['z', 'deep/b']);
  });

  it('go into repositories in it, each with what it ignores itself', async () => {
    const repository = repositoryOf(ignoring);
    const inner = Repository.init();
    inner.commit({ '.gitignore': '*.tmp\n', in: 'in\n' });
    repository.git('-c', 'protocol.file.allow=always', 'submodule', 'add', '-q', inner.folder, 'sub');
    repository.write('sub/x.tmp', 'x\n');
    repository.commit();
    repository.git('worktree', 'add', '-q', 'tree');
    repository.git('init', '-q', 'nested');
    repository.write('nested/n', 'n\n');
    repository.write('nested/x.log', 'n\n');
    const outcome = await found(repository, ['.']);
    expect(pathsOf(outcome)).toEqual([
      '.gitignore',
      '.gitmodules',
      'a',
      'deep/b',
      'nested/n',
      'nested/x.log',
      'sub/.gitignore',
      'sub/in',
      'tree/.gitmodules',
    ]);
    expect(outcome.skipped).toContain('ignored by git: sub/x.tmp');
  });

  it('may be repositories in a folder that is none', async () => {
    const folder = folderOf({ a: 'a\n', 'repo/.gitignore': 'x\n', 'repo/x': 'x\n', 'repo/y': 'y\n' });
    folder.git('init', '-q', 'repo');
    const outcome = await found(folder, ['.']);
    expect(pathsOf(outcome)).toEqual(['a', 'repo/.gitignore', 'repo/y']);
    expect(outcome.skipped).toEqual(['ignored by git: repo/x']);
  });

  it('may be where .git is no repository', async () => {
    const folder = folderOf({ a: 'a\n', '.git/x': 'x\n', 'b/.git': 'text\n', 'b/c': 'c\n' });
    expect(pathsOf(await found(folder, ['.']))).toEqual(['a', 'b/c']);
  });

  it('in a conflict are scanned once', async () => {
    const repository = Repository.init();
    repository.commit({ a: 'base\n' });
    repository.git('checkout', '-q', '-b', 'side');
    repository.commit({ a: 'side\n' });
    repository.git('checkout', '-q', 'main');
    repository.commit({ a: 'main\n' });
    expect(repository.tryGit('merge', 'side')).not.toBe(0);
    expect(pathsOf(await found(repository, ['.']))).toEqual(['a']);
  });

  it('need git, or to be scanned without asking it', async () => {
    const repository = repositoryOf({ a: 'a\n' });
    const place = { cwd: repository.folder, environment: { PATH: temporaryFolder() } };
    const failure = await gather(openPaths(place, ['.'], all).source).catch((error: unknown) => error);
    expect(failure).toMatchObject({
      code: 'Usage',
      hint: expect.stringContaining('--no-gitignore') as string,
    });
    const without = openPaths(place, ['.'], { ...all, gitignore: false });
    expect(pathsOf(await gather(without.source))).toEqual(['a']);
  });

  it('of another user are an error that says how to trust it', async () => {
    const repository = repositoryOf({ a: 'a\n' });
    const environment = { ...repository.environment, GIT_TEST_ASSUME_DIFFERENT_OWNER: '1' };
    const place = { ...repository.place, environment };
    const failure = await gather(openPaths(place, ['.'], all).source).catch((error: unknown) => error);
    expect(failure).toMatchObject({
      code: 'Usage',
      hint: expect.stringContaining('safe.directory') as string,
    });
  });
});

describe('standard input', () => {
  // eslint-disable-next-line @typescript-eslint/require-await -- As a stream gives it.
  async function* chunks(...texts: readonly (string | Uint8Array)[]): AsyncGenerator<Uint8Array> {
    for (const text of texts) yield Buffer.from(text);
  }

  const read = (source: AsyncIterable<Uint8Array>, options: Partial<PathOptions> = {}): Promise<Outcome> =>
    gather(openStdin(source, 'in.env', { ...all, ...options }).source);

  it('has the name that is given', async () => {
    expect(await read(chunks('a', 'b\n'))).toEqual({
      items: [{ path: 'in.env', text: 'ab\n' }],
      skipped: [],
    });
    expect(await read(chunks())).toEqual({ items: [{ path: 'in.env', text: '' }], skipped: [] });
  });

  it('may be excluded and too large', async () => {
    expect((await read(chunks('ab'), { maxSize: 1 })).skipped).toEqual(['too large: in.env']);
    expect((await read(chunks('ab'), { exclude: () => true })).skipped).toEqual(['excluded: in.env']);
  });

  it('is streamed where it is large, up to the largest', async () => {
    const megabyte = Buffer.alloc(1024 * 1024, 'x');
    const large = (): AsyncIterable<Uint8Array> => chunks(...Array.from({ length: 40 }, () => megabyte));
    const outcome = await read(large(), { maxSize: 1024 ** 3 });
    expect(outcome.items[0]?.text.length).toBe(40 * 1024 * 1024);
    await expect(read(large(), { maxSize: 30 * 1024 * 1024 })).rejects.toThrow('larger than the size limit');
  });
});
