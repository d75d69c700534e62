/** Finds secrets by their context: a name they are assigned to, a URL, a header, a command, a call. */
import type { PathFacts } from '../guards/path.ts';
import { holdsNoText, readAssigned, type Assigned, type Name } from './assignedvalue.ts';
import { callKeywords, readCall } from './calls.ts';
import { isNameCode } from './characters.ts';
import { readColumn } from './columns.ts';
import { commandKeywords, readCommand, readEchoed } from './commands.ts';
import { readGoAddress, readOracleAddress, readSqlPassword, sqlKeywords } from './databases.ts';
import { readAuthorization, readSchemeAt } from './headers.ts';
import { acceptsValue } from './acceptance.ts';
import { classifyName, keyAlone, type NameFacts, type NameKind } from './names.ts';
import { readNamedValue } from './nameandvalue.ts';
import type { AssignmentRuleId } from './rules.ts';
import { readUrl } from './urls.ts';

/** A keyword's location in the text. */
export interface KeywordHit {
  readonly start: number;
  readonly end: number;
}

export interface AssignmentFound {
  readonly rule: AssignmentRuleId;
  /** The location of the secret. */
  readonly start: number;
  readonly end: number;
  /** Name of the variable, member or header. */
  readonly name?: string;
}

/** One finding, or those of a column. */
type Findings = AssignmentFound | readonly AssignmentFound[] | undefined;

const ruleOf: Readonly<Record<NameKind, AssignmentRuleId>> = {
  password: 'generic-password',
  secret: 'generic-secret',
  token: 'generic-token',
  'api-key': 'generic-api-key',
};

/** Maximum length of a name on each side of the keyword. */
const longestName = 64;

/** The complete name around a keyword. */
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

/** Start of a name of two words: `API key`. */
function joinWords(text: string, start: number, end: number): number {
  if (text.charCodeAt(start - 1) !== 32 || end - start > 4) return start;
  if (!/^keys?$/i.test(text.slice(start, end))) return start;
  const before = beforeKey.exec(text.slice(Math.max(0, start - 14), start));
  return before ? start - before[0].length : start;
}

/** `?key=…` in a URL, or `key: …` in configuration, with letters of both cases and digits. */
function isKeyAlone(text: string, read: Assigned, facts: PathFacts): boolean {
  if (read.way !== 'query' && facts.kind !== 'config' && facts.kind !== 'env') return false;
  const value = text.slice(read.start, read.end);
  return (
    value.length >= leastAlone &&
    read.way !== 'element' &&
    mixed.every((kind) => kind.test(value)) &&
    /^[\w-]+$/.test(value)
  );
}

/** Minimum length of a value whose name is only `key`, and maximum distance between the two. */
const leastAlone = 24;
const farFromKey = 800;

function isWordCode(code: number): boolean {
  return isNameCode(code) && code !== 46 && code !== 36;
}

/** Whether there are 24 consecutive letters, digits, `_` and `-`. Checks only every 24th place, one of which would be in them. */
function hasLongWord(text: string, from: number, to: number): boolean {
  for (let at = from + leastAlone - 1; at < to && at < text.length; at += leastAlone) {
    if (!isWordCode(text.charCodeAt(at))) continue;
    let end = at + 1;
    while (end < at + leastAlone && isWordCode(text.charCodeAt(end))) end++;
    let start = at;
    while (start > at - leastAlone && isWordCode(text.charCodeAt(start - 1))) start--;
    if (end - start >= leastAlone) return true;
  }
  return false;
}

const mixed = [/[a-z]/, /[A-Z]/, /[0-9].*[0-9]/];

interface Judged {
  readonly written: string;
  readonly facts: NameFacts | undefined;
  /** Whether it may be only `key`, which counts only with a value that looks like a secret. */
  readonly mayBeAlone: boolean;
}

function nameValue(
  text: string,
  { written, facts: said, mayBeAlone }: Judged,
  read: Assigned | undefined,
  facts: PathFacts,
): AssignmentFound | undefined {
  if (!read) return undefined;
  const judged = mayBeAlone && isKeyAlone(text, read, facts) ? keyAlone : said;
  if (!judged || !acceptsValue(text, read, judged, facts)) return undefined;
  // `should_pass('…')`, `passValue('…')`
  if (read.way === 'call' && /(?:^|_)pass(?:$|[_A-Z])/.test(written) && !written.startsWith('set'))
    return undefined;
  const rule = read.way === 'part' ? 'generic-connection-string' : ruleOf[judged.kind];
  return { rule, start: read.start, end: read.end, name: written };
}

/** By a variable's name. */
function findNamed(text: string, hit: KeywordHit, facts: PathFacts): Findings {
  const name = readName(text, hit);
  return name && findByName(text, name, facts);
}

/** A name that continues after `key` is about a key, unless it has another credential's word. */
function findKey(text: string, hit: KeywordHit, facts: PathFacts): Findings {
  const name = readName(text, hit);
  if (!name || (name.start === hit.start && name.end > hit.end)) return undefined;
  return findByName(text, name, facts);
}

function findByName(text: string, name: Name, facts: PathFacts): Findings {
  if (holdsNoText(text, name, facts)) return undefined;
  const written = text.slice(name.start, name.end);
  const mayBeAlone = written.length === 3 && hasLongWord(text, name.end, name.end + farFromKey);
  const judged = { written, facts: classifyName(written), mayBeAlone };
  // Most names are not of a credential, so do not read what follows them.
  if (judged.facts === undefined && !mayBeAlone) return undefined;
  return (
    nameValue(text, judged, readAssigned(text, name, facts), facts) ??
    nameValue(text, judged, readNamedValue(text, name, facts), facts) ??
    findColumn(text, name, judged, facts)
  );
}

/** Judges each value on its own. */
function findColumn(text: string, name: Name, judged: Judged, facts: PathFacts): Findings {
  const found: AssignmentFound[] = [];
  for (const read of readColumn(text, name, facts)) {
    const one = nameValue(text, judged, read, facts);
    if (one !== undefined) found.push(one);
  }
  return found.length === 0 ? undefined : found;
}

function findCall(text: string, hit: KeywordHit, facts: PathFacts): AssignmentFound | undefined {
  const name = readName(text, {
    start: hit.start,
    end: text.charAt(hit.end - 1) === '(' ? hit.end - 1 : hit.end,
  });
  const span = name && readCall(text, name.start, name.end, facts);
  return span && { rule: 'generic-password', start: span.start, end: span.end };
}

/** Names of credentials in requests, and pairs of user and password. */
function findAuth(text: string, hit: KeywordHit, facts: PathFacts): Findings {
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

type Finder = (text: string, hit: KeywordHit, facts: PathFacts) => Findings;

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
  ].map((word): [string, Finder] => [word, findNamed]),
  ['key', findKey],
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
    (text, hit, facts) => readSqlPassword(text, hit.end, facts),
  ]),
]);

/** Keywords of assignments, in lower case. */
export const assignKeywords: readonly string[] = [...finders.keys()];

const none: readonly AssignmentFound[] = [];

/** Reads what is at a keyword; the work per hit is bounded, except for the first line of a table. `text`: Latin-1. */
export function findAssignments(text: string, hit: KeywordHit, facts: PathFacts): readonly AssignmentFound[] {
  if (facts.lock) return none;
  const found = finders.get(text.slice(hit.start, hit.end).toLowerCase())?.(text, hit, facts);
  if (found === undefined) return none;
  return 'start' in found ? [found] : found;
}
