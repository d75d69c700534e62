import {
  constants,
  createCipheriv,
  createPublicKey,
  generateKeyPairSync,
  publicEncrypt,
  randomBytes,
  sign,
} from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Input, Kms, Output } from '../../../src/api/kms.ts';
import { isKmsError } from '../../../src/base/errors.ts';
import { describeKey, newKey, refused, sealed, text, type Fixture, type Open } from './fixture.ts';

const ireland = 'eu-west-1';
type Algorithm = Input<'GetParametersForImport'>['WrappingAlgorithm'];
type Options = Partial<Input<'ImportKeyMaterial'>>;

interface Parameters {
  readonly ImportToken: Uint8Array;
  readonly PublicKey: Uint8Array;
}

async function parametersFor(
  kms: Kms,
  KeyId: string,
  WrappingAlgorithm: Algorithm = 'RSA_AES_KEY_WRAP_SHA_256',
): Promise<Parameters> {
  const request = { KeyId, WrappingAlgorithm, WrappingKeySpec: 'RSA_2048' } as const;
  const { ImportToken, PublicKey } = await kms.getParametersForImport(request);
  if (ImportToken === undefined || PublicKey === undefined) throw new Error('no parameters');
  return { ImportToken, PublicKey };
}

/** What AWS's guide has people do with openssl, by Node's own means. */
function wrap(algorithm: Algorithm, spki: Uint8Array, material: Uint8Array): Buffer {
  const rsa = (bytes: Uint8Array) =>
    publicEncrypt(
      {
        key: createPublicKey({ key: Buffer.from(spki), format: 'der', type: 'spki' }),
        padding: constants.RSA_PKCS1_OAEP_PADDING,
        oaepHash: algorithm.endsWith('SHA_1') ? 'sha1' : 'sha256',
      },
      bytes,
    );
  if (algorithm.startsWith('RSAES')) return rsa(material);
  const aes = randomBytes(32);
  const cipher = createCipheriv('id-aes256-wrap-pad', aes, Buffer.from('a65959a6', 'hex'));
  return Buffer.concat([rsa(aes), cipher.update(material), cipher.final()]);
}

const forEver = { ExpirationModel: 'KEY_MATERIAL_DOES_NOT_EXPIRE' } as const;

/** A wrapping key takes long to make, and may be used again on the day it was made. */
const recent = new WeakMap<Kms, Map<string, Parameters>>();

async function recentParameters(kms: Kms, KeyId: string): Promise<Parameters> {
  const known = recent.get(kms) ?? new Map<string, Parameters>();
  recent.set(kms, known);
  const parameters = known.get(KeyId) ?? (await parametersFor(kms, KeyId));
  known.set(KeyId, parameters);
  return parameters;
}

async function bring(
  kms: Kms,
  KeyId: string,
  material: Uint8Array,
  options: Options = forEver,
): Promise<Output<'ImportKeyMaterial'>> {
  const { ImportToken, PublicKey } = await recentParameters(kms, KeyId);
  const EncryptedKeyMaterial = wrap('RSA_AES_KEY_WRAP_SHA_256', PublicKey, material);
  try {
    return await kms.importKeyMaterial({ KeyId, ImportToken, EncryptedKeyMaterial, ...options });
  } catch (error) {
    if (!isKmsError(error) || error.code !== 'ExpiredImportTokenException') throw error;
    recent.get(kms)?.delete(KeyId);
    return bring(kms, KeyId, material, options);
  }
}

export function importContract(open: Open): void {
  let fixture: Fixture;
  beforeAll(async () => {
    fixture = await open();
  });
  afterAll(() => fixture.close());

  async function external(input: Input<'CreateKey'> = {}, kms = fixture.kms) {
    const { KeyMetadata: key } = await kms.createKey({ Origin: 'EXTERNAL', ...input });
    if (key?.Arn === undefined) throw new Error('no key');
    return { KeyId: key.KeyId, Arn: key.Arn, metadata: key };
  }
  const inDays = (days: number) => new Date(fixture.now().getTime() + days * 86_400_000);
  const materials = async (KeyId: string, kms = fixture.kms) =>
    (await kms.listKeyRotations({ KeyId, IncludeKeyMaterial: 'ALL_KEY_MATERIAL' })).Rotations ?? [];

  it('CreateKey makes a key without material, which waits for it', async () => {
    const { kms } = fixture;
    const { KeyId, Arn, metadata } = await external();
    expect(metadata).toMatchObject({ Origin: 'EXTERNAL', KeyState: 'PendingImport', Enabled: false });
    expect(metadata.CurrentKeyMaterialId).toBeUndefined();
    expect(metadata.ExpirationModel).toBeUndefined();
    const refusal = [`KMSInvalidStateException`, `${Arn} is pending import.`] as const;
    await refused(kms.encrypt({ KeyId, Plaintext: Buffer.from('x') }), ...refusal);
    await refused(kms.enableKey({ KeyId }), ...refusal);
    expect(await materials(KeyId)).toEqual([]);
    await kms.updateKeyDescription({ KeyId, Description: 'waits' });
    await kms.scheduleKeyDeletion({ KeyId });
  });

  it.each([
    'RSAES_OAEP_SHA_1',
    'RSAES_OAEP_SHA_256',
    'RSA_AES_KEY_WRAP_SHA_1',
    'RSA_AES_KEY_WRAP_SHA_256',
  ] as const)('takes a symmetric key wrapped with %s', async (algorithm) => {
    const { kms } = fixture;
    const { KeyId, Arn } = await external();
    const { ImportToken, PublicKey } = await parametersFor(kms, KeyId, algorithm);
    const EncryptedKeyMaterial = wrap(algorithm, PublicKey, randomBytes(32));
    const made = await kms.importKeyMaterial({ KeyId, ImportToken, EncryptedKeyMaterial, ...forEver });
    expect(made).toEqual({ KeyId: Arn, KeyMaterialId: expect.stringMatching(/^[0-9a-f]{64}$/) as string });
    expect(await describeKey(kms, KeyId)).toMatchObject({
      KeyState: 'Enabled',
      Enabled: true,
      CurrentKeyMaterialId: made.KeyMaterialId,
      ...forEver,
    });
    expect(text((await kms.decrypt({ CiphertextBlob: await sealed(kms, KeyId, 'mine') })).Plaintext)).toBe(
      'mine',
    );
  });

  it('GetParametersForImport gives a wrapping key for a day', async () => {
    const { kms } = fixture;
    const { KeyId, Arn } = await external();
    const request = { KeyId, WrappingAlgorithm: 'RSAES_OAEP_SHA_256', WrappingKeySpec: 'RSA_3072' } as const;
    const given = await kms.getParametersForImport(request);
    expect(given.KeyId).toBe(Arn);
    expect(
      Math.round(((given.ParametersValidTo?.getTime() ?? 0) - fixture.now().getTime()) / 3_600_000),
    ).toBe(24);
    expect(Buffer.from(given.PublicKey ?? []).length).toBe(422);
    for (const more of [{ WrappingAlgorithm: 'RSAES_PKCS1_V1_5' }, { WrappingKeySpec: 'SM2' }] as const) {
      await refused(kms.getParametersForImport({ ...request, ...more }), 'UnsupportedOperationException');
    }
    const own = await newKey(kms);
    await refused(
      kms.getParametersForImport({ ...request, KeyId: own.KeyId }),
      'UnsupportedOperationException',
      `${own.Arn} origin is AWS_KMS which is not valid for this operation.`,
    );
  });

  it('ImportKeyMaterial takes the token of that key alone, within a day', async () => {
    const { kms } = fixture;
    const { KeyId } = await external();
    const other = await external();
    const { ImportToken, PublicKey } = await parametersFor(kms, KeyId);
    const EncryptedKeyMaterial = wrap('RSA_AES_KEY_WRAP_SHA_256', PublicKey, randomBytes(32));
    const request = { KeyId, ImportToken, EncryptedKeyMaterial, ...forEver };
    await refused(kms.importKeyMaterial({ ...request, KeyId: other.KeyId }), 'InvalidImportTokenException');
    await refused(
      kms.importKeyMaterial({ ...request, ImportToken: Buffer.from('x') }),
      'InvalidImportTokenException',
    );
    const altered = Buffer.from(ImportToken);
    altered[20] = (altered[20] ?? 0) ^ 1;
    await refused(kms.importKeyMaterial({ ...request, ImportToken: altered }), 'InvalidImportTokenException');
    await kms.importKeyMaterial(request);
    await kms.importKeyMaterial(request);
    fixture.advanceDays(2);
    await refused(kms.importKeyMaterial(request), 'ExpiredImportTokenException');
  });

  it('ImportKeyMaterial refuses what does not unwrap, and what is no such key', async () => {
    const { kms } = fixture;
    const { KeyId } = await external();
    const { ImportToken, PublicKey } = await parametersFor(kms, KeyId);
    const attempt = (EncryptedKeyMaterial: Uint8Array) =>
      kms.importKeyMaterial({ KeyId, ImportToken, EncryptedKeyMaterial, ...forEver });
    const wrapped = wrap('RSA_AES_KEY_WRAP_SHA_256', PublicKey, randomBytes(32));
    for (const at of [0, 255, 256, wrapped.length - 1]) {
      const altered = Buffer.from(wrapped);
      altered[at] = (altered[at] ?? 0) ^ 1;
      await refused(attempt(altered), 'InvalidCiphertextException');
    }
    for (const length of [1, 255, 256, 264, wrapped.length - 1, wrapped.length - 8]) {
      await refused(attempt(wrapped.subarray(0, length)), 'InvalidCiphertextException');
    }
    await refused(attempt(Buffer.concat([wrapped, Buffer.alloc(8)])), 'InvalidCiphertextException');
    await refused(
      attempt(wrap('RSAES_OAEP_SHA_256', PublicKey, randomBytes(32))),
      'InvalidCiphertextException',
    );
    for (const length of [16, 31, 33, 64]) {
      await refused(
        attempt(wrap('RSA_AES_KEY_WRAP_SHA_256', PublicKey, randomBytes(length))),
        'IncorrectKeyMaterialException',
      );
    }
    expect((await describeKey(kms, KeyId)).KeyState).toBe('PendingImport');
  });

  describe('asymmetric and HMAC keys', () => {
    const ec = (namedCurve: string) => () => generateKeyPairSync('ec', { namedCurve });
    const rsa = () => generateKeyPairSync('rsa', { modulusLength: 2048 });
    const pss = { padding: constants.RSA_PKCS1_PSS_PADDING, saltLength: 32 };
    const specs = [
      ['RSA_2048', rsa, 'RSASSA_PSS_SHA_256', 'sha256', pss],
      ['ECC_NIST_P256', ec('P-256'), 'ECDSA_SHA_256', 'sha256', {}],
      ['ECC_NIST_P521', ec('P-521'), 'ECDSA_SHA_512', 'sha512', {}],
    ] as const;

    it.each(specs)('%s', async (KeySpec, make, SigningAlgorithm, hash, padding) => {
      const { kms } = fixture;
      const { KeyId } = await external({ KeySpec, KeyUsage: 'SIGN_VERIFY' });
      const { privateKey, publicKey } = make();
      const der = privateKey.export({ format: 'der', type: 'pkcs8' });
      expect((await bring(kms, KeyId, der)).KeyMaterialId).toBeUndefined();
      const found = await kms.getPublicKey({ KeyId });
      expect(
        publicKey.export({ format: 'der', type: 'spki' }).equals(found.PublicKey ?? Buffer.alloc(0)),
      ).toBe(true);
      const Message = Buffer.from('signed elsewhere');
      const Signature = sign(hash, Message, { key: privateKey, ...padding });
      expect(await kms.verify({ KeyId, Message, Signature, SigningAlgorithm })).toMatchObject({
        SignatureValid: true,
      });
      const again = make().privateKey.export({ format: 'der', type: 'pkcs8' });
      await refused(bring(kms, KeyId, again), 'IncorrectKeyMaterialException');
      await refused(
        bring(kms, KeyId, again, { ...forEver, ImportType: 'NEW_KEY_MATERIAL' }),
        'IncorrectKeyMaterialException',
      );
      await kms.deleteImportedKeyMaterial({ KeyId });
      await refused(bring(kms, KeyId, again), 'IncorrectKeyMaterialException');
      await bring(kms, KeyId, der);
      expect((await describeKey(kms, KeyId)).KeyState).toBe('Enabled');
    });

    it('HMAC_256', async () => {
      const { kms } = fixture;
      const { KeyId } = await external({ KeySpec: 'HMAC_256', KeyUsage: 'GENERATE_VERIFY_MAC' });
      // Test case 2 of RFC 4231 has a key of 4 bytes; padded with zeros it is the same HMAC key.
      await bring(kms, KeyId, Buffer.from('Jefe'.padEnd(32, '\0')));
      const { Mac } = await kms.generateMac({
        KeyId,
        MacAlgorithm: 'HMAC_SHA_256',
        Message: Buffer.from('what do ya want for nothing?'),
      });
      expect(Buffer.from(Mac ?? []).toString('hex')).toBe(
        '5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843',
      );
    });

    it('of another spec are refused', async () => {
      const { kms } = fixture;
      const { KeyId } = await external({ KeySpec: 'ECC_NIST_P256', KeyUsage: 'SIGN_VERIFY' });
      const other = generateKeyPairSync('ec', { namedCurve: 'P-384' });
      const der = other.privateKey.export({ format: 'der', type: 'pkcs8' });
      await refused(bring(kms, KeyId, der), 'IncorrectKeyMaterialException');
      await refused(bring(kms, KeyId, randomBytes(32)), 'IncorrectKeyMaterialException');
      await refused(
        kms.createKey({ Origin: 'EXTERNAL', KeySpec: 'ML_DSA_44', KeyUsage: 'SIGN_VERIFY' }),
        'UnsupportedOperationException',
      );
    });
  });

  describe('expiry', () => {
    it('erases the material when its time has come; the same one brings the key back', async () => {
      const { kms } = fixture;
      const { KeyId, Arn } = await external();
      const material = randomBytes(32);
      const ValidTo = inDays(10);
      const first = await bring(kms, KeyId, material, { ValidTo });
      const described = await describeKey(kms, KeyId);
      expect(described.ExpirationModel).toBe('KEY_MATERIAL_EXPIRES');
      expect(Math.abs((described.ValidTo?.getTime() ?? 0) - ValidTo.getTime())).toBeLessThan(1000);
      const CiphertextBlob = await sealed(kms, KeyId, 'lasting');
      fixture.advanceDays(9);
      await kms.decrypt({ CiphertextBlob });
      fixture.advanceDays(2);
      await refused(kms.decrypt({ CiphertextBlob }), 'KMSInvalidStateException', `${Arn} is pending import.`);
      const expired = await describeKey(kms, KeyId);
      expect(expired).toMatchObject({ KeyState: 'PendingImport', CurrentKeyMaterialId: first.KeyMaterialId });
      expect([expired.ValidTo, expired.ExpirationModel]).toEqual([undefined, undefined]);
      expect(await materials(KeyId)).toMatchObject([
        { ImportState: 'PENDING_IMPORT', KeyMaterialState: 'CURRENT' },
      ]);
      await refused(bring(kms, KeyId, randomBytes(32)), 'IncorrectKeyMaterialException');
      expect((await bring(kms, KeyId, material)).KeyMaterialId).toBe(first.KeyMaterialId);
      expect(text((await kms.decrypt({ CiphertextBlob })).Plaintext)).toBe('lasting');
    });

    it('can be put off, and on, by importing again', async () => {
      const { kms } = fixture;
      const { KeyId } = await external();
      const material = randomBytes(32);
      await bring(kms, KeyId, material, { ValidTo: inDays(5) });
      await bring(kms, KeyId, material, forEver);
      fixture.advanceDays(400);
      expect((await describeKey(kms, KeyId)).KeyState).toBe('Enabled');
      await bring(kms, KeyId, material, { ValidTo: inDays(3) });
      await bring(kms, KeyId, material, { ValidTo: inDays(30) });
      fixture.advanceDays(4);
      expect((await describeKey(kms, KeyId)).KeyState).toBe('Enabled');
      fixture.advanceDays(27);
      expect((await describeKey(kms, KeyId)).KeyState).toBe('PendingImport');
    });

    it('needs a date at most 365 days away, unless there is none', async () => {
      const { kms } = fixture;
      const { KeyId } = await external();
      const material = randomBytes(32);
      await refused(
        bring(kms, KeyId, material, {}),
        'ValidationException',
        'A validTo date must be set if the ExpirationModel is KEY_MATERIAL_EXPIRES',
      );
      for (const days of [-1, 366]) {
        await refused(bring(kms, KeyId, material, { ValidTo: inDays(days) }), 'ValidationException');
      }
      await refused(bring(kms, KeyId, material, { ...forEver, ValidTo: inDays(1) }), 'ValidationException');
      await bring(kms, KeyId, material, { ValidTo: inDays(364) });
    });
  });

  describe('DeleteImportedKeyMaterial', () => {
    it('leaves a key that waits for the same material', async () => {
      const { kms } = fixture;
      const { KeyId, Arn } = await external();
      expect(await kms.deleteImportedKeyMaterial({ KeyId })).toEqual({ KeyId: Arn });
      const material = randomBytes(32);
      const { KeyMaterialId } = await bring(kms, KeyId, material);
      expect(await kms.deleteImportedKeyMaterial({ KeyId })).toEqual({ KeyId: Arn, KeyMaterialId });
      expect((await describeKey(kms, KeyId)).KeyState).toBe('PendingImport');
      await kms.deleteImportedKeyMaterial({ KeyId, KeyMaterialId });
      await refused(
        kms.deleteImportedKeyMaterial({ KeyId, KeyMaterialId: 'ab'.repeat(32) }),
        'NotFoundException',
      );
      await refused(
        bring(kms, KeyId, material, { ...forEver, KeyMaterialId: 'ab'.repeat(32) }),
        'IncorrectKeyMaterialException',
      );
      await bring(kms, KeyId, material, { ...forEver, KeyMaterialId });
      const own = await newKey(kms);
      await refused(kms.deleteImportedKeyMaterial({ KeyId: own.KeyId }), 'UnsupportedOperationException');
    });
  });

  describe('rotation on demand', () => {
    const asNew = { ...forEver, ImportType: 'NEW_KEY_MATERIAL' } as const;

    it('makes new material current, once it was imported', async () => {
      const { kms } = fixture;
      const { KeyId, Arn } = await external();
      const [one, two] = [randomBytes(32), randomBytes(32)];
      const origin = `${Arn} origin is EXTERNAL which is not valid for this operation.`;
      for (const call of [kms.enableKeyRotation({ KeyId }), kms.disableKeyRotation({ KeyId })]) {
        await refused(call, 'UnsupportedOperationException', origin);
      }
      await refused(
        kms.rotateKeyOnDemand({ KeyId }),
        'KMSInvalidStateException',
        `${Arn} is pending import.`,
      );
      const first = await bring(kms, KeyId, one, { ...forEver, KeyMaterialDescription: 'the first' });
      const CiphertextBlob = await sealed(kms, KeyId, 'old');
      await refused(kms.enableKeyRotation({ KeyId }), 'UnsupportedOperationException');
      expect(await kms.getKeyRotationStatus({ KeyId })).toEqual({ KeyId: Arn, KeyRotationEnabled: false });
      await refused(
        kms.rotateKeyOnDemand({ KeyId }),
        'KMSInvalidStateException',
        `No available key material pending rotation for the key: ${Arn}.`,
      );
      await refused(bring(kms, KeyId, one, asNew), 'IncorrectKeyMaterialException');
      await refused(bring(kms, KeyId, two), 'IncorrectKeyMaterialException');
      const second = await bring(kms, KeyId, two, asNew);
      expect((await describeKey(kms, KeyId)).CurrentKeyMaterialId).toBe(first.KeyMaterialId);
      await refused(
        bring(kms, KeyId, randomBytes(32), asNew),
        'KMSInvalidStateException',
        expect.stringMatching(
          String.raw`^New key material \(id: [0-9a-f]{64}\) cannot be imported into KMS key ${Arn}, because another key material \(id: ${second.KeyMaterialId ?? ''}\) is pending rotation\.$`,
        ) as string,
      );
      expect(await materials(KeyId)).toEqual([
        {
          KeyId,
          KeyMaterialId: first.KeyMaterialId,
          KeyMaterialState: 'CURRENT',
          KeyMaterialDescription: 'the first',
          ImportState: 'IMPORTED',
          ...forEver,
        },
        {
          KeyId,
          KeyMaterialId: second.KeyMaterialId,
          KeyMaterialState: 'PENDING_ROTATION',
          ImportState: 'IMPORTED',
          ...forEver,
        },
      ]);
      expect((await kms.listKeyRotations({ KeyId })).Rotations).toEqual([]);
      expect(await kms.rotateKeyOnDemand({ KeyId })).toEqual({
        KeyId: expect.stringMatching(`:key/${KeyId}$`) as string,
      });
      expect((await describeKey(kms, KeyId)).CurrentKeyMaterialId).toBe(second.KeyMaterialId);
      expect(await materials(KeyId)).toMatchObject([
        { KeyMaterialState: 'NON_CURRENT' },
        { KeyMaterialState: 'CURRENT', RotationType: 'ON_DEMAND' },
      ]);
      expect((await kms.decrypt({ CiphertextBlob })).KeyMaterialId).toBe(first.KeyMaterialId);
      // Without any one of its materials the key is of no use.
      await kms.deleteImportedKeyMaterial({ KeyId, KeyMaterialId: first.KeyMaterialId });
      expect((await describeKey(kms, KeyId)).KeyState).toBe('PendingImport');
      await bring(kms, KeyId, one);
      expect(text((await kms.decrypt({ CiphertextBlob })).Plaintext)).toBe('old');
    });

    it('forgets pending material that is deleted', async () => {
      const { kms } = fixture;
      const { KeyId } = await external();
      await bring(kms, KeyId, randomBytes(32));
      const { KeyMaterialId } = await bring(kms, KeyId, randomBytes(32), asNew);
      await kms.deleteImportedKeyMaterial({ KeyId, KeyMaterialId });
      expect((await describeKey(kms, KeyId)).KeyState).toBe('Enabled');
      await refused(kms.rotateKeyOnDemand({ KeyId }), 'KMSInvalidStateException');
      await bring(kms, KeyId, randomBytes(32), asNew);
      await kms.rotateKeyOnDemand({ KeyId });
    });
  });

  describe('multi-Region keys', () => {
    it('have their material imported in each region', async () => {
      const { kms } = fixture;
      const there = fixture.inRegion(ireland);
      const { KeyId } = await external({ MultiRegion: true });
      await refused(kms.replicateKey({ KeyId, ReplicaRegion: ireland }), 'KMSInvalidStateException');
      const [one, two] = [randomBytes(32), randomBytes(32)];
      await bring(kms, KeyId, one);
      await kms.replicateKey({ KeyId, ReplicaRegion: ireland });
      expect((await describeKey(there, KeyId)).KeyState).toBe('PendingImport');
      await refused(bring(there, KeyId, randomBytes(32)), 'IncorrectKeyMaterialException');
      await bring(there, KeyId, one, { ValidTo: inDays(5) });
      const CiphertextBlob = await sealed(kms, KeyId, 'shared');
      expect(text((await there.decrypt({ CiphertextBlob })).Plaintext)).toBe('shared');
      fixture.advanceDays(6);
      await refused(there.decrypt({ CiphertextBlob }), 'KMSInvalidStateException');
      expect(text((await kms.decrypt({ CiphertextBlob })).Plaintext)).toBe('shared');
      await bring(there, KeyId, one);
      const asNew = { ...forEver, ImportType: 'NEW_KEY_MATERIAL' } as const;
      await refused(bring(there, KeyId, two, asNew), 'UnsupportedOperationException');
      const { KeyMaterialId } = await bring(kms, KeyId, two, asNew);
      expect((await materials(KeyId)).at(-1)?.KeyMaterialState).toBe(
        'PENDING_MULTI_REGION_IMPORT_AND_ROTATION',
      );
      await refused(kms.rotateKeyOnDemand({ KeyId }), 'KMSInvalidStateException');
      await bring(there, KeyId, two);
      expect((await materials(KeyId)).at(-1)?.KeyMaterialState).toBe('PENDING_ROTATION');
      await kms.rotateKeyOnDemand({ KeyId });
      for (const each of [kms, there]) {
        expect((await describeKey(each, KeyId)).CurrentKeyMaterialId).toBe(KeyMaterialId);
        expect(text((await each.decrypt({ CiphertextBlob })).Plaintext)).toBe('shared');
      }
      await kms.deleteImportedKeyMaterial({ KeyId });
      expect(
        text((await there.decrypt({ CiphertextBlob: await sealed(there, KeyId, 'on') })).Plaintext),
      ).toBe('on');
    });
  });
}
