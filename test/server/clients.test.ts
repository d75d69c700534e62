/** The forms of HTTP that clients of the API use, beyond what the SDK that the other tests call with happens to send. */
import { once } from 'node:events';
import { connect } from 'node:net';
import { describe, expect, it } from 'vitest';
import { useTestServer } from '../support/servers.ts';
import { exchange, requestBytes, signedHeaders, type RawAnswer } from '../support/signing.ts';

const target = 'TrentService.GenerateRandom';
const body = Buffer.from('{"NumberOfBytes":4}');

describe('a call is answered', () => {
  const started = useTestServer();

  const port = (): number => started().server.port ?? 0;
  const answered = { status: 200, body: expect.stringMatching(/^\{"Plaintext":"[\w+/]{6}=="\}$/) as string };
  const send = (bytes: Uint8Array): Promise<RawAnswer | undefined> => exchange(port(), bytes);

  it('with the headers that SDKs, tracers and proxies add, signed or not', async () => {
    const added = [
      ['amz-sdk-invocation-id', '8c2f41f6-6a0f-4f2c-9d1e-6c1c0f2b7a55'],
      ['amz-sdk-request', 'attempt=1; max=3'],
      ['x-amz-user-agent', 'aws-sdk-js/3.1'],
      ['x-amzn-trace-id', 'Root=1-5759e988-bd862e3fe1be46a994272793'],
      ['x-forwarded-for', '192.0.2.1'],
      ['accept', '*/*'],
      ['accept-encoding', 'gzip, deflate, br'],
    ] as const;
    const answer = await send(requestBytes([...signedHeaders(target, body), ...added], body));
    expect(answer).toMatchObject(answered);
    expect(answer?.head).not.toMatch(/^content-encoding:/im);
  });

  it('with a body in chunks', async () => {
    const headers = [...signedHeaders(target, body), ['transfer-encoding', 'chunked']] as const;
    const chunks = Buffer.from(
      `5\r\n${body.toString().slice(0, 5)}\r\ne\r\n${body.toString().slice(5)}\r\n0\r\n\r\n`,
    );
    expect(await send(requestBytes(headers, chunks))).toMatchObject(answered);
  });

  it('in HTTP/1.0, and the connection closed behind it', async () => {
    const socket = connect(port(), '127.0.0.1');
    let text = '';
    socket.setEncoding('utf8').on('data', (chunk: string) => {
      text += chunk;
    });
    socket.write(requestBytes(signedHeaders(target, body), body, 'POST / HTTP/1.0'));
    await once(socket, 'end');
    expect(text).toMatch(/^HTTP\/1\.1 200 OK\r\n[^]*\r\nConnection: close\r\n[^]*\r\n\{"Plaintext":"/);
  });

  it('when it waits for leave to send its body', async () => {
    const headers = [...signedHeaders(target, body), ['expect', '100-continue']] as const;
    const whole = requestBytes(headers, body);
    const socket = connect(port(), '127.0.0.1').setEncoding('utf8');
    socket.write(whole.subarray(0, -body.length));
    expect(await once(socket, 'data')).toEqual(['HTTP/1.1 100 Continue\r\n\r\n']);
    socket.write(body);
    const [answer] = (await once(socket, 'data')) as [string];
    expect(answer).toMatch(/^HTTP\/1\.1 200 OK\r\n/);
    socket.destroy();
  });
});
