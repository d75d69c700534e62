import { createHmac, hkdfSync, randomBytes } from 'node:crypto';
import { Secret } from '../base/secret.ts';
import { utf8 } from '../base/bytes.ts';

/** HKDF-SHA-256 (RFC 5869): a 32-byte subkey for one purpose, named by `info`. */
export function deriveKey(key: Secret, salt: Uint8Array, info: string): Secret {
  return new Secret(new Uint8Array(hkdfSync('sha256', key.reveal(), salt, utf8(info), 32)));
}

/** HMAC-SHA-256, 32 bytes. */
export function computeHmac(key: Secret, ...parts: readonly Uint8Array[]): Buffer {
  const mac = createHmac('sha256', key.reveal());
  for (const part of parts) mac.update(part);
  return mac.digest();
}

/** Secret bytes from the operating system's generator. */
export function drawSecret(length: number): Secret {
  return new Secret(randomBytes(length));
}
