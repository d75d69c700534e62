/** Secrets known by what is around them: a name they are assigned to, a URL, a header, a command, a call. */
import type { PathFacts } from '../guards/path.ts';
import { readAssigned, type Assigned, type Name } from './assigned.ts';
import { callKeywords, readCall } from './calls.ts';
import { isNameCode } from './characters.ts';
import { readColumn } from './columns.ts';
import { commandKeywords, readCommand, readEchoed } from './commands.ts';
import { readGoAddress, readOracleAddress } from './dsn.ts';
import { readAuthorization, readSchemeAt } from './headers.ts';
import { isFound } from './judge.ts';
import { judgeName, keyAlone, type NameKind } from './names.ts';
import { readPaired } from './pairs.ts';
import type { AssignmentRuleId } from './rules.ts';
import { readStatementOf, sqlKeywords } from './sql.ts';
import { readUrl } from './urls.ts';

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
  return { start: joinWords(text, start, end), end };
}

const beforeKey =
  /(?:api|access|secret|auth|account|master|private|encryption|signing|license|subscription)[ ]$/i;

/** `API key`: from where two words are one name. */
function joinWords(text: string, start: number, end: number): number {
  if (text.charCodeAt(start - 1) !== 32 || end - start > 4) return start;
  if (!/^keys?$/i.test(text.slice(start, end))) return start;
  const before = beforeKey.exec(text.slice(Math.max(0, start - 14), start));
  return before ? start - before[0].length : start;
}

/** `?key=…` of a URL, `key: …` in configuration, with letters of both cases and digits. */
function isKeyAlone(text: string, name: Name, read: Assigned, facts: PathFacts): boolean {
  if (
    name.end - name.start !== 3 ||
    (read.way !== 'query' && facts.kind !== 'config' && facts.kind !== 'env')
  )
    return false;
  const value = text.slice(read.start, read.end);
  return (
    value.length >= 24 &&
    read.way !== 'element' &&
    mixed.every((kind) => kind.test(value)) &&
    /^[\w-]+$/.test(value)
  );
}

const mixed = [/[a-z]/, /[A-Z]/, /[0-9].*[0-9]/];

function nameValue(
  text: string,
  name: Name,
  read: Assigned | undefined,
  facts: PathFacts,
): AssignmentFound | undefined {
  if (!read) return undefined;
  const written = text.slice(name.start, name.end);
  const judged = isKeyAlone(text, name, read, facts) ? keyAlone : judgeName(written);
  if (!judged || !isFound(text, read, judged, facts)) return undefined;
  // `should_pass('…')`, `passValue('…')`
  if (read.way === 'call' && /(?:^|_)pass(?:$|[_A-Z])/.test(written) && !written.startsWith('set'))
    return undefined;
  const rule = read.way === 'part' ? 'generic-connection-string' : ruleOf[judged.kind];
  return { rule, start: read.start, end: read.end, name: written };
}

/** By the name of a variable. */
function findNamed(text: string, hit: KeywordHit, facts: PathFacts): AssignmentFound | undefined {
  const name = readName(text, hit);
  if (!name) return undefined;
  return (
    nameValue(text, name, readAssigned(text, name, facts), facts) ??
    nameValue(text, name, readPaired(text, name, facts), facts) ??
    nameValue(text, name, readColumn(text, name, facts), facts)
  );
}

function findCall(text: string, hit: KeywordHit, facts: PathFacts): AssignmentFound | undefined {
  const name = readName(text, {
    start: hit.start,
    end: text.charAt(hit.end - 1) === '(' ? hit.end - 1 : hit.end,
  });
  const span = name && readCall(text, name.start, name.end, facts);
  return span && { rule: 'generic-password', start: span.start, end: span.end };
}

/** By a name that credentials of requests have, and pairs of user and password. */
function findAuth(text: string, hit: KeywordHit, facts: PathFacts): AssignmentFound | undefined {
  const name = readName(text, hit);
  const span = name && readAuthorization(text, name.end, facts);
  if (name && span)
    return {
      rule: 'generic-authorization',
      start: span.start,
      end: span.end,
      name: text.slice(name.start, name.end),
    };
  return findCall(text, hit, facts) ?? findNamed(text, hit, facts);
}

type Finder = (text: string, hit: KeywordHit, facts: PathFacts) => AssignmentFound | undefined;

function findScheme(text: string, hit: KeywordHit, facts: PathFacts): AssignmentFound | undefined {
  const span = readSchemeAt(text, hit.start, facts);
  return span && { rule: 'generic-authorization', start: span.start, end: span.end };
}

const finders: ReadonlyMap<string, Finder> = new Map<string, Finder>([
  ...[
    'pass',
    'pwd',
    '_pw',
    '.pw',
    'rootpw',
    'adminpw',
    'bindpw',
    'dbpw',
    'userpw',
    'psk',
    'secret',
    'token',
    'key',
  ].map((word): [string, Finder] => [word, findNamed]),
  ['auth', findAuth],
  ['cred', (text, hit, facts) => findCall(text, hit, facts) ?? findNamed(text, hit, facts)],
  ['://', (text, hit, facts) => readUrl(text, hit.end, facts)],
  ['@tcp(', (text, hit, facts) => readGoAddress(text, hit.start, facts)],
  ['@unix(', (text, hit, facts) => readGoAddress(text, hit.start, facts)],
  ['oracle:thin:', (text, hit, facts) => readOracleAddress(text, hit.end, facts)],
  ['bearer ', findScheme],
  ['basic ', findScheme],
  ...commandKeywords.map((word): [string, Finder] => [
    word,
    (text, hit, facts) => readCommand(text, hit.start, hit.end, facts),
  ]),
  ...['chpasswd', 'password-stdin', 'sudo -s'].map((word): [string, Finder] => [
    word,
    (text, hit, facts) => readEchoed(text, hit.start, facts),
  ]),
  ...callKeywords.map((word): [string, Finder] => [word, findCall]),
  ...sqlKeywords.map((word): [string, Finder] => [
    word,
    (text, hit, facts) => readStatementOf(text, hit.end, facts),
  ]),
]);

/** Words that a hit is asked about, in lower case. */
export const assignKeywords: readonly string[] = [...finders.keys()];

/** Reads what is at a keyword; the work at one hit is bounded. `text` is Latin-1. */
export function findAssignment(text: string, hit: KeywordHit, facts: PathFacts): AssignmentFound | undefined {
  if (facts.lock) return undefined;
  return finders.get(text.slice(hit.start, hit.end).toLowerCase())?.(text, hit, facts);
}
