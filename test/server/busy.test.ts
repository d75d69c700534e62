/** What a server answers while another process keeps its vault: what the SDKs of AWS try again, in each of their modes. */
import { KMS } from '@aws-sdk/client-kms';
import { afterAll, describe, expect, it } from 'vitest';
import { KmsError } from '../../src/base/errors.ts';
import { credentials, startTestServer, type TestServer } from '../support/servers.ts';
import { exchange, requestBytes, signedHeaders } from '../support/signing.ts';
import { removeTemporaryFolders } from '../support/vaults.ts';

afterAll(removeTemporaryFolders);

/** A server whose first calls find the vault busy. */
async function busyServer(times: number): Promise<TestServer & { readonly calls: () => number }> {
  let calls = 0;
  const started = await startTestServer({
    call: () => () => {
      calls += 1;
      if (calls > times) return Promise.resolve({ Keys: [], Truncated: false });
      return Promise.reject(new KmsError('Busy', 'the vault is in use by another process'));
    },
  });
  return { ...started, calls: () => calls };
}

describe('a busy vault', () => {
  it('is ThrottlingException, and no file of the machine is named', async () => {
    const started = await busyServer(1);
    const [target, body] = ['TrentService.ListKeys', Buffer.from('{}')];
    const answer = await exchange(started.server.port ?? 0, requestBytes(signedHeaders(target, body), body));
    expect([answer?.status, JSON.parse(answer?.body ?? '')]).toEqual([
      400,
      { __type: 'ThrottlingException', message: 'the vault is in use by another process; try again' },
    ]);
    await started.close();
  });

  it('is tried again by the SDK', async () => {
    const started = await busyServer(1);
    const client = new KMS({ endpoint: started.url, region: 'us-east-1', credentials });
    expect((await client.listKeys({})).Keys).toEqual([]);
    expect(started.calls()).toBe(2);
    client.destroy();
    await started.close();
  });
});
