/**
 * Finds all keywords of all rules in one pass over the bytes: what `sweep.wat` does, in TypeScript. At every second byte, a table says whether the
 * four bytes there can be part of a keyword. If so, the keywords that contain them are compared. So the pass costs about the same for ten keywords as
 * for thousands.
 */
import { chainShift, hashGram, infoBits, ofFour, ofThree, type KeywordTable, type Tables } from './table.ts';
import type { KeywordSink } from './sweep.ts';

function lower(byte: number): number {
  return byte >= 0x41 && byte <= 0x5a ? byte | 0x20 : byte;
}

/** Whether it is a separator other than `wanted`: `_`, `-`, `.` and space are separators. */
function isOther(byte: number, wanted: number): boolean {
  return byte !== wanted && (byte === 0x5f || byte === 0x2d || byte === 0x2e || byte === 0x20);
}

export class PortableFinder {
  readonly #table: KeywordTable;
  readonly #tables: Tables;
  readonly #classes: Uint8Array;

  constructor(table: KeywordTable) {
    this.#table = table;
    this.#tables = table.tables;
    this.#classes = table.bytes.subarray(table.layout.classes, table.layout.classes + 256);
  }

  find(bytes: Uint8Array, sink: KeywordSink): void {
    const { next } = this.#tables;
    const pairAt = (at: number): number => (this.#classAt(bytes, at) << 5) | this.#classAt(bytes, at + 1);
    let pair = pairAt(0);
    for (let at = 0; at < bytes.length; at += 2) {
      const following = pairAt(at + 2);
      const bits = next[(pair << 5) | (following >> 5)] ?? 0;
      if (((bits >>> (following & 31)) & 1) !== 0) this.#check(bytes, at, sink);
      pair = following;
    }
  }

  #classAt(bytes: Uint8Array, at: number): number {
    return this.#classes[bytes[at] ?? 0] ?? 0;
  }

  /** Checks the windows of five, four or three characters whose first or second character is at `from`. */
  #check(bytes: Uint8Array, from: number, sink: KeywordSink): void {
    const before = this.#classAt(bytes, from - 1);
    const triple =
      (this.#classAt(bytes, from) << 10) |
      (this.#classAt(bytes, from + 1) << 5) |
      this.#classAt(bytes, from + 2);
    const four = (triple << 5) | this.#classAt(bytes, from + 3);
    this.#lookUp((four << 5) | this.#classAt(bytes, from + 4), bytes, from, sink);
    this.#lookUp((before << 20) | four, bytes, from - 1, sink);
    this.#lookUp(ofFour | four, bytes, from, sink);
    this.#lookUp(ofFour | (before << 15) | triple, bytes, from - 1, sink);
    this.#lookUp(ofThree | triple, bytes, from, sink);
    this.#lookUp(ofThree | (four & 0x7fff), bytes, from + 1, sink);
  }

  /** `place`: of the window's first character. */
  #lookUp(gram: number, bytes: Uint8Array, place: number, sink: KeywordSink): void {
    const hash = hashGram(gram);
    const { hashes, grams, first, chain } = this.#tables;
    if ((((hashes[hash >>> 5] ?? 0) >>> (hash & 31)) & 1) === 0) return;
    for (let entry = first[hash >>> chainShift] ?? 0; entry !== 0; entry = chain[entry] ?? 0) {
      if (grams[entry] === gram) this.#compare(entry - 1, bytes, place, sink);
    }
  }

  #compare(keyword: number, bytes: Uint8Array, place: number, sink: KeywordSink): void {
    const text = this.#table.textAt(keyword);
    const info = this.#tables.info[keyword] ?? 0;
    const index = info & infoBits.window;
    const isName = (info & infoBits.isName) !== 0;
    let end = place;
    for (let i = index; i < text.length; i++) {
      const wanted = text.charCodeAt(i);
      if (isName && end > place && isOther(bytes[end] ?? 0, wanted)) end++;
      if (lower(bytes[end] ?? 0) !== wanted) return;
      end++;
    }
    let start = place;
    for (let i = index - 1; i >= 0; i--) {
      const wanted = text.charCodeAt(i);
      if (isName && isOther(bytes[start - 1] ?? 0, wanted)) start--;
      if (lower(bytes[start - 1] ?? 0) !== wanted) return;
      start--;
    }
    sink(keyword, start, end);
  }
}
