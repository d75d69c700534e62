import { execFileSync } from 'node:child_process';
import { afterAll, describe, expect, it } from 'vitest';
import { openHistory, openRange } from '../../../../src/scan/sources/git/history.ts';
import { removeRepositories, Repository, temporaryFolder } from '../../../support/repositories.ts';
import type { SourceOptions } from '../../../../src/scan/item.ts';
import { gather, type Outcome } from '../../../support/sourced.ts';

afterAll(removeRepositories);

const all: SourceOptions = { exclude: () => false, maxSize: 1024 * 1024 };

async function history(repository: Repository, options = { ...all, all: false }): Promise<Outcome> {
  return gather((await openHistory(repository.place, options)).source);
}

async function range(repository: Repository, text: string): Promise<Outcome> {
  return gather((await openRange(repository.place, text, all)).source);
}

/** `summary path lines` of each. */
const brief = ({ items }: Outcome): string[] =>
  items.map(({ summary = '', path, lines }) => `${summary}: ${path} ${lines?.join(' ') ?? 'all'}`);

describe('the history', () => {
  it('has each commit with the lines that it adds, oldest first', async () => {
    const repository = Repository.init();
    repository.commit({ a: '1\n2\n3\n' }, 'first');
    repository.commit({ a: '1\nnew\n2\n3\nlast\n', b: 'b\n' }, 'second');
    repository.commit({ a: '1\nnew\n' }, 'third');
    expect(brief(await history(repository))).toEqual([
      'first: a all',
      'second: a 2,2 5,5',
      'second: b all',
      'third: a ',
    ]);
  });

  it('says whose a commit is', async () => {
    const repository = Repository.init();
    const id = repository.commit({ a: '1\n' }, 'one\n\nbody');
    const commit = { id, author: 'Ann Author', email: 'ann@example.org', summary: 'one' };
    const given: unknown[] = [];
    for await (const each of (await openHistory(repository.place, { ...all, all: true })).source) {
      given.push(each);
      expect('item' in each && new Date(each.item.commit?.date ?? '').getTime() > 1_600_000_000_000).toBe(
        true,
      );
    }
    expect(given).toMatchObject([
      { item: { path: 'commit message', messageOf: 'commit', commit } },
      { item: { path: 'a', commit, blob: repository.git('rev-parse', 'HEAD:a') } },
    ]);
  });

  it('has a content at a path once, with the commit that brought it', async () => {
    const repository = Repository.init();
    repository.commit({ a: 'x\n' }, 'brings');
    repository.git('rm', '-q', 'a');
    repository.commit({}, 'removes');
    repository.commit({ a: 'x\n' }, 'brings again');
    repository.commit({ b: 'x\n' }, 'elsewhere');
    expect(brief(await history(repository))).toEqual(['brings: a all', 'elsewhere: b all']);
  });

  it('leaves out what was only renamed, and has the lines of what was changed besides', async () => {
    const repository = Repository.init();
    const text = Array.from({ length: 40 }, (_, i) => `line ${i}\n`).join('');
    repository.commit({ a: text }, 'brings');
    repository.git('mv', 'a', 'b');
    repository.commit({}, 'renames');
    repository.git('mv', 'b', 'c');
    repository.commit({ c: `${text}more\n` }, 'renames and adds');
    expect(brief(await history(repository))).toEqual(['brings: a all', 'renames and adds: c 41,41']);
  });

  it('has of a merge what none of its parents has', async () => {
    const repository = Repository.init();
    repository.commit({ a: '1\n2\n3\n4\n5\n6\n7\n8\n', b: 'b\n' }, 'base');
    repository.git('checkout', '-q', '-b', 'side');
    repository.commit({ a: '1\n2\n3\n4\n5\n6\n7\nside\n', 'side-only': 's\n' }, 'side');
    repository.git('checkout', '-q', 'main');
    repository.commit({ a: 'main\n2\n3\n4\n5\n6\n7\n8\n' }, 'main');
    repository.git('merge', '-q', '--no-commit', 'side');
    repository.commit({ a: 'main\n2\n3\nevil\n5\n6\n7\nside\n', evil: 'only here\n' }, 'merge');
    expect(brief(await history(repository)).sort()).toEqual([
      'base: a all',
      'base: b all',
      'main: a 1,1',
      'merge: a 4,4',
      'merge: evil all',
      'side: a 8,8',
      'side: side-only all',
    ]);
  });

  it('is that of HEAD, or of everything that is named', async () => {
    const repository = Repository.init();
    repository.commit({ a: '1\n' }, 'main');
    repository.git('checkout', '-q', '-b', 'side');
    repository.commit({ b: '1\n' }, 'side');
    repository.write('c', 'stashed\n');
    repository.git('add', 'c');
    repository.git('stash', '-q');
    repository.git('checkout', '-q', 'main');
    expect(brief(await history(repository))).toEqual(['main: a all']);
    const everything = await history(repository, { ...all, all: true });
    expect(everything.items.map(({ path }) => path)).toEqual(['a', 'b', 'c']);
  });

  it('is empty where nothing is committed', async () => {
    const repository = Repository.init();
    expect(await openHistory(repository.place, { ...all, all: false })).toMatchObject({
      empty: 'no commits',
    });
    expect(await openHistory(repository.place, { ...all, all: true })).toMatchObject({ empty: 'no commits' });
  });

  it('says that a shallow clone has less of it', async () => {
    const repository = Repository.init();
    repository.commit({ a: '1\n' }, 'old');
    repository.commit({ b: '1\n' }, 'new');
    const clone = new Repository();
    execFileSync('git', ['clone', '-q', '--depth=1', `file://${repository.folder}`, clone.folder]);
    const opened = await openHistory(clone.place, { ...all, all: true });
    expect(opened.note).toContain('this clone is shallow');
    expect(brief(await gather(opened.source))).toEqual(['new: a all', 'new: b all']);
    expect((await openHistory(repository.place, { ...all, all: true })).note).toBeUndefined();
  });

  it('reports as unreadable what a partial clone lacks, and fetches nothing', async () => {
    const repository = Repository.init();
    repository.git('config', 'uploadpack.allowFilter', 'true');
    repository.commit({ a: 'old\n', b: 'b\n' }, 'old');
    repository.commit({ a: 'new\n' }, 'new');
    const clone = new Repository();
    execFileSync('git', ['clone', '-q', '--filter=blob:none', `file://${repository.folder}`, clone.folder]);
    const objects = (): string => clone.git('cat-file', '--batch-all-objects', '--batch-check');
    const before = objects();
    const { items, skipped } = await history(clone);
    expect(skipped).toEqual(['unreadable: a']);
    expect(items.map(({ path, text }) => [path, text])).toEqual([
      ['b', 'b\n'],
      ['a', 'new\n'],
    ]);
    expect(objects()).toBe(before);
  });

  it('reports objects that are damaged and goes on', async () => {
    const repository = Repository.init();
    repository.commit({ a: 'a\n', b: 'b\n', c: 'c\n' });
    const id = repository.git('rev-parse', 'HEAD:b');
    const file = `.git/objects/${id.slice(0, 2)}/${id.slice(2)}`;
    execFileSync('chmod', ['u+w', repository.path(file)]);
    repository.write(file, 'garbage');
    const { items, skipped } = await history(repository);
    expect(items.map(({ path }) => path)).toEqual(['a', 'c']);
    expect(skipped).toEqual(['unreadable: b']);
  });

  it('is read of repositories with SHA-256', async () => {
    const repository = Repository.init('--object-format=sha256');
    repository.commit({ a: '1\n' }, 'first');
    repository.commit({ a: '1\n2\n' }, 'second');
    expect(brief(await history(repository))).toEqual(['first: a all', 'second: a 2,2']);
  });

  it('keeps objects as they are, not what replaces them', async () => {
    const repository = Repository.init();
    repository.commit({ a: 'true\n' });
    const id = repository.git('rev-parse', 'HEAD:a');
    repository.write('other', 'false\n');
    repository.git('replace', id, repository.git('hash-object', '-w', 'other'));
    expect((await history(repository)).items.map(({ text }) => text)).toEqual(['true\n']);
  });

  it('streams contents that are not kept in memory, and goes on when one is left unread', async () => {
    const repository = Repository.init();
    const large = Buffer.alloc(40 * 1024 * 1024, 'abcdefghi\n');
    repository.commit({ a: large, b: 'b\n' });
    const options = { ...all, maxSize: 1024 ** 3, all: false };
    const opened = await openHistory(repository.place, options);
    const kinds: string[] = [];
    for await (const each of opened.source) {
      if ('item' in each && each.item.messageOf === undefined) kinds.push(each.item.content.kind);
    }
    expect(kinds).toEqual(['stream', 'bytes']);
    const { items } = await history(repository, options);
    expect(items[0]?.text.length).toBe(large.length);
    expect(items[1]?.text).toBe('b\n');
    expect((await history(repository)).skipped).toEqual(['too large: a']);
  });
});

describe('messages', () => {
  const texts = ({ messages = [] }: Outcome): string[] => messages.map(({ text }) => text);

  it('are those of all commits, whole: of one without files, of a merge, of two that are equal', async () => {
    const repository = Repository.init();
    repository.commit({ a: '1\n' }, 'first\n\nbody\n\nmore: é\n');
    repository.commit({}, 'no files');
    repository.git('checkout', '-q', '-b', 'side');
    repository.commit({ b: '1\n' }, 'no files');
    repository.git('checkout', '-q', 'main');
    repository.git('merge', '-q', '--no-ff', '-m', 'joined\n\nhow', 'side');
    const { messages, items } = await history(repository);
    expect(messages).toEqual([
      { path: 'commit message', text: 'first\n\nbody\n\nmore: é\n', summary: 'first' },
      { path: 'commit message', text: 'no files\n', summary: 'no files' },
      { path: 'commit message', text: 'no files\n', summary: 'no files' },
      { path: 'commit message', text: 'joined\n\nhow\n', summary: 'joined' },
    ]);
    expect(items.map(({ path }) => path)).toEqual(['a', 'b']);
  });

  it('of a range are those of its commits', async () => {
    const repository = Repository.init();
    for (const name of ['one', 'two', 'three']) repository.commit({}, name);
    expect(texts(await range(repository, 'HEAD~2..HEAD'))).toEqual(['two\n', 'three\n']);
    expect(texts(await range(repository, 'HEAD~1'))).toEqual(['two\n']);
  });

  it('are read as UTF-8 where the commit says what they are written in', async () => {
    const repository = Repository.init();
    repository.write('latin1', Buffer.from('caf\xe9\n', 'latin1'));
    repository.git('-c', 'i18n.commitEncoding=ISO-8859-1', 'commit', '-q', '--allow-empty', '-F', 'latin1');
    expect(texts(await history(repository))).toEqual(['café\n']);
  });

  it('may be empty, look like what git lists, and be longer than what git gives at once', async () => {
    const repository = Repository.init();
    const long = `begin\n\n${'many words '.repeat(50_000)}end\n`;
    repository.git('commit', '-q', '--allow-empty', '--allow-empty-message', '-m', '');
    const listed = `:100644 100644 ${'1'.repeat(40)} ${'2'.repeat(40)} M`;
    repository.commit({ a: '1\n' }, listed);
    repository.write('long', long);
    repository.git('commit', '-q', '--allow-empty', '-F', 'long');
    const outcome = await history(repository);
    expect(texts(outcome)).toEqual(['', `${listed}\n`, long]);
    expect(outcome.items.map(({ path }) => path)).toEqual(['a']);
  });

  it('are left out where settings say so', async () => {
    const repository = Repository.init();
    repository.commit({ a: '1\n' }, 'a message of some length');
    const exclude = (path: string): boolean => path === 'commit message';
    expect((await history(repository, { ...all, exclude, all: false })).skipped).toEqual([
      'excluded: commit message',
    ]);
    expect((await history(repository, { ...all, maxSize: 10, all: false })).skipped).toEqual([
      'too large: commit message',
    ]);
  });

  it('are those of all tags where all refs are scanned, tags of tags too', async () => {
    const repository = Repository.init();
    repository.commit({ a: '1\n' }, 'tagged');
    repository.git('tag', 'light');
    repository.git('tag', '-a', '-m', 'inner\n\nbody', 'v1');
    repository.git('tag', '-a', '-m', 'outer', 'rel/v2', 'v1');
    repository.git('tag', '-d', 'v1');
    expect((await history(repository)).messages).toHaveLength(1);
    expect((await history(repository, { ...all, all: true })).messages).toEqual([
      { path: 'commit message', text: 'tagged\n', summary: 'tagged' },
      { path: 'tag message rel/v2', text: 'outer\n' },
      { path: 'tag message rel/v2', text: 'inner\n\nbody\n' },
    ]);
  });
});

describe('a range', () => {
  async function branched(): Promise<Repository> {
    const repository = Repository.init();
    repository.commit({ a: '1\n' }, 'base');
    repository.git('checkout', '-q', '-b', 'side');
    repository.commit({ b: '1\n' }, 'side');
    repository.git('checkout', '-q', 'main');
    repository.commit({ c: '1\n' }, 'main');
    return Promise.resolve(repository);
  }

  it('is what git takes it for', async () => {
    const repository = await branched();
    expect(brief(await range(repository, 'main..side'))).toEqual(['side: b all']);
    expect(brief(await range(repository, 'side..'))).toEqual(['main: c all']);
    expect(brief(await range(repository, 'main...side')).sort()).toEqual(['main: c all', 'side: b all']);
    expect(brief(await range(repository, 'main^!'))).toEqual(['main: c all']);
  });

  it('is one commit where one is named', async () => {
    const repository = await branched();
    expect(brief(await range(repository, 'side'))).toEqual(['side: b all']);
    expect(brief(await range(repository, 'main~1'))).toEqual(['base: a all']);
  });

  it('may be empty', async () => {
    const repository = await branched();
    expect(await openRange(repository.place, 'main..main', all)).toMatchObject({
      empty: 'no commits in this range',
    });
  });

  it.each(['gone..main', 'main..gone', 'gone', '-p', '--output=marker', '--all', 'a b', ''])(
    'is refused where git knows none: %j',
    async (text) => {
      const repository = await branched();
      await expect(openRange(repository.place, text, all)).rejects.toThrow(
        expect.objectContaining({ code: 'Usage', message: 'this repository has no such revision' }) as Error,
      );
      expect(repository.git('status', '--porcelain')).toBe('');
    },
  );

  it.each([
    ['gone..main', 'gone'],
    ['main..gone', 'gone'],
    ['main...gone/side', 'gone/side'],
    ['gone', 'gone'],
    ['gone^!', 'gone^!'],
    ['--all', '--all'],
    ['a\u001b[31m', 'a\\x1b[31m'],
    ['x'.repeat(1000), `${'x'.repeat(200)}…`],
  ])('is refused with a hint that names what git does not know: %j', async (text, name) => {
    const repository = await branched();
    const error: unknown = await openRange(repository.place, text, all).catch((failure: unknown) => failure);
    expect(error).toMatchObject({
      hint: `git finds no commit named '${name}'; in a shallow clone it may be missing: git fetch --unshallow`,
    });
  });

  it('is refused outside of a repository', async () => {
    const place = { ...new Repository().place, cwd: temporaryFolder() };
    await expect(openRange(place, 'HEAD', all)).rejects.toThrow('this is not a git repository');
  });
});
