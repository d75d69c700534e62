/** Groups of actions in templates. Each template decides who gets them. */

/**
 * The actions of key administrators in the AWS console, without `kms:CreateGrant`, with which they could give themselves the use of the key
 * (https://docs.aws.amazon.com/kms/latest/developerguide/key-policy-default.html).
 */
export const administration = [
  'kms:CancelKeyDeletion',
  'kms:CreateAlias',
  'kms:DeleteAlias',
  'kms:DeleteImportedKeyMaterial',
  'kms:DescribeKey',
  'kms:DisableKey',
  'kms:DisableKeyRotation',
  'kms:EnableKey',
  'kms:EnableKeyRotation',
  'kms:Get*',
  'kms:ImportKeyMaterial',
  'kms:List*',
  'kms:PutKeyPolicy',
  'kms:ReplicateKey',
  'kms:RevokeGrant',
  'kms:RotateKeyOnDemand',
  'kms:ScheduleKeyDeletion',
  'kms:TagResource',
  'kms:UntagResource',
  'kms:Update*',
] as const;

/** The actions of key users in the AWS console, for a symmetric encryption key. */
export const use = [
  'kms:Decrypt',
  'kms:DescribeKey',
  'kms:Encrypt',
  'kms:GenerateDataKey*',
  'kms:ReEncryptFrom',
  'kms:ReEncryptTo',
] as const;

/** Every action on data, for keys of any kind. */
export const everyUse = [
  'kms:Decrypt',
  'kms:DeriveSharedSecret',
  'kms:Encrypt',
  'kms:GenerateDataKey*',
  'kms:GenerateMac',
  'kms:ReEncryptFrom',
  'kms:ReEncryptTo',
  'kms:Sign',
  'kms:Verify*',
] as const;

/** Encryption without decryption. `kms encrypt` needs a data key per file. */
export const encryption = [
  'kms:DescribeKey',
  'kms:Encrypt',
  'kms:GenerateDataKey',
  'kms:GenerateDataKeyWithoutPlaintext',
] as const;

export const decryption = ['kms:Decrypt', 'kms:DescribeKey'] as const;

export const signing = ['kms:DescribeKey', 'kms:GetPublicKey', 'kms:Sign', 'kms:Verify'] as const;

/** Read-only actions without data. */
export const reading = [
  'kms:DescribeKey',
  'kms:GetKeyLastUsage',
  'kms:GetKeyPolicy',
  'kms:GetKeyRotationStatus',
  'kms:GetPublicKey',
  'kms:ListGrants',
  'kms:ListKeyPolicies',
  'kms:ListKeyRotations',
  'kms:ListResourceTags',
] as const;

/** Actions that bring a key back into service. */
export const rescue = [
  'kms:CancelKeyDeletion',
  'kms:EnableKey',
  'kms:GetKeyPolicy',
  'kms:PutKeyPolicy',
] as const;
