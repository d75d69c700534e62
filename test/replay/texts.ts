/**
 * A case's texts for one replay: cases share vaults, so that names, and what the clock, the machine or IAM decides, is written anew.
 */
import { keyId, textOf, type DecisionCase, type Document } from '../decisions/world.ts';
import type { Place } from './place.ts';

export interface Naming {
  /** Different in each case. */
  readonly suffix: string;
  /** Of the key that takes the place of the one in the cases. */
  readonly key?: string | undefined;
  /** Later than anything that the case does. */
  readonly later: Date;
}

const named = /\b((?:user|role|assumed-role)\/(?:[\w*-]+\/)*)(alice|bob|eve|grantee|web|app|target)\b/gi;

/** Principals, alias and key by the names that they have here. */
export function rename(text: string, { suffix, key = keyId }: Naming): string {
  return text
    .replace(named, (_, before: string, name: string) => `${before}${name}-${suffix}`)
    .replace(/(?<![\w/])alice\b/g, `alice-${suffix}`)
    .replace(/\balias\/app\b/g, `alias/app-${suffix}`)
    .replaceAll(keyId.slice(0, -1), key.slice(0, -1))
    .replaceAll(keyId.slice(0, -1).toUpperCase(), key.slice(0, -1).toUpperCase())
    .replaceAll(`${key.slice(0, -1)}${keyId.slice(-1)}`, key)
    .replaceAll(`${key.slice(0, -1)}${keyId.slice(-1)}`.toUpperCase(), key.toUpperCase())
    .replaceAll(`${keyId.slice(0, 9)}*`, `${key.slice(0, 9)}*`);
}

/** A condition key of a case, and the one that a caller can give any value: a pair of the encryption context. */
const pairOf = (name: string): string => `kms:EncryptionContext:${name}`;

/** What a tag of IAM cannot hold. */
const isTagValue = (text: string): boolean => /^[\p{L}\p{Z}\p{N}_.:/=+\-@]*$/u.test(text);

/** A case in which what its request says can be said in a request. */
export interface Sayable extends DecisionCase {
  readonly sourceIp?: string | undefined;
}

function valueOf(value: string | readonly string[]): readonly string[] {
  return typeof value === 'string' ? [value] : value;
}

type Replacements = readonly (readonly [RegExp, string])[];

/** Of the whole case: documents, contexts, facts. */
function inTexts<T>(value: T, replacements: Replacements): T {
  let text = JSON.stringify(value);
  for (const [from, to] of replacements) text = text.replace(from, to);
  return JSON.parse(text) as T;
}

/**
 * Values that no request has of its own become pairs of the encryption context: operators do not care which key it is. Lists of values
 * become names of pairs.
 */
export function makeSayable(given: DecisionCase, { invented }: Pick<Place, 'invented'>): Sayable {
  const pairs: Record<string, string> = { ...given.encryptionContext };
  const replacements: (readonly [RegExp, string])[] = [];
  let sourceIp: string | undefined;
  const facts: Record<string, string | readonly string[]> = {};
  const intoPair = (key: string, name: string): void => {
    replacements.push([new RegExp(`(?<=["{])${key}(?=["},])`, 'g'), pairOf(name)]);
  };
  for (const name of ['KeySpec', 'KeyUsage']) {
    intoPair(`kms:${name}`, name);
    replacements.push([new RegExp(`"KMS:${name.toUpperCase()}"`), `"${pairOf(name).toUpperCase()}"`]);
  }
  replacements.push([/(?<=["{])aws:TagKeys(?=["},])/g, 'kms:EncryptionContextKeys']);
  for (const [key, value] of Object.entries(given.facts ?? {})) {
    const name = key.slice(key.indexOf(':') + 1);
    if (/^kms:Key(?:Spec|Usage)$/i.test(key)) pairs[name] = String(value);
    else if (key === 'aws:TagKeys') for (const each of valueOf(value)) pairs[each] = 'x';
    else if (key !== 'aws:SourceIp') facts[key] = value;
    else if (invented) sourceIp = String(value);
    else {
      pairs[name] = String(value);
      intoPair(key, name);
    }
  }
  const allTags = Object.entries(given.caller.tags ?? {});
  const tags = Object.fromEntries(allTags.filter(([, value]) => isTagValue(value)));
  for (const [name, value] of allTags) {
    if (Object.hasOwn(tags, name)) continue;
    pairs[name] = value;
    intoPair(`aws:PrincipalTag/${name}`, name);
  }
  if (!invented) {
    replacements.push(
      [/("aws:SourceIp":)"203\.0\.113\.0\/24"/g, '$1"127.0.0.0/8"'],
      [/("aws:SecureTransport":)(?:false|"false")/g, '$1"secure"'],
      [/("aws:SecureTransport":)(?:true|"true")/g, '$1"false"'],
      [/("aws:SecureTransport":)"secure"/g, '$1"true"'],
    );
  }
  const { caller, keyPolicy, trust } = given;
  const documents: Pick<DecisionCase, 'caller' | 'keyPolicy' | 'trust'> = inTexts(
    {
      caller: { ...caller, tags },
      ...(keyPolicy !== undefined && { keyPolicy }),
      ...(trust && { trust }),
    },
    replacements,
  );
  return {
    ...given,
    ...documents,
    ...(Object.keys(pairs).length > 0 && { encryptionContext: pairs }),
    facts,
    sourceIp,
  };
}

const timed = new Set(['aws:currenttime', 'aws:epochtime', 'aws:tokenissuetime']);

/** Times are compared with ones that the cases put after the call's, or after the session's. */
function inTime(key: string, value: unknown, later: Date): unknown {
  if (!timed.has(key.toLowerCase()) || typeof value !== 'string' || /^(?:true|false)$/.test(value))
    return value;
  return /^\d+$/.test(value) ? String(Math.floor(later.getTime() / 1000)) : later.toISOString();
}

/** The text of a policy as it is put here. */
export function policyText(document: Document, naming: Naming): string {
  const parsed = JSON.parse(rename(textOf(document), naming)) as {
    readonly Statement: readonly { readonly Condition?: Record<string, Record<string, unknown>> }[];
  };
  for (const { Condition: conditions = {} } of parsed.Statement) {
    for (const keys of Object.values(conditions)) {
      for (const [key, value] of Object.entries(keys)) keys[key] = inTime(key, value, naming.later);
    }
  }
  return JSON.stringify(parsed);
}

/** The ARNs under `Principal` and `NotPrincipal`. */
export function mentionedIn(text: string): readonly string[] {
  const { Statement } = JSON.parse(text) as {
    readonly Statement: readonly { readonly Principal?: unknown; readonly NotPrincipal?: unknown }[];
  };
  return Statement.flatMap(({ Principal, NotPrincipal }) => {
    const { AWS = [] } = (Principal ?? NotPrincipal ?? {}) as { readonly AWS?: string | readonly string[] };
    return typeof AWS === 'string' ? [AWS] : AWS;
  });
}
