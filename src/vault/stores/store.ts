/** The interface between a vault and its store. Each kind is a row in `kinds.ts`; test/contract/stores.test.ts runs on all of them. */

/** A stored row: bucket and id (keyed hashes, 16 bytes each) and its sealed bytes. */
export interface Row {
  readonly bucket: Uint8Array;
  readonly id: Uint8Array;
  readonly sealed: Uint8Array;
}

/** `read` sees one consistent snapshot; `write` also excludes all other writers. */
export type TransactionMode = 'read' | 'write';

/**
 * One connection to the rows of one vault.
 *
 * An implementation stores opaque bytes durably. It knows no keys, names or formats, and need not authenticate anything: its caller does. It must
 * return exactly what was last put, or reject; it must not keep, copy or log bytes anywhere else. Neither side may change bytes after they were
 * passed or returned.
 *
 * The caller makes one call at a time, and makes all calls but `scrub`, `check` and `close` between `begin` and `commit` or `rollback`.
 *
 * An implementation must translate every failure of its medium: `Busy`: another process holds the store; nothing was changed and the call can be
 * repeated; `StorageFull`: no space is left; nothing was changed; `FileUnusable`: the medium cannot be read or written, or was exchanged while it was
 * open; `VaultIntegrity`: the stored data cannot have been written by this kind of store. No message may contain stored bytes. It must check what
 * others may have written to the medium before it uses it.
 */
export interface Store {
  /** The location as the user gave it. */
  readonly location: string;
  /**
   * A path beside which the processes of this machine queue for write transactions (src/vault/queue.ts). The queue is advisory: `begin` excludes
   * other writers without it. Undefined if no other process can reach the store, or if it has a queue of its own.
   */
  readonly queuePath: string | undefined;

  /**
   * Must reject with `Busy` at once if the transaction cannot begin: the caller waits, without blocking the process.
   *
   * Before a write transaction, other processes' commits must be durable, so that nothing outlives what it depends on. They already are if `durable`
   * is the last commit, as reported by the process that made it.
   */
  begin(mode: TransactionMode, durable?: string): Promise<void>;
  /**
   * Must resolve only once the transaction is durable: a later crash or power failure must not undo it. Resolves to a unique name of this commit, for
   * another process's `durable`, or to undefined.
   */
  commit(): Promise<string | undefined>;
  /** Undoes the transaction. Must do nothing if none is open: after a failed `begin` or `commit`, and after `close`. */
  rollback(): Promise<void>;
  /** Savepoints nest. */
  savepoint(): Promise<void>;
  /** Ends the innermost savepoint and keeps its changes. */
  releaseSavepoint(): Promise<void>;
  /** Ends the innermost savepoint and undoes its changes. */
  rollbackToSavepoint(): Promise<void>;

  getHeader(): Promise<string | undefined>;
  putHeader(body: string): Promise<void>;
  getState(): Promise<Uint8Array | undefined>;
  putState(sealed: Uint8Array): Promise<void>;

  get(bucket: Uint8Array, id: Uint8Array): Promise<Uint8Array | undefined>;
  /** Adds or replaces the row. */
  put(row: Row): Promise<void>;
  /** Only called for a row that the caller has read. */
  delete(bucket: Uint8Array, id: Uint8Array): Promise<void>;
  /** Rows of one bucket in the order of their id bytes, beginning after `after`; for the first page, an empty array. */
  range(bucket: Uint8Array, after: Uint8Array, limit: number): Promise<readonly Row[]>;
  /** All rows in the order of bucket and id; for the first page, two empty arrays. */
  scan(bucket: Uint8Array, after: Uint8Array, limit: number): Promise<readonly Row[]>;

  /**
   * Outside a transaction: makes deleted and replaced bytes unrecoverable from the medium. Resolves to false if it cannot yet, because another
   * process is reading them; the caller retries.
   */
  scrub(): Promise<boolean>;
  /** Outside a transaction: faults in the store's own structure; empty if there are none. */
  check(): Promise<readonly string[]>;
  /** Releases all resources; no transaction is open. May be called repeatedly. Must not throw. */
  close(): void;
}

/** Fills a new store, in which no transaction is open. May close it. */
export type Fill = (store: Store) => Promise<void>;

/** One kind of store: finds, opens and creates vaults at a location. */
export interface StoreKind {
  /** Rejects as `open` does if there is no vault that this user may open. Must change nothing. */
  check(location: string): Promise<void>;
  /**
   * Opens an existing vault. Must reject before it uses any content if other users can read or change it: `VaultNotFound`, `VaultPermissions`,
   * `VaultVersion` (a later format), `VaultIntegrity`, `FileUnusable`, `Busy`. With mode `read`, only read transactions are begun, and a read-only
   * medium must work.
   */
  open(location: string, mode: TransactionMode): Promise<Store>;
  /**
   * Creates a vault that appears at the location atomically, durable once this resolves, and private from its first byte. `fill` receives the store
   * before it appears; its `location` is a temporary one, beside which the caller may put files. If `fill` rejects, passes the error on and leaves
   * nothing behind. Must never replace anything: rejects with `VaultExists`, with `FileExists` for files of an earlier vault, and with
   * `FileUnusable`.
   */
  create(location: string, fill: Fill): Promise<void>;
}
