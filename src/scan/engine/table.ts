/** All rules as data: what is needed to look for keywords at once, and each rule as a text that is read when it is first needed. */
import { assignKeywords } from '../assign/find.ts';
import { providers } from '../rules/all.ts';
import type { Provider, Rule } from '../rule.ts';
import { gapsOf } from './gaps.ts';
import type { Keyword } from './keywords.ts';
import { windowsOf } from './window.ts';
import type { RuleFacts } from './rulefacts.ts';
import { factsOf } from './rulefacts.ts';

export interface KeywordRow extends Keyword {
  /** Numbers of the rules that have it; -1 is the assignments. */
  readonly rules: readonly number[];
}

/** Can be sent to another thread. */
export interface RuleTable {
  readonly keywords: readonly KeywordRow[];
  /** JSON of `RuleFacts`. */
  readonly rules: readonly string[];
}

export const assignments = -1;

function keywordsOf(rule: Rule): readonly string[] {
  return 'near' in rule ? rule.near : rule.keywords;
}

export function compileTable(providers: readonly Provider[]): RuleTable {
  const rows = new Map<string, KeywordRow & { rules: number[] }>();
  const rules: RuleFacts[] = [];
  const enter = (text: string, gaps: readonly number[] | undefined, rule: number): void => {
    const key = `${gaps === undefined ? 'text' : 'name'} ${text}`;
    const row = rows.get(key) ?? {
      text,
      isName: gaps !== undefined,
      windows: windowsOf(text, gaps ?? []),
      rules: [],
    };
    if (!row.rules.includes(rule)) row.rules.push(rule);
    rows.set(key, row);
  };
  for (const provider of providers) {
    for (const rule of provider.rules) {
      for (const text of keywordsOf(rule)) {
        enter(text, 'near' in rule ? gapsOf(text, provider, rule.positive) : undefined, rules.length);
      }
      rules.push(factsOf(provider, rule));
    }
  }
  for (const text of assignKeywords) enter(text, undefined, assignments);
  return { keywords: [...rows.values()], rules: rules.map((rule) => JSON.stringify(rule)) };
}

let builtIn: RuleTable | undefined;

export function builtInTable(): RuleTable {
  builtIn ??= compileTable(providers);
  return builtIn;
}

/** Both: rules of a project beside those that are built in. */
export function joinTables(first: RuleTable, second: RuleTable): RuleTable {
  const rows = new Map<string, KeywordRow>();
  const keyOf = ({ text, isName }: KeywordRow): string => `${isName ? 'name' : 'text'} ${text}`;
  for (const row of first.keywords) rows.set(keyOf(row), row);
  for (const row of second.keywords) {
    const numbers = row.rules.map((rule) => (rule === assignments ? rule : rule + first.rules.length));
    const known = rows.get(keyOf(row));
    rows.set(keyOf(row), { ...row, rules: [...new Set([...(known?.rules ?? []), ...numbers])] });
  }
  return { keywords: [...rows.values()], rules: [...first.rules, ...second.rules] };
}

/** A rule, as lists of them print it. */
export interface RuleName {
  readonly id: string;
  readonly provider: string;
  readonly description: string;
}

export function ruleNames({ rules }: RuleTable): readonly RuleName[] {
  return rules.map((text) => {
    const { id, provider, description } = JSON.parse(text) as RuleFacts;
    return { id, provider, description };
  });
}
