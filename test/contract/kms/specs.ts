import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { KeyMetadata, KeySpec, KeyUsageType } from '../../../src/api/types.ts';
import { describeKey, keyOf, newKey, refused, type Fixture, type Open } from './fixture.ts';

const rsaSigning = ['PKCS1_V1_5', 'PSS'].flatMap((scheme) =>
  [256, 384, 512].map((bits) => `RSASSA_${scheme}_SHA_${bits}`),
);
const oaep = ['RSAES_OAEP_SHA_1', 'RSAES_OAEP_SHA_256'];

/** As in the developer guide's "Key spec reference": for each usage what the metadata shows. */
const specs: Readonly<Partial<Record<KeySpec, Partial<Record<KeyUsageType, Partial<KeyMetadata>>>>>> = {
  ...Object.fromEntries(
    (['RSA_2048', 'RSA_3072', 'RSA_4096'] as const).map((spec) => [
      spec,
      { ENCRYPT_DECRYPT: { EncryptionAlgorithms: oaep }, SIGN_VERIFY: { SigningAlgorithms: rsaSigning } },
    ]),
  ),
  ECC_NIST_P256: {
    SIGN_VERIFY: { SigningAlgorithms: ['ECDSA_SHA_256'] },
    KEY_AGREEMENT: { KeyAgreementAlgorithms: ['ECDH'] },
  },
  ECC_NIST_P384: {
    SIGN_VERIFY: { SigningAlgorithms: ['ECDSA_SHA_384'] },
    KEY_AGREEMENT: { KeyAgreementAlgorithms: ['ECDH'] },
  },
  ECC_NIST_P521: {
    SIGN_VERIFY: { SigningAlgorithms: ['ECDSA_SHA_512'] },
    KEY_AGREEMENT: { KeyAgreementAlgorithms: ['ECDH'] },
  },
  ECC_SECG_P256K1: { SIGN_VERIFY: { SigningAlgorithms: ['ECDSA_SHA_256'] } },
  ECC_NIST_EDWARDS25519: { SIGN_VERIFY: { SigningAlgorithms: ['ED25519_SHA_512', 'ED25519_PH_SHA_512'] } },
  HMAC_224: { GENERATE_VERIFY_MAC: { MacAlgorithms: ['HMAC_SHA_224'] } },
  HMAC_256: { GENERATE_VERIFY_MAC: { MacAlgorithms: ['HMAC_SHA_256'] } },
  HMAC_384: { GENERATE_VERIFY_MAC: { MacAlgorithms: ['HMAC_SHA_384'] } },
  HMAC_512: { GENERATE_VERIFY_MAC: { MacAlgorithms: ['HMAC_SHA_512'] } },
  ML_DSA_44: { SIGN_VERIFY: { SigningAlgorithms: ['ML_DSA_SHAKE_256'] } },
  ML_DSA_65: { SIGN_VERIFY: { SigningAlgorithms: ['ML_DSA_SHAKE_256'] } },
  ML_DSA_87: { SIGN_VERIFY: { SigningAlgorithms: ['ML_DSA_SHAKE_256'] } },
};
const usages = ['ENCRYPT_DECRYPT', 'SIGN_VERIFY', 'GENERATE_VERIFY_MAC', 'KEY_AGREEMENT'] as const;

export function specContract(open: Open, longKeys: boolean): void {
  let fixture: Fixture;
  beforeAll(async () => {
    fixture = await open();
  });
  afterAll(() => fixture.close());

  describe.each(Object.entries(specs))('%s', (name, uses) => {
    const KeySpec = name as KeySpec;
    const isLong = name === 'RSA_3072' || name === 'RSA_4096';

    const creates = async (): Promise<void> => {
      const { kms, account, region } = fixture;
      // Large RSA keys take seconds to generate: one of each will do.
      const tried = Object.entries(uses).slice(0, isLong ? 1 : undefined);
      for (const [usage, lists] of tried) {
        const key = await keyOf(kms, KeySpec, usage as KeyUsageType);
        expect(key).toEqual({
          AWSAccountId: account,
          KeyId: key.KeyId,
          Arn: `arn:aws:kms:${region}:${account}:key/${key.KeyId}`,
          CreationDate: expect.any(Date) as Date,
          Enabled: true,
          Description: '',
          KeyUsage: usage,
          KeyState: 'Enabled',
          Origin: 'AWS_KMS',
          KeyManager: 'CUSTOMER',
          CustomerMasterKeySpec: KeySpec,
          KeySpec,
          MultiRegion: false,
          ...lists,
        });
        expect(await describeKey(kms, key.KeyId)).toEqual(key);
      }
    };
    if (longKeys || !isLong)
      it('is made for each usage that it has, and shows its algorithms', creates, 60_000);

    it('needs a usage, and one of its own', async () => {
      const { kms } = fixture;
      await refused(
        kms.createKey({ KeySpec }),
        'ValidationException',
        'You must specify a KeyUsage value for all KMS keys except for symmetric encryption keys.',
      );
      for (const KeyUsage of usages.filter((usage) => !(usage in uses))) {
        await refused(
          kms.createKey({ KeySpec, KeyUsage }),
          'ValidationException',
          `KeyUsage ${KeyUsage} is not compatible with KeySpec ${KeySpec}`,
        );
      }
    });
  });

  it('SYMMETRIC_DEFAULT is for encryption alone', async () => {
    for (const KeyUsage of usages.slice(1)) {
      await refused(
        fixture.kms.createKey({ KeyUsage }),
        'ValidationException',
        `KeyUsage ${KeyUsage} is not compatible with KeySpec SYMMETRIC_DEFAULT`,
      );
    }
  });

  it('the former name of the key spec is read', async () => {
    const { KeyMetadata: key } = await fixture.kms.createKey({
      CustomerMasterKeySpec: 'ECC_NIST_P256',
      KeyUsage: 'SIGN_VERIFY',
    });
    expect(key?.KeySpec).toBe('ECC_NIST_P256');
  });

  it('keys that are not symmetric do not rotate, and their status says so', async () => {
    const { kms } = fixture;
    const key = await keyOf(kms, 'HMAC_256', 'GENERATE_VERIFY_MAC');
    const { KeyId } = key;
    for (const call of [
      kms.enableKeyRotation({ KeyId }),
      kms.disableKeyRotation({ KeyId }),
      kms.rotateKeyOnDemand({ KeyId }),
      kms.listKeyRotations({ KeyId }),
    ]) {
      await refused(call, 'UnsupportedOperationException');
    }
    expect(await kms.getKeyRotationStatus({ KeyId })).toEqual({
      KeyRotationEnabled: false,
      KeyId: key.Arn,
    });
  });

  it('an alias moves only to a key of the same type and usage', async () => {
    const { kms } = fixture;
    const make = (spec: KeySpec, usage: KeyUsageType) => keyOf(kms, spec, usage);
    const ecc = await make('ECC_NIST_P256', 'SIGN_VERIFY');
    const AliasName = 'alias/signer';
    await kms.createAlias({ AliasName, TargetKeyId: ecc.KeyId });
    await kms.updateAlias({
      AliasName,
      TargetKeyId: (await make('ECC_NIST_EDWARDS25519', 'SIGN_VERIFY')).KeyId,
    });
    for (const other of [
      await make('ECC_NIST_P256', 'KEY_AGREEMENT'),
      await make('HMAC_256', 'GENERATE_VERIFY_MAC'),
      await newKey(kms),
    ]) {
      await refused(kms.updateAlias({ AliasName, TargetKeyId: other.KeyId }), 'ValidationException');
    }
  });
}
