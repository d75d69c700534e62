/** What is easily got wrong, through the whole engine: contexts, aliases, tags, sessions, lockout, order and wording. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Input, Kms } from '../../src/api/kms.ts';
import { rootArn } from '../../src/base/arn.ts';
import type { Principal } from '../../src/policy/model.ts';
import { refused } from '../contract/kms/fixture.ts';
import { openTestEngine, type TestEngine } from '../support/engines.ts';
import {
  makeUsers,
  policyOf,
  policyText,
  rootOf,
  sessionOf,
  userOf,
  type StatementText,
} from '../support/principals.ts';
import { testAccount, testRegion } from '../support/vaults.ts';

let fixture: TestEngine;
let root: Kms;
beforeAll(async () => {
  fixture = await openTestEngine();
  root = fixture.kms;
  await makeUsers(fixture, 'alice');
});
afterAll(() => fixture.close());

const denied = 'AccessDeniedException';
const plain = Buffer.from('x');
const rootToo: StatementText = { Principal: { AWS: rootArn(testAccount) } };
const prefix = `arn:aws:kms:${testRegion}:${testAccount}`;

/** The calls of a user with these statements in a policy of its own. */
function having(...statements: readonly StatementText[]): Kms {
  return fixture.as(userOf('alice', { policies: [policyOf('identity', ...statements)] }));
}

async function newKey(kms: Kms, request: Input<'CreateKey'> = {}): Promise<{ KeyId: string; Arn: string }> {
  const { KeyMetadata } = await kms.createKey(request);
  return { KeyId: KeyMetadata?.KeyId ?? '', Arn: KeyMetadata?.Arn ?? '' };
}

let aliases = 0;
async function aliasOf(KeyId: string): Promise<string> {
  const name = `alias/fact-${++aliases}`;
  await root.createAlias({ AliasName: name, TargetKeyId: KeyId });
  return name;
}

describe('aliases', () => {
  it('need alias and key to be made, moved and deleted', async () => {
    const { KeyId: one } = await newKey(root);
    const { KeyId: two } = await newKey(root);
    const alias = await aliasOf(one);
    const on = (action: string, ...resources: readonly string[]) =>
      having({ Action: action, Resource: resources.map((resource) => `${prefix}:${resource}`) });
    const made = { AliasName: 'alias/made', TargetKeyId: one };
    await refused(on('kms:CreateAlias', 'alias/made').createAlias(made), denied);
    await refused(on('kms:CreateAlias', `key/${one}`).createAlias(made), denied);
    await on('kms:CreateAlias', 'alias/made', `key/${one}`).createAlias(made);

    const moved = { AliasName: alias, TargetKeyId: two };
    const all = [alias, `key/${one}`, `key/${two}`];
    for (const missing of all) {
      const rest = all.filter((each) => each !== missing);
      await refused(on('kms:UpdateAlias', ...rest).updateAlias(moved), denied);
    }
    await on('kms:UpdateAlias', ...all).updateAlias(moved);

    await refused(on('kms:DeleteAlias', alias).deleteAlias({ AliasName: alias }), denied);
    await refused(on('kms:DeleteAlias', `key/${two}`).deleteAlias({ AliasName: alias }), denied);
    await on('kms:DeleteAlias', alias, `key/${two}`).deleteAlias({ AliasName: alias });
  });

  it('permit no use of their key as resources', async () => {
    const { KeyId } = await newKey(root);
    const alias = await aliasOf(KeyId);
    const byAlias = having({ Resource: `${prefix}:${alias}` });
    await refused(byAlias.encrypt({ KeyId: alias, Plaintext: plain }), denied);
    await refused(byAlias.encrypt({ KeyId, Plaintext: plain }), denied);
  });

  it('are known to conditions as the request uses them, and as the key has them to policies of users alone', async () => {
    const { KeyId } = await newKey(root);
    const alias = await aliasOf(KeyId);
    const requested = having({ Condition: { StringEquals: { 'kms:RequestAlias': alias } } });
    await requested.encrypt({ KeyId: alias, Plaintext: plain });
    await requested.describeKey({ KeyId: `${prefix}:${alias}` });
    await refused(requested.encrypt({ KeyId, Plaintext: plain }), denied);
    await refused(requested.enableKey({ KeyId }), denied);

    const condition = { 'ForAnyValue:StringEquals': { 'kms:ResourceAliases': [alias] } };
    await having({ Condition: condition }).encrypt({ KeyId, Plaintext: plain });
    const other = await newKey(root);
    await refused(having({ Condition: condition }).encrypt({ KeyId: other.KeyId, Plaintext: plain }), denied);
    const policy = policyText(rootToo, { Principal: { AWS: userOf('alice').arn }, Condition: condition });
    await root.putKeyPolicy({ KeyId, Policy: policy });
    await refused(fixture.as(userOf('alice')).encrypt({ KeyId, Plaintext: plain }), denied);
  });
});

describe('permissions', () => {
  it('of ReEncrypt are those of its own', async () => {
    const { KeyId } = await newKey(root);
    const { CiphertextBlob } = await root.encrypt({ KeyId, Plaintext: plain });
    const request = { CiphertextBlob: CiphertextBlob ?? plain, DestinationKeyId: KeyId };
    await refused(having({ Action: ['kms:Encrypt', 'kms:Decrypt'] }).reEncrypt(request), denied);
    await refused(having({ Action: 'kms:ReEncryptFrom' }).reEncrypt(request), denied);
    await refused(having({ Action: 'kms:ReEncryptTo' }).reEncrypt(request), denied);
    await having({ Action: 'kms:reencrypt*' }).reEncrypt(request);
    const same = having({ Condition: { Bool: { 'kms:ReEncryptOnSameKey': 'true' } } });
    await same.reEncrypt(request);
    const { KeyId: other } = await newKey(root);
    await refused(same.reEncrypt({ ...request, DestinationKeyId: other }), denied);
  });

  it('bring no others with them', async () => {
    const { KeyId } = await newKey(root);
    await refused(having({ Action: 'kms:Decrypt' }).describeKey({ KeyId }), denied);
    const generate = having({ Action: 'kms:GenerateDataKey' });
    await generate.generateDataKey({ KeyId, KeySpec: 'AES_256' });
    await refused(generate.generateDataKeyWithoutPlaintext({ KeyId, KeySpec: 'AES_256' }), denied);
  });

  it('of a new key with tags include TagResource on all keys', async () => {
    const Tags = [{ TagKey: 'Team', TagValue: 'blue' }];
    const create = { Action: 'kms:CreateKey' };
    await having(create).createKey({});
    await refused(
      having(create).createKey({ Tags }),
      denied,
      `User: ${userOf('alice').arn} is not authorized to perform: kms:TagResource on resource: ${prefix}:key/* because no identity-based policy allows the kms:TagResource action`,
    );
    const one = { Action: 'kms:TagResource', Resource: `${prefix}:key/0a` };
    await refused(having(create, one).createKey({ Tags }), denied);
    await having(create, { ...one, Resource: `${prefix}:key/*` }).createKey({ Tags });
    const blue = { Condition: { StringEquals: { 'aws:RequestTag/team': 'blue' } } };
    await having(create, { Action: 'kms:TagResource', ...blue }).createKey({ Tags });
    await refused(having({ ...create, ...blue }).createKey({}), denied);
  });

  it("of a replica include CreateKey in its region, with the key's properties", async () => {
    const { KeyId } = await newKey(root, { MultiRegion: true });
    const request = { KeyId, ReplicaRegion: 'eu-west-1' };
    const replicate = { Action: 'kms:ReplicateKey' };
    await refused(having(replicate).replicateKey(request), denied);
    const inRegion = (region: string): StatementText => ({
      Action: 'kms:CreateKey',
      Condition: { StringEquals: { 'aws:RequestedRegion': region } },
    });
    await refused(having(replicate, inRegion(testRegion)).replicateKey(request), denied);
    const tagged = { ...request, Tags: [{ TagKey: 'a', TagValue: 'b' }] };
    await refused(having(replicate, inRegion('eu-west-1')).replicateKey(tagged), denied);
    const primary = { Condition: { StringEquals: { 'kms:MultiRegionKeyType': 'PRIMARY' } } };
    await refused(having(replicate, { Action: 'kms:CreateKey', ...primary }).replicateKey(request), denied);
    await having(replicate, inRegion('eu-west-1')).replicateKey(request);
    const far = fixture.inRegion('eu-west-1');
    expect((await far.describeKey({ KeyId })).KeyMetadata?.MultiRegionConfiguration?.MultiRegionKeyType).toBe(
      'REPLICA',
    );
  });
});

describe('conditions', () => {
  it('see the tags of a key in policies of users, not in key policies', async () => {
    const { KeyId } = await newKey(root, { Tags: [{ TagKey: 'Team', TagValue: 'blue' }] });
    const blue = { Condition: { StringEquals: { 'aws:ResourceTag/team': 'blue' } } };
    await having(blue).encrypt({ KeyId, Plaintext: plain });
    await root.untagResource({ KeyId, TagKeys: ['Team'] });
    await refused(having(blue).encrypt({ KeyId, Plaintext: plain }), denied);
    await root.tagResource({ KeyId, Tags: [{ TagKey: 'Team', TagValue: 'blue' }] });
    const policy = policyText(rootToo, { Principal: { AWS: userOf('alice').arn }, ...blue });
    await root.putKeyPolicy({ KeyId, Policy: policy });
    await refused(fixture.as(userOf('alice')).encrypt({ KeyId, Plaintext: plain }), denied);
  });

  it('see the encryption context whatever the case of its keys', async () => {
    const { KeyId } = await newKey(root);
    const web = having({ Condition: { StringEquals: { 'kms:EncryptionContext:APP': 'web' } } });
    await web.encrypt({ KeyId, Plaintext: plain, EncryptionContext: { app: 'web' } });
    await refused(web.encrypt({ KeyId, Plaintext: plain, EncryptionContext: { app: 'Web' } }), denied);
    await refused(web.encrypt({ KeyId, Plaintext: plain }), denied);
    const only = having({
      Condition: { 'ForAllValues:StringEquals': { 'kms:EncryptionContextKeys': 'app' } },
    });
    await only.encrypt({ KeyId, Plaintext: plain, EncryptionContext: { app: 'x' } });
    await refused(only.encrypt({ KeyId, Plaintext: plain, EncryptionContext: { App: 'x' } }), denied);
  });

  it('see the defaults of what a request leaves out', async () => {
    const { KeyId } = await newKey(root);
    const symmetric = having({
      Condition: { StringEquals: { 'kms:EncryptionAlgorithm': 'SYMMETRIC_DEFAULT' } },
    });
    await symmetric.encrypt({ KeyId, Plaintext: plain });
    await symmetric.generateDataKey({ KeyId, KeySpec: 'AES_256' });
    const usual = having({
      Condition: { StringEquals: { 'kms:KeySpec': 'SYMMETRIC_DEFAULT', 'kms:KeyUsage': 'ENCRYPT_DECRYPT' } },
    });
    await usual.createKey({});
    await refused(usual.createKey({ KeySpec: 'HMAC_256', KeyUsage: 'GENERATE_VERIFY_MAC' }), denied);
    const raw = having({ Condition: { StringEquals: { 'kms:MessageType': 'RAW' } } });
    const ecc = await newKey(root, { KeySpec: 'ECC_NIST_P256', KeyUsage: 'SIGN_VERIFY' });
    await raw.sign({ KeyId: ecc.KeyId, Message: plain, SigningAlgorithm: 'ECDSA_SHA_256' });
  });

  it('see that the lockout check is not waived, where the request does not say so', async () => {
    const checked = having({ Condition: { Null: { 'kms:BypassPolicyLockoutSafetyCheck': 'true' } } });
    await checked.createKey({});
    await refused(checked.createKey({ BypassPolicyLockoutSafetyCheck: false }), denied);
  });

  it('never see a service in between', async () => {
    const { KeyId } = await newKey(root);
    const policy = policyText(rootToo, {
      Effect: 'Deny',
      Principal: '*',
      Action: 'kms:Encrypt',
      Condition: { StringNotEquals: { 'kms:ViaService': 's3.us-east-1.amazonaws.com' } },
    });
    await root.putKeyPolicy({ KeyId, Policy: policy });
    await refused(root.encrypt({ KeyId, Plaintext: plain }), denied);
  });

  it('count the days since a key was used', async () => {
    const { KeyId } = await newKey(root);
    const idle = having({ Condition: { NumericGreaterThan: { 'kms:TrailingDaysWithoutKeyUsage': '29' } } });
    await refused(idle.disableKey({ KeyId }), denied);
    await root.encrypt({ KeyId, Plaintext: plain });
    await refused(idle.disableKey({ KeyId }), denied);
    const later = await openTestEngine();
    const key = await newKey(later.kms);
    await later.kms.encrypt({ KeyId: key.KeyId, Plaintext: plain });
    later.advanceDays(30);
    const principal: Principal = userOf('alice', {
      policies: [
        policyOf('identity', {
          Condition: { NumericGreaterThan: { 'kms:TrailingDaysWithoutKeyUsage': '29' } },
        }),
      ],
    });
    await later.as(principal).disableKey({ KeyId: key.KeyId });
    await later.close();
  });

  it("see a session's principal as its role, and its name in no user's place", async () => {
    const { KeyId } = await newKey(root);
    const role = (more: StatementText) =>
      fixture.as(sessionOf('path/ci', 'build', { policies: [policyOf('identity', more)] }));
    const arn = `arn:aws:iam::${testAccount}:role/path/ci`;
    await role({ Condition: { ArnEquals: { 'aws:PrincipalArn': arn } } }).describeKey({ KeyId });
    await refused(
      role({ Condition: { StringLike: { 'aws:username': '*' } } }).describeKey({ KeyId }),
      denied,
    );
    await role({ Condition: { Bool: { 'aws:MultiFactorAuthPresent': 'false' } } }).describeKey({ KeyId });
    await refused(
      having({ Condition: { Bool: { 'aws:MultiFactorAuthPresent': 'false' } } }).describeKey({ KeyId }),
      denied,
    );
  });
});

describe('a key policy', () => {
  it('names users and roles that are there, or of other accounts', async () => {
    const named = (name: string) =>
      root.createKey({ Policy: policyText(rootToo, { Principal: { AWS: name } }) });
    const message = 'Policy contains a statement with one or more invalid principals.';
    for (const name of ['user/nobody', 'user/path/alice', 'role/ci']) {
      const arn = `arn:aws:iam::${testAccount}:${name}`;
      await refused(named(arn), 'MalformedPolicyDocumentException', message);
    }
    for (const name of ['user/alice', 'root']) await named(`arn:aws:iam::${testAccount}:${name}`);
    await named('arn:aws:iam::444455556666:user/nobody');
    await named(testAccount);
  });

  it('must let its giver change it again', async () => {
    const { KeyId } = await newKey(root);
    const message = 'The new key policy will not allow you to update the key policy in the future.';
    const ofAlice = policyText({ Principal: { AWS: userOf('alice').arn } });
    await refused(root.putKeyPolicy({ KeyId, Policy: ofAlice }), 'MalformedPolicyDocumentException', message);
    await refused(root.createKey({ Policy: ofAlice }), 'MalformedPolicyDocumentException', message);
    await having({}).putKeyPolicy({ KeyId, Policy: ofAlice });
    await refused(root.describeKey({ KeyId }), denied);

    // Delegated to the account, it depends on the policies of the giver.
    const delegating = policyText(rootToo);
    await having({}).createKey({ Policy: delegating });
    const creator = having({ Action: 'kms:CreateKey' });
    await refused(creator.createKey({ Policy: delegating }), 'MalformedPolicyDocumentException', message);
    await creator.createKey({ Policy: delegating, BypassPolicyLockoutSafetyCheck: true });
    const conditional = policyText({
      Principal: '*',
      Condition: { StringEquals: { 'kms:CallerAccount': testAccount, 'kms:KeySpec': 'SYMMETRIC_DEFAULT' } },
    });
    await creator.createKey({ Policy: conditional });
  });

  it('without a resource is accepted, and has no effect', async () => {
    const full = { Effect: 'Allow', Principal: { AWS: rootArn(testAccount) }, Action: 'kms:*' };
    const Statement = [
      { ...full, Resource: '*' },
      { ...full, Principal: { AWS: userOf('alice').arn } },
    ];
    const { KeyId } = await newKey(root, { Policy: JSON.stringify({ Version: '2012-10-17', Statement }) });
    await refused(fixture.as(userOf('alice')).describeKey({ KeyId }), denied);
  });

  it('means no user that was made later under the same name', async () => {
    const policy = policyText(rootToo, { Principal: { AWS: userOf('alice').arn } });
    const { KeyId } = await newKey(root, { Policy: policy });
    const before = new Date(fixture.now().getTime() - 60_000);
    const after = new Date(fixture.now().getTime() + 60_000);
    await fixture.as(userOf('alice', { created: before })).describeKey({ KeyId });
    await refused(fixture.as(userOf('alice', { created: after })).describeKey({ KeyId }), denied);
    await root.disableKey({ KeyId });
    await refused(fixture.as(userOf('alice', { created: after })).describeKey({ KeyId }), denied);
  });
});

describe('a refusal', () => {
  it('says what the caller asked for, without a key where the ciphertext names it', async () => {
    const { KeyId, Arn } = await newKey(root);
    const { CiphertextBlob } = await root.encrypt({ KeyId, Plaintext: plain });
    const blob = CiphertextBlob ?? plain;
    const caller = fixture.as(userOf('alice'));
    const start = `User: ${userOf('alice').arn} is not authorized to perform: kms:Decrypt on`;
    const end = 'because no identity-based policy allows the kms:Decrypt action';
    await refused(
      caller.decrypt({ CiphertextBlob: blob }),
      denied,
      `${start} the resource associated with this ciphertext ${end}`,
    );
    await refused(
      caller.decrypt({ CiphertextBlob: blob, KeyId }),
      denied,
      `${start} resource: ${Arn} ${end}`,
    );
  });

  it('comes before anything about the key: its state, its ciphertexts, what it can do', async () => {
    const { KeyId, Arn } = await newKey(root);
    const other = await newKey(root);
    const { CiphertextBlob } = await root.encrypt({ KeyId: other.KeyId, Plaintext: plain });
    await root.disableKey({ KeyId });
    const caller = fixture.as(userOf('alice'));
    await refused(caller.encrypt({ KeyId, Plaintext: plain }), denied);
    await refused(caller.decrypt({ KeyId, CiphertextBlob: CiphertextBlob ?? plain }), denied);
    await refused(root.decrypt({ KeyId, CiphertextBlob: CiphertextBlob ?? plain }), 'IncorrectKeyException');
    await refused(caller.sign({ KeyId, Message: plain, SigningAlgorithm: 'ECDSA_SHA_256' }), denied);
    const last = (await fixture.trail()).at(-1);
    expect(last).toMatchObject({
      eventName: 'Sign',
      errorCode: denied,
      resources: [{ accountId: testAccount, ARN: Arn }],
      responseElements: null,
    });
  });

  it('comes in a dry run, too', async () => {
    const { KeyId } = await newKey(root);
    const request = { KeyId, Plaintext: plain, DryRun: true };
    await refused(fixture.as(userOf('alice')).encrypt(request), denied);
    await refused(having({}).encrypt(request), 'DryRunOperationException');
  });

  it('is recorded as of a principal that was only said to call', async () => {
    const { KeyId } = await newKey(root);
    const kms = fixture.engine.as({ ...fixture.root, asserted: true, outsider: rootOf(testAccount) });
    await kms.encrypt({ KeyId, Plaintext: plain });
    const last = (await fixture.trail()).at(-1);
    expect(last?.['additionalEventData']).toMatchObject({ asserted: true });
  });
});
