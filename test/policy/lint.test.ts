/** Rules for policies: each finds what it is for, and nothing in what is in order. */
import { describe, expect, it } from 'vitest';
import { accountPermissions, permissions } from '../../src/api/permissions.ts';
import { makeDefaultKeyPolicy } from '../../src/policy/defaultkeypolicy.ts';
import { lintPolicy, rules, type LintSubject } from '../../src/policy/lint/lint.ts';
import type { PolicyKind } from '../../src/policy/model.ts';
import { parsePolicy } from '../../src/policy/parse.ts';

const account = '111122223333';
const root = `arn:aws:iam::${account}:root`;
const role = (name: string) => `arn:aws:iam::${account}:role/${name}`;
const keyArn = `arn:aws:kms:us-east-1:${account}:key/1234abcd-12ab-34cd-56ef-1234567890ab`;

const symmetric = permissions.filter(
  (each) => !/:(?:Sign|Verify|GenerateMac|VerifyMac|DeriveSharedSecret)$/.test(each),
);
const delegation = { Sid: 'Root', Effect: 'Allow', Principal: { AWS: root }, Action: 'kms:*', Resource: '*' };

type Statement = Readonly<Record<string, unknown>>;

function subject(
  statements: readonly Statement[],
  more: Partial<LintSubject> = {},
  Version = '2012-10-17',
): LintSubject {
  const kind: PolicyKind = more.kind ?? 'key';
  const document = parsePolicy(JSON.stringify({ Version, Statement: statements }), kind);
  return {
    kind,
    document,
    actions: permissions,
    accountActions: accountPermissions,
    account,
    key: kind === 'key' ? { arn: keyArn, actions: symmetric, grants: [] } : undefined,
    principals: new Map([[role('ci'), { created: new Date('2026-01-01') }]]),
    ...more,
  };
}

const allow = (more: Statement = {}): Statement => ({
  Sid: 'Use',
  Effect: 'Allow',
  Principal: { AWS: role('ci') },
  Action: 'kms:Encrypt',
  Resource: '*',
  ...more,
});
const deny = (more: Statement = {}): Statement => allow({ Sid: 'No', Effect: 'Deny', ...more });

/** The rules that fire, with the statement each is about. */
const found = (given: LintSubject) =>
  lintPolicy(given).map(({ rule, statement, grant }) =>
    `${rule.id} ${statement?.name ?? grant ?? ''}`.trim(),
  );

const grant = (more: object) => ({
  id: 'a'.repeat(64),
  created: new Date('2026-02-01'),
  grantee: role('ci'),
  operations: ['Decrypt'],
  ...more,
});

/** Policies that one rule finds something in, with what it finds. */
const cases: readonly (readonly [string, LintSubject, readonly string[]])[] = [
  ['anybody', subject([delegation, allow({ Principal: '*' })]), ['anybody Use']],
  [
    'anybody',
    subject([
      delegation,
      allow({ Principal: { AWS: '*' }, Condition: { StringEquals: { 'kms:EncryptionContext:a': 'b' } } }),
    ]),
    ['anybody Use'],
  ],
  [
    'wildcard-principal',
    subject([
      delegation,
      allow({ Principal: '*', Condition: { StringEquals: { 'kms:CallerAccount': account } } }),
    ]),
    ['wildcard-principal Use'],
  ],
  ['nobody-administers', subject([allow()]), ['nobody-administers']],
  [
    'nobody-administers',
    subject([allow({ Principal: { AWS: 'arn:aws:iam::999988887777:role/x' }, Action: 'kms:*' })]),
    ['nobody-administers', 'one-for-both Use', 'unlimited-grants Use'],
  ],
  [
    'nobody-administers',
    subject([delegation, deny({ Principal: '*', Action: 'kms:PutKeyPolicy' })]),
    ['nobody-administers'],
  ],
  [
    'allow-not-principal',
    subject([delegation, { ...allow(), Principal: undefined, NotPrincipal: { AWS: [role('ci'), root] } }]),
    ['allow-not-principal Use'],
  ],
  [
    'deny-not-principal',
    subject([delegation, { ...deny(), Principal: undefined, NotPrincipal: { AWS: role('ci') } }]),
    ['deny-not-principal No'],
  ],
  [
    'missing-principal',
    subject([delegation, allow({ Principal: { AWS: role('gone') } })]),
    ['missing-principal Use'],
  ],
  [
    'missing-principal',
    subject([delegation, allow({ Principal: { AWS: 'AROAEXAMPLEEXAMPLE123' } })]),
    ['missing-principal Use'],
  ],
  [
    'service-principal',
    subject([delegation, allow({ Principal: { Service: 'logs.amazonaws.com' } })]),
    ['service-principal Use'],
  ],
  [
    'one-for-both',
    subject([delegation, allow({ Action: ['kms:PutKeyPolicy', 'kms:Decrypt'] })]),
    ['one-for-both Use'],
  ],
  [
    'unknown-action',
    subject([delegation, allow({ Action: ['kms:Encrypt', 'kms:Encode'] })]),
    ['unknown-action Use'],
  ],
  ['unknown-action', subject([delegation, allow({ Action: 'kms:ReEncrypt' })]), ['unknown-action Use']],
  [
    'unused-action',
    subject([delegation, allow({ Action: ['kms:Encrypt', 'kms:Sign'] })]),
    ['unused-action Use'],
  ],
  [
    'account-action',
    subject([delegation, allow({ Action: ['kms:Encrypt', 'kms:CreateKey'] })]),
    ['account-action Use'],
  ],
  [
    'shadowed-statement',
    subject([delegation, allow(), allow({ Sid: 'Again' })]),
    ['shadowed-statement Again'],
  ],
  [
    'shadowed-statement',
    subject([delegation, allow(), deny({ Principal: '*', Action: 'kms:Enc*' })]),
    ['shadowed-statement Use'],
  ],
  [
    'allow-never-matches',
    subject([
      delegation,
      allow({ Condition: { StringEquals: { 'kms:ViaService': 's3.us-east-1.amazonaws.com' } } }),
    ]),
    ['allow-never-matches Use'],
  ],
  [
    'allow-never-matches',
    subject([delegation, { ...allow(), Resource: undefined }]),
    ['allow-never-matches Use'],
  ],
  [
    'deny-never-matches',
    subject([delegation, deny({ Resource: 'arn:aws:kms:us-east-1:111122223333:key/other' })]),
    ['deny-never-matches No'],
  ],
  [
    'condition-always-holds',
    subject([
      delegation,
      deny({ Condition: { StringNotEquals: { 'kms:ViaService': 's3.us-east-1.amazonaws.com' } } }),
    ]),
    ['condition-always-holds No'],
  ],
  [
    'not-in-a-key-policy',
    subject([delegation, allow({ Condition: { StringEquals: { 'aws:ResourceTag/team': 'web' } } })]),
    ['not-in-a-key-policy Use'],
  ],
  [
    'allow-not-action',
    subject([
      delegation,
      { ...allow(), Action: undefined, NotAction: ['kms:*Key*', 'kms:*Grant*', 'kms:Decrypt'] },
    ]),
    ['allow-not-action Use'],
  ],
  [
    'old-version-variable',
    subject(
      [
        delegation,
        allow({ Condition: { StringEquals: { 'kms:EncryptionContext:user': '${aws:username}' } } }),
      ],
      {},
      '2008-10-17',
    ),
    ['old-version-variable Use'],
  ],
  ['duplicate-sid', subject([delegation, allow(), allow({ Action: 'kms:Decrypt' })]), ['duplicate-sid Use']],
  ['unlimited-grants', subject([delegation, allow({ Action: 'kms:CreateGrant' })]), ['unlimited-grants Use']],
  [
    'decrypt-with-any-key',
    subject([{ Sid: 'All', Effect: 'Allow', Action: 'kms:Decrypt', Resource: '*' }], { kind: 'identity' }),
    ['decrypt-with-any-key All'],
  ],
  [
    'stale-grant',
    subject([delegation], {
      key: { arn: keyArn, actions: symmetric, grants: [grant({ grantee: role('gone') })] },
    }),
    [`stale-grant ${'a'.repeat(64)}`],
  ],
  [
    'stale-grant',
    subject([delegation], {
      key: { arn: keyArn, actions: symmetric, grants: [grant({ created: new Date('2025-12-01') })] },
    }),
    [`stale-grant ${'a'.repeat(64)}`],
  ],
];

describe('rules', () => {
  it.each(cases.map((each, index) => [`${each[0]} ${index}`, ...each.slice(1)] as const))(
    '%s',
    (_, given, expected) => {
      expect(found(given as LintSubject)).toEqual(expected);
    },
  );

  it('are each tried, and have a page of AWS', () => {
    const tried = new Set(cases.map(([id]) => id));
    expect(rules.filter(({ id }) => !tried.has(id)).map(({ id }) => id)).toEqual([]);
    expect(new Set(rules.map(({ id }) => id)).size).toBe(rules.length);
    for (const { page, says } of rules) {
      expect(page).toMatch(/^https:\/\/docs\.aws\.amazon\.com\/.+\.html$/);
      expect(says).toMatch(/^(?:a|an|the|anybody|nobody|one|two|kms:)\b.*[^.]$/);
    }
  });

  it('find nothing in what is in order', () => {
    const document = parsePolicy(makeDefaultKeyPolicy(account), 'key');
    expect(found({ ...subject([delegation]), document })).toEqual([]);
    const limited = allow({
      Action: ['kms:CreateGrant', 'kms:Decrypt'],
      Condition: { 'ForAllValues:StringEquals': { 'kms:GrantOperations': ['Decrypt'] } },
    });
    expect(found(subject([delegation, allow(), limited]))).toEqual(['duplicate-sid Use']);
    const fresh = {
      arn: keyArn,
      actions: symmetric,
      grants: [grant({}), grant({ grantee: 'arn:aws:iam::999988887777:role/x' })],
    };
    expect(found(subject([delegation], { key: fresh }))).toEqual([]);
  });

  it('say nothing of principals and keys that they do not know', () => {
    const document = parsePolicy(
      JSON.stringify({ Statement: [delegation, allow({ Resource: keyArn })] }),
      'key',
    );
    const bare = { kind: 'key', document, actions: permissions, accountActions: accountPermissions } as const;
    expect(found(bare)).toEqual([]);
  });

  it('put the worst first', () => {
    const given = subject([
      delegation,
      allow(),
      allow({ Sid: 'Again' }),
      allow({ Sid: 'Open', Principal: '*', Action: 'kms:Decrypt' }),
    ]);
    expect(lintPolicy(given).map(({ rule }) => rule.severity)).toEqual(['error', 'note']);
  });
});
