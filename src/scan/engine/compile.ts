/** Makes a table of rules. The build does it for those of the program. */
import { assignKeywords } from '../assign/find.ts';
import type { Provider, Rule } from '../rule.ts';
import { gapsOf } from './gaps.ts';
import { listKeywords, type Keyword } from './keywords.ts';
import { factsOf, type RuleFacts } from './rulefacts.ts';
import { assignments, type RuleTable } from './ruletable.ts';
import { costOfWindow, mostCost, windowOf } from './window.ts';

interface Row extends Keyword {
  readonly calls: number[];
}

function keywordsOf(rule: Rule): readonly string[] {
  return 'near' in rule ? rule.near : rule.keywords;
}

interface Form {
  readonly text: string;
  readonly gaps: readonly number[];
}

const separators = ['', '_', '-', '.', ' '];

/** The forms of a name with each separator in one gap. */
function formsAt(text: string, gaps: readonly number[], gap: number): readonly Form[] {
  return separators.map((separator) => ({
    text: text.slice(0, gap) + separator + text.slice(gap),
    gaps: gaps
      .filter((other) => other !== gap)
      .map((other) => (other < gap ? other : other + separator.length)),
  }));
}

function costOfForms(forms: readonly Form[]): number {
  return forms.reduce((sum, { text, gaps }) => sum + costOfWindow(text, gaps), 0);
}

/**
 * What a name is looked for as: itself; or, where its own part is too short (`vktoken`, `getgist`), with a separator in one of its
 * gaps, so that what is on both sides of it is looked for.
 */
function formsOf(text: string, gaps: readonly number[]): readonly Form[] {
  let best: readonly Form[] = [{ text, gaps }];
  let least = costOfForms(best);
  if (least < mostCost) return best;
  for (const gap of gaps) {
    const forms = formsAt(text, gaps, gap);
    const cost = costOfForms(forms);
    if (cost < least) [best, least] = [forms, cost];
  }
  return best;
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
        if ('near' in rule) {
          const gaps = gapsOf(text, provider, rule.positive);
          for (const form of formsOf(text, gaps)) enter(form.text, form.gaps, rules.length);
        } else enter(text, undefined, rules.length);
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
