import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Conditions, type Subject } from '../../src/engine/conditions/conditions.ts';
import { getRequestKeys, type Circumstances } from '../../src/engine/conditions/requests.ts';
import { getKey, type Key } from '../../src/engine/keys.ts';
import { UsageLog } from '../../src/engine/usage.ts';
import { operationNames, operations } from '../../src/api/operations.ts';
import type { Principal } from '../../src/policy/model.ts';
import { openTestEngine, type TestEngine } from '../support/engines.ts';
import { rootOf, sessionOf, userOf } from '../support/principals.ts';
import { testAccount, testRegion } from '../support/vaults.ts';
import listed from '../vectors/authorization/condition-keys.json' with { type: 'json' };

const permissions = Object.keys(listed);

/** Requests that have every member which a condition could see. */
const context = { App: 'web', Stage: 'test' };
const arn = (name: string) => `arn:aws:iam::${testAccount}:${name}`;
const inputs: Readonly<Record<string, object>> = {
  CreateGrant: {
    KeyId: 'id',
    GranteePrincipal: arn('user/bob'),
    RetiringPrincipal: arn('user/carol'),
    Operations: ['Encrypt', 'Decrypt'],
    Constraints: { EncryptionContextSubset: context },
  },
  CreateKey: {
    BypassPolicyLockoutSafetyCheck: true,
    MultiRegion: true,
    Tags: [{ TagKey: 'Team', TagValue: 'blue' }],
  },
  Decrypt: { KeyId: 'alias/app', EncryptionContext: context },
  DeriveSharedSecret: { KeyId: 'alias/app', KeyAgreementAlgorithm: 'ECDH' },
  DescribeKey: { KeyId: 'alias/app' },
  Encrypt: { KeyId: 'alias/app', EncryptionContext: context },
  GenerateDataKey: { KeyId: 'alias/app', EncryptionContext: context },
  GenerateDataKeyPair: { KeyId: 'alias/app', KeyPairSpec: 'RSA_2048', EncryptionContext: context },
  GenerateDataKeyPairWithoutPlaintext: {
    KeyId: 'alias/app',
    KeyPairSpec: 'RSA_2048',
    EncryptionContext: context,
  },
  GenerateDataKeyWithoutPlaintext: { KeyId: 'alias/app', EncryptionContext: context },
  GenerateMac: { KeyId: 'alias/app', MacAlgorithm: 'HMAC_SHA_256' },
  GetParametersForImport: { WrappingAlgorithm: 'RSAES_OAEP_SHA_256', WrappingKeySpec: 'RSA_2048' },
  GetPublicKey: { KeyId: 'alias/app' },
  ImportKeyMaterial: {
    ExpirationModel: 'KEY_MATERIAL_EXPIRES',
    ValidTo: new Date('2026-05-06T07:08:09.500Z'),
  },
  PutKeyPolicy: { BypassPolicyLockoutSafetyCheck: true },
  ReEncryptFrom: {
    SourceKeyId: 'alias/app',
    SourceEncryptionContext: context,
    SourceEncryptionAlgorithm: 'RSAES_OAEP_SHA_1',
    DestinationEncryptionContext: { Other: 'x' },
  },
  ReEncryptTo: {
    DestinationKeyId: 'alias/app',
    SourceEncryptionContext: { Other: 'x' },
    DestinationEncryptionContext: context,
    SourceEncryptionAlgorithm: 'RSAES_OAEP_SHA_1',
  },
  ReplicateKey: { ReplicaRegion: 'eu-west-1' },
  Sign: { KeyId: 'alias/app', SigningAlgorithm: 'RSASSA_PSS_SHA_256' },
  TagResource: { Tags: [{ TagKey: 'Team', TagValue: 'blue' }] },
  UntagResource: { TagKeys: ['Team', 'Cost'] },
  UpdatePrimaryRegion: { PrimaryRegion: 'eu-west-1' },
  Verify: { KeyId: 'alias/app', SigningAlgorithm: 'RSASSA_PSS_SHA_256', MessageType: 'DIGEST' },
  VerifyMac: { KeyId: 'alias/app', MacAlgorithm: 'HMAC_SHA_256' },
};
const grant = {
  id: '0'.repeat(64),
  created: new Date(0),
  grantee: arn('user/bob'),
  operations: ['Decrypt'],
  constraints: { equals: context },
};
const circumstances: Circumstances = { grant, sameKey: false };

/** Of which nothing can be said here, and why not. */
const neverPresent: Readonly<Record<string, RegExp>> = {
  'no service calls for anybody': /^kms:(ViaService|Grantee|Retiring)(Service.*)?$/,
  'no grant is bound to a resource of a service': /^kms:GrantConstraintSourceArn$/,
  'there are no enclaves': /^kms:RecipientAttestation:/,
};
/** A key that does not exist yet has no tags. */
const absent = new Set(['CreateKey aws:ResourceTag/${TagKey}']);

function canOccur(permission: string, name: string): boolean {
  return !Object.values(neverPresent).some((form) => form.test(name)) && !absent.has(`${permission} ${name}`);
}

/** The name with a variable part that the requests have. */
function filled(name: string): string {
  return name
    .replace('aws:ResourceTag/${TagKey}', 'aws:ResourceTag/owner')
    .replace('${TagKey}', 'Team')
    .replace('${EncryptionContextKey}', 'App')
    .replace('${Measurement}', 'PCR0')
    .toLowerCase();
}

const names = [...new Set(Object.values(listed).flat())];
let fixture: TestEngine;
let key: Key;

beforeAll(async () => {
  fixture = await openTestEngine();
  const { KeyMetadata } = await fixture.kms.createKey({
    MultiRegion: true,
    Tags: [{ TagKey: 'Owner', TagValue: 'alice' }],
  });
  const id = KeyMetadata?.KeyId ?? '';
  await fixture.kms.createAlias({ AliasName: 'alias/app', TargetKeyId: id });
  await fixture.kms.createAlias({ AliasName: 'alias/other', TargetKeyId: id });
  await fixture.kms.encrypt({ KeyId: id, Plaintext: Buffer.from('x') });
  const found = await fixture.vault.read((tx) => getKey(tx, testRegion, id));
  if (found === undefined) throw new Error('the key is gone');
  key = found;
});
afterAll(() => fixture.close());

function subjectOf(permission: string, more: Partial<Subject> = {}): Subject {
  const onKey = (listed as Readonly<Record<string, readonly string[]>>)[permission]?.includes(
    'kms:KeyOrigin',
  );
  const hasKey = onKey === true && permission !== 'CreateKey';
  return {
    principal: userOf('alice'),
    caller: { ...fixture.root, secureTransport: true },
    region: testRegion,
    now: new Date(fixture.now().getTime() + 3.5 * 86_400_000),
    account: testAccount,
    permission: `kms:${permission}`,
    input: inputs[permission] ?? {},
    circumstances,
    resource: hasKey ? 'key' : 'none',
    key: hasKey ? () => key : undefined,
    ...more,
  };
}

async function valueOf(subject: Subject, name: string): Promise<readonly string[] | undefined> {
  const conditions = new Conditions(subject);
  const before = conditions.get(name);
  const usage = new UsageLog();
  expect(conditions.isWanting && before !== undefined).toBe(false);
  await fixture.vault.read((tx) => conditions.gather(tx, usage));
  expect(conditions.isWanting).toBe(false);
  return conditions.get(name);
}

describe('the condition keys of a request', () => {
  it('are known for each permission that AWS has, and for no other', () => {
    const needed = operationNames.flatMap((name) => {
      const { permission, source } = operations[name];
      return source ? [permission, source.permission] : [permission];
    });
    expect(needed.map((permission) => permission.slice(4)).sort()).toEqual(permissions);
    for (const permission of needed) expect(getRequestKeys(permission)).toBeDefined();
    expect(() => getRequestKeys('kms:ReEncrypt')).toThrow(TypeError);
  });

  it.each(permissions)('%s has exactly those that AWS lists for it', async (permission) => {
    const expected = (listed as Readonly<Record<string, readonly string[]>>)[permission]?.filter((name) =>
      canOccur(permission, name),
    );
    const found: string[] = [];
    for (const name of names) {
      if ((await valueOf(subjectOf(permission), filled(name))) !== undefined) found.push(name);
    }
    expect(found.sort()).toEqual(expected);
  });

  it.each([
    ['CreateAlias', {}, 'kms:calleraccount', [testAccount]],
    ['CreateGrant', {}, 'kms:grantconstrainttype', ['EncryptionContextSubset']],
    ['CreateGrant', {}, 'kms:grantoperations', ['Encrypt', 'Decrypt']],
    ['CreateGrant', {}, 'kms:grantisforawsresource', ['false']],
    ['CreateGrant', {}, 'kms:granteeprincipal', [arn('user/bob')]],
    ['CreateGrant', {}, 'kms:retiringprincipal', [arn('user/carol')]],
    ['CreateGrant', {}, 'kms:encryptioncontext:stage', ['test']],
    ['CreateGrant', {}, 'kms:encryptioncontextkeys', ['App', 'Stage']],
    ['CreateKey', {}, 'kms:keyspec', ['SYMMETRIC_DEFAULT']],
    ['CreateKey', {}, 'kms:customermasterkeyspec', ['SYMMETRIC_DEFAULT']],
    ['CreateKey', {}, 'kms:keyusage', ['ENCRYPT_DECRYPT']],
    ['CreateKey', {}, 'kms:customermasterkeyusage', ['ENCRYPT_DECRYPT']],
    ['CreateKey', {}, 'kms:keyorigin', ['AWS_KMS']],
    ['CreateKey', {}, 'kms:multiregion', ['true']],
    ['CreateKey', {}, 'kms:multiregionkeytype', ['PRIMARY']],
    ['CreateKey', {}, 'aws:tagkeys', ['Team']],
    ['CreateKey', {}, 'aws:requesttag/team', ['blue']],
    ['CreateKey', { input: {} }, 'kms:bypasspolicylockoutsafetycheck', undefined],
    ['CreateKey', { input: {} }, 'kms:multiregion', ['false']],
    ['CreateKey', { input: {} }, 'kms:multiregionkeytype', undefined],
    ['CreateKey', { input: { CustomerMasterKeySpec: 'RSA_2048' } }, 'kms:keyspec', ['RSA_2048']],
    ['Decrypt', {}, 'kms:encryptionalgorithm', ['SYMMETRIC_DEFAULT']],
    ['Decrypt', { input: { KeyId: 'id' } }, 'kms:requestalias', undefined],
    [
      'Decrypt',
      { input: { KeyId: `arn:aws:kms:us-east-1:${testAccount}:alias/x/y` } },
      'kms:requestalias',
      ['alias/x/y'],
    ],
    ['Decrypt', { input: {} }, 'kms:requestalias', undefined],
    ['Decrypt', { input: {} }, 'kms:encryptioncontextkeys', undefined],
    ['DescribeKey', {}, 'kms:resourcealiases', ['alias/app', 'alias/other']],
    ['DescribeKey', {}, 'kms:keyspec', ['SYMMETRIC_DEFAULT']],
    ['DescribeKey', {}, 'kms:customermasterkeyspec', ['SYMMETRIC_DEFAULT']],
    ['DescribeKey', {}, 'kms:customermasterkeyusage', ['ENCRYPT_DECRYPT']],
    ['DescribeKey', {}, 'kms:multiregion', ['true']],
    ['DescribeKey', {}, 'kms:multiregionkeytype', ['PRIMARY']],
    ['DescribeKey', {}, 'aws:resourcetag/owner', ['alice']],
    ['DescribeKey', {}, 'aws:resourcetag/team', undefined],
    ['DisableKey', {}, 'kms:trailingdayswithoutkeyusage', ['3']],
    ['EnableKeyRotation', {}, 'kms:rotationperiodindays', ['365']],
    [
      'Encrypt',
      { input: { KeyId: 'id', EncryptionContext: { app: 'a', APP: 'b' } } },
      'kms:encryptioncontext:app',
      ['a', 'b'],
    ],
    ['ImportKeyMaterial', {}, 'kms:validto', ['1778051289.5']],
    ['ImportKeyMaterial', { input: {} }, 'kms:expirationmodel', undefined],
    ['ReEncryptFrom', {}, 'kms:encryptioncontextkeys', ['App', 'Stage']],
    ['ReEncryptFrom', {}, 'kms:encryptionalgorithm', ['RSAES_OAEP_SHA_1']],
    ['ReEncryptTo', {}, 'kms:encryptionalgorithm', ['SYMMETRIC_DEFAULT']],
    ['ReEncryptTo', {}, 'kms:reencryptonsamekey', ['false']],
    ['RetireGrant', {}, 'kms:grantconstrainttype', ['EncryptionContextEquals']],
    ['RetireGrant', {}, 'kms:encryptioncontext:app', ['web']],
    ['ScheduleKeyDeletion', {}, 'kms:schedulekeydeletionpendingwindowindays', ['30']],
    ['Sign', {}, 'kms:messagetype', ['RAW']],
    ['Verify', {}, 'kms:messagetype', ['DIGEST']],
    ['UntagResource', {}, 'aws:tagkeys', ['Team', 'Cost']],
    ['UntagResource', {}, 'aws:requesttag/team', undefined],
  ] as readonly [string, Partial<Subject>, string, readonly string[] | undefined][])(
    '%s with %o has %s',
    async (permission, more, name, expected) => {
      const value = await valueOf(subjectOf(permission, more), name);
      // Aliases come in no order.
      expect(value && [...value].sort()).toEqual(expected && [...expected].sort());
    },
  );

  it('say nothing of the key where the permission is on an alias', async () => {
    const subject = subjectOf('CreateAlias', { resource: 'alias' });
    expect(await valueOf(subject, 'kms:calleraccount')).toBeUndefined();
    expect(await valueOf(subject, 'kms:resourcealiases')).toBeUndefined();
    expect(await valueOf(subject, 'aws:principalaccount')).toEqual([testAccount]);
  });

  it('look aliases and usage up only when they are asked for', async () => {
    const conditions = new Conditions(subjectOf('DisableKey'));
    conditions.get('kms:keyspec');
    const usage = new UsageLog();
    expect(conditions.isWanting).toBe(false);
    expect(conditions.get('kms:resourcealiases')).toBeUndefined();
    expect(conditions.isWanting).toBe(true);
    await fixture.vault.read((tx) => conditions.gather(tx, usage));
    expect(conditions.isWanting).toBe(false);
    expect(conditions.get('kms:resourcealiases')).toHaveLength(2);
  });
});

describe('the global condition keys', () => {
  const issued = new Date('2026-01-02T03:04:05.678Z');
  const user = userOf('alice', { tags: new Map([['team', 'Blue']]) });
  const role = sessionOf('path/ci', 'build', {
    session: { policies: [], issued, sourceIdentity: 'alice' },
  });
  const rows: readonly [string, Principal, Readonly<Record<string, readonly string[] | undefined>>][] = [
    [
      'of a user',
      user,
      {
        'aws:principalarn': [user.arn],
        'aws:principalaccount': [testAccount],
        'aws:principaltype': ['User'],
        'aws:principaltag/team': ['Blue'],
        'aws:userid': [user.id],
        'aws:username': ['alice'],
        'aws:multifactorauthpresent': undefined,
        'aws:tokenissuetime': undefined,
        'aws:sourceidentity': undefined,
      },
    ],
    [
      "of a role's session",
      role,
      {
        'aws:principalarn': [arn('role/path/ci')],
        'aws:principaltype': ['AssumedRole'],
        'aws:userid': [role.id],
        'aws:username': undefined,
        'aws:multifactorauthpresent': ['false'],
        'aws:tokenissuetime': ['2026-01-02T03:04:05Z'],
        'aws:sourceidentity': ['alice'],
      },
    ],
    [
      'of the root user',
      rootOf(testAccount),
      {
        'aws:principalarn': [arn('root')],
        'aws:principaltype': ['Account'],
        'aws:userid': [testAccount],
        'aws:username': undefined,
      },
    ],
    [
      'of any request',
      user,
      {
        'aws:sourceip': ['192.0.2.7'],
        'aws:useragent': ['test'],
        'aws:securetransport': ['true'],
        'aws:requestedregion': [testRegion],
        'aws:resourceaccount': [testAccount],
        'aws:viaawsservice': ['false'],
        'aws:principalisawsservice': ['false'],
        'aws:sourcevpc': undefined,
        'aws:principalorgid': undefined,
        'aws:calledvia': undefined,
        toString: undefined,
      },
    ],
  ];

  it.each(rows)('%s', async (_, principal, expected) => {
    const subject = subjectOf('Encrypt', { principal });
    for (const [name, value] of Object.entries(expected)) {
      expect([name, await valueOf(subject, name)]).toEqual([name, value]);
    }
  });

  it('have the time of the call', async () => {
    const subject = subjectOf('Encrypt', { now: new Date('2026-02-03T04:05:06.789Z') });
    expect(await valueOf(subject, 'aws:currenttime')).toEqual(['2026-02-03T04:05:06Z']);
    expect(await valueOf(subject, 'aws:epochtime')).toEqual(['1770091506']);
  });

  it('have no address where the caller has none, and say nothing of a transport that there was not', async () => {
    const caller = { ...fixture.root, sourceIp: 'socket' };
    const subject = subjectOf('Encrypt', { caller });
    expect(await valueOf(subject, 'aws:sourceip')).toBeUndefined();
    expect(await valueOf(subject, 'aws:securetransport')).toBeUndefined();
  });
});
