/** What the audit trail says of operations on key pairs and MAC keys, and what it keeps to itself. */
import { generateKeyPairSync } from 'node:crypto';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { keyOf, newKey } from '../contract/kms/fixture.ts';
import { openTestEngine, type TestEngine } from '../support/engines.ts';
import { removeTemporaryFolders } from '../support/vaults.ts';

let fixture: TestEngine;
beforeAll(async () => {
  fixture = await openTestEngine();
});
afterAll(async () => {
  await fixture.close();
  removeTemporaryFolders();
});

it('has the key, the algorithm and the form of the message; never message, signature, MAC or secret', async () => {
  const { kms } = fixture;
  const signer = await keyOf(kms, 'ECC_NIST_P256', 'SIGN_VERIFY');
  const mac = await keyOf(kms, 'HMAC_256', 'GENERATE_VERIFY_MAC');
  const agreement = await keyOf(kms, 'ECC_NIST_P256', 'KEY_AGREEMENT');
  const box = await keyOf(kms, 'RSA_2048', 'ENCRYPT_DECRYPT');
  const wrapping = await newKey(kms);
  const before = (await fixture.trail()).length;

  const Message = Buffer.from('correct horse battery staple 123');
  const signing = { KeyId: signer.KeyId, SigningAlgorithm: 'ECDSA_SHA_256' } as const;
  const { Signature = Buffer.alloc(0) } = await kms.sign({ ...signing, Message, MessageType: 'DIGEST' });
  await kms.verify({ ...signing, Message, MessageType: 'DIGEST', Signature });
  const macs = { KeyId: mac.KeyId, MacAlgorithm: 'HMAC_SHA_256', Message } as const;
  const { Mac = Buffer.alloc(0) } = await kms.generateMac(macs);
  await kms.verifyMac({ ...macs, Mac });
  const other = generateKeyPairSync('ec', { namedCurve: 'P-256' }).publicKey;
  const PublicKey = other.export({ format: 'der', type: 'spki' });
  const derived = await kms.deriveSharedSecret({
    KeyId: agreement.KeyId,
    KeyAgreementAlgorithm: 'ECDH',
    PublicKey,
  });
  const EncryptionAlgorithm = 'RSAES_OAEP_SHA_256';
  const sealed = await kms.encrypt({ KeyId: box.KeyId, EncryptionAlgorithm, Plaintext: Message });
  await kms.decrypt({ KeyId: box.KeyId, EncryptionAlgorithm, CiphertextBlob: sealed.CiphertextBlob });
  const pair = await kms.generateDataKeyPair({ KeyId: wrapping.KeyId, KeyPairSpec: 'ECC_NIST_P256' });
  await kms.getPublicKey({ KeyId: signer.KeyId });

  const trail = (await fixture.trail()).slice(before);
  const shown = trail.map((event) => [
    event['eventName'],
    event['requestParameters'],
    event['responseElements'],
    event['additionalEventData'],
  ]);
  const signed = { keyId: signer.KeyId, messageType: 'DIGEST', signingAlgorithm: 'ECDSA_SHA_256' };
  const maced = { keyId: mac.KeyId, macAlgorithm: 'HMAC_SHA_256' };
  const boxed = { keyId: box.KeyId, encryptionAlgorithm: EncryptionAlgorithm };
  const material = { keyMaterialId: wrapping.CurrentKeyMaterialId };
  expect(shown).toEqual([
    ['Sign', signed, null, undefined],
    ['Verify', signed, null, undefined],
    ['GenerateMac', maced, null, undefined],
    ['VerifyMac', maced, null, undefined],
    ['DeriveSharedSecret', { keyId: agreement.KeyId, keyAgreementAlgorithm: 'ECDH' }, null, undefined],
    ['Encrypt', boxed, null, undefined],
    ['Decrypt', boxed, null, undefined],
    ['GenerateDataKeyPair', { keyId: wrapping.KeyId, keyPairSpec: 'ECC_NIST_P256' }, null, material],
    ['GetPublicKey', { keyId: signer.KeyId }, null, undefined],
  ]);
  const text = JSON.stringify(trail);
  for (const bytes of [
    Message,
    Signature,
    Mac,
    derived.SharedSecret,
    sealed.CiphertextBlob,
    pair.PrivateKeyPlaintext,
    pair.PrivateKeyCiphertextBlob,
  ]) {
    for (const encoding of ['base64', 'hex', 'latin1'] as const) {
      expect(text).not.toContain(Buffer.from(bytes ?? []).toString(encoding));
    }
  }
}, 60_000);
