/**
 * The condition keys for properties of the request. Each permission has exactly those that AWS lists for it
 * (https://docs.aws.amazon.com/kms/latest/developerguide/kms-api-permissions-reference.html, "AWS KMS condition keys";
 * https://docs.aws.amazon.com/kms/latest/developerguide/conditions-kms.html).
 *
 * Never present, because the feature does not exist here: `kms:ViaService`, `kms:RecipientAttestation:…`, `kms:GranteeServicePrincipal`,
 * `kms:RetiringServicePrincipal`, `kms:GrantConstraintSourceArn`.
 */
import type { Input, OperationName } from '../../api/kms.ts';
import { limits } from '../../api/limits.ts';
import type { GrantConstraints, Tag } from '../../api/types.ts';
import { defaultKeySpec } from '../../crypto/specs.ts';
import type { Grant } from '../../policy/grants.ts';
import { indexByLowerCase, toUnixTime, type Value } from './values.ts';

export type Pairs = Readonly<Record<string, string>>;

/** Facts that conditions need and that are not members of the request. */
export interface Circumstances {
  /** The grant to retire. */
  readonly grant?: Grant | undefined;
  /** Whether the source and destination keys of `ReEncrypt` are the same. */
  readonly sameKey?: boolean | undefined;
  /** For a multi-Region key that is to be created. */
  readonly multiRegionKeyType?: 'PRIMARY' | 'REPLICA' | undefined;
}

export interface RequestKeys<I> {
  /** The encryption context: `kms:EncryptionContext:…` and `kms:EncryptionContextKeys`. */
  readonly pairs?: (input: I, circumstances: Circumstances) => Pairs | undefined;
  /** The alias in the request: `kms:RequestAlias`. */
  readonly keyName?: (input: I) => string | undefined;
  /** `aws:RequestTag/…` */
  readonly tags?: (input: I) => readonly Tag[] | undefined;
  /** `aws:TagKeys` */
  readonly tagKeys?: (input: I) => readonly string[] | undefined;
  /** Other condition keys, by lower-case name. */
  readonly values?: ReadonlyMap<string, (input: I, circumstances: Circumstances) => Value>;
  /** `kms:TrailingDaysWithoutKeyUsage` */
  readonly trailingDays?: true;
  /** `kms:CallerAccount`, for permissions on a key or key store. */
  readonly callerAccount: boolean;
}

/** `ShareKey` is an extension of this project (docs/spec/key-bundle.md). */
export type PermissionName =
  Exclude<OperationName, 'ReEncrypt'> | 'ReEncryptFrom' | 'ReEncryptTo' | 'ShareKey';

type InputOf<P extends PermissionName> = P extends OperationName
  ? Input<P>
  : P extends 'ReEncryptFrom' | 'ReEncryptTo'
    ? Input<'ReEncrypt'>
    : object;

type Table = { readonly [P in PermissionName]: RequestKeys<InputOf<P>> };

type Values<I> = Readonly<Record<string, (input: I, circumstances: Circumstances) => Value>>;
const values = <I>(table: Values<I>): Pick<RequestKeys<I>, 'values'> => ({ values: indexByLowerCase(table) });

const keyAlone = { callerAccount: true } as const;
const nothing = { callerAccount: false } as const;

interface NamesKey {
  readonly KeyId?: string | undefined;
}
const keyName = ({ KeyId }: NamesKey): string | undefined => KeyId;

interface Encrypting extends NamesKey {
  readonly EncryptionContext?: Pairs | undefined;
}
/** Data keys are encrypted under symmetric keys only. */
const getAlgorithm = { 'kms:EncryptionAlgorithm': (): Value => 'SYMMETRIC_DEFAULT' };
const encrypting = {
  ...keyAlone,
  keyName,
  pairs: ({ EncryptionContext }: Encrypting) => EncryptionContext,
};
const withAlgorithm = values({
  'kms:EncryptionAlgorithm': (input: { readonly EncryptionAlgorithm?: string | undefined }) =>
    input.EncryptionAlgorithm ?? 'SYMMETRIC_DEFAULT',
});
const dataKey = { ...encrypting, ...values<object>(getAlgorithm) };
const dataKeyPair = {
  ...encrypting,
  ...values<{ readonly KeyPairSpec: string }>({
    ...getAlgorithm,
    'kms:DataKeyPairSpec': ({ KeyPairSpec }) => KeyPairSpec,
  }),
};
const signing = {
  ...keyAlone,
  keyName,
  ...values<Pick<Input<'Sign'>, 'MessageType' | 'SigningAlgorithm'>>({
    'kms:MessageType': ({ MessageType }) => MessageType ?? 'RAW',
    'kms:SigningAlgorithm': ({ SigningAlgorithm }) => SigningAlgorithm,
  }),
};
const mac = {
  ...keyAlone,
  keyName,
  ...values<{ readonly MacAlgorithm: string }>({ 'kms:MacAlgorithm': ({ MacAlgorithm }) => MacAlgorithm }),
};
const sameKey = {
  'kms:ReEncryptOnSameKey': (_: unknown, circumstances: Circumstances): Value => circumstances.sameKey,
};

/** No AWS service calls on behalf of a user here. */
const forAwsResource = values<object>({ 'kms:GrantIsForAWSResource': () => false });

function listConstraintTypes({
  subset,
  equals,
}: {
  readonly subset?: unknown;
  readonly equals?: unknown;
}): readonly string[] {
  return [
    ...(equals === undefined ? [] : ['EncryptionContextEquals']),
    ...(subset === undefined ? [] : ['EncryptionContextSubset']),
  ];
}

function getConstraints({
  EncryptionContextSubset: subset,
  EncryptionContextEquals: equals,
}: GrantConstraints = {}): { readonly subset?: Pairs | undefined; readonly equals?: Pairs | undefined } {
  return { subset, equals };
}

function getContextPairs({
  subset,
  equals,
}: {
  readonly subset?: Pairs | undefined;
  readonly equals?: Pairs | undefined;
}): Pairs {
  return { ...subset, ...equals };
}

const table: Table = {
  CancelKeyDeletion: keyAlone,
  ConnectCustomKeyStore: keyAlone,
  CreateAlias: keyAlone,
  CreateCustomKeyStore: keyAlone,
  CreateGrant: {
    ...keyAlone,
    pairs: ({ Constraints }) => getContextPairs(getConstraints(Constraints)),
    ...values<Input<'CreateGrant'>>({
      'kms:GrantConstraintType': ({ Constraints }) => listConstraintTypes(getConstraints(Constraints)),
      'kms:GrantIsForAWSResource': () => false,
      'kms:GrantOperations': ({ Operations }) => Operations,
      'kms:GranteePrincipal': ({ GranteePrincipal }) => GranteePrincipal,
      'kms:RetiringPrincipal': ({ RetiringPrincipal }) => RetiringPrincipal,
    }),
  },
  CreateKey: {
    ...keyAlone,
    tags: ({ Tags }) => Tags,
    tagKeys: ({ Tags }) => Tags?.map(({ TagKey }) => TagKey),
    ...values<Input<'CreateKey'>>({
      'kms:BypassPolicyLockoutSafetyCheck': (input) => input.BypassPolicyLockoutSafetyCheck,
      'kms:CustomerMasterKeySpec': (input) => input.KeySpec ?? input.CustomerMasterKeySpec ?? defaultKeySpec,
      'kms:CustomerMasterKeyUsage': ({ KeyUsage }) => KeyUsage ?? 'ENCRYPT_DECRYPT',
      'kms:KeyOrigin': ({ Origin }) => Origin ?? 'AWS_KMS',
      'kms:KeySpec': (input) => input.KeySpec ?? input.CustomerMasterKeySpec ?? defaultKeySpec,
      'kms:KeyUsage': ({ KeyUsage }) => KeyUsage ?? 'ENCRYPT_DECRYPT',
      'kms:MultiRegion': ({ MultiRegion }) => MultiRegion ?? false,
      'kms:MultiRegionKeyType': ({ MultiRegion }, { multiRegionKeyType }) =>
        MultiRegion === true ? (multiRegionKeyType ?? 'PRIMARY') : undefined,
    }),
  },
  Decrypt: { ...encrypting, ...withAlgorithm },
  DeleteAlias: keyAlone,
  DeleteCustomKeyStore: keyAlone,
  DeleteImportedKeyMaterial: keyAlone,
  DeriveSharedSecret: {
    ...keyAlone,
    keyName,
    ...values<Input<'DeriveSharedSecret'>>({
      'kms:KeyAgreementAlgorithm': ({ KeyAgreementAlgorithm }) => KeyAgreementAlgorithm,
    }),
  },
  DescribeCustomKeyStores: keyAlone,
  DescribeKey: { ...keyAlone, keyName },
  DisableKey: { ...keyAlone, trailingDays: true },
  DisableKeyRotation: keyAlone,
  DisconnectCustomKeyStore: keyAlone,
  EnableKey: keyAlone,
  EnableKeyRotation: {
    ...keyAlone,
    ...values<Input<'EnableKeyRotation'>>({
      'kms:RotationPeriodInDays': ({ RotationPeriodInDays }) =>
        RotationPeriodInDays ?? limits.rotationPeriodDays.default,
    }),
  },
  Encrypt: { ...encrypting, ...withAlgorithm },
  GenerateDataKey: dataKey,
  GenerateDataKeyPair: dataKeyPair,
  GenerateDataKeyPairWithoutPlaintext: dataKeyPair,
  GenerateDataKeyWithoutPlaintext: dataKey,
  GenerateMac: mac,
  GenerateRandom: nothing,
  GetKeyLastUsage: keyAlone,
  GetKeyPolicy: keyAlone,
  GetKeyRotationStatus: keyAlone,
  GetParametersForImport: {
    ...keyAlone,
    ...values<Input<'GetParametersForImport'>>({
      'kms:WrappingAlgorithm': ({ WrappingAlgorithm }) => WrappingAlgorithm,
      'kms:WrappingKeySpec': ({ WrappingKeySpec }) => WrappingKeySpec,
    }),
  },
  GetPublicKey: { ...keyAlone, keyName },
  ImportKeyMaterial: {
    ...keyAlone,
    ...values<Input<'ImportKeyMaterial'>>({
      'kms:ExpirationModel': ({ ExpirationModel }) => ExpirationModel,
      'kms:ValidTo': ({ ValidTo }) => ValidTo && toUnixTime(ValidTo),
    }),
  },
  ListAliases: nothing,
  ListGrants: { ...keyAlone, ...forAwsResource },
  ListKeyPolicies: keyAlone,
  ListKeyRotations: keyAlone,
  ListKeys: nothing,
  ListResourceTags: keyAlone,
  ListRetirableGrants: nothing,
  PutKeyPolicy: {
    ...keyAlone,
    ...values<Input<'PutKeyPolicy'>>({
      'kms:BypassPolicyLockoutSafetyCheck': (input) => input.BypassPolicyLockoutSafetyCheck,
    }),
  },
  ReEncryptFrom: {
    ...keyAlone,
    keyName: ({ SourceKeyId }) => SourceKeyId,
    pairs: ({ SourceEncryptionContext }) => SourceEncryptionContext,
    ...values<Input<'ReEncrypt'>>({
      ...sameKey,
      'kms:EncryptionAlgorithm': (input) => input.SourceEncryptionAlgorithm ?? 'SYMMETRIC_DEFAULT',
    }),
  },
  ReEncryptTo: {
    ...keyAlone,
    keyName: ({ DestinationKeyId }) => DestinationKeyId,
    pairs: ({ DestinationEncryptionContext }) => DestinationEncryptionContext,
    ...values<Input<'ReEncrypt'>>({
      ...sameKey,
      'kms:EncryptionAlgorithm': (input) => input.DestinationEncryptionAlgorithm ?? 'SYMMETRIC_DEFAULT',
    }),
  },
  ReplicateKey: {
    ...keyAlone,
    ...values<Input<'ReplicateKey'>>({ 'kms:ReplicaRegion': ({ ReplicaRegion }) => ReplicaRegion }),
  },
  RetireGrant: {
    ...keyAlone,
    pairs: (_, { grant }) => getContextPairs(grant?.constraints ?? {}),
    ...values<Input<'RetireGrant'>>({
      'kms:GrantConstraintType': (_, { grant }) => listConstraintTypes(grant?.constraints ?? {}),
    }),
  },
  RevokeGrant: { ...keyAlone, ...forAwsResource },
  RotateKeyOnDemand: keyAlone,
  ScheduleKeyDeletion: {
    ...keyAlone,
    trailingDays: true,
    ...values<Input<'ScheduleKeyDeletion'>>({
      'kms:ScheduleKeyDeletionPendingWindowInDays': ({ PendingWindowInDays }) =>
        PendingWindowInDays ?? limits.pendingWindowDays.default,
    }),
  },
  ShareKey: keyAlone,
  Sign: signing,
  TagResource: {
    ...keyAlone,
    tags: ({ Tags }) => Tags,
    tagKeys: ({ Tags }) => Tags.map(({ TagKey }) => TagKey),
  },
  UntagResource: { ...keyAlone, tagKeys: ({ TagKeys }) => TagKeys },
  UpdateAlias: keyAlone,
  UpdateCustomKeyStore: keyAlone,
  UpdateKeyDescription: keyAlone,
  UpdatePrimaryRegion: {
    ...keyAlone,
    ...values<Input<'UpdatePrimaryRegion'>>({ 'kms:PrimaryRegion': ({ PrimaryRegion }) => PrimaryRegion }),
  },
  Verify: signing,
  VerifyMac: mac,
};

/** `permission`: with `kms:`. The input is validated, of the operation that needs the permission. */
export function getRequestKeys(permission: string): RequestKeys<object> {
  const name = permission.slice('kms:'.length);
  if (!Object.hasOwn(table, name)) throw new TypeError(`no condition keys for ${permission}`);
  return table[name as PermissionName] as RequestKeys<object>;
}

/** The encryption context that grant constraints are checked against; undefined if the permission has none. */
export function getEncryptionContext(
  permission: string,
  input: object,
  circumstances: Circumstances,
): Pairs | undefined {
  const { pairs } = getRequestKeys(permission);
  return pairs && (pairs(input, circumstances) ?? {});
}
