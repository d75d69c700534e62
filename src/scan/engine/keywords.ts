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
  readonly entries: Uint32Array;
  /** Triple → its first entry, counted from 1; entries of a triple are a chain. */
  readonly first: Uint16Array;
  readonly chain: Uint16Array;
  /** Entry → the classes of the characters before and behind the four, or 32 for any. */
  readonly before: Uint8Array;
  readonly behind: Uint8Array;
}

function bytesOfTables(entries: number): number {
  return tripleCount * 6 + entries * 8;
}

/** The tables in a buffer of `bytesOfTables` bytes; the count of entries is even. */
function tablesIn(buffer: ArrayBuffer): Tables {
  const count = (buffer.byteLength - tripleCount * 6) / 8;
  const first = tripleCount * 4 + count * 4;
  const chain = first + tripleCount * 2;
  return {
    buffer,
    next: new Uint32Array(buffer, 0, tripleCount),
    entries: new Uint32Array(buffer, tripleCount * 4, count),
    first: new Uint16Array(buffer, first, tripleCount),
    chain: new Uint16Array(buffer, chain, count),
    before: new Uint8Array(buffer, chain + count * 2, count),
    behind: new Uint8Array(buffer, chain + count * 3, count),
  };
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
    if (length === 3) {
      this.#add((a << 10) | (b << 5) | c, anyClass, keyword, index + 1, noClass, noClass);
      for (let any = 0; any < 32; any++) {
        this.#add((any << 10) | (a << 5) | b, c, keyword, index, noClass, noClass);
      }
      return;
    }
    const d = this.#classAt(text, index + 3);
    const before = this.#classAt(text, index - 1);
    if (length === 4) {
      this.#add((a << 10) | (b << 5) | c, d, keyword, index + 1, before, this.#classAt(text, index + 4));
      this.#add((b << 10) | (c << 5) | d, anyClass, keyword, index + 2, a, noClass);
      return;
    }
    const e = this.#classAt(text, index + 4);
    this.#add((a << 10) | (b << 5) | c, d, keyword, index + 1, before, e);
    this.#add((b << 10) | (c << 5) | d, e, keyword, index + 2, a, this.#classAt(text, index + 5));
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
    const { next } = this.#tables;
    let pair = ((classes[bytes[0] ?? 0] ?? 0) << 5) | (classes[bytes[1] ?? 0] ?? 0);
    const end = length - 5;
    let i = 0;
    for (; i < end; i += 2) {
      const third = classes[bytes[i + 2] ?? 0] ?? 0;
      const fourth = classes[bytes[i + 3] ?? 0] ?? 0;
      const triple = (pair << 5) | third;
      if ((((next[triple] ?? 0) >>> fourth) & 1) !== 0) this.#check(bytes, length, i, triple, fourth, sink);
      pair = ((third << 5) | fourth) & 1023;
    }
    const classAt = (index: number): number => (index < length ? (classes[bytes[index] ?? 0] ?? 0) : 0);
    for (; i < length; i += 2) {
      const triple = (classAt(i) << 10) | (classAt(i + 1) << 5) | classAt(i + 2);
      this.#check(bytes, length, i, triple, classAt(i + 3), sink);
    }
  }

  #check(
    bytes: Uint8Array,
    length: number,
    from: number,
    triple: number,
    fourth: number,
    sink: KeywordSink,
  ): void {
    const tables = this.#tables;
    const { chain, entries } = tables;
    const before = classes[bytes[from - 1] ?? 0] ?? 0;
    const behind = classes[bytes[from + 4] ?? 0] ?? 0;
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
