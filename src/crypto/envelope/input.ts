/** Reads a stream of chunks of any size by length. */
import type { ByteStream } from '../../base/bytes.ts';

/** Many chunks shorter than this are joined, so that a stream of single bytes needs memory for its bytes, not its chunks. */
const small = 4096;
const few = 8;
const roomLength = 16_384;

export class Input {
  readonly #iterator: AsyncIterator<Uint8Array>;
  #chunks: Uint8Array[] = [];
  #length = 0;
  #ended = false;
  #room = new Uint8Array(0);
  /** Used bytes of `#room`. */
  #used = 0;
  /** Whether the last chunk is a view of `#room` that ends at `#used`. */
  #gathering = false;

  /** The source must not change the bytes of a chunk after it yielded it. */
  constructor(source: ByteStream) {
    this.#iterator = source[Symbol.asyncIterator]();
  }

  /** Number of bytes available without waiting. */
  get length(): number {
    return this.#length;
  }

  /** Waits until `count` bytes are available; false if the stream ends before. */
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

  /** Takes `count` bytes after `fill(count)`, as views of their chunks. */
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

  /** Like `take`, as one array; copies only across chunks. */
  takeWhole(count: number): Buffer {
    const pieces = this.take(count);
    const [first] = pieces;
    if (pieces.length === 1 && first !== undefined)
      return Buffer.from(first.buffer, first.byteOffset, first.length);
    return Buffer.concat(pieces);
  }

  /** The next `count` bytes after `fill(count)`, without taking them. */
  peek(count: number): Buffer {
    const bytes = this.takeWhole(count);
    if (count > 0) {
      this.#chunks.unshift(bytes);
      this.#length += count;
    }
    return bytes;
  }

  /** Ends the source early. */
  async close(): Promise<void> {
    if (!this.#ended) {
      this.#ended = true;
      await this.#iterator.return?.();
    }
  }
}
