/** Keys and tokens in JSON: JWK (RFC 7517), JWT (RFC 7519). */
import type { Span } from './formats.ts';
import { isPlaceholder } from '../guards/placeholder.ts';

const member = (name: string): RegExp =>
  new RegExp(
    `(?<![\\w.-])\\\\{0,2}["']?${name}\\\\{0,2}["']?\\s{0,8}:\\s{0,8}\\\\{0,2}["'](?<value>[A-Za-z0-9_-]{22,6000})={0,2}\\\\{0,2}["']`,
  );
const privatePart = member('d');
const symmetric = member('k');

/** Maximum length of the key on each side of `kty`. */
const longest = 8000;

/** The private value of the key whose `kty` is at `at`. */
export function readJwk(text: string, at: number): Span | undefined {
  const kind = /^kty\\{0,2}["']?\s{0,8}[:=]\s{0,8}\\{0,2}["'](EC|RSA|OKP|oct|AKP)\\{0,2}["']/i.exec(
    text.slice(at, at + 60),
  )?.[1];
  if (kind === undefined) return undefined;
  const floor = Math.max(0, at - longest);
  const opening = text.slice(floor, at).lastIndexOf('{');
  if (opening < 0) return undefined;
  const from = floor + opening;
  const closing = text.slice(at, at + longest).indexOf('}');
  const to = at + (closing < 0 ? longest : closing);
  const found = (kind.toLowerCase() === 'oct' ? symmetric : privatePart).exec(text.slice(from, to));
  const value = found?.groups?.['value'];
  if (!found || value === undefined || isPlaceholder(value)) return undefined;
  const start = from + found.index + found[0].indexOf(value, found[0].indexOf(':'));
  return { start, end: start + value.length, next: Math.max(to, start + value.length) };
}

const jwt = /eyJ[A-Za-z0-9_-]{8,2000}\.(?:eyJ|e[A-Za-z0-9_-])[A-Za-z0-9_-]{8,6000}\.[A-Za-z0-9_-]{16,1400}/y;

function decodeJson(part: string): Record<string, unknown> | undefined {
  try {
    const value: unknown = JSON.parse(Buffer.from(part, 'base64url').toString('utf8'));
    return typeof value === 'object' && value !== null && !Array.isArray(value)
      ? (value as Record<string, unknown>)
      : undefined;
  } catch {
    return undefined;
  }
}

/** Whether the claims are those of documentation: jwt.io's John Doe and Admin, RFC 7519's joe, claims without meaning. */
function isExample({ sub, name, iss, ...others }: Record<string, unknown>): boolean {
  return (
    sub === '1234567890' ||
    name === 'John Doe' ||
    iss === 'joe' ||
    iss === 'https://example.com' ||
    others['foo'] === 'bar' ||
    others['some'] === 'payload' ||
    others['hello'] === 'world'
  );
}

/** A signed token whose header and claims are JSON. */
export function readJwt(text: string, at: number): Span | undefined {
  if (/[A-Za-z0-9_+/.-]/.test(text.charAt(at - 1))) return undefined;
  jwt.lastIndex = at;
  if (!jwt.test(text)) return undefined;
  const end = jwt.lastIndex;
  const [head = '', claims = '', signature = ''] = text.slice(at, end).split('.');
  const read = decodeJson(head);
  if (typeof read?.['alg'] !== 'string' || read['alg'].toLowerCase() === 'none' || isPlaceholder(signature))
    return undefined;
  const said = decodeJson(claims);
  if (!said || isExample(said)) return undefined;
  return { start: at, end };
}
