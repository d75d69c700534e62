/** The recorder over a vault and its audit log: group commit, fail closed, healing after a crash. */
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

/** How many waiting calls share one transaction and one sync at the most. */
const maxBatch = 128;
/** After so many milliseconds a batch takes no further call: those behind it, here and in other processes, get their turn. */
const maxTurnMs = 40;

interface PendingCall {
  /** When it came, by the process's clock. */
  readonly since: number;
  readonly run: (tx: Tx) => Promise<readonly AuditLine[]>;
  readonly settle: () => void;
  readonly fail: (error: unknown) => void;
}

/** How many calls a batch answered, and how long it took in milliseconds: its calls, and making them durable. */
interface Pace {
  readonly answered: number;
  readonly ran: number;
  readonly synced: number;
}

/** Lines that were appended: the sealed number they rest on, and where they lie. */
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

  /** `log` is the file beside the vault unless given. */
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

  /** Records what was asked of the vault itself, before it is done; rejects as `submit` does. */
  note(operation: string, additional: JsonObject): Promise<void> {
    return this.submit(
      () => Promise.resolve(),
      () => [this.#makeServiceEvent(operation, additional)],
    );
  }

  /** Does something to the vault itself and records it, as one; rejects as `submit` and `work` do. */
  runNoted<T>(
    operation: string,
    work: (tx: Tx) => Promise<T>,
    additional: (value: T) => JsonObject,
  ): Promise<T> {
    return this.submit(work, (settled) => [
      this.#makeServiceEvent(operation, settled.ok ? additional(settled.value) : { failed: true }),
    ]);
  }

  /**
   * Gives the damaged trail up and goes on in a new file, whose first line says so. Resolves to the old file's new
   * name.
   */
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
    // A turn of the event loop lets calls that arrive together share the first batch.
    while (this.#waiting.length > 0) {
      await new Promise((resolve) => setImmediate(resolve));
      await this.#gather(await this.#runBatch());
    }
    this.#draining = undefined;
  }

  /** Calls that come while the write lock is waited for are still in the batch that gets it. */
  async #runBatch(): Promise<Pace | undefined> {
    const begun = performance.now();
    const batch: PendingCall[] = [];
    try {
      const pace = await this.#commit(batch);
      for (const job of batch) job.settle();
      return pace;
    } catch (error) {
      // Where there was no transaction, those that came later have not waited long enough to fail.
      if (batch.length === 0) {
        const later = this.#waiting.findIndex(({ since }) => since > begun);
        batch.push(...this.#waiting.splice(0, later < 0 ? this.#waiting.length : later));
      }
      for (const job of batch) job.fail(error);
      return undefined;
    }
  }

  /**
   * Callers that go on calling fall into two groups that take turns: one waits for the disk, the other for its turn. While the disk is
   * quicker than the calls that keeps both busy; where it is slower, it pays to wait until those just answered have come
   * back, so that all share the next two syncs. Nobody waits where nobody does already.
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

  /** Moves calls from those that wait to `batch`, and carries them out. */
  async #commit(batch: PendingCall[]): Promise<Pace> {
    let [begun, ran] = [0, 0];
    let written: Written | undefined;
    const writing = this.#vault.write(async (tx) => {
      begun = performance.now();
      const sealed = decodeHead(tx.head, this.#vault.id);
      const head = await this.log.settle(sealed);
      if (head.seq > sealed.seq) {
        // Sealed before anything is written behind them: so a second crash does not look like a vault that was put back.
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

  /**
   * A commit that the disk refused leaves lines behind the sealed head. Left there, they would look like an interrupted transaction, and
   * two of those in a row like a vault put back.
   */
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
