/** Answers one HTTP request: host, headers, body, caller, response. Knows only a `Call` per caller. */
import { randomUUID } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { IamCall } from '../api/iam/model.ts';
import type { Call } from '../api/kms.ts';
import { isRegionName } from '../base/arn.ts';
import { KmsError } from '../base/errors.ts';
import { isJsonObject, parseJson, type JsonObject } from '../base/json.ts';
import { Authenticator, type Authenticated, type Lookup } from './authenticate.ts';
import { getSource } from './connections.ts';
import { checkBrowser, makeHostCheck } from './hosts.ts';
import { BodyBudget, readBody, discardBody, readHeaders } from './incoming.ts';
import { chooseFace, isForm, kmsFace, readQuery, type Face } from './face.ts';
import { toForm, parseForm } from './form.ts';
import { formatAnswer, checkContentType, readOperation } from './protocol.ts';
import { readAction, answerAction, type QueryService } from './query.ts';
import type { Headers, SignedRequest } from './sigv4.ts';

/** The caller of a request, and its origin for the audit trail. */
export interface RemoteCaller<Principal> {
  readonly principal: Principal;
  /** The principal that a client of the agent asks to act as. */
  readonly as?: string | undefined;
  readonly region: string;
  readonly sourceIp: string;
  /** Whether it came over TLS; absent on a Unix socket, which is no network. */
  readonly secureTransport?: boolean | undefined;
  readonly userAgent: string;
  /** UUID. */
  readonly requestId: string;
}

/** `signed`: SigV4. `open`: everyone who can reach the server is this principal, in the request's region or this one. */
export type Authentication<Principal> =
  | { readonly type: 'signed'; readonly lookup: Lookup<Principal> }
  | { readonly type: 'open'; readonly principal: Principal; readonly region: string };

export interface ServiceOptions<Principal> {
  readonly call: (caller: RemoteCaller<Principal>) => Call;
  /** IAM and STS; absent: not answered. */
  readonly iam?: (caller: RemoteCaller<Principal>) => IamCall;
  readonly authentication: Authentication<Principal>;
  /** Host names in addition to loopback names; absent on a Unix socket, which has no host name. */
  readonly hosts?: readonly string[];
  /** Total memory for bodies whose signatures are not verified yet. */
  readonly unverifiedBytes?: number;
  /** Receives one line per request, without newline and never with parts of a body. */
  readonly log?: (line: string) => void;
  /** Receives the reason of a failure whose response hides it: clients must not learn about files of this machine. */
  readonly onHiddenFailure?: (error: unknown, requestId: string) => void;
  /** For the user's own commands on a private socket: `GET` and `DELETE /agent`, and full errors. */
  readonly agent?: {
    /** The agent's description of itself. */
    readonly describe: () => JsonObject;
    /** Stops the server, after the response is sent. */
    readonly stop: () => void;
    /** Actions outside the API by name: `POST /agent/NAME`. */
    readonly actions?: Readonly<
      Record<string, (body: JsonObject, caller: RemoteCaller<Principal>) => Promise<JsonObject>>
    >;
  };
  /** Milliseconds since the epoch. */
  readonly clock?: () => number;
}

/** CloudTrail truncates user agents to this length. */
const maxUserAgent = 1024;
const defaultUnverifiedBytes = 64 * 1024 * 1024;

const nothing = Buffer.alloc(0);

function noSuchPage(): KmsError {
  return new KmsError('UnknownOperationException', 'The API is called with POST and the path /.');
}

/** A header that must not occur twice: different parsers would use different ones. */
function requireSingleHeader(values: readonly string[] | undefined): string | undefined {
  if (values !== undefined && values.length > 1) {
    throw new KmsError('IncompleteSignatureException', 'A header came twice.');
  }
  return values?.[0];
}

export class Service<Principal> {
  readonly #options: ServiceOptions<Principal>;
  readonly #authenticator: Authenticator<Principal> | undefined;
  readonly #hostAllowed: ((header: string | undefined) => boolean) | undefined;
  readonly #now: () => number;
  readonly #budget: BodyBudget;
  stopping = false;

  constructor(options: ServiceOptions<Principal>) {
    const { authentication, hosts } = options;
    this.#options = options;
    this.#authenticator =
      authentication.type === 'signed' ? new Authenticator(authentication.lookup) : undefined;
    this.#hostAllowed = hosts && makeHostCheck(hosts);
    this.#now = options.clock ?? Date.now;
    this.#budget = new BodyBudget(options.unverifiedBytes ?? defaultUnverifiedBytes);
  }

  /** Never rejects. */
  async serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const begun = this.#now();
    const requestId = randomUUID();
    let status = 200;
    let body: string;
    let note = '';
    let verified = this.#authenticator === undefined;
    let face = kmsFace;
    try {
      const headers = readHeaders(request);
      this.#checkHost(headers);
      if (!this.#authenticator) checkBrowser(headers);
      const { method, url = '' } = request;
      if (method === 'DELETE') {
        request.resume();
        body = this.#end(url, response);
      } else if ((method === 'GET' || method === 'HEAD') && !readQuery(url)) {
        request.resume();
        body = this.#page(url);
      } else {
        face = chooseFace(headers, url);
        const carryOut = await this.#accept(request, headers, face, requestId);
        verified = true;
        [body, note] = await carryOut();
      }
    } catch (error) {
      const failed = face.failure(error, this.#options.agent !== undefined, requestId);
      ({ status, body } = failed);
      note = failed.code;
      if (failed.hidden) this.#options.onHiddenFailure?.(error, requestId);
      await discardBody(request);
      // The unread rest of a body would be parsed as the next request.
      if (!request.complete) response.shouldKeepAlive = false;
    }
    // Clients without an access key must not hold idle connections.
    if (this.stopping || !verified) response.shouldKeepAlive = false;
    response.writeHead(status, {
      'Content-Type': face.contentType,
      'Content-Length': Buffer.byteLength(body),
      'Cache-Control': 'no-cache, no-store, must-revalidate, private',
      'X-Content-Type-Options': 'nosniff',
      'x-amzn-RequestId': requestId,
    });
    response.end(body);
    this.#log(request, requestId, status, note, this.#now() - begun);
  }

  #checkHost(headers: Headers): void {
    if (this.#hostAllowed === undefined || this.#hostAllowed(headers.get('host')?.[0])) return;
    throw new KmsError('HostNotAllowed', 'This server does not answer to the name in the Host header.');
  }

  #page(url: string | undefined): string {
    if (url === '/health') return JSON.stringify({ status: this.stopping ? 'stopping' : 'ok' });
    if (url === '/agent' && this.#options.agent) return JSON.stringify(this.#options.agent.describe());
    throw new KmsError('UnknownOperationException', 'There is no page of this name.');
  }

  #end(url: string | undefined, response: ServerResponse): string {
    const { agent } = this.#options;
    if (url !== '/agent' || !agent) throw noSuchPage();
    response.once('finish', () => agent.stop());
    return JSON.stringify({ status: 'stopping' });
  }

  /** Reads the request and determines its caller; resolves to a function that carries it out. */
  async #accept(
    request: IncomingMessage,
    headers: Headers,
    face: Face,
    requestId: string,
  ): Promise<() => Promise<[body: string, note: string]>> {
    const { method = '', url = '' } = request;
    const query = readQuery(url);
    const name = query === undefined ? (/^\/agent\/([a-z-]+)$/.exec(url)?.[1] ?? '') : '';
    const actions = this.#options.agent?.actions ?? {};
    const action = Object.hasOwn(actions, name) ? actions[name] : undefined;
    const isPlace = action !== undefined || (query !== undefined && (query === '' || face.service !== 'kms'));
    if (!isPlace || (method !== 'POST' && (method !== 'GET' || face.service === 'kms'))) throw noSuchPage();
    const claimed = await this.#claim({ method, path: '/', query: query ?? '', headers }, face);
    const body = await readBody(request, this.#budget);
    const { principal, region } = claimed(body);
    const caller: RemoteCaller<Principal> = {
      principal,
      as: this.#options.agent && requireSingleHeader(headers.get('x-kms-as')),
      region,
      sourceIp: getSource(request.socket),
      secureTransport: this.#hostAllowed && 'encrypted' in request.socket,
      userAgent: (headers.get('user-agent')?.[0] ?? '').slice(0, maxUserAgent),
      requestId,
    };
    return async () => {
      if (action) {
        const input = parseJson(body.toString('utf8'));
        if (!isJsonObject(input)) {
          throw new KmsError('SerializationException', 'The body is not a JSON object.');
        }
        return [JSON.stringify(await action(input, caller)), name];
      }
      const { service } = face;
      if (service !== 'kms') return this.#query(service, { query: query ?? '', headers, body }, caller);
      checkContentType(headers.get('content-type')?.[0]);
      const operation = readOperation(headers.get('x-amz-target')?.[0]);
      return [await formatAnswer(this.#options.call(caller), operation, body), operation];
    };
  }

  async #query(
    service: QueryService,
    { query, headers, body }: { readonly query: string; readonly headers: Headers; readonly body: Buffer },
    caller: RemoteCaller<Principal>,
  ): Promise<[body: string, note: string]> {
    // Of two forms, another parser might read the other one.
    const form =
      query !== '' && body.length === 0 ? parseForm(query) : toForm(isForm(headers) ? body : nothing);
    const call = this.#options.iam?.(caller);
    if (!call) throw new KmsError('InvalidAction', 'IAM and STS are not answered here.');
    const operation = readAction(service, form);
    return [await answerAction(call, operation, form, caller.requestId), operation];
  }

  /** Determines the claimed caller; resolves to a function that verifies the claim over the body. */
  async #claim(
    head: Omit<SignedRequest, 'body'>,
    { service }: Face,
  ): Promise<(body: Uint8Array) => Authenticated<Principal>> {
    if (this.#authenticator) return this.#authenticator.claim(head, service, this.#now());
    const { headers } = head;
    const { authentication } = this.#options;
    if (authentication.type !== 'open') throw new TypeError('there is no authentication');
    const [authorization = ''] = headers.get('authorization') ?? [];
    const named =
      headers.get('x-kms-region')?.[0] ?? /Credential=[^/,]+\/\d{8}\/([^/,]+)\//.exec(authorization)?.[1];
    if (named !== undefined && !isRegionName(named)) {
      throw new KmsError('IncompleteSignatureException', 'The region of the request has no proper form.');
    }
    return () => ({ principal: authentication.principal, region: named ?? authentication.region });
  }

  #log(
    { method, socket }: IncomingMessage,
    requestId: string,
    status: number,
    note: string,
    ms: number,
  ): void {
    this.#options.log?.(
      `${new Date(this.#now()).toISOString()} ${getSource(socket)} ${method ?? ''} ${status} ${note || '-'} ${requestId} ${ms}ms`,
    );
  }
}
