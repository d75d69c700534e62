/** What a stranger can use up before a signature is checked: connections, memory, time. And web pages, where nothing is signed. */
import { once } from 'node:events';
import { connect, type Socket } from 'node:net';
import { EventEmitter } from 'node:events';
import { afterAll, describe, expect, it } from 'vitest';
import { isJsonObject, parseJson } from '../../src/base/json.ts';
import { Connections } from '../../src/server/connections.ts';
import { rootIdentity } from '../support/engines.ts';
import { startTestServer, type TestServer } from '../support/servers.ts';
import {
  exchange,
  requestBytes,
  signedHeaders,
  type HeaderList,
  type RawAnswer,
} from '../support/signing.ts';
import { removeTemporaryFolders } from '../support/vaults.ts';

afterAll(removeTemporaryFolders);

const target = 'TrentService.ListKeys';
const body = Buffer.from('{}');
const call = requestBytes(signedHeaders(target, body), body);

type Options = NonNullable<Parameters<typeof startTestServer>[0]>;

async function serving(
  options: Options,
  use: (server: TestServer, port: number) => Promise<void>,
): Promise<void> {
  const started = await startTestServer(options);
  try {
    await use(started, started.server.port ?? 0);
  } finally {
    await started.close();
  }
}

const codeOf = (answer: RawAnswer | undefined): unknown => {
  const json = parseJson(answer?.body ?? '');
  return isJsonObject(json) ? json['__type'] : undefined;
};

/** A connection that is open, with what it received so far. */
interface Held {
  readonly socket: Socket;
  readonly text: () => string;
  readonly ended: Promise<unknown>;
}

async function hold(port: number, bytes: Uint8Array = new Uint8Array()): Promise<Held> {
  const socket = connect(port, '127.0.0.1').on('error', () => undefined);
  let text = '';
  socket.setEncoding('utf8').on('data', (chunk: string) => (text += chunk));
  const ended = once(socket, 'close');
  await once(socket, 'connect');
  if (bytes.length > 0) socket.write(bytes);
  return { socket, text: () => text, ended };
}

describe('a server that checks no signatures', () => {
  const open: Options = { authentication: { type: 'open', principal: rootIdentity, region: 'us-east-1' } };
  const plain: HeaderList = [
    ['host', '127.0.0.1'],
    ['content-type', 'application/x-amz-json-1.1'],
    ['x-amz-target', target],
  ];

  it('answers no web page, whatever the page and the browser send', async () => {
    await serving(open, async ({ engine }, port) => {
      const send = (headers: HeaderList, line?: string): Promise<RawAnswer | undefined> =>
        exchange(port, requestBytes(headers, body, line));
      expect((await send(plain))?.status).toBe(200);
      const before = (await engine.trail()).length;
      const page = (...added: HeaderList): HeaderList => [...plain, ...added];
      const attacks: readonly (readonly [HeaderList, string?])[] = [
        [page(['origin', 'https://evil.example'])],
        [page(['origin', 'null'])],
        [page(['origin', ''])],
        // A page that another program served from this address, and one served from this very port before.
        [page(['origin', 'http://localhost:3000'])],
        [page(['origin', `http://127.0.0.1:${port}`], ['sec-fetch-site', 'same-origin'])],
        [page(['sec-fetch-site', 'same-origin'])],
        [page(['sec-fetch-site', 'cross-site'], ['sec-fetch-mode', 'no-cors'])],
        [page(['sec-fetch-site', 'none'], ['sec-fetch-site', 'cross-site'])],
        // A form, a beacon: no leave is asked for before these are sent.
        [
          [
            ['host', '127.0.0.1'],
            ['content-type', 'text/plain'],
            ['origin', 'https://evil.example'],
          ],
        ],
        [
          [
            ['host', '127.0.0.1'],
            ['origin', 'https://evil.example'],
            ['access-control-request-method', 'POST'],
          ],
          'OPTIONS / HTTP/1.1',
        ],
        [
          [
            ['host', '127.0.0.1'],
            ['origin', 'https://evil.example'],
          ],
          'GET /health HTTP/1.1',
        ],
        [
          [
            ['host', '127.0.0.1'],
            ['sec-fetch-site', 'cross-site'],
          ],
          'GET /health HTTP/1.1',
        ],
      ];
      for (const [headers, line] of attacks) {
        const answer = await send(headers, line);
        expect([answer?.status, codeOf(answer)]).toEqual([403, 'OriginNotAllowed']);
        expect(answer?.head).not.toMatch(/^access-control-/im);
      }
      // A name of the page's own that points here: a browser sends no Origin with some requests to it.
      for (const host of [
        'evil.example',
        `rebind.evil.example:${port}`,
        '0.0.0.0',
        'localhost.evil.example',
      ]) {
        const rebound = plain.map(([name, value]): readonly [string, string] => [
          name,
          name === 'host' ? host : value,
        ]);
        expect(codeOf(await send(rebound))).toBe('HostNotAllowed');
      }
      expect(await engine.trail()).toHaveLength(before);
      // Typed into the address bar.
      const typed: HeaderList = [
        ['host', '127.0.0.1'],
        ['sec-fetch-site', 'none'],
      ];
      expect((await send(typed, 'GET /health HTTP/1.1'))?.status).toBe(200);
    });
  });
});

it('a signed request may come from a page, for the page has an access key', async () => {
  await serving({}, async (_, port) => {
    const headers: HeaderList = [...signedHeaders(target, body), ['origin', 'https://app.example']];
    expect((await exchange(port, requestBytes(headers, body)))?.status).toBe(200);
  });
});

describe('connections', () => {
  it('are limited in all, and those that are closed count no more', async () => {
    const lines: string[] = [];
    const options = { limits: { connections: 5 }, log: (line: string) => void lines.push(line) };
    await serving(options, async (_, port) => {
      const held = await Promise.all(Array.from({ length: 5 }, () => hold(port)));
      expect(await exchange(port, call)).toBeUndefined();
      expect(lines).toEqual([expect.stringContaining('127.0.0.1 refused: too many connections')]);
      held[0]?.socket.write(call);
      await expect.poll(() => held[0]?.text()).toMatch(/^HTTP\/1\.1 200 /);
      for (const { socket } of held) socket.destroy();
      await Promise.all(held.map(({ ended }) => ended));
      await expect.poll(async () => (await exchange(port, call))?.status).toBe(200);
    });
  });

  const opened = (from: Connections, remoteAddress: string): EventEmitter | undefined => {
    const socket = Object.assign(new EventEmitter(), { remoteAddress });
    return from.admit(socket as unknown as Socket) ? socket : undefined;
  };

  it.each([
    ['IPv4', '192.0.2.7', '192.0.2.7', '192.0.2.8'],
    ['IPv4 on an IPv6 socket', '192.0.2.7', '::ffff:192.0.2.7', '::ffff:192.0.2.8'],
    ['IPv6, all of one /64', '2001:db8:0:1::1', '2001:db8::1:ffff:2:3:4', '2001:db8:0:2::1'],
    ['IPv6 of a link', 'fe80::1%eth0', 'fe80::2%eth1', 'fd00::1'],
  ])('are limited for each address: %s', (_, first, same, other) => {
    const connections = new Connections({ connections: 100, connectionsPerAddress: 2 });
    const kept = opened(connections, first);
    expect(kept).toBeDefined();
    expect(opened(connections, same)).toBeDefined();
    expect(opened(connections, same)).toBeUndefined();
    expect(opened(connections, other)).toBeDefined();
    kept?.emit('close');
    expect(opened(connections, same)).toBeDefined();
    expect(opened(connections, first)).toBeUndefined();
  });

  it('of this machine count toward the total alone', () => {
    const connections = new Connections({ connections: 5, connectionsPerAddress: 1 });
    const own = ['127.0.0.1', '::1', '::ffff:127.0.0.1', '127.3.2.1', '127.0.0.1'];
    expect(own.map((address) => opened(connections, address) !== undefined)).toEqual(own.map(() => true));
    expect(opened(connections, '192.0.2.1')).toBeUndefined();
  });
});

describe('before a signature is checked', () => {
  const quick = { headersTimeout: 300, requestTimeout: 600, connectionsCheckingInterval: 50 };

  it('headers and bodies that come too slowly are cut off, and others are answered meanwhile', async () => {
    await serving({ limits: quick }, async (_, port) => {
      const slowBody = call.subarray(0, -1);
      const held = await Promise.all([
        ...Array.from({ length: 20 }, () => hold(port)),
        ...Array.from({ length: 20 }, () => hold(port, call.subarray(0, 60))),
        ...Array.from({ length: 20 }, () => hold(port, slowBody)),
      ]);
      const dripping = setInterval(() => {
        for (const { socket } of held.slice(20, 40)) socket.write('x');
      }, 40);
      expect((await exchange(port, call))?.status).toBe(200);
      const begun = performance.now();
      await Promise.all(held.map(({ ended }) => ended));
      clearInterval(dripping);
      expect(performance.now() - begun).toBeLessThan(5000);
      expect(held.at(-1)?.text()).toMatch(/^HTTP\/1\.1 408 [^]*RequestTimeoutException/);
      expect((await exchange(port, call))?.status).toBe(200);
    });
  });

  it('a body of an unknown access key is not waited for, and its connection closes', async () => {
    await serving({}, async (_, port) => {
      const large = Buffer.alloc(900_000, 0x20);
      const unknown = requestBytes(signedHeaders(target, large, { id: 'AKIAUNKNOWNEXAMPLE00' }), large);
      // All of it: the answer arrives, and no reset connection.
      expect(codeOf(await exchange(port, unknown))).toBe('UnrecognizedClientException');
      const held = await hold(port, unknown.subarray(0, 500_000));
      await held.ended;
      expect(held.text()).toMatch(/UnrecognizedClientException/);
      expect(held.text()).toMatch(/^Connection: close$/m);
    });
  });

  it('bodies share a budget of memory, of which short ones need nothing', async () => {
    await serving({ unverifiedBytes: 2_000_000 }, async (_, port) => {
      const large = Buffer.alloc(1_000_000, 0x20);
      const whole = requestBytes(signedHeaders(target, large), large);
      const held = await Promise.all(Array.from({ length: 6 }, () => hold(port, whole.subarray(0, -1))));
      const refused = (): number => held.filter(({ text }) => text().includes('ThrottlingException')).length;
      await expect.poll(refused, { timeout: 10_000 }).toBe(4);
      expect((await exchange(port, call))?.status).toBe(200);
      // What was held is free again.
      for (const { socket } of held) socket.destroy();
      await Promise.all(held.map(({ ended }) => ended));
      await expect.poll(async () => codeOf(await exchange(port, whole))).toBe('SerializationException');
    });
  });

  it('a body in chunks of one byte is put together as it comes', async () => {
    await serving({}, async (_, port) => {
      const text = Buffer.from(`{"Limit":${' '.repeat(20_000)}10}`);
      const headers: HeaderList = [...signedHeaders(target, text), ['transfer-encoding', 'chunked']];
      const chunks = Array.from(text, (byte) => `1\r\n${String.fromCharCode(byte)}\r\n`).join('');
      const answer = await exchange(port, requestBytes(headers, Buffer.from(`${chunks}0\r\n\r\n`)));
      expect(answer?.status).toBe(200);
    });
  });
});
