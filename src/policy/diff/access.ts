/** What a document says about one principal and one action, without regard to a request: under which terms it allows and denies. */
import { findOpenConditions } from '../explain/absent.ts';
import { formatCondition } from '../explain/words.ts';
import type { PolicyDocument, Statement } from '../model.ts';
import { matchesWildcards } from '../pattern.ts';

/** The terms under which something holds: empty for always. What is equal in meaning is equal as text. */
export type Terms = string;

export interface Access {
  /** Holds if any of these does; empty for never. */
  readonly allow: readonly Terms[];
  /** Takes it away again if any of these holds. */
  readonly deny: readonly Terms[];
}

/** Everybody, whom no other name of a policy means. */
export const everybody = '*';
/** Those to whom an identity policy is attached. */
export const holder = 'the principal that has the policy';

const accountForm = /^(?:arn:aws:iam::)?(\d{12})(?::root)?$/;

/** One name for a principal that has several: an account's id and the ARN of its root mean the same. */
function normalizePrincipal(name: string): string {
  const account = accountForm.exec(name)?.[1];
  return account === undefined ? name : `arn:aws:iam::${account}:root`;
}

function getAccount(principal: string): string | undefined {
  return /^arn:aws:(?:iam|sts)::(\d{12}):/.exec(principal)?.[1];
}

/** The names under which a policy can mean a principal: a session also answers to its role. */
function listNames(principal: string): string[] {
  const [, account, role] = /^arn:aws:sts::(\d{12}):assumed-role\/([^/]+)\//.exec(principal) ?? [];
  return role === undefined ? [principal] : [principal, `arn:aws:iam::${account ?? ''}:role/${role}`];
}

function meansPrincipal({ principals, effect }: Statement, principal: string): boolean {
  if (principals === undefined) return principal === holder;
  const names = new Set(principals.aws.map(normalizePrincipal));
  const account = getAccount(principal);
  const root = account === undefined ? undefined : normalizePrincipal(account);
  const listed = listNames(principal).some((name) => names.has(name));
  if (principals.not) {
    // A Deny with NotPrincipal spares those alone who are listed with their account.
    const spared = listed && (effect === 'Allow' || (root !== undefined && names.has(root)));
    return !spared;
  }
  if (names.has(everybody) || listed) return true;
  // An account's name in an Allow gives nothing to its users; in a Deny it binds them all.
  return effect === 'Deny' && root !== undefined && names.has(root);
}

function meansAction({ actions }: Statement, action: string): boolean {
  const name = action.toLowerCase();
  return actions.patterns.some((each) => matchesWildcards(each.toLowerCase(), name)) !== actions.not;
}

/** Undefined where the statement concerns nothing. */
function makeTerms({ resources, conditions }: Statement, isKeyPolicy: boolean): Terms | undefined {
  const open = findOpenConditions(conditions);
  if (open === undefined) return undefined;
  const parts = open.map((each) => formatCondition({ ...each, values: [...each.values].sort() })).sort();
  if (resources === undefined) return isKeyPolicy ? undefined : parts.join(' and ');
  const { not, patterns } = resources;
  if (patterns.includes('*')) return not ? undefined : parts.join(' and ');
  const on = `on ${not ? 'anything but ' : ''}${[...patterns].sort().join(' or ')}`;
  return [on, ...parts].join(' and ');
}

/** What holds always leaves nothing to say of what holds sometimes. */
function keepSimplest(terms: readonly (Terms | undefined)[]): readonly Terms[] {
  const known = [...new Set(terms.filter((each) => each !== undefined))].sort();
  return known.includes('') ? [''] : known;
}

/** What is always denied is allowed by nothing. */
export function findAccess(document: PolicyDocument, principal: string, action: string): Access {
  const about = document.statements.filter(
    (each) => meansPrincipal(each, principal) && meansAction(each, action),
  );
  const of = (effect: Statement['effect']): readonly Terms[] =>
    keepSimplest(
      about
        .filter((each) => each.effect === effect)
        .map((each) => makeTerms(each, each.principals !== undefined)),
    );
  const deny = of('Deny');
  return { allow: deny.includes('') ? [] : of('Allow'), deny };
}

/** Every principal of whom the document says something that it does not say of everybody. */
export function listPrincipals(document: PolicyDocument): readonly string[] {
  return document.statements.flatMap(({ principals }) =>
    principals === undefined ? [holder] : [everybody, ...principals.aws.map(normalizePrincipal)],
  );
}
