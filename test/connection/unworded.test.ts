/** Errors that AWS KMS sends without a message: none on the wire, words for people at the terminal. */
import { KMS } from '@aws-sdk/client-kms';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parseJson } from '../../src/base/json.ts';
import { unworded } from '../../src/base/unworded.ts';
import { AgentClient } from '../../src/connection/agent.ts';
import { agentKms } from '../../src/connection/agentkms.ts';
import { fromSdk } from '../../src/connection/remote.ts';
import type { Kms } from '../../src/api/kms.ts';
import { failureOf } from '../support/failure.ts';
import { credentials, startTestAgent, startTestServer, type TestServer } from '../support/servers.ts';
import { exchange, requestBytes, signedHeaders } from '../support/signing.ts';
import { removeTemporaryFolders } from '../support/vaults.ts';

const altered = Buffer.alloc(100, 1);

describe('over HTTP', () => {
  let started: TestServer;
  let ids: Record<'symmetric' | 'signing' | 'mac' | 'agreement', string>;
  beforeAll(async () => {
    started = await startTestServer();
    const { kms } = started.engine;
    const make = async (KeySpec: 'SYMMETRIC_DEFAULT', KeyUsage: 'ENCRYPT_DECRYPT'): Promise<string> =>
      (await kms.createKey({ KeySpec, KeyUsage })).KeyMetadata?.KeyId ?? '';
    const any = make as (spec: string, usage: string) => Promise<string>;
    ids = {
      symmetric: await any('SYMMETRIC_DEFAULT', 'ENCRYPT_DECRYPT'),
      signing: await any('ECC_NIST_P256', 'SIGN_VERIFY'),
      mac: await any('HMAC_256', 'GENERATE_VERIFY_MAC'),
      agreement: await any('ECC_NIST_P256', 'KEY_AGREEMENT'),
    };
  });
  afterAll(async () => {
    await started.close();
    removeTemporaryFolders();
  });

  it.each([
    ['Decrypt', () => ({ CiphertextBlob: altered.toString('base64') }), 'InvalidCiphertextException'],
    [
      'Verify',
      () => ({ KeyId: ids.signing, Message: 'AA==', Signature: 'AA==', SigningAlgorithm: 'ECDSA_SHA_256' }),
      'KMSInvalidSignatureException',
    ],
    [
      'VerifyMac',
      () => ({ KeyId: ids.mac, Message: 'AA==', Mac: 'AA==', MacAlgorithm: 'HMAC_SHA_256' }),
      'KMSInvalidMacException',
    ],
    [
      'CreateAlias',
      () => ({ AliasName: 'alias/aws/s3', TargetKeyId: ids.symmetric }),
      'NotAuthorizedException',
    ],
    ['RotateKeyOnDemand', () => ({ KeyId: ids.signing }), 'UnsupportedOperationException'],
    [
      'DeriveSharedSecret',
      () => ({ KeyId: ids.agreement, KeyAgreementAlgorithm: 'ECDH', PublicKey: 'AA==' }),
      'ValidationException',
    ],
  ] as const)('%s is refused with a code and nothing else', async (operation, input, code) => {
    const body = Buffer.from(JSON.stringify(input()));
    const headers = signedHeaders(`TrentService.${operation}`, body);
    const answer = await exchange(started.server.port ?? 0, requestBytes(headers, body));
    expect([answer?.status, parseJson(answer?.body ?? '')]).toEqual([400, { __type: code }]);
  });

  it('a command told to work there has the words nevertheless', async () => {
    const client = new KMS({ endpoint: started.url, region: 'us-east-1', credentials });
    const error: unknown = await client.decrypt({ CiphertextBlob: altered }).catch((each: unknown) => each);
    client.destroy();
    const { message, hint } = unworded('InvalidCiphertextException');
    expect(fromSdk(error)).toMatchObject({ code: 'InvalidCiphertextException', message, hint });
  });
});

it("has its words in the engine and over the agent's socket", async () => {
  const started = await startTestAgent();
  const client = await AgentClient.open(started.path);
  if (!client) throw new Error('nobody listens');
  const direct: Kms = started.engine.kms;
  const { message, hint } = unworded('InvalidCiphertextException');
  for (const kms of [direct, agentKms(client, { userAgent: 'test' })]) {
    expect(await failureOf(kms.decrypt({ CiphertextBlob: altered }))).toMatchObject({ message, hint });
  }
  client.close();
  await started.close();
});

it('an operation that the process behind the socket does not know is told with what helps', async () => {
  const started = await startTestAgent();
  const client = await AgentClient.open(started.path);
  if (!client) throw new Error('nobody listens');
  const asked = client.request('POST', '/', 'X-Amz-Target: TrentService.OfALaterVersion\r\n', '{}');
  expect(await failureOf(asked)).toMatchObject({
    code: 'UnknownOperationException',
    hint: expect.stringContaining('kms lock, then kms unlock') as string,
  });
  client.close();
  await started.close();
});
