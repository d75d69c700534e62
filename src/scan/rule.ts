/**
 * What the scanner looks for. A provider is one file in `rules/`; a rule is plain data, so that the build can compile all of them into one table.
 * Code that a rule needs is in a total table and referred to by name: `checks/`, `formats/`.
 */
import type { CheckName } from './checks/checks.ts';
import type { FormatName } from './formats/formats.ts';

export interface Provider {
  /** Lower case, digits and hyphens: `github`. The first part of the id of each of its rules. */
  readonly id: string;
  /** The provider's spelling: `GitHub`. */
  readonly name: string;
  /** The page that documents the format of the credentials. */
  readonly docs: string;
  /** Where to revoke a leaked credential: a page, or a short instruction. */
  readonly revoke: string;
  readonly rules: readonly Rule[];
}

interface Described {
  /** Unique within the provider: `personal-access-token`. The complete id is `github-personal-access-token`. */
  readonly id: string;
  /** Description with the provider's name: `GitHub personal access token`. */
  readonly description: string;
  /** Where to revoke it, if different from the provider's other credentials. */
  readonly revoke?: string;
  /**
   * Texts in which the rule must find exactly one secret, as in the provider's documentation and in configuration. Random parts are written as
   * `{hex:32}` (see `sample.ts`), so that the source contains no credential.
   */
  readonly positive: readonly string[];
  /** Texts in which it must find none: near misses in length, alphabet, checksum and context, examples, placeholders. */
  readonly negative: readonly string[];
}

interface Checked {
  /** A further condition for the secret. */
  readonly check?: CheckName;
  /** Minimum Shannon entropy in bits per character (default 2.5; 0 disables it). */
  readonly entropy?: number;
}

/** A credential that identifies itself by a fixed part. */
export interface PatternRule extends Described, Checked {
  /** Lower case; every match must contain one, in any case. Use the longest possible: they determine the speed of a scan. */
  readonly keywords: readonly string[];
  /**
   * Flags: none, or `i`. Every quantifier must be bounded, so that the work per keyword is. The secret is the group named `secret`, otherwise the
   * whole match. The pattern must contain its own boundaries: `(?<![A-Za-z0-9_])`, `(?![A-Za-z0-9_])`.
   */
  readonly pattern: RegExp;
  /** Number of characters before the keyword at which a match may begin (default 0: at the keyword). */
  readonly before?: number;
  /** Maximum length of a match (default 512). */
  readonly within?: number;
}

/**
 * A credential without a fixed part, identified by the provider's name before it (in the variable's name or the line), its alphabet and its length.
 * Between the two there must be an assignment, and, unless `near` says so itself, a word such as key, token, secret, auth, password.
 */
export interface NamedRule extends Described, Checked {
  /** Names of the provider, in lower case without separators: `newrelic` is also found in `NEW_RELIC`, `new-relic` and `newRelic`. */
  readonly near: readonly string[];
  /** Must match the whole secret, from its first to its last character, with bounded quantifiers. */
  readonly value: RegExp;
  /** Another word that must be in the variable's name, if several credentials have one form: `['app']`. Lower case. */
  readonly words?: readonly string[];
}

/** A form that needs code to parse: private keys, credential files. */
export interface FormatRule extends Described {
  readonly keywords: readonly string[];
  readonly format: FormatName;
}

export type Rule = PatternRule | NamedRule | FormatRule;

/** All rules as bytes: quick to load and to send to another thread. */
export interface RuleTable {
  /** From `packKeywords`: each keyword has the numbers of its rules. */
  readonly keywords: Uint8Array;
  /** From `packTexts`: each rule's `RuleFacts` in JSON, parsed when the rule is first needed. */
  readonly rules: Uint8Array;
}
