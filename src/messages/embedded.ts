/**
 * Finds messages and ciphertext blobs inside other text (docs/spec/message.md, "Armor"). They cannot be replaced there, so re-encryption and sharing
 * must report them.
 */
import { startsBlob } from '../base/firstbytes.ts';
import { fromAnyBase64 } from '../base/bytes.ts';

export interface Embedded {
  /** Index into the characters. */
  readonly start: number;
  readonly kind: 'message' | 'blob';
  /** The blob, or possible readings of a message's beginning: the form of the text is unknown. */
  readonly readings: readonly Buffer[];
}

const begin = '-----BEGIN KMS MESSAGE-----';
const digit = '[A-Za-z0-9+/]';
/**
 * The beginning of a message in base64 shortly after the BEGIN line, separated by a line end in any notation; or any base64 on the next line. Fewer
 * characters are prose about armor.
 */
const armored = new RegExp(
  String.raw`${begin}(?:([^]{0,64}?)(?=A(?:g[RV]4|YA[A-D])${digit}{28})|[ \t]*(?:\r\n?|\n|(?:\\+r)?\\+n)[ \t>|#*/;]*(?=${digit}{32}))`,
  'g',
);
/** More characters than the base64 of any header, including its line ends. */
const headerLimit = 2 * 1024 * 1024;

const member = 'CiphertextBlob';
/** Limited to the length of blobs: without a limit, a long text exhausts the stack of the regular expression. */
const documented = new RegExp(
  String.raw`"${member}\\*"\s*:\s*\\*"((?:[A-Za-z0-9+/_-]|\\+\/){120,5632}={0,2})\\*"`,
  'g',
);

/** The bytes of base64 with `gap` and other marks between its lines, and those of its full lines alone. */
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

/** The number of characters by which parts of a text must overlap, so that no message's beginning is split. */
export const longestBeginning = 512;

export function holdsMessage(characters: string): boolean {
  return characters.includes(begin) && characters.search(armored) !== -1;
}
