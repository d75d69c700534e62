/** Operations on compiled tables: joins two, lists the rules. */
import { packKeywords } from '../keywords/pack.ts';
import { assignments, KeywordTable } from '../keywords/table.ts';
import { PackedTexts, packTexts } from '../keywords/packedtexts.ts';
import type { RuleFacts } from './rulefacts.ts';
import type { RuleTable } from '../rule.ts';

/** Adds a project's rules to the built-in ones. Assignments are in the first table. */
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

/** A rule as `kms scan rules` lists it. */
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
