/**
 * Combines the verdicts of each kind of policy in the order of AWS's evaluation logic
 * (https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_evaluation-logic_policy-eval-denyallow.html,
 * https://docs.aws.amazon.com/kms/latest/developerguide/policy-evaluation.html).
 */
import { noCauses, noMention, type ByMention, type Verdict } from './statements.ts';
import type { Mention } from './mentions.ts';
import type { Cause, NamedPolicy, PolicyType } from './model.ts';
import type { ResourceVerdict } from './resourceverdict.ts';

/** The verdicts on one request. */
export interface Findings {
  /** Whether the caller and the resource have different accounts. */
  readonly foreign: boolean;
  /** Whether AWS allows the call across accounts. */
  readonly crossAccount: boolean;
  /** Absent if the resource has no policy. */
  readonly resource?: { readonly policy: NamedPolicy; readonly verdict: ResourceVerdict } | undefined;
  readonly grants?: ByMention | undefined;
  readonly identity: Verdict;
  /** Absent: no such limit. */
  readonly boundary?: Verdict | undefined;
  readonly session?: Verdict | undefined;
}

interface Refusal {
  readonly allowed: false;
  readonly why: 'explicit deny' | 'no allow';
  readonly policyType: PolicyType;
  readonly causes: readonly Cause[];
}

export type Conclusion = { readonly allowed: true; readonly causes: readonly Cause[] } | Refusal;

function deny(policyType: PolicyType, causes: readonly Cause[]): Refusal {
  return { allowed: false, why: 'explicit deny', policyType, causes };
}

function explicitDeny({ resource, identity, boundary, session }: Findings): Refusal | undefined {
  const resourceDenies = resource?.verdict.denies ?? noCauses;
  if (resourceDenies.length > 0) return deny('resource-based', resourceDenies);
  if (identity.denies.length > 0) return deny('identity-based', identity.denies);
  if (boundary && boundary.denies.length > 0) return deny('permissions boundary', boundary.denies);
  return session && session.denies.length > 0 ? deny('session', session.denies) : undefined;
}

function refuse(policyType: PolicyType): Refusal {
  return { allowed: false, why: 'no allow', policyType, causes: noCauses };
}

/** Applies the boundary and the session policies to a permission. */
function limited({ boundary, session }: Findings, causes: readonly Cause[]): Conclusion {
  if (boundary?.allows.length === 0) return refuse('permissions boundary');
  if (session?.allows.length === 0) return refuse('session');
  return { allowed: true, causes };
}

function delegated(findings: Findings, delegations: readonly Cause[]): Conclusion {
  const { allows } = findings.identity;
  if (allows.length === 0) return refuse('identity-based');
  return limited(findings, [...delegations, ...allows]);
}

/** What allows the request on the resource's side. */
function given({ resource, grants = noMention }: Findings, mention: Mention): readonly Cause[] {
  const causes = resource?.verdict[mention] ?? noCauses;
  return grants[mention].length === 0 ? causes : [...causes, ...grants[mention]];
}

/** Boundaries and session policies do not limit a permission to the user or session by name; one to the account also needs its IAM policies. */
function concludeSameAccount(findings: Findings): Conclusion {
  const direct = given(findings, 'direct');
  if (direct.length > 0) return { allowed: true, causes: direct };
  const role = given(findings, 'role');
  if (role.length > 0) return limited(findings, role);
  const account = given(findings, 'account');
  return account.length > 0 ? delegated(findings, account) : refuse('resource-based');
}

/** A grant to the caller needs no policy of its own account; everything else needs both sides. */
function concludeOutsider(findings: Findings): Conclusion {
  const { crossAccount, resource, grants = noMention } = findings;
  if (!crossAccount) return refuse('resource-based');
  const granted = [...grants.direct, ...grants.role];
  if (granted.length > 0) return limited(findings, granted);
  const verdict = resource?.verdict ?? noMention;
  const allowing = [...verdict.direct, ...verdict.role, ...verdict.account, ...grants.account];
  return allowing.length > 0 ? delegated(findings, allowing) : refuse('resource-based');
}

export function conclude(findings: Findings): Conclusion {
  const denied = explicitDeny(findings);
  if (denied) return denied;
  if (findings.foreign) return concludeOutsider(findings);
  return findings.resource ? concludeSameAccount(findings) : delegated(findings, noCauses);
}
