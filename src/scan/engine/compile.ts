/** Makes a table of rules. The build does it for those of the program. */
import { assignKeywords } from '../assign/find.ts';
import type { Provider, Rule } from '../rule.ts';
import { gapsOf } from './gaps.ts';
import { listKeywords, type Keyword } from './keywords.ts';
import { factsOf, type RuleFacts } from './rulefacts.ts';
import { assignments, type RuleTable } from './ruletable.ts';
import { windowOf } from './window.ts';

interface Row extends Keyword {
  readonly calls: number[];
}

function keywordsOf(rule: Rule): readonly string[] {
  return 'near' in rule ? rule.near : rule.keywords;
}

export function compileTable(providers: readonly Provider[]): RuleTable {
  const rows = new Map<string, Row>();
  const rules: RuleFacts[] = [];
  const enter = (text: string, gaps: readonly number[] | undefined, rule: number): void => {
    const isName = gaps !== undefined;
    const key = `${isName ? 'name' : 'text'} ${text}`;
    const row = rows.get(key) ?? { text, isName, window: windowOf(text, gaps ?? []), calls: [] };
    if (!row.calls.includes(rule)) row.calls.push(rule);
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
  const list = [...rows.values()];
  return {
    ...listKeywords(list),
    calls: list.map(({ calls }) => calls.join(' ')).join('\n'),
    rules: rules.map((rule) => JSON.stringify(rule)).join('\n'),
  };
}
