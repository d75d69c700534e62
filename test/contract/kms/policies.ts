import { afterAll, beforeAll, expect, it } from 'vitest';
import { newKey, refused, type Fixture, type Open } from './fixture.ts';

export function policyContract(open: Open): void {
  let fixture: Fixture;
  beforeAll(async () => {
    fixture = await open();
  });
  afterAll(() => fixture.close());

  const policy = (Action: readonly string[], more = {}) =>
    JSON.stringify({
      Version: '2012-10-17',
      Statement: [{ Effect: 'Allow', Principal: { AWS: fixture.account }, Action, Resource: '*', ...more }],
    });

  it('PutKeyPolicy replaces the policy, which counts from the next call on', async () => {
    const { kms } = fixture;
    const { KeyId } = await newKey(kms);
    const Policy = policy(['kms:PutKeyPolicy', 'kms:GetKeyPolicy']);
    expect(await kms.putKeyPolicy({ KeyId, Policy, PolicyName: 'default' })).toEqual({});
    expect(await kms.getKeyPolicy({ KeyId })).toEqual({ Policy, PolicyName: 'default' });
    await refused(kms.describeKey({ KeyId }), 'AccessDeniedException');
    await kms.putKeyPolicy({ KeyId, Policy: policy(['kms:*']) });
    await kms.describeKey({ KeyId });
  });

  it('PutKeyPolicy refuses what would lock its caller out, unless told to', async () => {
    const { kms } = fixture;
    const { KeyId } = await newKey(kms);
    const Policy = policy(['kms:GetKeyPolicy']);
    await refused(
      kms.putKeyPolicy({ KeyId, Policy }),
      'MalformedPolicyDocumentException',
      'The new key policy will not allow you to update the key policy in the future.',
    );
    await kms.putKeyPolicy({ KeyId, Policy, BypassPolicyLockoutSafetyCheck: true });
    await refused(kms.putKeyPolicy({ KeyId, Policy: policy(['kms:*']) }), 'AccessDeniedException');
  });

  it('PutKeyPolicy refuses what it cannot read, checked or not', async () => {
    const { kms } = fixture;
    const { KeyId } = await newKey(kms);
    for (const BypassPolicyLockoutSafetyCheck of [false, true]) {
      const put = (Policy: string) => kms.putKeyPolicy({ KeyId, Policy, BypassPolicyLockoutSafetyCheck });
      for (const bad of ['text', '{}', '[]', policy([])]) {
        await refused(put(bad), 'MalformedPolicyDocumentException');
      }
      await refused(put(' '.repeat(32_769)), 'LimitExceededException');
      await refused(
        put(policy(['kms:*'], { Condition: { Nonsense: {} } })),
        'MalformedPolicyDocumentException',
      );
      await refused(put(policy(['kms:*'], { Nonsense: {} })), 'MalformedPolicyDocumentException');
      await refused(put('{"Nonsense":{}}'), 'MalformedPolicyDocumentException');
    }
    await kms.putKeyPolicy({ KeyId, Policy: policy(['kms:*']).padEnd(32_768) });
  });

  it('a policy has the one name', async () => {
    const { kms } = fixture;
    const { KeyId } = await newKey(kms);
    const other = { KeyId, PolicyName: 'other' };
    await refused(kms.getKeyPolicy(other), 'NotFoundException', 'No such policy exists');
    await refused(
      kms.putKeyPolicy({ ...other, Policy: policy(['kms:*']) }),
      'NotFoundException',
      'No such policy exists',
    );
  });
}
