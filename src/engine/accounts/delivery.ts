/**
 * Delivers audit lines of calls that another account's vault carried out (docs/spec/vault.md, "Calls between accounts"). A line waits in the vault
 * that ran the call, from the call's transaction on, until it is durable in the receiving vault. So a crash between the two loses no line and writes
 * none twice.
 */
import { KmsError } from '../../base/errors.ts';
import { isJsonObject, type Json, type JsonObject } from '../../base/json.ts';
import type { RecordName, ReadTx, Tx, Vault } from '../../vault/types.ts';
import type { Recorder } from '../recorder.ts';
import { readPages } from '../pages.ts';

/** One of several vaults that are open together. */
export interface Hosted {
  readonly vault: Pick<Vault, 'settings' | 'read'>;
  readonly recorder: Recorder;
}

/** A line to deliver to another account. */
export interface Due {
  /** UUID. */
  readonly id: string;
  /** Milliseconds since the epoch. */
  readonly since: number;
  /** A CloudTrail record. */
  readonly record: JsonObject;
}

const dueKind = 'event-due';
const receivedKind = 'events-received';
/** Maximum number of delivered lines that one transaction forgets. */
const forgottenTogether = 64;

const dueName = (to: string, id: string): RecordName => ({ kind: dueKind, scope: to, name: id });
const receivedName = (from: string): RecordName => ({ kind: receivedKind, scope: '', name: from });

function decodeDue(id: string, { format, since, record }: JsonObject): Due {
  if (format !== 1 || typeof since !== 'number' || !isJsonObject(record)) {
    throw new KmsError('VaultVersion', 'a line that is due has a format of a newer version');
  }
  return { id, since, record };
}

/** Delivery from one vault to another; both are open in this process. */
export class Delivery {
  readonly #from: Hosted;
  readonly #to: Hosted;
  /** Delivered, but not yet forgotten by the sender. */
  #delivered: string[] = [];
  /** Number of running deliveries of old lines, during which the receiver must remember everything that it received. */
  #remembersAll = 0;
  /** Forgotten by the sender, so the receiver can forget them too. */
  readonly #over = new Set<string>();

  constructor(from: Hosted, to: Hosted) {
    this.#from = from;
    this.#to = to;
  }

  /** Stores the line in the call's transaction. Resolves to a function to call after the transaction, with whether it is durable. */
  async keep(tx: Tx, { id, since, record }: Due): Promise<(durable: boolean) => void> {
    await tx.put(dueName(this.#account, id), { format: 1, since, record });
    return this.#forget(tx);
  }

  /** Runs in a transaction of the receiver; false if the line was already delivered. Resolves to a function as `keep` does. */
  async receive(
    tx: Tx,
    id: string,
  ): Promise<{ readonly isNew: boolean; readonly after: (durable: boolean) => void }> {
    const name = receivedName(this.#from.vault.settings.account);
    const before = await this.#listReceived(tx);
    const isNew = !before.includes(id);
    const over = new Set(this.#remembersAll > 0 ? [] : this.#over);
    const ids = before.filter((each) => !over.has(each));
    if (isNew) ids.push(id);
    if (ids.length !== before.length || isNew) await tx.put(name, { format: 1, ids });
    return {
      isNew,
      after: (durable) => {
        if (!durable) return;
        for (const each of over) this.#over.delete(each);
        this.#delivered.push(id);
      },
    };
  }

  /** Lets the receiver forget what senders have forgotten, for processes that ended before they did it. */
  async sweep(): Promise<void> {
    const received = await this.#to.vault.read((tx) => this.#listReceived(tx));
    if (received.length === 0) return;
    const due = new Set((await this.#listWaiting(-Infinity, 0)).map(({ id }) => id));
    for (const id of received) if (!due.has(id)) this.#over.add(id);
  }

  /** Writes lines at least `age` ms old, whose process has ended. Meanwhile the receiver forgets nothing, so no line is written twice. */
  async deliverWaiting(age: number, now: number): Promise<void> {
    this.#remembersAll += 1;
    try {
      for (const due of await this.#listWaiting(age, now)) await this.#deliver(due);
    } finally {
      this.#remembersAll -= 1;
    }
  }

  async #listWaiting(age: number, now: number): Promise<readonly Due[]> {
    return this.#from.vault.read(async (tx) => {
      const all: Due[] = [];
      for await (const items of readPages(tx, dueKind, this.#account)) {
        all.push(...items.map(({ name, value }) => decodeDue(name, value)));
      }
      return all.filter(({ since }) => now - since >= age).sort((a, b) => a.since - b.since);
    });
  }

  /** Writes a line into the receiver's trail, unless it is already there. */
  async #deliver({ id, record }: Due): Promise<void> {
    let received: Awaited<ReturnType<Delivery['receive']>> | undefined;
    try {
      await this.#to.recorder.submit(
        async (tx) => {
          received = await this.receive(tx, id);
        },
        (settled) => (settled.ok && received?.isNew ? [{ record }] : []),
      );
    } catch (error) {
      received?.after(false);
      throw error;
    }
    received?.after(true);
  }

  /** Forgets delivered lines, when the process ends. */
  async close(): Promise<void> {
    while (this.#delivered.length > 0) {
      let after: ((durable: boolean) => void) | undefined;
      try {
        await this.#from.recorder.submit(
          async (tx) => {
            after = await this.#forget(tx);
          },
          () => [],
        );
      } catch (error) {
        after?.(false);
        throw error;
      }
      after?.(true);
    }
  }

  async #forget(tx: Tx): Promise<(durable: boolean) => void> {
    const ids = this.#delivered.splice(0, forgottenTogether);
    for (const id of ids) await tx.delete(dueName(this.#account, id));
    return (durable) => {
      if (durable) for (const id of ids) this.#over.add(id);
      else this.#delivered.push(...ids);
    };
  }

  get #account(): string {
    return this.#to.vault.settings.account;
  }

  async #listReceived(tx: ReadTx): Promise<readonly string[]> {
    const value = await tx.get(receivedName(this.#from.vault.settings.account));
    if (value === undefined) return [];
    const { format, ids } = value;
    if (format !== 1 || !Array.isArray(ids)) {
      throw new KmsError('VaultVersion', 'the lines received have a format of a newer version');
    }
    return (ids as readonly Json[]).map(String);
  }
}
