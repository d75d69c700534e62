/** A text that consists of one ciphertext blob: a token, base64, or JSON as the API prints it. The blob can be replaced by another. */
import { base64, fromAnyBase64 } from '../base/bytes.ts';
import { isJsonObject, parseJson } from '../base/json.ts';
import { decodeText, encodeText, withinBlanks } from '../base/text.ts';
import { decodeToken, encodeToken } from '../base/token.ts';

export interface BlobText {
  readonly blob: Buffer;
  /** The text with another blob, in the same encoding and form. */
  readonly written: (blob: Uint8Array) => Buffer;
}

interface Region {
  readonly start: number;
  readonly end: number;
  readonly blob: Buffer;
  readonly written: (blob: Uint8Array) => string;
}

/** The range of the text without the white space and quotes around it. */
function bare(characters: string): { readonly start: number; readonly end: number } {
  const { start, end } = withinBlanks(characters);
  const [first, last] = [characters[start], characters[end - 1]];
  const isQuoted = end - start > 1 && (first === '"' || first === "'") && first === last;
  return isQuoted ? { start: start + 1, end: end - 1 } : { start, end };
}

function tokenIn(characters: string): Region | undefined {
  const { start, end } = bare(characters);
  const blob = decodeToken(characters.slice(start, end));
  return blob && { start, end, blob, written: encodeToken };
}

/** Encodes base64 in the original alphabet, padding and line lengths. */
function likeBefore(before: string): (blob: Uint8Array) => string {
  const isUrl = /[-_]/.test(before);
  const dense = before.replace(/[ \t\r\n]+/g, '');
  const isPadded = dense.length % 4 === 0;
  const [, first = '', gap] = /^(\S+)([ \t\r\n]+)/.exec(before) ?? [];
  return (blob) => {
    const standard = base64(blob);
    const text = isPadded ? standard : standard.replace(/=+$/, '');
    const digits = isUrl ? text.replaceAll('+', '-').replaceAll('/', '_') : text;
    return gap === undefined
      ? digits
      : (digits.match(new RegExp(`.{1,${first.length}}`, 'g')) ?? []).join(gap);
  };
}

function base64In(characters: string): Region | undefined {
  const { start, end } = bare(characters);
  const text = characters.slice(start, end);
  const blob = fromAnyBase64(text.replace(/[ \t\r\n]+/g, ''));
  return blob && { start, end, blob, written: likeBefore(text) };
}

function jsonIn(characters: string): Region | undefined {
  const value = parseJson(characters);
  const member = isJsonObject(value) ? value['CiphertextBlob'] : undefined;
  if (typeof member !== 'string') return undefined;
  const blob = fromAnyBase64(member);
  const found = [...characters.matchAll(/("CiphertextBlob"\s*:\s*")((?:[A-Za-z0-9+/=_-]|\\\/)*)"/g)];
  const [match] = found;
  // The blob must occur exactly once.
  if (blob === undefined || match === undefined || found.length > 1) return undefined;
  const [, before = '', text = ''] = match;
  if (text.replaceAll('\\/', '/') !== member) return undefined;
  const start = match.index + before.length;
  return { start, end: start + text.length, blob, written: likeBefore(member) };
}

const regions = { token: tokenIn, base64: base64In, json: jsonIn } as const;

export type BlobForm = keyof typeof regions;

/** Undefined unless the text is one blob in that form. `bytes` is the whole text. */
export function blobText(bytes: Uint8Array, form: BlobForm): BlobText | undefined {
  const text = decodeText(bytes);
  const region = text.tail.length > 0 ? undefined : regions[form](text.characters);
  if (region === undefined || region.blob.length === 0) return undefined;
  const { start, end, blob, written } = region;
  return {
    blob,
    written: (again) =>
      encodeText(text, text.characters.slice(0, start) + written(again) + text.characters.slice(end)),
  };
}
