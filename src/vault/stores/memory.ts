/** A store in memory: only this process can use it, and its contents are gone once it is closed. */
import { view } from '../../base/bytes.ts';
import type { Row, Store } from './store.ts';

export class MemoryStore implements Store {
  readonly location = ':memory:';
  readonly queuePath = undefined;
  /** In the order of bucket and id. */
  readonly #rows: Row[] = [];
  #header: string | undefined;
  #state: Uint8Array | undefined;
  /** Functions that undo each change of the transaction, in the order of the changes. */
  #undo: (() => void)[] = [];
  /** The number of those at each savepoint. */
  #savepoints: number[] = [];

  begin(): Promise<void> {
    return this.#ended();
  }

  commit(): Promise<undefined> {
    return this.#ended();
  }

  async rollback(): Promise<void> {
    this.#undoTo(0);
    await this.#ended();
  }

  #ended(): Promise<undefined> {
    [this.#undo, this.#savepoints] = [[], []];
    return Promise.resolve(undefined);
  }

  #undoTo(length: number): void {
    while (this.#undo.length > length) this.#undo.pop()?.();
  }

  savepoint(): Promise<void> {
    this.#savepoints.push(this.#undo.length);
    return Promise.resolve();
  }

  releaseSavepoint(): Promise<void> {
    this.#savepoints.pop();
    return Promise.resolve();
  }

  rollbackToSavepoint(): Promise<void> {
    this.#undoTo(this.#savepoints.pop() ?? 0);
    return Promise.resolve();
  }

  getHeader(): Promise<string | undefined> {
    return Promise.resolve(this.#header);
  }

  putHeader(header: string): Promise<void> {
    const before = this.#header;
    this.#header = header;
    return this.#changed(() => (this.#header = before));
  }

  getState(): Promise<Uint8Array | undefined> {
    return Promise.resolve(this.#state);
  }

  putState(state: Uint8Array): Promise<void> {
    const before = this.#state;
    this.#state = state;
    return this.#changed(() => (this.#state = before));
  }

  #changed(undo: () => void): Promise<void> {
    this.#undo.push(undo);
    return Promise.resolve();
  }

  get(bucket: Uint8Array, id: Uint8Array): Promise<Uint8Array | undefined> {
    const row = this.#rows[this.#placeOf(bucket, id)];
    return Promise.resolve(row && compare(row, bucket, id) === 0 ? row.sealed : undefined);
  }

  put(row: Row): Promise<void> {
    return this.#replace(row.bucket, row.id, [row]);
  }

  delete(bucket: Uint8Array, id: Uint8Array): Promise<void> {
    return this.#replace(bucket, id, []);
  }

  range(bucket: Uint8Array, after: Uint8Array, limit: number): Promise<readonly Row[]> {
    const rows = this.#after(bucket, after, limit);
    return Promise.resolve(rows.filter((row) => view(row.bucket).equals(bucket)));
  }

  scan(bucket: Uint8Array, after: Uint8Array, limit: number): Promise<readonly Row[]> {
    return Promise.resolve(this.#after(bucket, after, limit));
  }

  #after(bucket: Uint8Array, id: Uint8Array, limit: number): readonly Row[] {
    const at = this.#placeOf(bucket, id);
    const row = this.#rows[at];
    const start = row && compare(row, bucket, id) === 0 ? at + 1 : at;
    return this.#rows.slice(start, start + limit);
  }

  /** The index of the first row at or after this position. */
  #placeOf(bucket: Uint8Array, id: Uint8Array): number {
    let [low, high] = [0, this.#rows.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      const row = this.#rows[middle];
      if (row && compare(row, bucket, id) < 0) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  #replace(bucket: Uint8Array, id: Uint8Array, rows: readonly Row[]): Promise<void> {
    const at = this.#placeOf(bucket, id);
    const there = this.#rows[at];
    const removed = this.#rows.splice(at, there && compare(there, bucket, id) === 0 ? 1 : 0, ...rows);
    return this.#changed(() => this.#rows.splice(at, rows.length, ...removed));
  }

  scrub(): Promise<boolean> {
    return Promise.resolve(true);
  }

  check(): Promise<readonly string[]> {
    return Promise.resolve([]);
  }

  close(): void {
    this.#rows.length = 0;
  }
}

function compare(row: Row, bucket: Uint8Array, id: Uint8Array): number {
  return Buffer.compare(row.bucket, bucket) || Buffer.compare(row.id, id);
}
