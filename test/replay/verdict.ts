/** Whether what a program answers is what AWS's page says. */
import type { DecisionCase, Outcome } from '../decisions/world.ts';
import type { Replayed } from './replay.ts';

const policies: Readonly<Record<string, readonly [deny: string, none: string]>> = {
  'identity-based': ['an identity-based policy', 'no identity-based policy'],
  'resource-based': ['a resource-based policy', 'no resource-based policy'],
  session: ['a session policy', 'no session policy'],
  'permissions boundary': ['a permissions boundary', 'no permissions boundary'],
};

/** https://docs.aws.amazon.com/IAM/latest/UserGuide/troubleshoot_access-denied.html */
function reason(outcome: Outcome, action: string): string {
  const [why = '', type = ''] = outcome.split(': ');
  const [deny, none] = policies[type] ?? [];
  return why === 'deny'
    ? `with an explicit deny in ${deny ?? ''}`
    : `because ${none ?? ''} allows the ${action} action`;
}

/** What is allowed may still fail for what the request holds. */
const afterwards = new Set(['InvalidImportTokenException']);

const reasons: readonly Outcome[] = Object.keys(policies).flatMap((type) => [
  `deny: ${type}` as Outcome,
  `none: ${type}` as Outcome,
]);

/** What may be said. One text but where another account's policies were asked first. */
function expected(
  { expect, permission }: DecisionCase,
  { actor, action, resource }: Replayed,
): readonly string[] {
  if (expect === 'allow') return ['allowed'];
  const isTrust = permission.startsWith('sts:');
  const begin = `${isTrust ? 'AccessDenied' : 'AccessDeniedException'}: User: ${actor} is not authorized to perform: ${action}`;
  const on = `${begin} on resource: ${resource}`;
  if (isTrust && actor.endsWith(':root')) return ['AccessDenied: Roles may not be assumed by root accounts.'];
  if (isTrust) return expect.startsWith('deny: identity') ? [`${on} ${reason(expect, action)}`] : [on];
  if (expect !== 'foreign') return [`${on} ${reason(expect, action)}`];
  return [
    `${begin} on this resource because the resource does not exist in this Region, no resource-based policies allow access, ` +
      'or a resource-based policy explicitly denies access',
    ...reasons.map((each) => `${on} ${reason(each, action)}`),
  ];
}

/** Undefined where it is right. */
export function differenceIn(given: DecisionCase, replayed: Replayed): string | undefined {
  const { said, saidOfNothing } = replayed;
  const right = expected(given, replayed);
  const [code = ''] = said.split(':', 1);
  const isRight = right.includes(said) || (given.expect === 'allow' && afterwards.has(code));
  if (!isRight) return `${said}\n  in place of ${right[0] ?? ''}`;
  if (given.expect === 'foreign' && saidOfNothing !== said) {
    return `${said}\n  but of a key that is not there: ${saidOfNothing ?? ''}`;
  }
  return undefined;
}
