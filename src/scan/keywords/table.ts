/** Keywords as a finder reads them: one byte array, built with the program, little-endian; the WebAssembly finder has the same bytes. */
import { PackedTexts } from './packedtexts.ts';
import type { Window } from './window.ts';

export interface Keyword {
  /** Lower case, at least three ASCII characters. */
  readonly text: string;
  /** Separators may be between any of its characters: `newrelic` is found in `NEW_RELIC`. */
  readonly isName: boolean;
  readonly window: Window;
  /** Absent: every occurrence counts. Otherwise a finder may omit those without it. */
  readonly needs?: Needs;
}

/**
 * What an occurrence of a keyword needs:
 * - `value`: a name that is a word of its own, unless it `isFree`, with characters of a value near it.
 * - `match`: the characters of a match from the keyword on, after a non-word character if it `isBounded`.
 * - `part`: a longer name that ends with the keyword, or a long word after it.
 */
export type Needs =
  | (Characters & { readonly kind: 'value'; readonly isFree: boolean })
  | (Characters & { readonly kind: 'match'; readonly isBounded: boolean })
  | { readonly kind: 'part' };

export interface Characters {
  /** Minimum number. */
  readonly least: number;
  /** The allowed characters, as `packSet` returns them. */
  readonly set: Uint8Array;
  /** Whether base64 of them can contain `+` and `/`. */
  readonly wide: boolean;
}

/** A keyword and the numbers of its rules, each from -1 on. */
export interface Calling extends Keyword {
  readonly calls: readonly number[];
}

/** The number for assignments among the rule numbers of a keyword. */
export const assignments = -1;

const tripleCount = 1 << 15;

/** Hashes of grams: three to five classes of 5 bits each; those of fewer than five have a bit to mark it. */
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

/** The offset of each part. The lengths of the last two are known once they are read. */
export interface Layout {
  /** By byte: its class. */
  readonly classes: number;
  /** By byte: the value of a base64 digit. */
  readonly digits: number;
  /** A bit per pair of letters that may follow a name within a word. */
  readonly endings: number;
  /** By triple of classes: a bit per class that may follow. */
  readonly next: number;
  /** By hash of four classes: which of six grams around them may be of a keyword. */
  readonly kinds: number;
  /** A bit per hash of a gram by which a keyword is looked for. */
  readonly hashes: number;
  /** By hash: its first keyword, counted from 1: 32 bits. */
  readonly first: number;
  /** By keyword, counted from 1: the next in the same chain: 32 bits. */
  readonly chain: number;
  /** By keyword, counted from 1: its gram: 32 bits. */
  readonly grams: number;
  /** By keyword: 32 bits, see `infoBits`. */
  readonly info: number;
  /** By keyword: the set of characters that it needs, 16 bytes. */
  readonly sets: number;
  /** The keywords, packed. */
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

/** Bits of `info`. Of its last two bytes, the first is the number of characters that a keyword needs, up to 255, the second the window's length. */
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

/** A table that is read in place. */
export class KeywordTable {
  readonly bytes: Uint8Array;
  readonly count: number;
  readonly layout: Layout;
  readonly #texts: PackedTexts;
  readonly #calls: PackedTexts;
  /** Offset of the part that finders do not need. */
  readonly callsAt: number;

  constructor(packed: Uint8Array) {
    // 32-bit words must be aligned.
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

  /** The numbers of a keyword's rules. */
  ruleNumbers(keyword: number): readonly number[] {
    return this.#calls.at(keyword).split(' ').map(Number);
  }

  get tables(): Tables {
    return viewTables(this.bytes, this.layout, this.count);
  }

  /** The contents of the table. */
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
