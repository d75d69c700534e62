import { randomBytes } from 'node:crypto';
import {
  AlgorithmSuiteIdentifier,
  buildClient,
  CommitmentPolicy,
  KeyringNode,
  KeyringTraceFlag,
  RawAesKeyringNode,
  RawAesWrappingSuiteIdentifier,
  type EncryptedDataKey,
  type NodeDecryptionMaterial,
  type NodeEncryptionMaterial,
} from '@aws-crypto/client-node';
import { describe, expect, it } from 'vitest';
import { Secret } from '../../src/base/secret.ts';
import { makeKmsDataKey } from '../../src/crypto/envelope/kmsKey.ts';
import { parseHeader } from '../../src/crypto/envelope/header.ts';
import type { RawAesKey } from '../../src/crypto/envelope/rawAes.ts';
import { sealMessage } from '../../src/crypto/envelope/streams.ts';
import { chunked, collect, open, rawKey, seal } from '../support/messages.ts';

const client = buildClient(CommitmentPolicy.REQUIRE_ENCRYPT_REQUIRE_DECRYPT);
const suiteId = AlgorithmSuiteIdentifier.ALG_AES256_GCM_IV12_TAG16_HKDF_SHA512_COMMIT_KEY;

function keyring(key: RawAesKey): RawAesKeyringNode {
  return new RawAesKeyringNode({
    keyName: key.name,
    keyNamespace: key.namespace,
    // A key in the library is wiped with its memory, so it gets its own.
    unencryptedMasterKey: Uint8Array.from(key.key.reveal()),
    wrappingSuite: RawAesWrappingSuiteIdentifier.AES256_GCM_IV12_TAG16_NO_PADDING,
    // Its default is the order of the locale, against the specification.
    utf8Sorting: true,
  });
}

const contexts = [
  {},
  { purpose: 'test' },
  { ключ: 'значение', Zebra: 'ä', apple: '鍵', '\u{10ffff}': '\u{1f511}', '\uffee': '' },
];
const shapes = [1, 16, 100, 4096, 65_536].flatMap((frameLength) =>
  [0, 1, frameLength - 1, frameLength, frameLength + 1, frameLength * 3].map(
    (length) => [frameLength, length] as const,
  ),
);

describe('the official library', () => {
  const key = rawKey('name of the key', 'namespace');

  it.each(shapes)('reads our messages: frames of %i bytes, %i bytes', async (frameLength, length) => {
    const plaintext = randomBytes(length);
    for (const context of contexts) {
      const message = await seal(chunked(plaintext, 1000), key, { frameLength, context });
      const read = await client.decrypt(keyring(key), message);
      expect(read.plaintext.equals(plaintext)).toBe(true);
      expect({ ...read.messageHeader.encryptionContext }).toEqual(context);
    }
  });

  it.each(shapes)(
    'writes messages that we read: frames of %i bytes, %i bytes',
    async (frameLength, length) => {
      const plaintext = randomBytes(length);
      for (const encryptionContext of contexts) {
        const { result } = await client.encrypt(keyring(key), plaintext, {
          encryptionContext,
          frameLength,
          suiteId,
        });
        expect(parseHeader(result)).toMatchObject({ frameLength, context: encryptionContext });
        expect((await collect(open(chunked(result), key))).equals(plaintext)).toBe(true);
        expect((await collect(open(chunked(result, 3), key))).equals(plaintext)).toBe(true);
      }
    },
  );

  it('refuses our messages under another context or key, so that it does check', async () => {
    const message = await seal(chunked(Buffer.from('x')), key, { context: { a: '1' } });
    const altered = Buffer.from(message);
    altered[altered.indexOf('a')] = 0x62;
    await expect(client.decrypt(keyring(key), altered)).rejects.toThrow();
    await expect(
      client.decrypt(keyring({ ...key, key: new Secret(randomBytes(32)) }), message),
    ).rejects.toThrow();
  });

  it('reads the entries of KMS keys in our messages', async () => {
    const context = { purpose: 'test', ключ: 'значение' };
    const arns = ['11111111-2222-4333-8444-555555555555', 'mrk-0123456789abcdef0123456789abcdef'].map(
      (id) => `arn:aws:kms:eu-central-1:123456789012:key/${id}`,
    );
    const encrypted = arns.map((arn) => makeKmsDataKey(arn, randomBytes(122)));
    const bytes = randomBytes(32);
    const dataKey = { plaintext: new Secret(Uint8Array.from(bytes)), encrypted };
    const message = await collect(
      sealMessage({ dataKey, context, frameLength: 512 }, chunked(Buffer.from('x'))),
    );

    const seen: EncryptedDataKey[] = [];
    class Reader extends KeyringNode {
      _onEncrypt = (): Promise<NodeEncryptionMaterial> => Promise.reject(new Error('not for encryption'));
      _onDecrypt = (
        material: NodeDecryptionMaterial,
        entries: readonly EncryptedDataKey[],
      ): Promise<NodeDecryptionMaterial> => {
        seen.push(...entries);
        const trace = {
          keyNamespace: 'n',
          keyName: 'k',
          flags: KeyringTraceFlag.WRAPPING_KEY_DECRYPTED_DATA_KEY,
        };
        return Promise.resolve(material.setUnencryptedDataKey(bytes, trace));
      };
    }
    const { plaintext, messageHeader } = await client.decrypt(new Reader(), message);
    expect(plaintext.toString()).toBe('x');
    expect(messageHeader).toMatchObject({ version: 2, suiteId, contentType: 2, frameLength: 512 });
    expect({ ...messageHeader.encryptionContext }).toEqual(context);
    expect(
      seen.map((entry) => [entry.providerId, entry.providerInfo, Buffer.from(entry.encryptedDataKey)]),
    ).toEqual(encrypted.map((entry, i) => ['aws-kms', arns[i], entry.ciphertext]));
  });
});
