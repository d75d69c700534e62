/**
 * What conditions know of requests and keys: each condition key in a policy that allows by it, and in one that denies by it
 * (https://docs.aws.amazon.com/kms/latest/developerguide/conditions-kms.html).
 */
import type { Input } from '../../src/api/kms.ts';
import {
  forbid,
  give,
  keyArn,
  may,
  mayNot,
  other,
  own,
  pages,
  rootArn,
  textOf,
  userArn,
  type Document,
  type Outcome,
} from '../decisions/world.ts';
import { makeAliases, makeKey, nameInRequest, prepare, type Request } from './calls.ts';
import { send, type Replayed } from './replay.ts';
import type { Stage } from './stage.ts';
import { policyText, rename, type Naming, type Sayable } from './texts.ts';
import { differenceIn } from './verdict.ts';

type Values = string | readonly string[];

export interface Known {
  readonly permission: string;
  readonly key: string;
  readonly operator: string;
  /** What the condition holds for, and what it does not hold for. */
  readonly value: Values;
  readonly otherwise: Values;
  /** Members of the request, beside those that it needs. */
  readonly input?: object;
  readonly creation?: Input<'CreateKey'>;
  readonly encryptionContext?: Sayable['encryptionContext'];
  readonly facts?: Sayable['facts'];
  readonly newGrant?: Sayable['newGrant'];
  /** AWS has the key in identity policies alone, or the permission concerns no key. */
  readonly identityAlone?: true;
  /** Permissions that the call needs beside the one. */
  readonly also?: Document;
  /** Whether the key has a replica in eu-west-1. */
  readonly replicated?: true;
}

type More = Partial<Known>;

function known(
  permission: string,
  key: string,
  operator: string,
  value: Values,
  otherwise: Values,
  more: More = {},
): Known {
  return { permission, key, operator, value, otherwise, ...more };
}

/** Under `StringEquals`. */
function equal(permission: string, key: string, value: string, otherwise: string, more: More = {}): Known {
  return known(permission, key, 'StringEquals', value, otherwise, more);
}

function absent(permission: string, key: string, more: More = {}): Known {
  return known(permission, key, 'Null', 'true', 'false', more);
}

const creating: More = { identityAlone: true };
const toEurope: More = { creation: { MultiRegion: true }, also: [may('kms:CreateKey')] };
const alice = userArn('alice');
const soon = Math.floor(Date.now() / 1000) + 86_400;
const expiring: More = { input: { ExpirationModel: 'KEY_MATERIAL_EXPIRES', ValidTo: new Date(soon * 1000) } };
const bypassing: More = { input: { BypassPolicyLockoutSafetyCheck: true } };
const bound: More = { newGrant: { operations: ['Decrypt'], equals: { a: 'b' } } };
const retiring: More = { newGrant: { operations: ['Decrypt'], retiring: alice } };
const part: More = { encryptionContext: { part: 'one' } };
const forEverybody = textOf([give('*', 'kms:*')]);
const anyOf = 'ForAnyValue:StringEquals';
const aliases: More = { facts: { 'kms:ResourceAliases': ['alias/app'] } };

export const knownKeys: readonly Known[] = [
  known('PutKeyPolicy', 'kms:BypassPolicyLockoutSafetyCheck', 'Bool', 'true', 'false', bypassing),
  known('CreateKey', 'kms:BypassPolicyLockoutSafetyCheck', 'Bool', 'true', 'false', {
    ...creating,
    ...bypassing,
  }),
  equal('Encrypt', 'kms:CallerAccount', own, other),
  equal('Encrypt', 'kms:CustomerMasterKeySpec', 'SYMMETRIC_DEFAULT', 'RSA_2048'),
  equal('Encrypt', 'kms:CustomerMasterKeyUsage', 'ENCRYPT_DECRYPT', 'SIGN_VERIFY'),
  equal('GenerateDataKeyPair', 'kms:DataKeyPairSpec', 'ECC_NIST_P256', 'RSA_2048'),
  equal('GenerateDataKeyPairWithoutPlaintext', 'kms:DataKeyPairSpec', 'ECC_NIST_P256', 'RSA_2048'),
  equal('Encrypt', 'kms:EncryptionAlgorithm', 'SYMMETRIC_DEFAULT', 'RSAES_OAEP_SHA_256'),
  equal('Encrypt', 'kms:EncryptionAlgorithm', 'RSAES_OAEP_SHA_256', 'SYMMETRIC_DEFAULT', {
    creation: { KeySpec: 'RSA_2048', KeyUsage: 'ENCRYPT_DECRYPT' },
    input: { EncryptionAlgorithm: 'RSAES_OAEP_SHA_256' },
  }),
  equal('ReEncryptTo', 'kms:EncryptionAlgorithm', 'SYMMETRIC_DEFAULT', 'RSAES_OAEP_SHA_256'),
  equal('GenerateDataKey', 'kms:EncryptionAlgorithm', 'SYMMETRIC_DEFAULT', 'RSAES_OAEP_SHA_256'),
  equal('Decrypt', 'kms:EncryptionContext:part', 'one', 'two', part),
  equal('CreateGrant', 'kms:EncryptionContext:a', 'b', 'c', bound),
  known('Decrypt', 'kms:EncryptionContextKeys', anyOf, 'part', 'Part', part),
  equal('ImportKeyMaterial', 'kms:ExpirationModel', 'KEY_MATERIAL_DOES_NOT_EXPIRE', 'KEY_MATERIAL_EXPIRES'),
  known('ImportKeyMaterial', 'kms:ValidTo', 'NumericLessThan', String(soon + 1), String(soon), expiring),
  known(
    'CreateGrant',
    'kms:GrantConstraintType',
    anyOf,
    'EncryptionContextEquals',
    'EncryptionContextSubset',
    bound,
  ),
  ...['CreateGrant', 'ListGrants', 'RevokeGrant'].map((permission) =>
    known(permission, 'kms:GrantIsForAWSResource', 'Bool', 'false', 'true'),
  ),
  known('CreateGrant', 'kms:GrantOperations', 'ForAllValues:StringEquals', ['Decrypt', 'Encrypt'], 'Encrypt'),
  equal('CreateGrant', 'kms:GranteePrincipal', alice, userArn('bob')),
  equal('CreateGrant', 'kms:RetiringPrincipal', alice, userArn('bob'), retiring),
  equal('DeriveSharedSecret', 'kms:KeyAgreementAlgorithm', 'ECDH', 'ecdh'),
  equal('CreateKey', 'kms:KeyOrigin', 'AWS_KMS', 'EXTERNAL', creating),
  equal('Encrypt', 'kms:KeyOrigin', 'AWS_KMS', 'EXTERNAL'),
  equal('GetParametersForImport', 'kms:KeyOrigin', 'EXTERNAL', 'AWS_KMS'),
  equal('CreateKey', 'kms:KeySpec', 'SYMMETRIC_DEFAULT', 'HMAC_256', creating),
  equal('Sign', 'kms:KeySpec', 'ECC_NIST_P256', 'ECC_NIST_P384'),
  equal('CreateKey', 'kms:KeyUsage', 'ENCRYPT_DECRYPT', 'SIGN_VERIFY', creating),
  equal('GenerateMac', 'kms:KeyUsage', 'GENERATE_VERIFY_MAC', 'SIGN_VERIFY'),
  equal('GenerateMac', 'kms:MacAlgorithm', 'HMAC_SHA_256', 'HMAC_SHA_512'),
  equal('VerifyMac', 'kms:MacAlgorithm', 'HMAC_SHA_256', 'HMAC_SHA_512'),
  equal('Sign', 'kms:MessageType', 'RAW', 'DIGEST'),
  equal('Verify', 'kms:MessageType', 'RAW', 'DIGEST'),
  known('Encrypt', 'kms:MultiRegion', 'Bool', 'false', 'true'),
  known('CreateKey', 'kms:MultiRegion', 'Bool', 'false', 'true', creating),
  known('ReplicateKey', 'kms:MultiRegion', 'Bool', 'true', 'false', toEurope),
  equal('ReplicateKey', 'kms:MultiRegionKeyType', 'PRIMARY', 'REPLICA', toEurope),
  equal('CreateKey', 'kms:MultiRegionKeyType', 'PRIMARY', 'REPLICA', {
    ...creating,
    input: { MultiRegion: true },
  }),
  equal('UpdatePrimaryRegion', 'kms:PrimaryRegion', 'eu-west-1', 'eu-north-1', {
    creation: { MultiRegion: true },
    replicated: true,
    also: [may('kms:UpdatePrimaryRegion', { Resource: keyArn.replace('us-east-1', 'eu-west-1') })],
  }),
  known('ReEncryptFrom', 'kms:ReEncryptOnSameKey', 'Bool', 'false', 'true'),
  known('ReEncryptTo', 'kms:ReEncryptOnSameKey', 'Bool', 'false', 'true'),
  equal('ReplicateKey', 'kms:ReplicaRegion', 'eu-west-1', 'eu-north-1', toEurope),
  equal('Encrypt', 'kms:RequestAlias', 'alias/app', 'alias/other', {
    facts: { 'kms:RequestAlias': 'alias/app' },
  }),
  equal('DescribeKey', 'kms:RequestAlias', 'alias/app', 'alias/other', {
    facts: { 'kms:RequestAlias': 'alias/app' },
  }),
  known('Encrypt', 'kms:ResourceAliases', anyOf, 'alias/app', 'alias/other', {
    ...aliases,
    identityAlone: true,
  }),
  known('EnableKeyRotation', 'kms:RotationPeriodInDays', 'NumericEquals', '365', '90'),
  known('ScheduleKeyDeletion', 'kms:ScheduleKeyDeletionPendingWindowInDays', 'NumericEquals', '30', '7'),
  equal('Sign', 'kms:SigningAlgorithm', 'ECDSA_SHA_256', 'ECDSA_SHA_512'),
  ...['DisableKey', 'ScheduleKeyDeletion'].map((permission) =>
    known(permission, 'kms:TrailingDaysWithoutKeyUsage', 'NumericEquals', '0', '30'),
  ),
  equal('GetParametersForImport', 'kms:WrappingAlgorithm', 'RSAES_OAEP_SHA_256', 'RSAES_OAEP_SHA_1'),
  equal('GetParametersForImport', 'kms:WrappingKeySpec', 'RSA_2048', 'RSA_4096'),
  equal('TagResource', 'aws:RequestTag/A', 'b', 'B'),
  known('TagResource', 'aws:TagKeys', anyOf, 'a', 'b'),
  known('UntagResource', 'aws:TagKeys', anyOf, 'a', 'b'),
  equal('Encrypt', 'aws:ResourceTag/Team', 'blue', 'red', {
    facts: { 'aws:ResourceTag/team': 'blue' },
    identityAlone: true,
  }),
  equal('CreateKey', 'aws:RequestTag/team', 'blue', 'red', {
    ...creating,
    input: { Tags: [{ TagKey: 'team', TagValue: 'blue' }] },
    also: [may('kms:TagResource')],
  }),
  // Nothing here can be so.
  absent('Encrypt', 'kms:ViaService'),
  absent('Decrypt', 'kms:RecipientAttestation:ImageSha384'),
  absent('Decrypt', 'kms:RecipientAttestation:PCR0'),
  absent('Decrypt', 'kms:RecipientAttestation:NitroTPMPCR4'),
  absent('CreateGrant', 'kms:GranteeServicePrincipal'),
  absent('CreateGrant', 'kms:RetiringServicePrincipal'),
  absent('CreateGrant', 'kms:GrantConstraintSourceArn'),
  // With the parameter alone.
  absent('PutKeyPolicy', 'kms:BypassPolicyLockoutSafetyCheck', { input: { Policy: forEverybody } }),
  absent('ImportKeyMaterial', 'kms:ValidTo'),
  absent('Encrypt', 'kms:RequestAlias'),
  absent('Decrypt', 'kms:EncryptionContextKeys'),
  absent('Decrypt', 'kms:SigningAlgorithm'),
  absent('EnableKey', 'kms:EncryptionAlgorithm'),
  absent('ListKeys', 'kms:KeySpec', creating),
];

/** Statements that hold for the owner's changes of the policy alone. */
const owner = give('*', 'kms:PutKeyPolicy', { Condition: { ArnEquals: { 'aws:PrincipalArn': rootArn() } } });

/** In turn: an Allow whose condition does not hold, a Deny whose condition holds, and both the other way round. */
function steps(row: Known, kind: 'key' | 'identity'): readonly (readonly [Document, Outcome])[] {
  const { permission, operator, key, value, otherwise } = row;
  const action = `kms:${permission}`;
  const on = (values: Values) => ({ Condition: { [operator]: { [key]: values } } });
  const [allow, deny] = (
    kind === 'key'
      ? [(more: object) => give(alice, action, more), (more: object) => forbid(alice, action, more)]
      : [(more: object) => may(action, more), (more: object) => mayNot(action, more)]
  ) as readonly [(more: object) => ReturnType<typeof may>, (more: object) => ReturnType<typeof may>];
  const type = kind === 'key' ? 'resource-based' : 'identity-based';
  const always = kind === 'key' ? [owner] : [];
  return [
    [[...always, allow(on(otherwise))], `none: ${type}`],
    [[...always, allow({}), deny(on(value))], `deny: ${type}`],
    [[...always, allow(on(value)), deny(on(otherwise))], 'allow'],
  ];
}

export async function differencesIn(
  stage: Stage,
  row: Known,
  kind: 'key' | 'identity',
  suffix: string,
): Promise<readonly string[]> {
  const { permission, encryptionContext, facts = {}, newGrant, input, creation, also } = row;
  const given: Sayable = {
    name: row.key,
    page: pages.kmsConditions,
    caller: { type: 'user', policies: also ? [also] : [] },
    permission,
    ...(encryptionContext && { encryptionContext }),
    facts,
    ...(newGrant && { newGrant }),
    expect: 'allow',
  };
  const root = stage.place.root(own);
  const key = await makeKey(stage, given, creation);
  if (row.key === 'kms:TrailingDaysWithoutKeyUsage') {
    await root.kms('Encrypt', { KeyId: key.id, Plaintext: Buffer.from('used') });
  }
  if (row.replicated) await root.kms('ReplicateKey', { KeyId: key.id, ReplicaRegion: 'eu-west-1' });
  const naming: Naming = { suffix, later: new Date(), key: key.id };
  const actor = await stage.actor(given.caller, naming);
  await makeAliases(stage, given, key, naming);
  const keyName = nameInRequest(given, key, naming);
  const request = await prepare({ stage, given, naming, key, actor, keyName });
  const whole: Request = { ...request, input: { ...request.input, ...input } };
  const resource = whole.operation === 'CreateKey' || whole.operation === 'ListKeys' ? '*' : key.arn;
  const differences: string[] = [];
  for (const [document, expect] of steps(row, kind)) {
    const PolicyDocument = policyText(document, naming);
    if (kind === 'identity') {
      await root.iam('PutUserPolicy', {
        UserName: rename('user/alice', naming).slice(5),
        PolicyName: 'step',
        PolicyDocument,
      });
    } else {
      await root.kms('PutKeyPolicy', {
        KeyId: key.id,
        Policy: PolicyDocument,
        BypassPolicyLockoutSafetyCheck: true,
      });
    }
    const said = await send(actor, whole);
    const replayed: Replayed = { actor: actor.arn, action: `kms:${permission}`, resource, said };
    const difference = differenceIn({ ...given, expect }, replayed);
    if (difference !== undefined) differences.push(`${expect}: ${difference}`);
  }
  return differences;
}
