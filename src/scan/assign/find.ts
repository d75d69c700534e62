/** Secrets known by the name that they are assigned to. */
import { entropyOf } from '../guards/entropy.ts';
import type { PathFacts } from '../guards/path.ts';
import { isPlaceholder } from '../guards/placeholder.ts';
import { looksLikeWords } from '../guards/words.ts';
import type { AssignmentRuleId } from './rules.ts';

/** Where a keyword is in the text. */
export interface KeywordHit {
  readonly start: number;
  readonly end: number;
}

export interface AssignmentFound {
  readonly rule: AssignmentRuleId;
  /** Where the secret is. */
  readonly start: number;
  readonly end: number;
  /** The name of the variable, member or header. */
  readonly name?: string;
}

/** Words that a hit is asked about, in lower case. */
export const assignKeywords: readonly string[] = [
  'password',
  'passwd',
  'secret',
  'token',
  'apikey',
  'api_key',
  'api-key',
];

/** Reads what is assigned at a keyword; the work at one hit is bounded. `text` is Latin-1. */
export function findAssignment(text: string, hit: KeywordHit, facts: PathFacts): AssignmentFound | undefined {
  if (facts.lock) return undefined;
  const after = text.slice(hit.end, hit.end + 256);
  const found = /^[\w-]*["']?\s{0,8}(?:=>|:=|=|:)\s{0,8}(["'])([^"'\r\n]{8,200})\1/.exec(after);
  const value = found?.[2];
  if (found === null || value === undefined) return undefined;
  if (isPlaceholder(value) || looksLikeWords(value) || entropyOf(value) < 3) return undefined;
  const start = hit.end + found[0].length - 1 - value.length;
  return { rule: 'generic-secret', start, end: start + value.length };
}
