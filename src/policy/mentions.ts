/**
 * Matches the `Principal` and `NotPrincipal` of a statement to a caller
 * (https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_principal.html).
 */
import { rootArn } from '../base/arn.ts';
import type { Principal, Statement } from './model.ts';

/** `direct`: the caller or everyone; `role`: the role of the session; `account`: the caller's account, which delegates to its own policies. */
export type Mention = 'direct' | 'role' | 'account';

/** The names that match a caller in a text of a given date. */
export interface CallerNames {
  readonly principal: Principal;
  readonly root: string;
  /** Id of the user, role or account. */
  readonly uniqueId: string;
  /** Whether ARNs match the caller: a text that is older than the caller means an earlier principal of the same name. */
  readonly known: boolean;
}

/** @param date when the text was written, if known */
export function makeCallerNames(principal: Principal, date: Date | undefined): CallerNames {
  const { account, id, created } = principal;
  const colon = id.indexOf(':');
  return {
    principal,
    root: rootArn(account),
    uniqueId: colon < 0 ? id : id.slice(0, colon),
    known: created === undefined || date === undefined || created.getTime() <= date.getTime(),
  };
}

function meansAccount(name: string, { principal, root }: CallerNames): boolean {
  return name === root || name === principal.account;
}

function findNameMention(name: string, caller: CallerNames): Mention | undefined {
  const { principal, known, uniqueId } = caller;
  if (name === '*') return 'direct';
  if (meansAccount(name, caller)) return principal.type === 'Root' ? 'direct' : 'account';
  if (name === principal.arn && known) return 'direct';
  if (!(name === principal.principalArn && known) && name !== uniqueId) return undefined;
  return principal.type === 'Role' ? 'role' : 'direct';
}

/** The strongest mention of the caller among the names. */
export function findMention(names: readonly string[], caller: CallerNames): Mention | undefined {
  let strongest: Mention | undefined;
  for (const name of names) {
    const mention = findNameMention(name, caller);
    if (mention === 'direct') return mention;
    if (mention === 'role' || strongest === undefined) strongest = mention ?? strongest;
  }
  return strongest;
}

/**
 * Whether `NotPrincipal` excepts the caller: the caller, its role and its account must all be listed; a caller with a boundary is never excepted
 * (https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_notprincipal.html).
 */
function isExcepted(names: readonly string[], caller: CallerNames): boolean {
  const { principal } = caller;
  if (principal.boundary) return false;
  if (names.includes('*')) return true;
  if (!names.some((name) => meansAccount(name, caller))) return false;
  if (principal.type === 'Root') return true;
  const mentions = names.map((name) => findNameMention(name, caller));
  return mentions.includes('direct') && (principal.type === 'User' || mentions.includes('role'));
}

/** How a resource-based policy's statement mentions the caller. A Deny of an account applies to all in it; an Allow with `NotPrincipal` to nobody. */
export function findStatementMention(
  { principals, effect }: Statement,
  caller: CallerNames,
): Mention | undefined {
  if (principals === undefined) return undefined;
  if (!principals.not) return findMention(principals.aws, caller);
  return effect === 'Deny' && !isExcepted(principals.aws, caller) ? 'direct' : undefined;
}
