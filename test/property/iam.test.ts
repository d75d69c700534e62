/** Any sequence of changes leaves users, groups, roles and policies in agreement with each other, and nothing when all is deleted. */
import fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import type { IamCall } from '../../src/api/iam/model.ts';
import { isKmsError } from '../../src/base/errors.ts';
import { verifyVault } from '../../src/vault/verify.ts';
import { openTestEngine, type TestEngine } from '../support/engines.ts';
import { extent } from '../support/extent.ts';
import { allowing, trusting } from '../support/iam.ts';
import { removeTemporaryFolders, testAccount as account } from '../support/vaults.ts';

afterAll(removeTemporaryFolders);

const document = allowing('kms:ListKeys');
/** Two of each differ in case alone. */
const names = ['a', 'A', 'b', 'c'] as const;
const arn = (name: string): string => `arn:aws:iam::${account}:policy/${name}`;

type Step = (iam: IamCall, one: string, other: string) => Promise<unknown>;

const steps: Readonly<Record<string, Step>> = {
  createUser: (iam, one) => iam('CreateUser', { UserName: one }),
  createBoundUser: (iam, one, other) => iam('CreateUser', { UserName: one, PermissionsBoundary: arn(other) }),
  renameUser: (iam, one, other) => iam('UpdateUser', { UserName: one, NewUserName: other }),
  deleteUser: (iam, one) => iam('DeleteUser', { UserName: one }),
  createGroup: (iam, one) => iam('CreateGroup', { GroupName: one }),
  renameGroup: (iam, one, other) => iam('UpdateGroup', { GroupName: one, NewGroupName: other }),
  deleteGroup: (iam, one) => iam('DeleteGroup', { GroupName: one }),
  join: (iam, one, other) => iam('AddUserToGroup', { UserName: one, GroupName: other }),
  leave: (iam, one, other) => iam('RemoveUserFromGroup', { UserName: one, GroupName: other }),
  createRole: (iam, one) => iam('CreateRole', { RoleName: one, AssumeRolePolicyDocument: trusting('*') }),
  deleteRole: (iam, one) => iam('DeleteRole', { RoleName: one }),
  createPolicy: (iam, one) => iam('CreatePolicy', { PolicyName: one, PolicyDocument: document }),
  deletePolicy: (iam, one) => iam('DeletePolicy', { PolicyArn: arn(one) }),
  attachUser: (iam, one, other) => iam('AttachUserPolicy', { UserName: one, PolicyArn: arn(other) }),
  detachUser: (iam, one, other) => iam('DetachUserPolicy', { UserName: one, PolicyArn: arn(other) }),
  attachGroup: (iam, one, other) => iam('AttachGroupPolicy', { GroupName: one, PolicyArn: arn(other) }),
  detachGroup: (iam, one, other) => iam('DetachGroupPolicy', { GroupName: one, PolicyArn: arn(other) }),
  attachRole: (iam, one, other) => iam('AttachRolePolicy', { RoleName: one, PolicyArn: arn(other) }),
  boundUser: (iam, one, other) =>
    iam('PutUserPermissionsBoundary', { UserName: one, PermissionsBoundary: arn(other) }),
  boundRole: (iam, one, other) =>
    iam('PutRolePermissionsBoundary', { RoleName: one, PermissionsBoundary: arn(other) }),
  unboundUser: (iam, one) => iam('DeleteUserPermissionsBoundary', { UserName: one }),
  createKey: (iam, one) => iam('CreateAccessKey', { UserName: one }),
};

/** So that most steps have something to work on. */
const start = [
  ['createUser', 'a'],
  ['createUser', 'b'],
  ['createGroup', 'A'],
  ['createGroup', 'c'],
  ['createRole', 'b'],
  ['createPolicy', 'a'],
  ['createPolicy', 'b'],
] as const;

interface Seen {
  readonly attached: number;
  readonly boundaries: number;
}

/** How often users, groups and roles have a policy, by what they say of themselves. */
async function usesOf(iam: IamCall, PolicyArn: string): Promise<Seen> {
  const {
    UserDetailList = [],
    GroupDetailList = [],
    RoleDetailList = [],
  } = await iam('GetAccountAuthorizationDetails', {});
  const holders = [...UserDetailList, ...GroupDetailList, ...RoleDetailList];
  const bound = [...UserDetailList, ...RoleDetailList];
  return {
    attached: holders.filter(({ AttachedManagedPolicies: attached = [] }) =>
      attached.some((each) => each.PolicyArn === PolicyArn),
    ).length,
    boundaries: bound.filter(
      ({ PermissionsBoundary }) => PermissionsBoundary?.PermissionsBoundaryArn === PolicyArn,
    ).length,
  };
}

async function expectAgreement(iam: IamCall): Promise<void> {
  const { Users } = await iam('ListUsers', {});
  const { Groups } = await iam('ListGroups', {});
  for (const { GroupName } of Groups) {
    const members = (await iam('GetGroup', { GroupName })).Users.map(({ UserName }) => UserName);
    const joined: string[] = [];
    for (const { UserName } of Users) {
      const of = (await iam('ListGroupsForUser', { UserName })).Groups;
      if (of.some((group) => group.GroupName === GroupName)) joined.push(UserName);
    }
    expect(members).toEqual(joined);
  }
  for (const { Arn = '', AttachmentCount, PermissionsBoundaryUsageCount } of (
    await iam('ListPolicies', { Scope: 'Local' })
  ).Policies ?? []) {
    const { attached, boundaries } = await usesOf(iam, Arn);
    expect([AttachmentCount, PermissionsBoundaryUsageCount]).toEqual([attached, boundaries]);
  }
  for (const { UserName } of Users) {
    for (const { AccessKeyId = '' } of (await iam('ListAccessKeys', { UserName })).AccessKeyMetadata) {
      expect((await iam('GetAccessKeyLastUsed', { AccessKeyId })).UserName).toBe(UserName);
    }
  }
}

async function deleteAll(iam: IamCall): Promise<void> {
  for (const { UserName } of (await iam('ListUsers', {})).Users) {
    for (const { GroupName } of (await iam('ListGroupsForUser', { UserName })).Groups) {
      await iam('RemoveUserFromGroup', { UserName, GroupName });
    }
    const { AttachedPolicies = [] } = await iam('ListAttachedUserPolicies', { UserName });
    for (const { PolicyArn = '' } of AttachedPolicies) await iam('DetachUserPolicy', { UserName, PolicyArn });
    for (const { AccessKeyId = '' } of (await iam('ListAccessKeys', { UserName })).AccessKeyMetadata) {
      await iam('DeleteAccessKey', { UserName, AccessKeyId });
    }
    await iam('DeleteUser', { UserName });
  }
  for (const { GroupName } of (await iam('ListGroups', {})).Groups) {
    const { AttachedPolicies = [] } = await iam('ListAttachedGroupPolicies', { GroupName });
    for (const { PolicyArn = '' } of AttachedPolicies)
      await iam('DetachGroupPolicy', { GroupName, PolicyArn });
    await iam('DeleteGroup', { GroupName });
  }
  for (const { RoleName } of (await iam('ListRoles', {})).Roles) {
    const { AttachedPolicies = [] } = await iam('ListAttachedRolePolicies', { RoleName });
    for (const { PolicyArn = '' } of AttachedPolicies) await iam('DetachRolePolicy', { RoleName, PolicyArn });
    await iam('DeleteRole', { RoleName });
  }
  for (const { Arn: PolicyArn = '' } of (await iam('ListPolicies', { Scope: 'Local' })).Policies ?? []) {
    await iam('DeletePolicy', { PolicyArn });
  }
}

/** Of all kinds. */
async function rowsOf({ vault }: TestEngine): Promise<number> {
  const { rows, faults } = await verifyVault(vault);
  expect(faults).toEqual([]);
  return rows;
}

const step = fc.record({
  what: fc.constantFrom(...Object.keys(steps)),
  one: fc.constantFrom(...names),
  other: fc.constantFrom(...names),
});

describe('changes of users, groups, roles and policies', () => {
  it('agree with each other in any order, and leave nothing behind', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 20, maxLength: 60 }), async (sequence) => {
        const test = await openTestEngine();
        try {
          const iam = test.engine.iamAs(test.root);
          const before = await rowsOf(test);
          for (const [what, one] of start) await steps[what]?.(iam, one, one);
          for (const { what, one, other } of sequence) {
            await steps[what]?.(iam, one, other).catch((error: unknown) => {
              if (!isKmsError(error) || error.code === 'ServiceFailure') throw error;
            });
          }
          await expectAgreement(iam);
          await deleteAll(iam);
          expect(await rowsOf(test)).toBe(before);
        } finally {
          await test.close();
        }
      }),
      { numRuns: extent(5, 30) },
    );
  }, 120_000);
});
