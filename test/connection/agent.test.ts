/** Calls through an agent that are made together: fewer requests, and each call is one of its own to everybody. */
import { afterEach, describe, expect, it } from 'vitest';
import { AgentClient, AgentPool, checkActor } from '../../src/connection/agent.ts';
import { agentKms } from '../../src/connection/agentkms.ts';
import { KmsError } from '../../src/base/errors.ts';
import { startTestAgent } from '../support/servers.ts';
import { removeTemporaryFolders } from '../support/vaults.ts';

const sorted = (numbers: readonly number[]): number[] => [...numbers].sort((a, b) => a - b);
const closing: (() => Promise<void> | void)[] = [];
afterEach(async () => {
  for (const close of closing.splice(0).reverse()) await close();
  removeTemporaryFolders();
});

async function open(together: boolean) {
  const requests: number[] = [];
  const agent = await startTestAgent({ together, seen: (calls) => requests.push(calls) });
  closing.push(() => agent.close());
  const first = await AgentClient.open(agent.path);
  if (!first) throw new Error('nobody listens');
  const pool = new AgentPool(agent.path, first);
  closing.push(() => pool.close());
  const kms = agentKms(pool, { userAgent: 'test' });
  const { KeyMetadata } = await kms.createKey({});
  requests.length = 0;
  return { kms, requests, agent, keyId: KeyMetadata?.KeyId ?? '' };
}

describe('calls through an agent', () => {
  it.each([true, false])('are answered and recorded one by one, in few requests: %s', async (together) => {
    const { kms, requests, agent, keyId } = await open(together);
    const texts = Array.from({ length: 100 }, (_, i) => `secret ${i}`);
    const sealed = await Promise.all(
      texts.map((text) => kms.encrypt({ KeyId: keyId, Plaintext: Buffer.from(text) })),
    );
    const opened = await Promise.all(
      sealed.map(({ CiphertextBlob }) => kms.decrypt({ CiphertextBlob, KeyId: keyId })),
    );
    expect(opened.map(({ Plaintext }) => Buffer.from(Plaintext ?? []).toString())).toEqual(texts);

    // One alone and then 32 at a time, twice; an agent that does not know them gets one at a time.
    if (together) expect(sorted(requests)).toEqual([1, 1, 3, 3, 32, 32, 32, 32, 32, 32]);
    else expect(requests).toEqual(Array.from({ length: 200 }, () => 1));
    const events = (await agent.engine.trail()).slice(1);
    expect(events.map(({ eventName }) => eventName).sort()).toEqual([
      ...Array.from({ length: 100 }, () => 'Decrypt'),
      ...Array.from({ length: 100 }, () => 'Encrypt'),
    ]);
    for (const id of ['requestID', 'eventID']) expect(new Set(events.map((each) => each[id])).size).toBe(200);
  });

  it('fail one by one', async () => {
    const { kms, requests, keyId } = await open(true);
    const given = Array.from({ length: 9 }, (_, i) => (i % 3 === 0 ? 'alias/none' : keyId));
    const outcomes = await Promise.allSettled(
      given.map((KeyId) => kms.encrypt({ KeyId, Plaintext: Buffer.from('text') })),
    );
    expect(requests).toEqual([1, 8]);
    expect(outcomes.map(({ status }) => status === 'fulfilled')).toEqual(given.map((key) => key === keyId));
    for (const each of outcomes) {
      if (each.status === 'rejected') {
        expect(each.reason).toBeInstanceOf(KmsError);
        expect(each.reason).toMatchObject({ code: 'NotFoundException' });
      }
    }
  });

  it('are not gathered beyond what a request may hold', async () => {
    const { kms, requests, keyId } = await open(true);
    const Plaintext = Buffer.alloc(4096, 1);
    const context = Object.fromEntries(Array.from({ length: 20 }, (_, i) => [`k${i}`, 'x'.repeat(1000)]));
    await Promise.all(
      Array.from({ length: 33 }, () => kms.encrypt({ KeyId: keyId, Plaintext, EncryptionContext: context })),
    );
    // 26 KB each, 256 KiB a request.
    expect(sorted(requests)).toEqual([1, 2, 10, 10, 10]);
  });

  it('all fail where the agent ends', async () => {
    const { kms, agent, keyId } = await open(true);
    const many = Array.from({ length: 40 }, () =>
      kms.encrypt({ KeyId: keyId, Plaintext: Buffer.from('text') }),
    );
    const ended = agent.close();
    const outcomes = await Promise.allSettled(many);
    const later = await Promise.allSettled([kms.listKeys({}), kms.listKeys({}), kms.listKeys({})]);
    for (const each of [...outcomes, ...later]) {
      if (each.status === 'rejected') expect(each.reason).toMatchObject({ code: 'EndpointUnreachable' });
    }
    expect(later.every(({ status }) => status === 'rejected')).toBe(true);
    closing.shift();
    await ended;
  });
});

it('an agent of an earlier build, which does not know whom a client works as, gets no call of such a client', async () => {
  const agent = await startTestAgent();
  closing.push(() => agent.close());
  const client = await AgentClient.open(agent.path);
  if (!client) throw new Error('nobody listens');
  await expect(checkActor(client)).rejects.toMatchObject({ code: 'UnsupportedOperationException' });
  expect(client.closed).toBe(true);
});
