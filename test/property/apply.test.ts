/** Documents of any content, applied: the second time nothing is left to do, and nothing that was there is gone. */
import fc from 'fast-check';
import { afterAll, afterEach, beforeEach, describe, expect, it } from 'vitest';
import { carryOut, planDocument } from '../../src/connection/apply/apply.ts';
import { readDocument } from '../../src/connection/seedfile/read.ts';
import { openTestEngine, type TestEngine } from '../support/engines.ts';
import { extent } from '../support/extent.ts';
import { removeTemporaryFolders } from '../support/vaults.ts';

let fixture: TestEngine;
beforeEach(async () => {
  fixture = await openTestEngine();
});
afterEach(() => fixture.close());
afterAll(removeTemporaryFolders);

const source = { what: 'the file', hint: 'see docs/apply.md' };

const plan = async (document: object) => {
  const { kms, engine, root, account } = fixture;
  const declared = await readDocument(JSON.stringify(document), source);
  return planDocument({ kms, iam: engine.iamAs(root), account, source }, declared);
};

const apply = async (document: object): Promise<number> => {
  const steps = await plan(document);
  await carryOut(steps);
  return steps.length;
};

const names = ['a', 'b', 'c'] as const;
const some = <T>(values: readonly T[]) => fc.subarray([...values]);
const tags = fc.dictionary(fc.constantFrom('team', 'stage', 'x'), fc.constantFrom('', 'web', 'é'), {
  maxKeys: 3,
});
const actions = fc.constantFrom('kms:Decrypt', 'kms:Encrypt', 'kms:*');
const identity = fc.record({
  Version: fc.constant('2012-10-17'),
  Statement: fc.array(
    fc.record({ Effect: fc.constantFrom('Allow', 'Deny'), Action: actions, Resource: fc.constant('*') }),
    { minLength: 1, maxLength: 2 },
  ),
});
const inline = fc.dictionary(fc.constantFrom('p', 'q'), identity, { maxKeys: 2 });

/** Each name of a list at most once, with members of its own. */
const each = <T extends object>(members: fc.Arbitrary<T>) =>
  fc
    .tuple(some(names), fc.array(members, { minLength: names.length, maxLength: names.length }))
    .map(([chosen, all]) => chosen.map((name, i) => ({ name, ...all[i] })));

const policies = fc
  .array(identity, { minLength: names.length, maxLength: names.length })
  .map((all) => names.map((name, i) => ({ name, document: all[i] })));
const optional = { requiredKeys: [] };

const documents = fc.record({
  policies,
  groups: fc.constant(names.map((name) => ({ name }))),
  users: each(
    fc.record(
      { tags, inline, attached: some(names), groups: some(names), boundary: fc.constantFrom(...names) },
      optional,
    ),
  ),
  roles: each(
    fc
      .record(
        {
          tags,
          inline,
          attached: some(names),
          description: fc.constantFrom('one', 'two'),
          'max-session-duration': fc.constantFrom('3600', '7200'),
        },
        optional,
      )
      .chain((more) =>
        fc.constantFrom('root', '999999999999').map((AWS) => ({
          ...more,
          trust: {
            Version: '2012-10-17',
            Statement: [{ Effect: 'Allow', Principal: { AWS }, Action: 'sts:AssumeRole' }],
          },
        })),
      ),
  ),
  keys: fc
    .tuple(
      some(names),
      fc.array(
        fc.record(
          {
            tags,
            description: fc.constantFrom('one', 'two'),
            rotation: fc.constantFrom('true', 'false', '180', '365'),
          },
          optional,
        ),
        { minLength: names.length, maxLength: names.length },
      ),
    )
    .map(([chosen, all]) => [
      { aliases: ['first'] },
      ...chosen.map((name, i) => ({ aliases: [name, `${name}-too`], ...all[i] })),
    ]),
  aliases: fc.subarray([
    { name: 'other', key: 'first' },
    { name: 'alias/third', key: 'alias/first' },
  ]),
  grants: fc.subarray([
    { name: 'one', key: 'first', grantee: 'arn:aws:iam::999999999999:user/x', operations: ['Decrypt'] },
    {
      name: 'two',
      key: 'alias/first',
      grantee: 'root',
      operations: ['Encrypt', 'Decrypt'],
      'encryption-context-subset': { a: 'b' },
    },
  ]),
});

/** Everything that is there, by its name. */
async function everything(): Promise<readonly string[]> {
  const { engine, root, kms } = fixture;
  const details = await engine.iamAs(root)('GetAccountAuthorizationDetails', { MaxItems: 1000 });
  const { Aliases = [] } = await kms.listAliases({ Limit: 100 });
  const { KeyMetadata } = await kms.describeKey({ KeyId: 'alias/first' });
  const { Grants = [] } = await kms.listGrants({ KeyId: KeyMetadata?.KeyId ?? '' });
  return [
    ...(details.UserDetailList ?? []).flatMap(
      ({ UserName = '', Tags = [], GroupList = [], UserPolicyList = [], AttachedManagedPolicies = [] }) => [
        `user ${UserName}`,
        ...Tags.map(({ Key }) => `user ${UserName} tag ${Key}`),
        ...GroupList.map((group) => `user ${UserName} in ${group}`),
        ...UserPolicyList.map(({ PolicyName = '' }) => `user ${UserName} inline ${PolicyName}`),
        ...AttachedManagedPolicies.map(({ PolicyName = '' }) => `user ${UserName} attached ${PolicyName}`),
      ],
    ),
    ...(details.RoleDetailList ?? []).map(({ RoleName = '' }) => `role ${RoleName}`),
    ...(details.Policies ?? []).map(({ PolicyName = '' }) => `policy ${PolicyName}`),
    ...Aliases.map(({ AliasName = '' }) => AliasName),
    ...Grants.map(({ Name = '' }) => `grant ${Name}`),
  ];
}

describe('documents', () => {
  it('change nothing the second time, and take nothing away', async () => {
    await fc.assert(
      fc.asyncProperty(documents, documents, async (one, two) => {
        await apply(one);
        expect(await plan(one)).toEqual([]);
        const before = await everything();
        await apply(two);
        expect(await plan(two)).toEqual([]);
        const after = await everything();
        expect(before.filter((name) => !after.includes(name))).toEqual([]);
      }),
      { numRuns: extent(5, 30) },
    );
  }, 120_000);

  it('are made by one call a step, each in the audit trail', async () => {
    const document = {
      users: [
        {
          name: 'alice',
          inline: {
            p: {
              Version: '2012-10-17',
              Statement: [{ Effect: 'Allow', Action: 'kms:Decrypt', Resource: '*' }],
            },
          },
        },
      ],
      keys: [{ aliases: ['app'], rotation: '180' }],
      grants: [{ name: 'g', key: 'app', grantee: 'user/alice', operations: ['Decrypt'] }],
    };
    await fixture.kms.listKeys({});
    const before = (await fixture.trail()).length;
    const steps = await plan(document);
    const reading = (await fixture.trail()).slice(before);
    expect(reading.every(({ readOnly }) => readOnly === true)).toBe(true);
    await carryOut(steps);
    const events = (await fixture.trail()).slice(before + reading.length);
    expect(events.map(({ eventName }) => eventName)).toEqual([
      'CreateUser',
      'PutUserPolicy',
      'CreateKey',
      'EnableKeyRotation',
      'CreateAlias',
      'CreateGrant',
    ]);
    expect(steps).toHaveLength(events.length);
  });

  it('stand for the ARNs of this account where names are short', async () => {
    const { kms, account } = fixture;
    await apply({
      users: [{ name: 'alice', path: '/eng/' }],
      keys: [
        {
          aliases: ['app'],
          policy: {
            Version: '2012-10-17',
            Statement: [
              {
                Effect: 'Allow',
                Principal: { AWS: ['root', 'user/alice', '999999999999'] },
                Action: 'kms:*',
                Resource: '*',
              },
            ],
          },
        },
      ],
    });
    const { KeyMetadata } = await kms.describeKey({ KeyId: 'alias/app' });
    const { Policy = '' } = await kms.getKeyPolicy({ KeyId: KeyMetadata?.KeyId ?? '' });
    expect(JSON.parse(Policy)).toMatchObject({
      Statement: [
        {
          Principal: {
            AWS: [`arn:aws:iam::${account}:root`, `arn:aws:iam::${account}:user/eng/alice`, '999999999999'],
          },
        },
      ],
    });
  });

  const key = { aliases: ['app'] };
  it.each<readonly [string, object, object]>([
    ['another key spec', { keys: [key] }, { keys: [{ ...key, spec: 'RSA_2048', usage: 'SIGN_VERIFY' }] }],
    ['another path', { users: [{ name: 'a' }] }, { users: [{ name: 'a', path: '/x/' }] }],
    ['a key id that is not there', {}, { keys: [{ id: '1234abcd-12ab-34cd-56ef-1234567890ab' }] }],
    ['key material', {}, { keys: [{ ...key, material: '00'.repeat(32) }] }],
    ['a group that nobody has', {}, { users: [{ name: 'a', groups: ['none'] }] }],
    ['a policy that nobody has', {}, { users: [{ name: 'a', attached: ['none'] }] }],
    [
      'a principal that nobody has',
      {},
      { grants: [{ name: 'g', key: 'first', grantee: 'user/none', operations: ['Decrypt'] }] },
    ],
    [
      'a key that nobody has',
      {},
      { grants: [{ name: 'g', key: 'none', grantee: 'root', operations: ['Decrypt'] }] },
    ],
    [
      'an operation that no grant has',
      { keys: [key] },
      { grants: [{ name: 'g', key: 'app', grantee: 'root', operations: ['Fly'] }] },
    ],
    [
      'a policy that is none',
      {},
      { policies: [{ name: 'p', document: { Statement: [{ Effect: 'Perhaps' }] } }] },
    ],
    [
      'an unknown condition key',
      {},
      {
        keys: [
          {
            ...key,
            policy: {
              Version: '2012-10-17',
              Statement: [
                {
                  Effect: 'Allow',
                  Principal: '*',
                  Action: 'kms:*',
                  Resource: '*',
                  Condition: { StringEquals: { 'kms:Nothing': 'x' } },
                },
              ],
            },
          },
        ],
      },
    ],
    ['a name that is too long', {}, { users: [{ name: 'a'.repeat(65) }] }],
    [
      'other terms of a grant',
      { keys: [key], grants: [{ name: 'g', key: 'app', grantee: 'root', operations: ['Decrypt'] }] },
      { grants: [{ name: 'g', key: 'app', grantee: 'root', operations: ['Encrypt'] }] },
    ],
  ])('with %s are refused before anything is changed', async (_, before, document) => {
    await apply({ keys: [{ aliases: ['first'] }] });
    await apply(before);
    const events = (await fixture.trail()).length;
    const good = { users: [{ name: 'good' }] };
    const users = [...good.users, ...((document as { users?: object[] }).users ?? [])];
    await expect(apply({ ...document, users })).rejects.toMatchObject({
      message: expect.stringMatching(/line 1/) as string,
    });
    const since = (await fixture.trail()).slice(events);
    expect(since.filter(({ readOnly }) => readOnly !== true)).toEqual([]);
  });

  it('say what was made before a call that fails', async () => {
    const { engine, root, kms, account } = fixture;
    const document = JSON.stringify({ users: [{ name: 'a' }, { name: 'b' }] });
    const declared = await readDocument(document, source);
    const iam = engine.iamAs(root);
    const steps = await planDocument({ kms, iam, account, source }, declared);
    await iam('CreateUser', { UserName: 'b' });
    await expect(carryOut(steps)).rejects.toMatchObject({
      code: 'EntityAlreadyExists',
      message: expect.stringMatching(/^user\/b \(line 1\): /) as string,
      hints: expect.arrayContaining([expect.stringMatching(/^1 change was made before/)]) as string[],
    });
    expect(await apply(JSON.parse(document) as object)).toBe(0);
  });
});
