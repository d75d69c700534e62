/**
 * Lines of the audit trail that an account gets of calls which another account's vault carried out (docs/spec/vault.md, "Calls between
 * accounts"). A line waits in the vault that made the call, from the transaction of the call on, until it is durable in the other one. So a
 * crash between the two loses none, and none is written twice.
 */
import { KmsError } from '../../base/errors.ts';
import { isJsonObject, type Json, type JsonObject } from '../../base/json.ts';
import type { RecordName, ReadTx, Tx, Vault } from '../../vault/types.ts';
import type { Recorder } from '../recorder.ts';

/** One vault of several that are open together. */
export interface Hosted {
  readonly vault: Pick<Vault, 'settings' | 'read'>;
  readonly recorder: Recorder;
}

/** A line that is due to another account. */
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
const pageLength = 100;
/** How many lines that were delivered one transaction forgets. */
const forgottenTogether = 64;

const dueName = (to: string, id: string): RecordName => ({ kind: dueKind, scope: to, name: id });
const receivedName = (from: string): RecordName => ({ kind: receivedKind, scope: '', name: from });

function decodeDue(id: string, { format, since, record }: JsonObject): Due {
  if (format !== 1 || typeof since !== 'number' || !isJsonObject(record)) {
    throw new KmsError('VaultVersion', 'a line that is due has a format of a newer version');
  }
  return { id, since, record };
}

/** From one vault to another, both open here. */
export class Delivery {
  readonly #from: Hosted;
  readonly #to: Hosted;
  /** Delivered, and not forgotten by the sender yet. */
  #delivered: string[] = [];
  /** How many are at work for which the receiver has to remember what it got. */
  #remembersAll = 0;
  /** Forgotten by the sender, and so not to be remembered by the receiver either. */
  readonly #over = new Set<string>();

  constructor(from: Hosted, to: Hosted) {
    this.#from = from;
    this.#to = to;
  }

  /** In the transaction of the call. Resolves to what has to be called when that is over: whether it is durable. */
  async keep(tx: Tx, { id, since, record }: Due): Promise<(durable: boolean) => void> {
    await tx.put(dueName(this.#account, id), { format: 1, since, record });
    return this.#forget(tx);
  }

  /** In a transaction of the receiver: false where the line has come before. What it resolves to is as above. */
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

  /** Lets the receiver forget what the sender has forgotten, of processes that ended before they did. */
  async sweep(): Promise<void> {
    const received = await this.#to.vault.read((tx) => this.#listReceived(tx));
    if (received.length === 0) return;
    const due = new Set((await this.#listWaiting(-Infinity, 0)).map(({ id }) => id));
    for (const id of received) if (!due.has(id)) this.#over.add(id);
  }

  /**
   * Writes the lines that wait for as long as that, in milliseconds, and more: those of a process that ended before it delivered them.
   * Meanwhile the receiver forgets nothing, so that what another call delivers is known.
   */
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
      let after: string | undefined;
      do {
        const page = await tx.list(dueKind, this.#account, { limit: pageLength, after });
        all.push(...page.items.map(({ name, value }) => decodeDue(name, value)));
        after = page.next;
      } while (after !== undefined);
      return all.filter(({ since }) => now - since >= age).sort((a, b) => a.since - b.since);
    });
  }

  /** Writes a line into the receiver's trail, unless it is there. */
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

  /** Forgets what was delivered; for the end of the process. */
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
