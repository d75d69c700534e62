import { keyStateRules, type KeyStateRule } from './keystates.ts';
import type { OperationName } from './kms.ts';

export type Permission = `kms:${string}`;

/** `any`: key id, key ARN, alias name or alias ARN. `id-or-arn`: an alias is not accepted. */
export type KeyForm = 'id-or-arn' | 'any';

/** A further permission that an operation needs, which only identity policies can grant. */
export interface FurtherPermission {
  readonly permission: Permission;
  /** `key`: a key that does not exist yet, so the permission must be for all keys. */
  readonly resource: 'none' | 'key';
  /** Needed only if the request has this member. */
  readonly member?: string;
  /** The request member that names the region (default: the call's region). */
  readonly regionField?: string;
}

/**
 * What an operation has beside its API model.
 *
 * Permissions and key forms are those of each operation in the API reference
 * (https://docs.aws.amazon.com/kms/latest/APIReference/API_Operations.html), `resource` and `crossAccount` those of the table of permissions
 * (https://docs.aws.amazon.com/kms/latest/developerguide/kms-api-permissions-reference.html); `readOnly`, `audit` and `response` are those of the
 * CloudTrail examples (https://docs.aws.amazon.com/kms/latest/developerguide/understanding-kms-entries.html), whose `readOnly` is true for everything
 * that changes no key, including encryption and signing.
 */
export interface OperationRow {
  readonly name: OperationName;
  /** Needed on the key in `keyField` or on the alias. */
  readonly permission: Permission;
  readonly readOnly: boolean;
  /** `key`: the key policy decides, and identity policies if it delegates; `none`, and the alias of `alias+key`: identity policies only. */
  readonly resource: 'key' | 'alias+key' | 'key-store' | 'none';
  /** Whether principals of another account can be allowed to call it on this account's keys. */
  readonly crossAccount: boolean;
  readonly further: readonly FurtherPermission[];
  /** The request member that names the key. Not always required: a ciphertext blob or grant token names its key too. */
  readonly keyField: string | undefined;
  /** Only with `keyField`. */
  readonly keyForm: KeyForm;
  /** The key of the request's ciphertext blob, with the permission needed on it. */
  readonly source: SourceKey | undefined;
  /** Undefined for operations without a key. */
  readonly keyStates: KeyStateRule | undefined;
  /**
   * Whether a key that was shared for decryption only permits it (docs/spec/key-bundle.md, "Acceptance"): not if it makes something that others
   * attribute to the key's owner, or changes or shares key material. Does not limit the key of `source`. Undefined for operations without a key.
   */
  readonly permittedDecryptOnly: boolean | undefined;
  /** Whether a successful call counts as usage in `GetKeyLastUsage`. */
  readonly isKeyUsage: boolean;
  /** Request members in the audit record, in the API's spelling. Must include no plaintext, ciphertext or token. */
  readonly audit: readonly string[];
  /** Response members in the audit record; none for read-only operations. */
  readonly response: readonly string[];
  /** Whether the record shows the key's ARN as `responseElements.keyId`, even if the response does not have it. */
  readonly respondsWithKey: boolean;
  readonly support: 'implemented' | 'unsupported';
  /** Why the operation is not supported. */
  readonly reason: string | undefined;
}

interface SourceKey {
  readonly permission: Permission;
  readonly keyField: string;
  readonly keyForm: KeyForm;
}

/** `permission`: undefined for the one with the operation's name. */
type Draft = Omit<OperationRow, 'name' | 'permission'> & { readonly permission: Permission | undefined };
type Key = Pick<OperationRow, 'resource' | 'keyField' | 'keyForm' | 'crossAccount'>;
type Effect = Pick<OperationRow, 'keyStates' | 'permittedDecryptOnly' | 'isKeyUsage'>;

const noKey: Key = { resource: 'none', keyField: undefined, keyForm: 'id-or-arn', crossAccount: false };
const keyStore: Key = { ...noKey, resource: 'key-store' };
const byId: Key = { ...noKey, resource: 'key', keyField: 'KeyId' };
const byIdAnywhere: Key = { ...byId, crossAccount: true };
const byAny: Key = { ...byIdAnywhere, keyForm: 'any' };
const byAliasName: Key = { ...noKey, resource: 'alias+key' };
const byAliasTarget: Key = { ...byAliasName, keyField: 'TargetKeyId' };

const noEffect: Effect = { keyStates: undefined, permittedDecryptOnly: undefined, isKeyUsage: false };

/** A key for decryption only permits it. */
function permitted(rule: keyof typeof keyStateRules): Effect {
  return { keyStates: keyStateRules[rule], permittedDecryptOnly: true, isKeyUsage: false };
}
/** A key for decryption only refuses it. */
function refused(rule: keyof typeof keyStateRules): Effect {
  return { ...permitted(rule), permittedDecryptOnly: false };
}
const opens: Effect = { ...permitted('use'), isKeyUsage: true };
const makes: Effect = { ...refused('use'), isKeyUsage: true };

/** https://docs.aws.amazon.com/kms/latest/developerguide/tag-permissions.html */
const tagging: FurtherPermission = { permission: 'kms:TagResource', resource: 'key', member: 'Tags' };

/** `audit` and `response` are lists of member names, separated by spaces. */
function row(readOnly: boolean, key: Key, effect: Effect, audit: string, response: string): Draft {
  const names = (text: string) => text.split(' ').filter((name) => name !== '');
  return {
    ...key,
    ...effect,
    permission: undefined,
    further: [],
    source: undefined,
    readOnly,
    audit: names(audit),
    response: names(response),
    respondsWithKey: !readOnly && key.resource !== 'none' && key.resource !== 'key-store',
    support: 'implemented',
    reason: undefined,
  };
}
const read = (key: Key, effect: Effect, audit: string): Draft => row(true, key, effect, audit, '');
const write = (key: Key, effect: Effect, audit: string, response = ''): Draft =>
  row(false, key, effect, audit, response);

const context = 'EncryptionContext EncryptionAlgorithm';
const dataKey = 'KeyId KeySpec NumberOfBytes EncryptionContext DryRun';
const page = 'Limit Marker';

const implemented = {
  CancelKeyDeletion: write(byId, permitted('cancelDeletion'), 'KeyId', 'KeyId'),
  CreateAlias: write(byAliasTarget, permitted('manage'), 'AliasName TargetKeyId'),
  CreateGrant: write(
    byIdAnywhere,
    permitted('use'),
    'KeyId GranteePrincipal RetiringPrincipal Operations Constraints Name DryRun',
    'GrantId',
  ),
  CreateKey: {
    ...write(
      noKey,
      noEffect,
      'Policy Description KeyUsage CustomerMasterKeySpec KeySpec Origin CustomKeyStoreId BypassPolicyLockoutSafetyCheck Tags MultiRegion XksKeyId',
      'KeyMetadata',
    ),
    further: [tagging],
  },
  Decrypt: read(byAny, opens, `KeyId ${context} DryRun DryRunModifiers`),
  DeleteAlias: write(byAliasName, permitted('view'), 'AliasName'),
  DeleteImportedKeyMaterial: write(
    byId,
    permitted('deleteMaterial'),
    'KeyId KeyMaterialId',
    'KeyId KeyMaterialId',
  ),
  DeriveSharedSecret: read(byAny, makes, 'KeyId KeyAgreementAlgorithm DryRun'),
  DescribeKey: read(byAny, permitted('view'), 'KeyId'),
  DisableKey: write(byId, permitted('enable'), 'KeyId'),
  DisableKeyRotation: write(byId, permitted('scheduleRotation'), 'KeyId'),
  EnableKey: write(byId, permitted('enable'), 'KeyId'),
  EnableKeyRotation: write(byId, refused('scheduleRotation'), 'KeyId RotationPeriodInDays'),
  Encrypt: read(byAny, makes, `KeyId ${context} DryRun`),
  GenerateDataKey: read(byAny, makes, dataKey),
  GenerateDataKeyPair: read(byAny, makes, 'KeyId KeyPairSpec EncryptionContext DryRun'),
  GenerateDataKeyPairWithoutPlaintext: read(byAny, makes, 'KeyId KeyPairSpec EncryptionContext DryRun'),
  GenerateDataKeyWithoutPlaintext: read(byAny, makes, dataKey),
  GenerateMac: read(byAny, makes, 'KeyId MacAlgorithm DryRun'),
  GenerateRandom: read(noKey, noEffect, 'NumberOfBytes CustomKeyStoreId'),
  GetKeyLastUsage: read(byId, permitted('view'), 'KeyId'),
  GetKeyPolicy: read(byId, permitted('view'), 'KeyId PolicyName'),
  GetKeyRotationStatus: read(byIdAnywhere, permitted('view'), 'KeyId'),
  GetParametersForImport: read(byId, refused('manage'), 'KeyId WrappingAlgorithm WrappingKeySpec'),
  GetPublicKey: read(byAny, permitted('use'), 'KeyId'),
  ImportKeyMaterial: write(
    byId,
    refused('manage'),
    'KeyId ValidTo ExpirationModel ImportType KeyMaterialDescription KeyMaterialId',
    'KeyId KeyMaterialId',
  ),
  ListAliases: read({ ...noKey, keyField: 'KeyId' }, permitted('view'), `KeyId ${page}`),
  ListGrants: read(byIdAnywhere, permitted('view'), `KeyId GrantId GranteePrincipal ${page}`),
  ListKeyPolicies: read(byId, permitted('view'), `KeyId ${page}`),
  ListKeyRotations: read(byId, permitted('view'), `KeyId IncludeKeyMaterial ${page}`),
  ListKeys: read(noKey, noEffect, page),
  ListResourceTags: read(byId, permitted('view'), `KeyId ${page}`),
  ListRetirableGrants: read(noKey, noEffect, `RetiringPrincipal ${page}`),
  PutKeyPolicy: write(byId, permitted('view'), 'KeyId PolicyName Policy BypassPolicyLockoutSafetyCheck'),
  ReEncrypt: {
    ...read(
      { ...byAny, keyField: 'DestinationKeyId' },
      makes,
      'SourceKeyId SourceEncryptionContext SourceEncryptionAlgorithm DestinationKeyId DestinationEncryptionContext DestinationEncryptionAlgorithm DryRun DryRunModifiers',
    ),
    permission: 'kms:ReEncryptTo',
    source: { permission: 'kms:ReEncryptFrom', keyField: 'SourceKeyId', keyForm: 'any' },
  },
  ReplicateKey: {
    ...write(
      byId,
      refused('rotate'),
      'KeyId ReplicaRegion Policy BypassPolicyLockoutSafetyCheck Description Tags',
      'ReplicaKeyMetadata ReplicaPolicy ReplicaTags',
    ),
    respondsWithKey: false,
    further: [
      { permission: 'kms:CreateKey', resource: 'none', regionField: 'ReplicaRegion' },
      { ...tagging, regionField: 'ReplicaRegion' },
    ],
  },
  RetireGrant: write(byIdAnywhere, permitted('view'), 'KeyId GrantId DryRun'),
  RevokeGrant: write(byIdAnywhere, permitted('view'), 'KeyId GrantId DryRun'),
  RotateKeyOnDemand: write(byId, refused('rotate'), 'KeyId', 'KeyId'),
  ScheduleKeyDeletion: write(
    byId,
    permitted('manage'),
    'KeyId PendingWindowInDays',
    'KeyId KeyState DeletionDate PendingWindowInDays',
  ),
  Sign: read(byAny, makes, 'KeyId MessageType SigningAlgorithm DryRun'),
  TagResource: write(byId, permitted('manage'), 'KeyId Tags'),
  UntagResource: write(byId, permitted('manage'), 'KeyId TagKeys'),
  UpdateAlias: write(byAliasTarget, permitted('manage'), 'AliasName TargetKeyId'),
  UpdateKeyDescription: write(byId, permitted('manage'), 'KeyId Description'),
  UpdatePrimaryRegion: write(byId, permitted('rotate'), 'KeyId PrimaryRegion'),
  Verify: read(byAny, opens, 'KeyId MessageType SigningAlgorithm DryRun'),
  VerifyMac: read(byAny, opens, 'KeyId MacAlgorithm DryRun'),
} satisfies Partial<Record<OperationName, Draft>>;

const unsupported: Pick<Draft, 'support' | 'reason'> = {
  support: 'unsupported',
  reason:
    'custom key stores belong to AWS CloudHSM and external key managers; the keys here live in the vault',
};

const keyStores = {
  ConnectCustomKeyStore: { ...write(keyStore, noEffect, 'CustomKeyStoreId'), ...unsupported },
  CreateCustomKeyStore: {
    ...write(
      keyStore,
      noEffect,
      'CustomKeyStoreName CustomKeyStoreType CloudHsmClusterId',
      'CustomKeyStoreId',
    ),
    ...unsupported,
  },
  DeleteCustomKeyStore: { ...write(keyStore, noEffect, 'CustomKeyStoreId'), ...unsupported },
  DescribeCustomKeyStores: {
    ...read(keyStore, noEffect, `CustomKeyStoreId CustomKeyStoreName ${page}`),
    ...unsupported,
  },
  DisconnectCustomKeyStore: { ...write(keyStore, noEffect, 'CustomKeyStoreId'), ...unsupported },
  UpdateCustomKeyStore: {
    ...write(keyStore, noEffect, 'CustomKeyStoreId NewCustomKeyStoreName CloudHsmClusterId'),
    ...unsupported,
  },
} satisfies Partial<Record<OperationName, Draft>>;

export type ImplementedOperation = keyof typeof implemented;

/** Total: an operation without a row does not compile. */
const drafts: Readonly<Record<OperationName, Draft>> = { ...implemented, ...keyStores };

export const operationNames: readonly OperationName[] = (Object.keys(drafts) as OperationName[]).sort();

export const operations = Object.freeze(
  Object.fromEntries(
    operationNames.map((name) => {
      const { permission = `kms:${name}` as const, ...rest } = drafts[name];
      return [name, { ...rest, name, permission } satisfies OperationRow];
    }),
  ),
) as Readonly<Record<OperationName, OperationRow>>;

export function isOperationName(text: string): text is OperationName {
  return Object.hasOwn(operations, text);
}
