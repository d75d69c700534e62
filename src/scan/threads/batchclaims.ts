/** Which thread scans what: of two that want the same batch one gets it, without asking the other. */

/** More than are open at a time. */
const slots = 1024;
/** Stands for a batch that a thread has taken. */
const taken = -1;

export class BatchClaims {
  readonly shared: SharedArrayBuffer;
  readonly #claims: Int32Array;

  /** `shared`: of another thread's. */
  constructor(shared = new SharedArrayBuffer(slots * 4)) {
    this.shared = shared;
    this.#claims = new Int32Array(shared);
  }

  offer(id: number): void {
    Atomics.store(this.#claims, id % slots, id);
  }

  /** Whether the caller is the one that scans it. */
  take(id: number): boolean {
    return Atomics.compareExchange(this.#claims, id % slots, id, taken) === id;
  }
}
