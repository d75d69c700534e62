/** What decision cases cannot say: ages, unique ids, and how a decision is told. */
import { describe, expect, it } from 'vitest';
import { decide, decideRetire, decideTrust } from '../../src/policy/decide.ts';
import { listGranteeNames, type Grant } from '../../src/policy/grants.ts';
import type { KeyAuthority, NamedPolicy, PolicyKind, Principal } from '../../src/policy/model.ts';
import { parsePolicy } from '../../src/policy/parse.ts';
import {
  delegating,
  forbid,
  give,
  keyArn,
  may,
  own,
  roleArn,
  rootArn,
  sessionArn,
  userArn,
  type Written,
} from '../decisions/world.ts';

const made = new Date('2026-03-01T12:00:00Z');
const before = new Date('2026-03-01T11:59:59Z');
const after = new Date('2026-03-01T12:00:01Z');

function named(kind: PolicyKind, statements: readonly Written[]): NamedPolicy {
  return {
    kind,
    name: `${kind} policy`,
    document: parsePolicy(JSON.stringify({ Version: '2012-10-17', Statement: statements }), kind),
  };
}

const alice: Principal = {
  type: 'User',
  account: own,
  arn: userArn('alice'),
  principalArn: userArn('alice'),
  id: 'AIDAEXAMPLEEXAMPLE123',
  userName: 'alice',
  created: made,
  tags: new Map(),
  policies: [],
};
const session: Principal = {
  type: 'Role',
  account: own,
  arn: sessionArn('app'),
  principalArn: roleArn('app'),
  id: 'AROAEXAMPLEEXAMPLE123:build',
  created: made,
  tags: new Map(),
  policies: [named('identity', [may('kms:*')])],
  session: { policies: [], issued: after },
};
const root: Principal = { ...alice, type: 'Root', arn: rootArn(), principalArn: rootArn(), id: own };

function authority(statements: readonly Written[], more: Partial<KeyAuthority> = {}): KeyAuthority {
  return { policy: named('key', statements), grants: [], crossAccount: true, ...more };
}

const request = (principal: Principal, action = 'kms:Decrypt') => ({
  principal,
  action,
  resource: keyArn,
  account: own,
  context: new Map<string, readonly string[]>(),
});
const allows = (principal: Principal, statements: readonly Written[], more?: Partial<KeyAuthority>) =>
  decide(request(principal), authority(statements, more)).allowed;

describe('a principal of a name that was there before', () => {
  const byName: readonly [Principal, string][] = [
    [alice, userArn('alice')],
    [session, roleArn('app')],
    [session, sessionArn('app')],
  ];

  it('is another one than the policy means', () => {
    for (const [principal, arn] of byName) {
      const statements = [give(arn, 'kms:*')];
      expect(allows(principal, statements)).toBe(true);
      expect(allows(principal, statements, { policyDate: after })).toBe(true);
      expect(allows(principal, statements, { policyDate: made })).toBe(true);
      expect(allows(principal, statements, { policyDate: before })).toBe(false);
    }
  });

  it('is not denied either what the other was, but delegated to as everybody in the account', () => {
    const denied = [...delegating, forbid(roleArn('app'), 'kms:*')];
    expect(allows(session, denied, { policyDate: after })).toBe(false);
    expect(allows(session, denied, { policyDate: before })).toBe(true);
  });

  it('has none of its grants', () => {
    const grant = (created: Date): Grant => ({
      id: '',
      created,
      grantee: userArn('alice'),
      operations: ['Decrypt', 'RetireGrant'],
    });
    expect(allows(alice, delegating, { grants: [grant(after)] })).toBe(true);
    expect(allows(alice, delegating, { grants: [grant(before)] })).toBe(false);
    const retire = (created: Date) =>
      decideRetire(request(alice, 'kms:RetireGrant'), authority(delegating), grant(created)).allowed;
    expect(retire(after)).toBe(true);
    expect(retire(before)).toBe(false);
  });

  it('is not trusted', () => {
    const trust = named('trust', [
      { Effect: 'Allow', Principal: { AWS: userArn('alice') }, Action: 'sts:AssumeRole' },
    ]);
    const assume = { ...request(alice, 'sts:AssumeRole'), resource: roleArn('target') };
    expect(decideTrust(assume, trust).allowed).toBe(true);
    expect(decideTrust(assume, trust, before).allowed).toBe(false);
  });
});

it('unique ids mean one principal whenever it was made', () => {
  expect(allows(alice, [give(alice.id, 'kms:*')], { policyDate: before })).toBe(true);
  expect(allows(session, [give('AROAEXAMPLEEXAMPLE123', 'kms:*')], { policyDate: before })).toBe(true);
  expect(allows(alice, [give('AIDAEXAMPLEEXAMPLE124', 'kms:*')])).toBe(false);
});

it('grants are found by the caller, its role and its account', () => {
  expect(listGranteeNames(alice)).toEqual([userArn('alice'), rootArn()]);
  expect(listGranteeNames(session)).toEqual([sessionArn('app'), roleArn('app'), rootArn()]);
  expect(listGranteeNames(root)).toEqual([rootArn()]);
});

it('constraints are not about calls without an encryption context', () => {
  const grant: Grant = {
    id: '',
    created: after,
    grantee: userArn('alice'),
    operations: ['Decrypt'],
    constraints: { equals: { a: 'b' } },
  };
  expect(allows(alice, delegating, { grants: [grant] })).toBe(true);
  expect(allows(alice, delegating, { grants: [grant], encryptionContext: {} })).toBe(false);
});

describe('a decision is told', () => {
  const elsewhere = named('boundary', [may('s3:*')]);

  it('by the statements that made it', () => {
    const decision = decide(request(session), authority(delegating));
    expect(decision).toMatchObject({
      allowed: true,
      causes: [
        { type: 'statement', policy: { kind: 'key' }, statement: { name: 'Enable IAM User Permissions' } },
        { type: 'statement', policy: { kind: 'identity' }, statement: { name: 'statement 1' } },
      ],
      steps: [
        { what: 'key policy', outcome: 'delegates' },
        { what: 'identity-based policies', outcome: 'allows' },
      ],
    });
  });

  it('with limits that limit and limits that do not', () => {
    const steps = (principal: Principal, statements: readonly Written[]) =>
      decide(request(principal), authority(statements)).steps.map(
        ({ what, outcome }) => `${what} ${outcome}`,
      );
    const bounded = { ...session, boundary: elsewhere };
    expect(steps(bounded, delegating)).toEqual([
      'key policy delegates',
      'identity-based policies allows',
      'permissions boundary limits',
    ]);
    expect(steps(bounded, [give(sessionArn('app'), 'kms:*')])).toEqual([
      'key policy allows',
      'identity-based policies allows',
      'permissions boundary does not limit',
    ]);
    const narrow = { ...session, session: { policies: [named('session', [may('kms:*')])], issued: after } };
    expect(steps(narrow, [forbid('*', 'kms:*')])).toEqual([
      'key policy denies',
      'identity-based policies allows',
      'session policies does not limit',
    ]);
  });

  it('with grants, root, and calls that no other account may make', () => {
    const grant: Grant = { id: 'g', created: after, grantee: userArn('alice'), operations: ['Decrypt'] };
    const granted = decide(request(alice), authority(delegating, { grants: [grant] }));
    expect(granted).toMatchObject({ allowed: true, causes: [{ type: 'grant', grant }] });
    expect(granted.steps[1]).toMatchObject({ what: 'grants', outcome: 'allows' });
    expect(decide({ ...request(root), resource: '*' })).toMatchObject({
      allowed: true,
      causes: [{ type: 'root' }],
    });
    const outsider = { ...request(alice), account: '444455556666' };
    const barred = decide(outsider, authority(delegating, { crossAccount: false }));
    expect(barred).toMatchObject({ allowed: false, why: 'foreign' });
    expect(barred.steps[0]).toMatchObject({ what: 'use from another account', outcome: 'denies' });
  });
});

describe('a policy that is stored', () => {
  it('is evaluated though it would not be put any more', () => {
    const statement = {
      Effect: 'Allow',
      Principal: { AWS: ['alice', userArn('alice')] },
      Action: ['kms:Nonsense', 'kms:Decrypt'],
      Resource: '*',
    };
    const text = JSON.stringify({ Version: '2010-01-01', Statement: { ...statement, Sid: 1 } });
    const policy: NamedPolicy = { kind: 'key', name: 'key policy', document: parsePolicy(text, 'key') };
    expect(policy.document).toMatchObject({ version: '2008-10-17', statements: [{ name: 'statement 1' }] });
    expect(decide(request(alice), { policy, grants: [], crossAccount: false }).allowed).toBe(true);
  });

  it('allows nobody by NotPrincipal', () => {
    const statement = {
      Effect: 'Allow' as const,
      NotPrincipal: { AWS: userArn('bob') },
      Action: 'kms:*',
      Resource: '*',
    };
    expect(allows(alice, [statement])).toBe(false);
  });

  it('knows the lines of its statements', () => {
    const text = `{\n "Statement": [\n  ${JSON.stringify(give('*', 'kms:*'))},\n  ${JSON.stringify(give('*', 'kms:*'))}]}`;
    const places = parsePolicy(text, 'key').statements.map(({ location }) => location);
    expect(places).toEqual([
      { line: 3, column: 3 },
      { line: 4, column: 3 },
    ]);
  });
});
