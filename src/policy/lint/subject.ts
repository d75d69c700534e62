/** What a policy is held against when it is linted. */
import type { Grant } from '../grants.ts';
import type { PolicyDocument, PolicyKind, Statement } from '../model.ts';
import { matchesWildcards } from '../pattern.ts';

export interface LintSubject {
  readonly kind: PolicyKind;
  readonly document: PolicyDocument;
  /** Every permission of KMS that there is, as it is written. */
  readonly actions: readonly string[];
  /** Those of them that no key policy gives, because they concern no one key. */
  readonly accountActions: readonly string[];
  /** The account of the key, or of those who have the policy; absent where it is not known. */
  readonly account?: string | undefined;
  /** The key that the policy is on; absent where it is not known. */
  readonly key?: LintedKey | undefined;
  /** The users and roles of the account; absent where they are not known. */
  readonly principals?: ReadonlyMap<string, { readonly created: Date }> | undefined;
}

export interface LintedKey {
  readonly arn: string;
  /** What can be done with a key of its spec, usage and origin. */
  readonly actions: readonly string[];
  readonly grants: readonly Grant[];
}

export interface Finding {
  readonly message: string;
  readonly statement?: Statement;
  /** Its id, where the finding is about a grant. */
  readonly grant?: string;
}

/** Those of the actions that a statement means. */
export function listActions({ actions }: Statement, all: readonly string[]): readonly string[] {
  const patterns = actions.patterns.map((each) => each.toLowerCase());
  return all.filter((each) => {
    const name = each.toLowerCase();
    return patterns.some((pattern) => matchesWildcards(pattern, name)) !== actions.not;
  });
}

/** Whether a statement of a key policy concerns the key; where the key is not known, any key. */
export function concernsKey({ resources }: Statement, key: LintedKey | undefined): boolean {
  if (resources === undefined) return false;
  const { not, patterns } = resources;
  if (patterns.includes('*')) return !not;
  if (key === undefined) return true;
  return patterns.some((each) => matchesWildcards(each, key.arn)) !== not;
}

/** The users and roles of an account that a statement names, unique ids included. */
export function listNamedPrincipals({ principals }: Statement): readonly string[] {
  return principals?.aws.filter((each) => /:(?:user|role)\//.test(each) || /^A(?:IDA|ROA)/.test(each)) ?? [];
}

/** `error`: the policy does something that nobody wants. `warning`: look at it. `note`: it does nothing. */
export type Severity = 'error' | 'warning' | 'note';

/** One thing that a policy is looked at for. */
export interface Rule {
  readonly id: string;
  readonly severity: Severity;
  /** Lower case, no full stop. */
  readonly says: string;
  /** The page of AWS's documentation that explains it. */
  readonly page: string;
  readonly find: (subject: LintSubject) => readonly Finding[];
}
