/** A caller of another account learns nothing of a key that it may not use, neither that the key is there nor what its policy says. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Kms } from '../../src/api/kms.ts';
import type { NamedPolicy, Principal } from '../../src/policy/model.ts';
import { parsePolicy } from '../../src/policy/parse.ts';
import { openTestEngine, type TestEngine } from '../support/engines.ts';
import { failureOf } from '../support/failure.ts';
import { removeTemporaryFolders } from '../support/vaults.ts';

const account = '444455556666';
const arn = `arn:aws:iam::${account}:user/bea`;

function policyOf(statement: object | undefined): readonly NamedPolicy[] {
  if (statement === undefined) return [];
  const text = JSON.stringify({ Version: '2012-10-17', Statement: [statement] });
  return [{ kind: 'identity', name: 'own', document: parsePolicy(text, 'identity') }];
}

let test: TestEngine;
beforeAll(async () => {
  test = await openTestEngine();
});
afterAll(async () => {
  await test.close();
  removeTemporaryFolders();
});

function outsider(statement?: object): Kms {
  const outsider: Principal = {
    type: 'User',
    account,
    arn,
    principalArn: arn,
    id: 'AIDAEXAMPLE2222222222',
    userName: 'bea',
    tags: new Map(),
    policies: policyOf(statement),
  };
  const identity = { type: 'IAMUser', principalId: outsider.id, arn, accountId: account } as const;
  return test.engine.as({ ...test.root, identity, outsider });
}

const theirs = (Principal: object, Effect = 'Allow') => ({
  Effect,
  Principal,
  Action: 'kms:*',
  Resource: '*',
});

async function keyArn(...more: object[]): Promise<string> {
  const own = theirs({ AWS: `arn:aws:iam::${test.account}:root` });
  const Policy = JSON.stringify({ Version: '2012-10-17', Statement: [own, ...more] });
  const { KeyMetadata } = await test.kms.createKey({ Policy });
  return KeyMetadata?.Arn ?? '';
}

const Plaintext = Buffer.from('x');

describe('a key of another account', () => {
  const policies = { none: undefined, another: { Effect: 'Allow', Action: 'kms:Decrypt', Resource: '*' } };
  const hiding = {
    'it is not there': async () => (await keyArn()).replace(/.{12}$/, '0'.repeat(12)),
    'its policy says nothing of the caller': () => keyArn(),
    'its policy denies the caller': () => keyArn(theirs({ AWS: account }, 'Deny')),
    'its policy allows the caller': () => keyArn(theirs({ AWS: account })),
  };
  for (const [how, statement] of Object.entries(policies)) {
    for (const [when, make] of Object.entries(hiding)) {
      it(`is refused by the caller's own account where ${when}; policy of the caller: ${how}`, async () => {
        const KeyId = await make();
        const { code, message } = await failureOf(outsider(statement).encrypt({ KeyId, Plaintext }));
        expect(code).toBe('AccessDeniedException');
        expect(message).toBe(
          `User: ${arn} is not authorized to perform: kms:Encrypt on resource: ${KeyId} because no identity-based policy allows the kms:Encrypt action`,
        );
      });
    }
  }

  it('is refused in one text where the own account allows everything', async () => {
    const kms = outsider({ Effect: 'Allow', Action: '*', Resource: '*' });
    const { 'its policy allows the caller': allows, ...refuse } = hiding;
    const texts = new Set<string>();
    for (const make of Object.values(refuse)) {
      texts.add((await failureOf(kms.encrypt({ KeyId: await make(), Plaintext }))).message);
    }
    expect([...texts]).toEqual([
      `User: ${arn} is not authorized to perform: kms:Encrypt on this resource because the resource does not exist in this Region, no resource-based policies allow access, or a resource-based policy explicitly denies access`,
    ]);
    await expect(kms.encrypt({ KeyId: await allows(), Plaintext })).resolves.toBeDefined();
  });

  it('shows nothing of itself through conditions of the own policies', async () => {
    const Condition = { StringEquals: { 'kms:KeySpec': 'SYMMETRIC_DEFAULT' } };
    const kms = outsider({ Effect: 'Allow', Action: 'kms:*', Resource: '*', Condition });
    const there = await keyArn();
    const missing = there.replace(/.{12}$/, '0'.repeat(12));
    const failures = [there, missing].map((KeyId) => failureOf(kms.encrypt({ KeyId, Plaintext })));
    const [one, other] = (await Promise.all(failures)).map(({ message }) => message);
    expect(one?.replace(there, '')).toBe(other?.replace(missing, ''));
  });

  it('is refused with an explicit deny of the own account', async () => {
    const kms = outsider({ Effect: 'Deny', Action: 'kms:*', Resource: '*' });
    const KeyId = await keyArn(theirs({ AWS: account }));
    const { message } = await failureOf(kms.encrypt({ KeyId, Plaintext }));
    expect(message).toMatch(/with an explicit deny in an identity-based policy$/);
  });
});
