/** Facts 5, 6 and 7: calls without a key, aliases, and which permission brings which. */
import {
  aliasArn,
  delegating,
  give,
  keyArn,
  may,
  mayNot,
  of,
  own,
  pages,
  userArn,
  type DecisionCase,
  type Written,
} from './world.ts';

const alice = userArn('alice');
const withoutKey = ['ListKeys', 'ListAliases', 'CreateKey', 'GenerateRandom', 'ListRetirableGrants'];

type Row = Omit<DecisionCase, 'page'>;

function withoutKeyRows(permission: string): Row[] {
  const keyPolicy = null;
  return [
    { name: `${permission} as root`, caller: { type: 'root' }, keyPolicy, permission, expect: 'allow' },
    {
      name: `${permission} without a policy`,
      caller: { type: 'user' },
      keyPolicy,
      permission,
      expect: 'none: identity-based',
    },
    {
      name: `${permission} by IAM with Resource *`,
      caller: { type: 'user', policies: [[may(`kms:${permission}`)]] },
      keyPolicy,
      permission,
      expect: 'allow',
    },
    {
      name: `${permission} by IAM for the ARN of a key`,
      caller: { type: 'user', policies: [[may(`kms:${permission}`, { Resource: keyArn })]] },
      keyPolicy,
      permission,
      expect: 'none: identity-based',
    },
    {
      name: `${permission} denied by IAM`,
      caller: { type: 'user', policies: [[may('*'), mayNot(`kms:${permission}`)]] },
      keyPolicy,
      permission,
      expect: 'deny: identity-based',
    },
  ];
}

const aliasPermissions = ['CreateAlias', 'UpdateAlias', 'DeleteAlias'];

function aliasRows(permission: string): Row[] {
  const onAlias = { keyPolicy: null, resource: aliasArn, permission };
  const keyAlone = [may(`kms:${permission}`, { Resource: keyArn })];
  const aliasAlone = [may(`kms:${permission}`, { Resource: aliasArn })];
  return [
    {
      name: `${permission} on the alias, by IAM for the alias`,
      ...onAlias,
      caller: { type: 'user', policies: [aliasAlone] },
      expect: 'allow',
    },
    {
      name: `${permission} on the alias, by IAM for the key`,
      ...onAlias,
      caller: { type: 'user', policies: [keyAlone] },
      expect: 'none: identity-based',
    },
    {
      name: `${permission} on the key, by IAM for the key`,
      permission,
      caller: { type: 'user', policies: [keyAlone] },
      expect: 'allow',
    },
    {
      name: `${permission} on the key, by IAM for the alias`,
      permission,
      caller: { type: 'user', policies: [aliasAlone] },
      expect: 'none: identity-based',
    },
    {
      name: `${permission} on the key, by the key policy`,
      permission,
      caller: { type: 'user' },
      keyPolicy: [give(alice, `kms:${permission}`)],
      expect: 'allow',
    },
    { name: `${permission} on the alias as root`, ...onAlias, caller: { type: 'root' }, expect: 'allow' },
  ];
}

/** What a pattern of actions covers, as a key policy for a user has it. */
function covers(pattern: string, permission: string, yes: boolean): Row {
  return {
    name: `${pattern} ${yes ? 'covers' : 'does not cover'} ${permission}`,
    caller: { type: 'user' },
    keyPolicy: [give(alice, pattern)],
    permission,
    expect: yes ? 'allow' : 'none: resource-based',
  };
}

function iamResource(resource: string, yes: boolean): Row {
  return {
    name: `an IAM policy for ${resource} ${yes ? 'is' : 'is not'} about the key`,
    caller: { type: 'user', policies: [[may('kms:Decrypt', { Resource: resource })]] },
    permission: 'Decrypt',
    expect: yes ? 'allow' : 'none: identity-based',
  };
}

const keyHolder = (...policy: readonly Written[]): Pick<Row, 'caller' | 'keyPolicy'> => ({
  caller: { type: 'user', policies: [policy] },
  keyPolicy: delegating,
});

export const permissionCases = [
  ...of(pages.permissions, [
    ...withoutKey.flatMap(withoutKeyRows),
    ...['ListKeyPolicies', 'ListGrants'].flatMap((permission): Row[] => [
      {
        name: `${permission} by the key policy`,
        caller: { type: 'user' },
        keyPolicy: [give(alice, `kms:${permission}`)],
        permission,
        expect: 'allow',
      },
      {
        name: `${permission} of a key that does not delegate it`,
        caller: { type: 'user', policies: [[may('kms:*')]] },
        keyPolicy: [give(userArn('bob'), 'kms:*')],
        permission,
        expect: 'none: resource-based',
      },
    ]),
    covers('kms:ReEncryptFrom', 'ReEncryptFrom', true),
    covers('kms:ReEncryptFrom', 'ReEncryptTo', false),
    covers('kms:ReEncryptTo', 'ReEncryptTo', true),
    covers('kms:ReEncryptTo', 'ReEncryptFrom', false),
    covers('kms:ReEncrypt*', 'ReEncryptFrom', true),
    covers('kms:ReEncrypt*', 'ReEncryptTo', true),
    covers('kms:Encrypt', 'ReEncryptTo', false),
    covers('kms:Decrypt', 'ReEncryptFrom', false),
    covers('kms:Encrypt*', 'ReEncryptTo', false),
    covers('kms:*crypt', 'ReEncryptFrom', false),
    covers('kms:*Encrypt*', 'ReEncryptTo', true),
    covers('kms:*crypt', 'Decrypt', true),
    covers('kms:Decrypt', 'DescribeKey', false),
    covers('kms:De*', 'DescribeKey', true),
    covers('kms:GenerateDataKey', 'GenerateDataKeyWithoutPlaintext', false),
    covers('kms:GenerateDataKey', 'GenerateDataKeyPair', false),
    covers('kms:GenerateDataKeyWithoutPlaintext', 'GenerateDataKey', false),
    covers('kms:GenerateDataKey*', 'GenerateDataKeyWithoutPlaintext', true),
    covers('kms:GenerateDataKeyPair', 'GenerateDataKeyPairWithoutPlaintext', false),
    covers('kms:GenerateDataKey*', 'GenerateMac', false),
    covers('kms:Sign', 'Verify', false),
    covers('kms:Verify', 'VerifyMac', false),
    covers('kms:Get*', 'GetPublicKey', true),
    covers('kms:Get*', 'GenerateDataKey', false),
    covers('kms:GetKeyPolicy', 'PutKeyPolicy', false),
    covers('kms:DisableKey', 'DisableKeyRotation', false),
    covers('kms:EnableKey', 'EnableKeyRotation', false),
    covers('kms:CreateGrant', 'RevokeGrant', false),
    covers('kms:ListKeys', 'ListKeyPolicies', false),
    covers('kms:TagResource', 'UntagResource', false),
    covers('kms:ScheduleKeyDeletion', 'CancelKeyDeletion', false),
  ]),
  ...of(pages.action, [
    covers('*', 'Decrypt', true),
    covers('kms:*', 'Decrypt', true),
    covers('KMS:decrypt', 'Decrypt', true),
    covers('kms:DECRYPT', 'Decrypt', true),
    covers('kMs:dEcRyPt*', 'Decrypt', true),
    covers('kms:Decryp?', 'Decrypt', true),
    covers('kms:Decrypt?', 'Decrypt', false),
    covers('kms:D?????t', 'Decrypt', true),
    covers('kms:?????pt', 'Encrypt', true),
    covers('kms:*Key', 'DescribeKey', true),
    covers('kms:*Key', 'EnableKeyRotation', false),
  ]),
  ...of(pages.notAction, [
    {
      name: 'NotAction with Allow allows the others',
      ...keyHolder({ Effect: 'Allow', NotAction: 'kms:Decrypt', Resource: '*' }),
      permission: 'Encrypt',
      expect: 'allow',
    },
    {
      name: 'NotAction with Allow does not allow what it names',
      ...keyHolder({ Effect: 'Allow', NotAction: ['kms:Decrypt', 's3:*'], Resource: '*' }),
      permission: 'Decrypt',
      expect: 'none: identity-based',
    },
    {
      name: 'NotAction with Deny denies the others',
      ...keyHolder(may('kms:*'), { Effect: 'Deny', NotAction: 'kms:Encrypt', Resource: '*' }),
      permission: 'Decrypt',
      expect: 'deny: identity-based',
    },
    {
      name: 'NotAction with Deny spares what it names, in any case',
      ...keyHolder(may('kms:*'), { Effect: 'Deny', NotAction: 'KMS:DECRYPT', Resource: '*' }),
      permission: 'Decrypt',
      expect: 'allow',
    },
    {
      name: 'NotAction in a key policy',
      caller: { type: 'user' },
      keyPolicy: [
        { Effect: 'Allow', Principal: { AWS: alice }, NotAction: 'kms:ScheduleKeyDeletion', Resource: '*' },
      ],
      permission: 'Decrypt',
      expect: 'allow',
    },
  ]),
  ...of(pages.iamPolicies, [
    iamResource('*', true),
    iamResource(keyArn, true),
    iamResource(`arn:aws:kms:us-east-1:${own}:key/*`, true),
    iamResource(`arn:aws:kms:*:${own}:key/*`, true),
    iamResource('arn:aws:kms:*:*:key/1234abcd-*', true),
    iamResource('arn:aws:kms:*', true),
    iamResource(`arn:aws:kms:us-west-2:${own}:key/*`, false),
    iamResource(`arn:aws:kms:us-east-1:${own}:alias/*`, false),
    iamResource(aliasArn, false),
    iamResource(`${keyArn}?`, false),
    iamResource(keyArn.slice(0, -1) + '?', true),
    iamResource(keyArn.toUpperCase().replace('ARN:AWS:KMS:US-EAST-1', 'arn:aws:kms:us-east-1'), false),
  ]),
  ...of(pages.notResource, [
    {
      name: 'NotResource with Allow is about other keys',
      ...keyHolder({
        Effect: 'Allow',
        Action: 'kms:*',
        NotResource: `arn:aws:kms:us-east-1:${own}:key/other`,
      }),
      permission: 'Decrypt',
      expect: 'allow',
    },
    {
      name: 'NotResource with Allow is not about the key that it names',
      ...keyHolder({ Effect: 'Allow', Action: 'kms:*', NotResource: keyArn }),
      permission: 'Decrypt',
      expect: 'none: identity-based',
    },
    {
      name: 'NotResource with Deny denies the other keys',
      ...keyHolder(may('kms:*'), {
        Effect: 'Deny',
        Action: 'kms:*',
        NotResource: `arn:aws:kms:*:${own}:key/other`,
      }),
      permission: 'Decrypt',
      expect: 'deny: identity-based',
    },
    {
      name: 'NotResource with Deny spares the key that it names',
      ...keyHolder(may('kms:*'), { Effect: 'Deny', Action: 'kms:*', NotResource: [keyArn, aliasArn] }),
      permission: 'Decrypt',
      expect: 'allow',
    },
  ]),
  ...of(pages.aliases, aliasPermissions.flatMap(aliasRows)),
];
