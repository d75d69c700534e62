/** What transactions read, kept open until the vault changes: a server answers most calls from the same few records. */
import type { Secret } from '../base/secret.ts';
import type { AeadKey } from '../crypto/aead.ts';
import type { JsonObject } from '../base/json.ts';
import type { State } from './state.ts';
import type { Page, RecordName } from './types.ts';

/** How many of each are kept; beyond it all are dropped, which costs no more than a reading. */
const most = 4096;

/**
 * Valid for one state of the records. Every transaction begins by reading the sealed state; its number of changes and its
 * digest, which covers every row, say whether anybody has changed one since, in this process or in another.
 */
export class RecordCache {
  #changes = -1;
  #digest = 0n;
  #header = '';
  readonly #records = new Map<string, Promise<JsonObject | undefined>>();
  readonly #derived = new Map<string, Promise<unknown>>();
  readonly #pages = new Map<string, Page>();
  readonly #materials = new Map<string, Secret>();
  readonly #aeadKeys = new Map<string, AeadKey>();

  /** To be called with the state at the beginning of each transaction. */
  validFor({ changes, digest, header }: State): void {
    if (changes === this.#changes && digest === this.#digest && header === this.#header) return;
    this.clear();
    this.#changes = changes;
    this.#digest = digest;
    this.#header = header;
  }

  /** What is kept holds for this state, too: no record that it was read from was changed on the way there. */
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

  /** An absent record is remembered as such. */
  record(
    { kind, scope, name }: RecordName,
    read: () => Promise<JsonObject | undefined>,
  ): Promise<JsonObject | undefined> {
    return remember(this.#records, keyOf(kind, scope, name), read);
  }

  async page(
    kind: string,
    scope: string,
    { limit, after = '' }: { limit: number; after?: string | undefined },
    read: () => Promise<Page>,
  ): Promise<Page> {
    const key = keyOf(kind, scope, `${limit}/${after}`);
    const known = this.#pages.get(key);
    if (known) return known;
    const page = await read();
    // Long ones are not what is asked for again and again.
    if (page.items.length > 16) return page;
    room(this.#pages);
    this.#pages.set(key, page);
    return page;
  }

  /** The caller gets bytes of its own, to wipe as it likes. */
  async material(
    keyId: string,
    materialId: string,
    read: () => Promise<Secret | undefined>,
  ): Promise<Secret | undefined> {
    const key = keyOf('', keyId, materialId);
    const known = this.#materials.get(key);
    if (known) return known.copy();
    const opened = await read();
    if (!opened) return undefined;
    if (this.#materials.size >= most) this.#forgetMaterials();
    this.#materials.set(key, opened);
    return opened.copy();
  }

  /** The key itself, wiped when it is forgotten: for use within the transaction. */
  async aeadKey(
    keyId: string,
    materialId: string,
    read: () => Promise<AeadKey | undefined>,
  ): Promise<AeadKey | undefined> {
    const name = keyOf('', keyId, materialId);
    const known = this.#aeadKeys.get(name);
    if (known) return known;
    const key = await read();
    if (!key) return undefined;
    if (this.#aeadKeys.size >= most) this.#forgetMaterials();
    this.#aeadKeys.set(name, key);
    return key;
  }

  /** What was made of records, under a name that says of which. */
  derived<T>(name: string, make: () => Promise<T>): Promise<T> {
    return remember(this.#derived, name, make) as Promise<T>;
  }
}

/** The promise itself is kept, so that what is known costs its caller no more than the wait for a settled one. */
function remember<T>(map: Map<string, Promise<T>>, key: string, read: () => Promise<T>): Promise<T> {
  const known = map.get(key);
  if (known) return known;
  room(map);
  const reading = read();
  map.set(key, reading);
  reading.catch(() => map.delete(key));
  return reading;
}

function room(map: Map<string, unknown>): void {
  if (map.size >= most) map.clear();
}

/** No two triples have the same. */
function keyOf(kind: string, scope: string, name: string): string {
  return `${kind.length}.${scope.length}.${kind}${scope}${name}`;
}
