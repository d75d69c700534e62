/** Finds values that the vault has encrypted, in all of their usual encodings (docs/spec/vault.md, "Fingerprints"). */
import { minFingerprinted, traits } from '../../base/fingerprint.ts';
import { decodeDigits } from './base64hex.ts';
import {
  backslashes,
  entities,
  formPercents,
  percents,
  quotes,
  decodeEscapes,
  type Encoding,
} from './escapes.ts';
import { findByRollingHash } from './rollinghash.ts';
import { DecodedBytes } from './decodedbytes.ts';
import { indexTable, type FingerprintIndex, type FingerprintTable } from './fingerprintindex.ts';

export const valueForms = [
  'as is',
  'wrapped',
  'escaped',
  'quoted',
  'percent-encoded',
  'entities',
  'base64',
  'hexadecimal',
] as const;
export type ValueForm = (typeof valueForms)[number];

/** A found value; the end is exclusive. */
export interface VaultValue {
  readonly start: number;
  readonly end: number;
  readonly form: ValueForm;
}

const decoded = new DecodedBytes();
const hexBytes = new DecodedBytes();

interface EscapeForm {
  readonly form: ValueForm;
  /** The trait of values that this encoding changes. */
  readonly trait: number;
  readonly encoding: Encoding;
}

const escapeForms: readonly EscapeForm[] = [
  { form: 'escaped', trait: traits.backslash, encoding: backslashes },
  { form: 'quoted', trait: traits.quote, encoding: quotes },
  { form: 'percent-encoded', trait: traits.percent, encoding: percents },
  { form: 'percent-encoded', trait: traits.space, encoding: formPercents },
  { form: 'entities', trait: traits.entity, encoding: entities },
];

/** What line breaks and indentation may add to a value. */
const slack = 256;

function findDecoded(
  index: FingerprintIndex,
  from: DecodedBytes,
  trait: number,
  form: ValueForm,
): VaultValue[] {
  if (from.length < minFingerprinted) return [];
  const bytes = Buffer.from(from.bytes.buffer, 0, from.length);
  return findByRollingHash(index, bytes, trait).map(({ start, end }) => ({
    start: from.start(start),
    end: from.end(end - 1),
    form,
  }));
}

/** Sorted and without overlaps: keeps the longest, and the least encoded, of those that overlap. */
function dropOverlaps(found: VaultValue[]): VaultValue[] {
  const order = (form: ValueForm): number => valueForms.indexOf(form);
  found.sort((a, b) => a.start - b.start || b.end - a.end || order(a.form) - order(b.form));
  const kept: VaultValue[] = [];
  for (const each of found) {
    const before = kept.at(-1);
    if (before === undefined || each.start >= before.end) kept.push(each);
    else if (each.end - each.start > before.end - before.start) kept[kept.length - 1] = each;
  }
  return kept;
}

/** Number of bytes to search at a time. */
const block = 512 * 1024;
/** Maximum number of characters for one byte: `\\U0000002f`. */
const widest = 10;

function findInBlock(index: FingerprintIndex, source: Buffer): VaultValue[] {
  const found: VaultValue[] = findByRollingHash(index, source, 0).map(({ start, end, wrapped }) => ({
    start,
    end,
    form: wrapped ? 'wrapped' : 'as is',
  }));
  for (const { form, trait, encoding } of escapeForms) {
    const longest = index.longest.get(trait);
    if (longest === undefined || !encoding.signs.some((sign) => source.includes(sign))) continue;
    decoded.clear(source.length * 2);
    decodeEscapes(encoding, source, longest + slack, decoded);
    found.push(...findDecoded(index, decoded, trait, form));
  }
  decoded.clear(source.length * 5);
  hexBytes.clear(source.length * 2);
  decodeDigits(source, decoded, hexBytes, { shortest: index.shortest, high: index.longest.has(traits.high) });
  found.push(...findDecoded(index, decoded, 0, 'base64'), ...findDecoded(index, hexBytes, 0, 'hexadecimal'));
  return found;
}

/** `text`: one character per byte of UTF-8. */
export function findVaultValues(text: string, table: FingerprintTable): VaultValue[] {
  const index = indexTable(table);
  if (index === undefined) return [];
  const source = Buffer.from(text, 'latin1');
  const found: VaultValue[] = [];
  // Number of bytes that the next block searches again.
  const overlap = widest * index.longestOfAll + slack;
  for (let at = 0; at === 0 || at + overlap < source.length; at += block) {
    for (const { start, end, form } of findInBlock(index, source.subarray(at, at + block + overlap))) {
      found.push({ start: start + at, end: end + at, form });
    }
  }
  return dropOverlaps(found);
}

export type VaultValueFinder = (text: string) => readonly VaultValue[];

export function vaultValueFinder(table: FingerprintTable): VaultValueFinder {
  return (text) => findVaultValues(text, table);
}
