/**
 * All keywords of all rules, found in one pass over the bytes. Every second byte is looked at together with the three behind it: a
 * table says whether these four can be part of a keyword. Where they can, the keywords that have them are compared. So the pass
 * costs about the same for ten keywords as for thousands.
 */
import { classes } from './frequency.ts';
import type { Window } from './window.ts';

export interface Keyword {
  /** In lower case, at least three characters of ASCII. */
  readonly text: string;
  /** Separators may be between any of its characters, besides those that it has: `newrelic` is found in `NEW_RELIC`. */
  readonly isName: boolean;
  readonly window: Window;
}

/** Keywords in a form that is read quickly: at the start of a program there is no time for thousands of objects. */
export interface KeywordList {
  /** One a line. */
  readonly texts: string;
  /** Three characters for each keyword: `n` for a name, else `-`; the index of its window in base 36; its length. */
  readonly forms: string;
  /** What a finder makes of them, where it was made before. */
  readonly index?: Uint8Array;
}

export function listKeywords(keywords: readonly Keyword[]): KeywordList {
  return {
    texts: keywords.map(({ text }) => text).join('\n'),
    forms: keywords
      .map(({ isName, window }) => `${isName ? 'n' : '-'}${window.index.toString(36)}${window.length}`)
      .join(''),
  };
}

/** Receives each place of each keyword once, in no order within some bytes. */
export type KeywordSink = (keyword: number, start: number, end: number) => void;

const tripleCount = 1 << 15;

/** Hashes of grams: three to five classes of 5 bits each; those of less than five have a bit that says so. */
const hashCount = 1 << 17;
const ofFour = 1 << 25;
const ofThree = 1 << 26;
/** Hashes that share a chain of keywords. */
const chainShift = 4;

/** The tables of a finder, one after the other in one buffer. */
interface Tables {
  readonly buffer: ArrayBuffer;
  /** Triple of classes → a bit for each class that may be behind it. */
  readonly next: Uint32Array;
  /** A bit for each hash of a gram that a keyword is looked for by. */
  readonly hashes: Uint32Array;
  /** Keyword → its gram. */
  readonly grams: Uint32Array;
  /** Hash → its first keyword, counted from 1. */
  readonly first: Uint16Array;
  /** Keyword, counted from 1 → the next of the same chain. */
  readonly chain: Uint16Array;
}

/** Bytes of the tables but for those of keywords. */
const fixedBytes = tripleCount * 4 + hashCount / 8 + (hashCount >> chainShift) * 2;

/** The tables for a number of keywords and one more, an even number. */
function tablesFor(count: number, index?: Uint8Array): Tables {
  const size = fixedBytes + count * 6;
  const buffer = index === undefined ? new ArrayBuffer(size) : new Uint8Array(index).buffer;
  let at = 0;
  const take = (bytes: number): number => (at += bytes) - bytes;
  return {
    buffer,
    next: new Uint32Array(buffer, take(tripleCount * 4), tripleCount),
    hashes: new Uint32Array(buffer, take(hashCount / 8), hashCount / 32),
    grams: new Uint32Array(buffer, take(count * 4), count),
    first: new Uint16Array(buffer, take((hashCount >> chainShift) * 2), hashCount >> chainShift),
    chain: new Uint16Array(buffer, take(count * 2), count),
  };
}

function hashOf(gram: number): number {
  return Math.imul(gram, 0x9e3779b1) >>> 15;
}

/** Bytes looked at before what may be keywords in them is compared. */
const stretch = 32 * 1024;
/** What a stretch may have, kept for the next; taken while it is in use, for a sink may look into another text. */
let spare: Uint32Array | undefined;

/**
 * Every second place from `from` to `to` at which four bytes may be of a keyword goes into `candidates`; the count of them. Nothing but
 * this is done for each byte, in a function of its own that calls no other.
 */
function collect(
  next: Uint32Array,
  bytes: Uint8Array,
  from: number,
  to: number,
  length: number,
  candidates: Uint32Array,
): number {
  let count = 0;
  const end = Math.min(to, length - 3);
  let at = from;
  if (at < end) {
    let pair = ((classes[bytes[at] ?? 0] ?? 0) << 5) | (classes[bytes[at + 1] ?? 0] ?? 0);
    for (; at < end; at += 2) {
      const third = classes[bytes[at + 2] ?? 0] ?? 0;
      const fourth = classes[bytes[at + 3] ?? 0] ?? 0;
      if ((((next[(pair << 5) | third] ?? 0) >>> fourth) & 1) !== 0) candidates[count++] = at;
      pair = (third << 5) | fourth;
    }
  }
  for (; at < to; at += 2) candidates[count++] = at;
  return count;
}

function classIn(bytes: Uint8Array, index: number, length: number): number {
  return index >= 0 && index < length ? (classes[bytes[index] ?? 0] ?? 0) : 0;
}

function lower(byte: number): number {
  return byte >= 0x41 && byte <= 0x5a ? byte | 0x20 : byte;
}

/** Whether it is a separator, and not the one that is wanted: `_`, `-`, `.` and a space are. */
function isOther(byte: number, wanted: number): boolean {
  return byte !== wanted && (byte === 0x5f || byte === 0x2d || byte === 0x2e || byte === 0x20);
}

export class KeywordFinder {
  readonly #tables: Tables;
  readonly #texts: readonly string[];
  readonly #forms: string;

  constructor({ texts, forms, index }: KeywordList) {
    this.#texts = texts === '' ? [] : texts.split('\n');
    this.#forms = forms;
    const count = this.#texts.length;
    this.#tables = tablesFor(count + 2 - (count % 2), index);
    if (index !== undefined) return;
    for (let keyword = 0; keyword < count; keyword++) this.#enter(keyword);
  }

  /** For another finder of the same keywords. */
  get index(): Uint8Array {
    return new Uint8Array(this.#tables.buffer);
  }

  #isName(keyword: number): boolean {
    return this.#forms.charCodeAt(keyword * 3) === 0x6e;
  }

  /** The character of the keyword at which its window begins. */
  #windowOf(keyword: number): number {
    const digit = this.#forms.charCodeAt(keyword * 3 + 1);
    return digit < 0x3a ? digit - 0x30 : digit - 0x57;
  }

  #enter(keyword: number): void {
    const { next } = this.#tables;
    const length = this.#forms.charCodeAt(keyword * 3 + 2) - 0x30;
    const index = this.#windowOf(keyword);
    const text = this.#texts[keyword] ?? '';
    let gram = 0;
    for (let i = 0; i < length; i++) gram = (gram << 5) | (classes[text.charCodeAt(index + i)] ?? 0);
    const allow = (triple: number, fourth: number | undefined): void => {
      next[triple] = (next[triple] ?? 0) | (fourth === undefined ? -1 : 1 << fourth);
    };
    // The two that are looked at where the first character is at an even place, and where it is at an odd one.
    if (length === 3) {
      allow(gram, undefined);
      for (let any = 0; any < 32; any++) allow((any << 10) | (gram >> 5), gram & 31);
      this.#chain(keyword, ofThree | gram);
    } else if (length === 4) {
      allow(gram >> 5, gram & 31);
      allow(gram & 0x7fff, undefined);
      this.#chain(keyword, ofFour | gram);
    } else {
      allow(gram >> 10, (gram >> 5) & 31);
      allow((gram >> 5) & 0x7fff, gram & 31);
      this.#chain(keyword, gram);
    }
  }

  #chain(keyword: number, gram: number): void {
    const { hashes, grams, first, chain } = this.#tables;
    const hash = hashOf(gram);
    hashes[hash >>> 5] = (hashes[hash >>> 5] ?? 0) | (1 << (hash & 31));
    grams[keyword + 1] = gram;
    chain[keyword + 1] = first[hash >>> chainShift] ?? 0;
    first[hash >>> chainShift] = keyword + 1;
  }

  /** Reports the keywords in the first `length` bytes. */
  find(bytes: Uint8Array, length: number, sink: KeywordSink): void {
    const candidates = spare ?? new Uint32Array(stretch / 2);
    spare = undefined;
    for (let from = 0; from < length; from += stretch) {
      const to = Math.min(length, from + stretch);
      const count = collect(this.#tables.next, bytes, from, to, length, candidates);
      for (let index = 0; index < count; index++) this.#check(bytes, length, candidates[index] ?? 0, sink);
    }
    spare = candidates;
  }

  /** Of the five, four or three characters of a window, the first or the second is at `from`; of three, anything may be there. */
  #check(bytes: Uint8Array, length: number, from: number, sink: KeywordSink): void {
    const triple =
      (classIn(bytes, from, length) << 10) |
      (classIn(bytes, from + 1, length) << 5) |
      classIn(bytes, from + 2, length);
    const four = (triple << 5) | classIn(bytes, from + 3, length);
    const before = classIn(bytes, from - 1, length);
    this.#look((four << 5) | classIn(bytes, from + 4, length), bytes, length, from, sink);
    this.#look((before << 20) | four, bytes, length, from - 1, sink);
    this.#look(ofFour | four, bytes, length, from, sink);
    this.#look(ofFour | (before << 15) | triple, bytes, length, from - 1, sink);
    this.#look(ofThree | triple, bytes, length, from, sink);
    this.#look(ofThree | (four & 0x7fff), bytes, length, from + 1, sink);
  }

  /** `place`: of the first character of the window. */
  #look(gram: number, bytes: Uint8Array, length: number, place: number, sink: KeywordSink): void {
    const hash = hashOf(gram);
    const { hashes, grams, first, chain } = this.#tables;
    if ((((hashes[hash >>> 5] ?? 0) >>> (hash & 31)) & 1) === 0) return;
    for (let entry = first[hash >>> chainShift] ?? 0; entry !== 0; entry = chain[entry] ?? 0) {
      if (grams[entry] === gram) this.#compare(entry - 1, bytes, length, place, sink);
    }
  }

  #compare(keyword: number, bytes: Uint8Array, length: number, place: number, sink: KeywordSink): void {
    const text = this.#texts[keyword] ?? '';
    const index = this.#windowOf(keyword);
    const isName = this.#isName(keyword);
    let end = place;
    for (let i = index; i < text.length; i++) {
      const wanted = text.charCodeAt(i);
      if (isName && end > place && end < length && isOther(bytes[end] ?? 0, wanted)) end++;
      if (end >= length || lower(bytes[end] ?? 0) !== wanted) return;
      end++;
    }
    let start = place;
    for (let i = index - 1; i >= 0; i--) {
      const wanted = text.charCodeAt(i);
      if (isName && start > 0 && isOther(bytes[start - 1] ?? 0, wanted)) start--;
      if (start <= 0 || lower(bytes[start - 1] ?? 0) !== wanted) return;
      start--;
    }
    sink(keyword, start, end);
  }
}
