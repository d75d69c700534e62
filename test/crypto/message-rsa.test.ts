import { generateKeyPairSync, randomBytes } from 'node:crypto';
import {
  AlgorithmSuiteIdentifier,
  buildClient,
  CommitmentPolicy,
  RawRsaKeyringNode,
} from '@aws-crypto/client-node';
import { describe, expect, it } from 'vitest';
import { Secret } from '../../src/base/secret.ts';
import { isForRsa, unwrapWithRsa, wrapForRsa } from '../../src/crypto/envelope/rawRsa.ts';
import { openMessage, sealMessage } from '../../src/crypto/envelope/streams.ts';
import type { unwrapDataKey } from '../../src/crypto/envelope/rawAes.ts';
import { chunked, collect } from '../support/messages.ts';

const client = buildClient(CommitmentPolicy.REQUIRE_ENCRYPT_REQUIRE_DECRYPT);
const suiteId = AlgorithmSuiteIdentifier.ALG_AES256_GCM_IV12_TAG16_HKDF_SHA512_COMMIT_KEY;
const pair = generateKeyPairSync('rsa', { modulusLength: 2048 });
const other = generateKeyPairSync('rsa', { modulusLength: 3072 });
const name = { namespace: 'kms-share', name: 'alice ключ' };
const context = { purpose: 'test', ключ: 'значение' };

function keyring(keys: typeof pair): RawRsaKeyringNode {
  return new RawRsaKeyringNode({
    keyNamespace: name.namespace,
    keyName: name.name,
    oaepHash: 'sha256',
    rsaKey: {
      publicKey: keys.publicKey.export({ type: 'spki', format: 'pem' }),
      privateKey: keys.privateKey.export({ type: 'pkcs8', format: 'pem' }),
    },
  });
}

describe('a data key for an RSA key', () => {
  it('is opened by the private key alone', () => {
    const bytes = randomBytes(32);
    const entry = wrapForRsa(pair.publicKey, new Secret(bytes), name);
    expect(isForRsa(entry, name)).toBe(true);
    expect(isForRsa(entry, { ...name, name: 'bob' })).toBe(false);
    expect(unwrapWithRsa(pair.privateKey, entry)?.reveal()).toEqual(bytes);
    expect(unwrapWithRsa(other.privateKey, entry)).toBeUndefined();
    for (const length of [0, 1, 255, 257]) {
      expect(
        unwrapWithRsa(pair.privateKey, { ...entry, ciphertext: Buffer.alloc(length, 1) }),
      ).toBeUndefined();
    }
    expect(() => wrapForRsa(pair.publicKey, new Secret(bytes), { namespace: 'aws-kms', name: 'x' })).toThrow(
      RangeError,
    );
  });

  it.each([
    ['2048', pair],
    ['3072', other],
  ])('of %s bits is read by the official library', async (_, keys) => {
    const plaintext = new Secret(randomBytes(32));
    const dataKey = { plaintext, encrypted: [wrapForRsa(keys.publicKey, plaintext, name)] };
    const message = await collect(
      sealMessage({ dataKey, context, frameLength: 16 }, chunked(Buffer.alloc(40, 'x'))),
    );
    const read = await client.decrypt(keyring(keys), message);
    expect(read.plaintext.equals(Buffer.alloc(40, 'x'))).toBe(true);
  });

  it('made by the official library is opened', async () => {
    const { result } = await client.encrypt(keyring(pair), Buffer.from('hello'), {
      encryptionContext: context,
      suiteId,
    });
    const openDataKey = (entries: Parameters<typeof unwrapDataKey>[1]): Promise<Secret | undefined> =>
      Promise.resolve(
        entries.flatMap((entry) => (isForRsa(entry, name) ? [unwrapWithRsa(pair.privateKey, entry)] : []))[0],
      );
    expect((await collect(openMessage({ openDataKey }, chunked(result)))).toString()).toBe('hello');
  });
});
