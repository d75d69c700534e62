/** Authenticates requests: verifies SigV4 as AWS does, with its error codes. */
import { equal } from '../base/bytes.ts';
import { KmsError, type ErrorCode } from '../base/errors.ts';
import type { Secret } from '../base/secret.ts';
import type { QueryService } from './query.ts';
import {
  algorithm,
  toCanonicalRequest,
  parseAuthorization,
  sign,
  deriveSigningKey,
  SigningKeys,
  makeStringToSign,
  type Authorization,
  type Headers,
  type SignedRequest,
} from './sigv4.ts';

/** The services of this server; a signature is valid for one of them. */
export type ServiceName = 'kms' | QueryService;

export function isServiceName(text: string): text is ServiceName {
  return Object.hasOwn(refusals, text);
}

/** The credential of an access key id. `Principal` is the caller's own type. */
export interface Credential<Principal> {
  readonly secret: Secret;
  readonly principal: Principal;
  /** Temporary credentials: refused from then on, in milliseconds since the epoch. */
  readonly expires?: number | undefined;
}

/**
 * Finds the credential of an access key id and, for temporary ones, its session token. Must resolve to undefined if the two do not belong together,
 * or the key does not exist or is not active; an expired credential must be returned.
 */
export type Lookup<Principal> = (
  accessKeyId: string,
  token: string | undefined,
) => Promise<Credential<Principal> | undefined>;

export interface Authenticated<Principal> {
  readonly principal: Principal;
  readonly region: string;
}

const maxSkewMs = 5 * 60_000;

/** The authentication errors, in each service's words. */
interface Refusals {
  readonly missing: ErrorCode;
  readonly incomplete: ErrorCode;
  readonly unknown: ErrorCode;
  readonly signature: ErrorCode;
  readonly expired: ErrorCode;
}

/** Common to all services of the query protocol (https://docs.aws.amazon.com/STS/latest/APIReference/CommonErrors.html). */
const common: Refusals = {
  missing: 'MissingAuthenticationToken',
  incomplete: 'IncompleteSignature',
  unknown: 'InvalidClientTokenId',
  signature: 'SignatureDoesNotMatch',
  expired: 'ExpiredToken',
};

const refusals: Readonly<Record<ServiceName, Refusals>> = {
  kms: {
    missing: 'MissingAuthenticationTokenException',
    incomplete: 'IncompleteSignatureException',
    unknown: 'UnrecognizedClientException',
    signature: 'InvalidSignatureException',
    expired: 'ExpiredTokenException',
  },
  iam: common,
  sts: common,
};

const tokenHeader = 'x-amz-security-token';

/** Headers that every signature must cover. */
const required: Readonly<Record<ServiceName, readonly string[]>> = {
  kms: ['host', 'x-amz-date', 'x-amz-target'],
  iam: ['host', 'x-amz-date'],
  sts: ['host', 'x-amz-date'],
};

const timeForm = /^(\d{4})(\d{2})(\d{2})T(\d{2})(\d{2})(\d{2})Z$/;

function removeSpaces(time: number): string {
  return new Date(time).toISOString().replace(/[-:]|\.\d{3}/g, '');
}

/** The time of the last request, cached because other requests of that second have it too. */
let last = { text: '', time: 0 };

/** Milliseconds since the epoch; undefined for a text of another form. */
function parseTime(text: string): number | undefined {
  if (text === last.text) return last.time;
  const [, year, month, day, hour, minute, second] = (timeForm.exec(text) ?? []).map(Number);
  if (year === undefined || month === undefined) return undefined;
  const time = Date.UTC(year, month - 1, day, hour, minute, second);
  last = { text, time };
  return time;
}

/** A request without its body. */
type Head = Omit<SignedRequest, 'body'>;

/** The value of a header; undefined unless there is exactly one. */
function requireSingle({ headers }: Head, name: string): string | undefined {
  const values = headers.get(name);
  return values?.length === 1 ? values[0] : undefined;
}

/** The service in the credential scope, if any. */
export function findScopedService(headers: Headers): string | undefined {
  const [text = ''] = headers.get('authorization') ?? [];
  if (!text.startsWith(`${algorithm} `)) return undefined;
  return scopeForm.exec(text)?.[1];
}

const scopeForm = /Credential=[^/, ]{1,128}\/\d{8}\/[a-z0-9-]{1,32}\/([a-z0-9-]{1,32})\/aws4_request/;

/** Checks one request, and refuses it in the words of its service. */
class Check {
  readonly #request: Head;
  readonly #service: ServiceName;

  constructor(request: Head, service: ServiceName) {
    this.#request = request;
    this.#service = service;
  }

  refusal(why: keyof Refusals, message: string): KmsError {
    return new KmsError(refusals[this.#service][why], message);
  }

  unknown(): KmsError {
    return this.refusal('unknown', 'The security token included in the request is invalid.');
  }

  authorization(): Authorization {
    const text = requireSingle(this.#request, 'authorization');
    if (text === undefined || text === '') throw this.refusal('missing', 'Missing Authentication Token');
    if (text !== algorithm && !text.startsWith(`${algorithm} `)) {
      throw this.refusal('incomplete', `Unsupported AWS 'algorithm': only ${algorithm} is supported.`);
    }
    const parsed = parseAuthorization(text);
    if ('accessKeyId' in parsed) return parsed;
    const message = parsed.map((name) => `Authorization header requires '${name}' parameter.`).join(' ');
    throw this.refusal('incomplete', message);
  }

  /** The text of the request's date. */
  date(): string {
    const date = requireSingle(this.#request, 'x-amz-date');
    if (date !== undefined) return date;
    throw this.refusal('incomplete', "Authorization header requires existence of a 'X-Amz-Date' header.");
  }

  signedHeaders({ signedHeaders }: Authorization): void {
    const { headers } = this.#request;
    const names = required[this.#service];
    for (const name of headers.has(tokenHeader) ? [...names, tokenHeader] : names) {
      if (!signedHeaders.includes(name)) {
        throw this.refusal('signature', `'${name}' must be a 'SignedHeader' in the AWS Authorization.`);
      }
    }
  }

  time(text: string, date: string, now: number): void {
    const time = parseTime(text);
    if (time === undefined) {
      throw this.refusal(
        'incomplete',
        "Date must be in ISO-8601 'basic format'. See http://en.wikipedia.org/wiki/ISO_8601",
      );
    }
    if (time < now - maxSkewMs) {
      throw this.refusal(
        'signature',
        `Signature expired: ${text} is now earlier than ${removeSpaces(now - maxSkewMs)} (${removeSpaces(now)} - 5 min.)`,
      );
    }
    if (time > now + maxSkewMs) {
      throw this.refusal(
        'signature',
        `Signature not yet current: ${text} is still later than ${removeSpaces(now + maxSkewMs)} (${removeSpaces(now)} + 5 min.)`,
      );
    }
    if (!text.startsWith(date)) {
      throw this.refusal(
        'signature',
        `Date in Credential scope does not match YYYYMMDD from ISO-8601 version of date from HTTP: '${date}' != '${text.slice(0, 8)}'.`,
      );
    }
  }
}

/** Verifies signatures with the credentials that `lookup` finds. Use one per server: it caches signing keys. */
export class Authenticator<Principal> {
  readonly #lookup: Lookup<Principal>;
  readonly #keys = new SigningKeys();

  constructor(lookup: Lookup<Principal>) {
    this.#lookup = lookup;
  }

  /** Checks what needs no body; resolves to a function that verifies the signature over the body. Both refuse with the service's errors. */
  async claim(
    request: Head,
    service: ServiceName,
    now: number,
  ): Promise<(body: Uint8Array) => Authenticated<Principal>> {
    const check = new Check(request, service);
    const authorization = check.authorization();
    const { accessKeyId, scope } = authorization;
    const date = check.date();
    check.signedHeaders(authorization);
    const credential = await this.#lookup(accessKeyId, requireSingle(request, tokenHeader));
    if (credential === undefined) throw check.unknown();
    const { expires, principal, secret } = credential;
    if (expires !== undefined && now >= expires) {
      throw check.refusal('expired', 'The security token included in the request is expired');
    }
    check.time(date, scope.date, now);
    if (scope.service !== service) {
      throw check.refusal('signature', `Credential should be scoped to correct service: '${service}'.`);
    }
    return (body) => {
      // Do not cache a temporary secret: it could outlive its session.
      const key =
        expires === undefined ? this.#keys.get(accessKeyId, secret, scope) : deriveSigningKey(secret, scope);
      const canonical = toCanonicalRequest({ ...request, body }, authorization.signedHeaders);
      if (!equal(sign(key, makeStringToSign(date, scope, canonical)), authorization.signature)) {
        throw check.refusal(
          'signature',
          'The request signature we calculated does not match the signature you provided. Check your AWS Secret Access Key and signing method. Consult the service documentation for details.',
        );
      }
      return { principal, region: scope.region };
    };
  }
}
