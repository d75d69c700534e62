/** Facts 8, 9 and 10: condition operators, keys that are missing, several values, ARNs and variables. */
import { give, may, of, own, pages, roleArn, userArn, type DecisionCase, type Document } from './world.ts';

type Row = Omit<DecisionCase, 'page'>;
type Facts = NonNullable<DecisionCase['facts']>;
type Values = string | readonly string[] | boolean | number;

const alice = userArn('alice');

/** A key policy that allows a user under one condition. */
function policyWith(operator: string, key: string, values: Values): Document {
  return [give(alice, 'kms:Decrypt', { Condition: { [operator]: { [key]: values } } })];
}

interface Asked {
  readonly key?: string;
  readonly facts?: Facts;
}

function meets(
  operator: string,
  values: Values,
  given: string | readonly string[] | undefined,
  yes: boolean,
  asked: Asked = {},
): Row {
  const { key = 'kms:KeySpec' } = asked;
  const facts = { ...asked.facts, ...(given !== undefined && { [key]: given }) };
  const shown = given === undefined ? 'a missing key' : JSON.stringify(given);
  return {
    name: `${operator} ${JSON.stringify(values)} is ${yes} for ${shown}`,
    caller: { type: 'user' },
    keyPolicy: policyWith(operator, key, values),
    facts,
    permission: 'Decrypt',
    expect: yes ? 'allow' : 'none: resource-based',
  };
}

/** What of every operator: a value that it takes, one that matches and one that does not. */
const samples: readonly (readonly [string, string, string, string])[] = [
  ['StringEquals', 'RSA_2048', 'RSA_2048', 'RSA_4096'],
  ['StringEqualsIgnoreCase', 'RSA_2048', 'rsa_2048', 'rsa_4096'],
  ['StringLike', 'RSA_*', 'RSA_4096', 'ECC_NIST_P256'],
  ['NumericEquals', '30', '30', '7'],
  ['NumericLessThan', '30', '7', '30'],
  ['NumericLessThanEquals', '30', '30', '31'],
  ['NumericGreaterThan', '30', '31', '30'],
  ['NumericGreaterThanEquals', '30', '30', '7'],
  ['DateEquals', '2026-03-01T12:00:00Z', '2026-03-01T12:00:00Z', '2026-03-01T12:00:01Z'],
  ['DateLessThan', '2026-03-01T12:00:00Z', '2026-02-28T12:00:00Z', '2026-03-01T12:00:00Z'],
  ['DateLessThanEquals', '2026-03-01T12:00:00Z', '2026-03-01T12:00:00Z', '2026-03-02T12:00:00Z'],
  ['DateGreaterThan', '2026-03-01T12:00:00Z', '2026-03-02T12:00:00Z', '2026-03-01T12:00:00Z'],
  ['DateGreaterThanEquals', '2026-03-01T12:00:00Z', '2026-03-01T12:00:00Z', '2026-02-01T12:00:00Z'],
  ['Bool', 'true', 'true', 'false'],
  ['BinaryEquals', 'QmluYXJ5', 'QmluYXJ5', 'QmluYXJz'],
  ['IpAddress', '203.0.113.0/24', '203.0.113.9', '198.51.100.1'],
  ['ArnEquals', roleArn('*'), roleArn('app'), userArn('alice')],
  ['ArnLike', roleArn('*'), roleArn('app'), userArn('alice')],
];
const negated: readonly (readonly [string, string, string, string])[] = [
  ['StringNotEquals', 'RSA_2048', 'RSA_4096', 'RSA_2048'],
  ['StringNotEqualsIgnoreCase', 'RSA_2048', 'rsa_4096', 'rsa_2048'],
  ['StringNotLike', 'RSA_*', 'ECC_NIST_P256', 'RSA_4096'],
  ['NumericNotEquals', '30', '7', '30'],
  ['DateNotEquals', '2026-03-01T12:00:00Z', '2026-03-01T12:00:01Z', '2026-03-01T12:00:00Z'],
  ['NotIpAddress', '203.0.113.0/24', '198.51.100.1', '203.0.113.9'],
  ['ArnNotEquals', roleArn('*'), userArn('alice'), roleArn('app')],
  ['ArnNotLike', roleArn('*'), userArn('alice'), roleArn('app')],
];

const both = samples.concat(negated);
const isNegated = (operator: string): boolean => negated.some(([name]) => name === operator);

const operatorRows = both.flatMap(([operator, value, match, mismatch]) => [
  meets(operator, value, match, true),
  meets(operator, value, mismatch, false),
  meets(operator, value, undefined, isNegated(operator)),
  meets(`${operator}IfExists`, value, undefined, true),
  meets(`${operator}IfExists`, value, mismatch, false),
]);

const tags = { key: 'aws:TagKeys' };
const aws = (key: string): Asked => ({ key });

const setRows = [
  meets('ForAllValues:StringEquals', ['a', 'b'], ['a', 'b'], true, tags),
  meets('ForAllValues:StringEquals', ['a', 'b'], ['a'], true, tags),
  meets('ForAllValues:StringEquals', ['a', 'b'], ['a', 'c'], false, tags),
  meets('ForAllValues:StringEquals', ['a', 'b'], undefined, true, tags),
  meets('ForAllValues:StringEquals', ['a', 'b'], [], true, tags),
  meets('ForAllValues:StringLike', ['a*'], ['ab', 'ac'], true, tags),
  meets('ForAllValues:StringNotEquals', ['a', 'b'], ['c', 'd'], true, tags),
  meets('ForAllValues:StringNotEquals', ['a', 'b'], ['a', 'd'], false, tags),
  meets('ForAllValues:StringNotEquals', ['a', 'b'], undefined, true, tags),
  meets('ForAnyValue:StringEquals', ['a', 'b'], ['b', 'c'], true, tags),
  meets('ForAnyValue:StringEquals', ['a', 'b'], ['c'], false, tags),
  meets('ForAnyValue:StringEquals', ['a', 'b'], undefined, false, tags),
  meets('ForAnyValue:StringEquals', ['a', 'b'], [], false, tags),
  meets('ForAnyValue:StringNotEquals', ['a', 'b'], ['a', 'c'], true, tags),
  meets('ForAnyValue:StringNotEquals', ['a', 'b'], ['a', 'b'], false, tags),
  meets('ForAnyValue:StringNotEquals', ['a', 'b'], undefined, false, tags),
  meets('ForAnyValue:StringLike', ['team-*'], ['x', 'team-blue'], true, tags),
  meets('ForAllValues:StringEqualsIfExists', ['a'], undefined, true, tags),
  meets('ForAnyValue:StringEqualsIfExists', ['a'], undefined, true, tags),
  meets('ForAnyValue:StringEqualsIfExists', ['a'], ['b'], false, tags),
  meets('forallvalues:stringequals', ['a'], ['a'], true, tags),
];

const nullRows = [
  meets('Null', 'true', undefined, true, tags),
  meets('Null', true, undefined, true, tags),
  meets('Null', 'true', ['a'], false, tags),
  meets('Null', 'false', ['a'], true, tags),
  meets('Null', false, undefined, false, tags),
  meets('Null', ['true', 'false'], ['a'], true, tags),
];

const moreOperatorRows = [
  meets('StringEquals', ['RSA_2048', 'RSA_4096'], 'RSA_4096', true),
  meets('StringNotEquals', ['RSA_2048', 'RSA_4096'], 'RSA_4096', false),
  meets('StringNotEquals', ['RSA_2048', 'RSA_4096'], 'RSA_3072', true),
  meets('StringEquals', 'RSA_*', 'RSA_4096', false),
  meets('StringEquals', 'rsa_4096', 'RSA_4096', false),
  meets('StringLike', 'rsa_*', 'RSA_4096', false),
  meets('StringLike', 'RSA_???6', 'RSA_4096', true),
  meets('StringLike', 'RSA_*', 'RSA_', true),
  meets('StringLike', '*', '', true),
  meets('StringEqualsIgnoreCase', 'rsa_*', 'RSA_*', true),
  meets('NumericEquals', 30, '30', true),
  meets('NumericEquals', '30.0', '30', true),
  meets('NumericLessThan', '30.5', '30', true),
  meets('NumericEquals', '30', 'thirty', false),
  meets('NumericNotEquals', '30', 'thirty', true),
  meets('DateLessThan', '1772366400', '2026-03-01T11:59:59Z', true),
  meets('DateEquals', '2026-03-01T13:00:00+01:00', '2026-03-01T12:00:00Z', true),
  meets('DateLessThan', '2026-03-02', '2026-03-01T23:59:59Z', true),
  meets('DateGreaterThan', '2026-03-01', '2026-03-01T00:00:01Z', true),
  meets('DateEquals', '2026-03-01T12:00:00Z', '1772366400', true),
  meets('DateLessThan', '2027', '2026-12-31T23:59:59Z', true),
  meets('Bool', true, 'true', true),
  meets('Bool', false, 'true', false),
  meets('Bool', 'TRUE', 'true', true),
  meets('IpAddress', '203.0.113.7', '203.0.113.7', true, aws('aws:SourceIp')),
  meets('IpAddress', '203.0.113.7', '203.0.113.8', false, aws('aws:SourceIp')),
  meets('IpAddress', ['10.0.0.0/8', '2001:db8::/32'], '2001:DB8:1234:5678::1', true, aws('aws:SourceIp')),
  meets('IpAddress', ['10.0.0.0/8', '2001:db8::/32'], '2001:db9::1', false, aws('aws:SourceIp')),
  meets('IpAddress', '10.0.0.0/8', '::ffff:10.1.2.3', true, aws('aws:SourceIp')),
  meets('IpAddress', '0.0.0.0/0', '2001:db8::1', false, aws('aws:SourceIp')),
  meets('IpAddress', '0.0.0.0/0', '198.51.100.1', true, aws('aws:SourceIp')),
  meets('NotIpAddress', ['10.0.0.0/8', '192.0.2.0/24'], '192.0.2.1', false, aws('aws:SourceIp')),
  meets('NotIpAddress', ['10.0.0.0/8', '192.0.2.0/24'], '198.51.100.1', true, aws('aws:SourceIp')),
  meets('stringequals', 'RSA_2048', 'RSA_2048', true),
];

function variable(
  value: string,
  given: string,
  yes: boolean,
  more: { version?: string; operator?: string; tags?: Record<string, string> } = {},
): Row {
  const { version = '2012-10-17', operator = 'StringEquals' } = more;
  return {
    name: `${operator} ${JSON.stringify(value)} of ${version} is ${yes} for ${JSON.stringify(given)}`,
    caller: { type: 'user', tags: more.tags ?? { team: 'blue' } },
    keyPolicy: {
      Version: version,
      Statement: [
        give(alice, 'kms:Decrypt', { Condition: { [operator]: { 'kms:EncryptionContext:app': value } } }),
      ],
    },
    encryptionContext: { app: given },
    permission: 'Decrypt',
    expect: yes ? 'allow' : 'none: resource-based',
  };
}

const old = { version: '2008-10-17' };

export const conditionCases = [
  ...of(pages.operators, [...operatorRows, ...moreOperatorRows, ...nullRows]),
  ...of(pages.sets, setRows),
  ...of(pages.several, [
    {
      name: 'several keys under one operator must all match',
      caller: { type: 'user' },
      keyPolicy: [
        give(alice, 'kms:Decrypt', {
          Condition: { StringEquals: { 'kms:KeySpec': 'RSA_2048', 'kms:KeyUsage': 'ENCRYPT_DECRYPT' } },
        }),
      ],
      facts: { 'kms:KeySpec': 'RSA_2048', 'kms:KeyUsage': 'SIGN_VERIFY' },
      permission: 'Decrypt',
      expect: 'none: resource-based',
    },
    {
      name: 'several operators must all match',
      caller: { type: 'user' },
      keyPolicy: [
        give(alice, 'kms:Decrypt', {
          Condition: { StringEquals: { 'kms:KeySpec': 'RSA_2048' }, Bool: { 'aws:SecureTransport': 'true' } },
        }),
      ],
      facts: { 'kms:KeySpec': 'RSA_2048' },
      permission: 'Decrypt',
      expect: 'allow',
    },
    {
      name: 'several keys under a negated operator must all differ',
      caller: { type: 'user' },
      keyPolicy: [
        give(alice, 'kms:Decrypt', {
          Condition: { StringNotEquals: { 'kms:KeySpec': 'RSA_2048', 'kms:KeyUsage': 'SIGN_VERIFY' } },
        }),
      ],
      facts: { 'kms:KeySpec': 'RSA_4096', 'kms:KeyUsage': 'SIGN_VERIFY' },
      permission: 'Decrypt',
      expect: 'none: resource-based',
    },
    {
      name: 'several statements are alternatives',
      caller: { type: 'user' },
      keyPolicy: [
        ...['RSA_2048', 'RSA_4096'].map((spec) =>
          give(alice, 'kms:Decrypt', { Condition: { StringEquals: { 'kms:KeySpec': spec } } }),
        ),
      ],
      facts: { 'kms:KeySpec': 'RSA_4096' },
      permission: 'Decrypt',
      expect: 'allow',
    },
  ]),
  ...of(pages.condition, [
    meets('StringEquals', 'RSA_2048', 'RSA_2048', true, { key: 'KMS:KEYSPEC' }),
    ...(
      [
        ['kms:EncryptionContext:app', { APP: 'shop' }, true],
        ['kms:encryptioncontext:APP', { app: 'shop' }, true],
        ['kms:EncryptionContext:app', { app: 'Shop' }, false],
        ['kms:EncryptionContext:ap', { app: 'shop' }, false],
      ] as const
    ).map(([key, encryptionContext, yes]): Row => ({
      name: `${key} of ${JSON.stringify(encryptionContext)}`,
      caller: { type: 'user' },
      keyPolicy: policyWith('StringEquals', key, 'shop'),
      encryptionContext,
      permission: 'Decrypt',
      expect: yes ? 'allow' : 'none: resource-based',
    })),
    ...(
      [
        ['aws:PrincipalTag/Team', 'blue', true],
        ['AWS:principaltag/TEAM', 'blue', true],
        ['aws:PrincipalTag/team', 'Blue', false],
      ] as const
    ).map(([key, value, yes]): Row => ({
      name: `${key} equal to ${value}`,
      caller: { type: 'user', tags: { team: 'blue' } },
      keyPolicy: policyWith('StringEquals', key, value),
      permission: 'Decrypt',
      expect: yes ? 'allow' : 'none: resource-based',
    })),
  ]),
  ...of(pages.kmsConditions, [
    ...(
      [
        [['app'], { app: 'x' }, true],
        [['App'], { app: 'x' }, false],
        [['app', 'part'], { app: 'x', part: 'y' }, true],
        [['app'], { app: 'x', part: 'y' }, false],
        [['app'], undefined, true],
      ] as const
    ).map(([values, encryptionContext, yes]): Row => ({
      name: `ForAllValues of kms:EncryptionContextKeys ${JSON.stringify(values)} for ${JSON.stringify(encryptionContext)}`,
      caller: { type: 'user' },
      keyPolicy: policyWith('ForAllValues:StringEquals', 'kms:EncryptionContextKeys', values),
      ...(encryptionContext && { encryptionContext }),
      permission: 'Decrypt',
      expect: yes ? 'allow' : 'none: resource-based',
    })),
    {
      name: 'a Deny with StringNotEquals on kms:ViaService hits everyone, for it is never there',
      caller: { type: 'root' },
      keyPolicy: [
        give(own, 'kms:*'),
        {
          ...give('*', 'kms:Decrypt', {
            Condition: { StringNotEquals: { 'kms:ViaService': 's3.us-east-1.amazonaws.com' } },
          }),
          Effect: 'Deny',
        },
      ],
      permission: 'Decrypt',
      expect: 'deny: resource-based',
    },
    {
      name: 'an Allow with kms:ViaService is for nobody',
      caller: { type: 'user' },
      keyPolicy: policyWith('StringEquals', 'kms:ViaService', 's3.us-east-1.amazonaws.com'),
      permission: 'Decrypt',
      expect: 'none: resource-based',
    },
    {
      name: 'kms:BypassPolicyLockoutSafetyCheck is not there when the parameter is not',
      caller: { type: 'user' },
      keyPolicy: [
        give(alice, 'kms:PutKeyPolicy', {
          Condition: { Null: { 'kms:BypassPolicyLockoutSafetyCheck': true } },
        }),
      ],
      permission: 'PutKeyPolicy',
      expect: 'allow',
    },
    {
      name: 'a Deny of the bypass that is asked for',
      caller: { type: 'user', policies: [[may('kms:*')]] },
      keyPolicy: [
        give(own, 'kms:*'),
        {
          ...give('*', 'kms:PutKeyPolicy', {
            Condition: { Bool: { 'kms:BypassPolicyLockoutSafetyCheck': true } },
          }),
          Effect: 'Deny',
        },
      ],
      facts: { 'kms:BypassPolicyLockoutSafetyCheck': 'true' },
      permission: 'PutKeyPolicy',
      expect: 'deny: resource-based',
    },
  ]),
  ...of(pages.operators, [
    meets('ArnLike', 'arn:aws:kms:*:111122223333:key/*', 'arn:aws:kms:us-east-1:111122223333:key/1', true),
    meets(
      'ArnLike',
      'arn:aws:kms:*:111122223333:key/*',
      'arn:aws:kms:us-east-2:999999999999:store/abc:111122223333:key/1',
      false,
    ),
    meets(
      'StringLike',
      'arn:aws:kms:*:111122223333:key/*',
      'arn:aws:kms:us-east-2:999999999999:store/abc:111122223333:key/1',
      true,
    ),
    meets('ArnEquals', 'arn:aws:iam::*:role/app', roleArn('app'), true),
    meets('ArnEquals', 'arn:aws:iam::*:role/app', roleArn('App'), false),
    meets('ArnEquals', 'arn:aws:iam::11112222333?:role/app', roleArn('app'), true),
    meets('ArnEquals', 'arn:*:role/app', roleArn('app'), false),
    meets('ArnLike', 'arn:aws:iam::111122223333:*', roleArn('app'), true),
    meets('ArnLike', '*', roleArn('app'), false),
    meets('StringLike', '*', roleArn('app'), true),
    meets('ArnLike', 'arn:aws:s3:::a*', 'arn:aws:s3:::a:b:c', true),
    meets('ArnNotLike', 'arn:aws:iam::*:role/app', 'no ARN at all', true),
    meets('ArnLike', 'arn:aws:iam::*:role/app', 'no ARN at all', false),
  ]),
  ...of(pages.variables, [
    variable('${aws:username}', 'alice', true),
    variable('${aws:username}', 'bob', false),
    variable('${AWS:UserName}', 'alice', true),
    variable('team-${aws:PrincipalTag/team}-x', 'team-blue-x', true),
    variable('${aws:PrincipalTag/Team}', 'blue', true),
    variable('${aws:PrincipalTag/none}', '${aws:PrincipalTag/none}', false),
    variable("${aws:PrincipalTag/none, 'anybody'}", 'anybody', true),
    variable("${aws:PrincipalTag/team, 'anybody'}", 'blue', true),
    variable("${aws:PrincipalTag/team, 'anybody'}", 'anybody', false),
    variable("${aws:PrincipalTag/none, ''}", '', true),
    variable('${aws:PrincipalTag/none}', 'x', true, { operator: 'StringNotEquals' }),
    variable('${aws:username}', '${aws:username}', true, old),
    variable('${aws:username}', 'alice', false, old),
    variable('${aws:username}*', '${aws:username}!', true, { ...old, operator: 'StringLike' }),
    variable('${*}', '*', true),
    variable('${*}', 'x', false, { operator: 'StringLike' }),
    variable('${*}', '*', true, { operator: 'StringLike' }),
    variable('${?}', '?', true, { operator: 'StringLike' }),
    variable('${?}', 'x', false, { operator: 'StringLike' }),
    variable('${$}', '$', true),
    variable('${$}{aws:username}', '${aws:username}', true),
    variable('a${*}*', 'a*bc', true, { operator: 'StringLike' }),
    variable('a${*}*', 'abc', false, { operator: 'StringLike' }),
    variable('${aws:PrincipalTag/team}', 'blue', false, { operator: 'StringLike', tags: { team: '*' } }),
    variable('${aws:PrincipalTag/team}', '*', true, { operator: 'StringLike', tags: { team: '*' } }),
    {
      name: 'a variable in Resource',
      caller: {
        type: 'user',
        tags: { key: '1234abcd-12ab-34cd-56ef-1234567890ab' },
        policies: [
          [may('kms:Decrypt', { Resource: `arn:aws:kms:us-east-1:${own}:key/\${aws:PrincipalTag/key}` })],
        ],
      },
      permission: 'Decrypt',
      expect: 'allow',
    },
    {
      name: 'a variable in Resource that has no value',
      caller: {
        type: 'user',
        policies: [
          [may('kms:Decrypt', { Resource: `arn:aws:kms:us-east-1:${own}:key/\${aws:PrincipalTag/key}` })],
        ],
      },
      permission: 'Decrypt',
      expect: 'none: identity-based',
    },
    {
      name: 'a wildcard in the value of a variable is a character',
      caller: {
        type: 'user',
        tags: { key: '*' },
        policies: [
          [may('kms:Decrypt', { Resource: `arn:aws:kms:us-east-1:${own}:key/\${aws:PrincipalTag/key}` })],
        ],
      },
      permission: 'Decrypt',
      expect: 'none: identity-based',
    },
    {
      name: 'a key of several values is none as a variable',
      caller: { type: 'user' },
      keyPolicy: policyWith('StringEquals', 'kms:KeySpec', '${aws:TagKeys}'),
      facts: { 'kms:KeySpec': 'a', 'aws:TagKeys': ['a', 'b'] },
      permission: 'Decrypt',
      expect: 'none: resource-based',
    },
    {
      name: 'a variable in an ARN operator',
      caller: { type: 'user' },
      keyPolicy: policyWith('ArnEquals', 'aws:PrincipalArn', `arn:aws:iam::${own}:user/\${aws:username}`),
      permission: 'Decrypt',
      expect: 'allow',
    },
  ]),
];
