/** The recorder over a vault and its audit log: group commit, fail closed, recovery after a crash. */
import { makeAuditRecord, type AuditFacts, type AuditLine } from '../audit/event.ts';
import { sealLine, type Link } from '../audit/chain.ts';
import { AuditLog, getAuditPath, recoveryEvent, type Trail } from '../audit/log.ts';
import { decodeHead, encodeHead, type Head } from '../audit/head.ts';
import { concat } from '../base/bytes.ts';
import { isKmsError } from '../base/errors.ts';
import type { JsonObject } from '../base/json.ts';
import type { Secret } from '../base/secret.ts';
import type { Tx, Vault } from '../vault/types.ts';
import { makeServiceEventFacts } from './events.ts';
import type { Recorder, Settled } from './recorder.ts';

/** Maximum number of waiting calls that share one transaction and one sync. */
const maxBatch = 128;
/** Milliseconds after which a batch accepts no further call, so that those behind it, here and in other processes, get their turn. */
const maxTurnMs = 40;

interface PendingCall {
  /** Arrival, by the monotonic clock. */
  readonly since: number;
  readonly run: (tx: Tx) => Promise<readonly AuditLine[]>;
  readonly settle: () => void;
  readonly fail: (error: unknown) => void;
}

/** The number of calls in a batch, and the milliseconds that its calls and their commit took. */
interface Pace {
  readonly answered: number;
  readonly ran: number;
  readonly synced: number;
}

/** Appended lines: the sealed sequence number before them, and their position. */
interface Written {
  readonly base: number;
  readonly from: number;
  readonly to: number;
}

function isStorageFailure(error: unknown): boolean {
  return isKmsError(error) && ['StorageFull', 'FileUnusable', 'Busy'].includes(error.code);
}

export class Ledger implements Recorder {
  readonly log: Trail;
  readonly #vault: Vault;
  readonly #key: Secret;
  readonly #clock: () => Date;
  readonly #waiting: PendingCall[] = [];
  #draining: Promise<void> | undefined;

  /** `log` (default: the file beside the vault). */
  constructor(vault: Vault, clock: () => Date, log?: Trail) {
    this.#vault = vault;
    this.#key = vault.subkey('audit');
    this.#clock = clock;
    this.log = log ?? new AuditLog(getAuditPath(vault.path), this.#key);
  }

  submit<T>(
    work: (tx: Tx) => Promise<T>,
    describe: (settled: Settled<T>) => readonly AuditLine[],
  ): Promise<T> {
    return new Promise((resolve, reject) => {
      let settled: Settled<T> | undefined;
      const fail = (error: unknown): void => {
        const reason =
          error instanceof Error ? error : new Error('a call failed without an error', { cause: error });
        reject(reason);
      };
      this.#waiting.push({
        since: performance.now(),
        run: async (tx) => {
          settled = await tx
            .savepoint(() => work(tx))
            .then(
              (value): Settled<T> => ({ ok: true, value }),
              (error: unknown): Settled<T> => ({ ok: false, error }),
            );
          return describe(settled);
        },
        settle: () => {
          if (settled?.ok) resolve(settled.value);
          else fail(settled?.error);
        },
        fail,
      });
      this.#draining ??= this.#drain();
    });
  }

  /** Records an action on the vault itself before it is carried out; rejects as `submit` does. */
  note(operation: string, additional: JsonObject): Promise<void> {
    return this.submit(
      () => Promise.resolve(),
      () => [this.#makeServiceEvent(operation, additional)],
    );
  }

  /** Carries out and records an action on the vault itself in one transaction; rejects as `submit` and `work` do. */
  runNoted<T>(
    operation: string,
    work: (tx: Tx) => Promise<T>,
    additional: (value: T) => JsonObject,
  ): Promise<T> {
    return this.submit(work, (settled) => [
      this.#makeServiceEvent(operation, settled.ok ? additional(settled.value) : { failed: true }),
    ]);
  }

  /** Abandons the damaged trail and continues in a new file, whose first line says so. Resolves to the old file's new name. */
  async repair(): Promise<string> {
    const suffix = `damaged-${this.#clock().toISOString().replaceAll(':', '').slice(0, 17)}Z`;
    return this.#vault.write(async (tx) => {
      const before = decodeHead(tx.head, this.#vault.id);
      const aside = await this.log.setAside(suffix);
      const start: Link = { seq: before.seq, hash: before.hash };
      const head: Head = { ...start, size: 0, start };
      await this.log.settle(head);
      const event = this.#makeServiceEvent('RepairAuditTrail', {
        continuesAfter: before.seq,
        setAside: aside,
      });
      tx.setHead(encodeHead(await this.#append([event], head, head.seq)));
      return aside;
    });
  }

  async close(): Promise<void> {
    await this.#draining;
    await this.log.close();
  }

  async #drain(): Promise<void> {
    // Wait one turn of the event loop, so that calls that arrive together share the first batch.
    while (this.#waiting.length > 0) {
      await new Promise((resolve) => setImmediate(resolve));
      await this.#gather(await this.#runBatch());
    }
    this.#draining = undefined;
  }

  /** Calls that arrive while the batch waits for the write lock join it. */
  async #runBatch(): Promise<Pace | undefined> {
    const begun = performance.now();
    const batch: PendingCall[] = [];
    try {
      const pace = await this.#commit(batch);
      for (const job of batch) job.settle();
      return pace;
    } catch (error) {
      // If there was no transaction, calls that arrived later have not waited long enough to fail.
      if (batch.length === 0) {
        const later = this.#waiting.findIndex(({ since }) => since > begun);
        batch.push(...this.#waiting.splice(0, later < 0 ? this.#waiting.length : later));
      }
      for (const job of batch) job.fail(error);
      return undefined;
    }
  }

  /**
   * Callers in a loop fall into two groups that take turns: one waits for the disk, the other for its turn. If syncing is faster than the calls, that
   * keeps both busy; if it is slower, waiting for the callers just answered lets all share the next two syncs. Calls never wait if no others do.
   */
  async #gather(pace: Pace | undefined): Promise<void> {
    if (!pace || pace.synced < pace.ran) return;
    const { answered, synced } = pace;
    const enough = Math.min(this.#waiting.length + answered, maxBatch);
    const end = performance.now() + synced / 2;
    while (this.#waiting.length > 0 && this.#waiting.length < enough && performance.now() < end) {
      await new Promise((resolve) => setImmediate(resolve));
    }
  }

  /** Moves waiting calls to `batch` and runs them. */
  async #commit(batch: PendingCall[]): Promise<Pace> {
    let [begun, ran] = [0, 0];
    let written: Written | undefined;
    const writing = this.#vault.write(async (tx) => {
      begun = performance.now();
      const sealed = decodeHead(tx.head, this.#vault.id);
      const head = await this.log.settle(sealed);
      if (head.seq > sealed.seq) {
        // Seal this before any new line is written: otherwise a second crash would look like a restored old vault.
        const lost = { from: sealed.lost?.from ?? sealed.seq + 1, to: head.seq };
        tx.setHead(encodeHead({ ...head, lost }));
        return;
      }
      const facts: AuditLine[] = [];
      if (sealed.lost) facts.push(this.#makeServiceEvent(recoveryEvent, { uncommitted: { ...sealed.lost } }));
      do {
        const job = this.#waiting.shift();
        if (!job) break;
        batch.push(job);
        facts.push(...(await job.run(tx)));
        ran = performance.now();
      } while (batch.length < maxBatch && ran - begun < maxTurnMs);
      const next = await this.#append(facts, head, sealed.seq);
      written = { base: sealed.seq, from: head.size, to: next.size };
      tx.setHead(encodeHead(next));
    });
    await writing.catch(async (error: unknown) => {
      if (written && isStorageFailure(error)) await this.#takeBack(written).catch(() => undefined);
      throw error;
    });
    return { answered: batch.length, ran: ran - begun, synced: performance.now() - ran };
  }

  /** Lines of a failed commit are after the sealed head, like those of an interrupted transaction; two in a row look like a restored old vault. */
  #takeBack({ base, from, to }: Written): Promise<void> {
    return this.#vault.write(async (tx) => {
      if (decodeHead(tx.head, this.#vault.id).seq === base) await this.log.cut(from, to);
    });
  }

  async #append(facts: readonly AuditLine[], head: Head, base: number): Promise<Head> {
    let last: Link = head;
    const lines: Buffer[] = [];
    for (const fact of facts) {
      const { line, link } = sealLine(
        'record' in fact ? fact.record : makeAuditRecord(fact),
        last,
        base,
        this.#key,
      );
      lines.push(line);
      last = link;
    }
    const bytes = concat(...lines);
    await this.log.append(bytes, head.size);
    return { ...last, size: head.size + bytes.length, start: head.start };
  }

  #makeServiceEvent(operation: string, additional: JsonObject): AuditFacts {
    const { account, region } = this.#vault.settings;
    return makeServiceEventFacts({ operation, region, additional }, account, this.#clock());
  }
}
