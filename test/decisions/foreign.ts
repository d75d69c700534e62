/** Fact 4: across accounts both sides must allow, and only what AWS allows across accounts. */
import {
  delegating,
  forbid,
  give,
  may,
  mayNot,
  of,
  other,
  pages,
  roleArn,
  rootArn,
  sessionArn,
  userArn,
  type CallerOf,
  type DecisionCase,
} from './world.ts';

const all = [may('kms:*')];
const bob = userArn('bob', other);
const theirs: CallerOf = { type: 'user', account: other, name: 'bob', policies: [all] };
const theirRole: CallerOf = { type: 'role', account: other, policies: [all] };
const toAccount = [...delegating, give(rootArn(other), 'kms:*')];
const elsewhere = [may('s3:*')];

const across = `CreateGrant Decrypt DeriveSharedSecret DescribeKey Encrypt GenerateDataKey GenerateDataKeyPair
  GenerateDataKeyPairWithoutPlaintext GenerateDataKeyWithoutPlaintext GenerateMac GetKeyRotationStatus GetPublicKey ListGrants
  ReEncryptFrom ReEncryptTo RevokeGrant Sign Verify VerifyMac`.split(/\s+/);
const notAcross =
  `CancelKeyDeletion CreateAlias DeleteAlias DeleteImportedKeyMaterial DisableKey DisableKeyRotation EnableKey
  EnableKeyRotation GetKeyLastUsage GetKeyPolicy GetParametersForImport ImportKeyMaterial ListKeyPolicies ListKeyRotations ListResourceTags
  PutKeyPolicy ReplicateKey RotateKeyOnDemand ScheduleKeyDeletion TagResource UntagResource UpdateAlias UpdateKeyDescription
  UpdatePrimaryRegion`.split(/\s+/);

function each(permissions: readonly string[], expect: 'allow' | 'foreign'): Omit<DecisionCase, 'page'>[] {
  return permissions.map((permission) => ({
    name: `${permission} across accounts, allowed on both sides`,
    caller: theirs,
    keyPolicy: toAccount,
    permission,
    expect,
  }));
}

export const foreignCases = [
  ...of(pages.permissions, [...each(across, 'allow'), ...each(notAcross, 'foreign')]),
  ...of(pages.external, [
    {
      name: 'the key policy alone is not enough',
      caller: { ...theirs, policies: [] },
      keyPolicy: toAccount,
      permission: 'Decrypt',
      expect: 'foreign',
    },
    { name: 'the IAM policy alone is not enough', caller: theirs, permission: 'Decrypt', expect: 'foreign' },
    {
      name: 'a key policy that names the user needs its IAM policy too',
      caller: { ...theirs, policies: [] },
      keyPolicy: [give(bob, 'kms:*')],
      permission: 'Decrypt',
      expect: 'foreign',
    },
    {
      name: 'with the IAM policy it is enough',
      caller: theirs,
      keyPolicy: [give(bob, 'kms:*')],
      permission: 'Decrypt',
      expect: 'allow',
    },
    {
      name: 'a key policy that names another user is not',
      caller: theirs,
      keyPolicy: [give(userArn('eve', other), 'kms:*')],
      permission: 'Decrypt',
      expect: 'foreign',
    },
    {
      name: 'a key policy that names the role, with its IAM policy',
      caller: theirRole,
      keyPolicy: [give(roleArn('app', other), 'kms:*')],
      permission: 'Decrypt',
      expect: 'allow',
    },
    {
      name: 'a key policy that names the session needs an IAM policy too',
      caller: { ...theirRole, policies: [] },
      keyPolicy: [give(sessionArn('app', 'build', other), 'kms:*')],
      permission: 'Decrypt',
      expect: 'foreign',
    },
    {
      name: 'a key policy for everybody needs an IAM policy too',
      caller: { ...theirs, policies: [] },
      keyPolicy: [give('*', 'kms:Decrypt')],
      permission: 'Decrypt',
      expect: 'foreign',
    },
    {
      name: 'a key policy for everybody, with an IAM policy',
      caller: theirs,
      keyPolicy: [give('*', 'kms:Decrypt')],
      permission: 'Decrypt',
      expect: 'allow',
    },
    {
      name: 'everybody of one account, by kms:CallerAccount',
      caller: theirs,
      keyPolicy: [give('*', 'kms:Decrypt', { Condition: { StringEquals: { 'kms:CallerAccount': other } } })],
      permission: 'Decrypt',
      expect: 'allow',
    },
    {
      name: 'everybody of an account that is not the caller’s',
      caller: theirs,
      keyPolicy: [
        give('*', 'kms:Decrypt', { Condition: { StringEquals: { 'kms:CallerAccount': '777788889999' } } }),
      ],
      permission: 'Decrypt',
      expect: 'foreign',
    },
    {
      name: 'the root user of an account that the key policy names',
      caller: { type: 'root', account: other },
      keyPolicy: toAccount,
      permission: 'Decrypt',
      expect: 'allow',
    },
    {
      name: 'the root user of an account that it does not name',
      caller: { type: 'root', account: other },
      permission: 'Decrypt',
      expect: 'foreign',
    },
    {
      name: 'the IAM policy may be that of a group',
      caller: { ...theirs, policies: [], groups: [[all]] },
      keyPolicy: toAccount,
      permission: 'Decrypt',
      expect: 'allow',
    },
    {
      name: 'the key policy gives the account what it names alone',
      caller: theirs,
      keyPolicy: [give(rootArn(other), 'kms:Encrypt')],
      permission: 'Decrypt',
      expect: 'foreign',
    },
    {
      name: 'an IAM policy for the keys of its own account is about those',
      caller: { ...theirs, policies: [[may('kms:*', { Resource: `arn:aws:kms:*:${other}:key/*` })]] },
      keyPolicy: toAccount,
      permission: 'Decrypt',
      expect: 'foreign',
    },
  ]),
  ...of(pages.acrossAccounts, [
    {
      name: 'a Deny in the key policy wins',
      caller: theirs,
      keyPolicy: [...toAccount, forbid(rootArn(other), 'kms:Decrypt')],
      permission: 'Decrypt',
      expect: 'foreign',
    },
    {
      name: 'a Deny in the IAM policy wins',
      caller: { ...theirs, policies: [all, [mayNot('kms:Decrypt')]] },
      keyPolicy: toAccount,
      permission: 'Decrypt',
      expect: 'foreign',
    },
    {
      name: 'the boundary limits where the key policy names the account',
      caller: { ...theirs, boundary: elsewhere },
      keyPolicy: toAccount,
      permission: 'Decrypt',
      expect: 'foreign',
    },
    {
      name: 'the boundary limits where the key policy names the user',
      caller: { ...theirs, boundary: elsewhere },
      keyPolicy: [give(bob, 'kms:*')],
      permission: 'Decrypt',
      expect: 'foreign',
    },
    {
      name: 'the boundary limits where the key policy is for everybody',
      caller: { ...theirs, boundary: elsewhere },
      keyPolicy: [give('*', 'kms:*')],
      permission: 'Decrypt',
      expect: 'foreign',
    },
    {
      name: 'a boundary that allows it does not limit',
      caller: { ...theirs, boundary: all },
      keyPolicy: toAccount,
      permission: 'Decrypt',
      expect: 'allow',
    },
    {
      name: 'the session policy limits',
      caller: { ...theirRole, session: { policies: [elsewhere] } },
      keyPolicy: [give(sessionArn('app', 'build', other), 'kms:*')],
      permission: 'Decrypt',
      expect: 'foreign',
    },
    {
      name: 'a session policy that allows it does not',
      caller: { ...theirRole, session: { policies: [all] } },
      keyPolicy: toAccount,
      permission: 'Decrypt',
      expect: 'allow',
    },
    {
      name: 'a Deny of the other account does not bind the own one',
      caller: { type: 'user', policies: [all] },
      keyPolicy: [...delegating, forbid(rootArn(other), 'kms:*')],
      permission: 'Decrypt',
      expect: 'allow',
    },
  ]),
  ...of(pages.grants, [
    {
      name: 'a grant alone suffices',
      caller: { ...theirs, policies: [] },
      grants: [{ operations: ['Decrypt'] }],
      permission: 'Decrypt',
      expect: 'allow',
    },
    {
      name: 'a grant to the role suffices for its sessions',
      caller: { ...theirRole, policies: [] },
      grants: [{ operations: ['Decrypt'] }],
      permission: 'Decrypt',
      expect: 'allow',
    },
    {
      name: 'a grant of another operation does not',
      caller: { ...theirs, policies: [] },
      grants: [{ operations: ['Encrypt'] }],
      permission: 'Decrypt',
      expect: 'foreign',
    },
    {
      name: 'a grant does not outweigh a Deny of the caller’s own account',
      caller: { ...theirs, policies: [[mayNot('kms:*')]] },
      grants: [{ operations: ['Decrypt'] }],
      permission: 'Decrypt',
      expect: 'foreign',
    },
    {
      name: 'nor one of the key policy',
      caller: theirs,
      keyPolicy: [...delegating, forbid('*', 'kms:Decrypt')],
      grants: [{ operations: ['Decrypt'] }],
      permission: 'Decrypt',
      expect: 'foreign',
    },
    {
      name: 'a grant to the account needs its IAM policy',
      caller: { ...theirs, policies: [] },
      grants: [{ grantee: rootArn(other), operations: ['Decrypt'] }],
      permission: 'Decrypt',
      expect: 'foreign',
    },
    {
      name: 'and suffices with it',
      caller: theirs,
      grants: [{ grantee: rootArn(other), operations: ['Decrypt'] }],
      permission: 'Decrypt',
      expect: 'allow',
    },
    {
      name: 'the boundary limits a grant too',
      caller: { ...theirs, boundary: elsewhere },
      grants: [{ operations: ['Decrypt'] }],
      permission: 'Decrypt',
      expect: 'foreign',
    },
  ]),
];
