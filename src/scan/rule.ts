/**
 * What a scanner looks for. A provider is one file of `rules/`; a rule is data alone, so that the build can compile all of them into
 * one table. Code that a rule needs stands in a total table of its own and is named by the rule: `checks/`, `formats/`.
 */
import type { CheckName } from './checks/checks.ts';
import type { FormatName } from './formats/formats.ts';

export interface Provider {
  /** Lower case, digits and hyphens: `github`. Begins the id of each of its rules. */
  readonly id: string;
  /** As the provider writes it: `GitHub`. */
  readonly name: string;
  /** The page that documents the form of the credentials. */
  readonly docs: string;
  /** Where a leaked credential is revoked: a page, or a short sentence. */
  readonly revoke: string;
  readonly rules: readonly Rule[];
}

interface Described {
  /** Within the provider: `personal-access-token`. The whole id is `github-personal-access-token`. */
  readonly id: string;
  /** What is found, with the provider's name: `GitHub personal access token`. */
  readonly description: string;
  /** Where this one is revoked, if not where the provider's others are. */
  readonly revoke?: string;
  /**
   * Texts in which the rule finds exactly one secret, as they stand in the provider's documents and in configuration. Random parts
   * are written as `{hex:32}` (see `sample.ts`), so that no credential stands in the source.
   */
  readonly positive: readonly string[];
  /** Texts in which it finds none: near misses in length, alphabet, checksum and surroundings, examples, placeholders. */
  readonly negative: readonly string[];
}

interface Checked {
  /** What the secret must pass besides. */
  readonly check?: CheckName;
  /** Bits of Shannon entropy a character must have on average (default 2.5; 0 switches it off). */
  readonly entropy?: number;
}

/** A credential that identifies itself by a fixed part. */
export interface PatternRule extends Described, Checked {
  /** In lower case; every match contains one, in any case. As long as can be: they decide how quick a scan is. */
  readonly keywords: readonly string[];
  /**
   * Flags: none, or `i`. Every quantifier is bounded, so that the work at one keyword is. The secret is the group named `secret`, else the whole match. Boundaries
   * are the pattern's own: `(?<![A-Za-z0-9_])`, `(?![A-Za-z0-9_])`.
   */
  readonly pattern: RegExp;
  /** Characters before the keyword at which a match may begin (default 0: the match begins with the keyword). */
  readonly before?: number;
  /** Characters of the longest match (default 512). */
  readonly within?: number;
}

/**
 * A credential without a fixed part: known by the provider's name in what is before it (the name of the variable, the line), and its
 * alphabet and length. Between the two must be what assigns or passes a value, and, unless `near` says so itself, a word such as key, token, secret, auth, password.
 */
export interface NamedRule extends Described, Checked {
  /** Names of the provider, in lower case without separators: `newrelic` is found in `NEW_RELIC`, `new-relic` and `newRelic` too. */
  readonly near: readonly string[];
  /** The whole secret: matched from its first to its last character. Bounded quantifiers. */
  readonly value: RegExp;
  /** Another word that must be in the name of the variable, of several credentials of one form: `['app']`. In lower case. */
  readonly words?: readonly string[];
}

/** A form that code reads: private keys, files of credentials. */
export interface FormatRule extends Described {
  readonly keywords: readonly string[];
  readonly format: FormatName;
}

export type Rule = PatternRule | NamedRule | FormatRule;

/** All rules as bytes: cheap to read at the start of a program and to send to another thread. */
export interface RuleTable {
  /** What `packKeywords` makes: each keyword calls for rules by their numbers. */
  readonly keywords: Uint8Array;
  /** What `packTexts` makes of each rule's `RuleFacts` in JSON, read when the rule is first needed. */
  readonly rules: Uint8Array;
}
