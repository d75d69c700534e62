import { KmsError } from '../../../base/errors.ts';
import { checkPolicy } from '../../../policy/parse.ts';
import { absentPrincipal } from '../../principals.ts';
import { attachableId, newEntity, requireNew } from '../change.ts';
import { noOutput, requireEntity, type IamContext, type IamHandlers } from '../context.ts';
import { changeUse, deleteEntity, fold, listEntities, putEntity, type Role } from '../entities.ts';
import { deleteConflict } from '../failures.ts';
import { iamPage } from '../pages.ts';
import { listedRole, roleView } from '../views.ts';
import { forgetBoundary } from './users.ts';

const usualMaxSession = 3600;

/** A trust policy whose principals are there, as far as that can be known here. */
async function checkTrust(context: IamContext, text: string): Promise<void> {
  const absent = await absentPrincipal(context, checkPolicy(text, 'trust'));
  if (absent === undefined) return;
  throw new KmsError('MalformedPolicyDocument', `Invalid principal in policy: "AWS":"${absent}"`);
}

async function describe(context: IamContext, name: string, description: string): Promise<Role> {
  const role = { ...(await requireEntity(context, 'role', name)), description };
  await putEntity(context.tx, 'role', role);
  return role;
}

export const roleHandlers = {
  CreateRole: async (
    context,
    { RoleName, Path, AssumeRolePolicyDocument, Description, MaxSessionDuration, PermissionsBoundary, Tags },
  ) => {
    const { tx, account, now } = context;
    await requireNew(context, 'role', RoleName);
    await checkTrust(context, AssumeRolePolicyDocument);
    if (PermissionsBoundary !== undefined) {
      const policy = await attachableId(context, PermissionsBoundary);
      await changeUse(tx, policy, { kind: 'role', name: RoleName }, { boundary: true });
    }
    const role: Role = {
      ...newEntity(context, 'role', RoleName, Path, Tags),
      boundary: PermissionsBoundary,
      inline: [],
      attached: [],
      trust: AssumeRolePolicyDocument,
      trustSince: now,
      description: Description,
      maxSession: MaxSessionDuration ?? usualMaxSession,
    };
    await putEntity(tx, 'role', role);
    return { Role: roleView(account, role) };
  },

  GetRole: async (context, { RoleName }) => ({
    Role: roleView(context.account, await requireEntity(context, 'role', RoleName)),
  }),

  ListRoles: async ({ tx, account }, { PathPrefix = '/', ...page }) => {
    const roles = (await listEntities(tx, 'role')).filter(({ path }) => path.startsWith(PathPrefix));
    const { page: shown, end } = iamPage(roles, ({ name }) => fold(name), page);
    return { Roles: shown.map((role) => listedRole(account, role)), ...end };
  },

  UpdateRole: async (context, { RoleName, Description, MaxSessionDuration }) => {
    const role = await requireEntity(context, 'role', RoleName);
    await putEntity(context.tx, 'role', {
      ...role,
      description: Description ?? role.description,
      maxSession: MaxSessionDuration ?? role.maxSession,
    });
    return {};
  },

  UpdateRoleDescription: async (context, { RoleName, Description }) => ({
    Role: roleView(context.account, await describe(context, RoleName, Description)),
  }),

  UpdateAssumeRolePolicy: async (context, { RoleName, PolicyDocument }) => {
    const role = await requireEntity(context, 'role', RoleName);
    await checkTrust(context, PolicyDocument);
    await putEntity(context.tx, 'role', { ...role, trust: PolicyDocument, trustSince: context.now });
    return noOutput;
  },

  DeleteRole: async (context, { RoleName }) => {
    const role = await requireEntity(context, 'role', RoleName);
    if (role.attached.length > 0) throw deleteConflict('detach all policies');
    if (role.inline.length > 0) throw deleteConflict('delete policies');
    await forgetBoundary(context, 'role', role);
    await deleteEntity(context.tx, 'role', role.name);
    return noOutput;
  },

  // Instance profiles are of EC2: there are none here.
  ListInstanceProfilesForRole: async (context, { RoleName }) => {
    await requireEntity(context, 'role', RoleName);
    return { InstanceProfiles: [], IsTruncated: false };
  },
} satisfies IamHandlers;
