import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Kms } from '../../../src/api/kms.ts';
import type { ErrorCode } from '../../../src/base/errors.ts';
import { describeKey, newKey, refused, sealed, text, type Fixture, type Open } from './fixture.ts';

/** A call on a key, given a ciphertext of it and another, enabled key. */
type Attempt = (kms: Kms, KeyId: string, blob: Uint8Array, other: string) => Promise<unknown>;

let serial = 0;
const aliasName = () => `alias/state-${(serial += 1)}`;

const attempts = {
  CreateGrant: (kms, KeyId) =>
    kms.createGrant({ KeyId, GranteePrincipal: 'arn:aws:iam::111122223333:user/a', Operations: ['Decrypt'] }),
  CreateAlias: (kms, TargetKeyId) => kms.createAlias({ AliasName: aliasName(), TargetKeyId }),
  CancelKeyDeletion: (kms, KeyId) => kms.cancelKeyDeletion({ KeyId }),
  Decrypt: (kms, _, CiphertextBlob) => kms.decrypt({ CiphertextBlob }),
  DescribeKey: (kms, KeyId) => kms.describeKey({ KeyId }),
  DisableKey: (kms, KeyId) => kms.disableKey({ KeyId }),
  DisableKeyRotation: (kms, KeyId) => kms.disableKeyRotation({ KeyId }),
  EnableKey: (kms, KeyId) => kms.enableKey({ KeyId }),
  EnableKeyRotation: (kms, KeyId) => kms.enableKeyRotation({ KeyId }),
  Encrypt: (kms, KeyId) => kms.encrypt({ KeyId, Plaintext: Buffer.from('x') }),
  GenerateDataKey: (kms, KeyId) => kms.generateDataKey({ KeyId, KeySpec: 'AES_256' }),
  GenerateDataKeyWithoutPlaintext: (kms, KeyId) =>
    kms.generateDataKeyWithoutPlaintext({ KeyId, KeySpec: 'AES_256' }),
  GetKeyPolicy: (kms, KeyId) => kms.getKeyPolicy({ KeyId }),
  GetKeyRotationStatus: (kms, KeyId) => kms.getKeyRotationStatus({ KeyId }),
  ListAliases: (kms, KeyId) => kms.listAliases({ KeyId }),
  ListGrants: (kms, KeyId) => kms.listGrants({ KeyId }),
  ListKeyPolicies: (kms, KeyId) => kms.listKeyPolicies({ KeyId }),
  ListKeyRotations: (kms, KeyId) => kms.listKeyRotations({ KeyId }),
  ListResourceTags: (kms, KeyId) => kms.listResourceTags({ KeyId }),
  PutKeyPolicy: async (kms, KeyId) => {
    const { Policy = '' } = await kms.getKeyPolicy({ KeyId });
    return kms.putKeyPolicy({ KeyId, Policy });
  },
  'ReEncrypt from': (kms, _, CiphertextBlob, DestinationKeyId) =>
    kms.reEncrypt({ CiphertextBlob, DestinationKeyId }),
  'ReEncrypt to': async (kms, DestinationKeyId, _, other) =>
    kms.reEncrypt({ CiphertextBlob: await sealed(kms, other), DestinationKeyId }),
  RotateKeyOnDemand: (kms, KeyId) => kms.rotateKeyOnDemand({ KeyId }),
  ScheduleKeyDeletion: (kms, KeyId) => kms.scheduleKeyDeletion({ KeyId }),
  TagResource: (kms, KeyId) => kms.tagResource({ KeyId, Tags: [{ TagKey: 'a', TagValue: 'b' }] }),
  UntagResource: (kms, KeyId) => kms.untagResource({ KeyId, TagKeys: ['a'] }),
  UpdateAlias: async (kms, TargetKeyId, _, other) => {
    const AliasName = aliasName();
    await kms.createAlias({ AliasName, TargetKeyId: other });
    return kms.updateAlias({ AliasName, TargetKeyId });
  },
  UpdateKeyDescription: (kms, KeyId) => kms.updateKeyDescription({ KeyId, Description: 'x' }),
} satisfies Record<string, Attempt>;

type Name = keyof typeof attempts;
interface Refusal {
  readonly code: ErrorCode;
  readonly says: string;
  readonly of: readonly Name[];
}

const usage: readonly Name[] = [
  'CreateGrant',
  'Decrypt',
  'Encrypt',
  'GenerateDataKey',
  'GenerateDataKeyWithoutPlaintext',
  'ReEncrypt from',
  'ReEncrypt to',
];
const rotation: readonly Name[] = ['EnableKeyRotation', 'DisableKeyRotation', 'RotateKeyOnDemand'];
const notPending = { code: 'KMSInvalidStateException', says: 'is not pending deletion.' } as const;

/** As the developer guide's "Key state table" has it; operations not named succeed. */
const states = {
  Enabled: { enter: () => Promise.resolve(), refusals: [{ ...notPending, of: ['CancelKeyDeletion'] }] },
  Disabled: {
    enter: (kms: Kms, KeyId: string) => kms.disableKey({ KeyId }),
    refusals: [
      { code: 'DisabledException', says: 'is disabled.', of: [...usage, ...rotation] },
      { ...notPending, of: ['CancelKeyDeletion'] },
    ],
  },
  PendingDeletion: {
    enter: (kms: Kms, KeyId: string) => kms.scheduleKeyDeletion({ KeyId }),
    refusals: [
      {
        code: 'KMSInvalidStateException',
        says: 'is pending deletion.',
        of: [
          ...usage,
          ...rotation,
          'CreateAlias',
          'DisableKey',
          'EnableKey',
          'ScheduleKeyDeletion',
          'TagResource',
          'UntagResource',
          'UpdateAlias',
          'UpdateKeyDescription',
        ],
      },
    ],
  },
} satisfies Record<
  string,
  { enter: (kms: Kms, KeyId: string) => Promise<unknown>; refusals: readonly Refusal[] }
>;

export function stateContract(open: Open): void {
  let fixture: Fixture;
  let other: string;
  beforeAll(async () => {
    fixture = await open();
    other = (await newKey(fixture.kms)).KeyId;
  });
  afterAll(() => fixture.close());

  describe.each(Object.entries(states))('a key that is %s', (state, { enter, refusals }) => {
    it.each(Object.keys(attempts) as Name[])('%s', async (name) => {
      const { kms } = fixture;
      const { KeyId, Arn } = await newKey(kms);
      const blob = await sealed(kms, KeyId);
      await enter(kms, KeyId);
      expect((await describeKey(kms, KeyId)).KeyState).toBe(state);
      const attempt = attempts[name](kms, KeyId, blob, other);
      const refusal = (refusals as readonly Refusal[]).find(({ of }) => of.includes(name));
      if (refusal) {
        await refused(attempt, refusal.code, `${Arn} ${refusal.says}`);
        expect((await describeKey(kms, KeyId)).KeyState).toBe(state);
      } else {
        await attempt;
      }
    });
  });

  it('an alias leaves a key that is pending deletion, and is deleted from one', async () => {
    const { kms } = fixture;
    const { KeyId } = await newKey(kms);
    const names = [aliasName(), aliasName()] as const;
    for (const AliasName of names) await kms.createAlias({ AliasName, TargetKeyId: KeyId });
    await kms.scheduleKeyDeletion({ KeyId });
    await kms.updateAlias({ AliasName: names[0], TargetKeyId: other });
    await kms.deleteAlias({ AliasName: names[1] });
    expect((await kms.listAliases({ KeyId })).Aliases).toEqual([]);
  });

  describe('DisableKey and EnableKey', () => {
    it('take a key out of use and back', async () => {
      const { kms } = fixture;
      const { KeyId } = await newKey(kms);
      const CiphertextBlob = await sealed(kms, KeyId, 'still here');
      expect(await kms.disableKey({ KeyId })).toEqual({});
      expect(await describeKey(kms, KeyId)).toMatchObject({ Enabled: false, KeyState: 'Disabled' });
      expect(await kms.enableKey({ KeyId })).toEqual({});
      expect(await describeKey(kms, KeyId)).toMatchObject({ Enabled: true, KeyState: 'Enabled' });
      expect(text((await kms.decrypt({ CiphertextBlob })).Plaintext)).toBe('still here');
    });
  });

  describe('deletion', () => {
    it('waits 30 days, or 7 to 30 as asked', async () => {
      const { kms } = fixture;
      for (const [asked, days] of [
        [undefined, 30],
        [7, 7],
        [30, 30],
      ] as const) {
        const { KeyId, Arn } = await newKey(kms);
        const response = await kms.scheduleKeyDeletion({ KeyId, PendingWindowInDays: asked });
        const wait = (response.DeletionDate?.getTime() ?? 0) - fixture.now().getTime();
        expect(Math.abs(wait - days * 86_400_000)).toBeLessThan(60_000);
        expect(response).toEqual({
          KeyId: Arn,
          DeletionDate: response.DeletionDate,
          KeyState: 'PendingDeletion',
          PendingWindowInDays: days,
        });
        expect(await describeKey(kms, KeyId)).toMatchObject({
          Enabled: false,
          KeyState: 'PendingDeletion',
          DeletionDate: response.DeletionDate,
        });
      }
      const { KeyId } = await newKey(kms);
      for (const PendingWindowInDays of [6, 31, 0, 366]) {
        await refused(kms.scheduleKeyDeletion({ KeyId, PendingWindowInDays }), 'ValidationException');
      }
    });

    it('can be cancelled, which leaves the key disabled', async () => {
      const { kms } = fixture;
      const { KeyId, Arn } = await newKey(kms);
      const CiphertextBlob = await sealed(kms, KeyId, 'kept');
      await kms.scheduleKeyDeletion({ KeyId, PendingWindowInDays: 7 });
      expect(await kms.cancelKeyDeletion({ KeyId })).toEqual({ KeyId: Arn });
      const key = await describeKey(kms, KeyId);
      expect(key.KeyState).toBe('Disabled');
      expect(key).not.toHaveProperty('DeletionDate');
      fixture.advanceDays(31);
      await kms.enableKey({ KeyId });
      expect(text((await kms.decrypt({ CiphertextBlob })).Plaintext)).toBe('kept');
    });

    it('erases the key and its aliases when the time has come, and nothing before', async () => {
      const { kms, account, region } = fixture;
      const { KeyId, Arn } = await newKey(kms);
      const AliasName = aliasName();
      await kms.createAlias({ AliasName, TargetKeyId: KeyId });
      const CiphertextBlob = await sealed(kms, KeyId);
      await kms.scheduleKeyDeletion({ KeyId, PendingWindowInDays: 7 });
      fixture.advanceDays(6.99);
      expect((await describeKey(kms, KeyId)).KeyState).toBe('PendingDeletion');
      fixture.advanceDays(0.02);
      // The first call after the time is one that does not name the key.
      expect((await kms.listKeys({ Limit: 1000 })).Keys?.map((key) => key.KeyId)).not.toContain(KeyId);
      await refused(kms.describeKey({ KeyId }), 'NotFoundException', `Key '${Arn}' does not exist`);
      await refused(kms.cancelKeyDeletion({ KeyId }), 'NotFoundException');
      await refused(
        kms.describeKey({ KeyId: AliasName }),
        'NotFoundException',
        `Alias arn:aws:kms:${region}:${account}:${AliasName} is not found.`,
      );
      await refused(kms.decrypt({ CiphertextBlob }), 'InvalidCiphertextException');
      await kms.createAlias({ AliasName, TargetKeyId: other });
    });
  });
}
