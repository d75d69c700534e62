/**
 * Keywords as a finder of them reads them: one array of bytes, worked out when the program is built. Numbers are little-endian; the
 * finder in WebAssembly has the same bytes in its memory.
 */
import { PackedTexts } from './packedtexts.ts';
import type { Window } from './window.ts';

export interface Keyword {
  /** In lower case, at least three characters of ASCII. */
  readonly text: string;
  /** Separators may be between any of its characters, besides those that it has: `newrelic` is found in `NEW_RELIC`. */
  readonly isName: boolean;
  readonly window: Window;
  /** Absent: every place counts. Else a finder may leave out those at which this is not there. */
  readonly needs?: Needs;
}

/**
 * What must be there for a keyword to matter.
 * - `value`: a name of a word of its own, unless it `isFree`, with characters of a value somewhere near it.
 * - `match`: characters of a match from the keyword on, behind what is no word if it `isBounded`.
 * - `part`: a longer name that ends with the keyword, or a long word behind it.
 */
export type Needs =
  | (Characters & { readonly kind: 'value'; readonly isFree: boolean })
  | (Characters & { readonly kind: 'match'; readonly isBounded: boolean })
  | { readonly kind: 'part' };

export interface Characters {
  /** How many, at least. */
  readonly least: number;
  /** What `packSet` makes of those that there may be. */
  readonly set: Uint8Array;
  /** Whether Base64 of them may have `+` and `/` in it. */
  readonly wide: boolean;
}

/** A keyword and the numbers of what it calls for, each from -1 on. */
export interface Calling extends Keyword {
  readonly calls: readonly number[];
}

/** Among the numbers of rules that a keyword calls for: the assignments. */
export const assignments = -1;

const tripleCount = 1 << 15;

/** Hashes of grams: three to five classes of 5 bits each; those of less than five have a bit that says so. */
const hashCount = 1 << 17;
export const ofFour = 1 << 25;
export const ofThree = 1 << 26;
/** Hashes that share a chain of keywords. */
export const chainShift = 4;

const kindCount = 1 << 16;

export function hashKind(four: number): number {
  return Math.imul(four, 0x9e3779b1) >>> 16;
}

export function hashGram(gram: number): number {
  return Math.imul(gram, 0x9e3779b1) >>> 15;
}

/** Where each part begins. Of the last two the length is known when they are read. */
export interface Layout {
  /** Byte → its class. */
  readonly classes: number;
  /** Byte → the value of a digit of base64. */
  readonly digits: number;
  /** A bit for each two letters that may be behind a name within a word. */
  readonly endings: number;
  /** Triple of classes → a bit for each class that may be behind it. */
  readonly next: number;
  /** Hash of four classes → which of six grams around them may be of a keyword. */
  readonly kinds: number;
  /** A bit for each hash of a gram that a keyword is looked for by. */
  readonly hashes: number;
  /** Hash → its first keyword, counted from 1: 32 bits. */
  readonly first: number;
  /** Keyword, counted from 1 → the next of the same chain: 32 bits. */
  readonly chain: number;
  /** Keyword, counted from 1 → its gram: 32 bits. */
  readonly grams: number;
  /** Keyword → 32 bits, see `infoBits`. */
  readonly info: number;
  /** Keyword → the set of the characters that it needs, 16 bytes. */
  readonly sets: number;
  /** Keywords, packed. */
  readonly texts: number;
  readonly end: number;
}

export function computeLayout(count: number): Layout {
  let at = 4;
  const take = (bytes: number): number => (at += bytes) - bytes;
  return {
    classes: take(256),
    digits: take(256),
    endings: take(128),
    next: take(tripleCount * 4),
    kinds: take(kindCount),
    hashes: take(hashCount / 8),
    first: take((hashCount >> chainShift) * 4),
    chain: take((count + 1) * 4),
    grams: take((count + 1) * 4),
    info: take(count * 4),
    sets: take(count * 16),
    texts: at,
    end: at,
  };
}

/** Bits of `info`. Of its last two bytes, the first is how many characters a keyword needs, up to 255, the second the window's length. */
export const infoBits = {
  window: 0xff,
  isName: 0x100,
  needsValue: 0x200,
  needsMatch: 0x400,
  needsPart: 0x800,
  /** Or bounded. */
  isFree: 0x1000,
  isWide: 0x2000,
} as const;

/** The tables of a finder. */
export interface Tables {
  readonly next: Uint32Array;
  readonly kinds: Uint8Array;
  readonly hashes: Uint32Array;
  readonly first: Uint32Array;
  readonly chain: Uint32Array;
  readonly grams: Uint32Array;
  readonly info: Uint32Array;
}

export function viewTables({ buffer, byteOffset }: Uint8Array, layout: Layout, count: number): Tables {
  const words = (at: number, length: number): Uint32Array => new Uint32Array(buffer, byteOffset + at, length);
  return {
    next: words(layout.next, tripleCount),
    kinds: new Uint8Array(buffer, byteOffset + layout.kinds, kindCount),
    hashes: words(layout.hashes, hashCount / 32),
    first: words(layout.first, hashCount >> chainShift),
    chain: words(layout.chain, count + 1),
    grams: words(layout.grams, count + 1),
    info: words(layout.info, count),
  };
}

/** A table that is read where it lies. */
export class KeywordTable {
  readonly bytes: Uint8Array;
  readonly count: number;
  readonly layout: Layout;
  readonly #texts: PackedTexts;
  readonly #calls: PackedTexts;
  /** Where the part that is not for finders begins. */
  readonly callsAt: number;

  constructor(packed: Uint8Array) {
    // Words of 32 bits can be read at every fourth byte alone.
    const bytes = packed.byteOffset % 4 === 0 ? packed : new Uint8Array(packed);
    this.bytes = bytes;
    this.count = Buffer.from(bytes.buffer, bytes.byteOffset, 4).readUInt32LE(0);
    this.layout = computeLayout(this.count);
    const texts = new PackedTexts(bytes.subarray(this.layout.texts));
    this.#texts = texts;
    this.callsAt = this.layout.texts + texts.size + ((4 - (texts.size % 4)) % 4);
    this.#calls = new PackedTexts(bytes.subarray(this.callsAt));
  }

  textAt(keyword: number): string {
    return this.#texts.at(keyword);
  }

  /** The numbers of the rules that a keyword calls for. */
  ruleNumbers(keyword: number): readonly number[] {
    return this.#calls.at(keyword).split(' ').map(Number);
  }

  get tables(): Tables {
    return viewTables(this.bytes, this.layout, this.count);
  }

  /** What the table was made of. */
  all(): readonly Calling[] {
    const { info } = this.tables;
    return this.#texts.all().map((text, keyword) => {
      const bits = info[keyword] ?? 0;
      return {
        text,
        isName: (bits & infoBits.isName) !== 0,
        window: { index: bits & infoBits.window, length: (bits >>> 24) as Window['length'] },
        ...this.#readNeeds(keyword, bits),
        calls: this.ruleNumbers(keyword),
      };
    });
  }

  #readNeeds(keyword: number, bits: number): { readonly needs?: Needs } {
    if ((bits & infoBits.needsPart) !== 0) return { needs: { kind: 'part' } };
    if ((bits & (infoBits.needsValue | infoBits.needsMatch)) === 0) return {};
    const at = this.layout.sets + 16 * keyword;
    const characters: Characters = {
      least: (bits >>> 16) & 255,
      set: this.bytes.slice(at, at + 16),
      wide: (bits & infoBits.isWide) !== 0,
    };
    const flag = (bits & infoBits.isFree) !== 0;
    return {
      needs:
        (bits & infoBits.needsValue) !== 0
          ? { kind: 'value', isFree: flag, ...characters }
          : { kind: 'match', isBounded: flag, ...characters },
    };
  }
}
