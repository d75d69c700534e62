/** Transactions of one process on one store: one at a time on its connection, each waiting for other processes. */
import { isBusy, pause } from './patience.ts';
import type { Store, TransactionMode } from './stores/store.ts';
import { queueFolder, Turn } from './turn.ts';

const busy = Symbol('busy');

/** Milliseconds during which to retry scrubbing deleted bytes: while other writers wait, and after that. */
const [scrubMs, scrubLaterMs] = [250, 2000];

export class Access {
  readonly #store: Store;
  readonly #patienceMs: number;
  /** The name of the last commit in this turn. */
  #committed: string | undefined;
  #unscrubbed = false;
  #scrubUntil = 0;
  #queueFolder: string | undefined;
  #connection: Promise<unknown> = Promise.resolve();
  #writers: Promise<unknown> = Promise.resolve();

  constructor(store: Store, patienceMs: number) {
    this.#store = store;
    this.#patienceMs = patienceMs;
  }

  /** Runs `body` with what `ready` read at the transaction's beginning. Retries only a `Busy` from before `body`, until the patience ends. */
  run<S, T>(mode: TransactionMode, ready: () => Promise<S>, body: (state: S) => Promise<T>): Promise<T> {
    return mode === 'read'
      ? this.#repeatWhileBusy(mode, ready, body)
      : this.#runInTurn((turn) => this.#repeatWhileBusy(mode, ready, body, turn));
  }

  /** Runs `body` outside any transaction, with nothing else on the connection. */
  runExclusively<T>(body: () => Promise<T>): Promise<T> {
    const run = this.#connection.then(body);
    this.#connection = run.catch(() => undefined);
    return run;
  }

  /** Commits the transaction of the writer whose turn it is. */
  async commit(): Promise<void> {
    this.#committed = await this.#store.commit();
  }

  /** Scrubs deleted bytes after a commit. Readers can prevent it: waits briefly while other writers wait, and longer after this writer's turn. */
  async scrub(): Promise<void> {
    const deadline = performance.now() + scrubMs;
    for (let tries = 0; performance.now() < deadline; tries++) {
      if (await this.#store.scrub()) return;
      await pause(tries);
    }
    this.#unscrubbed = true;
    this.#scrubUntil = performance.now() + scrubLaterMs;
  }

  /** Repeats a `scrub` that failed for some time, and once after each later transaction. */
  async #scrubLater(): Promise<void> {
    for (let tries = 0; this.#unscrubbed; tries++) {
      this.#unscrubbed = !(await this.runExclusively(() => this.#store.scrub()));
      if (performance.now() >= this.#scrubUntil) return;
      await pause(tries);
    }
  }

  /** Writers of this process wait for each other first, so that it is never in the queue twice. Readers do not wait. */
  #runInTurn<T>(body: (turn: Turn | undefined) => Promise<T>): Promise<T> {
    const run = this.#writers.then(async () => {
      const turn = this.#takeTurn();
      this.#committed = undefined;
      try {
        return await body(turn);
      } finally {
        turn?.end(this.#committed);
        if (this.#unscrubbed) await this.#scrubLater();
      }
    });
    this.#writers = run.catch(() => undefined);
    return run;
  }

  #takeTurn(): Turn | undefined {
    const { queuePath } = this.#store;
    if (queuePath === undefined) return undefined;
    return new Turn((this.#queueFolder ??= queueFolder(queuePath)));
  }

  async #repeatWhileBusy<S, T>(
    mode: TransactionMode,
    ready: () => Promise<S>,
    body: (state: S) => Promise<T>,
    turn?: Turn,
  ): Promise<T> {
    const deadline = performance.now() + this.#patienceMs;
    for (let tries = 0; ; tries++) {
      await turn?.wait();
      const result = await this.runExclusively(() =>
        this.#tryTransaction(mode, ready, body, turn, performance.now() >= deadline),
      );
      if (result !== busy) return result;
      if (!turn) await pause(tries);
    }
  }

  async #tryTransaction<S, T>(
    mode: TransactionMode,
    ready: () => Promise<S>,
    body: (state: S) => Promise<T>,
    turn: Turn | undefined,
    last: boolean,
  ): Promise<T | typeof busy> {
    try {
      let state: S;
      try {
        await this.#store.begin(mode, turn?.durable);
        state = await ready();
      } catch (error) {
        if (isBusy(error) && !last) return busy;
        throw error;
      }
      turn?.removeStalled();
      return await body(state);
    } finally {
      await this.#store.rollback();
    }
  }
}
