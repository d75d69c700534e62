import { execFileSync } from 'node:child_process';
import { appendFileSync, readFileSync, rmSync, symlinkSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import type { SourceOptions } from '../../../../src/scan/item.ts';
import { openStaged } from '../../../../src/scan/sources/git/staged.ts';
import { inHook, removeRepositories, Repository, temporaryFolder } from '../../../support/repositories.ts';
import { gather, type Outcome } from '../../../support/sourced.ts';

afterAll(removeRepositories);

const all: SourceOptions = { exclude: () => false, maxSize: 1024 * 1024 };

async function staged(repository: Repository, options = all): Promise<Outcome> {
  return gather((await openStaged(repository.place, options)).source);
}

const text = Array.from({ length: 40 }, (_, i) => `line ${i}\n`).join('');

/** `path lines` of each. */
const lines = ({ items }: Outcome): string[] =>
  items.map(({ path, lines }) => `${path} ${lines?.join(' ') ?? 'all'}`);

describe('what is staged', () => {
  it('is the index, not the working tree', async () => {
    const repository = Repository.init();
    repository.commit({ 'a.txt': 'one\ntwo\n' });
    repository.stage('a.txt', 'one\nstaged\ntwo\n');
    repository.write('a.txt', 'one\nwritten\ntwo\n');
    expect(await staged(repository)).toEqual({
      items: [{ path: 'a.txt', text: 'one\nstaged\ntwo\n', lines: [[2, 2]] }],
      skipped: [],
    });
  });

  it('is all of a new file', async () => {
    const repository = Repository.init();
    repository.commit();
    repository.stage('new.txt', 'one\ntwo\n');
    expect(await staged(repository)).toEqual({
      items: [{ path: 'new.txt', text: 'one\ntwo\n' }],
      skipped: [],
    });
  });

  it('is everything where nothing is committed', async () => {
    const repository = Repository.init();
    repository.stage('a', '1\n');
    repository.stage('b', '2\n');
    expect((await staged(repository)).items.map(({ path }) => path)).toEqual(['a', 'b']);
  });

  it('is said to be nothing', async () => {
    const repository = Repository.init();
    expect(await openStaged(repository.place, all)).toMatchObject({ empty: 'nothing staged' });
    repository.commit({ a: '1\n' });
    repository.write('a', '2\n');
    const opened = await openStaged(repository.place, all);
    expect(opened.empty).toBe('nothing staged');
    expect(await gather(opened.source)).toEqual({ items: [], skipped: [] });
  });

  it('is not what is only intended', async () => {
    const repository = Repository.init();
    repository.commit();
    repository.write('later', 'text\n');
    repository.git('add', '-N', 'later');
    expect((await openStaged(repository.place, all)).empty).toBe('nothing staged');
  });

  it('has no lines for what is only renamed, and those that changed besides', async () => {
    const repository = Repository.init();
    repository.commit({ a: text, b: text.replaceAll('line', 'other') });
    repository.git('mv', 'a', 'moved');
    repository.git('mv', 'b', 'changed');
    repository.stage('changed', `first\n${text.replaceAll('line', 'other')}`);
    expect(lines(await staged(repository))).toEqual(['changed 1,1', 'moved ']);
  });

  it('is all of a copy', async () => {
    const repository = Repository.init();
    repository.commit({ a: text });
    repository.stage('copy', text);
    expect(lines(await staged(repository))).toEqual(['copy all']);
  });

  it('has nothing of what is deleted, and of modes', async () => {
    const repository = Repository.init();
    repository.commit({ a: 'a\n', b: 'b\n' });
    repository.git('rm', '-q', 'a');
    repository.git('update-index', '--chmod=+x', 'b');
    expect(await staged(repository)).toEqual({ items: [], skipped: [] });
    repository.stage('b', 'b\nmore\n');
    repository.git('update-index', '--chmod=+x', 'b');
    expect(lines(await staged(repository))).toEqual(['b 2,2']);
  });

  it('of a link is where it leads, as text, and of a submodule nothing', async () => {
    const outside = temporaryFolder();
    writeFileSync(join(outside, 'secret'), 'outside\n');
    const repository = Repository.init();
    repository.commit({ file: 'file\n', link: 'was a file\n' });
    repository.git('rm', '-q', 'link');
    symlinkSync(join(outside, 'secret'), repository.path('link'));
    symlinkSync(outside, repository.path('to-folder'));
    repository.git('add', '.');
    const submodule = Repository.init();
    submodule.commit({ inner: 'inner\n' });
    repository.git('-c', 'protocol.file.allow=always', 'submodule', 'add', '-q', submodule.folder, 'sub');
    const outcome = await staged(repository);
    expect(outcome.items.filter(({ path }) => path !== '.gitmodules')).toEqual([
      expect.objectContaining({ path: 'link', text: join(outside, 'secret') }),
      expect.objectContaining({ path: 'to-folder', text: outside }),
    ]);
    expect(outcome.skipped).toEqual(['submodule: sub']);
  });

  it('is all of a file that was a link', async () => {
    const repository = Repository.init();
    symlinkSync('elsewhere', repository.path('a'));
    repository.git('add', 'a');
    repository.commit();
    rmSync(repository.path('a'));
    repository.stage('a', 'elsewhere');
    expect(await staged(repository)).toEqual({ items: [{ path: 'a', text: 'elsewhere' }], skipped: [] });
  });

  it('says what is excluded and what is too large', async () => {
    const repository = Repository.init();
    repository.stage('large', 'x'.repeat(100));
    repository.stage('out', 'x\n');
    repository.stage('small', 'x\n');
    expect(await staged(repository, { exclude: (path) => path === 'out', maxSize: 50 })).toEqual({
      items: [{ path: 'small', text: 'x\n' }],
      skipped: ['too large: large', 'excluded: out'],
    });
  });

  it.each(['sha1', 'sha256'])('is read where objects have names of %s', async (format) => {
    const repository = Repository.init(`--object-format=${format}`);
    repository.commit({ a: '1\n' });
    repository.stage('a', '1\n2\n');
    expect(lines(await staged(repository))).toEqual(['a 2,2']);
  });

  it('is what the index has, though a file of the working tree has the size and time of what was staged', async () => {
    const repository = Repository.init();
    repository.commit({ a: 'old\n' });
    // git would take the file for unchanged, and may read it in place of the object.
    appendFileSync(repository.path('.git/config'), '[core]\ntrustctime = false\ncheckStat = minimal\n');
    const time = 1_600_000_000;
    repository.write('a', 'staged\n');
    utimesSync(repository.path('a'), time, time);
    repository.git('add', 'a');
    writeFileSync(repository.path('a'), 'hidden\n');
    utimesSync(repository.path('a'), time, time);
    expect(repository.git('status', '--porcelain')).toBe('M  a');
    expect((await staged(repository)).items).toEqual([{ path: 'a', text: 'staged\n', lines: [[1, 1]] }]);
  });

  /** Environment in which git says in `runs` that it was started. */
  function counting(repository: Repository): { environment: Record<string, string>; runs: () => number } {
    const folder = temporaryFolder();
    const environment = {
      ...repository.environment,
      PATH: `${folder}:${repository.environment['PATH'] ?? ''}`,
    };
    const git = execFileSync('sh', ['-c', 'command -v git']).toString().trim();
    writeFileSync(join(folder, 'git'), `#!/bin/sh\necho run >> '${folder}/runs'\nexec '${git}' "$@"\n`, {
      mode: 0o755,
    });
    return {
      environment,
      runs: () => readFileSync(join(folder, 'runs'), 'utf8').split('\n').length - 1,
    };
  }

  it('starts two processes', async () => {
    const repository = Repository.init();
    repository.commit();
    repository.stage('a', '1\n');
    const { environment, runs } = counting(repository);
    await gather((await openStaged({ ...repository.place, environment }, all)).source);
    expect(runs()).toBe(2);
  });

  it('starts three where nothing is committed', async () => {
    const repository = Repository.init();
    repository.stage('a', '1\n');
    const { environment, runs } = counting(repository);
    const { source } = await openStaged({ ...repository.place, environment }, all);
    expect(lines(await gather(source))).toEqual(['a all']);
    expect(runs()).toBe(3);
  });
});

describe('what is staged in the middle of', () => {
  /** Branches that change the same line, `side` checked out. */
  function conflicting(): Repository {
    const repository = Repository.init();
    repository.commit({ a: 'base\n', other: 'o\n' }, 'base');
    repository.git('checkout', '-q', '-b', 'side');
    repository.commit({ a: 'side\n', 'side-only': 's\n' }, 'side');
    repository.git('checkout', '-q', 'main');
    repository.commit({ a: 'main\n' }, 'main');
    repository.git('checkout', '-q', 'side');
    return repository;
  }

  it.each([
    ['a merge', ['merge', 'main'], 'a 2,2'],
    ['a rebase', ['rebase', 'main'], 'a 2,2;side-only all'],
    ['a cherry-pick', ['cherry-pick', 'main'], 'a 2,2'],
    ['a revert', ['revert', '--no-edit', 'HEAD~1'], 'a 2,2'],
  ])('%s is unreadable until the conflict is resolved', async (_, command, resolved) => {
    const repository = conflicting();
    if (command[0] === 'revert') repository.commit({ a: 'later\n' }, 'later');
    expect(repository.tryGit(...command)).not.toBe(0);
    const before = await staged(repository);
    expect(before.skipped).toEqual(['unreadable: a']);
    const head = repository.git('show', 'HEAD:a');
    repository.stage('a', `${head}\nresolved\n`);
    const after = await staged(repository);
    expect(after.skipped).toEqual([]);
    expect(
      lines(after)
        .filter((each) => /^(?:a|side-only) (?!$)/.test(each))
        .join(';'),
    ).toBe(resolved);
  });

  it('an amendment is what the index adds to HEAD', async () => {
    const repository = Repository.init();
    repository.commit({ a: '1\n' }, 'first');
    repository.stage('a', '1\n2\n');
    await inHook(repository, ['commit', '-q', '--amend', '-m', 'amended'], async (place) => {
      expect(lines(await gather((await openStaged(place, all)).source))).toEqual(['a 2,2']);
    });
  });

  it('a stash is what is still staged', async () => {
    const repository = Repository.init();
    repository.commit({ a: '1\n' });
    repository.stage('a', '2\n');
    repository.git('stash', '-q');
    expect((await openStaged(repository.place, all)).empty).toBe('nothing staged');
    repository.git('stash', 'pop', '-q', '--index');
    expect(lines(await staged(repository))).toEqual(['a 1,1']);
  });

  it('a commit of one path is that path, and one of all is all', async () => {
    const repository = Repository.init();
    repository.commit({ a: '1\n', b: '1\n' });
    repository.stage('a', 'staged\n');
    repository.write('b', 'written\n');
    await inHook(repository, ['commit', '-q', '-m', 'one', '--', 'b'], async (place) => {
      expect(place.environment['GIT_INDEX_FILE']).toMatch(/next-index/);
      expect(lines(await gather((await openStaged(place, all)).source))).toEqual(['b 1,1']);
    });
    await inHook(repository, ['commit', '-q', '-a', '-m', 'all'], async (place) => {
      expect(lines(await gather((await openStaged(place, all)).source))).toEqual(['a 1,1']);
    });
  });
});

describe('what is staged in', () => {
  it('a worktree is that of the worktree', async () => {
    const repository = Repository.init();
    repository.commit({ a: '1\n' });
    const worktree = new Repository(join(temporaryFolder(), 'tree'));
    repository.git('worktree', 'add', '-q', worktree.folder);
    worktree.stage('a', '1\n2\n');
    expect(lines(await staged(worktree))).toEqual(['a 2,2']);
    expect((await openStaged(repository.place, all)).empty).toBe('nothing staged');
  });

  it('a submodule is that of the submodule', async () => {
    const inner = Repository.init();
    inner.commit({ a: '1\n' });
    const outer = Repository.init();
    outer.git('-c', 'protocol.file.allow=always', 'submodule', 'add', '-q', inner.folder, 'sub');
    const sub = new Repository(outer.path('sub'));
    sub.stage('a', '1\n2\n');
    expect(lines(await staged(sub))).toEqual(['a 2,2']);
  });

  it('a folder of the repository has paths from its top', async () => {
    const repository = Repository.init();
    repository.commit();
    repository.stage('folder/deep/a', '1\n');
    repository.git('config', 'diff.relative', 'true');
    repository.stage('b', '1\n');
    const place = { ...repository.place, cwd: repository.path('folder/deep') };
    expect(lines(await gather((await openStaged(place, all)).source))).toEqual([
      'b all',
      'folder/deep/a all',
    ]);
  });

  it('a sparse index is what is in it', async () => {
    const repository = Repository.init();
    repository.commit({ 'in/a': '1\n', 'out/deep/b': '1\n', 'out/c': '1\n' });
    repository.git('sparse-checkout', 'set', '--cone', '--sparse-index', 'in');
    repository.stage('in/a', '1\n2\n');
    const id = repository.git('hash-object', '-w', 'in/a');
    expect(lines(await staged(repository))).toEqual(['in/a 2,2']);
    repository.git('update-index', '--add', '--cacheinfo', `100644,${id},out/new`);
    expect(lines(await staged(repository))).toEqual(['in/a 2,2', 'out/new all']);
  });

  it('a partial clone is read as far as it is there, and nothing is fetched', async () => {
    const origin = Repository.init();
    origin.git('config', 'uploadpack.allowFilter', 'true');
    origin.commit({ a: text, b: 'b\n' });
    const clone = new Repository();
    clone.git('clone', '-q', '--no-checkout', '--filter=blob:none', `file://${origin.folder}`, '.');
    clone.git('read-tree', 'HEAD');
    clone.stage('a', `${text}more\n`);
    clone.git('update-index', '--force-remove', 'b');
    clone.stage('new', 'new\n');
    const objects = clone.git('cat-file', '--batch-all-objects', '--batch-check');
    const outcome = await staged(clone);
    // What was there before is missing, so that all lines count.
    expect(lines(outcome)).toEqual(['a all', 'new all']);
    expect(clone.git('cat-file', '--batch-all-objects', '--batch-check')).toBe(objects);
  });

  it('no repository is an error that says so', async () => {
    const place = { ...new Repository().place, cwd: temporaryFolder() };
    await expect(openStaged(place, all)).rejects.toMatchObject({
      code: 'Usage',
      message: 'this is not a git repository',
    });
  });

  it('a bare repository is an error', async () => {
    await expect(openStaged(Repository.init('--bare').place, all)).rejects.toThrow('this repository is bare');
  });

  it('a place without git is an error', async () => {
    const repository = Repository.init();
    const environment = { ...repository.environment, PATH: temporaryFolder() };
    await expect(openStaged({ ...repository.place, environment }, all)).rejects.toThrow(
      /git cannot be started/,
    );
  });
});

describe('names', () => {
  const names = [
    'a b',
    '-rf',
    '--',
    ' lead',
    'tab\tin',
    'line\nend',
    '"quoted"',
    "'",
    'ümläut',
    'Ä',
    '漢字',
    '\\',
    ':(top)',
    '*',
    '$(x)',
  ];

  it.each(names)('may be %j', async (name) => {
    const repository = Repository.init();
    repository.commit();
    repository.stage(name, 'in\n');
    expect(await staged(repository)).toEqual({ items: [{ path: name, text: 'in\n' }], skipped: [] });
    repository.commit();
    repository.git('mv', '--', name, `${name}2`);
    expect(lines(await staged(repository))).toEqual([`${name}2 `]);
  });

  it('that are no UTF-8 are seen', async () => {
    const repository = Repository.init();
    repository.commit();
    for (const name of [Buffer.from('a\xff\xc3', 'latin1'), Buffer.from('ü\xe2\x28', 'latin1')]) {
      writeFileSync(Buffer.concat([Buffer.from(`${repository.folder}/`), name]), 'in\n');
    }
    repository.git('add', '.');
    expect((await staged(repository)).items.map(({ path }) => path)).toEqual(['a\\xff\\xc3', '\\xfc\\xe2(']);
  });
});
