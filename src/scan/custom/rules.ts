/** A project's rules in `.kms.yaml`: `scan: rules:`. */
import { isJsonObject } from '../../base/json.ts';
import { globMatcher } from '../allow/glob.ts';
import type { PatternRule, Provider } from '../rule.ts';
import {
  ExpressionError,
  literalWords,
  nameSecretGroup,
  readExpression,
  type Expression,
} from './expression.ts';

/** As in the file. */
export interface CustomRule {
  readonly id: string;
  readonly description?: string;
  readonly pattern: string;
  readonly keywords?: readonly string[];
  readonly entropy?: number;
  /** Number of the pattern's group that is the secret. */
  readonly 'secret-group'?: number;
  /** Globs of the files to which the rule applies. */
  readonly files?: readonly string[];
  /** Expressions of matches that are not secrets. */
  readonly ignore?: readonly string[];
  readonly revoke?: string;
}

export interface CustomRules {
  /** The rules for the scanner; absent if there are none. */
  readonly provider?: Provider;
  /** Whether a rule's finding counts, by path and secret. */
  readonly counts: (rule: string, path: string, secret: string) => boolean;
}

/** The first part of each id. */
const providerId = 'custom';

const members = [
  'id',
  'description',
  'pattern',
  'keywords',
  'entropy',
  'secret-group',
  'files',
  'ignore',
  'revoke',
];
const idForm = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;

class RuleError extends Error {}

function optionalTexts(value: unknown, name: string): readonly string[] | undefined {
  if (value === undefined) return undefined;
  const list: readonly unknown[] = Array.isArray(value) ? value : [value];
  if (list.every((each): each is string => typeof each === 'string' && each !== '')) return list;
  throw new RuleError(`${name} is not a list of strings`);
}

function optionalNumber(value: unknown, name: string, most: number): number | undefined {
  if (value === undefined) return undefined;
  if (typeof value === 'number' && value >= 0 && value <= most) return value;
  throw new RuleError(`${name} is not a number up to ${most}`);
}

function parseExpression(pattern: string, name: string): Expression {
  try {
    return readExpression(pattern);
  } catch (error) {
    if (error instanceof ExpressionError) throw new RuleError(`${name} ${error.message}`);
    throw error;
  }
}

interface Read {
  readonly rule: PatternRule;
  readonly files: readonly ((path: string) => boolean)[] | undefined;
  readonly ignore: readonly RegExp[];
}

function readRule(value: unknown): Read {
  if (!isJsonObject(value)) throw new RuleError('is not a mapping with id and pattern');
  const unknown = Object.keys(value).find((name) => !members.includes(name));
  if (unknown !== undefined) throw new RuleError(`has an unknown member; it may have ${members.join(', ')}`);
  const { id, description, pattern, revoke } = value;
  if (typeof id !== 'string' || !idForm.test(id))
    throw new RuleError('has no id of lower case letters, digits and hyphens');
  if (typeof pattern !== 'string' || pattern === '') throw new RuleError('has no pattern');
  const group = optionalNumber(value['secret-group'], 'secret-group', 99) ?? 0;
  const plain = parseExpression(pattern, 'pattern');
  let expression = plain;
  try {
    if (group > 0) expression = nameSecretGroup(plain, group);
  } catch (error) {
    throw new RuleError(
      error instanceof ExpressionError ? `pattern ${error.message}` : 'pattern cannot be read',
    );
  }
  const given = optionalTexts(value['keywords'], 'keywords')?.map((each) => each.toLowerCase());
  const keywords = given ?? literalWords(plain);
  if (keywords.length === 0 || keywords.some((each) => each.length < 2)) {
    throw new RuleError('needs keywords: texts of at least two characters, one of which is in every match');
  }
  const entropy = optionalNumber(value['entropy'], 'entropy', 8);
  return {
    rule: {
      id,
      description: typeof description === 'string' ? description : id,
      keywords,
      pattern: new RegExp(expression.source, expression.flags),
      before: 256,
      within: 1024,
      entropy: entropy ?? 0,
      ...(typeof revoke === 'string' ? { revoke } : {}),
      positive: [],
      negative: [],
    },
    files: optionalTexts(value['files'], 'files')?.map(globMatcher),
    ignore: (optionalTexts(value['ignore'], 'ignore') ?? []).map((each) => {
      const { source, flags } = parseExpression(each, 'ignore');
      return new RegExp(source, flags);
    }),
  };
}

/** Returns the rules, or a description of what is wrong with one. */
export function readCustomRules(value: unknown): CustomRules | string {
  if (value === undefined || value === null) return { counts: () => true };
  if (!Array.isArray(value)) return 'rules of scan is not a list';
  const list: readonly unknown[] = value;
  const read = new Map<string, Read>();
  for (const [at, each] of list.entries()) {
    try {
      const found = readRule(each);
      const id = `${providerId}-${found.rule.id}`;
      if (read.has(id)) throw new RuleError('has the id of another one');
      read.set(id, found);
    } catch (error) {
      if (error instanceof RuleError) return `rule ${at + 1} of scan ${error.message}`;
      throw error;
    }
  }
  const provider: Provider = {
    id: providerId,
    name: 'this project',
    docs: '.kms.yaml',
    revoke: 'Revoke it where it was issued',
    rules: Array.from(read.values(), ({ rule }) => rule),
  };
  return {
    ...(read.size === 0 ? {} : { provider }),
    counts: (rule, path, secret) => {
      const found = read.get(rule);
      if (found === undefined) return true;
      if (found.files !== undefined && !found.files.some((matches) => matches(path))) return false;
      return !found.ignore.some((pattern) => pattern.test(secret));
    },
  };
}
