/** SigV4 as the server checks it: each refusal with AWS's code. */
import { KMS } from '@aws-sdk/client-kms';
import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { describe, expect, it } from 'vitest';
import { isJsonObject, parseJson } from '../../src/base/json.ts';
import { credentials, useTestServer, startTestServer } from '../support/servers.ts';
import {
  exchange,
  requestBytes,
  signedHeaders,
  type RawAnswer,
  type SignOptions,
} from '../support/signing.ts';

const body = Buffer.from('{}');
const target = 'TrentService.ListKeys';
const ago = (minutes: number): Date => new Date(Date.now() - minutes * 60_000);

describe('a clock that is wrong', () => {
  it('gets the words of AWS, by which its SDKs know what to do', async () => {
    const now = new Date('2026-03-01T12:00:00.500Z');
    const server = await startTestServer({ clock: () => now.getTime() });
    const says = async (time: string): Promise<unknown> => {
      const headers = signedHeaders(target, body, { time: new Date(time) });
      return (await exchange(server.server.port ?? 0, requestBytes(headers, body)))?.body;
    };
    const expired =
      'Signature expired: 20260301T115459Z is now earlier than 20260301T115500Z (20260301T120000Z - 5 min.)';
    const early =
      'Signature not yet current: 20260301T120501Z is still later than 20260301T120500Z (20260301T120000Z + 5 min.)';
    const answer = (message: string): string =>
      JSON.stringify({ __type: 'InvalidSignatureException', message });
    expect(await says('2026-03-01T11:54:59Z')).toBe(answer(expired));
    expect(await says('2026-03-01T12:05:01Z')).toBe(answer(early));
    await server.close();
  });

  it.each([-3600_000, 3600_000])('is corrected by the official SDK: %i ms', async (wrong) => {
    const server = await startTestServer();
    const options = JSON.stringify({ endpoint: server.url, region: 'us-east-1', credentials });
    const script = `
      import { KMS } from '@aws-sdk/client-kms';
import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
      const now = Date.now;
      Date.now = () => now() + ${wrong};
      const client = new KMS(${options});
      const attempts = async () => (await client.listKeys({})).$metadata.attempts;
      process.stdout.write(JSON.stringify([await attempts(), await attempts()]));`;
    const { stdout } = await promisify(execFile)(process.execPath, ['--input-type=module', '-e', script]);
    expect(JSON.parse(stdout)).toEqual([2, 1]);
    await server.close();
  });

  it('that stood still between signing and sending is no failure for the official SDK', async () => {
    // As on a machine that was suspended: the first request arrives ten minutes after its date.
    let asleep = 600_000;
    const clock = (): number => Date.now() + asleep;
    const server = await startTestServer({ clock });
    const client = new KMS({ endpoint: server.url, region: 'us-east-1', credentials });
    client.middlewareStack.add(
      (next) => async (args) => {
        const result = next(args);
        await result.catch(() => undefined);
        asleep = 0;
        return result;
      },
      { step: 'deserialize', name: 'awake', priority: 'low' },
    );
    expect((await client.listKeys({})).$metadata).toMatchObject({ httpStatusCode: 200, attempts: 2 });
    client.destroy();
    await server.close();
  });
});

describe('a request', () => {
  const started = useTestServer();

  const send = async (bytes: Uint8Array): Promise<RawAnswer> => {
    const answer = await exchange(started().server.port ?? 0, bytes);
    if (!answer) throw new Error('no answer');
    return answer;
  };
  const code = ({ status, body: text }: RawAnswer): readonly [number, unknown] => {
    const json = parseJson(text);
    return [status, isJsonObject(json) ? json['__type'] : text];
  };
  const signed = (options: SignOptions = {}, what = target): Promise<RawAnswer> =>
    send(requestBytes(signedHeaders(what, body, options), body));

  it('is answered when its signature fits, up to five minutes off', async () => {
    for (const time of [new Date(), ago(4.9), ago(-4.9)]) {
      const answer = await signed({ time });
      expect(code(answer)).toEqual([200, undefined]);
      expect(answer.head).toMatch(/^x-amzn-RequestId: [0-9a-f-]{36}$/m);
      expect(answer.head).toMatch(/^Content-Type: application\/x-amz-json-1\.1$/m);
    }
  });

  it.each([
    ['an unknown access key', { id: 'AKIAUNKNOWNEXAMPLE00' }, 400, 'UnrecognizedClientException'],
    ['another secret', { secret: 'x'.repeat(40) }, 400, 'InvalidSignatureException'],
    ['another service', { service: 's3' }, 400, 'InvalidSignatureException'],
    ['six minutes late', { time: ago(6) }, 400, 'InvalidSignatureException'],
    ['six minutes early', { time: ago(-6) }, 400, 'InvalidSignatureException'],
    ['host not signed', { unsigned: ['host'] }, 400, 'InvalidSignatureException'],
    ['date not signed', { unsigned: ['x-amz-date'] }, 400, 'InvalidSignatureException'],
    ['target not signed', { unsigned: ['x-amz-target'] }, 400, 'InvalidSignatureException'],
  ] as const)('is refused with %s', async (_, options, status, name) => {
    expect(code(await signed(options))).toEqual([status, name]);
  });

  it('is refused without a signature, with a broken one, a token, or changed bytes', async () => {
    const headers = signedHeaders(target, body);
    const without = headers.filter(([name]) => name !== 'authorization');
    const authorization = headers.at(-1)?.[1] ?? '';
    const withAuthorization = (text: string): Promise<RawAnswer> =>
      send(requestBytes([...without, ['authorization', text]], body));
    expect(code(await send(requestBytes(without, body)))).toEqual([
      400,
      'MissingAuthenticationTokenException',
    ]);
    for (const text of [
      'Bearer x',
      'AWS4-HMAC-SHA256',
      authorization.replace(/Signature=.*/, ''),
      authorization.replace('us-east-1', '..'),
    ]) {
      expect(code(await withAuthorization(text))).toEqual([400, 'IncompleteSignatureException']);
    }
    const flipped = authorization.replace(/.$/, (digit) => (digit === '0' ? '1' : '0'));
    expect(code(await withAuthorization(flipped))).toEqual([400, 'InvalidSignatureException']);
    expect(code(await send(requestBytes(headers, Buffer.from('{ }'))))).toEqual([
      400,
      'InvalidSignatureException',
    ]);
    const other = headers.map(([name, value]): [string, string] => [
      name,
      name === 'x-amz-target' ? 'TrentService.CreateKey' : value,
    ]);
    expect(code(await send(requestBytes(other, body)))).toEqual([400, 'InvalidSignatureException']);
    const token: [string, string] = ['x-amz-security-token', 'x'];
    expect(code(await send(requestBytes([token, ...headers], body)))).toEqual([
      400,
      'InvalidSignatureException',
    ]);
  });

  it('says that its body is JSON', async () => {
    const typed = (type: string): Promise<RawAnswer> =>
      send(requestBytes(signedHeaders(target, body, { contentType: type }), body));
    for (const type of [
      'application/json',
      'application/x-amz-json-1.0',
      'Application/JSON; charset=utf-8',
    ]) {
      expect(code(await typed(type))).toEqual([200, undefined]);
    }
    for (const type of [
      'application/cbor',
      'application/x-www-form-urlencoded',
      'text/plain',
      'application/jsonx',
    ]) {
      expect(code(await typed(type))).toEqual([400, 'UnknownOperationException']);
    }
  });

  it('has a hundred headers at most', async () => {
    const headers = signedHeaders(target, body);
    const more = (count: number): [string, string][] =>
      Array.from({ length: count }, (_, index) => [`x-more-${index}`, '1']);
    // With its content-length, the request has one more than are counted here.
    const fitting = more(99 - headers.length);
    expect(code(await send(requestBytes([...headers, ...fitting], body)))).toEqual([200, undefined]);
    for (const count of [100 - headers.length, 200]) {
      expect(code(await send(requestBytes([...headers, ...more(count)], body)))).toEqual([
        413,
        'RequestEntityTooLargeException',
      ]);
    }
  });

  it('may ask with HEAD what GET would answer', async () => {
    const answer = await fetch(`${started().url}/health`, { method: 'HEAD' });
    expect([answer.status, await answer.text()]).toEqual([200, '']);
  });

  it('must be for an operation and this host', async () => {
    expect(code(await signed({}, 'TrentService.ListEverything'))).toEqual([400, 'UnknownOperationException']);
    expect(code(await signed({}, 'OtherService.ListKeys'))).toEqual([400, 'UnknownOperationException']);
    expect(code(await signed({}, 'TrentService.constructor'))).toEqual([400, 'UnknownOperationException']);
    const headers = signedHeaders(target, body);
    expect(code(await send(requestBytes(headers, body, 'POST /x HTTP/1.1')))).toEqual([
      400,
      'UnknownOperationException',
    ]);
    for (const host of ['evil.example', '127.0.0.1.evil.example', 'localhost@evil.example', '[::1', '']) {
      const rebound = headers.map(([name, value]): [string, string] => [
        name,
        name === 'host' ? host : value,
      ]);
      expect(code(await send(requestBytes(rebound, body)))).toEqual([421, 'HostNotAllowed']);
    }
  });

  it('never makes an answer tell a file of this machine', async () => {
    const { vault } = started().engine;
    const trail = `${vault.path}.audit.jsonl`;
    const failing = await startTestServer({
      call: () => () => Promise.reject(new Error(`cannot write ${trail}`)),
    });
    const answer = await exchange(failing.server.port ?? 0, requestBytes(signedHeaders(target, body), body));
    expect(answer?.status).toBe(500);
    expect(answer?.body).not.toContain(trail);
    expect(answer?.body).toContain('KMSInternalException');
    await failing.close();
  });
});
