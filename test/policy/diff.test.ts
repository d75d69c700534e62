/** Differences of policies in what they mean, and lists of actions as people write them. */
import { describe, expect, it } from 'vitest';
import * as fc from 'fast-check';
import { permissions } from '../../src/api/permissions.ts';
import { diffPolicies } from '../../src/policy/diff/diff.ts';
import { compressActions } from '../../src/policy/explain/compress.ts';
import type { PolicyKind } from '../../src/policy/model.ts';
import { parsePolicy } from '../../src/policy/parse.ts';
import { matchesWildcards } from '../../src/policy/pattern.ts';

const account = '111122223333';
const root = `arn:aws:iam::${account}:root`;
const ci = `arn:aws:iam::${account}:role/ci`;
const alice = `arn:aws:iam::${account}:user/alice`;

type Statement = Readonly<Record<string, unknown>>;

const policy = (statements: readonly Statement[], kind: PolicyKind = 'key') =>
  parsePolicy(JSON.stringify({ Version: '2012-10-17', Statement: statements }), kind);
const allow = (principal: unknown, action: unknown, more: Statement = {}): Statement => ({
  Effect: 'Allow',
  Principal: principal,
  Action: action,
  Resource: '*',
  ...more,
});
const deny = (...[principal, action, more]: Parameters<typeof allow>): Statement => ({
  ...allow(principal, action, more),
  Effect: 'Deny',
});

const delegation = allow({ AWS: root }, 'kms:*');

function diff(before: readonly Statement[], after: readonly Statement[], kind: PolicyKind = 'key') {
  return diffPolicies(policy(before, kind), policy(after, kind), permissions).map(
    ({ principal, direction, actions, before: from, after: to }) => [
      principal,
      direction,
      compressActions(actions, permissions).join(' '),
      from,
      to,
    ],
  );
}

const never = { allow: [], deny: [] };
const always = { allow: [''], deny: [] };

describe('the difference of two policies', () => {
  it('is empty where both mean the same', () => {
    const one = [delegation, allow({ AWS: [ci, alice] }, ['kms:Encrypt', 'kms:Decrypt'])];
    const other = [
      allow({ AWS: alice }, ['kms:decrypt', 'kms:ENCRYPT'], { Sid: 'Renamed' }),
      allow({ AWS: account }, 'kms:*'),
      allow({ AWS: ci }, 'kms:Encrypt'),
      allow({ AWS: ci }, 'kms:Decrypt'),
    ];
    expect(diff(one, other)).toEqual([]);
  });

  it('says who gains and who loses what', () => {
    expect(
      diff([delegation, allow({ AWS: ci }, 'kms:Encrypt')], [delegation, allow({ AWS: ci }, 'kms:Decrypt')]),
    ).toEqual([
      [ci, 'gains', 'kms:Decrypt', never, always],
      [ci, 'loses', 'kms:Encrypt', always, never],
    ]);
  });

  it('shows conditions, whatever order they are written in', () => {
    const web = { Condition: { StringEquals: { 'kms:EncryptionContext:app': ['b', 'a'] } } };
    const reordered = { Condition: { StringEquals: { 'kms:EncryptionContext:app': ['a', 'b'] } } };
    const terms = 'StringEquals kms:EncryptionContext:app a or b';
    expect(
      diff([allow({ AWS: ci }, 'kms:Decrypt', web)], [allow({ AWS: ci }, 'kms:Decrypt', reordered)]),
    ).toEqual([]);
    expect(diff([allow({ AWS: ci }, 'kms:Decrypt')], [allow({ AWS: ci }, 'kms:Decrypt', web)])).toEqual([
      [ci, 'loses', 'kms:Decrypt', always, { allow: [terms], deny: [] }],
    ]);
    expect(
      diff(
        [allow({ AWS: ci }, 'kms:Decrypt', web)],
        [allow({ AWS: ci }, 'kms:Decrypt', { Condition: { Bool: { 'aws:SecureTransport': 'true' } } })],
      ),
    ).toEqual([
      [
        ci,
        'changes',
        'kms:Decrypt',
        { allow: [terms], deny: [] },
        { allow: ['Bool aws:SecureTransport true'], deny: [] },
      ],
    ]);
  });

  it('counts a Deny as a loss, also of what IAM policies and grants give', () => {
    expect(diff([delegation], [delegation, deny({ AWS: ci }, 'kms:Decrypt')])).toEqual([
      [ci, 'loses', 'kms:Decrypt', never, { allow: [], deny: [''] }],
    ]);
    // A Deny for the account binds all that are in it.
    const [first, second] = diff(
      [delegation, allow({ AWS: ci }, 'kms:Decrypt')],
      [delegation, allow({ AWS: ci }, 'kms:Decrypt'), deny({ AWS: root }, 'kms:Decrypt')],
    );
    expect([first?.slice(0, 3), second?.slice(0, 3)]).toEqual([
      [ci, 'loses', 'kms:Decrypt'],
      [root, 'loses', 'kms:Decrypt'],
    ]);
  });

  it('says once what holds for everybody', () => {
    expect(
      diff(
        [allow({ AWS: ci }, 'kms:Encrypt')],
        [allow({ AWS: ci }, 'kms:Encrypt'), allow('*', 'kms:Decrypt')],
      ),
    ).toEqual([['*', 'gains', 'kms:Decrypt', never, always]]);
  });

  it('leaves out what can never apply', () => {
    const via = (operator: string) => ({
      Condition: { [operator]: { 'kms:ViaService': 's3.us-east-1.amazonaws.com' } },
    });
    expect(diff([delegation], [delegation, allow({ AWS: ci }, 'kms:Decrypt', via('StringEquals'))])).toEqual(
      [],
    );
    expect(
      diff([delegation], [delegation, { ...allow({ AWS: ci }, 'kms:Decrypt'), Resource: undefined }]),
    ).toEqual([]);
    const denied = diff([delegation], [delegation, deny('*', 'kms:Decrypt', via('StringNotEquals'))]);
    expect(denied.map((row) => row.slice(0, 3))).toEqual([
      ['*', 'loses', 'kms:Decrypt'],
      [root, 'loses', 'kms:Decrypt'],
    ]);
  });

  it('compares identity policies by what they are on', () => {
    const own = (Resource: unknown, more: Statement = {}) => [
      { Effect: 'Allow', Action: 'kms:Decrypt', Resource, ...more },
    ];
    expect(diff(own('*'), own('arn:aws:kms:*:*:key/a'), 'identity')).toEqual([
      [
        'the principal that has the policy',
        'loses',
        'kms:Decrypt',
        always,
        { allow: ['on arn:aws:kms:*:*:key/a'], deny: [] },
      ],
    ]);
  });

  it('is that of the other way round, turned', () => {
    const statement = fc
      .record({
        Effect: fc.constantFrom('Allow', 'Deny'),
        Principal: fc.constantFrom('*', { AWS: ci }, { AWS: root }, { AWS: [ci, alice] }),
        Action: fc.constantFrom('kms:*', 'kms:Decrypt', ['kms:Encrypt', 'kms:Decrypt'], 'kms:Get*'),
        secure: fc.boolean(),
      })
      .map(({ secure, ...rest }) => ({
        ...rest,
        Resource: '*',
        ...(secure && { Condition: { Bool: { 'aws:SecureTransport': 'true' } } }),
      }));
    const statements = fc.array(statement, { minLength: 1, maxLength: 4 });
    const turn = { gains: 'loses', loses: 'gains', changes: 'changes' } as const;
    fc.assert(
      fc.property(statements, statements, (one, other) => {
        const forth = diffPolicies(policy(one), policy(other), permissions);
        const back = diffPolicies(policy(other), policy(one), permissions);
        const turned = back.map(({ before, after, direction, ...rest }) => ({
          ...rest,
          direction: turn[direction],
          before: after,
          after: before,
        }));
        expect(turned).toEqual(forth);
        expect(diffPolicies(policy(one), policy([...one].reverse()), permissions)).toEqual([]);
      }),
    );
  });
});

describe('lists of actions', () => {
  it('are written with wildcards where these mean nothing else', () => {
    expect(compressActions(permissions, permissions)).toEqual(['kms:*']);
    expect(compressActions(['kms:Decrypt', 'kms:ReEncryptTo', 'kms:ReEncryptFrom'], permissions)).toEqual([
      'kms:Decrypt',
      'kms:ReEncrypt*',
    ]);
    expect(compressActions(['kms:GenerateDataKey', 'kms:GenerateMac'], permissions)).toEqual([
      'kms:GenerateDataKey',
      'kms:GenerateMac',
    ]);
    expect(compressActions([], permissions)).toEqual([]);
  });

  it('mean what they are made of', () => {
    fc.assert(
      fc.property(fc.subarray([...permissions]), (actions) => {
        const patterns = compressActions(actions, permissions);
        const meant = permissions.filter((each) =>
          patterns.some((pattern) => matchesWildcards(pattern, each)),
        );
        expect(meant).toEqual(actions);
        expect(patterns.length).toBeLessThanOrEqual(actions.length);
      }),
    );
  });
});
