/** Callers of another account: both sides must allow, and who may not use a key learns nothing of it. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Input } from '../../src/api/kms.ts';
import { operations } from '../../src/api/operations.ts';
import { rootArn } from '../../src/base/arn.ts';
import { isKmsError } from '../../src/base/errors.ts';
import type { Principal } from '../../src/policy/model.ts';
import { openTestEngine, type TestEngine } from '../support/engines.ts';
import { sample } from '../support/extent.ts';
import { callerOf, policyOf, policyText, rootOf, sessionOf, userOf } from '../support/principals.ts';
import { implemented, requests, type Implemented, type Scene } from '../support/requests.ts';
import { testAccount, testRegion } from '../support/vaults.ts';

let fixture: TestEngine;
beforeAll(async () => {
  fixture = await openTestEngine();
});
afterAll(() => fixture.close());

const elsewhere = '444455556666';
const everything = policyOf('identity', {});
const outsider = userOf('olga', {}, elsewhere);
const trusted = userOf('olga', { policies: [everything] }, elsewhere);

/** https://docs.aws.amazon.com/kms/latest/developerguide/kms-api-permissions-reference.html, "Cross-account use: Yes" */
const acrossAccounts: readonly string[] = [
  'CreateGrant',
  'Decrypt',
  'DeriveSharedSecret',
  'DescribeKey',
  'Encrypt',
  'GenerateDataKey',
  'GenerateDataKeyPair',
  'GenerateDataKeyPairWithoutPlaintext',
  'GenerateDataKeyWithoutPlaintext',
  'GenerateMac',
  'GetKeyRotationStatus',
  'GetPublicKey',
  'ListGrants',
  'ReEncrypt',
  'RetireGrant',
  'RevokeGrant',
  'Sign',
  'Verify',
  'VerifyMac',
];

const ownRoot = { Principal: { AWS: rootArn(testAccount) } };
const policies = {
  default: undefined,
  'that names the other account': policyText(ownRoot, { Principal: { AWS: rootArn(elsewhere) } }),
  'that names the user': policyText(ownRoot, { Principal: { AWS: outsider.arn } }),
  'for everybody': policyText(ownRoot, { Principal: '*' }),
  'that denies the other account': policyText(
    ownRoot,
    { Principal: { AWS: outsider.arn } },
    { Effect: 'Deny', Principal: { AWS: rootArn(elsewhere) } },
  ),
} as const;

let made = 0;
async function makeScene(policy?: string): Promise<Scene> {
  const { kms } = fixture;
  const { KeyMetadata } = await kms.createKey({});
  const keyId = KeyMetadata?.Arn ?? '';
  const alias = `alias/foreign-${++made}`;
  await kms.createAlias({ AliasName: alias, TargetKeyId: keyId });
  const { CiphertextBlob: blob = new Uint8Array() } = await kms.encrypt({
    KeyId: keyId,
    Plaintext: Buffer.from('x'),
  });
  const { GrantId: grantId = '' } = await kms.createGrant({
    KeyId: keyId,
    GranteePrincipal: userOf('zoe').arn,
    RetiringPrincipal: rootArn(elsewhere),
    Operations: ['Decrypt'],
  });
  if (policy !== undefined) await kms.putKeyPolicy({ KeyId: keyId, Policy: policy });
  return { keyId, blob, alias, grantId, grantee: userOf('carol').arn };
}

const scenes = new Map<string, Scene>();
/** Shared until a call changes it. */
async function shareScene(name: string, make: () => Promise<Scene>): Promise<Scene> {
  const scene = scenes.get(name) ?? (await make());
  scenes.set(name, scene);
  return scene;
}

async function outcomeOf(operation: Implemented, principal: Principal, scene: Scene): Promise<string> {
  const call = fixture.engine.callAs(callerOf(fixture.root, principal));
  const input = (requests[operation] as (scene: Scene) => Input<Implemented>)(scene);
  return call(operation, input).then(
    () => 'allowed',
    (error: unknown) => {
      if (!isKmsError(error)) throw error;
      expect(error.hints.filter((hint) => hint.includes('key/'))).toEqual([]);
      return error.code === 'AccessDeniedException' ? error.message : `allowed, then ${error.code}`;
    },
  );
}

/** The refusal of a caller that can do anything in its own account. */
function refusalOf(operation: Implemented, { arn }: Principal): string {
  const { permission, source } = operations[operation];
  const action = acrossAccounts.includes(operation) ? (source?.permission ?? permission) : permission;
  return (
    `User: ${arn} is not authorized to perform: ${action} on this resource because the resource does not exist in this Region, ` +
    'no resource-based policies allow access, or a resource-based policy explicitly denies access'
  );
}

/** As the own account refuses, where AWS lets another account make the call. */
function ownRefusalOf(
  operation: Implemented,
  principal: Principal,
  { keyId }: Scene,
  because = (action: string) => `because no identity-based policy allows the ${action} action`,
): string {
  if (!acrossAccounts.includes(operation)) return refusalOf(operation, principal);
  const { permission, source } = operations[operation];
  const action = source?.permission ?? permission;
  return `User: ${principal.arn} is not authorized to perform: ${action} on resource: ${keyId} ${because(action)}`;
}

it('the table says which operations another account may be allowed', () => {
  expect(implemented.filter((name) => operations[name].crossAccount)).toEqual(acrossAccounts);
});

describe.each(sample(implemented, 24))('%s', (operation) => {
  const may = acrossAccounts.includes(operation);

  it.each(['that names the other account', 'that names the user', 'for everybody'] as const)(
    'with a key policy %s needs a policy of the user as well',
    async (name) => {
      const scene = await shareScene(name, () => makeScene(policies[name]));
      expect(await outcomeOf(operation, outsider, scene)).toBe(ownRefusalOf(operation, outsider, scene));
      const outcome = await outcomeOf(operation, trusted, scene);
      if (may && !operations[operation].readOnly) scenes.delete(name);
      if (may) expect(outcome).toMatch(/^allowed/);
      else expect(outcome).toBe(refusalOf(operation, trusted));
    },
  );

  it('is refused in one way, whatever there is and whoever refuses', async () => {
    const forbidden = await shareScene('forbidden', makeScene);
    const disabled = await shareScene('disabled', async () => {
      const scene = await makeScene();
      await fixture.kms.disableKey({ KeyId: scene.keyId });
      return scene;
    });
    const deniedToo = await shareScene('denied', () => makeScene(policies['that denies the other account']));
    const missing = {
      ...forbidden,
      keyId: `arn:aws:kms:${testRegion}:${testAccount}:key/11111111-2222-3333-4444-555555555555`,
    };
    const none = { ...forbidden, keyId: `arn:aws:kms:${testRegion}:${testAccount}:key/none` };
    const noGrant = { ...forbidden, grantId: '0'.repeat(64) };
    const denying = userOf(
      'olga',
      { policies: [everything, policyOf('identity', { Effect: 'Deny' })] },
      elsewhere,
    );
    const deny = () => 'with an explicit deny in an identity-based policy';
    for (const scene of [forbidden, disabled, deniedToo, missing, none, noGrant]) {
      expect(await outcomeOf(operation, outsider, scene)).toBe(ownRefusalOf(operation, outsider, scene));
      expect(await outcomeOf(operation, denying, scene)).toBe(ownRefusalOf(operation, denying, scene, deny));
      // The account may retire this grant, so that of it a policy of the user is enough.
      if (operation === 'RetireGrant') continue;
      expect(await outcomeOf(operation, trusted, scene)).toBe(refusalOf(operation, trusted));
    }
  });
});

describe('an alias of another account', () => {
  it('is as unknown as a key', async () => {
    const scene = await makeScene();
    for (const name of [scene.alias, 'alias/nowhere']) {
      const keyId = `arn:aws:kms:${testRegion}:${testAccount}:${name}`;
      for (const principal of [outsider, trusted]) {
        expect(await outcomeOf('Encrypt', principal, { ...scene, keyId })).toBe(
          refusalOf('Encrypt', principal),
        );
      }
    }
  });
});

describe('a grant to another account', () => {
  const operationsGranted = ['Encrypt', 'CreateGrant', 'RetireGrant'] as const;
  async function granted(grantee: string): Promise<Scene> {
    const scene = await makeScene();
    const { GrantId: grantId = '' } = await fixture.kms.createGrant({
      KeyId: scene.keyId,
      GranteePrincipal: grantee,
      Operations: [...operationsGranted],
    });
    return { ...scene, grantId };
  }

  it('suffices alone', async () => {
    const scene = await granted(outsider.arn);
    expect(await outcomeOf('Encrypt', outsider, scene)).toBe('allowed');
    expect(await outcomeOf('Decrypt', outsider, scene)).toBe(ownRefusalOf('Decrypt', outsider, scene));
    expect(await outcomeOf('RetireGrant', outsider, scene)).toBe('allowed');
    expect(await outcomeOf('Encrypt', outsider, scene)).toBe(ownRefusalOf('Encrypt', outsider, scene));
  });

  it('is limited by the boundary of the grantee', async () => {
    const scene = await granted(outsider.arn);
    const boundary = policyOf('boundary', { Action: 'kms:Decrypt' });
    const limited = userOf('olga', { boundary }, elsewhere);
    expect(await outcomeOf('Encrypt', limited, scene)).toBe(ownRefusalOf('Encrypt', limited, scene));
  });

  it('needs a policy where it is for the account', async () => {
    const scene = await granted(rootArn(elsewhere));
    expect(await outcomeOf('Encrypt', outsider, scene)).toBe(ownRefusalOf('Encrypt', outsider, scene));
    expect(await outcomeOf('Encrypt', trusted, scene)).toBe('allowed');
    expect(await outcomeOf('Encrypt', rootOf(elsewhere), scene)).toBe('allowed');
  });

  it('counts for the sessions of a role', async () => {
    const session = sessionOf('ci', 'build', {}, elsewhere);
    const scene = await granted(session.principalArn);
    expect(await outcomeOf('Encrypt', session, scene)).toBe('allowed');
  });
});

describe('the trail', () => {
  it("has what another account's caller was refused, with the key and the shared id", async () => {
    const { keyId, alias } = await makeScene();
    const caller = { ...callerOf(fixture.root, outsider), sharedEventId: 'shared' };
    await fixture.engine
      .as(caller)
      .describeKey({ KeyId: `arn:aws:kms:${testRegion}:${testAccount}:${alias}` })
      .catch(() => undefined);
    expect((await fixture.trail()).at(-1)).toMatchObject({
      eventName: 'DescribeKey',
      errorCode: 'AccessDeniedException',
      userIdentity: { accountId: elsewhere },
      resources: [{ accountId: testAccount, ARN: keyId }],
      recipientAccountId: testAccount,
      sharedEventID: 'shared',
    });
  });
});
