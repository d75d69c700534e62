/**
 * Which operation a key's state permits
 * (https://docs.aws.amazon.com/kms/latest/developerguide/key-state.html, "Key state table").
 */
import type { OperationName } from '../api/kms.ts';
import type { KeyState } from '../api/types.ts';
import { KmsError, type ErrorCode } from '../base/errors.ts';

interface Refusal {
  readonly code: ErrorCode;
  readonly says: string;
  /** For our own commands; never an answer's over HTTP. */
  readonly helps?: (id: string) => string;
}

const refusals = {
  disabled: {
    code: 'DisabledException',
    says: 'is disabled.',
    helps: (id) => `let it be used again: kms keys enable ${id}`,
  },
  pendingDeletion: {
    code: 'KMSInvalidStateException',
    says: 'is pending deletion.',
    helps: (id) => `keep it after all: kms keys cancel-deletion ${id} and kms keys enable ${id}`,
  },
  notPendingDeletion: { code: 'KMSInvalidStateException', says: 'is not pending deletion.' },
  pendingImport: {
    code: 'KMSInvalidStateException',
    says: 'is pending import.',
    helps: (id) => `give it key material: kms keys import ${id} FILE`,
  },
  pendingReplicaDeletion: { code: 'KMSInvalidStateException', says: 'is pending replica deletion.' },
  unavailable: { code: 'KMSInvalidStateException', says: 'is unavailable.' },
  creating: { code: 'KMSInvalidStateException', says: 'is creating.' },
  updating: { code: 'KMSInvalidStateException', says: 'is updating.' },
} as const satisfies Record<string, Refusal>;

/** One column of the table: the states that refuse, and how. States not named permit. */
type Rule = Partial<Record<KeyState, keyof typeof refusals>>;

const deleting = {
  PendingDeletion: 'pendingDeletion',
  PendingReplicaDeletion: 'pendingReplicaDeletion',
} as const;
const changing = { Creating: 'creating', Updating: 'updating' } as const;

const rules = {
  view: {},
  use: {
    ...deleting,
    Disabled: 'disabled',
    PendingImport: 'pendingImport',
    Unavailable: 'unavailable',
    Creating: 'creating',
  },
  manage: { ...deleting, ...changing },
  enable: { ...deleting, ...changing, PendingImport: 'pendingImport' },
  rotate: {
    ...deleting,
    ...changing,
    Disabled: 'disabled',
    PendingImport: 'pendingImport',
    Unavailable: 'unavailable',
  },
  // A key that waits for material is one of imported material, which is what the handler says.
  schedule: { ...deleting, ...changing, Disabled: 'disabled', Unavailable: 'unavailable' },
  import: { ...deleting, ...changing },
  deleteMaterial: changing,
  cancelDeletion: {
    Enabled: 'notPendingDeletion',
    Disabled: 'notPendingDeletion',
    PendingImport: 'notPendingDeletion',
    Unavailable: 'notPendingDeletion',
    ...changing,
  },
} as const satisfies Record<string, Rule>;

const ruleOf = {
  CancelKeyDeletion: 'cancelDeletion',
  CreateAlias: 'manage',
  CreateGrant: 'use',
  Decrypt: 'use',
  DeleteAlias: 'view',
  DeleteImportedKeyMaterial: 'deleteMaterial',
  DeriveSharedSecret: 'use',
  DescribeKey: 'view',
  DisableKey: 'enable',
  DisableKeyRotation: 'schedule',
  EnableKey: 'enable',
  EnableKeyRotation: 'schedule',
  Encrypt: 'use',
  GenerateDataKey: 'use',
  GenerateDataKeyPair: 'use',
  GenerateDataKeyPairWithoutPlaintext: 'use',
  GenerateDataKeyWithoutPlaintext: 'use',
  GenerateMac: 'use',
  GetKeyLastUsage: 'view',
  GetKeyPolicy: 'view',
  GetKeyRotationStatus: 'view',
  GetParametersForImport: 'import',
  GetPublicKey: 'use',
  ImportKeyMaterial: 'import',
  ListAliases: 'view',
  ListGrants: 'view',
  ListKeyPolicies: 'view',
  ListKeyRotations: 'view',
  ListResourceTags: 'view',
  PutKeyPolicy: 'view',
  ReEncrypt: 'use',
  RetireGrant: 'view',
  RevokeGrant: 'view',
  RotateKeyOnDemand: 'rotate',
  ReplicateKey: 'rotate',
  ScheduleKeyDeletion: 'manage',
  Sign: 'use',
  TagResource: 'manage',
  UntagResource: 'manage',
  UpdateAlias: 'manage',
  UpdateKeyDescription: 'manage',
  UpdatePrimaryRegion: 'rotate',
  Verify: 'use',
  VerifyMac: 'use',
} as const satisfies Partial<Record<OperationName, keyof typeof rules>>;

function refuse(rule: keyof typeof rules, state: KeyState, arn: string): void {
  const name = (rules[rule] as Rule)[state];
  if (name === undefined) return;
  const { code, says, helps }: Refusal = refusals[name];
  const hint = helps?.(arn.slice(arn.lastIndexOf('/') + 1));
  throw new KmsError(code, `${arn} ${says}`, hint === undefined ? {} : { hint });
}

/** As `checkKeyState`, for what the vault itself does with a key's material. */
export function checkUsable(state: KeyState, arn: string): void {
  refuse('use', state, arn);
}

/** Throws the error that AWS gives where the operation is not permitted on a key in that state. */
export function checkKeyState(operation: OperationName, state: KeyState, arn: string): void {
  const name = (ruleOf as Partial<Record<OperationName, keyof typeof rules>>)[operation];
  // An operation on a key that the table does not have is a mistake here, not a permission.
  if (name === undefined) throw new TypeError(`no key state rule for ${operation}`);
  refuse(name, state, arn);
}
