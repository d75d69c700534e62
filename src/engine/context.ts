import { keyArn } from '../base/arn.ts';
import type { JsonObject } from '../base/json.ts';
import type { Identity } from '../audit/event.ts';
import type { Tx } from '../vault/types.ts';
import type { Key } from './keys.ts';

/** On whose behalf calls are made, and what the audit trail says about where they came from. */
export interface Caller {
  readonly identity: Identity;
  readonly region: string;
  readonly sourceIp: string;
  readonly userAgent: string;
  /** UUID; made for each call where absent. */
  readonly requestId?: string;
}

/** What the service did by itself. */
export interface ServiceEvent {
  readonly operation: 'RotateKey' | 'DeleteKey';
  readonly region: string;
  readonly keyArn: string;
  readonly additional: JsonObject;
}

/** What a key is to a call: the one it acts on, the one a ciphertext comes from, the one an alias leaves. */
export type Role = 'key' | 'source' | 'former';

/** Where work on the vault stands: its transaction and its time. */
export interface Scene {
  readonly tx: Tx;
  readonly account: string;
  readonly now: Date;
  /** Filled as they happen. */
  readonly events: ServiceEvent[];
}

/** All that a handler may know. */
export class CallContext implements Scene {
  readonly tx: Tx;
  readonly account: string;
  readonly now: Date;
  readonly caller: Caller;
  readonly events: ServiceEvent[] = [];
  /** For the audit record: keys taken part, and `additionalEventData`. */
  readonly keyArns: string[] = [];
  additional: JsonObject | undefined;
  readonly #keys = new Map<Role, Key>();

  constructor(tx: Tx, account: string, now: Date, caller: Caller) {
    this.tx = tx;
    this.account = account;
    this.now = now;
    this.caller = caller;
  }

  get region(): string {
    return this.caller.region;
  }

  /** The key that the request names. */
  get key(): Key {
    return this.#keyIn('key');
  }

  /** The key under which the request's ciphertext was made. */
  get source(): Key {
    return this.#keyIn('source');
  }

  /** The key that an alias stood for until now. */
  get former(): Key {
    return this.#keyIn('former');
  }

  /** The ARN of the key that the request names, where there is one. */
  get primaryKeyArn(): string | undefined {
    const key = this.optionalKey();
    return key && this.arn(key);
  }

  optionalKey(): Key | undefined {
    return this.#keys.get('key');
  }

  setKey(role: Role, key: Key): void {
    this.#keys.set(role, key);
    this.noteKey(key);
  }

  noteKey(key: Key): void {
    const arn = this.arn(key);
    if (!this.keyArns.includes(arn)) this.keyArns.push(arn);
  }

  arn({ region, id }: Pick<Key, 'region' | 'id'>): string {
    return keyArn(region, this.account, id);
  }

  #keyIn(role: Role): Key {
    const key = this.#keys.get(role);
    if (key === undefined) throw new TypeError(`the call has no key in the role ${role}`);
    return key;
  }
}
