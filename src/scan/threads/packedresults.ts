/** Results of a sweep as sent to another thread: all texts and all numbers of a batch in one buffer each, which are transferred without a copy. */
import type { SweptItem } from './sweeper.ts';

type PackedText = readonly [bytes: number, text: number | undefined, hits: number, runs: number];
type PackedItem = PackedText | Exclude<SweptItem, { readonly kind: 'text' }>;

export interface PackedResults {
  /** For each text its length, and those of its parts in the buffers. */
  readonly all: readonly PackedItem[];
  readonly texts: Uint8Array<ArrayBuffer>;
  readonly numbers: Uint32Array<ArrayBuffer>;
}

/** Growing buffers. */
export class ResultPacker {
  readonly #all: PackedItem[] = [];
  #texts: Uint8Array<ArrayBuffer>;
  #textEnd = 0;
  #numbers = new Uint32Array(8 * 1024);
  #numberEnd = 0;

  /** `bytes`: approximate size of the texts. */
  constructor(bytes: number) {
    this.#texts = new Uint8Array(bytes);
  }

  /** Copies: the item may change afterwards. */
  add(swept: SweptItem): void {
    if (swept.kind !== 'text') {
      this.#all.push(swept);
      return;
    }
    const { bytes, text, hits, runs } = swept;
    this.#all.push([bytes, text?.length, hits.length, runs.length]);
    if (text !== undefined) {
      this.#texts = growTo(this.#texts, this.#textEnd + text.length, Uint8Array);
      this.#texts.set(text, this.#textEnd);
      this.#textEnd += text.length;
    }
    this.#numbers = growTo(this.#numbers, this.#numberEnd + hits.length + runs.length, Uint32Array);
    this.#numbers.set(hits, this.#numberEnd);
    this.#numbers.set(runs, this.#numberEnd + hits.length);
    this.#numberEnd += hits.length + runs.length;
  }

  get packed(): PackedResults {
    return { all: this.#all, texts: this.#texts, numbers: this.#numbers };
  }
}

function growTo<T extends Uint8Array | Uint32Array>(
  array: T,
  length: number,
  kind: new (length: number) => T,
): T {
  if (length <= array.length) return array;
  const larger = new kind(Math.max(length, 2 * array.length));
  larger.set(array);
  return larger;
}

export function* unpackResults({
  all,
  texts,
  numbers,
}: PackedResults): Generator<SweptItem, void, undefined> {
  let text = 0;
  let number = 0;
  for (const each of all) {
    if ('kind' in each) {
      yield each;
      continue;
    }
    const [bytes, length, hits, runs] = each;
    yield {
      kind: 'text',
      bytes,
      hits: numbers.subarray(number, number + hits),
      runs: numbers.subarray(number + hits, number + hits + runs),
      ...(length !== undefined && { text: texts.subarray(text, text + length) }),
    };
    text += length ?? 0;
    number += hits + runs;
  }
}
