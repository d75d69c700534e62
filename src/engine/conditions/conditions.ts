/** The condition keys of one permission on one resource. No value is looked up before a policy needs it. */
import { limits } from '../../api/limits.ts';
import { parseKmsArn } from '../../base/arn.ts';
import type { RequestContext } from '../../policy/model.ts';
import type { ReadTx } from '../../vault/types.ts';
import { listAliasesOfKey } from '../aliases.ts';
import { dayMs, type Key } from '../keys.ts';
import type { UsageLog } from '../usage.ts';
import { getGlobalValue, type Request } from './globals.ts';
import { getKeyValue } from './keys.ts';
import { getRequestKeys, type Circumstances, type RequestKeys } from './requests.ts';
import { toTexts, findValues, type Value } from './values.ts';

export interface Subject extends Request {
  readonly permission: string;
  readonly input: object;
  readonly circumstances: Circumstances;
  /** Absent if the permission is not on a key: AWS defines only global condition keys for those, and for aliases. */
  readonly key?: (() => Key) | undefined;
  readonly resource: 'key' | 'alias' | 'none';
}

/** Keys whose values must be read from the vault. */
const stored = ['kms:resourcealiases', 'kms:trailingdayswithoutkeyusage'] as const;
type Stored = (typeof stored)[number];

const unread = Symbol('not read yet');

function isStored(name: string): name is Stored {
  return (stored as readonly string[]).includes(name);
}

const contextPrefix = 'kms:encryptioncontext:';
const requestTagPrefix = 'aws:requesttag/';

function findAlias(name: string | undefined): string | undefined {
  if (name?.startsWith('alias/') === true) return name;
  const resource = name === undefined ? undefined : parseKmsArn(name)?.resource;
  return resource?.type === 'alias' ? `alias/${resource.name}` : undefined;
}

/** Decisions are synchronous: a stored value is absent at first. While `isWanting` is true, call `gather` and decide again. */
export class Conditions implements RequestContext {
  readonly #subject: Subject;
  #known: RequestKeys<object> | undefined;
  /** Undefined until a policy needs a stored value. */
  #stored: Map<Stored, Value | typeof unread> | undefined;

  constructor(subject: Subject) {
    this.#subject = subject;
  }

  get #keys(): RequestKeys<object> {
    return (this.#known ??= getRequestKeys(this.#subject.permission));
  }

  /** Whether `get` was asked for a value that must be read first. */
  get isWanting(): boolean {
    return this.#stored !== undefined && [...this.#stored.values()].includes(unread);
  }

  get(name: string): readonly string[] | undefined {
    return toTexts(this.#value(name));
  }

  /** Reads the values that `get` could not return. */
  async gather(tx: ReadTx, usage: UsageLog): Promise<void> {
    for (const [name, value] of this.#stored ?? []) {
      if (value === unread) this.#stored?.set(name, await this.#read(name, tx, usage));
    }
  }

  #value(name: string): Value {
    const subject = this.#subject;
    if (subject.resource === 'alias') return getGlobalValue(subject, name);
    if (isStored(name)) return this.#storedValue(name);
    return this.#requestValue(name) ?? this.#keyValue(name) ?? getGlobalValue(subject, name);
  }

  #storedValue(name: Stored): Value {
    const { key } = this.#subject;
    const applies = name === 'kms:resourcealiases' || this.#keys.trailingDays === true;
    if (key === undefined || !applies) return undefined;
    const values = (this.#stored ??= new Map<Stored, Value | typeof unread>());
    if (!values.has(name)) values.set(name, unread);
    const value = values.get(name);
    return value === unread ? undefined : value;
  }

  #keyValue(name: string): Value {
    const { key } = this.#subject;
    return key && getKeyValue(key(), name);
  }

  #requestValue(name: string): Value {
    const { input, circumstances, principal } = this.#subject;
    const { pairs, keyName, tags, tagKeys, values, callerAccount } = this.#keys;
    if (name.startsWith(contextPrefix)) {
      const found = Object.entries(pairs?.(input, circumstances) ?? {});
      return findValues(found, name.slice(contextPrefix.length));
    }
    if (name.startsWith(requestTagPrefix)) {
      const found = (tags?.(input) ?? []).map(({ TagKey, TagValue }) => [TagKey, TagValue] as const);
      return findValues(found, name.slice(requestTagPrefix.length));
    }
    switch (name) {
      case 'kms:encryptioncontextkeys':
        return Object.keys(pairs?.(input, circumstances) ?? {});
      case 'kms:requestalias':
        return findAlias(keyName?.(input));
      case 'kms:calleraccount':
        return callerAccount ? principal.account : undefined;
      case 'aws:tagkeys':
        return tagKeys?.(input);
      default:
        return values?.get(name)?.(input, circumstances);
    }
  }

  async #read(name: Stored, tx: ReadTx, usage: UsageLog): Promise<Value> {
    const { now } = this.#subject;
    const key = this.#subject.key?.();
    if (key === undefined) return undefined;
    if (name === 'kms:resourcealiases') {
      const { aliases, next } = await listAliasesOfKey(tx, key, { limit: limits.aliasesPerKey });
      // A key with more aliases than the quota counts as a key without aliases (the page's note on `kms:ResourceAliases`).
      return next === undefined ? aliases.map((alias) => alias.name) : undefined;
    }
    const last = await usage.getLast(tx, key);
    return last && Math.floor((now.getTime() - last.time.getTime()) / dayMs);
  }
}
