/**
 * AWS Signature Version 4, header form: https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_sigv.html Canonical requests and signatures;
 * authenticate.ts checks what a request must have.
 */
import * as crypto from 'node:crypto';
import { equal, view } from '../base/bytes.ts';
import type { Secret } from '../base/secret.ts';

export const algorithm = 'AWS4-HMAC-SHA256';

/** Lower-case header names with all their values, in the order of the request. */
export type Headers = ReadonlyMap<string, readonly string[]>;

export interface SignedRequest {
  readonly method: string;
  /** As sent: still percent-encoded, without the query. */
  readonly path: string;
  /** As sent, without the question mark. */
  readonly query: string;
  readonly headers: Headers;
  readonly body: Uint8Array;
}

export interface Scope {
  /** `YYYYMMDD`. */
  readonly date: string;
  readonly region: string;
  readonly service: string;
}

export interface Authorization {
  readonly accessKeyId: string;
  readonly scope: Scope;
  /** Lower case, in the order given, which is that of the canonical request. */
  readonly signedHeaders: readonly string[];
  /** 32 bytes. */
  readonly signature: Buffer;
}

const parameters = ['Credential', 'SignedHeaders', 'Signature'] as const;
type Parameter = (typeof parameters)[number];

/** Number of texts and signing keys to cache. */
const remembered = 1024;

const credentialForm =
  /^([\x21-\x2e\x30-\x7e]{1,128})\/([0-9]{8})\/([a-z0-9-]{1,32})\/([a-z0-9-]{1,32})\/aws4_request$/;
const headerNames = /^[!#$%&'*+.^_`|~0-9a-z-]+(?:;[!#$%&'*+.^_`|~0-9a-z-]+)*$/;

type Credential = Pick<Authorization, 'accessKeyId' | 'scope'>;

/** Caches the results of `parse` for texts that a client repeats in each request. */
function memoizeParser<T>(parse: (text: string) => T | undefined): (text: string) => T | undefined {
  const kept = new Map<string, T>();
  return (text) => {
    let value = kept.get(text);
    if (value === undefined) {
      value = parse(text);
      if (value === undefined) return undefined;
      if (kept.size >= remembered) kept.clear();
      kept.set(text, value);
    }
    return value;
  };
}

const parseCredential = memoizeParser((text): Credential | undefined => {
  const [, accessKeyId, date, region, service] = credentialForm.exec(text) ?? [];
  if (accessKeyId === undefined || date === undefined || region === undefined || service === undefined) {
    return undefined;
  }
  return { accessKeyId, scope: { date, region, service } };
});

const parseNames = memoizeParser((text) => (headerNames.test(text) ? text.split(';') : undefined));

/** Parses an `Authorization` header, or returns the names of missing or malformed parameters. */
export function parseAuthorization(text: string): Authorization | readonly Parameter[] {
  const given = new Map<string, string>();
  for (const part of text.slice(algorithm.length).split(',')) {
    const at = part.indexOf('=');
    const name = part.slice(0, Math.max(at, 0)).trim();
    if (given.has(name)) return parameters;
    given.set(name, part.slice(at + 1).trim());
  }
  const credential = parseCredential(given.get('Credential') ?? '');
  const signedHeaders = parseNames(given.get('SignedHeaders') ?? '');
  const signature = given.get('Signature') ?? '';
  const wrong: Parameter[] = [];
  if (credential === undefined) return ['Credential'];
  if (signedHeaders === undefined) wrong.push('SignedHeaders');
  if (!/^[0-9a-f]{64}$/.test(signature)) wrong.push('Signature');
  if (wrong.length > 0 || signedHeaders === undefined) return wrong;
  const { accessKeyId, scope } = credential;
  return { accessKeyId, scope, signedHeaders, signature: Buffer.from(signature, 'hex') };
}

/** RFC 3986: percent-encodes all but unreserved characters. */
function encodeUri(text: string): string {
  return encodeURIComponent(text).replace(
    /[!'()*]/g,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
  );
}

/** Removes dot segments and double slashes as in RFC 3986 section 6.2.2.3. */
function normalize(path: string): string {
  const out: string[] = [];
  for (const segment of path.split('/')) {
    if (segment === '..') out.pop();
    else if (segment !== '' && segment !== '.') out.push(segment);
  }
  const directory = out.length > 0 && /\/\.{0,2}$/.test(path);
  return `/${out.join('/')}${directory ? '/' : ''}`;
}

function toCanonicalPath(path: string, normalized: boolean): string {
  if (path === '/' || path === '') return '/';
  return (normalized ? normalize(path) : path).split('/').map(encodeUri).join('/');
}

function decodePath(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

function toCanonicalQuery(query: string): string {
  if (query === '') return '';
  const pairs = query.split('&').map((pair) => {
    const at = pair.indexOf('=');
    const [name, value] = at === -1 ? [pair, ''] : [pair.slice(0, at), pair.slice(at + 1)];
    return [encodeUri(decodePath(name)), encodeUri(decodePath(value))] as const;
  });
  const order = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
  pairs.sort(([a, x], [b, y]) => order(a, b) || order(x, y));
  return pairs.map(([name, value]) => `${name}=${value}`).join('&');
}

/** White space that the canonical form does not have. */
const loose = /^\s|\s$|\s\s|[^\S ]/;

function toCanonicalValue(value: string): string {
  return loose.test(value) ? value.trim().replace(/\s+/g, ' ') : value;
}

function sha256(data: string | Uint8Array): string {
  // The one-shot form (Node 20.12 and later) saves an object per request.
  return crypto.hash('sha256', typeof data === 'string' ? data : view(data), 'hex');
}

/** The canonical request with these headers. `normalized` is false only for services that sign paths unchanged. */
export function toCanonicalRequest(
  request: SignedRequest,
  signedHeaders: readonly string[],
  normalized = true,
): string {
  let lines = '';
  for (const name of signedHeaders) {
    const [value = '', ...more] = request.headers.get(name) ?? [];
    const values =
      more.length === 0 ? toCanonicalValue(value) : [value, ...more].map(toCanonicalValue).join(',');
    lines += `${name}:${values}\n`;
  }
  const { method, path, query, body } = request;
  return `${method}\n${toCanonicalPath(path, normalized)}\n${toCanonicalQuery(query)}\n${lines}\n${signedHeaders.join(';')}\n${sha256(body)}`;
}

/** `time`: that of `X-Amz-Date`: `YYYYMMDDTHHMMSSZ`. */
export function makeStringToSign(time: string, { date, region, service }: Scope, canonical: string): string {
  return `${algorithm}\n${time}\n${date}/${region}/${service}/aws4_request\n${sha256(canonical)}`;
}

function hmac(key: Uint8Array, data: string): Buffer {
  return crypto.createHmac('sha256', key).update(data).digest();
}

/** The signing key for one day, region and service. */
export function deriveSigningKey(secret: Secret, { date, region, service }: Scope): Buffer {
  const start = Buffer.concat([Buffer.from('AWS4'), secret.reveal()]);
  return [date, region, service, 'aws4_request'].reduce(hmac, start);
}

export function sign(key: Uint8Array, text: string): Buffer {
  return hmac(key, text);
}

interface Cached {
  readonly secret: Secret;
  readonly key: Buffer;
}

/** Signing keys by access key and scope; the oldest one is dropped first. */
export class SigningKeys {
  readonly #keys = new Map<string, Cached>();

  get(accessKeyId: string, secret: Secret, scope: Scope): Buffer {
    const name = `${accessKeyId}/${scope.date}/${scope.region}/${scope.service}`;
    const known = this.#keys.get(name);
    if (known !== undefined && equal(known.secret.reveal(), secret.reveal())) return known.key;
    const key = deriveSigningKey(secret, scope);
    this.#keys.set(name, { secret, key });
    if (this.#keys.size > remembered) {
      const [oldest] = this.#keys.keys();
      if (oldest !== undefined) this.#keys.delete(oldest);
    }
    return key;
  }
}
