/** The table of rules that the program has. */
import { builtIn } from './builtin.ts';
import { packKeywords } from '../keywords/pack.ts';
import { KeywordTable } from '../keywords/table.ts';
import { PackedTexts, packTexts } from '../keywords/packedtexts.ts';
import type { RuleFacts } from './rulefacts.ts';
import { assignments, type RuleTable } from './ruletable.ts';

export { compileTable } from './compile.ts';
export type { RuleTable } from './ruletable.ts';

export function builtInTable(): RuleTable {
  return builtIn;
}

/** Both: rules of a project beside those that are built in. Assignments are in the first. */
export function joinTables(first: RuleTable, second: RuleTable): RuleTable {
  const texts = new PackedTexts(first.rules);
  const others = new KeywordTable(second.keywords).all().flatMap((keyword) => {
    const calls = keyword.calls.filter((number) => number !== assignments);
    return calls.length === 0 ? [] : [{ ...keyword, calls: calls.map((number) => number + texts.count) }];
  });
  return {
    keywords: packKeywords([...new KeywordTable(first.keywords).all(), ...others]),
    rules: packTexts([...texts.all(), ...new PackedTexts(second.rules).all()]),
  };
}

/** A rule, as lists of them print it. */
export interface RuleName {
  readonly id: string;
  readonly provider: string;
  readonly description: string;
}

export function ruleNames({ rules }: RuleTable): readonly RuleName[] {
  return new PackedTexts(rules).all().map((text) => {
    const { id, provider, description } = JSON.parse(text) as RuleFacts;
    return { id, provider, description };
  });
}
