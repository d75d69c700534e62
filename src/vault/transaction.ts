import { base64url, fromBase64url } from '../base/bytes.ts';
import { KmsError } from '../base/errors.ts';
import type { FingerprintKeys } from '../base/fingerprint.ts';
import type { JsonObject } from '../base/json.ts';
import type { Secret } from '../base/secret.ts';
import { AeadKey } from '../crypto/aead.ts';
import { materialKind, type Barrier, type Place } from './barrier.ts';
import { addMac, removeMac, rowMac, type State } from './state.ts';
import type { RecordCache } from './cache.ts';
import type { Row, Store } from './stores/store.ts';
import type { Page, RecordName, Tx } from './types.ts';

/** Most calls that encrypt write such a record, but nothing is derived from one: what is cached of other records stays valid. */
export const fingerprintKind = 'fingerprints';

/** A savepoint; the store sets it at the first write within it, since most calls write nothing. */
interface Mark {
  readonly outer: Mark | undefined;
  set: boolean;
}

interface Deferred {
  readonly work: (tx: Tx, items: readonly never[]) => Promise<void>;
  readonly items: readonly unknown[];
}

/** One transaction over barrier and store. The vault begins it, writes its state and commits. */
export class Transaction implements Tx {
  readonly #store: Store;
  readonly #barrier: Barrier;
  readonly #cache: RecordCache | undefined;
  #state: State;
  #touched = false;
  /** Whether records were written on which cached values may depend. */
  #disturbed = false;
  #erased = false;
  #mark: Mark | undefined;
  /** Work to do before the commit, in order. */
  #deferred: readonly Deferred[] = [];

  /** `cache` must be valid for this state. */
  constructor(store: Store, barrier: Barrier, state: State, cache?: RecordCache) {
    this.#cache = cache;
    this.#store = store;
    this.#barrier = barrier;
    this.#state = state;
  }

  /** The state to seal at the end. */
  get state(): State {
    return this.#touched ? { ...this.#state, changes: this.#state.changes + 1 } : this.#state;
  }

  /** Whether the cache stays valid after this transaction: it wrote only fingerprints. */
  get keepsCache(): boolean {
    return !this.#disturbed;
  }

  get fingerprintKeys(): FingerprintKeys {
    return this.#barrier.fingerprintKeys;
  }

  /** Whether the bytes of something removed must be scrubbed. */
  get erased(): boolean {
    return this.#erased;
  }

  get head(): JsonObject | undefined {
    return this.#state.head;
  }

  setHead(head: JsonObject): void {
    this.#state = { ...this.#state, head };
  }

  get(record: RecordName): Promise<JsonObject | undefined> {
    const cache = record.kind === fingerprintKind ? undefined : this.#readable;
    return cache ? cache.record(record, () => this.#read(record)) : this.#read(record);
  }

  async #read(record: RecordName): Promise<JsonObject | undefined> {
    const row = await this.#row(this.#barrier.place(record));
    return row && this.#barrier.openRecord(row).value;
  }

  /** The cache, unless this transaction has written: then it reads what others do not. */
  get #readable(): RecordCache | undefined {
    return this.#disturbed ? undefined : this.#cache;
  }

  list(kind: string, scope: string, options: { limit: number; after?: string | undefined }): Promise<Page> {
    const read = (): Promise<Page> => this.#list(kind, scope, options);
    const cache = kind === fingerprintKind ? undefined : this.#readable;
    return cache ? cache.page(kind, scope, options, read) : read();
  }

  async #list(
    kind: string,
    scope: string,
    options: { limit: number; after?: string | undefined },
  ): Promise<Page> {
    const after = options.after === undefined ? new Uint8Array() : fromBase64url(options.after);
    if (after === undefined || ![0, 16].includes(after.length)) {
      throw new KmsError('InvalidMarkerException', 'the marker does not belong to this vault');
    }
    const rows = await this.#store.range(this.#barrier.bucket(kind, scope), after, options.limit + 1);
    const found = rows.slice(0, options.limit);
    const items = this.#barrier.openRecords(found).map(({ record, value }) => ({ name: record.name, value }));
    const last = found.at(-1);
    return rows.length > found.length && last ? { items, next: base64url(last.id) } : { items };
  }

  async put(record: RecordName, value: JsonObject): Promise<void> {
    const row = this.#barrier.sealRecord(record, value);
    const before = await this.#row(row);
    await this.#setMarks(this.#mark);
    if (before) this.#remove(before);
    await this.#store.put(row);
    this.#touch(record);
    this.#state = {
      ...this.#state,
      rows: this.#state.rows + 1,
      digest: addMac(this.#state.digest, rowMac(this.#barrier.setKey, row)),
    };
  }

  async delete(record: RecordName, { erase = false } = {}): Promise<boolean> {
    const row = await this.#row(this.#barrier.place(record));
    if (!row) return false;
    await this.#setMarks(this.#mark);
    this.#remove(row);
    this.#touch(record);
    if (erase) this.#erased = true;
    await this.#store.delete(row.bucket, row.id);
    return true;
  }

  getMaterial(keyId: string, materialId: string): Promise<Secret | undefined> {
    const read = (): Promise<Secret | undefined> => this.#readMaterial(keyId, materialId);
    return this.#readable ? this.#readable.material(keyId, materialId, read) : read();
  }

  getAeadKey(keyId: string, materialId: string): Promise<AeadKey | undefined> {
    const read = async (): Promise<AeadKey | undefined> => {
      const material = await this.#readMaterial(keyId, materialId);
      const key = material && new AeadKey(material);
      material?.wipe();
      return key;
    };
    return this.#readable ? this.#readable.aeadKey(keyId, materialId, read) : read();
  }

  derived<T>(name: string, make: () => Promise<T>): Promise<T> {
    return this.#readable ? this.#readable.derived(name, make) : make();
  }

  async #readMaterial(keyId: string, materialId: string): Promise<Secret | undefined> {
    const value = await this.#read(materialName(keyId, materialId));
    return value && this.#barrier.openMaterial(keyId, materialId, value);
  }

  putMaterial(keyId: string, materialId: string, material: Secret): Promise<void> {
    const value = this.#barrier.sealMaterial(keyId, materialId, material);
    return this.put(materialName(keyId, materialId), value);
  }

  async deleteMaterial(keyId: string, materialId: string): Promise<boolean> {
    this.#erased = true;
    return await this.delete(materialName(keyId, materialId));
  }

  deferToCommit<T>(work: (tx: Tx, items: readonly T[]) => Promise<void>, items: readonly T[]): void {
    this.#deferred = [...this.#deferred, { work, items }];
  }

  /** Does the deferred work. Call this before the state is sealed. */
  async finish(): Promise<void> {
    const deferred = this.#deferred;
    this.#deferred = [];
    for (const work of new Set(deferred.map((each) => each.work))) {
      const items = deferred.filter((each) => each.work === work).flatMap((each) => each.items);
      await work(this, items as never[]);
    }
  }

  async savepoint<T>(body: () => Promise<T>): Promise<T> {
    const [state, touched, erased, disturbed] = [this.#state, this.#touched, this.#erased, this.#disturbed];
    const deferred = this.#deferred;
    const mark: Mark = { outer: this.#mark, set: false };
    this.#mark = mark;
    try {
      const result = await body();
      if (mark.set) await this.#store.releaseSavepoint();
      return result;
    } catch (error) {
      if (mark.set) await this.#store.rollbackToSavepoint();
      this.#state = state;
      this.#touched = touched;
      this.#erased = erased;
      this.#disturbed = disturbed;
      this.#deferred = deferred;
      throw error;
    } finally {
      this.#mark = mark.outer;
    }
  }

  async #setMarks(mark: Mark | undefined): Promise<void> {
    if (mark === undefined || mark.set) return;
    await this.#setMarks(mark.outer);
    await this.#store.savepoint();
    mark.set = true;
  }

  async #row(place: Place | Row): Promise<Row | undefined> {
    const { bucket, id } = place;
    const sealed = await this.#store.get(bucket, id);
    return sealed && { bucket, id, sealed };
  }

  #touch({ kind }: RecordName): void {
    this.#touched = true;
    if (kind !== fingerprintKind) this.#disturbed = true;
  }

  #remove(row: Row): void {
    this.#state = {
      ...this.#state,
      rows: this.#state.rows - 1,
      digest: removeMac(this.#state.digest, rowMac(this.#barrier.setKey, row)),
    };
  }
}

function materialName(keyId: string, materialId: string): RecordName {
  return { kind: materialKind, scope: keyId, name: materialId };
}
