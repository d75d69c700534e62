import { createPublicKey, generateKeyPairSync } from 'node:crypto';
import { afterAll, afterEach, beforeEach, describe, expect, it } from 'vitest';
import { Secret } from '../../src/base/secret.ts';
import { findCredential } from '../../src/connection/accounts.ts';
import { rootCaller } from '../../src/connection/actor.ts';
import { openMemory } from '../../src/connection/local.ts';
import { applySeed, parseSeeds, plantable } from '../../src/connection/seedfile/seed.ts';
import type { Declared, PolicySource } from '../../src/connection/seedfile/model.ts';
import { plantSeed, type SeedKey } from '../../src/engine/seed.ts';
import { refused } from '../contract/kms/fixture.ts';
import { openTestEngine, type TestEngine } from '../support/engines.ts';
import { failureOf } from '../support/failure.ts';
import { removeTemporaryFolders } from '../support/vaults.ts';

let fixture: TestEngine;
beforeEach(async () => {
  fixture = await openTestEngine();
});
afterEach(() => fixture.close());
afterAll(removeTemporaryFolders);

const [id, other, third, fourth] = ['a', 'b', 'c', 'd'].map(
  (digit) => `1234abcd-12ab-34cd-56ef-1234567890a${digit}`,
) as [string, string, string, string];

/** Policies of seeds that need no account to be understood. */
const asWritten = {
  policyText: (policy: PolicySource) => ('text' in policy ? policy.text : JSON.stringify(policy.value)),
};

/** Of one account. */
async function parseSeed(yaml: string): Promise<Declared> {
  const [only, ...others] = await parseSeeds(yaml);
  if (only === undefined || others.length > 0) throw new Error('a seed of one account is meant');
  expect(only.id).toBeUndefined();
  return only.declared;
}

function plantKey(
  spec: string,
  usage: string | undefined,
  materials: readonly Uint8Array[],
  more: Partial<SeedKey> = {},
) {
  const { account, region } = fixture;
  const key: SeedKey = {
    id,
    spec,
    usage,
    description: '',
    tags: [],
    materials: materials.map((each) => new Secret(each)),
    ...more,
  };
  return fixture.vault.write((tx) =>
    plantSeed(tx, { region, account, now: fixture.now() }, { keys: [key], aliases: [] }),
  );
}

function twoAccounts(id: string, secret: string): string {
  const account = (number: string) =>
    `  - id: '${number}'\n    access-keys: [{ id: ${id}, secret: ${secret} }]\n`;
  return `accounts:\n${account('111122223333')}${account('444455556666')}`;
}

describe('a seed', () => {
  it('brings a private key', async () => {
    const pair = generateKeyPairSync('ec', { namedCurve: 'secp384r1' });
    await plantKey('ECC_NIST_P384', undefined, [pair.privateKey.export({ format: 'der', type: 'pkcs8' })]);
    const { PublicKey, KeyUsage } = await fixture.kms.getPublicKey({ KeyId: id });
    expect(KeyUsage).toBe('SIGN_VERIFY');
    const expected = createPublicKey(pair.privateKey).export({ format: 'der', type: 'spki' });
    expect(expected.equals(PublicKey ?? Buffer.alloc(0))).toBe(true);
  });

  it('brings a key whose material counts as imported, or is awaited', async () => {
    const { kms } = fixture;
    await plantKey('SYMMETRIC_DEFAULT', undefined, [], { origin: 'EXTERNAL' });
    const describe = async () => (await kms.describeKey({ KeyId: id })).KeyMetadata;
    expect(await describe()).toMatchObject({ Origin: 'EXTERNAL', KeyState: 'PendingImport', Enabled: false });
    await kms.getParametersForImport({
      KeyId: id,
      WrappingAlgorithm: 'RSAES_OAEP_SHA_256',
      WrappingKeySpec: 'RSA_2048',
    });
    await fixture.close();
    fixture = await openTestEngine();
    await plantKey('SYMMETRIC_DEFAULT', undefined, [Buffer.alloc(32, 1)], { origin: 'EXTERNAL' });
    expect((await fixture.kms.describeKey({ KeyId: id })).KeyMetadata).toMatchObject({
      Origin: 'EXTERNAL',
      KeyState: 'Enabled',
      ExpirationModel: 'KEY_MATERIAL_DOES_NOT_EXPIRE',
    });
    await fixture.kms.deleteImportedKeyMaterial({ KeyId: id });
    expect((await fixture.kms.describeKey({ KeyId: id })).KeyMetadata?.KeyState).toBe('PendingImport');
  });

  it('brings a date of rotation, which may have passed', async () => {
    const { kms } = fixture;
    const next = new Date(fixture.now().getTime() - 1000);
    await plantKey('SYMMETRIC_DEFAULT', undefined, [Buffer.alloc(32)], { nextRotation: next });
    await kms.encrypt({ KeyId: id, Plaintext: Buffer.from('x') });
    expect((await kms.listKeyRotations({ KeyId: id })).Rotations).toHaveLength(1);
    expect((await kms.getKeyRotationStatus({ KeyId: id })).KeyRotationEnabled).toBe(true);
    await refused(plantKey('HMAC_256', undefined, [], { id: other, nextRotation: next }), 'Usage');
    await refused(plantKey('HMAC_256', undefined, [], { id: other, origin: 'AWS_CLOUDHSM' }), 'Usage');
  });

  it("is read in all of local-kms's forms", async () => {
    const seed = Buffer.alloc(32, 7);
    const inner = Buffer.concat([Buffer.from('8020', 'hex'), seed]);
    const both = Buffer.concat([Buffer.from('30820fe60420', 'hex'), seed, Buffer.alloc(0xfc4)]);
    const pem = (der: Buffer): string =>
      `-----BEGIN PRIVATE KEY-----\n${der.toString('base64').replace(/.{64}/g, '$&\n')}\n-----END PRIVATE KEY-----\n`;
    const algorithm = '020100300b0609608648016503040312';
    const file = {
      Keys: [
        {
          KeyId: id,
          Metadata: { KeySpec: 'ML_DSA_65', KeyUsage: 'SIGN_VERIFY' },
          Material: {
            PrivateKeyPem: pem(Buffer.concat([Buffer.from(`3034${algorithm}0422`, 'hex'), inner])),
          },
        },
        {
          KeyId: other,
          Metadata: { KeySpec: 'ML_DSA_65', KeyUsage: 'SIGN_VERIFY' },
          Material: {
            PrivateKeyPem: pem(Buffer.concat([Buffer.from(`30820ffe${algorithm}04820fea`, 'hex'), both])),
          },
        },
        { KeyId: third, Metadata: { Origin: 'EXTERNAL' } },
        {
          KeyId: fourth,
          NextKeyRotation: '2019-09-12T15:19:21+00:00',
          Material: { BackingKeys: ['34743777217A25432A46294A404E635266556A586E3272357538782F413F4428'] },
        },
      ],
    };
    const { account, region } = fixture;
    const parsed = await parseSeed(JSON.stringify(file));
    await fixture.vault.write((tx) =>
      plantSeed(tx, { region, account, now: fixture.now() }, plantable(parsed, asWritten)),
    );
    const keyOf = async (KeyId: string) => (await fixture.kms.getPublicKey({ KeyId })).PublicKey;
    expect(await keyOf(id)).toEqual(await keyOf(other));
    expect(parsed.keys[3]?.nextRotation?.toISOString()).toBe('2019-09-12T15:19:21.000Z');
    await expect(
      parseSeed(JSON.stringify({ Keys: [{ ...file.Keys[3], NextKeyRotation: 'soon' }] })),
    ).rejects.toThrow('has a date that is none');
  });

  const backing = '34743777217A25432A46294A404E635266556A586E3272357538782F413F4428';

  it("is read with local-kms's families, which may be empty or say what the material does not", async () => {
    const yaml = `
Keys:
  Symmetric:
    Aes:
    Hmac:
      - Metadata:
          KeyId: ${id}
          Description:
        BackingKeys:
          - ${backing}
  Asymmetric:
Aliases:
  - AliasName: mac
    TargetKeyId: arn:aws:kms:eu-west-2:111122223333:key/${id}
`;
    const { keys, aliases } = await parseSeed(yaml);
    expect(keys.map(({ id: each, spec, description }) => [each, spec, description])).toEqual([
      [id, 'HMAC_256', ''],
    ]);
    expect(aliases).toMatchObject([{ name: 'alias/mac', key: id }]);
    expect(await parseSeed('Keys:\nAliases:\n')).toMatchObject({ keys: [], aliases: [] });
  });

  it.each([
    [
      'no material',
      `[{KeyId: ${id}, Metadata: {KeySpec: RSA_2048}}]`,
      'neither BackingKeys nor PrivateKeyPem',
    ],
    ['a misspelt member', `[{Metadata: {KeyId: ${id}}, BackingKey: [${backing}]}]`, 'not known'],
    [
      'a misspelt member of its material',
      `[{KeyId: ${id}, Metadata: {Origin: EXTERNAL}, Material: {BackingKey: [${backing}]}}]`,
      'not known',
    ],
    ['a misspelt kind', `{Symetric: {Aes: [{Metadata: {KeyId: ${id}}}]}}`, 'not known'],
    ['a misspelt family', `{Symmetric: {AES: [{Metadata: {KeyId: ${id}}}]}}`, 'not known'],
    ['no families', '{Symmetric: keys}', 'not in families'],
  ])("is refused in local-kms's form with %s", async (_, keys, message) => {
    await expect(parseSeed(`Keys: ${keys}`)).rejects.toThrow(message);
  });

  it.each([
    [
      'aliases of aliases',
      [
        `a: &a [${'x, '.repeat(9)}]`,
        ...['b', 'c', 'd', 'e', 'f'].map(
          (name, i) => `${name}: &${name} [${`*${'abcde'.charAt(i)}, `.repeat(9)}]`,
        ),
      ].join('\n'),
    ],
    ['an alias without an anchor', 'keys: *none'],
    ['64 KiB of {', '{'.repeat(1 << 16)],
    ['64 KiB of brackets', `keys: ${'['.repeat(1 << 15)}${']'.repeat(1 << 15)}`],
    ['64 KiB of lists in lists', '- '.repeat(1 << 15)],
  ])('is refused as wrong usage with %s', async (_, yaml) => {
    await expect(parseSeed(yaml)).rejects.toMatchObject({ code: 'Usage' });
  });

  it.each([
    ['2030-09-12', '2030-09-12T00:00:00.000Z'],
    ['2030-9-2 5:19:21.25', '2030-09-02T05:19:21.000Z'],
    ['2030-09-12t15:19:21z', '2030-09-12T15:19:21.000Z'],
    ['2030-09-12 15:19:21 -5', '2030-09-12T20:19:21.000Z'],
    ['2030-09-12T15:19+01:30', '2030-09-12T13:49:00.000Z'],
  ])('takes the date %s in UTC where it names no zone', async (written, expected) => {
    const seed = `Keys: [{KeyId: ${id}, NextKeyRotation: ${written}, Material: {BackingKeys: [${backing}]}}]`;
    expect((await parseSeed(seed)).keys[0]?.nextRotation?.toISOString()).toBe(expected);
  });

  it.each(['2030-13-01', '2030-09-12 25:00:00', '09/12/2030', '12'])(
    'refuses %s as a date',
    async (written) => {
      await expect(parseSeed(`keys: [{id: ${id}, next-rotation: ${written}}]`)).rejects.toThrow('date');
    },
  );

  it('has a key drawn where it gives no material', async () => {
    await plantKey('RSA_2048', 'SIGN_VERIFY', []);
    expect((await fixture.kms.describeKey({ KeyId: id })).KeyMetadata?.KeySpec).toBe('RSA_2048');
  });

  it.each([
    ['SYMMETRIC_DEFAULT', [Buffer.alloc(31)]],
    ['HMAC_256', [Buffer.alloc(64)]],
    ['HMAC_256', [Buffer.alloc(32), Buffer.alloc(32, 1)]],
    ['ECC_NIST_P256', [Buffer.alloc(32)]],
    ['SM2', []],
  ] as const)('is refused with the wrong material for %s', async (spec, materials) => {
    await refused(plantKey(spec, undefined, materials), 'Usage');
  });
});

describe('a seed of several accounts', () => {
  it('says of each what a seed of one does', async () => {
    const yaml = `
accounts:
  - id: 111122223333
    keys: [{ id: ${id}, aliases: [app] }]
    users: [{ name: alice }]
  - id: '444455556666'
`;
    const accounts = await parseSeeds(yaml);
    expect(accounts.map((each) => each.id)).toEqual(['111122223333', '444455556666']);
    expect(accounts[0]?.declared).toMatchObject({
      keys: [{ id, aliases: ['alias/app'] }],
      principals: [{ kind: 'user', name: 'alice' }],
    });
    expect(accounts[1]?.declared).toMatchObject({ keys: [], principals: [] });
  });

  it.each([
    ['accounts: []', 'no accounts'],
    ['accounts: [{ keys: [] }]', 'lacks id'],
    ['accounts: [{ id: 12 }]', '12 digits'],
    ['accounts: [{ id: 111122223333 }, { id: 111122223333 }]', 'twice'],
    ['accounts: [{ id: 111122223333, accounts: [] }]', 'no member accounts'],
    ['accounts: [{ id: 111122223333 }]\nkeys: []', 'no member keys'],
  ])('%s is refused', async (yaml, message) => {
    await expect(parseSeeds(yaml)).rejects.toThrow(message);
  });
});

describe('a seed of more than keys', () => {
  const options = { region: 'eu-central-1', userAgent: 'test' };
  const yaml = `
policies:
  - name: readers
    document: { Version: '2012-10-17', Statement: [{ Effect: Allow, Action: 'kms:Decrypt', Resource: '*' }] }
users:
  - { name: alice, attached: [readers] }
keys:
  - id: ${id}
    material: ${'07'.repeat(32)}
    aliases: [fixed]
    policy:
      Version: '2012-10-17'
      Statement: [{ Effect: Allow, Principal: { AWS: [root, user/alice] }, Action: 'kms:*', Resource: '*' }]
  - aliases: [drawn]
    spec: RSA_2048
    usage: SIGN_VERIFY
aliases:
  - { name: again, key: drawn }
grants:
  - { name: g, key: fixed, grantee: user/alice, operations: [Decrypt] }
`;

  const aliceKey = `kms_${'a1'.repeat(12)}`;
  const rootKey = `kms_${'b2'.repeat(12)}`;
  const secret = 'A/+1'.repeat(10);
  const withKeys = `users:
  - name: alice
    access-keys: [{ id: ${aliceKey}, secret: ${secret} }]
access-keys:
  - { id: ${rootKey}, secret: ${secret} }
keys: []
`;

  it('brings access keys of users and of the root user, once, and shows no secret in the trail', async () => {
    const local = await openMemory({ account: '111122223333', region: 'eu-central-1' });
    const accessKeys = [rootKey, aliceKey];
    const declared = await parseSeed(withKeys);
    expect(await applySeed(local, declared, options)).toEqual({ keys: [], aliases: [], accessKeys });
    expect(await applySeed(local, declared, options)).toEqual({ keys: [], aliases: [], accessKeys: [] });
    const found = await Promise.all(accessKeys.map((each) => findCredential(local, each, undefined)));
    expect(found.map((each) => each?.identity.type)).toEqual(['Root', 'IAMUser']);
    expect(found.map((each) => Buffer.from(each?.secret.reveal() ?? []).toString())).toEqual([
      secret,
      secret,
    ]);
    const iam = local.engine.iamAs(rootCaller(local, options));
    const { AccessKeyMetadata } = await iam('ListAccessKeys', { UserName: 'alice' });
    expect(AccessKeyMetadata).toMatchObject([{ AccessKeyId: aliceKey, UserName: 'alice', Status: 'Active' }]);
    await local.close();
  });

  it.each([
    ['an id that AWS might have given', withKeys.replace(aliceKey, 'AKIAIOSFODNN7EXAMPLE')],
    ['a short secret', withKeys.replace(secret, 'short')],
    ['one id twice', withKeys.replace(rootKey, aliceKey)],
    ['one id in two accounts', twoAccounts(aliceKey, secret)],
    ['no secret', withKeys.replace(`, secret: ${secret} }]`, ' }]')],
  ])('refuses an access key with %s, without repeating it', async (_, text) => {
    const { code, message } = await failureOf(parseSeeds(text));
    expect(code).toBe('Usage');
    expect(message).not.toContain(secret);
    expect(message).toMatch(/line \d+/);
  });

  it('brings users, keys and grants that are not there, and leaves what is there as it is', async () => {
    const local = await openMemory({ account: '111122223333', region: 'eu-central-1' });
    const root = rootCaller(local, options);
    const [kms, iam] = [local.engine.as(root), local.engine.iamAs(root)];
    const applied = async (text: string) => {
      const [seed] = await parseSeeds(text);
      if (seed === undefined) throw new Error('the seed is of one account');
      return applySeed(local, seed.declared, options);
    };
    expect(await applied(yaml)).toEqual({ keys: [id], aliases: ['alias/fixed'], accessKeys: [] });
    const { Policy = '' } = await kms.getKeyPolicy({ KeyId: id });
    expect(Policy).toContain('arn:aws:iam::111122223333:user/alice');
    const drawn = (await kms.describeKey({ KeyId: 'alias/again' })).KeyMetadata;
    expect(drawn).toMatchObject({ KeySpec: 'RSA_2048', KeyUsage: 'SIGN_VERIFY' });
    expect((await kms.listGrants({ KeyId: id })).Grants).toMatchObject([
      { Name: 'g', GranteePrincipal: 'arn:aws:iam::111122223333:user/alice' },
    ]);

    const readers = 'arn:aws:iam::111122223333:policy/readers';
    await iam('DetachUserPolicy', { UserName: 'alice', PolicyArn: readers });
    await kms.updateKeyDescription({ KeyId: drawn?.KeyId ?? '', Description: 'changed' });
    const later = yaml.replace('[drawn]', '[drawn]\n    description: other');
    expect(await applied(later)).toEqual({ keys: [], aliases: [], accessKeys: [] });
    expect((await iam('ListAttachedUserPolicies', { UserName: 'alice' })).AttachedPolicies).toEqual([]);
    expect((await kms.describeKey({ KeyId: 'alias/drawn' })).KeyMetadata?.Description).toBe('changed');
    await local.close();
  });
});
