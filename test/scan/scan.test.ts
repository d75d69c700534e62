/** Items of all kinds, on one thread and on several. */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { scanWith } from '../../src/scan/scan.ts';
import { builtIn } from '../../src/scan/compile/builtin.ts';
import type { Item, ItemReport, Source, Sourced } from '../../src/scan/item.ts';
import { extent } from '../support/extent.ts';
import { drawSample } from '../support/samples.ts';

const program = join(import.meta.dirname, '../../dist/scanner.cjs');

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'kms-scan-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function tokenOf(seed: string): string {
  return drawSample('<<aio_{alnum:28}>>', seed).secret ?? '';
}

async function* sourceOf(items: Iterable<Sourced>): Source {
  for (const item of items) yield await Promise.resolve(item);
}

type Options = Parameters<typeof scanWith>[1];

async function scan(items: Iterable<Sourced>, options: Partial<Options> = {}): Promise<ItemReport[]> {
  const reports: ItemReport[] = [];
  const all: Options = { table: builtIn, maxSize: Infinity, jobs: 1, archives: false, ...options };
  for await (const report of scanWith(sourceOf(items), all)) reports.push(report);
  return reports;
}

function textItem(path: string, text: string | Uint8Array): { item: Item } {
  const bytes = Buffer.from(text);
  return { item: { path, size: bytes.length, content: { kind: 'bytes', bytes } } };
}

function fileItem(name: string, content?: string | Uint8Array): { item: Item } {
  const file = join(folder, name);
  if (content !== undefined) writeFileSync(file, content);
  return { item: { path: name, size: content?.length ?? 0, content: { kind: 'file', file } } };
}

async function* chunksOf(parts: Iterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  for (const part of parts) yield await Promise.resolve(part);
}

function streamItem(path: string, size: number, parts: Iterable<Uint8Array>): { item: Item } {
  return { item: { path, size, content: { kind: 'stream', chunks: chunksOf(parts) } } };
}

function secrets({ detections }: ItemReport): string[] {
  return detections.map(({ secret }) => Buffer.from(secret.reveal()).toString());
}

describe('an item', () => {
  it('is a file, bytes or a stream', async () => {
    const text = `x = ${tokenOf('a')}\n`;
    const parts = [Buffer.from(text.slice(0, 7)), Buffer.from(text.slice(7))];
    const reports = await scan([
      fileItem('a', text),
      textItem('b', text),
      streamItem('c', text.length, parts),
    ]);
    expect(reports.map(({ path, bytes }) => [path, bytes])).toEqual(
      ['a', 'b', 'c'].map((path) => [path, text.length]),
    );
    for (const report of reports) expect(secrets(report)).toEqual([tokenOf('a')]);
  });

  it('is not read where it is no text, and says why', async () => {
    symlinkSync('a', join(folder, 'link'));
    const pipe = spawnSync('mkfifo', [join(folder, 'pipe')]).status === 0;
    const reports = await scan(
      [
        fileItem('binary', `x\0\u0001\u0002 ${tokenOf('a')}`),
        fileItem('link'),
        fileItem('gone'),
        fileItem('large', 'x'.repeat(101)),
        ...(pipe ? [fileItem('pipe')] : []),
        { skipped: { path: 'other', why: 'submodule' } },
      ],
      { maxSize: 100 },
    );
    expect(reports.flatMap(({ skipped }) => skipped)).toEqual([
      { path: 'binary', why: 'binary' },
      { path: 'link', why: 'symbolic link' },
      { path: 'gone', why: 'unreadable', detail: 'it no longer exists' },
      { path: 'large', why: 'too large' },
      ...(pipe ? [{ path: 'pipe', why: 'not a regular file' }] : []),
      { path: 'other', why: 'submodule' },
    ]);
    expect(reports.every(({ bytes, detections }) => bytes === 0 && detections.length === 0)).toBe(true);
  });

  it('is text in spite of a NUL or two', async () => {
    const texts = [`\0 ${tokenOf('a')}`, `A=\0\n${tokenOf('a')}`, `${'x\n'.repeat(200)}\0${tokenOf('a')}`];
    const reports = await scan(texts.map((text, i) => fileItem(`nul-${i}`, text)));
    for (const report of reports) expect([secrets(report), report.skipped]).toEqual([[tokenOf('a')], []]);
  });

  it('counts in the lines that it names alone', async () => {
    const text = ['a', 'b', 'c'].map((seed) => `${tokenOf(seed)}\n`).join('');
    const { item } = textItem('x', text);
    const [report] = await scan([{ item: { ...item, lines: [[2, 2]] } }]);
    expect(report && secrets(report)).toEqual([tokenOf('b')]);
  });
});

describe('a long text', () => {
  const line = 'nothing is here but words, again and again, to the end of the line\n';
  const piece = Buffer.from(line.repeat(1000));

  /** Words, with a token after this number of bytes each. */
  function* pieces(count: number, every: number): Generator<Buffer> {
    for (let i = 0; i < count; i++) {
      yield piece;
      if (i % every === 0) yield Buffer.from(`key = ${tokenOf(`${i}`)}\n`);
    }
  }

  it('is found all through, each secret once, in its line', async () => {
    const [report] = await scan([streamItem('long', 0, pieces(400, 3))]);
    const expected = Array.from({ length: 400 }, (_, i) => i).filter((i) => i % 3 === 0);
    expect(report && secrets(report)).toEqual(expected.map((i) => tokenOf(`${i}`)));
    expect(report?.detections.map(({ line }) => line)).toEqual(
      expected.map((i, index) => (i + 1) * 1000 + index + 1),
    );
    expect(report?.detections.every(({ column }) => column === 7)).toBe(true);
    expect(report?.bytes).toBe(400 * piece.length + expected.length * (6 + tokenOf('0').length + 1));
    const last = report?.detections.at(-1);
    expect(last?.bytes?.start).toBe(
      400 * piece.length + (expected.length - 1) * (7 + tokenOf('0').length) + 6,
    );
  });

  it('may be one line', async () => {
    const word = Buffer.from('word '.repeat(20_000));
    const parts = Array.from({ length: 90 }, () => word);
    const [report] = await scan([streamItem('line', 0, [...parts, Buffer.from(tokenOf('z'))])]);
    expect(report?.detections.map(({ line, column }) => [line, column])).toEqual([[1, 90 * word.length + 1]]);
  });

  it('may be UTF-16', async () => {
    const parts = [Buffer.from('\ufeff', 'utf16le'), ...pieces(80, 20)].map((part, index) =>
      index === 0 ? part : Buffer.from(part.toString('latin1'), 'utf16le'),
    );
    const [report] = await scan([streamItem('wide', 0, parts)]);
    expect(report && secrets(report)).toEqual([0, 20, 40, 60].map((i) => tokenOf(`${i}`)));
    expect(report?.detections[3]).toMatchObject({ line: 61_004, column: 7 });
    expect(report?.detections[3]?.bytes).toBeUndefined();
  });

  it('takes constant memory', async () => {
    const file = join(folder, 'sparse');
    // Zero bytes behind the first block, which is text.
    const size = extent(224 * 1024 ** 2, 1024 ** 3);
    writeFileSync(file, Buffer.from(line.repeat(200)));
    truncateSync(file, size);
    const before = process.memoryUsage().rss;
    const [report] = await scan([{ item: { path: 'sparse', size, content: { kind: 'file', file } } }]);
    expect(report?.bytes).toBe(size);
    expect(process.memoryUsage().rss - before).toBeLessThan(150 * 1024 ** 2);
  }, 300_000);
});

describe('threads', () => {
  const items = (): { item: Item }[] =>
    Array.from({ length: 300 }, (_, i) => {
      const text = `${'some text\n'.repeat(i * 7)}${i % 5 === 0 ? tokenOf(`${i}`) : ''}\n`;
      return i % 2 === 0 ? textItem(`b${i}`, text) : fileItem(`f${i}`, text);
    });

  const plain = (reports: readonly ItemReport[]): unknown =>
    reports.map((report) => ({
      ...report,
      detections: report.detections.map(({ secret, ...rest }) => ({
        ...rest,
        secret: Buffer.from(secret.reveal()).toString(),
      })),
    }));

  it.skipIf(!existsSync(program))('give the same, in the same order', async () => {
    const alone = await scan(items());
    const together = await scan(items(), { jobs: 3, threadsAbove: 0, worker: program });
    expect(plain(together)).toEqual(plain(alone));
    expect(together.flatMap(secrets)).toHaveLength(60);
  });

  it.skipIf(!existsSync(program))('give the same for items of every form', async () => {
    const token = (seed: string): string => `key ${tokenOf(seed)}\n`;
    const encoded = Buffer.from(`token: ${tokenOf('b64')}\n`).toString('base64');
    const forms = (round: number): Sourced[] => [
      textItem(`empty ${round}`, ''),
      fileItem(`nothing ${round}`, 'nothing is in it\n'.repeat(100)),
      fileItem(`binary ${round}`, Buffer.from([0, 1, 2, 3, 0, 0, 1, 2])),
      fileItem(`sequence ${round}`, Buffer.from([0x30, 0x82, 0, 0, 1, 0, 2, 0])),
      fileItem(
        `wide ${round}`,
        Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(token('wide'), 'utf16le')]),
      ),
      fileItem(`long ${round}`, `${'x\n'.repeat(2.5 * 1024 * 1024)}${token('long')}`),
      fileItem(`one line ${round}`, encoded),
      fileItem(`gone ${round}`),
      { skipped: { path: `skipped ${round}`, why: 'excluded' } },
      fileItem(`too large ${round}`, 'x'.repeat(9_000_000)),
      { item: { ...textItem(`lines ${round}`, `${token('old')}${token('new')}`).item, lines: [[2, 2]] } },
      streamItem(`stream ${round}`, 100, [Buffer.from(token('stream'))]),
      fileItem(`must be encrypted ${round}`, token('clear')),
      textItem('password', tokenOf('whole')),
      // Neither must be encrypted, nor is it the content of a lock file.
      { item: { ...textItem('must be said in a.lock', token('said')).item, messageOf: 'tag' } },
    ];
    const all = (): Sourced[] => [0, 1, 2, 3].flatMap(forms);
    const options: Partial<Options> = {
      maxSize: 8_000_000,
      protect: { rows: [{ files: ['must*'], flags: '' }], below: '' },
    };
    const alone = await scan(all(), options);
    const together = await scan(all(), { ...options, jobs: 2, threadsAbove: 0, worker: program });
    expect(plain(together)).toEqual(plain(alone));
    expect(alone).toHaveLength(60);
    expect(alone.flatMap(secrets).length).toBeGreaterThanOrEqual(24);
    const messages = together.filter(({ messageOf }) => messageOf === 'tag');
    expect(messages.flatMap(secrets)).toEqual(Array.from({ length: 4 }, () => tokenOf('said')));
  });

  it('whose end is unexpected leave nothing unseen', async () => {
    const broken = join(folder, 'broken.cjs');
    writeFileSync(
      broken,
      "require('node:worker_threads').parentPort.once('message', () => process.exit(1));",
    );
    const reports = await scan(items(), { jobs: 3, threadsAbove: 0, worker: broken });
    expect(reports.map(({ path }) => path)).toEqual(items().map(({ item }) => item.path));
    expect(reports.flatMap(secrets)).toHaveLength(60);
  });

  it('that cannot be started are done without', async () => {
    const worker = join(folder, 'there is none');
    expect((await scan(items(), { jobs: 3, threadsAbove: 0, worker })).flatMap(secrets)).toHaveLength(60);
  });

  it('end with a reader that wants no more', async () => {
    const reports = scanWith(sourceOf(items()), {
      table: builtIn,
      maxSize: Infinity,
      jobs: 2,
      archives: false,
      threadsAbove: 0,
      worker: program,
    });
    for await (const report of reports) if (report.path === 'f41') break;
    expect((await scan(items())).length).toBe(300);
  });
});
