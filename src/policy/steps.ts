/** The steps of a decision, in order, for explanations; they do not influence the decision. */
import { noCauses, noMention, type Verdict } from './statements.ts';
import type { Findings } from './conclude.ts';
import type { Cause, Step } from './model.ts';

const resourceNames: Readonly<Record<string, string>> = { key: 'key policy', trust: 'trust policy' };

function describeOutcome(
  denies: readonly Cause[],
  allows: readonly Cause[],
): Pick<Step, 'outcome' | 'causes'> {
  if (denies.length > 0) return { outcome: 'denies', causes: denies };
  return allows.length > 0
    ? { outcome: 'allows', causes: allows }
    : { outcome: 'says nothing', causes: noCauses };
}

function makeResourceStep({ resource }: Findings): Step[] {
  if (resource === undefined) return [];
  const { denies, direct, role, account } = resource.verdict;
  const what = resourceNames[resource.policy.kind] ?? 'resource-based policy';
  const naming = [...direct, ...role];
  if (denies.length === 0 && naming.length === 0 && account.length > 0) {
    return [{ what, outcome: 'delegates', causes: account }];
  }
  return [{ what, ...describeOutcome(denies, naming) }];
}

function makeLimitStep(what: string, verdict: Verdict | undefined, findings: Findings): Step[] {
  if (verdict === undefined) return [];
  const { denies, allows } = verdict;
  if (denies.length > 0) return [{ what, outcome: 'denies', causes: denies }];
  const { resource, grants = noMention, foreign } = findings;
  const isBeyond = !foreign && (resource?.verdict.direct.length ?? 0) + grants.direct.length > 0;
  const outcome = allows.length > 0 || isBeyond ? 'does not limit' : 'limits';
  return [{ what, outcome, causes: allows }];
}

function makeGrantStep({ grants = noMention }: Findings): Step[] {
  const naming = [...grants.direct, ...grants.role];
  if (naming.length > 0) return [{ what: 'grants', outcome: 'allows', causes: naming }];
  return grants.account.length > 0 ? [{ what: 'grants', outcome: 'delegates', causes: grants.account }] : [];
}

export function makeSteps(findings: Findings): readonly Step[] {
  const { identity, boundary, session, foreign, crossAccount } = findings;
  const barred: Step = { what: 'use from another account', outcome: 'denies', causes: noCauses };
  return [
    ...(foreign && !crossAccount ? [barred] : []),
    ...makeResourceStep(findings),
    ...makeGrantStep(findings),
    { what: 'identity-based policies', ...describeOutcome(identity.denies, identity.allows) },
    ...makeLimitStep('permissions boundary', boundary, findings),
    ...makeLimitStep('session policies', session, findings),
  ];
}
