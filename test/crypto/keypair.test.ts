import { createPrivateKey, createPublicKey, generateKeyPairSync } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { Secret } from '../../src/base/secret.ts';
import {
  generateMaterial,
  exportPublicKey,
  readPrivateKey,
  readPublicKey,
} from '../../src/crypto/keypair.ts';
import { keySpecNames, keySpecs, type SupportedKeySpec } from '../../src/crypto/specs.ts';

const pkcs8 = { format: 'der', type: 'pkcs8' } as const;
const spki = { format: 'der', type: 'spki' } as const;
const withFile = keySpecNames.filter((spec) =>
  ['rsa', 'ec', 'ed25519'].includes(keySpecs[spec].material.kind),
);
const made = new Map<SupportedKeySpec, Buffer>();

async function pairOf(spec: SupportedKeySpec): Promise<Buffer> {
  const known = made.get(spec) ?? Buffer.from((await generateMaterial(spec)).reveal());
  made.set(spec, known);
  return known;
}

describe('key material', () => {
  it.each(withFile)('of %s is read back as the same bytes, and by no other spec', async (spec) => {
    const der = await pairOf(spec);
    for (const other of keySpecNames) {
      const read = readPrivateKey(other, der);
      expect([other, read && Buffer.from(read.reveal()).equals(der)]).toEqual([
        other,
        other === spec ? true : undefined,
      ]);
    }
    const publicKey = await exportPublicKey(spec, new Secret(der));
    expect(publicKey.equals(createPublicKey(createPrivateKey({ key: der, ...pkcs8 })).export(spki))).toBe(
      true,
    );
    for (const other of withFile) expect(readPublicKey(other, publicKey) !== undefined).toBe(other === spec);
  });

  it('is refused when a byte is missing or left over, for every prefix', async () => {
    const der = await pairOf('ECC_NIST_P256');
    for (let length = 0; length < der.length; length += 1) {
      expect(readPrivateKey('ECC_NIST_P256', der.subarray(0, length))).toBeUndefined();
    }
    expect(readPrivateKey('ECC_NIST_P256', Buffer.concat([der, Buffer.alloc(1)]))).toBeUndefined();
  });

  it('is refused when its public key is that of another', () => {
    const [one, two] = [0, 1].map(() =>
      generateKeyPairSync('ec', { namedCurve: 'prime256v1' }).privateKey.export(pkcs8),
    );
    const mixed = Buffer.concat([
      one?.subarray(0, -64) ?? Buffer.alloc(0),
      two?.subarray(-64) ?? Buffer.alloc(0),
    ]);
    expect(readPrivateKey('ECC_NIST_P256', one ?? Buffer.alloc(0))).toBeDefined();
    expect(readPrivateKey('ECC_NIST_P256', mixed)).toBeUndefined();
  });

  it('is refused when an RSA key has another exponent or size, or is made for PSS alone', () => {
    const rsa = (modulusLength: number, publicExponent: number) =>
      generateKeyPairSync('rsa', { modulusLength, publicExponent }).privateKey.export(pkcs8);
    expect(readPrivateKey('RSA_2048', rsa(2048, 3))).toBeUndefined();
    expect(readPrivateKey('RSA_2048', rsa(1024, 65537))).toBeUndefined();
    const pss = generateKeyPairSync('rsa-pss', { modulusLength: 2048 }).privateKey.export(pkcs8);
    expect(readPrivateKey('RSA_2048', pss)).toBeUndefined();
  });

  it('of the other specs has its fixed length', async () => {
    const lengths = await Promise.all(
      keySpecNames
        .filter((spec) => !withFile.includes(spec))
        .map(async (spec) => [spec, (await generateMaterial(spec)).length]),
    );
    expect(Object.fromEntries(lengths)).toEqual({
      SYMMETRIC_DEFAULT: 32,
      HMAC_224: 28,
      HMAC_256: 32,
      HMAC_384: 48,
      HMAC_512: 64,
      ML_DSA_44: 32,
      ML_DSA_65: 32,
      ML_DSA_87: 32,
    });
    await expect(exportPublicKey('HMAC_256', new Secret(Buffer.alloc(32)))).rejects.toThrow(TypeError);
  });

  it('public keys of another encoding are refused', async () => {
    const key = createPublicKey(createPrivateKey({ key: await pairOf('ECC_NIST_P384'), ...pkcs8 }));
    const der = key.export(spki);
    expect(readPublicKey('ECC_NIST_P384', Buffer.concat([der, Buffer.alloc(1)]))).toBeUndefined();
    expect(readPublicKey('ECC_NIST_P384', der.subarray(0, -1))).toBeUndefined();
    const off = Buffer.from(der);
    off[off.length - 1] = (off.at(-1) ?? 0) ^ 1;
    expect(readPublicKey('ECC_NIST_P384', off)).toBeUndefined();
  });
});
