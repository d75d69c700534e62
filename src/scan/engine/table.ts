/** The table of rules that the program has. */
import { builtIn } from './builtin.ts';
import type { RuleFacts } from './rulefacts.ts';
import { assignments, type RuleTable } from './ruletable.ts';

export { compileTable } from './compile.ts';
export type { RuleTable } from './ruletable.ts';

export function builtInTable(): RuleTable {
  return builtIn;
}

/** Both: rules of a project beside those that are built in. Assignments are in the first. */
export function joinTables(first: RuleTable, second: RuleTable): RuleTable {
  const count = linesOf(first.rules).length;
  const calls = linesOf(second.calls).map((line) => line.split(' ').map(Number).filter(isRule));
  const texts = linesOf(second.texts);
  const kept = calls.flatMap((rules, index) => (rules.length === 0 ? [] : [{ rules, index }]));
  return {
    texts: [...linesOf(first.texts), ...kept.map(({ index }) => texts[index] ?? '')].join('\n'),
    forms: first.forms + kept.map(({ index }) => second.forms.slice(index * 3, index * 3 + 3)).join(''),
    calls: [
      ...linesOf(first.calls),
      ...kept.map(({ rules }) => rules.map((rule) => rule + count).join(' ')),
    ].join('\n'),
    rules: [...linesOf(first.rules), ...linesOf(second.rules)].join('\n'),
  };
}

function isRule(number: number): boolean {
  return number !== assignments;
}

function linesOf(text: string): readonly string[] {
  return text === '' ? [] : text.split('\n');
}

/** A rule, as lists of them print it. */
export interface RuleName {
  readonly id: string;
  readonly provider: string;
  readonly description: string;
}

export function ruleNames({ rules }: RuleTable): readonly RuleName[] {
  return linesOf(rules).map((text) => {
    const { id, provider, description } = JSON.parse(text) as RuleFacts;
    return { id, provider, description };
  });
}
