/** Managed policies attached to users, groups and roles, and those that are their boundaries. */
import { attachableId, quotaName } from '../change.ts';
import { noOutput, requireEntity, type IamContext, type IamHandlers } from '../context.ts';
import { parseIamArn } from '../arns.ts';
import { byText, changeUse, putEntity, type Entities, type HolderKind } from '../entities.ts';
import { noSuchPolicy, quotaExceeded } from '../failures.ts';
import { iamLimits } from '../limits.ts';
import { findPolicy } from '../managed.ts';
import { iamPage, type PageRequest } from '../pages.ts';

/** All kinds have the same members for policies, which the compiler cannot see of one that is not known. */
async function holderOf(context: IamContext, kind: HolderKind, name: string): Promise<Entities['role']> {
  return (await requireEntity(context, kind, name)) as Entities['role'];
}

async function attach(context: IamContext, kind: HolderKind, name: string, arn: string) {
  const { tx } = context;
  const holder = await holderOf(context, kind, name);
  const id = await attachableId(context, arn);
  if (holder.attached.includes(arn)) return noOutput;
  const { attachedPolicies: most } = iamLimits;
  if (holder.attached.length >= most) throw quotaExceeded(quotaName('Policies', kind), most);
  await putEntity(tx, kind, { ...holder, attached: [...holder.attached, arn] });
  await changeUse(tx, id, { kind, name }, { attached: true });
  return noOutput;
}

async function detach(context: IamContext, kind: HolderKind, name: string, arn: string) {
  const { tx, account } = context;
  const holder = await holderOf(context, kind, name);
  if (!holder.attached.includes(arn)) throw noSuchPolicy(arn);
  await putEntity(tx, kind, { ...holder, attached: holder.attached.filter((each) => each !== arn) });
  const found = await findPolicy(tx, account, arn);
  if (found) await changeUse(tx, found.policy.id, { kind, name }, { attached: false });
  return noOutput;
}

async function list(
  context: IamContext,
  kind: HolderKind,
  name: string,
  { PathPrefix = '/', ...request }: PageRequest & { readonly PathPrefix?: string | undefined },
) {
  const { attached } = await holderOf(context, kind, name);
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
async function bound(context: IamContext, kind: 'user' | 'role', name: string, arn: string | undefined) {
  const { tx, account } = context;
  const holder = await holderOf(context, kind, name);
  const id = arn === undefined ? undefined : await attachableId(context, arn);
  const before = holder.boundary === undefined ? undefined : await findPolicy(tx, account, holder.boundary);
  if (before) await changeUse(tx, before.policy.id, { kind, name }, { boundary: false });
  if (id !== undefined) await changeUse(tx, id, { kind, name }, { boundary: true });
  await putEntity(tx, kind, { ...holder, boundary: arn });
  return noOutput;
}

export const attachedHandlers = {
  AttachUserPolicy: (context, { UserName, PolicyArn }) => attach(context, 'user', UserName, PolicyArn),
  AttachGroupPolicy: (context, { GroupName, PolicyArn }) => attach(context, 'group', GroupName, PolicyArn),
  AttachRolePolicy: (context, { RoleName, PolicyArn }) => attach(context, 'role', RoleName, PolicyArn),

  DetachUserPolicy: (context, { UserName, PolicyArn }) => detach(context, 'user', UserName, PolicyArn),
  DetachGroupPolicy: (context, { GroupName, PolicyArn }) => detach(context, 'group', GroupName, PolicyArn),
  DetachRolePolicy: (context, { RoleName, PolicyArn }) => detach(context, 'role', RoleName, PolicyArn),

  ListAttachedUserPolicies: (context, { UserName, ...page }) => list(context, 'user', UserName, page),
  ListAttachedGroupPolicies: (context, { GroupName, ...page }) => list(context, 'group', GroupName, page),
  ListAttachedRolePolicies: (context, { RoleName, ...page }) => list(context, 'role', RoleName, page),

  PutUserPermissionsBoundary: (context, { UserName, PermissionsBoundary }) =>
    bound(context, 'user', UserName, PermissionsBoundary),
  PutRolePermissionsBoundary: (context, { RoleName, PermissionsBoundary }) =>
    bound(context, 'role', RoleName, PermissionsBoundary),
  DeleteUserPermissionsBoundary: (context, { UserName }) => bound(context, 'user', UserName, undefined),
  DeleteRolePermissionsBoundary: (context, { RoleName }) => bound(context, 'role', RoleName, undefined),
} satisfies IamHandlers;
