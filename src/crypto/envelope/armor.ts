/** Messages as text (docs/spec/message.md, "Armor"), as streams in both directions. */
import { base64, fromBase64, view, type ByteStream } from '../../base/bytes.ts';
import { withinBlanks, withoutBlanks } from '../../base/text.ts';
import { messageInvalid } from './failures.ts';

const begin = '-----BEGIN KMS MESSAGE-----';
const end = '-----END KMS MESSAGE-----';
const column = 64;
/** Bytes per line. */
const lineBytes = 48;
const blanks = ' \t\r';
const blank = /^[ \t\r\n]*$/;
/** Maximum white space at the end of a line: no text editor adds more. */
const mostTrailing = 256;

function splitLines(bytes: Uint8Array): Buffer {
  const text = base64(bytes);
  const out: string[] = [];
  for (let at = 0; at < text.length; at += column) out.push(text.slice(at, at + column), '\n');
  return Buffer.from(out.join(''), 'latin1');
}

/** Writes a message's bytes as armor. */
export async function* armor(source: ByteStream): ByteStream {
  yield Buffer.from(`${begin}\n`);
  let rest = Buffer.alloc(0);
  for await (const chunk of source) {
    const bytes = rest.length === 0 ? view(chunk) : Buffer.concat([rest, chunk]);
    const whole = bytes.length - (bytes.length % lineBytes);
    if (whole > 0) yield splitLines(bytes.subarray(0, whole));
    rest = Buffer.from(bytes.subarray(whole));
  }
  if (rest.length > 0) yield splitLines(rest);
  yield Buffer.from(`${end}\n`);
}

/** Decodes padded, canonical base64 in chunks of any length. */
class StrictBase64 {
  #rest = '';
  #padded = false;

  push(text: string): Buffer {
    const all = this.#rest + text;
    const whole = all.length - (all.length % 4);
    const bytes = fromBase64(all.slice(0, whole));
    if (bytes === undefined || (this.#padded && all !== '')) throw messageInvalid();
    this.#rest = all.slice(whole);
    if (whole > 0) this.#padded = all.charAt(whole - 1) === '=';
    return bytes;
  }

  finish(): void {
    if (this.#rest !== '') throw messageInvalid();
  }
}

/** Reads the lines of an armored message in order. */
class ArmoredLines {
  part: 'before' | 'inside' | 'after' = 'before';
  #short = false;

  /** Returns the base64 in the line. */
  read(raw: string): string {
    if (this.part === 'before') return this.#begin(raw);
    if (this.part === 'after') {
      if (!blank.test(raw)) throw messageInvalid();
      return '';
    }
    const line = withoutBlanks(raw, blanks);
    if (line === end) {
      this.part = 'after';
      return '';
    }
    if (this.#short || line === '' || line.length > column) throw messageInvalid();
    this.#short = line.length < column;
    return line;
  }

  #begin(raw: string): string {
    const line = withoutBlanks(raw, blanks);
    if (line === begin) this.part = 'inside';
    else if (line !== '') throw messageInvalid();
    return '';
  }

  /** The part of an incomplete line that must be kept. */
  keep(rest: string): string {
    const { start, end: stop } = withinBlanks(rest, blanks);
    rest = rest.slice(start);
    if (this.part === 'after' || (this.part === 'inside' && rest.startsWith(end))) {
      this.read(rest);
      return '';
    }
    if (stop - start > column || rest.length > column + mostTrailing) throw messageInvalid();
    return rest;
  }
}

/** The bytes in the armor. Throws `MessageInvalid` for text in any other form. */
export async function* dearmor(source: ByteStream): ByteStream {
  const armored = new ArmoredLines();
  const decoder = new StrictBase64();
  let rest = '';
  for await (const chunk of source) {
    const complete = (rest + view(chunk).toString('latin1')).split('\n');
    const last = complete.pop() ?? '';
    const bytes = decoder.push(complete.map((line) => armored.read(line)).join(''));
    rest = armored.keep(last);
    if (bytes.length > 0) yield bytes;
  }
  if (armored.part !== 'after' || rest !== '') throw messageInvalid();
  decoder.finish();
}

/** Decodes base64 text, ignoring white space. Throws `MessageInvalid` for other text. */
export async function* decodeBase64(source: ByteStream): ByteStream {
  const decoder = new StrictBase64();
  for await (const chunk of source) {
    const bytes = decoder.push(
      view(chunk)
        .toString('latin1')
        .replace(/[ \t\r\n]+/g, ''),
    );
    if (bytes.length > 0) yield bytes;
  }
  decoder.finish();
}
