/** Work on finished tables of rules: two joined, all listed. */
import { packKeywords } from '../keywords/pack.ts';
import { assignments, KeywordTable } from '../keywords/table.ts';
import { PackedTexts, packTexts } from '../keywords/packedtexts.ts';
import type { RuleFacts } from './rulefacts.ts';
import type { RuleTable } from '../rule.ts';

/** The rules of a project beside those that are built in. Assignments are in the first. */
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

export function listRules({ rules }: RuleTable): readonly RuleName[] {
  return new PackedTexts(rules).all().map((text) => {
    const { id, provider, description } = JSON.parse(text) as RuleFacts;
    return { id, provider, description };
  });
}
