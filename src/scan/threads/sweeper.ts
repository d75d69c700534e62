/** Another thread's part: reads items and sweeps over them. The first thread judges, because V8 would compile that large code per thread. */
import { textForm } from '../../base/text.ts';
import type { Item } from '../item.ts';
import { longestSecretFile } from '../assign/secretfiles.ts';
import { pathFacts } from '../guards/path.ts';
import { isBinary, binaryProbeBytes } from '../detect/textbytes.ts';
import { BytesReader, OpenFile, explainRefusal, type Refusal } from '../items/contents.ts';
import { mayHoldTexts } from '../detect/jsontexts.ts';
import { KeywordFinder } from '../keywords/finder.ts';
import { KeywordTable } from '../keywords/table.ts';

export interface SweeperOptions {
  /** From `packKeywords`. */
  readonly keywords: Uint8Array;
  /** Bytes. */
  readonly maxSize: number;
  /** Whether to return texts without hits too. */
  readonly keepsText: boolean;
}

/** A text and the hits in it. */
export interface SweptText {
  readonly kind: 'text';
  /** Of the item. */
  readonly bytes: number;
  /** Absent if no rule can find anything in it. */
  readonly text?: Uint8Array;
  /** Keyword, start and end of each. */
  readonly hits: Uint32Array;
  /** Start and end of each run of base64. */
  readonly runs: Uint32Array;
}

export type SweptItem =
  | SweptText
  | { readonly kind: 'refused'; readonly refusal: Refusal }
  /** Long, or in another encoding: the first thread reads it. */
  | { readonly kind: 'whole' };

/** Longer texts are not held in memory as a whole. */
const longest = 4 * 1024 * 1024;
/** The first byte of DER, which may be a key. */
const sequence = 0x30;

export class Sweeper {
  readonly #finder: KeywordFinder;
  readonly #maxSize: number;
  readonly #keepsText: boolean;

  constructor({ keywords, maxSize, keepsText }: SweeperOptions) {
    this.#finder = new KeywordFinder(new KeywordTable(keywords), { roomBytes: longest });
    this.#maxSize = maxSize;
    this.#keepsText = keepsText;
  }

  sweep(item: Item): SweptItem {
    try {
      return this.#sweep(item);
    } catch (error) {
      return { kind: 'refused', refusal: explainRefusal(error) };
    }
  }

  #sweep({ content, path }: Item): SweptItem {
    switch (content.kind) {
      case 'bytes':
        return this.#lookUp(new BytesReader(content.bytes), path);
      case 'file': {
        const file = new OpenFile(content.file, this.#maxSize);
        try {
          return this.#lookUp(file, path);
        } finally {
          file.close();
        }
      }
      case 'stream':
        return { kind: 'whole' };
    }
  }

  #lookUp(reader: BytesReader | OpenFile, path: string): SweptItem {
    const { room } = this.#finder;
    const count = reader.read(room, 0);
    const bytes = room.subarray(0, count);
    if (count === room.length || textForm(bytes.subarray(0, 16)).encoding !== 'bytes')
      return { kind: 'whole' };
    if (isBinary(bytes.subarray(0, binaryProbeBytes))) {
      return bytes[0] === sequence ? { kind: 'whole' } : { kind: 'refused', refusal: { why: 'binary' } };
    }
    const hits = this.#finder.findHits(bytes);
    const runs = Uint32Array.from(this.#finder.findRuns(bytes));
    const isWanted =
      hits.length > 0 ||
      runs.length > 0 ||
      count <= longestSecretFile ||
      this.#keepsText ||
      mayHoldTexts(bytes, pathFacts(path));
    return { kind: 'text', bytes: count, hits, runs, ...(isWanted && { text: bytes }) };
  }
}
