/** RSA keys are generated between two runs of their call, while the vault is free for others. */
import { createHook } from 'node:async_hooks';
import { afterAll, afterEach, beforeEach, describe, expect, it } from 'vitest';
import { newKey, refused } from '../contract/kms/fixture.ts';
import { openTestEngine, type TestEngine } from '../support/engines.ts';
import { userOf } from '../support/principals.ts';
import { removeTemporaryFolders } from '../support/vaults.ts';

let fixture: TestEngine;
beforeEach(async () => {
  fixture = await openTestEngine();
});
afterEach(() => fixture.close());
afterAll(removeTemporaryFolders);

const rsa = { KeySpec: 'RSA_4096', KeyUsage: 'SIGN_VERIFY' } as const;
/** Counts the key pairs that Node is asked to generate from now on. */
function countGenerations(): () => number {
  let count = 0;
  createHook({
    init: (_, type) => {
      if (type === 'KEYPAIRGENREQUEST') count += 1;
    },
  }).enable();
  return () => count;
}

const events = async (since: number) =>
  (await fixture.trail()).slice(since).map((event) => [event['eventName'], event['errorCode'] ?? 'done']);

describe('material that takes long to generate', () => {
  it('holds up nobody else, and is one line in the trail', async () => {
    const { kms } = fixture;
    const { KeyId } = await newKey(kms);
    const before = (await fixture.trail()).length;
    const order: string[] = [];
    const slow = kms.createKey(rsa).then(() => order.push('CreateKey'));
    await kms.encrypt({ KeyId, Plaintext: Buffer.from('x') });
    order.push('Encrypt');
    await slow;
    expect(order).toEqual(['Encrypt', 'CreateKey']);
    expect(await events(before)).toEqual(order.map((name) => [name, 'done']));
    expect((await kms.listKeys({})).Keys?.length).toBe(2);
  }, 60_000);

  it('is not generated for a caller without permission, nor for a request that is refused', async () => {
    const { kms } = fixture;
    const { KeyId } = await newKey(kms);
    const before = (await fixture.trail()).length;
    const generated = countGenerations();
    await refused(fixture.as(userOf('alice')).createKey(rsa), 'AccessDeniedException');
    await refused(kms.createKey({ ...rsa, Tags: [{ TagKey: 'aws:x', TagValue: '' }] }), 'TagException');
    const pair = { KeyId, KeyPairSpec: 'RSA_4096', DryRun: true } as const;
    await refused(kms.generateDataKeyPair(pair), 'DryRunOperationException');
    expect(generated()).toBe(0);
    await kms.createKey({ ...rsa, KeySpec: 'RSA_2048' });
    expect(generated()).toBe(1);
    expect(await events(before)).toEqual([
      ['CreateKey', 'AccessDeniedException'],
      ['CreateKey', 'TagException'],
      ['GenerateDataKeyPair', 'DryRunOperationException'],
      ['CreateKey', 'done'],
    ]);
  }, 60_000);

  it('tells once of what was due before the call', async () => {
    const { kms } = fixture;
    const { KeyId } = await newKey(kms);
    await kms.scheduleKeyDeletion({ KeyId, PendingWindowInDays: 7 });
    fixture.advanceDays(8);
    const before = (await fixture.trail()).length;
    await kms.createKey({ ...rsa, KeySpec: 'RSA_2048' });
    expect(await events(before)).toEqual([
      ['DeleteKey', 'done'],
      ['CreateKey', 'done'],
    ]);
  }, 60_000);
});
