/** Facts 11, 12 and 13: what the keys about the principal, the key and the request say. */
import {
  delegating,
  forbid,
  give,
  may,
  mayNot,
  of,
  other,
  own,
  pages,
  roleArn,
  rootArn,
  sessionArn,
  userArn,
  type CallerOf,
  type DecisionCase,
} from './world.ts';

type Row = Omit<DecisionCase, 'page'>;

/** Whether a statement for everybody under that condition allows the caller. */
function known(caller: CallerOf, operator: string, key: string, value: string | boolean, yes: boolean): Row {
  return {
    name: `${operator} ${key} ${String(value)} is ${yes} for a ${caller.session ? 'session of a ' : ''}${caller.type}`,
    caller,
    keyPolicy: [give('*', 'kms:Decrypt', { Condition: { [operator]: { [key]: value } } })],
    permission: 'Decrypt',
    expect: yes ? 'allow' : 'none: resource-based',
  };
}

const user: CallerOf = { type: 'user' };
const userSession: CallerOf = { type: 'user', session: {} };
const role: CallerOf = { type: 'role', path: '/ci/', session: {} };
const root: CallerOf = { type: 'root' };
const mfa = 'aws:MultiFactorAuthPresent';

/** The same condition in the key policy, and in an IAM policy. */
function hidden(
  name: string,
  operator: string,
  key: string,
  value: string | readonly string[],
  facts: Row['facts'],
): Row[] {
  const condition = { Condition: { [operator]: { [key]: value } } };
  return [
    {
      name: `${name} in a key policy`,
      caller: user,
      keyPolicy: [give(userArn('alice'), 'kms:Decrypt', condition)],
      ...(facts && { facts }),
      permission: 'Decrypt',
      expect: 'none: resource-based',
    },
    {
      name: `${name} in an IAM policy`,
      caller: { ...user, policies: [[may('kms:Decrypt', condition)]] },
      ...(facts && { facts }),
      permission: 'Decrypt',
      expect: 'allow',
    },
  ];
}

const tagged = { 'aws:ResourceTag/team': 'blue' };

export const principalKeyCases = [
  ...of(pages.globalKeys, [
    known(user, 'Bool', mfa, 'false', false),
    known(user, 'BoolIfExists', mfa, 'true', true),
    known(user, 'Null', mfa, 'true', true),
    known(userSession, 'Bool', mfa, 'false', true),
    known(userSession, 'BoolIfExists', mfa, 'true', false),
    known(role, 'Bool', mfa, 'false', true),
    known(role, 'Bool', mfa, 'true', false),
    known(user, 'Null', 'aws:TokenIssueTime', 'true', true),
    known(role, 'Null', 'aws:TokenIssueTime', 'false', true),
    known(role, 'DateLessThan', 'aws:TokenIssueTime', '2026-03-01T11:30:00Z', true),
    known(role, 'DateGreaterThan', 'aws:TokenIssueTime', '2026-03-01T11:30:00Z', false),
    known(user, 'DateLessThan', 'aws:TokenIssueTime', '2026-03-01T11:30:00Z', false),
    known(user, 'StringEquals', 'aws:username', 'alice', true),
    known(userSession, 'StringEquals', 'aws:username', 'alice', true),
    known(role, 'StringEquals', 'aws:username', 'app', false),
    known(role, 'StringNotEquals', 'aws:username', 'app', true),
    known(root, 'Null', 'aws:username', 'true', true),
    known(role, 'ArnEquals', 'aws:PrincipalArn', `arn:aws:iam::${own}:role/ci/app`, true),
    known(role, 'ArnEquals', 'aws:PrincipalArn', roleArn('app'), false),
    known(role, 'ArnEquals', 'aws:PrincipalArn', sessionArn('app'), false),
    known(role, 'ArnLike', 'aws:PrincipalArn', `arn:aws:iam::${own}:role/*/app`, true),
    known(user, 'ArnEquals', 'aws:PrincipalArn', userArn('alice'), true),
    known(root, 'ArnEquals', 'aws:PrincipalArn', rootArn(), true),
    known(user, 'StringEquals', 'aws:PrincipalType', 'User', true),
    known(role, 'StringEquals', 'aws:PrincipalType', 'AssumedRole', true),
    known(root, 'StringEquals', 'aws:PrincipalType', 'Account', true),
    known(user, 'StringEquals', 'aws:PrincipalAccount', own, true),
    known(user, 'StringEquals', 'aws:PrincipalAccount', other, false),
    known(role, 'StringLike', 'aws:userid', 'AROA*:build', true),
    known(user, 'StringLike', 'aws:userid', 'AIDA*', true),
    known(root, 'StringEquals', 'aws:userid', own, true),
    known(user, 'IpAddress', 'aws:SourceIp', '203.0.113.0/24', true),
    known(user, 'NotIpAddress', 'aws:SourceIp', '203.0.113.0/24', false),
    known(user, 'Bool', 'aws:SecureTransport', true, true),
    known(user, 'StringEquals', 'aws:RequestedRegion', 'us-east-1', true),
    known(user, 'DateLessThan', 'aws:CurrentTime', '2026-03-02T00:00:00Z', true),
    known(user, 'NumericLessThan', 'aws:EpochTime', '1772366401', true),
    known(user, 'DateLessThan', 'aws:EpochTime', '2026-03-01T12:00:01Z', true),
    known(
      { type: 'role', session: { sourceIdentity: 'carol' } },
      'StringEquals',
      'aws:SourceIdentity',
      'carol',
      true,
    ),
    known(role, 'Null', 'aws:SourceIdentity', 'true', true),
    known({ ...user, tags: { team: 'blue' } }, 'StringEquals', 'aws:PrincipalTag/team', 'blue', true),
    known({ ...role, tags: { team: 'blue' } }, 'StringEquals', 'aws:PrincipalTag/team', 'blue', true),
    known(
      { ...role, tags: { team: 'blue' }, session: { tags: { team: 'red' } } },
      'StringEquals',
      'aws:PrincipalTag/team',
      'red',
      true,
    ),
    known(
      { ...role, tags: { team: 'blue' }, session: { tags: { team: 'red' } } },
      'StringEquals',
      'aws:PrincipalTag/team',
      'blue',
      false,
    ),
    {
      name: 'a Deny without MFA hits sessions without it',
      caller: { ...role, policies: [[may('kms:*')]] },
      keyPolicy: [...delegating, forbid('*', 'kms:*', { Condition: { Bool: { [mfa]: 'false' } } })],
      permission: 'Decrypt',
      expect: 'deny: resource-based',
    },
    {
      name: 'a Deny without MFA does not hit long-term keys',
      caller: {
        ...user,
        policies: [[may('kms:*'), mayNot('kms:*', { Condition: { Bool: { [mfa]: 'false' } } })]],
      },
      permission: 'Decrypt',
      expect: 'allow',
    },
    {
      name: 'with BoolIfExists it does',
      caller: {
        ...user,
        policies: [[may('kms:*'), mayNot('kms:*', { Condition: { BoolIfExists: { [mfa]: 'false' } } })]],
      },
      permission: 'Decrypt',
      expect: 'deny: identity-based',
    },
  ]),
  ...of(pages.abac, [
    ...hidden('aws:ResourceTag', 'StringEquals', 'aws:ResourceTag/team', 'blue', tagged),
    ...hidden('aws:ResourceTag in any case', 'StringEquals', 'AWS:resourcetag/TEAM', 'blue', tagged),
    ...hidden('kms:ResourceAliases', 'ForAnyValue:StringLike', 'kms:ResourceAliases', 'alias/app*', {
      'kms:ResourceAliases': ['alias/x', 'alias/app'],
    }),
    {
      name: 'a tag of the key that is another',
      caller: {
        ...user,
        policies: [[may('kms:*', { Condition: { StringEquals: { 'aws:ResourceTag/team': 'red' } } })]],
      },
      facts: tagged,
      permission: 'Decrypt',
      expect: 'none: identity-based',
    },
    {
      name: 'a tag of the key that is the caller’s own',
      caller: {
        ...user,
        tags: { team: 'blue' },
        policies: [
          [
            may('kms:*', {
              Condition: { StringEquals: { 'aws:ResourceTag/team': '${aws:PrincipalTag/team}' } },
            }),
          ],
        ],
      },
      facts: tagged,
      permission: 'Decrypt',
      expect: 'allow',
    },
    {
      name: 'a tag of the key is no variable in a key policy',
      caller: { ...user, tags: { team: 'blue' } },
      keyPolicy: [
        give(userArn('alice'), 'kms:*', {
          Condition: { StringEquals: { 'aws:PrincipalTag/team': '${aws:ResourceTag/team}' } },
        }),
      ],
      facts: tagged,
      permission: 'Decrypt',
      expect: 'none: resource-based',
    },
    {
      name: 'kms:RequestAlias in a key policy',
      caller: user,
      keyPolicy: [
        give(userArn('alice'), 'kms:Decrypt', {
          Condition: { StringLike: { 'kms:RequestAlias': 'alias/app*' } },
        }),
      ],
      facts: { 'kms:RequestAlias': 'alias/app' },
      permission: 'Decrypt',
      expect: 'allow',
    },
    {
      name: 'kms:RequestAlias is not there where the request used no alias',
      caller: user,
      keyPolicy: [
        give(userArn('alice'), 'kms:Decrypt', {
          Condition: { StringLike: { 'kms:RequestAlias': 'alias/app*' } },
        }),
      ],
      permission: 'Decrypt',
      expect: 'none: resource-based',
    },
  ]),
];
