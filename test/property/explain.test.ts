/** An explanation says what the engine does: on random policies, boundaries, grants and requests, in decision and words. */
import * as fc from 'fast-check';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Kms } from '../../src/api/kms.ts';
import { isKmsError } from '../../src/base/errors.ts';
import { parseActor } from '../../src/base/principal.ts';
import { resolveActor } from '../../src/engine/actor.ts';
import type { Ask, ExplainQuestion } from '../../src/engine/explain/questions.ts';
import { putEntity } from '../../src/engine/iam/entities.ts';
import { openTestEngine, type TestEngine } from '../support/engines.ts';
import { extent } from '../support/extent.ts';
import { testAccount } from '../support/vaults.ts';

const runs = extent(20, 100);

let fixture: TestEngine;
let ask: Ask;

const alice = `arn:aws:iam::${testAccount}:user/alice`;
const ci = `arn:aws:iam::${testAccount}:role/ci`;
const session = `arn:aws:sts::${testAccount}:assumed-role/ci/kms`;
const root = `arn:aws:iam::${testAccount}:root`;

beforeAll(async () => {
  fixture = await openTestEngine();
  ask = fixture.engine.ask(fixture.root);
});
afterAll(() => fixture.close());

const conditions = fc.constantFrom<object | undefined>(
  undefined,
  undefined,
  { StringEquals: { 'kms:EncryptionContext:app': 'web' } },
  { StringEquals: { 'aws:PrincipalArn': [ci, alice] } },
  { StringNotEquals: { 'kms:ViaService': 's3.us-east-1.amazonaws.com' } },
  { IpAddress: { 'aws:SourceIp': '192.0.2.0/24' } },
  { StringEquals: { 'aws:PrincipalTag/team': 'web' } },
  { StringLike: { 'kms:RequestAlias': 'alias/*' } },
  { Null: { 'kms:EncryptionContext:app': 'true' } },
  { StringEquals: { 'kms:EncryptionContext:app': '${aws:username}' } },
  { 'ForAnyValue:StringEquals': { 'kms:EncryptionContextKeys': 'app' } },
  {
    StringEquals: { 'kms:KeySpec': 'SYMMETRIC_DEFAULT' },
    DateLessThan: { 'aws:CurrentTime': '2030-01-01T00:00:00Z' },
  },
);
const actions = fc.constantFrom<string | string[]>(
  'kms:*',
  'kms:Decrypt',
  ['kms:Encrypt', 'kms:Decrypt'],
  'kms:*Key*',
  ['kms:Describe*', 'kms:List*', 'kms:CreateGrant', 'kms:CreateAlias'],
);
const principals = fc.constantFrom<unknown>(
  '*',
  { AWS: root },
  { AWS: alice },
  { AWS: [ci, alice] },
  { AWS: session },
  {
    AWS: '444455556666',
  },
);
const identityStatement = fc
  .record({
    Effect: fc.constantFrom('Allow', 'Allow', 'Deny'),
    Action: actions,
    Resource: fc.constantFrom('*', 'arn:aws:kms:*:*:alias/*', 'arn:aws:kms:*:*:key/*'),
  })
  .chain((statement) => conditions.map((Condition) => ({ ...statement, ...(Condition && { Condition }) })));
const keyStatement = fc
  .tuple(identityStatement, principals)
  .map(([statement, Principal]) => ({ ...statement, Principal, Resource: '*' }));

const policyText = (Statement: readonly object[]): string =>
  JSON.stringify({ Version: '2012-10-17', Statement });
const identityPolicy = fc.array(identityStatement, { minLength: 1, maxLength: 3 }).map(policyText);
/** So that the root user can ask, unless a Deny is in its way. */
const readable = { Effect: 'Allow', Principal: { AWS: root }, Action: 'kms:GetKeyPolicy', Resource: '*' };
const keyPolicy = fc
  .array(keyStatement, { minLength: 1, maxLength: 4 })
  .map((statements) => policyText([readable, ...statements]));

const everything = policyText([{ Effect: 'Allow', Action: '*', Resource: '*' }]);

const world = fc.record({
  key: keyPolicy,
  own: fc.option(identityPolicy),
  session: fc.option(identityPolicy),
  boundary: fc.option(fc.constantFrom(`arn:aws:iam::${testAccount}:policy/edge`)),
  edge: fc.oneof(fc.constant(everything), identityPolicy),
  tag: fc.option(fc.constantFrom('web', 'ops')),
  grant: fc.option(
    fc.record({
      grantee: fc.constantFrom(alice, ci, session),
      constraint: fc.option(fc.constantFrom({ app: 'web' }, { app: 'ops' })),
    }),
  ),
});
type World = typeof world extends fc.Arbitrary<infer W> ? W : never;

const fact = fc.record({
  principal: fc.constantFrom('user/alice', 'role/ci', 'root'),
  operation: fc.constantFrom(
    'Encrypt',
    'Decrypt',
    'DescribeKey',
    'GetKeyPolicy',
    'ListGrants',
    'GenerateDataKey',
    'CreateGrant',
    'ListKeys',
    'CreateAlias',
  ),
  context: fc.option(fc.constantFrom({ app: 'web' }, { app: 'alice' }, { other: 'x' })),
  sourceIp: fc.constantFrom('192.0.2.9', '198.51.100.1'),
  byAlias: fc.boolean(),
});
type Fact = typeof fact extends fc.Arbitrary<infer F> ? F : never;

interface Scene {
  readonly keyId: string;
  readonly alias: string;
  readonly blobs: ReadonlyMap<string, Uint8Array>;
}

let made = 0;

async function makeEntities({ own, boundary, edge, tag }: World): Promise<void> {
  const created = new Date('2020-01-01');
  const holder = {
    path: '/',
    created,
    tags: tag === null ? [] : ([['team', tag]] as const),
    inline: own === null ? [] : ([['own', own]] as const),
    attached: [],
    ...(boundary !== null && { boundary }),
  };
  await fixture.recorder.submit(
    async (tx) => {
      await putEntity(tx, 'user', {
        ...holder,
        id: 'AIDAAAAAAAAAAAAAAAAAA',
        name: 'alice',
        groups: [],
        keys: [],
      });
      await putEntity(tx, 'role', {
        ...holder,
        id: 'AROAAAAAAAAAAAAAAAAAA',
        name: 'ci',
        trust: '{}',
        trustSince: created,
        maxSession: 3600,
      });
      const version = { id: 'v1', created, text: edge };
      await putEntity(tx, 'policy', {
        id: 'ANPAAAAAAAAAAAAAAAAAA',
        name: 'edge',
        path: '/',
        created,
        updated: created,
        tags: [],
        versions: [version],
        default: 'v1',
        last: 1,
      });
    },
    () => [],
  );
}

async function makeScene({ key, grant }: World): Promise<Scene> {
  const { kms } = fixture;
  const { KeyMetadata } = await kms.createKey({});
  const keyId = KeyMetadata?.KeyId ?? '';
  const alias = `alias/explained-${++made}`;
  await kms.createAlias({ AliasName: alias, TargetKeyId: keyId });
  const blobs = new Map<string, Uint8Array>();
  for (const EncryptionContext of [undefined, { app: 'web' }, { app: 'alice' }, { other: 'x' }]) {
    const { CiphertextBlob } = await kms.encrypt({
      KeyId: keyId,
      Plaintext: Buffer.from('x'),
      EncryptionContext,
    });
    blobs.set(JSON.stringify(EncryptionContext ?? null), CiphertextBlob ?? new Uint8Array());
  }
  if (grant) {
    await kms.createGrant({
      KeyId: keyId,
      GranteePrincipal: grant.grantee,
      Operations: ['Decrypt', 'Encrypt', 'DescribeKey', 'CreateGrant'],
      ...(grant.constraint && { Constraints: { EncryptionContextSubset: grant.constraint } }),
    });
  }
  await kms.putKeyPolicy({ KeyId: keyId, Policy: key, BypassPolicyLockoutSafetyCheck: true });
  return { keyId, alias, blobs };
}

async function callerFor({ principal, sourceIp }: Fact, sessionPolicy: string | null): Promise<Kms> {
  const actor = parseActor(principal);
  if (actor === undefined) throw new Error(principal);
  const now = fixture.now();
  const times = { now, expires: new Date(now.getTime() + 3_600_000) };
  const acting = await fixture.vault.read((tx) => resolveActor(tx, testAccount, actor, times));
  const policies = acting.session && sessionPolicy !== null ? [sessionPolicy] : [];
  return fixture.engine.as({
    ...fixture.root,
    ...acting,
    ...(acting.session && { session: { ...acting.session, policies } }),
    sourceIp,
  });
}

const call: Readonly<Record<Fact['operation'], (kms: Kms, scene: Scene, fact: Fact) => Promise<unknown>>> = {
  Encrypt: (kms, scene, { context, byAlias }) =>
    kms.encrypt({
      KeyId: byAlias ? scene.alias : scene.keyId,
      Plaintext: Buffer.from('y'),
      EncryptionContext: context ?? undefined,
    }),
  Decrypt: (kms, scene, { context, byAlias }) =>
    kms.decrypt({
      KeyId: byAlias ? scene.alias : scene.keyId,
      CiphertextBlob: scene.blobs.get(JSON.stringify(context)),
      EncryptionContext: context ?? undefined,
    }),
  DescribeKey: (kms, scene, { byAlias }) => kms.describeKey({ KeyId: byAlias ? scene.alias : scene.keyId }),
  GetKeyPolicy: (kms, { keyId }) => kms.getKeyPolicy({ KeyId: keyId }),
  ListGrants: (kms, { keyId }) => kms.listGrants({ KeyId: keyId }),
  GenerateDataKey: (kms, scene, { context, byAlias }) =>
    kms.generateDataKey({
      KeyId: byAlias ? scene.alias : scene.keyId,
      KeySpec: 'AES_256',
      EncryptionContext: context ?? undefined,
    }),
  CreateGrant: (kms, { keyId }, { context }) =>
    kms.createGrant({
      KeyId: keyId,
      GranteePrincipal: 'arn:aws:iam::444455556666:role/x',
      Operations: ['Decrypt'],
      ...(context && { Constraints: { EncryptionContextSubset: context } }),
    }),
  ListKeys: (kms) => kms.listKeys({}),
  CreateAlias: (kms, { keyId }) => kms.createAlias({ AliasName: `alias/made-${++made}`, TargetKeyId: keyId }),
};

const takesContext: ReadonlySet<string> = new Set(['Encrypt', 'Decrypt', 'GenerateDataKey']);

function questionFor(
  scene: Scene,
  { principal, operation, context, sourceIp, byAlias }: Fact,
  sessionPolicy: string | null,
): ExplainQuestion {
  const parameters = {
    ...(operation === 'CreateAlias' && { AliasName: `alias/made-${made + 1}` }),
    ...(operation === 'CreateGrant' && {
      GranteePrincipal: 'arn:aws:iam::444455556666:role/x',
      Operations: ['Decrypt'],
      ...(context && { Constraints: { EncryptionContextSubset: context } }),
    }),
  };
  return {
    type: 'explain',
    principal,
    action: `kms:${operation}`,
    ...(operation !== 'ListKeys' && { key: byAlias ? scene.alias : scene.keyId }),
    ...(takesContext.has(operation) && context && { encryptionContext: context }),
    ...(principal === 'role/ci' && sessionPolicy !== null && { sessionPolicies: [sessionPolicy] }),
    sourceIp,
    parameters,
  };
}

async function refusalOf(action: Promise<unknown>): Promise<string | undefined> {
  try {
    await action;
    return undefined;
  } catch (error) {
    if (isKmsError(error) && error.code === 'AccessDeniedException') return error.message;
    throw error;
  }
}

it('says what the engine does', { timeout: 120_000 }, async () => {
  let [allowed, refused] = [0, 0];
  await fc.assert(
    fc.asyncProperty(world, fc.array(fact, { minLength: 4, maxLength: 8 }), async (given, facts) => {
      await makeEntities(given);
      const scene = await makeScene(given);
      for (const each of facts) {
        const question = questionFor(scene, each, given.session);
        const kms = await callerFor(each, given.session);
        const explained = await explanation(question, scene);
        if (explained === undefined) continue;
        const refusal = await refusalOf(call[each.operation](kms, scene, each));
        expect([explained.decision, explained.error?.message]).toEqual([
          refusal === undefined ? 'allow' : 'deny',
          refusal,
        ]);
        if (refusal === undefined) allowed++;
        else refused++;
        expect(explained.checks.length).toBeGreaterThan(0);
        expect(explained.checks.at(-1)?.decision).toBe(explained.decision);
      }
    }),
    { numRuns: runs },
  );
  // The random worlds are not all of one kind.
  expect(Math.min(allowed, refused)).toBeGreaterThan(runs / 4);
});

/** Undefined where the random policy keeps the root user itself from asking. */
async function explanation(question: ExplainQuestion, { keyId }: Scene) {
  const isReadable = (await refusalOf(fixture.kms.getKeyPolicy({ KeyId: keyId }))) === undefined;
  return isReadable || question.key === undefined ? ask(question) : undefined;
}

it('lists who can, and who can under conditions, as the engine decides', { timeout: 120_000 }, async () => {
  let [always, sometimes, never] = [0, 0, 0];
  await fc.assert(
    fc.asyncProperty(world, fc.array(fact, { minLength: 8, maxLength: 12 }), async (given, facts) => {
      await makeEntities(given);
      const scene = await makeScene(given);
      if ((await refusalOf(fixture.kms.getKeyPolicy({ KeyId: scene.keyId }))) !== undefined) return;
      const who = await ask({ type: 'who', key: scene.keyId });
      for (const each of facts) {
        if (each.operation === 'ListKeys' || each.operation === 'CreateAlias') continue;
        const arn = { 'user/alice': alice, 'role/ci': ci, root }[each.principal];
        const abilities = who.principals.find(({ principal }) => principal === arn)?.abilities ?? [];
        const ability = abilities.find(({ actions }) => actions.includes(`kms:${each.operation}`));
        const { decision } = await ask(questionFor(scene, each, null));
        if (ability === undefined) never++;
        else if (ability.decision === 'allow') always++;
        else sometimes++;
        if (ability?.decision !== 'conditional')
          expect(decision).toBe(ability === undefined ? 'deny' : 'allow');
      }
    }),
    { numRuns: runs },
  );
  expect(Math.min(always, sometimes, never)).toBeGreaterThan(runs / 20);
});
