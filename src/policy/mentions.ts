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

/** The unique id of a user, of a role, or the account's. */
function uniqueId({ id }: Principal): string {
  const colon = id.indexOf(':');
  return colon < 0 ? id : id.slice(0, colon);
}

function meansAccount(name: string, { account }: Principal): boolean {
  return name === account || name === rootArn(account);
}

/** Whether what was written then, by name, can mean a principal that may have been made later. */
export function isKnownAt({ created }: Principal, date: Date | undefined): boolean {
  return created === undefined || date === undefined || created.getTime() <= date.getTime();
}

function mentionBy(name: string, principal: Principal, known: boolean): Mention | undefined {
  if (name === '*') return 'direct';
  if (meansAccount(name, principal)) return principal.type === 'Root' ? 'direct' : 'account';
  if (name === principal.arn && known) return 'direct';
  const isEntity = (name === principal.principalArn && known) || name === uniqueId(principal);
  if (!isEntity) return undefined;
  return principal.type === 'Role' ? 'role' : 'direct';
}

const order: readonly Mention[] = ['direct', 'role', 'account'];

/**
 * The strongest way in which names mean the caller.
 *
 * @param known whether the ARNs can mean a principal of that age
 */
export function mentionIn(
  names: readonly string[],
  principal: Principal,
  known: boolean,
): Mention | undefined {
  let strongest: Mention | undefined;
  for (const name of names) {
    const mention = mentionBy(name, principal, known);
    if (mention === 'direct') return mention;
    if (mention && (strongest === undefined || order.indexOf(mention) < order.indexOf(strongest)))
      strongest = mention;
  }
  return strongest;
}

/**
 * Whether `NotPrincipal` excepts the caller: it, its role and its account must all be listed, and one with a boundary never is
 * (https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_notprincipal.html).
 */
function isExcepted(names: readonly string[], principal: Principal, known: boolean): boolean {
  if (principal.boundary) return false;
  if (names.includes('*')) return true;
  if (!names.some((name) => meansAccount(name, principal))) return false;
  if (principal.type === 'Root') return true;
  const mentions = names.map((name) => mentionBy(name, principal, known));
  return mentions.includes('direct') && (principal.type === 'User' || mentions.includes('role'));
}

/**
 * How a statement of a resource's policy is about the caller; undefined where it is not. A Deny of an account is one of everybody in it.
 * `NotPrincipal` with Allow means nobody: AWS does not support it.
 */
export function mentionOf(
  { principals, effect }: Statement,
  principal: Principal,
  date: Date | undefined,
): Mention | undefined {
  if (principals === undefined) return undefined;
  const known = isKnownAt(principal, date);
  if (!principals.not) return mentionIn(principals.aws, principal, known);
  return effect === 'Deny' && !isExcepted(principals.aws, principal, known) ? 'direct' : undefined;
}
