/** The contract over the wire: the official SDK signs, our server checks; and the little client on the agent's socket. */
import { KMS } from '@aws-sdk/client-kms';
import { afterAll } from 'vitest';
import { bindKms, type Call, type Kms } from '../../src/api/kms.ts';
import { isErrorCode, KmsError } from '../../src/base/errors.ts';
import { AgentClient } from '../../src/connection/agent.ts';
import { agentKms } from '../../src/connection/agentkms.ts';
import { isSoak } from '../support/extent.ts';
import { credentials, startTestAgent, startTestServer } from '../support/servers.ts';
import { removeTemporaryFolders } from '../support/vaults.ts';
import { kmsContract } from './kms.ts';
import type { Fixture } from './kms/fixture.ts';

afterAll(removeTemporaryFolders);

/** The SDK as its users have it: only what it throws is told in our words, for the suite to compare. */
function sdkKms(endpoint: string, region: string): { readonly kms: Kms; readonly client: KMS } {
  const client = new KMS({ endpoint, region, credentials, maxAttempts: 1 });
  const call: Call = async (operation, input) => {
    const method = `${operation.charAt(0).toLowerCase()}${operation.slice(1)}`;
    try {
      const methods = client as unknown as Readonly<Record<string, (input: unknown) => Promise<object>>>;
      const output = Object.entries((await methods[method]?.(input)) ?? {});
      return Object.fromEntries(output.filter(([name]) => name !== '$metadata'));
    } catch (error) {
      if (error instanceof Error && isErrorCode(error.name)) throw new KmsError(error.name, error.message);
      throw error;
    }
  };
  return { kms: bindKms(call), client };
}

async function openOverHttp(): Promise<Fixture> {
  const started = await startTestServer();
  const { engine, url } = started;
  const clients: KMS[] = [];
  const inRegion = (region: string): Kms => {
    const { kms, client } = sdkKms(url, region);
    clients.push(client);
    return kms;
  };
  return {
    kms: inRegion(engine.region),
    account: engine.account,
    region: engine.region,
    inRegion,
    now: () => engine.now(),
    advanceDays: (days) => engine.advanceDays(days),
    close: async () => {
      for (const client of clients) client.destroy();
      await started.close();
    },
  };
}

async function openOverAgent(): Promise<Fixture> {
  const started = await startTestAgent();
  const { path, engine } = started;
  const client = await AgentClient.open(path);
  if (!client) throw new Error('nobody listens');
  const inRegion = (region: string | undefined): Kms => agentKms(client, { region, userAgent: 'test' });
  return {
    kms: inRegion(undefined),
    account: engine.account,
    region: engine.region,
    inRegion,
    now: () => engine.now(),
    advanceDays: (days) => engine.advanceDays(days),
    close: async () => {
      client.close();
      await started.close();
    },
  };
}

kmsContract('HTTP with the official SDK', openOverHttp, { longKeys: isSoak });
kmsContract("the agent's socket", openOverAgent, { longKeys: isSoak, drawn: 6 });
