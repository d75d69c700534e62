/** The policies of a user, group or role: IAM has separate operations for each of the three. */
import { listAll, type IamPage } from '../../base/pages.ts';
import type { IamCall } from '../../api/iam/model.ts';
import type { AttachedPolicy, Tag } from '../../api/iam/types.ts';
import type { PrincipalKind, PrincipalName } from '../../base/principal.ts';

export interface Inline {
  readonly PolicyName: string;
  readonly PolicyDocument: string;
}

export interface PolicyHolder {
  put(PolicyName: string, PolicyDocument: string): Promise<unknown>;
  get(PolicyName: string): Promise<Inline>;
  delete(PolicyName: string): Promise<unknown>;
  attach(PolicyArn: string): Promise<unknown>;
  detach(PolicyArn: string): Promise<unknown>;
  /** The names of its inline policies. */
  inline(): Promise<readonly string[]>;
  attached(): Promise<readonly AttachedPolicy[]>;
}

interface Names extends IamPage {
  readonly PolicyNames: readonly string[];
}

interface Attached extends IamPage {
  readonly AttachedPolicies?: readonly AttachedPolicy[] | undefined;
}

const names = (page: Names): readonly string[] => page.PolicyNames;
const attached = (page: Attached): readonly AttachedPolicy[] | undefined => page.AttachedPolicies;

function ofUser(call: IamCall, UserName: string): PolicyHolder {
  const of = { UserName };
  return {
    put: (PolicyName, PolicyDocument) => call('PutUserPolicy', { ...of, PolicyName, PolicyDocument }),
    get: (PolicyName) => call('GetUserPolicy', { ...of, PolicyName }),
    delete: (PolicyName) => call('DeleteUserPolicy', { ...of, PolicyName }),
    attach: (PolicyArn) => call('AttachUserPolicy', { ...of, PolicyArn }),
    detach: (PolicyArn) => call('DetachUserPolicy', { ...of, PolicyArn }),
    inline: () => listAll((marker) => call('ListUserPolicies', { ...of, ...marker }), names),
    attached: () => listAll((marker) => call('ListAttachedUserPolicies', { ...of, ...marker }), attached),
  };
}

function ofGroup(call: IamCall, GroupName: string): PolicyHolder {
  const of = { GroupName };
  return {
    put: (PolicyName, PolicyDocument) => call('PutGroupPolicy', { ...of, PolicyName, PolicyDocument }),
    get: (PolicyName) => call('GetGroupPolicy', { ...of, PolicyName }),
    delete: (PolicyName) => call('DeleteGroupPolicy', { ...of, PolicyName }),
    attach: (PolicyArn) => call('AttachGroupPolicy', { ...of, PolicyArn }),
    detach: (PolicyArn) => call('DetachGroupPolicy', { ...of, PolicyArn }),
    inline: () => listAll((marker) => call('ListGroupPolicies', { ...of, ...marker }), names),
    attached: () => listAll((marker) => call('ListAttachedGroupPolicies', { ...of, ...marker }), attached),
  };
}

function ofRole(call: IamCall, RoleName: string): PolicyHolder {
  const of = { RoleName };
  return {
    put: (PolicyName, PolicyDocument) => call('PutRolePolicy', { ...of, PolicyName, PolicyDocument }),
    get: (PolicyName) => call('GetRolePolicy', { ...of, PolicyName }),
    delete: (PolicyName) => call('DeleteRolePolicy', { ...of, PolicyName }),
    attach: (PolicyArn) => call('AttachRolePolicy', { ...of, PolicyArn }),
    detach: (PolicyArn) => call('DetachRolePolicy', { ...of, PolicyArn }),
    inline: () => listAll((marker) => call('ListRolePolicies', { ...of, ...marker }), names),
    attached: () => listAll((marker) => call('ListAttachedRolePolicies', { ...of, ...marker }), attached),
  };
}

const holders: Readonly<Record<PrincipalKind, (call: IamCall, name: string) => PolicyHolder>> = {
  user: ofUser,
  group: ofGroup,
  role: ofRole,
};

export function holderOf(call: IamCall, { kind, name }: Pick<PrincipalName, 'kind' | 'name'>): PolicyHolder {
  return holders[kind](call, name);
}

/** Removes all of its policies. */
export async function removePolicies(holder: PolicyHolder): Promise<void> {
  for (const name of await holder.inline()) await holder.delete(name);
  for (const { PolicyArn = '' } of await holder.attached()) await holder.detach(PolicyArn);
}

/** For display: the names of inline and attached policies. */
export async function policyFacts(
  holder: PolicyHolder,
): Promise<readonly (readonly [string, string | undefined])[]> {
  const inline = await holder.inline();
  const managed = (await holder.attached()).map(({ PolicyArn }) => PolicyArn ?? '');
  return [
    ['inline policies', listed(inline)],
    ['attached policies', listed(managed)],
  ];
}

export function listed(texts: readonly string[]): string | undefined {
  return texts.length === 0 ? undefined : texts.join(', ');
}

export function tagFact(tags: readonly Tag[] = []): readonly [string, string | undefined] {
  return ['tags', listed(tags.map(({ Key, Value }) => `${Key}=${Value}`))];
}
