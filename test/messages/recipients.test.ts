import { execFileSync } from 'node:child_process';
import { createPublicKey, generateKeyPairSync, type KeyObject } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { isKmsError } from '../../src/base/errors.ts';
import {
  parseRecipients,
  parseRecipientArgument,
  readRecipients,
} from '../../src/messages/recipients/named.ts';
import type { NamedRecipient } from '../../src/messages/recipients/recipient.ts';
import { removeTemporaryFolders, temporaryFolder } from '../support/vaults.ts';

afterAll(removeTemporaryFolders);

function rsaPair(modulusLength = 2048, publicExponent = 65_537) {
  return generateKeyPairSync('rsa', { modulusLength, publicExponent });
}
const pem = (key: KeyObject): string => key.export({ type: 'spki', format: 'pem' }).toString();
const alice = rsaPair();
const bob = rsaPair();

function refusal(action: () => unknown): { message: string; hint: string | undefined; code: string } {
  try {
    action();
  } catch (error) {
    if (isKmsError(error)) return { message: error.message, hint: error.hint, code: error.code };
    throw error;
  }
  throw new Error('it was accepted');
}

function run(command: string, ...args: string[]): string {
  return execFileSync(command, args, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] });
}

function fingerprints(recipients: readonly NamedRecipient[]): (string | undefined)[] {
  return recipients.map((each) => (each.usesKms ? undefined : each.identity));
}

describe('keys made by other programs', () => {
  it('reads what openssl makes, and gives the SHA-256 that openssl gives', () => {
    const folder = temporaryFolder();
    const key = join(folder, 'key.pem');
    run('openssl', 'genpkey', '-algorithm', 'RSA', '-pkeyopt', 'rsa_keygen_bits:3072', '-out', key);
    const spki = join(folder, 'spki.pem');
    const pkcs1 = join(folder, 'pkcs1.pem');
    const certificate = join(folder, 'crt.pem');
    run('openssl', 'pkey', '-in', key, '-pubout', '-out', spki);
    run('openssl', 'rsa', '-in', key, '-RSAPublicKey_out', '-out', pkcs1);
    run(
      'openssl',
      'req',
      '-new',
      '-x509',
      '-key',
      key,
      '-subj',
      '/O=Example/CN=Carol Jones',
      '-out',
      certificate,
    );
    const der = join(folder, 'spki.der');
    run('openssl', 'pkey', '-in', key, '-pubout', '-outform', 'DER', '-out', der);
    const digest = run('openssl', 'dgst', '-sha256', '-r', der).slice(0, 64);
    const all = [spki, pkcs1, certificate].map((path) => parseRecipientArgument(path));
    expect(fingerprints(all)).toEqual([digest, digest, digest]);
    expect(all.map(({ name }) => name)).toEqual([undefined, undefined, 'Carol Jones']);
    expect(readRecipients([spki, pkcs1], [certificate])).toHaveLength(1);
    const { message, hint } = refusal(() => parseRecipientArgument(key));
    expect(message).toContain('that is a private key');
    expect(hint).toContain('openssl pkey');
  });

  it('reads what ssh-keygen makes, whatever its comment', () => {
    const folder = temporaryFolder();
    const key = join(folder, 'id_rsa');
    run('ssh-keygen', '-q', '-t', 'rsa', '-b', '2048', '-N', '', '-C', 'dave at work', '-f', key);
    const line = readFileSync(`${key}.pub`, 'utf8');
    const spki = createPublicKey(run('ssh-keygen', '-e', '-m', 'PKCS8', '-f', `${key}.pub`));
    const expected = parseRecipients(pem(spki), 'spki');
    for (const form of [line, line.trim(), line.replace('\n', '\r\n')]) {
      const found = parseRecipientArgument(form);
      expect(found.name).toBe('dave at work');
      expect(fingerprints([found])).toEqual(fingerprints(expected));
    }
    expect(parseRecipientArgument(`${key}.pub`)).toMatchObject({ name: 'dave at work' });
    expect(parseRecipientArgument(line.split(' ').slice(0, 2).join(' '))).toMatchObject({ name: undefined });
    expect(refusal(() => parseRecipientArgument(key)).hint).toContain('ssh-keygen -y');
  });

  it('refuses what is not RSA, or too short, with what will do', () => {
    const folder = temporaryFolder();
    for (const [type, bits] of [
      ['ed25519', '256'],
      ['ecdsa', '256'],
      ['rsa', '1024'],
    ] as const) {
      const key = join(folder, type);
      run('ssh-keygen', '-q', '-t', type, '-b', bits, '-N', '', '-f', key);
      const { message, hint } = refusal(() => parseRecipientArgument(`${key}.pub`));
      expect(message).toMatch(
        type === 'rsa'
          ? /1024 bits, which is less than 2048/
          : /only RSA keys can be recipients, and this is (?:an|another) SSH key/,
      );
      expect(hint).toContain('kms share identity');
    }
    for (const [pair, words] of [
      [
        generateKeyPairSync('ec', { namedCurve: 'P-256' }),
        'only RSA keys can be recipients, and this is a key of elliptic curves',
      ],
      [generateKeyPairSync('ed25519'), 'this is a key of Ed25519'],
      [generateKeyPairSync('rsa-pss', { modulusLength: 2048 }), 'RSASSA-PSS'],
      [rsaPair(1024), '1024 bits'],
      [rsaPair(2052), 'an RSA key of 2052 bits is not supported'],
    ] as const) {
      const { message, code } = refusal(() => parseRecipients(pem(pair.publicKey), 'team.txt'));
      expect(message).toContain(words);
      expect(message).toContain('team.txt, line 1');
      expect(code).toBe('ValidationException');
    }
    expect(
      refusal(() => parseRecipientArgument('age1ql3z7hjy54pw3hyww5ayyfg7zqgvc7w3j2elw8zmrj2kg5sfn9aqmcac8p'))
        .message,
    ).toContain('an age key');
  });

  it('refuses an exponent that encrypts nothing', () => {
    const { n } = alice.publicKey.export({ format: 'jwk' });
    for (const e of ['AQ', 'Ag', 'AQAA']) {
      const key = createPublicKey({ key: { kty: 'RSA', n: n ?? '', e }, format: 'jwk' });
      expect(refusal(() => parseRecipients(pem(key), 'x')).message).toContain('exponent');
    }
  });
});

describe('a file of recipients', () => {
  const arn = 'arn:aws:kms:us-east-1:111122223333:key/1234abcd-12ab-34cd-56ef-1234567890ab';

  it('names them by the comment right above', () => {
    const text = [
      '\ufeff# our team',
      '',
      '# alice',
      pem(alice.publicKey).trimEnd(),
      pem(bob.publicKey).trimEnd(),
      '# the backup key',
      arn,
      `${arn.slice(0, -1)}c   # the other`,
      'alias/app',
      '## Zoë\u202e\u0007 ',
      pem(alice.publicKey),
    ].join('\n');
    const found = parseRecipients(text, 'team.txt');
    expect(found.map(({ name }) => name)).toEqual([
      'alice',
      undefined,
      'the backup key',
      'the other',
      undefined,
      'Zoë\ufffd\ufffd',
    ]);
    expect(found.map(({ usesKms }) => usesKms)).toEqual([false, false, true, true, true, false]);
    expect(found[0]?.describe()).toMatch(/^alice \([0-9a-f]{16}\)$/);
    expect(found[2]?.describe()).toBe('the backup key');
    expect(parseRecipients(text.replaceAll('\n', '\r\n'), 'x').map(({ name }) => name)).toEqual(
      found.map(({ name }) => name),
    );
  });

  it('names the line that is none, never what is on it', () => {
    const folder = temporaryFolder();
    const path = join(folder, 'team.txt');
    for (const bad of [
      'hunter2-secret',
      'ssh-rsa AAAA',
      'ssh-rsa !!!!',
      '-----BEGIN PUBLIC KEY-----',
      `${arn} x`,
    ]) {
      writeFileSync(path, `# alice\n${pem(alice.publicKey)}\n${bad}\n`);
      const { message } = refusal(() => readRecipients([], [path]));
      expect(message).toContain(`${path}, line ${pem(alice.publicKey).split('\n').length + 2}`);
      expect(message).not.toContain('hunter2');
    }
    writeFileSync(path, '# nobody\n');
    expect(refusal(() => readRecipients([], [path])).message).toContain('holds no recipient');
    writeFileSync(path, pem(alice.publicKey).repeat(101));
    expect(refusal(() => readRecipients([], [path])).code).toBe('LimitExceededException');
    expect(refusal(() => readRecipients([], [folder])).message).toContain('is a directory');
    expect(refusal(() => readRecipients([], [join(folder, 'none')])).code).toBe('NoSuchFile');
    writeFileSync(path, Buffer.alloc(2 << 20, 0x20));
    expect(refusal(() => readRecipients([path], [])).message).toContain('holds no public key');
  });

  it('tells an argument that is a key of KMS from a file, and a file of several from one', () => {
    const folder = temporaryFolder();
    expect(parseRecipientArgument('app')).toMatchObject({
      usesKms: true,
      identity: 'alias/app',
      name: undefined,
    });
    expect(parseRecipientArgument(arn)).toMatchObject({ usesKms: true, identity: arn });
    expect(refusal(() => parseRecipientArgument('./bob.pem')).code).toBe('NoSuchFile');
    const path = join(folder, 'two.pem');
    writeFileSync(path, pem(alice.publicKey) + pem(bob.publicKey));
    expect(refusal(() => parseRecipientArgument(path)).hint).toContain('-R');
    expect(readRecipients([], [path])).toHaveLength(2);
    expect(parseRecipientArgument(pem(bob.publicKey))).toMatchObject({ usesKms: false });
  });
});
