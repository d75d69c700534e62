/** The one reader of text: decodes byte order marks and UTF-16 (PowerShell, Windows editors); rewritten text keeps its encoding. */
import { fromUtf8, view } from './bytes.ts';

export interface TextForm {
  /** `bytes`: UTF-8, or any other encoding in which ASCII bytes mean ASCII. */
  readonly encoding: 'bytes' | 'utf-16le' | 'utf-16be';
  /** Number of byte order marks at the start: some programs add one without checking for another. */
  readonly marks: number;
}

/** A text, and what is needed to restore its bytes. */
export interface Text {
  readonly form: TextForm;
  /** Without byte order marks. For `bytes` one character per byte (Latin-1), otherwise UTF-16 code units. */
  readonly characters: string;
  /** The last byte of UTF-16 with an odd number of bytes. */
  readonly tail: Buffer;
}

const byteOrderMarks = {
  bytes: Buffer.from([0xef, 0xbb, 0xbf]),
  'utf-16le': Buffer.from([0xff, 0xfe]),
  'utf-16be': Buffer.from([0xfe, 0xff]),
} as const;

function isPlain(byte: number | undefined): boolean {
  return (
    byte !== undefined && ((byte >= 0x20 && byte < 0x7f) || byte === 0x09 || byte === 0x0a || byte === 0x0d)
  );
}

/** The encoding, by the first bytes. Without a mark it is UTF-16 if its first two characters are ASCII, as no other text contains zero bytes. */
export function textForm(start: Uint8Array): TextForm {
  for (const encoding of ['bytes', 'utf-16le', 'utf-16be'] as const) {
    const marks = marksOf(start, encoding);
    if (marks > 0) return { encoding, marks };
  }
  const [a, b, c, d] = start;
  if (b === 0 && d === 0 && isPlain(a) && isPlain(c)) return { encoding: 'utf-16le', marks: 0 };
  if (a === 0 && c === 0 && isPlain(b) && isPlain(d)) return { encoding: 'utf-16be', marks: 0 };
  return { encoding: 'bytes', marks: 0 };
}

function marksOf(start: Uint8Array, encoding: TextForm['encoding']): number {
  const mark = byteOrderMarks[encoding];
  let marks = 0;
  while (mark.equals(start.subarray(marks * mark.length, (marks + 1) * mark.length))) marks++;
  return marks;
}

function swapped(bytes: Uint8Array): Buffer {
  return Buffer.from(bytes).swap16();
}

function charactersOf(bytes: Buffer, encoding: TextForm['encoding']): string {
  if (encoding === 'bytes') return bytes.toString('latin1');
  return (encoding === 'utf-16le' ? bytes : swapped(bytes)).toString('utf16le');
}

function bytesOf(characters: string, encoding: TextForm['encoding']): Buffer {
  if (encoding === 'bytes') return Buffer.from(characters, 'latin1');
  const bytes = Buffer.from(characters, 'utf16le');
  return encoding === 'utf-16le' ? bytes : bytes.swap16();
}

/** The characters of any bytes; `encodeText` restores the bytes. */
export function decodeText(bytes: Uint8Array, form = textForm(bytes)): Text {
  const all = view(bytes);
  const start = markLength(form);
  const odd = form.encoding === 'bytes' ? 0 : (all.length - start) % 2;
  const end = all.length - odd;
  return { form, characters: charactersOf(all.subarray(start, end), form.encoding), tail: all.subarray(end) };
}

/** The bytes of a text whose characters were changed. */
export function encodeText({ form, tail }: Pick<Text, 'form' | 'tail'>, characters: string): Buffer {
  return Buffer.concat([markOf(form), bytesOf(characters, form.encoding), tail]);
}

function markOf({ encoding, marks }: TextForm): Buffer {
  return Buffer.concat(Array<Buffer>(marks).fill(byteOrderMarks[encoding]));
}

function markLength({ encoding, marks }: TextForm): number {
  return marks * byteOrderMarks[encoding].length;
}

/** Unicode text without its byte order marks; undefined for bytes that are not such a text. */
export function readText(bytes: Uint8Array, form = textForm(bytes)): string | undefined {
  if (form.encoding === 'bytes') return fromUtf8(view(bytes).subarray(markLength(form)));
  const { characters, tail } = decodeText(bytes, form);
  return tail.length === 0 && !/\p{Surrogate}/u.test(characters) ? characters : undefined;
}

/** The characters of a text in which only ASCII matters: PEM, base64, hex, armor, tokens. */
export function readCharacters(bytes: Uint8Array): string {
  return decodeText(bytes).characters;
}

/** The text as UTF-8 without a byte order mark, for binary use: a second mark is part of a passphrase. Other bytes stay unchanged. */
export function plainBytes(bytes: Uint8Array): Buffer {
  const { encoding, marks } = textForm(bytes);
  const form = { encoding, marks: Math.min(marks, 1) };
  if (encoding === 'bytes') return view(bytes).subarray(markLength(form));
  const text = readText(bytes, form);
  return text === undefined ? view(bytes) : Buffer.from(text, 'utf8');
}

/** Converts a text stream to one byte per character; characters beyond Latin-1 become a byte that no text format has. */
export async function* narrowed(
  source: AsyncIterable<Uint8Array>,
  form: TextForm,
): AsyncGenerator<Uint8Array, void, undefined> {
  let skip = markLength(form);
  let odd = Buffer.alloc(0);
  for await (const part of source) {
    const begun = Math.min(skip, part.length);
    skip -= begun;
    if (form.encoding === 'bytes') {
      if (begun < part.length) yield part.subarray(begun);
      continue;
    }
    const bytes = Buffer.concat([odd, part.subarray(begun)]);
    const end = bytes.length - (bytes.length % 2);
    odd = Buffer.from(bytes.subarray(end));
    const characters = charactersOf(bytes.subarray(0, end), form.encoding);
    // eslint-disable-next-line no-control-regex -- all but the characters of one byte
    if (end > 0) yield Buffer.from(characters.replace(/[^\u0000-\u00ff]/g, '\0'), 'latin1');
  }
  if (odd.length > 0) yield Buffer.from([0]);
}

/** Converts an ASCII stream back to the encoding of the text that it replaces. */
export async function* widened(
  source: AsyncIterable<Uint8Array>,
  form: TextForm,
): AsyncGenerator<Uint8Array, void, undefined> {
  if (form.marks > 0) yield markOf(form);
  for await (const part of source) {
    yield form.encoding === 'bytes' ? part : bytesOf(view(part).toString('latin1'), form.encoding);
  }
}

/** The start and end of a text without surrounding blanks. A pattern such as `/ +$/` would try every run of blanks: a minute for 100 KB. */
export function withinBlanks(
  text: string,
  blanks = ' \t\r\n',
): { readonly start: number; readonly end: number } {
  let [start, end] = [0, text.length];
  while (start < end && blanks.includes(text.charAt(start))) start++;
  while (end > start && blanks.includes(text.charAt(end - 1))) end--;
  return { start, end };
}

export function withoutBlanks(text: string, blanks?: string): string {
  const { start, end } = withinBlanks(text, blanks);
  return text.slice(start, end);
}
