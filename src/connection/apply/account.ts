/** The users, groups, roles and managed policies of an account, and the ARNs of a document's short names in it. */
import type { IamCall } from '../../api/iam/model.ts';
import type { AttachedPolicy, ManagedPolicyDetail, PolicyDetail, Tag } from '../../api/iam/types.ts';
import { rootArn } from '../../base/arn.ts';
import { isKmsError, type KmsError } from '../../base/errors.ts';
import { type Json, isJsonObject } from '../../base/json.ts';
import { listAll } from '../../base/pages.ts';
import { parsePrincipal, type PrincipalKind } from '../../base/principal.ts';
import { wrong, type Source } from '../seedfile/item.ts';
import type { Declared, PolicySource } from '../seedfile/model.ts';

/** An existing user, group or role. */
export interface Present {
  readonly arn: string;
  readonly path: string;
  readonly inline: readonly PolicyDetail[];
  readonly attached: readonly AttachedPolicy[];
  readonly boundary: string | undefined;
  readonly tags: readonly Tag[];
  /** Of users: names of their groups. */
  readonly groups: readonly string[];
  /** Of roles. */
  readonly trust?: string | undefined;
}

/** IAM has no two names of a kind that differ only in case. */
const fold = (kind: string, name: string): string => `${kind}/${name.toLowerCase()}`;

export class Account {
  readonly id: string;
  readonly #source: Source;
  readonly #principals = new Map<string, Present>();
  readonly #policies = new Map<string, ManagedPolicyDetail>();
  /** ARNs of declared and existing principals. */
  readonly #arns = new Map<string, string>();

  private constructor(id: string, source: Source) {
    this.id = id;
    this.#source = source;
  }

  /** Reads the existing principals and policies that the document refers to. */
  static async read(id: string, iam: IamCall, declared: Declared, source: Source): Promise<Account> {
    const account = new Account(id, source);
    if (needsIam(declared)) await account.#read(iam);
    for (const { kind, name, path = '/' } of declared.principals) account.#know(kind, name, path);
    for (const { name, path = '/' } of declared.policies) account.#know('policy', name, path);
    return account;
  }

  async #read(iam: IamCall): Promise<void> {
    const Filter = ['User', 'Group', 'Role', 'LocalManagedPolicy'] as const;
    const pages = await listAll(
      (marker) => iam('GetAccountAuthorizationDetails', { Filter, ...marker }),
      (page) => [page],
    );
    for (const { UserDetailList = [], GroupDetailList = [], RoleDetailList = [], Policies = [] } of pages) {
      for (const each of UserDetailList) {
        this.#add('user', each.UserName, each, {
          inline: each.UserPolicyList ?? [],
          groups: each.GroupList ?? [],
        });
      }
      for (const each of GroupDetailList) {
        this.#add('group', each.GroupName, each, { inline: each.GroupPolicyList ?? [] });
      }
      for (const each of RoleDetailList) {
        const { RolePolicyList: inline = [], AssumeRolePolicyDocument: trust } = each;
        this.#add('role', each.RoleName, each, { inline, trust });
      }
      for (const each of Policies) {
        this.#policies.set(fold('policy', each.PolicyName ?? ''), each);
        this.#know('policy', each.PolicyName ?? '', each.Path ?? '/');
      }
    }
  }

  #add(
    kind: PrincipalKind,
    name = '',
    detail: {
      readonly Arn?: string | undefined;
      readonly Path?: string | undefined;
      readonly AttachedManagedPolicies?: readonly AttachedPolicy[] | undefined;
      readonly PermissionsBoundary?: { readonly PermissionsBoundaryArn?: string | undefined } | undefined;
      readonly Tags?: readonly Tag[] | undefined;
    },
    more: Pick<Present, 'inline'> & Partial<Pick<Present, 'groups' | 'trust'>>,
  ): void {
    const path = detail.Path ?? '/';
    this.#principals.set(fold(kind, name), {
      arn: detail.Arn ?? '',
      path,
      attached: detail.AttachedManagedPolicies ?? [],
      boundary: detail.PermissionsBoundary?.PermissionsBoundaryArn,
      tags: detail.Tags ?? [],
      groups: [],
      ...more,
    });
    this.#know(kind, name, path);
  }

  #know(kind: PrincipalKind | 'policy', name: string, path: string): void {
    this.#arns.set(fold(kind, name), `arn:aws:iam::${this.id}:${kind}${path}${name}`);
  }

  wrong(message: string, line: number): KmsError {
    return wrong(this.#source, message, line);
  }

  /** The error for a name that is neither in the file nor in the vault. `message` describes the reference: `a group is named`. */
  absent(message: string, line: number): KmsError {
    const source = { ...this.#source, hint: 'correct the name, declare it in the file, or create it first' };
    return wrong(source, `${message} that is neither in the file nor in the vault`, line);
  }

  principal(kind: PrincipalKind, name: string): Present | undefined {
    return this.#principals.get(fold(kind, name));
  }

  policy(name: string): ManagedPolicyDetail | undefined {
    return this.#policies.get(fold('policy', name));
  }

  /** The ARN of a managed policy of the document or the account, given its name or ARN. Throws `Usage`. */
  policyArn(text: string, line: number): string {
    if (text.startsWith('arn:')) return text;
    const name = text.replace(/^policy\/(?:.*\/)?/, '');
    const arn = this.#arns.get(fold('policy', name));
    if (arn === undefined) throw this.absent('a policy is named', line);
    return arn;
  }

  /** Checks the name of a group of the document or the account. Throws `Usage`. */
  groupName(text: string, line: number): string {
    const name = text.replace(/^group\/(?:.*\/)?/, '');
    const arn = this.#arns.get(fold('group', name));
    if (arn === undefined) throw this.absent('a group is named', line);
    return arn.slice(arn.lastIndexOf('/') + 1);
  }

  /** The ARN of a user's or role's short name; any other text is returned unchanged. Throws `Usage` for an unknown short name. */
  principalArn(text: string, line: number): string {
    if (text === 'root') return rootArn(this.id);
    const named = text.startsWith('arn:') ? undefined : parsePrincipal(text);
    if (named === undefined) return text;
    const arn = this.#arns.get(fold(named.kind, named.name));
    if (arn === undefined) throw this.absent('a user or role is named', line);
    return arn;
  }

  /** The text of a valid policy. Rejects with `Usage` and the line for an invalid one. */
  async checkedText(source: PolicySource, kind: 'key' | 'identity' | 'trust'): Promise<string> {
    const { checkPolicy } = await import('../../policy/parse.ts');
    const text = this.policyText(source);
    try {
      checkPolicy(text, kind);
      return text;
    } catch (error) {
      if (!isKmsError(error)) throw error;
      throw this.wrong(`a policy is refused: ${error.message}`, source.line);
    }
  }

  /** The text of a policy; in a YAML policy, short names in `Principal` are replaced by ARNs. */
  policyText(source: PolicySource): string {
    if ('text' in source) return source.text;
    const { value, line } = source;
    const names = (of: Json): Json => {
      if (typeof of === 'string') return this.principalArn(of, line);
      return Array.isArray(of) ? (of as readonly Json[]).map(names) : of;
    };
    const expanded = (principals: Json): Json =>
      isJsonObject(principals) && principals['AWS'] !== undefined
        ? { ...principals, AWS: names(principals['AWS']) }
        : principals;
    const statement = (each: Json): Json =>
      isJsonObject(each)
        ? Object.fromEntries(
            Object.entries(each).map(([name, member]) => [
              name,
              name === 'Principal' || name === 'NotPrincipal' ? expanded(member) : member,
            ]),
          )
        : each;
    if (!isJsonObject(value)) return JSON.stringify(value);
    const { Statement: statements = null } = value;
    const all = Array.isArray(statements)
      ? (statements as readonly Json[]).map(statement)
      : statement(statements);
    return JSON.stringify({ ...value, Statement: all });
  }
}

/** Whether a document cannot be resolved without the account's IAM. */
function needsIam({ policies, principals, keys, grants }: Declared): boolean {
  const isShort = (text: string | undefined): boolean =>
    text !== undefined && !text.startsWith('arn:') && parsePrincipal(text) !== undefined;
  const hasShort = (source: PolicySource | undefined): boolean =>
    source !== undefined && 'value' in source && /"(?:user|role)\//.test(JSON.stringify(source.value));
  return (
    policies.length > 0 ||
    principals.length > 0 ||
    keys.some(({ policy }) => hasShort(policy)) ||
    grants.some(({ grantee, retiring }) => isShort(grantee) || isShort(retiring))
  );
}
