/** The server of the API in this process, over a real engine, on a free port or a socket. */
import { join } from 'node:path';
import { afterAll, beforeAll } from 'vitest';
import { startServer, type RunningServer, type ServerOptions } from '../../src/server/http.ts';
import type { Credential } from '../../src/server/authenticate.ts';
import type { Identity } from '../../src/audit/event.ts';
import type { JsonObject } from '../../src/base/json.ts';
import { Secret } from '../../src/base/secret.ts';
import { callsAction } from '../../src/connection/agentkms.ts';
import { answerCalls } from '../../src/server/calls.ts';
import type { RemoteCaller } from '../../src/server/service.ts';
import { openTestEngine, rootIdentity, type TestEngine } from './engines.ts';
import { removeTemporaryFolders, temporaryFolder } from './vaults.ts';

export const accessKeyId = 'AKIAIOSFODNN7EXAMPLE';
export const secretAccessKey = 'wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY';
export const credentials = { accessKeyId, secretAccessKey };

const known: Credential<Identity> = {
  secret: new Secret(Buffer.from(secretAccessKey)),
  principal: { ...rootIdentity, accessKeyId },
};

export interface TestServer {
  readonly engine: TestEngine;
  readonly server: RunningServer;
  /** `http://127.0.0.1:PORT`. */
  readonly url: string;
  close(): Promise<void>;
}

/** Signed requests on a free port of this machine. */
export async function startTestServer(
  options: Partial<ServerOptions<Identity>> = {},
  engine?: TestEngine,
): Promise<TestServer> {
  const over = engine ?? (await openTestEngine());
  const server = await startServer(
    {
      call: ({ principal, ...from }) => over.engine.callAs({ identity: principal, ...from }),
      authentication: {
        type: 'signed',
        lookup: (id) => Promise.resolve(id === accessKeyId ? known : undefined),
      },
      hosts: [],
      ...options,
    },
    { host: '127.0.0.1', port: 0 },
  );
  return {
    engine: over,
    server,
    url: `http://127.0.0.1:${server.port ?? 0}`,
    close: async () => {
      await server.stop();
      await over.close();
    },
  };
}

/** One for all tests of the block that calls this. */
export function useTestServer(): () => TestServer {
  let started: TestServer | undefined;
  beforeAll(async () => {
    started = await startTestServer();
  });
  afterAll(async () => {
    await started?.close();
    removeTemporaryFolders();
  });
  return () => {
    if (started === undefined) throw new Error('the server runs while tests do');
    return started;
  };
}

/** Serves like the agent: a private socket, no signatures, complete errors. `seen` gets the number of calls in each request. */
export async function startTestAgent({
  together = true,
  seen = () => undefined,
}: {
  /** False: behaves like an agent of an earlier build, which accepts one call per request. */
  readonly together?: boolean;
  readonly seen?: (calls: number) => void;
} = {}): Promise<{
  readonly path: string;
  readonly engine: TestEngine;
  close(): Promise<void>;
}> {
  const engine = await openTestEngine();
  const path = join(temporaryFolder(), 'agent.sock');
  const answerTogether = (
    body: JsonObject,
    { principal, ...from }: RemoteCaller<Identity>,
  ): Promise<JsonObject> => {
    seen(Array.isArray(body['calls']) ? body['calls'].length : 0);
    return answerCalls(
      (requestId) => engine.engine.callAs({ identity: principal, ...from, requestId }),
      body,
    );
  };
  const server = await startServer(
    {
      call: ({ principal, ...from }) => {
        seen(1);
        return engine.engine.callAs({ identity: principal, ...from });
      },
      authentication: { type: 'open', principal: rootIdentity, region: engine.region },
      agent: {
        describe: () => ({ account: engine.account }),
        stop: () => undefined,
        actions: together ? { [callsAction]: answerTogether } : {},
      },
    },
    { path },
  );
  return {
    path,
    engine,
    close: async () => {
      await server.stop();
      await engine.close();
    },
  };
}
