import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { describeKey, newKey, refused, type Fixture, type Open } from './fixture.ts';

export function aliasContract(open: Open): void {
  let fixture: Fixture;
  let key: Awaited<ReturnType<typeof newKey>>;
  beforeAll(async () => {
    fixture = await open();
    key = await newKey(fixture.kms);
  });
  afterAll(() => fixture.close());

  const arnOf = (name: string) => `arn:aws:kms:${fixture.region}:${fixture.account}:${name}`;

  it('is made, listed, moved to another key and deleted', async () => {
    const { kms } = fixture;
    const AliasName = 'alias/team/app_1-x';
    expect(await kms.createAlias({ AliasName, TargetKeyId: key.KeyId })).toEqual({});
    const { Aliases: [alias] = [] } = await kms.listAliases({ KeyId: key.KeyId });
    expect(alias).toEqual({
      AliasName,
      AliasArn: arnOf(AliasName),
      TargetKeyId: key.KeyId,
      CreationDate: expect.any(Date) as Date,
      LastUpdatedDate: alias?.CreationDate,
    });
    fixture.advanceDays(1);
    const next = await newKey(kms);
    expect(await kms.updateAlias({ AliasName, TargetKeyId: next.Arn })).toEqual({});
    expect((await describeKey(kms, AliasName)).KeyId).toBe(next.KeyId);
    expect((await kms.listAliases({ KeyId: key.KeyId })).Aliases).toEqual([]);
    const { Aliases: [moved] = [] } = await kms.listAliases({ KeyId: next.KeyId });
    expect(moved).toMatchObject({ TargetKeyId: next.KeyId, CreationDate: alias?.CreationDate });
    expect(moved?.LastUpdatedDate?.getTime()).toBeGreaterThan(alias?.CreationDate?.getTime() ?? 0);
    expect(await kms.deleteAlias({ AliasName })).toEqual({});
    expect(await kms.listAliases({})).toEqual({ Aliases: [], Truncated: false });
    await refused(kms.describeKey({ KeyId: AliasName }), 'NotFoundException');
    expect((await describeKey(kms, next.KeyId)).KeyState).toBe('Enabled');
  });

  it('must have a name that AWS allows', async () => {
    const { kms } = fixture;
    const make = (AliasName: string) => kms.createAlias({ AliasName, TargetKeyId: key.KeyId });
    await refused(
      make('app'),
      'ValidationException',
      'Alias must start with the prefix "alias/". Please see https://docs.aws.amazon.com/kms/latest/developerguide/kms-alias.html',
    );
    for (const name of ['alias/', 'alias/a:b', 'alias/a b', 'alias/ä', `alias/${'x'.repeat(251)}`]) {
      await refused(make(name), 'ValidationException');
    }
    await refused(make('alias/aws/mine'), 'NotAuthorizedException');
    await make(`alias/${'x'.repeat(250)}`);
  });

  it('is unique in its account and region', async () => {
    const { kms } = fixture;
    const AliasName = 'alias/once';
    await kms.createAlias({ AliasName, TargetKeyId: key.KeyId });
    await refused(
      kms.createAlias({ AliasName, TargetKeyId: key.KeyId }),
      'AlreadyExistsException',
      `An alias with the name ${arnOf(AliasName)} already exists`,
    );
    const elsewhere = fixture.inRegion('eu-west-1');
    await elsewhere.createAlias({ AliasName, TargetKeyId: (await newKey(elsewhere)).KeyId });
    expect((await describeKey(kms, AliasName)).KeyId).toBe(key.KeyId);
  });

  it('stands for a key that exists, and for no alias', async () => {
    const { kms } = fixture;
    const AliasName = 'alias/target';
    await kms.createAlias({ AliasName, TargetKeyId: key.KeyId });
    for (const TargetKeyId of [AliasName, arnOf(AliasName)]) {
      for (const call of [
        kms.createAlias({ AliasName: 'alias/second', TargetKeyId }),
        kms.updateAlias({ AliasName, TargetKeyId }),
      ]) {
        await refused(call, 'ValidationException', 'Aliases must refer to keys. Not aliases');
      }
    }
    const TargetKeyId = '1234abcd-12ab-34cd-56ef-1234567890ab';
    await refused(kms.createAlias({ AliasName: 'alias/second', TargetKeyId }), 'NotFoundException');
    const missing = `Alias ${arnOf('alias/second')} is not found.`;
    await refused(
      kms.updateAlias({ AliasName: 'alias/second', TargetKeyId: key.KeyId }),
      'NotFoundException',
      missing,
    );
    await refused(kms.deleteAlias({ AliasName: 'alias/second' }), 'NotFoundException', missing);
  });

  it('fifty of them fit on a key', async () => {
    const { kms } = fixture;
    const { KeyId } = await newKey(kms);
    const spare = await newKey(kms);
    for (let index = 0; index < 50; index += 1) {
      await kms.createAlias({ AliasName: `alias/fit-${index}`, TargetKeyId: KeyId });
    }
    await refused(
      kms.createAlias({ AliasName: 'alias/one-more', TargetKeyId: KeyId }),
      'LimitExceededException',
    );
    await kms.createAlias({ AliasName: 'alias/one-more', TargetKeyId: spare.KeyId });
    await refused(
      kms.updateAlias({ AliasName: 'alias/one-more', TargetKeyId: KeyId }),
      'LimitExceededException',
    );
    // An alias that is on the key already may be put there again.
    await kms.updateAlias({ AliasName: 'alias/fit-7', TargetKeyId: KeyId });
    await kms.deleteAlias({ AliasName: 'alias/fit-7' });
    await kms.updateAlias({ AliasName: 'alias/one-more', TargetKeyId: KeyId });
  });

  describe('ListAliases', () => {
    it('pages through those of the region or of one key', async () => {
      const kms = fixture.inRegion('sa-east-1');
      const [one, two] = [await newKey(kms), await newKey(kms)];
      const names = Array.from({ length: 9 }, (_, index) => `alias/page-${index}`);
      for (const [index, AliasName] of names.entries()) {
        await kms.createAlias({ AliasName, TargetKeyId: index % 3 === 0 ? two.KeyId : one.KeyId });
      }
      const listed = async (KeyId?: string) => {
        const found: string[] = [];
        let Marker: string | undefined;
        do {
          const page = await kms.listAliases({ KeyId, Limit: 4, Marker });
          expect(page.Aliases?.length).toBeLessThanOrEqual(4);
          expect(page.Truncated).toBe(page.NextMarker !== undefined);
          for (const { AliasName } of page.Aliases ?? []) found.push(AliasName ?? '');
          Marker = page.NextMarker;
        } while (Marker !== undefined);
        return found.sort();
      };
      expect(await listed()).toEqual(names);
      expect(await listed(one.Arn)).toEqual(names.filter((_, index) => index % 3 !== 0));
      expect(await listed(two.KeyId)).toEqual(names.filter((_, index) => index % 3 === 0));
      await refused(kms.listAliases({ Marker: '!' }), 'InvalidMarkerException');
      await refused(
        kms.listAliases({ Limit: 101 }),
        'ValidationException',
        "1 validation error detected: Value '101' at 'limit' failed to satisfy constraint: Member must have value less than or equal to 100",
      );
      await refused(kms.listAliases({ KeyId: '1234abcd-12ab-34cd-56ef-1234567890ab' }), 'NotFoundException');
    });
  });
}
