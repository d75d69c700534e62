/** Decides which thread scans a batch: if two claim it, one gets it, without messages. */

/** More than are open at a time. */
const slots = 1024;
/** Marks a claimed batch. */
const taken = -1;

export class BatchClaims {
  readonly shared: SharedArrayBuffer;
  readonly #claims: Int32Array;

  /** `shared`: from another thread. */
  constructor(shared = new SharedArrayBuffer(slots * 4)) {
    this.shared = shared;
    this.#claims = new Int32Array(shared);
  }

  offer(id: number): void {
    Atomics.store(this.#claims, id % slots, id);
  }

  /** Whether the caller may scan it. */
  take(id: number): boolean {
    return Atomics.compareExchange(this.#claims, id % slots, id, taken) === id;
  }
}
