/**
 * The key specs, one row each (https://docs.aws.amazon.com/kms/latest/developerguide/symm-asymm-choose-key-spec.html).
 */
import {
  oaepNames,
  rsaSigningNames,
  type EncryptionAlgorithm,
  type KeyAgreementAlgorithm,
  type MacAlgorithm,
  type SigningAlgorithm,
} from './algorithms.ts';

export type KeyUsage = 'ENCRYPT_DECRYPT' | 'SIGN_VERIFY' | 'GENERATE_VERIFY_MAC' | 'KEY_AGREEMENT';

/** The form of key material: `bytes`: random bytes; `rsa`, `ec`, `ed25519`: a private key as PKCS #8 DER; `ml-dsa`: the 32-byte seed of FIPS 204. */
export type MaterialForm =
  | { readonly kind: 'bytes'; readonly length: number }
  | { readonly kind: 'rsa'; readonly bits: 2048 | 3072 | 4096 }
  | { readonly kind: 'ec'; readonly curve: Curve }
  | { readonly kind: 'ed25519' }
  | { readonly kind: 'ml-dsa'; readonly set: 44 | 65 | 87 };

/** Node's and OpenSSL's names. */
export type Curve = 'prime256v1' | 'secp384r1' | 'secp521r1' | 'secp256k1';

interface KeySpecRow {
  /** An alias can be moved between keys of one family. */
  readonly family: 'symmetric' | 'asymmetric' | 'hmac';
  readonly material: MaterialForm;
  /** The algorithms per usage that the spec allows. */
  readonly uses: {
    readonly ENCRYPT_DECRYPT?: readonly EncryptionAlgorithm[];
    readonly SIGN_VERIFY?: readonly SigningAlgorithm[];
    readonly GENERATE_VERIFY_MAC?: readonly MacAlgorithm[];
    readonly KEY_AGREEMENT?: readonly KeyAgreementAlgorithm[];
  };
}

const rsa = (bits: 2048 | 3072 | 4096) =>
  ({
    family: 'asymmetric',
    material: { kind: 'rsa', bits },
    uses: { ENCRYPT_DECRYPT: oaepNames, SIGN_VERIFY: rsaSigningNames },
  }) as const satisfies KeySpecRow;

const nist = (curve: Curve, algorithm: SigningAlgorithm) =>
  ({
    family: 'asymmetric',
    material: { kind: 'ec', curve },
    uses: { SIGN_VERIFY: [algorithm], KEY_AGREEMENT: ['ECDH'] },
  }) as const satisfies KeySpecRow;

const hmac = (length: number, algorithm: MacAlgorithm) =>
  ({
    family: 'hmac',
    material: { kind: 'bytes', length },
    uses: { GENERATE_VERIFY_MAC: [algorithm] },
  }) as const satisfies KeySpecRow;

const mlDsa = (set: 44 | 65 | 87) =>
  ({
    family: 'asymmetric',
    material: { kind: 'ml-dsa', set },
    uses: { SIGN_VERIFY: ['ML_DSA_SHAKE_256'] },
  }) as const satisfies KeySpecRow;

const rows = {
  SYMMETRIC_DEFAULT: {
    family: 'symmetric',
    material: { kind: 'bytes', length: 32 },
    uses: { ENCRYPT_DECRYPT: ['SYMMETRIC_DEFAULT'] },
  },
  RSA_2048: rsa(2048),
  RSA_3072: rsa(3072),
  RSA_4096: rsa(4096),
  ECC_NIST_P256: nist('prime256v1', 'ECDSA_SHA_256'),
  ECC_NIST_P384: nist('secp384r1', 'ECDSA_SHA_384'),
  ECC_NIST_P521: nist('secp521r1', 'ECDSA_SHA_512'),
  ECC_SECG_P256K1: {
    family: 'asymmetric',
    material: { kind: 'ec', curve: 'secp256k1' },
    uses: { SIGN_VERIFY: ['ECDSA_SHA_256'] },
  },
  ECC_NIST_EDWARDS25519: {
    family: 'asymmetric',
    material: { kind: 'ed25519' },
    uses: { SIGN_VERIFY: ['ED25519_SHA_512', 'ED25519_PH_SHA_512'] },
  },
  HMAC_224: hmac(28, 'HMAC_SHA_224'),
  HMAC_256: hmac(32, 'HMAC_SHA_256'),
  HMAC_384: hmac(48, 'HMAC_SHA_384'),
  HMAC_512: hmac(64, 'HMAC_SHA_512'),
  ML_DSA_44: mlDsa(44),
  ML_DSA_65: mlDsa(65),
  ML_DSA_87: mlDsa(87),
} as const satisfies Record<string, KeySpecRow>;

export type SupportedKeySpec = keyof typeof rows;

export const keySpecs: Readonly<Record<SupportedKeySpec, KeySpecRow>> = rows;

export const keySpecNames = Object.keys(rows) as readonly SupportedKeySpec[];

export const defaultKeySpec: SupportedKeySpec = 'SYMMETRIC_DEFAULT';

export function isSupportedKeySpec(spec: string): spec is SupportedKeySpec {
  return Object.hasOwn(keySpecs, spec);
}

export function listUsages(spec: SupportedKeySpec): readonly KeyUsage[] {
  return Object.keys(keySpecs[spec].uses) as KeyUsage[];
}
