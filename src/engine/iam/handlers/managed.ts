import type { EntityType, PolicyUsageType } from '../../../api/iam/types.ts';
import { KmsError } from '../../../base/errors.ts';
import { checkPolicy } from '../../../policy/parse.ts';
import { checkSize } from '../../../policy/sizes.ts';
import { newEntity, requireNew } from '../change.ts';
import { noOutput, requirePolicy, type IamCallState, type IamHandlers } from '../callstate.ts';
import {
  compareTexts,
  deleteEntity,
  findSimilar,
  fold,
  listEntities,
  listUses,
  putEntity,
  type HolderKind,
  type ManagedPolicy,
  type PolicyUse,
  type PolicyVersion,
} from '../entities.ts';
import { iamLimits } from '../limits.ts';
import { awsOwner, listAwsPolicies, type OwnedPolicy } from '../managed.ts';
import { takeIamPage } from '../pages.ts';
import { toListedPolicy, toPolicyView } from '../views.ts';

function checkText(text: string): void {
  checkSize('managed', [text]);
  checkPolicy(text, 'identity');
}

/** Requires one of the account's own managed policies. */
async function requireOwn(call: IamCallState, arn: string): Promise<ManagedPolicy> {
  const { owner, policy } = await requirePolicy(call, arn);
  if (owner === awsOwner) {
    throw new KmsError('AccessDenied', 'Policies of AWS cannot be changed.');
  }
  return policy;
}

function requireVersion(arn: string, { versions }: ManagedPolicy, id: string): PolicyVersion {
  const version = versions.find((each) => each.id === id);
  if (version === undefined) {
    throw new KmsError('NoSuchEntity', `Policy ${arn} version ${id} does not exist or is not attachable.`);
  }
  return version;
}

function toVersionView({ id, created }: PolicyVersion, policy: ManagedPolicy) {
  return { VersionId: id, IsDefaultVersion: id === policy.default, CreateDate: created };
}

const entityKinds: Readonly<Record<EntityType, HolderKind | undefined>> = {
  User: 'user',
  Group: 'group',
  Role: 'role',
  LocalManagedPolicy: undefined,
  AWSManagedPolicy: undefined,
};

function isUsed({ attached, boundary }: PolicyUse, usage: PolicyUsageType | undefined): boolean {
  if (usage === 'PermissionsPolicy') return attached;
  return usage === 'PermissionsBoundary' ? boundary : attached || boundary;
}

async function listUsersOf({ tx }: IamCallState, policy: ManagedPolicy, path: string) {
  const uses = await listUses(tx, policy.id);
  const found = await Promise.all(
    uses.map(async (use) => ({ use, entity: await findSimilar(tx, use.kind, use.name) })),
  );
  return found.flatMap(({ use, entity }) => (entity?.path.startsWith(path) ? [{ use, entity }] : []));
}

async function listOwned(
  { tx, account }: IamCallState,
  scope: 'All' | 'AWS' | 'Local' = 'All',
): Promise<readonly OwnedPolicy[]> {
  const own = scope === 'AWS' ? [] : await listEntities(tx, 'policy');
  const ofAws = scope === 'Local' ? [] : listAwsPolicies();
  return [
    ...own.map((policy) => ({ owner: account, policy })),
    ...ofAws.map((policy) => ({ owner: awsOwner, policy })),
  ].sort((a, b) => compareTexts(toSortKey(a), toSortKey(b)));
}

function toSortKey({ owner, policy }: OwnedPolicy): string {
  return `${fold(policy.name)} ${owner}`;
}

export const managedHandlers = {
  CreatePolicy: async (call, { PolicyName, Path, PolicyDocument, Description, Tags }) => {
    const { tx, account, now } = call;
    await requireNew(call, 'policy', PolicyName);
    checkText(PolicyDocument);
    const policy: ManagedPolicy = {
      ...newEntity(call, 'policy', PolicyName, Path, Tags),
      updated: now,
      description: Description,
      versions: [{ id: 'v1', created: now, text: PolicyDocument }],
      default: 'v1',
      last: 1,
    };
    await putEntity(tx, 'policy', policy);
    return { Policy: await toPolicyView(tx, { owner: account, policy }) };
  },

  GetPolicy: async (call, { PolicyArn }) => ({
    Policy: await toPolicyView(call.tx, await requirePolicy(call, PolicyArn)),
  }),

  ListPolicies: async (call, { Scope, OnlyAttached, PathPrefix = '/', PolicyUsageFilter, ...page }) => {
    const { tx } = call;
    const matching: OwnedPolicy[] = [];
    for (const owned of await listOwned(call, Scope)) {
      if (!owned.policy.path.startsWith(PathPrefix)) continue;
      const uses = await listUses(tx, owned.policy.id);
      if (OnlyAttached === true && !uses.some(({ attached }) => attached)) continue;
      if (PolicyUsageFilter !== undefined && !uses.some((use) => isUsed(use, PolicyUsageFilter))) continue;
      matching.push(owned);
    }
    const { page: shown, end } = takeIamPage(matching, toSortKey, page);
    return { Policies: await Promise.all(shown.map((owned) => toListedPolicy(tx, owned))), ...end };
  },

  DeletePolicy: async (call, { PolicyArn }) => {
    const { tx } = call;
    const policy = await requireOwn(call, PolicyArn);
    if ((await listUses(tx, policy.id)).length > 0) {
      throw new KmsError('DeleteConflict', 'Cannot delete a policy attached to entities.');
    }
    if (policy.versions.length > 1) {
      throw new KmsError(
        'DeleteConflict',
        'This policy has more than one version. Before you delete a policy, you must delete the ' +
          "policy's versions. The default version is deleted with the policy.",
      );
    }
    await deleteEntity(tx, 'policy', policy.name);
    return noOutput;
  },

  CreatePolicyVersion: async (call, { PolicyArn, PolicyDocument, SetAsDefault = false }) => {
    const { tx, now } = call;
    const before = await requireOwn(call, PolicyArn);
    checkText(PolicyDocument);
    const { versionsPerPolicy: most } = iamLimits;
    if (before.versions.length >= most) {
      throw new KmsError(
        'LimitExceeded',
        `A managed policy can have up to ${most} versions. Before you create a new version, you must delete an existing version.`,
      );
    }
    const last = before.last + 1;
    const version: PolicyVersion = { id: `v${last}`, created: now, text: PolicyDocument };
    const policy: ManagedPolicy = {
      ...before,
      versions: [...before.versions, version],
      last,
      updated: now,
      default: SetAsDefault ? version.id : before.default,
    };
    await putEntity(tx, 'policy', policy);
    return { PolicyVersion: toVersionView(version, policy) };
  },

  GetPolicyVersion: async (call, { PolicyArn, VersionId }) => {
    const { policy } = await requirePolicy(call, PolicyArn);
    const version = requireVersion(PolicyArn, policy, VersionId);
    return { PolicyVersion: { Document: version.text, ...toVersionView(version, policy) } };
  },

  ListPolicyVersions: async (call, { PolicyArn, ...page }) => {
    const { policy } = await requirePolicy(call, PolicyArn);
    // Newest first; numbers of fixed length sort as text.
    const numberOf = ({ id }: PolicyVersion) => String(1e9 - Number(id.slice(1)));
    const versions = [...policy.versions].sort((a, b) => compareTexts(numberOf(a), numberOf(b)));
    const { page: shown, end } = takeIamPage(versions, numberOf, page);
    return { Versions: shown.map((version) => toVersionView(version, policy)), ...end };
  },

  DeletePolicyVersion: async (call, { PolicyArn, VersionId }) => {
    const policy = await requireOwn(call, PolicyArn);
    requireVersion(PolicyArn, policy, VersionId);
    if (VersionId === policy.default) {
      throw new KmsError('DeleteConflict', 'Cannot delete the default version of a policy.');
    }
    const versions = policy.versions.filter(({ id }) => id !== VersionId);
    await putEntity(call.tx, 'policy', { ...policy, versions, updated: call.now });
    return noOutput;
  },

  SetDefaultPolicyVersion: async (call, { PolicyArn, VersionId }) => {
    const policy = await requireOwn(call, PolicyArn);
    requireVersion(PolicyArn, policy, VersionId);
    await putEntity(call.tx, 'policy', { ...policy, default: VersionId, updated: call.now });
    return noOutput;
  },

  ListEntitiesForPolicy: async (
    call,
    { PolicyArn, EntityFilter, PathPrefix = '/', PolicyUsageFilter, ...page },
  ) => {
    const { policy } = await requirePolicy(call, PolicyArn);
    const found = (await listUsersOf(call, policy, PathPrefix)).filter(
      ({ use }) =>
        isUsed(use, PolicyUsageFilter) &&
        (EntityFilter === undefined || entityKinds[EntityFilter] === use.kind),
    );
    const { page: shown, end } = takeIamPage(found, ({ use }) => `${use.kind}/${use.name}`, page);
    const entities = (kind: HolderKind) =>
      shown.filter(({ use }) => use.kind === kind).map(({ entity }) => entity);
    return {
      PolicyGroups: entities('group').map(({ name, id }) => ({ GroupName: name, GroupId: id })),
      PolicyUsers: entities('user').map(({ name, id }) => ({ UserName: name, UserId: id })),
      PolicyRoles: entities('role').map(({ name, id }) => ({ RoleName: name, RoleId: id })),
      ...end,
    };
  },
} satisfies IamHandlers;
