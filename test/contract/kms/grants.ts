import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Input, Kms } from '../../../src/api/kms.ts';
import { newKey, refused, type Fixture, type Open } from './fixture.ts';

const user = (name: string) => `arn:aws:iam::111122223333:user/${name}`;

type Terms = Omit<Input<'CreateGrant'>, 'KeyId'>;
const terms = { GranteePrincipal: user('alice'), Operations: ['Encrypt', 'Decrypt'] } satisfies Terms;

async function grantsOf(kms: Kms, KeyId: string) {
  return (await kms.listGrants({ KeyId })).Grants ?? [];
}

async function create(kms: Kms, KeyId: string, more: Partial<Terms> = {}) {
  const { GrantId, GrantToken } = await kms.createGrant({ KeyId, ...terms, ...more });
  if (GrantId === undefined || GrantToken === undefined) throw new Error('no grant');
  return { GrantId, GrantToken };
}

export function grantContract(open: Open): void {
  let fixture: Fixture;
  beforeAll(async () => {
    fixture = await open();
  });
  afterAll(() => fixture.close());

  it('are made and listed', async () => {
    const { kms, account } = fixture;
    const { KeyId, Arn } = await newKey(kms);
    const Constraints = { EncryptionContextSubset: { team: 'red' } };
    const made = await create(kms, KeyId, {
      RetiringPrincipal: user('bob'),
      Name: 'nightly',
      Constraints,
    });
    expect(made.GrantId).toMatch(/^[0-9a-f]{64}$/);
    expect(await kms.listGrants({ KeyId: Arn })).toEqual({
      Grants: [
        {
          KeyId: Arn,
          GrantId: made.GrantId,
          Name: 'nightly',
          CreationDate: expect.any(Date) as Date,
          GranteePrincipal: user('alice'),
          RetiringPrincipal: user('bob'),
          IssuingAccount: `arn:aws:iam::${account}:root`,
          Operations: ['Encrypt', 'Decrypt'],
          Constraints,
        },
      ],
      Truncated: false,
    });
    expect((await kms.listGrants({ KeyId, GrantId: made.GrantId })).Grants).toHaveLength(1);
    await refused(kms.listGrants({ KeyId, GrantId: 'ab' }), 'NotFoundException');
    const other = await newKey(kms);
    await refused(kms.listGrants({ KeyId: other.KeyId, GrantId: made.GrantId }), 'NotFoundException');
    await create(kms, other.KeyId);
    expect(await grantsOf(kms, other.KeyId)).toMatchObject([{ Name: '' }]);
  });

  it('with a name are made once, each time with another token', async () => {
    const { kms } = fixture;
    const { KeyId } = await newKey(kms);
    const first = await create(kms, KeyId, { Name: 'retry', RetiringPrincipal: user('bob') });
    const again = await create(kms, KeyId, {
      Name: 'retry',
      RetiringPrincipal: user('bob'),
      Operations: ['Decrypt', 'Encrypt'],
    });
    expect(again.GrantId).toBe(first.GrantId);
    expect(again.GrantToken).not.toBe(first.GrantToken);
    expect(await grantsOf(kms, KeyId)).toHaveLength(1);
    const different = await create(kms, KeyId, { Name: 'retry' });
    expect(different.GrantId).not.toBe(first.GrantId);
    expect((await create(kms, KeyId)).GrantId).not.toBe((await create(kms, KeyId)).GrantId);
    expect(await grantsOf(kms, KeyId)).toHaveLength(4);
    await kms.revokeGrant({ KeyId, GrantId: first.GrantId });
    expect((await create(kms, KeyId, { Name: 'retry', RetiringPrincipal: user('bob') })).GrantId).not.toBe(
      first.GrantId,
    );
  });

  it('come in pages, all or those of one grantee', async () => {
    const { kms } = fixture;
    const { KeyId } = await newKey(kms);
    const made = new Map<string, string>();
    for (let i = 0; i < 9; i += 1) {
      const grantee = user(i % 3 === 0 ? 'carol' : 'dave');
      made.set((await create(kms, KeyId, { GranteePrincipal: grantee })).GrantId, grantee);
    }
    for (const [GranteePrincipal, count] of [
      [undefined, 9],
      [user('carol'), 3],
      [user('nobody'), 0],
    ] as const) {
      const seen: string[] = [];
      let Marker: string | undefined;
      do {
        const page = await kms.listGrants({ KeyId, GranteePrincipal, Limit: 2, Marker });
        for (const grant of page.Grants ?? []) {
          expect(grant.GranteePrincipal).toBe(made.get(grant.GrantId ?? ''));
          seen.push(grant.GrantId ?? '');
        }
        Marker = page.NextMarker;
      } while (Marker !== undefined);
      expect([seen.length, new Set(seen).size]).toEqual([count, count]);
    }
    await refused(kms.listGrants({ KeyId, Marker: 'x' }), 'InvalidMarkerException');
    await refused(kms.listGrants({ KeyId, Limit: 101 }), 'ValidationException');
  });

  it('are listed for who may retire them, in one region', async () => {
    const { kms } = fixture;
    const [one, two] = [await newKey(kms), await newKey(kms)];
    const RetiringPrincipal = user('erin');
    await create(kms, one.KeyId, { RetiringPrincipal });
    await create(kms, one.KeyId, { RetiringPrincipal: user('frank') });
    const { GrantId } = await create(kms, two.KeyId, { RetiringPrincipal });
    const listed = await kms.listRetirableGrants({ RetiringPrincipal });
    expect(listed.Grants?.map(({ KeyId }) => KeyId).sort()).toEqual([one.Arn, two.Arn].sort());
    await kms.revokeGrant({ KeyId: two.KeyId, GrantId });
    expect((await kms.listRetirableGrants({ RetiringPrincipal })).Grants).toHaveLength(1);
    const elsewhere = fixture.inRegion('eu-west-1');
    expect((await elsewhere.listRetirableGrants({ RetiringPrincipal })).Grants).toEqual([]);
  });

  it('are revoked, and retired by token or by key and id', async () => {
    const { kms } = fixture;
    const { KeyId, Arn } = await newKey(kms);
    const grants = [await create(kms, KeyId), await create(kms, KeyId), await create(kms, KeyId)] as const;
    const DryRun = true;
    await refused(kms.revokeGrant({ KeyId, GrantId: grants[0].GrantId, DryRun }), 'DryRunOperationException');
    await refused(kms.createGrant({ KeyId, ...terms, DryRun }), 'DryRunOperationException');
    expect(await grantsOf(kms, KeyId)).toHaveLength(3);
    expect(await kms.revokeGrant({ KeyId, GrantId: grants[0].GrantId })).toEqual({});
    expect(await kms.retireGrant({ GrantToken: grants[1].GrantToken })).toEqual({});
    expect(await kms.retireGrant({ KeyId: Arn, GrantId: grants[2].GrantId })).toEqual({});
    expect(await grantsOf(kms, KeyId)).toEqual([]);
    await refused(kms.revokeGrant({ KeyId, GrantId: grants[0].GrantId }), 'NotFoundException');
    await refused(kms.retireGrant({ GrantToken: grants[1].GrantToken }), 'NotFoundException');
    await refused(kms.retireGrant({ GrantToken: 'AAAA' }), 'InvalidGrantTokenException');
    const altered = `${grants[1].GrantToken.slice(0, -8)}AAAAAAA=`;
    await refused(kms.retireGrant({ GrantToken: altered }), 'InvalidGrantTokenException');
    await refused(kms.retireGrant({ KeyId: Arn }), 'ValidationException');
    await refused(kms.retireGrant({}), 'ValidationException');
  });

  describe('CreateGrant', () => {
    it('refuses principals, operations and constraints that cannot be', async () => {
      const { kms } = fixture;
      const { KeyId } = await newKey(kms);
      const notTaken = 'Key Aliases are not supported for this operation.';
      const grant = (more: Partial<Terms>) => kms.createGrant({ KeyId, ...terms, ...more });
      for (const bad of [
        'arn:aws:s3:::bucket',
        'arn:aws:iam::111122223333:group/team',
        'arn:aws:iam::111122223333:user/',
        `arn:aws:iam::111122223333:role/${'x'.repeat(65)}`,
        'arn:aws:iam::111122223333:role/a:b',
        'arn:aws:iam::1111:root',
        'arn:aws:sts::111122223333:assumed-role/ci',
        'arn:aws-cn:iam::111122223333:user/alice',
      ]) {
        const message = `ARN does not refer to a valid principal: ${bad}`;
        await refused(grant({ GranteePrincipal: bad }), 'InvalidArnException', message);
        await refused(grant({ RetiringPrincipal: bad }), 'InvalidArnException', message);
      }
      for (const good of ['user/team/alice@example.com', 'role/service-role/ci', 'root']) {
        const GranteePrincipal = `arn:aws:iam::444455556666:${good}`;
        expect(await grant({ GranteePrincipal })).toHaveProperty('GrantId');
      }
      await refused(kms.createGrant({ ...terms, KeyId: 'alias/none' }), 'InvalidArnException', notTaken);
      await refused(grant({ Operations: ['Sign'] }), 'ValidationException');
      await refused(grant({ Operations: ['GetPublicKey'] }), 'ValidationException');
      await refused(grant({ Operations: [] }), 'ValidationException');
      const pairs = (count: number) =>
        Object.fromEntries(Array.from({ length: count }, (_, i) => [`k${i}`, 'v']));
      await grant({ Constraints: { EncryptionContextEquals: pairs(8) } });
      await refused(grant({ Constraints: { EncryptionContextEquals: pairs(9) } }), 'ValidationException');
      await refused(
        grant({ Constraints: { EncryptionContextSubset: { k: 'v'.repeat(384) } } }),
        'ValidationException',
      );
    });

    it('allows whatever a symmetric encryption key can do', async () => {
      const { kms } = fixture;
      const { KeyId } = await newKey(kms);
      const Operations = [
        'CreateGrant',
        'Decrypt',
        'DescribeKey',
        'Encrypt',
        'GenerateDataKey',
        'GenerateDataKeyPair',
        'GenerateDataKeyPairWithoutPlaintext',
        'GenerateDataKeyWithoutPlaintext',
        'ReEncryptFrom',
        'ReEncryptTo',
        'RetireGrant',
      ] as const;
      await create(kms, KeyId, { Operations });
      expect((await grantsOf(kms, KeyId))[0]?.Operations).toEqual(Operations);
    });
  });

  it('go with their key', async () => {
    const { kms } = fixture;
    const { KeyId } = await newKey(kms);
    const { GrantToken } = await create(kms, KeyId, { RetiringPrincipal: user('gone') });
    await kms.scheduleKeyDeletion({ KeyId, PendingWindowInDays: 7 });
    fixture.advanceDays(8);
    expect((await kms.listRetirableGrants({ RetiringPrincipal: user('gone') })).Grants).toEqual([]);
    await refused(kms.retireGrant({ GrantToken }), 'InvalidGrantTokenException');
  });
}
