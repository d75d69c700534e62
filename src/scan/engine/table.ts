/** The table of rules that the program has. */
import { builtIn } from './builtin.ts';
import type { RuleTable } from './ruletable.ts';

export { compileTable } from './compile.ts';
export type { RuleTable } from './ruletable.ts';

export function builtInTable(): RuleTable {
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
