/**
 * Evaluates policies for all requests of a principal on a key at once. A condition on something that differs between requests (encryption context,
 * time, source address) is open; every other one is decided by the principal and the key.
 */
import type { Grant } from '../grants.ts';
import type { Condition, KeyAuthority, NamedPolicy, Principal, Statement } from '../model.ts';

export interface Knowledge {
  /** Whether a condition key, in lower case, has the same value (or is absent) in all requests. */
  readonly knows: (key: string) => boolean;
  /** Whether a condition on known keys is met. */
  readonly holds: (condition: Condition, policy: NamedPolicy) => boolean;
}

/** Whether statements with open conditions apply, by effect. */
export interface Outlook {
  readonly Allow: boolean;
  readonly Deny: boolean;
}

/** Open conditions in favour of the caller. */
export const best: Outlook = { Allow: true, Deny: false };
/** Open conditions against the caller. */
export const worst: Outlook = { Allow: false, Deny: true };
/** Every statement with open conditions applies. */
export const every: Outlook = { Allow: true, Deny: true };

const variable = /\$\{([^},]+)/g;

function isKnown({ key, values }: Condition, { knows }: Knowledge): boolean {
  const names = values.flatMap((each) => [...each.matchAll(variable)].map(([, name = '']) => name.trim()));
  return [key, ...names.filter((name) => !/^[*?$]$/.test(name))].every((name) => knows(name.toLowerCase()));
}

/** The original of each statement whose known conditions were removed, for display. */
const statements = new WeakMap<Statement, Statement>();
const grants = new WeakMap<Grant, Grant>();

export function getOriginal(statement: Statement): Statement {
  return statements.get(statement) ?? statement;
}

export function getOriginalGrant(grant: Grant): Grant {
  return grants.get(grant) ?? grant;
}

function settleStatement(
  statement: Statement,
  policy: NamedPolicy,
  knowledge: Knowledge,
  outlook: Outlook,
): Statement | undefined {
  const known = statement.conditions.filter((each) => isKnown(each, knowledge));
  if (!known.every((each) => knowledge.holds(each, policy))) return undefined;
  const isOpen = known.length < statement.conditions.length;
  if (isOpen && !outlook[statement.effect]) return undefined;
  const settled: Statement = { ...statement, conditions: [] };
  statements.set(settled, statement);
  return settled;
}

function settlePolicy(policy: NamedPolicy, knowledge: Knowledge, outlook: Outlook): NamedPolicy {
  const { document } = policy;
  const settled = document.statements.flatMap(
    (each) => settleStatement(each, policy, knowledge, outlook) ?? [],
  );
  return { ...policy, document: { ...document, statements: settled } };
}

/** The conditions of a statement that depend on the request. */
export function findOpenConditions(statement: Statement, knowledge: Knowledge): readonly Condition[] {
  return getOriginal(statement).conditions.filter((each) => !isKnown(each, knowledge));
}

export function settlePrincipal(principal: Principal, knowledge: Knowledge, outlook: Outlook): Principal {
  const settle = (policy: NamedPolicy): NamedPolicy => settlePolicy(policy, knowledge, outlook);
  const { boundary, session } = principal;
  return {
    ...principal,
    policies: principal.policies.map(settle),
    ...(boundary && { boundary: settle(boundary) }),
    ...(session && { session: { ...session, policies: session.policies.map(settle) } }),
  };
}

function removeConstraints(grant: Grant): Grant {
  const settled: Grant = { ...grant, constraints: undefined };
  grants.set(settled, grant);
  return settled;
}

/** Whether the grant's constraints, or its limit on new grants, depend on the request. */
function isOpenGrant({ constraints }: Grant, { encryptionContext }: KeyAuthority, action: string): boolean {
  if (action === 'kms:CreateGrant') return true;
  return constraints !== undefined && encryptionContext !== undefined && action !== 'kms:RetireGrant';
}

export function settleAuthority(
  authority: KeyAuthority,
  action: string,
  knowledge: Knowledge,
  outlook: Outlook,
): KeyAuthority {
  const open = (grant: Grant): boolean => isOpenGrant(grant, authority, action);
  return {
    ...authority,
    policy: settlePolicy(authority.policy, knowledge, outlook),
    grants: authority.grants.filter((each) => outlook.Allow || !open(each)).map(removeConstraints),
    // The smallest grant that could be created.
    newGrant: { operations: [] },
  };
}
