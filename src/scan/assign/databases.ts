/** Passwords of databases: in addresses that are not URLs (Go's `user:…@tcp(host)`, Oracle's `user/…@host`), and in SQL (`IDENTIFIED BY '…'`). */
import type { PathFacts } from '../guards/path.ts';
import { rateStrength } from '../guards/strength.ts';
import type { AssignmentFound } from './find.ts';
import { acceptsPassword } from './acceptance.ts';
import { matchAt } from './characters.ts';
import { isQuote, readQuoted } from './values.ts';

const beforeHost = /(?:^|["'`=\s])[\w.-]{1,40}:(?<p>[^\s"'`]{4,100})$/;
const afterDriver = /[\w.-]{1,40}\/(?<p>[^\s"'`@]{4,100})(?=@)/y;

function judge(
  text: string,
  start: number,
  end: number,
  facts: PathFacts,
  rule: AssignmentFound['rule'] = 'generic-connection-string',
): AssignmentFound | undefined {
  const value = text.slice(start, end);
  return acceptsPassword(value, rateStrength(value), true, facts) ? { rule, start, end } : undefined;
}

/** `at`: at `@tcp(` or `@unix(`. */
export function readGoAddress(text: string, at: number, facts: PathFacts): AssignmentFound | undefined {
  const found = beforeHost.exec(text.slice(Math.max(0, at - 150), at));
  const value = found?.groups?.['p'];
  return value === undefined ? undefined : judge(text, at - value.length, at, facts);
}

/** `at`: after `jdbc:oracle:thin:`. */
export function readOracleAddress(text: string, at: number, facts: PathFacts): AssignmentFound | undefined {
  afterDriver.lastIndex = at;
  const found = afterDriver.exec(text);
  const value = found?.groups?.['p'];
  if (!found || value === undefined) return undefined;
  const end = at + found[0].length;
  return judge(text, end - value.length, end, facts);
}

export const sqlKeywords: readonly string[] = ['identified by', 'identified with', 'encrypted password'];

const toLiteral = /[ \t]{1,8}(?:[\w"'`]{1,40}[ \t]{1,8}by[ \t]{1,8})?(?=["'])/iy;

/** `at`: after the keywords. */
export function readSqlPassword(text: string, at: number, facts: PathFacts): AssignmentFound | undefined {
  const start = matchAt(toLiteral, text, at);
  if (start === undefined || !isQuote(text, start)) return undefined;
  const span = readQuoted(text, start);
  if (!span) return undefined;
  return judge(text, span.start, span.end, facts, 'generic-password');
}
