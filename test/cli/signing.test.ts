/** Key pairs at the command line, in real processes: what openssl and Node read and write. */
import {
  constants,
  createHmac,
  createPublicKey,
  createPrivateKey,
  diffieHellman,
  generateKeyPairSync,
  publicEncrypt,
  randomBytes,
  verify as nodeVerify,
} from 'node:crypto';
import { readFileSync, statSync, writeFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { quickHome, removeHomes, type Home } from '../support/homes.ts';

let home: Home;
const create = (alias: string, spec: string, ...more: readonly string[]) =>
  home.ok(['keys', 'create', '--alias', alias, '--key-spec', spec, ...more]);

beforeAll(async () => {
  home = await quickHome();
  await create('signer', 'ECC_NIST_P384', '--key-usage', 'SIGN_VERIFY');
  await create('rsa', 'RSA_2048', '--key-usage', 'SIGN_VERIFY');
  await create('box', 'RSA_2048', '--key-usage', 'ENCRYPT_DECRYPT');
  await create('edwards', 'ECC_NIST_EDWARDS25519');
  await create('quantum', 'ML_DSA_65');
  await create('mac', 'HMAC_256');
  await create('agreement', 'ECC_NIST_P256', '--key-usage', 'KEY_AGREEMENT');
}, 60_000);
afterAll(removeHomes);

function file(name: string, content: Uint8Array | string): string {
  const path = home.path(name);
  writeFileSync(path, content);
  return path;
}

async function bytes(args: readonly string[], input?: Uint8Array | string): Promise<Buffer> {
  const { status, stdout, stderr } = await home.run(args, { input });
  expect([status, stderr]).toEqual([0, '']);
  return stdout;
}

async function publicKey(alias: string) {
  return createPublicKey((await bytes(['keys', 'public-key', alias])).toString());
}

describe('keys create', () => {
  it('fills in the usage where the spec has but one, and says what is missing elsewhere', async () => {
    expect(await home.ok(['keys', 'describe', 'mac'])).toContain('GENERATE_VERIFY_MAC');
    const { status, stderr } = await home.run(['keys', 'create', '--key-spec', 'RSA_2048']);
    expect([status, stderr.includes('You must specify a KeyUsage value')]).toEqual([2, true]);
    const sm2 = await home.run(['keys', 'create', '--key-spec', 'SM2', '--key-usage', 'SIGN_VERIFY']);
    expect([sm2.status, sm2.stderr.includes('UnsupportedOperationException')]).toEqual([1, true]);
  });
});

describe('keys public-key', () => {
  it('prints PEM, or DER with --der', async () => {
    const pem = (await bytes(['keys', 'public-key', 'signer'])).toString();
    expect(pem).toMatch(
      /^-----BEGIN PUBLIC KEY-----\n(?:[A-Za-z0-9+/=]{1,64}\n)+-----END PUBLIC KEY-----\n$/,
    );
    const der = await bytes(['keys', 'public-key', 'signer', '--der']);
    expect(createPublicKey(pem).export({ format: 'der', type: 'spki' }).equals(der)).toBe(true);
    await home.ok(['keys', 'public-key', 'signer', '-o', home.path('signer.pem')]);
    expect(readFileSync(home.path('signer.pem'), 'utf8')).toBe(pem);
    const answer = JSON.parse((await bytes(['keys', 'public-key', 'signer', '--json'])).toString()) as object;
    expect(answer).toMatchObject({ KeySpec: 'ECC_NIST_P384', PublicKey: der.toString('base64') });
  });
});

describe('sign and verify', () => {
  const long = randomBytes(1_000_000);

  it.each([
    ['signer', 'sha384'],
    ['rsa', 'sha256'],
    ['edwards', null],
  ] as const)('%s signs what Node verifies', async (alias, hash) => {
    const key = await publicKey(alias);
    const pss = { padding: constants.RSA_PKCS1_PSS_PADDING, saltLength: constants.RSA_PSS_SALTLEN_DIGEST };
    const options = alias === 'rsa' ? { key, ...pss } : { key };
    for (const message of [Buffer.from('short'), ...(hash === null ? [] : [long])]) {
      const path = file('message', message);
      const signature = await bytes(['sign', path, '-k', alias]);
      expect(nodeVerify(hash, message, options, signature)).toBe(true);
      expect(await bytes(['verify', path, '-k', alias, '--signature', file('sig', signature), '-q'])).toEqual(
        Buffer.alloc(0),
      );
      const text = await bytes(['sign', '-k', alias, '--format', 'base64'], message);
      await bytes(['verify', '-k', alias, '--signature', file('sig.txt', text), '-q'], message);
    }
  });

  it.each(['quantum', 'edwards'])('%s signs long messages too', async (alias) => {
    const path = file('long', long);
    const algorithm = alias === 'edwards' ? ['--signing-algorithm', 'ED25519_PH_SHA_512'] : [];
    const sig = home.path(`${alias}.sig`);
    await home.ok(['sign', path, '-k', alias, '-o', sig, ...algorithm]);
    await bytes(['verify', path, '-k', alias, '--signature', sig, '-q', ...algorithm]);
    const short = file('short', 'short');
    const ofShort = file('short.sig', await bytes(['sign', short, '-k', alias]));
    await bytes(['verify', short, '-k', alias, '--signature', ofShort, '-q']);
  });

  it('a wrong signature is status 6, a message too long for the algorithm 2', async () => {
    const path = file('message', 'message');
    const signature = file('sig', await bytes(['sign', path, '-k', 'signer']));
    const other = await home.run([
      'verify',
      file('other', 'other'),
      '-k',
      'signer',
      '--signature',
      signature,
    ]);
    expect([other.status, other.stdout.length]).toEqual([6, 0]);
    expect(other.stderr).toContain('(KMSInvalidSignatureException)');
    const { status, stderr } = await home.run(['sign', file('long', long), '-k', 'edwards']);
    expect([status, stderr.includes('ED25519_PH_SHA_512')]).toEqual([2, true]);
    expect((await home.run(['sign', path, '-k', 'mac'])).stderr).toContain('(InvalidKeyUsageException)');
    expect((await home.run(['verify', path, '-k', 'signer'])).status).toBe(2);
  });

  it('--json answers as the operations do', async () => {
    const signed = JSON.parse((await bytes(['sign', '-k', 'rsa', '--json'], 'x')).toString()) as Record<
      string,
      string
    >;
    expect(Object.keys(signed)).toEqual(['KeyId', 'Signature', 'SigningAlgorithm']);
    const sig = file('sig', signed['Signature'] ?? '');
    const verified = JSON.parse(
      (await bytes(['verify', '-k', 'rsa', '--signature', sig, '--json'], 'x')).toString(),
    ) as object;
    expect(verified).toMatchObject({ SignatureValid: true, SigningAlgorithm: 'RSASSA_PSS_SHA_256' });
  });
});

describe('mac', () => {
  it('is made and verified', async () => {
    const path = file('order', 'order');
    const mac = await bytes(['mac', 'create', path, '-k', 'mac']);
    expect(mac.length).toBe(32);
    await bytes(['mac', 'verify', path, '-k', 'mac', '--mac', file('mac', mac), '-q']);
    const hex = (await bytes(['mac', 'create', '-k', 'mac', '--format', 'hex'], 'order')).toString();
    expect(hex).toBe(`${mac.toString('hex')}\n`);
    await bytes(['mac', 'verify', path, '-k', 'mac', '--mac', file('mac.hex', hex), '-q']);
    const wrong = file('wrong', createHmac('sha256', 'x').update('order').digest());
    const { status, stderr } = await home.run(['mac', 'verify', path, '-k', 'mac', '--mac', wrong]);
    expect([status, stderr.includes('(KMSInvalidMacException)')]).toEqual([6, true]);
    expect((await home.run(['mac', 'create', '-k', 'mac'], { input: Buffer.alloc(4097) })).status).toBe(2);
  });
});

describe('derive', () => {
  it('gives the secret that the other side computes', async () => {
    const other = generateKeyPairSync('ec', { namedCurve: 'P-256' });
    const pem = file('peer.pem', other.publicKey.export({ format: 'pem', type: 'spki' }));
    const der = file('peer.der', other.publicKey.export({ format: 'der', type: 'spki' }));
    const expected = diffieHellman({ privateKey: other.privateKey, publicKey: await publicKey('agreement') });
    for (const path of [pem, der]) {
      expect((await bytes(['derive', '-k', 'agreement', '--public-key', path])).equals(expected)).toBe(true);
    }
    const out = home.path('shared');
    await home.ok(['derive', '-k', 'agreement', '--public-key', pem, '-o', out]);
    expect(statSync(out).mode & 0o777).toBe(0o600);
    const bad = file('bad.pem', 'nonsense');
    expect((await home.run(['derive', '-k', 'agreement', '--public-key', bad])).status).toBe(2);
  });
});

describe('data-key-pair', () => {
  it('prints PEM and a token that decrypts to the private key', async () => {
    const secret = home.path('private.pem');
    const out = await home.ok([
      'data-key-pair',
      '--key-pair-spec',
      'ECC_SECG_P256K1',
      '-C',
      'a=b',
      '-o',
      secret,
    ]);
    const privateKey = createPrivateKey(readFileSync(secret, 'utf8'));
    expect(statSync(secret).mode & 0o777).toBe(0o600);
    const spki = { format: 'pem', type: 'spki' } as const;
    expect(out).toContain(createPublicKey(privateKey).export(spki));
    const token = /kms:v1:\S+/.exec(out)?.[0] ?? '';
    const der = await bytes(['decrypt', token, '-C', 'a=b']);
    expect(privateKey.export({ format: 'der', type: 'pkcs8' }).equals(der)).toBe(true);
    const without = await home.ok(['data-key-pair', '--without-plaintext']);
    expect(without).not.toContain('PRIVATE');
    expect(without).toContain('kms:v1:');
  });
});

describe('encrypt and decrypt with an RSA key', () => {
  it('read and write what others do', async () => {
    const flags = ['-k', 'box', '--encryption-algorithm', 'RSAES_OAEP_SHA_256'];
    const blob = await bytes(['encrypt', ...flags], 's3cret');
    expect(blob.length).toBe(256);
    expect((await bytes(['decrypt', ...flags], blob)).toString()).toBe('s3cret');
    const text = await bytes(['encrypt', '-a', ...flags], 's3cret');
    expect((await bytes(['decrypt', file('text', text), ...flags])).toString()).toBe('s3cret');
    const foreign = publicEncrypt(
      { key: await publicKey('box'), oaepHash: 'sha256' },
      Buffer.from('from outside'),
    );
    expect((await bytes(['decrypt', ...flags], foreign)).toString()).toBe('from outside');
    const { status } = await home.run(['decrypt', ...flags], { input: foreign.subarray(1) });
    expect(status).toBe(6);
    const long = await home.run(['encrypt', ...flags], { input: Buffer.alloc(191) });
    expect([long.status, long.stderr.includes('cannot encrypt data larger than 190 bytes')]).toEqual([
      2,
      true,
    ]);
    const plain = await home.run(['encrypt', '-k', 'box'], { input: 'x' });
    expect(plain.stderr).toContain('RSAES_OAEP_SHA_256');
  });
});
