/** Who sent a request: SigV4 checked as AWS does, with its error codes. */
import { equal } from '../base/bytes.ts';
import { KmsError } from '../base/errors.ts';
import type { Secret } from '../base/secret.ts';
import {
  algorithm,
  canonicalRequest,
  parseAuthorization,
  sign,
  SigningKeys,
  stringToSign,
  type Authorization,
  type SignedRequest,
} from './sigv4.ts';

/** What stands behind an access key id. `Principal` is the caller's own notion of who that is. */
export interface Credential<Principal> {
  readonly secret: Secret;
  readonly principal: Principal;
}

/** The credential of an access key id; undefined where there is none or it is not active. */
export type Lookup<Principal> = (accessKeyId: string) => Promise<Credential<Principal> | undefined>;

export interface Authenticated<Principal> {
  readonly principal: Principal;
  readonly region: string;
}

const service = 'kms';
const maxSkewMs = 5 * 60_000;
const required = ['host', 'x-amz-date', 'x-amz-target'] as const;

function invalidSignature(message: string): KmsError {
  return new KmsError('InvalidSignatureException', message);
}

function incomplete(names: readonly string[]): KmsError {
  const message = names.map((name) => `Authorization header requires '${name}' parameter.`).join(' ');
  return new KmsError('IncompleteSignatureException', message);
}

function unknownClient(): KmsError {
  return new KmsError(
    'UnrecognizedClientException',
    'The security token included in the request is invalid.',
  );
}

const timeForm = /^(\d{4})(\d{2})(\d{2})T(\d{2})(\d{2})(\d{2})Z$/;

function compact(time: number): string {
  return new Date(time).toISOString().replace(/[-:]|\.\d{3}/g, '');
}

/** The time of the last request, which others of that second have too. */
let last = { text: '', time: 0 };

/** In milliseconds since the epoch. */
function timeOf(text: string): number {
  if (text === last.text) return last.time;
  const [, year, month, day, hour, minute, second] = (timeForm.exec(text) ?? []).map(Number);
  if (year === undefined || month === undefined) {
    throw new KmsError(
      'IncompleteSignatureException',
      "Date must be in ISO-8601 'basic format'. See http://en.wikipedia.org/wiki/ISO_8601",
    );
  }
  const time = Date.UTC(year, month - 1, day, hour, minute, second);
  last = { text, time };
  return time;
}

function checkTime(text: string, date: string, now: number): void {
  const time = timeOf(text);
  if (time < now - maxSkewMs) {
    throw invalidSignature(
      `Signature expired: ${text} is now earlier than ${compact(now - maxSkewMs)} (${compact(now)} - 5 min.)`,
    );
  }
  if (time > now + maxSkewMs) {
    throw invalidSignature(
      `Signature not yet current: ${text} is still later than ${compact(now + maxSkewMs)} (${compact(now)} + 5 min.)`,
    );
  }
  if (!text.startsWith(date)) {
    throw invalidSignature(
      `Date in Credential scope does not match YYYYMMDD from ISO-8601 version of date from HTTP: '${date}' != '${text.slice(0, 8)}'.`,
    );
  }
}

/** A request before its body is read. */
type Head = Omit<SignedRequest, 'body'>;

/** Of a header that must stand exactly once. */
function single({ headers }: Head, name: string): string | undefined {
  const values = headers.get(name);
  return values?.length === 1 ? values[0] : undefined;
}

function authorizationOf(request: Head): Authorization {
  const text = single(request, 'authorization');
  if (text === undefined || text === '') {
    throw new KmsError('MissingAuthenticationTokenException', 'Missing Authentication Token');
  }
  if (text !== algorithm && !text.startsWith(`${algorithm} `)) {
    throw new KmsError(
      'IncompleteSignatureException',
      `Unsupported AWS 'algorithm': only ${algorithm} is supported.`,
    );
  }
  const parsed = parseAuthorization(text);
  if ('accessKeyId' in parsed) return parsed;
  throw incomplete(parsed);
}

function checkSignedHeaders({ headers }: Head, { signedHeaders }: Authorization): void {
  const present = headers.has('x-amz-security-token') ? [...required, 'x-amz-security-token'] : required;
  for (const name of present) {
    if (!signedHeaders.includes(name)) {
      throw invalidSignature(`'${name}' must be a 'SignedHeader' in the AWS Authorization.`);
    }
  }
}

/** Checks signatures against the credentials that `lookup` knows. One for a server: it remembers signing keys. */
export class Authenticator<Principal> {
  readonly #lookup: Lookup<Principal>;
  readonly #keys = new SigningKeys();

  constructor(lookup: Lookup<Principal>) {
    this.#lookup = lookup;
  }

  /**
   * Checks what can be checked before the body is read; the function that it resolves to checks the signature over the body. Both refuse
   * with `MissingAuthenticationTokenException`, `IncompleteSignatureException`, `UnrecognizedClientException` or
   * `InvalidSignatureException`.
   */
  async claim(request: Head, now: number): Promise<(body: Uint8Array) => Authenticated<Principal>> {
    const authorization = authorizationOf(request);
    const { accessKeyId, scope } = authorization;
    const time = single(request, 'x-amz-date');
    if (time === undefined) {
      throw new KmsError(
        'IncompleteSignatureException',
        "Authorization header requires existence of a 'X-Amz-Date' header.",
      );
    }
    checkSignedHeaders(request, authorization);
    // Access keys here have no session, so a token can only belong to other credentials.
    if (request.headers.has('x-amz-security-token')) throw unknownClient();
    const credential = await this.#lookup(accessKeyId);
    if (credential === undefined) throw unknownClient();
    checkTime(time, scope.date, now);
    if (scope.service !== service) {
      throw invalidSignature(`Credential should be scoped to correct service: '${service}'.`);
    }
    return (body) => {
      const key = this.#keys.get(accessKeyId, credential.secret, scope);
      const canonical = canonicalRequest({ ...request, body }, authorization.signedHeaders);
      if (!equal(sign(key, stringToSign(time, scope, canonical)), authorization.signature)) {
        throw invalidSignature(
          'The request signature we calculated does not match the signature you provided. Check your AWS Secret Access Key and signing method. Consult the service documentation for details.',
        );
      }
      return { principal: credential.principal, region: scope.region };
    };
  }
}
