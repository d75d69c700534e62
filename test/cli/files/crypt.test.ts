/** `kms encrypt` and `kms decrypt` of several files and of folders. */
import { execFileSync } from 'node:child_process';
import {
  appendFileSync,
  existsSync,
  linkSync,
  mkdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { flipped } from '../../support/files.ts';
import { quickHome, removeHomes, type Home } from '../../support/homes.ts';
import { limitsComponent, runOrdinary, smallDisk } from '../../support/limits.ts';
import { needs } from '../../support/needs.ts';
import { contents, names, plant, plantMany } from '../../support/foldertrees.ts';

let home: Home;
let number = 0;

beforeAll(async () => {
  home = await quickHome();
  await home.createKey('other');
});
afterAll(removeHomes);

function folder(files: Readonly<Record<string, string | Uint8Array>> = {}): string {
  const path = home.path(`tree${number++}`);
  mkdirSync(path);
  plant(path, files);
  return path;
}

function decryptedCalls(): number {
  return home.events().filter(({ eventName }) => eventName === 'Decrypt').length;
}

describe('encrypting a folder', () => {
  it('makes a private message beside each file, with its time, and decrypts to the same again', async () => {
    const files = { 'a.txt': 'a', 'sub/b.bin': Buffer.alloc(200_000, 7), 'sub/deep/.hidden': 'h', empty: '' };
    const path = folder(files);
    utimesSync(join(path, 'a.txt'), 1_000_000_000, 1_000_000_000.123);
    const before = contents(path);
    expect((await home.run(['encrypt', path])).stderr).toBe('encrypted 4 files (200.0 kB)\n');
    expect(names(path)).toEqual(
      Object.keys(files)
        .flatMap((name) => [name, `${name}.kms`])
        .sort(),
    );
    for (const name of Object.keys(files)) {
      const made = statSync(join(path, `${name}.kms`));
      expect(made.mode & 0o777).toBe(0o600);
      expect(Math.abs(made.mtimeMs - statSync(join(path, name)).mtimeMs)).toBeLessThan(0.01);
      rmSync(join(path, name));
    }
    expect((await home.run(['decrypt', path])).stderr).toMatch(/^decrypted 4 files/);
    for (const name of Object.keys(files)) {
      expect(readFileSync(join(path, name), 'latin1')).toBe(before[name]);
      expect(statSync(join(path, name)).mode & 0o777).toBe(0o600);
    }
  });

  it('does nothing the second time, and asks KMS for nothing', async () => {
    const path = folder({ a: 'a', b: 'b' });
    await home.ok(['encrypt', path, '--armor']);
    await home.ok(['encrypt', folder({ x: 'x' })]);
    const plain = folder({ a: 'a', b: 'b' });
    await home.ok(['encrypt', plain]);
    const [calls, before] = [home.events().length, contents(plain)];
    const { status, stderr } = await home.run(['encrypt', plain]);
    expect([status, stderr]).toEqual([0, 'nothing to do; 4 already encrypted\n']);
    expect((await home.run(['decrypt', plain])).stderr).toBe(
      'nothing to do; 2 already decrypted; 2 not encrypted\n',
    );
    expect([home.events().length, contents(plain)]).toEqual([calls, before]);
    // An armored message does not show how long its plaintext is, nor does a touched one: it is decrypted and compared.
    expect((await home.run(['encrypt', path, '--armor'])).stderr).toBe(
      'nothing to do; 4 already encrypted\n',
    );
    utimesSync(join(plain, 'a.kms'), 1, 1);
    const decrypted = decryptedCalls();
    expect((await home.run(['encrypt', plain])).stderr).toBe('nothing to do; 4 already encrypted\n');
    expect(decryptedCalls()).toBe(decrypted + 1);
  });

  it('takes for encrypted only what is a message or token from its beginning to its end', async () => {
    const path = folder({ plain: Buffer.alloc(200_000, 3) });
    await home.ok(['encrypt', path, '--remove-source']);
    const message = readFileSync(join(path, 'plain.kms'));
    const armored = await home.run(['encrypt', '-a'], { input: 'x' });
    const token = await home.token('x');
    const whole = { message, armored: armored.stdout, token, base64: message.toString('base64') };
    const notes = 'my password is hunter2\n';
    plant(path, {
      ...whole,
      'message and notes': Buffer.concat([message, Buffer.from(notes)]),
      'cut message': message.subarray(0, -1),
      'armored and notes': `${armored.stdout.toString()}${notes}`,
      'token and notes': `${token}\n${notes}`,
      'starts like one': Buffer.concat([Buffer.from([2, 4, 0x78]), Buffer.alloc(1000)]),
      'starts like a blob': Buffer.concat([Buffer.from([1, 0]), Buffer.alloc(200)]),
      'damaged.kms': message.subarray(0, -1),
    });
    const { status, stderr } = await home.run(['encrypt', path]);
    expect([status, stderr]).toEqual([6, expect.stringContaining('encrypted 6 files')]);
    expect(stderr).toContain(`${join(path, 'damaged.kms')} begins like a message but is damaged`);
    for (const name of Object.keys(whole)) expect(existsSync(join(path, `${name}.kms`))).toBe(false);
  });

  it('keeps an older message of a file that was changed, unless --force, and does the others', async () => {
    const path = folder({ changed: 'one', same: 'same' });
    await home.ok(['encrypt', path]);
    writeFileSync(join(path, 'changed'), 'two');
    plant(path, { new: 'new' });
    const old = readFileSync(join(path, 'changed.kms'));
    const { status, stderr } = await home.run(['encrypt', path]);
    expect([status, stderr]).toEqual([
      1,
      `kms: ${join(path, 'changed.kms')} already exists, and was not made from the current ${join(path, 'changed')} (FileExists)\nhint: replace it with --force\n` +
        'encrypted 1 file (3 bytes); 3 already encrypted; 1 failed\n',
    ]);
    expect(readFileSync(join(path, 'changed.kms')).equals(old)).toBe(true);
    await home.ok(['encrypt', join(path, 'changed'), '--force', '--jobs', '1']);
    rmSync(join(path, 'changed'));
    await home.ok(['decrypt', path]);
    expect(readFileSync(join(path, 'changed'), 'utf8')).toBe('two');
  });

  it('takes names as they are', async () => {
    const odd = [
      '-rf',
      'with space',
      'line\nend',
      'ümläut',
      '\u{1f511}',
      'quo\'te"',
      '*',
      '.kms',
      'x.kms.kms',
    ];
    const files = Object.fromEntries(odd.map((name) => [name, `content of ${name}`]));
    const path = folder(files);
    await home.ok(['encrypt', path, '--remove-source']);
    expect(names(path)).toEqual(odd.map((name) => `${name}.kms`).sort());
    await home.ok(['decrypt', path, '--remove-source']);
    expect(names(path)).toEqual(odd.sort());
    for (const [name, content] of Object.entries(files))
      expect(readFileSync(join(path, name), 'utf8')).toBe(content);
    await home.ok(['encrypt', '--', '-rf', 'with space'], { cwd: path });
    expect(existsSync(join(path, '-rf.kms'))).toBe(true);
  });

  it('says which names it cannot take, without letting them steer a terminal', async () => {
    const long = 'l'.repeat(253);
    const path = folder({ [long]: 'x', ok: 'x' });
    writeFileSync(Buffer.concat([Buffer.from(`${path}/`), Buffer.from([0xff, 0x1b, 0x5b])]), 'x');
    const { status, stderr } = await home.run(['encrypt', path]);
    expect(status).toBe(1);
    expect(stderr).toContain(`${long}.kms cannot be written: its name is too long (FileUnusable)`);
    expect(stderr).toContain('has a name that is not UTF-8 (FileUnusable)');
    expect(stderr).not.toContain('\u001b');
    expect(stderr).toContain('encrypted 1 file (1 bytes); 2 failed');
  });

  it('follows no symbolic link, and says so', async () => {
    const outside = folder({ secret: 'outside' });
    const path = folder({ file: 'inside' });
    symlinkSync(outside, join(path, 'folder'));
    symlinkSync(join(outside, 'secret'), join(path, 'link'));
    symlinkSync('nowhere', join(path, 'broken'));
    execFileSync('mkfifo', [join(path, 'fifo')]);
    const { status, stderr } = await home.run(['encrypt', path]);
    expect(status).toBe(0);
    expect(stderr).toContain(`passed over ${join(path, 'link')}: a symbolic link, not followed\n`);
    expect(stderr).toContain(`passed over ${join(path, 'fifo')}: neither a file nor a folder\n`);
    expect(names(outside)).toEqual(['secret']);
    const named = await home.run(['encrypt', join(path, 'link'), join(path, 'file')]);
    expect([named.status, named.stderr]).toEqual([
      1,
      expect.stringContaining(`${join(path, 'link')} is a symbolic link, not followed (FileUnusable)`),
    ]);
  });

  it('warns of twenty files, and of how many more', async () => {
    const path = folder({});
    for (let i = 0; i < 23; i++) {
      plant(path, { [`f${i}`]: 'x' });
      linkSync(join(path, `f${i}`), home.path(`other${i}`));
    }
    const { stderr } = await home.run(['encrypt', path, '--remove-source']);
    expect(stderr.match(/^warning: .* has other names \(hard links\), which remain$/gm)).toHaveLength(20);
    expect(stderr).toContain('warning: 3 more like these\n');
  });

  it('removes a source only when its message is there, and warns of its other names', async () => {
    const path = folder({ file: 'x', blocked: 'y' });
    linkSync(join(path, 'file'), home.path('elsewhere'));
    mkdirSync(join(path, 'blocked.kms'));
    const { status, stderr } = await home.run(['encrypt', path, '--remove-source']);
    expect(status).toBe(1);
    expect(stderr).toContain(`warning: ${join(path, 'file')} has other names (hard links), which remain`);
    expect(names(path)).toEqual(['blocked', 'file.kms']);
    // What an earlier run made is compared first.
    plant(path, { two: 'two', three: 'three' });
    await home.ok(['encrypt', join(path, 'two'), join(path, 'three')]);
    const same = statSync(join(path, 'three')).mtime;
    writeFileSync(join(path, 'three'), 'THREE');
    utimesSync(join(path, 'three'), same, same);
    const again = await home.run(['encrypt', join(path, 'two'), join(path, 'three'), '--remove-source']);
    expect([again.status, names(path)]).toEqual([
      1,
      ['blocked', 'file.kms', 'three', 'three.kms', 'two.kms'],
    ]);
  });

  it('leaves the vault alone', async () => {
    const other = await quickHome();
    const before = readFileSync(other.vault);
    const { status, stderr } = await other.run(['encrypt', other.folder, '--remove-source']);
    expect(status).toBe(0);
    expect(stderr).toContain(`passed over ${other.vault}: it belongs to the vault`);
    expect(readFileSync(other.vault).length).toBe(before.length);
    const named = await other.run(['encrypt', other.vault, '--remove-source']);
    expect([named.status, named.stderr]).toEqual([1, expect.stringContaining('it belongs to the vault')]);
    await other.ok(['vault', 'verify']);
  });

  it('tells of sources that go because their messages are there', async () => {
    const path = folder({ a: 'a' });
    await home.ok(['encrypt', path]);
    const { status, stderr } = await home.run(['encrypt', path, '--remove-source']);
    expect([status, stderr]).toEqual([0, 'removed 1 file encrypted before; 2 already encrypted\n']);
    expect(names(path)).toEqual(['a.kms']);
    expect(await home.ok(['decrypt', path, '--json', '--remove-source'])).toContain('"decrypted": 1');
    await home.ok(['encrypt', path]);
    const told = JSON.parse(await home.ok(['decrypt', path, '--json', '--remove-source'])) as object;
    expect(told).toMatchObject({ decrypted: 0, removed: [join(path, 'a.kms')] });
  });

  it('only lists with --dry-run', async () => {
    const path = folder({ a: 'a', 'sub/b': 'b' });
    await home.ok(['encrypt', join(path, 'a'), '--jobs', '1']);
    const [before, calls] = [contents(path), home.events().length];
    const { status, stdout, stderr } = await home.run(['encrypt', path, '--dry-run', '--remove-source']);
    expect([status, stdout.toString()]).toEqual([0, `${join(path, 'sub/b')}\t${join(path, 'sub/b.kms')}\n`]);
    expect(stderr).toBe(
      'would have encrypted 1 file (1 bytes); would have removed 1 file encrypted before; 2 already encrypted\n',
    );
    expect(contents(path)).toEqual(before);
    expect(
      home
        .events()
        .slice(calls)
        .map(({ eventName }) => eventName),
    ).toEqual(['Decrypt']);
    const json = JSON.parse(await home.ok(['encrypt', path, '--dry-run', '--json'])) as object;
    expect(json).toEqual({
      dryRun: true,
      encrypted: [{ path: join(path, 'sub/b'), target: join(path, 'sub/b.kms') }],
      already: 2,
      passedOver: [],
      failed: [],
    });
  });

  it('ends at once where every file would fail', async () => {
    const path = folder(Object.fromEntries(Array.from({ length: 300 }, (_, i) => [`f${i}`, 'x'])));
    const calls = home.events().length;
    const { status, stderr } = await home.run(['encrypt', path, '-k', 'missing']);
    expect([status, stderr]).toEqual([3, expect.stringContaining('(NotFoundException)')]);
    expect(home.events().length - calls).toBeLessThanOrEqual(64);
    expect(names(path)).toHaveLength(300);
  });

  it('refuses what makes no sense', async () => {
    const path = folder({ a: 'a', b: 'b' });
    for (const args of [
      ['encrypt', path, '-o', 'x'],
      ['encrypt', join(path, 'a'), '-'],
      ['encrypt', path, '--jobs', '0'],
      ['encrypt', '--remove-source'],
      ['decrypt', join(path, 'a'), 'kms:v1:AAAA'],
    ]) {
      expect((await home.run(args)).status).toBe(2);
    }
    expect(names(path)).toEqual(['a', 'b']);
  });
});

describe('decrypting a folder', () => {
  it('does what is whole, tells what is not, and leaves nothing of that', async () => {
    const path = folder({ good: 'good', bad: 'bad', cut: 'cut' });
    await home.ok(['encrypt', path, '--remove-source']);
    const bad = readFileSync(join(path, 'bad.kms'));
    writeFileSync(join(path, 'bad.kms'), flipped(bad, bad.length - 1));
    writeFileSync(join(path, 'cut.kms'), readFileSync(join(path, 'cut.kms')).subarray(0, -1));
    writeFileSync(join(path, 'plain.kms'), 'plain text');
    const { status, stderr } = await home.run(['decrypt', path]);
    expect(status).toBe(6);
    expect(stderr).toContain(`${join(path, 'bad.kms')}: the message cannot be decrypted (MessageInvalid)`);
    expect(stderr).toMatch(/decrypted 1 file .*; 3 failed/);
    expect(names(path)).toEqual(['bad.kms', 'cut.kms', 'good', 'good.kms', 'plain.kms']);
  });

  it('takes armored messages, tokens and contexts too, and insists on a key with -k', async () => {
    const path = folder({ armored: 'a' });
    await home.ok(['encrypt', path, '--armor', '--remove-source', '-C', 'app=x']);
    await home.ok(['encrypt', '-o', join(path, 'token.kms'), '-C', 'app=x'], { input: 't' });
    const other = await home.run(['decrypt', path, '-C', 'app=y']);
    expect([other.status, names(path)]).toEqual([6, ['armored.kms', 'token.kms']]);
    expect((await home.run(['decrypt', path, '-C', 'app=x', '-k', 'other'])).status).toBe(6);
    await home.ok(['decrypt', path, '-C', 'app=x', '--remove-source']);
    expect(contents(path)).toEqual({ armored: 'a', token: 't' });
  });

  it('says of a message what everybody sees of it: that it is cut off; and of one that does not open, beside what it was', async () => {
    const path = folder({ cut: 'one', flipped: 'two', long: 'three' });
    await home.ok(['encrypt', path]);
    const [cut = '', flipped = '', long = ''] = ['cut', 'flipped', 'long'].map((name) =>
      join(path, `${name}.kms`),
    );
    writeFileSync(cut, readFileSync(cut).subarray(0, -1));
    rmSync(join(path, 'cut'));
    appendFileSync(long, '.');
    const bytes = readFileSync(flipped);
    bytes.writeUInt8(bytes.readUInt8(bytes.length - 18) ^ 1, bytes.length - 18);
    writeFileSync(flipped, bytes);
    const { status, stderr } = await home.run(['decrypt', path]);
    expect(status).toBe(6);
    for (const each of [cut, long]) {
      expect(stderr).toContain(`kms: ${each} is truncated or has extra bytes at its end`);
    }
    expect(stderr).toContain(`kms: ${flipped}: the message cannot be decrypted (MessageInvalid)\n`);
    expect(contents(path)).toMatchObject({ flipped: 'two', long: 'three' });
    expect(existsSync(join(path, 'cut'))).toBe(false);
  });

  it('keeps a file that is there, and says which name has none to decrypt to', async () => {
    const path = folder({ a: 'a' });
    await home.ok(['encrypt', path]);
    appendFileSync(join(path, 'a'), 'more');
    expect((await home.run(['decrypt', path])).stderr).toContain(
      `${join(path, 'a')} already exists, and is not the content of ${join(path, 'a.kms')} (FileExists)`,
    );
    expect(readFileSync(join(path, 'a'), 'utf8')).toBe('amore');
    const odd = join(path, 'no-suffix');
    writeFileSync(odd, readFileSync(join(path, 'a.kms')));
    const { status, stderr } = await home.run(['decrypt', odd, join(path, 'a.kms'), '--force']);
    expect([status, stderr]).toEqual([1, expect.stringContaining('has no name without .kms')]);
    expect(readFileSync(join(path, 'a'), 'utf8')).toBe('a');
  });
});

describe('what others do to the files', () => {
  it('two runs at once leave every file encrypted, once', async () => {
    const path = folder();
    const files = plantMany(path, 400);
    const ended = await Promise.all([home.run(['encrypt', path]), home.run(['encrypt', path])]);
    expect(ended.map(({ status, stderr }) => [status, status === 0 ? '' : stderr])).toEqual([
      [0, ''],
      [0, ''],
    ]);
    for (const name of Object.keys(files)) rmSync(join(path, name));
    await Promise.all([home.ok(['decrypt', path]), home.ok(['decrypt', path])]);
    for (const [name, content] of Object.entries(files)) {
      expect(readFileSync(join(path, name), 'utf8') === content).toBe(true);
    }
    expect(names(path).filter((name) => name.includes('.tmp'))).toEqual([]);
  });

  it('two runs at once that remove their sources lose nothing', async () => {
    const path = folder();
    const files = plantMany(path, 600);
    const encrypt = ['encrypt', path, '--remove-source'];
    await Promise.all([home.ok(encrypt), home.ok(encrypt), home.ok(encrypt)]);
    expect(names(path)).toEqual(Object.keys(files).map((name) => `${name}.kms`));
    const decrypt = ['decrypt', path, '--remove-source'];
    await Promise.all([home.ok(decrypt), home.ok(decrypt), home.ok(decrypt)]);
    expect(contents(path)).toEqual(files);
  });

  it('a signal ends the run, and what it had begun goes', async () => {
    const path = folder({ big: Buffer.alloc(60_000_000, 1) });
    for (const signal of ['SIGINT', 'SIGTERM'] as const) {
      const { child, ended } = home.start(['encrypt', path]);
      const begun = Date.now();
      while (names(path).length === 1 && Date.now() - begun < 10_000)
        await new Promise((go) => setTimeout(go, 5));
      child.kill(signal);
      expect((await ended).signal).toBe(signal);
      expect(names(path)).toEqual(['big']);
    }
  });

  it('takes away what an ended run left unfinished, and only that', async () => {
    const path = folder({ a: 'a' });
    const { ended, child } = home.start(['random']);
    await ended;
    const { createHash } = await import('node:crypto');
    const { hostname } = await import('node:os');
    const host = createHash('sha256').update(hostname()).digest('hex').slice(0, 8);
    const [gone, alive, elsewhere] = [
      `.kms-${host}-${child.pid}-0123456789ab.tmp`,
      `.kms-${host}-${process.pid}-0123456789ab.tmp`,
      `.kms-00000000-1-0123456789ab.tmp`,
    ];
    plant(path, { [gone]: 'x', [alive]: 'x', [elsewhere]: 'x' });
    const { stderr } = await home.run(['encrypt', path]);
    expect(stderr).toContain('removed 1 unfinished file of a run that was ended\n');
    expect(names(path)).toEqual([elsewhere, alive, 'a', 'a.kms'].sort());
    // One file by itself, too: what was left may be plaintext.
    plant(path, { [gone]: 'x' });
    await home.ok(['decrypt', join(path, 'a.kms'), '-o', join(path, 'b')]);
    expect(names(path)).toEqual([elsewhere, alive, 'a', 'a.kms', 'b'].sort());
  });
});

needs(limitsComponent)('withheld', () => {
  it('permission for one file does not keep the others', async () => {
    const path = folder({ open: 'x', closed: 'y', 'sub/z': 'z' });
    execFileSync('chmod', ['000', join(path, 'closed')]);
    execFileSync('chmod', ['500', join(path, 'sub')]);
    const { status, stderr } = await runOrdinary(home, ['encrypt', path]);
    expect(status).toBe(1);
    expect(stderr).toContain(`${join(path, 'closed')} cannot be read: permission denied (FileUnusable)`);
    expect(stderr).toContain(
      `${join(path, 'sub/z')}.kms cannot be written: permission denied (FileUnusable)`,
    );
    expect(names(path)).toEqual(['closed', 'open', 'open.kms', 'sub/z']);
  });

  const disk = smallDisk();
  it.runIf(disk)('room leaves what fits, and the rest is done when there is room', async () => {
    if (!disk) return;
    const files = Object.fromEntries(
      Array.from({ length: 20 }, (_, i) => [`f${i}`, Buffer.alloc(20_000, i)]),
    );
    plant(disk.folder, files);
    disk.fill(100_000);
    const { status, stderr } = await home.run(['encrypt', disk.folder]);
    expect(status).toBe(1);
    expect(stderr).toContain('cannot be written: no space is left (StorageFull)');
    const made = names(disk.folder).filter((name) => name.endsWith('.kms'));
    expect(made.length).toBeGreaterThan(0);
    expect(names(disk.folder).some((name) => name.endsWith('.tmp'))).toBe(false);
    disk.empty();
    await home.ok(['encrypt', disk.folder, '--remove-source']);
    await home.ok(['decrypt', disk.folder, '--remove-source']);
    for (const [name, content] of Object.entries(files)) {
      expect(readFileSync(join(disk.folder, name)).equals(content)).toBe(true);
    }
    disk.remove();
  });
});
