/**
 * What policies come to for all requests of a principal on a key at once. A condition on something that each request brings (its encryption
 * context, its time, where it comes from) may hold or not; every other one is settled by the principal and the key.
 */
import type { Grant } from '../grants.ts';
import type { Condition, KeyAuthority, NamedPolicy, Principal, Statement } from '../model.ts';

export interface Knowledge {
  /** Whether a condition key, in lower case, has the same value in all requests, or none in any. */
  readonly knows: (key: string) => boolean;
  /** Whether a condition on such keys holds. */
  readonly holds: (condition: Condition, policy: NamedPolicy) => boolean;
}

/** Whether statements of each effect count where their open conditions decide. */
export interface Outlook {
  readonly Allow: boolean;
  readonly Deny: boolean;
}

/** All that is open turns out to allow. */
export const best: Outlook = { Allow: true, Deny: false };
/** Nothing of it does. */
export const worst: Outlook = { Allow: false, Deny: true };
/** Each statement counts: what denies here may deny. */
export const every: Outlook = { Allow: true, Deny: true };

const variable = /\$\{([^},]+)/g;

function isKnown({ key, values }: Condition, { knows }: Knowledge): boolean {
  const names = values.flatMap((each) => [...each.matchAll(variable)].map(([, name = '']) => name.trim()));
  return [key, ...names.filter((name) => !/^[*?$]$/.test(name))].every((name) => knows(name.toLowerCase()));
}

/** What statements and grants were before their conditions were settled, for showing them. */
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

/** The conditions of a statement that only a request decides. */
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

/** Whether the constraints of a grant, or what it is to create, depend on the request. */
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
    // The least that could be created.
    newGrant: { operations: [] },
  };
}
