/** Who may call what of IAM, with which access key, and what the audit trail says of it. */
import { afterAll, afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type IamCall, type IamOperation, iamModel } from '../../src/api/iam/model.ts';
import { iamOperationNames, iamOperations } from '../../src/api/iam/operations.ts';
import type { Shape } from '../../src/api/model.ts';
import { findCredential } from '../../src/engine/credentials.ts';
import { loadPrincipal, principalExists } from '../../src/engine/principals.ts';
import { openTestEngine, type TestEngine } from '../support/engines.ts';
import { failureOf } from '../support/failure.ts';
import { allowing, assume, makeUser, policy, signedIn, trusting } from '../support/iam.ts';
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

const arnOf = (rest: string): string => `arn:aws:iam::${account}:${rest}`;
const text = allowing('kms:ListKeys');

/** A value that the model takes. */
function valueFor(name: string, shape: Shape): unknown {
  switch (shape.type) {
    case 'string':
      if (name.endsWith('PolicyDocument')) return name.startsWith('Assume') ? trusting('*') : text;
      if (name === 'RoleArn') return arnOf('role/some-role');
      if (name === 'PolicyArn' || name === 'PermissionsBoundary') return arnOf('policy/some-policy');
      if (name === 'AccessKeyId') return 'kms_aaaaaaaaaaaaaaaaaaaaaaaa';
      return shape.enum?.[0] ?? (name === 'VersionId' ? 'v1' : 'someName');
    case 'list':
      return name === 'Tags' ? [{ Key: 'k', Value: 'v' }] : ['k'];
    case 'integer':
      return shape.min ?? 1;
    case 'blob':
    case 'boolean':
    case 'map':
    case 'structure':
    case 'timestamp':
      return true;
  }
}

function inputFor(operation: IamOperation): object {
  const shape = iamModel.input(operation);
  const required = iamModel.members(shape).filter(({ name }) => shape.required?.includes(name) ?? false);
  return Object.fromEntries(required.map(({ name, shape: target }) => [name, valueFor(name, target)]));
}

describe('authorization', () => {
  it('is asked for by every operation but two, and given by no more than its own action', async () => {
    const nobody = await makeUser(test, 'nobody');
    for (const operation of iamOperationNames) {
      const call = nobody.iam(operation, inputFor(operation));
      if (iamOperations[operation].resource === 'free') {
        await call;
        continue;
      }
      const said = await refusal(call);
      expect(said, operation).toMatch(
        new RegExp(
          `^AccessDenied: User: ${nobody.arn} is not authorized to perform: ${iamOperations[operation].permission} on resource: \\S+`,
        ),
      );
      if (operation !== 'AssumeRole') {
        expect(said, operation).toContain(
          `because no identity-based policy allows the ${iamOperations[operation].permission} action`,
        );
      }
    }
  });

  it('is given by the action alone', async () => {
    for (const operation of iamOperationNames) {
      const row = iamOperations[operation];
      if (row.resource === 'free' || operation === 'AssumeRole') continue;
      await iam('CreateUser', { UserName: operation });
      await iam('PutUserPolicy', {
        UserName: operation,
        PolicyName: 'p',
        PolicyDocument: allowing(row.permission),
      });
      const { AccessKey } = await iam('CreateAccessKey', { UserName: operation });
      const caller = await signedIn(test, AccessKey.AccessKeyId);
      const error = await caller.iam(operation, inputFor(operation) as never).then(
        () => undefined,
        (reason: unknown) => reason as { readonly code: string },
      );
      expect(error?.code, operation).not.toBe('AccessDenied');
    }
  });

  it('is on the ARN with its path, and on both where a name changes', async () => {
    const admin = await makeUser(test, 'admin');
    await iam('PutUserPolicy', {
      UserName: 'admin',
      PolicyName: 'p',
      PolicyDocument: policy({ Effect: 'Allow', Action: 'iam:*', Resource: arnOf('user/team/*') }),
    });
    await admin.iam('CreateUser', { UserName: 'in', Path: '/team/' });
    await admin.iam('GetUser', { UserName: 'in' });
    expect(await refusal(admin.iam('CreateUser', { UserName: 'out' }))).toContain(
      `on resource: ${arnOf('user/out')} `,
    );
    expect(await refusal(admin.iam('GetUser', { UserName: 'admin' }))).toContain(`: ${arnOf('user/admin')} `);
    expect(await refusal(admin.iam('UpdateUser', { UserName: 'in', NewPath: '/' }))).toContain(
      `on resource: ${arnOf('user/in')} `,
    );
    await admin.iam('UpdateUser', { UserName: 'in', NewUserName: 'within' });
    expect(await refusal(admin.iam('ListUsers', {}))).toContain('on resource: * ');
    // Nothing of what is not there is told.
    expect(await refusal(admin.iam('GetUser', { UserName: 'none' }))).toContain('AccessDenied');
  });

  it('has the condition keys of IAM', async () => {
    const admin = await makeUser(test, 'admin');
    const { Policy: limit } = await iam('CreatePolicy', { PolicyName: 'limit', PolicyDocument: text });
    const { Policy: other } = await iam('CreatePolicy', { PolicyName: 'other', PolicyDocument: text });
    const allow = (Action: string, Condition: object) => ({
      Effect: 'Allow',
      Action,
      Resource: '*',
      Condition,
    });
    await iam('PutUserPolicy', {
      UserName: 'admin',
      PolicyName: 'p',
      PolicyDocument: policy(
        allow('iam:CreateUser', { StringEquals: { 'iam:PermissionsBoundary': limit?.Arn } }),
        allow('iam:TagUser', { StringEquals: { 'aws:RequestTag/team': 'a' } }),
        allow('iam:UntagUser', { 'ForAllValues:StringEquals': { 'aws:TagKeys': ['stage'] } }),
        allow('iam:AttachUserPolicy', { ArnEquals: { 'iam:PolicyARN': other?.Arn } }),
        allow('iam:DeleteUser', { StringEquals: { 'iam:ResourceTag/Team': 'a' } }),
        allow('iam:GetUser', { StringEquals: { 'aws:username': 'admin' } }),
      ),
    });
    const PermissionsBoundary = limit?.Arn ?? '';
    expect(await refusal(admin.iam('CreateUser', { UserName: 'x' }))).toContain('iam:CreateUser');
    const Tags = [{ Key: 'Team', Value: 'b' }];
    expect(await refusal(admin.iam('CreateUser', { UserName: 'x', PermissionsBoundary, Tags }))).toContain(
      'iam:TagUser',
    );
    await admin.iam('CreateUser', {
      UserName: 'x',
      PermissionsBoundary,
      Tags: [{ Key: 'TEAM', Value: 'a' }],
    });
    await admin.iam('GetUser', { UserName: 'x' });
    await admin.iam('UntagUser', { UserName: 'x', TagKeys: ['stage'] });
    expect(await refusal(admin.iam('UntagUser', { UserName: 'x', TagKeys: ['stage', 'team'] }))).toContain(
      'AccessDenied',
    );
    expect(
      await refusal(admin.iam('AttachUserPolicy', { UserName: 'x', PolicyArn: PermissionsBoundary })),
    ).toContain('AccessDenied');
    await admin.iam('AttachUserPolicy', { UserName: 'x', PolicyArn: other?.Arn ?? '' });
    await iam('DetachUserPolicy', { UserName: 'x', PolicyArn: other?.Arn ?? '' });
    await admin.iam('DeleteUser', { UserName: 'x' });
  });

  it('says which kind of policy refused', async () => {
    const user = await makeUser(test, 'u', 'iam:*');
    const { Policy } = await iam('CreatePolicy', { PolicyName: 'limit', PolicyDocument: text });
    await iam('PutUserPermissionsBoundary', { UserName: 'u', PermissionsBoundary: Policy?.Arn ?? '' });
    expect(await refusal(user.iam('ListUsers', {}))).toContain(
      'because no permissions boundary allows the iam:ListUsers action',
    );
    await iam('DeleteUserPermissionsBoundary', { UserName: 'u' });
    await user.iam('ListUsers', {});
    await iam('PutUserPolicy', {
      UserName: 'u',
      PolicyName: 'no',
      PolicyDocument: policy({ Effect: 'Deny', Action: 'iam:ListUsers', Resource: '*' }),
    });
    expect(await refusal(user.iam('ListUsers', {}))).toContain(
      'with an explicit deny in an identity-based policy',
    );
    // Nobody can be kept from asking who they are.
    await iam('PutUserPolicy', {
      UserName: 'u',
      PolicyName: 'no',
      PolicyDocument: policy({ Effect: 'Deny', Action: '*', Resource: '*' }),
    });
    expect(await user.iam('GetCallerIdentity', {})).toEqual({
      UserId: user.id,
      Account: account,
      Arn: user.arn,
    });
  });
});

describe('principals', () => {
  const load = async (caller: Parameters<typeof loadPrincipal>[2]) =>
    test.vault.read((tx) => loadPrincipal(tx, account, caller));

  it('have the policies of user and groups, inline and managed, with names for explanations', async () => {
    const { caller, arn, id } = await makeUser(test, 'Alice', 'kms:Encrypt');
    const { Policy } = await iam('CreatePolicy', { PolicyName: 'm', PolicyDocument: text });
    const PolicyArn = Policy?.Arn ?? '';
    await iam('AttachUserPolicy', { UserName: 'Alice', PolicyArn });
    await iam('CreateGroup', { GroupName: 'dev' });
    await iam('PutGroupPolicy', { GroupName: 'dev', PolicyName: 'g', PolicyDocument: text });
    await iam('AttachGroupPolicy', { GroupName: 'dev', PolicyArn });
    await iam('AddUserToGroup', { UserName: 'Alice', GroupName: 'dev' });
    await iam('TagUser', { UserName: 'Alice', Tags: [{ Key: 'Team', Value: 'A' }] });
    await iam('PutUserPermissionsBoundary', { UserName: 'Alice', PermissionsBoundary: PolicyArn });
    const principal = await load(caller);
    expect(principal).toMatchObject({ type: 'User', arn, principalArn: arn, id, userName: 'Alice' });
    expect(principal.tags).toEqual(new Map([['team', 'A']]));
    expect(principal.policies.map(({ name }) => name)).toEqual([
      'user/Alice: inline policy given',
      `user/Alice: ${PolicyArn}`,
      'group/dev: inline policy g',
      `group/dev: ${PolicyArn}`,
    ]);
    expect(principal.boundary).toMatchObject({ kind: 'boundary', name: `user/Alice: ${PolicyArn}` });
    expect(principal.session).toBeUndefined();
    // Another version counts at once.
    const second = { PolicyArn, PolicyDocument: allowing('kms:Decrypt'), SetAsDefault: true };
    await iam('CreatePolicyVersion', second);
    const patterns = (await load(caller)).policies[1]?.document.statements[0]?.actions.patterns;
    expect(patterns).toEqual(['kms:Decrypt']);
  });

  it('are refused at once when they are gone, or made again', async () => {
    const { caller, iam: own, accessKeyId } = await makeUser(test, 'a', 'iam:ListUsers');
    await own('ListUsers', {});
    const gone = async (): Promise<void> => {
      expect(await refusal(own('ListUsers', {}))).toBe(
        `AccessDenied: User: ${arnOf('user/a')} is not a principal of this account.`,
      );
      expect((await failureOf(test.engine.as(caller).listKeys({}))).code).toBe('AccessDeniedException');
    };
    await iam('DeleteUserPolicy', { UserName: 'a', PolicyName: 'given' });
    await iam('DeleteAccessKey', { UserName: 'a', AccessKeyId: accessKeyId });
    await iam('DeleteUser', { UserName: 'a' });
    await gone();
    await makeUser(test, 'a', 'iam:ListUsers', 'kms:*');
    await gone();
  });

  it('are not whom an earlier policy or grant means, when they get that name or path', async () => {
    const bob = await makeUser(test, 'bob');
    const Policy = policy(
      { Effect: 'Allow', Principal: { AWS: account }, Action: 'kms:*', Resource: '*' },
      { Effect: 'Allow', Principal: { AWS: bob.arn }, Action: 'kms:Encrypt', Resource: '*' },
    );
    const older = await makeUser(test, 'older');
    const kms = test.engine.as(test.root);
    const KeyId = (await kms.createKey({ Policy })).KeyMetadata?.Arn ?? '';
    const terms = { KeyId, GranteePrincipal: bob.arn, Operations: ['GenerateDataKey'] } as const;
    await kms.createGrant(terms);
    await iam('CreateRole', { RoleName: 'r', AssumeRolePolicyDocument: trusting(bob.arn) });
    const uses = {
      policy: () => again.kms.encrypt({ KeyId, Plaintext: Buffer.from('x') }),
      grant: () => again.kms.generateDataKey({ KeyId, KeySpec: 'AES_256' }),
      trust: () => assume(test, again, 'r'),
    };
    await iam('UpdateUser', { UserName: 'bob', NewUserName: 'other' });
    await iam('UpdateUser', { UserName: 'older', NewUserName: 'bob' });
    let again = await signedIn(test, older.accessKeyId);
    expect(again.caller.identity.arn).toBe(bob.arn);
    for (const use of Object.values(uses)) {
      expect(['AccessDenied', 'AccessDeniedException']).toContain((await failureOf(use())).code);
    }
    // Nothing is in the way of what is put from then on.
    await kms.putKeyPolicy({ KeyId, Policy });
    await uses.policy();
    await kms.createGrant(terms);
    await uses.grant();
    await iam('UpdateAssumeRolePolicy', { RoleName: 'r', PolicyDocument: trusting(bob.arn) });
    await uses.trust();
    await iam('UpdateUser', { UserName: 'bob', NewPath: '/p/' });
    await iam('UpdateUser', { UserName: 'bob', NewPath: '/' });
    again = await signedIn(test, older.accessKeyId);
    expect((await failureOf(uses.policy())).code).toBe('AccessDeniedException');
    // No change at all.
    await kms.putKeyPolicy({ KeyId, Policy });
    await iam('UpdateUser', { UserName: 'bob', NewUserName: 'bob', NewPath: '/' });
    await uses.policy();
  });

  it('are there where a policy names them', async () => {
    const { arn, id } = await makeUser(test, 'a');
    await iam('CreateRole', { RoleName: 'r', Path: '/p/', AssumeRolePolicyDocument: trusting(arn) });
    await iam('CreateGroup', { GroupName: 'g' });
    const exists = (name: string) => test.vault.read((tx) => principalExists(tx, account, name));
    const there = [
      '*',
      account,
      arnOf('root'),
      arn,
      id,
      arnOf('role/p/r'),
      `arn:aws:sts::${account}:assumed-role/r/any-1`,
      'arn:aws:iam::444455556666:user/x',
      '444455556666',
    ];
    expect(await Promise.all(there.map(exists))).toEqual(there.map(() => true));
    const not = [
      arnOf('user/A'),
      arnOf('user/b'),
      arnOf('role/r'),
      arnOf('group/g'),
      'AROAAAAAAAAAAAAAAAAAA',
      `arn:aws:sts::${account}:assumed-role/none/any-1`,
    ];
    expect(await Promise.all(not.map(exists))).toEqual(not.map(() => false));
  });
});

describe('access keys', () => {
  it('are two for a user, and any number for the root user', async () => {
    await iam('CreateUser', { UserName: 'a' });
    const { AccessKey: first } = await iam('CreateAccessKey', { UserName: 'a' });
    expect(first).toMatchObject({ UserName: 'a', Status: 'Active' });
    expect(first.SecretAccessKey).toHaveLength(40);
    await iam('CreateAccessKey', { UserName: 'a' });
    expect(await refusal(iam('CreateAccessKey', { UserName: 'a' }))).toBe(
      'LimitExceeded: Cannot exceed quota for AccessKeysPerUser: 2',
    );
    for (let i = 0; i < 3; i += 1) await iam('CreateAccessKey', {});
    expect((await iam('ListAccessKeys', {})).AccessKeyMetadata).toHaveLength(3);
    expect((await iam('ListAccessKeys', { UserName: 'a' })).AccessKeyMetadata).toHaveLength(2);
    expect((await iam('GetAccountSummary', {})).SummaryMap?.AccountAccessKeysPresent).toBe(1);
  });

  it('sign while they are active, whatever their user is called', async () => {
    const { accessKeyId: AccessKeyId } = await makeUser(test, 'a', 'iam:ListUsers');
    const find = () => findCredential(test.vault, AccessKeyId, undefined);
    await iam('UpdateAccessKey', { UserName: 'a', AccessKeyId, Status: 'Inactive' });
    expect(await find()).toBeUndefined();
    await iam('UpdateAccessKey', { UserName: 'a', AccessKeyId, Status: 'Active' });
    await iam('UpdateUser', { UserName: 'a', NewUserName: 'b' });
    expect((await find())?.identity).toMatchObject({
      type: 'IAMUser',
      arn: arnOf('user/b'),
      userName: 'b',
      accessKeyId: AccessKeyId,
    });
    // A long-term key comes with no token.
    expect(await findCredential(test.vault, AccessKeyId, 'AQ==')).toBeUndefined();
    expect(await refusal(iam('DeleteAccessKey', { AccessKeyId }))).toBe(
      `NoSuchEntity: The Access Key with id ${AccessKeyId} cannot be found.`,
    );
    await iam('DeleteAccessKey', { UserName: 'b', AccessKeyId });
    expect(await find()).toBeUndefined();
  });

  it('are those of the caller where no user is named', async () => {
    const user = await makeUser(test, 'a', 'iam:*');
    const { AccessKeyMetadata } = await user.iam('ListAccessKeys', {});
    expect(AccessKeyMetadata).toMatchObject([{ UserName: 'a', AccessKeyId: user.accessKeyId }]);
    expect((await user.iam('GetUser', {})).User).toMatchObject({ UserName: 'a', UserId: user.id });
    await iam('CreateRole', { RoleName: 'r', AssumeRolePolicyDocument: trusting(user.arn) });
    await iam('PutRolePolicy', { RoleName: 'r', PolicyName: 'p', PolicyDocument: allowing('iam:*') });
    const role = await assume(test, user, 'r');
    expect(await refusal(role.iam('GetUser', {}))).toBe(
      'ValidationError: Must specify userName when calling with non-User credentials',
    );
  });

  it('remember when they were last used, to the minute', async () => {
    const { accessKeyId: AccessKeyId, iam: own, kms } = await makeUser(test, 'a', 'iam:*', 'kms:*');
    const used = async () => (await iam('GetAccessKeyLastUsed', { AccessKeyId })).AccessKeyLastUsed;
    expect(await used()).toEqual({ ServiceName: 'N/A', Region: 'N/A' });
    await own('ListUsers', {});
    const first = await used();
    expect(first).toMatchObject({ ServiceName: 'iam', Region: 'us-east-1' });
    await kms.listKeys({});
    expect(await used()).toEqual(first);
    test.advanceDays(1);
    await kms.listKeys({});
    const later = await used();
    expect(later).toMatchObject({ ServiceName: 'kms', Region: test.region });
    expect(Number(later?.LastUsedDate) - Number(first?.LastUsedDate)).toBeGreaterThanOrEqual(86_400_000);
    expect(await refusal(iam('GetAccessKeyLastUsed', { AccessKeyId: 'kms_none_none_none' }))).toContain(
      'NoSuchEntity',
    );
  });
});

describe('the audit trail', () => {
  it('has every call, of its service and region, and no secret', async () => {
    const user = await makeUser(test, 'alice', 'sts:AssumeRole');
    const { AccessKey } = await iam('CreateAccessKey', { UserName: 'alice' });
    await iam('CreateRole', { RoleName: 'r', AssumeRolePolicyDocument: trusting(user.arn) });
    const { Credentials } = await user.iam('AssumeRole', {
      RoleArn: arnOf('role/r'),
      RoleSessionName: 's1',
      ExternalId: 'external',
    });
    const session = await user.iam('GetSessionToken', {});
    await refusal(user.iam('DeleteUser', { UserName: 'alice' }));
    await refusal(user.iam('CreateUser', { UserName: 'a b' }));
    const trail = await test.trail();
    const text = JSON.stringify(trail);
    for (const secret of [
      AccessKey.SecretAccessKey,
      Credentials?.SecretAccessKey,
      Credentials?.SessionToken,
      session.Credentials?.SecretAccessKey,
      session.Credentials?.SessionToken,
    ]) {
      expect(secret?.length).toBeGreaterThanOrEqual(40);
      expect(text).not.toContain(secret);
    }
    const of = (name: string) => trail.filter(({ eventName }) => eventName === name).at(-1);
    expect(of('CreateUser')).toMatchObject({
      errorCode: 'ValidationError',
      requestParameters: null,
      responseElements: null,
    });
    expect(of('DeleteUser')).toMatchObject({
      eventSource: 'iam.amazonaws.com',
      awsRegion: 'us-east-1',
      errorCode: 'AccessDenied',
      requestParameters: { userName: 'alice' },
      userIdentity: { type: 'IAMUser', arn: user.arn, userName: 'alice', accessKeyId: user.accessKeyId },
      readOnly: false,
    });
    expect(of('CreateAccessKey')).toMatchObject({
      responseElements: {
        accessKey: { userName: 'alice', accessKeyId: AccessKey.AccessKeyId, status: 'Active' },
      },
    });
    expect(of('AssumeRole')).toMatchObject({
      eventSource: 'sts.amazonaws.com',
      readOnly: true,
      requestParameters: { roleArn: arnOf('role/r'), roleSessionName: 's1', externalId: 'external' },
      responseElements: {
        credentials: { accessKeyId: Credentials?.AccessKeyId },
        assumedRoleUser: { arn: `arn:aws:sts::${account}:assumed-role/r/s1` },
      },
      resources: [{ accountId: account, type: 'AWS::IAM::Role', ARN: arnOf('role/r') }],
    });
    expect(of('CreateRole')?.['responseElements']).toMatchObject({ role: { roleName: 'r' } });
  });

  it('says that nobody proved to be whom --as names', async () => {
    await iam('CreateUser', { UserName: 'a' });
    const { User } = await iam('GetUser', { UserName: 'a' });
    const identity = {
      type: 'IAMUser',
      principalId: User.UserId,
      arn: User.Arn,
      accountId: account,
      userName: 'a',
    } as const;
    await test.engine.iamAs({ ...test.root, identity, asserted: true })('GetCallerIdentity', {});
    expect((await test.trail()).at(-1)).toMatchObject({
      eventName: 'GetCallerIdentity',
      additionalEventData: { asserted: true },
    });
  });
});
