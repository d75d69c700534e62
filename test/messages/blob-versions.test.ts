/** Which versions of the ciphertext blob are written, read, and encrypted again: an engine over a real vault. */
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { decryptMessage, encryptMessage } from '../../src/messages/message.ts';
import { rewrapBlob } from '../../src/messages/rewrap.ts';
import { describeTarget, type Rewrapping } from '../../src/messages/reencryptionstate.ts';
import { parseBlob } from '../../src/crypto/blob.ts';
import { parseHeader } from '../../src/crypto/envelope/header.ts';
import { openTestEngine, type TestEngine } from '../support/engines.ts';
import { forgetSalts, sealOldBlob } from '../support/old-blob.ts';
import { removeTemporaryFolders } from '../support/vaults.ts';

let engine: TestEngine;
let keyId: string;

beforeAll(async () => {
  engine = await openTestEngine();
  keyId = (await engine.kms.createKey({})).KeyMetadata?.KeyId ?? '';
  await forgetSalts(engine, keyId);
});
afterAll(async () => {
  await engine.close();
  removeTemporaryFolders();
});

async function oldBlob(text: string, context = {}): Promise<Buffer> {
  const materialId = (await engine.kms.describeKey({ KeyId: keyId })).KeyMetadata?.CurrentKeyMaterialId ?? '';
  const material = await engine.vault.read((tx) => tx.getMaterial(keyId, materialId));
  if (material === undefined) throw new Error('the key has no material');
  return sealOldBlob({ keyId, materialId }, material, Buffer.from(text), context);
}

// eslint-disable-next-line @typescript-eslint/require-await -- a source of bytes is asynchronous
async function* source(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes;
}

async function bytesOf(chunks: AsyncIterable<Uint8Array>): Promise<Buffer> {
  const parts: Uint8Array[] = [];
  for await (const chunk of chunks) parts.push(chunk);
  return Buffer.concat(parts);
}

describe('"A writer MUST write version 2"', () => {
  it('in every operation that makes a blob', async () => {
    const { kms } = engine;
    const key = { KeyId: keyId };
    const encrypted = await kms.encrypt({ ...key, Plaintext: Buffer.from('x') });
    const made = [
      encrypted.CiphertextBlob,
      (await kms.generateDataKey({ ...key, KeySpec: 'AES_256' })).CiphertextBlob,
      (await kms.generateDataKeyWithoutPlaintext({ ...key, KeySpec: 'AES_128' })).CiphertextBlob,
      (await kms.generateDataKeyPair({ ...key, KeyPairSpec: 'ECC_NIST_P256' })).PrivateKeyCiphertextBlob,
      (await kms.generateDataKeyPairWithoutPlaintext({ ...key, KeyPairSpec: 'ECC_NIST_P256' }))
        .PrivateKeyCiphertextBlob,
      (await kms.reEncrypt({ CiphertextBlob: await oldBlob('x'), DestinationKeyId: keyId })).CiphertextBlob,
    ];
    expect(made.map((blob) => parseBlob(blob ?? Buffer.alloc(0))?.version)).toEqual([2, 2, 2, 2, 2, 2]);
    const largest = await kms.encrypt({ ...key, Plaintext: Buffer.alloc(4096) });
    expect(largest.CiphertextBlob?.length).toBe(4218);
    const { Plaintext } = await kms.decrypt({ CiphertextBlob: largest.CiphertextBlob });
    expect(Plaintext?.length).toBe(4096);
  });

  it('in the entries of messages', async () => {
    const message = await bytesOf(encryptMessage(engine.kms, { keyId }, source(Buffer.from('text'))));
    const [entry] = parseHeader(message).encryptedDataKeys;
    expect(parseBlob(entry?.ciphertext ?? Buffer.alloc(0))?.version).toBe(2);
    expect((await bytesOf(decryptMessage(engine.kms, {}, source(message)))).toString()).toBe('text');
  });
});

describe('a blob of version 1', () => {
  beforeEach(() => forgetSalts(engine, keyId));

  it('is decrypted, after rotations too', async () => {
    const blob = await oldBlob('old', { a: 'b' });
    const open = () => engine.kms.decrypt({ CiphertextBlob: blob, EncryptionContext: { a: 'b' } });
    expect(Buffer.from((await open()).Plaintext ?? []).toString()).toBe('old');
    await engine.kms.rotateKeyOnDemand({ KeyId: keyId });
    expect(Buffer.from((await open()).Plaintext ?? []).toString()).toBe('old');
  });

  it('is due under the current material, and what comes of it is not', async () => {
    const rewrapping: Rewrapping = {
      kms: engine.kms,
      target: await describeTarget(engine.kms, keyId),
      sameKeyOnly: true,
      newDataKey: false,
      dropOthers: false,
      sourceContext: undefined,
      destinationContext: undefined,
    };
    const renewed = await rewrapBlob(rewrapping, await oldBlob('old'));
    expect(parseBlob(renewed ?? Buffer.alloc(0))?.version).toBe(2);
    const { Plaintext } = await engine.kms.decrypt({ CiphertextBlob: renewed });
    expect(Buffer.from(Plaintext ?? []).toString()).toBe('old');
    expect(await rewrapBlob(rewrapping, renewed ?? Buffer.alloc(0))).toBeUndefined();
  });
});
