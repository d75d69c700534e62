/** Passwords of users in SQL: `IDENTIFIED BY '…'`, `PASSWORD '…'`. */
import type { PathFacts } from '../guards/path.ts';
import { rateStrength } from '../guards/strength.ts';
import type { AssignmentFound } from './find.ts';
import { acceptsPassword } from './acceptance.ts';
import { matchAt } from './characters.ts';
import { isQuote, readQuoted } from './values.ts';

export const sqlKeywords: readonly string[] = ['identified by', 'identified with', 'encrypted password'];

const toLiteral = /[ \t]{1,8}(?:[\w"'`]{1,40}[ \t]{1,8}by[ \t]{1,8})?(?=["'])/iy;

/** `at`: after the keywords. */
export function readSqlPassword(text: string, at: number, facts: PathFacts): AssignmentFound | undefined {
  const start = matchAt(toLiteral, text, at);
  if (start === undefined || !isQuote(text, start)) return undefined;
  const span = readQuoted(text, start);
  if (!span) return undefined;
  const value = text.slice(span.start, span.end);
  return acceptsPassword(value, rateStrength(value), true, facts)
    ? { rule: 'generic-password', start: span.start, end: span.end }
    : undefined;
}
