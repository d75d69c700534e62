/** Caches what transactions read until the vault changes: a server answers most calls from the same few records. */
import type { Secret } from '../base/secret.ts';
import type { AeadKey } from '../crypto/aead.ts';
import type { JsonObject } from '../base/json.ts';
import type { State } from './state.ts';
import type { Page, RecordName } from './types.ts';

/** Maximum entries of each kind; above that all are dropped, which costs no more than reading them again. */
const maxEntries = 4096;

/** Valid for one state of the records, identified by the sealed number of changes and digest, which every transaction reads first. */
export class RecordCache {
  #changes = -1;
  #digest = 0n;
  #header = '';
  readonly #records = new Map<string, Promise<JsonObject | undefined>>();
  readonly #derived = new Map<string, Promise<unknown>>();
  readonly #pages = new Map<string, Page>();
  readonly #materials = new Map<string, Secret>();
  readonly #aeadKeys = new Map<string, AeadKey>();

  /** Call this with the state at the beginning of each transaction. */
  validFor({ changes, digest, header }: State): void {
    if (changes === this.#changes && digest === this.#digest && header === this.#header) return;
    this.clear();
    this.#changes = changes;
    this.#digest = digest;
    this.#header = header;
  }

  /** Keeps the cache for the next state: no record that a cached value depends on has changed. */
  carryTo({ changes, digest, header }: State): void {
    this.#changes = changes;
    this.#digest = digest;
    this.#header = header;
  }

  clear(): void {
    this.#changes = -1;
    this.#records.clear();
    this.#derived.clear();
    this.#pages.clear();
    this.#forgetMaterials();
  }

  #forgetMaterials(): void {
    for (const material of this.#materials.values()) material.wipe();
    this.#materials.clear();
    for (const key of this.#aeadKeys.values()) key.wipe();
    this.#aeadKeys.clear();
  }

  /** Also caches that a record does not exist. */
  record(
    { kind, scope, name }: RecordName,
    read: () => Promise<JsonObject | undefined>,
  ): Promise<JsonObject | undefined> {
    return remember(this.#records, cacheKey(kind, scope, name), read);
  }

  async page(
    kind: string,
    scope: string,
    { limit, after = '' }: { limit: number; after?: string | undefined },
    read: () => Promise<Page>,
  ): Promise<Page> {
    const key = cacheKey(kind, scope, `${limit}/${after}`);
    const known = this.#pages.get(key);
    if (known) return known;
    const page = await read();
    // Long pages are rarely read again.
    if (page.items.length > 16) return page;
    makeRoom(this.#pages);
    this.#pages.set(key, page);
    return page;
  }

  /** Returns a copy that the caller may wipe. */
  async material(
    keyId: string,
    materialId: string,
    read: () => Promise<Secret | undefined>,
  ): Promise<Secret | undefined> {
    const key = cacheKey('', keyId, materialId);
    const known = this.#materials.get(key);
    if (known) return known.copy();
    const opened = await read();
    if (!opened) return undefined;
    if (this.#materials.size >= maxEntries) this.#forgetMaterials();
    this.#materials.set(key, opened);
    return opened.copy();
  }

  /** Returns the cached key itself, which is wiped when the cache drops it: use it only within the transaction. */
  async aeadKey(
    keyId: string,
    materialId: string,
    read: () => Promise<AeadKey | undefined>,
  ): Promise<AeadKey | undefined> {
    const name = cacheKey('', keyId, materialId);
    const known = this.#aeadKeys.get(name);
    if (known) return known;
    const key = await read();
    if (!key) return undefined;
    if (this.#aeadKeys.size >= maxEntries) this.#forgetMaterials();
    this.#aeadKeys.set(name, key);
    return key;
  }

  /** A value derived from records; `name` must identify both. */
  derived<T>(name: string, make: () => Promise<T>): Promise<T> {
    return remember(this.#derived, name, make) as Promise<T>;
  }
}

/** Keeps the promise itself, so that a cached value costs no more than awaiting a settled promise. */
function remember<T>(map: Map<string, Promise<T>>, key: string, read: () => Promise<T>): Promise<T> {
  const known = map.get(key);
  if (known) return known;
  makeRoom(map);
  const reading = read();
  map.set(key, reading);
  reading.catch(() => map.delete(key));
  return reading;
}

function makeRoom(map: Map<string, unknown>): void {
  if (map.size >= maxEntries) map.clear();
}

/** Different triples have different keys. */
function cacheKey(kind: string, scope: string, name: string): string {
  return `${kind.length}.${scope.length}.${kind}${scope}${name}`;
}
