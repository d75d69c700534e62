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
  /** By what it is looked for: see `windowsOf`. */
  readonly windows: readonly Window[];
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

export class KeywordFinder {
  /** Triple of classes → a bit for each class that may be behind it. */
  readonly #next = new Uint32Array(tripleCount);
  /** Triple → its first entry, counted from 1; entries of a triple are a chain. */
  readonly #first = new Uint16Array(tripleCount);
  readonly #chain: Uint16Array;
  readonly #entries: Uint32Array;
  /** Entry → the classes of the characters before and behind the four, or 32 for any. */
  readonly #before: Uint8Array;
  readonly #behind: Uint8Array;
  #count = 0;
  readonly #texts: readonly string[];
  readonly #isName: readonly boolean[];

  constructor(keywords: readonly Keyword[]) {
    this.#texts = keywords.map(({ text }) => text);
    this.#isName = keywords.map(({ isName }) => isName);
    const most = keywords.reduce(
      (sum, { windows }) => sum + windows.length * (windows[0]?.at === 1 ? 32 : 1),
      1,
    );
    this.#chain = new Uint16Array(most);
    this.#entries = new Uint32Array(most);
    this.#before = new Uint8Array(most);
    this.#behind = new Uint8Array(most);
    keywords.forEach(({ windows }, keyword) => {
      for (const window of windows) this.#enter(keyword, window);
    });
  }

  /** Has the keyword found where these of its characters are looked at. Those before and behind them may be anything. */
  #enter(keyword: number, window: Window): void {
    const text = this.#texts[keyword] ?? '';
    const classAt = (place: number): number => {
      const within = place - window.at;
      return within < window.length ? (classes[text.charCodeAt(window.index + within)] ?? 0) : -1;
    };
    const fourth = classAt(3);
    const behind = (classAt(1) << 5) | classAt(2);
    const place = window.index - window.at + 1;
    if (window.at === 0) this.#add((classAt(0) << 10) | behind, fourth, keyword, place, window.length === 4);
    else
      for (let first = 0; first < 32; first++)
        this.#add((first << 10) | behind, fourth, keyword, place, false);
  }

  #add(triple: number, fourth: number, keyword: number, place: number, isWhole: boolean): void {
    this.#next[triple] = (this.#next[triple] ?? 0) | (fourth < 0 ? -1 : 1 << fourth);
    const entry = ++this.#count;
    this.#chain[entry] = this.#first[triple] ?? 0;
    this.#entries[entry] =
      (keyword << keywordShift) | (place << placeShift) | (fourth < 0 ? anyClass : fourth);
    this.#first[triple] = entry;
    const text = this.#texts[keyword] ?? '';
    const classAt = (index: number): number =>
      index < 0 || index >= text.length ? noClass : (classes[text.charCodeAt(index)] ?? 0);
    this.#before[entry] = isWhole ? classAt(place - 2) : noClass;
    this.#behind[entry] = isWhole ? classAt(place + 3) : noClass;
  }

  /** Reports the keywords in the first `length` bytes. */
  find(bytes: Uint8Array, length: number, sink: KeywordSink): void {
    const next = this.#next;
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
    const chain = this.#chain;
    const entries = this.#entries;
    const before = classes[bytes[from - 1] ?? 0] ?? 0;
    const behind = classes[bytes[from + 4] ?? 0] ?? 0;
    for (let entry = this.#first[triple] ?? 0; entry !== 0; entry = chain[entry] ?? 0) {
      const packed = entries[entry] ?? 0;
      const wanted = packed & anyClass;
      if (wanted !== fourth && wanted !== anyClass) continue;
      const wantedBefore = this.#before[entry] ?? 0;
      if (wantedBefore !== before && wantedBefore !== noClass && ((separators >>> before) & 1) === 0)
        continue;
      const wantedBehind = this.#behind[entry] ?? 0;
      if (wantedBehind !== behind && wantedBehind !== noClass && ((separators >>> behind) & 1) === 0)
        continue;
      const keyword = packed >>> keywordShift;
      const index = ((packed >>> placeShift) & 255) - 1;
      if (this.#isName[keyword] === true) this.#checkName(bytes, length, from, keyword, index, sink);
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
