import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Kms } from '../../../src/api/kms.ts';
import { describeKey, newKey, refused, sealed, text, type Fixture, type Open } from './fixture.ts';

const dayMs = 86_400_000;

async function rotationsOf(kms: Kms, KeyId: string) {
  return (await kms.listKeyRotations({ KeyId })).Rotations ?? [];
}

export function rotationContract(open: Open): void {
  let fixture: Fixture;
  beforeAll(async () => {
    fixture = await open();
  });
  afterAll(() => fixture.close());

  const daysUntil = (date: Date | undefined) =>
    Math.round(((date?.getTime() ?? 0) - fixture.now().getTime()) / dayMs);

  describe('automatic rotation', () => {
    it('is off at first, on for 90 to 2560 days, by default 365, and off again', async () => {
      const { kms } = fixture;
      const { KeyId, Arn } = await newKey(kms);
      const off = { KeyId: Arn, KeyRotationEnabled: false };
      expect(await kms.getKeyRotationStatus({ KeyId })).toEqual(off);
      for (const [RotationPeriodInDays, days] of [
        [undefined, 365],
        [90, 90],
        [2560, 2560],
      ] as const) {
        expect(await kms.enableKeyRotation({ KeyId, RotationPeriodInDays })).toEqual({});
        const status = await kms.getKeyRotationStatus({ KeyId });
        expect(status).toEqual({
          KeyId: Arn,
          KeyRotationEnabled: true,
          RotationPeriodInDays: days,
          NextRotationDate: status.NextRotationDate,
        });
        expect(daysUntil(status.NextRotationDate)).toBe(days);
      }
      for (const RotationPeriodInDays of [89, 2561]) {
        await refused(kms.enableKeyRotation({ KeyId, RotationPeriodInDays }), 'ValidationException');
      }
      expect(await kms.disableKeyRotation({ KeyId })).toEqual({});
      expect(await kms.getKeyRotationStatus({ KeyId })).toEqual(off);
      fixture.advanceDays(2561);
      expect(await rotationsOf(kms, KeyId)).toEqual([]);
    });

    it('happens at the next use after its date, again and again, and old ciphertexts stay readable', async () => {
      const { kms } = fixture;
      const key = await newKey(kms);
      const { KeyId } = key;
      await kms.enableKeyRotation({ KeyId, RotationPeriodInDays: 90 });
      const blobs = [await sealed(kms, KeyId, 'generation 0')];
      fixture.advanceDays(89.9);
      expect((await describeKey(kms, KeyId)).CurrentKeyMaterialId).toBe(key.CurrentKeyMaterialId);
      const materials = new Set([key.CurrentKeyMaterialId]);
      for (let generation = 1; generation <= 3; generation += 1) {
        fixture.advanceDays(90.2);
        blobs.push(await sealed(kms, KeyId, `generation ${generation}`));
        const now = await describeKey(kms, KeyId);
        materials.add(now.CurrentKeyMaterialId ?? '');
        expect(materials.size).toBe(generation + 1);
        expect(daysUntil((await kms.getKeyRotationStatus({ KeyId })).NextRotationDate)).toBe(90);
      }
      const rotations = await rotationsOf(kms, KeyId);
      expect(rotations.map(({ RotationType }) => RotationType)).toEqual(Array(3).fill('AUTOMATIC'));
      for (const [generation, CiphertextBlob] of blobs.entries()) {
        const opened = await kms.decrypt({ CiphertextBlob });
        expect(text(opened.Plaintext)).toBe(`generation ${generation}`);
        expect(opened.KeyMaterialId).toBe([...materials][generation]);
      }
    });

    it('keeps its date when enabled twice with one period', async () => {
      const { kms } = fixture;
      const { KeyId } = await newKey(kms);
      await kms.enableKeyRotation({ KeyId, RotationPeriodInDays: 100 });
      const before = await kms.getKeyRotationStatus({ KeyId });
      fixture.advanceDays(10);
      await kms.enableKeyRotation({ KeyId, RotationPeriodInDays: 100 });
      expect(await kms.getKeyRotationStatus({ KeyId })).toEqual(before);
    });

    it('waits while the key is disabled or pending deletion, and is made up for afterwards', async () => {
      const { kms } = fixture;
      const key = await newKey(kms);
      const { KeyId } = key;
      await kms.enableKeyRotation({ KeyId, RotationPeriodInDays: 90 });
      await kms.disableKey({ KeyId });
      fixture.advanceDays(91);
      expect((await describeKey(kms, KeyId)).CurrentKeyMaterialId).toBe(key.CurrentKeyMaterialId);
      await kms.scheduleKeyDeletion({ KeyId });
      expect(await kms.getKeyRotationStatus({ KeyId })).toEqual({
        KeyId: key.Arn,
        KeyRotationEnabled: false,
      });
      await kms.cancelKeyDeletion({ KeyId });
      expect(await kms.getKeyRotationStatus({ KeyId })).toMatchObject({ KeyRotationEnabled: true });
      await kms.enableKey({ KeyId });
      expect((await describeKey(kms, KeyId)).CurrentKeyMaterialId).not.toBe(key.CurrentKeyMaterialId);
      expect(await rotationsOf(kms, KeyId)).toHaveLength(1);
    });
  });

  describe('RotateKeyOnDemand', () => {
    it('rotates at once and leaves the date of automatic rotation alone', async () => {
      const { kms } = fixture;
      const key = await newKey(kms);
      const { KeyId } = key;
      await kms.enableKeyRotation({ KeyId });
      const before = await kms.getKeyRotationStatus({ KeyId });
      const CiphertextBlob = await sealed(kms, KeyId, 'old');
      fixture.advanceDays(1);
      expect(await kms.rotateKeyOnDemand({ KeyId })).toEqual({ KeyId: key.Arn });
      expect(await kms.getKeyRotationStatus({ KeyId })).toEqual(before);
      const { CurrentKeyMaterialId: current } = await describeKey(kms, KeyId);
      expect(current).not.toBe(key.CurrentKeyMaterialId);
      expect((await kms.decrypt({ CiphertextBlob: await sealed(kms, KeyId) })).KeyMaterialId).toBe(current);
      const opened = await kms.decrypt({ CiphertextBlob });
      expect([text(opened.Plaintext), opened.KeyMaterialId]).toEqual(['old', key.CurrentKeyMaterialId]);
    });

    it('works 25 times on a key', async () => {
      const { kms } = fixture;
      const { KeyId } = await newKey(kms);
      const CiphertextBlob = await sealed(kms, KeyId, 'the first');
      for (let times = 0; times < 25; times += 1) await kms.rotateKeyOnDemand({ KeyId });
      await refused(kms.rotateKeyOnDemand({ KeyId }), 'LimitExceededException');
      expect(text((await kms.decrypt({ CiphertextBlob })).Plaintext)).toBe('the first');
    });
  });

  describe('ListKeyRotations', () => {
    it('shows rotations, or all key material, in pages', async () => {
      const { kms } = fixture;
      const key = await newKey(kms);
      const { KeyId } = key;
      expect(await kms.listKeyRotations({ KeyId })).toEqual({ Rotations: [], Truncated: false });
      await kms.rotateKeyOnDemand({ KeyId });
      fixture.advanceDays(1);
      await kms.rotateKeyOnDemand({ KeyId });
      const rotations = await rotationsOf(kms, KeyId);
      expect(rotations).toEqual([
        {
          KeyId,
          KeyMaterialId: expect.stringMatching(/^[0-9a-f]{64}$/) as string,
          KeyMaterialState: 'NON_CURRENT',
          RotationDate: expect.any(Date) as Date,
          RotationType: 'ON_DEMAND',
        },
        {
          KeyId,
          KeyMaterialId: (await describeKey(kms, KeyId)).CurrentKeyMaterialId,
          KeyMaterialState: 'CURRENT',
          RotationDate: expect.any(Date) as Date,
          RotationType: 'ON_DEMAND',
        },
      ]);
      const all = await kms.listKeyRotations({ KeyId, IncludeKeyMaterial: 'ALL_KEY_MATERIAL' });
      expect(all.Rotations).toEqual([
        { KeyId, KeyMaterialId: key.CurrentKeyMaterialId, KeyMaterialState: 'NON_CURRENT' },
        ...rotations,
      ]);
      const first = await kms.listKeyRotations({ KeyId, Limit: 1 });
      expect(first).toMatchObject({ Rotations: [rotations[0]], Truncated: true });
      const rest = await kms.listKeyRotations({ KeyId, Limit: 1, Marker: first.NextMarker });
      expect(rest).toEqual({ Rotations: [rotations[1]], Truncated: false });
      await refused(kms.listKeyRotations({ KeyId, Marker: 'x' }), 'InvalidMarkerException');
    });
  });
}
