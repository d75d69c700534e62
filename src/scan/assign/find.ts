/** Secrets known by the name that they are assigned to. */
import type { PathFacts } from '../guards/path.ts';
import { readAssigned, type Name } from './assigned.ts';
import { isNameCode } from './characters.ts';
import { isFound } from './judge.ts';
import { judgeName, type NameFacts, type NameKind } from './names.ts';
import { readPaired } from './pairs.ts';
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

const ruleOf: Readonly<Record<NameKind, AssignmentRuleId>> = {
  password: 'generic-password',
  secret: 'generic-secret',
  token: 'generic-token',
  'api-key': 'generic-api-key',
};

/** Words that a hit is asked about, in lower case. */
export const assignKeywords: readonly string[] = ['pass', 'pwd', 'secret', 'token', 'key', 'auth', 'cred'];

/** Longest name on each side of the keyword. */
const longestName = 64;

/** The whole name around a keyword. */
function readName(text: string, hit: KeywordHit): Name | undefined {
  let end = hit.end;
  while (end < hit.end + longestName && isNameCode(text.charCodeAt(end))) end++;
  let start = hit.start;
  while (start > hit.start - longestName && start > 0 && isNameCode(text.charCodeAt(start - 1))) start--;
  if (end === hit.end + longestName || start === hit.start - longestName) return undefined;
  // Options begin with hyphens, variables with `$`.
  while (start < hit.start && '-.$'.includes(text.charAt(start))) start++;
  while (end > hit.end && '-.$'.includes(text.charAt(end - 1))) end--;
  return { start, end };
}

/** Reads what is assigned at a keyword; the work at one hit is bounded. `text` is Latin-1. */
export function findAssignment(text: string, hit: KeywordHit, facts: PathFacts): AssignmentFound | undefined {
  if (facts.lock) return undefined;
  const name = readName(text, hit);
  if (!name) return undefined;
  const read = readAssigned(text, name, facts) ?? readPaired(text, name, facts);
  if (!read) return undefined;
  const written = text.slice(name.start, name.end);
  const judged: NameFacts | undefined = judgeName(written);
  if (!judged || !isFound(text, read, judged, facts)) return undefined;
  return { rule: ruleOf[judged.kind], start: read.start, end: read.end, name: written };
}
