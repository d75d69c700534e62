/** Compares the permissions of two policies by principal and action, not by line of text. */
import type { PolicyDocument } from '../model.ts';
import { findAccess, everybody, listPrincipals, type Access, type Terms } from './access.ts';

export interface Change {
  /** An ARN (the root of an account: what its own IAM policies can grant), `*` for everyone, or `holder`. */
  readonly principal: string;
  /** `changes`: each policy allows something that the other does not. */
  readonly direction: 'gains' | 'loses' | 'changes';
  /** In the order of the actions compared. */
  readonly actions: readonly string[];
  readonly before: Access;
  readonly after: Access;
}

function covers(more: readonly Terms[], less: readonly Terms[]): boolean {
  return more.includes('') || less.every((each) => more.includes(each));
}

function isAtLeast(more: Access, less: Access): boolean {
  return covers(more.allow, less.allow) && covers(less.deny, more.deny);
}

/** Undefined if both are equal. */
function findDirection(before: Access, after: Access): Change['direction'] | undefined {
  const [more, less] = [isAtLeast(after, before), isAtLeast(before, after)];
  if (more && less) return undefined;
  return more ? 'gains' : less ? 'loses' : 'changes';
}

function findChanges(
  before: PolicyDocument,
  after: PolicyDocument,
  principal: string,
  actions: readonly string[],
): Change[] {
  const grouped = new Map<string, Change & { readonly actions: string[] }>();
  for (const action of actions) {
    const access = [findAccess(before, principal, action), findAccess(after, principal, action)] as const;
    const direction = findDirection(...access);
    if (direction === undefined) continue;
    const name = JSON.stringify([direction, access]);
    const change = grouped.get(name) ?? {
      principal,
      direction,
      actions: [],
      before: access[0],
      after: access[1],
    };
    change.actions.push(action);
    grouped.set(name, change);
  }
  return [...grouped.values()];
}

/** A change that a principal shares with everyone is reported once. */
export function diffPolicies(
  before: PolicyDocument,
  after: PolicyDocument,
  actions: readonly string[],
): readonly Change[] {
  const names = [...new Set([...listPrincipals(before), ...listPrincipals(after)])].sort();
  const general = names.includes(everybody) ? findChanges(before, after, everybody, actions) : [];
  const said = (changes: readonly Change[]): string =>
    JSON.stringify(changes.map((each) => ({ ...each, principal: '' })));
  const others = names
    .filter((name) => name !== everybody)
    .map((name) => findChanges(before, after, name, actions))
    .filter((changes) => general.length === 0 || said(changes) !== said(general));
  return [...general, ...others.flat()];
}
