import { newEntity, renameEntity, requireNew } from '../change.ts';
import { noOutput, requireEntity, type IamCallState, type IamHandlers } from '../callstate.ts';
import {
  compareTexts,
  changeUse,
  deleteEntity,
  deleteMember,
  fold,
  listEntities,
  listMembers,
  getMemberSince,
  putEntity,
  putMember,
  type Group,
} from '../entities.ts';
import { deleteConflict } from '../failures.ts';
import { findPolicy } from '../managed.ts';
import { takeIamPage } from '../pages.ts';
import { toGroupView, toListedUser } from '../views.ts';

/** Renames a group in the records that refer to it. */
async function renameElsewhere(
  { tx, account, now }: IamCallState,
  before: Group,
  after: Group,
): Promise<void> {
  for (const user of await listMembers(tx, before.name)) {
    const since = await getMemberSince(tx, before.name, user.name);
    await deleteMember(tx, before.name, user.name);
    await putMember(tx, after.name, user.name, since ?? now);
    const groups = user.groups.map((name) => (name === before.name ? after.name : name)).sort(compareTexts);
    await putEntity(tx, 'user', { ...user, groups });
  }
  for (const arn of before.attached) {
    const found = await findPolicy(tx, account, arn);
    if (!found) continue;
    await changeUse(tx, found.policy.id, { kind: 'group', name: before.name }, { attached: false });
    await changeUse(tx, found.policy.id, { kind: 'group', name: after.name }, { attached: true });
  }
}

export const groupHandlers = {
  CreateGroup: async (call, { GroupName, Path }) => {
    await requireNew(call, 'group', GroupName);
    const group: Group = { ...newEntity(call, 'group', GroupName, Path), inline: [], attached: [] };
    await putEntity(call.tx, 'group', group);
    return { Group: toGroupView(call.account, group) };
  },

  GetGroup: async (call, { GroupName, ...page }) => {
    const { tx, account } = call;
    const group = await requireEntity(call, 'group', GroupName);
    const users = await listMembers(tx, group.name);
    const { page: shown, end } = takeIamPage(users, ({ name }) => fold(name), page);
    return {
      Group: toGroupView(account, group),
      Users: shown.map((user) => toListedUser(account, user)),
      ...end,
    };
  },

  ListGroups: async ({ tx, account }, { PathPrefix = '/', ...page }) => {
    const groups = (await listEntities(tx, 'group')).filter(({ path }) => path.startsWith(PathPrefix));
    const { page: shown, end } = takeIamPage(groups, ({ name }) => fold(name), page);
    return { Groups: shown.map((group) => toGroupView(account, group)), ...end };
  },

  UpdateGroup: async (call, { GroupName, NewGroupName, NewPath }) => {
    const before = await requireEntity(call, 'group', GroupName);
    const after = { ...before, name: NewGroupName ?? before.name, path: NewPath ?? before.path };
    await renameEntity(call.tx, 'group', before, after);
    if (after.name !== before.name) await renameElsewhere(call, before, after);
    return noOutput;
  },

  DeleteGroup: async (call, { GroupName }) => {
    const { tx } = call;
    const { name, attached, inline } = await requireEntity(call, 'group', GroupName);
    if (attached.length > 0) throw deleteConflict('detach all policies');
    if (inline.length > 0) throw deleteConflict('delete policies');
    if ((await listMembers(tx, name)).length > 0) throw deleteConflict('remove users from group');
    await deleteEntity(tx, 'group', name);
    return noOutput;
  },
} satisfies IamHandlers;
