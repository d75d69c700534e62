/** Many connections, then SIGTERM: what was answered is in the audit trail, and the other way round. */
import { Agent, request } from 'node:http';
import { chmodSync, readFileSync } from 'node:fs';
import { afterAll, describe, expect, it } from 'vitest';
import { Home, complaints, quickHome, removeHomes } from '../support/homes.ts';
import { signedHeaders } from '../support/signing.ts';

const connections = 200;
const loadMs = 30_000;

afterAll(removeHomes);

interface Caller {
  readonly port: number;
  readonly agent: Agent;
  readonly id: string;
  readonly secret: string;
}

/** One call; resolves to its request id, or to undefined where no whole answer came. */
function encrypt({ port, agent, id, secret }: Caller): Promise<string | undefined> {
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
          resolve(response.statusCode === 200 && typeof requestId === 'string' ? requestId : undefined),
        );
        response.once('error', () => resolve(undefined));
      },
    );
    sent.once('error', () => resolve(undefined));
    sent.end(body);
  });
}

describe('a server under load', () => {
  it('ends at SIGTERM with every answered call in the trail', async () => {
    const folder = new Home();
    chmodSync(folder.folder, 0o700);
    const home = await quickHome(new Home(folder.folder, { XDG_RUNTIME_DIR: folder.folder }));
    const { AccessKey } = JSON.parse(await home.ok(['iam', 'access-keys', 'create', '--json'])) as {
      AccessKey: { AccessKeyId: string; SecretAccessKey: string };
    };
    const { child, ended } = home.start(['serve', '--port', '0']);
    const port = await new Promise<number>((resolve) => {
      child.stdout?.once('data', (chunk: Buffer) => resolve(Number(/:(\d+)\n/.exec(chunk.toString())?.[1])));
    });
    const caller: Caller = {
      port,
      agent: new Agent({ keepAlive: true, maxSockets: connections }),
      id: AccessKey.AccessKeyId,
      secret: AccessKey.SecretAccessKey,
    };
    const answered: string[] = [];
    const state = { stopped: false };
    const worker = async (): Promise<void> => {
      while (!state.stopped) {
        const requestId = await encrypt(caller);
        if (requestId !== undefined) answered.push(requestId);
        else await new Promise((done) => setTimeout(done, 5));
      }
    };
    const workers = Array.from({ length: connections }, worker);
    await new Promise((done) => setTimeout(done, loadMs));
    child.kill('SIGTERM');
    const { status, stderr } = await ended;
    state.stopped = true;
    await Promise.all(workers);
    caller.agent.destroy();
    expect([status, stderr]).toEqual([0, '']);

    const lines = readFileSync(home.trail, 'utf8').trimEnd().split('\n');
    const audited = new Set(lines.map((line) => (JSON.parse(line) as { requestID: string }).requestID));
    expect(answered.length).toBeGreaterThan(connections);
    expect(new Set(answered).size).toBe(answered.length);
    expect(answered.filter((id) => !audited.has(id))).toEqual([]);
    expect(await complaints(home)).toBe('');
  }, 180_000);
});
