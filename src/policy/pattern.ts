/**
 * Texts with wildcards and variables, compiled once on first use
 * (https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_variables.html).
 */
import type { RequestContext } from './model.ts';

type Part = string | typeof any | typeof one | Variable;

interface Variable {
  /** Lower case. */
  readonly key: string;
  readonly fallback?: string | undefined;
}

/** A pattern with the values of its variables: a literal text, or UTF-16 code units among which two codes are wildcards. */
export type Resolved = string | readonly number[];

/** Undefined if a variable has no value: then nothing matches the pattern. */
export type Resolver = (context: RequestContext) => Resolved | undefined;

export interface PatternOptions {
  /** Whether `${…}` is a variable: only in version 2012-10-17, and in elements that allow variables. */
  readonly variables: boolean;
  /** Whether `*` and `?` are wildcards. */
  readonly wildcards: boolean;
  readonly ignoreCase?: boolean | undefined;
}

const literals = ['*', '?', '$'];
const defaulted = /^([^,]*), *'([^']*)'$/;

function parseVariable(inner: string): Part {
  if (literals.includes(inner)) return inner;
  const [, key = inner, fallback] = defaulted.exec(inner) ?? [];
  return { key: key.trim().toLowerCase(), fallback };
}

function parseParts(text: string, { variables, wildcards }: PatternOptions): Part[] {
  const parts: Part[] = [];
  let from = 0;
  const push = (to: number, part: Part, next: number) => {
    if (to > from) parts.push(text.slice(from, to));
    parts.push(part);
    from = next;
  };
  for (let at = 0; at < text.length; at++) {
    const character = text.charAt(at);
    if (wildcards && (character === '*' || character === '?')) {
      push(at, character === '*' ? any : one, at + 1);
    } else if (variables && character === '$' && text.charAt(at + 1) === '{') {
      const end = text.indexOf('}', at);
      // If there is no end here, there is none later.
      if (end < 0) break;
      push(at, parseVariable(text.slice(at + 2, end)), end + 1);
      at = end;
    }
  }
  if (from < text.length) parts.push(text.slice(from));
  return parts;
}

/** A key with several values has no value as a variable. */
function getVariableValue({ key, fallback }: Variable, context: RequestContext): string | undefined {
  const values = context.get(key);
  return values?.length === 1 ? values[0] : fallback;
}

function pushCodes(codes: number[], text: string): void {
  for (let at = 0; at < text.length; at++) codes.push(text.charCodeAt(at));
}

export function toCodes(text: string): number[] {
  const codes: number[] = [];
  pushCodes(codes, text);
  return codes;
}

function resolve(parts: readonly Part[], context: RequestContext, fold: boolean): Resolved | undefined {
  let text = '';
  let codes: number[] | undefined;
  for (const part of parts) {
    if (typeof part === 'number') {
      (codes ??= toCodes(text)).push(part);
      continue;
    }
    const value = typeof part === 'string' ? part : getVariableValue(part, context);
    if (value === undefined) return undefined;
    const more = fold ? value.toLowerCase() : value;
    if (codes === undefined) text += more;
    else pushCodes(codes, more);
  }
  return codes ?? text;
}

/** A pattern without variables is resolved at once. */
export function compilePattern(text: string, options: PatternOptions): Resolver {
  const fold = options.ignoreCase ?? false;
  const parts = parseParts(text, options);
  if (parts.some((part) => typeof part === 'object')) return (context) => resolve(parts, context, fold);
  const resolved = resolve(parts, { get: () => undefined }, fold);
  return () => resolved;
}

export function matchesResolved(pattern: Resolved | undefined, text: string): boolean {
  if (pattern === undefined) return false;
  return typeof pattern === 'string' ? pattern === text : matchesCodes(pattern, text);
}

/** Matches a pattern without variables. */
export function matchesWildcards(pattern: string, text: string): boolean {
  return matchesCodes(compileWildcards(pattern), text);
}

function compileWildcards(pattern: string): number[] {
  return toCodes(pattern).map((code) => (code === 42 ? any : code === 63 ? one : code));
}

/** The fault of the variables in a text, in the words of IAM Access Analyzer's checks; undefined if there is none. */
export function findVariableFault(text: string): string | undefined {
  for (let at = text.indexOf('${'); at >= 0; at = text.indexOf('${', at)) {
    const end = text.indexOf('}', at);
    if (end < 0) return 'The policy variable is missing a closing curly brace.';
    const inner = text.slice(at + 2, end);
    if (inner === '') return 'Empty policy variable.';
    if (inner.includes('$') && inner !== '$') return 'A policy variable cannot be inside another.';
    const [, key = inner, fallback] = defaulted.exec(inner) ?? [];
    if (fallback === undefined && /[,']/.test(inner)) {
      return 'The default value of a policy variable must be in single quotation marks, after a comma and a space.';
    }
    if (!literals.includes(inner) && !/^[\w.:/=+@-]+(?: [\w.:/=+@-]+)*$/.test(key)) {
      return 'The policy variable contains a character that is not supported.';
    }
    at = end;
  }
  return undefined;
}

/** Patterns: `*` matches any characters, `?` one character. */

/** The two wildcards among the UTF-16 code units of a pattern. */
export const any = -1;
export const one = -2;

/**
 * Whether the whole text matches, in time at most proportional to the product of both lengths: only the last `*` is extended, because it can match
 * everything that an earlier one could match instead. A regular expression would try all combinations.
 */
export function matchesCodes(codes: readonly number[], text: string): boolean {
  let [p, t] = [0, 0];
  let star = -1;
  let resumed = 0;
  while (t < text.length) {
    const wanted = codes[p];
    if (wanted === any) {
      star = p++;
      resumed = t;
    } else if (wanted === one || wanted === text.charCodeAt(t)) {
      p++;
      t++;
    } else if (star >= 0) {
      p = star + 1;
      t = ++resumed;
    } else return false;
  }
  while (codes[p] === any) p++;
  return p === codes.length;
}
