/** The input and output of lint rules. */
import type { Grant } from '../grants.ts';
import type { PolicyDocument, PolicyKind, Statement } from '../model.ts';
import { matchesWildcards } from '../pattern.ts';

export interface LintSubject {
  readonly kind: PolicyKind;
  readonly document: PolicyDocument;
  /** All permissions of KMS. */
  readonly actions: readonly string[];
  /** Permissions that no key policy can grant, because they are not on one key. */
  readonly accountActions: readonly string[];
  /** The account of the key, or of the policy's holders; absent if unknown. */
  readonly account?: string | undefined;
  /** The key that has the policy; absent if unknown. */
  readonly key?: LintedKey | undefined;
  /** Users and roles of the account; absent if unknown. */
  readonly principals?: ReadonlyMap<string, { readonly created: Date }> | undefined;
}

export interface LintedKey {
  readonly arn: string;
  /** The actions that apply to a key of its spec, usage and origin. */
  readonly actions: readonly string[];
  readonly grants: readonly Grant[];
}

export interface Finding {
  readonly message: string;
  readonly statement?: Statement;
  /** Grant id, if the finding concerns a grant. */
  readonly grant?: string;
}

/** The actions that the statement matches. */
export function listActions({ actions }: Statement, all: readonly string[]): readonly string[] {
  const patterns = actions.patterns.map((each) => each.toLowerCase());
  return all.filter((each) => {
    const name = each.toLowerCase();
    return patterns.some((pattern) => matchesWildcards(pattern, name)) !== actions.not;
  });
}

/** Whether a key policy's statement applies to the key; if the key is unknown, to any key. */
export function concernsKey({ resources }: Statement, key: LintedKey | undefined): boolean {
  if (resources === undefined) return false;
  const { not, patterns } = resources;
  if (patterns.includes('*')) return !not;
  if (key === undefined) return true;
  return patterns.some((each) => matchesWildcards(each, key.arn)) !== not;
}

/** The users and roles that a statement names, including unique ids. */
export function listNamedPrincipals({ principals }: Statement): readonly string[] {
  return principals?.aws.filter((each) => /:(?:user|role)\//.test(each) || /^A(?:IDA|ROA)/.test(each)) ?? [];
}

/** `error`: the policy does something harmful. `warning`: the policy may be wrong. `note`: a part has no effect. */
export type Severity = 'error' | 'warning' | 'note';

/** One lint rule. */
export interface Rule {
  readonly id: string;
  readonly severity: Severity;
  /** Lower case, no full stop. */
  readonly says: string;
  /** The page of the AWS documentation that explains it. */
  readonly page: string;
  readonly find: (subject: LintSubject) => readonly Finding[];
}
