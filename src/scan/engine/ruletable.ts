/** All rules as texts: cheap to read at the start of a program and to send to another thread. */
import type { KeywordList } from './keywords.ts';

export interface RuleTable extends KeywordList {
  /** A line for each keyword: numbers of the rules that have it. */
  readonly calls: string;
  /** A line for each rule: JSON of `RuleFacts`, read when the rule is first needed. */
  readonly rules: string;
}

/** Stands among the numbers of rules for the assignments. */
export const assignments = -1;
