/** Raw HTTP to a server, and signatures over whatever a test wants to send. */
import { connect } from 'node:net';
import { Secret } from '../../src/base/secret.ts';
import { toCanonicalRequest, sign, deriveSigningKey, makeStringToSign } from '../../src/server/sigv4.ts';
import { accessKeyId, secretAccessKey } from './servers.ts';

export type HeaderList = readonly (readonly [string, string])[];

export interface SignOptions {
  readonly time?: Date;
  readonly region?: string;
  readonly service?: string;
  readonly secret?: string;
  readonly id?: string;
  readonly contentType?: string;
  /** Signed headers to leave out. */
  readonly unsigned?: readonly string[];
}

/** The headers of a signed call of an operation, `Authorization` last. */
export function signedHeaders(
  target: string,
  body: Uint8Array,
  options: SignOptions = {},
): [string, string][] {
  const { region = 'us-east-1', service = 'kms', unsigned = [] } = options;
  const stamp = (options.time ?? new Date()).toISOString().replace(/[-:]|\.\d{3}/g, '');
  const list: [string, string][] = [
    ['content-type', options.contentType ?? 'application/x-amz-json-1.1'],
    ['host', '127.0.0.1'],
    ['x-amz-date', stamp],
    ['x-amz-target', target],
  ];
  const names = list.map(([name]) => name).filter((name) => !unsigned.includes(name));
  const headers = new Map(list.map(([name, value]) => [name, [value]]));
  const canonical = toCanonicalRequest({ method: 'POST', path: '/', query: '', headers, body }, names);
  const scope = { date: stamp.slice(0, 8), region, service };
  const key = deriveSigningKey(new Secret(Buffer.from(options.secret ?? secretAccessKey)), scope);
  const signature = sign(key, makeStringToSign(stamp, scope, canonical)).toString('hex');
  const credential = `${options.id ?? accessKeyId}/${scope.date}/${region}/${service}/aws4_request`;
  const authorization = `AWS4-HMAC-SHA256 Credential=${credential}, SignedHeaders=${names.join(';')}, Signature=${signature}`;
  return [...list, ['authorization', authorization]];
}

export function requestBytes(headers: HeaderList, body: Uint8Array, line = 'POST / HTTP/1.1'): Buffer {
  const head = headers.map(([name, value]) => `${name}: ${value}\r\n`).join('');
  const length = headers.some(([name]) => /^(?:content-length|transfer-encoding)$/i.test(name))
    ? ''
    : `content-length: ${body.length}\r\n`;
  return Buffer.concat([Buffer.from(`${line}\r\n${head}${length}\r\n`, 'latin1'), body]);
}

export interface RawAnswer {
  readonly status: number;
  readonly head: string;
  readonly body: string;
}

function parse(text: string): RawAnswer | undefined {
  const end = text.indexOf('\r\n\r\n');
  const head = text.slice(0, Math.max(end, 0));
  const status = /^HTTP\/1\.1 (\d{3}) /.exec(head)?.[1];
  const length = Number(/\r\ncontent-length: (\d+)/i.exec(head)?.[1]);
  const body = text.slice(end + 4);
  return status !== undefined && Buffer.byteLength(body) >= length
    ? { status: Number(status), head, body }
    : undefined;
}

/**
 * Sends bytes on a new connection and reads the first response; undefined if there is none. `ends`: the bytes are a
 * truncated request, and nothing follows them.
 */
export function exchange(port: number, bytes: Uint8Array, ends = false): Promise<RawAnswer | undefined> {
  return new Promise((resolve) => {
    let text = '';
    const socket = connect(port, '127.0.0.1', () => (ends ? socket.end(bytes) : socket.write(bytes)));
    const settle = (): void => {
      socket.destroy();
      resolve(parse(text));
    };
    socket.setEncoding('utf8');
    socket.on('data', (chunk: string) => {
      text += chunk;
      if (parse(text)) settle();
    });
    socket.on('error', () => undefined);
    socket.setTimeout(20_000, settle);
    socket.on('close', settle);
  });
}
