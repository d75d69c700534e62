/** Recognises the kind of an input, for every command. It checks only the form: a recognised input need not decrypt. */
import { fromBase64, standardAlphabet, view } from '../base/bytes.ts';
import { blobOverheads, maxBlobPlaintext, startsBlob, startsMessage } from '../base/firstbytes.ts';
import { decodeText, readCharacters } from '../base/text.ts';
import { blobText, type BlobForm } from './blobtext.ts';
import type { OtherFormat } from './otherformats.ts';

export type MessageForm = 'raw' | 'armor' | 'base64';

export interface RecognisedBlob {
  readonly kind: 'blob';
  readonly form: BlobForm | 'raw';
  readonly blob: Buffer;
  /** The input with another blob, in the same form. */
  readonly written: (blob: Uint8Array) => Uint8Array;
}

export interface Unrecognised {
  readonly kind: 'other';
  /** Whether it begins as a token, base64 or JSON around a blob, and is not one. */
  readonly isDamaged: boolean;
  /** Identifies another format; undefined for what may be a damaged ciphertext. */
  readonly identify: () => Promise<OtherFormat | undefined>;
}

export type Recognised =
  { readonly kind: 'message'; readonly form: MessageForm } | RecognisedBlob | Unrecognised;

/** The number of bytes that `recogniseForm` needs, unless the input is shorter. */
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
function heldInBase64(text: string): 'blob' | 'message' | undefined {
  const start = decodedStart(text);
  if (start === undefined) return undefined;
  return startsBlob(start) ? 'blob' : startsMessage(start) ? 'message' : undefined;
}

type InputForm = 'token' | 'blob' | 'message' | 'armored-message' | 'base64' | 'json' | 'unknown';

/** Recognises an input by its beginning. `start` is the whole input or its first `recogniseLength` bytes. */
export function recogniseForm(start: Uint8Array): InputForm {
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

/** `head` is the whole input or its beginning: more than `blobTextLimit` bytes. */
export function toUnrecognised(head: Buffer, isDamaged: boolean): Unrecognised {
  const identify = async () => (await import('./otherformats.ts')).recogniseOtherFormat(head);
  return { kind: 'other', isDamaged, identify };
}

/** `head` is the whole input or its beginning: more than `blobTextLimit` bytes. */
export function recognise(head: Buffer): Recognised {
  const isWhole = head.length <= blobTextLimit;
  const start = head.subarray(0, recogniseLength);
  const form = recogniseForm(isWhole ? head : start);
  if (form === 'message') return { kind: 'message', form: 'raw' };
  if (form === 'armored-message') return { kind: 'message', form: 'armor' };
  if (form === 'base64' && heldInBase64(readCharacters(start)) === 'message')
    return { kind: 'message', form };
  if (form === 'unknown') return toUnrecognised(head, false);
  if (form === 'blob') return { kind: 'blob', form: 'raw', blob: head, written: (blob) => blob };
  const found = isWhole ? blobText(head, form) : undefined;
  return found ? { kind: 'blob', form, ...found } : toUnrecognised(head, true);
}
