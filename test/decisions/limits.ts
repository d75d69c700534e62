/** Fact 3: what boundaries and session policies limit. */
import {
  delegating,
  forbid,
  give,
  may,
  mayNot,
  of,
  own,
  pages,
  roleArn,
  rootArn,
  sessionArn,
  userArn,
  type CallerOf,
} from './world.ts';

const alice = userArn('alice');
const all = [may('kms:*')];
const elsewhere = [may('s3:*')];
const bounded: CallerOf = { type: 'user', policies: [all], boundary: elsewhere };
const boundedRole: CallerOf = { type: 'role', policies: [all], boundary: elsewhere };
const narrow: CallerOf = { type: 'role', policies: [all], session: { policies: [elsewhere] } };
const asRole = { Condition: { ArnEquals: { 'aws:PrincipalArn': roleArn('app') } } };

export const limitCases = [
  ...of(pages.boundaries, [
    {
      name: 'a boundary limits what IAM allows',
      caller: bounded,
      permission: 'Decrypt',
      expect: 'none: permissions boundary',
    },
    {
      name: 'a boundary that allows it does not',
      caller: { ...bounded, boundary: all },
      permission: 'Decrypt',
      expect: 'allow',
    },
    {
      name: 'a boundary gives nothing',
      caller: { type: 'user', boundary: all },
      permission: 'Decrypt',
      expect: 'none: identity-based',
    },
    {
      name: 'a boundary with a deny denies',
      caller: { ...bounded, boundary: [may('kms:*'), mayNot('kms:Decrypt')] },
      permission: 'Decrypt',
      expect: 'deny: permissions boundary',
    },
    {
      name: 'a boundary without a say in calls without a key limits them',
      caller: bounded,
      keyPolicy: null,
      permission: 'ListKeys',
      expect: 'none: permissions boundary',
    },
    {
      name: 'a boundary does not limit a key policy that names the user',
      caller: bounded,
      keyPolicy: [give(alice, 'kms:Decrypt')],
      permission: 'Decrypt',
      expect: 'allow',
    },
    {
      name: 'nor one for everybody',
      caller: bounded,
      keyPolicy: [give('*', 'kms:Decrypt')],
      permission: 'Decrypt',
      expect: 'allow',
    },
    {
      name: 'its explicit deny wins over a key policy that names the user',
      caller: { ...bounded, boundary: [mayNot('kms:Decrypt')] },
      keyPolicy: [give(alice, 'kms:Decrypt')],
      permission: 'Decrypt',
      expect: 'deny: permissions boundary',
    },
    {
      name: 'a boundary limits delegation although the key policy names the user for other actions',
      caller: bounded,
      keyPolicy: [...delegating, give(alice, 'kms:Encrypt')],
      permission: 'Decrypt',
      expect: 'none: permissions boundary',
    },
    {
      name: "a role's boundary limits its sessions",
      caller: boundedRole,
      permission: 'Decrypt',
      expect: 'none: permissions boundary',
    },
    {
      name: 'a boundary with a condition that is not met limits',
      caller: {
        ...bounded,
        boundary: [may('kms:*', { Condition: { IpAddress: { 'aws:SourceIp': '10.0.0.0/8' } } })],
      },
      permission: 'Decrypt',
      expect: 'none: permissions boundary',
    },
    {
      name: 'a boundary with variables',
      caller: {
        ...bounded,
        tags: { team: 'blue' },
        boundary: [
          may('kms:*', {
            Condition: { StringEquals: { 'aws:PrincipalTag/team': '${aws:PrincipalTag/team}' } },
          }),
        ],
      },
      permission: 'Decrypt',
      expect: 'allow',
    },
  ]),
  ...of(pages.logic, [
    {
      name: 'a key policy that names the role is limited by its boundary',
      caller: boundedRole,
      keyPolicy: [give(roleArn('app'), 'kms:*')],
      permission: 'Decrypt',
      expect: 'none: permissions boundary',
    },
    {
      name: 'and by the session policy',
      caller: narrow,
      keyPolicy: [give(roleArn('app'), 'kms:*')],
      permission: 'Decrypt',
      expect: 'none: session',
    },
    {
      name: 'a key policy that names the role needs no IAM policy',
      caller: { type: 'role' },
      keyPolicy: [give(roleArn('app'), 'kms:*')],
      permission: 'Decrypt',
      expect: 'allow',
    },
    {
      name: 'it needs none where boundary and session policy allow',
      caller: { type: 'role', boundary: all, session: { policies: [all] } },
      keyPolicy: [give(roleArn('app'), 'kms:*')],
      permission: 'Decrypt',
      expect: 'allow',
    },
    {
      name: 'a key policy that names the session is not limited by the boundary',
      caller: boundedRole,
      keyPolicy: [give(sessionArn('app'), 'kms:*')],
      permission: 'Decrypt',
      expect: 'allow',
    },
    {
      name: 'a key policy that names the session is not limited by the session policy',
      caller: narrow,
      keyPolicy: [give(sessionArn('app'), 'kms:*')],
      permission: 'Decrypt',
      expect: 'allow',
    },
    {
      name: 'another session of the role is another principal',
      caller: { ...narrow, session: { name: 'deploy' } },
      keyPolicy: [give(sessionArn('app'), 'kms:*')],
      permission: 'Decrypt',
      expect: 'none: resource-based',
    },
    {
      name: 'a Deny in the session policy wins over a key policy that names the session',
      caller: { ...narrow, session: { policies: [[mayNot('kms:Decrypt')]] } },
      keyPolicy: [give(sessionArn('app'), 'kms:*')],
      permission: 'Decrypt',
      expect: 'deny: session',
    },
    {
      name: 'a Deny of the role binds its sessions',
      caller: { type: 'role', policies: [all] },
      keyPolicy: [...delegating, forbid(roleArn('app'), 'kms:Decrypt')],
      permission: 'Decrypt',
      expect: 'deny: resource-based',
    },
    {
      name: 'a Deny of one session does not bind another',
      caller: { type: 'role', policies: [all], session: { name: 'deploy' } },
      keyPolicy: [...delegating, forbid(sessionArn('app'), 'kms:Decrypt')],
      permission: 'Decrypt',
      expect: 'allow',
    },
    {
      name: 'the session is named without the path of the role',
      caller: { type: 'role', path: '/ci/' },
      keyPolicy: [give(sessionArn('app'), 'kms:*')],
      permission: 'Decrypt',
      expect: 'allow',
    },
    {
      name: 'the role is named with its path',
      caller: { type: 'role', path: '/ci/' },
      keyPolicy: [give(`arn:aws:iam::${own}:role/ci/app`, 'kms:*')],
      permission: 'Decrypt',
      expect: 'allow',
    },
    {
      name: 'a role of another path is another role',
      caller: { type: 'role', path: '/ci/' },
      keyPolicy: [give(roleArn('app'), 'kms:*')],
      permission: 'Decrypt',
      expect: 'none: resource-based',
    },
    {
      name: 'a statement that names role and account needs no IAM policy',
      caller: { type: 'role' },
      keyPolicy: [give([rootArn(), roleArn('app')], 'kms:*')],
      permission: 'Decrypt',
      expect: 'allow',
    },
    {
      name: 'of boundary and session policy the boundary is the first that limits',
      caller: { ...boundedRole, session: { policies: [elsewhere] } },
      permission: 'Decrypt',
      expect: 'none: permissions boundary',
    },
    {
      name: 'IAM is asked before the boundary',
      caller: { type: 'role', boundary: elsewhere },
      permission: 'Decrypt',
      expect: 'none: identity-based',
    },
  ]),
  ...of(pages.principal, [
    {
      name: 'everybody, where aws:PrincipalArn is the role, is not limited by the boundary',
      caller: boundedRole,
      keyPolicy: [give('*', 'kms:Decrypt', asRole)],
      permission: 'Decrypt',
      expect: 'allow',
    },
    {
      name: 'nor is such a statement limited by the session policy',
      caller: narrow,
      keyPolicy: [give('*', 'kms:Decrypt', asRole)],
      permission: 'Decrypt',
      expect: 'allow',
    },
    {
      name: 'but an explicit deny of the session policy wins',
      caller: { ...narrow, session: { policies: [[mayNot('kms:*')]] } },
      keyPolicy: [give('*', 'kms:Decrypt', asRole)],
      permission: 'Decrypt',
      expect: 'deny: session',
    },
    {
      name: 'another role does not meet the condition',
      caller: { type: 'role', name: 'web' },
      keyPolicy: [give('*', 'kms:Decrypt', asRole)],
      permission: 'Decrypt',
      expect: 'none: resource-based',
    },
    {
      name: 'aws:PrincipalArn is the role for each of its sessions',
      caller: { type: 'role', session: { name: 'deploy' } },
      keyPolicy: [give('*', 'kms:Decrypt', asRole)],
      permission: 'Decrypt',
      expect: 'allow',
    },
  ]),
  ...of(pages.sessions, [
    {
      name: 'a session policy limits what IAM allows',
      caller: narrow,
      permission: 'Decrypt',
      expect: 'none: session',
    },
    {
      name: 'a session policy gives nothing',
      caller: { type: 'role', session: { policies: [all] } },
      permission: 'Decrypt',
      expect: 'none: identity-based',
    },
    {
      name: 'one of several session policies is enough',
      caller: { ...narrow, session: { policies: [elsewhere, all] } },
      permission: 'Decrypt',
      expect: 'allow',
    },
    {
      name: 'a session without policies has no further limit',
      caller: { type: 'role', policies: [all], session: { policies: [] } },
      permission: 'Decrypt',
      expect: 'allow',
    },
    {
      name: 'a session policy limits calls without a key',
      caller: narrow,
      keyPolicy: null,
      permission: 'GenerateRandom',
      expect: 'none: session',
    },
    {
      name: 'a session policy may name the key',
      caller: {
        ...narrow,
        session: {
          policies: [
            [
              may('kms:Decrypt', {
                Resource: `arn:aws:kms:us-east-1:${own}:key/1234abcd-12ab-34cd-56ef-1234567890ab`,
              }),
            ],
          ],
        },
      },
      permission: 'Decrypt',
      expect: 'allow',
    },
    {
      name: 'a session of GetSessionToken is the user, without further limits',
      caller: { type: 'user', policies: [all], session: {} },
      permission: 'Decrypt',
      expect: 'allow',
    },
    {
      name: 'a key policy that names the user names that session',
      caller: { type: 'user', session: {} },
      keyPolicy: [give(alice, 'kms:*')],
      permission: 'Decrypt',
      expect: 'allow',
    },
  ]),
];
