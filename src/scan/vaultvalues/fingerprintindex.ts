/** Fingerprints of the values that a vault has encrypted, as sent to the threads of a scan, and indexed for lookup. */
import {
  anchorBits,
  anchorWidth,
  fingerprintBytes,
  fingerprintKeys,
  maxFingerprinted,
  traits as traitBits,
  unpackFingerprint,
  type FingerprintKeys,
} from '../../base/fingerprint.ts';

/** Plain data. It allows checking a guess at a value, so it must never be written to disk. */
export interface FingerprintTable {
  /** 32 bytes. */
  readonly key: Uint8Array;
  /** Packed fingerprints. */
  readonly entries: Uint8Array;
}

export interface FingerprintIndex {
  readonly keys: FingerprintKeys;
  /** A bit per anchor. */
  readonly bits: Int32Array;
  /** The first entry of an anchor, and the next one of the same anchor; -1: none. */
  readonly heads: Int32Array;
  readonly next: Int32Array;
  readonly tags: Uint32Array;
  readonly lengths: Int32Array;
  readonly traits: Uint8Array;
  readonly macs: readonly Uint8Array[];
  /** Lengths of the shortest and the longest value, and of the longest with each trait, in bytes. */
  readonly shortest: number;
  readonly longestOfAll: number;
  readonly longest: ReadonlyMap<number, number>;
  /** The factor of the byte that leaves the window. */
  readonly last: number;
}

function makeIndex({ key, entries }: FingerprintTable): FingerprintIndex {
  const count = Math.floor(entries.length / fingerprintBytes);
  const bits = new Int32Array(2 ** (anchorBits - 5));
  const heads = new Int32Array(2 ** anchorBits).fill(-1);
  const next = new Int32Array(count);
  const tags = new Uint32Array(count);
  const lengths = new Int32Array(count);
  const traits = new Uint8Array(count);
  const macs: Uint8Array[] = [];
  let shortest = maxFingerprinted;
  let longestOfAll = 0;
  const longest = new Map<number, number>();
  for (let i = 0; i < count; i++) {
    const each = unpackFingerprint(entries, i);
    bits[each.anchor >>> 5] = (bits[each.anchor >>> 5] ?? 0) | (1 << (each.anchor & 31));
    next[i] = heads[each.anchor] ?? -1;
    heads[each.anchor] = i;
    tags[i] = each.tag;
    lengths[i] = each.length;
    traits[i] = each.traits;
    shortest = Math.min(shortest, each.length);
    longestOfAll = Math.max(longestOfAll, each.length);
    for (const trait of Object.values(traitBits)) {
      if ((each.traits & trait) !== 0) longest.set(trait, Math.max(longest.get(trait) ?? 0, each.length));
    }
    macs.push(each.mac);
  }
  const keys = fingerprintKeys(key);
  let last = 1;
  for (let i = 0; i < anchorWidth; i++) last = Math.imul(last, keys.multiplier);
  return { keys, bits, heads, next, tags, lengths, traits, macs, shortest, longest, longestOfAll, last };
}

const indexes = new WeakMap<FingerprintTable, FingerprintIndex>();

/** Undefined for an empty table. */
export function indexTable(table: FingerprintTable): FingerprintIndex | undefined {
  if (table.entries.length < fingerprintBytes) return undefined;
  const known = indexes.get(table);
  if (known) return known;
  const index = makeIndex(table);
  indexes.set(table, index);
  return index;
}
