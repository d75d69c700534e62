/** Calls of IAM and STS as their clients make them: signed forms, answers in XML. */
import { Secret } from '../../src/base/secret.ts';
import { toCanonicalRequest, sign, deriveSigningKey, makeStringToSign } from '../../src/server/sigv4.ts';
import { exchange, requestBytes, type RawAnswer } from './signing.ts';
import { readXml, type Xml } from './xml.ts';

export interface Keys {
  readonly accessKeyId: string;
  readonly secretAccessKey: string;
  readonly sessionToken?: string;
}

export interface Ask {
  readonly port: number;
  readonly keys: Keys;
  readonly service: 'iam' | 'sts' | 'kms';
  readonly region?: string;
  readonly time?: Date;
  /** Sent with the request and not signed, in place of the keys' own. */
  readonly unsignedToken?: string;
  readonly contentType?: string;
  readonly target?: string;
  /** For a request with GET, whose parameters are in the query string. */
  readonly method?: 'GET' | 'POST';
}

const versions = { iam: '2010-05-08', sts: '2011-06-15', kms: '' } as const;

function namesAndValues({ keys, contentType, target, method, time = new Date() }: Ask): [string, string][] {
  const form = 'application/x-www-form-urlencoded; charset=utf-8';
  const { sessionToken } = keys;
  const list: readonly (readonly [string, string | undefined])[] = [
    ['content-type', method === 'GET' ? undefined : (contentType ?? form)],
    ['host', '127.0.0.1'],
    ['x-amz-date', time.toISOString().replace(/[-:]|\.\d{3}/g, '')],
    ['x-amz-security-token', sessionToken],
    ['x-amz-target', target],
  ];
  return list.filter((pair): pair is [string, string] => pair[1] !== undefined);
}

/** The headers of a signed request, `authorization` last. */
export function signedQuery(ask: Ask, content: string): [string, string][] {
  const { keys, service, region = 'us-east-1', method = 'POST' } = ask;
  const list = namesAndValues(ask);
  const names = list.map(([name]) => name);
  const headers = new Map(list.map(([name, value]) => [name, [value]]));
  const isGet = method === 'GET';
  const body = Buffer.from(isGet ? '' : content);
  const query = isGet ? content : '';
  const canonical = toCanonicalRequest({ method, path: '/', query, headers, body }, names);
  const [stamp = ''] = headers.get('x-amz-date') ?? [];
  const scope = { date: stamp.slice(0, 8), region, service };
  const key = deriveSigningKey(new Secret(Buffer.from(keys.secretAccessKey)), scope);
  const signature = sign(key, makeStringToSign(stamp, scope, canonical)).toString('hex');
  const credential = `${keys.accessKeyId}/${scope.date}/${region}/${service}/aws4_request`;
  const value = `AWS4-HMAC-SHA256 Credential=${credential}, SignedHeaders=${names.join(';')}, Signature=${signature}`;
  return [...list, ['authorization', value]];
}

/** Sends text under a signature; nothing of it is checked here. */
export async function sendSigned(ask: Ask, content: string): Promise<RawAnswer> {
  const list = signedQuery(ask, content);
  if (ask.unsignedToken !== undefined) list.push(['x-amz-security-token', ask.unsignedToken]);
  const isGet = ask.method === 'GET';
  const line = isGet ? `GET /?${content} HTTP/1.1` : 'POST / HTTP/1.1';
  const answer = await exchange(ask.port, requestBytes(list, Buffer.from(isGet ? '' : content), line));
  if (answer === undefined) throw new Error('no answer');
  return answer;
}

export function formOfAction(ask: Ask, action: string, parameters: Readonly<Record<string, string>>): string {
  const all = { Action: action, Version: versions[ask.service], ...parameters };
  return Object.entries(all)
    .map(([name, value]) => `${name}=${encodeURIComponent(value)}`)
    .join('&');
}

type Result = Readonly<Record<string, Xml | readonly Xml[]>>;

export class QueryFailure extends Error {
  readonly status: number;
  readonly code: string;

  constructor(status: number, code: string, message: string) {
    super(message);
    this.status = status;
    this.code = code;
  }
}

function inside(xml: Xml | readonly Xml[] | undefined, name: string): Result {
  const value = typeof xml === 'object' && !Array.isArray(xml) ? (xml as Result)[name] : undefined;
  return typeof value === 'object' && !Array.isArray(value) ? (value as Result) : {};
}

/** The result of an action. Rejects with `QueryFailure`. */
export async function callAction(
  ask: Ask,
  action: string,
  parameters: Readonly<Record<string, string>> = {},
): Promise<Result> {
  const { status, body } = await sendSigned(ask, formOfAction(ask, action, parameters));
  const xml = readXml(body);
  if (status === 200) return inside(inside(xml, `${action}Response`), `${action}Result`);
  const { Code, Message } = inside(inside(xml, 'ErrorResponse'), 'Error');
  const text = (value: Xml | readonly Xml[] | undefined) => (typeof value === 'string' ? value : '');
  throw new QueryFailure(status, text(Code), text(Message));
}
