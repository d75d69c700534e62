import { createHash, createPrivateKey } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { Secret } from '../../src/base/secret.ts';
import { generateMaterial, exportPublicKey } from '../../src/crypto/keypair.ts';
import { signMessage, verifyMessage } from '../../src/crypto/signing.ts';

const hex = (text: string): Buffer => Buffer.from(text.replaceAll(' ', ''), 'hex');

describe('Ed25519ph', () => {
  /** RFC 8032 section 7.3. */
  const vector = {
    secret: '833fe62409237b9d62ec77587520911e9a759cec1d19755b7da901b96dca3d42',
    message: '616263',
    signature:
      '98a70222f0b8121aa9d30f813d683f809e462b469c7ff87639499bb94e6dae41' +
      '31f85042463c2a355a2003d062adf5aaa10b8c61e636062aaad11c2a26083406',
  };
  const pkcs8 = Buffer.concat([hex('302e020100300506032b657004220420'), hex(vector.secret)]);
  const material = new Secret(pkcs8);
  const digest = createHash('sha512').update(hex(vector.message)).digest();
  const signing = {
    spec: 'ECC_NIST_EDWARDS25519',
    algorithm: 'ED25519_PH_SHA_512',
    type: 'DIGEST',
    message: digest,
  } as const;

  it('is that of RFC 8032', async () => {
    expect(createPrivateKey({ key: pkcs8, format: 'der', type: 'pkcs8' }).asymmetricKeyType).toBe('ed25519');
    const signature = Buffer.from(await signMessage(signing, material));
    expect(signature.toString('hex')).toBe(vector.signature);
    expect(await verifyMessage(signing, material, hex(vector.signature))).toBe(true);
  });

  it('is no Ed25519 signature of the digest, nor the reverse', async () => {
    const plain = { ...signing, algorithm: 'ED25519_SHA_512', type: 'RAW' } as const;
    expect(await verifyMessage(plain, material, hex(vector.signature))).toBe(false);
    expect(await verifyMessage(signing, material, await signMessage(plain, material))).toBe(false);
  });

  it('every altered byte is noticed', async () => {
    for (let at = 0; at < 64; at += 1) {
      const altered = hex(vector.signature);
      altered[at] = (altered[at] ?? 0) ^ 0x10;
      expect(await verifyMessage(signing, material, altered)).toBe(false);
    }
  });
});

describe('signatures of digests', () => {
  it('differ from call to call where the scheme is random or hedged', async () => {
    const message = createHash('sha256').update('x').digest();
    for (const [spec, algorithm] of [
      ['ECC_NIST_P256', 'ECDSA_SHA_256'],
      ['RSA_2048', 'RSASSA_PSS_SHA_256'],
    ] as const) {
      const material = await generateMaterial(spec);
      const sign = () => signMessage({ spec, algorithm, type: 'DIGEST', message }, material);
      const [one, two] = [await sign(), await sign()];
      expect(Buffer.from(one).equals(two)).toBe(false);
    }
  });

  it('fit an RSA key for every byte length of the leading zero', async () => {
    // PSS clears the top bit of what it signs: many salts, so that both values of the next bit occur.
    const spec = 'RSA_2048';
    const material = await generateMaterial(spec);
    for (let round = 0; round < 24; round += 1) {
      const message = createHash('sha512').update(String(round)).digest();
      const signing = { spec, algorithm: 'RSASSA_PSS_SHA_512', type: 'DIGEST', message } as const;
      expect(await verifyMessage(signing, material, await signMessage(signing, material))).toBe(true);
    }
  });
});

describe('an RSA signature with a leading zero', () => {
  it('is none without it (RFC 8017, section 8.1.2), whatever the form of the message', async () => {
    const spec = 'RSA_2048';
    const material = await generateMaterial(spec);
    const text = Buffer.from('x');
    const digest = createHash('sha256').update(text).digest();
    const raw = { spec, algorithm: 'RSASSA_PSS_SHA_256', type: 'RAW', message: text } as const;
    // One of 256 has one.
    let signature = Buffer.from(await signMessage(raw, material));
    while (signature[0] !== 0) signature = Buffer.from(await signMessage(raw, material));
    for (const signing of [raw, { ...raw, type: 'DIGEST', message: digest } as const]) {
      expect(await verifyMessage(signing, material, signature)).toBe(true);
      expect(await verifyMessage(signing, material, signature.subarray(1))).toBe(false);
    }
  }, 30_000);
});

describe('ML-DSA public keys', () => {
  it.each([
    ['ML_DSA_44', '30820532300b06096086480165030403110382052100', 1312],
    ['ML_DSA_65', '308207b2300b0609608648016503040312038207a100', 1952],
    ['ML_DSA_87', '30820a32300b060960864801650304031303820a2100', 2592],
  ] as const)('of %s have the header of RFC 9881', async (spec, header, length) => {
    const der = await exportPublicKey(spec, await generateMaterial(spec));
    expect(der.subarray(0, 22).toString('hex')).toBe(header);
    expect(der.length).toBe(22 + length);
  });
});
