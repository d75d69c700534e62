/** Who may do what: what a call needs is put together here from the vault and decided by `src/policy/decide.ts`. */
import type { Input } from '../api/kms.ts';
import type { OperationRow, Permission } from '../api/operations.ts';
import { aliasArn, keyArn } from '../base/arn.ts';
import { KmsError } from '../base/errors.ts';
import { decide, decideRetire } from '../policy/decide.ts';
import { granteeNames, type Grant } from '../policy/grants.ts';
import type { AccessRequest, Decision, KeyAuthority, NamedPolicy, Principal } from '../policy/model.ts';
import { parsePolicy } from '../policy/parse.ts';
import { Conditions, type Subject } from './conditions/conditions.ts';
import { encryptionContextOf, type Circumstances } from './conditions/requests.ts';
import type { CallContext } from './context.ts';
import { findGrantsTo, parseGrantToken, termsOf } from './grants.ts';
import type { Key } from './keys.ts';
import { refused, RefusedElsewhere, type Attempt } from './refusals.ts';
import type { Target } from './targets.ts';

/** A permission, with the request that needs it. */
export interface Ask {
  readonly permission: Permission;
  /** The request's members, validated. */
  readonly input: object;
  readonly circumstances?: Circumstances | undefined;
  /** That of the call if absent. */
  readonly region?: string | undefined;
  /** Whether AWS lets another account ask at all. */
  readonly crossAccount?: boolean | undefined;
}

/** What guards a key; the rest of it is read only where a policy asks. */
export interface Guarded extends Pick<Key, 'region' | 'id' | 'policy' | 'policyDate'> {
  readonly whole: () => Key;
}

const noCircumstances: Circumstances = {};

/** How many policies are kept as they were read: a server meets the same few in call after call. */
const mostRead = 256;
const read = new Map<string, NamedPolicy>();

/** The one read last: comparing a text takes less than looking it up, and a list of keys brings the same one again and again. */
let latest: { readonly text: string; readonly policy: NamedPolicy } | undefined;

function readKeyPolicy(text: string): NamedPolicy {
  const named = (document: NamedPolicy['document']): NamedPolicy => ({
    kind: 'key',
    name: 'key policy',
    document,
  });
  try {
    return named(parsePolicy(text, 'key'));
  } catch (error) {
    // What cannot be read allows nothing.
    if (error instanceof KmsError) return named({ version: '2008-10-17', statements: [] });
    throw error;
  }
}

/** The policy of a key, read once for its text. */
export function keyPolicyOf(text: string): NamedPolicy {
  if (latest?.text === text) return latest.policy;
  let policy = read.get(text);
  if (policy === undefined) {
    policy = readKeyPolicy(text);
    if (read.size >= mostRead) read.clear();
    read.set(text, policy);
  }
  latest = { text, policy };
  return policy;
}

interface Asked {
  readonly request: AccessRequest;
  readonly conditions: Conditions;
}

async function asked(
  context: CallContext,
  { permission, input, circumstances = noCircumstances, region = context.region }: Ask,
  resource: string,
  on: Pick<Subject, 'resource' | 'key'>,
): Promise<Asked> {
  const { account, caller, now } = context;
  const principal = await context.principal();
  const conditions = new Conditions({
    principal,
    caller,
    region,
    now,
    account,
    permission,
    input,
    circumstances,
    ...on,
  });
  return {
    request: { principal, action: permission, resource, account, context: conditions },
    conditions,
  };
}

function noted({ witness }: CallContext, request: AccessRequest, decision: Decision): Decision {
  witness?.({ request, decision });
  return decision;
}

/** Decides anew for as long as a policy asks for what is not known yet. */
async function settle(
  { tx, usage }: CallContext,
  conditions: Conditions,
  make: () => Decision,
): Promise<Decision> {
  let decision = make();
  while (await conditions.gather(tx, usage)) decision = make();
  return decision;
}

/** On no key: the caller's own policies decide. */
async function decideAlone(
  context: CallContext,
  ask: Ask,
  resource: string,
  kind: 'alias' | 'none',
): Promise<Decision> {
  const { request, conditions } = await asked(context, ask, resource, { resource: kind, key: undefined });
  return noted(context, request, await settle(context, conditions, () => decide(request)));
}

function authorityOf(
  key: Guarded,
  { permission, input, circumstances = noCircumstances, crossAccount = false }: Ask,
): KeyAuthority {
  return {
    policy: keyPolicyOf(key.policy),
    policyDate: key.policyDate,
    grants: [],
    encryptionContext: encryptionContextOf(permission, input, circumstances),
    crossAccount,
    newGrant: permission === 'kms:CreateGrant' ? termsOf(input as Input<'CreateGrant'>) : undefined,
  };
}

/** The grants are looked for only where the policies do not allow what is asked. */
export async function decideOnKey(context: CallContext, key: Guarded, ask: Ask): Promise<Decision> {
  const arn = context.arn(key);
  const { request, conditions } = await asked(context, ask, arn, { resource: 'key', key: key.whole });
  const authority = authorityOf(key, ask);
  const decision = await settle(context, conditions, () => decide(request, authority));
  if (decision.allowed) return noted(context, request, decision);
  const grants = await findGrantsTo(context.tx, key, new Set(granteeNames(request.principal)));
  if (grants.length === 0) return noted(context, request, decision);
  const withGrants = await settle(context, conditions, () => decide(request, { ...authority, grants }));
  return noted(context, request, withGrants);
}

/** Whether the caller may put another policy once the key has this one, which has not been put yet. */
export async function mayPutPolicy(context: CallContext, key: Key, policy: string): Promise<boolean> {
  const ask: Ask = { permission: 'kms:PutKeyPolicy', input: {} };
  const guarded: Guarded = { ...key, policy, policyDate: context.now, whole: () => key };
  const { request, conditions } = await asked(context, ask, context.arn(key), {
    resource: 'key',
    key: guarded.whole,
  });
  const authority = authorityOf(guarded, ask);
  return (await settle(context, conditions, () => decide(request, authority))).allowed;
}

function attemptOf({ principal, action }: AccessRequest | Attempted, resource: string | undefined): Attempt {
  return { caller: principal.arn, action, resource };
}
interface Attempted {
  readonly principal: Principal;
  readonly action: string;
}

function hintFor({ id }: Pick<Key, 'id'>): { readonly hint: string } {
  return { hint: `see what allows it: kms keys policy get ${id}` };
}

/**
 * Rejects with AWS's `AccessDeniedException`. `isNamed`: whether the request names the key, which a ciphertext can do in its place.
 */
export async function requireOnKey(
  context: CallContext,
  key: Key,
  ask: Ask,
  { isNamed = true }: { readonly isNamed?: boolean } = {},
): Promise<void> {
  const decision = await decideOnKey(context, { ...key, whole: () => key }, ask);
  if (decision.allowed) return;
  const principal = await context.principal();
  const attempt = attemptOf({ principal, action: ask.permission }, isNamed ? context.arn(key) : undefined);
  throw refused(attempt, decision, hintFor(key));
}

/** As `requireOnKey`, for what concerns no key, all keys, or an alias. */
export async function requireAlone(
  context: CallContext,
  ask: Ask,
  resource = '*',
  kind: 'alias' | 'none' = 'none',
): Promise<void> {
  const decision = await decideAlone(context, ask, resource, kind);
  if (decision.allowed) return;
  throw refused(
    attemptOf({ principal: await context.principal(), action: ask.permission }, resource),
    decision,
  );
}

/** Who may retire a grant is a matter of the grant first. */
export async function requireRetirement(
  context: CallContext,
  key: Key,
  grant: Grant,
  input: object,
): Promise<void> {
  const ask: Ask = { permission: 'kms:RetireGrant', input, circumstances: { grant }, crossAccount: true };
  const arn = context.arn(key);
  const { request, conditions } = await asked(context, ask, arn, { resource: 'key', key: () => key });
  const authority = authorityOf({ ...key, whole: () => key }, ask);
  const decision = noted(
    context,
    request,
    await settle(context, conditions, () => decideRetire(request, authority, grant)),
  );
  if (!decision.allowed) throw refused(attemptOf(request, arn), decision, hintFor(key));
}

/**
 * For what this project's vaults do beside the API, which no policy can give to others: throws `AccessDeniedException` for everybody but the
 * account's root user.
 */
export async function requireRoot(context: CallContext, action: Permission): Promise<void> {
  const principal = await context.principal();
  if (principal.type === 'Root' && principal.account === context.account) return;
  const decision = {
    allowed: false,
    why: 'no allow',
    policyType: 'identity-based',
    causes: [],
    steps: [],
  } as const;
  throw refused({ caller: principal.arn, action, resource: '*' }, decision, {
    hint: 'it is for the root user of the account alone',
  });
}

interface WithTokens {
  readonly GrantTokens?: readonly string[] | undefined;
}

/**
 * Grants are in force at once, so that tokens add nothing to them; one that this vault has not given is refused all the same. Where the grant of
 * a token is gone, the token means nothing.
 */
async function checkGrantTokens(
  { tx }: CallContext,
  { GrantTokens: tokens = [] }: WithTokens,
): Promise<void> {
  for (const token of tokens) {
    if (await parseGrantToken(tx, token)) continue;
    throw new KmsError('InvalidGrantTokenException', 'The grant token is not valid.');
  }
}

/** To be called before the key is looked for: who may not ask at all must not learn whether it is there. */
export async function checkCaller(context: CallContext, row: OperationRow, input: object): Promise<void> {
  const principal = await context.principal();
  if (principal.account !== context.account && !row.crossAccount) {
    throw new RefusedElsewhere({ caller: principal.arn, action: row.permission, resource: '*' });
  }
  await checkGrantTokens(context, input);
}

/** What the key that is to be made will be, for the conditions of the permission to make it. */
function furtherInput(row: OperationRow, input: object, key: Key | undefined): object {
  if (row.name !== 'ReplicateKey' || key === undefined) return input;
  return { ...input, KeySpec: key.spec, KeyUsage: key.usage, Origin: key.origin, MultiRegion: true };
}

async function requireFurther(
  context: CallContext,
  { further, ...row }: OperationRow,
  input: Readonly<Record<string, unknown>>,
): Promise<void> {
  for (const { permission, resource, member, regionField } of further) {
    if (member !== undefined && input[member] === undefined) continue;
    const named = regionField === undefined ? undefined : input[regionField];
    const region = typeof named === 'string' ? named : context.region;
    const ask: Ask = {
      permission,
      input: furtherInput({ further, ...row }, input, context.optionalKey()),
      circumstances: { multiRegionKeyType: row.name === 'ReplicateKey' ? 'REPLICA' : 'PRIMARY' },
      region,
    };
    // No key has this id: only what is said of all keys fits.
    await requireAlone(context, ask, resource === 'key' ? keyArn(region, context.account, '*') : '*');
  }
}

/** Everything that the call needs. Rejects with `AccessDeniedException`. */
export async function requireAuthorization(
  context: CallContext,
  row: OperationRow,
  input: object,
  targets: readonly Target[],
): Promise<void> {
  const { permission, resource, crossAccount } = row;
  const members = input as Readonly<Record<string, unknown>>;
  if (resource === 'alias+key') {
    const arn = aliasArn(context.region, context.account, String(members['AliasName']));
    await requireAlone(context, { permission, input }, arn, 'alias');
  } else if (resource !== 'key') await requireAlone(context, { permission, input });
  const [source, destination] = (['source', 'key'] as const).map((role) =>
    targets.find((target) => target.role === role),
  );
  const circumstances: Circumstances = {
    sameKey: source !== undefined && source.key.id === destination?.key.id,
  };
  for (const { key, permission: needed, isNamed = true } of targets) {
    if (needed === undefined) continue;
    await requireOnKey(context, key, { permission: needed, input, circumstances, crossAccount }, { isNamed });
  }
  await requireFurther(context, row, members);
}
