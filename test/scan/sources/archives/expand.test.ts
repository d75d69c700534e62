import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, symlinkSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { zipSync } from 'fflate';
import fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import type { Content, Source } from '../../../../src/scan/item.ts';
import { archiveKind } from '../../../../src/scan/sources/archives/kinds.ts';
import { expandArchives, type ArchiveOptions } from '../../../../src/scan/sources/archives/expand.ts';
import { openHistory } from '../../../../src/scan/sources/git/history.ts';
import { openPaths } from '../../../../src/scan/sources/paths.ts';
import { extent, sample } from '../../../support/extent.ts';
import { removeRepositories, Repository } from '../../../support/repositories.ts';
import { gather, type Outcome } from '../../../support/sourced.ts';

afterAll(removeRepositories);

const all: ArchiveOptions = { exclude: () => false, maxSize: 1024 ** 3 };

// eslint-disable-next-line @typescript-eslint/require-await -- A source is asynchronous.
async function* sourceOf(path: string, content: Content, size: number): Source {
  yield { item: { path, size, content } };
}

async function opened(
  path: string,
  bytes: Uint8Array,
  options: Partial<ArchiveOptions> = {},
): Promise<Outcome> {
  return gather(
    expandArchives(sourceOf(path, { kind: 'bytes', bytes }, bytes.length), { ...all, ...options }),
  );
}

/** `path text` of each. */
const brief = ({ items }: Outcome): string[] => items.map(({ path, text }) => `${path} ${text}`);

/** A folder of files, packed by a command in it: `run(folder, 'zip', …)`. */
function packed(
  files: Readonly<Record<string, string | Uint8Array>>,
  command: string,
  ...args: readonly string[]
): Buffer {
  const folder = new Repository();
  for (const [name, content] of Object.entries(files)) folder.write(name, content);
  symlinkSync('/etc/passwd', folder.path('link'));
  execFileSync(command, args, { cwd: folder.folder, stdio: 'pipe' });
  // zip adds an ending.
  return readFileSync(folder.path(existsSync(folder.path('packed')) ? 'packed' : 'packed.zip'));
}

const files = { 'a.txt': 'first\n', 'deep/b c': 'second\n' };

describe('archives', () => {
  it.each<[string, string[]]>([
    ['zip', ['zip', '-q', '-y', 'packed', 'a.txt', 'deep/b c', 'link']],
    ['zip, as a stream', ['sh', '-c', 'zip -q - a.txt "deep/b c" | cat > packed']],
    ['zip, stored', ['zip', '-q', '-0', '-y', '-r', 'packed', 'a.txt', 'deep', 'link']],
    ['tar', ['tar', '-cf', 'packed', 'a.txt', 'deep', 'link']],
    ['tar, old', ['tar', '-cf', 'packed', '--format=v7', 'a.txt', 'deep', 'link']],
    ['tar, ustar', ['tar', '-cf', 'packed', '--format=ustar', 'a.txt', 'deep', 'link']],
    ['tar, pax', ['tar', '-cf', 'packed', '--format=pax', 'a.txt', 'deep', 'link']],
    ['tar, compressed', ['tar', '-czf', 'packed', 'a.txt', 'deep', 'link']],
  ])('are opened: %s', async (_, [command = '', ...args]) => {
    const bytes = packed(files, command, ...args);
    const outcome = await opened('x.bin', bytes);
    const expected = {
      items: [
        { path: 'x.bin!a.txt', text: 'first\n' },
        { path: 'x.bin!deep/b c', text: 'second\n' },
      ],
      skipped: command === 'sh' ? [] : ['symbolic link: x.bin!link'],
    };
    expect(outcome).toEqual(expected);
    // Whatever way the bytes come.
    const pieces = (async function* () {
      for (let at = 0; at < bytes.length; at += 100)
        yield await Promise.resolve(bytes.subarray(at, at + 100));
    })();
    const stream = sourceOf('x.bin', { kind: 'stream', chunks: pieces }, bytes.length);
    expect(await gather(expandArchives(stream, all))).toEqual(expected);
    const folder = new Repository();
    folder.write('x.bin', bytes);
    const { source } = openPaths(folder.place, ['.'], { ...all, gitignore: false });
    expect(await gather(expandArchives(source, all))).toEqual(expected);
  });

  it('are opened: jar', async () => {
    const outcome = await opened('x.jar', packed(files, 'jar', 'cf', 'packed', 'a.txt', 'deep'));
    expect(brief(outcome)).toEqual(
      expect.arrayContaining(['x.jar!a.txt first\n', 'x.jar!deep/b c second\n']),
    );
  });

  it('are opened: gzip of one file', async () => {
    expect(brief(await opened('logs/app.log.gz', gzipSync('text\n')))).toEqual([
      'logs/app.log.gz!app.log text\n',
    ]);
  });

  it('in archives are opened, once', async () => {
    const inner = zipSync({ 'in.txt': Buffer.from('in\n') });
    const middle = zipSync({ 'inner.zip': inner, m: Buffer.from('middle\n') });
    expect(brief(await opened('o.zip', zipSync({ 'inner.zip': inner })))).toEqual([
      'o.zip!inner.zip!in.txt in\n',
    ]);
    const outcome = await opened('o.zip', zipSync({ 'middle.zip': middle, 'x.gz': gzipSync(gzipSync('x')) }));
    expect(brief(outcome)).toEqual(['o.zip!middle.zip!m middle\n']);
    expect(outcome.skipped).toEqual(['unreadable: o.zip!middle.zip!inner.zip', 'unreadable: o.zip!x.gz!x']);
  });

  it('leave other files as they are', async () => {
    for (const text of ['', 'PK', 'text\n', 'BZhello\n', '0'.repeat(600), '\0'.repeat(600)]) {
      expect(await opened('a.zip', Buffer.from(text))).toEqual({
        items: [{ path: 'a.zip', text }],
        skipped: [],
      });
    }
    const gone = sourceOf('gone', { kind: 'file', file: '/nowhere/at/all' }, 1);
    for await (const each of expandArchives(gone, all))
      expect(each).toMatchObject({ item: { path: 'gone' } });
  });

  it('may have members that are left out: encrypted, of other methods, excluded, too large', async () => {
    const encrypted = packed(files, 'zip', '-q', '-P', 'password', 'packed', 'a.txt');
    expect(await opened('a.zip', encrypted)).toEqual({ items: [], skipped: ['archive: a.zip!a.txt'] });
    const text = { 'a.txt': 'abc'.repeat(1000) };
    const other = packed(text, 'zip', '-q', '-Z', 'bzip2', 'packed', 'a.txt');
    expect(await opened('a.zip', other)).toEqual({ items: [], skipped: ['archive: a.zip!a.txt'] });
    const zip = zipSync({ a: Buffer.from('a'), b: Buffer.alloc(100), c: Buffer.from('c') });
    expect(await opened('z', zip, { maxSize: 50, exclude: (path) => path === 'z!a' })).toEqual({
      items: [{ path: 'z!c', text: 'c' }],
      skipped: ['excluded: z!a', 'too large: z!b'],
    });
  });

  it.each([
    ['bzip2', 'x.bz2'],
    ['xz', 'x.xz'],
  ])('that are not opened are counted: %s', async (command, name) => {
    const bytes = execFileSync(command, ['-c'], { input: 'text\n'.repeat(100) });
    expect(await opened(name, bytes)).toEqual({ items: [], skipped: [`archive: ${name}`] });
  });

  it('keep the commit that brought them', async () => {
    const repository = Repository.init();
    repository.commit({ 'a.zip': zipSync({ in: Buffer.from('in\n') }) }, 'brings');
    const { source } = await openHistory(repository.place, { ...all, all: true });
    expect((await gather(expandArchives(source, all))).items).toEqual([
      { path: 'a.zip!in', text: 'in\n', summary: 'brings' },
    ]);
  });
});

describe('damaged archives', () => {
  const long = Buffer.from(Array.from({ length: 5000 }, (_, i) => `line ${i * 7919}\n`).join(''));

  it.each<[string, () => Buffer]>([
    ['zip', () => Buffer.from(zipSync({ a: long }))],
    ['gzip', () => gzipSync(long)],
    ['tar', () => packed({ a: long }, 'tar', '-cf', 'packed', 'a')],
    ['tar.gz', () => packed({ a: long }, 'tar', '-czf', 'packed', 'a')],
  ])('are unreadable: %s cut short', async (_, make) => {
    const bytes = make();
    for (const part of [0.3, 0.6, 0.8]) {
      const { skipped } = await opened('x', bytes.subarray(0, Math.floor(bytes.length * part)));
      expect(skipped.join()).toMatch(/unreadable: x/);
    }
  });

  it('are unreadable where a member is another size than it claims', async () => {
    const bytes = Buffer.from(zipSync({ a: [Buffer.from('aaaa'), { level: 0 }], b: Buffer.from('b') }));
    const entry = bytes.indexOf('PK\x01\x02', 0, 'latin1');
    for (const claimed of [3, 5]) {
      bytes.writeUInt32LE(claimed, entry + 24);
      expect(await opened('x', bytes)).toEqual({
        items: [{ path: 'x!b', text: 'b' }],
        skipped: ['unreadable: x!a'],
      });
    }
  });

  it('are never an error', async () => {
    const seeds = [
      Buffer.from(zipSync({ a: long.subarray(0, 500), 'b/c': Buffer.from('c') })),
      gzipSync(long.subarray(0, 500)),
      packed(files, 'tar', '-cf', 'packed', 'a.txt', 'deep'),
    ];
    const damage = fc.array(fc.tuple(fc.nat(), fc.nat(255)), { minLength: 1, maxLength: 8 });
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...seeds), damage, fc.nat(), async (seed, changes, cut) => {
        const bytes = Buffer.from(seed);
        for (const [at, value] of changes) bytes[at % bytes.length] = value;
        await opened('x', bytes.subarray(0, bytes.length - (cut % 50)));
      }),
      { numRuns: 300 },
    );
  });
});

describe('what inflates to very much', () => {
  const zeros = Buffer.alloc(80 * 1024 * 1024);

  it('is refused before any of it is scanned', async () => {
    const tar = (): Buffer => packed({ a: zeros }, 'tar', '-czf', 'packed', 'a');
    const bombs: readonly (() => Uint8Array)[] = [
      () => zipSync({ a: Buffer.from('a'), b: zeros }),
      () => gzipSync(zeros),
      () => tar(),
      () => zipSync({ 'a.tgz': tar(), b: Buffer.from('b') }),
      () => {
        const inner = zipSync({ a: zeros });
        return zipSync({ 'a.zip': inner, 'b.zip': inner, c: Buffer.from('c') });
      },
    ];
    for (const make of sample(bombs, 2)) {
      const bytes = make();
      expect(await opened('x', bytes)).toEqual({ items: [], skipped: ['unreadable: x'] });
      const { skipped } = await opened('x', bytes, { mostRatio: 1e9 });
      expect(skipped).toEqual([]);
    }
  });

  it('is not read to its end where what contains it comes as a stream', async () => {
    const bytes = gzipSync(zeros);
    const chunks = (async function* () {
      yield await Promise.resolve(bytes);
    })();
    const source = sourceOf('x', { kind: 'stream', chunks }, bytes.length);
    const outcome = await gather(expandArchives(source, all)).catch((error: unknown) => error);
    // The member is a stream, and fails as it is read.
    expect(String(outcome)).toContain('unreadable');
  });

  it('is limited in all members together, and in their number', async () => {
    const bytes = zipSync(
      Object.fromEntries(Array.from({ length: 20 }, (_, i) => [`${i}`, Buffer.alloc(1000)])),
    );
    const refused = { items: [], skipped: ['unreadable: x'] };
    expect(await opened('x', bytes, { mostBytes: 19_999 })).toEqual(refused);
    expect((await opened('x', bytes, { mostBytes: 20_000 })).items.length).toBe(20);
    const few = { mostBytes: 15_000, exclude: (path: string) => path.length > 3 };
    expect((await opened('x', bytes, few)).items.length).toBe(10);
    expect(await opened('x', bytes, { mostMembers: 19 })).toEqual(refused);
    const tar = packed({ a: Buffer.alloc(3000), b: 'b', c: 'c' }, 'tar', '-cf', 'packed', 'a', 'b', 'c');
    expect(await opened('x', tar, { mostMembers: 1, mostBytes: 5000 })).toMatchObject({
      items: [{ path: 'x!a' }],
      skipped: ['unreadable: x'],
    });
    // What a compressed one has is counted once.
    expect((await opened('x', gzipSync(tar), { mostBytes: tar.length })).items.length).toBe(3);
  });

  it('is streamed in little memory', async () => {
    const bomb = packed(
      { a: Buffer.alloc(extent(180, 300) * 1024 * 1024) },
      'zip',
      '-q',
      '-1',
      'packed',
      'a',
    );
    const before = process.memoryUsage().rss;
    let most = 0;
    const source = sourceOf('x', { kind: 'bytes', bytes: bomb }, bomb.length);
    for await (const each of expandArchives(source, { ...all, mostRatio: 10_000 })) {
      if (!('item' in each) || each.item.content.kind !== 'stream') continue;
      for await (const chunk of each.item.content.chunks) {
        expect(chunk.length).toBeLessThan(1024 * 1024);
        most = Math.max(most, process.memoryUsage.rss());
      }
    }
    expect(most - before).toBeLessThan(extent(140, 200) * 1024 * 1024);
  });
});

describe('kinds of archives', () => {
  it('are known by content', () => {
    expect(archiveKind(Buffer.from('PK\x03\x04rest', 'latin1'))).toBe('zip');
    expect(archiveKind(gzipSync('x'))).toBe('gzip');
    expect(archiveKind(Buffer.from('a.zip'))).toBeUndefined();
    expect(archiveKind(Buffer.from('7z\xbc\xaf\x27\x1c', 'latin1'))).toBe('closed');
  });
});
