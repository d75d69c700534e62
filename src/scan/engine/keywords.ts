/**
 * All keywords of all rules, found in one pass over the bytes. Every second byte is looked at together with the three behind it: a
 * table says whether these four can be part of a keyword. Where they can, the keywords that have them are compared. So the pass
 * costs about the same for ten keywords as for thousands.
 */
import { windowsOf, type Window } from './window.ts';

export interface Keyword {
  /** In lower case, at least three characters of ASCII. */
  readonly text: string;
  /** For names: separators may be between any of its characters (`newrelic` is found in `NEW_RELIC`), and are expected in these places. */
  readonly gaps?: readonly number[];
}

/** Receives each place of each keyword once, in no order within some bytes. */
export type KeywordSink = (keyword: number, start: number, end: number) => void;

/** Byte → its class, 0 to 31: a letter in any case, two of digits, three of punctuation, and what is in no keyword. */
const classes = new Uint8Array(256);
/** Byte → the same in lower case. */
const lower = new Uint8Array(256);
for (let byte = 0; byte < 256; byte++) {
  lower[byte] = byte >= 0x41 && byte <= 0x5a ? byte + 32 : byte;
  const letter = byte | 32;
  if (letter >= 0x61 && letter <= 0x7a && (byte & 0x40) !== 0 && byte < 128) classes[byte] = letter - 0x60;
  else if (byte >= 0x30 && byte <= 0x39) classes[byte] = byte < 0x35 ? 27 : 28;
  else if (byte === 0x5f) classes[byte] = 29;
  else if (byte === 0x2d) classes[byte] = 30;
  else if (byte > 0x20 && byte < 0x7f) classes[byte] = 31;
}

const tripleCount = 1 << 15;

function at(bytes: Uint8Array, index: number): number {
  return bytes[index] ?? 0;
}

/** `_`, `-`, `.` and a space. */
function isSeparator(byte: number): boolean {
  return byte === 0x5f || byte === 0x2d || byte === 0x2e || byte === 0x20;
}

export class KeywordFinder {
  /** Triple of classes → which classes may be behind it, in eight groups. */
  readonly #next = new Uint8Array(tripleCount);
  /** Triple → its first entry, counted from 1; entries of a triple are a chain. */
  readonly #first = new Uint16Array(tripleCount);
  readonly #chain: number[] = [0];
  readonly #entryKeyword: number[] = [0];
  readonly #entryWindow: (Window | undefined)[] = [undefined];
  readonly #codes: readonly Uint8Array[];
  readonly #isName: readonly boolean[];

  constructor(keywords: readonly Keyword[]) {
    this.#codes = keywords.map(({ text }) => Buffer.from(text, 'latin1'));
    this.#isName = keywords.map(({ gaps }) => gaps !== undefined);
    keywords.forEach(({ text, gaps = [] }, keyword) => {
      for (const window of windowsOf(text, gaps)) this.#enter(keyword, window);
    });
  }

  /** Has the keyword found where these of its characters are looked at. Those before and behind them may be anything. */
  #enter(keyword: number, window: Window): void {
    const codes = this.#codes[keyword] ?? new Uint8Array();
    const classAt = (place: number): number => {
      const within = place - window.at;
      return within < window.length ? at(classes, at(codes, window.index + within)) : -1;
    };
    const fourth = classAt(3);
    const mask = fourth < 0 ? 0xff : 1 << (fourth & 7);
    const firsts = window.at > 0 ? [...Array(32).keys()] : [classAt(0)];
    for (const first of firsts) {
      const triple = (first << 10) | (classAt(1) << 5) | classAt(2);
      this.#next[triple] = at(this.#next, triple) | mask;
      this.#chain.push(this.#first[triple] ?? 0);
      this.#entryKeyword.push(keyword);
      this.#entryWindow.push(window);
      this.#first[triple] = this.#chain.length - 1;
    }
  }

  /** Reports the keywords in the first `length` bytes. */
  find(bytes: Uint8Array, length: number, sink: KeywordSink): void {
    const next = this.#next;
    let first = at(classes, at(bytes, 0));
    let second = at(classes, at(bytes, 1));
    const end = length - 5;
    let i = 0;
    for (; i < end; i += 2) {
      const third = classes[bytes[i + 2] ?? 0] ?? 0;
      const fourth = classes[bytes[i + 3] ?? 0] ?? 0;
      const triple = (first << 10) | (second << 5) | third;
      if (((next[triple] ?? 0) & (1 << (fourth & 7))) !== 0) this.#check(bytes, length, i, triple, sink);
      first = third;
      second = fourth;
    }
    for (; i < length; i += 2) {
      const classAt = (index: number): number => (index < length ? at(classes, at(bytes, index)) : 0);
      this.#check(bytes, length, i, (classAt(i) << 10) | (classAt(i + 1) << 5) | classAt(i + 2), sink);
    }
  }

  #check(bytes: Uint8Array, length: number, from: number, triple: number, sink: KeywordSink): void {
    for (let entry = this.#first[triple] ?? 0; entry !== 0; entry = this.#chain[entry] ?? 0) {
      const keyword = this.#entryKeyword[entry] ?? 0;
      const window = this.#entryWindow[entry];
      if (window === undefined) continue;
      const place = from + window.at;
      if (this.#isName[keyword] === true) this.#checkName(bytes, length, place, keyword, window.index, sink);
      else this.#checkText(bytes, length, place - window.index, keyword, sink);
    }
  }

  #checkText(bytes: Uint8Array, length: number, start: number, keyword: number, sink: KeywordSink): void {
    const codes = this.#codes[keyword] ?? new Uint8Array();
    if (start < 0 || start + codes.length > length) return;
    for (let i = 0; i < codes.length; i++) if (at(lower, at(bytes, start + i)) !== codes[i]) return;
    sink(keyword, start, start + codes.length);
  }

  /** `index` is the character of the name that must be at `place`. */
  #checkName(
    bytes: Uint8Array,
    length: number,
    place: number,
    keyword: number,
    index: number,
    sink: KeywordSink,
  ): void {
    const codes = this.#codes[keyword] ?? new Uint8Array();
    let end = place;
    for (let i = index; i < codes.length; i++) {
      if (end > place && end < length && isSeparator(at(bytes, end))) end++;
      if (end >= length || at(lower, at(bytes, end)) !== codes[i]) return;
      end++;
    }
    let start = place;
    for (let i = index - 1; i >= 0; i--) {
      if (start > 0 && isSeparator(at(bytes, start - 1))) start--;
      if (start <= 0 || at(lower, at(bytes, start - 1)) !== codes[i]) return;
      start--;
    }
    sink(keyword, start, end);
  }
}
