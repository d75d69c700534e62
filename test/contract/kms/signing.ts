import {
  constants,
  createHash,
  createPublicKey,
  generateKeyPairSync,
  sign as nodeSign,
  verify as nodeVerify,
} from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { KeySpec, MessageType, SigningAlgorithmSpec } from '../../../src/api/types.ts';
import { keyOf, newKey, refused, type Fixture, type Open } from './fixture.ts';

const rsaAlgorithms = ['RSASSA_PKCS1_V1_5', 'RSASSA_PSS'].flatMap((scheme) =>
  [256, 384, 512].map((bits) => `${scheme}_SHA_${bits}` as SigningAlgorithmSpec),
);
const specs: Readonly<Partial<Record<KeySpec, readonly SigningAlgorithmSpec[]>>> = {
  RSA_2048: rsaAlgorithms,
  ECC_NIST_P256: ['ECDSA_SHA_256'],
  ECC_NIST_P384: ['ECDSA_SHA_384'],
  ECC_NIST_P521: ['ECDSA_SHA_512'],
  ECC_SECG_P256K1: ['ECDSA_SHA_256'],
  ECC_NIST_EDWARDS25519: ['ED25519_SHA_512', 'ED25519_PH_SHA_512'],
  ML_DSA_44: ['ML_DSA_SHAKE_256'],
  ML_DSA_87: ['ML_DSA_SHAKE_256'],
};

function hashOf(algorithm: SigningAlgorithmSpec): string | undefined {
  const bits = /^(?:RSASSA|ECDSA).*_(\d+)$/.exec(algorithm)?.[1];
  return bits === undefined ? undefined : `sha${bits}`;
}

const padding = (algorithm: SigningAlgorithmSpec) =>
  algorithm.startsWith('RSASSA_PSS')
    ? { padding: constants.RSA_PKCS1_PSS_PADDING, saltLength: constants.RSA_PSS_SALTLEN_DIGEST }
    : {};

/** The message in the forms that the algorithm takes, all of one meaning. */
function forms(
  algorithm: SigningAlgorithmSpec,
  message: Buffer,
): readonly (readonly [MessageType, Buffer])[] {
  const hash = hashOf(algorithm);
  if (hash !== undefined)
    return [
      ['RAW', message],
      ['DIGEST', createHash(hash).update(message).digest()],
    ];
  if (algorithm === 'ED25519_PH_SHA_512') return [['DIGEST', createHash('sha512').update(message).digest()]];
  return [['RAW', message]];
}

export function signingContract(open: Open): void {
  let fixture: Fixture;
  beforeAll(async () => {
    fixture = await open();
  });
  afterAll(() => fixture.close());

  const publicKey = async (KeyId: string): Promise<Buffer> =>
    Buffer.from((await fixture.kms.getPublicKey({ KeyId })).PublicKey ?? []);

  describe.each(Object.entries(specs))('%s', (name, algorithms) => {
    let key: Awaited<ReturnType<typeof keyOf>>;
    beforeAll(async () => {
      key = await keyOf(fixture.kms, name as KeySpec, 'SIGN_VERIFY');
    }, 60_000);

    it.each(algorithms)('signs and verifies with %s', async (SigningAlgorithm) => {
      const { kms } = fixture;
      const message = Buffer.from('attack at dawn');
      const all = forms(SigningAlgorithm, message);
      for (const [MessageType, Message] of all) {
        const request = { KeyId: key.KeyId, SigningAlgorithm };
        const { Signature, ...rest } = await kms.sign({ ...request, MessageType, Message });
        expect(rest).toEqual({ KeyId: key.Arn, SigningAlgorithm });
        const signature = Buffer.from(Signature ?? []);
        for (const [type, form] of all) {
          expect(
            await kms.verify({ ...request, MessageType: type, Message: form, Signature: signature }),
          ).toEqual({ KeyId: key.Arn, SignatureValid: true, SigningAlgorithm });
        }
        const altered = Buffer.from(signature);
        altered[altered.length - 1] = (altered.at(-1) ?? 0) ^ 1;
        const changed = Buffer.from(Message);
        changed[0] = (changed[0] ?? 0) ^ 1;
        for (const wrong of [
          { Message, Signature: altered },
          { Message, Signature: signature.subarray(1) },
          { Message, Signature: Buffer.from('nonsense') },
          { Message: changed, Signature: signature },
        ]) {
          await refused(kms.verify({ ...request, MessageType, ...wrong }), 'KMSInvalidSignatureException');
        }
      }
    });

    it('its public key is one that Node verifies with', async () => {
      if (name.startsWith('ML_DSA')) return;
      const { kms } = fixture;
      const message = Buffer.from('attack at dawn');
      const spki = createPublicKey({ key: await publicKey(key.KeyId), format: 'der', type: 'spki' });
      for (const SigningAlgorithm of algorithms) {
        if (SigningAlgorithm === 'ED25519_PH_SHA_512') continue;
        for (const [MessageType, Message] of forms(SigningAlgorithm, message)) {
          const { Signature } = await kms.sign({ KeyId: key.KeyId, SigningAlgorithm, MessageType, Message });
          const options = { key: spki, ...padding(SigningAlgorithm) };
          const hash = hashOf(SigningAlgorithm) ?? null;
          expect(nodeVerify(hash, message, options, Signature ?? Buffer.alloc(0))).toBe(true);
        }
      }
    });

    it('refuses algorithms of other specs', async () => {
      const { kms } = fixture;
      const SigningAlgorithm = name === 'ECC_NIST_P384' ? 'ECDSA_SHA_256' : 'ECDSA_SHA_384';
      await refused(
        kms.sign({ KeyId: key.KeyId, SigningAlgorithm, Message: Buffer.from('x') }),
        'InvalidKeyUsageException',
        `Algorithm ${SigningAlgorithm} is incompatible with key spec ${name}.`,
      );
    });

    it('takes digests of the right length alone, and messages of up to 4096 bytes', async () => {
      const { kms } = fixture;
      for (const SigningAlgorithm of algorithms) {
        const request = { KeyId: key.KeyId, SigningAlgorithm };
        const digest = kms.sign({ ...request, MessageType: 'DIGEST', Message: Buffer.alloc(31) });
        if (SigningAlgorithm === 'ED25519_SHA_512') {
          const message = 'Message type DIGEST is incompatible with algorithm ED25519_SHA_512.';
          await refused(digest, 'ValidationException', message);
        } else if (SigningAlgorithm === 'ML_DSA_SHAKE_256') {
          await refused(
            digest,
            'ValidationException',
            `Message type DIGEST is incompatible with key spec ${name}.`,
          );
          await refused(
            kms.sign({ ...request, MessageType: 'EXTERNAL_MU', Message: Buffer.alloc(63) }),
            'ValidationException',
            'External Mu is invalid length for algorithm ML_DSA_SHAKE_256.',
          );
        } else {
          const message = `Digest is invalid length for algorithm ${SigningAlgorithm}.`;
          await refused(digest, 'ValidationException', message);
          await refused(
            kms.sign({ ...request, MessageType: 'EXTERNAL_MU', Message: Buffer.alloc(64) }),
            'ValidationException',
            `Message type EXTERNAL_MU is incompatible with key spec ${name}.`,
          );
        }
        if (SigningAlgorithm === 'ED25519_PH_SHA_512') {
          await refused(
            kms.sign({ ...request, Message: Buffer.from('x') }),
            'ValidationException',
            'Message type RAW is incompatible with algorithm ED25519_PH_SHA_512.',
          );
        } else {
          await kms.sign({ ...request, Message: Buffer.alloc(4096) });
          await refused(kms.sign({ ...request, Message: Buffer.alloc(4097) }), 'ValidationException');
        }
      }
    });
  });

  it('an ML-DSA signature of a message is that of its μ', async () => {
    const { kms } = fixture;
    const { KeyId } = await keyOf(kms, 'ML_DSA_65', 'SIGN_VERIFY');
    const shake = (...parts: readonly Uint8Array[]) =>
      createHash('shake256', { outputLength: 64 }).update(Buffer.concat(parts)).digest();
    const Message = Buffer.from('attack at dawn');
    const mu = shake(shake((await publicKey(KeyId)).subarray(-1952)), Buffer.alloc(2), Message);
    const request = { KeyId, SigningAlgorithm: 'ML_DSA_SHAKE_256' } as const;
    const raw = await kms.sign({ ...request, Message });
    const ofMu = { ...request, MessageType: 'EXTERNAL_MU', Message: mu } as const;
    const external = await kms.sign(ofMu);
    for (const { Signature = Buffer.alloc(0) } of [raw, external]) {
      expect(Signature.length).toBe(3309);
      expect((await kms.verify({ ...request, Message, Signature })).SignatureValid).toBe(true);
      expect((await kms.verify({ ...ofMu, Signature })).SignatureValid).toBe(true);
    }
  });

  it('GetPublicKey tells what the key is for', async () => {
    const { kms } = fixture;
    const { KeyId, Arn } = await keyOf(kms, 'ECC_NIST_P256', 'KEY_AGREEMENT');
    const { PublicKey, ...rest } = await kms.getPublicKey({ KeyId });
    expect(PublicKey?.length).toBe(91);
    expect(rest).toEqual({
      KeyId: Arn,
      CustomerMasterKeySpec: 'ECC_NIST_P256',
      KeySpec: 'ECC_NIST_P256',
      KeyUsage: 'KEY_AGREEMENT',
      KeyAgreementAlgorithms: ['ECDH'],
    });
    for (const other of [await newKey(kms), await keyOf(kms, 'HMAC_256', 'GENERATE_VERIFY_MAC')]) {
      await refused(kms.getPublicKey({ KeyId: other.KeyId }), 'UnsupportedOperationException');
    }
  });

  it('keys in a state that forbids their use do nothing, nor show their public half', async () => {
    const { kms } = fixture;
    const signer = await keyOf(kms, 'ECC_NIST_P256', 'SIGN_VERIFY');
    const mac = await keyOf(kms, 'HMAC_256', 'GENERATE_VERIFY_MAC');
    const agreement = await keyOf(kms, 'ECC_NIST_P256', 'KEY_AGREEMENT');
    const PublicKey = await publicKey(agreement.KeyId);
    const wrapping = await newKey(kms);
    const Message = Buffer.from('x');
    const signing = { KeyId: signer.KeyId, Message, SigningAlgorithm: 'ECDSA_SHA_256' } as const;
    const macs = { KeyId: mac.KeyId, Message, MacAlgorithm: 'HMAC_SHA_256' } as const;
    const pair = { KeyId: wrapping.KeyId, KeyPairSpec: 'ECC_NIST_P256' } as const;
    const attempts: readonly (readonly [string, () => Promise<unknown>])[] = [
      [signer.Arn, () => kms.sign(signing)],
      [signer.Arn, () => kms.verify({ ...signing, Signature: Message })],
      [signer.Arn, () => kms.getPublicKey({ KeyId: signer.KeyId })],
      [mac.Arn, () => kms.generateMac(macs)],
      [mac.Arn, () => kms.verifyMac({ ...macs, Mac: Message })],
      [
        agreement.Arn,
        () => kms.deriveSharedSecret({ KeyId: agreement.KeyId, KeyAgreementAlgorithm: 'ECDH', PublicKey }),
      ],
      [wrapping.Arn, () => kms.generateDataKeyPair(pair)],
      [wrapping.Arn, () => kms.generateDataKeyPairWithoutPlaintext(pair)],
    ];
    const all = [signer, mac, agreement, wrapping];
    for (const { KeyId } of all) await kms.disableKey({ KeyId });
    for (const [arn, call] of attempts) await refused(call(), 'DisabledException', `${arn} is disabled.`);
    for (const { KeyId } of all) await kms.scheduleKeyDeletion({ KeyId });
    for (const [arn, call] of attempts) {
      await refused(call(), 'KMSInvalidStateException', `${arn} is pending deletion.`);
    }
  });

  it('keys for something else are refused, and dry runs end before anything is signed', async () => {
    const { kms } = fixture;
    const { KeyId, Arn } = await newKey(kms);
    const request = { KeyId, SigningAlgorithm: 'ECDSA_SHA_256', Message: Buffer.from('x') } as const;
    await refused(
      kms.sign(request),
      'InvalidKeyUsageException',
      `${Arn} key usage is ENCRYPT_DECRYPT which is not valid for Sign.`,
    );
    const stranger = generateKeyPairSync('ec', { namedCurve: 'P-256' }).privateKey;
    const signature = nodeSign('sha256', request.Message, stranger);
    await refused(
      kms.verify({ ...request, Signature: signature }),
      'InvalidKeyUsageException',
      `${Arn} key usage is ENCRYPT_DECRYPT which is not valid for Verify.`,
    );
    const ecc = { ...request, KeyId: (await keyOf(kms, 'ECC_NIST_P256', 'SIGN_VERIFY')).KeyId };
    await refused(kms.sign({ ...ecc, DryRun: true }), 'DryRunOperationException');
    await refused(kms.verify({ ...ecc, Signature: signature, DryRun: true }), 'KMSInvalidSignatureException');
  });
}
