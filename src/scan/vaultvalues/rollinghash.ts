import {
  anchorBits,
  anchorOffset,
  anchorWidth,
  isBlank,
  isLineBreak,
  macOf,
  tagOf,
} from '../../base/fingerprint.ts';
import { DecodedBytes } from './decodedbytes.ts';
import type { FingerprintIndex } from './fingerprintindex.ts';

/** An occurrence, by offsets in the given bytes; the end is exclusive. */
export interface Occurrence {
  readonly start: number;
  readonly end: number;
  /** Whether it contains a line break. */
  readonly wrapped: boolean;
}

const shift = 32 - anchorBits;
const zeros = new Uint8Array(anchorWidth);
const backslash = 0x5c;

/** The bytes without line breaks (`normalForm`), after the zeros with which the first window begins. */
const joined = new DecodedBytes();

function join(source: Buffer): void {
  joined.clear(source.length + anchorWidth);
  joined.copy(zeros, 0, anchorWidth);
  let from = 0;
  let [feed, carriage] = [source.indexOf(0x0a), source.indexOf(0x0d)];
  while (feed >= 0 || carriage >= 0) {
    const at = feed < 0 || (carriage >= 0 && carriage < feed) ? carriage : feed;
    joined.copy(source, from, source[at - 1] === backslash ? at - 1 : at);
    from = at + 1;
    while (isLineBreak(source[from]) || isBlank(source[from])) from++;
    if (feed >= 0 && feed < from) feed = source.indexOf(0x0a, from);
    if (carriage >= 0 && carriage < from) carriage = source.indexOf(0x0d, from);
  }
  joined.copy(source, from, source.length);
}

/** The length of the longest value of the table whose anchor is there; 0 for none. */
function lengthAt(index: FingerprintIndex, window: number, anchor: number, trait: number): number {
  const { keys, heads, next, tags, lengths, traits, macs } = index;
  const { bytes, length: end } = joined;
  let longest = 0;
  for (let entry = heads[anchor] ?? -1; entry !== -1; entry = next[entry] ?? -1) {
    const length = lengths[entry] ?? 0;
    const start = window - anchorOffset(length);
    if (start < anchorWidth || start + length > end || length <= longest) continue;
    if (trait !== 0 && ((traits[entry] ?? 0) & trait) === 0) continue;
    if (tagOf(keys.tag, bytes, start, start + length) !== tags[entry]) continue;
    const mac = macs[entry];
    if (mac && Buffer.compare(macOf(keys, bytes.subarray(start, start + length)), mac) === 0)
      longest = length;
  }
  return longest;
}

/** Finds values in bytes, ignoring line breaks. One step per byte, whatever the size of the table. `trait`: only values that have it; 0 for all. */
export function findByRollingHash(index: FingerprintIndex, source: Buffer, trait: number): Occurrence[] {
  join(source);
  const { bytes, length: end } = joined;
  const { bits, last } = index;
  const multiplier = index.keys.multiplier | 0;
  const found: Occurrence[] = [];
  let sum = 0;
  for (let n = anchorWidth; n < end; n++) {
    sum = (Math.imul(sum, multiplier) + (bytes[n] ?? 0) - Math.imul(bytes[n - anchorWidth] ?? 0, last)) | 0;
    if (((bits[sum >>> (shift + 5)] ?? 0) & (1 << (sum >>> shift))) === 0) continue;
    const window = n - anchorWidth + 1;
    const size = lengthAt(index, window, sum >>> shift, trait);
    if (size === 0) continue;
    const start = window - anchorOffset(size);
    const final = start + size - 1;
    found.push({
      start: joined.start(start),
      end: joined.end(final),
      wrapped: !joined.areTogether(start, final),
    });
  }
  return found;
}
