/**
 * Messages and ciphertext blobs that stand in text beside other things (docs/spec/message.md, "Armor"). They are not replaced there: who
 * encrypts again or shares has to know of them.
 */
import { startsBlob } from '../base/firstbytes.ts';
import { fromAnyBase64 } from '../base/bytes.ts';

export interface Embedded {
  /** Of the characters. */
  readonly start: number;
  readonly kind: 'message' | 'blob';
  /** The blob, or what a message begins with, which can be read in several ways where it stands in text of an unknown form. */
  readonly readings: readonly Buffer[];
}

const begin = '-----BEGIN KMS MESSAGE-----';
const digit = '[A-Za-z0-9+/]';
/**
 * What begins like the base64 of a message, a little behind the BEGIN line: between them is a line end in whatever way the text around it
 * has them. Or any base64 on the next line. Fewer characters are prose about armor.
 */
const armored = new RegExp(
  String.raw`${begin}(?:([^]{0,64}?)(?=A(?:g[RV]4|YA[A-D])${digit}{28})|[ \t]*(?:\r\n?|\n|(?:\\+r)?\\+n)[ \t>|#*/;]*(?=${digit}{32}))`,
  'g',
);
/** No header has as many characters of base64, with what stands between its lines. */
const headerLimit = 2 * 1024 * 1024;

const member = 'CiphertextBlob';
/** As many characters as blobs have: with no limit, a long text exhausts the stack of the regular expression. */
const documented = new RegExp(
  String.raw`"${member}\\*"\s*:\s*\\*"((?:[A-Za-z0-9+/_-]|\\+\/){120,5632}={0,2})\\*"`,
  'g',
);

/** Bytes of base64 with `gap` and other marks between its lines, and those of its lines of full length. */
function readingsOf(text: string, gap: string): Buffer[] {
  const [body = ''] = text.split('-----', 1);
  const joined = /[^A-Za-z0-9+/=]/.test(gap) ? body.replaceAll(gap, '') : body;
  const digits = joined.replace(/\\[rn]/g, '').replace(/[^A-Za-z0-9+/=]+/g, '');
  const lines = body.match(/[A-Za-z0-9+/]{64}/g) ?? [];
  return [digits, lines.join('')].map((each) => Buffer.from(each, 'base64'));
}

export function* findEmbedded(characters: string): Generator<Embedded, void, undefined> {
  if (characters.includes(begin)) {
    for (const { 0: text, 1: gap = '', index } of characters.matchAll(armored)) {
      const at = index + text.length;
      const readings = readingsOf(characters.slice(at, at + headerLimit), gap);
      yield { start: index, kind: 'message', readings };
    }
  }
  if (!characters.includes(member)) return;
  for (const { 1: text = '', index } of characters.matchAll(documented)) {
    const bytes = fromAnyBase64(text.replace(/\\+\//g, '/'));
    if (bytes !== undefined && startsBlob(bytes)) yield { start: index, kind: 'blob', readings: [bytes] };
  }
}

/** Characters of which one part of a text has to share as many with the next, so that no message is cut at its beginning. */
export const longestBeginning = 512;

export function holdsMessage(characters: string): boolean {
  return characters.includes(begin) && characters.search(armored) !== -1;
}
