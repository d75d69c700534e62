/** Fact 14: what grants allow, what of them may be granted on, and who retires them. */
import {
  delegating,
  forbid,
  give,
  may,
  mayNot,
  of,
  other,
  pages,
  roleArn,
  rootArn,
  sessionArn,
  userArn,
  type CallerOf,
  type DecisionCase,
  type GrantOf,
} from './world.ts';

type Row = Omit<DecisionCase, 'page'>;

const user: CallerOf = { type: 'user' };
const role: CallerOf = { type: 'role' };
const elsewhere = [may('s3:*')];
const decrypt: readonly GrantOf[] = [{ operations: ['Decrypt'] }];
const refused = 'none: identity-based';

function constrained(
  name: string,
  grant: Partial<GrantOf>,
  encryptionContext: DecisionCase['encryptionContext'],
  yes: boolean,
  permission = 'Decrypt',
): Row {
  return {
    name,
    caller: user,
    grants: [{ operations: ['Decrypt', 'DescribeKey', 'GenerateDataKey', 'Encrypt'], ...grant }],
    ...(encryptionContext && { encryptionContext }),
    permission,
    expect: yes ? 'allow' : refused,
  };
}

const parent: GrantOf = {
  operations: ['GenerateDataKey', 'Decrypt', 'CreateGrant'],
  subset: { Department: 'IT' },
};

function child(name: string, newGrant: GrantOf, yes: boolean, grants: readonly GrantOf[] = [parent]): Row {
  return { name, caller: user, grants, newGrant, permission: 'CreateGrant', expect: yes ? 'allow' : refused };
}

function retires(
  name: string,
  caller: CallerOf,
  grant: Partial<GrantOf>,
  expect: DecisionCase['expect'],
  more: Partial<Row> = {},
): Row {
  const grantee = userArn('grantee');
  return {
    name,
    caller,
    retires: { grantee, operations: ['Decrypt'], ...grant },
    permission: 'RetireGrant',
    expect,
    ...more,
  };
}

export const grantCases = [
  ...of(pages.grants, [
    {
      name: 'a grant allows its grantee what it names',
      caller: user,
      grants: decrypt,
      permission: 'Decrypt',
      expect: 'allow',
    },
    { name: 'and nothing else', caller: user, grants: decrypt, permission: 'Encrypt', expect: refused },
    {
      name: 'a grant counts though the key policy does not delegate',
      caller: user,
      keyPolicy: [give(userArn('bob'), 'kms:*')],
      grants: decrypt,
      permission: 'Decrypt',
      expect: 'allow',
    },
    {
      name: 'a grant to somebody else does not',
      caller: user,
      grants: [{ grantee: userArn('bob'), operations: ['Decrypt'] }],
      permission: 'Decrypt',
      expect: refused,
    },
    {
      name: 'a grant to a user of that name in another account does not',
      caller: user,
      grants: [{ grantee: userArn('alice', other), operations: ['Decrypt'] }],
      permission: 'Decrypt',
      expect: refused,
    },
    {
      name: 'a grant to the role is for its sessions',
      caller: role,
      grants: decrypt,
      permission: 'Decrypt',
      expect: 'allow',
    },
    {
      name: 'a grant to a session is for that one',
      caller: role,
      grants: [{ grantee: sessionArn('app'), operations: ['Decrypt'] }],
      permission: 'Decrypt',
      expect: 'allow',
    },
    {
      name: 'and not for another one',
      caller: { ...role, session: { name: 'deploy' } },
      grants: [{ grantee: sessionArn('app'), operations: ['Decrypt'] }],
      permission: 'Decrypt',
      expect: refused,
    },
    {
      name: 'one of several grants is enough',
      caller: user,
      grants: [{ operations: ['Encrypt'] }, { operations: ['DescribeKey'] }, { operations: ['Decrypt'] }],
      permission: 'Decrypt',
      expect: 'allow',
    },
    {
      name: 'a grant of ReEncryptFrom is none of ReEncryptTo',
      caller: user,
      grants: [{ operations: ['ReEncryptFrom'] }],
      permission: 'ReEncryptTo',
      expect: refused,
    },
    {
      name: 'a grant to the account is delegation',
      caller: user,
      keyPolicy: [give(userArn('bob'), 'kms:*')],
      grants: [{ grantee: rootArn(), operations: ['Decrypt'] }],
      permission: 'Decrypt',
      expect: refused,
    },
    {
      name: 'and allows with an IAM policy',
      caller: { ...user, policies: [[may('kms:*')]] },
      keyPolicy: [give(userArn('bob'), 'kms:*')],
      grants: [{ grantee: rootArn(), operations: ['Decrypt'] }],
      permission: 'Decrypt',
      expect: 'allow',
    },
    {
      name: 'a grant to the account is for root',
      caller: { type: 'root' },
      keyPolicy: [give(userArn('bob'), 'kms:*')],
      grants: [{ grantee: rootArn(), operations: ['Decrypt'] }],
      permission: 'Decrypt',
      expect: 'allow',
    },
    {
      name: 'a grant does not outweigh a Deny in the key policy',
      caller: user,
      keyPolicy: [...delegating, forbid(userArn('alice'), 'kms:Decrypt')],
      grants: decrypt,
      permission: 'Decrypt',
      expect: 'deny: resource-based',
    },
    {
      name: 'nor a Deny in an IAM policy',
      caller: { ...user, policies: [[mayNot('kms:*')]] },
      grants: decrypt,
      permission: 'Decrypt',
      expect: 'deny: identity-based',
    },
    {
      name: 'a boundary does not limit a grant to the user',
      caller: { ...user, boundary: elsewhere },
      grants: decrypt,
      permission: 'Decrypt',
      expect: 'allow',
    },
    {
      name: 'a session policy limits a grant to the role',
      caller: { ...role, session: { policies: [elsewhere] } },
      grants: decrypt,
      permission: 'Decrypt',
      expect: 'none: session',
    },
  ]),
  ...of(pages.constraints, [
    constrained('EncryptionContextEquals, met', { equals: { a: '1' } }, { a: '1' }, true),
    constrained(
      'EncryptionContextEquals, with a pair more',
      { equals: { a: '1' } },
      { a: '1', b: '2' },
      false,
    ),
    constrained('EncryptionContextEquals, without context', { equals: { a: '1' } }, undefined, false),
    constrained(
      'EncryptionContextEquals, in another order',
      { equals: { a: '1', b: '2' } },
      { b: '2', a: '1' },
      true,
    ),
    constrained(
      'EncryptionContextEquals, with a pair less',
      { equals: { a: '1', b: '2' } },
      { a: '1' },
      false,
    ),
    constrained('EncryptionContextSubset, met exactly', { subset: { a: '1' } }, { a: '1' }, true),
    constrained(
      'EncryptionContextSubset, with a pair more',
      { subset: { a: '1' } },
      { a: '1', b: '2' },
      true,
    ),
    constrained('EncryptionContextSubset, without its pair', { subset: { a: '1' } }, { b: '2' }, false),
    constrained('EncryptionContextSubset, another value', { subset: { a: '1' } }, { a: '2' }, false),
    constrained('EncryptionContextSubset, a key in another case', { subset: { a: '1' } }, { A: '1' }, false),
    constrained(
      'EncryptionContextEquals, a value in another case',
      { equals: { a: 'x' } },
      { a: 'X' },
      false,
    ),
    constrained(
      'constraints are not about DescribeKey',
      { equals: { a: '1' } },
      undefined,
      true,
      'DescribeKey',
    ),
    constrained(
      'constraints are about GenerateDataKey',
      { equals: { a: '1' } },
      undefined,
      false,
      'GenerateDataKey',
    ),
    constrained('both constraints, met', { equals: { a: '1' }, subset: { a: '1' } }, { a: '1' }, true),
    constrained('both constraints, one met', { equals: { a: '1' }, subset: { b: '1' } }, { a: '1' }, false),
  ]),
  ...of(pages.createGrant, [
    child('the same operations and constraints', { ...parent }, true),
    child('fewer operations', { operations: ['Decrypt'], subset: { Department: 'IT' } }, true),
    child('an operation more', { operations: ['Decrypt', 'Encrypt'], subset: { Department: 'IT' } }, false),
    child('no constraints', { operations: ['Decrypt'] }, false),
    child(
      'a pair more in Subset',
      { operations: ['Decrypt'], subset: { Department: 'IT', Purpose: 'Test' } },
      true,
    ),
    child('another value', { operations: ['Decrypt'], subset: { Department: 'HR' } }, false),
    child('Subset becomes Equals', { operations: ['Decrypt'], equals: { Department: 'IT' } }, true),
    child(
      'Subset becomes Equals with a pair more',
      { operations: ['Decrypt'], equals: { Department: 'IT', a: 'b' } },
      true,
    ),
    child('Subset becomes another Equals', { operations: ['Decrypt'], equals: { a: 'b' } }, false),
    child('Equals stays', { operations: ['Decrypt'], equals: { a: 'b' } }, true, [
      { operations: ['Decrypt', 'CreateGrant'], equals: { a: 'b' } },
    ]),
    child('Equals does not become Subset', { operations: ['Decrypt'], subset: { a: 'b' } }, false, [
      { operations: ['Decrypt', 'CreateGrant'], equals: { a: 'b' } },
    ]),
    child('Equals does not get a pair more', { operations: ['Decrypt'], equals: { a: 'b', c: 'd' } }, false, [
      { operations: ['Decrypt', 'CreateGrant'], equals: { a: 'b' } },
    ]),
    child('without constraints in the parent any', { operations: ['Decrypt'], subset: { a: 'b' } }, true, [
      { operations: ['Decrypt', 'CreateGrant'] },
    ]),
    child('CreateGrant itself goes on', { operations: ['CreateGrant'], subset: { Department: 'IT' } }, true),
    child('two parents are not added up', { operations: ['Decrypt', 'Encrypt'] }, false, [
      { operations: ['Decrypt', 'CreateGrant'] },
      { operations: ['Encrypt', 'CreateGrant'] },
    ]),
    child('a parent without CreateGrant is none', { operations: ['Decrypt'] }, false, [
      { operations: ['Decrypt'] },
    ]),
    {
      name: 'by a policy there are no such limits',
      caller: user,
      keyPolicy: [give(userArn('alice'), 'kms:CreateGrant')],
      grants: [parent],
      newGrant: { operations: ['Encrypt', 'Decrypt'] },
      permission: 'CreateGrant',
      expect: 'allow',
    },
  ]),
  ...of(pages.retireGrant, [
    retires('the retiring principal', user, { retiring: userArn('alice') }, 'allow'),
    retires('the retiring principal by its role', role, { retiring: roleArn('app') }, 'allow'),
    retires(
      'the retiring principal of another account',
      { ...user, account: other },
      { retiring: userArn('alice', other) },
      'allow',
    ),
    retires(
      'the grantee with RetireGrant',
      user,
      { grantee: userArn('alice'), operations: ['RetireGrant'] },
      'allow',
    ),
    retires('the grantee without RetireGrant', user, { grantee: userArn('alice') }, refused),
    retires(
      'the grantee of another account without RetireGrant',
      { ...user, account: other },
      { grantee: userArn('alice', other) },
      'foreign',
    ),
    retires('the root user of the account', { type: 'root' }, {}, 'allow'),
    retires('the root user of another account', { type: 'root', account: other }, {}, 'foreign'),
    retires(
      'the root user of an account that may retire',
      { type: 'root', account: other },
      { retiring: rootArn(other) },
      'allow',
    ),
    retires('a user of the account by IAM', { ...user, policies: [[may('kms:RetireGrant')]] }, {}, 'allow'),
    retires('a user of the account without IAM', user, {}, refused),
    retires('the key policy does not allow it', user, {}, refused, {
      keyPolicy: [give(userArn('alice'), 'kms:*')],
    }),
    retires(
      'a user of an account that may retire, by its IAM',
      { ...user, account: other, policies: [[may('kms:*')]] },
      { retiring: rootArn(other) },
      'allow',
    ),
    retires(
      'a user of an account that may retire, without IAM',
      { ...user, account: other },
      { retiring: rootArn(other) },
      'foreign',
    ),
    retires(
      'a user of another account, by its IAM alone',
      { ...user, account: other, policies: [[may('kms:*')]] },
      {},
      'foreign',
    ),
    retires(
      'the retiring principal, denied by IAM',
      { ...user, policies: [[mayNot('kms:RetireGrant')]] },
      { retiring: userArn('alice') },
      'deny: identity-based',
    ),
    retires('constraints do not matter', user, { retiring: userArn('alice'), equals: { a: 'b' } }, 'allow'),
  ]),
];
