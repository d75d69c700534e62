/**
 * The condition operators. A row defines how values are parsed and compared; `conditions.ts` handles missing keys, several values and negation alike
 * for all (https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_condition_operators.html).
 */
import { parseRange } from './addresses.ts';
import type { RequestContext } from './model.ts';
import { toCodes, compilePattern, matchesResolved, type Resolved } from './pattern.ts';

/** Whether a value of the request matches the one in the policy. */
export type Comparison = (value: string, context: RequestContext) => boolean;

export interface OperatorRow {
  /** Compiles a value of the policy; must return undefined if the value does not have the operator's type. */
  readonly compare: (value: string, variables: boolean) => Comparison | undefined;
  readonly negated: boolean;
  /** Whether the policy's values may contain variables. */
  readonly variables: boolean;
}

type Compare = OperatorRow['compare'];

const never: Comparison = () => false;

function strings(wildcards: boolean, ignoreCase: boolean): Compare {
  return (text, variables) => {
    const pattern = compilePattern(text, { variables, wildcards, ignoreCase });
    return ignoreCase
      ? (value, context) => matchesResolved(pattern(context), value.toLowerCase())
      : (value, context) => matchesResolved(pattern(context), value);
  };
}

const decimal = /^[+-]?(?:\d+(?:\.\d*)?|\.\d+)$/;

function parseNumber(text: string): number | undefined {
  return text.length <= 64 && decimal.test(text) ? Number(text) : undefined;
}

/** The ISO 8601 forms of the W3C note (https://www.w3.org/TR/NOTE-datetime); seconds may be omitted. */
const day = String.raw`\d{4}(?:-\d{2}(?:-\d{2}`;
const time = String.raw`T\d{2}:\d{2}(?::\d{2}(?:\.\d{1,9})?)?(?:Z|[+-]\d{2}:?\d{2})?`;
const iso = new RegExp(`^${day}(?:${time})?)?)?$`);

/** Milliseconds since 1970. Digits alone are seconds, except four, which are a year. */
export function parseDate(text: string): number | undefined {
  if (/^-?\d+(?:\.\d+)?$/.test(text) && !/^\d{4}$/.test(text)) {
    return text.length <= 20 ? Number(text) * 1000 : undefined;
  }
  if (!iso.test(text)) return undefined;
  const zoned = /T.*(?:Z|[+-]\d{2}:?\d{2})$/.test(text) || !text.includes('T');
  const milliseconds = Date.parse(`${text.replace(/([+-]\d{2})(\d{2})$/, '$1:$2')}${zoned ? '' : 'Z'}`);
  return Number.isNaN(milliseconds) ? undefined : milliseconds;
}

function ordered(
  parse: (text: string) => number | undefined,
  holds: (value: number, wanted: number) => boolean,
): Compare {
  return (text) => {
    const wanted = parse(text);
    if (wanted === undefined) return undefined;
    return (value) => {
      const given = parse(value);
      return given !== undefined && holds(given, wanted);
    };
  };
}

const truth = /^(?:true|false)$/i;

/** A text with variables can be checked only when it is evaluated. */
const booleans: Compare = (text, variables) => {
  if (!truth.test(text) && !(variables && text.includes('${'))) return undefined;
  const pattern = compilePattern(text, { variables, wildcards: false, ignoreCase: true });
  return (value, context) => truth.test(value) && matchesResolved(pattern(context), value.toLowerCase());
};

const base64 = /^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$/;

/** Base64 is canonical, so values are compared as text. */
const binary: Compare = (text) => (base64.test(text) ? (value) => value === text : undefined);

const addresses: Compare = (text) => parseRange(text);

const colon = 58;

/** The six parts of an ARN; further colons belong to the resource. Undefined for fewer parts. */
function arnParts(codes: readonly number[]): readonly (readonly number[])[] | undefined {
  const parts: number[][] = [];
  let from = 0;
  for (let at = 0; at < codes.length && parts.length < 5; at++) {
    if (codes[at] !== colon) continue;
    parts.push(codes.slice(from, at));
    from = at + 1;
  }
  return parts.length === 5 ? [...parts, codes.slice(from)] : undefined;
}

function textParts(text: string): readonly string[] | undefined {
  const parts = text.split(':');
  return parts.length < 6 ? undefined : [...parts.slice(0, 5), parts.slice(5).join(':')];
}

function matchesArn(pattern: readonly (readonly number[])[] | undefined, value: string): boolean {
  const parts = textParts(value);
  if (pattern === undefined || parts === undefined) return false;
  return pattern.every((codes, index) => matchesResolved(codes, parts[index] ?? ''));
}

function partsOf(resolved: Resolved | undefined): ReturnType<typeof arnParts> {
  return resolved === undefined
    ? undefined
    : arnParts(typeof resolved === 'string' ? toCodes(resolved) : resolved);
}

const arns: Compare = (text, variables) => {
  const pattern = compilePattern(text, { variables, wildcards: true });
  if (variables && text.includes('${'))
    return (value, context) => matchesArn(partsOf(pattern(context)), value);
  const parts = partsOf(pattern({ get: () => undefined }));
  return parts === undefined ? never : (value) => matchesArn(parts, value);
};

const is = (compare: Compare, variables: boolean): OperatorRow => ({ compare, negated: false, variables });
const isNot = (compare: Compare, variables: boolean): OperatorRow => ({ compare, negated: true, variables });

type Holds = (value: number, wanted: number) => boolean;
const equals: Holds = (value, wanted) => value === wanted;
const less: Holds = (value, wanted) => value < wanted;
const lessEquals: Holds = (value, wanted) => value <= wanted;
const greater: Holds = (value, wanted) => value > wanted;
const greaterEquals: Holds = (value, wanted) => value >= wanted;

/** All except `Null`, which tests only for the key. Names are lower case: IAM ignores case. */
const operators: Readonly<Record<string, OperatorRow>> = Object.fromEntries(
  Object.entries({
    StringEquals: is(strings(false, false), true),
    StringNotEquals: isNot(strings(false, false), true),
    StringEqualsIgnoreCase: is(strings(false, true), true),
    StringNotEqualsIgnoreCase: isNot(strings(false, true), true),
    StringLike: is(strings(true, false), true),
    StringNotLike: isNot(strings(true, false), true),
    NumericEquals: is(ordered(parseNumber, equals), false),
    NumericNotEquals: isNot(ordered(parseNumber, equals), false),
    NumericLessThan: is(ordered(parseNumber, less), false),
    NumericLessThanEquals: is(ordered(parseNumber, lessEquals), false),
    NumericGreaterThan: is(ordered(parseNumber, greater), false),
    NumericGreaterThanEquals: is(ordered(parseNumber, greaterEquals), false),
    DateEquals: is(ordered(parseDate, equals), false),
    DateNotEquals: isNot(ordered(parseDate, equals), false),
    DateLessThan: is(ordered(parseDate, less), false),
    DateLessThanEquals: is(ordered(parseDate, lessEquals), false),
    DateGreaterThan: is(ordered(parseDate, greater), false),
    DateGreaterThanEquals: is(ordered(parseDate, greaterEquals), false),
    Bool: is(booleans, true),
    BinaryEquals: is(binary, false),
    IpAddress: is(addresses, false),
    NotIpAddress: isNot(addresses, false),
    ArnEquals: is(arns, true),
    ArnLike: is(arns, true),
    ArnNotEquals: isNot(arns, true),
    ArnNotLike: isNot(arns, true),
  }).map(([name, row]) => [name.toLowerCase(), row]),
);

export interface Operator {
  readonly set?: 'forallvalues' | 'foranyvalue' | undefined;
  readonly ifExists: boolean;
  /** `null` for the operator `Null`. */
  readonly row: OperatorRow | null;
}

const form = /^(?:(forallvalues|foranyvalue):)?([a-z]+?)(ifexists)?$/;

/** Undefined for an unknown operator. */
export function parseOperator(name: string): Operator | undefined {
  const [, set, base = '', ifExists] = form.exec(name.toLowerCase()) ?? [];
  if (base === 'null')
    return set === undefined && ifExists === undefined ? { ifExists: false, row: null } : undefined;
  const row = Object.hasOwn(operators, base) ? operators[base] : undefined;
  return row && { set: set as Operator['set'], ifExists: ifExists !== undefined, row };
}
