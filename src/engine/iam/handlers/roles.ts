import { KmsError } from '../../../base/errors.ts';
import { checkPolicy } from '../../../policy/parse.ts';
import { findAbsentPrincipal } from '../../principals.ts';
import { requireAttachable, newEntity, requireNew } from '../change.ts';
import { noOutput, requireEntity, type IamCallState, type IamHandlers } from '../callstate.ts';
import { changeUse, deleteEntity, fold, listEntities, putEntity, type Role } from '../entities.ts';
import { deleteConflict } from '../failures.ts';
import { takeIamPage } from '../pages.ts';
import { toListedRole, toRoleView } from '../views.ts';
import { forgetBoundary } from './users.ts';

const usualMaxSession = 3600;

/** Checks a trust policy, and that its principals exist as far as that is known here. */
async function checkTrust(call: IamCallState, text: string): Promise<void> {
  const absent = await findAbsentPrincipal(call, checkPolicy(text, 'trust'));
  if (absent === undefined) return;
  throw new KmsError('MalformedPolicyDocument', `Invalid principal in policy: "AWS":"${absent}"`);
}

async function describeRole(call: IamCallState, name: string, description: string): Promise<Role> {
  const role = { ...(await requireEntity(call, 'role', name)), description };
  await putEntity(call.tx, 'role', role);
  return role;
}

export const roleHandlers = {
  CreateRole: async (
    call,
    { RoleName, Path, AssumeRolePolicyDocument, Description, MaxSessionDuration, PermissionsBoundary, Tags },
  ) => {
    const { tx, account, now } = call;
    await requireNew(call, 'role', RoleName);
    await checkTrust(call, AssumeRolePolicyDocument);
    if (PermissionsBoundary !== undefined) {
      const policy = await requireAttachable(call, PermissionsBoundary);
      await changeUse(tx, policy, { kind: 'role', name: RoleName }, { boundary: true });
    }
    const role: Role = {
      ...newEntity(call, 'role', RoleName, Path, Tags),
      boundary: PermissionsBoundary,
      inline: [],
      attached: [],
      trust: AssumeRolePolicyDocument,
      trustSince: now,
      description: Description,
      maxSession: MaxSessionDuration ?? usualMaxSession,
    };
    await putEntity(tx, 'role', role);
    return { Role: toRoleView(account, role) };
  },

  GetRole: async (call, { RoleName }) => ({
    Role: toRoleView(call.account, await requireEntity(call, 'role', RoleName)),
  }),

  ListRoles: async ({ tx, account }, { PathPrefix = '/', ...page }) => {
    const roles = (await listEntities(tx, 'role')).filter(({ path }) => path.startsWith(PathPrefix));
    const { page: shown, end } = takeIamPage(roles, ({ name }) => fold(name), page);
    return { Roles: shown.map((role) => toListedRole(account, role)), ...end };
  },

  UpdateRole: async (call, { RoleName, Description, MaxSessionDuration }) => {
    const role = await requireEntity(call, 'role', RoleName);
    await putEntity(call.tx, 'role', {
      ...role,
      description: Description ?? role.description,
      maxSession: MaxSessionDuration ?? role.maxSession,
    });
    return {};
  },

  UpdateRoleDescription: async (call, { RoleName, Description }) => ({
    Role: toRoleView(call.account, await describeRole(call, RoleName, Description)),
  }),

  UpdateAssumeRolePolicy: async (call, { RoleName, PolicyDocument }) => {
    const role = await requireEntity(call, 'role', RoleName);
    await checkTrust(call, PolicyDocument);
    await putEntity(call.tx, 'role', { ...role, trust: PolicyDocument, trustSince: call.now });
    return noOutput;
  },

  DeleteRole: async (call, { RoleName }) => {
    const role = await requireEntity(call, 'role', RoleName);
    if (role.attached.length > 0) throw deleteConflict('detach all policies');
    if (role.inline.length > 0) throw deleteConflict('delete policies');
    await forgetBoundary(call, 'role', role);
    await deleteEntity(call.tx, 'role', role.name);
    return noOutput;
  },

  // Instance profiles belong to EC2, which does not exist here.
  ListInstanceProfilesForRole: async (call, { RoleName }) => {
    await requireEntity(call, 'role', RoleName);
    return { InstanceProfiles: [], IsTruncated: false };
  },
} satisfies IamHandlers;
