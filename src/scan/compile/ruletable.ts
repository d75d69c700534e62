/** All rules as bytes: cheap to read at the start of a program and to send to another thread. */

export interface RuleTable {
  /** What `packKeywords` makes: each keyword calls for rules by their numbers. */
  readonly keywords: Uint8Array;
  /** What `packTexts` makes of each rule's `RuleFacts` in JSON, read when the rule is first needed. */
  readonly rules: Uint8Array;
}

/** Stands among the numbers of rules for the assignments. */
export const assignments = -1;
