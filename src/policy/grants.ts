/** Grants: what they contain, and which are valid for a key (https://docs.aws.amazon.com/kms/latest/developerguide/grants.html). */
import { rootArn } from '../base/arn.ts';
import { findMention, makeCallerNames, type Mention } from './mentions.ts';
import type { Principal } from './model.ts';
import { makePrincipalArnForm } from './principalforms.ts';

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

/** By key usage; symmetric encryption keys have a list of their own. */
const listOperations: Readonly<Record<string, readonly string[]>> = {
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

/** Whether a grant on a key of this family and usage can allow the operation. */
export function isGrantable(operation: string, family: string, usage: string): boolean {
  const own = family === 'symmetric' ? symmetric : (listOperations[usage] ?? []);
  return anyKey.includes(operation) || own.includes(operation);
}

/** IAM principals that can be grantee or retiring principal, with the names and paths that IAM allows. */
const principal = makePrincipalArnForm('!-.0-~');

export function isGrantPrincipal(text: string): boolean {
  return principal.test(text);
}

/** How a principal in a grant (grantee or retiring principal) matches the caller. */
export function findGrantMention(grant: Grant, name: string, principal: Principal): Mention | undefined {
  return findMention([name], makeCallerNames(principal, grant.created));
}

/** The principals in grants that match the caller. */
export function listGranteeNames({ arn, principalArn, account }: Principal): readonly string[] {
  return [...new Set([arn, principalArn, rootArn(account)])];
}

/** How the grant lets the caller retire it, policies aside. */
export function canRetire(grant: Grant, principal: Principal): Mention | undefined {
  const grantee = grant.operations.includes('RetireGrant') ? [grant.grantee] : [];
  const names = grant.retiring === undefined ? grantee : [grant.retiring, ...grantee];
  return findMention(names, makeCallerNames(principal, grant.created));
}

type Pairs = Readonly<Record<string, string>>;

function includesPairs(pairs: Pairs, wanted: Pairs): boolean {
  return Object.entries(wanted).every(([key, value]) => Object.hasOwn(pairs, key) && pairs[key] === value);
}

function equalsPairs(pairs: Pairs, wanted: Pairs): boolean {
  return Object.keys(pairs).length === Object.keys(wanted).length && includesPairs(pairs, wanted);
}

/** Operations without an encryption context of their own: constraints do not apply to them. */
const unconstrained: ReadonlySet<string> = new Set(anyKey);

/**
 * Whether the grant's constraints are met, compared case-sensitively (https://docs.aws.amazon.com/kms/latest/APIReference/API_GrantConstraints.html).
 *
 * @param context undefined for calls without encryption context, such as those with asymmetric keys
 */
export function isForContext({ constraints }: Grant, operation: string, context: Pairs | undefined): boolean {
  if (constraints === undefined || context === undefined || unconstrained.has(operation)) return true;
  const { subset, equals } = constraints;
  return (!subset || includesPairs(context, subset)) && (!equals || equalsPairs(context, equals));
}

/** The operations and constraints of a new grant. */
export type GrantTerms = Pick<Grant, 'operations' | 'constraints'>;

/**
 * Whether a parent grant that allows CreateGrant permits the new grant: no further operations, and constraints at least as strict
 * (https://docs.aws.amazon.com/kms/latest/developerguide/create-grant-overview.html).
 */
export function isWithinParent({ operations, constraints = {} }: GrantTerms, parent: Grant): boolean {
  if (!parent.operations.includes('CreateGrant')) return false;
  if (!operations.every((operation) => parent.operations.includes(operation))) return false;
  const { subset, equals } = constraints;
  const { subset: leastPairs, equals: exactPairs } = parent.constraints ?? {};
  const isExact = !exactPairs || (equals !== undefined && equalsPairs(equals, exactPairs));
  return (
    isExact && (!leastPairs || [subset, equals].some((pairs) => pairs && includesPairs(pairs, leastPairs)))
  );
}
