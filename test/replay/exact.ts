/**
 * What each call needs, exactly: a user with these permissions may make it, and one that lacks any of them may not
 * (https://docs.aws.amazon.com/kms/latest/developerguide/kms-api-permissions-reference.html).
 */
import { aliasArn, give, keyArn, may, own, pages, textOf, userArn } from '../decisions/world.ts';
import { makeKey, prepare, type Request } from './calls.ts';
import { send } from './replay.ts';
import type { Stage } from './stage.ts';
import { rename, type Naming, type Sayable } from './texts.ts';

/** A permission without `kms:`, and what on. */
export interface Need {
  readonly permission: string;
  readonly resource: string;
  /** Whether the policy of the key can give it as well. */
  readonly byKeyPolicy?: true;
}

/** A call, by the permission that gives it its name. */
interface Exact {
  readonly call: string;
  readonly needs: (key: string, open: string) => readonly Need[];
  readonly input?: object;
  readonly creation?: object;
  readonly replicated?: true;
}

const onKey =
  `CancelKeyDeletion CreateGrant Decrypt DeleteImportedKeyMaterial DeriveSharedSecret DescribeKey DisableKey
  DisableKeyRotation EnableKey EnableKeyRotation Encrypt GenerateDataKey GenerateDataKeyPair GenerateDataKeyPairWithoutPlaintext
  GenerateDataKeyWithoutPlaintext GenerateMac GetKeyLastUsage GetKeyPolicy GetKeyRotationStatus GetParametersForImport GetPublicKey
  ImportKeyMaterial ListGrants ListKeyPolicies ListKeyRotations ListResourceTags PutKeyPolicy RevokeGrant RotateKeyOnDemand
  ScheduleKeyDeletion Sign TagResource UntagResource UpdateKeyDescription Verify VerifyMac`.split(/\s+/);
const alone = ['CreateKey', 'GenerateRandom', 'ListAliases', 'ListKeys', 'ListRetirableGrants'];

const Tags = [{ TagKey: 'team', TagValue: 'blue' }];
const inEurope = (arn: string): string => arn.replace('us-east-1', 'eu-west-1');
const everyKey = keyArn.replace(/key\/.*/, 'key/*');

export const exactCalls: readonly Exact[] = [
  ...onKey.map((call): Exact => ({
    call,
    needs: (resource) => [{ permission: call, resource, byKeyPolicy: true }],
  })),
  ...alone.map((call): Exact => ({ call, needs: () => [{ permission: call, resource: '*' }] })),
  {
    call: 'CreateKey',
    input: { Tags },
    needs: () => [
      { permission: 'CreateKey', resource: '*' },
      { permission: 'TagResource', resource: everyKey },
    ],
  },
  {
    call: 'CreateAlias',
    needs: (key) => [
      { permission: 'CreateAlias', resource: aliasArn },
      { permission: 'CreateAlias', resource: key, byKeyPolicy: true },
    ],
  },
  {
    call: 'UpdateAlias',
    needs: (key, former) => [
      { permission: 'UpdateAlias', resource: aliasArn },
      { permission: 'UpdateAlias', resource: key, byKeyPolicy: true },
      { permission: 'UpdateAlias', resource: former },
    ],
  },
  {
    call: 'DeleteAlias',
    needs: (key) => [
      { permission: 'DeleteAlias', resource: aliasArn },
      { permission: 'DeleteAlias', resource: key, byKeyPolicy: true },
    ],
  },
  ...(['ReEncryptFrom', 'ReEncryptTo'] as const).map((call): Exact => ({
    call,
    needs: (key, open) => [
      { permission: 'ReEncryptFrom', resource: call === 'ReEncryptFrom' ? key : open },
      { permission: 'ReEncryptTo', resource: call === 'ReEncryptTo' ? key : open },
    ],
  })),
  {
    call: 'ReplicateKey',
    input: { Tags },
    needs: (key) => [
      { permission: 'ReplicateKey', resource: key, byKeyPolicy: true },
      { permission: 'CreateKey', resource: '*' },
      { permission: 'TagResource', resource: inEurope(everyKey) },
    ],
  },
  { call: 'RetireGrant', needs: (key) => [{ permission: 'RetireGrant', resource: key }] },
  {
    call: 'UpdatePrimaryRegion',
    replicated: true,
    needs: (key) => [
      { permission: 'UpdatePrimaryRegion', resource: key, byKeyPolicy: true },
      { permission: 'UpdatePrimaryRegion', resource: inEurope(key) },
    ],
  },
];

function policyFor(needs: readonly Need[]): string {
  return textOf(needs.map(({ permission, resource }) => may(`kms:${permission}`, { Resource: resource })));
}

/** The user of the call, and how its permissions are set. */
async function setUp(stage: Stage, exact: Exact, naming: Naming) {
  const { call: permission, input, replicated } = exact;
  const given: Sayable = {
    name: permission,
    page: pages.permissions,
    // A grant names its grantee: somebody else.
    caller: { type: 'user' },
    ...(permission === 'RetireGrant' && {
      retires: { grantee: userArn('grantee'), operations: ['Decrypt'] },
    }),
    permission,
    expect: 'allow',
  };
  const root = stage.place.root(own);
  const key = await makeKey(stage, given);
  const { KeyMetadata } = await root.kms('CreateKey', {});
  const former = KeyMetadata?.Arn ?? '';
  if (replicated) await root.kms('ReplicateKey', { KeyId: key.id, ReplicaRegion: 'eu-west-1' });
  const actor = await stage.actor(given.caller, naming);
  const names = { ...naming, key: key.id };
  const request = await prepare({ stage, given, naming: names, key, actor, keyName: key.arn, former });
  return {
    root,
    key,
    former,
    actor,
    request: { ...request, input: { ...request.input, ...input } } as Request,
  };
}

const accepted = /^(?:allowed$|InvalidImportTokenException:)/;

/** Every difference from the page, over all that the user may lack. */
export async function exactDifferences(
  stage: Stage,
  exact: Exact,
  suffix: string,
): Promise<readonly string[]> {
  const naming: Naming = { suffix, later: new Date() };
  const { root, key, former, actor, request } = await setUp(stage, exact, naming);
  const needs = exact
    .needs(key.arn, former)
    .map((need) => ({ ...need, resource: rename(need.resource, { ...naming, key: key.id }) }));
  const differences: string[] = [];
  const UserName = rename('user/alice', naming).slice('user/'.length);
  const expect = async (what: string, right: string | RegExp): Promise<void> => {
    const said = await send(actor, request);
    if (typeof right === 'string' ? said !== right : !right.test(said)) differences.push(`${what}: ${said}`);
  };
  const allow = (some: readonly Need[]) =>
    root.iam('PutUserPolicy', { UserName, PolicyName: 'exact', PolicyDocument: policyFor(some) });
  for (const need of needs) {
    const others = needs.filter((other) => other !== need);
    if (others.length > 0) await allow(others);
    const action = `kms:${need.permission}`;
    await expect(
      `without ${action} on ${need.resource}`,
      `AccessDeniedException: User: ${actor.arn} is not authorized to perform: ${action} on resource: ${need.resource} ` +
        `because no identity-based policy allows the ${action} action`,
    );
  }
  await allow(needs);
  await expect('with all', accepted);
  return differences;
}

/** As above, where the policy of the key gives its part, and IAM the rest. */
export async function differencesByKeyPolicy(
  stage: Stage,
  exact: Exact,
  suffix: string,
): Promise<readonly string[]> {
  const naming: Naming = { suffix, later: new Date() };
  const { root, key, former, actor, request } = await setUp(stage, exact, naming);
  const names = { ...naming, key: key.id };
  const needs = exact
    .needs(key.arn, former)
    .map((need) => ({ ...need, resource: rename(need.resource, names) }));
  const [rest, given] = [needs.filter((need) => !need.byKeyPolicy), needs.filter((need) => need.byKeyPolicy)];
  if (rest.length > 0) {
    const UserName = rename('user/alice', naming).slice('user/'.length);
    await root.iam('PutUserPolicy', { UserName, PolicyName: 'exact', PolicyDocument: policyFor(rest) });
  }
  const Policy = rename(
    textOf(given.map(({ permission }) => give(userArn('alice'), `kms:${permission}`))),
    names,
  );
  await root.kms('PutKeyPolicy', { KeyId: key.id, Policy, BypassPolicyLockoutSafetyCheck: true });
  // What it puts must let the caller change it again.
  const whole = exact.call === 'PutKeyPolicy' ? { ...request, input: { ...request.input, Policy } } : request;
  const said = await send(actor, whole);
  return accepted.test(said) ? [] : [said];
}
