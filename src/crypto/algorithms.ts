/**
 * The cryptographic algorithms of the API, one row each (https://docs.aws.amazon.com/kms/latest/developerguide/symm-asymm-choose-key-spec.html). The
 * rows of `specs.ts` say which keys support them.
 */

/** Digest lengths in bytes, by Node's names. */
export const hashLengths = { sha1: 20, sha224: 28, sha256: 32, sha384: 48, sha512: 64 } as const;
export type Hash = keyof typeof hashLengths;

interface SigningRow {
  readonly scheme: 'pkcs1' | 'pss' | 'ecdsa' | 'ed25519' | 'ed25519ph' | 'ml-dsa';
  /** Absent if the scheme signs the message itself. */
  readonly hash?: 'sha256' | 'sha384' | 'sha512';
}

export const signingAlgorithms = {
  RSASSA_PKCS1_V1_5_SHA_256: { scheme: 'pkcs1', hash: 'sha256' },
  RSASSA_PKCS1_V1_5_SHA_384: { scheme: 'pkcs1', hash: 'sha384' },
  RSASSA_PKCS1_V1_5_SHA_512: { scheme: 'pkcs1', hash: 'sha512' },
  RSASSA_PSS_SHA_256: { scheme: 'pss', hash: 'sha256' },
  RSASSA_PSS_SHA_384: { scheme: 'pss', hash: 'sha384' },
  RSASSA_PSS_SHA_512: { scheme: 'pss', hash: 'sha512' },
  ECDSA_SHA_256: { scheme: 'ecdsa', hash: 'sha256' },
  ECDSA_SHA_384: { scheme: 'ecdsa', hash: 'sha384' },
  ECDSA_SHA_512: { scheme: 'ecdsa', hash: 'sha512' },
  ED25519_SHA_512: { scheme: 'ed25519' },
  ED25519_PH_SHA_512: { scheme: 'ed25519ph', hash: 'sha512' },
  ML_DSA_SHAKE_256: { scheme: 'ml-dsa' },
} as const satisfies Record<string, SigningRow>;
export type SigningAlgorithm = keyof typeof signingAlgorithms;

/** The hash is used both by OAEP and by its mask generation function. */
export const oaepAlgorithms = {
  RSAES_OAEP_SHA_1: { hash: 'sha1' },
  RSAES_OAEP_SHA_256: { hash: 'sha256' },
} as const satisfies Record<string, { readonly hash: Hash }>;
export type OaepAlgorithm = keyof typeof oaepAlgorithms;
export type EncryptionAlgorithm = OaepAlgorithm | 'SYMMETRIC_DEFAULT';

export const macAlgorithms = {
  HMAC_SHA_224: { hash: 'sha224' },
  HMAC_SHA_256: { hash: 'sha256' },
  HMAC_SHA_384: { hash: 'sha384' },
  HMAC_SHA_512: { hash: 'sha512' },
} as const satisfies Record<string, { readonly hash: Hash }>;
export type MacAlgorithm = keyof typeof macAlgorithms;

export type KeyAgreementAlgorithm = 'ECDH';

function listNames<T extends object>(rows: T): readonly (keyof T & string)[] {
  return Object.keys(rows) as (keyof T & string)[];
}

export const oaepNames = listNames(oaepAlgorithms);
export const rsaSigningNames = listNames(signingAlgorithms).filter((name) =>
  ['pkcs1', 'pss'].includes(signingAlgorithms[name].scheme),
);
