/** All keywords of all rules, found in one pass over the bytes of a text. */
import { findEncodedRuns } from './base64.ts';
import type { KeywordTable } from './table.ts';
import { PortableFinder } from './portable.ts';
import { Sweep, type KeywordSink } from './sweep.ts';

export type { KeywordSink } from './sweep.ts';

export interface FindOptions {
  /** Of the longest text that is read to the finder's room. */
  readonly roomBytes?: number;
  /** Whether WebAssembly is not used. */
  readonly portable?: boolean;
}

export class KeywordFinder {
  readonly #table: KeywordTable;
  readonly #sweep: Sweep | undefined;
  #portable: PortableFinder | undefined;
  /** Texts that were read to it are looked at where they are. */
  readonly room: Buffer;

  constructor(table: KeywordTable, { roomBytes = 0, portable = false }: FindOptions = {}) {
    this.#table = table;
    this.#sweep = portable ? undefined : Sweep.start(table, roomBytes);
    this.room = this.#sweep?.room ?? Buffer.allocUnsafeSlow(roomBytes);
  }

  /** Each place of each keyword once, in no order within some bytes; but for those at which no value can be meant. */
  find(bytes: Uint8Array, sink: KeywordSink): void {
    if (this.#sweep?.find(bytes, sink) === true) return;
    this.#portable ??= new PortableFinder(this.#table);
    this.#portable.find(bytes, sink);
  }

  /** All of them: keyword, start and end of each. */
  findHits(bytes: Uint8Array): Uint32Array {
    const swept = this.#sweep?.findHits(bytes);
    if (swept !== undefined) return swept;
    const hits: number[] = [];
    this.find(bytes, (keyword, start, end) => hits.push(keyword, start, end));
    return Uint32Array.from(hits);
  }

  /** The runs of digits of base64 that may be text, from and to, one after the other. */
  findRuns(bytes: Uint8Array): readonly number[] {
    return this.#sweep?.findRuns(bytes) ?? findEncodedRuns(bytes);
  }
}
