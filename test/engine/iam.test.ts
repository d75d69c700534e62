/** Users, groups, roles and their policies over a real vault. */
import { afterAll, afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { IamCall } from '../../src/api/iam/model.ts';
import { openTestEngine, type TestEngine } from '../support/engines.ts';
import { failureOf } from '../support/failure.ts';
import { allowing, makeUser, policy, trusting } from '../support/iam.ts';
import { removeTemporaryFolders, testAccount as account } from '../support/vaults.ts';

let test: TestEngine;
let iam: IamCall;
beforeEach(async () => {
  test = await openTestEngine();
  iam = test.engine.iamAs(test.root);
});
afterEach(() => test.close());
afterAll(removeTemporaryFolders);

async function refusal(call: Promise<unknown>): Promise<string> {
  const { code, message } = await failureOf(call);
  return `${code}: ${message}`;
}

const trust = trusting(`arn:aws:iam::${account}:root`);
const text = allowing('kms:ListKeys');
const arnOf = (rest: string): string => `arn:aws:iam::${account}:${rest}`;

describe('users', () => {
  it('are made, shown, listed, changed and deleted', async () => {
    const Tags = [{ Key: 'Team', Value: 'a' }];
    const { User } = await iam('CreateUser', { UserName: 'Alice', Path: '/team/a/', Tags });
    expect(User).toMatchObject({
      UserName: 'Alice',
      Path: '/team/a/',
      Arn: arnOf('user/team/a/Alice'),
      Tags,
    });
    expect(User?.UserId).toMatch(/^AIDA[A-Z2-7]{17}$/);
    expect((await iam('GetUser', { UserName: 'Alice' })).User).toEqual(User);
    await iam('UpdateUser', { UserName: 'Alice', NewUserName: 'bob', NewPath: '/' });
    const { User: renamed } = await iam('GetUser', { UserName: 'bob' });
    expect(renamed).toMatchObject({
      UserId: User?.UserId,
      Arn: arnOf('user/bob'),
      CreateDate: User?.CreateDate,
    });
    // Lists leave tags out, as AWS's.
    expect((await iam('ListUsers', {})).Users).toEqual([{ ...renamed, Tags: undefined }]);
    await iam('DeleteUser', { UserName: 'bob' });
    expect(await refusal(iam('GetUser', { UserName: 'bob' }))).toBe(
      'NoSuchEntity: The user with name bob cannot be found.',
    );
  });

  it('have names that differ in more than case, and are called by their own', async () => {
    await iam('CreateUser', { UserName: 'Alice' });
    await iam('CreateUser', { UserName: 'bob' });
    expect(await refusal(iam('CreateUser', { UserName: 'aLICE' }))).toBe(
      'EntityAlreadyExists: User with name aLICE already exists.',
    );
    expect(await refusal(iam('GetUser', { UserName: 'alice' }))).toContain('NoSuchEntity');
    expect(await refusal(iam('UpdateUser', { UserName: 'bob', NewUserName: 'ALICE' }))).toContain(
      'EntityAlreadyExists',
    );
    await iam('UpdateUser', { UserName: 'Alice', NewUserName: 'alice' });
    expect((await iam('GetUser', { UserName: 'alice' })).User.UserName).toBe('alice');
    // A group of the same name is another thing.
    await iam('CreateGroup', { GroupName: 'alice' });
  });

  it('are one, however many ask for the name at once', async () => {
    const names = ['alice', 'ALICE', 'Alice', 'aLiCe', 'alicE'];
    const results = await Promise.allSettled(names.map((UserName) => iam('CreateUser', { UserName })));
    expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    expect((await iam('ListUsers', {})).Users).toHaveLength(1);
  });

  it('are listed in pages, by path', async () => {
    for (const name of ['e', 'D', 'c', 'B', 'a']) await iam('CreateUser', { UserName: name, Path: '/x/' });
    await iam('CreateUser', { UserName: 'other' });
    const seen: string[] = [];
    let Marker: string | undefined;
    do {
      const page = await iam('ListUsers', { PathPrefix: '/x/', MaxItems: 2, Marker });
      expect(page.Users.length).toBeLessThanOrEqual(2);
      seen.push(...page.Users.map(({ UserName }) => UserName));
      Marker = page.Marker;
      // What is deleted meanwhile shifts nothing.
      if (seen.length === 2) await iam('DeleteUser', { UserName: 'a' });
    } while (Marker !== undefined);
    expect(seen).toEqual(['a', 'B', 'c', 'D', 'e']);
    expect(await refusal(iam('ListUsers', { Marker: 'x' }))).toBe('ValidationError: Invalid Marker.');
  });

  it('stay while they hold anything, in the order in which AWS asks for it', async () => {
    const name = { UserName: 'alice' };
    await makeUser(test, 'alice');
    await iam('CreateGroup', { GroupName: 'dev' });
    await iam('AddUserToGroup', { ...name, GroupName: 'dev' });
    await iam('PutUserPolicy', { ...name, PolicyName: 'p', PolicyDocument: text });
    const { Policy } = await iam('CreatePolicy', { PolicyName: 'm', PolicyDocument: text });
    const PolicyArn = Policy?.Arn ?? '';
    await iam('AttachUserPolicy', { ...name, PolicyArn });
    const conflict = () => refusal(iam('DeleteUser', name));
    expect(await conflict()).toBe('DeleteConflict: Cannot delete entity, must detach all policies first.');
    await iam('DetachUserPolicy', { ...name, PolicyArn });
    expect(await conflict()).toBe('DeleteConflict: Cannot delete entity, must delete policies first.');
    await iam('DeleteUserPolicy', { ...name, PolicyName: 'p' });
    expect(await conflict()).toBe('DeleteConflict: Cannot delete entity, must delete access keys first.');
    const { AccessKeyMetadata } = await iam('ListAccessKeys', name);
    await iam('DeleteAccessKey', { ...name, AccessKeyId: AccessKeyMetadata[0]?.AccessKeyId ?? '' });
    expect(await conflict()).toBe(
      'DeleteConflict: Cannot delete entity, must remove users from group first.',
    );
    await iam('RemoveUserFromGroup', { ...name, GroupName: 'dev' });
    await iam('DeleteUser', name);
    // Nothing of it is left.
    await iam('DeletePolicy', { PolicyArn });
    await iam('DeleteGroup', { GroupName: 'dev' });
  });
});

describe('credentials that no user has here', () => {
  // What Terraform asks for before it deletes a user with force_destroy.
  it.each([
    ['ListMFADevices', { MFADevices: [] }],
    ['ListSSHPublicKeys', { SSHPublicKeys: [] }],
    ['ListSigningCertificates', { Certificates: [] }],
    ['ListServiceSpecificCredentials', { ServiceSpecificCredentials: [] }],
  ] as const)('are listed as none: %s', async (operation, empty) => {
    const alice = await makeUser(test, 'alice', 'iam:List*');
    const answer = { ...empty, IsTruncated: false };
    expect(await iam(operation, { UserName: 'alice' })).toEqual(answer);
    expect(await alice.iam(operation, {})).toEqual(answer);
    expect(await refusal(iam(operation, { UserName: 'nobody' }))).toContain('NoSuchEntity');
    const bob = await makeUser(test, 'bob');
    expect(await refusal(bob.iam(operation, { UserName: 'alice' }))).toContain(
      `not authorized to perform: iam:${operation} on resource: ${arnOf('user/alice')}`,
    );
  });

  it('are no passwords and no virtual MFA devices', async () => {
    await iam('CreateUser', { UserName: 'alice' });
    for (const operation of ['GetLoginProfile', 'DeleteLoginProfile'] as const) {
      expect(await refusal(iam(operation, { UserName: 'alice' }))).toBe(
        'NoSuchEntity: Login Profile for User alice cannot be found.',
      );
    }
    expect((await iam('ListVirtualMFADevices', {})).VirtualMFADevices).toEqual([]);
  });
});

describe('groups', () => {
  it('have members, through renaming of either', async () => {
    await iam('CreateGroup', { GroupName: 'dev', Path: '/g/' });
    for (const UserName of ['b', 'a']) {
      await iam('CreateUser', { UserName });
      await iam('AddUserToGroup', { UserName, GroupName: 'dev' });
      await iam('AddUserToGroup', { UserName, GroupName: 'dev' });
    }
    const { Policy } = await iam('CreatePolicy', { PolicyName: 'm', PolicyDocument: text });
    const PolicyArn = Policy?.Arn ?? '';
    await iam('AttachGroupPolicy', { GroupName: 'dev', PolicyArn });
    await iam('AttachUserPolicy', { UserName: 'a', PolicyArn });
    await iam('PutUserPermissionsBoundary', { UserName: 'a', PermissionsBoundary: PolicyArn });
    await iam('UpdateGroup', { GroupName: 'dev', NewGroupName: 'ops' });
    await iam('UpdateUser', { UserName: 'a', NewUserName: 'z' });
    const { Group, Users } = await iam('GetGroup', { GroupName: 'ops' });
    expect(Group).toMatchObject({ GroupName: 'ops', Arn: arnOf('group/g/ops') });
    expect(Users.map(({ UserName }) => UserName)).toEqual(['b', 'z']);
    expect((await iam('ListGroupsForUser', { UserName: 'z' })).Groups).toEqual([Group]);
    const entities = await iam('ListEntitiesForPolicy', { PolicyArn });
    expect(entities.PolicyGroups).toEqual([{ GroupName: 'ops', GroupId: Group.GroupId }]);
    expect(entities.PolicyUsers?.map(({ UserName }) => UserName)).toEqual(['z']);
    expect(await refusal(iam('DeleteGroup', { GroupName: 'ops' }))).toContain(
      'must detach all policies first',
    );
    await iam('DetachGroupPolicy', { GroupName: 'ops', PolicyArn });
    expect(await refusal(iam('DeleteGroup', { GroupName: 'ops' }))).toContain(
      'must remove users from group first',
    );
  });

  it('are ten for a user', async () => {
    await iam('CreateUser', { UserName: 'a' });
    for (let i = 0; i < 11; i += 1) await iam('CreateGroup', { GroupName: `g${i}` });
    for (let i = 0; i < 10; i += 1) await iam('AddUserToGroup', { UserName: 'a', GroupName: `g${i}` });
    expect(await refusal(iam('AddUserToGroup', { UserName: 'a', GroupName: 'g10' }))).toBe(
      'LimitExceeded: Cannot exceed quota for GroupsPerUser: 10',
    );
  });

  it('are no members of groups, and take none that is not there', async () => {
    await iam('CreateGroup', { GroupName: 'g' });
    await iam('CreateUser', { UserName: 'a' });
    expect(await refusal(iam('AddUserToGroup', { UserName: 'x', GroupName: 'g' }))).toContain(
      'user with name x',
    );
    expect(await refusal(iam('AddUserToGroup', { UserName: 'a', GroupName: 'x' }))).toContain(
      'group with name x',
    );
    expect(await refusal(iam('RemoveUserFromGroup', { UserName: 'a', GroupName: 'g' }))).toContain(
      'NoSuchEntity',
    );
  });
});

describe('roles', () => {
  it('are made, shown, listed, changed and deleted', async () => {
    const { Role } = await iam('CreateRole', {
      RoleName: 'ci',
      Path: '/r/',
      AssumeRolePolicyDocument: trust,
    });
    expect(Role).toMatchObject({
      Arn: arnOf('role/r/ci'),
      AssumeRolePolicyDocument: trust,
      MaxSessionDuration: 3600,
    });
    expect(Role.RoleId).toMatch(/^AROA[A-Z2-7]{17}$/);
    await iam('UpdateRole', { RoleName: 'ci', MaxSessionDuration: 7200 });
    const other = trusting('*');
    await iam('UpdateAssumeRolePolicy', { RoleName: 'ci', PolicyDocument: other });
    await iam('UpdateRoleDescription', { RoleName: 'ci', Description: 'builds' });
    const changed = {
      ...Role,
      MaxSessionDuration: 7200,
      AssumeRolePolicyDocument: other,
      Description: 'builds',
    };
    expect((await iam('GetRole', { RoleName: 'ci' })).Role).toEqual(changed);
    expect((await iam('ListRoles', {})).Roles).toEqual([changed]);
    expect((await iam('ListInstanceProfilesForRole', { RoleName: 'ci' })).InstanceProfiles).toEqual([]);
    await iam('PutRolePolicy', { RoleName: 'ci', PolicyName: 'p', PolicyDocument: text });
    expect(await refusal(iam('DeleteRole', { RoleName: 'ci' }))).toContain('must delete policies first');
    await iam('DeleteRolePolicy', { RoleName: 'ci', PolicyName: 'p' });
    await iam('DeleteRole', { RoleName: 'ci' });
    expect(await refusal(iam('GetRole', { RoleName: 'ci' }))).toContain('NoSuchEntity');
  });

  it('trust none that is not there', async () => {
    const create = (principal: string) =>
      iam('CreateRole', { RoleName: 'ci', AssumeRolePolicyDocument: trusting(principal) });
    expect(await refusal(create(arnOf('user/nobody')))).toBe(
      `MalformedPolicyDocument: Invalid principal in policy: "AWS":"${arnOf('user/nobody')}"`,
    );
    expect(await refusal(create(`arn:aws:sts::${account}:assumed-role/none/x1`))).toContain(
      'Invalid principal',
    );
    await iam('CreateUser', { UserName: 'Alice', Path: '/p/' });
    expect(await refusal(create(arnOf('user/Alice')))).toContain('Invalid principal');
    expect(await refusal(create(arnOf('user/p/alice')))).toContain('Invalid principal');
    expect(await refusal(create('AIDAAAAAAAAAAAAAAAAAA'))).toContain('Invalid principal');
    await create(arnOf('user/p/Alice'));
    // What other accounts have is not known here.
    await iam('UpdateAssumeRolePolicy', {
      RoleName: 'ci',
      PolicyDocument: trusting('arn:aws:iam::444455556666:user/nobody'),
    });
    expect(await refusal(iam('UpdateAssumeRolePolicy', { RoleName: 'ci', PolicyDocument: text }))).toContain(
      'MalformedPolicyDocument',
    );
  });
});

describe('inline policies', () => {
  const kinds = [
    {
      kind: 'user',
      limit: 2048,
      make: () => iam('CreateUser', { UserName: 'x' }),
      put: (PolicyName: string, PolicyDocument: string) =>
        iam('PutUserPolicy', { UserName: 'x', PolicyName, PolicyDocument }),
      get: (PolicyName: string) => iam('GetUserPolicy', { UserName: 'x', PolicyName }),
      list: () => iam('ListUserPolicies', { UserName: 'x' }),
      remove: (PolicyName: string) => iam('DeleteUserPolicy', { UserName: 'x', PolicyName }),
    },
    {
      kind: 'group',
      limit: 5120,
      make: () => iam('CreateGroup', { GroupName: 'x' }),
      put: (PolicyName: string, PolicyDocument: string) =>
        iam('PutGroupPolicy', { GroupName: 'x', PolicyName, PolicyDocument }),
      get: (PolicyName: string) => iam('GetGroupPolicy', { GroupName: 'x', PolicyName }),
      list: () => iam('ListGroupPolicies', { GroupName: 'x' }),
      remove: (PolicyName: string) => iam('DeleteGroupPolicy', { GroupName: 'x', PolicyName }),
    },
    {
      kind: 'role',
      limit: 10_240,
      make: () => iam('CreateRole', { RoleName: 'x', AssumeRolePolicyDocument: trust }),
      put: (PolicyName: string, PolicyDocument: string) =>
        iam('PutRolePolicy', { RoleName: 'x', PolicyName, PolicyDocument }),
      get: (PolicyName: string) => iam('GetRolePolicy', { RoleName: 'x', PolicyName }),
      list: () => iam('ListRolePolicies', { RoleName: 'x' }),
      remove: (PolicyName: string) => iam('DeleteRolePolicy', { RoleName: 'x', PolicyName }),
    },
  ];

  it.each(kinds)('are put, shown as they were given, replaced, listed and deleted: $kind', async (each) => {
    await each.make();
    const spaced = ` ${text}\n`;
    await each.put('b', spaced);
    await each.put('a', text);
    await each.put('a', text);
    expect(await each.get('b')).toMatchObject({ PolicyName: 'b', PolicyDocument: spaced });
    expect((await each.list()).PolicyNames).toEqual(['a', 'b']);
    await each.remove('b');
    expect(await refusal(each.get('b'))).toBe(
      `NoSuchEntity: The ${each.kind} policy with name b cannot be found.`,
    );
    expect(await refusal(each.remove('b'))).toContain('NoSuchEntity');
    expect(await refusal(each.put('c', '{}'))).toContain('MalformedPolicyDocument');
    expect((await each.list()).PolicyNames).toEqual(['a']);
  });

  it.each(kinds)('have a size together, in which white space does not count: $kind', async (each) => {
    await each.make();
    const half = each.limit / 2;
    const sized = (length: number) => {
      const empty = policy({ Sid: '', Effect: 'Allow', Action: 'kms:*', Resource: '*' });
      return empty.replace('"Sid":""', `"Sid":"${'x'.repeat(length - empty.length)}"`);
    };
    await each.put('a', sized(half));
    await each.put('b', `${sized(half)}${' '.repeat(3000)}`);
    expect(await refusal(each.put('b', sized(half + 1)))).toContain(
      `LimitExceeded: Maximum policy size of ${each.limit} bytes exceeded for ${each.kind} `,
    );
    expect(await refusal(each.put('c', text))).toContain('LimitExceeded');
    await each.remove('a');
    await each.put('c', text);
  });
});

describe('managed policies', () => {
  const create = async (PolicyName: string, document = text) =>
    (await iam('CreatePolicy', { PolicyName, PolicyDocument: document })).Policy?.Arn ?? '';

  it('have five versions, of which one is the default', async () => {
    const PolicyArn = await create('m');
    expect((await iam('GetPolicy', { PolicyArn })).Policy).toMatchObject({
      Arn: arnOf('policy/m'),
      DefaultVersionId: 'v1',
      AttachmentCount: 0,
    });
    for (let i = 2; i <= 5; i += 1) {
      await iam('CreatePolicyVersion', {
        PolicyArn,
        PolicyDocument: allowing(`kms:List*`),
        SetAsDefault: i === 3,
      });
    }
    expect(await refusal(iam('CreatePolicyVersion', { PolicyArn, PolicyDocument: text }))).toContain(
      'LimitExceeded: A managed policy can have up to 5 versions.',
    );
    expect(await refusal(iam('DeletePolicyVersion', { PolicyArn, VersionId: 'v3' }))).toBe(
      'DeleteConflict: Cannot delete the default version of a policy.',
    );
    await iam('DeletePolicyVersion', { PolicyArn, VersionId: 'v5' });
    const { PolicyVersion } = await iam('CreatePolicyVersion', { PolicyArn, PolicyDocument: text });
    // A number is given once.
    expect(PolicyVersion).toMatchObject({ VersionId: 'v6', IsDefaultVersion: false });
    await iam('SetDefaultPolicyVersion', { PolicyArn, VersionId: 'v1' });
    const { Versions } = await iam('ListPolicyVersions', { PolicyArn });
    expect(Versions?.map(({ VersionId }) => VersionId)).toEqual(['v6', 'v4', 'v3', 'v2', 'v1']);
    const { PolicyVersion: first } = await iam('GetPolicyVersion', { PolicyArn, VersionId: 'v1' });
    expect(first).toMatchObject({ Document: text, IsDefaultVersion: true });
    expect(await refusal(iam('DeletePolicy', { PolicyArn }))).toContain(
      'DeleteConflict: This policy has more than one version.',
    );
    for (const VersionId of ['v2', 'v3', 'v4', 'v6'])
      await iam('DeletePolicyVersion', { PolicyArn, VersionId });
    await iam('DeletePolicy', { PolicyArn });
    expect(await refusal(iam('GetPolicy', { PolicyArn }))).toBe(
      `NoSuchEntity: Policy ${PolicyArn} was not found.`,
    );
  });

  it('are attached ten times at the most, and listed by use', async () => {
    await iam('CreateUser', { UserName: 'a' });
    const arns: string[] = [];
    for (let i = 0; i < 11; i += 1) arns.push(await create(`m${i}`));
    const [first = '', ...rest] = arns;
    for (const PolicyArn of arns.slice(0, 10)) await iam('AttachUserPolicy', { UserName: 'a', PolicyArn });
    await iam('AttachUserPolicy', { UserName: 'a', PolicyArn: first });
    expect(await refusal(iam('AttachUserPolicy', { UserName: 'a', PolicyArn: rest[9] ?? '' }))).toBe(
      'LimitExceeded: Cannot exceed quota for PoliciesPerUser: 10',
    );
    const { AttachedPolicies } = await iam('ListAttachedUserPolicies', { UserName: 'a' });
    expect(AttachedPolicies).toHaveLength(10);
    expect((await iam('GetPolicy', { PolicyArn: first })).Policy?.AttachmentCount).toBe(1);
    expect((await iam('ListPolicies', { OnlyAttached: true })).Policies).toHaveLength(10);
    expect((await iam('ListPolicies', { Scope: 'Local' })).Policies).toHaveLength(11);
    expect(await refusal(iam('DeletePolicy', { PolicyArn: first }))).toBe(
      'DeleteConflict: Cannot delete a policy attached to entities.',
    );
    await iam('DetachUserPolicy', { UserName: 'a', PolicyArn: first });
    expect(await refusal(iam('DetachUserPolicy', { UserName: 'a', PolicyArn: first }))).toContain(
      'NoSuchEntity',
    );
    await iam('DeletePolicy', { PolicyArn: first });
  });

  it('are bounds of users and roles', async () => {
    const PolicyArn = await create('limit');
    await iam('CreateUser', { UserName: 'a', PermissionsBoundary: PolicyArn });
    await iam('CreateRole', { RoleName: 'r', AssumeRolePolicyDocument: trust });
    await iam('PutRolePermissionsBoundary', { RoleName: 'r', PermissionsBoundary: PolicyArn });
    const PermissionsBoundary = { PermissionsBoundaryType: 'Policy', PermissionsBoundaryArn: PolicyArn };
    expect((await iam('GetUser', { UserName: 'a' })).User.PermissionsBoundary).toEqual(PermissionsBoundary);
    expect((await iam('GetRole', { RoleName: 'r' })).Role.PermissionsBoundary).toEqual(PermissionsBoundary);
    expect((await iam('GetPolicy', { PolicyArn })).Policy).toMatchObject({
      AttachmentCount: 0,
      PermissionsBoundaryUsageCount: 2,
    });
    const usage = { PolicyArn, PolicyUsageFilter: 'PermissionsBoundary' } as const;
    expect((await iam('ListEntitiesForPolicy', usage)).PolicyRoles).toHaveLength(1);
    expect(
      (await iam('ListEntitiesForPolicy', { PolicyArn, PolicyUsageFilter: 'PermissionsPolicy' })).PolicyUsers,
    ).toEqual([]);
    expect(await refusal(iam('DeletePolicy', { PolicyArn }))).toContain('DeleteConflict');
    await iam('DeleteUserPermissionsBoundary', { UserName: 'a' });
    await iam('DeleteRole', { RoleName: 'r' });
    await iam('DeletePolicy', { PolicyArn });
    expect(await refusal(iam('CreateUser', { UserName: 'b', PermissionsBoundary: PolicyArn }))).toContain(
      'does not exist or is not attachable',
    );
  });

  it('have a size, and may be those of AWS', async () => {
    const long = policy({
      Effect: 'Allow',
      Action: 'kms:*',
      Resource: `arn:aws:kms:*:*:${'x'.repeat(6144)}`,
    });
    expect(await refusal(create('long', long))).toBe(
      'LimitExceeded: Cannot exceed quota for PolicySize: 6144',
    );
    const PolicyArn = 'arn:aws:iam::aws:policy/AdministratorAccess';
    await iam('CreateUser', { UserName: 'a' });
    await iam('AttachUserPolicy', { UserName: 'a', PolicyArn });
    expect((await iam('GetPolicy', { PolicyArn })).Policy?.AttachmentCount).toBe(1);
    expect(await refusal(iam('DeletePolicy', { PolicyArn }))).toContain('AccessDenied');
    expect(
      await refusal(iam('AttachUserPolicy', { UserName: 'a', PolicyArn: 'arn:aws:iam::aws:policy/None' })),
    ).toContain('does not exist or is not attachable');
    expect(await refusal(iam('AttachUserPolicy', { UserName: 'a', PolicyArn: 'x'.repeat(20) }))).toContain(
      'InvalidInput',
    );
    const power = await makeUser(test, 'power');
    const listKeys = () => test.engine.callAs(power.caller)('ListKeys', {});
    expect(await refusal(listKeys())).toContain('AccessDenied');
    await iam('AttachUserPolicy', {
      UserName: 'power',
      PolicyArn: 'arn:aws:iam::aws:policy/AWSKeyManagementServicePowerUser',
    });
    expect((await listKeys()).Keys).toEqual([]);
    // One of another account is none here.
    expect(
      await refusal(
        iam('AttachUserPolicy', { UserName: 'a', PolicyArn: 'arn:aws:iam::444455556666:policy/m' }),
      ),
    ).toContain('does not exist or is not attachable');
  });
});

describe('tags', () => {
  it('are fifty, whose keys differ in more than case', async () => {
    await iam('CreateUser', { UserName: 'a' });
    const tag = (Key: string, Value = 'v') => ({ Key, Value });
    await iam('TagUser', { UserName: 'a', Tags: [tag('Team', 'x'), tag('stage')] });
    await iam('TagUser', { UserName: 'a', Tags: [tag('TEAM', 'y')] });
    expect((await iam('ListUserTags', { UserName: 'a' })).Tags).toEqual([tag('stage'), tag('TEAM', 'y')]);
    expect(await refusal(iam('TagUser', { UserName: 'a', Tags: [tag('a'), tag('A')] }))).toContain(
      'InvalidInput: Duplicate tag keys found.',
    );
    expect(await refusal(iam('TagUser', { UserName: 'a', Tags: [tag('AWS:x')] }))).toContain('InvalidInput');
    await iam('UntagUser', { UserName: 'a', TagKeys: ['team', 'none'] });
    const many = Array.from({ length: 50 }, (_, i) => tag(`k${i}`));
    expect(await refusal(iam('TagUser', { UserName: 'a', Tags: many }))).toBe(
      'LimitExceeded: Cannot exceed quota for TagsPerUser: 50',
    );
    await iam('UntagUser', { UserName: 'a', TagKeys: ['stage'] });
    await iam('TagUser', { UserName: 'a', Tags: many });
    expect((await iam('ListUserTags', { UserName: 'a', MaxItems: 20 })).Tags).toHaveLength(20);
  });

  it('are on roles and managed policies too', async () => {
    const Tags = [{ Key: 'a', Value: '1' }];
    await iam('CreateRole', { RoleName: 'r', AssumeRolePolicyDocument: trust });
    await iam('TagRole', { RoleName: 'r', Tags });
    expect((await iam('ListRoleTags', { RoleName: 'r' })).Tags).toEqual(Tags);
    await iam('UntagRole', { RoleName: 'r', TagKeys: ['A'] });
    expect((await iam('ListRoleTags', { RoleName: 'r' })).Tags).toEqual([]);
    const { Policy } = await iam('CreatePolicy', { PolicyName: 'm', PolicyDocument: text, Tags });
    const PolicyArn = Policy?.Arn ?? '';
    expect((await iam('ListPolicyTags', { PolicyArn })).Tags).toEqual(Tags);
    await iam('UntagPolicy', { PolicyArn, TagKeys: ['a'] });
    await iam('TagPolicy', { PolicyArn, Tags: [{ Key: 'b', Value: '' }] });
    expect((await iam('GetPolicy', { PolicyArn })).Policy?.Tags).toEqual([{ Key: 'b', Value: '' }]);
  });
});

describe('the account', () => {
  it('is summed up and shown as a whole', async () => {
    await makeUser(test, 'alice', 'kms:ListKeys');
    await iam('CreateGroup', { GroupName: 'dev' });
    await iam('AddUserToGroup', { UserName: 'alice', GroupName: 'dev' });
    await iam('CreateRole', { RoleName: 'r', AssumeRolePolicyDocument: trust });
    const { Policy } = await iam('CreatePolicy', { PolicyName: 'm', PolicyDocument: text });
    await iam('AttachRolePolicy', { RoleName: 'r', PolicyArn: Policy?.Arn ?? '' });
    expect((await iam('GetAccountSummary', {})).SummaryMap).toMatchObject({
      Users: 1,
      Groups: 1,
      Roles: 1,
      Policies: 1,
      AccountAccessKeysPresent: 0,
      UserPolicySizeQuota: 2048,
    });
    expect((await iam('ListAccountAliases', {})).AccountAliases).toEqual([]);
    const all = await iam('GetAccountAuthorizationDetails', {});
    expect(all.UserDetailList).toMatchObject([
      { UserName: 'alice', GroupList: ['dev'], UserPolicyList: [{ PolicyName: 'given' }] },
    ]);
    expect(all.RoleDetailList).toMatchObject([
      { RoleName: 'r', AttachedManagedPolicies: [{ PolicyName: 'm', PolicyArn: Policy?.Arn }] },
    ]);
    expect(all.Policies).toMatchObject([{ PolicyName: 'm', PolicyVersionList: [{ Document: text }] }]);
    const { UserDetailList, GroupDetailList } = await iam('GetAccountAuthorizationDetails', {
      Filter: ['Group'],
    });
    expect([UserDetailList, GroupDetailList?.length]).toEqual([[], 1]);
  });

  it('shows its root user to itself', async () => {
    const { User } = await iam('GetUser', {});
    expect(User).toEqual({
      UserId: account,
      Arn: arnOf('root'),
      CreateDate: test.vault.created,
    });
  });
});
