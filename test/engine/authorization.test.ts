/** Every operation with every layer that has a say, generated from the table of operations. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Call, Input } from '../../src/api/kms.ts';
import { operations } from '../../src/api/operations.ts';
import type { GrantOperation } from '../../src/api/types.ts';
import { rootArn } from '../../src/base/arn.ts';
import { isKmsError } from '../../src/base/errors.ts';
import { isGrantable } from '../../src/policy/grants.ts';
import type { Principal } from '../../src/policy/model.ts';
import { openTestEngine, type TestEngine } from '../support/engines.ts';
import { sample } from '../support/extent.ts';
import {
  callerOf,
  makeUsers,
  policyOf,
  policyText,
  rootOf,
  sessionOf,
  userOf,
  type StatementText,
} from '../support/principals.ts';
import { implemented, requests, type Implemented, type Scene } from '../support/requests.ts';
import { testAccount } from '../support/vaults.ts';

let fixture: TestEngine;
let made = 0;
beforeAll(async () => {
  fixture = await openTestEngine();
  await makeUsers(fixture, 'alice', 'zoe');
});
afterAll(() => fixture.close());

const alice = userOf('alice');
const everything: StatementText = {};
const ofRoot: StatementText = { Principal: { AWS: rootArn(testAccount) } };
const ofOthers: StatementText = { Principal: { AWS: `arn:aws:iam::${testAccount}:user/zoe` } };
const ofAlice = (more: StatementText = {}): StatementText => ({ Principal: { AWS: alice.arn }, ...more });

const grantable = (
  [
    'CreateGrant',
    'Decrypt',
    'DescribeKey',
    'Encrypt',
    'GenerateDataKey',
    'GenerateDataKeyPair',
    'GenerateDataKeyPairWithoutPlaintext',
    'GenerateDataKeyWithoutPlaintext',
    'ReEncryptFrom',
    'ReEncryptTo',
    'RetireGrant',
  ] as const
).map((name): GrantOperation => name);

/** A key with an alias, a ciphertext and a grant; `policy` takes the place of the default one. */
async function makeScene(policy?: string, operationsGranted = ['Decrypt']): Promise<Scene> {
  const { kms } = fixture;
  const { KeyMetadata } = await kms.createKey({});
  const keyId = KeyMetadata?.KeyId ?? '';
  const alias = `alias/scene-${++made}`;
  await kms.createAlias({ AliasName: alias, TargetKeyId: keyId });
  const { CiphertextBlob: blob = new Uint8Array() } = await kms.encrypt({
    KeyId: keyId,
    Plaintext: Buffer.from('x'),
  });
  const { GrantId: grantId = '' } = await kms.createGrant({
    KeyId: keyId,
    GranteePrincipal: operationsGranted.length > 1 ? alice.arn : userOf('zoe').arn,
    Operations: operationsGranted as GrantOperation[],
  });
  if (policy !== undefined) {
    await kms.putKeyPolicy({ KeyId: keyId, Policy: policy, BypassPolicyLockoutSafetyCheck: true });
  }
  return { keyId, blob, alias, grantId, grantee: userOf('carol').arn };
}

function callAs(principal: Principal): Call {
  return fixture.engine.callAs(callerOf(fixture.root, principal));
}

/** `allowed` for whatever comes after the decision, else the words of the refusal. */
async function outcomeOf(operation: Implemented, principal: Principal, scene: Scene): Promise<string> {
  const input = (requests[operation] as (scene: Scene) => Input<Implemented>)(scene);
  return callAs(principal)(operation, input).then(
    () => 'allowed',
    (error: unknown) => {
      if (!isKmsError(error)) throw error;
      return error.code === 'AccessDeniedException' ? error.message : 'allowed';
    },
  );
}

/** Those that the operation needs beside `ReplicateKey`'s, which is tested apart. */
function permissionsOf(operation: Implemented): readonly string[] {
  const { permission, source, further } = operations[operation];
  return [
    ...(source ? [source.permission] : []),
    permission,
    ...further.filter(({ member }) => member === undefined).map((each) => each.permission),
  ];
}

function resourceOf(operation: Implemented, { keyId, alias }: Scene): string {
  const { resource } = operations[operation];
  const arn = `arn:aws:kms:${fixture.region}:${testAccount}`;
  if (resource === 'none') return '*';
  if (resource === 'key') return `${arn}:key/${keyId}`;
  return operation === 'CreateAlias' ? `${arn}:alias/new` : `${arn}:${alias}`;
}

interface Refusal {
  readonly because: string;
}
const no = (kind: string): Refusal => ({ because: `because no ${kind} allows the ACTION action` });
const deniedBy = (kind: string): Refusal => ({ because: `with an explicit deny in ${kind}` });

const identity = 'identity-based policy';
const noIdentity = no(identity);
const resource = 'resource-based policy';

interface Layer {
  readonly name: string;
  readonly keyPolicy?: string;
  readonly granted?: readonly string[];
  readonly principal: (operation: Implemented) => Principal;
  readonly expected: (operation: Implemented) => 'allowed' | Refusal;
}

const isOnKey = (operation: Implemented): boolean => operations[operation].resource === 'key';
const withAll = (more: Partial<Principal> = {}): Principal =>
  userOf('alice', { policies: [policyOf('identity', everything)], ...more });
const denyAll = policyOf('identity', { Effect: 'Deny' });
const others = policyOf('identity', { Action: 'kms:NothingHere*' });
const session = (...policies: readonly StatementText[][]): Principal['session'] => ({
  policies: policies.map((statements) => policyOf('session', ...statements)),
  issued: new Date(0),
});

const layers: readonly Layer[] = [
  { name: 'root', principal: () => rootOf(testAccount), expected: () => 'allowed' },
  {
    name: 'root, whom the key policy does not name',
    keyPolicy: policyText(ofOthers),
    principal: () => rootOf(testAccount),
    // An alias, what concerns no key, and grants are root's own affair.
    expected: (operation) =>
      operation === 'RetireGrant' || operations[operation].resource === 'none' ? 'allowed' : no(resource),
  },
  {
    name: 'a key policy that names the user',
    keyPolicy: policyText(ofRoot, ofAlice()),
    principal: () => alice,
    // To replicate a key is to make one, too.
    expected: (operation) =>
      isOnKey(operation) && !['RetireGrant', 'ReplicateKey'].includes(operation) ? 'allowed' : noIdentity,
  },
  {
    name: 'a policy of the user with just the permissions needed',
    principal: (operation) =>
      userOf('alice', { policies: [policyOf('identity', { Action: permissionsOf(operation) })] }),
    expected: () => 'allowed',
  },
  {
    name: "a policy of the user's group",
    principal: () =>
      userOf('alice', {
        policies: [others, { ...policyOf('identity', everything), name: 'group/dev: all' }],
      }),
    expected: () => 'allowed',
  },
  {
    name: 'a policy of the user where the key policy does not delegate',
    keyPolicy: policyText(ofOthers),
    principal: () => withAll(),
    // Of an alias and its key, the alias comes first.
    expected: (operation) =>
      operation === 'RetireGrant' || operations[operation].resource === 'none' ? 'allowed' : no(resource),
  },
  {
    name: 'a grant',
    granted: grantable,
    principal: () => alice,
    expected: (operation) => {
      const granted = permissionsOf(operation).every((permission) =>
        isGrantable(permission.slice('kms:'.length), 'symmetric', 'ENCRYPT_DECRYPT'),
      );
      return granted ? 'allowed' : noIdentity;
    },
  },
  {
    name: "a policy of the session's role",
    principal: () => sessionOf('path/ci', 'build', { policies: [policyOf('identity', everything)] }),
    expected: () => 'allowed',
  },
  {
    name: 'a session policy as well',
    principal: () =>
      sessionOf('ci', 'build', {
        policies: [policyOf('identity', everything)],
        session: session([everything]),
      }),
    expected: () => 'allowed',
  },
  { name: 'nothing', principal: () => userOf('nobody'), expected: () => noIdentity },
  {
    name: 'a session policy alone',
    principal: () => sessionOf('ci', 'build', { session: session([everything]) }),
    expected: () => noIdentity,
  },
  {
    name: 'a key policy that denies',
    keyPolicy: policyText(ofRoot, ofAlice({ Effect: 'Deny' })),
    principal: () => withAll(),
    expected: (operation) =>
      operations[operation].resource === 'none' ? 'allowed' : deniedBy('a resource-based policy'),
  },
  {
    name: 'a key policy that denies root',
    keyPolicy: policyText(ofRoot, { ...ofRoot, Effect: 'Deny' }),
    principal: () => rootOf(testAccount),
    expected: (operation) =>
      operations[operation].resource === 'none' ? 'allowed' : deniedBy('a resource-based policy'),
  },
  {
    name: 'a policy of the user that denies, with a key policy that allows',
    keyPolicy: policyText(ofRoot, ofAlice()),
    principal: () => withAll({ policies: [policyOf('identity', everything), denyAll] }),
    expected: () => deniedBy('an identity-based policy'),
  },
  {
    name: 'a boundary that denies',
    keyPolicy: policyText(ofRoot, ofAlice()),
    principal: () => withAll({ boundary: policyOf('boundary', everything, { Effect: 'Deny' }) }),
    expected: () => deniedBy('a permissions boundary'),
  },
  {
    name: 'a session policy that denies',
    keyPolicy: policyText(ofRoot, { Principal: '*' }),
    principal: () =>
      sessionOf('ci', 'build', {
        policies: [policyOf('identity', everything)],
        session: session([everything], [{ Effect: 'Deny' }]),
      }),
    expected: () => deniedBy('a session policy'),
  },
  {
    name: 'a boundary that allows something else',
    principal: () => withAll({ boundary: policyOf('boundary', { Action: 'kms:NothingHere*' }) }),
    expected: () => no('permissions boundary'),
  },
  {
    name: 'a session policy that allows something else',
    principal: () =>
      sessionOf('ci', 'build', {
        policies: [policyOf('identity', everything)],
        session: session([{ Action: 'kms:NothingHere*' }]),
      }),
    expected: () => no('session policy'),
  },
];

describe.each(layers)('with $name', ({ keyPolicy, granted, principal, expected }) => {
  /** Shared until a call changes it. */
  let scene: Scene | undefined;

  it.each(sample(implemented, 24))('%s', async (operation) => {
    const current = (scene ??= await makeScene(keyPolicy, granted === undefined ? undefined : [...granted]));
    const caller = principal(operation);
    const outcome = await outcomeOf(operation, caller, current);
    if (outcome === 'allowed' && !operations[operation].readOnly) scene = undefined;
    const wanted = expected(operation);
    if (wanted === 'allowed') {
      expect(outcome).toBe('allowed');
      return;
    }
    const permissions = permissionsOf(operation);
    const isFurther = keyPolicy !== undefined && operation === 'ReplicateKey' && wanted === noIdentity;
    const action = (isFurther ? permissions.at(-1) : permissions[0]) ?? '';
    const because = wanted.because.replace('ACTION', action);
    expect(outcome.startsWith(`User: ${caller.arn} is not authorized to perform: ${action} on `)).toBe(true);
    expect(outcome.endsWith(because)).toBe(true);
    // Of an alias and its key it is the key alone that has a policy.
    if (because.includes(resource) && !isOnKey(operation)) return;
    expect(outcome).toContain(` on resource: ${isFurther ? '*' : resourceOf(operation, current)} `);
  });
});

describe('the requests of these tests', () => {
  it('are there for every operation', () => {
    expect(Object.keys(requests).sort()).toEqual(implemented);
  });
});
