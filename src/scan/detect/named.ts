/** Detects credentials by a provider's name near them. */
import { hasCredentialWord, hasHashWord, isPlainName, findOwnName, type OwnName } from './valuename.ts';
import type { NamedFacts } from '../compile/rulefacts.ts';
import { decodeValue } from '../keywords/base64.ts';
import { lineStart } from '../lines.ts';
import { Runs, type Run } from './valueruns.ts';
import { nearBefore, nearBehind, nowhere, findPartsAbove, findParts, type Part } from './scope.ts';
import { isEnding } from '../keywords/nameendings.ts';

export interface NamedRule {
  readonly facts: NamedFacts;
  readonly number: number;
  /** Sticky. */
  readonly value: RegExp;
}

/** The rules for one name. */
export interface NamedRules {
  readonly rules: readonly NamedRule[];
  /** Minimum length of a value of any of them. */
  readonly least: number;
  /** Whether the name contains a common word. */
  readonly compound: boolean;
}

export function groupNamedRules(near: string, rules: readonly NamedRule[]): NamedRules {
  return {
    rules,
    least: Math.min(...rules.map(({ facts }) => facts.least)),
    compound: rules.every(({ facts }) => facts.saying.includes(near)),
  };
}

/** A provider's name in the text. */
export interface Name {
  readonly start: number;
  readonly end: number;
  /** As in the rule. */
  readonly near: string;
  /** Index of the keyword. */
  readonly keyword: number;
}

export interface NamedFound {
  readonly rule: NamedRule;
  readonly start: number;
  readonly end: number;
  /** If several match one value, the lowest is right. */
  readonly rank: number;
  readonly name: string | undefined;
  /** The secret, if it is encoded in base64. */
  readonly decoded: string | undefined;
}

interface Value {
  readonly rule: NamedRule;
  readonly start: number;
  readonly end: number;
  /** If it is encoded in base64. */
  readonly decoded?: string;
}

const none: readonly Value[] = [];

function isWordCode(code: number): boolean {
  return (code >= 0x30 && code <= 0x39) || (code >= 0x41 && code <= 0x5a) || (code >= 0x61 && code <= 0x7a);
}

function isLower(code: number): boolean {
  return code >= 0x61 && code <= 0x7a;
}

function isUpper(code: number): boolean {
  return code >= 0x41 && code <= 0x5a;
}

/** The name in a rule's form: a keyword may contain separators. */
export function toName(keyword: string): string {
  return keyword.replace(/[ ._-]/g, '');
}

/** Whether a name is long enough to match within a word. */
export function isFree(near: string, compound: boolean): boolean {
  return near.length >= 8 && !compound;
}

/** Whether the match is a word: `box` is not in `checkbox`. A `compound` name contains a common word: `tioaccess` is not in `attioAccess`. */
export function isName(
  text: string,
  { start, end, near }: Pick<Name, 'start' | 'end' | 'near'>,
  compound = false,
): boolean {
  const before = text.charCodeAt(start - 1);
  const first = text.charCodeAt(start);
  const free = isFree(near, compound);
  if (isWordCode(before) && !free) {
    const camel = isUpper(first) && (isLower(before) || isLower(text.charCodeAt(start + 1)));
    const escaped = text.charCodeAt(start - 2) === 0x5c;
    const digit = before <= 0x39;
    if (!camel && !escaped && !digit) return false;
  }
  const last = text.charCodeAt(end - 1);
  const after = text.charCodeAt(end);
  if (!isWordCode(after) || free) return true;
  if (isLower(last) && !isLower(after)) return true;
  return isEnding(text.slice(end, end + 12).toLowerCase());
}

/** Whether the whole text is a value. */
export function fits({ value, facts }: NamedRule, text: string): boolean {
  if (text.length < facts.least || text.length > facts.most) return false;
  value.lastIndex = 0;
  return value.exec(text)?.[0].length === text.length;
}

/** A value may begin after these characters; the value itself may then also be a single part. */
const beforeValue = '=:/?&@#!*|';

function isHexValue(value: string): boolean {
  return /^[0-9a-fA-F]+$/.test(value);
}

/** Whether the value is a name that contains the provider's; some tokens begin like that, but have digits. */
function isNamedAfter(value: string, { near }: Name): boolean {
  return near.length >= 4 && !/[0-9]/.test(value) && value.replace(/[_-]/g, '').toLowerCase().includes(near);
}

function isUuid(value: string): boolean {
  return /^[0-9a-fA-F]{8}-(?:[0-9a-fA-F]{4}-){3}[0-9a-fA-F]{12}$/.test(value);
}

/** `action@<commit>`, `repository.git#<commit>`: the pinned commit of a dependency. */
function isCommitOf(before: string, value: string): boolean {
  return (before === '@' || before === '#') && value.length === 40 && isHexValue(value);
}

/** A name such as `appId`, whose value is not secret unless the rule is about it. */
function isIdentifierName(name: string): boolean {
  return (
    /(?:[_-]i|[a-z]I)(?:d|D)$|^id$/i.test(name) && !/(?:key|access|token|secret|client|auth).?id$/i.test(name)
  );
}

const eachNearness = 1e7;
/** From this rank on, the name is neither in the value's line nor above it. */
export const farRank = 3 * eachNearness;

/** Maximum number of values to try per name: if there are more, none is a credential. */
const mostJudged = 24;

/** More keywords than any table has. */
const mostKeywords = 0x10000;

export class NameMatcher {
  readonly #text: string;
  readonly #runs: Runs;
  /** Values by keyword and start of a run, because several names look at the same run. */
  readonly #values = new Map<number, readonly Value[]>();

  constructor(text: string) {
    this.#text = text;
    this.#runs = new Runs(text);
  }

  find(name: Name, named: NamedRules): Iterable<NamedFound> {
    const { start, end } = name;
    if (!isName(this.#text, name, named.compound)) return [];
    // Near most names there is nothing that is long enough.
    const isNear = this.#runs.has(Math.max(0, start - nearBefore), end + nearBehind, named.least);
    const parts = isNear ? findParts(this.#text, start, end) : findPartsAbove(this.#text, start);
    return parts === nowhere ? [] : this.#findIn(parts, name, named);
  }

  *#findIn(
    parts: Iterable<Part>,
    name: Name,
    { rules, least }: NamedRules,
  ): Generator<NamedFound, void, undefined> {
    let judged = 0;
    for (const part of parts) {
      for (const run of this.#runs.between(part.start, part.end)) {
        if (run.end - run.start < least) continue;
        for (const value of this.#findValues(run, name, rules)) {
          if (judged++ === mostJudged) return;
          const found = this.#judge(name, part, value);
          if (found) yield found;
        }
      }
    }
  }

  #findValues(run: Run, { keyword }: Name, rules: readonly NamedRule[]): readonly Value[] {
    const key = run.start * mostKeywords + keyword;
    const known = this.#values.get(key);
    if (known) return known;
    if (this.#values.size > 512) this.#values.clear();
    const decoded = decodeValue(this.#text.slice(run.start, run.end));
    const values = rules.flatMap((rule) => {
      if (run.end - run.start < rule.facts.least) return none;
      if (decoded !== undefined && fits(rule, decoded)) return [{ rule, ...run, decoded }];
      return this.#findRuleValues(run, rule);
    });
    this.#values.set(key, values);
    return values;
  }

  #findRuleValues(run: Run, rule: NamedRule): readonly Value[] {
    const text = this.#text;
    const { least, others } = rule.facts;
    const values: Value[] = [];
    for (let at = run.start; at + least <= run.end; at++) {
      if (!this.#begins(run, at, others)) continue;
      rule.value.lastIndex = at;
      const length = rule.value.exec(text)?.[0].length ?? 0;
      if (length === 0 || !this.#ends(at + length, others)) continue;
      values.push({ rule, start: at, end: at + length });
      at += length;
    }
    return values.length === 0 ? none : values;
  }

  /** Whether a value can begin here, after something that is not part of it. */
  #begins(run: Run, at: number, others: string): boolean {
    const text = this.#text;
    if (at === run.start) return true;
    const before = text.charAt(at - 1);
    if (before === '=' || before === ':') return true;
    if (beforeValue.includes(before)) return !others.includes(before);
    if (before === '-') return text.charAt(at - 2) === ':';
    // An escaped character: `\n`, `%3D`, `\u0022`.
    if (at - run.start === 1) return text.charAt(run.start - 1) === '\\' && 'nrt'.includes(before);
    if (at - run.start === 5)
      return text.charAt(run.start - 1) === '\\' && /^u00[0-9a-f]{2}$/i.test(text.slice(run.start, at));
    return text.charAt(at - 3) === '%' && /^(?:3[ADF]|2[027B6])$/i.test(text.slice(at - 2, at));
  }

  #ends(at: number, others: string): boolean {
    const text = this.#text;
    const after = text.charAt(at);
    if (after === '') return true;
    if (after === '.') return !isWordCode(text.charCodeAt(at + 1)) && !others.includes('.');
    if (after === '=' || after === '/') return !others.includes(after);
    return true;
  }

  #judge(name: Name, part: Part, { rule, start, end, decoded }: Value): NamedFound | undefined {
    const text = this.#text;
    const own = findOwnName(
      text,
      part.nearness === 'same line' ? Math.max(0, name.start - 60) : part.start,
      start,
    );
    const value = decoded ?? text.slice(start, end);
    if (isCommitOf(text.charAt(start - 1), value)) return undefined;
    // `'demioApiKey'`: a name that contains the provider's.
    if (isNamedAfter(value, name)) return undefined;
    if (own && !this.#fits(own, name, rule, value)) return undefined;
    if (!this.#isCredential(name, part, own, rule, start, end)) return undefined;
    const inOwn = own !== undefined && own.start <= name.start && name.end <= own.end;
    const distance = Math.min(999, Math.abs(start - name.end));
    const nearness = inOwn ? 0 : part.nearness === 'same line' ? 1 : part.nearness === 'below' ? 2 : 3;
    const rank =
      nearness * eachNearness +
      (inOwn ? 0 : distance * 1e3) +
      (100 - Math.min(99, name.near.length)) * 2 +
      (rule.facts.words.length > 0 ? 0 : 1);
    const shown = own && !isPlainName(own.text) ? own.text : undefined;
    return { rule, start, end, rank, name: shown, decoded };
  }

  /** Checks what the value's own name must and must not say. */
  #fits(own: OwnName, name: Name, { facts }: NamedRule, value: string): boolean {
    const text = own.text.toLowerCase();
    // `Lusha` does not contain the word hash.
    const besides = text.replace(this.#text.slice(name.start, name.end).toLowerCase(), '');
    const around = this.#text.slice(lineStart(this.#text, own.start, 80), own.start);
    const asked = facts.words.some((word) => text.includes(word) || name.near.includes(word));
    if (!asked && hasHashWord(besides)) return false;
    if (!asked && isHexValue(value) && hasHashWord(around)) return false;
    if (
      isIdentifierName(own.text) &&
      !asked &&
      (isUuid(value) || isHexValue(value)) &&
      !/(?:^|-)(?:id|sid)(?:-|$)/.test(facts.id)
    )
      return false;
    return true;
  }

  #isCredential(
    name: Name,
    part: Part,
    own: OwnName | undefined,
    { facts }: NamedRule,
    start: number,
    end: number,
  ): boolean {
    const text = this.#text;
    const says = (part: string): boolean => hasCredentialWord(part);
    const nearSays = facts.saying.includes(name.near);
    if (facts.words.length > 0) {
      const before = text
        .slice(Math.max(0, Math.min(name.start, start) - 60, start - 200), start)
        .toLowerCase();
      if (!facts.words.some((word) => before.replace(/[^a-z0-9]/g, '').includes(word))) return false;
    }
    if (own === undefined) return part.continued && (nearSays || says(text.slice(name.end, start)));
    const inOwn = own.start <= name.start && name.end <= own.end;
    if (inOwn) {
      const rest = `${text.slice(own.start, name.start)} ${text.slice(name.end, own.end)}`;
      if (nearSays || says(rest) || facts.words.length > 0) return true;
      const what = facts.id.slice(facts.id.lastIndexOf('-') + 1);
      if (rest.toLowerCase().includes(what)) return true;
      // `Datadog("…")`
      return (
        /\(\s*["'`]$/.test(own.joint) &&
        !isHexValue(text.slice(start, end)) &&
        !isUuid(text.slice(start, end))
      );
    }
    if (says(own.text.toLowerCase().replace(name.near, ' '))) return true;
    if (facts.words.some((word) => own.text.toLowerCase().includes(word))) return true;
    // User or password of a URL.
    if (text.charAt(end) === '@' && /[:/]$/.test(own.joint)) return true;
    // `curl -u "…:"`
    if (/^u(?:ser)?$/.test(own.text) && text.charAt(own.start - 1) === '-') return true;
    if (part.nearness === 'before') return false;
    const plain = isPlainName(own.text) || own.start < name.end;
    if (!plain) return false;
    // Below a heading with the provider's name: `The API key is …`
    if (part.nearness === 'below' && says(text.slice(lineStart(text, start, 120), start))) return true;
    return part.continued && (nearSays || says(text.slice(Math.max(0, name.start - 40), start)));
  }
}
