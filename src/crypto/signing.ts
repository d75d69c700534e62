/** Digital signatures: of messages, with OpenSSL if possible; of given digests, and of an external μ. */
import { constants, createPublicKey, sign, verify, type KeyObject } from 'node:crypto';
import type { Secret } from '../base/secret.ts';
import { hashLengths, signingAlgorithms, type SigningAlgorithm } from './algorithms.ts';
import { privateKey, toRawPair, toRawPublicKey } from './keypair.ts';
import { signMlDsa, verifyMlDsa, muLength } from './mldsa.ts';
import {
  getModulusLength,
  signPkcs1Digest,
  signPssDigest,
  verifyPkcs1Digest,
  verifyPssDigest,
} from './rsa.ts';
import { keySpecs, type SupportedKeySpec } from './specs.ts';

export type MessageType = 'RAW' | 'DIGEST' | 'EXTERNAL_MU';

export interface Signing {
  readonly spec: SupportedKeySpec;
  /** One that the key spec supports. */
  readonly algorithm: SigningAlgorithm;
  /** One of `listMessageTypes(algorithm)`. */
  readonly type: MessageType;
  /** Its length must be `getMessageLength`'s. */
  readonly message: Uint8Array;
}

/** The message types of an algorithm (https://docs.aws.amazon.com/kms/latest/APIReference/API_Sign.html, `MessageType`). */
export function listMessageTypes(algorithm: SigningAlgorithm): readonly MessageType[] {
  switch (signingAlgorithms[algorithm].scheme) {
    case 'pkcs1':
    case 'pss':
    case 'ecdsa':
      return ['RAW', 'DIGEST'];
    case 'ed25519':
      return ['RAW'];
    case 'ed25519ph':
      return ['DIGEST'];
    case 'ml-dsa':
      return ['RAW', 'EXTERNAL_MU'];
  }
}

/** The exact length of a digest or of μ in bytes; undefined for messages of any length. */
export function getMessageLength(algorithm: SigningAlgorithm, type: MessageType): number | undefined {
  const row = signingAlgorithms[algorithm];
  if (type === 'DIGEST' && 'hash' in row) return hashLengths[row.hash];
  return type === 'EXTERNAL_MU' ? muLength : undefined;
}

function getParameters(algorithm: SigningAlgorithm): {
  readonly padding?: number;
  readonly saltLength?: number;
} {
  switch (signingAlgorithms[algorithm].scheme) {
    case 'pkcs1':
      return { padding: constants.RSA_PKCS1_PADDING };
    case 'pss':
      return { padding: constants.RSA_PKCS1_PSS_PADDING, saltLength: constants.RSA_PSS_SALTLEN_DIGEST };
    case 'ecdsa':
    case 'ed25519':
    case 'ed25519ph':
    case 'ml-dsa':
      return {};
  }
}

/** noble refuses malleable signatures by default: a rule of some ledgers, not of ECDSA. */
const ofDigest = { prehash: false, lowS: false, format: 'der' } as const;

async function loadCurve(spec: SupportedKeySpec) {
  const form = keySpecs[spec].material;
  if (form.kind !== 'ec') throw new TypeError('the key is not one on a curve');
  return (await import('./noble/curves.ts')).ecdsa[form.curve];
}

async function signDigest({ spec, algorithm, message }: Signing, key: KeyObject): Promise<Uint8Array> {
  const row = signingAlgorithms[algorithm];
  switch (row.scheme) {
    case 'pkcs1':
      return signPkcs1Digest(key, row.hash, message);
    case 'pss':
      return signPssDigest(key, row.hash, message);
    case 'ecdsa': {
      const curve = await loadCurve(spec);
      return curve.sign(message, toRawPair(key).secret.reveal(), { ...ofDigest, extraEntropy: true });
    }
    case 'ed25519ph': {
      const { ed25519ofDigest } = await import('./noble/curves.ts');
      return ed25519ofDigest.sign(message, toRawPair(key).secret.reveal());
    }
    case 'ed25519':
    case 'ml-dsa':
      throw new TypeError('the algorithm signs no digest');
  }
}

/** Signatures have AWS's formats: PKCS #1 and PSS unchanged, ECDSA in DER, Ed25519 in 64 bytes, ML-DSA as in FIPS 204. */
export async function signMessage(signing: Signing, material: Secret): Promise<Uint8Array> {
  const { spec, algorithm, type, message } = signing;
  const form = keySpecs[spec].material;
  if (form.kind === 'ml-dsa') return signMlDsa(form.set, material, message, type === 'EXTERNAL_MU');
  const key = privateKey(material);
  if (type === 'DIGEST') return signDigest(signing, key);
  const row = signingAlgorithms[algorithm];
  return sign('hash' in row ? row.hash : null, message, { key, ...getParameters(algorithm) });
}

async function verifyDigest(signing: Signing, key: KeyObject, signature: Uint8Array): Promise<boolean> {
  const { spec, algorithm, message } = signing;
  const row = signingAlgorithms[algorithm];
  switch (row.scheme) {
    case 'pkcs1':
      return verifyPkcs1Digest(key, row.hash, message, signature);
    case 'pss':
      return verifyPssDigest(key, row.hash, message, signature);
    case 'ecdsa': {
      const curve = await loadCurve(spec);
      return curve.verify(signature, message, toRawPublicKey(key), ofDigest);
    }
    case 'ed25519ph': {
      const { ed25519ofDigest } = await import('./noble/curves.ts');
      return ed25519ofDigest.verify(signature, message, toRawPublicKey(key), { zip215: false });
    }
    case 'ed25519':
    case 'ml-dsa':
      return false;
  }
}

/** Like `verifyMessage`, with only the public key: RSA, elliptic curves and Ed25519. */
export async function verifyWithPublicKey(
  signing: Signing,
  key: KeyObject,
  signature: Uint8Array,
): Promise<boolean> {
  const { algorithm, type, message } = signing;
  try {
    if (type === 'DIGEST') return await verifyDigest(signing, key, signature);
    // OpenSSL accepts a PSS signature without its leading zeros; RFC 8017, section 8.1.2, does not.
    if (key.asymmetricKeyType === 'rsa' && signature.length !== getModulusLength(key)) return false;
    const row = signingAlgorithms[algorithm];
    return verify('hash' in row ? row.hash : null, message, { key, ...getParameters(algorithm) }, signature);
  } catch {
    return false;
  }
}

/** False also for bytes that are not a signature. */
export async function verifyMessage(
  signing: Signing,
  material: Secret,
  signature: Uint8Array,
): Promise<boolean> {
  const { spec, type, message } = signing;
  const form = keySpecs[spec].material;
  if (form.kind === 'ml-dsa') {
    return verifyMlDsa(form.set, material, message, signature, type === 'EXTERNAL_MU');
  }
  return verifyWithPublicKey(signing, createPublicKey(privateKey(material)), signature);
}
