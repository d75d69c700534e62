/** Files in which programs store credentials, recognised by their lines, whatever the file's name. */
import { isPlaceholder } from '../guards/placeholder.ts';
import { rateStrength } from '../guards/strength.ts';
import type { Span } from './formats.ts';

function isLineStart(text: string, at: number): boolean {
  return at === 0 || '\n\r'.includes(text.charAt(at - 1));
}

/** Matches `pattern` (sticky, bounded) at `at`, and locates its group `secret`, which must end the match except for `tail`. */
function matchSecret(
  pattern: RegExp,
  text: string,
  at: number,
): (Span & { readonly value: string }) | undefined {
  pattern.lastIndex = at;
  const found = pattern.exec(text);
  const value = found?.groups?.['secret'];
  if (!found || value === undefined) return undefined;
  const start = at + found[0].lastIndexOf(value);
  return { start, end: start + value.length, next: pattern.lastIndex, value };
}

/** Whether it is a person's password, in a place that contains nothing else. */
function isPassword(value: string, user = ''): boolean {
  return value !== user && rateStrength(value) !== 'none';
}

const netrc =
  /machine\s{1,8}[\w.:-]{1,120}(?:\s{1,20}(?:login|user|account)\s{1,8}"?[^\s"]{1,120}"?){0,2}\s{1,20}password\s{1,8}"?(?<secret>[^\s"]{4,200})/y;

/** `machine … login … password …`, on one or several lines. */
export function readNetrc(text: string, at: number): Span | undefined {
  if (/\w/.test(text.charAt(at - 1))) return undefined;
  const found = matchSecret(netrc, text, at);
  return found && isPassword(found.value) ? { start: found.start, end: found.end } : undefined;
}

const pgpassFields =
  /:(?:\d{2,5}|\*):(?:[^:\s]{1,64}):(?<user>[^:\s]{1,64}):(?<secret>(?:\\[:\\]|[^\s:\\]){4,120})(?=[ \t]*(?:[\r\n]|$))/y;

/** `host:port:database:user:password`, one per line. `at`: at `:5432:`. */
export function readPgpass(text: string, at: number): Span | undefined {
  let start = at;
  while (start > at - 120 && start > 0 && /[\w.*\\/-]/.test(text.charAt(start - 1))) start--;
  if (start === at || !isLineStart(text, start)) return undefined;
  const found = matchSecret(pgpassFields, text, at);
  return found && isPassword(found.value) ? { start: found.start, end: found.end } : undefined;
}

const htpasswdHash =
  /:(?<secret>\$apr1\$[./0-9A-Za-z]{1,8}\$[./0-9A-Za-z]{22}|\$2[aby]\$\d\d\$[./0-9A-Za-z]{53}|\{SHA\}[A-Za-z0-9+/]{27}=|\$[56]\$(?:rounds=\d{1,9}\$)?[./0-9A-Za-z]{1,16}\$[./0-9A-Za-z]{43,86})(?=[ \t]*(?:[\r\n]|$))/y;

/** `user:$apr1$…`, one per line. `at`: at the colon. */
export function readHtpasswd(text: string, at: number): Span | undefined {
  let start = at;
  while (start > at - 80 && start > 0 && /[\w.@+-]/.test(text.charAt(start - 1))) start--;
  if (start === at || !isLineStart(text, start)) return undefined;
  if (/^(?:password|passwd|hash|pass|bcrypt|digest)$/i.test(text.slice(start, at))) return undefined;
  const found = matchSecret(htpasswdHash, text, at);
  return found && { start: found.start, end: found.end };
}

const salt =
  /(?:AUTH|SECURE_AUTH|LOGGED_IN|NONCE)_(?:KEY|SALT)["'][ \t]{0,8},[ \t]{0,20}(?<quote>["'])(?<secret>[^\r\n]{48,80}?)\k<quote>[ \t]{0,8}\)/y;

/** `define('AUTH_KEY', '…')` of wp-config.php: 64 characters of all kinds. */
export function readWordpressSalt(text: string, at: number): Span | undefined {
  // The keyword is also the end of a longer name: `SECURE_AUTH_KEY`.
  const start = text.startsWith('SECURE_', at - 7) ? at - 7 : at;
  if (!/define\(\s{0,8}["']$/.test(text.slice(Math.max(0, start - 24), start))) return undefined;
  const found = matchSecret(salt, text, start);
  if (!found || /unique phrase/i.test(found.value) || new Set(found.value).size < 16) return undefined;
  return { start: found.start, end: found.end, next: found.end };
}

/** Decodes a base64 value; undefined if the text is not printable. */
function decodePrintable(value: string): string | undefined {
  const text = Buffer.from(value, 'base64').toString('latin1');
  return /^[\x20-\x7e]+$/.test(text) ? text : undefined;
}

const dockerAuth = /"auth\\?"\s{0,8}:\s{0,8}\\?"(?<secret>[A-Za-z0-9+/]{8,4000}={0,2})\\?"/y;

/** `"auth": "…"` in a Docker configuration: user and password in base64. */
export function readDockerAuth(text: string, at: number): Span | undefined {
  const found = matchSecret(dockerAuth, text, at);
  const decoded = found && decodePrintable(found.value);
  const colon = decoded?.indexOf(':') ?? -1;
  if (!found || decoded === undefined || colon < 1) return undefined;
  return isPassword(decoded.slice(colon + 1), decoded.slice(0, colon))
    ? { start: found.start, end: found.end }
    : undefined;
}

const npmrc =
  /(?<name>_authToken|_password|_auth)[ \t]{0,4}=[ \t]{0,4}["']?(?<secret>[A-Za-z0-9_.+/-]{8,2000}={0,2})(?![\w{$-])/iy;

/** `_authToken`, `_password` and `_auth` of an .npmrc. */
export function readNpmrc(text: string, at: number): Span | undefined {
  if (/\w/.test(text.charAt(at - 1))) return undefined;
  const found = matchSecret(npmrc, text, at);
  if (!found || isPlaceholder(found.value)) return undefined;
  const { start, end, value } = found;
  if (/^_authToken/i.test(text.slice(at, at + 10)))
    return rateStrength(value) === 'strong' ? { start, end } : undefined;
  const decoded = decodePrintable(value);
  if (decoded === undefined) return rateStrength(value) === 'strong' ? { start, end } : undefined;
  return isPassword(decoded.slice(decoded.indexOf(':') + 1)) ? { start, end } : undefined;
}

const filezilla = /<Pass encoding="base64">(?<secret>[A-Za-z0-9+/]{4,400}={0,2})<\/Pass>/iy;

/** A password in FileZilla's site list, encoded only in base64. */
export function readFilezilla(text: string, at: number): Span | undefined {
  const found = matchSecret(filezilla, text, at);
  const decoded = found && decodePrintable(found.value);
  return found && decoded !== undefined && isPassword(decoded)
    ? { start: found.start, end: found.end }
    : undefined;
}
