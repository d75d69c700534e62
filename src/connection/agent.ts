/**
 * A client for this user's own servers, over their private sockets: one connection, one request after another. Implements only the HTTP that
 * src/server uses, because `node:http` and the SDK take longer to load than a call takes.
 */
import { connect, type Socket } from 'node:net';
import { isErrorCode, KmsError } from '../base/errors.ts';
import { isJsonObject, parseJson, type Json, type JsonObject } from '../base/json.ts';

interface Answer {
  readonly status: number;
  readonly json: Json;
}

const endOfHead = Buffer.from('\r\n\r\n');
const maxAnswer = 16 * 1024 * 1024;

function broken(): KmsError {
  return new KmsError('EndpointUnreachable', 'the background process ended the connection', {
    hint: 'check whether it runs: kms status; start it again: kms unlock',
  });
}

/** The response at the start of the bytes; undefined while it is incomplete. Throws `EndpointUnreachable` for anything but a response. */
function parseAnswer(bytes: Buffer): Answer | undefined {
  const end = bytes.indexOf(endOfHead);
  if (end === -1) {
    if (bytes.length > 64 * 1024) throw broken();
    return undefined;
  }
  const head = bytes.toString('latin1', 0, end);
  const status = /^HTTP\/1\.1 (\d{3}) /.exec(head)?.[1];
  const length = /\r\ncontent-length: *(\d{1,9})(?:\r\n|$)/i.exec(head)?.[1];
  if (status === undefined || length === undefined || Number(length) > maxAnswer) throw broken();
  const start = end + endOfHead.length;
  if (bytes.length < start + Number(length)) return undefined;
  const json = parseJson(bytes.toString('utf8', start, start + Number(length)));
  if (json === undefined) throw broken();
  return { status: Number(status), json };
}

const otherVersion =
  'the vault was probably unlocked by an older kms, whose agent still runs: kms lock, then kms unlock';

/** Converts a failed response into the error that it reports. */
export function errorOf({ json }: Pick<Answer, 'json'>): KmsError {
  const { __type: code, message, hint } = isJsonObject(json) ? json : {};
  if (typeof code !== 'string' || typeof message !== 'string' || !isErrorCode(code)) return broken();
  if (typeof hint === 'string') return new KmsError(code, message, { hint: hint.split('\n') });
  return new KmsError(code, message, code === 'UnknownOperationException' ? { hint: otherVersion } : {});
}

/** One connection to a private socket. */
export class AgentClient {
  readonly #socket: Socket;
  #last: Promise<unknown> = Promise.resolve();

  private constructor(socket: Socket) {
    this.#socket = socket;
    // Without a request in progress, the next one notices that the connection has ended.
    socket.on('error', () => undefined);
  }

  /** Resolves to undefined if nobody listens. */
  static open(path: string): Promise<AgentClient | undefined> {
    return new Promise((resolve) => {
      const socket = connect(path);
      socket.once('connect', () => resolve(new AgentClient(socket)));
      socket.once('error', () => resolve(undefined));
    });
  }

  /** Rejects with the error that the server returned, or `EndpointUnreachable`. */
  request(method: 'GET' | 'POST' | 'DELETE', path: string, headers: string, body = ''): Promise<Json> {
    const bytes = Buffer.byteLength(body);
    const text = `${method} ${path} HTTP/1.1\r\nHost: localhost\r\n${headers}Content-Length: ${bytes}\r\n\r\n${body}`;
    const answer = this.#last.then(() => this.#exchange(text));
    this.#last = answer.catch(() => undefined);
    return answer.then((each) => {
      if (each.status === 200) return each.json;
      throw errorOf(each);
    });
  }

  #exchange(text: string): Promise<Answer> {
    const socket = this.#socket;
    return new Promise((resolve, reject) => {
      let received: Buffer = Buffer.alloc(0);
      const settle = (action: () => void): void => {
        socket.off('data', take).off('close', fail).off('error', fail);
        action();
      };
      const fail = (): void => settle(() => reject(broken()));
      const take = (chunk: Buffer): void => {
        received = received.length === 0 ? chunk : Buffer.concat([received, chunk]);
        try {
          const answer = parseAnswer(received);
          if (answer) settle(() => resolve(answer));
        } catch {
          fail();
        }
      };
      socket.on('data', take).once('close', fail).once('error', fail);
      if (socket.destroyed) fail();
      else socket.write(text);
    });
  }

  /** Whether either side has ended the connection. */
  get closed(): boolean {
    return this.#socket.destroyed;
  }

  close(): void {
    this.#socket.destroy();
  }
}

/** The most connections. Concurrent calls share a transaction of the vault, so each gets its own connection. */
const maxConnections = 32;

/** Connections to one socket, opened when a call finds all others in use. */
export class AgentPool {
  readonly #path: string;
  readonly #idle: AgentClient[];
  readonly #waiting: ((client: AgentClient) => void)[] = [];
  readonly #all = new Set<AgentClient>();
  #opening = 0;
  #closed = false;

  constructor(path: string, first: AgentClient) {
    this.#path = path;
    this.#idle = [first];
    this.#all.add(first);
  }

  async request(...request: Parameters<AgentClient['request']>): Promise<Json> {
    const client = await this.#take();
    try {
      return await client.request(...request);
    } finally {
      this.#giveBack(client);
    }
  }

  #take(): Promise<AgentClient> {
    const idle = this.#idle.pop();
    if (idle) return Promise.resolve(idle);
    return new Promise((resolve) => {
      this.#waiting.push(resolve);
      if (this.#all.size + this.#opening < maxConnections) void this.#open();
    });
  }

  /** If no more connections can be opened, calls wait for a free one. */
  async #open(): Promise<void> {
    this.#opening++;
    const client = await AgentClient.open(this.#path);
    this.#opening--;
    if (!client) return;
    if (this.#closed) {
      client.close();
      return;
    }
    this.#all.add(client);
    this.#giveBack(client);
  }

  #giveBack(client: AgentClient): void {
    const next = this.#waiting.shift();
    if (next) next(client);
    else this.#idle.push(client);
  }

  close(): void {
    this.#closed = true;
    for (const client of this.#all) client.close();
  }
}

/** Rejects for an agent of an earlier build, which ignores `--as` and would make the calls as the root user. */
export async function checkActor(client: AgentClient): Promise<void> {
  if (typeof (await describeAgent(client))['as'] === 'string') return;
  client.close();
  throw new KmsError(
    'UnsupportedOperationException',
    'the vault was unlocked by a kms that does not know --as',
    {
      hint: 'kms lock, then kms unlock',
    },
  );
}

/** The agent's description of itself. */
export async function describeAgent(client: AgentClient): Promise<JsonObject> {
  const json = await client.request('GET', '/agent', '');
  if (!isJsonObject(json)) throw broken();
  return json;
}

/** Resolves when the server closes the connection, after its calls have finished. */
async function ended(client: AgentClient): Promise<void> {
  const patience = Date.now() + 30_000;
  while (Date.now() < patience && !client.closed) await new Promise((done) => setTimeout(done, 10));
}

/** Asks a server to stop, and waits until it has. */
export async function endServer(client: AgentClient): Promise<void> {
  await client.request('DELETE', '/agent', '');
  await ended(client);
  client.close();
}
