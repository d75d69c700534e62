/** `kms encrypt --archive` and `kms decrypt --extract-to`. */
import { packTar } from 'modern-tar';
import { execFileSync } from 'node:child_process';
import {
  chmodSync,
  existsSync,
  linkSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  statSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { armor } from '../../../src/messages/message.ts';
import { extent } from '../../support/extent.ts';
import { quickHome, removeHomes, type Home } from '../../support/homes.ts';
import { chunked, collect } from '../../support/messages.ts';
import { needs, hasPrograms } from '../../support/needs.ts';
import { seed, seeded } from '../../support/random.ts';
import { contents, names, plant, plantMany } from '../../support/foldertrees.ts';

let home: Home;
let number = 0;

beforeAll(async () => {
  home = await quickHome();
});
afterAll(removeHomes);

function folder(files: Readonly<Record<string, string | Uint8Array>> = {}): string {
  const path = home.path(`tree${number++}`);
  mkdirSync(path);
  plant(path, files);
  return path;
}

const out = (): string => home.path(`out${number++}`);
type Entry = Parameters<typeof packTar>[0][number];

/** A message of an archive of these entries. */
async function messageOf(...entries: readonly Entry[]): Promise<string> {
  const path = home.path(`archive${number++}.kms`);
  const message = await home.message(await packTar(entries));
  writeFileSync(path, await collect(armor(chunked(message))));
  return path;
}

const file = (name: string, body = 'x', more: object = {}): Entry => ({
  header: { name, size: body.length, type: 'file', ...more },
  body,
});

describe('a folder', () => {
  it('becomes one message and the same folder again: names, modes, times, links, empty folders', async () => {
    const long = Array.from({ length: 6 }, (_, i) => `${i}`.repeat(60)).join('/');
    const path = folder({
      'a.txt': 'a',
      'run.sh': '#!/bin/sh\n',
      empty: '',
      'ümläut/\u{1f511} line\nend': 'odd',
      [long]: 'long',
      big: Buffer.alloc(3_000_000, 5),
    });
    chmodSync(join(path, 'run.sh'), 0o4755);
    chmodSync(join(path, 'a.txt'), 0o640);
    utimesSync(join(path, 'a.txt'), 1e9, 1e9);
    mkdirSync(join(path, 'hollow/deeper'), { recursive: true });
    symlinkSync('../a.txt', join(path, 'hollow/up'));
    symlinkSync('../../../etc/passwd', join(path, 'hollow/out'));
    symlinkSync('/etc', join(path, 'absolute'));
    linkSync(join(path, 'a.txt'), join(path, 'hard'));
    const made = await home.run(['encrypt', path, '--archive', '-o', `${path}.kms`]);
    expect(made.stderr).toContain(`left out ${join(path, 'absolute')}: a link to something outside`);
    expect(made.stderr).toContain(`left out ${join(path, 'hollow/out')}: a link to something outside`);
    const target = out();
    await home.ok(['decrypt', `${path}.kms`, '--extract-to', target]);
    const top = join(target, path.slice(path.lastIndexOf('/')));
    expect(contents(top)).toEqual(contents(path));
    expect(
      [statSync(join(top, 'run.sh')).mode, statSync(join(top, 'a.txt')).mode].map((mode) => mode & 0o7777),
    ).toEqual([0o755, 0o640]);
    expect(statSync(join(top, 'a.txt')).mtimeMs).toBe(1e12);
    expect(statSync(join(top, 'hollow/deeper')).isDirectory()).toBe(true);
    expect(readlinkSync(join(top, 'hollow/up'))).toBe('../a.txt');
    expect(names(top)).not.toContain('absolute');
    expect(statSync(target).mode & 0o777).toBe(0o700);
  });

  it('goes with --remove-source when it is packed, but for what was left out', async () => {
    const path = folder({ a: 'a', 'sub/b': 'b' });
    symlinkSync('/etc', join(path, 'sub/out'));
    await home.ok(['encrypt', path, '--archive', '-o', `${path}.kms`, '--remove-source']);
    expect(names(path)).toEqual(['sub/out']);
    expect((await home.run(['encrypt', path, '--archive', '--remove-source'])).status).toBe(2);
  });

  it('is refused as a whole where a part of it cannot be packed', async () => {
    const path = folder({ a: 'a' });
    symlinkSync('a', join(path, 'link'));
    const { status, stderr } = await home.run([
      'encrypt',
      path,
      join(path, 'none'),
      '--archive',
      '-o',
      `${path}.kms`,
    ]);
    expect([status, existsSync(`${path}.kms`)]).toEqual([1, false]);
    expect(stderr).toContain('none does not exist');
    expect((await home.run(['encrypt', '--archive'])).status).toBe(2);
    const inside = await home.run(['encrypt', '.', '--archive', '-o', 'self.kms', '--force'], { cwd: path });
    expect(inside.status).toBe(0);
    await home.ok(['encrypt', '.', '--archive', '-o', 'self.kms', '--force'], { cwd: path });
    const target = out();
    await home.ok(['decrypt', join(path, 'self.kms'), '--extract-to', target]);
    expect(names(target)).toEqual(['a', 'link']);
  });
});

describe('an existing folder', () => {
  it('keeps its files, unless --force; nothing is moved before all of it can be', async () => {
    const message = await messageOf(file('a', 'new'), file('b', 'new'), file('sub/c', 'new'));
    const target = folder({ b: 'old' });
    const { status, stderr } = await home.run(['decrypt', message, '--extract-to', target]);
    expect([status, stderr]).toEqual([
      1,
      expect.stringContaining(`${join(target, 'b')} already exists (FileExists)`),
    ]);
    expect(contents(target)).toEqual({ b: 'old' });
    await home.ok(['decrypt', message, '--extract-to', target, '--force']);
    expect(contents(target)).toEqual({ a: 'new', b: 'new', 'sub/c': 'new' });
  });

  it('is not left through a link in it', async () => {
    const elsewhere = folder();
    const target = folder();
    symlinkSync(elsewhere, join(target, 'sub'));
    const message = await messageOf(file('sub/c', 'new'));
    for (const force of [[], ['--force']]) {
      const { status, stderr } = await home.run(['decrypt', message, '--extract-to', target, ...force]);
      expect([status, stderr]).toEqual([1, expect.stringContaining('already exists and is no folder')]);
    }
    expect([names(elsewhere), readdirSync(target)]).toEqual([[], ['sub']]);
    // A link in the place of a file is replaced, not followed.
    const secret = join(elsewhere, 'secret');
    writeFileSync(secret, 'kept');
    symlinkSync(secret, join(target, 'f'));
    await home.ok(['decrypt', await messageOf(file('f', 'new')), '--extract-to', target, '--force']);
    expect([readFileSync(secret, 'utf8'), lstatSync(join(target, 'f')).isFile()]).toEqual(['kept', true]);
  });
});

describe('an archive that is not what it should be', () => {
  const link = (name: string, linkname: string, type: 'symlink' | 'link' = 'symlink'): Entry => ({
    header: { name, size: 0, type, linkname },
  });
  const cases: readonly (readonly [string, readonly Entry[]])[] = [
    ['a path above', [file('ok'), file('../above')]],
    ['a path above, hidden', [file('a/../../above')]],
    ['an absolute path', [file('/tmp/kms-absolute')]],
    ['a link to an absolute path', [link('l', '/etc/passwd')]],
    ['a link above', [link('l', '../x')]],
    ['a link above, hidden', [link('d', 'e/f'), link('l', 'd/../../../x')]],
    ['a file through a link', [link('l', 'd'), file('l/x')]],
    ['a file in the place of a link', [link('l', 'd'), file('l')]],
    ['a hard link to what is elsewhere', [link('l', '/etc/passwd', 'link')]],
    ['a hard link above', [link('l', '../x', 'link')]],
    ['a hard link to a link', [link('s', 'x'), link('l', 's', 'link')]],
    ['two files of one name', [file('a'), file('./a')]],
    ['a folder in the place of a file', [file('a'), file('a/b')]],
    ['a device', [{ header: { name: 'dev', size: 0, type: 'character-device' } }]],
    ['a pipe', [{ header: { name: 'pipe', size: 0, type: 'fifo' } }]],
    ['the name of an unfinished file', [file('.kms-00000000-1-0123456789ab.tmp')]],
  ];

  it.each(cases)('%s: nothing is unpacked', async (_, entries) => {
    const message = await messageOf(...entries);
    const before = readdirSync(home.folder);
    const target = out();
    const { status, stderr } = await home.run(['decrypt', message, '--extract-to', target]);
    expect([status, stderr]).toEqual([6, expect.stringContaining('(ArchiveInvalid)')]);
    expect(readdirSync(home.folder)).toEqual(before);
    const standing = folder({ kept: 'kept' });
    expect((await home.run(['decrypt', message, '--extract-to', standing, '--force'])).status).toBe(6);
    expect(contents(standing)).toEqual({ kept: 'kept' });
  });

  it('takes no more rights from it than to read, write and run', async () => {
    const target = out();
    await home.ok(['decrypt', await messageOf(file('suid', 'x', { mode: 0o6777 })), '--extract-to', target]);
    expect(statSync(join(target, 'suid')).mode & 0o7000).toBe(0);
  });

  it('cut off, no archive at all, or in an altered message: nothing is left', async () => {
    const path = folder(plantMany(folder(), 30));
    const whole = await packTar([file('a', 'x'.repeat(300_000)), file('b')]);
    const before = readdirSync(home.folder).length;
    for (const input of [whole.subarray(0, 100_000), whole.subarray(0, -1024), Buffer.from('no archive')]) {
      const message = await home.run(['encrypt', '-a'], { input });
      const target = out();
      const { status, stderr } = await home.run(['decrypt', '--extract-to', target], {
        input: message.stdout,
      });
      expect([status, stderr]).toEqual([6, expect.stringContaining('(ArchiveInvalid)')]);
    }
    await home.ok(['encrypt', path, '--archive', '-o', `${path}.kms`]);
    const bytes = readFileSync(`${path}.kms`);
    const random = seeded(seed);
    for (let i = 0; i < extent(2, 6); i++) {
      const at = Math.floor(random() * bytes.length);
      const altered = Buffer.from(bytes);
      altered[at] = (altered[at] ?? 0) ^ 1;
      for (const input of [altered, bytes.subarray(0, at)]) {
        const { status } = await home.run(['decrypt', '--extract-to', out()], { input });
        expect(status, `seed ${seed}, byte ${at}`).toBe(6);
      }
    }
    expect(readdirSync(home.folder).length).toBe(before + 1);
  });

  it('killed: nothing is left that the next run does not take away', async () => {
    const path = folder({ big: Buffer.alloc(40_000_000, 1) });
    await home.ok(['encrypt', path, '--archive', '-o', `${path}.kms`]);
    const random = seeded(seed);
    for (let i = 0; i < extent(2, 4); i++) {
      const target = out();
      await home.run(['decrypt', `${path}.kms`, '--extract-to', target], { killAfter: 80 + random() * 250 });
      if (existsSync(target)) {
        expect(statSync(join(target, path.slice(path.lastIndexOf('/')), 'big')).size).toBe(40_000_000);
      }
    }
    await home.ok(['decrypt', `${path}.kms`, '--extract-to', out()]);
    expect(readdirSync(home.folder).filter((name) => name.endsWith('.tmp'))).toEqual([]);
  });
});

needs({ name: 'tar', present: hasPrograms('tar'), install: 'apt-get install -y tar' })('GNU tar', () => {
  it('reads what is packed here, and is read', async () => {
    const path = folder({ 'a.txt': 'a', 'ümläut/b': 'b', [`${'n'.repeat(120)}/${'m'.repeat(120)}`]: 'long' });
    const name = path.slice(path.lastIndexOf('/') + 1);
    await home.ok(['encrypt', name, '--archive', '-o', `${name}.kms`], { cwd: home.folder });
    const tar = (await home.run(['decrypt', `${path}.kms`])).stdout;
    const target = folder();
    execFileSync('tar', ['-x', '-C', target], { input: tar });
    expect(contents(join(target, name))).toEqual(contents(path));
    for (const format of ['gnu', 'pax', 'ustar']) {
      const names_ = format === 'ustar' ? ['a.txt'] : ['.'];
      const archive = execFileSync('tar', ['-c', `--format=${format}`, '-C', path, ...names_]);
      const { stdout } = await home.run(['encrypt', '-a'], { input: archive });
      const again = out();
      const { status, stderr } = await home.run(['decrypt', '--extract-to', again], { input: stdout });
      expect([status, stderr]).toEqual([0, expect.stringContaining('unpacked')]);
      expect(Object.keys(contents(again)).sort()).toEqual(format === 'ustar' ? ['a.txt'] : names(path));
    }
  });
});
