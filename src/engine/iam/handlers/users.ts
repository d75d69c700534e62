import type { User as UserView } from '../../../api/iam/types.ts';
import { rootArn } from '../../../base/arn.ts';
import type { Tx } from '../../../vault/types.ts';
import { requireAttachable, newEntity, getQuotaName, renameEntity, requireNew } from '../change.ts';
import {
  getTargetUserName,
  noOutput,
  requireEntity,
  type IamCallState,
  type IamHandlers,
} from '../callstate.ts';
import {
  compareTexts,
  changeUse,
  deleteEntity,
  deleteMember,
  findEntity,
  fold,
  listEntities,
  getMemberSince,
  putEntity,
  putMember,
  type User,
} from '../entities.ts';
import { deleteConflict, noSuchEntity, quotaExceeded } from '../failures.ts';
import { findKey, putKey } from '../keyrecords.ts';
import { iamLimits } from '../limits.ts';
import { findPolicy } from '../managed.ts';
import { takeIamPage } from '../pages.ts';
import { toGroupView, toListedUser, toUserView } from '../views.ts';

/** IAM shows the root user without name and path. */
function makeRootView({ account, accountCreated }: IamCallState): UserView {
  const view: Partial<UserView> = { UserId: account, Arn: rootArn(account), CreateDate: accountCreated };
  return view as UserView;
}

/** Renames a user in the records that refer to it. */
async function renameElsewhere(call: IamCallState, before: User, after: User): Promise<void> {
  const { tx, account } = call;
  for (const group of before.groups) {
    const since = await getMemberSince(tx, group, before.name);
    await deleteMember(tx, group, before.name);
    await putMember(tx, group, after.name, since ?? call.now);
  }
  for (const id of before.keys) {
    const key = await findKey(tx, id);
    if (key) await putKey(tx, { ...key, owner: { id: after.id, name: after.name } });
  }
  const uses = [
    ...before.attached.map((arn) => [arn, 'attached'] as const),
    ...(before.boundary === undefined ? [] : [[before.boundary, 'boundary'] as const]),
  ];
  for (const [arn, use] of uses) {
    const found = await findPolicy(tx, account, arn);
    if (!found) continue;
    await changeUse(tx, found.policy.id, { kind: 'user', name: before.name }, { [use]: false });
    await changeUse(tx, found.policy.id, { kind: 'user', name: after.name }, { [use]: true });
  }
}

function requireDeletable({ attached, inline, keys, groups }: User): void {
  if (attached.length > 0) throw deleteConflict('detach all policies');
  if (inline.length > 0) throw deleteConflict('delete policies');
  if (keys.length > 0) throw deleteConflict('delete access keys');
  if (groups.length > 0) throw deleteConflict('remove users from group');
}

/** Removes a deleted user's or role's use of its boundary policy. */
export async function forgetBoundary(
  { tx, account }: IamCallState,
  kind: 'user' | 'role',
  { name, boundary }: Pick<User, 'name' | 'boundary'>,
): Promise<void> {
  const found = boundary === undefined ? undefined : await findPolicy(tx, account, boundary);
  if (found) await changeUse(tx, found.policy.id, { kind, name }, { boundary: false });
}

async function changeGroups(tx: Tx, user: User, groups: readonly string[]): Promise<void> {
  await putEntity(tx, 'user', { ...user, groups: [...groups].sort(compareTexts) });
}

export const userHandlers = {
  CreateUser: async (call, { UserName, Path, PermissionsBoundary, Tags }) => {
    const { tx, account } = call;
    await requireNew(call, 'user', UserName);
    if (PermissionsBoundary !== undefined) {
      const policy = await requireAttachable(call, PermissionsBoundary);
      await changeUse(tx, policy, { kind: 'user', name: UserName }, { boundary: true });
    }
    const user: User = {
      ...newEntity(call, 'user', UserName, Path, Tags),
      boundary: PermissionsBoundary,
      inline: [],
      attached: [],
      groups: [],
      keys: [],
    };
    await putEntity(tx, 'user', user);
    return { User: toUserView(account, user) };
  },

  GetUser: async (call, { UserName }) => {
    const name = getTargetUserName(call, UserName);
    if (name === undefined) return { User: makeRootView(call) };
    return { User: toUserView(call.account, await requireEntity(call, 'user', name)) };
  },

  ListUsers: async ({ tx, account }, { PathPrefix = '/', ...page }) => {
    const users = (await listEntities(tx, 'user')).filter(({ path }) => path.startsWith(PathPrefix));
    const { page: shown, end } = takeIamPage(users, ({ name }) => fold(name), page);
    return { Users: shown.map((user) => toListedUser(account, user)), ...end };
  },

  UpdateUser: async (call, { UserName, NewUserName, NewPath }) => {
    const before = await requireEntity(call, 'user', UserName);
    const renamed = { ...before, name: NewUserName ?? before.name, path: NewPath ?? before.path };
    const isSame = renamed.name === before.name && renamed.path === before.path;
    const after = isSame ? before : { ...renamed, named: call.now };
    await renameEntity(call.tx, 'user', before, after);
    if (after.name !== before.name) await renameElsewhere(call, before, after);
    return noOutput;
  },

  DeleteUser: async (call, { UserName }) => {
    const user = await requireEntity(call, 'user', UserName);
    requireDeletable(user);
    await forgetBoundary(call, 'user', user);
    await deleteEntity(call.tx, 'user', user.name);
    return noOutput;
  },

  AddUserToGroup: async (call, { UserName, GroupName }) => {
    const { tx, now } = call;
    const group = await requireEntity(call, 'group', GroupName);
    const user = await requireEntity(call, 'user', UserName);
    if (user.groups.includes(group.name)) return noOutput;
    const { groupsPerUser } = iamLimits;
    if (user.groups.length >= groupsPerUser) {
      throw quotaExceeded(getQuotaName('Groups', 'user'), groupsPerUser);
    }
    await putMember(tx, group.name, user.name, now);
    await changeGroups(tx, user, [...user.groups, group.name]);
    return noOutput;
  },

  RemoveUserFromGroup: async (call, { UserName, GroupName }) => {
    const { tx } = call;
    const group = await requireEntity(call, 'group', GroupName);
    const user = await requireEntity(call, 'user', UserName);
    if (!(await deleteMember(tx, group.name, user.name))) throw noSuchEntity('user', UserName);
    await changeGroups(
      tx,
      user,
      user.groups.filter((name) => name !== group.name),
    );
    return noOutput;
  },

  ListGroupsForUser: async (call, { UserName, ...page }) => {
    const { tx, account } = call;
    const { groups } = await requireEntity(call, 'user', UserName);
    const { page: shown, end } = takeIamPage(groups, (name) => name, page);
    const found = await Promise.all(shown.map((name) => findEntity(tx, 'group', name)));
    return {
      Groups: found.filter((group) => group !== undefined).map((group) => toGroupView(account, group)),
      ...end,
    };
  },
} satisfies IamHandlers;
