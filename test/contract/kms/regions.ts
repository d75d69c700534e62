import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Input } from '../../../src/api/kms.ts';
import { describeKey, newKey, refused, sealed, text, type Fixture, type Open } from './fixture.ts';

const [ireland, tokyo] = ['eu-west-1', 'ap-northeast-1'] as const;

export function regionContract(open: Open): void {
  let fixture: Fixture;
  beforeAll(async () => {
    fixture = await open();
  });
  afterAll(() => fixture.close());

  async function primary(input: Input<'CreateKey'> = {}): Promise<string> {
    const { KeyMetadata: key } = await fixture.kms.createKey({ MultiRegion: true, ...input });
    return key?.KeyId ?? '';
  }
  const arn = (region: string, id: string) => `arn:aws:kms:${region}:${fixture.account}:key/${id}`;
  const member = (region: string, id: string) => ({ Arn: arn(region, id), Region: region });
  const rotations = async (region: string, KeyId: string) =>
    (await fixture.inRegion(region).listKeyRotations({ KeyId })).Rotations;

  it('CreateKey makes a primary key with an id of its own form', async () => {
    const { kms, region } = fixture;
    const id = await primary();
    expect(id).toMatch(/^mrk-[0-9a-f]{32}$/);
    expect(await describeKey(kms, id)).toMatchObject({
      MultiRegion: true,
      MultiRegionConfiguration: {
        MultiRegionKeyType: 'PRIMARY',
        PrimaryKey: member(region, id),
        ReplicaKeys: [],
      },
    });
  });

  it('ReplicateKey makes a key with the same id, material and nothing else in common', async () => {
    const { kms, region, account } = fixture;
    const KeyId = await primary({ Description: 'first', Tags: [{ TagKey: 'a', TagValue: 'b' }] });
    const Tags = [{ TagKey: 'c', TagValue: 'd' }];
    const made = await kms.replicateKey({ KeyId, ReplicaRegion: ireland, Description: 'second', Tags });
    const configuration = {
      MultiRegionKeyType: 'REPLICA',
      PrimaryKey: member(region, KeyId),
      ReplicaKeys: [member(ireland, KeyId)],
    };
    expect(made.ReplicaKeyMetadata).toMatchObject({
      KeyId,
      Arn: arn(ireland, KeyId),
      AWSAccountId: account,
      KeyState: 'Creating',
      Enabled: false,
      Description: 'second',
      MultiRegion: true,
      MultiRegionConfiguration: configuration,
    });
    expect(made.ReplicaKeyMetadata).not.toHaveProperty('CurrentKeyMaterialId');
    expect(made.ReplicaTags).toEqual(Tags);
    const there = fixture.inRegion(ireland);
    const replica = await describeKey(there, KeyId);
    expect(replica).toMatchObject({
      KeyState: 'Enabled',
      Enabled: true,
      MultiRegionConfiguration: configuration,
      CurrentKeyMaterialId: (await describeKey(kms, KeyId)).CurrentKeyMaterialId,
    });
    expect((await there.getKeyPolicy({ KeyId })).Policy).toBe(made.ReplicaPolicy);
    expect((await there.listResourceTags({ KeyId })).Tags).toEqual(Tags);
    expect((await describeKey(kms, KeyId)).MultiRegionConfiguration).toEqual({
      ...configuration,
      MultiRegionKeyType: 'PRIMARY',
    });
    expect(text((await there.decrypt({ CiphertextBlob: await sealed(kms, KeyId, 'here') })).Plaintext)).toBe(
      'here',
    );
    const back = await kms.decrypt({ CiphertextBlob: await sealed(there, KeyId, 'there'), KeyId });
    expect([text(back.Plaintext), back.KeyId]).toEqual(['there', arn(region, KeyId)]);
    await kms.disableKey({ KeyId });
    expect((await describeKey(there, KeyId)).KeyState).toBe('Enabled');
  });

  it('ReplicateKey refuses what has no replicas, and a second one in a region', async () => {
    const { kms, region } = fixture;
    const single = (await newKey(kms)).KeyId;
    const to = (KeyId: string, ReplicaRegion: string) => ({ KeyId, ReplicaRegion });
    await refused(kms.replicateKey(to(single, ireland)), 'UnsupportedOperationException');
    const KeyId = await primary();
    await kms.replicateKey(to(KeyId, ireland));
    await refused(kms.replicateKey(to(KeyId, ireland)), 'AlreadyExistsException');
    await refused(kms.replicateKey(to(KeyId, region)), 'AlreadyExistsException');
    await refused(kms.replicateKey(to(KeyId, 'nowhere')), 'ValidationException');
    await refused(
      fixture.inRegion(ireland).replicateKey(to(KeyId, tokyo)),
      'UnsupportedOperationException',
      `${arn(ireland, KeyId)} is not a multi-region primary key.`,
    );
    await refused(
      kms.replicateKey({ ...to(KeyId, tokyo), Policy: '{}' }),
      'MalformedPolicyDocumentException',
    );
    await refused(
      kms.replicateKey({ ...to(KeyId, tokyo), Tags: [{ TagKey: 'aws:x', TagValue: '' }] }),
      'TagException',
    );
    await kms.disableKey({ KeyId });
    await refused(
      kms.replicateKey(to(KeyId, tokyo)),
      'DisabledException',
      `${arn(region, KeyId)} is disabled.`,
    );
  });

  describe('rotation', () => {
    it('is shared, and managed on the primary key', async () => {
      const { kms } = fixture;
      const KeyId = await primary();
      const there = fixture.inRegion(ireland);
      await kms.enableKeyRotation({ KeyId, RotationPeriodInDays: 90 });
      await kms.replicateKey({ KeyId, ReplicaRegion: ireland });
      const CiphertextBlob = await sealed(there, KeyId, 'first');
      expect(await there.getKeyRotationStatus({ KeyId })).toEqual({
        ...(await kms.getKeyRotationStatus({ KeyId })),
        KeyId: arn(ireland, KeyId),
      });
      await refused(there.enableKeyRotation({ KeyId }), 'UnsupportedOperationException');
      await refused(there.disableKeyRotation({ KeyId }), 'UnsupportedOperationException');
      await refused(there.rotateKeyOnDemand({ KeyId }), 'UnsupportedOperationException');
      await kms.rotateKeyOnDemand({ KeyId });
      expect(await rotations(ireland, KeyId)).toEqual(await rotations(fixture.region, KeyId));
      fixture.advanceDays(91);
      // Due, and noticed by a call on the replica.
      expect(await rotations(ireland, KeyId)).toHaveLength(2);
      expect(await rotations(fixture.region, KeyId)).toEqual(await rotations(ireland, KeyId));
      expect(await there.getKeyRotationStatus({ KeyId })).toEqual({
        ...(await kms.getKeyRotationStatus({ KeyId })),
        KeyId: arn(ireland, KeyId),
      });
      expect(text((await kms.decrypt({ CiphertextBlob })).Plaintext)).toBe('first');
      expect(text((await kms.decrypt({ CiphertextBlob: await sealed(there, KeyId, 'new') })).Plaintext)).toBe(
        'new',
      );
      await kms.disableKeyRotation({ KeyId });
      expect(await there.getKeyRotationStatus({ KeyId })).toEqual({
        KeyId: arn(ireland, KeyId),
        KeyRotationEnabled: false,
      });
    });
  });

  describe('UpdatePrimaryRegion', () => {
    it('makes a replica primary and the primary a replica', async () => {
      const { kms, region } = fixture;
      const KeyId = await primary();
      for (const ReplicaRegion of [ireland, tokyo]) await kms.replicateKey({ KeyId, ReplicaRegion });
      await kms.enableKeyRotation({ KeyId, RotationPeriodInDays: 90 });
      expect(await kms.updatePrimaryRegion({ KeyId, PrimaryRegion: ireland })).toEqual({});
      const configuration = {
        PrimaryKey: member(ireland, KeyId),
        ReplicaKeys: [member(tokyo, KeyId), member(region, KeyId)],
      };
      for (const [where, MultiRegionKeyType] of [
        [ireland, 'PRIMARY'],
        [tokyo, 'REPLICA'],
        [region, 'REPLICA'],
      ] as const) {
        const { MultiRegionConfiguration: found } = await describeKey(fixture.inRegion(where), KeyId);
        expect(found).toEqual({ MultiRegionKeyType, ...configuration });
      }
      fixture.advanceDays(91);
      expect(await rotations(tokyo, KeyId)).toHaveLength(1);
      await refused(kms.rotateKeyOnDemand({ KeyId }), 'UnsupportedOperationException');
      await fixture.inRegion(ireland).rotateKeyOnDemand({ KeyId });
      expect(await rotations(region, KeyId)).toHaveLength(2);
    });

    it('needs the primary key and an enabled replica', async () => {
      const { kms, region } = fixture;
      const KeyId = await primary();
      const there = fixture.inRegion(ireland);
      const update = (PrimaryRegion: string) => kms.updatePrimaryRegion({ KeyId, PrimaryRegion });
      await refused(update(ireland), 'NotFoundException', `Key '${arn(ireland, KeyId)}' does not exist`);
      await kms.replicateKey({ KeyId, ReplicaRegion: ireland });
      await refused(update(region), 'NotFoundException');
      await refused(
        there.updatePrimaryRegion({ KeyId, PrimaryRegion: region }),
        'UnsupportedOperationException',
      );
      const single = (await newKey(kms)).KeyId;
      await refused(
        kms.updatePrimaryRegion({ KeyId: single, PrimaryRegion: ireland }),
        'UnsupportedOperationException',
      );
      await there.disableKey({ KeyId });
      await refused(update(ireland), 'DisabledException', `${arn(ireland, KeyId)} is disabled.`);
    });
  });

  describe('deletion', () => {
    it('of a primary key waits until its replicas are gone', async () => {
      const { kms, region } = fixture;
      const KeyId = await primary();
      const there = fixture.inRegion(ireland);
      await kms.replicateKey({ KeyId, ReplicaRegion: ireland });
      const CiphertextBlob = await sealed(kms, KeyId, 'kept');
      const Arn = arn(region, KeyId);
      expect(await kms.scheduleKeyDeletion({ KeyId, PendingWindowInDays: 7 })).toEqual({
        KeyId: Arn,
        KeyState: 'PendingReplicaDeletion',
        PendingWindowInDays: 7,
      });
      const waiting = await describeKey(kms, KeyId);
      expect(waiting).toMatchObject({ KeyState: 'PendingReplicaDeletion', PendingDeletionWindowInDays: 7 });
      expect(waiting.DeletionDate).toBeUndefined();
      await refused(
        kms.encrypt({ KeyId, Plaintext: Buffer.from('x') }),
        'KMSInvalidStateException',
        `${Arn} is pending replica deletion.`,
      );
      await refused(kms.scheduleKeyDeletion({ KeyId }), 'KMSInvalidStateException');
      await kms.cancelKeyDeletion({ KeyId });
      expect(await describeKey(kms, KeyId)).toMatchObject({ KeyState: 'Disabled' });
      await kms.scheduleKeyDeletion({ KeyId, PendingWindowInDays: 7 });
      fixture.advanceDays(100);
      expect(text((await there.decrypt({ CiphertextBlob })).Plaintext)).toBe('kept');
      await there.scheduleKeyDeletion({ KeyId, PendingWindowInDays: 8 });
      fixture.advanceDays(9);
      const pending = await describeKey(kms, KeyId);
      expect(pending.KeyState).toBe('PendingDeletion');
      const days = ((pending.DeletionDate?.getTime() ?? 0) - fixture.now().getTime()) / 86_400_000;
      expect(Math.round(days)).toBe(7);
      await refused(there.describeKey({ KeyId }), 'NotFoundException');
      fixture.advanceDays(8);
      await refused(kms.describeKey({ KeyId }), 'NotFoundException');
    });

    it('of a replica leaves the others whole, and it can be made again', async () => {
      const { kms } = fixture;
      const KeyId = await primary();
      const there = fixture.inRegion(ireland);
      await kms.replicateKey({ KeyId, ReplicaRegion: ireland });
      const CiphertextBlob = await sealed(there, KeyId, 'kept');
      await there.scheduleKeyDeletion({ KeyId, PendingWindowInDays: 7 });
      fixture.advanceDays(8);
      expect(text((await kms.decrypt({ CiphertextBlob })).Plaintext)).toBe('kept');
      expect((await describeKey(kms, KeyId)).MultiRegionConfiguration?.ReplicaKeys).toEqual([]);
      await kms.replicateKey({ KeyId, ReplicaRegion: ireland });
      expect(text((await there.decrypt({ CiphertextBlob })).Plaintext)).toBe('kept');
    });
  });
}
