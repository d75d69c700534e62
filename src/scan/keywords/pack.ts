/** Builds a table of keywords. */
import { digitValues } from './base64.ts';
import { classes } from './frequency.ts';
import {
  chainShift,
  hashGram,
  infoBits,
  hashKind,
  computeLayout,
  ofFour,
  ofThree,
  viewTables,
  type Calling,
  type Keyword,
  type Needs,
  type Tables,
} from './table.ts';
import { packTexts } from './packedtexts.ts';
import { endingPairs } from './nameendings.ts';

/** A set of characters: per low half of a byte, a bit per high half; 0 and 1 share a bit, and so do those above 7. */
export function packSet(characters: Iterable<string>): Uint8Array {
  const set = new Uint8Array(16);
  for (const character of characters) {
    const code = character.charCodeAt(0);
    const upper = code >> 4;
    const bit = upper >= 8 ? 7 : upper < 2 ? 6 : upper - 2;
    // Adds all characters that share a bit.
    const all = upper >= 8 || upper < 2;
    for (let lower = 0; lower < 16; lower++)
      if (all || lower === (code & 15)) set[lower] = (set[lower] ?? 0) | (1 << bit);
  }
  return set;
}

function packNeeds(needs: Needs): number {
  if (needs.kind === 'part') return infoBits.needsPart;
  return (
    (needs.kind === 'value' ? infoBits.needsValue : infoBits.needsMatch) |
    ((needs.kind === 'value' ? needs.isFree : needs.isBounded) ? infoBits.isFree : 0) |
    (needs.wide ? infoBits.isWide : 0) |
    (Math.min(255, needs.least) << 16)
  );
}

function packInfo({ isName, window, needs }: Keyword): number {
  return (
    window.index |
    (isName ? infoBits.isName : 0) |
    (needs === undefined ? 0 : packNeeds(needs)) |
    (window.length << 24)
  );
}

/** The bytes of a table. A finder needs only those before `callsAt`. */
export function packKeywords(keywords: readonly Calling[]): Uint8Array {
  const layout = computeLayout(keywords.length);
  const head = new Uint8Array(layout.end);
  const numbers = new DataView(head.buffer);
  numbers.setUint32(0, keywords.length, true);
  head.set(classes, layout.classes);
  head.set(digitValues, layout.digits);
  head.set(endingPairs(), layout.endings);
  const tables = viewTables(head, layout, keywords.length);
  keywords.forEach((keyword, index) => {
    enter(tables, keyword, index);
    tables.info[index] = packInfo(keyword);
    const { needs } = keyword;
    if (needs !== undefined && needs.kind !== 'part') head.set(needs.set, layout.sets + 16 * index);
  });
  const texts = packTexts(keywords.map(({ text }) => text));
  const padding = new Uint8Array((4 - (texts.length % 4)) % 4);
  const calls = packTexts(keywords.map(({ calls }) => calls.join(' ')));
  return Buffer.concat([head, texts, padding, calls]);
}

/** Which gram around four classes: of five, four or three characters, from the first of the four or another one. */
const kind = { five: 1, fiveBefore: 2, four: 4, fourBefore: 8, three: 16, threeBehind: 32 } as const;

function enter(tables: Tables, { text, window: { index, length } }: Keyword, number: number): void {
  const { next, kinds } = tables;
  let gram = 0;
  for (let i = 0; i < length; i++) gram = (gram << 5) | (classes[text.charCodeAt(index + i)] ?? 0);
  const allow = (four: number, bit: number): void => {
    next[four >> 5] = (next[four >> 5] ?? 0) | (1 << (four & 31));
    const hash = hashKind(four);
    kinds[hash] = (kinds[hash] ?? 0) | bit;
  };
  // The two grams for a first character at an even and at an odd position.
  if (length === 3) {
    for (let any = 0; any < 32; any++) {
      allow((gram << 5) | any, kind.three);
      allow((any << 15) | gram, kind.threeBehind);
    }
    chainIn(tables, number, ofThree | gram);
  } else if (length === 4) {
    allow(gram, kind.four);
    for (let any = 0; any < 32; any++) allow(((gram & 0x7fff) << 5) | any, kind.fourBefore);
    chainIn(tables, number, ofFour | gram);
  } else {
    allow(gram >> 5, kind.five);
    allow(gram & 0xfffff, kind.fiveBefore);
    chainIn(tables, number, gram);
  }
}

function chainIn({ hashes, grams, first, chain }: Tables, number: number, gram: number): void {
  const hash = hashGram(gram);
  hashes[hash >>> 5] = (hashes[hash >>> 5] ?? 0) | (1 << (hash & 31));
  grams[number + 1] = gram;
  chain[number + 1] = first[hash >>> chainShift] ?? 0;
  first[hash >>> chainShift] = number + 1;
}
