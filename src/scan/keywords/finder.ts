/** Finds all keywords of all rules in one pass over the bytes of a text. */
import { findEncodedRuns } from './base64.ts';
import type { KeywordTable } from './table.ts';
import { PortableFinder } from './portable.ts';
import { Sweep, type KeywordSink } from './sweep.ts';

export type { KeywordSink } from './sweep.ts';

export interface FindOptions {
  /** Maximum size of a text that is read into the finder's room. */
  readonly roomBytes?: number;
  /** Do not use WebAssembly. */
  readonly portable?: boolean;
}

export class KeywordFinder {
  readonly #table: KeywordTable;
  readonly #sweep: Sweep | undefined;
  #portable: PortableFinder | undefined;
  /** A text that was read into it is searched without a copy. */
  readonly room: Buffer;

  constructor(table: KeywordTable, { roomBytes = 0, portable = false }: FindOptions = {}) {
    this.#table = table;
    this.#sweep = portable ? undefined : Sweep.start(table, roomBytes);
    this.room = this.#sweep?.room ?? Buffer.allocUnsafeSlow(roomBytes);
  }

  /** Reports each occurrence of each keyword once, not strictly in order, except those without a possible value. */
  find(bytes: Uint8Array, sink: KeywordSink): void {
    if (this.#sweep?.find(bytes, sink) === true) return;
    this.#portable ??= new PortableFinder(this.#table);
    this.#portable.find(bytes, sink);
  }

  /** All occurrences: keyword, start and end of each. */
  findHits(bytes: Uint8Array): Uint32Array {
    const swept = this.#sweep?.findHits(bytes);
    if (swept !== undefined) return swept;
    const hits: number[] = [];
    this.find(bytes, (keyword, start, end) => hits.push(keyword, start, end));
    return Uint32Array.from(hits);
  }

  /** Runs of base64 digits that may be text, as pairs of start and end. */
  findRuns(bytes: Uint8Array): readonly number[] {
    return this.#sweep?.findRuns(bytes) ?? findEncodedRuns(bytes);
  }
}
