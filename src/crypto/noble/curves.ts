/** Not available from Node's OpenSSL binding: ECDSA over a given digest, and Ed25519ph. A bundle of its own, loaded on first use. */
import { eddsa } from '@noble/curves/abstract/edwards.js';
import { ed25519 } from '@noble/curves/ed25519.js';
import { p256, p384, p521 } from '@noble/curves/nist.js';
import { secp256k1 } from '@noble/curves/secp256k1.js';
import { createHash } from 'node:crypto';
import { concat, utf8 } from '../../base/bytes.ts';

export const ecdsa = { prime256v1: p256, secp384r1: p384, secp521r1: p521, secp256k1 } as const;

/** Clamping, RFC 8032 section 5.1.5 step 2. */
function clamp(scalar: Uint8Array): Uint8Array<ArrayBuffer> {
  const out = Uint8Array.from(scalar);
  out[0] = (out[0] ?? 0) & 0xf8;
  out[31] = ((out[31] ?? 0) & 0x7f) | 0x40;
  return out;
}

/** Ed25519ph (RFC 8032 section 5.1) without its first step: it signs what is already the SHA-512 of the message. */
export const ed25519ofDigest = eddsa(
  ed25519.Point,
  (data: Uint8Array) => Uint8Array.from(createHash('sha512').update(data).digest()),
  {
    adjustScalarBytes: clamp,
    domain: (data: Uint8Array, context: Uint8Array) =>
      Uint8Array.from(
        concat(utf8('SigEd25519 no Ed25519 collisions'), Buffer.from([1, context.length]), context, data),
      ),
  },
);
