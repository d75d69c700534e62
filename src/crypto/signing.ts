/**
 * Digital signatures: of messages, by OpenSSL where it can; of digests made elsewhere, and of an external μ.
 */
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
  /** One that the key spec has. */
  readonly algorithm: SigningAlgorithm;
  /** One of `messageTypes(algorithm)`. */
  readonly type: MessageType;
  /** As long as `messageLength` says. */
  readonly message: Uint8Array;
}

/** What an algorithm signs (https://docs.aws.amazon.com/kms/latest/APIReference/API_Sign.html, `MessageType`). */
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

/** The exact length in bytes of a digest or of μ; undefined where any message will do. */
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

/** noble's refusal of malleable signatures is a rule of some ledgers, not of ECDSA. */
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

/** Signatures are those of AWS: PKCS #1 and PSS as they are, ECDSA in DER, Ed25519 in 64 bytes, ML-DSA as in FIPS 204. */
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

/** As `verifyMessage`, with the public key alone: RSA, elliptic curves and Ed25519. */
export async function verifyWithPublicKey(
  signing: Signing,
  key: KeyObject,
  signature: Uint8Array,
): Promise<boolean> {
  const { algorithm, type, message } = signing;
  try {
    if (type === 'DIGEST') return await verifyDigest(signing, key, signature);
    // OpenSSL takes a PSS signature without its leading zeros; RFC 8017, section 8.1.2, does not.
    if (key.asymmetricKeyType === 'rsa' && signature.length !== getModulusLength(key)) return false;
    const row = signingAlgorithms[algorithm];
    return verify('hash' in row ? row.hash : null, message, { key, ...getParameters(algorithm) }, signature);
  } catch {
    return false;
  }
}

/** Whether the signature is that of the message under the key; false for anything that is no signature at all. */
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
