import {
  constants,
  createHmac,
  createPrivateKey,
  createPublicKey,
  diffieHellman,
  generateKeyPairSync,
  privateDecrypt,
  publicEncrypt,
} from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { DataKeyPairSpec, KeySpec, MacAlgorithmSpec } from '../../../src/api/types.ts';
import { keyOf, newKey, refused, sealed, text, type Fixture, type Open } from './fixture.ts';

const limits = { RSAES_OAEP_SHA_1: 214, RSAES_OAEP_SHA_256: 190 } as const;
const oaepHash = { RSAES_OAEP_SHA_1: 'sha1', RSAES_OAEP_SHA_256: 'sha256' } as const;
const algorithms = Object.keys(limits) as (keyof typeof limits)[];

export function asymmetricContract(open: Open): void {
  let fixture: Fixture;
  beforeAll(async () => {
    fixture = await open();
  });
  afterAll(() => fixture.close());

  describe('RSA encryption', () => {
    let key: Awaited<ReturnType<typeof keyOf>>;
    beforeAll(async () => {
      key = await keyOf(fixture.kms, 'RSA_2048', 'ENCRYPT_DECRYPT');
    }, 60_000);

    it.each(algorithms)(
      'with %s takes as much as fits, and Node reads and writes the same',
      async (algorithm) => {
        const { kms } = fixture;
        const request = { KeyId: key.KeyId, EncryptionAlgorithm: algorithm };
        const Plaintext = Buffer.alloc(limits[algorithm], 7);
        const { CiphertextBlob, ...rest } = await kms.encrypt({ ...request, Plaintext });
        expect(rest).toEqual({ KeyId: key.Arn, EncryptionAlgorithm: algorithm });
        expect(CiphertextBlob?.length).toBe(256);
        const opened = await kms.decrypt({ ...request, CiphertextBlob });
        expect(Buffer.from(opened.Plaintext ?? []).equals(Plaintext)).toBe(true);
        expect({ ...opened, Plaintext: 1 }).toEqual({
          KeyId: key.Arn,
          Plaintext: 1,
          EncryptionAlgorithm: algorithm,
        });
        await refused(
          kms.encrypt({ ...request, Plaintext: Buffer.alloc(limits[algorithm] + 1) }),
          'ValidationException',
          `Algorithm ${algorithm} and key spec RSA_2048 cannot encrypt data larger than ${limits[algorithm]} bytes.`,
        );
        const { PublicKey } = await kms.getPublicKey({ KeyId: key.KeyId });
        const spki = createPublicKey({ key: Buffer.from(PublicKey ?? []), format: 'der', type: 'spki' });
        const blob = publicEncrypt(
          { key: spki, oaepHash: oaepHash[algorithm], padding: constants.RSA_PKCS1_OAEP_PADDING },
          Buffer.from('from outside'),
        );
        expect(text((await kms.decrypt({ ...request, CiphertextBlob: blob })).Plaintext)).toBe(
          'from outside',
        );
      },
    );

    it('needs the key and the algorithm again to decrypt, and takes no encryption context', async () => {
      const { kms } = fixture;
      const EncryptionAlgorithm = 'RSAES_OAEP_SHA_256';
      const { KeyId } = key;
      const Plaintext = Buffer.from('x');
      const { CiphertextBlob } = await kms.encrypt({ KeyId, EncryptionAlgorithm, Plaintext });
      const EncryptionContext = { a: 'b' };
      await refused(kms.decrypt({ CiphertextBlob }), 'InvalidCiphertextException');
      await refused(kms.decrypt({ CiphertextBlob, EncryptionAlgorithm }), 'InvalidCiphertextException');
      const incompatible = 'Algorithm SYMMETRIC_DEFAULT is incompatible with key spec RSA_2048.';
      await refused(kms.decrypt({ CiphertextBlob, KeyId }), 'InvalidKeyUsageException', incompatible);
      await refused(kms.encrypt({ KeyId, Plaintext }), 'InvalidKeyUsageException', incompatible);
      await refused(
        kms.encrypt({ KeyId, EncryptionAlgorithm, Plaintext, EncryptionContext }),
        'ValidationException',
      );
      await refused(
        kms.decrypt({ KeyId, EncryptionAlgorithm, CiphertextBlob, EncryptionContext }),
        'ValidationException',
      );
      const symmetric = await newKey(kms);
      await refused(
        kms.decrypt({ KeyId, CiphertextBlob: await sealed(kms, symmetric.KeyId) }),
        'IncorrectKeyException',
      );
      await refused(
        kms.decrypt({ KeyId: symmetric.KeyId, CiphertextBlob, EncryptionAlgorithm }),
        'InvalidKeyUsageException',
        `Algorithm ${EncryptionAlgorithm} is incompatible with key spec SYMMETRIC_DEFAULT.`,
      );
    });

    it('every failure to decrypt looks the same', async () => {
      const { kms } = fixture;
      const other = await keyOf(kms, 'RSA_2048', 'ENCRYPT_DECRYPT');
      const EncryptionAlgorithm = 'RSAES_OAEP_SHA_256';
      const { CiphertextBlob = new Uint8Array() } = await kms.encrypt({
        KeyId: key.KeyId,
        EncryptionAlgorithm,
        Plaintext: Buffer.from('x'),
      });
      const altered = Uint8Array.from(CiphertextBlob);
      altered[100] = (altered[100] ?? 0) ^ 1;
      const request = { KeyId: key.KeyId, EncryptionAlgorithm, CiphertextBlob } as const;
      const messages = await Promise.all(
        [
          { ...request, CiphertextBlob: altered },
          { ...request, CiphertextBlob: CiphertextBlob.subarray(1) },
          { ...request, CiphertextBlob: Buffer.concat([CiphertextBlob, Buffer.alloc(1)]) },
          { ...request, CiphertextBlob: Buffer.alloc(256, 0xff) },
          { ...request, EncryptionAlgorithm: 'RSAES_OAEP_SHA_1' } as const,
          { ...request, KeyId: other.KeyId },
        ].map((each) =>
          kms.decrypt(each).then(
            () => 'opened',
            (error: unknown) => (error instanceof Error ? error.message : ''),
          ),
        ),
      );
      expect(new Set(messages).size).toBe(1);
      await refused(
        kms.decrypt({ ...request, CiphertextBlob: altered }),
        'InvalidCiphertextException',
        messages[0],
      );
    }, 60_000);

    it('ReEncrypt moves between RSA and symmetric keys', async () => {
      const { kms } = fixture;
      const symmetric = await newKey(kms);
      const SourceEncryptionAlgorithm = 'RSAES_OAEP_SHA_1';
      const { CiphertextBlob } = await kms.encrypt({
        KeyId: key.KeyId,
        EncryptionAlgorithm: SourceEncryptionAlgorithm,
        Plaintext: Buffer.from('moving'),
      });
      const there = await kms.reEncrypt({
        CiphertextBlob,
        SourceKeyId: key.KeyId,
        SourceEncryptionAlgorithm,
        DestinationKeyId: symmetric.KeyId,
        DestinationEncryptionContext: { to: 'b' },
      });
      expect({ ...there, CiphertextBlob: 1 }).toEqual({
        CiphertextBlob: 1,
        SourceKeyId: key.Arn,
        KeyId: symmetric.Arn,
        SourceEncryptionAlgorithm,
        DestinationEncryptionAlgorithm: 'SYMMETRIC_DEFAULT',
        DestinationKeyMaterialId: symmetric.CurrentKeyMaterialId,
      });
      const back = await kms.reEncrypt({
        CiphertextBlob: there.CiphertextBlob,
        SourceEncryptionContext: { to: 'b' },
        DestinationKeyId: key.KeyId,
        DestinationEncryptionAlgorithm: 'RSAES_OAEP_SHA_256',
      });
      const opened = await kms.decrypt({
        CiphertextBlob: back.CiphertextBlob,
        KeyId: key.KeyId,
        EncryptionAlgorithm: 'RSAES_OAEP_SHA_256',
      });
      expect(text(opened.Plaintext)).toBe('moving');
    });

    it('makes no data keys, and does nothing with keys for something else', async () => {
      const { kms } = fixture;
      const noDataKey = 'You cannot generate a data key with an asymmetric CMK';
      const KeyPairSpec = 'ECC_NIST_P256';
      for (const call of [
        kms.generateDataKey({ KeyId: key.KeyId, KeySpec: 'AES_256' }),
        kms.generateDataKeyPair({ KeyId: key.KeyId, KeyPairSpec }),
      ]) {
        await refused(call, 'InvalidKeyUsageException', noDataKey);
      }
      const signer = await keyOf(kms, 'ECC_NIST_P256', 'SIGN_VERIFY');
      const says = (operation: string) =>
        `${signer.Arn} key usage is SIGN_VERIFY which is not valid for ${operation}.`;
      await refused(
        kms.encrypt({ KeyId: signer.KeyId, Plaintext: Buffer.from('x') }),
        'InvalidKeyUsageException',
        says('Encrypt'),
      );
      await refused(
        kms.generateDataKeyWithoutPlaintext({ KeyId: signer.KeyId, KeySpec: 'AES_256' }),
        'InvalidKeyUsageException',
        says('GenerateDataKeyWithoutPlaintext'),
      );
    });
  });

  describe('MACs', () => {
    it.each([224, 256, 384, 512] as const)('with HMAC_%i', async (bits) => {
      const { kms } = fixture;
      const { KeyId, Arn } = await keyOf(kms, `HMAC_${bits}`, 'GENERATE_VERIFY_MAC');
      const request = { KeyId, MacAlgorithm: `HMAC_SHA_${bits}`, Message: Buffer.alloc(4096, 1) } as const;
      const { Mac = new Uint8Array(), ...rest } = await kms.generateMac(request);
      expect(rest).toEqual({ KeyId: Arn, MacAlgorithm: request.MacAlgorithm });
      expect(Mac.length).toBe(bits / 8);
      expect(await kms.verifyMac({ ...request, Mac })).toEqual({ ...rest, MacValid: true });
      for (const wrong of [
        { Mac: Mac.subarray(1) },
        { Mac: Buffer.concat([Mac, Buffer.alloc(1)]) },
        { Mac: createHmac(`sha${bits}`, 'another key').update(request.Message).digest() },
        { Mac, Message: Buffer.from('another') },
      ]) {
        await refused(kms.verifyMac({ ...request, ...wrong }), 'KMSInvalidMacException');
      }
      const other: MacAlgorithmSpec = bits === 256 ? 'HMAC_SHA_512' : 'HMAC_SHA_256';
      const message = `Algorithm ${other} is incompatible with key spec HMAC_${bits}.`;
      await refused(
        kms.generateMac({ ...request, MacAlgorithm: other }),
        'InvalidKeyUsageException',
        message,
      );
      await refused(
        kms.verifyMac({ ...request, Mac, MacAlgorithm: other }),
        'InvalidKeyUsageException',
        message,
      );
      await refused(kms.generateMac({ ...request, DryRun: true }), 'DryRunOperationException');
      await refused(kms.verifyMac({ ...request, Mac, DryRun: true }), 'DryRunOperationException');
      await refused(kms.generateMac({ ...request, Message: Buffer.alloc(4097) }), 'ValidationException');
    });

    it('need a key for them', async () => {
      const { KeyId, Arn } = await newKey(fixture.kms);
      await refused(
        fixture.kms.generateMac({ KeyId, MacAlgorithm: 'HMAC_SHA_256', Message: Buffer.from('x') }),
        'InvalidKeyUsageException',
        `${Arn} key usage is ENCRYPT_DECRYPT which is not valid for GenerateMac.`,
      );
    });
  });

  describe('DeriveSharedSecret', () => {
    const curves = { ECC_NIST_P256: 'P-256', ECC_NIST_P384: 'P-384', ECC_NIST_P521: 'P-521' } as const;
    const spkiOf = (namedCurve: string) => {
      const pair = generateKeyPairSync('ec', { namedCurve });
      return { ...pair, der: pair.publicKey.export({ format: 'der', type: 'spki' }) };
    };

    it.each(Object.entries(curves))('on %s gives what the other side computes', async (spec, curve) => {
      const { kms } = fixture;
      const { KeyId, Arn } = await keyOf(kms, spec as KeySpec, 'KEY_AGREEMENT');
      const other = spkiOf(curve);
      const { PublicKey = new Uint8Array() } = await kms.getPublicKey({ KeyId });
      const request = { KeyId, KeyAgreementAlgorithm: 'ECDH', PublicKey: other.der } as const;
      const { SharedSecret, ...rest } = await kms.deriveSharedSecret(request);
      expect(rest).toEqual({ KeyId: Arn, KeyAgreementAlgorithm: 'ECDH', KeyOrigin: 'AWS_KMS' });
      const publicKey = createPublicKey({ key: Buffer.from(PublicKey), format: 'der', type: 'spki' });
      const expected = diffieHellman({ privateKey: other.privateKey, publicKey });
      expect(expected.equals(SharedSecret ?? Buffer.alloc(0))).toBe(true);
      await refused(kms.deriveSharedSecret({ ...request, DryRun: true }), 'DryRunOperationException');
    });

    it('takes a public key on its own curve alone', async () => {
      const { kms } = fixture;
      const { KeyId } = await keyOf(kms, 'ECC_NIST_P256', 'KEY_AGREEMENT');
      const good = spkiOf('P-256').der;
      const off = Buffer.from(good);
      off[off.length - 1] = (off.at(-1) ?? 0) ^ 1;
      const bad = [
        spkiOf('P-384').der,
        spkiOf('secp256k1').der,
        generateKeyPairSync('ed25519').publicKey.export({ format: 'der', type: 'spki' }),
        off,
        good.subarray(0, -1),
        Buffer.concat([good, Buffer.alloc(1)]),
        Buffer.from('nonsense'),
      ];
      for (const PublicKey of bad) {
        await refused(
          kms.deriveSharedSecret({ KeyId, KeyAgreementAlgorithm: 'ECDH', PublicKey }),
          'ValidationException',
        );
      }
      const Recipient = { AttestationDocument: Buffer.from('x') };
      await refused(
        kms.deriveSharedSecret({ KeyId, KeyAgreementAlgorithm: 'ECDH', PublicKey: good, Recipient }),
        'UnsupportedOperationException',
      );
      const signer = await keyOf(kms, 'ECC_NIST_P256', 'SIGN_VERIFY');
      await refused(
        kms.deriveSharedSecret({ KeyId: signer.KeyId, KeyAgreementAlgorithm: 'ECDH', PublicKey: good }),
        'InvalidKeyUsageException',
        `${signer.Arn} key usage is SIGN_VERIFY which is not valid for DeriveSharedSecret.`,
      );
    });
  });

  describe('data key pairs', () => {
    const specs: readonly DataKeyPairSpec[] = [
      'RSA_2048',
      'ECC_NIST_P256',
      'ECC_NIST_P384',
      'ECC_NIST_P521',
      'ECC_SECG_P256K1',
      'ECC_NIST_EDWARDS25519',
    ];

    it.each(specs)(
      'of %s belong together, and the private key is bound to its context',
      async (KeyPairSpec) => {
        const { kms } = fixture;
        const key = await newKey(kms);
        const EncryptionContext = { purpose: 'pair' };
        const request = { KeyId: key.KeyId, KeyPairSpec, EncryptionContext };
        const pair = await kms.generateDataKeyPair(request);
        const { PrivateKeyPlaintext, PrivateKeyCiphertextBlob, PublicKey, ...rest } = pair;
        const metadata = { KeyId: key.Arn, KeyPairSpec, KeyMaterialId: key.CurrentKeyMaterialId };
        expect(rest).toEqual(metadata);
        const der = { key: Buffer.from(PrivateKeyPlaintext ?? []), format: 'der', type: 'pkcs8' } as const;
        const expected = createPublicKey(createPrivateKey(der)).export({ format: 'der', type: 'spki' });
        expect(expected.equals(PublicKey ?? Buffer.alloc(0))).toBe(true);
        const blob = { CiphertextBlob: PrivateKeyCiphertextBlob };
        const opened = await kms.decrypt({ ...blob, EncryptionContext });
        expect(der.key.equals(opened.Plaintext ?? Buffer.alloc(0))).toBe(true);
        await refused(kms.decrypt(blob), 'InvalidCiphertextException');
        const without = await kms.generateDataKeyPairWithoutPlaintext(request);
        expect(Object.keys(without).sort()).toEqual(
          ['KeyId', 'KeyMaterialId', 'KeyPairSpec', 'PrivateKeyCiphertextBlob', 'PublicKey'].sort(),
        );
        await refused(kms.generateDataKeyPair({ ...request, DryRun: true }), 'DryRunOperationException');
      },
      60_000,
    );

    it('decrypt what was encrypted with their public half', async () => {
      const { kms } = fixture;
      const { KeyId } = await newKey(kms);
      const pair = await kms.generateDataKeyPair({ KeyId, KeyPairSpec: 'RSA_3072' });
      const [publicKey, privateKey] = [pair.PublicKey, pair.PrivateKeyPlaintext].map((each) =>
        Buffer.from(each ?? []),
      );
      const blob = publicEncrypt(
        createPublicKey({ key: publicKey ?? '', format: 'der', type: 'spki' }),
        Buffer.from('pair'),
      );
      const opened = privateDecrypt(
        createPrivateKey({ key: privateKey ?? '', format: 'der', type: 'pkcs8' }),
        blob,
      );
      expect(opened.toString()).toBe('pair');
    }, 60_000);

    it('are refused for recipients and for SM2', async () => {
      const { kms } = fixture;
      const { KeyId } = await newKey(kms);
      await refused(kms.generateDataKeyPair({ KeyId, KeyPairSpec: 'SM2' }), 'UnsupportedOperationException');
      const Recipient = { AttestationDocument: Buffer.from('x') };
      await refused(
        kms.generateDataKeyPair({ KeyId, KeyPairSpec: 'ECC_NIST_P256', Recipient }),
        'UnsupportedOperationException',
      );
    });
  });
}
