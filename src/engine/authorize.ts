/** Authorization: collects from the vault what a decision needs; `src/policy/decide.ts` decides. */
import type { Input } from '../api/kms.ts';
import type { OperationRow, Permission } from '../api/operations.ts';
import { aliasArn, keyArn } from '../base/arn.ts';
import { KmsError } from '../base/errors.ts';
import { decide, decideRetire } from '../policy/decide.ts';
import { listGranteeNames, type Grant } from '../policy/grants.ts';
import type { AccessRequest, Decision, KeyAuthority, NamedPolicy, Principal } from '../policy/model.ts';
import { parsePolicy } from '../policy/parse.ts';
import { Conditions, type Subject } from './conditions/conditions.ts';
import { getEncryptionContext, type Circumstances } from './conditions/requests.ts';
import type { CallState } from './callstate.ts';
import { findGrantsTo, parseGrantToken, hashTerms } from './grants.ts';
import type { Key } from './keys.ts';
import { makeRefusal, RefusedElsewhere } from './refusals.ts';
import type { Target } from './targets.ts';

/** A permission and the request that needs it. */
export interface Ask {
  readonly permission: Permission;
  readonly input: object;
  readonly circumstances?: Circumstances | undefined;
  /** Defaults to the call's region. */
  readonly region?: string | undefined;
  /** Whether AWS allows the operation across accounts. */
  readonly crossAccount?: boolean | undefined;
}

/** What authorization needs of a key; other members are read only if a policy needs them. */
export interface Guarded extends Pick<Key, 'region' | 'id' | 'policy' | 'policyDate'> {
  readonly whole: () => Key;
}

const noCircumstances: Circumstances = {};

/** Number of parsed policies to keep: a server sees the same few in call after call. */
const mostRead = 256;
const read = new Map<string, NamedPolicy>();

/** The last parsed policy: comparing the text is faster than a lookup, and listings repeat the same policy. */
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
    // A policy that cannot be parsed allows nothing.
    if (error instanceof KmsError) return named({ version: '2008-10-17', statements: [] });
    throw error;
  }
}

/** Parses a key policy, with a cache by text. */
export function parseKeyPolicy(text: string): NamedPolicy {
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

interface On {
  /** An ARN or `*`. */
  readonly resource: string;
  readonly kind: Subject['resource'];
  readonly key?: (() => Key) | undefined;
}

interface Judged {
  readonly request: AccessRequest;
  readonly decision: Decision;
}

/** Decides again until the policies need no further values. */
async function decideRequest(
  call: CallState,
  { permission, input, circumstances = noCircumstances, region = call.region }: Ask,
  { resource, kind, key }: On,
  decideOn: (request: AccessRequest) => Decision,
): Promise<Judged> {
  const { account, caller, now } = call;
  const principal = await call.principal();
  const conditions = new Conditions({
    principal,
    caller,
    region,
    now,
    account,
    permission,
    input,
    circumstances,
    resource: kind,
    key,
  });
  const request: AccessRequest = { principal, action: permission, resource, account, context: conditions };
  let decision = decideOn(request);
  while (conditions.isWanting) {
    await conditions.gather(call.tx, call.usage);
    decision = decideOn(request);
  }
  return { request, decision };
}

function reportDecision({ witness }: CallState, judged: Judged): Judged {
  witness?.(judged);
  return judged;
}

function loadAuthority(
  { policy, policyDate }: Pick<Guarded, 'policy' | 'policyDate'>,
  { permission, input, circumstances = noCircumstances, crossAccount = false }: Ask,
): KeyAuthority {
  return {
    policy: parseKeyPolicy(policy),
    policyDate,
    grants: [],
    encryptionContext: getEncryptionContext(permission, input, circumstances),
    crossAccount,
    newGrant: permission === 'kms:CreateGrant' ? hashTerms(input as Input<'CreateGrant'>) : undefined,
  };
}

/** Grants are read only if the policies do not allow the request. */
async function decideRequestOnKey(call: CallState, key: Guarded, ask: Ask): Promise<Judged> {
  const on: On = { resource: call.arn(key), kind: 'key', key: key.whole };
  const authority = loadAuthority(key, ask);
  const judged = await decideRequest(call, ask, on, (request) => decide(request, authority));
  if (judged.decision.allowed) return reportDecision(call, judged);
  const grants = await findGrantsTo(call.tx, key, new Set(listGranteeNames(judged.request.principal)));
  if (grants.length === 0) return reportDecision(call, judged);
  return reportDecision(
    call,
    await decideRequest(call, ask, on, (request) => decide(request, { ...authority, grants })),
  );
}

export async function decideOnKey(call: CallState, key: Guarded, ask: Ask): Promise<Decision> {
  return (await decideRequestOnKey(call, key, ask)).decision;
}

function toGuardedKey(key: Key): Guarded {
  const { region, id, policy, policyDate } = key;
  return { region, id, policy, policyDate, whole: () => key };
}

/** Whether the caller could call `PutKeyPolicy` again under this policy, which is not stored yet. */
export async function mayPutPolicy(call: CallState, key: Key, policy: string): Promise<boolean> {
  const ask: Ask = { permission: 'kms:PutKeyPolicy', input: {} };
  const on: On = { resource: call.arn(key), kind: 'key', key: () => key };
  const authority = loadAuthority({ policy, policyDate: call.now }, ask);
  return (await decideRequest(call, ask, on, (request) => decide(request, authority))).decision.allowed;
}

/** A principal in the form that `kms policy explain` takes: short for principals of the vault's own account, otherwise an ARN. */
function formatPrincipal({ type, principalArn, arn, account }: Principal, own: string): string {
  if (account !== own) return arn;
  return type === 'Root' ? 'root' : principalArn.replace(/^.*:(user|role)\/(?:.*\/)?/, '$1/');
}

function makeHint({ request }: Judged, resource: string | undefined, key: Key | undefined): string {
  const { principal, action } = request;
  const who = `--principal ${formatPrincipal(principal, request.account)}`;
  if (key) return `see why: kms policy explain -k ${key.id} ${who} --action ${action}`;
  return resource === '*'
    ? `see why: kms policy explain ${who} --action ${action}`
    : `see what is allowed: kms policy can ${who}`;
}

function requireAllowed(judged: Judged, resource: string | undefined, key?: Key): void {
  const { request, decision } = judged;
  if (decision.allowed) return;
  const { principal, action } = request;
  throw makeRefusal({ caller: principal.arn, action, resource }, decision, {
    hint: makeHint(judged, resource, key),
  });
}

/** Rejects with AWS's `AccessDeniedException`. `isNamed`: whether the request names the key itself, not only its ciphertext. */
export async function requireOnKey(call: CallState, key: Key, ask: Ask, isNamed = true): Promise<void> {
  const judged = await decideRequestOnKey(call, toGuardedKey(key), ask);
  requireAllowed(judged, isNamed ? call.arn(key) : undefined, key);
}

/** Like `requireOnKey`, for a resource that is not one key (none, all keys, an alias): only the caller's own policies decide. */
export async function requireAlone(
  call: CallState,
  ask: Ask,
  resource = '*',
  kind: 'alias' | 'none' = 'none',
): Promise<void> {
  const judged = await decideRequest(call, ask, { resource, kind }, (request) => decide(request));
  requireAllowed(reportDecision(call, judged), resource);
}

/** The grant itself is checked first: it says who may retire it. */
export async function requireRetirement(
  call: CallState,
  key: Key,
  grant: Grant,
  input: object,
): Promise<void> {
  const ask: Ask = { permission: 'kms:RetireGrant', input, circumstances: { grant }, crossAccount: true };
  const on: On = { resource: call.arn(key), kind: 'key', key: () => key };
  const authority = loadAuthority(key, ask);
  const judged = await decideRequest(call, ask, on, (request) => decideRetire(request, authority, grant));
  requireAllowed(reportDecision(call, judged), on.resource, key);
}

/** For this project's extensions of the API, which no policy can grant: throws `AccessDeniedException` for everyone but the root user. */
export async function requireRoot(call: CallState, action: Permission): Promise<void> {
  const principal = await call.principal();
  if (principal.type === 'Root' && principal.account === call.account) return;
  const decision = {
    allowed: false,
    why: 'no allow',
    policyType: 'identity-based',
    causes: [],
    steps: [],
  } as const;
  throw makeRefusal({ caller: principal.arn, action, resource: '*' }, decision, {
    hint: 'only the root user of the account may do this',
  });
}

type Members = Readonly<Record<string, unknown>>;

interface WithTokens {
  readonly GrantTokens?: readonly string[] | undefined;
}

/**
 * Grants take effect at once, so a token adds nothing; but one that this vault did not issue is refused. A token of a deleted grant has no effect.
 */
async function checkGrantTokens({ tx }: CallState, { GrantTokens: tokens = [] }: WithTokens): Promise<void> {
  for (const token of tokens) {
    if (await parseGrantToken(tx, token)) continue;
    throw new KmsError('InvalidGrantTokenException', 'The grant token is not valid.');
  }
}

/** Called before the key is resolved: a caller without the permission must not learn whether the key exists. */
export async function checkCaller(call: CallState, row: OperationRow, input: object): Promise<void> {
  const principal = await call.principal();
  if (principal.account !== call.account && !row.crossAccount) {
    throw new RefusedElsewhere({ caller: principal.arn, action: row.permission, resource: '*' });
  }
  await checkGrantTokens(call, input);
}

/** The properties of the replica to create, for the conditions of `kms:CreateKey`. */
function makeReplicaInput(input: object, { spec, usage, origin }: Key): object {
  return { ...input, KeySpec: spec, KeyUsage: usage, Origin: origin, MultiRegion: true };
}

async function requireFurther(call: CallState, row: OperationRow, input: Members): Promise<void> {
  const { account } = call;
  const primary = row.name === 'ReplicateKey' ? call.optionalKey() : undefined;
  for (const { permission, resource, member, regionField } of row.further) {
    if (member !== undefined && input[member] === undefined) continue;
    const named = regionField === undefined ? undefined : input[regionField];
    const region = typeof named === 'string' ? named : call.region;
    const ask: Ask = {
      permission,
      input: primary ? makeReplicaInput(input, primary) : input,
      circumstances: { multiRegionKeyType: primary ? 'REPLICA' : 'PRIMARY' },
      region,
    };
    // No key has this id, so only a statement about all keys matches.
    await requireAlone(call, ask, resource === 'key' ? keyArn(region, account, '*') : '*');
  }
}

function findCircumstances(row: OperationRow, targets: readonly Target[]): Circumstances | undefined {
  if (row.source === undefined) return undefined;
  const [source, destination] = (['source', 'key'] as const).map(
    (role) => targets.find((target) => target.role === role)?.key,
  );
  return { sameKey: source !== undefined && source.id === destination?.id };
}

/** Authorizes everything that the call needs. Rejects with `AccessDeniedException`. */
export async function requireAuthorization(
  call: CallState,
  row: OperationRow,
  input: object,
  targets: readonly Target[],
): Promise<void> {
  const { permission, resource, crossAccount } = row;
  if (resource === 'alias+key') {
    const arn = aliasArn(call.region, call.account, String((input as Members)['AliasName']));
    await requireAlone(call, { permission, input }, arn, 'alias');
  } else if (resource !== 'key') await requireAlone(call, { permission, input });
  const circumstances = findCircumstances(row, targets);
  for (const { key, permission: needed, isNamed } of targets) {
    if (needed === undefined) continue;
    await requireOnKey(call, key, { permission: needed, input, circumstances, crossAccount }, isNamed);
  }
  if (row.further.length > 0) await requireFurther(call, row, input as Members);
}
