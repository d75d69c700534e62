/** What a principal can do, for any values that its requests may have. */
import { operations, type Permission } from '../../api/operations.ts';
import { decide, decideRetire } from '../../policy/decide.ts';
import {
  best,
  every,
  findOpenConditions,
  settleAuthority,
  settlePrincipal,
  worst,
  type Knowledge,
  type Outlook,
} from '../../policy/explain/possible.ts';
import { reportCause } from '../../policy/explain/report.ts';
import { formatCondition } from '../../policy/explain/words.ts';
import { canRetire, listGranteeNames, type Grant } from '../../policy/grants.ts';
import type {
  AccessRequest,
  Cause,
  Decision,
  KeyAuthority,
  NamedPolicy,
  Principal,
  RequestContext,
} from '../../policy/model.ts';
import { parseKeyPolicy } from '../authorize.ts';
import { Conditions } from '../conditions/conditions.ts';
import { getEncryptionContext } from '../conditions/requests.ts';
import type { Caller } from '../callstate.ts';
import type { Key } from '../keys.ts';
import { findOperationNeeding } from './inputs.ts';
import { makeKnowledge } from './knowledge.ts';
import type { Ability } from './questions.ts';

/** Facts that hold for every request. */
export interface Surroundings {
  readonly account: string;
  readonly region: string;
  readonly now: Date;
}

/** A key with its aliases and grants. */
export interface Examined {
  readonly key: Key;
  readonly arn: string;
  /** Including `alias/`. */
  readonly aliases: readonly string[];
  readonly grants: readonly Grant[];
}

const nowhere: Pick<Caller, 'sourceIp' | 'userAgent'> = { sourceIp: '', userAgent: '' };

/** Returns the values that are the same in all requests. */
function makeContext(
  { account, region, now }: Surroundings,
  principal: Principal,
  permission: Permission,
  examined: Examined | undefined,
): RequestContext {
  const conditions = new Conditions({
    principal,
    caller: nowhere,
    region,
    now,
    account,
    permission,
    input: {},
    circumstances: {},
    resource: examined ? 'key' : 'none',
    key: examined && (() => examined.key),
  });
  return {
    get: (name) => (name === 'kms:resourcealiases' && examined ? examined.aliases : conditions.get(name)),
  };
}

interface Weighing {
  readonly request: AccessRequest;
  readonly authority: KeyAuthority | undefined;
  readonly knowledge: Knowledge;
  /** For RetireGrant: the grants that the request may name. */
  readonly retirable: readonly Grant[];
}

function decideUnder({ request, authority, knowledge, retirable }: Weighing, outlook: Outlook): Decision {
  const { principal, action } = request;
  const settled = { ...request, principal: settlePrincipal(principal, knowledge, outlook) };
  if (authority === undefined) return decide(settled);
  const key = settleAuthority(authority, action, knowledge, outlook);
  if (action !== 'kms:RetireGrant') return decide(settled, key);
  const decisions = retirable.map((grant) => decideRetire(settled, key, grant));
  return decisions.find(({ allowed }) => allowed) ?? decisions[0] ?? decide(settled);
}

function describeOpenConditions(
  { causes }: Pick<Decision, 'causes'>,
  knowledge: Knowledge,
  before: string,
): readonly string[] {
  return causes.flatMap((cause) => {
    const report = reportCause(cause);
    if (cause.type === 'grant' && report.type === 'grant') return report.conditions;
    if (cause.type !== 'statement') return [];
    const open = findOpenConditions(cause.statement, knowledge);
    return open.length === 0 ? [] : [before + open.map(formatCondition).join(' and ')];
  });
}

/** Steps that limit permissions without granting any. */
function findLimits({ steps }: Decision): readonly Cause[] {
  return steps.filter(({ outcome }) => outcome === 'does not limit').flatMap(({ causes }) => causes);
}

type OneAbility = Omit<Ability, 'actions'>;

function toAbility(weighing: Weighing): OneAbility | undefined {
  const { knowledge } = weighing;
  const atBest = decideUnder(weighing, best);
  if (!atBest.allowed) return undefined;
  const by = atBest.causes.map(reportCause);
  const atWorst = decideUnder(weighing, worst);
  if (atWorst.allowed) return { decision: 'allow', by: atWorst.causes.map(reportCause), conditions: [] };
  const refusal = decideUnder(weighing, every);
  const denying =
    refusal.allowed || refusal.why !== 'explicit deny'
      ? []
      : describeOpenConditions(refusal, knowledge, 'not ');
  const allowing = describeOpenConditions(
    { causes: [...atBest.causes, ...findLimits(atBest)] },
    knowledge,
    '',
  );
  return { decision: 'conditional', by, conditions: [...allowing, ...denying] };
}

/** Everything that decides a principal's use of one key, for any action. */
interface Guard {
  readonly examined: Examined;
  readonly policy: NamedPolicy;
  /** Grants to this principal. */
  readonly grants: readonly Grant[];
  readonly retirable: readonly Grant[];
}

function makeGuard(principal: Principal, examined: Examined): Guard {
  const { key, grants } = examined;
  const names = new Set(listGranteeNames(principal));
  const own = grants.filter((each) => canRetire(each, principal) !== undefined);
  return {
    examined,
    policy: parseKeyPolicy(key.policy),
    grants: grants.filter(({ grantee }) => names.has(grantee)),
    // What the account's own policies allow, they allow for every grant.
    retirable: [...own, ...grants.slice(0, 1)],
  };
}

function makeWeighing(
  surroundings: Surroundings,
  principal: Principal,
  action: Permission,
  guard: Guard | undefined,
): Weighing | undefined {
  const { account } = surroundings;
  const { crossAccount } = operations[findOperationNeeding(action).operation];
  if (principal.account !== account && !crossAccount) return undefined;
  if (action === 'kms:RetireGrant' && guard?.retirable.length === 0) return undefined;
  const context = makeContext(surroundings, principal, action, guard?.examined);
  return {
    request: { principal, action, resource: guard?.examined.arn ?? '*', account, context },
    authority: guard && {
      policy: guard.policy,
      policyDate: guard.examined.key.policyDate,
      grants: guard.grants,
      encryptionContext: getEncryptionContext(action, {}, {}),
      crossAccount,
    },
    knowledge: makeKnowledge(action, principal, context),
    retirable: guard?.retirable ?? [],
  };
}

/** Groups actions that are allowed for the same reasons. `examined` absent: actions without a key. */
export function findAbilities(
  surroundings: Surroundings,
  principal: Principal,
  actions: readonly Permission[],
  examined: Examined | undefined,
): readonly Ability[] {
  const grouped = new Map<string, OneAbility & { readonly actions: string[] }>();
  const guard = examined && makeGuard(principal, examined);
  for (const action of actions) {
    const weighing = makeWeighing(surroundings, principal, action, guard);
    const ability = weighing && toAbility(weighing);
    if (ability === undefined) continue;
    const name = JSON.stringify(ability);
    const group = grouped.get(name) ?? { actions: [], ...ability };
    group.actions.push(action);
    grouped.set(name, group);
  }
  return [...grouped.values()];
}
