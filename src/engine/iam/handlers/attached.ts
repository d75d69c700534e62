/** Managed policies as attached to users, groups and roles, and as their boundaries. */
import { requireAttachable, getQuotaName } from '../change.ts';
import { noOutput, requireEntity, type IamCallState, type IamHandlers } from '../callstate.ts';
import { parseIamArn } from '../arns.ts';
import { compareTexts, changeUse, putEntity, type Entities, type HolderKind } from '../entities.ts';
import { noSuchPolicy, quotaExceeded } from '../failures.ts';
import { iamLimits } from '../limits.ts';
import { findPolicy } from '../managed.ts';
import { takeIamPage, type PageRequest } from '../pages.ts';

/** All kinds have the same policy members, but the compiler cannot see it for an unknown kind. */
async function requireHolder(call: IamCallState, kind: HolderKind, name: string): Promise<Entities['role']> {
  return (await requireEntity(call, kind, name)) as Entities['role'];
}

async function attachPolicy(call: IamCallState, kind: HolderKind, name: string, arn: string) {
  const { tx } = call;
  const holder = await requireHolder(call, kind, name);
  const id = await requireAttachable(call, arn);
  if (holder.attached.includes(arn)) return noOutput;
  const { attachedPolicies: most } = iamLimits;
  if (holder.attached.length >= most) throw quotaExceeded(getQuotaName('Policies', kind), most);
  await putEntity(tx, kind, { ...holder, attached: [...holder.attached, arn] });
  await changeUse(tx, id, { kind, name }, { attached: true });
  return noOutput;
}

async function detachPolicy(call: IamCallState, kind: HolderKind, name: string, arn: string) {
  const { tx, account } = call;
  const holder = await requireHolder(call, kind, name);
  if (!holder.attached.includes(arn)) throw noSuchPolicy(arn);
  await putEntity(tx, kind, { ...holder, attached: holder.attached.filter((each) => each !== arn) });
  const found = await findPolicy(tx, account, arn);
  if (found) await changeUse(tx, found.policy.id, { kind, name }, { attached: false });
  return noOutput;
}

async function listAttached(
  call: IamCallState,
  kind: HolderKind,
  name: string,
  { PathPrefix = '/', ...request }: PageRequest & { readonly PathPrefix?: string | undefined },
) {
  const { attached } = await requireHolder(call, kind, name);
  const policies = attached.map((PolicyArn) => {
    const { name: PolicyName = '', path = '/' } = parseIamArn(PolicyArn) ?? {};
    return { PolicyName, PolicyArn, path };
  });
  const matching = policies
    .filter(({ path }) => path.startsWith(PathPrefix))
    .sort((a, b) => compareTexts(a.PolicyArn, b.PolicyArn));
  const { page, end } = takeIamPage(matching, ({ PolicyArn }) => PolicyArn, request);
  return {
    AttachedPolicies: page.map(({ PolicyName, PolicyArn }) => ({ PolicyName, PolicyArn })),
    ...end,
  };
}

/** Replaces the boundary; removes it if `arn` is undefined. */
async function setBoundary(call: IamCallState, kind: 'user' | 'role', name: string, arn: string | undefined) {
  const { tx, account } = call;
  const holder = await requireHolder(call, kind, name);
  const id = arn === undefined ? undefined : await requireAttachable(call, arn);
  const before = holder.boundary === undefined ? undefined : await findPolicy(tx, account, holder.boundary);
  if (before) await changeUse(tx, before.policy.id, { kind, name }, { boundary: false });
  if (id !== undefined) await changeUse(tx, id, { kind, name }, { boundary: true });
  await putEntity(tx, kind, { ...holder, boundary: arn });
  return noOutput;
}

export const attachedHandlers = {
  AttachUserPolicy: (call, { UserName, PolicyArn }) => attachPolicy(call, 'user', UserName, PolicyArn),
  AttachGroupPolicy: (call, { GroupName, PolicyArn }) => attachPolicy(call, 'group', GroupName, PolicyArn),
  AttachRolePolicy: (call, { RoleName, PolicyArn }) => attachPolicy(call, 'role', RoleName, PolicyArn),

  DetachUserPolicy: (call, { UserName, PolicyArn }) => detachPolicy(call, 'user', UserName, PolicyArn),
  DetachGroupPolicy: (call, { GroupName, PolicyArn }) => detachPolicy(call, 'group', GroupName, PolicyArn),
  DetachRolePolicy: (call, { RoleName, PolicyArn }) => detachPolicy(call, 'role', RoleName, PolicyArn),

  ListAttachedUserPolicies: (call, { UserName, ...page }) => listAttached(call, 'user', UserName, page),
  ListAttachedGroupPolicies: (call, { GroupName, ...page }) => listAttached(call, 'group', GroupName, page),
  ListAttachedRolePolicies: (call, { RoleName, ...page }) => listAttached(call, 'role', RoleName, page),

  PutUserPermissionsBoundary: (call, { UserName, PermissionsBoundary }) =>
    setBoundary(call, 'user', UserName, PermissionsBoundary),
  PutRolePermissionsBoundary: (call, { RoleName, PermissionsBoundary }) =>
    setBoundary(call, 'role', RoleName, PermissionsBoundary),
  DeleteUserPermissionsBoundary: (call, { UserName }) => setBoundary(call, 'user', UserName, undefined),
  DeleteRolePermissionsBoundary: (call, { RoleName }) => setBoundary(call, 'role', RoleName, undefined),
} satisfies IamHandlers;
