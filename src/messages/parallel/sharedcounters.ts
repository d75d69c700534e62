/** Shared counters by which threads divide the blocks of one message. */

const next = 0;
const stopped = 1;
const begun = 2;
const done = 3;

export class Shared {
  readonly memory: SharedArrayBuffer;
  readonly #counters: Int32Array;

  constructor(memory = new SharedArrayBuffer(4 * Int32Array.BYTES_PER_ELEMENT)) {
    this.memory = memory;
    this.#counters = new Int32Array(memory);
  }

  /** A number that no other thread gets: no block is ever sealed twice. */
  take(): number {
    return Atomics.add(this.#counters, next, 1);
  }

  stop(): void {
    Atomics.store(this.#counters, stopped, 1);
  }

  get isStopped(): boolean {
    return Atomics.load(this.#counters, stopped) === 1;
  }

  /** The worker reports that it is about to take a block, that none was left, that it has finished it. */
  begin(): void {
    Atomics.add(this.#counters, begun, 1);
  }

  recede(): void {
    Atomics.sub(this.#counters, begun, 1);
  }

  end(): void {
    Atomics.add(this.#counters, done, 1);
  }

  /** The blocks that the worker has begun. */
  get begun(): number {
    return Atomics.load(this.#counters, begun);
  }

  get done(): number {
    return Atomics.load(this.#counters, done);
  }
}
