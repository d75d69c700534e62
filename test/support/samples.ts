/** The samples of scan rules: their random parts drawn, the same in every run. */
import { createHash } from 'node:crypto';
import { makePkcs12 } from './pkcs12.ts';

const alphabets = {
  hex: '0123456789abcdef',
  HEX: '0123456789ABCDEF',
  digits: '0123456789',
  lower: 'abcdefghijklmnopqrstuvwxyz',
  upper: 'ABCDEFGHIJKLMNOPQRSTUVWXYZ',
  letters: 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz',
  lowernum: 'abcdefghijklmnopqrstuvwxyz0123456789',
  uppernum: 'ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789',
  alnum: 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789',
  bech32: 'QPZRY9X8GF2TVDW0S3JN54KHCE6MUA7L',
  base32: 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567',
  base58: '123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz',
  base64: 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/',
  base64url: 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_',
} as const;

type Alphabet = keyof typeof alphabets;

/** Bytes without end, drawn from a seed. */
function* bytesOf(seed: string): Generator<number, never> {
  for (let i = 0; ; i++) yield* createHash('sha256').update(`${i}:${seed}`).digest();
}

function draw(bytes: Generator<number, never>, alphabet: string, length: number): string {
  let out = '';
  while (out.length < length) {
    const byte = bytes.next().value;
    if (byte < 256 - (256 % alphabet.length)) out += alphabet[byte % alphabet.length] ?? '';
  }
  return out;
}

/** Letters and digits in 6 characters of base 62, as GitHub and npm end their tokens. */
const base62 = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';

function crc32(text: string): number {
  let crc = ~0;
  for (const byte of Buffer.from(text, 'latin1')) {
    crc ^= byte;
    for (let i = 0; i < 8; i++) crc = (crc >>> 1) ^ (crc & 1 ? 0xedb88320 : 0);
  }
  return ~crc >>> 0;
}

/** Computed parts: their input is the text since the last `{mark}` (or the beginning). */
const computed: Readonly<Record<string, (before: string) => string>> = {
  'crc32-base62': (before) => {
    let rest = crc32(before);
    let out = '';
    for (let i = 0; i < 6; i++) {
      out = (base62[rest % 62] ?? '') + out;
      rest = Math.floor(rest / 62);
    }
    return out;
  },
};

export interface Sample {
  readonly text: string;
  /** The text between `<<` and `>>`; undefined if there is none. */
  readonly secret: string | undefined;
}

/**
 * Draws the parts in braces: `{hex:32}`, `{alnum:20-24}` (the shorter length), `{uuid}`, `{UUID}`, `{b64:…}` (base64 of the text, which may not hold braces), `{pkcs12:900}` (a PKCS#12 file with this number of bytes), `{mark}`
 * and `{crc32-base62}` (the checksum of what was drawn since the mark). Other braces stay.
 */
export function drawSample(template: string, seed: string): Sample {
  const bytes = bytesOf(seed);
  const uuid = (): string =>
    [8, 4, 4, 4, 12]
      .map((length) => draw(bytes, alphabets.hex, length))
      .join('-')
      .replace(/^(.{14})./, '$14');
  let text = '';
  let mark = 0;
  let from = 0;
  for (const found of template.matchAll(/<<|>>|\{([A-Za-z0-9-]+)(?::([^{}]*))?\}/g)) {
    const [whole, name = '', argument = ''] = found;
    text += template.slice(from, found.index);
    from = found.index + whole.length;
    const length = /^\d+/.exec(argument);
    if (whole === '<<') mark = text.length + 2;
    if (whole === '<<' || whole === '>>') text += whole;
    else if (name in alphabets && length) text += draw(bytes, alphabets[name as Alphabet], Number(length[0]));
    else if (name === 'uuid' && argument === '') text += uuid();
    else if (name === 'UUID' && argument === '') text += uuid().toUpperCase();
    else if (name === 'b64') text += Buffer.from(argument, 'latin1').toString('base64');
    else if (name === 'pkcs12')
      text += makePkcs12(
        Buffer.from(draw(bytes, alphabets.base64, Number(argument)), 'latin1'),
        Buffer.alloc(8, 7),
      ).toString('base64');
    else if (name === 'mark' && argument === '') mark = text.length;
    else if (Object.hasOwn(computed, name)) text += computed[name]?.(text.slice(mark)) ?? '';
    else text += whole;
  }
  text += template.slice(from);
  const start = text.indexOf('<<');
  const end = text.indexOf('>>', start);
  if (start < 0 || end < 0) return { text, secret: undefined };
  const secret = text.slice(start + 2, end);
  return { text: text.slice(0, start) + secret + text.slice(end + 2), secret };
}

/** A secret that no scanner regards as an example, the same in every run. */
export function drawn(template: string, seed = template): string {
  return drawSample(template, seed).text;
}
