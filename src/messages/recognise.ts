/** Recognises the kind of an input by its form. */
import { fromBase64, standardAlphabet, view } from '../base/bytes.ts';
import { blobOverheads, maxBlobPlaintext, startsBlob, startsMessage } from '../base/firstbytes.ts';
import { decodeText } from '../base/text.ts';

export type InputKind = 'token' | 'blob' | 'message' | 'armored-message' | 'base64' | 'json' | 'unknown';

/** The number of bytes that `recognise` needs, unless the input is shorter. */
export const recogniseLength = 4608;

/** The longest text that may be a blob: JSON in UTF-16 around the longest blob. */
export const blobTextLimit = 32 * 1024;

/** The length of the shortest blob in base64. */
const minBase64Length = (90 / 3) * 4;

function isBlobLength(bytes: Buffer): boolean {
  const least = blobOverheads.get(bytes[0] ?? 0) ?? Infinity;
  return bytes.length >= least && bytes.length <= least + maxBlobPlaintext;
}

/** The first bytes of base64 text, ignoring white space and an opening quote. Undefined for other text. */
function decodedStart(text: string): Buffer | undefined {
  const dense = text.replace(/[ \t\r\n]+/g, '').replace(/^["']|["']$/g, '');
  if (dense.length < minBase64Length || !/^(?:[A-Za-z0-9+/]+|[A-Za-z0-9_-]+)={0,2}$/.test(dense))
    return undefined;
  return fromBase64(standardAlphabet(dense.slice(0, 8)));
}

/** The kind of the bytes in base64 text, by its beginning. */
export function heldInBase64(text: string): 'blob' | 'message' | undefined {
  const start = decodedStart(text);
  if (start === undefined) return undefined;
  return startsBlob(start) ? 'blob' : startsMessage(start) ? 'message' : undefined;
}

/**
 * The kind of an input, by its beginning. `start` is the whole input or its first `recogniseLength` bytes. It checks only the form: a recognised
 * input need not decrypt.
 */
export function recognise(start: Uint8Array): InputKind {
  const bytes = view(start);
  if (startsMessage(bytes)) return 'message';
  if (startsBlob(bytes)) {
    return isBlobLength(bytes) ? 'blob' : 'unknown';
  }
  const text = decodeText(bytes).characters.replace(/^[ \t\r\n]+/, '');
  if (/^["']?kms:v1:/.test(text)) return 'token';
  if (text.startsWith('-----BEGIN KMS MESSAGE-----')) return 'armored-message';
  if (/^\{[\s\S]*"CiphertextBlob"\s*:/.test(text)) return 'json';
  return heldInBase64(text) === undefined ? 'unknown' : 'base64';
}
