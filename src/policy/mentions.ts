/**
 * How the `Principal` and `NotPrincipal` of a statement mean a caller
 * (https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_principal.html).
 */
import { rootArn } from '../base/arn.ts';
import type { Principal, Statement } from './model.ts';

/**
 * `direct`: the caller or everybody; `role`: the role whose session calls; `account`: the caller's account, which leaves it to the
 * account's own policies.
 */
export type Mention = 'direct' | 'role' | 'account';

/** By what names a caller goes in what was written at some time. */
export interface CallerNames {
  readonly principal: Principal;
  readonly root: string;
  /** Of a user or a role, or the account's. */
  readonly uniqueId: string;
  /** Whether ARNs mean the caller: what was written before it was made means an earlier one of its name. */
  readonly known: boolean;
}

/** @param date when the names were written, if that is known */
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

/** The strongest way in which names mean the caller. */
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
 * Whether `NotPrincipal` excepts the caller: it, its role and its account must all be listed, and one with a boundary never is
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

/**
 * How a statement of a resource's policy is about the caller; undefined where it is not. A Deny of an account is one of everybody in it.
 * `NotPrincipal` with Allow means nobody: AWS does not support it.
 */
export function findStatementMention(
  { principals, effect }: Statement,
  caller: CallerNames,
): Mention | undefined {
  if (principals === undefined) return undefined;
  if (!principals.not) return findMention(principals.aws, caller);
  return effect === 'Deny' && !isExcepted(principals.aws, caller) ? 'direct' : undefined;
}
