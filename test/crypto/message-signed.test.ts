/** Signed messages, as this program writes them. */
import { generateKeyPairSync, privateDecrypt, randomBytes } from 'node:crypto';
import {
  AlgorithmSuiteIdentifier,
  buildClient,
  CommitmentPolicy,
  MultiKeyringNode,
  RawAesKeyringNode,
  RawAesWrappingSuiteIdentifier,
  RawRsaKeyringNode,
} from '@aws-crypto/client-node';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Secret } from '../../src/base/secret.ts';
import { outlineMessage } from '../../src/crypto/envelope/describe.ts';
import { parseHeader, type EncryptedDataKey } from '../../src/crypto/envelope/header.ts';
import { wrapDataKey } from '../../src/crypto/envelope/rawAes.ts';
import { unwrapWithRsa, wrapForRsa } from '../../src/crypto/envelope/rawRsa.ts';
import { messageInvalid } from '../../src/crypto/envelope/failures.ts';
import { Signer } from '../../src/crypto/envelope/signature.ts';
import { openMessage, sealMessage } from '../../src/crypto/envelope/streams.ts';
import { chunked, collect, failure, open, rawKey } from '../support/messages.ts';

type Context = Readonly<Record<string, string>>;

const client = buildClient(CommitmentPolicy.REQUIRE_ENCRYPT_REQUIRE_DECRYPT);
const signedSuite = AlgorithmSuiteIdentifier.ALG_AES256_GCM_IV12_TAG16_HKDF_SHA512_COMMIT_KEY_ECDSA_P384;
const key = rawKey('name', 'namespace');
const rsa = generateKeyPairSync('rsa', { modulusLength: 2048 });
const rsaName = { namespace: 'people', name: 'alice ключ' };
const contexts: readonly Context[] = [{}, { purpose: 'test' }, { ключ: 'значение', Zebra: 'ä', apple: '鍵' }];

const aesKeyring = new RawAesKeyringNode({
  keyName: key.name,
  keyNamespace: key.namespace,
  unencryptedMasterKey: Uint8Array.from(key.key.reveal()),
  wrappingSuite: RawAesWrappingSuiteIdentifier.AES256_GCM_IV12_TAG16_NO_PADDING,
  utf8Sorting: true,
});
const rsaKeyring = new RawRsaKeyringNode({
  keyName: rsaName.name,
  keyNamespace: rsaName.namespace,
  oaepHash: 'sha256',
  rsaKey: {
    publicKey: rsa.publicKey.export({ type: 'spki', format: 'pem' }),
    privateKey: rsa.privateKey.export({ type: 'pkcs8', format: 'pem' }),
  },
});

/** For both recipients. */
function sealSigned(
  plaintext: Uint8Array,
  {
    context = {},
    frameLength,
    lengths = [1000],
  }: { context?: Context; frameLength?: number; lengths?: number[] },
): Promise<Buffer> {
  const signer = new Signer();
  const dataKey = new Secret(randomBytes(32));
  const encrypted = [
    wrapDataKey(key, dataKey, signer.signedContext(context)),
    wrapForRsa(rsa.publicKey, dataKey, rsaName),
  ];
  const options = { dataKey: { plaintext: dataKey, encrypted }, context, frameLength, signer };
  return collect(sealMessage(options, chunked(plaintext, ...lengths)));
}

const openRsa = (entries: readonly EncryptedDataKey[]): Promise<Secret | undefined> =>
  Promise.resolve(entries.map((entry) => unwrapWithRsa(rsa.privateKey, entry)).find((secret) => secret));

const shapes = [1, 16, 4096, 65_536].flatMap((frameLength) =>
  [...new Set([0, 1, frameLength - 1, frameLength, frameLength + 1, frameLength * 3])].map(
    (length) => [frameLength, length] as const,
  ),
);

describe('a signed message', () => {
  it.each(shapes)(
    'in frames of %i bytes, of %i bytes, is read by the official library',
    async (frameLength, length) => {
      const plaintext = randomBytes(length);
      for (const context of contexts) {
        const message = await sealSigned(plaintext, { context, frameLength });
        expect(message.readUInt16BE(1)).toBe(signedSuite);
        for (const keyring of [aesKeyring, rsaKeyring]) {
          const read = await client.decrypt(keyring, message);
          expect(read.plaintext.equals(plaintext)).toBe(true);
          expect(read.messageHeader.encryptionContext).toMatchObject(context);
        }
        expect((await collect(open(chunked(message, 999), key))).equals(plaintext)).toBe(true);
        expect(
          (await collect(openMessage({ openDataKey: openRsa }, chunked(message)))).equals(plaintext),
        ).toBe(true);
        const layout = outlineMessage(message.length, (at, count) => message.subarray(at, at + count));
        expect(layout).toMatchObject({ signed: true, context, layout: { plaintextLength: length } });
      }
    },
  );

  it.each(shapes)(
    'in frames of %i bytes, of %i bytes, is read as the official library writes it',
    async (frameLength, length) => {
      const plaintext = randomBytes(length);
      for (const encryptionContext of contexts) {
        // The suite is its default.
        const { result } = await client.encrypt(aesKeyring, plaintext, { encryptionContext, frameLength });
        expect(parseHeader(result).suite.id).toBe(signedSuite);
        expect((await collect(open(chunked(result, 501), key))).equals(plaintext)).toBe(true);
        const rsaMessage = await client.encrypt(rsaKeyring, plaintext, { encryptionContext, frameLength });
        const opened = collect(openMessage({ openDataKey: openRsa }, chunked(rsaMessage.result, 501)));
        expect((await opened).equals(plaintext)).toBe(true);
      }
    },
  );

  it('of several recipients with every hash of the official library is read by each', async () => {
    const pem = {
      publicKey: rsa.publicKey.export({ type: 'spki', format: 'pem' }),
      privateKey: rsa.privateKey.export({ type: 'pkcs8', format: 'pem' }),
    };
    // Node no longer decrypts with PKCS #1 v1.5 (CVE-2023-46809).
    const paddings = (['sha1', 'sha256', 'sha384', 'sha512'] as const).map((oaepHash) => ({ oaepHash }));
    const children = paddings.map(
      (padding, i) =>
        new RawRsaKeyringNode({ keyName: `${i}`, keyNamespace: 'rsa', rsaKey: pem, ...padding }),
    );
    const keyring = new MultiKeyringNode({ generator: aesKeyring, children });
    const plaintext = randomBytes(5000);
    const { result } = await client.encrypt(keyring, plaintext, {
      encryptionContext: { a: 'b' },
      frameLength: 999,
    });
    expect((await collect(open(chunked(result), key))).equals(plaintext)).toBe(true);
    for (const [i, padding] of paddings.entries()) {
      const openDataKey = (entries: readonly EncryptedDataKey[]): Promise<Secret | undefined> => {
        const entry = entries.find((each) => Buffer.from(each.providerInfo).toString() === `${i}`);
        return Promise.resolve(
          entry && new Secret(privateDecrypt({ key: rsa.privateKey, ...padding }, entry.ciphertext)),
        );
      };
      expect((await collect(openMessage({ openDataKey }, chunked(result)))).equals(plaintext)).toBe(true);
    }
  });

  it('is refused by both when its body is another one under the same data key', async () => {
    // A recipient knows the data key, but cannot sign.
    const honest = new Signer();
    class Forger extends Signer {
      override signedContext(context: Context): Context {
        return honest.signedContext(context);
      }
    }
    const dataKey = new Secret(randomBytes(32));
    const encrypted = [wrapDataKey(key, dataKey, honest.signedContext({}))];
    const options = { dataKey: { plaintext: dataKey, encrypted }, signer: new Forger() };
    const forged = await collect(sealMessage(options, chunked(Buffer.from('forged'))));
    expect((await failure(chunked(forged), key)).error).toEqual(messageInvalid());
    await expect(client.decrypt(aesKeyring, forged)).rejects.toThrow();
  });

  it('comes back in any frames, contexts and chunks, and is refused when anything is altered', async () => {
    const text = fc.string({ unit: 'binary', maxLength: 20 });
    const context = fc.dictionary(
      text.filter((name) => !name.startsWith('aws-crypto-')),
      text,
      { maxKeys: 6 },
    );
    const chunks = fc.array(fc.integer({ min: 1, max: 300 }), { minLength: 1, maxLength: 5 });
    await fc.assert(
      fc.asyncProperty(
        fc.uint8Array({ maxLength: 1500 }),
        fc.integer({ min: 1, max: 600 }),
        context,
        chunks,
        fc.nat(),
        fc.integer({ min: 1, max: 255 }),
        async (plain, frameLength, pairs, lengths, place, change) => {
          const message = await sealSigned(plain, { context: pairs, frameLength, lengths });
          expect(Buffer.compare(await collect(open(chunked(message, ...lengths), key)), plain)).toBe(0);
          const at = place % message.length;
          message[at] = (message[at] ?? 0) ^ change;
          const { error, released } = await failure(chunked(message, ...lengths), key);
          expect(error).toEqual(messageInvalid());
          expect(released).toHaveLength(0);
        },
      ),
      { numRuns: 60 },
    );
  });
});
