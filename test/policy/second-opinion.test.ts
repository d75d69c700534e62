/**
 * Every decision case that @cloud-copilot/iam-simulate covers, asked there too. It knows no grants, takes one session policy, and leaves to its
 * user which calls can come from other accounts. Where the two differ, AWS's page decides: those cases are listed with what it says.
 */
import { runSimulation, type Simulation } from '@cloud-copilot/iam-simulate';
import { expect, it } from 'vitest';
import { decisionCases } from '../decisions/all.ts';
import {
  ask,
  contextOf,
  foreignPermissions,
  keyArn,
  own,
  may,
  roleArn,
  textOf,
  type Document,
  type DecisionCase,
} from '../decisions/world.ts';

/** By what AWS's page (of the case) says; the names of the cases below it. */
const differing: Readonly<Record<string, readonly string[]>> = {
  'a key-policy statement without Resource has no effect': [
    'a statement without Resource has no effect',
    'a Deny without Resource has no effect either',
  ],
  'what is given to the session, or to everybody by condition, is not limited by a session policy': [
    'a key policy that names the session is not limited by the session policy',
    'nor is such a statement limited by the session policy',
  ],
  'a negated operator is true where the values do not match': [
    'NumericNotEquals "30" is true for "thirty"',
    'ArnNotLike "arn:aws:iam::*:role/app" is true for "no ARN at all"',
  ],
  'dates are those of W3C and epoch times, in policy and request': [
    'DateLessThan "1772366400" is true for "2026-03-01T11:59:59Z"',
    'DateEquals "2026-03-01T12:00:00Z" is true for "1772366400"',
    'DateLessThan "2027" is true for "2026-12-31T23:59:59Z"',
  ],
  'ranges are CIDR, of any length': [
    'IpAddress "10.0.0.0/8" is true for "::ffff:10.1.2.3"',
    'IpAddress "0.0.0.0/0" is true for "198.51.100.1"',
  ],
  'IfExists makes every operator but Null true for a missing key': [
    'ForAnyValue:StringEqualsIfExists ["a"] is true for a missing key',
  ],
  'tags and aliases of the key are for IAM policies alone': [
    'aws:ResourceTag in a key policy',
    'aws:ResourceTag in any case in a key policy',
    'kms:ResourceAliases in a key policy',
    'a tag of the key is no variable in a key policy',
  ],
  'NotPrincipal spares whom it names together with role and account, not all of the account': [
    'a user without its account is not',
    'the account alone does not spare its users',
    'another user is not spared',
    'a session without its role is not',
    'a session without its account is not',
    'another session is not',
    'a user of another account is not spared by its own account’s absence',
  ],
  'root users cannot assume roles': ['root cannot assume a role', 'nor where everybody may'],
};

function isCovered({ caller, grants, retires, permission }: DecisionCase): boolean {
  const isForeign = (caller.account ?? own) !== own;
  const isOneSession = (caller.session?.policies ?? []).length < 2;
  const canCross = permission.includes(':') || foreignPermissions.has(permission);
  // It takes a session for one of a role without a path.
  const isPlain = caller.type !== 'role' || (caller.path ?? '/') === '/';
  return !grants && !retires && isOneSession && isPlain && (!isForeign || canCross);
}

function policyOf(document: Parameters<typeof textOf>[0]): unknown {
  return JSON.parse(textOf(document));
}

function simulationOf(given: DecisionCase): Simulation {
  const { caller, permission, keyPolicy, trust } = given;
  const { principal, policy } = ask(given);
  const target = trust ? roleArn('target') : keyPolicy === null ? '*' : keyArn;
  const resource = given.resource ?? target;
  const context = [...contextOf(principal, given)].map(([key, values]) => [
    key.replace('kms:encryptioncontext:', 'kms:EncryptionContext:'),
    isSet(key) ? [...values] : values[0],
  ]);
  // It has no root user who may do everything.
  const rights: readonly Document[] = caller.type === 'root' ? [[may('*')]] : [];
  const all = [...rights, ...(caller.policies ?? []), ...(caller.groups ?? []).flat()];
  const session = caller.session?.policies?.[0];
  return {
    request: {
      principal: principal.arn,
      action: permission.includes(':') ? permission : `kms:${permission}`,
      resource: { resource, accountId: resource === '*' ? principal.account : own },
      contextVariables: Object.fromEntries(context) as Record<string, string | string[]>,
    },
    identityPolicies: all.map((document, index) => ({ name: `policy ${index}`, policy: policyOf(document) })),
    serviceControlPolicies: [],
    resourceControlPolicies: [],
    ...(policy && { resourcePolicy: policyOf(policy) }),
    ...(caller.boundary && {
      permissionBoundaryPolicies: [{ name: 'boundary', policy: policyOf(caller.boundary) }],
    }),
    ...(session && { sessionPolicy: policyOf(session) }),
  };
}

const sets = ['aws:tagkeys', 'kms:encryptioncontextkeys', 'kms:resourcealiases'];
function isSet(key: string): boolean {
  return sets.includes(key);
}

/** Undefined where it cannot say: an error of its own, or a condition key that it does not take for the action. */
async function secondOpinion(given: DecisionCase): Promise<boolean | undefined> {
  const answer = await runSimulation(simulationOf(given), {});
  if (answer.resultType !== 'single') return undefined;
  const ignored = new Set(answer.result.ignoredContextKeys?.map((key) => key.toLowerCase()));
  const pairs = Object.keys(given.encryptionContext ?? {}).map((key) => `kms:EncryptionContext:${key}`);
  const isMissed = [...Object.keys(given.facts ?? {}), ...pairs].some((key) =>
    ignored.has(key.toLowerCase()),
  );
  return isMissed ? undefined : answer.overallResult === 'Allowed';
}

it('agrees where it covers the matter', async () => {
  const unlike: string[] = [];
  let covered = 0;
  for (const given of Object.values(decisionCases).flat().filter(isCovered)) {
    const opinion = await secondOpinion(given);
    if (opinion === undefined) continue;
    covered++;
    if (opinion !== (given.expect === 'allow')) unlike.push(given.name);
  }
  expect(unlike.sort()).toEqual(Object.values(differing).flat().sort());
  expect(covered).toBeGreaterThan(500);
});
