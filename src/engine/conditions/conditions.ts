/** The condition keys of one permission on one resource. Nothing is looked up before a policy asks for it. */
import { limits } from '../../api/limits.ts';
import { parseKmsArn } from '../../base/arn.ts';
import type { RequestContext } from '../../policy/model.ts';
import type { ReadTx } from '../../vault/types.ts';
import { listAliasesOfKey } from '../aliases.ts';
import { dayMs, type Key } from '../keys.ts';
import type { UsageLog } from '../usage.ts';
import { globalValue, type Request } from './globals.ts';
import { keyValue } from './keys.ts';
import { requestKeysOf, type Circumstances, type RequestKeys } from './requests.ts';
import { textsOf, valuesNamed, type Value } from './values.ts';

export interface Subject extends Request {
  readonly permission: string;
  /** The request's members, validated; those of an operation that needs the permission. */
  readonly input: object;
  readonly circumstances: Circumstances;
  /** Absent where the permission is on no key, or on an alias, of whose conditions AWS has none but the global ones. */
  readonly key?: (() => Key) | undefined;
  readonly resource: 'key' | 'alias' | 'none';
}

/** What only the vault knows. */
const stored = ['kms:resourcealiases', 'kms:trailingdayswithoutkeyusage'] as const;
type Stored = (typeof stored)[number];

function isStored(name: string): name is Stored {
  return (stored as readonly string[]).includes(name);
}

const contextPrefix = 'kms:encryptioncontext:';
const requestTagPrefix = 'aws:requesttag/';

function aliasOf(name: string | undefined): string | undefined {
  if (name?.startsWith('alias/') === true) return name;
  const resource = name === undefined ? undefined : parseKmsArn(name)?.resource;
  return resource?.type === 'alias' ? `alias/${resource.name}` : undefined;
}

/**
 * Policies are decided at once, records are read step by step: what was asked for and is not known yet is absent at first. While `gather`
 * finds something, the decision is to be made again.
 */
export class Conditions implements RequestContext {
  readonly #subject: Subject;
  readonly #keys: RequestKeys<object>;
  readonly #wanted = new Set<Stored>();
  readonly #gathered = new Map<Stored, Value>();

  constructor(subject: Subject) {
    this.#subject = subject;
    this.#keys = requestKeysOf(subject.permission);
  }

  get(name: string): readonly string[] | undefined {
    return textsOf(this.#value(name));
  }

  /** Reads what `get` could not answer; resolves to whether there was anything. */
  async gather(tx: ReadTx, usage: UsageLog): Promise<boolean> {
    const wanted = [...this.#wanted].filter((name) => !this.#gathered.has(name));
    for (const name of wanted) this.#gathered.set(name, await this.#read(name, tx, usage));
    return wanted.length > 0;
  }

  #value(name: string): Value {
    const subject = this.#subject;
    if (subject.resource === 'alias') return globalValue(subject, name);
    if (isStored(name)) return this.#storedValue(name);
    return this.#requestValue(name) ?? this.#keyValue(name) ?? globalValue(subject, name);
  }

  #storedValue(name: Stored): Value {
    const { key } = this.#subject;
    const applies = name === 'kms:resourcealiases' || this.#keys.trailingDays === true;
    if (key === undefined || !applies) return undefined;
    this.#wanted.add(name);
    return this.#gathered.get(name);
  }

  #keyValue(name: string): Value {
    const { key } = this.#subject;
    return key && keyValue(key(), name);
  }

  #requestValue(name: string): Value {
    const { input, circumstances, principal } = this.#subject;
    const { pairs, keyName, tags, tagKeys, values, callerAccount } = this.#keys;
    if (name.startsWith(contextPrefix)) {
      const found = Object.entries(pairs?.(input, circumstances) ?? {});
      return valuesNamed(found, name.slice(contextPrefix.length));
    }
    if (name.startsWith(requestTagPrefix)) {
      const found = (tags?.(input) ?? []).map(({ TagKey, TagValue }) => [TagKey, TagValue] as const);
      return valuesNamed(found, name.slice(requestTagPrefix.length));
    }
    switch (name) {
      case 'kms:encryptioncontextkeys':
        return Object.keys(pairs?.(input, circumstances) ?? {});
      case 'kms:requestalias':
        return aliasOf(keyName?.(input));
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
      // A key with more than the quota has none that count (the page's note on `kms:ResourceAliases`).
      return next === undefined ? aliases.map((alias) => alias.name) : undefined;
    }
    const last = await usage.last(tx, key);
    return last && Math.floor((now.getTime() - last.time.getTime()) / dayMs);
  }
}
