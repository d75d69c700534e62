/** `kms reencrypt` of files and folders, and `kms rotate --reencrypt`. */
import { execFileSync } from 'node:child_process';
import {
  chmodSync,
  existsSync,
  linkSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  symlinkSync,
  unlinkSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
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
  for (const name of ['app', 'other']) await home.createKey(name);
});
afterAll(removeHomes);

function folder(): string {
  const path = home.path(`tree${number++}`);
  mkdirSync(path);
  return path;
}

async function bytes(args: readonly string[], input: Uint8Array | string = ''): Promise<Buffer> {
  const { status, stdout, stderr } = await home.run(args, { input });
  if (status !== 0) throw new Error(stderr);
  return stdout;
}

const token = (
  plaintext: string,
  key?: string,
  context?: Readonly<Record<string, string>>,
): Promise<string> => home.token(plaintext, key, context);

function keyId(alias: string): Promise<string> {
  return home.call(async ({ kms }) => {
    const { KeyMetadata } = await kms.describeKey({ KeyId: `alias/${alias}` });
    return KeyMetadata?.KeyId ?? '';
  });
}

/** One ciphertext of each form under a key. */
async function forms(key: string): Promise<Record<string, Uint8Array | string>> {
  const message = await home.message('message', { keyId: `alias/${key}`, context: { of: 'message' } });
  const blob = Buffer.from((await token('blob', key)).slice('kms:v1:'.length), 'base64url');
  return {
    message,
    armored: await bytes(['encrypt', '-k', key, '--armor'], 'armored'),
    base64: `${message.toString('base64').replace(/.{76}/g, '$&\n')}\n`,
    'sub/blob': blob,
    blob64: `${blob.toString('base64')}\n`,
    token: await token('token', key),
    '.env': Buffer.concat([
      Buffer.from(`# caf\xe9 \xff latin-1\r\nA=${await token('env', key)}\r\n`, 'latin1'),
      Buffer.from(`B='${await token('other', 'other')}' C=kms:v1:AAAA D=kms:v1:…\r\n`),
    ]),
  };
}

/** How often its material was rotated. */
async function rotations(alias: string): Promise<number> {
  const KeyId = await keyId(alias);
  const { Rotations = [] } = await home.call(({ kms }) => kms.listKeyRotations({ KeyId }));
  return Rotations.length;
}

function plaintextFile(content: string): string {
  const path = home.path('plaintext');
  writeFileSync(path, content);
  return path;
}

const plaintexts: Readonly<Record<string, string>> = {
  message: 'message',
  armored: 'armored',
  base64: 'message',
  'sub/blob': 'blob',
  blob64: 'blob',
  token: 'token',
};

/** What a folder of `forms` holds, decrypted under nothing but the key. */
async function decryptsUnder(path: string, key: string): Promise<void> {
  for (const [name, plaintext] of Object.entries(plaintexts)) {
    expect((await home.open(join(path, name), `alias/${key}`)).toString()).toBe(plaintext);
  }
  const env = readFileSync(join(path, '.env'), 'latin1');
  writeFileSync(home.path('env'), /A=(\S+)/.exec(env)?.[1] ?? '');
  expect((await home.open(home.path('env'), `alias/${key}`)).toString()).toBe('env');
}

it('an unfinished run is not resumed by a rotation of something else, which rotates nothing and says so', async () => {
  const key = await home.createKey();
  const [one, two] = [folder(), folder()];
  const secret = await token('s', key);
  writeFileSync(join(one, 'broken'), `A=${secret.slice(0, -4)}AAAA\n`);
  writeFileSync(join(two, 'whole'), `A=${secret}\n`);
  expect((await home.run(['rotate', key, '--reencrypt', one])).status).toBe(6);
  const other = await home.run(['rotate', key, '--reencrypt', two]);
  expect([other.status, other.stderr]).toEqual([
    2,
    expect.stringMatching(/nothing was rotated.*\nhint: .*--restart/),
  ]);
  expect(readFileSync(join(two, 'whole'), 'utf8')).toBe(`A=${secret}\n`);
  const dry = await home.run(['rotate', key, '--reencrypt', two, '--dry-run']);
  expect([dry.status, dry.stderr]).toEqual([0, expect.stringContaining('is not finished')]);
  const again = await home.run(['rotate', key, '--reencrypt', one]);
  expect([again.status, again.stderr]).toEqual([6, expect.stringContaining('not rotated a second time')]);
  expect((await home.run(['rotate', key, '--reencrypt', two, '--restart'])).status).toBe(0);
});

it('a message that is cut off, or for nobody here, is told', async () => {
  const path = folder();
  const whole = await home.message('cut', { keyId: 'alias/app' });
  const cut = join(path, 'cut.kms');
  writeFileSync(cut, whole.subarray(0, -5));
  const changed = await home.run(['reencrypt', cut, '-k', 'other']);
  expect([changed.status, changed.stderr]).toEqual([
    6,
    expect.stringMatching(/cut\.kms is truncated.*MessageInvalid/),
  ]);
  expect(readFileSync(cut).equals(whole.subarray(0, -5))).toBe(true);
  const pem = join(path, 'inbox.pem');
  const rsa = await home.createKey(undefined, { KeySpec: 'RSA_2048', KeyUsage: 'ENCRYPT_DECRYPT' });
  await home.ok(['keys', 'public-key', rsa, '-o', pem]);
  const theirs = join(path, 'theirs.kms');
  await home.ok(['encrypt', plaintextFile('theirs'), '--public-key', pem, '-o', theirs]);
  const refused = await home.run(['reencrypt', theirs, '-k', 'other']);
  expect([refused.status, refused.stderr]).toEqual([
    6,
    expect.stringContaining('is not encrypted under a KMS key'),
  ]);
});

it('a file that begins as a blob by chance is left alone, and reported only where it was meant', async () => {
  const path = folder();
  const blob = Buffer.from((await token('s')).slice('kms:v1:'.length), 'base64url');
  // A key that is nobody's; everything behind the first two bytes may be anything.
  const chance = Buffer.concat([blob.subarray(0, 2), Buffer.alloc(300, 0x5a)]);
  writeFileSync(join(path, 'picture'), chance);
  writeFileSync(join(path, 'damaged'), flipped(blob, blob.length - 1));
  const found = await home.run(['reencrypt', path, '-k', 'other']);
  expect([found.status, found.stderr]).toEqual([6, expect.stringMatching(/damaged: .*\n[^]*1 failed/)]);
  expect(found.stderr).not.toContain('picture');
  expect(readFileSync(join(path, 'picture')).equals(chance)).toBe(true);
  const named = await home.run(['reencrypt', join(path, 'picture'), '--in-place', '-k', 'other']);
  expect([named.status, named.stderr]).toEqual([6, expect.stringContaining('InvalidCiphertextException')]);
});

describe('reencrypt', () => {
  it('moves every form in a folder, keeps what is around, and does nothing the second time', async () => {
    const path = folder();
    const before = await forms('app');
    plant(path, {
      ...before,
      plain: 'no ciphertext',
      'binary.bin': Buffer.from('\0 is no text: kms:v1:AAAA'),
    });
    chmodSync(join(path, '.env'), 0o640);
    const { status, stderr } = await home.run(['reencrypt', path, '-k', 'other']);
    expect([status, stderr]).toEqual([
      0,
      expect.stringMatching(/^re-encrypted 7 files \(.*; 2 hold nothing/),
    ]);
    await decryptsUnder(path, 'other');
    const env = readFileSync(join(path, '.env'), 'latin1');
    expect(env).toMatch(/^# café ÿ latin-1\r\nA=kms:v1:\S+\r\nB='kms:v1:\S+' C=kms:v1:AAAA D=kms:v1:/);
    expect(statSync(join(path, '.env')).mode & 0o777).toBe(0o640);
    // The token under the other key was there already.
    expect(env).toContain(/B='(\S+)'/.exec(Buffer.from(before['.env'] ?? '').toString('latin1'))?.[1]);
    expect(readFileSync(join(path, 'armored'), 'utf8')).toMatch(/^-----BEGIN KMS MESSAGE-----\n/);
    const after = contents(path);
    expect((await home.run(['reencrypt', path, '-k', 'other'])).stderr).toContain('nothing to do; 7 already');
    expect(contents(path)).toEqual(after);
  });

  it('writes a message anew, with the frames that it had, and the data key only where others have it', async () => {
    const path = join(folder(), 'big');
    writeFileSync(path, Buffer.alloc(2_000_000, 1));
    await home.ok(['encrypt', path, '-k', 'app', '--frame-length', '5000', '-o', `${path}.kms`]);
    for (const args of [
      ['-k', 'other'],
      ['-k', 'app', '--new-data-key'],
    ]) {
      const before = readFileSync(`${path}.kms`);
      await home.ok(['reencrypt', `${path}.kms`, ...args]);
      const after = readFileSync(`${path}.kms`);
      expect(after.subarray(3, 35).equals(before.subarray(3, 35))).toBe(false);
      expect(after.subarray(-1000).equals(before.subarray(-1000))).toBe(false);
      expect(JSON.parse(await home.ok(['inspect', `${path}.kms`, '--json']))).toMatchObject({
        frameLength: 5000,
      });
    }
    expect((await bytes(['decrypt', '-k', 'app', `${path}.kms`])).equals(Buffer.alloc(2_000_000, 1))).toBe(
      true,
    );
  });

  it('leaves a message as it is that is altered anywhere, or cut off', async () => {
    const path = join(folder(), 'm.kms');
    const whole = await home.message(Buffer.alloc(1_500_000, 1), { keyId: 'alias/app' });
    for (const altered of [
      flipped(whole, whole.length - 1),
      flipped(whole, 700_000),
      whole.subarray(0, -1),
    ]) {
      writeFileSync(path, altered);
      expect((await home.run(['reencrypt', path, '-k', 'other'])).status).toBe(6);
      expect(readFileSync(path).equals(altered)).toBe(true);
    }
  });

  it('leaves what it cannot open as it is, and does the others', async () => {
    const path = folder();
    plant(path, await forms('app'));
    const message = readFileSync(join(path, 'message'));
    plant(path, {
      'bad.kms': flipped(message, 40),
      context: await token('c', 'app', { a: 'b' }),
      foreign: flipped(message, message.indexOf('key/') + 10),
    });
    const before = contents(path);
    const { status, stderr } = await home.run(['reencrypt', path, '-k', 'other']);
    // A key that is not here is another failure than a message that was altered.
    expect(status).toBe(1);
    expect(stderr).toContain('3 failed');
    for (const name of ['bad.kms', 'context', 'foreign']) {
      expect(readFileSync(join(path, name), 'latin1')).toBe(before[name]);
    }
    await decryptsUnder(path, 'other');
    await home.ok([
      'reencrypt',
      join(path, 'context'),
      '-i',
      '-k',
      'other',
      '--source-encryption-context',
      'a=b',
    ]);
    const moved = readFileSync(join(path, 'context'), 'utf8');
    expect(await home.ok(['decrypt', moved, '-C', 'a=b', '-k', 'other'])).toBe('c');
  });

  it('warns of the other names of a file, and says that a named file holds nothing', async () => {
    const path = folder();
    plant(path, { token: await token('x', 'app'), plain: 'x' });
    linkSync(join(path, 'token'), home.path(`link${number}`));
    const { status, stderr } = await home.run([
      'reencrypt',
      join(path, 'token'),
      join(path, 'plain'),
      '-k',
      'other',
    ]);
    expect(status).toBe(6);
    expect(stderr).toContain('has other names (hard links), which keep the old content');
    expect(stderr).toContain(`${join(path, 'plain')} contains no message, token or blob`);
  });

  it('twice at once ends with every file whole, under one of the keys', async () => {
    const path = folder();
    const files = plantMany(path, 300);
    await home.ok(['encrypt', path, '-k', 'app', '--remove-source']);
    await Promise.all([
      home.ok(['reencrypt', path, '-k', 'other']),
      home.ok(['reencrypt', path, '-k', 'other']),
    ]);
    await home.ok(['decrypt', path, '-k', 'other', '--dry-run']);
    await Promise.all([
      home.run(['reencrypt', path, '-k', 'app']),
      home.run(['reencrypt', path, '-k', 'other']),
    ]);
    expect(names(path).filter((name) => name.endsWith('.tmp'))).toEqual([]);
    await home.ok(['decrypt', path, '--remove-source']);
    expect(contents(path)).toEqual(files);
  });

  it('lists with --dry-run and refuses what makes no sense', async () => {
    const path = folder();
    plant(path, await forms('app'));
    const before = contents(path);
    const { stdout } = await home.run(['reencrypt', path, '-k', 'other', '--dry-run']);
    expect(stdout.toString().split('\n')).toHaveLength(8);
    expect(contents(path)).toEqual(before);
    for (const args of [[path, '-o', 'x'], [path, '-'], ['--in-place']]) {
      expect((await home.run(['reencrypt', '-k', 'other', ...args])).status).toBe(2);
    }
  });
});

describe('rotate --reencrypt', () => {
  it('looks for what it was given before it rotates anything', async () => {
    const before = await rotations('other');
    const { status, stderr } = await home.run([
      'rotate',
      'other',
      '--reencrypt',
      folder(),
      home.path('nosuch'),
    ]);
    expect([status, stderr]).toEqual([3, expect.stringContaining('nosuch does not exist (NoSuchFile)')]);
    expect(await rotations('other')).toBe(before);
    const second = await home.run(['rotate', 'other', '--reencrypt', folder()]);
    expect([second.status, second.stderr.includes('resuming')]).toEqual([0, false]);
  });

  it('finds what is under the key, in every form, rotates once, and re-encrypts it', async () => {
    const [path, app] = [folder(), await keyId('app')];
    plant(path, await forms('app'));
    plant(path, { '.git/config': await token('git', 'app'), alien: await token('x', 'other') });
    symlinkSync(join(path, 'token'), join(path, 'link'));
    const before = contents(path);
    const dry = await home.run(['rotate', 'app', '--reencrypt', path, '--dry-run']);
    expect(dry.stdout.toString().split('\n')).toHaveLength(8);
    expect(dry.stderr).toContain(`would rotate ${app} and re-encrypt 7 ciphertexts in 7 files`);
    expect(contents(path)).toEqual(before);
    expect(await home.ok(['rotate', 'app', '--list'])).toBe('');
    const { status, stderr } = await home.run(['rotate', 'app', '--reencrypt', path]);
    expect([status, stderr]).toEqual([0, expect.stringContaining('re-encrypted 7 files')]);
    expect((await home.ok(['rotate', 'app', '--list'])).split('\n')).toHaveLength(1);
    const after = contents(path);
    expect(
      Object.keys(after)
        .filter((name) => after[name] === before[name])
        .sort(),
    ).toEqual(['.git/config', 'alien']);
    await decryptsUnder(path, 'app');
    // Under the current material: nothing is left that another run would take up.
    expect((await home.run(['reencrypt', path, '-k', 'app', '--dry-run'])).stdout.toString()).toBe(
      `${join(path, '.env')}\t${join(path, '.env')}\n${join(path, 'alien')}\t${join(path, 'alien')}\n`,
    );
    expect(readdirSync(dirname(home.vault)).filter((name) => name.endsWith('.jsonl'))).toEqual([
      'vault.db.audit.jsonl',
    ]);
  });

  it('goes on after a failure without rotating again, and anew with --restart', async () => {
    const path = folder();
    plant(path, { a: await token('a', 'app'), b: await token('b', 'app', { k: 'v' }) });
    const before = await rotations('app');
    const first = await home.run(['rotate', 'app', '--reencrypt', path]);
    expect([first.status, first.stderr]).toEqual([6, expect.stringContaining('run it again to finish')]);
    const journal = join(dirname(home.vault), `vault.db.reencrypt.${await keyId('app')}.jsonl`);
    expect(statSync(journal).mode & 0o777).toBe(0o600);
    // As after a kill in the middle of a line.
    writeFileSync(journal, `${readFileSync(journal, 'utf8')}{"file":"/cut`);
    const second = await home.run(['rotate', 'app', '--reencrypt', path, '-C', 'k=v']);
    expect([second.status, second.stderr]).toEqual([
      0,
      expect.stringMatching(/^resuming(.|\n)*1 done before/),
    ]);
    expect(existsSync(journal)).toBe(false);
    expect(await rotations('app')).toBe(before + 1);
    plant(path, { c: await token('c', 'app', { k: 'w' }) });
    await home.run(['rotate', 'app', '--reencrypt', path, '-C', 'k=v']);
    await home.ok(['reencrypt', join(path, 'c'), '-i', '-k', 'app', '--source-encryption-context', 'k=w']);
    const last = await home.run(['rotate', 'app', '--reencrypt', path, '-C', 'k=v', '--restart']);
    expect([last.status, last.stderr]).toEqual([6, expect.stringMatching(/^key \S+ has new material/)]);
    expect(await rotations('app')).toBe(before + 3);
  });

  it('ends without the paths that are gone since it was interrupted, and says so', async () => {
    const path = folder();
    plant(path, { a: await token('a', 'app'), b: await token('b', 'app', { k: 'v' }) });
    plant(path, { gone: await token('g', 'app', { k: 'v' }) });
    const journal = join(dirname(home.vault), `vault.db.reencrypt.${await keyId('app')}.jsonl`);
    const args = ['rotate', 'app', '--reencrypt', join(path, 'a'), join(path, 'b'), join(path, 'gone')];
    expect((await home.run([...args, '--restart'])).status).toBe(6);
    unlinkSync(join(path, 'gone'));
    const before = await rotations('app');
    // What else is missing was never there, and stops it.
    const mistyped = await home.run([...args, join(path, 'mistyped')]);
    expect([mistyped.status, mistyped.stderr]).toEqual([3, expect.stringContaining('mistyped does not')]);
    expect(existsSync(journal)).toBe(true);
    // With the failure of another file it is not ended.
    expect((await home.run(args)).status).toBe(1);
    expect(existsSync(journal)).toBe(true);
    const ended = await home.run([...args, '-C', 'k=v']);
    expect([ended.status, ended.stderr]).toEqual([
      3,
      expect.stringMatching(
        /gone does not exist(.|\n)*re-encrypted 1 file.*1 done before; 1 no longer there\n$/,
      ),
    ]);
    expect(existsSync(journal)).toBe(false);
    expect(await rotations('app')).toBe(before);
    // Without a run that was begun it is a mistake, before anything is done.
    expect((await home.run(args)).status).toBe(3);
    expect(await rotations('app')).toBe(before);
  });

  it('knows a rotation whose line in the journal did not come', async () => {
    const path = folder();
    plant(path, { a: await token('a', 'app') });
    const material = (): Promise<string> =>
      home.call(async ({ kms }) => {
        const { KeyMetadata } = await kms.describeKey({ KeyId: 'alias/app' });
        return KeyMetadata?.CurrentKeyMaterialId ?? '';
      });
    const before = await material();
    await home.ok(['rotate', 'app']);
    const rotated = await material();
    expect(rotated).not.toBe(before);
    const begun = { format: 1, key: 'arn', before, begun: '2026-01-01T00:00:00Z', paths: [path] };
    const journal = join(dirname(home.vault), `vault.db.reencrypt.${await keyId('app')}.jsonl`);
    writeFileSync(journal, `${JSON.stringify(begun)}\n`);
    const resumed = await home.run(['rotate', 'app', '--reencrypt', path]);
    expect([resumed.status, resumed.stderr]).toEqual([
      0,
      expect.stringMatching(/^resuming.*\nre-encrypted 1 file/),
    ]);
    expect(await material()).toBe(rotated);
    // Cut off in its first line, it is from before the rotation.
    plant(path, { b: await token('b', 'app') });
    writeFileSync(journal, JSON.stringify(begun).slice(0, 30));
    expect((await home.run(['rotate', 'app', '--reencrypt', path])).stderr).toMatch(
      /^key \S+ has new material/,
    );
    expect(await material()).not.toBe(rotated);
  });

  it('refuses to run twice at once, and needs --reencrypt for its flags', async () => {
    const path = folder();
    plant(path, { a: await token('a', 'app') });
    const ended = await Promise.all([1, 2, 3].map(() => home.run(['rotate', 'other', '--reencrypt', path])));
    expect(ended.some(({ status }) => status === 0)).toBe(true);
    for (const { status, stderr } of ended)
      if (status !== 0) expect([status, stderr]).toEqual([7, expect.stringContaining('(Busy)')]);
    expect((await home.run(['rotate', 'app', '--restart'])).status).toBe(2);
    expect((await home.run(['rotate', 'app', '--status', '--reencrypt', path])).status).toBe(2);
  });
});

needs(limitsComponent)('a file of another owner', () => {
  it('is left alone where its owner cannot be kept', async () => {
    const path = folder();
    plant(path, { theirs: await token('x', 'app') });
    execFileSync('chown', ['12345:12345', join(path, 'theirs')]);
    execFileSync('chmod', ['644', join(path, 'theirs')]);
    await home.ok(['reencrypt', path, '-k', 'other']);
    const { uid, gid, mode } = statSync(join(path, 'theirs'));
    expect([uid, gid, mode & 0o777]).toEqual([12345, 12345, 0o644]);
    expect(names(path)).toEqual(['theirs']);
    expect((await runOrdinary(home, ['reencrypt', path, '-k', 'app', '--dry-run'])).status).toBe(0);
  });
});

const disk = smallDisk();

describe.runIf(disk)('a full disk', () => {
  afterAll(() => disk?.remove());

  it('keeps what was there, and a rotation goes on when there is room', async () => {
    if (!disk) return;
    const files = Object.fromEntries(
      Array.from({ length: 20 }, (_, i) => [`f${i}`, Buffer.alloc(20_000, i)]),
    );
    plant(disk.folder, files);
    await home.ok(['encrypt', disk.folder, '-k', 'app', '--remove-source']);
    disk.fill(50_000);
    const { status, stderr } = await home.run(['rotate', 'app', '--reencrypt', disk.folder]);
    expect([status, stderr]).toEqual([1, expect.stringContaining('no space is left (StorageFull)')]);
    for (let i = 0; i < 20; i++) {
      const plaintext = await home.open(join(disk.folder, `f${i}.kms`));
      expect(plaintext.equals(Buffer.alloc(20_000, i))).toBe(true);
    }
    expect(names(disk.folder).some((name) => name.endsWith('.tmp'))).toBe(false);
    disk.empty();
    const resumed = await home.run(['rotate', 'app', '--reencrypt', disk.folder]);
    expect([resumed.status, resumed.stderr]).toEqual([0, expect.stringMatching(/^resuming/)]);
  });

  it('is left as it was by an archive that does not fit', async () => {
    if (!disk) return;
    const path = folder();
    plant(path, { big: Buffer.alloc(3_000_000), small: 'x' });
    await home.ok(['encrypt', path, '--archive', '-o', `${path}.kms`]);
    const before = names(disk.folder);
    for (const target of [disk.folder, join(disk.folder, 'new')]) {
      const { status, stderr } = await home.run(['decrypt', `${path}.kms`, '--extract-to', target]);
      expect([status, stderr]).toEqual([1, expect.stringContaining('no space is left (StorageFull)')]);
      expect(names(disk.folder)).toEqual(before);
    }
  });
});
