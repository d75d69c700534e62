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
  /** Separators may be between any of its characters: `newrelic` is found in `NEW_RELIC`. */
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

/**
 * An entry in 32 bits: the class behind the triple (or 63 for any), the character of the keyword at the first byte that is looked at
 * (counted from 1, so that 0 is the byte before it), the keyword.
 */
const anyClass = 63;
const noClass = 32;
/** A bit for each class that a separator has. */
const separators = (1 << 0) | (1 << 29) | (1 << 30) | (1 << 31);
const placeShift = 6;
const keywordShift = 14;

function lower(byte: number): number {
  return byte >= 0x41 && byte <= 0x5a ? byte | 0x20 : byte;
}

/** `_`, `-`, `.` and a space. */
function isSeparator(byte: number): boolean {
  return byte === 0x5f || byte === 0x2d || byte === 0x2e || byte === 0x20;
}

/** The tables of a finder, one after the other in one buffer. */
interface Tables {
  readonly buffer: ArrayBuffer;
  /** Triple of classes → a bit for each class that may be behind it. */
  readonly next: Uint32Array;
  /** A bit for the hash of five classes that a keyword is looked for by. */
  readonly fives: Uint32Array;
  /** A bit for each triple of a keyword that is looked for by fewer. */
  readonly shorts: Uint32Array;
  readonly entries: Uint32Array;
  /** Triple → its first entry, counted from 1; entries of a triple are a chain. */
  readonly first: Uint16Array;
  readonly chain: Uint16Array;
  /** Entry → the classes of the characters before and behind the four, or 32 for any. */
  readonly before: Uint8Array;
  readonly behind: Uint8Array;
}

/** Hashes of five classes. */
const fiveCount = 1 << 17;

/** Bytes of the tables but for those of entries. */
const fixedBytes = tripleCount * 6 + fiveCount / 8 + tripleCount / 8;

function bytesOfTables(entries: number): number {
  return fixedBytes + entries * 8;
}

/** The tables in a buffer of `bytesOfTables` bytes; the count of entries is even. */
function tablesIn(buffer: ArrayBuffer): Tables {
  const count = (buffer.byteLength - fixedBytes) / 8;
  let at = 0;
  const take = (bytes: number): number => (at += bytes) - bytes;
  return {
    buffer,
    next: new Uint32Array(buffer, take(tripleCount * 4), tripleCount),
    fives: new Uint32Array(buffer, take(fiveCount / 8), fiveCount / 32),
    shorts: new Uint32Array(buffer, take(tripleCount / 8), tripleCount / 32),
    entries: new Uint32Array(buffer, take(count * 4), count),
    first: new Uint16Array(buffer, take(tripleCount * 2), tripleCount),
    chain: new Uint16Array(buffer, take(count * 2), count),
    before: new Uint8Array(buffer, take(count), count),
    behind: new Uint8Array(buffer, take(count), count),
  };
}

/** Bytes looked at before what may be keywords in them is compared. */
const stretch = 32 * 1024;
/** What a stretch may have, kept for the next; taken while it is in use, for a sink may look into another text. */
let spare: Uint32Array | undefined;

function classIn(bytes: Uint8Array, index: number, length: number): number {
  return index >= 0 && index < length ? (classes[bytes[index] ?? 0] ?? 0) : 0;
}

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
  let pair = ((classes[bytes[from] ?? 0] ?? 0) << 5) | (classes[bytes[from + 1] ?? 0] ?? 0);
  let at = from;
  for (; at < end; at += 2) {
    const third = classes[bytes[at + 2] ?? 0] ?? 0;
    const fourth = classes[bytes[at + 3] ?? 0] ?? 0;
    if ((((next[(pair << 5) | third] ?? 0) >>> fourth) & 1) !== 0) candidates[count++] = at;
    pair = (third << 5) | fourth;
  }
  for (; at < to; at += 2) candidates[count++] = at;
  return count;
}

/** A number below `fiveBits` for five classes. */
function hashOf(five: number): number {
  return Math.imul(five, 0x9e3779b1) >>> 15;
}

function hasBit(bits: Uint32Array, index: number): boolean {
  return (((bits[index >>> 5] ?? 0) >>> (index & 31)) & 1) !== 0;
}

function setBit(bits: Uint32Array, index: number): void {
  bits[index >>> 5] = (bits[index >>> 5] ?? 0) | (1 << (index & 31));
}

export class KeywordFinder {
  readonly #tables: Tables;
  readonly #texts: readonly string[];
  readonly #forms: string;
  #count = 0;

  constructor({ texts, forms, index }: KeywordList) {
    this.#texts = texts === '' ? [] : texts.split('\n');
    this.#forms = forms;
    if (index !== undefined) {
      this.#tables = tablesIn(new Uint8Array(index).buffer);
      return;
    }
    const count = this.#texts.length;
    let most = 1;
    for (let keyword = 0; keyword < count; keyword++)
      most += forms.charCodeAt(keyword * 3 + 2) === 0x33 ? 33 : 2;
    this.#tables = tablesIn(new ArrayBuffer(bytesOfTables(most + (most % 2))));
    for (let keyword = 0; keyword < count; keyword++) {
      const at = parseInt(forms.charAt(keyword * 3 + 1), 36);
      this.#enter(keyword, at, forms.charCodeAt(keyword * 3 + 2) - 0x30);
    }
  }

  /** For another finder of the same keywords. */
  get index(): Uint8Array {
    return new Uint8Array(this.#tables.buffer);
  }

  #isName(keyword: number): boolean {
    return this.#forms.charCodeAt(keyword * 3) === 0x6e;
  }

  #classAt(text: string, index: number): number {
    return index < 0 || index >= text.length ? noClass : (classes[text.charCodeAt(index)] ?? 0);
  }

  /** Has the keyword found where these of its characters are looked at. Those before and behind them may be anything. */
  #enter(keyword: number, index: number, length: number): void {
    const text = this.#texts[keyword] ?? '';
    const a = this.#classAt(text, index);
    const b = this.#classAt(text, index + 1);
    const c = this.#classAt(text, index + 2);
    const { fives, shorts } = this.#tables;
    const triple = (a << 10) | (b << 5) | c;
    if (length === 3) {
      this.#add(triple, anyClass, keyword, index + 1, noClass, noClass);
      setBit(shorts, triple);
      for (let any = 0; any < 32; any++) {
        this.#add((any << 10) | (a << 5) | b, c, keyword, index, noClass, noClass);
        setBit(shorts, (any << 10) | (a << 5) | b);
      }
      return;
    }
    const d = this.#classAt(text, index + 3);
    const second = (b << 10) | (c << 5) | d;
    const before = this.#classAt(text, index - 1);
    if (length === 4) {
      this.#add(triple, d, keyword, index + 1, before, this.#classAt(text, index + 4));
      this.#add(second, anyClass, keyword, index + 2, a, noClass);
      setBit(shorts, triple);
      setBit(shorts, second);
      return;
    }
    const e = this.#classAt(text, index + 4);
    this.#add(triple, d, keyword, index + 1, before, e);
    this.#add(second, e, keyword, index + 2, a, this.#classAt(text, index + 5));
    setBit(fives, hashOf((triple << 10) | (d << 5) | e));
  }

  #add(triple: number, fourth: number, keyword: number, place: number, before: number, behind: number): void {
    const tables = this.#tables;
    tables.next[triple] = (tables.next[triple] ?? 0) | (fourth === anyClass ? -1 : 1 << fourth);
    const entry = ++this.#count;
    tables.chain[entry] = tables.first[triple] ?? 0;
    tables.entries[entry] = (keyword << keywordShift) | (place << placeShift) | fourth;
    tables.before[entry] = before;
    tables.behind[entry] = behind;
    tables.first[triple] = entry;
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

  #check(bytes: Uint8Array, length: number, from: number, sink: KeywordSink): void {
    const tables = this.#tables;
    const { chain, entries, fives } = tables;
    const triple =
      (classIn(bytes, from, length) << 10) |
      (classIn(bytes, from + 1, length) << 5) |
      classIn(bytes, from + 2, length);
    const fourth = classIn(bytes, from + 3, length);
    const before = classIn(bytes, from - 1, length);
    const behind = classIn(bytes, from + 4, length);
    const four = (triple << 5) | fourth;
    // Most have five characters, of which the four are the first or the last.
    if (
      !hasBit(fives, hashOf((four << 5) | behind)) &&
      !hasBit(fives, hashOf((before << 20) | four)) &&
      !hasBit(tables.shorts, triple)
    )
      return;
    for (let entry = tables.first[triple] ?? 0; entry !== 0; entry = chain[entry] ?? 0) {
      const packed = entries[entry] ?? 0;
      const wanted = packed & anyClass;
      if (wanted !== fourth && wanted !== anyClass) continue;
      const wantedBefore = tables.before[entry] ?? 0;
      if (wantedBefore !== before && wantedBefore !== noClass && ((separators >>> before) & 1) === 0)
        continue;
      const wantedBehind = tables.behind[entry] ?? 0;
      if (wantedBehind !== behind && wantedBehind !== noClass && ((separators >>> behind) & 1) === 0)
        continue;
      const keyword = packed >>> keywordShift;
      const index = ((packed >>> placeShift) & 255) - 1;
      if (this.#isName(keyword)) this.#checkName(bytes, length, from, keyword, index, sink);
      else this.#checkText(bytes, length, from - index, keyword, sink);
    }
  }

  #checkText(bytes: Uint8Array, length: number, start: number, keyword: number, sink: KeywordSink): void {
    const text = this.#texts[keyword] ?? '';
    if (start < 0 || start + text.length > length) return;
    for (let i = 0; i < text.length; i++) if (lower(bytes[start + i] ?? 0) !== text.charCodeAt(i)) return;
    sink(keyword, start, start + text.length);
  }

  /** `index` is the character of the name that must be at `from`; -1 for the byte before its first. */
  #checkName(
    bytes: Uint8Array,
    length: number,
    from: number,
    keyword: number,
    index: number,
    sink: KeywordSink,
  ): void {
    const text = this.#texts[keyword] ?? '';
    // Where anything may be before the window, the character that counts is the next one.
    const first = lower(bytes[from] ?? 0) === text.charCodeAt(index) ? 0 : 1;
    const place = from + first;
    let end = place;
    for (let i = index + first; i < text.length; i++) {
      if (end > place && end < length && isSeparator(bytes[end] ?? 0)) end++;
      if (end >= length || lower(bytes[end] ?? 0) !== text.charCodeAt(i)) return;
      end++;
    }
    let start = place;
    for (let i = index + first - 1; i >= 0; i--) {
      if (start > 0 && isSeparator(bytes[start - 1] ?? 0)) start--;
      if (start <= 0 || lower(bytes[start - 1] ?? 0) !== text.charCodeAt(i)) return;
      start--;
    }
    sink(keyword, start, end);
  }
}
