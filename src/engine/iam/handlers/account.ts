import type {
  AttachedPolicy,
  EntityType,
  GroupDetail,
  ManagedPolicyDetail,
  RoleDetail,
  UserDetail,
} from '../../../api/iam/types.ts';
import { getSizeLimit } from '../../../policy/sizes.ts';
import { parseIamArn } from '../arns.ts';
import type { IamCallState, IamHandlers } from '../callstate.ts';
import { fold, listEntities, listUses, type Group, type Role, type User } from '../entities.ts';
import { listRootKeys } from '../keyrecords.ts';
import { iamLimits } from '../limits.ts';
import { awsOwner, listAwsPolicies, type OwnedPolicy } from '../managed.ts';
import { takeIamPage } from '../pages.ts';
import { toGroupView, toPolicyView, toRoleView, toUserView } from '../views.ts';

function listPolicyDetails({ inline, attached }: User | Group | Role) {
  return {
    inline: inline.map(([PolicyName, PolicyDocument]) => ({ PolicyName, PolicyDocument })),
    attached: attached.map((PolicyArn): AttachedPolicy => {
      const name = parseIamArn(PolicyArn)?.name;
      return { ...(name !== undefined && { PolicyName: name }), PolicyArn };
    }),
  };
}

/** One entity, in the list for its kind. */
interface Detailed {
  readonly place: string;
  readonly type: EntityType;
  readonly view: () => Promise<{
    readonly user?: UserDetail;
    readonly group?: GroupDetail;
    readonly role?: RoleDetail;
    readonly policy?: ManagedPolicyDetail;
  }>;
}

function makeUserDetail(account: string, user: User): Detailed {
  const { inline, attached } = listPolicyDetails(user);
  const view = {
    ...toUserView(account, user),
    UserPolicyList: inline,
    GroupList: user.groups,
    AttachedManagedPolicies: attached,
  };
  return { place: `user/${fold(user.name)}`, type: 'User', view: () => Promise.resolve({ user: view }) };
}

function makeGroupDetail(account: string, group: Group): Detailed {
  const { inline, attached } = listPolicyDetails(group);
  const view = {
    ...toGroupView(account, group),
    GroupPolicyList: inline,
    AttachedManagedPolicies: attached,
  };
  return { place: `group/${fold(group.name)}`, type: 'Group', view: () => Promise.resolve({ group: view }) };
}

function makeRoleDetail(account: string, role: Role): Detailed {
  const { inline, attached } = listPolicyDetails(role);
  const view = {
    ...toRoleView(account, role),
    InstanceProfileList: [],
    RolePolicyList: inline,
    AttachedManagedPolicies: attached,
  };
  return { place: `role/${fold(role.name)}`, type: 'Role', view: () => Promise.resolve({ role: view }) };
}

function makePolicyDetail({ tx }: IamCallState, owned: OwnedPolicy): Detailed {
  const { owner, policy } = owned;
  const PolicyVersionList = policy.versions.map(({ id, created, text }) => ({
    Document: text,
    VersionId: id,
    IsDefaultVersion: id === policy.default,
    CreateDate: created,
  }));
  return {
    place: `policy/${fold(policy.name)} ${owner}`,
    type: owner === awsOwner ? 'AWSManagedPolicy' : 'LocalManagedPolicy',
    view: async () => ({ policy: { ...(await toPolicyView(tx, owned)), PolicyVersionList } }),
  };
}

async function listDetails(call: IamCallState): Promise<readonly Detailed[]> {
  const { tx, account } = call;
  const ofAws = await Promise.all(
    listAwsPolicies().map(async (policy) => ({ policy, used: (await listUses(tx, policy.id)).length > 0 })),
  );
  const policies = [
    ...(await listEntities(tx, 'policy')).map((policy) => ({ owner: account, policy })),
    // AWS managed policies only if used, as in AWS.
    ...ofAws.filter(({ used }) => used).map(({ policy }) => ({ owner: awsOwner, policy })),
  ];
  return [
    ...(await listEntities(tx, 'user')).map((user) => makeUserDetail(account, user)),
    ...(await listEntities(tx, 'group')).map((group) => makeGroupDetail(account, group)),
    ...(await listEntities(tx, 'role')).map((role) => makeRoleDetail(account, role)),
    ...policies.map((owned) => makePolicyDetail(call, owned)),
  ].sort((a, b) => (a.place < b.place ? -1 : 1));
}

export const accountHandlers = {
  GetAccountSummary: async ({ tx }) => {
    const [users, groups, roles, policies] = await Promise.all([
      listEntities(tx, 'user'),
      listEntities(tx, 'group'),
      listEntities(tx, 'role'),
      listEntities(tx, 'policy'),
    ]);
    const { attachedPolicies } = iamLimits;
    return {
      SummaryMap: {
        Users: users.length,
        Groups: groups.length,
        Roles: roles.length,
        Policies: policies.length,
        PolicyVersionsInUse: policies.reduce((sum, { versions }) => sum + versions.length, 0),
        AccountAccessKeysPresent: (await listRootKeys(tx)).length > 0 ? 1 : 0,
        AccountMFAEnabled: 0,
        MFADevices: 0,
        MFADevicesInUse: 0,
        InstanceProfiles: 0,
        Providers: 0,
        ServerCertificates: 0,
        AccessKeysPerUserQuota: iamLimits.accessKeysPerUser,
        GroupsPerUserQuota: iamLimits.groupsPerUser,
        AttachedPoliciesPerUserQuota: attachedPolicies,
        AttachedPoliciesPerGroupQuota: attachedPolicies,
        AttachedPoliciesPerRoleQuota: attachedPolicies,
        VersionsPerPolicyQuota: iamLimits.versionsPerPolicy,
        UserPolicySizeQuota: getSizeLimit('user'),
        GroupPolicySizeQuota: getSizeLimit('group'),
        RolePolicySizeQuota: getSizeLimit('role'),
        PolicySizeQuota: getSizeLimit('managed'),
        AssumeRolePolicySizeQuota: getSizeLimit('trust'),
      },
    };
  },

  // An account here has no alias.
  ListAccountAliases: () => Promise.resolve({ AccountAliases: [], IsTruncated: false }),

  GetAccountAuthorizationDetails: async (call, { Filter = [], ...page }) => {
    const all = await listDetails(call);
    const wanted = Filter.length === 0 ? all : all.filter(({ type }) => Filter.includes(type));
    const { page: shown, end } = takeIamPage(wanted, ({ place }) => place, page);
    const views = await Promise.all(shown.map(({ view }) => view()));
    return {
      UserDetailList: views.flatMap(({ user }) => user ?? []),
      GroupDetailList: views.flatMap(({ group }) => group ?? []),
      RoleDetailList: views.flatMap(({ role }) => role ?? []),
      Policies: views.flatMap(({ policy }) => policy ?? []),
      ...end,
    };
  },
} satisfies IamHandlers;
