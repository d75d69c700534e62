/** The passes over a text's bytes in WebAssembly (sweep.wat). `portable.ts` does the same more slowly where WebAssembly is not available. */
import type { KeywordTable } from './table.ts';
import code from './sweep.wat';

interface Exports {
  readonly find: (text: number, length: number, from: number, most: number) => number;
  readonly encoded: (text: number, length: number, from: number) => number;
  readonly count: { readonly value: number };
  readonly runEnd: { readonly value: number };
}

const pageBytes = 64 * 1024;
/** Bytes before and after a text that must be 0. */
const margin = 64;
/** Maximum number of hits at once, in addition to those of one position. */
const mostHits = 4096;
/** Grams to look up per position. */
const gramsAtPlace = 6;
const placesAtOnce = 4096;
/** Maximum bytes of a text that is not in the room. */
const longestOther = 8 * 1024 * 1024;

const numbersOfHit = 3;

/** Receives a keyword: number, start and end. */
export type KeywordSink = (keyword: number, start: number, end: number) => void;

let compiled: WebAssembly.Module | undefined;

export class Sweep {
  readonly #memory: Buffer;
  readonly #exports: Exports;
  readonly #hits: Uint32Array;
  readonly #roomAt: number;
  readonly #otherAt: number;
  /** Read texts into it to search them without a copy. */
  readonly room: Buffer;

  private constructor(
    { buffer }: WebAssembly.Memory,
    exports: Exports,
    { hits, room, other }: Places,
    lengths: { readonly hits: number; readonly room: number },
  ) {
    this.#memory = Buffer.from(buffer);
    this.#exports = exports;
    this.#hits = new Uint32Array(buffer, hits, lengths.hits * numbersOfHit);
    this.#roomAt = room;
    this.#otherAt = other;
    this.room = this.#memory.subarray(room, room + lengths.room);
  }

  /** Undefined if there is no WebAssembly. */
  static start(table: KeywordTable, roomBytes: number): Sweep | undefined {
    const at = computePlaces(table, roomBytes);
    try {
      const memory = new WebAssembly.Memory({ initial: Math.ceil(at.end / pageBytes) });
      const { layout } = table;
      const place = (offset: number): number => at.table + offset;
      compiled ??= new WebAssembly.Module(code);
      const { exports } = new WebAssembly.Instance(compiled, {
        env: { memory },
        table: {
          digits: place(layout.digits),
          endings: place(layout.endings),
          next: place(layout.next),
          kinds: place(layout.kinds),
          hashes: place(layout.hashes),
          first: place(layout.first),
          chain: place(layout.chain),
          grams: place(layout.grams),
          info: place(layout.info),
          sets: place(layout.sets),
          ends: place(layout.texts + 4),
          texts: place(layout.texts + 4 + 4 * table.count),
        },
        room: { candidates: at.candidates, pairs: at.pairs, hits: at.hits },
      });
      new Uint8Array(memory.buffer).set(table.bytes.subarray(0, table.callsAt), at.table);
      const lengths = { hits: countMostHits(table), room: roomBytes };
      return new Sweep(memory, exports as Exports, at, lengths);
    } catch {
      return undefined;
    }
  }

  /** Undefined for a text that is too long. */
  #place(bytes: Uint8Array): number | undefined {
    const memory = this.#memory;
    const { length } = bytes;
    const isHere = bytes.buffer === memory.buffer && bytes.byteOffset === memory.byteOffset + this.#roomAt;
    if (!isHere && length > longestOther) return undefined;
    const at = isHere ? this.#roomAt : this.#otherAt;
    if (!isHere) memory.set(bytes, at);
    memory.fill(0, at + length, at + length + margin);
    return at;
  }

  /** Reports the keywords; false if the text is too long. */
  find(bytes: Uint8Array, sink: KeywordSink): boolean {
    const at = this.#place(bytes);
    if (at === undefined) return false;
    // The receiver of the first hit may put another text here.
    if (at === this.#otherAt)
      for (const hits of [...this.#findHitParts(at, bytes.length)]) eachHit(hits, sink);
    else for (const hits of this.#findHitParts(at, bytes.length)) eachHit(hits, sink);
    return true;
  }

  /** All keywords: number, start and end of each; undefined if the text is too long. */
  findHits(bytes: Uint8Array): Uint32Array | undefined {
    const at = this.#place(bytes);
    if (at === undefined) return undefined;
    const parts = [...this.#findHitParts(at, bytes.length)];
    const [first] = parts;
    if (parts.length === 1 && first !== undefined) return first;
    const all = new Uint32Array(parts.reduce((sum, { length }) => sum + length, 0));
    parts.reduce((end, part) => {
      all.set(part, end);
      return end + part.length;
    }, 0);
    return all;
  }

  /** Yields copies: the receiver may have another text searched. */
  *#findHitParts(at: number, length: number): Generator<Uint32Array, void, undefined> {
    for (let from = 0; from < length;) {
      from = this.#exports.find(at, length, from, mostHits);
      yield this.#hits.slice(0, this.#exports.count.value * numbersOfHit);
    }
  }

  /** Runs of base64 digits that begin like text, as pairs of start and end; undefined if the text is too long. */
  findRuns(bytes: Uint8Array): readonly number[] | undefined {
    const { length } = bytes;
    const at = this.#place(bytes);
    if (at === undefined) return undefined;
    const runs: number[] = [];
    for (let from = 0; ;) {
      const start = this.#exports.encoded(at, length, from);
      if (start === length) return runs;
      from = this.#exports.runEnd.value;
      runs.push(start, from);
    }
  }
}

/** Addresses in the memory. */
interface Places {
  readonly table: number;
  readonly candidates: number;
  readonly pairs: number;
  readonly hits: number;
  readonly room: number;
  readonly other: number;
  readonly end: number;
}

function countMostHits({ count }: KeywordTable): number {
  return mostHits + 1 + gramsAtPlace * count;
}

function computePlaces(table: KeywordTable, roomBytes: number): Places {
  let end = margin;
  const take = (bytes: number): number => {
    const at = end;
    end = Math.ceil((at + bytes) / margin) * margin + margin;
    return at;
  };
  return {
    table: take(table.callsAt),
    candidates: take(placesAtOnce * 4),
    pairs: take(placesAtOnce * 2),
    hits: take(countMostHits(table) * numbersOfHit * 4),
    room: take(roomBytes),
    other: take(longestOther),
    end,
  };
}

export function eachHit(hits: Uint32Array, sink: KeywordSink): void {
  for (let i = 0; i < hits.length; i += numbersOfHit) {
    sink(hits[i] ?? 0, hits[i + 1] ?? 0, hits[i + 2] ?? 0);
  }
}
