/** Many texts in one byte array, decoded on use. */
import { view } from '../../base/bytes.ts';

/** Their number, the end of each relative to the first, and all of them as Latin-1. */
export function packTexts(texts: readonly string[]): Uint8Array {
  const head = Buffer.alloc(4 + 4 * texts.length);
  head.writeUInt32LE(texts.length, 0);
  let end = 0;
  texts.forEach((text, index) => head.writeUInt32LE((end += text.length), 4 + 4 * index));
  return Buffer.concat([head, Buffer.from(texts.join(''), 'latin1')]);
}

export class PackedTexts {
  readonly #bytes: Buffer;
  readonly count: number;

  constructor(bytes: Uint8Array) {
    this.#bytes = view(bytes);
    this.count = this.#bytes.readUInt32LE(0);
  }

  at(index: number): string {
    const base = 4 + 4 * this.count;
    const start = index === 0 ? 0 : this.#bytes.readUInt32LE(4 * index);
    return this.#bytes.toString('latin1', base + start, base + this.#bytes.readUInt32LE(4 + 4 * index));
  }

  /** Bytes of the packed texts. */
  get size(): number {
    const base = 4 + 4 * this.count;
    return base + (this.count === 0 ? 0 : this.#bytes.readUInt32LE(base - 4));
  }

  all(): string[] {
    return Array.from({ length: this.count }, (_, index) => this.at(index));
  }
}
