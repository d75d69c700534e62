/** Temporary credentials: who gets them, what limits them, and how they end. */
import { afterAll, afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { IamCall, IamInput } from '../../src/api/iam/model.ts';
import { findCredential } from '../../src/engine/credentials.ts';
import { loadPrincipal } from '../../src/engine/principals.ts';
import { openTestEngine, type TestEngine } from '../support/engines.ts';
import { failureOf } from '../support/failure.ts';
import { allowing, assume, makeUser, policy, signedIn, trusting, type Signed } from '../support/iam.ts';
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

const roleArn = (name: string): string => `arn:aws:iam::${account}:role/${name}`;
const notAuthorized = (arn: string, action = 'sts:AssumeRole', role = 'r'): string =>
  `AccessDenied: User: ${arn} is not authorized to perform: ${action} on resource: ${roleArn(role)}`;

async function makeRole(name: string, trust: string, ...actions: readonly string[]): Promise<string> {
  const { Role } = await iam('CreateRole', { RoleName: name, AssumeRolePolicyDocument: trust });
  if (actions.length > 0) {
    await iam('PutRolePolicy', {
      RoleName: name,
      PolicyName: 'given',
      PolicyDocument: allowing(...actions),
    });
  }
  return Role.RoleId;
}

const principalOf = ({ caller }: Signed) => test.vault.read((tx) => loadPrincipal(tx, account, caller));

type Terms = Partial<IamInput<'AssumeRole'>>;

describe('AssumeRole', () => {
  it('gives a session of the role', async () => {
    const user = await makeUser(test, 'a');
    const id = await makeRole('r', trusting(user.arn), 'kms:ListKeys');
    const answer = await user.iam('AssumeRole', { RoleArn: roleArn('r'), RoleSessionName: 'build-7' });
    const arn = `arn:aws:sts::${account}:assumed-role/r/build-7`;
    expect(answer.AssumedRoleUser).toEqual({ AssumedRoleId: `${id}:build-7`, Arn: arn });
    expect(answer.PackedPolicySize).toBeUndefined();
    const { AccessKeyId = '', SecretAccessKey, SessionToken, Expiration } = answer.Credentials ?? {};
    expect(AccessKeyId).toMatch(/^kms_t_[a-z2-7]{24}$/);
    expect(SecretAccessKey).toHaveLength(40);
    expect(Math.abs(Number(Expiration) - test.now().getTime() - 3_600_000)).toBeLessThan(5000);
    const session = await signedIn(test, AccessKeyId, SessionToken);
    expect(Buffer.from(session.credential.secret.reveal()).toString()).toBe(SecretAccessKey);
    expect(session.caller.identity).toMatchObject({
      type: 'AssumedRole',
      principalId: `${id}:build-7`,
      arn,
      accessKeyId: AccessKeyId,
      sessionContext: {
        sessionIssuer: { type: 'Role', principalId: id, arn: roleArn('r'), userName: 'r' },
        attributes: { mfaAuthenticated: 'false' },
      },
    });
    expect(await session.iam('GetCallerIdentity', {})).toEqual({
      UserId: `${id}:build-7`,
      Account: account,
      Arn: arn,
    });
    await session.kms.listKeys({});
    expect((await failureOf(session.kms.generateRandom({ NumberOfBytes: 1 }))).code).toBe(
      'AccessDeniedException',
    );
    expect((await test.trail()).at(-1)).toMatchObject({
      userIdentity: { sessionContext: { sessionIssuer: { userName: 'r' } } },
    });
  });

  it('needs the trust of the role, and the own account where the role trusts it', async () => {
    const user = await makeUser(test, 'a');
    const other = await makeUser(test, 'b', 'sts:AssumeRole');
    await makeRole('r', trusting(`arn:aws:iam::${account}:root`));
    const request = { RoleArn: roleArn('r'), RoleSessionName: 'build-7' };
    expect(await refusal(user.iam('AssumeRole', request))).toBe(notAuthorized(user.arn));
    await other.iam('AssumeRole', request);
    await iam('UpdateAssumeRolePolicy', { RoleName: 'r', PolicyDocument: trusting(user.arn) });
    // Who is named needs no more; who may assume any role needs to be trusted.
    await user.iam('AssumeRole', request);
    expect(await refusal(other.iam('AssumeRole', request))).toBe(notAuthorized(other.arn));
    await iam('PutUserPolicy', {
      UserName: 'a',
      PolicyName: 'no',
      PolicyDocument: policy({ Effect: 'Deny', Action: 'sts:*', Resource: roleArn('r') }),
    });
    expect(await refusal(user.iam('AssumeRole', request))).toBe(
      `${notAuthorized(user.arn)} with an explicit deny in an identity-based policy`,
    );
  });

  it('does not tell a role that is not there from one that does not trust', async () => {
    const user = await makeUser(test, 'a', 'sts:AssumeRole');
    await makeRole('r', trusting('arn:aws:iam::444455556666:root'));
    const said = (RoleArn: string) =>
      refusal(user.iam('AssumeRole', { RoleArn, RoleSessionName: 'build-7' })).then((text) =>
        text.replace(RoleArn, 'ROLE'),
      );
    const there = await said(roleArn('r'));
    for (const arn of [roleArn('none'), roleArn('R'), roleArn('p/r'), 'arn:aws:iam::444455556666:role/r']) {
      expect(await said(arn)).toBe(there);
    }
  });

  it('is nothing for the root user', async () => {
    await makeRole('r', trusting('*'));
    const request = { RoleArn: roleArn('r'), RoleSessionName: 'build-7' };
    expect(await refusal(iam('AssumeRole', request))).toBe(
      'AccessDenied: Roles may not be assumed by root accounts.',
    );
  });

  it('trusts the user or role that was there, not one made again', async () => {
    const user = await makeUser(test, 'a');
    await makeRole('r', trusting(user.arn));
    const request = { RoleArn: roleArn('r'), RoleSessionName: 'build-7' };
    await iam('DeleteAccessKey', { UserName: 'a', AccessKeyId: user.accessKeyId });
    await iam('DeleteUser', { UserName: 'a' });
    test.advanceDays(1);
    const again = await makeUser(test, 'a');
    expect(await refusal(again.iam('AssumeRole', request))).toBe(notAuthorized(user.arn));
    await iam('UpdateAssumeRolePolicy', { RoleName: 'r', PolicyDocument: trusting(user.arn) });
    await again.iam('AssumeRole', request);
  });

  it('has the condition keys of STS', async () => {
    const user = await makeUser(test, 'a');
    const statement = (Action: string, Condition: object) => ({
      Effect: 'Allow',
      Principal: { AWS: user.arn },
      Action,
      Condition,
    });
    await makeRole(
      'r',
      policy(
        statement('sts:AssumeRole', {
          StringEquals: { 'sts:ExternalId': 'abc', 'sts:RoleSessionName': '${aws:username}-1' },
        }),
        statement('sts:TagSession', { StringEquals: { 'aws:RequestTag/team': ['x'] } }),
        statement('sts:SetSourceIdentity', { StringLike: { 'sts:SourceIdentity': 'a*' } }),
      ),
    );
    const attempt = (terms: Terms) =>
      user.iam('AssumeRole', { RoleArn: roleArn('r'), RoleSessionName: 'a-1', ExternalId: 'abc', ...terms });
    await attempt({});
    expect(await refusal(attempt({ ExternalId: 'abd' }))).toBe(notAuthorized(user.arn));
    expect(await refusal(attempt({ ExternalId: undefined }))).toBe(notAuthorized(user.arn));
    expect(await refusal(attempt({ RoleSessionName: 'b-1' }))).toBe(notAuthorized(user.arn));
    await attempt({ Tags: [{ Key: 'Team', Value: 'x' }] });
    expect(await refusal(attempt({ Tags: [{ Key: 'Team', Value: 'y' }] }))).toBe(
      notAuthorized(user.arn, 'sts:TagSession'),
    );
    expect((await attempt({ SourceIdentity: 'alice' })).SourceIdentity).toBe('alice');
    expect(await refusal(attempt({ SourceIdentity: 'bob' }))).toBe(
      notAuthorized(user.arn, 'sts:SetSourceIdentity'),
    );
  });

  it('needs the permission to tag on both sides', async () => {
    const root = `arn:aws:iam::${account}:root`;
    await makeRole('r', trusting(root, 'sts:AssumeRole', 'sts:TagSession'));
    const half = await makeUser(test, 'half', 'sts:AssumeRole');
    const whole = await makeUser(test, 'whole', 'sts:AssumeRole', 'sts:TagSession');
    const Tags = [{ Key: 'Team', Value: 'x' }];
    expect(await refusal(assume(test, half, 'r', { Tags }))).toBe(notAuthorized(half.arn, 'sts:TagSession'));
    await assume(test, half, 'r');
    await assume(test, whole, 'r', { Tags });
    await iam('UpdateAssumeRolePolicy', { RoleName: 'r', PolicyDocument: trusting(root) });
    expect(await refusal(assume(test, whole, 'r', { Tags }))).toBe(
      notAuthorized(whole.arn, 'sts:TagSession'),
    );
  });

  it('gives sessions whose policies only limit', async () => {
    const user = await makeUser(test, 'a');
    await makeRole('r', trusting(user.arn), 'kms:ListKeys', 'kms:ListAliases');
    const { Policy } = await iam('CreatePolicy', {
      PolicyName: 'aliases',
      PolicyDocument: allowing('kms:ListAliases', 'kms:GenerateRandom'),
    });
    const PolicyArn = Policy?.Arn ?? '';
    const keys = allowing('kms:ListKeys');
    const inline = await assume(test, user, 'r', { Policy: keys });
    await inline.kms.listKeys({});
    expect(await refusal(inline.kms.listAliases({}))).toContain(
      'because no session policy allows the kms:ListAliases action',
    );
    const managed = await assume(test, user, 'r', { PolicyArns: [{ arn: PolicyArn }] });
    await managed.kms.listAliases({});
    expect(await refusal(managed.kms.listKeys({}))).toContain('no session policy');
    expect(await refusal(managed.kms.generateRandom({ NumberOfBytes: 1 }))).toContain(
      'no identity-based policy',
    );
    const both = await assume(test, user, 'r', { Policy: keys, PolicyArns: [{ arn: PolicyArn }] });
    await both.kms.listAliases({});
    await both.kms.listKeys({});
    // What the managed policy says by now counts, and nothing where it is gone.
    const other = { PolicyArn, PolicyDocument: keys, SetAsDefault: true };
    await iam('CreatePolicyVersion', other);
    await managed.kms.listKeys({});
    await iam('DeletePolicyVersion', { PolicyArn, VersionId: 'v1' });
    await iam('DeletePolicy', { PolicyArn });
    expect(await refusal(managed.kms.listKeys({}))).toContain('no session policy');
  });

  it('holds to the limits of session policies', async () => {
    const user = await makeUser(test, 'a');
    await makeRole('r', trusting(user.arn, 'sts:AssumeRole', 'sts:TagSession'));
    const attempt = (terms: Terms) =>
      user.iam('AssumeRole', { RoleArn: roleArn('r'), RoleSessionName: 'a-1', ...terms });
    expect(await refusal(attempt({ Policy: '{' }))).toContain('MalformedPolicyDocument');
    expect(await refusal(attempt({ Policy: allowing('kms:ListKeys').padEnd(2049) }))).toContain(
      'PackedPolicyTooLarge',
    );
    const arn = `arn:aws:iam::${account}:policy/none`;
    expect(await refusal(attempt({ PolicyArns: [{ arn }] }))).toContain('ValidationError');
    const eleven = Array.from({ length: 11 }, () => ({ arn: 'arn:aws:iam::aws:policy/AdministratorAccess' }));
    expect(await refusal(attempt({ PolicyArns: eleven }))).toContain('ValidationError');
    await attempt({ PolicyArns: eleven.slice(1) });
    const tags = (length: number) =>
      Array.from({ length: 50 }, (_, i) => ({ Key: `k${i}`, Value: 'v'.repeat(length) }));
    const { PackedPolicySize = 0 } = await attempt({ Tags: tags(50) });
    expect(PackedPolicySize).toBeGreaterThan(40);
    expect(PackedPolicySize).toBeLessThan(70);
    expect(await refusal(attempt({ Tags: tags(200) }))).toContain('PackedPolicyTooLarge');
    const twice = [
      { Key: 'a', Value: '1' },
      { Key: 'A', Value: '2' },
    ];
    expect(await refusal(attempt({ Tags: twice }))).toContain(
      'InvalidParameterValue: Duplicate tag keys found',
    );
    expect(await refusal(attempt({ Tags: [{ Key: 'aws:a', Value: '1' }] }))).toContain(
      'InvalidParameterValue',
    );
    expect(await refusal(attempt({ TokenCode: '123456', SerialNumber: 'device-00' }))).toContain(
      'AccessDenied',
    );
    expect(await refusal(attempt({ RoleSessionName: 'a' }))).toContain(
      "Value 'a' at 'roleSessionName' failed to satisfy constraint: Member must have length greater than or equal to 2",
    );
  });

  it('lasts as long as the role lets it, and an hour from one role to the next', async () => {
    const user = await makeUser(test, 'a');
    await makeRole('r', trusting(user.arn), 'sts:AssumeRole');
    await makeRole('next', trusting(`arn:aws:iam::${account}:root`));
    const exceeds = 'ValidationError: The requested DurationSeconds exceeds the';
    expect(await refusal(assume(test, user, 'r', { DurationSeconds: 3601 }))).toBe(
      `${exceeds} MaxSessionDuration set for this role.`,
    );
    expect(await refusal(assume(test, user, 'r', { DurationSeconds: 899 }))).toContain('durationSeconds');
    for (const RoleName of ['r', 'next']) await iam('UpdateRole', { RoleName, MaxSessionDuration: 43_200 });
    const session = await assume(test, user, 'r', { DurationSeconds: 43_200 });
    expect(await refusal(assume(test, session, 'next', { DurationSeconds: 3601 }))).toBe(
      `${exceeds} 1 hour session limit for roles assumed by role chaining.`,
    );
    const chained = await assume(test, session, 'next', { DurationSeconds: 3600 });
    expect((await chained.iam('GetCallerIdentity', {})).Arn).toContain('assumed-role/next/');
  });

  it('gives tags that override those of the role, and go on where they are transitive', async () => {
    const user = await makeUser(test, 'a');
    const both = ['sts:AssumeRole', 'sts:TagSession', 'sts:SetSourceIdentity'];
    await makeRole('r', trusting(user.arn, ...both), ...both);
    await makeRole('next', trusting(`arn:aws:iam::${account}:root`, ...both));
    await iam('TagRole', {
      RoleName: 'r',
      Tags: [
        { Key: 'TEAM', Value: 'role' },
        { Key: 'of', Value: 'role' },
      ],
    });
    const session = await assume(test, user, 'r', {
      Tags: [
        { Key: 'Team', Value: 'session' },
        { Key: 'stage', Value: 'x' },
      ],
      TransitiveTagKeys: ['team'],
      SourceIdentity: 'alice',
    });
    expect((await principalOf(session)).tags).toEqual(
      new Map([
        ['team', 'session'],
        ['of', 'role'],
        ['stage', 'x'],
      ]),
    );
    const next = await assume(test, session, 'next');
    const principal = await principalOf(next);
    expect(principal.tags).toEqual(new Map([['team', 'session']]));
    expect(principal.session?.sourceIdentity).toBe('alice');
    expect(
      await refusal(assume(test, session, 'next', { Tags: [{ Key: 'TEAM', Value: 'other' }] })),
    ).toContain('conflicts with a transitive tag key');
    expect(await refusal(assume(test, session, 'next', { SourceIdentity: 'bob' }))).toContain('AccessDenied');
    expect(await refusal(assume(test, user, 'r', { TransitiveTagKeys: ['x'] }))).toContain(
      'must be included in the requested tags',
    );
    // Passing tags on is tagging, too.
    await iam('UpdateAssumeRolePolicy', {
      RoleName: 'next',
      PolicyDocument: trusting(`arn:aws:iam::${account}:root`, 'sts:AssumeRole', 'sts:SetSourceIdentity'),
    });
    expect(await refusal(assume(test, session, 'next'))).toContain('sts:TagSession');
  });

  it('is given to those of other accounts whom both sides allow', async () => {
    const other = await openTestEngine('444455556666');
    try {
      const outsider = await makeUser(other, 'b', 'sts:AssumeRole');
      const bystander = await makeUser(other, 'c');
      await makeRole('r', trusting([outsider.arn, bystander.arn]));
      const foreign = async (signed: Signed) => {
        const principal = await other.vault.read((tx) => loadPrincipal(tx, other.account, signed.caller));
        return test.engine.iamAs({ ...signed.caller, outsider: principal });
      };
      const request = { RoleArn: roleArn('r'), RoleSessionName: 'build-7' };
      const { Credentials } = await (await foreign(outsider))('AssumeRole', request);
      const { AccessKeyId = '', SessionToken } = Credentials ?? {};
      const session = await signedIn(test, AccessKeyId, SessionToken);
      expect(session.caller.identity.accountId).toBe(account);
      // The token is of the role's account.
      expect(await findCredential(other.vault, AccessKeyId, SessionToken)).toBeUndefined();
      expect(await refusal((await foreign(bystander))('AssumeRole', request))).toBe(
        notAuthorized(bystander.arn),
      );
      expect(await refusal((await foreign(outsider))('ListUsers', {}))).toContain('AccessDenied');
    } finally {
      await other.close();
    }
  });
});

describe('GetSessionToken', () => {
  it('gives a user a session with all that it may, but IAM', async () => {
    const user = await makeUser(test, 'a', 'kms:*', 'iam:*');
    await makeRole('r', trusting(user.arn));
    const { Credentials } = await user.iam('GetSessionToken', {});
    expect(Math.abs(Number(Credentials?.Expiration) - test.now().getTime() - 43_200_000)).toBeLessThan(5000);
    const session = await signedIn(test, Credentials?.AccessKeyId ?? '', Credentials?.SessionToken);
    expect(session.caller.identity).toMatchObject({
      type: 'IAMUser',
      userName: 'a',
      sessionContext: { attributes: { mfaAuthenticated: 'false' } },
    });
    await session.kms.listKeys({});
    expect((await session.iam('GetCallerIdentity', {})).Arn).toBe(user.arn);
    await assume(test, session, 'r');
    expect(await refusal(session.iam('ListUsers', {}))).toContain('InvalidClientTokenId');
    expect(await refusal(session.iam('GetSessionToken', {}))).toBe(
      'AccessDenied: Cannot call GetSessionToken with session credentials',
    );
    // The session is the user's, whatever it is called by now.
    await iam('UpdateUser', { UserName: 'a', NewUserName: 'z' });
    const renamed = await signedIn(test, Credentials?.AccessKeyId ?? '', Credentials?.SessionToken);
    await renamed.kms.listKeys({});
  });

  it('is not governed by policies', async () => {
    const user = await makeUser(test, 'a');
    await iam('PutUserPolicy', {
      UserName: 'a',
      PolicyName: 'no',
      PolicyDocument: policy({ Effect: 'Deny', Action: '*', Resource: '*' }),
    });
    await user.iam('GetSessionToken', { DurationSeconds: 900 });
    expect(await refusal(user.iam('GetSessionToken', { DurationSeconds: 129_601 }))).toContain(
      'durationSeconds',
    );
  });

  it('gives the root user an hour, and a role nothing', async () => {
    const { Credentials } = await iam('GetSessionToken', { DurationSeconds: 7200 });
    expect(Math.abs(Number(Credentials?.Expiration) - test.now().getTime() - 3_600_000)).toBeLessThan(5000);
    const session = await signedIn(test, Credentials?.AccessKeyId ?? '', Credentials?.SessionToken);
    expect(await principalOf(session)).toMatchObject({ type: 'Root', session: { policies: [] } });
    await session.kms.createKey({});
    const user = await makeUser(test, 'a');
    await makeRole('r', trusting(user.arn));
    const role = await assume(test, user, 'r');
    expect(await refusal(role.iam('GetSessionToken', {}))).toContain('AccessDenied');
  });
});

describe('session tokens', () => {
  async function session() {
    const user = await makeUser(test, 'a');
    await makeRole('r', trusting(user.arn), 'kms:ListKeys');
    const { Credentials } = await user.iam('AssumeRole', {
      RoleArn: roleArn('r'),
      RoleSessionName: 'build-7',
    });
    const { AccessKeyId = '', SessionToken = '' } = Credentials ?? {};
    return { user, AccessKeyId, SessionToken };
  }

  it('end with their time, which stays to be seen', async () => {
    const { AccessKeyId, SessionToken } = await session();
    const found = await findCredential(test.vault, AccessKeyId, SessionToken);
    test.advanceDays(1);
    expect(await findCredential(test.vault, AccessKeyId, SessionToken)).toEqual(found);
    expect(found?.session?.expires.getTime()).toBeLessThan(test.now().getTime());
    const caller = { ...test.root, identity: found?.identity ?? test.root.identity, session: found?.session };
    expect(await refusal(test.engine.iamAs(caller)('GetCallerIdentity', {}))).toContain('ExpiredToken');
    expect((await failureOf(test.engine.as(caller).listKeys({}))).code).toBe('ExpiredTokenException');
  });

  it('end with their role, and with their user', async () => {
    const { user, AccessKeyId, SessionToken } = await session();
    const { Credentials } = await user.iam('GetSessionToken', {});
    const signed = await signedIn(test, AccessKeyId, SessionToken);
    const remove = async () => {
      await iam('DeleteRolePolicy', { RoleName: 'r', PolicyName: 'given' });
      await iam('DeleteRole', { RoleName: 'r' });
      await iam('DeleteAccessKey', { UserName: 'a', AccessKeyId: user.accessKeyId });
      await iam('DeleteUser', { UserName: 'a' });
    };
    await remove();
    const gone = async () => {
      expect(await findCredential(test.vault, AccessKeyId, SessionToken)).toBeUndefined();
      expect(
        await findCredential(test.vault, Credentials?.AccessKeyId ?? '', Credentials?.SessionToken),
      ).toBeUndefined();
      expect((await failureOf(signed.kms.listKeys({}))).code).toBe('AccessDeniedException');
    };
    await gone();
    await session();
    await gone();
  });

  it('are refused when anything about them is changed', async () => {
    const { AccessKeyId, SessionToken } = await session();
    const find = (id: string, token: string) => findCredential(test.vault, id, token);
    const bytes = Buffer.from(SessionToken, 'base64');
    for (let at = 0; at < bytes.length; at += 1) {
      const changed = Buffer.from(bytes);
      changed[at] = (changed[at] ?? 0) ^ 1;
      expect(await find(AccessKeyId, changed.toString('base64'))).toBeUndefined();
    }
    const { Credentials } = await iam('GetSessionToken', {});
    expect(await find(Credentials?.AccessKeyId ?? '', SessionToken)).toBeUndefined();
    expect(await find(AccessKeyId, Credentials?.SessionToken ?? '')).toBeUndefined();
    expect(await find(AccessKeyId, `${SessionToken} `)).toBeUndefined();
    expect(await find(AccessKeyId, '')).toBeUndefined();
    expect(await findCredential(test.vault, AccessKeyId, undefined)).toBeUndefined();
    expect(await find(AccessKeyId, SessionToken)).toBeDefined();
  });

  it('are not those of another vault, not even of the same account', async () => {
    const { AccessKeyId, SessionToken } = await session();
    const other = await openTestEngine();
    try {
      await other.engine.iamAs(other.root)('GetSessionToken', {});
      expect(await findCredential(other.vault, AccessKeyId, SessionToken)).toBeUndefined();
    } finally {
      await other.close();
    }
  });

  it('hold a session without which a role cannot act', async () => {
    const { AccessKeyId, SessionToken } = await session();
    const { caller } = await signedIn(test, AccessKeyId, SessionToken);
    const without = { ...caller, session: undefined };
    expect((await failureOf(test.engine.as(without).listKeys({}))).code).toBe('AccessDeniedException');
  });
});
