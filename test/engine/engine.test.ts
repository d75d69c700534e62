import { afterAll, afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Kms } from '../../src/api/kms.ts';
import { isKmsError } from '../../src/base/errors.ts';
import { schedule } from '../../src/engine/due.ts';
import { getKey } from '../../src/engine/keys.ts';
import { refused } from '../contract/kms/fixture.ts';
import { openTestEngine, rootIdentity, type TestEngine } from '../support/engines.ts';
import { callerOf, makeUsers, userOf } from '../support/principals.ts';
import { removeTemporaryFolders } from '../support/vaults.ts';

const alice = userOf('alice');

let fixture: TestEngine;
let kms: Kms;

beforeEach(async () => {
  fixture = await openTestEngine();
  kms = fixture.kms;
});
afterEach(() => fixture.close());
afterAll(removeTemporaryFolders);

async function makeKey(Policy?: string): Promise<{ KeyId: string; Arn: string }> {
  const { KeyMetadata: key } = await kms.createKey({ Policy });
  if (key?.Arn === undefined) throw new Error('no key');
  return { KeyId: key.KeyId, Arn: key.Arn };
}

/** The trail's last records, the parts that tests compare. */
async function lastEvents(count: number) {
  return (await fixture.trail()).slice(-count).map((event) => ({
    name: event['eventName'],
    type: event['eventType'],
    error: event['errorCode'],
    request: event['requestParameters'],
    response: event['responseElements'],
    additional: event['serviceEventDetails'] ?? event['additionalEventData'],
    keys: (event['resources'] as { ARN: string }[]).map(({ ARN }) => ARN),
    readOnly: event['readOnly'],
  }));
}

const call = { type: 'AwsApiCall', error: undefined, response: null, additional: undefined, readOnly: true };

describe('the audit trail', () => {
  it('has one line for each call, failed ones included', async () => {
    const { KeyId, Arn } = await makeKey();
    const before = (await fixture.trail()).length;
    const EncryptionContext = { Purpose: 'test' };
    const { CiphertextBlob } = await kms.encrypt({
      KeyId,
      Plaintext: Buffer.from('sesame'),
      EncryptionContext,
    });
    await refused(kms.decrypt({ CiphertextBlob }), 'InvalidCiphertextException');
    await refused(kms.describeKey({ KeyId: 'nonsense' }), 'NotFoundException');
    await refused(kms.encrypt({ KeyId, Plaintext: Buffer.alloc(5000) }), 'ValidationException');
    await refused(kms.describeCustomKeyStores({ Limit: 5 }), 'UnsupportedOperationException');
    await refused(
      kms.encrypt({ KeyId, Plaintext: Buffer.from('x'), DryRun: true }),
      'DryRunOperationException',
    );
    await refused(fixture.as(alice).disableKey({ KeyId }), 'AccessDeniedException');
    await kms.disableKey({ KeyId });
    const events = await lastEvents((await fixture.trail()).length - before);
    const additional = { keyMaterialId: expect.stringMatching(/^[0-9a-f]{64}$/) as string };
    expect(events).toEqual([
      {
        ...call,
        name: 'Encrypt',
        keys: [Arn],
        request: { keyId: KeyId, encryptionContext: EncryptionContext },
        additional,
      },
      { ...call, name: 'Decrypt', keys: [Arn], request: null, error: 'InvalidCiphertextException' },
      { ...call, name: 'DescribeKey', keys: [], request: { keyId: 'nonsense' }, error: 'NotFoundException' },
      { ...call, name: 'Encrypt', keys: [], request: null, error: 'ValidationException' },
      {
        ...call,
        name: 'DescribeCustomKeyStores',
        keys: [],
        request: { limit: 5 },
        error: 'UnsupportedOperationException',
      },
      {
        ...call,
        name: 'Encrypt',
        keys: [Arn],
        request: { keyId: KeyId, dryRun: true },
        error: 'DryRunOperationException',
      },
      {
        ...call,
        name: 'DisableKey',
        keys: [Arn],
        request: { keyId: KeyId },
        error: 'AccessDeniedException',
        readOnly: false,
      },
      {
        ...call,
        name: 'DisableKey',
        keys: [Arn],
        request: { keyId: KeyId },
        response: { keyId: Arn },
        readOnly: false,
      },
    ]);
  });

  it('says who called, from where, and tells calls apart', async () => {
    await kms.listKeys({});
    await refused(fixture.as(alice).listKeys({}), 'AccessDeniedException');
    const [one, two] = (await fixture.trail()).slice(-2);
    expect(one).toMatchObject({
      userIdentity: rootIdentity,
      sourceIPAddress: '192.0.2.7',
      userAgent: 'test',
      awsRegion: 'us-east-1',
    });
    expect(two).toMatchObject({ userIdentity: callerOf(fixture.root, alice).identity });
    expect(one?.['requestID']).not.toBe(two?.['requestID']);
    expect(one?.['eventID']).not.toBe(two?.['eventID']);
  });

  it('holds no plaintext, ciphertext or key material', async () => {
    const { KeyId } = await makeKey();
    const secret = 'correct horse battery staple';
    const { CiphertextBlob } = await kms.encrypt({ KeyId, Plaintext: Buffer.from(secret) });
    await kms.decrypt({ CiphertextBlob });
    const data = await kms.generateDataKey({ KeyId, KeySpec: 'AES_256' });
    const random = await kms.generateRandom({ NumberOfBytes: 32 });
    await refused(kms.encrypt({ KeyId: 'x', Plaintext: Buffer.from(secret) }), 'NotFoundException');
    const trail = JSON.stringify(await fixture.trail());
    const hidden = [
      Buffer.from(secret),
      CiphertextBlob,
      data.Plaintext,
      data.CiphertextBlob,
      random.Plaintext,
    ];
    for (const bytes of hidden) {
      for (const encoding of ['utf8', 'base64', 'base64url', 'hex'] as const) {
        expect(trail).not.toContain(Buffer.from(bytes ?? []).toString(encoding));
      }
    }
  });

  it('tells what the service did by itself before the call that made it notice', async () => {
    const [rotating, dying] = [await makeKey(), await makeKey()];
    await kms.enableKeyRotation({ KeyId: rotating.KeyId, RotationPeriodInDays: 90 });
    await kms.scheduleKeyDeletion({ KeyId: dying.KeyId, PendingWindowInDays: 30 });
    fixture.advanceDays(91);
    await kms.describeKey({ KeyId: rotating.KeyId });
    const { Rotations: [rotation] = [] } = await kms.listKeyRotations({ KeyId: rotating.KeyId });
    const [deletion, automatic, describe] = await lastEvents(4);
    const service = {
      type: 'AwsServiceEvent',
      error: undefined,
      request: null,
      response: null,
      readOnly: false,
    };
    expect(deletion).toEqual({
      ...service,
      name: 'DeleteKey',
      keys: [dying.Arn],
      additional: { keyId: dying.KeyId },
    });
    expect(automatic).toEqual({
      ...service,
      name: 'RotateKey',
      keys: [rotating.Arn],
      additional: {
        keyId: rotating.KeyId,
        rotationType: 'AUTOMATIC',
        keyOrigin: 'AWS_KMS',
        previousKeyMaterialId: expect.stringMatching(/^[0-9a-f]{64}$/) as string,
        currentKeyMaterialId: rotation?.KeyMaterialId,
      },
    });
    expect(describe).toMatchObject({ name: 'DescribeKey', type: 'AwsApiCall', error: undefined });
  });

  it('does not tell of a rotation that a failing call undid', async () => {
    const { KeyId } = await makeKey();
    await kms.enableKeyRotation({ KeyId, RotationPeriodInDays: 90 });
    fixture.advanceDays(91);
    const before = (await fixture.trail()).length;
    await refused(
      kms.encrypt({ KeyId, Plaintext: Buffer.from('x'), DryRun: true }),
      'DryRunOperationException',
    );
    const names = async () => (await fixture.trail()).slice(before).map((event) => event['eventName']);
    expect(await names()).toEqual(['Encrypt']);
    expect((await kms.listKeyRotations({ KeyId })).Rotations).toHaveLength(1);
    expect(await names()).toEqual(['Encrypt', 'RotateKey', 'ListKeyRotations']);
  });

  it('keeps a deletion that was due, though the call fails', async () => {
    const { KeyId, Arn } = await makeKey();
    await kms.scheduleKeyDeletion({ KeyId, PendingWindowInDays: 7 });
    fixture.advanceDays(8);
    await refused(kms.describeKey({ KeyId }), 'NotFoundException');
    await refused(kms.describeKey({ KeyId }), 'NotFoundException');
    expect((await lastEvents(3)).map(({ name, keys }) => [name, keys])).toEqual([
      ['DeleteKey', [Arn]],
      ['DescribeKey', []],
      ['DescribeKey', []],
    ]);
  });
});

describe('deletion', () => {
  it('leaves no record of the key, its material or its aliases behind', async () => {
    const records = () => fixture.vault.snapshot((state) => Promise.resolve(state.rows));
    await makeKey();
    const { KeyId } = await makeKey();
    await kms.scheduleKeyDeletion({ KeyId });
    fixture.advanceDays(31);
    await kms.listKeys({});
    const before = await records();
    const doomed = await makeKey();
    await kms.createAlias({ AliasName: 'alias/a', TargetKeyId: doomed.KeyId });
    await kms.createAlias({ AliasName: 'alias/b', TargetKeyId: doomed.KeyId });
    await kms.rotateKeyOnDemand({ KeyId: doomed.KeyId });
    await kms.enableKeyRotation({ KeyId: doomed.KeyId });
    await kms.scheduleKeyDeletion({ KeyId: doomed.KeyId });
    expect(await records()).toBeGreaterThan(before);
    fixture.advanceDays(31);
    await kms.listKeys({});
    // The mark of the calendar of rotations is all that is new.
    expect(await records()).toBe(before + 1);
  });
});

describe('the calendar', () => {
  it('loses what is cancelled, and is never believed against the key', async () => {
    const { KeyId } = await makeKey();
    await kms.scheduleKeyDeletion({ KeyId, PendingWindowInDays: 7 });
    const rows = () => fixture.vault.snapshot((state) => Promise.resolve(state.rows));
    const before = await rows();
    await kms.cancelKeyDeletion({ KeyId });
    expect(await rows()).toBe(before - 1);
    await fixture.vault.write(async (tx) => {
      const key = await getKey(tx, fixture.region, KeyId);
      if (key) await schedule(tx, 'deletion', fixture.now(), key);
    });
    fixture.advanceDays(1);
    await kms.describeKey({ KeyId });
    await kms.scheduleKeyDeletion({ KeyId });
    await fixture.vault.write(async (tx) => {
      const key = await getKey(tx, fixture.region, KeyId);
      if (key) await schedule(tx, 'deletion', fixture.now(), key);
    });
    fixture.advanceDays(1);
    await kms.cancelKeyDeletion({ KeyId });
    expect(await fixture.engine.runDue()).toEqual({ rotated: [], deleted: [] });
  });
});

describe('runDue', () => {
  it('does in every region what is due, and nothing else', async () => {
    const west = fixture.inRegion('us-west-2');
    const arnsOf = async (target: Kms, count: number) => {
      const arns: string[] = [];
      for (let index = 0; index < count; index += 1) {
        arns.push((await target.createKey({})).KeyMetadata?.Arn ?? '');
      }
      return arns;
    };
    const [east = '', disabled = '', later = '', dying = ''] = await arnsOf(kms, 4);
    const [far = ''] = await arnsOf(west, 1);
    for (const KeyId of [east, disabled]) await kms.enableKeyRotation({ KeyId, RotationPeriodInDays: 90 });
    await west.enableKeyRotation({ KeyId: far, RotationPeriodInDays: 90 });
    await kms.enableKeyRotation({ KeyId: later, RotationPeriodInDays: 120 });
    await kms.disableKey({ KeyId: disabled });
    await kms.scheduleKeyDeletion({ KeyId: dying, PendingWindowInDays: 7 });
    expect(await fixture.engine.runDue()).toEqual({ rotated: [], deleted: [] });
    fixture.advanceDays(91);
    const lines = (await fixture.trail()).length;
    const done = await fixture.engine.runDue();
    expect({ rotated: [...done.rotated].sort(), deleted: done.deleted }).toEqual({
      rotated: [east, far].sort(),
      deleted: [dying],
    });
    expect(await fixture.trail()).toHaveLength(lines + 3);
    expect(await fixture.engine.runDue()).toEqual({ rotated: [], deleted: [] });
    expect(await fixture.trail()).toHaveLength(lines + 3);
    await kms.enableKey({ KeyId: disabled });
    expect((await fixture.engine.runDue()).rotated).toEqual([disabled]);
    fixture.advanceDays(90);
    expect([...(await fixture.engine.runDue()).rotated].sort()).toEqual([east, disabled, later, far].sort());
  });

  it('goes on over more keys than one transaction takes', async () => {
    const keys = await Promise.all(Array.from({ length: 230 }, () => makeKey()));
    await Promise.all(
      keys.map(({ KeyId }, index) =>
        kms.enableKeyRotation({ KeyId, RotationPeriodInDays: 90 + (index % 3) }),
      ),
    );
    fixture.advanceDays(95);
    const { rotated } = await fixture.engine.runDue();
    expect([...rotated].sort()).toEqual(keys.map(({ Arn }) => Arn).sort());
  });
});

describe('authorization', () => {
  it('lets a user do what the key policy says, and no more', async () => {
    await makeUsers(fixture, 'alice');
    const allow = (Principal: object, Action: string) => ({
      Effect: 'Allow',
      Principal,
      Action,
      Resource: '*',
    });
    const { KeyId, Arn } = await makeKey(
      JSON.stringify({
        Statement: [
          allow({ AWS: rootIdentity.arn }, 'kms:*'),
          allow({ AWS: [alice.arn] }, 'kms:*crypt'),
          { ...allow({ AWS: '*' }, 'kms:Encrypt'), Effect: 'Deny' },
        ],
      }),
    );
    const asAlice = fixture.as(alice);
    const explicit = `User: ${alice.arn} is not authorized to perform: kms:Encrypt on resource: ${Arn} with an explicit deny in a resource-based policy`;
    await refused(asAlice.encrypt({ KeyId, Plaintext: Buffer.from('x') }), 'AccessDeniedException', explicit);
    await refused(kms.encrypt({ KeyId, Plaintext: Buffer.from('x') }), 'AccessDeniedException');
    await refused(asAlice.describeKey({ KeyId }), 'AccessDeniedException');
    await refused(asAlice.listKeys({}), 'AccessDeniedException');
    await refused(asAlice.createKey({}), 'AccessDeniedException');
    const { CiphertextBlob } = await kms.generateDataKey({ KeyId, KeySpec: 'AES_256' });
    expect((await asAlice.decrypt({ CiphertextBlob })).Plaintext).toHaveLength(32);
    // ReEncryptFrom is a permission of its own, and one that this policy's pattern does not cover.
    await refused(asAlice.reEncrypt({ CiphertextBlob, DestinationKeyId: KeyId }), 'AccessDeniedException');
    await refused(
      asAlice.createAlias({ AliasName: 'alias/hers', TargetKeyId: KeyId }),
      'AccessDeniedException',
    );
  });
});

describe('ReEncrypt', () => {
  it('needs its permission on either key', async () => {
    await makeUsers(fixture, 'alice');
    const policyWith = (Action: string) =>
      JSON.stringify({
        Statement: [
          { Effect: 'Allow', Principal: { AWS: rootIdentity.arn }, Action: 'kms:*', Resource: '*' },
          { Effect: 'Allow', Principal: { AWS: alice.arn }, Action, Resource: '*' },
        ],
      });
    const from = await makeKey(policyWith('kms:ReEncryptFrom'));
    const to = await makeKey(policyWith('kms:ReEncryptTo'));
    const blobOf = async (KeyId: string) =>
      (await kms.encrypt({ KeyId, Plaintext: Buffer.from('x') })).CiphertextBlob;
    const asAlice = fixture.as(alice);
    const [ofFrom, ofTo] = [await blobOf(from.KeyId), await blobOf(to.KeyId)];
    await asAlice.reEncrypt({ CiphertextBlob: ofFrom, DestinationKeyId: to.KeyId });
    await refused(
      asAlice.reEncrypt({ CiphertextBlob: ofFrom, DestinationKeyId: from.KeyId }),
      'AccessDeniedException',
      `User: ${alice.arn} is not authorized to perform: kms:ReEncryptTo on resource: ${from.Arn} because no identity-based policy allows the kms:ReEncryptTo action`,
    );
    await refused(
      asAlice.reEncrypt({ CiphertextBlob: ofTo, DestinationKeyId: to.KeyId }),
      'AccessDeniedException',
      `User: ${alice.arn} is not authorized to perform: kms:ReEncryptFrom on the resource associated with this ciphertext because no identity-based policy allows the kms:ReEncryptFrom action`,
    );
  });
});

describe('a region', () => {
  it('must be one that an ARN can hold', () => {
    for (const region of ['', 'eu/west', 'EU', 'eu:west', 'x'.repeat(33)]) {
      expect(() => fixture.inRegion(region)).toThrow('not the name of a region');
    }
  });
});

describe('requests from code', () => {
  it('that are changed while they wait are judged as they are used', async () => {
    const { KeyId } = await makeKey();
    const request = { KeyId, Plaintext: Buffer.from('x') };
    const pending = kms.encrypt(request);
    request.Plaintext = Buffer.alloc(5000);
    const outcome = await pending.then(
      ({ CiphertextBlob }) => kms.decrypt({ CiphertextBlob }),
      (error: unknown) => error,
    );
    if (isKmsError(outcome)) expect(outcome.code).toBe('ValidationException');
    else expect((outcome as { Plaintext: Uint8Array }).Plaintext).toHaveLength(1);
  });

  it('may hold null for what is absent', async () => {
    const { KeyId } = await makeKey();
    const nothing = null as unknown as undefined;
    const { CiphertextBlob } = await kms.encrypt({
      KeyId,
      Plaintext: Buffer.from('x'),
      EncryptionContext: nothing,
      EncryptionAlgorithm: nothing,
      DryRun: nothing,
    });
    await kms.decrypt({ CiphertextBlob, KeyId: nothing, Recipient: nothing });
    await kms.listKeys({ Limit: nothing, Marker: nothing });
    await kms.scheduleKeyDeletion({ KeyId, PendingWindowInDays: nothing });
  });

  it('can be many at once', async () => {
    const { KeyId } = await makeKey();
    const before = (await fixture.trail()).length;
    const texts = Array.from({ length: 300 }, (_, index) => `text ${index}`);
    const opened = await Promise.all(
      texts.map(async (text) => {
        const { CiphertextBlob } = await kms.encrypt({ KeyId, Plaintext: Buffer.from(text) });
        return Buffer.from((await kms.decrypt({ CiphertextBlob })).Plaintext ?? []).toString();
      }),
    );
    expect(opened).toEqual(texts);
    expect(await fixture.trail()).toHaveLength(before + 600);
  });
});
