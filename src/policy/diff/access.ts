/** The conditions under which a document allows and denies one action to one principal, for any request. */
import { findOpenConditions } from '../explain/absent.ts';
import { formatCondition } from '../explain/words.ts';
import type { PolicyDocument, Statement } from '../model.ts';
import { matchesWildcards } from '../pattern.ts';

/** The conditions of a permission; empty for always. Equal in meaning is equal as text. */
export type Terms = string;

export interface Access {
  /** Alternatives; empty for never. */
  readonly allow: readonly Terms[];
  /** Each of these revokes the permission. */
  readonly deny: readonly Terms[];
}

/** A principal that only a wildcard matches. */
export const everybody = '*';
/** The principal that an identity policy is attached to. */
export const holder = 'the principal that has the policy';

const accountForm = /^(?:arn:aws:iam::)?(\d{12})(?::root)?$/;

/** Converts the forms of one principal to one: an account's id and the ARN of its root are the same. */
function normalizePrincipal(name: string): string {
  const account = accountForm.exec(name)?.[1];
  return account === undefined ? name : `arn:aws:iam::${account}:root`;
}

function getAccount(principal: string): string | undefined {
  return /^arn:aws:(?:iam|sts)::(\d{12}):/.exec(principal)?.[1];
}

/** The names by which a policy can match a principal: for a session also its role. */
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
    // A Deny with NotPrincipal excepts only principals listed together with their account.
    const spared = listed && (effect === 'Allow' || (root !== undefined && names.has(root)));
    return !spared;
  }
  if (names.has(everybody) || listed) return true;
  // An account as principal of an Allow gives its users nothing; in a Deny it applies to all of them.
  return effect === 'Deny' && root !== undefined && names.has(root);
}

function meansAction({ actions }: Statement, action: string): boolean {
  const name = action.toLowerCase();
  return actions.patterns.some((each) => matchesWildcards(each.toLowerCase(), name)) !== actions.not;
}

/** Undefined if the statement never applies. */
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

/** An unconditional permission makes conditional ones redundant. */
function keepSimplest(terms: readonly (Terms | undefined)[]): readonly Terms[] {
  const known = [...new Set(terms.filter((each) => each !== undefined))].sort();
  return known.includes('') ? [''] : known;
}

/** An action that is always denied has no `allow`. */
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

/** Principals that the document treats differently from everyone else. */
export function listPrincipals(document: PolicyDocument): readonly string[] {
  return document.statements.flatMap(({ principals }) =>
    principals === undefined ? [holder] : [everybody, ...principals.aws.map(normalizePrincipal)],
  );
}
