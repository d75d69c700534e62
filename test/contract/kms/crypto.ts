import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { isKmsError } from '../../../src/base/errors.ts';
import { newKey, refused, sealed, text, type Fixture, type Open } from './fixture.ts';

const unknownId = '1234abcd-12ab-34cd-56ef-1234567890ab';
const dryRunMessage = 'The request would have succeeded, but the DryRun option is set.';

export function cryptoContract(open: Open): void {
  let fixture: Fixture;
  let key: Awaited<ReturnType<typeof newKey>>;
  beforeAll(async () => {
    fixture = await open();
    key = await newKey(fixture.kms);
  });
  afterAll(() => fixture.close());

  describe('Encrypt and Decrypt', () => {
    it('bring the plaintext back, whatever its bytes', async () => {
      const { kms } = fixture;
      for (const length of [1, 31, 4095, 4096]) {
        const Plaintext = Buffer.from(Array.from({ length }, (_, index) => index % 256));
        const { CiphertextBlob, ...rest } = await kms.encrypt({ KeyId: key.KeyId, Plaintext });
        expect(rest).toEqual({ KeyId: key.Arn, EncryptionAlgorithm: 'SYMMETRIC_DEFAULT' });
        const opened = await kms.decrypt({ CiphertextBlob });
        expect(Buffer.from(opened.Plaintext ?? []).equals(Plaintext)).toBe(true);
        expect({ ...opened, Plaintext: undefined }).toEqual({
          KeyId: key.Arn,
          Plaintext: undefined,
          EncryptionAlgorithm: 'SYMMETRIC_DEFAULT',
          KeyMaterialId: key.CurrentKeyMaterialId,
        });
      }
      await refused(
        kms.encrypt({ KeyId: key.KeyId, Plaintext: Buffer.alloc(4097) }),
        'ValidationException',
        "1 validation error detected: Value at 'plaintext' failed to satisfy constraint: Member must have length less than or equal to 4096",
      );
      await refused(kms.encrypt({ KeyId: key.KeyId, Plaintext: Buffer.alloc(0) }), 'ValidationException');
    });

    it('never give the same ciphertext twice', async () => {
      const blobs = await Promise.all([sealed(fixture.kms, key.KeyId), sealed(fixture.kms, key.KeyId)]);
      expect(Buffer.from(blobs[0]).equals(blobs[1])).toBe(false);
    });

    it('bind the encryption context, in any order of its pairs', async () => {
      const { kms } = fixture;
      const EncryptionContext = { Purpose: 'test', 'ключ 🔑': 'värde', empty: '' };
      const { CiphertextBlob } = await kms.encrypt({
        KeyId: key.KeyId,
        Plaintext: Buffer.from('bound'),
        EncryptionContext,
      });
      const reordered = Object.fromEntries(Object.entries(EncryptionContext).reverse());
      const opened = await kms.decrypt({ CiphertextBlob, EncryptionContext: reordered });
      expect(text(opened.Plaintext)).toBe('bound');
      for (const wrong of [
        undefined,
        {},
        { ...EncryptionContext, Purpose: 'Test' },
        { ...EncryptionContext, more: '' },
        { Purpose: 'test' },
      ]) {
        await refused(
          kms.decrypt({ CiphertextBlob, EncryptionContext: wrong }),
          'InvalidCiphertextException',
        );
      }
      const bare = await sealed(kms, key.KeyId);
      expect(text((await kms.decrypt({ CiphertextBlob: bare, EncryptionContext: {} })).Plaintext)).toBe(
        'attack at dawn',
      );
    });

    it('every failure to decrypt looks the same', async () => {
      const { kms } = fixture;
      const blob = Buffer.from(await sealed(kms, key.KeyId));
      const flipped = (at: number) => {
        const copy = Buffer.from(blob);
        copy[at] = (copy[at] ?? 0) ^ 1;
        return copy;
      };
      const bad = {
        garbage: Buffer.from('not a ciphertext'),
        'cut by one byte': blob.subarray(0, -1),
        'one byte more': Buffer.concat([blob, Buffer.alloc(1)]),
        version: flipped(0),
        'key id': flipped(5),
        'key material id': flipped(30),
        nonce: flipped(52),
        tag: flipped(blob.length - 1),
      };
      const errors = await Promise.all(
        Object.values(bad).map((CiphertextBlob) =>
          kms.decrypt({ CiphertextBlob }).then(
            () => 'opened',
            (error: unknown) =>
              isKmsError(error) && { code: error.code, message: error.message, hint: error.hint },
          ),
        ),
      );
      expect(errors[0]).toMatchObject({ code: 'InvalidCiphertextException' });
      for (const error of errors) expect(error).toEqual(errors[0]);
      await refused(
        kms.decrypt({ CiphertextBlob: blob, EncryptionContext: { a: 'b' } }),
        'InvalidCiphertextException',
        (errors[0] as { message: string }).message,
      );
      // In another region there is no such key.
      await refused(
        fixture.inRegion('eu-west-1').decrypt({ CiphertextBlob: blob }),
        'InvalidCiphertextException',
        (errors[0] as { message: string }).message,
      );
    });

    it('hold a key named at Decrypt against that of the ciphertext', async () => {
      const { kms } = fixture;
      const other = await newKey(kms);
      await kms.createAlias({ AliasName: 'alias/mine', TargetKeyId: key.KeyId });
      const CiphertextBlob = await sealed(kms, 'alias/mine');
      for (const KeyId of [key.KeyId, key.Arn, 'alias/mine']) {
        expect(text((await kms.decrypt({ CiphertextBlob, KeyId })).Plaintext)).toBe('attack at dawn');
      }
      await refused(
        kms.decrypt({ CiphertextBlob, KeyId: other.KeyId }),
        'IncorrectKeyException',
        'The key ID in the request does not identify a CMK that can perform this operation.',
      );
      await refused(kms.decrypt({ CiphertextBlob, KeyId: unknownId }), 'NotFoundException');
    });

    it('refuse algorithms of other key specs, and recipients', async () => {
      const { kms } = fixture;
      const CiphertextBlob = await sealed(kms, key.KeyId);
      const EncryptionAlgorithm = 'RSAES_OAEP_SHA_256';
      const message = 'Algorithm RSAES_OAEP_SHA_256 is incompatible with key spec SYMMETRIC_DEFAULT.';
      await refused(
        kms.encrypt({ KeyId: key.KeyId, Plaintext: Buffer.from('x'), EncryptionAlgorithm }),
        'InvalidKeyUsageException',
        message,
      );
      await refused(
        kms.decrypt({ CiphertextBlob, EncryptionAlgorithm }),
        'InvalidKeyUsageException',
        message,
      );
      const Recipient = { AttestationDocument: Buffer.from('x') };
      await refused(kms.decrypt({ CiphertextBlob, Recipient }), 'UnsupportedOperationException');
      await refused(
        kms.generateDataKey({ KeyId: key.KeyId, KeySpec: 'AES_256', Recipient }),
        'UnsupportedOperationException',
      );
    });
  });

  describe('ReEncrypt', () => {
    it('moves a ciphertext to another key and context', async () => {
      const { kms } = fixture;
      const other = await newKey(kms);
      const { CiphertextBlob } = await kms.encrypt({
        KeyId: key.KeyId,
        Plaintext: Buffer.from('moving'),
        EncryptionContext: { from: 'a' },
      });
      const request = {
        CiphertextBlob,
        DestinationKeyId: other.Arn,
        SourceEncryptionContext: { from: 'a' },
        DestinationEncryptionContext: { to: 'b' },
      };
      const { CiphertextBlob: moved, ...rest } = await kms.reEncrypt(request);
      expect(rest).toEqual({
        SourceKeyId: key.Arn,
        KeyId: other.Arn,
        SourceEncryptionAlgorithm: 'SYMMETRIC_DEFAULT',
        DestinationEncryptionAlgorithm: 'SYMMETRIC_DEFAULT',
        SourceKeyMaterialId: key.CurrentKeyMaterialId,
        DestinationKeyMaterialId: other.CurrentKeyMaterialId,
      });
      const opened = await kms.decrypt({ CiphertextBlob: moved, EncryptionContext: { to: 'b' } });
      expect([text(opened.Plaintext), opened.KeyId]).toEqual(['moving', other.Arn]);
      await refused(
        kms.reEncrypt({ ...request, SourceEncryptionContext: undefined }),
        'InvalidCiphertextException',
      );
      await refused(kms.reEncrypt({ ...request, SourceKeyId: other.KeyId }), 'IncorrectKeyException');
      await refused(kms.reEncrypt({ ...request, DestinationKeyId: unknownId }), 'NotFoundException');
      await kms.reEncrypt({ ...request, SourceKeyId: key.KeyId, DestinationKeyId: key.KeyId });
    });
  });

  describe('GenerateDataKey', () => {
    it('gives a data key and its ciphertext under the key', async () => {
      const { kms } = fixture;
      const sizes = [
        [{ KeySpec: 'AES_256' }, 32],
        [{ KeySpec: 'AES_128' }, 16],
        [{ NumberOfBytes: 1024 }, 1024],
      ] as const;
      const EncryptionContext = { file: '1' };
      for (const [size, length] of sizes) {
        const given = await kms.generateDataKey({ KeyId: key.KeyId, EncryptionContext, ...size });
        const { CiphertextBlob, Plaintext } = given;
        expect(Plaintext).toHaveLength(length);
        expect([given.KeyId, given.KeyMaterialId]).toEqual([key.Arn, key.CurrentKeyMaterialId]);
        const opened = await kms.decrypt({ CiphertextBlob, EncryptionContext });
        expect(Buffer.from(opened.Plaintext ?? []).equals(Plaintext ?? Buffer.alloc(0))).toBe(true);
        const hidden = await kms.generateDataKeyWithoutPlaintext({
          KeyId: key.KeyId,
          EncryptionContext,
          ...size,
        });
        expect(Object.keys(hidden).sort()).toEqual(['CiphertextBlob', 'KeyId', 'KeyMaterialId']);
        const unhidden = await kms.decrypt({ CiphertextBlob: hidden.CiphertextBlob, EncryptionContext });
        expect(unhidden.Plaintext).toHaveLength(length);
      }
      const unclear = 'Please specify either number of bytes or key spec.';
      const both = { KeyId: key.KeyId, KeySpec: 'AES_256', NumberOfBytes: 32 } as const;
      await refused(kms.generateDataKey({ KeyId: key.KeyId }), 'ValidationException', unclear);
      await refused(kms.generateDataKey(both), 'ValidationException', unclear);
      await refused(kms.generateDataKeyWithoutPlaintext(both), 'ValidationException', unclear);
    });
  });

  describe('GenerateRandom', () => {
    it('gives as many bytes as asked for', async () => {
      const { kms } = fixture;
      for (const NumberOfBytes of [1, 44, 1024]) {
        expect((await kms.generateRandom({ NumberOfBytes })).Plaintext).toHaveLength(NumberOfBytes);
      }
      const [one, two] = [
        await kms.generateRandom({ NumberOfBytes: 16 }),
        await kms.generateRandom({ NumberOfBytes: 16 }),
      ];
      expect(text(one.Plaintext)).not.toBe(text(two.Plaintext));
      await refused(kms.generateRandom({}), 'ValidationException', 'NumberOfBytes is required.');
      await refused(
        kms.generateRandom({ NumberOfBytes: 1025 }),
        'ValidationException',
        "1 validation error detected: Value '1025' at 'numberOfBytes' failed to satisfy constraint: Member must have value less than or equal to 1024",
      );
      await refused(
        kms.generateRandom({ NumberOfBytes: 1, CustomKeyStoreId: 'cks' }),
        'UnsupportedOperationException',
      );
    });
  });

  describe('DryRun', () => {
    it('says that the request would have succeeded, or why it would not', async () => {
      const { kms } = fixture;
      const KeyId = key.KeyId;
      const CiphertextBlob = await sealed(kms, KeyId);
      const DryRun = true;
      for (const call of [
        kms.encrypt({ KeyId, Plaintext: Buffer.from('x'), DryRun }),
        kms.decrypt({ CiphertextBlob, DryRun }),
        kms.reEncrypt({ CiphertextBlob, DestinationKeyId: KeyId, DryRun }),
        kms.generateDataKey({ KeyId, KeySpec: 'AES_256', DryRun }),
        kms.generateDataKeyWithoutPlaintext({ KeyId, KeySpec: 'AES_256', DryRun }),
      ]) {
        await refused(call, 'DryRunOperationException', dryRunMessage);
      }
      await refused(
        kms.encrypt({ KeyId: unknownId, Plaintext: Buffer.from('x'), DryRun }),
        'NotFoundException',
      );
      await refused(kms.decrypt({ CiphertextBlob: Buffer.from('x'), DryRun }), 'InvalidCiphertextException');
      await kms.encrypt({ KeyId, Plaintext: Buffer.from('x'), DryRun: false });
    });

    it('alone can do without the ciphertext', async () => {
      const { kms } = fixture;
      const { KeyId } = key;
      const missing =
        "1 validation error detected: Value null at 'ciphertextBlob' failed to satisfy constraint: Member must not be null";
      const ignoring = { DryRun: true, DryRunModifiers: ['IGNORE_CIPHERTEXT'] } as const;
      await refused(kms.decrypt({ KeyId, ...ignoring }), 'DryRunOperationException', dryRunMessage);
      const request = { SourceKeyId: KeyId, DestinationKeyId: KeyId };
      await refused(kms.reEncrypt({ ...request, ...ignoring }), 'DryRunOperationException', dryRunMessage);
      for (const call of [
        kms.decrypt({}),
        kms.decrypt({ KeyId }),
        kms.decrypt({ KeyId, DryRun: true }),
        kms.decrypt({ KeyId, DryRunModifiers: ['IGNORE_CIPHERTEXT'] }),
        kms.decrypt(ignoring),
        kms.reEncrypt(request),
      ]) {
        await refused(call, 'ValidationException', missing);
      }
    });
  });

  it('operations that are not there yet say so', async () => {
    const { kms } = fixture;
    await refused(kms.getPublicKey({ KeyId: key.KeyId }), 'UnsupportedOperationException');
    await refused(kms.describeCustomKeyStores({}), 'UnsupportedOperationException');
    await refused(kms.connectCustomKeyStore({ CustomKeyStoreId: 'x' }), 'UnsupportedOperationException');
  });
}
