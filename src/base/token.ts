/** A ciphertext blob as one shell-safe word (docs/spec/ciphertext-blob.md, "Token"). */
import { base64url, fromBase64url } from './bytes.ts';

const prefix = 'kms:v1:';

/** `kms:v1:` and the blob in unpadded base64url. */
export function encodeToken(blob: Uint8Array): string {
  return prefix + base64url(blob);
}

/** The blob of a token; undefined for any other text. */
export function decodeToken(text: string): Buffer | undefined {
  return text.startsWith(prefix) ? fromBase64url(text.slice(prefix.length)) : undefined;
}
