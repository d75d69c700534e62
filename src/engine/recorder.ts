import type { AuditLine } from '../audit/event.ts';
import type { Tx, Vault } from '../vault/types.ts';

/** The result of one call, or its error. */
export type Settled<T> =
  { readonly ok: true; readonly value: T } | { readonly ok: false; readonly error: unknown };

/**
 * Runs calls against the vault and writes their audit lines. An implementation must release a call's result only when its line and
 * its changes are durable, and must not let a call succeed without its line. Calls that wait together may share one transaction and one sync.
 */
export interface Recorder {
  /**
   * Runs `work` in a savepoint of a write transaction, so that a failing call changes nothing, then records
   * `describe(settled)`: one item per line; none if nothing was done or the call will be repeated. Settles as `work`
   * did once the lines are durable; otherwise rejects with
   * `AuditUnavailable`, `AuditIntegrity`, `StorageFull` or `Busy`.
   */
  submit<T>(
    work: (tx: Tx) => Promise<T>,
    describe: (settled: Settled<T>) => readonly AuditLine[],
  ): Promise<T>;
}

/** An open vault, what records its calls, and the clock. */
export interface RecordedVault<M extends keyof Vault = never> {
  readonly vault: Pick<Vault, 'settings' | M>;
  readonly recorder: Recorder;
  readonly clock: () => Date;
}
