/** What an input is, by its form. */
import { fromBase64, view } from '../base/bytes.ts';

export type InputKind = 'token' | 'blob' | 'message' | 'armored-message' | 'base64' | 'unknown';

/** How many bytes of an input `recognise` needs, unless the input is shorter. */
export const recogniseLength = 4608;

/** Of a ciphertext blob (docs/spec/ciphertext-blob.md): header, nonce and tag, around 0 to 4096 bytes. */
const blobLength = { min: 90, max: 4186 };
/** Base64 that says it is a blob is at least as long as the shortest blob. */
const minBase64Length = (blobLength.min / 3) * 4;

/** Version 1 and a known form of key id; a message of version 1 has 0x80 there. */
function startsBlob(bytes: Buffer): boolean {
  return bytes[0] === 0x01 && (bytes[1] === 0x00 || bytes[1] === 0x01);
}

/** Version 2 and one of its suites, or version 1, its type and a suite of the form that its suites have. */
function startsMessage(bytes: Buffer): boolean {
  const [version = 0, second = 0, third = 0, fourth = 0] = bytes;
  if (version === 0x02) return (second === 0x04 || second === 0x05) && third === 0x78;
  return version === 0x01 && second === 0x80 && third <= 0x03 && [0x14, 0x46, 0x78].includes(fourth);
}

function isBase64OfCiphertext(text: string): boolean {
  const dense = text.replace(/[ \t\r\n]+/g, '');
  if (dense.length < minBase64Length || !/^[A-Za-z0-9+/]+={0,2}$/.test(dense)) return false;
  const start = fromBase64(dense.slice(0, 8));
  return start !== undefined && (startsBlob(start) || startsMessage(start));
}

/**
 * What an input is, by how it begins. `start` is the whole input or its first `recogniseLength` bytes. It looks at form alone:
 * that an input is recognised does not say that it decrypts.
 */
export function recognise(start: Uint8Array): InputKind {
  const bytes = view(start);
  if (startsMessage(bytes)) return 'message';
  if (startsBlob(bytes)) {
    return bytes.length >= blobLength.min && bytes.length <= blobLength.max ? 'blob' : 'unknown';
  }
  const text = bytes.toString('latin1').replace(/^[ \t\r\n]+/, '');
  if (text.startsWith('kms:v1:')) return 'token';
  if (text.startsWith('-----BEGIN KMS MESSAGE-----')) return 'armored-message';
  return isBase64OfCiphertext(text) ? 'base64' : 'unknown';
}
