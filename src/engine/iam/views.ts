/** Records as responses show them. */
import type {
  Group as GroupView,
  Policy,
  Role as RoleView,
  Tag,
  User as UserView,
} from '../../api/iam/types.ts';
import type { ReadTx } from '../../vault/types.ts';
import { formatArn, listUses, type Group, type Pair, type Role, type User } from './entities.ts';
import { policyArn, type OwnedPolicy } from './managed.ts';

export function toTagsView(tags: readonly Pair[]): readonly Tag[] {
  return tags.map(([Key, Value]) => ({ Key, Value }));
}

/** Lists omit these: https://docs.aws.amazon.com/IAM/latest/APIReference/API_ListUsers.html */
function toBoundaryAndTags({ tags, boundary }: User | Role): Pick<UserView, 'Tags' | 'PermissionsBoundary'> {
  return {
    ...(boundary !== undefined && {
      PermissionsBoundary: { PermissionsBoundaryType: 'Policy' as const, PermissionsBoundaryArn: boundary },
    }),
    ...(tags.length > 0 && { Tags: toTagsView(tags) }),
  };
}

export function toListedUser(account: string, user: User): UserView {
  return {
    Path: user.path,
    UserName: user.name,
    UserId: user.id,
    Arn: formatArn(account, 'user', user),
    CreateDate: user.created,
  };
}

export function toUserView(account: string, user: User): UserView {
  return { ...toListedUser(account, user), ...toBoundaryAndTags(user) };
}

export function toGroupView(account: string, group: Group): GroupView {
  return {
    Path: group.path,
    GroupName: group.name,
    GroupId: group.id,
    Arn: formatArn(account, 'group', group),
    CreateDate: group.created,
  };
}

export function toListedRole(account: string, role: Role): RoleView {
  return {
    Path: role.path,
    RoleName: role.name,
    RoleId: role.id,
    Arn: formatArn(account, 'role', role),
    CreateDate: role.created,
    AssumeRolePolicyDocument: role.trust,
    ...(role.description !== undefined && { Description: role.description }),
    MaxSessionDuration: role.maxSession,
  };
}

export function toRoleView(account: string, role: Role): RoleView {
  return { ...toListedRole(account, role), ...toBoundaryAndTags(role) };
}

export async function toListedPolicy(tx: ReadTx, owned: OwnedPolicy): Promise<Policy> {
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

export async function toPolicyView(tx: ReadTx, owned: OwnedPolicy): Promise<Policy> {
  const { description, tags } = owned.policy;
  return {
    ...(await toListedPolicy(tx, owned)),
    ...(description !== undefined && { Description: description }),
    Tags: toTagsView(tags),
  };
}
