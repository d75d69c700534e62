/** Decodes base64 and hexadecimal at every possible alignment of a value in a run of digits. */
import { isBlank, isLineBreak } from '../../base/fingerprint.ts';
import { hexDigit } from './escapes.ts';
import { DecodedBytes } from './decodedbytes.ts';

const none = 255;
const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';
/** The value of each base64 digit, of either alphabet. */
const digitOf = new Uint8Array(256).fill(none);
for (let i = 0; i < 64; i++) digitOf[alphabet.charCodeAt(i)] = i;
digitOf[0x2d] = 62;
digitOf[0x5f] = 63;

const backslash = 0x5c;

/** The limits of the values to look for. */
export interface ValueLimits {
  /** Length of the shortest value, in bytes. */
  readonly shortest: number;
  /** Whether there are values with bytes beyond ASCII. */
  readonly high: boolean;
}

/** The digits of the current run, without line breaks. */
const run = new DecodedBytes();

/** The end of a break in wrapped digits (line breaks, indentation, the escapes `\n` and `\r`, JSON's `\` before a slash); `at` if there is none. */
function endOfBreak(source: Uint8Array, at: number): number {
  let i = at;
  for (;;) {
    const escaped = source[i] === backslash ? source[i + 1] : undefined;
    if (escaped === 0x2f && i === at) return at + 1;
    if (isLineBreak(source[i])) i++;
    else if (escaped === 0x6e || escaped === 0x72) i += 2;
    else break;
  }
  if (i === at) return at;
  while (isBlank(source[i])) i++;
  return i;
}

function digitAt(at: number): number {
  return digitOf[run.bytes[at] ?? 0] ?? none;
}

/** Decodes the groups of four digits from `first` to `end`; the last may have two or three. */
function decodeGroups(first: number, end: number, into: DecodedBytes): void {
  for (let i = first; i + 1 < end; i += 4) {
    const start = run.start(i);
    const [a, b] = [digitAt(i), digitAt(i + 1)];
    into.push(((a << 2) | (b >> 4)) & 0xff, start, run.end(i + 1) - start);
    if (i + 2 >= end) return;
    const c = digitAt(i + 2);
    const second = run.start(i + 1);
    into.push(((b << 4) | (c >> 2)) & 0xff, second, run.end(i + 2) - second);
    if (i + 3 >= end) return;
    const third = run.start(i + 2);
    into.push(((c << 6) | digitAt(i + 3)) & 0xff, third, run.end(i + 3) - third);
  }
}

/** Whether the three bytes of a group are ASCII. */
function isAscii(at: number): boolean {
  return (digitAt(at) & 0x20) === 0 && (digitAt(at + 1) & 0x08) === 0 && (digitAt(at + 2) & 0x02) === 0;
}

/** A value has `inRow` consecutive groups of text at any alignment, so only one group in `inRow` is checked, and its neighbours if it is text. */
function decodeText(alignment: number, inRow: number, into: DecodedBytes): void {
  const { length } = run;
  const groups = (length - alignment) >> 2;
  const place = (group: number): number => alignment + 4 * group;
  let done = 0;
  for (let group = inRow - 1; group < groups; group += inRow) {
    if (!isAscii(place(group))) continue;
    let [first, last] = [group, group];
    while (first > done && isAscii(place(first - 1))) first--;
    while (last + 1 < groups && isAscii(place(last + 1))) last++;
    if (last - first + 1 >= inRow) {
      // A value may begin and end within a group that contains other bytes.
      const end = last + 2 < groups ? place(last + 2) : length;
      decodeGroups(Math.max(place(first - 1), alignment), end, into);
    }
    done = last + 1;
    group = last;
  }
}

function decodeBase64(into: DecodedBytes, { shortest, high }: ValueLimits): void {
  const inRow = Math.max(Math.floor((shortest - 2) / 3), 1);
  for (let alignment = 0; alignment < 4; alignment++) {
    if (high) decodeGroups(alignment, run.length, into);
    else decodeText(alignment, inRow, into);
  }
}

/** Decodes hexadecimal digits in the run: they are also base64 digits. */
function decodeHex(into: DecodedBytes, { shortest }: ValueLimits): void {
  const { bytes, length } = run;
  for (let at = 2 * shortest - 1; at < length; at += 2 * shortest) {
    if (hexDigit(bytes[at] ?? 0) < 0) continue;
    let [first, last] = [at, at];
    while (first > 0 && hexDigit(bytes[first - 1] ?? 0) >= 0) first--;
    while (last + 1 < length && hexDigit(bytes[last + 1] ?? 0) >= 0) last++;
    if (last - first + 1 >= 2 * shortest) decodeHexDigits(first, last + 1, into);
    at = last;
  }
}

function decodeHexDigits(first: number, end: number, into: DecodedBytes): void {
  for (const begin of [first, first + 1]) {
    for (let i = begin; i + 1 < end; i += 2) {
      const start = run.start(i);
      const byte = hexDigit(run.bytes[i] ?? 0) * 16 + hexDigit(run.bytes[i + 1] ?? 0);
      into.push(byte, start, run.end(i + 1) - start);
    }
  }
}

/** Passes each decoded run of digits to the next stage. */
export function decodeDigits(
  source: Uint8Array,
  base64: DecodedBytes,
  hex: DecodedBytes,
  sought: ValueLimits,
): void {
  const shortestRun = Math.ceil((sought.shortest * 4) / 3);
  const { length } = source;
  let i = 0;
  while (i < length) {
    if (digitOf[source[i] ?? 0] === none) {
      i++;
      continue;
    }
    run.clear(length);
    for (;;) {
      const from = i;
      while (i < length && digitOf[source[i] ?? 0] !== none) i++;
      const next = endOfBreak(source, i);
      const goesOn = next > i && next < length && digitOf[source[next] ?? 0] !== none;
      if (goesOn || run.length > 0 || i - from >= shortestRun) run.copy(source, from, i);
      if (!goesOn) break;
      i = next;
    }
    if (run.length < shortestRun) continue;
    decodeBase64(base64, sought);
    decodeHex(hex, sought);
  }
}
