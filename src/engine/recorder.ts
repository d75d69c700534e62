import type { AuditLine } from '../audit/event.ts';
import type { Tx, Vault } from '../vault/types.ts';

/** How one call ended. */
export type Settled<T> =
  { readonly ok: true; readonly value: T } | { readonly ok: false; readonly error: unknown };

/**
 * Runs calls against the vault and writes their audit lines. A call's result is released only when its line and
 * its changes are durable; calls that wait together share one transaction and one sync.
 */
export interface Recorder {
  /**
   * Runs `work` in a savepoint of a write transaction, so that a failing call changes nothing, then records
   * `describe(settled)`: one item per line, none where nothing was done or the call will be made again. Settles as `work`
   * did, after the lines are durable; rejects with
   * `AuditUnavailable`, `AuditIntegrity`, `StorageFull` or `Busy` when they could not be made so.
   */
  submit<T>(
    work: (tx: Tx) => Promise<T>,
    describe: (settled: Settled<T>) => readonly AuditLine[],
  ): Promise<T>;
}

/** An open vault with what records its calls: all that most of the engine works with. */
export interface RecordedVault<M extends keyof Vault = never> {
  readonly vault: Pick<Vault, 'settings' | M>;
  readonly recorder: Recorder;
  readonly clock: () => Date;
}
