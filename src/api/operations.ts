import type { OperationName } from './kms.ts';

export type Permission = `kms:${string}`;

/** `any`: key id, key ARN, alias name or alias ARN. `id-or-arn`: an alias is not accepted. */
export type KeyForm = 'id-or-arn' | 'any';

/** A permission that an operation needs beside its own, which identity policies alone can give. */
export interface FurtherPermission {
  readonly permission: Permission;
  /** `key`: a key that does not exist yet, so that the permission must be one on all keys. */
  readonly resource: 'none' | 'key';
  /** Needed only where the request has this member. */
  readonly member?: string;
  /** The request member that says in which region; that of the call if absent. */
  readonly regionField?: string;
}

/**
 * Everything that is particular to one operation and not in the API model.
 *
 * Permissions and the forms of a key's name are those of each operation in the API reference
 * (https://docs.aws.amazon.com/kms/latest/APIReference/API_Operations.html), `resource` and `crossAccount` those of the table of
 * permissions (https://docs.aws.amazon.com/kms/latest/developerguide/kms-api-permissions-reference.html); `readOnly`, `audit` and `response`
 * are those of the CloudTrail examples
 * (https://docs.aws.amazon.com/kms/latest/developerguide/understanding-kms-entries.html), whose `readOnly` is true
 * for everything that changes no key, encryption and signing included.
 */
export interface OperationRow {
  readonly name: OperationName;
  /** Needed on the resource that `keyField` or the alias names. */
  readonly permission: Permission;
  readonly readOnly: boolean;
  /** `key`: the key's policy decides, and identity policies where it delegates; identity policies alone for `none`, and for the alias of `alias+key`. */
  readonly resource: 'key' | 'alias+key' | 'key-store' | 'none';
  /** Whether principals of another account can be allowed to call it on a key of this one. */
  readonly crossAccount: boolean;
  readonly further: readonly FurtherPermission[];
  /** The request member that names the key. Not always required: a ciphertext blob or a grant token names its key too. */
  readonly keyField?: string;
  /** Only meaningful with `keyField`. */
  readonly keyForm: KeyForm;
  /** A second key, which the request's ciphertext blob names, with the permission needed on it. */
  readonly source?: { readonly permission: Permission; readonly keyField: string; readonly keyForm: KeyForm };
  /** Request members shown in the audit record, in the API's spelling. Never plaintext, ciphertext or a token. */
  readonly audit: readonly string[];
  /** Response members shown in the audit record; empty for read-only operations. */
  readonly response: readonly string[];
  /** True when the record shows the key's ARN as `responseElements.keyId`, whether or not the response has it. */
  readonly respondsWithKey: boolean;
  readonly support: 'implemented' | 'later' | 'unsupported';
  /** Why an unsupported operation is so. */
  readonly reason?: string;
}

type Draft = Omit<OperationRow, 'name' | 'permission' | 'support' | 'further'> &
  Partial<Pick<OperationRow, 'permission' | 'further'>>;
type Rows = Partial<Record<OperationName, Draft>>;
type Key = Pick<OperationRow, 'resource' | 'keyField' | 'keyForm' | 'crossAccount'>;

const none: Key = { resource: 'none', keyForm: 'id-or-arn', crossAccount: false };
const store: Key = { resource: 'key-store', keyForm: 'id-or-arn', crossAccount: false };
const byId: Key = { resource: 'key', keyField: 'KeyId', keyForm: 'id-or-arn', crossAccount: false };
const byIdAnywhere: Key = { ...byId, crossAccount: true };
const byAny: Key = { ...byIdAnywhere, keyForm: 'any' };
const alias: Key = { resource: 'alias+key', keyForm: 'id-or-arn', crossAccount: false };
const aliasOf: Key = { ...alias, keyField: 'TargetKeyId' };

/** https://docs.aws.amazon.com/kms/latest/developerguide/tag-permissions.html */
const tagging: FurtherPermission = { permission: 'kms:TagResource', resource: 'key', member: 'Tags' };

/** `audit` and `response` are lists of member names, separated by spaces. */
function row(readOnly: boolean, key: Key, audit: string, response: string): Draft {
  const names = (text: string) => text.split(' ').filter((name) => name !== '');
  return {
    ...key,
    readOnly,
    audit: names(audit),
    response: names(response),
    respondsWithKey: !readOnly && key.resource !== 'none' && key.resource !== 'key-store',
  };
}
const read = (key: Key, audit: string): Draft => row(true, key, audit, '');
const write = (key: Key, audit: string, response = ''): Draft => row(false, key, audit, response);

const context = 'EncryptionContext EncryptionAlgorithm';
const dataKey = 'KeyId KeySpec NumberOfBytes EncryptionContext DryRun';
const page = 'Limit Marker';

const implemented = {
  CancelKeyDeletion: write(byId, 'KeyId', 'KeyId'),
  CreateAlias: write(aliasOf, 'AliasName TargetKeyId'),
  CreateGrant: write(
    byIdAnywhere,
    'KeyId GranteePrincipal RetiringPrincipal Operations Constraints Name DryRun',
    'GrantId',
  ),
  CreateKey: {
    ...write(
      none,
      'Policy Description KeyUsage CustomerMasterKeySpec KeySpec Origin CustomKeyStoreId BypassPolicyLockoutSafetyCheck Tags MultiRegion XksKeyId',
      'KeyMetadata',
    ),
    further: [tagging],
  },
  Decrypt: read(byAny, `KeyId ${context} DryRun DryRunModifiers`),
  DeleteAlias: write(alias, 'AliasName'),
  DeleteImportedKeyMaterial: write(byId, 'KeyId KeyMaterialId', 'KeyId KeyMaterialId'),
  DeriveSharedSecret: read(byAny, 'KeyId KeyAgreementAlgorithm DryRun'),
  DescribeKey: read(byAny, 'KeyId'),
  DisableKey: write(byId, 'KeyId'),
  DisableKeyRotation: write(byId, 'KeyId'),
  EnableKey: write(byId, 'KeyId'),
  EnableKeyRotation: write(byId, 'KeyId RotationPeriodInDays'),
  Encrypt: read(byAny, `KeyId ${context} DryRun`),
  GenerateDataKey: read(byAny, dataKey),
  GenerateDataKeyPair: read(byAny, 'KeyId KeyPairSpec EncryptionContext DryRun'),
  GenerateDataKeyPairWithoutPlaintext: read(byAny, 'KeyId KeyPairSpec EncryptionContext DryRun'),
  GenerateDataKeyWithoutPlaintext: read(byAny, dataKey),
  GenerateMac: read(byAny, 'KeyId MacAlgorithm DryRun'),
  GenerateRandom: read(none, 'NumberOfBytes CustomKeyStoreId'),
  GetKeyLastUsage: read(byId, 'KeyId'),
  GetKeyPolicy: read(byId, 'KeyId PolicyName'),
  GetKeyRotationStatus: read(byIdAnywhere, 'KeyId'),
  GetParametersForImport: read(byId, 'KeyId WrappingAlgorithm WrappingKeySpec'),
  GetPublicKey: read(byAny, 'KeyId'),
  ImportKeyMaterial: write(
    byId,
    'KeyId ValidTo ExpirationModel ImportType KeyMaterialDescription KeyMaterialId',
    'KeyId KeyMaterialId',
  ),
  ListAliases: read({ ...none, keyField: 'KeyId' }, `KeyId ${page}`),
  ListGrants: read(byIdAnywhere, `KeyId GrantId GranteePrincipal ${page}`),
  ListKeyPolicies: read(byId, `KeyId ${page}`),
  ListKeyRotations: read(byId, `KeyId IncludeKeyMaterial ${page}`),
  ListKeys: read(none, page),
  ListResourceTags: read(byId, `KeyId ${page}`),
  ListRetirableGrants: read(none, `RetiringPrincipal ${page}`),
  PutKeyPolicy: write(byId, 'KeyId PolicyName Policy BypassPolicyLockoutSafetyCheck'),
  ReEncrypt: {
    ...read(
      { ...byAny, keyField: 'DestinationKeyId' },
      'SourceKeyId SourceEncryptionContext SourceEncryptionAlgorithm DestinationKeyId DestinationEncryptionContext DestinationEncryptionAlgorithm DryRun DryRunModifiers',
    ),
    permission: 'kms:ReEncryptTo',
    source: { permission: 'kms:ReEncryptFrom', keyField: 'SourceKeyId', keyForm: 'any' },
  },
  ReplicateKey: {
    ...write(
      byId,
      'KeyId ReplicaRegion Policy BypassPolicyLockoutSafetyCheck Description Tags',
      'ReplicaKeyMetadata ReplicaPolicy ReplicaTags',
    ),
    respondsWithKey: false,
    further: [
      { permission: 'kms:CreateKey', resource: 'none', regionField: 'ReplicaRegion' },
      { ...tagging, regionField: 'ReplicaRegion' },
    ],
  },
  RetireGrant: write(byIdAnywhere, 'KeyId GrantId DryRun'),
  RevokeGrant: write(byIdAnywhere, 'KeyId GrantId DryRun'),
  RotateKeyOnDemand: write(byId, 'KeyId', 'KeyId'),
  ScheduleKeyDeletion: write(
    byId,
    'KeyId PendingWindowInDays',
    'KeyId KeyState DeletionDate PendingWindowInDays',
  ),
  Sign: read(byAny, 'KeyId MessageType SigningAlgorithm DryRun'),
  TagResource: write(byId, 'KeyId Tags'),
  UntagResource: write(byId, 'KeyId TagKeys'),
  UpdateAlias: write(aliasOf, 'AliasName TargetKeyId'),
  UpdateKeyDescription: write(byId, 'KeyId Description'),
  UpdatePrimaryRegion: write(byId, 'KeyId PrimaryRegion'),
  Verify: read(byAny, 'KeyId MessageType SigningAlgorithm DryRun'),
  VerifyMac: read(byAny, 'KeyId MacAlgorithm DryRun'),
} satisfies Rows;

const later = {} satisfies Rows;

const keyStores = {
  ConnectCustomKeyStore: write(store, 'CustomKeyStoreId'),
  CreateCustomKeyStore: write(
    store,
    'CustomKeyStoreName CustomKeyStoreType CloudHsmClusterId',
    'CustomKeyStoreId',
  ),
  DeleteCustomKeyStore: write(store, 'CustomKeyStoreId'),
  DescribeCustomKeyStores: read(store, `CustomKeyStoreId CustomKeyStoreName ${page}`),
  DisconnectCustomKeyStore: write(store, 'CustomKeyStoreId'),
  UpdateCustomKeyStore: write(store, 'CustomKeyStoreId NewCustomKeyStoreName CloudHsmClusterId'),
} satisfies Rows;

const reason =
  'custom key stores belong to AWS CloudHSM and external key managers; the keys here live in the vault';

const drafts: Readonly<Record<OperationName, Draft>> = { ...implemented, ...later, ...keyStores };

function finish(name: OperationName): OperationRow {
  const named = { name, permission: `kms:${name}` as const, further: [], ...drafts[name] };
  if (Object.hasOwn(keyStores, name)) return { ...named, support: 'unsupported', reason };
  return { ...named, support: Object.hasOwn(implemented, name) ? 'implemented' : 'later' };
}

export const operationNames: readonly OperationName[] = (Object.keys(drafts) as OperationName[]).sort();

/** One row per operation of the API. */
export const operations = Object.freeze(
  Object.fromEntries(operationNames.map((name) => [name, finish(name)])),
) as Readonly<Record<OperationName, OperationRow>>;

export function isOperationName(text: string): text is OperationName {
  return Object.hasOwn(operations, text);
}
