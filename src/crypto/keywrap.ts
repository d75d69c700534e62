/** AES key wrap with padding (RFC 5649, NIST SP 800-38F KWP). The wrapping key has 16, 24 or 32 bytes. */
import { createCipheriv, createDecipheriv } from 'node:crypto';
import type { Secret } from '../base/secret.ts';
import { concat } from '../base/bytes.ts';

/** The first half of the alternative initial value (section 3); the second is the length. */
const initial = Buffer.from([0xa6, 0x59, 0x59, 0xa6]);

function getCipher(key: Secret): string {
  return `id-aes${key.length * 8}-wrap-pad`;
}

/** Returns 8 bytes more than the plaintext padded to a multiple of 8. */
export function wrapKey(key: Secret, plaintext: Uint8Array): Buffer {
  const cipher = createCipheriv(getCipher(key), key.reveal(), initial);
  return concat(cipher.update(plaintext), cipher.final());
}

/** Undefined for bytes that were not wrapped under the key. */
export function unwrapKey(key: Secret, wrapped: Uint8Array): Buffer | undefined {
  if (wrapped.length < 16 || wrapped.length % 8 !== 0) return undefined;
  try {
    const decipher = createDecipheriv(getCipher(key), key.reveal(), initial);
    return concat(decipher.update(wrapped), decipher.final());
  } catch {
    return undefined;
  }
}
