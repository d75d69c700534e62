/** The Ed25519 key that signs a vault's key bundles (docs/spec/key-bundle.md, "Signing key"). */
import { createHash, createPrivateKey, createPublicKey, sign, verify, type KeyObject } from 'node:crypto';
import { concat, fromHex, hex } from '../../base/bytes.ts';
import { decodePem, encodePem } from '../../base/pem.ts';
import type { Secret } from '../../base/secret.ts';

/** DER of PKCS #8 and of SubjectPublicKeyInfo before the 32 bytes of an Ed25519 key (RFC 8410). */
const privatePrefix = fromHex('302e020100300506032b657004220420') ?? Buffer.alloc(0);
const publicPrefix = fromHex('302a300506032b6570032100') ?? Buffer.alloc(0);

const label = 'PUBLIC KEY';
/** Bytes of a public key and of a signature. */
export const signerLength = 32;
export const signatureLength = 64;

export interface Signer {
  /** 32 bytes. */
  readonly publicKey: Buffer;
  /** 64 bytes. */
  sign(bytes: Uint8Array): Buffer;
}

function encodeSpki(publicKey: Uint8Array): Buffer {
  return concat(publicPrefix, publicKey);
}

export function deriveSigner(seed: Secret): Signer {
  const key: KeyObject = createPrivateKey({
    key: concat(privatePrefix, seed.reveal()),
    format: 'der',
    type: 'pkcs8',
  });
  const publicKey = createPublicKey(key).export({ format: 'der', type: 'spki' }).subarray(-signerLength);
  return { publicKey, sign: (bytes) => sign(null, bytes, key) };
}

export function isSignedBy(publicKey: Uint8Array, bytes: Uint8Array, signature: Uint8Array): boolean {
  try {
    const key = createPublicKey({ key: encodeSpki(publicKey), format: 'der', type: 'spki' });
    return verify(null, bytes, key, signature);
  } catch {
    return false;
  }
}

/** SHA-256 of the SubjectPublicKeyInfo, in lower-case hex. */
export function fingerprintSigner(publicKey: Uint8Array): string {
  return hex(createHash('sha256').update(encodeSpki(publicKey)).digest());
}

export function formatSignerPem(publicKey: Uint8Array): string {
  return encodePem(label, encodeSpki(publicKey));
}

/** The 32 bytes of an Ed25519 public key in PEM; undefined for anything else. */
export function readSignerPem(text: string): Buffer | undefined {
  const der = decodePem(label, text);
  if (der?.length !== publicPrefix.length + signerLength) return undefined;
  return der.subarray(0, publicPrefix.length).equals(publicPrefix)
    ? der.subarray(publicPrefix.length)
    : undefined;
}
