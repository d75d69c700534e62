/** The actions that templates give together. Names only: who gets them is the matter of each template. */

/**
 * What key administrators get from the AWS console, without `kms:CreateGrant`, with which they could give themselves the use of the key
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

/** What key users get from the AWS console, for a symmetric encryption key. */
export const use = [
  'kms:Decrypt',
  'kms:DescribeKey',
  'kms:Encrypt',
  'kms:GenerateDataKey*',
  'kms:ReEncryptFrom',
  'kms:ReEncryptTo',
] as const;

/** Everything that a key can do with data, of whatever kind it is. */
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

/** Encryption without decryption. `kms encrypt` of files needs a data key for each. */
export const encryption = [
  'kms:DescribeKey',
  'kms:Encrypt',
  'kms:GenerateDataKey',
  'kms:GenerateDataKeyWithoutPlaintext',
] as const;

export const decryption = ['kms:Decrypt', 'kms:DescribeKey'] as const;

export const signing = ['kms:DescribeKey', 'kms:GetPublicKey', 'kms:Sign', 'kms:Verify'] as const;

/** What changes nothing and handles no data. */
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

/** What brings a key back into service. */
export const rescue = [
  'kms:CancelKeyDeletion',
  'kms:EnableKey',
  'kms:GetKeyPolicy',
  'kms:PutKeyPolicy',
] as const;
