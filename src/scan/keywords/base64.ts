/** Text in base64, as in Kubernetes and basic authentication. Images and the like do not decode to text. */

const none = 64;
/** By byte: the value of the digit, of either alphabet. */
export const digitValues = new Uint8Array(256).fill(none);
for (const [first, second] of ['++', '//', '-+', '_/'].map(
  (pair) => [pair.charAt(0), pair.charAt(1)] as const,
)) {
  digitValues[first.charCodeAt(0)] = second === '+' ? 62 : 63;
}
Array.from('ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789').forEach((digit, value) => {
  digitValues[digit.charCodeAt(0)] = value;
});

/** Minimum number of digits to decode. */
const shortest = 16;
const stride = shortest / 2;

export interface Encoded {
  /** Range of the digits, including padding. */
  readonly start: number;
  readonly end: number;
  readonly decoded: Buffer;
}

function isPrintable(byte: number): boolean {
  return (byte >= 0x20 && byte < 0x7f) || byte === 0x0a || byte === 0x0d || byte === 0x09;
}

/** Decodes a value; undefined if it is not base64 of a text. */
export function decodeValue(value: string): string | undefined {
  if (value.length < shortest || !/^[A-Za-z0-9+/]+={0,2}$/.test(value)) return undefined;
  if (value.endsWith('=') && value.length % 4 !== 0) return undefined;
  const bytes = Buffer.from(value, 'latin1');
  return decodeRun(bytes, 0, value.replace(/=+$/, '').length)?.toString('latin1');
}

/** Whether the first digits decode to text: three bytes exclude most runs. */
function beginsAsText(bytes: Uint8Array, start: number): boolean {
  for (let at = start; at < start + shortest; at += 4) {
    const group =
      ((digitValues[bytes[at] ?? 0] ?? 0) << 18) |
      ((digitValues[bytes[at + 1] ?? 0] ?? 0) << 12) |
      ((digitValues[bytes[at + 2] ?? 0] ?? 0) << 6) |
      (digitValues[bytes[at + 3] ?? 0] ?? 0);
    if (!isPrintable(group >> 16) || !isPrintable((group >> 8) & 255) || !isPrintable(group & 255))
      return false;
  }
  return true;
}

function decodeRun(bytes: Buffer, start: number, end: number): Buffer | undefined {
  // A single digit in the last group is not valid.
  if ((end - start) % 4 === 1 || !beginsAsText(bytes, start)) return undefined;
  const decoded = Buffer.from(bytes.toString('latin1', start, end), 'base64');
  return decoded.every(isPrintable) ? decoded : undefined;
}

/** Runs of digits that may be text, as pairs of start and end. Checks one byte in eight: a run that counts has two such. */
export function findEncodedRuns(bytes: Uint8Array): readonly number[] {
  const { length } = bytes;
  const isDigit = (at: number): boolean => (digitValues[bytes[at] ?? 0] ?? 0) !== none;
  const runs: number[] = [];
  for (let at = stride - 1, least = 0; at < length; at += stride) {
    if (!isDigit(at) || !isDigit(at + stride)) continue;
    let end = at + 1;
    while (end < length && isDigit(end)) end++;
    let start = at;
    while (start > least && isDigit(start - 1)) start--;
    least = end;
    at = Math.max(at, end - stride);
    if (end - start >= shortest && beginsAsText(bytes, start)) runs.push(start, end);
  }
  return runs;
}

/** Those of the runs that decode to text. */
export function* decodeRuns(bytes: Buffer, runs: ArrayLike<number>): Generator<Encoded, void, undefined> {
  for (let i = 0; i < runs.length; i += 2) {
    const [start = 0, end = 0] = [runs[i], runs[i + 1]];
    const decoded = decodeRun(bytes, start, end);
    if (decoded === undefined) continue;
    let padded = end;
    while (padded < end + 2 && bytes[padded] === 0x3d) padded++;
    yield { start, end: padded, decoded };
  }
}
