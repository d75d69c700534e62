/** What a vault needs of a store. Each kind is one file beside this one and one row in `kinds.ts`; test/contract/stores.test.ts runs on all. */

/** One stored row: its place (keyed hashes, 16 bytes each) and its sealed bytes. */
export interface Row {
  readonly bucket: Uint8Array;
  readonly id: Uint8Array;
  readonly sealed: Uint8Array;
}

/** What a transaction may do. `read` sees one consistent snapshot; `write` also excludes every other writer. */
export type TransactionMode = 'read' | 'write';

/**
 * One connection to the rows of one vault.
 *
 * An implementation keeps opaque bytes durably. It knows no keys, names or formats, and need not authenticate anything: its caller does.
 * It must return exactly what was last put, or reject; it must not keep, copy or log bytes anywhere else. Bytes that it
 * returns or is given belong to both sides: neither changes them.
 *
 * The caller makes one call at a time, and makes all calls but `scrub`, `check` and `close` between `begin` and `commit` or `rollback`.
 *
 * Every failure of the medium is translated, so that no caller has to know which it is:
 * `Busy`: another process is in the way; nothing was changed and the same call may be repeated;
 * `StorageFull`: no space is left; nothing was changed;
 * `FileUnusable`: the medium cannot be read or written, or was exchanged while it was open;
 * `VaultIntegrity`: what is stored cannot be what a store of this kind wrote.
 * No message contains stored bytes. What others may have written to the medium is checked before it is used.
 */
export interface Store {
  /** Where it was opened, in the form in which the user names it. */
  readonly location: string;
  /**
   * A path beside which the processes of this machine queue for their write transactions (src/vault/queue.ts). The queue is advisory: `begin`
   * excludes other writers without it. Undefined where no other process can reach the store, or where it keeps an order itself.
   */
  readonly queuePath: string | undefined;

  /**
   * Must reject with `Busy` at once where it cannot have the transaction: waiting is the caller's, which must not stop the process.
   *
   * Before a write transaction, what other processes have committed must be durable, so that nothing outlives what it depends on. It
   * already is where `durable` names the last commit, as the process that made it reported.
   */
  begin(mode: TransactionMode, durable?: string): Promise<void>;
  /**
   * Resolves when the transaction is durable: a crash or power failure later must not undo it. Resolves to a name of this commit that no
   * other has, for `durable` of another process; to undefined where it has none.
   */
  commit(): Promise<string | undefined>;
  /** Undoes the transaction. Does nothing when none is open: after a failed `begin` or `commit`, and after `close`. */
  rollback(): Promise<void>;
  /** Savepoints nest. */
  savepoint(): Promise<void>;
  /** Ends the innermost savepoint and keeps what was written since. */
  releaseSavepoint(): Promise<void>;
  /** Ends the innermost savepoint and undoes what was written since. */
  rollbackToSavepoint(): Promise<void>;

  getHeader(): Promise<string | undefined>;
  putHeader(body: string): Promise<void>;
  getState(): Promise<Uint8Array | undefined>;
  putState(sealed: Uint8Array): Promise<void>;

  get(bucket: Uint8Array, id: Uint8Array): Promise<Uint8Array | undefined>;
  /** Adds the row or replaces the one in its place. */
  put(row: Row): Promise<void>;
  /** The caller has read that the row is there. */
  delete(bucket: Uint8Array, id: Uint8Array): Promise<void>;
  /** Rows of one bucket in the order of their ids as bytes, those after `after` first; start with an empty array. */
  range(bucket: Uint8Array, after: Uint8Array, limit: number): Promise<readonly Row[]>;
  /** All rows in the order of bucket and id; start with two empty arrays. */
  scan(bucket: Uint8Array, after: Uint8Array, limit: number): Promise<readonly Row[]>;

  /**
   * Outside a transaction: makes deleted and replaced bytes unreadable in the medium. Resolves to false where it could not yet, as another
   * process is reading them; the caller tries again.
   */
  scrub(): Promise<boolean>;
  /** Outside a transaction: the faults that the store finds in its own structure; empty when there are none. */
  check(): Promise<readonly string[]>;
  /** Releases everything, with no transaction open. May be called again. Must not throw. */
  close(): void;
}

/** Fills a new store, in which no transaction is open. May close it. */
export type Fill = (store: Store) => Promise<void>;

/** One kind of store: how the vault at a location is found, opened and made. */
export interface StoreKind {
  /** Rejects as `open` does where there is no vault at the location that this user may open. Must change nothing. */
  check(location: string): Promise<void>;
  /**
   * Opens what is there. Must reject where others than its user can read or change it, before anything in it is used:
   * `VaultNotFound`, `VaultPermissions`, `VaultVersion` (a format of a later version), `VaultIntegrity`, `FileUnusable`, `Busy`.
   * With mode `read`, only such transactions are begun, and a medium that cannot be written is no failure.
   */
  open(location: string, mode: TransactionMode): Promise<Store>;
  /**
   * Makes a vault that appears at the location whole or not at all, durable once this resolves, private from its first byte. `fill` receives
   * the store before it has appeared; its `location` is then another, beside which the caller may put files. Whatever `fill`
   * rejects with is passed on, and nothing is left behind. Must never replace anything: rejects with `VaultExists`, with `FileExists`
   * for what an earlier vault left there, and with `FileUnusable`.
   */
  create(location: string, fill: Fill): Promise<void>;
}
