/** Clients that send slowly, too much, or nothing: ended in time, and nobody else waits for them. */
import { connect, type Socket } from 'node:net';
import { KMS } from '@aws-sdk/client-kms';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { extent, isSoak } from '../support/extent.ts';
import { credentials, startTestServer, type TestServer } from '../support/servers.ts';
import { requestBytes, signedHeaders } from '../support/signing.ts';
import { removeTemporaryFolders } from '../support/vaults.ts';

interface Ended {
  readonly received: string;
  readonly milliseconds: number;
}

/** Sends `start`, then `drop` every 200 ms as long as the server lets it; resolves when the connection ends. */
function trickle(url: string, start: string, drop: string): Promise<Ended> {
  const begun = Date.now();
  return new Promise((resolve) => {
    let received = '';
    const socket: Socket = connect(Number(new URL(url).port), '127.0.0.1', () => socket.write(start));
    const timer = setInterval(() => {
      if (drop !== '' && socket.writable) socket.write(drop);
    }, 200);
    socket.on('data', (chunk: Buffer) => (received += chunk.toString()));
    socket.on('error', () => undefined);
    socket.once('close', () => {
      clearInterval(timer);
      resolve({ received, milliseconds: Date.now() - begun });
    });
  });
}

const head = 'POST / HTTP/1.1\r\nHost: 127.0.0.1\r\nX-Amz-Target: TrentService.ListKeys\r\n';

/** The head of a call with a known access key: its body is awaited, unlike that of a stranger. */
function claimed(length: number): string {
  const headers = signedHeaders('TrentService.ListKeys', Buffer.from('{}'));
  return requestBytes([...headers, ['content-length', String(length)]], Buffer.alloc(0)).toString('latin1');
}

/** The times that a server has, in a soak; otherwise a fifth of them. */
const limits = isSoak ? {} : { headersTimeout: 2000, requestTimeout: 6000, connectionsCheckingInterval: 400 };
const [headersEnd, requestEnd] = [extent(3000, 15_000), extent(7200, 36_000)];

let server: TestServer;
let kms: KMS;

beforeAll(async () => {
  server = await startTestServer({ limits });
  kms = new KMS({ endpoint: server.url, region: server.engine.region, credentials });
});
afterAll(async () => {
  kms.destroy();
  await server.close();
  removeTemporaryFolders();
});

it('ends slow headers and slow bodies, while others are served', { timeout: 60_000 }, async () => {
  const slowHeaders = Array.from({ length: 50 }, () => trickle(server.url, head, 'X-A: b\r\n'));
  const slowHead = trickle(server.url, 'POST', '');
  const slowBody = trickle(server.url, `${claimed(4000)}{`, ' ');
  await Promise.race([...slowHeaders, slowHead, slowBody, new Promise((go) => setTimeout(go, 1000))]);
  const begun = Date.now();
  await kms.listKeys();
  expect(Date.now() - begun).toBeLessThan(2000);

  for (const { received, milliseconds } of await Promise.all([...slowHeaders, slowHead])) {
    expect(milliseconds).toBeLessThan(headersEnd);
    expect(received).toMatch(
      /^HTTP\/1\.1 (408|413) [^]*"__type":"(RequestTimeout|RequestEntityTooLarge)Exception"/,
    );
  }
  const { received, milliseconds } = await slowBody;
  expect(milliseconds).toBeLessThan(requestEnd);
  expect(received).toMatch(/^HTTP\/1\.1 408 [^]*"__type":"RequestTimeoutException"/);
  await kms.listKeys();
});

it('refuses headers and bodies that are too long before they end', async () => {
  const long = await trickle(server.url, `${head}X-Long: ${'a'.repeat(20_000)}`, '');
  expect(long.received).toMatch(/^HTTP\/1\.1 413 [^]*"__type":"RequestEntityTooLargeException"/);
  const many = await trickle(server.url, `${claimed(100_000_000)}${'a'.repeat(70_000)}`, 'a');
  expect(many.received).toMatch(/^HTTP\/1\.1 413 [^]*"__type":"RequestEntityTooLargeException"/);
  expect(many.milliseconds).toBeLessThan(5000);
  const strange = await trickle(server.url, `${head}Content-Length: 4000\r\n\r\n{`, ' ');
  expect(strange.received).toMatch(/^HTTP\/1\.1 400 [^]*"__type":"MissingAuthenticationTokenException"/);
  expect(strange.milliseconds).toBeLessThan(5000);
});
