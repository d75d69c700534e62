/** What a key for decryption only does and does not do, over every operation of the API. */
import { generateKeyPairSync, randomBytes } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { OperationName } from '../../src/api/kms.ts';
import { operations } from '../../src/api/operations.ts';
import { isKmsError } from '../../src/base/errors.ts';
import { giveKey } from '../../src/engine/bundles/give.ts';
import { receiveKey } from '../../src/engine/bundles/receive.ts';
import { openTestEngine, type TestEngine } from '../support/engines.ts';
import { removeTemporaryFolders } from '../support/vaults.ts';

type Verdict = 'refused' | 'allowed' | 'no key of its own';

/** Complete: a new operation has to be judged. */
const verdicts: Readonly<Record<OperationName, Verdict>> = {
  CancelKeyDeletion: 'allowed',
  ConnectCustomKeyStore: 'no key of its own',
  CreateAlias: 'allowed',
  CreateCustomKeyStore: 'no key of its own',
  CreateGrant: 'allowed',
  CreateKey: 'no key of its own',
  Decrypt: 'allowed',
  DeleteAlias: 'allowed',
  DeleteCustomKeyStore: 'no key of its own',
  DeleteImportedKeyMaterial: 'allowed',
  DeriveSharedSecret: 'refused',
  DescribeCustomKeyStores: 'no key of its own',
  DescribeKey: 'allowed',
  DisableKey: 'allowed',
  DisableKeyRotation: 'allowed',
  DisconnectCustomKeyStore: 'no key of its own',
  EnableKey: 'allowed',
  EnableKeyRotation: 'refused',
  Encrypt: 'refused',
  GenerateDataKey: 'refused',
  GenerateDataKeyPair: 'refused',
  GenerateDataKeyPairWithoutPlaintext: 'refused',
  GenerateDataKeyWithoutPlaintext: 'refused',
  GenerateMac: 'refused',
  GenerateRandom: 'no key of its own',
  GetKeyLastUsage: 'allowed',
  GetKeyPolicy: 'allowed',
  GetKeyRotationStatus: 'allowed',
  GetParametersForImport: 'refused',
  GetPublicKey: 'allowed',
  ImportKeyMaterial: 'refused',
  ListAliases: 'allowed',
  ListGrants: 'allowed',
  ListKeyPolicies: 'allowed',
  ListKeyRotations: 'allowed',
  ListKeys: 'no key of its own',
  ListResourceTags: 'allowed',
  ListRetirableGrants: 'no key of its own',
  PutKeyPolicy: 'allowed',
  ReEncrypt: 'refused',
  ReplicateKey: 'refused',
  RetireGrant: 'allowed',
  RevokeGrant: 'allowed',
  RotateKeyOnDemand: 'refused',
  ScheduleKeyDeletion: 'allowed',
  Sign: 'refused',
  TagResource: 'allowed',
  UntagResource: 'allowed',
  UpdateAlias: 'allowed',
  UpdateCustomKeyStore: 'no key of its own',
  UpdateKeyDescription: 'allowed',
  UpdatePrimaryRegion: 'allowed',
  Verify: 'allowed',
  VerifyMac: 'allowed',
};

let giver: TestEngine;
let receiver: TestEngine;
const ids = { symmetric: '', rsa: '', mac: '', signing: '' };
const none: Uint8Array = new Uint8Array();
const made = { blob: none, rsa: none, mac: none, signature: none };
const message = Buffer.from('message');
const oaep = 'RSAES_OAEP_SHA_256' as const;
const refusal = /because the key was shared with this account for decryption only$/;

async function create(spec: string, usage: string): Promise<string> {
  const input = { KeySpec: spec, KeyUsage: usage } as never;
  return (await giver.kms.createKey(input)).KeyMetadata?.KeyId ?? '';
}

beforeAll(async () => {
  giver = await openTestEngine('111122223333');
  receiver = await openTestEngine('444455556666');
  const { KeyMetadata } = await receiver.kms.createKey({ KeySpec: 'RSA_2048', KeyUsage: 'ENCRYPT_DECRYPT' });
  const identity = KeyMetadata?.KeyId ?? '';
  const { PublicKey = none } = await receiver.kms.getPublicKey({ KeyId: identity });
  ids.symmetric = await create('SYMMETRIC_DEFAULT', 'ENCRYPT_DECRYPT');
  ids.rsa = await create('RSA_2048', 'ENCRYPT_DECRYPT');
  ids.mac = await create('HMAC_256', 'GENERATE_VERIFY_MAC');
  ids.signing = await create('ECC_NIST_P256', 'SIGN_VERIFY');
  const { kms } = giver;
  made.blob = (await kms.encrypt({ KeyId: ids.symmetric, Plaintext: message })).CiphertextBlob ?? none;
  made.rsa =
    (await kms.encrypt({ KeyId: ids.rsa, Plaintext: message, EncryptionAlgorithm: oaep })).CiphertextBlob ??
    none;
  made.mac =
    (await kms.generateMac({ KeyId: ids.mac, Message: message, MacAlgorithm: 'HMAC_SHA_256' })).Mac ?? none;
  made.signature =
    (await kms.sign({ KeyId: ids.signing, Message: message, SigningAlgorithm: 'ECDSA_SHA_256' })).Signature ??
    none;
  for (const keyId of Object.values(ids)) {
    const from = { vault: giver.vault, recorder: giver.recorder, clock: () => giver.now() };
    const to = { vault: receiver.vault, recorder: receiver.recorder, clock: () => receiver.now() };
    const { bundle } = await giveKey(from, giver.root, { keyId, recipients: [PublicKey], decryptOnly: true });
    await receiveKey(to, receiver.root, { bundle, identity });
  }
}, 30_000);
afterAll(async () => {
  await giver.close();
  await receiver.close();
  removeTemporaryFolders();
});

/** A request of each operation on the key that it could be about. */
function requestOf(operation: OperationName): object {
  const KeyId = ids.symmetric;
  const special: Partial<Record<OperationName, object>> = {
    CreateAlias: { AliasName: 'alias/limited', TargetKeyId: KeyId },
    UpdateAlias: { AliasName: 'alias/limited', TargetKeyId: KeyId },
    DeleteAlias: { AliasName: 'alias/limited' },
    CreateGrant: { KeyId, GranteePrincipal: 'arn:aws:iam::444455556666:user/a', Operations: ['Encrypt'] },
    Decrypt: { CiphertextBlob: made.blob },
    ReEncrypt: { CiphertextBlob: made.blob, DestinationKeyId: KeyId },
    DeriveSharedSecret: {
      KeyId,
      KeyAgreementAlgorithm: 'ECDH',
      PublicKey: generateKeyPairSync('ec', { namedCurve: 'P-256' }).publicKey.export({
        format: 'der',
        type: 'spki',
      }),
    },
    Encrypt: { KeyId, Plaintext: message },
    GenerateDataKey: { KeyId, KeySpec: 'AES_256' },
    GenerateDataKeyWithoutPlaintext: { KeyId, KeySpec: 'AES_256' },
    GenerateDataKeyPair: { KeyId, KeyPairSpec: 'ECC_NIST_P256' },
    GenerateDataKeyPairWithoutPlaintext: { KeyId, KeyPairSpec: 'ECC_NIST_P256' },
    GenerateMac: { KeyId: ids.mac, Message: message, MacAlgorithm: 'HMAC_SHA_256' },
    VerifyMac: { KeyId: ids.mac, Message: message, MacAlgorithm: 'HMAC_SHA_256', Mac: made.mac },
    Sign: { KeyId: ids.signing, Message: message, SigningAlgorithm: 'ECDSA_SHA_256' },
    Verify: {
      KeyId: ids.signing,
      Message: message,
      SigningAlgorithm: 'ECDSA_SHA_256',
      Signature: made.signature,
    },
    GetPublicKey: { KeyId: ids.signing },
    GetParametersForImport: { KeyId, WrappingAlgorithm: 'RSAES_OAEP_SHA_256', WrappingKeySpec: 'RSA_2048' },
    ImportKeyMaterial: { KeyId, ImportToken: randomBytes(41), EncryptedKeyMaterial: randomBytes(256) },
    PutKeyPolicy: {
      KeyId,
      Policy: '{"Statement":[{"Effect":"Allow","Principal":"*","Action":"kms:*","Resource":"*"}]}',
    },
    ReplicateKey: { KeyId, ReplicaRegion: 'eu-west-1' },
    RetireGrant: { KeyId, GrantId: 'a'.repeat(64) },
    RevokeGrant: { KeyId, GrantId: 'a'.repeat(64) },
    TagResource: { KeyId, Tags: [{ TagKey: 'a', TagValue: 'b' }] },
    UntagResource: { KeyId, TagKeys: ['a'] },
    UpdateKeyDescription: { KeyId, Description: 'theirs' },
    UpdatePrimaryRegion: { KeyId, PrimaryRegion: 'eu-west-1' },
    // Last in the order of the names, so that the others come first.
    DeleteImportedKeyMaterial: { KeyId: ids.rsa },
    ScheduleKeyDeletion: { KeyId: ids.rsa },
    CancelKeyDeletion: { KeyId: ids.rsa },
  };
  return special[operation] ?? { KeyId };
}

/** The message of the refusal, or undefined where there was none of this kind. */
async function refusalOf(
  engine: TestEngine,
  operation: OperationName,
  input: object,
): Promise<string | undefined> {
  try {
    await engine.engine.callAs(engine.root)(operation, input as never);
    return undefined;
  } catch (error) {
    if (isKmsError(error) && error.code === 'AccessDeniedException') return error.message;
    if (isKmsError(error)) return undefined;
    throw error;
  }
}

const names = Object.keys(operations) as OperationName[];

describe('a key for decryption only', () => {
  it('is judged for every operation there is', () => {
    expect(Object.keys(verdicts).sort()).toEqual([...names].sort());
    const inRow = { refused: false, allowed: true, 'no key of its own': undefined } as const;
    for (const name of names) {
      expect([name, operations[name].permittedDecryptOnly]).toEqual([name, inRow[verdicts[name]]]);
    }
  });

  it.each(names.filter((name) => verdicts[name] === 'refused'))('is refused to %s', async (operation) => {
    const input = requestOf(operation);
    expect(await refusalOf(receiver, operation, input)).toMatch(refusal);
    expect((await receiver.trail()).at(-1)).toMatchObject({
      eventName: operation,
      errorCode: 'AccessDeniedException',
    });
    // The same on the giver's own key is a matter of the request alone.
    expect((await refusalOf(giver, operation, input)) ?? '').not.toMatch(refusal);
  });

  it.each(['Decrypt', 'Verify', 'VerifyMac', 'GetPublicKey', 'DescribeKey'] as const)(
    'does %s',
    async (operation) => {
      const answer = await receiver.engine.callAs(receiver.root)(operation, requestOf(operation) as never);
      expect(answer).toBeTypeOf('object');
    },
  );

  it('decrypts with a private key, and is what ReEncrypt decrypts from', async () => {
    const { Plaintext } = await receiver.kms.decrypt({
      KeyId: ids.rsa,
      CiphertextBlob: made.rsa,
      EncryptionAlgorithm: oaep,
    });
    expect(Buffer.from(Plaintext ?? []).toString()).toBe('message');
    const own = (await receiver.kms.createKey({})).KeyMetadata?.KeyId ?? '';
    const moved = await receiver.kms.reEncrypt({ CiphertextBlob: made.blob, DestinationKeyId: own });
    const again = await receiver.kms.decrypt({ CiphertextBlob: moved.CiphertextBlob, KeyId: own });
    expect(Buffer.from(again.Plaintext ?? []).toString()).toBe('message');
  });

  it('is refused as the destination of a ciphertext of another key', async () => {
    const own = (await receiver.kms.createKey({})).KeyMetadata?.KeyId ?? '';
    const { CiphertextBlob } = await receiver.kms.encrypt({ KeyId: own, Plaintext: message });
    const input = { CiphertextBlob, DestinationKeyId: ids.symmetric };
    expect(await refusalOf(receiver, 'ReEncrypt', input)).toMatch(refusal);
  });

  it('is refused under an alias, too', async () => {
    await receiver.kms.createAlias({ AliasName: 'alias/named', TargetKeyId: ids.symmetric });
    const input = { KeyId: 'alias/named', Plaintext: message };
    expect(await refusalOf(receiver, 'Encrypt', input)).toMatch(refusal);
  });

  it.each(names.filter((name) => verdicts[name] === 'allowed'))(
    'is not refused to %s for this',
    async (operation) => {
      expect((await refusalOf(receiver, operation, requestOf(operation))) ?? '').not.toMatch(refusal);
    },
  );
});
