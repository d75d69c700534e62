/** What a grant says, and which grants a key can have (https://docs.aws.amazon.com/kms/latest/developerguide/grants.html). */

export interface Grant {
  /** 64 hex digits. */
  readonly id: string;
  readonly created: Date;
  readonly name?: string | undefined;
  /** ARN. */
  readonly grantee: string;
  readonly retiring?: string | undefined;
  readonly operations: readonly string[];
  readonly constraints?: GrantConstraints | undefined;
}

export interface GrantConstraints {
  readonly subset?: Readonly<Record<string, string>> | undefined;
  readonly equals?: Readonly<Record<string, string>> | undefined;
}

const anyKey = ['CreateGrant', 'DescribeKey', 'RetireGrant'];
const encryption = ['Decrypt', 'Encrypt', 'ReEncryptFrom', 'ReEncryptTo'];

/** By key usage; those of a symmetric encryption key stand apart. */
const operationsOf: Readonly<Record<string, readonly string[]>> = {
  ENCRYPT_DECRYPT: [...encryption, 'GetPublicKey'],
  SIGN_VERIFY: ['GetPublicKey', 'Sign', 'Verify'],
  GENERATE_VERIFY_MAC: ['GenerateMac', 'VerifyMac'],
  KEY_AGREEMENT: ['DeriveSharedSecret', 'GetPublicKey'],
};
const symmetric = [
  ...encryption,
  'GenerateDataKey',
  'GenerateDataKeyPair',
  'GenerateDataKeyPairWithoutPlaintext',
  'GenerateDataKeyWithoutPlaintext',
];

/** Whether a grant on a key of that family of key specs and that usage can allow the operation. */
export function isGrantable(operation: string, family: string, usage: string): boolean {
  const own = family === 'symmetric' ? symmetric : (operationsOf[usage] ?? []);
  return anyKey.includes(operation) || own.includes(operation);
}

/** IAM principals that can hold a grant or retire it, with the names and paths that IAM allows: no other can exist. */
const name = String.raw`[\w+=,.@-]{1,64}`;
const path = String.raw`(?:[!-.0-~]+\/){0,100}`;
const principal = new RegExp(
  String.raw`^arn:aws:(?:iam::\d{12}:(?:root|(?:user|role)\/${path}${name})|` +
    String.raw`sts::\d{12}:(?:assumed-role\/${name}\/[\w+=,.@-]{2,64}|federated-user\/[\w+=,.@-]{2,32}))$`,
);

export function isGrantPrincipal(text: string): boolean {
  return principal.test(text);
}

/** Who may retire a grant beside those whom a policy allows `kms:RetireGrant`. */
export function canRetire(grant: Grant, arn: string): boolean {
  return arn === grant.retiring || (arn === grant.grantee && grant.operations.includes('RetireGrant'));
}
