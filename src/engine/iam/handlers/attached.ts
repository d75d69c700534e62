/** Managed policies attached to users, groups and roles, and those that are their boundaries. */
import { attachableId, quotaName } from '../change.ts';
import { noOutput, requireEntity, type IamCallState, type IamHandlers } from '../callstate.ts';
import { parseIamArn } from '../arns.ts';
import { byText, changeUse, putEntity, type Entities, type HolderKind } from '../entities.ts';
import { noSuchPolicy, quotaExceeded } from '../failures.ts';
import { iamLimits } from '../limits.ts';
import { findPolicy } from '../managed.ts';
import { iamPage, type PageRequest } from '../pages.ts';

/** All kinds have the same members for policies, which the compiler cannot see of one that is not known. */
async function holderOf(call: IamCallState, kind: HolderKind, name: string): Promise<Entities['role']> {
  return (await requireEntity(call, kind, name)) as Entities['role'];
}

async function attach(call: IamCallState, kind: HolderKind, name: string, arn: string) {
  const { tx } = call;
  const holder = await holderOf(call, kind, name);
  const id = await attachableId(call, arn);
  if (holder.attached.includes(arn)) return noOutput;
  const { attachedPolicies: most } = iamLimits;
  if (holder.attached.length >= most) throw quotaExceeded(quotaName('Policies', kind), most);
  await putEntity(tx, kind, { ...holder, attached: [...holder.attached, arn] });
  await changeUse(tx, id, { kind, name }, { attached: true });
  return noOutput;
}

async function detach(call: IamCallState, kind: HolderKind, name: string, arn: string) {
  const { tx, account } = call;
  const holder = await holderOf(call, kind, name);
  if (!holder.attached.includes(arn)) throw noSuchPolicy(arn);
  await putEntity(tx, kind, { ...holder, attached: holder.attached.filter((each) => each !== arn) });
  const found = await findPolicy(tx, account, arn);
  if (found) await changeUse(tx, found.policy.id, { kind, name }, { attached: false });
  return noOutput;
}

async function list(
  call: IamCallState,
  kind: HolderKind,
  name: string,
  { PathPrefix = '/', ...request }: PageRequest & { readonly PathPrefix?: string | undefined },
) {
  const { attached } = await holderOf(call, kind, name);
  const policies = attached.map((PolicyArn) => {
    const { name: PolicyName = '', path = '/' } = parseIamArn(PolicyArn) ?? {};
    return { PolicyName, PolicyArn, path };
  });
  const matching = policies
    .filter(({ path }) => path.startsWith(PathPrefix))
    .sort((a, b) => byText(a.PolicyArn, b.PolicyArn));
  const { page, end } = iamPage(matching, ({ PolicyArn }) => PolicyArn, request);
  return {
    AttachedPolicies: page.map(({ PolicyName, PolicyArn }) => ({ PolicyName, PolicyArn })),
    ...end,
  };
}

/** Another boundary takes the place of the one before; none where `arn` is undefined. */
async function bound(call: IamCallState, kind: 'user' | 'role', name: string, arn: string | undefined) {
  const { tx, account } = call;
  const holder = await holderOf(call, kind, name);
  const id = arn === undefined ? undefined : await attachableId(call, arn);
  const before = holder.boundary === undefined ? undefined : await findPolicy(tx, account, holder.boundary);
  if (before) await changeUse(tx, before.policy.id, { kind, name }, { boundary: false });
  if (id !== undefined) await changeUse(tx, id, { kind, name }, { boundary: true });
  await putEntity(tx, kind, { ...holder, boundary: arn });
  return noOutput;
}

export const attachedHandlers = {
  AttachUserPolicy: (call, { UserName, PolicyArn }) => attach(call, 'user', UserName, PolicyArn),
  AttachGroupPolicy: (call, { GroupName, PolicyArn }) => attach(call, 'group', GroupName, PolicyArn),
  AttachRolePolicy: (call, { RoleName, PolicyArn }) => attach(call, 'role', RoleName, PolicyArn),

  DetachUserPolicy: (call, { UserName, PolicyArn }) => detach(call, 'user', UserName, PolicyArn),
  DetachGroupPolicy: (call, { GroupName, PolicyArn }) => detach(call, 'group', GroupName, PolicyArn),
  DetachRolePolicy: (call, { RoleName, PolicyArn }) => detach(call, 'role', RoleName, PolicyArn),

  ListAttachedUserPolicies: (call, { UserName, ...page }) => list(call, 'user', UserName, page),
  ListAttachedGroupPolicies: (call, { GroupName, ...page }) => list(call, 'group', GroupName, page),
  ListAttachedRolePolicies: (call, { RoleName, ...page }) => list(call, 'role', RoleName, page),

  PutUserPermissionsBoundary: (call, { UserName, PermissionsBoundary }) =>
    bound(call, 'user', UserName, PermissionsBoundary),
  PutRolePermissionsBoundary: (call, { RoleName, PermissionsBoundary }) =>
    bound(call, 'role', RoleName, PermissionsBoundary),
  DeleteUserPermissionsBoundary: (call, { UserName }) => bound(call, 'user', UserName, undefined),
  DeleteRolePermissionsBoundary: (call, { RoleName }) => bound(call, 'role', RoleName, undefined),
} satisfies IamHandlers;
