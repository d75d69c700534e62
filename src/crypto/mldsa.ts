/** ML-DSA (FIPS 204). Its code is loaded on first use, because few keys need it. */
import type { DSA } from '@noble/post-quantum/ml-dsa.js';
import { concat } from '../base/bytes.ts';
import type { Secret } from '../base/secret.ts';

export type MlDsaSet = 44 | 65 | 87;

export const mlDsaSeedLength = 32;
/** Bytes of μ, the hash of public key and message (FIPS 204, algorithm 7, line 6). */
export const muLength = 64;

async function loadMlDsa(set: MlDsaSet): Promise<DSA> {
  const { ml_dsa44, ml_dsa65, ml_dsa87 } = await import('./noble/mldsa.ts');
  return { 44: ml_dsa44, 65: ml_dsa65, 87: ml_dsa87 }[set];
}

/** The last arc of 2.16.840.1.101.3.4.3.x (RFC 9881 section 2). */
const arcs = { 44: 17, 65: 18, 87: 19 } as const;

function lengthOctets(length: number): Buffer {
  if (length < 0x80) return Buffer.from([length]);
  return length < 0x100 ? Buffer.from([0x81, length]) : Buffer.from([0x82, length >> 8, length & 0xff]);
}

function encodeTlv(tag: number, ...parts: readonly Uint8Array[]): Buffer {
  const content = concat(...parts);
  return concat(Buffer.from([tag]), lengthOctets(content.length), content);
}

function encodeSpki(set: MlDsaSet, key: Uint8Array): Buffer {
  const oid = Buffer.from([0x06, 0x09, 0x60, 0x86, 0x48, 0x01, 0x65, 0x03, 0x04, 0x03, arcs[set]]);
  return encodeTlv(0x30, encodeTlv(0x30, oid), encodeTlv(0x03, Buffer.from([0]), key));
}

/** DER, SubjectPublicKeyInfo (RFC 9881 section 4). */
export async function deriveMlDsaPublicKey(set: MlDsaSet, seed: Secret): Promise<Buffer> {
  const { publicKey } = (await loadMlDsa(set)).keygen(seed.reveal());
  return encodeSpki(set, publicKey);
}

/** Signs a message, hedged, with an empty context; or its 64-byte μ. @param message The message, or μ if `external`. */
export async function signMlDsa(
  set: MlDsaSet,
  seed: Secret,
  message: Uint8Array,
  external: boolean,
): Promise<Uint8Array> {
  const scheme = await loadMlDsa(set);
  const { secretKey } = scheme.keygen(seed.reveal());
  try {
    if (external) return scheme.internal.sign(message, secretKey, { externalMu: true });
    return scheme.sign(message, secretKey);
  } finally {
    secretKey.fill(0);
  }
}

export async function verifyMlDsa(
  set: MlDsaSet,
  seed: Secret,
  message: Uint8Array,
  signature: Uint8Array,
  external: boolean,
): Promise<boolean> {
  const { publicKey } = (await loadMlDsa(set)).keygen(seed.reveal());
  return verifyMlDsaWith(set, publicKey, message, signature, external);
}

/** @param publicKey The bytes of FIPS 204, not DER. */
export async function verifyMlDsaWith(
  set: MlDsaSet,
  publicKey: Uint8Array,
  message: Uint8Array,
  signature: Uint8Array,
  external: boolean,
): Promise<boolean> {
  const scheme = await loadMlDsa(set);
  try {
    if (external) return scheme.internal.verify(signature, message, publicKey, { externalMu: true });
    return scheme.verify(signature, message, publicKey);
  } catch {
    return false;
  }
}
