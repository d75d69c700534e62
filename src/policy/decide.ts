/** Decides whether a call is allowed: evaluates every policy and grant, then combines the verdicts. */
import { noCauses, noMention, type ByMention, weighPolicies, type Verdict } from './statements.ts';
import { conclude, type Findings } from './conclude.ts';
import { canRetire, findGrantMention, isForContext, isWithinParent, type Grant } from './grants.ts';
import type { Mention } from './mentions.ts';
import type { AccessRequest, Cause, Decision, KeyAuthority, NamedPolicy } from './model.ts';
import { weighResourcePolicy } from './resourceverdict.ts';
import { makeSteps } from './steps.ts';

/** The root user has all permissions of its account. */
function weighIdentity(request: AccessRequest): Verdict {
  if (request.principal.type === 'Root') return { denies: noCauses, allows: [{ type: 'root' }] };
  return weighPolicies(request.principal.policies, request);
}

function weighLimit(policies: readonly NamedPolicy[], request: AccessRequest): Verdict | undefined {
  return policies.length === 0 ? undefined : weighPolicies(policies, request);
}

type OnResource = Pick<Findings, 'crossAccount' | 'resource' | 'grants'>;

function weighPolicy(request: AccessRequest, { crossAccount, resource, grants }: OnResource): Findings {
  const { principal, account } = request;
  const { boundary, session } = principal;
  return {
    foreign: principal.account !== account,
    crossAccount,
    resource,
    grants,
    identity: weighIdentity(request),
    boundary: boundary && weighLimit([boundary], request),
    session: session && weighLimit(session.policies, request),
  };
}

function groupByMention(grants: readonly Grant[], mention: (grant: Grant) => Mention | undefined): ByMention {
  if (grants.length === 0) return noMention;
  const found: Record<Mention, Cause[]> = { direct: [], role: [], account: [] };
  for (const grant of grants) {
    const how = mention(grant);
    if (how) found[how].push({ type: 'grant', grant });
  }
  return found;
}

/** The operation of a grant for a permission: `kms:Decrypt` is `Decrypt`. */
function getOperation(action: string): string {
  return action.slice(action.indexOf(':') + 1);
}

function weighGrants({ principal, action }: AccessRequest, key: KeyAuthority): ByMention {
  const operation = getOperation(action);
  return groupByMention(key.grants, (grant) => {
    if (!grant.operations.includes(operation)) return undefined;
    const mention = findGrantMention(grant, grant.grantee, principal);
    if (mention === undefined || !isForContext(grant, operation, key.encryptionContext)) return undefined;
    if (operation === 'CreateGrant' && !(key.newGrant && isWithinParent(key.newGrant, grant)))
      return undefined;
    return mention;
  });
}

/** The root user of the key's account counts as that account. */
function findRetireMention(grant: Grant, { principal, account }: AccessRequest): Mention | undefined {
  const named = canRetire(grant, principal);
  if (named === 'direct' || named === 'role' || principal.account !== account) return named;
  return principal.type === 'Root' ? 'direct' : 'account';
}

/** Collects the steps only when they are read. */
function makeDecision(findings: Findings): Decision {
  const conclusion = conclude(findings);
  const { causes } = conclusion;
  if (conclusion.allowed) {
    return {
      allowed: true,
      causes,
      get steps() {
        return makeSteps(findings);
      },
    };
  }
  return {
    allowed: false,
    why: findings.foreign ? 'foreign' : conclusion.why,
    policyType: conclusion.policyType,
    causes,
    get steps() {
      return makeSteps(findings);
    },
  };
}

/** Without `key`, only the caller's own policies decide: calls without a key, and aliases. */
export function decide(request: AccessRequest, key?: KeyAuthority): Decision {
  if (key === undefined) return makeDecision(weighPolicy(request, { crossAccount: false }));
  const { policy, policyDate, crossAccount } = key;
  const resource = { policy, verdict: weighResourcePolicy(policy, policyDate, request) };
  return makeDecision(weighPolicy(request, { crossAccount, resource, grants: weighGrants(request, key) }));
}

/**
 * Whether the caller may retire the grant: allowed are its retiring principal, its grantee if RetireGrant is among its operations, the key's account,
 * and principals that this account's policies allow. A key policy cannot allow it
 * (https://docs.aws.amazon.com/kms/latest/developerguide/grant-delete.html).
 */
export function decideRetire(
  request: AccessRequest,
  { policy, policyDate }: KeyAuthority,
  grant: Grant,
): Decision {
  const grants = groupByMention([grant], () => findRetireMention(grant, request));
  const { denies } = weighResourcePolicy(policy, policyDate, request);
  const resource = { policy, verdict: { ...noMention, denies } };
  return makeDecision(weighPolicy(request, { crossAccount: true, resource, grants }));
}

/**
 * Whether a role's trust policy together with the caller's own policies lets the caller assume it (`sts:AssumeRole`, `sts:TagSession`,
 * `sts:SetSourceIdentity` on the role's ARN). Root users cannot assume roles
 * (https://docs.aws.amazon.com/STS/latest/APIReference/API_AssumeRole.html).
 *
 * @param date when the trust policy was put, if known
 */
export function decideTrust(request: AccessRequest, policy: NamedPolicy, date?: Date): Decision {
  const weighed = weighResourcePolicy(policy, date, request);
  const verdict = request.principal.type === 'Root' ? { ...noMention, denies: weighed.denies } : weighed;
  return makeDecision(weighPolicy(request, { crossAccount: true, resource: { policy, verdict } }));
}
