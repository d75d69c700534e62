/** A valid request of each operation that this project implements, on a key of the vault. */
import { operationNames, operations } from '../../src/api/operations.ts';
import type { Input, OperationName } from '../../src/api/kms.ts';

export interface Scene {
  /** The name to use in the request. */
  readonly keyId: string;
  /** A ciphertext of the key, in no encryption context. */
  readonly blob: Uint8Array;
  /** Of an alias of the key. */
  readonly alias: string;
  /** Of a grant on the key. */
  readonly grantId: string;
  readonly grantee: string;
}

type Requests = { readonly [O in OperationName]?: (scene: Scene) => Input<O> };

const ofKey = ({ keyId: KeyId }: Scene) => ({ KeyId });
const message = Buffer.from('message');

/** Every one passes validation; an operation that the key's spec or origin does not support is refused only after authorization. */
export const requests = {
  CancelKeyDeletion: ofKey,
  CreateAlias: ({ keyId }) => ({ AliasName: 'alias/new', TargetKeyId: keyId }),
  CreateGrant: ({ keyId, grantee }) => ({
    KeyId: keyId,
    GranteePrincipal: grantee,
    Operations: ['Decrypt'],
  }),
  CreateKey: () => ({}),
  Decrypt: ({ keyId, blob }) => ({ KeyId: keyId, CiphertextBlob: blob }),
  DeleteAlias: ({ alias }) => ({ AliasName: alias }),
  DeleteImportedKeyMaterial: ofKey,
  DeriveSharedSecret: ({ keyId }) => ({
    KeyId: keyId,
    KeyAgreementAlgorithm: 'ECDH',
    PublicKey: message,
  }),
  DescribeKey: ofKey,
  DisableKey: ofKey,
  DisableKeyRotation: ofKey,
  EnableKey: ofKey,
  EnableKeyRotation: ofKey,
  Encrypt: ({ keyId }) => ({ KeyId: keyId, Plaintext: message }),
  GenerateDataKey: ({ keyId }) => ({ KeyId: keyId, KeySpec: 'AES_256' }),
  GenerateDataKeyPair: ({ keyId }) => ({ KeyId: keyId, KeyPairSpec: 'ECC_NIST_P256' }),
  GenerateDataKeyPairWithoutPlaintext: ({ keyId }) => ({ KeyId: keyId, KeyPairSpec: 'ECC_NIST_P256' }),
  GenerateDataKeyWithoutPlaintext: ({ keyId }) => ({ KeyId: keyId, KeySpec: 'AES_256' }),
  GenerateMac: ({ keyId }) => ({ KeyId: keyId, MacAlgorithm: 'HMAC_SHA_256', Message: message }),
  GenerateRandom: () => ({ NumberOfBytes: 8 }),
  GetKeyLastUsage: ofKey,
  GetKeyPolicy: ofKey,
  GetKeyRotationStatus: ofKey,
  GetParametersForImport: ({ keyId }) => ({
    KeyId: keyId,
    WrappingAlgorithm: 'RSAES_OAEP_SHA_256',
    WrappingKeySpec: 'RSA_2048',
  }),
  GetPublicKey: ofKey,
  ImportKeyMaterial: ({ keyId }) => ({
    KeyId: keyId,
    ImportToken: message,
    EncryptedKeyMaterial: message,
    ExpirationModel: 'KEY_MATERIAL_DOES_NOT_EXPIRE',
  }),
  ListAliases: () => ({}),
  ListGrants: ofKey,
  ListKeyPolicies: ofKey,
  ListKeyRotations: ofKey,
  ListKeys: () => ({}),
  ListResourceTags: ofKey,
  ListRetirableGrants: ({ grantee }) => ({ RetiringPrincipal: grantee }),
  PutKeyPolicy: ({ keyId }) => ({ KeyId: keyId, Policy: '{}' }),
  ReEncrypt: ({ keyId, blob }) => ({ CiphertextBlob: blob, SourceKeyId: keyId, DestinationKeyId: keyId }),
  ReplicateKey: ({ keyId }) => ({ KeyId: keyId, ReplicaRegion: 'eu-west-1' }),
  RetireGrant: ({ keyId, grantId }) => ({ KeyId: keyId, GrantId: grantId }),
  RevokeGrant: ({ keyId, grantId }) => ({ KeyId: keyId, GrantId: grantId }),
  RotateKeyOnDemand: ofKey,
  ScheduleKeyDeletion: ofKey,
  Sign: ({ keyId }) => ({ KeyId: keyId, Message: message, SigningAlgorithm: 'ECDSA_SHA_256' }),
  TagResource: ({ keyId }) => ({ KeyId: keyId, Tags: [{ TagKey: 'a', TagValue: 'b' }] }),
  UntagResource: ({ keyId }) => ({ KeyId: keyId, TagKeys: ['a'] }),
  UpdateAlias: ({ keyId, alias }) => ({ AliasName: alias, TargetKeyId: keyId }),
  UpdateKeyDescription: ({ keyId }) => ({ KeyId: keyId, Description: 'x' }),
  UpdatePrimaryRegion: ({ keyId }) => ({ KeyId: keyId, PrimaryRegion: 'eu-west-1' }),
  Verify: ({ keyId }) => ({
    KeyId: keyId,
    Message: message,
    Signature: message,
    SigningAlgorithm: 'ECDSA_SHA_256',
  }),
  VerifyMac: ({ keyId }) => ({
    KeyId: keyId,
    MacAlgorithm: 'HMAC_SHA_256',
    Message: message,
    Mac: message,
  }),
} satisfies Requests;

export type Implemented = keyof typeof requests;

/** Those of the table, in which none may be missing. */
export const implemented: readonly Implemented[] = operationNames.filter(
  (name): name is Implemented => operations[name].support === 'implemented',
);
