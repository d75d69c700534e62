/** Undoes the escaping of values in string literals and URLs. */
import { utf8 } from '../../base/bytes.ts';
import type { DecodedBytes } from './decodedbytes.ts';

const [backslash, percent, ampersand, plus, space, semicolon] = [0x5c, 0x25, 0x26, 0x2b, 0x20, 0x3b];
const [single, double] = [0x27, 0x22];

/** An encoded unit: its code point or byte, and its length in characters. */
interface Unit {
  readonly width: number;
  readonly code?: number;
  readonly byte?: number;
}

export function hexDigit(byte: number): number {
  if (byte >= 0x30 && byte <= 0x39) return byte - 0x30;
  const letter = byte | 0x20;
  return letter >= 0x61 && letter <= 0x66 ? letter - 0x57 : -1;
}

/** The value of hexadecimal digits; -1 for other characters. */
function hexAt(source: Uint8Array, at: number, digits: number): number {
  let value = 0;
  for (let i = at; i < at + digits; i++) {
    const digit = hexDigit(source[i] ?? 0);
    if (digit < 0) return -1;
    value = value * 16 + digit;
  }
  return value;
}

const short: ReadonlyMap<number, number> = new Map(
  Object.entries({ n: '\n', r: '\r', t: '\t', b: '\b', f: '\f', v: '\v', 0: '\0', a: '\x07', e: '\x1b' }).map(
    ([letter, means]) => [letter.charCodeAt(0), means.charCodeAt(0)],
  ),
);

function digitsUnit(source: Uint8Array, at: number, digits: number): Unit | undefined {
  const code = hexAt(source, at + 2, digits);
  return code < 0 ? undefined : { code, width: digits + 2 };
}

/** `\u{…}` */
function bracedUnit(source: Uint8Array, at: number): Unit | undefined {
  for (let digits = 1; digits <= 6; digits++) {
    if (source[at + 3 + digits] !== 0x7d) continue;
    const code = hexAt(source, at + 3, digits);
    return code < 0 ? undefined : { code, width: digits + 4 };
  }
  return undefined;
}

/** `\uXXXX`, or a surrogate pair of them. */
function utf16Unit(source: Uint8Array, at: number): Unit | undefined {
  const unit = digitsUnit(source, at, 4);
  const high = unit?.code ?? 0;
  if (high < 0xd800 || high > 0xdbff || source[at + 6] !== backslash || source[at + 7] !== 0x75) return unit;
  const low = hexAt(source, at + 8, 4);
  if (low < 0xdc00 || low > 0xdfff) return unit;
  return { code: 0x10000 + ((high - 0xd800) << 10) + (low - 0xdc00), width: 12 };
}

function numericUnit(source: Uint8Array, at: number): Unit | undefined {
  const kind = source[at + 1];
  if (kind === 0x78) return digitsUnit(source, at, 2);
  if (kind === 0x55) return digitsUnit(source, at, 8);
  if (kind !== 0x75) return undefined;
  return source[at + 2] === 0x7b ? bracedUnit(source, at) : utf16Unit(source, at);
}

/** JSON, code in most languages, and shells, where a backslash before any other character is removed. */
function backslashUnit(source: Buffer, at: number): Unit | undefined {
  const letter = source[at + 1];
  if (letter === undefined) return undefined;
  return numericUnit(source, at) ?? { byte: short.get(letter) ?? letter, width: 2 };
}

function percentUnit(source: Buffer, at: number): Unit | undefined {
  const byte = hexAt(source, at + 1, 2);
  return byte < 0 ? undefined : { byte, width: 3 };
}

function formUnit(source: Buffer, at: number): Unit | undefined {
  return source[at] === plus ? { byte: space, width: 1 } : percentUnit(source, at);
}

const named: ReadonlyMap<string, number> = new Map([
  ['amp', 0x26],
  ['lt', 0x3c],
  ['gt', 0x3e],
  ['quot', 0x22],
  ['apos', 0x27],
]);
const longestEntity = 10;

/** XML and HTML. */
function entityUnit(source: Buffer, at: number): Unit | undefined {
  const end = source.subarray(at, at + longestEntity).indexOf(semicolon);
  if (end < 0) return undefined;
  const name = source.toString('latin1', at + 1, at + end);
  const [, hexadecimal, decimal] = /^#(?:[xX]([0-9a-fA-F]{1,6})|([0-9]{1,7}))$/.exec(name) ?? [];
  const code = hexadecimal === undefined ? (decimal ?? named.get(name)) : parseInt(hexadecimal, 16);
  return code === undefined ? undefined : { code: Number(code), width: end + 1 };
}

/** Doubled quotation marks, and quotation marks in a shell word, which is ended, escaped and continued for them. */
function quoteUnit(source: Buffer, at: number): Unit | undefined {
  const [first = 0, second, third, fourth] = source.subarray(at, at + 4);
  if (second === first) return { byte: first, width: 2 };
  if (first !== single) return undefined;
  if (second === backslash && third === single && fourth === single) return { byte: single, width: 4 };
  const isWord = second === double && fourth === double && source[at + 4] === single;
  return isWord ? { byte: third ?? 0, width: 5 } : undefined;
}

/** An encoding: the first bytes of its units, and a parser for one. */
export interface Encoding {
  readonly signs: readonly number[];
  readonly unit: (source: Buffer, at: number) => Unit | undefined;
}

export const backslashes: Encoding = { signs: [backslash], unit: backslashUnit };
export const percents: Encoding = { signs: [percent], unit: percentUnit };
/** For forms, in which `+` is a space. */
export const formPercents: Encoding = { signs: [percent, plus], unit: formUnit };
export const entities: Encoding = { signs: [ampersand], unit: entityUnit };
export const quotes: Encoding = { signs: [single, double], unit: quoteUnit };

/**
 * Decodes an encoding; keeps only `around` bytes before and after encoded units, the maximum length of a value. The rest is left out without a gap:
 * values that only arise by this are not in the text by chance.
 */
export function decodeEscapes(
  { signs, unit }: Encoding,
  source: Buffer,
  around: number,
  into: DecodedBytes,
): void {
  const next = signs.map((sign) => source.indexOf(sign));
  let done = 0;
  for (;;) {
    let at = -1;
    for (const [i, sign] of signs.entries()) {
      let place = next[i] ?? -1;
      if (place >= 0 && place < done) place = next[i] = source.indexOf(sign, done);
      if (place >= 0 && (at < 0 || place < at)) at = place;
    }
    if (at < 0) break;
    const found = unit(source, at);
    if (found === undefined) {
      copyAround(source, done, at + 1, around, into);
      done = at + 1;
      continue;
    }
    copyAround(source, done, at, around, into);
    if (found.byte !== undefined) into.push(found.byte, at, found.width);
    else pushCodePoint(into, found.code ?? 0, at, found.width);
    done = at + found.width;
  }
  into.copy(source, done, Math.min(source.length, done + around));
}

function copyAround(source: Buffer, from: number, to: number, around: number, into: DecodedBytes): void {
  if (to - from <= 2 * around) into.copy(source, from, to);
  else {
    into.copy(source, from, from + around);
    into.copy(source, to - around, to);
  }
}

/** Ignores a lone surrogate, which no value contains. */
function pushCodePoint(into: DecodedBytes, code: number, from: number, width: number): void {
  if (code < 0x80) into.push(code, from, width);
  else if (code <= 0x10ffff)
    for (const byte of utf8(String.fromCodePoint(code))) into.push(byte, from, width);
}
