import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { describeKey, newKey, refused, type Fixture, type Open } from './fixture.ts';

const unknownId = '1234abcd-12ab-34cd-56ef-1234567890ab';

export function keyContract(open: Open): void {
  let fixture: Fixture;
  beforeAll(async () => {
    fixture = await open();
  });
  afterAll(() => fixture.close());

  describe('CreateKey', () => {
    it('answers with the metadata of a symmetric key, and DescribeKey with the same', async () => {
      const { kms, account, region } = fixture;
      const before = fixture.now();
      const { KeyMetadata: key } = await kms.createKey({ Description: 'first' });
      const id = key?.KeyId ?? '';
      expect(key).toEqual({
        AWSAccountId: account,
        KeyId: expect.stringMatching(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/) as string,
        Arn: `arn:aws:kms:${region}:${account}:key/${id}`,
        CreationDate: expect.any(Date) as Date,
        Enabled: true,
        Description: 'first',
        KeyUsage: 'ENCRYPT_DECRYPT',
        KeyState: 'Enabled',
        Origin: 'AWS_KMS',
        KeyManager: 'CUSTOMER',
        CustomerMasterKeySpec: 'SYMMETRIC_DEFAULT',
        KeySpec: 'SYMMETRIC_DEFAULT',
        EncryptionAlgorithms: ['SYMMETRIC_DEFAULT'],
        MultiRegion: false,
        CurrentKeyMaterialId: expect.stringMatching(/^[0-9a-f]{64}$/) as string,
      });
      expect(key?.CreationDate?.getTime()).toBeGreaterThanOrEqual(before.getTime());
      expect(await describeKey(kms, id)).toEqual(key);
    });

    it('refuses what it cannot make yet', async () => {
      const { kms } = fixture;
      const usage = { KeyUsage: 'SIGN_VERIFY' } as const;
      await refused(kms.createKey({ KeySpec: 'SM2', ...usage }), 'UnsupportedOperationException');
      await refused(kms.createKey({ Origin: 'AWS_CLOUDHSM' }), 'UnsupportedOperationException');
      await refused(kms.createKey({ CustomKeyStoreId: 'cks-1' }), 'UnsupportedOperationException');
      await refused(
        kms.createKey({ KeySpec: 'HMAC_256' }),
        'ValidationException',
        'You must specify a KeyUsage value for all KMS keys except for symmetric encryption keys.',
      );
      await refused(kms.createKey(usage), 'ValidationException');
      await refused(
        kms.createKey({ KeySpec: 'SYMMETRIC_DEFAULT', CustomerMasterKeySpec: 'SYMMETRIC_DEFAULT' }),
        'ValidationException',
      );
    });

    it('keeps tags, and refuses bad ones', async () => {
      const { kms } = fixture;
      const tag = (TagKey: string, TagValue = '') => ({ TagKey, TagValue });
      const Tags = [tag('team', 'red'), tag('cost', '42'), tag('empty')];
      const { KeyMetadata: key } = await kms.createKey({ Tags });
      const KeyId = key?.KeyId ?? '';
      expect(await kms.listResourceTags({ KeyId })).toEqual({ Tags, Truncated: false });
      const first = await kms.listResourceTags({ KeyId, Limit: 2 });
      expect(first.Truncated).toBe(true);
      const rest = await kms.listResourceTags({ KeyId, Limit: 2, Marker: first.NextMarker });
      expect([...(first.Tags ?? []), ...(rest.Tags ?? [])]).toEqual(Tags);
      await refused(kms.createKey({ Tags: [tag('a'), tag('a')] }), 'TagException', 'Duplicate tag keys');
      await refused(kms.createKey({ Tags: [tag('aws:x')] }), 'TagException');
      const many = Array.from({ length: 51 }, (_, index) => tag(`t${index}`));
      await refused(kms.createKey({ Tags: many }), 'TagException', 'Too many tags');
      await refused(kms.listResourceTags({ KeyId, Limit: 51 }), 'ValidationException');
      await refused(kms.listResourceTags({ KeyId, Marker: 'nonsense' }), 'InvalidMarkerException');
    });

    it('stores a key policy: the default, or one that lets its giver change it', async () => {
      const { kms, account } = fixture;
      const { KeyId } = await newKey(kms);
      const { Policy, PolicyName } = await kms.getKeyPolicy({ KeyId });
      expect(PolicyName).toBe('default');
      expect(JSON.parse(Policy ?? '')).toEqual({
        Version: '2012-10-17',
        Id: 'key-default-1',
        Statement: [
          {
            Sid: 'Enable IAM User Permissions',
            Effect: 'Allow',
            Principal: { AWS: `arn:aws:iam::${account}:root` },
            Action: 'kms:*',
            Resource: '*',
          },
        ],
      });
      expect(await kms.listKeyPolicies({ KeyId })).toEqual({ PolicyNames: ['default'], Truncated: false });
      await refused(
        kms.getKeyPolicy({ KeyId, PolicyName: 'other' }),
        'NotFoundException',
        'No such policy exists',
      );
      const given = JSON.stringify({
        Statement: {
          Effect: 'Allow',
          Principal: { AWS: account },
          Action: ['kms:Put*', 'kms:GetKeyPolicy'],
          Resource: '*',
        },
      });
      const { KeyMetadata: key } = await kms.createKey({ Policy: given });
      expect((await kms.getKeyPolicy({ KeyId: key?.KeyId ?? '' })).Policy).toBe(given);
      // What the policy does not allow is denied, to the root user too.
      await refused(
        kms.describeKey({ KeyId: key?.KeyId ?? '' }),
        'AccessDeniedException',
        `User: arn:aws:iam::${account}:root is not authorized to perform: kms:DescribeKey on resource: ` +
          `${key?.Arn ?? ''} because no resource-based policy allows the kms:DescribeKey action`,
      );
      const lockout = given.replace('kms:Put*', 'kms:List*');
      await refused(
        kms.createKey({ Policy: lockout }),
        'MalformedPolicyDocumentException',
        'The new key policy will not allow you to update the key policy in the future.',
      );
      await kms.createKey({ Policy: lockout, BypassPolicyLockoutSafetyCheck: true });
      await refused(kms.createKey({ Policy: '{}' }), 'MalformedPolicyDocumentException');
      await refused(kms.createKey({ Policy: 'text' }), 'MalformedPolicyDocumentException');
    });
  });

  describe('naming a key', () => {
    it('takes an id or ARN, and where the operation does, an alias or its ARN', async () => {
      const { kms, account, region } = fixture;
      const { KeyId, Arn } = await newKey(kms);
      await kms.createAlias({ AliasName: 'alias/names', TargetKeyId: Arn });
      const aliasArn = `arn:aws:kms:${region}:${account}:alias/names`;
      for (const name of [KeyId, Arn, 'alias/names', aliasArn]) {
        expect((await describeKey(kms, name)).KeyId).toBe(KeyId);
      }
      await kms.enableKey({ KeyId: Arn });
      const message = 'Key Aliases are not supported for this operation.';
      for (const name of ['alias/names', 'alias/none', aliasArn]) {
        await refused(kms.enableKey({ KeyId: name }), 'InvalidArnException', message);
      }
    });

    it('says what is not found as AWS does', async () => {
      const { kms, account, region } = fixture;
      const arn = (rest: string) => `arn:aws:kms:${region}:${account}:${rest}`;
      const find = (KeyId: string) => kms.describeKey({ KeyId });
      const missing = `Key '${arn(`key/${unknownId}`)}' does not exist`;
      await refused(find(unknownId), 'NotFoundException', missing);
      await refused(find(arn(`key/${unknownId}`)), 'NotFoundException', missing);
      const mrk = 'mrk-d3b95762d3b95762d3b95762d3b95762';
      await refused(find(mrk), 'NotFoundException', `Key '${arn(`key/${mrk}`)}' does not exist`);
      for (const bad of ['fake-key-id', '134f2428cec14b25a1ae9048164dba47', 'mrk-fake-key-id']) {
        await refused(find(bad), 'NotFoundException', `Invalid keyId '${bad}'`);
      }
      const noAlias = `Alias ${arn('alias/none')} is not found.`;
      await refused(find('alias/none'), 'NotFoundException', noAlias);
      await refused(find(arn('alias/none')), 'NotFoundException', noAlias);
      await refused(find('arn:aws:s3:::bucket'), 'InvalidArnException');
    });

    it('keeps regions and accounts apart', async () => {
      const { kms, account, region } = fixture;
      const other = 'eu-west-1';
      const { KeyId, Arn } = await newKey(kms);
      const elsewhere = fixture.inRegion(other);
      await refused(
        elsewhere.describeKey({ KeyId }),
        'NotFoundException',
        `Key 'arn:aws:kms:${other}:${account}:key/${KeyId}' does not exist`,
      );
      await refused(elsewhere.describeKey({ KeyId: Arn }), 'NotFoundException', `Invalid arn ${region}`);
      expect((await elsewhere.listKeys({})).Keys).toEqual([]);
      const foreign = Arn.replace(account, '999988887777');
      await refused(kms.describeKey({ KeyId: foreign }), 'AccessDeniedException');
    });
  });

  describe('ListKeys', () => {
    it('pages through every key once', async () => {
      const kms = fixture.inRegion('ap-south-1');
      const made: string[] = [];
      for (let index = 0; index < 7; index += 1) made.push((await newKey(kms)).KeyId);
      const listed: string[] = [];
      let Marker: string | undefined;
      let pages = 0;
      do {
        const page = await kms.listKeys({ Limit: 3, Marker });
        for (const { KeyId, KeyArn } of page.Keys ?? []) {
          expect(KeyArn).toBe(`arn:aws:kms:ap-south-1:${fixture.account}:key/${String(KeyId)}`);
          listed.push(KeyId ?? '');
        }
        expect(page.Truncated).toBe(page.NextMarker !== undefined);
        Marker = page.NextMarker;
        pages += 1;
      } while (Marker !== undefined);
      expect(pages).toBe(3);
      expect(listed.sort()).toEqual(made.sort());
      await refused(kms.listKeys({ Marker: '!' }), 'InvalidMarkerException');
    });
  });

  describe('UpdateKeyDescription', () => {
    it('changes the description alone', async () => {
      const { kms } = fixture;
      const key = await newKey(kms);
      expect(await kms.updateKeyDescription({ KeyId: key.KeyId, Description: 'Überschrift ✓' })).toEqual({});
      expect(await describeKey(kms, key.KeyId)).toEqual({ ...key, Description: 'Überschrift ✓' });
    });
  });
}
