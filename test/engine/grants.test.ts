/** Grants as they count: whom they mean, for what, and who makes and ends them. */
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Input, Kms } from '../../src/api/kms.ts';
import { rootArn } from '../../src/base/arn.ts';
import { findGrantsTo } from '../../src/engine/grants.ts';
import type { Principal } from '../../src/policy/model.ts';
import { newKey, refused } from '../contract/kms/fixture.ts';
import { openTestEngine, type TestEngine } from '../support/engines.ts';
import { makeUsers, policyOf, policyText, rootOf, sessionOf, userOf } from '../support/principals.ts';
import { testAccount, testRegion } from '../support/vaults.ts';

let fixture: TestEngine;
let root: Kms;
let KeyId: string;
beforeAll(async () => {
  fixture = await openTestEngine();
  root = fixture.kms;
  await makeUsers(fixture, 'alice', 'bob');
});
beforeEach(async () => {
  ({ KeyId } = await newKey(root));
});
afterAll(() => fixture.close());

const denied = 'AccessDeniedException';
const plain = Buffer.from('x');
const alice = userOf('alice');
const bob = userOf('bob');
const role = `arn:aws:iam::${testAccount}:role/path/ci`;

type Request = Omit<Input<'CreateGrant'>, 'KeyId'>;

async function grant(request: Partial<Request> = {}, kms = root): Promise<{ id: string; token: string }> {
  const { GrantId: id = '', GrantToken: token = '' } = await kms.createGrant({
    KeyId,
    GranteePrincipal: alice.arn,
    Operations: ['Encrypt'],
    ...request,
  });
  return { id, token };
}

const as = (principal: Principal): Kms => fixture.as(principal);
const encrypt = (principal: Principal, context?: Record<string, string>) =>
  as(principal).encrypt({ KeyId, Plaintext: plain, EncryptionContext: context });

describe('a grant', () => {
  it('counts at once, for its grantee, its operations and its key alone', async () => {
    await refused(encrypt(alice), denied);
    await grant();
    await encrypt(alice);
    await refused(encrypt(bob), denied);
    await refused(as(alice).generateDataKey({ KeyId, KeySpec: 'AES_256' }), denied);
    const { KeyId: other } = await newKey(root);
    await refused(as(alice).encrypt({ KeyId: other, Plaintext: plain }), denied);
  });

  it('is over when it is revoked', async () => {
    const { id } = await grant();
    await root.revokeGrant({ KeyId, GrantId: id });
    await refused(encrypt(alice), denied);
  });

  it('for a role is for its sessions, and one for a session for that alone', async () => {
    const build = sessionOf('path/ci', 'build');
    await grant({ GranteePrincipal: build.arn });
    await encrypt(build);
    await refused(encrypt(sessionOf('path/ci', 'test')), denied);
    await grant({ GranteePrincipal: role });
    await encrypt(sessionOf('path/ci', 'test'));
    await refused(encrypt(sessionOf('other/ci', 'test')), denied);
  });

  it('for an account leaves it to the policies of that account', async () => {
    await root.putKeyPolicy({
      KeyId,
      Policy: policyText({ Principal: { AWS: bob.arn } }),
      BypassPolicyLockoutSafetyCheck: true,
    });
    await grant({ GranteePrincipal: rootArn(testAccount) }, as(bob));
    await refused(encrypt(alice), denied);
    await encrypt(userOf('alice', { policies: [policyOf('identity', { Action: 'kms:Encrypt' })] }));
    await encrypt(rootOf(testAccount));
  });

  it('does not win against a denial', async () => {
    await grant();
    await refused(encrypt(userOf('alice', { policies: [policyOf('identity', { Effect: 'Deny' })] })), denied);
    const policy = policyText(
      { Principal: { AWS: rootArn(testAccount) } },
      { Effect: 'Deny', Principal: { AWS: alice.arn }, Action: 'kms:Encrypt' },
    );
    await root.putKeyPolicy({ KeyId, Policy: policy });
    await refused(encrypt(alice), denied);
  });

  it('means no user that was made later under the same name', async () => {
    await grant();
    const at = (offset: number) => new Date(fixture.now().getTime() + offset);
    await encrypt(userOf('alice', { created: at(-60_000) }));
    await refused(encrypt(userOf('alice', { created: at(60_000) })), denied);
  });

  it('holds for encryption contexts that meet its constraints, letter by letter', async () => {
    await grant({
      Constraints: { EncryptionContextSubset: { App: 'web' } },
      Operations: ['Encrypt', 'DescribeKey'],
    });
    await encrypt(alice, { App: 'web' });
    await encrypt(alice, { App: 'web', Stage: 'x' });
    await refused(encrypt(alice, { app: 'web' }), denied);
    await refused(encrypt(alice), denied);
    await as(alice).describeKey({ KeyId });
    await grant({
      GranteePrincipal: bob.arn,
      Constraints: { EncryptionContextEquals: { App: 'web' } },
      Operations: ['Encrypt', 'ReEncryptTo'],
    });
    await encrypt(bob, { App: 'web' });
    await refused(encrypt(bob, { App: 'web', Stage: 'x' }), denied);
  });

  it('has constraints for either key of ReEncrypt with the context of its side', async () => {
    const context = { App: 'web' };
    const { CiphertextBlob } = await root.encrypt({ KeyId, Plaintext: plain, EncryptionContext: context });
    await grant({ Operations: ['ReEncryptFrom'], Constraints: { EncryptionContextEquals: context } });
    await grant({ Operations: ['ReEncryptTo'], Constraints: { EncryptionContextEquals: { To: 'y' } } });
    const request = {
      CiphertextBlob: CiphertextBlob ?? plain,
      DestinationKeyId: KeyId,
      SourceEncryptionContext: context,
    };
    await refused(as(alice).reEncrypt(request), denied);
    await as(alice).reEncrypt({ ...request, DestinationEncryptionContext: { To: 'y' } });
  });
});

describe('grant tokens', () => {
  it('are taken with the grants that count anyway, and refused where this vault did not give them', async () => {
    const { token, id } = await grant();
    const request = { KeyId, Plaintext: plain, GrantTokens: [token] };
    await as(alice).encrypt(request);
    await refused(as(bob).encrypt(request), denied);
    await refused(as(alice).encrypt({ ...request, GrantTokens: ['AAAA'] }), 'InvalidGrantTokenException');
    await root.revokeGrant({ KeyId, GrantId: id });
    await refused(as(alice).encrypt(request), denied);
    await root.encrypt(request);
  });
});

describe('CreateGrant', () => {
  const parent: Partial<Request> = { Operations: ['CreateGrant', 'Encrypt', 'Decrypt'] };
  const child = (more: Partial<Request> = {}) => grant({ GranteePrincipal: bob.arn, ...more }, as(alice));

  it('by a grant gives no more than that', async () => {
    await grant(parent);
    await child();
    await encrypt(bob);
    await child({ Operations: ['Encrypt', 'CreateGrant'] });
    await refused(child({ Operations: ['GenerateDataKey'] }), denied);
    await refused(child({ Operations: ['Encrypt', 'DescribeKey'] }), denied);
  });

  it('by grants gives no more than one of them', async () => {
    await grant({ Operations: ['CreateGrant', 'Encrypt'] });
    await grant({ Operations: ['CreateGrant', 'Decrypt'] });
    await child();
    await child({ Operations: ['Decrypt'] });
    await refused(child({ Operations: ['Encrypt', 'Decrypt'] }), denied);
  });

  it('by a grant has constraints at least as strict', async () => {
    await grant({ ...parent, Constraints: { EncryptionContextSubset: { App: 'web' } } });
    const constrained = (Constraints: Request['Constraints']) => child({ Constraints });
    await refused(constrained(undefined), denied);
    await refused(constrained({ EncryptionContextSubset: { Other: 'x' } }), denied);
    await constrained({ EncryptionContextSubset: { App: 'web' } });
    await constrained({ EncryptionContextSubset: { App: 'web', Stage: 'x' } });
    await constrained({ EncryptionContextEquals: { App: 'web' } });
    ({ KeyId } = await newKey(root));
    await grant({ ...parent, Constraints: { EncryptionContextEquals: { App: 'web' } } });
    await constrained({ EncryptionContextEquals: { App: 'web' } });
    await refused(constrained({ EncryptionContextSubset: { App: 'web' } }), denied);
    await refused(constrained({ EncryptionContextEquals: { App: 'web', Stage: 'x' } }), denied);
  });

  it('by a policy is seen by its conditions', async () => {
    const only = (condition: unknown) =>
      as(userOf('alice', { policies: [policyOf('identity', { Condition: condition })] }));
    const operations = only({ 'ForAllValues:StringEquals': { 'kms:GrantOperations': ['Encrypt'] } });
    await grant({}, operations);
    await refused(grant({ Operations: ['Encrypt', 'Decrypt'] }, operations), denied);
    const grantee = only({ StringEquals: { 'kms:GranteePrincipal': bob.arn } });
    await grant({ GranteePrincipal: bob.arn }, grantee);
    await refused(grant({}, grantee), denied);
    const pairs = only({ StringEquals: { 'kms:EncryptionContext:app': 'web' } });
    await grant({ Constraints: { EncryptionContextSubset: { App: 'web' } } }, pairs);
    await refused(grant({}, pairs), denied);
    const services = only({ Bool: { 'kms:GrantIsForAWSResource': 'true' } });
    await refused(grant({}, services), denied);
  });
});

describe('RetireGrant', () => {
  const retire = (id: string, principal: Principal) => as(principal).retireGrant({ KeyId, GrantId: id });

  it('is for the retiring principal, and its sessions', async () => {
    const first = await grant({ RetiringPrincipal: bob.arn });
    await refused(retire(first.id, alice), denied);
    await as(bob).retireGrant({ GrantToken: first.token });
    const second = await grant({ RetiringPrincipal: role });
    await retire(second.id, sessionOf('path/ci', 'build'));
  });

  it('is for the grantee, if the grant says so', async () => {
    const without = await grant();
    await refused(retire(without.id, alice), denied);
    const constraints = { EncryptionContextEquals: { App: 'web' } };
    const listed = await grant({ Operations: ['Encrypt', 'RetireGrant'], Constraints: constraints });
    await retire(listed.id, alice);
  });

  it('is for the account, whom its own policies allow it, and not for whom a key policy allows it', async () => {
    await retire((await grant()).id, rootOf(testAccount));
    const policy = policyText(
      { Principal: { AWS: rootArn(testAccount) } },
      { Principal: { AWS: alice.arn }, Action: 'kms:*' },
    );
    await root.putKeyPolicy({ KeyId, Policy: policy });
    const { id } = await grant({ GranteePrincipal: bob.arn });
    await refused(retire(id, alice), denied);
    await retire(id, userOf('alice', { policies: [policyOf('identity', { Action: 'kms:RetireGrant' })] }));
  });

  it('is not for whom a policy denies it', async () => {
    const deny = policyOf('identity', { Effect: 'Deny', Action: 'kms:RetireGrant' });
    const { id } = await grant({ RetiringPrincipal: bob.arn });
    await refused(retire(id, userOf('bob', { policies: [deny] })), denied);
    const when = policyOf('identity', {
      Condition: { StringEquals: { 'kms:GrantConstraintType': 'EncryptionContextEquals' } },
    });
    await refused(retire(id, userOf('alice', { policies: [when] })), denied);
    const { id: bound } = await grant({
      GranteePrincipal: bob.arn,
      Constraints: { EncryptionContextEquals: { App: 'web' } },
    });
    await retire(bound, userOf('alice', { policies: [when] }));
  });
});

describe('the grants of a principal', () => {
  const place = () => ({ region: testRegion, id: KeyId });
  const found = async (...names: readonly string[]) =>
    (await fixture.vault.read((tx) => findGrantsTo(tx, place(), new Set(names)))).map(({ id }) => id).sort();

  /** Takes away what a program of before knew nothing of. */
  async function forget(ids: readonly (readonly [string, string])[], count: number): Promise<void> {
    await fixture.vault.write(async (tx) => {
      for (const [grantee, name] of ids) {
        await tx.delete({ kind: 'grant-grantee', scope: `${testRegion}/${KeyId}/${grantee}`, name });
      }
      await tx.put({ kind: 'grant-count', scope: `${testRegion}/${KeyId}`, name: 'grants' }, { count });
    });
  }

  it('are found among those of others', async () => {
    const one = await grant();
    const two = await grant();
    const other = await grant({ GranteePrincipal: bob.arn });
    expect(await found(alice.arn)).toEqual([one.id, two.id].sort());
    expect(await found(alice.arn, bob.arn)).toEqual([one.id, two.id, other.id].sort());
    expect(await found(role)).toEqual([]);
    await root.revokeGrant({ KeyId, GrantId: one.id });
    expect(await found(alice.arn)).toEqual([two.id]);
  });

  it('are found where an earlier program made them', async () => {
    const one = await grant();
    const other = await grant({ GranteePrincipal: bob.arn });
    await forget(
      [
        [alice.arn, one.id],
        [bob.arn, other.id],
      ],
      2,
    );
    expect(await found(alice.arn)).toEqual([one.id]);
    await encrypt(alice);
    const two = await grant();
    const count = await fixture.vault.read((tx) =>
      tx.get({ kind: 'grant-count', scope: `${testRegion}/${KeyId}`, name: 'grants' }),
    );
    expect(count).toEqual({ count: 3, byGrantee: true });
    expect(await found(alice.arn)).toEqual([one.id, two.id].sort());
    expect(await found(bob.arn)).toEqual([other.id]);
  });

  it('are none that an earlier program deleted', async () => {
    const one = await grant();
    const two = await grant();
    // It leaves what it does not know, and forgets the mark.
    await fixture.vault.write(async (tx) => {
      await tx.delete({ kind: 'grant', scope: `${testRegion}/${KeyId}`, name: one.id });
      await tx.put({ kind: 'grant-count', scope: `${testRegion}/${KeyId}`, name: 'grants' }, { count: 1 });
    });
    expect(await found(alice.arn)).toEqual([two.id]);
    const three = await grant();
    expect(await found(alice.arn)).toEqual([two.id, three.id].sort());
  });
});
