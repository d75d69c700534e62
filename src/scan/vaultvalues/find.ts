/** Values that the vault has encrypted, in any of their usual forms (docs/spec/vault.md, "Fingerprints"). */
import { minFingerprinted, traits } from '../../base/fingerprint.ts';
import { undoDigits } from './base64hex.ts';
import { backslashes, entities, formPercents, percents, quotes, undo, type Encoding } from './escapes.ts';
import { slide } from './rollinghash.ts';
import { Stage } from './decodedbytes.ts';
import { indexOf, type Index, type KnownTable } from './fingerprintindex.ts';

export const knownForms = [
  'as is',
  'wrapped',
  'escaped',
  'quoted',
  'percent-encoded',
  'entities',
  'base64',
  'hexadecimal',
] as const;
export type KnownForm = (typeof knownForms)[number];

/** A value found; the end is exclusive. */
export interface Known {
  readonly start: number;
  readonly end: number;
  readonly form: KnownForm;
}

const stage = new Stage();
const hexStage = new Stage();

interface Undoing {
  readonly form: KnownForm;
  /** What a value must have to be written like this. */
  readonly trait: number;
  readonly encoding: Encoding;
}

const undoings: readonly Undoing[] = [
  { form: 'escaped', trait: traits.backslash, encoding: backslashes },
  { form: 'quoted', trait: traits.quote, encoding: quotes },
  { form: 'percent-encoded', trait: traits.percent, encoding: percents },
  { form: 'percent-encoded', trait: traits.space, encoding: formPercents },
  { form: 'entities', trait: traits.entity, encoding: entities },
];

/** What line breaks and indentation within a value may add to it. */
const slack = 256;

function inStage(index: Index, from: Stage, trait: number, form: KnownForm): Known[] {
  if (from.length < minFingerprinted) return [];
  const bytes = Buffer.from(from.bytes.buffer, 0, from.length);
  return slide(index, bytes, trait).map(({ start, end }) => ({
    start: from.start(start),
    end: from.end(end - 1),
    form,
  }));
}

/** In order, none of them over another: the longest, and the plainest, of those that overlap. */
function apart(found: Known[]): Known[] {
  const order = (form: KnownForm): number => knownForms.indexOf(form);
  found.sort((a, b) => a.start - b.start || b.end - a.end || order(a.form) - order(b.form));
  const kept: Known[] = [];
  for (const each of found) {
    const before = kept.at(-1);
    if (before === undefined || each.start >= before.end) kept.push(each);
    else if (each.end - each.start > before.end - before.start) kept[kept.length - 1] = each;
  }
  return kept;
}

/** Bytes looked through at a time. */
const block = 512 * 1024;
/** Characters that one byte takes at most: `\\U0000002f`. */
const widest = 10;

function inBlock(index: Index, source: Buffer): Known[] {
  const found: Known[] = slide(index, source, 0).map(({ start, end, wrapped }) => ({
    start,
    end,
    form: wrapped ? 'wrapped' : 'as is',
  }));
  for (const { form, trait, encoding } of undoings) {
    const longest = index.longest.get(trait);
    if (longest === undefined || !encoding.signs.some((sign) => source.includes(sign))) continue;
    stage.clear(source.length * 2);
    undo(encoding, source, longest + slack, stage);
    found.push(...inStage(index, stage, trait, form));
  }
  stage.clear(source.length * 5);
  hexStage.clear(source.length * 2);
  undoDigits(source, stage, hexStage, { shortest: index.shortest, high: index.longest.has(traits.high) });
  found.push(...inStage(index, stage, 0, 'base64'), ...inStage(index, hexStage, 0, 'hexadecimal'));
  return found;
}

/** Finds them in a text with one character for each byte of its UTF-8. */
export function findKnown(text: string, table: KnownTable): Known[] {
  const index = indexOf(table);
  if (index === undefined) return [];
  const source = Buffer.from(text, 'latin1');
  const found: Known[] = [];
  // What is looked through again with the next block.
  const overlap = widest * index.longestOfAll + slack;
  for (let at = 0; at === 0 || at + overlap < source.length; at += block) {
    for (const { start, end, form } of inBlock(index, source.subarray(at, at + block + overlap))) {
      found.push({ start: start + at, end: end + at, form });
    }
  }
  return apart(found);
}

/** Finds the values of one table in a text. */
export type KnownFinder = (text: string) => readonly Known[];

export function knownFinder(table: KnownTable): KnownFinder {
  return (text) => findKnown(text, table);
}
