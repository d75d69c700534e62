/** The openssl command, a program of its own, against our functions: each reads what the other made. */
import { execFileSync, type ExecFileSyncOptions } from 'node:child_process';
import { createHash, createPublicKey } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { Secret } from '../../src/base/secret.ts';
import { hashLengths, oaepAlgorithms, oaepNames, signingAlgorithms } from '../../src/crypto/algorithms.ts';
import { sharedSecret } from '../../src/crypto/agreement.ts';
import { generateMaterial, privateKey, exportPublicKey } from '../../src/crypto/keypair.ts';
import { computeMac } from '../../src/crypto/mac.ts';
import { decryptOaep, encryptOaep } from '../../src/crypto/rsa.ts';
import { listMessageTypes, signMessage, verifyMessage } from '../../src/crypto/signing.ts';
import { keySpecs, type SupportedKeySpec } from '../../src/crypto/specs.ts';
import { sample } from '../support/extent.ts';
import { hasPrograms, needs } from '../support/needs.ts';

const openssl = { name: 'openssl', present: hasPrograms('openssl'), install: 'apt-get install openssl' };

needs(openssl)('the openssl command', () => {
  let folder: string;
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'kms-openssl-'));
  });
  afterAll(() => {
    rmSync(folder, { recursive: true, force: true });
  });

  function file(name: string, bytes: Uint8Array): string {
    const path = join(folder, name);
    writeFileSync(path, bytes, { mode: 0o600 });
    return path;
  }

  function run(args: readonly string[], options: ExecFileSyncOptions = {}): Buffer {
    return Buffer.from(execFileSync('openssl', args, { stdio: ['ignore', 'pipe', 'ignore'], ...options }));
  }

  let made = 0;
  async function pair(spec: SupportedKeySpec) {
    const material = await generateMaterial(spec);
    const secret = file(`private-${++made}.der`, material.reveal());
    const open = file(`public-${made}.der`, await exportPublicKey(spec, material));
    return {
      material,
      secret: ['-inkey', secret, '-keyform', 'DER'],
      open: ['-pubin', '-inkey', open, '-keyform', 'DER'],
    };
  }

  const message = Buffer.from('attack at dawn');

  const rsa = sample(['RSA_2048', 'RSA_3072'] as const, 1);
  const curves = ['ECC_NIST_P256', 'ECC_NIST_P384', 'ECC_NIST_P521', 'ECC_SECG_P256K1'] as const;
  it.each([...rsa, ...curves])(
    'verifies signatures of %s, and has its own verified',
    async (spec) => {
      const { material, secret, open } = await pair(spec);
      for (const algorithm of keySpecs[spec].uses.SIGN_VERIFY ?? []) {
        const row = signingAlgorithms[algorithm];
        if (!('hash' in row)) continue;
        const digest = createHash(row.hash).update(message).digest();
        const salt = String(hashLengths[row.hash]);
        const scheme =
          row.scheme === 'pss'
            ? ['rsa_padding_mode:pss', `rsa_pss_saltlen:${salt}`]
            : row.scheme === 'pkcs1'
              ? ['rsa_padding_mode:pkcs1']
              : [];
        const options = [`digest:${row.hash}`, ...scheme].flatMap((option) => ['-pkeyopt', option]);
        const input = ['-in', file('digest', digest), ...options];
        const theirs = run(['pkeyutl', '-sign', ...secret, ...input]);
        for (const type of listMessageTypes(algorithm)) {
          const signing = { spec, algorithm, type, message: type === 'RAW' ? message : digest };
          const ours = file('signature', await signMessage(signing, material));
          run(['pkeyutl', '-verify', ...open, ...input, '-sigfile', ours]);
          expect(await verifyMessage(signing, material, theirs)).toBe(true);
        }
      }
    },
    60_000,
  );

  it('verifies signatures of Ed25519, and has its own verified', async () => {
    const spec = 'ECC_NIST_EDWARDS25519';
    const { material, secret, open } = await pair(spec);
    const signing = { spec, algorithm: 'ED25519_SHA_512', type: 'RAW', message } as const;
    const input = ['-rawin', '-in', file('message', message)];
    const ours = file('signature', await signMessage(signing, material));
    run(['pkeyutl', '-verify', ...open, ...input, '-sigfile', ours]);
    expect(await verifyMessage(signing, material, run(['pkeyutl', '-sign', ...secret, ...input]))).toBe(true);
  });

  let forOaep: ReturnType<typeof pair> | undefined;
  it.each(oaepNames)('reads and writes %s', async (name) => {
    const { hash } = oaepAlgorithms[name];
    const { material, secret, open } = await (forOaep ??= pair('RSA_2048'));
    const key = privateKey(material);
    const options = ['rsa_padding_mode:oaep', `rsa_oaep_md:${hash}`, `rsa_mgf1_md:${hash}`].flatMap(
      (option) => ['-pkeyopt', option],
    );
    const theirs = run(['pkeyutl', '-encrypt', ...open, ...options, '-in', file('plaintext', message)]);
    expect(decryptOaep(key, hash, theirs)?.equals(message)).toBe(true);
    const ours = file('ciphertext', encryptOaep(createPublicKey(key), hash, message));
    expect(run(['pkeyutl', '-decrypt', ...secret, ...options, '-in', ours]).equals(message)).toBe(true);
  });

  it.each(['ECC_NIST_P256', 'ECC_NIST_P384', 'ECC_NIST_P521'] as const)(
    'agrees on a secret on %s',
    async (spec) => {
      const { material, secret } = await pair(spec);
      const other = await generateMaterial(spec);
      const peer = file('peer.der', await exportPublicKey(spec, other));
      const derived = run(['pkeyutl', '-derive', ...secret, '-peerkey', peer, '-peerform', 'DER']);
      expect(sharedSecret(spec, material, readFileSync(peer))?.length).toBe(derived.length);
      expect(derived.equals(sharedSecret(spec, material, readFileSync(peer))?.reveal() ?? message)).toBe(
        true,
      );
    },
  );

  it.each([
    ['HMAC_SHA_224', 'SHA224', 28],
    ['HMAC_SHA_256', 'SHA256', 32],
    ['HMAC_SHA_384', 'SHA384', 48],
    ['HMAC_SHA_512', 'SHA512', 64],
  ] as const)('computes the same %s', (algorithm, digest, length) => {
    const key = Buffer.alloc(length, 0xa5);
    const theirs = run([
      ...['mac', '-digest', digest, '-macopt', `hexkey:${key.toString('hex')}`],
      ...['-binary', '-in', file('message', message), 'HMAC'],
    ]);
    expect(computeMac(algorithm, new Secret(key), message).equals(theirs)).toBe(true);
  });
});
