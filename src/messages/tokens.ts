/** Finds tokens in text, including damaged ones (docs/spec/ciphertext-blob.md, "Tokens in text"). */
import { startsBlob } from '../base/firstbytes.ts';
import { view } from '../base/bytes.ts';
import { textForm, type TextForm } from '../base/text.ts';
import { decodeToken } from '../base/token.ts';
import type { Blob as ParsedBlob } from '../crypto/blob.ts';

export interface TokenInText {
  /** Index into the characters. */
  readonly start: number;
  readonly end: number;
  readonly text: string;
  /** Undefined for a damaged token. */
  readonly blob: Buffer | undefined;
}

export interface Place {
  /** Both from 1. */
  readonly line: number;
  readonly column: number;
}

const prefixText = 'kms:v1:';

/** Fewer characters after the prefix are prose about tokens. */
const leastCharacters = 32;
/** A blob has at least 90 bytes, which are 120 characters. */
const leastOfBlob = 120;

/** How programs fold a long word: a line end, perhaps after a backslash or `=`, then indentation or a quoting mark. */
const fold = String.raw`[ \t]*[=\\]?\r?\n[ \t>|#*/;]*`;
const prefix = Array.from(prefixText).join(`(?:${fold})?`);
const candidate = new RegExp(`${prefix}([A-Za-z0-9_-]*)`, 'g');
const further = new RegExp(`${fold}([A-Za-z0-9_-]+)`, 'y');

/** The blob of a possible token. */
function blobOfWord(word: string, parse: (bytes: Uint8Array) => ParsedBlob | undefined): Buffer | undefined {
  const blob = word.length < leastOfBlob ? undefined : decodeToken(word);
  // Blobs of other services have their own form.
  return blob !== undefined && startsBlob(blob) && parse(blob) === undefined ? undefined : blob;
}

/** The prefix in UTF-16 of either byte order, without the zero byte at either end. */
export const widePrefix = Buffer.from(prefixText, 'utf16le').subarray(0, -1);

/** The form of a text to search: if UTF-16 begins with neither a byte order mark nor ASCII, a token shows where its characters begin. */
export function searchForm(bytes: Uint8Array): TextForm {
  const form = textForm(bytes);
  if (form.encoding !== 'bytes' || form.marks > 0) return form;
  const at = view(bytes).indexOf(widePrefix);
  if (at === -1) return form;
  return { encoding: at % 2 === 0 ? 'utf-16le' : 'utf-16be', marks: 0 };
}

/**
 * The end of a word that continues in folded lines, and the number of their characters. Matches line by line, because matching all at once would
 * exhaust the stack.
 */
function foldedAt(characters: string, end: number): { readonly behind: number; readonly length: number } {
  let behind = end;
  let length = 0;
  further.lastIndex = end;
  for (let line = further.exec(characters); line !== null; line = further.exec(characters)) {
    behind = further.lastIndex;
    length += line[1]?.length ?? 0;
  }
  return { behind, length };
}

/** Every token, including damaged ones, in order. A token ends before the first character that is not base64url. */
export function* findTokens(
  characters: string,
  parse: (bytes: Uint8Array) => ParsedBlob | undefined,
): Generator<TokenInText, void, undefined> {
  for (const match of characters.matchAll(candidate)) {
    const [text, run = ''] = match;
    const start = match.index;
    const end = start + text.length;
    if (text.length === prefixText.length + run.length && run.length >= leastCharacters) {
      yield { start, end, text, blob: blobOfWord(text, parse) };
      continue;
    }
    const { behind, length } = foldedAt(characters, end);
    // In folded lines only a whole blob counts: the next line of prose may be a long word.
    if (run.length + length >= leastOfBlob)
      yield { start, end: behind, text: characters.slice(start, behind), blob: undefined };
  }
}

/** Whether a text contains a token, or a damaged one. */
export function hasTokens(characters: string): boolean {
  return findTokens(characters, () => undefined).next().done !== true;
}

/** Returns a function from positions, in ascending order, to lines and columns. */
export function placesIn(characters: string): (index: number) => Place {
  let line = 1;
  let begin = 0;
  // Cached, because a text of one long line would be searched to its end for each place.
  let next = characters.indexOf('\n');
  return (index) => {
    while (next !== -1 && next < index) {
      line++;
      begin = next + 1;
      next = characters.indexOf('\n', begin);
    }
    return { line, column: index - begin + 1 };
  };
}

const namedPlaces = 5;

/** `line 3, column 5; line 9, column 1`. */
export function placesShown(places: readonly Place[]): string {
  const named = places.slice(0, namedPlaces).map(({ line, column }) => `line ${line}, column ${column}`);
  const more = places.length - named.length;
  return `${named.join('; ')}${more > 0 ? `; and ${more} more` : ''}`;
}
