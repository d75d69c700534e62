/** One stored row: where it stands (keyed hashes, 16 bytes each) and its sealed bytes. */
export interface Row {
  readonly bucket: Uint8Array;
  readonly id: Uint8Array;
  readonly sealed: Uint8Array;
}

/** What a transaction may do. `read` sees one consistent snapshot; `write` excludes every other writer. */
export type TransactionMode = 'read' | 'write';

/**
 * Keeps rows of opaque bytes durably. It knows no keys, no names and no formats; everything it returns is
 * authenticated by its caller. Rejects with `Busy`, `StorageFull`, `FileUnusable` or `VaultIntegrity` (the store
 * itself is unreadable). All calls but `close` stand between `begin` and `commit` or `rollback`.
 */
export interface Store {
  /**
   * Before a write transaction, what other processes have committed is made durable. That is left out where `durable` names the last
   * commit: a process that made it said so.
   */
  begin(mode: TransactionMode, durable?: string): Promise<void>;
  /** Resolves when it is durable, to a name of what was committed; undefined where that has none. */
  commit(): Promise<string | undefined>;
  rollback(): Promise<void>;
  savepoint(): Promise<void>;
  releaseSavepoint(): Promise<void>;
  rollbackToSavepoint(): Promise<void>;

  getHeader(): Promise<string | undefined>;
  putHeader(body: string): Promise<void>;
  getState(): Promise<Uint8Array | undefined>;
  putState(sealed: Uint8Array): Promise<void>;

  get(bucket: Uint8Array, id: Uint8Array): Promise<Uint8Array | undefined>;
  put(row: Row): Promise<void>;
  delete(bucket: Uint8Array, id: Uint8Array): Promise<void>;
  /** Rows of one bucket in the order of their ids, those after `after` first. */
  range(bucket: Uint8Array, after: Uint8Array, limit: number): Promise<readonly Row[]>;
  /** All rows in the order of bucket and id; start with two empty arrays. */
  scan(bucket: Uint8Array, after: Uint8Array, limit: number): Promise<readonly Row[]>;

  /**
   * Outside a transaction: removes deleted bytes from the medium's files, best effort. Resolves to whether it could: another
   * process may be reading them.
   */
  scrub(): Promise<boolean>;
  /** Outside a transaction: faults the store itself finds in its structure; empty when whole. */
  check(): Promise<readonly string[]>;
  close(): void;
}
