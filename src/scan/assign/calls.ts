/** Passwords passed as arguments without a name: `login("me", "…")`, `auth=("me", "…")`. */
import type { PathFacts } from '../guards/path.ts';
import { rateStrength } from '../guards/strength.ts';
import { matchAt, skipSpace } from './characters.ts';
import { acceptsPassword, isShowcase } from './acceptance.ts';
import { isQuote, readQuoted, type ValueSpan } from './values.ts';

/** Index of the password argument, by the end of the function's name in lower case; `loose`: weak passwords do not count. */
const functions: readonly { readonly ending: RegExp; readonly index: number; readonly loose: boolean }[] = [
  {
    ending: /(?:mysqli|mysqli_connect|mysql_connect|real_connect|pdo|getconnection)$/,
    index: 2,
    loose: false,
  },
  { ending: /plainauth$/, index: 2, loose: false },
  {
    ending:
      /(?:basicauth|basic_auth|basicauthentication|digestauth|basiccredentials|networkcredential|passwordcredentials|passwordauthentication|passwordauthenticator|plaintextauthprovider|plainauthenticator)$/,
    index: 1,
    loose: false,
  },
  {
    ending: /(?:authenticationheadervalue|login|credentials?|authenticate|auth|signin)$/,
    index: 1,
    loose: true,
  },
];

export const callKeywords: readonly string[] = ['mysqli', 'mysql_connect', 'pdo(', 'getconnection', 'login('];

const expression = /[^"'`(),\r\n]{0,80}/y;

/** The literal that is argument `index`; `at` is after `(`. */
function readArgument(text: string, at: number, index: number): ValueSpan | undefined {
  let p = skipSpace(text, at);
  for (let i = 0; ; i++) {
    const literal = readQuoted(text, p);
    if (i === index) return literal?.wrapped === false ? literal : undefined;
    const end = literal ? literal.end + 1 : matchAt(expression, text, p);
    if (end === undefined) return undefined;
    p = skipSpace(text, end);
    if (text.charAt(p) !== ',') return undefined;
    p = skipSpace(text, p + 1);
  }
}

/** Whether the literal is the whole argument. */
function isWhole(text: string, span: ValueSpan): boolean {
  return isQuote(text, span.end) && matchAt(/["'`]\s{0,40}[,)\]]/y, text, span.end) !== undefined;
}

/** Reads the call of the function whose name is in `text` from `start` to `end`, or the pair assigned to it. */
export function readCall(text: string, start: number, end: number, facts: PathFacts): ValueSpan | undefined {
  const name = text.slice(start, end).toLowerCase();
  let p = matchAt(/[ \t]{0,20}\(/y, text, end);
  let index = 1;
  let loose = true;
  if (p === undefined) {
    // `auth=("me", "…")`, `auth: ["me", "…"]`
    if (!/(?:^|[._])(?:basic_?)?auth$/.test(name)) return undefined;
    p = matchAt(/["']?[ \t]{0,20}[=:][ \t]{0,20}[([]/y, text, end);
    if (p === undefined) return undefined;
  } else {
    const row = functions.find(({ ending }) => ending.test(name));
    if (!row) return undefined;
    ({ index, loose } = row);
  }
  const span = readArgument(text, p, index);
  if (!span || !isWhole(text, span)) return undefined;
  const value = text.slice(span.start, span.end);
  const strength = rateStrength(value);
  if (loose && (strength === 'weak' || (strength === 'fair' && isShowcase(facts)))) return undefined;
  return acceptsPassword(value, strength, true, facts) ? span : undefined;
}
