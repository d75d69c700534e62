/** Callers of `kms serve`: signed calls of Encrypt, one after the other on each of many connections. */
import { Agent, request } from 'node:http';
import { signedHeaders } from './signing.ts';
import type { Home } from './homes.ts';
import type { Launched } from './processes.ts';

export interface Caller {
  readonly port: number;
  readonly agent: Agent;
  readonly id: string;
  readonly secret: string;
}

export interface Answer {
  readonly status: number;
  readonly requestId: string;
}

/** Starts a server on a free port, which is not left running for longer than `seconds`, and makes an access key for it. */
export async function startServing(
  home: Home,
  connections: number,
  seconds: number,
): Promise<{ readonly server: Launched; readonly caller: Caller }> {
  const { AccessKey } = JSON.parse(await home.ok(['iam', 'access-keys', 'create', '--json'])) as {
    AccessKey: { AccessKeyId: string; SecretAccessKey: string };
  };
  const server = home.start(['serve', '--port', '0'], { killAfter: seconds * 1000 });
  const port = await new Promise<number>((resolve) => {
    server.child.stdout?.once('data', (chunk: Buffer) =>
      resolve(Number(/:(\d+)\n/.exec(chunk.toString())?.[1])),
    );
  });
  const agent = new Agent({ keepAlive: true, maxSockets: connections });
  return { server, caller: { port, agent, id: AccessKey.AccessKeyId, secret: AccessKey.SecretAccessKey } };
}

/** One call; resolves to undefined if no complete response arrived. */
export function encrypt({ port, agent, id, secret }: Caller): Promise<Answer | undefined> {
  const body = Buffer.from('{"KeyId":"alias/default","Plaintext":"c2VjcmV0"}');
  const headers = Object.fromEntries(signedHeaders('TrentService.Encrypt', body, { id, secret }));
  return new Promise((resolve) => {
    const sent = request(
      {
        port,
        host: '127.0.0.1',
        method: 'POST',
        agent,
        headers: { ...headers, 'content-length': body.length },
      },
      (response) => {
        const requestId = response.headers['x-amzn-requestid'];
        response.resume();
        response.once('end', () =>
          resolve(
            typeof requestId === 'string' ? { status: response.statusCode ?? 0, requestId } : undefined,
          ),
        );
        response.once('error', () => resolve(undefined));
      },
    );
    sent.once('error', () => resolve(undefined));
    sent.end(body);
  });
}
