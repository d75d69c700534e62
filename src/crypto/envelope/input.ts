/** A stream of bytes in chunks of any size, read by length. */

/** Chunks shorter than this are gathered where there are many, so that a stream fed byte by byte costs memory by its bytes, not its chunks. */
const small = 4096;
const few = 8;
const roomLength = 16_384;

export class Input {
  readonly #iterator: AsyncIterator<Uint8Array>;
  #chunks: Uint8Array[] = [];
  #length = 0;
  #ended = false;
  #room = new Uint8Array(0);
  /** Bytes of `#room` in use. */
  #used = 0;
  /** The last chunk is a view of `#room` that ends at `#used`. */
  #gathering = false;

  /** Chunks are given away by the source: it must not change their bytes afterwards. */
  constructor(source: AsyncIterable<Uint8Array>) {
    this.#iterator = source[Symbol.asyncIterator]();
  }

  /** Bytes that can be taken at once. */
  get length(): number {
    return this.#length;
  }

  /** Waits until `count` bytes can be taken; false when the stream ends before that. */
  async fill(count: number): Promise<boolean> {
    while (this.#length < count && !this.#ended) {
      const step = await this.#iterator.next();
      if (step.done === true) this.#ended = true;
      else this.#push(step.value);
    }
    return this.#length >= count;
  }

  #push(chunk: Uint8Array): void {
    if (chunk.length === 0) return;
    this.#length += chunk.length;
    if (chunk.length >= small || this.#chunks.length < few) {
      this.#chunks.push(chunk);
      this.#gathering = false;
      return;
    }
    if (this.#room.length - this.#used < chunk.length) {
      this.#room = new Uint8Array(roomLength);
      this.#used = 0;
      this.#gathering = false;
    }
    this.#room.set(chunk, this.#used);
    const tail = this.#gathering ? this.#chunks.pop() : undefined;
    const start = this.#used - (tail?.length ?? 0);
    this.#used += chunk.length;
    this.#chunks.push(this.#room.subarray(start, this.#used));
    this.#gathering = true;
  }

  /** Takes `count` bytes that `fill` has found, as views of the chunks they came in. */
  take(count: number): Uint8Array[] {
    if (count > this.#length) throw new RangeError('more bytes were taken than there are');
    const pieces: Uint8Array[] = [];
    let used = 0;
    let left = count;
    while (left > 0) {
      const chunk = this.#chunks[used];
      if (chunk === undefined) break;
      if (chunk.length <= left) {
        pieces.push(chunk);
        left -= chunk.length;
        used++;
      } else {
        pieces.push(chunk.subarray(0, left));
        this.#chunks[used] = chunk.subarray(left);
        left = 0;
      }
    }
    this.#chunks.splice(0, used);
    if (this.#chunks.length === 0) this.#gathering = false;
    this.#length -= count;
    return pieces;
  }

  /** The same in one piece; a copy only where chunks meet. */
  takeWhole(count: number): Buffer {
    const pieces = this.take(count);
    const [first] = pieces;
    if (pieces.length === 1 && first !== undefined)
      return Buffer.from(first.buffer, first.byteOffset, first.length);
    return Buffer.concat(pieces);
  }

  /** The next `count` bytes that `fill` has found, left where they are. */
  peek(count: number): Buffer {
    const bytes = this.takeWhole(count);
    if (count > 0) {
      this.#chunks.unshift(bytes);
      this.#length += count;
    }
    return bytes;
  }

  /** Tells the source that no more is wanted. */
  async close(): Promise<void> {
    if (!this.#ended) {
      this.#ended = true;
      await this.#iterator.return?.();
    }
  }
}
