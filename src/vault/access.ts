/** Transactions of one process on one store: one at a time on its connection, and each kind with patience for other processes. */
import { isBusy, pause } from './patience.ts';
import type { Store, TransactionMode } from './stores/store.ts';
import type { Turn, Turns } from './turn.ts';

const busy = Symbol('busy');

/** How long deleted bytes may wait for readers, in milliseconds: while other writers are held up, and after that. */
const [scrubMs, scrubLaterMs] = [250, 2000];

export class Access {
  readonly #store: Store;
  readonly #turns: Turns | undefined;
  readonly #patienceMs: number;
  /** What this turn has made durable. */
  #committed: string | undefined;
  #unscrubbed = false;
  #scrubUntil = 0;
  #connection: Promise<unknown> = Promise.resolve();
  #writers: Promise<unknown> = Promise.resolve();

  /** Without `turns` no other process can reach the store. */
  constructor(store: Store, turns: Turns | undefined, patienceMs: number) {
    this.#store = store;
    this.#turns = turns;
    this.#patienceMs = patienceMs;
  }

  /**
   * Runs `body` in a transaction, with what `ready` read at its beginning. Rejects with `Busy` when others kept the lock for the whole
   * of the patience. Only a `Busy` from before `body` began is waited out.
   */
  run<S, T>(mode: TransactionMode, ready: () => Promise<S>, body: (state: S) => Promise<T>): Promise<T> {
    return mode === 'read'
      ? this.#insist(mode, ready, body)
      : this.#inTurn((turn) => this.#insist(mode, ready, body, turn));
  }

  /** Runs `body` outside any transaction, with nothing else on the connection. */
  alone<T>(body: () => Promise<T>): Promise<T> {
    const run = this.#connection.then(body);
    this.#connection = run.catch(() => undefined);
    return run;
  }

  /** Commits the transaction of the writer whose turn it is. */
  async commit(): Promise<void> {
    this.#committed = await this.#store.commit();
  }

  /**
   * Removes deleted bytes from the files, as part of a transaction that has been committed. Readers keep it from that: it gives them
   * a moment with all other writers held up, and a while after this writer's turn.
   */
  async scrub(): Promise<void> {
    const deadline = performance.now() + scrubMs;
    for (let tries = 0; performance.now() < deadline; tries++) {
      if (await this.#store.scrub()) return;
      await pause(tries);
    }
    this.#unscrubbed = true;
    this.#scrubUntil = performance.now() + scrubLaterMs;
  }

  /** What `scrub` could not do, tried for some time more, and once after each later transaction. */
  async #scrubLater(): Promise<void> {
    for (let tries = 0; this.#unscrubbed; tries++) {
      this.#unscrubbed = !(await this.alone(() => this.#store.scrub()));
      if (performance.now() >= this.#scrubUntil) return;
      await pause(tries);
    }
  }

  /** Writers of this process wait for each other first, so that it never stands in the queue twice. Readers pass those that wait. */
  #inTurn<T>(body: (turn: Turn | undefined) => Promise<T>): Promise<T> {
    const run = this.#writers.then(async () => {
      const turn = this.#turns?.next();
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

  async #insist<S, T>(
    mode: TransactionMode,
    ready: () => Promise<S>,
    body: (state: S) => Promise<T>,
    turn?: Turn,
  ): Promise<T> {
    const deadline = performance.now() + this.#patienceMs;
    for (let tries = 0; ; tries++) {
      await turn?.come();
      const outcome = await this.alone(() =>
        this.#once(mode, ready, body, turn, performance.now() >= deadline),
      );
      if (outcome !== busy) return outcome;
      if (!turn) await pause(tries);
    }
  }

  async #once<S, T>(
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
      turn?.begun();
      return await body(state);
    } finally {
      await this.#store.rollback();
    }
  }
}
