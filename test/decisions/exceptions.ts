/** Facts 16 and 17: NotPrincipal, and who may assume a role. */
import {
  delegating,
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
  type Written,
} from './world.ts';

type Row = Omit<DecisionCase, 'page'>;

const all = [may('kms:*')];
const user: CallerOf = { type: 'user', policies: [all] };
const role: CallerOf = { type: 'role', policies: [all] };

/** Everything is denied to everybody but those. */
function except(name: string, caller: CallerOf, spared: readonly string[], yes: boolean): Row {
  const denial: Written = { Effect: 'Deny', NotPrincipal: { AWS: spared }, Action: 'kms:*', Resource: '*' };
  return {
    name,
    caller,
    keyPolicy: [...delegating, denial],
    permission: 'Decrypt',
    expect: yes ? 'allow' : 'deny: resource-based',
  };
}

const assume = 'sts:AssumeRole';
const mayAssume = [may(assume, { Resource: roleArn('target') })];

function trusts(
  name: string,
  caller: CallerOf,
  trust: Written,
  expect: DecisionCase['expect'],
  more: Partial<Row> = {},
): Row {
  return { name, caller, trust: [trust], permission: assume, expect, ...more };
}

/** A statement of a trust policy. */
function trust(who: string | readonly string[], more: Partial<Written> = {}): Written {
  return { Effect: 'Allow', Principal: who === '*' ? '*' : { AWS: who }, Action: assume, ...more };
}

export const exceptionCases = [
  ...of(pages.notPrincipal, [
    except('a user with its account is spared', user, [userArn('alice'), rootArn()], true),
    except('twelve digits are the account', user, [userArn('alice'), own], true),
    except('a user without its account is not', user, [userArn('alice')], false),
    except('the account alone does not spare its users', user, [rootArn()], false),
    except('another user is not spared', user, [userArn('bob'), rootArn()], false),
    except('root is spared with the account', { type: 'root' }, [rootArn()], true),
    except('root is not spared with a user', { type: 'root' }, [userArn('alice')], false),
    except(
      'a session with its role and account is spared',
      role,
      [sessionArn('app'), roleArn('app'), rootArn()],
      true,
    ),
    except('a session without its role is not', role, [sessionArn('app'), rootArn()], false),
    except('a session without its account is not', role, [sessionArn('app'), roleArn('app')], false),
    except(
      'another session is not',
      { ...role, session: { name: 'deploy' } },
      [sessionArn('app'), roleArn('app'), rootArn()],
      false,
    ),
    except(
      'a user with a boundary is never spared',
      { ...user, boundary: all },
      [userArn('alice'), rootArn()],
      false,
    ),
    except(
      'a role with a boundary is never spared',
      { ...role, boundary: all },
      [sessionArn('app'), roleArn('app'), rootArn()],
      false,
    ),
    {
      name: 'a user of another account is not spared by its own account’s absence',
      caller: { ...user, account: other, name: 'bob' },
      keyPolicy: [
        give(rootArn(other), 'kms:*'),
        { Effect: 'Deny', NotPrincipal: { AWS: [userArn('bob', other)] }, Action: 'kms:*', Resource: '*' },
      ],
      permission: 'Decrypt',
      expect: 'foreign',
    },
    {
      name: 'a user of another account is spared with it',
      caller: { ...user, account: other, name: 'bob' },
      keyPolicy: [
        give(rootArn(other), 'kms:*'),
        {
          Effect: 'Deny',
          NotPrincipal: { AWS: [userArn('bob', other), rootArn(other)] },
          Action: 'kms:*',
          Resource: '*',
        },
      ],
      permission: 'Decrypt',
      expect: 'allow',
    },
  ]),
  ...of(pages.assumeRole, [
    trusts('a user that the trust policy names', { type: 'user' }, trust(userArn('alice')), 'allow'),
    trusts(
      'a user whose account it names, with IAM',
      { type: 'user', policies: [mayAssume] },
      trust(rootArn()),
      'allow',
    ),
    trusts(
      'a user whose account it names, without IAM',
      { type: 'user' },
      trust(rootArn()),
      'none: identity-based',
    ),
    trusts(
      'a user that it does not name',
      { type: 'user', policies: [mayAssume] },
      trust(userArn('bob')),
      'none: resource-based',
    ),
    trusts('root cannot assume a role', { type: 'root' }, trust(rootArn()), 'none: resource-based'),
    trusts('nor where everybody may', { type: 'root' }, trust('*'), 'none: resource-based'),
    trusts('a role that it names', { type: 'role' }, trust(roleArn('app')), 'allow'),
    trusts('a role session that it names', { type: 'role' }, trust(sessionArn('app')), 'allow'),
    trusts(
      'a user of another account, with IAM',
      { type: 'user', account: other, policies: [mayAssume] },
      trust(rootArn(other)),
      'allow',
    ),
    trusts(
      'a user of another account, without IAM',
      { type: 'user', account: other },
      trust(userArn('alice', other)),
      'foreign',
    ),
    trusts(
      'a user of another account that it does not name',
      { type: 'user', account: other, policies: [mayAssume] },
      trust(rootArn()),
      'foreign',
    ),
    trusts(
      'an IAM policy for another role',
      { type: 'user', policies: [[may(assume, { Resource: roleArn('x') })]] },
      trust(rootArn()),
      'none: identity-based',
    ),
    trusts(
      'denied by IAM',
      { type: 'user', policies: [[mayNot(assume)]] },
      trust(userArn('alice')),
      'deny: identity-based',
    ),
    trusts(
      'denied by the trust policy',
      { type: 'user' },
      { ...trust(userArn('alice')), Effect: 'Deny' },
      'deny: resource-based',
    ),
    trusts(
      'an external id that is missing',
      { type: 'user' },
      trust(userArn('alice'), { Condition: { StringEquals: { 'sts:ExternalId': 'ticket-1' } } }),
      'none: resource-based',
    ),
    trusts(
      'an external id that is given',
      { type: 'user' },
      trust(userArn('alice'), { Condition: { StringEquals: { 'sts:ExternalId': 'ticket-1' } } }),
      'allow',
      {
        facts: { 'sts:ExternalId': 'ticket-1' },
      },
    ),
    trusts(
      'TagSession is a permission of its own',
      { type: 'user' },
      trust(userArn('alice')),
      'none: resource-based',
      {
        permission: 'sts:TagSession',
      },
    ),
    trusts(
      'TagSession that is allowed',
      { type: 'user' },
      trust(userArn('alice'), { Action: ['sts:AssumeRole', 'sts:TagSession'] }),
      'allow',
      {
        permission: 'sts:TagSession',
      },
    ),
    trusts(
      'a boundary does not limit a trust policy that names the user',
      { type: 'user', boundary: all },
      trust(userArn('alice')),
      'allow',
    ),
    trusts(
      'it limits one that names the account',
      { type: 'user', policies: [mayAssume], boundary: all },
      trust(rootArn()),
      'none: permissions boundary',
    ),
  ]),
];
