import { afterAll, beforeAll, expect, it } from 'vitest';
import { newKey, refused, sealed, type Fixture, type Open } from './fixture.ts';

export function usageContract(open: Open): void {
  let fixture: Fixture;
  beforeAll(async () => {
    fixture = await open();
  });
  afterAll(() => fixture.close());

  const last = async (KeyId: string) => (await fixture.kms.getKeyLastUsage({ KeyId })).KeyLastUsage;

  it('a key that was never used says so', async () => {
    const { kms } = fixture;
    const { KeyId, Arn } = await newKey(kms);
    await kms.describeKey({ KeyId });
    const { KeyLastUsage, TrackingStartDate, KeyCreationDate, ...rest } = await kms.getKeyLastUsage({
      KeyId,
    });
    expect(rest).toEqual({ KeyId: Arn });
    expect(KeyLastUsage).toBeUndefined();
    expect(KeyCreationDate?.getTime()).toBeGreaterThanOrEqual(TrackingStartDate?.getTime() ?? Infinity);
  });

  it('the last successful use counts, of each key that took part', async () => {
    const { kms } = fixture;
    const [one, two] = [(await newKey(kms)).KeyId, (await newKey(kms)).KeyId];
    const CiphertextBlob = await sealed(kms, one);
    expect(await last(one)).toEqual({
      Operation: 'Encrypt',
      Timestamp: expect.any(Date) as Date,
      CloudTrailEventId: expect.stringMatching(/^[0-9a-f-]{36}$/) as string,
      KmsRequestId: expect.stringMatching(/^[0-9a-f-]{36}$/) as string,
    });
    await kms.decrypt({ CiphertextBlob });
    expect((await last(one))?.Operation).toBe('Decrypt');
    expect(await last(two)).toBeUndefined();
    const before = await last(one);
    await refused(
      kms.encrypt({ KeyId: one, Plaintext: Buffer.from('x'), DryRun: true }),
      'DryRunOperationException',
    );
    await refused(
      kms.decrypt({ CiphertextBlob, EncryptionContext: { not: 'that' } }),
      'InvalidCiphertextException',
    );
    expect(await last(one)).toEqual(before);
    fixture.advanceDays(1);
    await kms.reEncrypt({ CiphertextBlob, DestinationKeyId: two });
    const [source, destination] = [await last(one), await last(two)];
    expect(source?.Operation).toBe('ReEncrypt');
    expect(destination).toEqual(source);
    expect((source?.Timestamp?.getTime() ?? 0) - (before?.Timestamp?.getTime() ?? 0)).toBeGreaterThan(
      86_000_000,
    );
  });
}
