/** Each template, decided: what its text says is what it does. */
import { describe, expect, it } from 'vitest';
import { accountPermissions, permissions } from '../../src/api/permissions.ts';
import { decide } from '../../src/policy/decide.ts';
import { compressActions } from '../../src/policy/explain/compress.ts';
import { findFaults } from '../../src/policy/faults.ts';
import type { Grant } from '../../src/policy/grants.ts';
import { lintPolicy } from '../../src/policy/lint/lint.ts';
import type { NamedPolicy, PolicyKind, Principal } from '../../src/policy/model.ts';
import { parsePolicy } from '../../src/policy/parse.ts';
import { templates, type TemplateValues } from '../../src/policy/templates/templates.ts';

const account = '111122223333';
const other = '444455556666';
const keyArn = `arn:aws:kms:us-east-1:${account}:key/1234abcd-12ab-34cd-56ef-1234567890ab`;
const onKey = permissions.filter((each) => !accountPermissions.includes(each));

const named = (kind: PolicyKind, text: string): NamedPolicy => ({
  kind,
  name: kind,
  document: parsePolicy(text, kind),
});
const everything = named(
  'identity',
  JSON.stringify({ Version: '2012-10-17', Statement: [{ Effect: 'Allow', Action: '*', Resource: '*' }] }),
);

function role(name: string, of = account, policies: readonly NamedPolicy[] = []): Principal {
  return {
    type: 'Role',
    account: of,
    arn: `arn:aws:sts::${of}:assumed-role/${name}/session`,
    principalArn: `arn:aws:iam::${of}:role/${name}`,
    id: 'AROAEXAMPLEEXAMPLE123:session',
    tags: new Map(),
    policies,
    session: { policies: [], issued: new Date() },
  };
}

const arnOf = (name: string, of = account): string => `arn:aws:iam::${of}:role/${name}`;
const values: TemplateValues = {
  account,
  principals: [arnOf('worker')],
  administrators: [arnOf('keeper')],
  keys: [keyArn],
};
const worker = role('worker');
const keeper = role('keeper');
const almighty = [everything];

function textOf(name: string, more: Partial<TemplateValues> = {}): string {
  const template = templates.find((each) => each.name === name);
  if (template === undefined) throw new Error(name);
  return template.text({ ...values, ...more });
}

/** What a principal can do with a key of that policy, as patterns. */
function can(
  policy: string,
  principal: Principal,
  more: { grants?: readonly Grant[]; now?: string } = {},
): string {
  const key = {
    policy: named('key', policy),
    grants: more.grants ?? [],
    encryptionContext: {},
    crossAccount: true,
  };
  const context = {
    get: (name: string) =>
      name === 'aws:currenttime' && more.now !== undefined
        ? [more.now]
        : name === 'aws:principalarn'
          ? [principal.principalArn]
          : undefined,
  };
  const allowed = onKey.filter(
    (action) => decide({ principal, action, resource: keyArn, account, context }, key).allowed,
  );
  return compressActions(allowed, onKey).join(' ');
}

const administration =
  'kms:CancelKeyDeletion kms:CreateAlias kms:Delete* kms:DescribeKey kms:DisableKey* kms:EnableKey* kms:Get* kms:ImportKeyMaterial kms:List* kms:PutKeyPolicy ' +
  'kms:ReplicateKey kms:RevokeGrant kms:RotateKeyOnDemand kms:ScheduleKeyDeletion kms:TagResource kms:UntagResource kms:Update*';
const use = 'kms:Decrypt kms:DescribeKey kms:Encrypt kms:GenerateDataKey* kms:ReEncrypt*';
const encryption = 'kms:DescribeKey kms:Encrypt kms:GenerateDataKey kms:GenerateDataKeyWithoutPlaintext';

const grantee: Grant = {
  id: 'f'.repeat(64),
  created: new Date(),
  grantee: arnOf('worker'),
  operations: ['Decrypt', 'Encrypt'],
};

describe('templates', () => {
  it.each(templates.map(({ name }) => name))(
    '%s is valid, and has no error that the linter knows',
    (name) => {
      const { kind } = templates.find((each) => each.name === name) ?? { kind: 'key' as const };
      const text = textOf(name);
      expect(findFaults(text, kind)).toEqual([]);
      const document = parsePolicy(text, kind);
      const subject = { kind, document, actions: permissions, accountActions: accountPermissions, account };
      const found = lintPolicy(subject).filter(({ rule }) => rule.severity === 'error');
      expect(found.map(({ rule, message }) => `${rule.id}: ${message}`)).toEqual([]);
    },
  );

  it('default: IAM policies decide', () => {
    expect(can(textOf('default'), worker)).toBe('');
    expect(can(textOf('default'), role('worker', account, almighty))).toBe('kms:*');
  });

  it('admin: administers, without the use of the key and without grants', () => {
    expect(can(textOf('admin'), worker)).toBe(administration);
  });

  it('user: uses, without administration', () => {
    expect(can(textOf('user'), worker)).toBe(use);
    expect(can(textOf('user'), keeper)).toBe(administration);
    expect(can(textOf('user', { administrators: [] }), keeper)).toBe('');
  });

  it('signer: signs', () => {
    expect(can(textOf('signer'), worker)).toBe('kms:DescribeKey kms:GetPublicKey kms:Sign kms:Verify');
  });

  it('separation-of-duties: whatever IAM policies say', () => {
    const policy = textOf('separation-of-duties');
    expect(can(policy, role('worker', account, almighty))).toBe(use);
    expect(can(policy, role('keeper', account, almighty))).toBe(administration);
    expect(can(policy, role('somebody', account, almighty))).toBe(administration);
    expect(can(policy, role('somebody'))).toBe('');
    // A grant to an administrator is denied as well.
    expect(can(policy, keeper, { grants: [{ ...grantee, grantee: arnOf('keeper') }] })).toBe(administration);
  });

  it.each([
    ['ci-encrypt-only', encryption],
    ['ci-decrypt-only', 'kms:Decrypt kms:DescribeKey'],
  ])('%s: just that, whatever IAM policies and grants say', (name, expected) => {
    const policy = textOf(name);
    expect(can(policy, worker)).toBe(expected);
    expect(can(policy, role('worker', account, almighty), { grants: [grantee] })).toBe(expected);
    expect(can(policy, role('somebody', account, almighty))).toBe('kms:*');
  });

  it('read-only: looks at everything, and uses nothing', () => {
    const seen = can(textOf('read-only'), role('worker', account, almighty), { grants: [grantee] });
    expect(seen).toBe('kms:DescribeKey kms:GetKey* kms:GetPublicKey kms:List*');
  });

  it('break-glass: rescues and decrypts, until then', () => {
    const rescue =
      'kms:CancelKeyDeletion kms:Decrypt kms:DescribeKey kms:EnableKey kms:GetKeyPolicy kms:PutKeyPolicy';
    expect(can(textOf('break-glass'), worker)).toBe(rescue);
    const limited = textOf('break-glass', { until: '2026-06-01T00:00:00Z' });
    expect(can(limited, worker, { now: '2026-05-31T23:59:59Z' })).toBe(rescue);
    expect(can(limited, worker, { now: '2026-06-01T00:00:00Z' })).toBe('');
  });

  it('cross-account and iam-user: both sides together', () => {
    const policy = textOf('cross-account', { principals: [`arn:aws:iam::${other}:root`] });
    const theirs = named('identity', textOf('iam-user'));
    expect(can(policy, role('worker', other, [theirs]))).toBe(use);
    expect(can(policy, role('worker', other, almighty))).toBe(use);
    expect(can(policy, role('worker', other))).toBe('');
    expect(can(textOf('default'), role('worker', other, [theirs]))).toBe('');
    const named1 = textOf('cross-account', { principals: [arnOf('worker', other)] });
    expect(can(named1, role('worker', other, [theirs]))).toBe(use);
    expect(can(named1, role('somebody', other, [theirs]))).toBe('');
  });
});
