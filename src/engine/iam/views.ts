/** Records as responses show them. */
import type {
  Group as GroupView,
  Policy,
  Role as RoleView,
  Tag,
  User as UserView,
} from '../../api/iam/types.ts';
import type { ReadTx } from '../../vault/types.ts';
import { arnOf, listUses, type Group, type Pair, type Role, type User } from './entities.ts';
import { policyArn, type OwnedPolicy } from './managed.ts';

export function tagsView(tags: readonly Pair[]): readonly Tag[] {
  return tags.map(([Key, Value]) => ({ Key, Value }));
}

/** What lists leave out: https://docs.aws.amazon.com/IAM/latest/APIReference/API_ListUsers.html */
function further({ tags, boundary }: User | Role): Pick<UserView, 'Tags' | 'PermissionsBoundary'> {
  return {
    ...(boundary !== undefined && {
      PermissionsBoundary: { PermissionsBoundaryType: 'Policy' as const, PermissionsBoundaryArn: boundary },
    }),
    ...(tags.length > 0 && { Tags: tagsView(tags) }),
  };
}

export function listedUser(account: string, user: User): UserView {
  return {
    Path: user.path,
    UserName: user.name,
    UserId: user.id,
    Arn: arnOf(account, 'user', user),
    CreateDate: user.created,
  };
}

export function userView(account: string, user: User): UserView {
  return { ...listedUser(account, user), ...further(user) };
}

export function groupView(account: string, group: Group): GroupView {
  return {
    Path: group.path,
    GroupName: group.name,
    GroupId: group.id,
    Arn: arnOf(account, 'group', group),
    CreateDate: group.created,
  };
}

export function listedRole(account: string, role: Role): RoleView {
  return {
    Path: role.path,
    RoleName: role.name,
    RoleId: role.id,
    Arn: arnOf(account, 'role', role),
    CreateDate: role.created,
    AssumeRolePolicyDocument: role.trust,
    ...(role.description !== undefined && { Description: role.description }),
    MaxSessionDuration: role.maxSession,
  };
}

export function roleView(account: string, role: Role): RoleView {
  return { ...listedRole(account, role), ...further(role) };
}

export async function listedPolicy(tx: ReadTx, owned: OwnedPolicy): Promise<Policy> {
  const { policy } = owned;
  const uses = await listUses(tx, policy.id);
  return {
    PolicyName: policy.name,
    PolicyId: policy.id,
    Arn: policyArn(owned),
    Path: policy.path,
    DefaultVersionId: policy.default,
    AttachmentCount: uses.filter(({ attached }) => attached).length,
    PermissionsBoundaryUsageCount: uses.filter(({ boundary }) => boundary).length,
    IsAttachable: true,
    CreateDate: policy.created,
    UpdateDate: policy.updated,
  };
}

export async function policyView(tx: ReadTx, owned: OwnedPolicy): Promise<Policy> {
  const { description, tags } = owned.policy;
  return {
    ...(await listedPolicy(tx, owned)),
    ...(description !== undefined && { Description: description }),
    Tags: tagsView(tags),
  };
}
