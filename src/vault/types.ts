import type { FingerprintKeys } from '../base/fingerprint.ts';
import type { JsonObject } from '../base/json.ts';
import type { Secret } from '../base/secret.ts';
import type { AeadKey } from '../crypto/aead.ts';

/**
 * The name of a record: `kind` is its collection (`key`, `alias`, …), `scope` a part that can be listed (a region, a key id). All three are hashed
 * under a vault key before they reach the store (docs/spec/vault.md, "Record names").
 */
export interface RecordName {
  readonly kind: string;
  readonly scope: string;
  readonly name: string;
}

export interface Page {
  readonly items: readonly { readonly name: string; readonly value: JsonObject }[];
  /** Opaque and shell-safe; pass it as `after` for the next page. Absent on the last page. */
  readonly next?: string;
}

/** A consistent view of the vault. Every value is authenticated; rejects with `VaultIntegrity`. */
export interface ReadTx {
  get(record: RecordName): Promise<JsonObject | undefined>;
  /** Records of one kind and scope, in a stable order without meaning. Rejects with `InvalidMarkerException`. */
  list(kind: string, scope: string, options: { limit: number; after?: string | undefined }): Promise<Page>;
  /** Key material, sealed a second time under a subkey of its own. */
  getMaterial(keyId: string, materialId: string): Promise<Secret | undefined>;
  /** Key material of 32 bytes as an AEAD key, cached while the vault does not change. Must not be used after the transaction. */
  getAeadKey(keyId: string, materialId: string): Promise<AeadKey | undefined>;
  /** The result of `make`, which must depend only on `name` and on the records that it reads; cached while the vault does not change. */
  derived<T>(name: string, make: () => Promise<T>): Promise<T>;
  /** The keys of fingerprints (docs/spec/vault.md, "Fingerprints"). */
  readonly fingerprintKeys: FingerprintKeys;
  /** The audit trail's head as last set; opaque to the vault. */
  readonly head: JsonObject | undefined;
}

export interface Tx extends ReadTx {
  put(record: RecordName, value: JsonObject): Promise<void>;
  /** Resolves to whether the record existed. With `erase`, its bytes are overwritten in the store once the transaction is durable. */
  delete(record: RecordName, options?: { readonly erase?: boolean }): Promise<boolean>;
  putMaterial(keyId: string, materialId: string, material: Secret): Promise<void>;
  /** Removes the material; its bytes are overwritten in the store once the transaction is durable. */
  deleteMaterial(keyId: string, materialId: string): Promise<boolean>;
  /** Runs `body`; if it rejects, its changes are undone and the transaction continues. */
  savepoint<T>(body: () => Promise<T>): Promise<T>;
  /** Calls `work` once before the commit, with the items of all calls for it, except those of savepoints that were undone. */
  deferToCommit<T>(work: (tx: Tx, items: readonly T[]) => Promise<void>, items: readonly T[]): void;
  setHead(head: JsonObject): void;
}

export interface VaultSettings {
  /** 12 digits. */
  readonly account: string;
  readonly region: string;
}

/** An open vault. */
export interface Vault {
  /** UUID. */
  readonly id: string;
  readonly path: string;
  readonly created: Date;
  readonly settings: VaultSettings;
  subkey(label: 'audit' | 'bundle'): Secret;
  read<T>(body: (tx: ReadTx) => Promise<T>): Promise<T>;
  /**
   * One durable transaction, serialised among all processes; resolves once it is on disk. If `body` rejects, nothing is written. Rejects with `Busy`
   * if other processes hold the lock for 30 seconds, `StorageFull`, `VaultIntegrity`.
   */
  write<T>(body: (tx: Tx) => Promise<T>): Promise<T>;
  close(): void;
}
