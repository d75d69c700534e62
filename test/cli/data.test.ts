/** encrypt, decrypt, reencrypt, data-key, random: every form in and out, in real processes. */
import { randomBytes } from 'node:crypto';
import { readFileSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Home } from '../support/homes.ts';
import { quickHome, removeHomes } from '../support/homes.ts';

let home: Home;

beforeAll(async () => {
  home = await quickHome();
  await home.ok(['keys', 'create', '--alias', 'app']);
});
afterAll(removeHomes);

async function bytes(args: readonly string[], input?: Uint8Array | string): Promise<Buffer> {
  const { status, stdout, stderr } = await home.run(args, { input });
  expect([status, stderr]).toEqual([0, '']);
  return stdout;
}

function file(name: string, content: Uint8Array | string): string {
  const path = home.path(name);
  writeFileSync(path, content);
  return path;
}

describe('a secret on stdin', () => {
  it.each([1, 32, 4096])('of %i bytes becomes a token that gives the same bytes back', async (length) => {
    const secret = randomBytes(length);
    const token = (await bytes(['encrypt'], secret)).toString();
    expect(token).toMatch(/^kms:v1:[A-Za-z0-9_-]+\n$/);
    expect(await bytes(['decrypt', token.trim()])).toEqual(secret);
    expect(await bytes(['decrypt'], `\n  ${token}\n`)).toEqual(secret);
    expect(await bytes(['decrypt', file('token', token)])).toEqual(secret);
    expect(await bytes(['decrypt', '-'], token)).toEqual(secret);
  });

  it('of 4097 bytes becomes a message', async () => {
    const secret = randomBytes(4097);
    const message = await bytes(['encrypt', '-k', 'app'], secret);
    expect(message.subarray(0, 3).toString('hex')).toBe('020478');
    expect(await bytes(['decrypt'], message)).toEqual(secret);
  });

  it('is printed as the operation answers with --json, and that base64 and its bytes decrypt too', async () => {
    const answer = JSON.parse((await bytes(['encrypt', '--json'], 's3cret')).toString()) as Record<
      string,
      string
    >;
    expect(Object.keys(answer)).toEqual(['CiphertextBlob', 'KeyId', 'EncryptionAlgorithm']);
    const blob = answer['CiphertextBlob'] ?? '';
    expect((await bytes(['decrypt'], blob)).toString()).toBe('s3cret');
    expect((await bytes(['decrypt'], blob.replace(/(.{64})/g, '$1\n'))).toString()).toBe('s3cret');
    expect((await bytes(['decrypt', file('blob', Buffer.from(blob, 'base64'))])).toString()).toBe('s3cret');
    const plain = JSON.parse((await bytes(['decrypt', '--json'], blob)).toString()) as Record<string, string>;
    expect(plain['Plaintext']).toBe(Buffer.from('s3cret').toString('base64'));
  });

  it('is bound to its encryption context, whichever way that is written', async () => {
    const token = (await bytes(['encrypt', '-C', 'a=1', '-C', 'b=x=y'], 's')).toString().trim();
    for (const context of [['a=1,b=x=y'], ['{"b":"x=y","a":"1"}'], ['b=x=y', 'a=1']]) {
      const flags = context.flatMap((each) => ['--encryption-context', each]);
      expect((await bytes(['decrypt', token, ...flags])).toString()).toBe('s');
    }
    for (const wrong of [[], ['-C', 'a=1'], ['-C', 'a=1,b=x=y,c='], ['-C', 'a=2,b=x=y']]) {
      const { status, stdout, stderr } = await home.run(['decrypt', token, ...wrong]);
      expect([status, stdout.length]).toEqual([6, 0]);
      expect(stderr).toContain('(InvalidCiphertextException)');
    }
    const { status, stderr } = await home.run(['encrypt', '-C', 'a=1', '-C', 'a=2'], { input: 's' });
    expect([status, stderr]).toEqual([
      2,
      'kms: --encryption-context has the same key twice\nhint: see kms encrypt --help\n',
    ]);
  });
});

describe('a file', () => {
  const content = randomBytes(300_000);

  it('becomes a message on a pipe, and in a file with mode 0600', async () => {
    const path = file('report', content);
    const piped = await bytes(['encrypt', path]);
    expect(await bytes(['decrypt'], piped)).toEqual(content);
    const target = home.path('report.kms');
    const { status, stderr } = await home.run(['encrypt', path, '-k', 'app', '-o', target]);
    expect([status, stderr]).toEqual([0, `encrypted to ${target}\n`]);
    expect(statSync(target).mode & 0o777).toBe(0o600);
    await home.ok(['decrypt', target, '-o', home.path('copy')]);
    expect(readFileSync(home.path('copy'))).toEqual(content);
    expect(statSync(home.path('copy')).mode & 0o777).toBe(0o600);
  });

  it('of a few bytes or none is a message too', async () => {
    for (const small of ['', 'x']) {
      const message = await bytes(['encrypt', file('small', small)]);
      expect(message[0]).toBe(2);
      expect((await bytes(['decrypt'], message)).toString()).toBe(small);
    }
  });

  it('is text with --armor, also from stdin, and decrypts as such', async () => {
    const armored = await bytes(['encrypt', '--armor', file('report', content)]);
    expect(armored.toString()).toMatch(
      /^-----BEGIN KMS MESSAGE-----\n[A-Za-z0-9+/=\n]+-----END KMS MESSAGE-----\n$/,
    );
    expect(await bytes(['decrypt'], armored)).toEqual(content);
    const short = await bytes(['encrypt', '-a'], 's3cret');
    expect((await bytes(['decrypt', file('short', short)])).toString()).toBe('s3cret');
  });

  it('that is not there, a folder, or not a ciphertext says so', async () => {
    const cases = [
      [['encrypt', home.path('none')], 3, 'NoSuchFile'],
      [['decrypt', home.path('none')], 3, 'NoSuchFile'],
      [['decrypt', file('plain', 'just text')], 6, 'InvalidCiphertextException'],
      [['decrypt', file('plain', randomBytes(9000))], 6, 'InvalidCiphertextException'],
      [['decrypt', file('plain', '')], 6, 'InvalidCiphertextException'],
    ] as const;
    for (const [args, exit, code] of cases) {
      const { status, stdout, stderr } = await home.run(args);
      expect([status, stdout.length]).toEqual([exit, 0]);
      expect(stderr).toContain(`(${code})`);
    }
  });

  it('altered anywhere leaves no output behind', async () => {
    const message = await bytes(['encrypt', file('report', content)]);
    for (const at of [40, 600, 100_000, message.length - 1]) {
      const altered = Buffer.from(message);
      altered[at] = (altered[at] ?? 0) ^ 1;
      const before = readdirSync(home.folder);
      const { status, stderr } = await home.run(['decrypt', '-o', home.path('never')], { input: altered });
      expect([at, status]).toEqual([at, 6]);
      expect(stderr).toContain('(InvalidCiphertextException)');
      expect(readdirSync(home.folder)).toEqual(before);
    }
  });
});

describe('keys', () => {
  it('are named by id, ARN, alias, bare word, variable and settings', async () => {
    const described = JSON.parse(await home.ok(['keys', 'describe', 'app', '--json'])) as {
      KeyMetadata: { KeyId: string; Arn: string };
    };
    const { KeyId, Arn } = described.KeyMetadata;
    const usedBy = async (args: readonly string[], environment = {}): Promise<string> => {
      const answer = await home.ok(['encrypt', '--json', ...args], { input: 'x', environment });
      return (JSON.parse(answer) as { KeyId: string }).KeyId;
    };
    for (const name of [KeyId, Arn, 'alias/app', 'app', Arn.replace(`key/${KeyId}`, 'alias/app')]) {
      expect(await usedBy(['-k', name])).toBe(Arn);
    }
    expect(await usedBy([], { KMS_KEY: 'app' })).toBe(Arn);
    const first = await usedBy([]);
    expect(first).not.toBe(Arn);
    expect(await usedBy(['--key-id', 'default'], { KMS_KEY: 'app' })).toBe(first);
  });

  it('other than the one insisted on do not decrypt', async () => {
    const token = await home.ok(['encrypt', '-k', 'app'], { input: 'x' });
    expect((await home.run(['decrypt', token, '-k', 'app'])).status).toBe(0);
    expect((await home.run(['decrypt', token, '-k', 'default'])).status).toBe(6);
  });
});

describe('reencrypt', () => {
  it('moves a token, base64 or blob to another key in its own form, with contexts of both sides', async () => {
    const token = await home.ok(['encrypt', '-C', 'a=1'], { input: 's3cret' });
    const flags = [
      '--source-encryption-context',
      'a=1',
      '--destination-encryption-context',
      'b=2',
      '-k',
      'app',
    ];
    const moved = await home.ok(['reencrypt', token, ...flags]);
    expect(moved).toMatch(/^kms:v1:/);
    expect(await home.ok(['decrypt', moved, '-C', 'b=2', '-k', 'app'])).toBe('s3cret');

    const blob = Buffer.from(token.slice('kms:v1:'.length), 'base64url');
    const text = await home.ok(['reencrypt', ...flags], { input: blob.toString('base64') });
    expect(await home.ok(['decrypt', '-C', 'b=2'], { input: text })).toBe('s3cret');
    expect(Buffer.from(text, 'base64').toString('base64')).toBe(text);
    const raw = await bytes(['reencrypt', ...flags], blob);
    expect(raw[0]).toBe(2);
    expect((await bytes(['decrypt', '-C', 'b=2'], raw)).toString()).toBe('s3cret');
  });

  it('keeps the context of a token unless another is given, or none', async () => {
    const token = await home.ok(['encrypt', '-C', 'a=1'], { input: 's3cret' });
    expect((await home.run(['reencrypt', token, '-k', 'app'])).status).toBe(6);
    for (const flag of ['-C', '--source-encryption-context']) {
      const moved = await home.ok(['reencrypt', token, '-k', 'app', flag, 'a=1']);
      expect(await home.ok(['decrypt', moved, '-C', 'a=1', '-k', 'app'])).toBe('s3cret');
      expect((await home.run(['decrypt', moved])).status).toBe(6);
    }
    for (const [context, ...flags] of [['b=2', '-C', 'b=2'], ['{}']]) {
      const to = ['--destination-encryption-context', context ?? ''];
      const moved = await home.ok(['reencrypt', token, '-k', 'app', '-C', 'a=1', ...to]);
      expect(await home.ok(['decrypt', moved, ...flags])).toBe('s3cret');
      writeFileSync(home.path('.env'), `KEY=${token}\n`);
      await home.ok(['reencrypt', home.path('.env'), '-k', 'app', '-C', 'a=1', ...to]);
      const inText = readFileSync(home.path('.env'), 'utf8').trim().slice('KEY='.length);
      expect(await home.ok(['decrypt', inText, ...flags])).toBe('s3cret');
    }
    const twice = ['-C', 'a=1', '--source-encryption-context', 'a=1'];
    expect((await home.run(['reencrypt', token, '-k', 'app', ...twice])).status).toBe(2);
  });

  it('moves a message by its header, and leaves its body as it is', async () => {
    const message = await bytes(['encrypt', '-a'], 'x');
    const moved = await bytes(['reencrypt', '-k', 'app'], message);
    expect(moved.toString()).toMatch(/^-----BEGIN KMS MESSAGE-----\n/);
    expect((await bytes(['decrypt', '-k', 'app'], moved)).toString()).toBe('x');
    const again = await home.run(['reencrypt', '-k', 'app'], { input: moved });
    expect([again.status, again.stdout.length]).toEqual([1, 0]);
    expect(again.stderr).toContain("already under the key's current material");
  });
});

describe('data-key and random', () => {
  it('print a key whose ciphertext decrypts to its plaintext', async () => {
    const text = await home.ok(['data-key', '-k', 'app', '-C', 'a=1']);
    const [, plaintext = '', token = ''] = /^Plaintext: +(\S+)\nCiphertext: +(\S+)$/.exec(text) ?? [];
    expect(Buffer.from(plaintext, 'base64')).toHaveLength(32);
    expect(await bytes(['decrypt', token, '-C', 'a=1'])).toEqual(Buffer.from(plaintext, 'base64'));
    const short = JSON.parse(await home.ok(['data-key', '--key-spec', 'AES_128', '--json'])) as {
      Plaintext: string;
    };
    expect(Buffer.from(short.Plaintext, 'base64')).toHaveLength(16);
    expect(await home.ok(['data-key', '--without-plaintext'])).toMatch(/^Ciphertext: kms:v1:\S+$/);
  });

  it('print as many random bytes as wanted, in every form', async () => {
    expect(await bytes(['random'])).toHaveLength(32);
    expect(await bytes(['random', '1024'])).toHaveLength(1024);
    expect((await bytes(['random', '3', '--format', 'hex'])).toString()).toMatch(/^[0-9a-f]{6}\n$/);
    expect((await bytes(['random', '3', '--format', 'base64'])).toString()).toMatch(/^[A-Za-z0-9+/]{4}\n$/);
    expect((await home.run(['random', '1025'])).status).toBe(2);
  });
});
