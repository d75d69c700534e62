/** Policies that are part of a user, group or role. */
import { KmsError } from '../../../base/errors.ts';
import { checkPolicy } from '../../../policy/parse.ts';
import { checkSize } from '../../../policy/sizes.ts';
import { noOutput, requireEntity, type IamContext, type IamHandlers } from '../context.ts';
import { byText, putEntity, type Entities, type HolderKind, type Pair } from '../entities.ts';
import { iamPage, type PageEnd, type PageRequest } from '../pages.ts';

async function change(
  context: IamContext,
  kind: HolderKind,
  name: string,
  make: (before: readonly Pair[]) => readonly Pair[],
): Promise<Record<string, never>> {
  // All kinds have the member alike, which the compiler cannot see of one that is not known.
  const holder = (await requireEntity(context, kind, name)) as Entities['role'];
  await putEntity(context.tx, kind, { ...holder, inline: make(holder.inline) });
  return noOutput;
}

function notThere(kind: HolderKind, policy: string): KmsError {
  return new KmsError('NoSuchEntity', `The ${kind} policy with name ${policy} cannot be found.`);
}

function put(context: IamContext, kind: HolderKind, name: string, policy: string, text: string) {
  return change(context, kind, name, (before) => {
    checkPolicy(text, 'identity');
    const others = before.filter(([each]) => each !== policy);
    const after = [...others, [policy, text] as const];
    checkSize(
      kind,
      after.map(([, each]) => each),
      name,
    );
    return after.sort(([a], [b]) => byText(a, b));
  });
}

async function get(context: IamContext, kind: HolderKind, name: string, policy: string) {
  const { inline } = await requireEntity(context, kind, name);
  const found = inline.find(([each]) => each === policy);
  if (found === undefined) throw notThere(kind, policy);
  return { PolicyName: policy, PolicyDocument: found[1] };
}

function remove(context: IamContext, kind: HolderKind, name: string, policy: string) {
  return change(context, kind, name, (before) => {
    const after = before.filter(([each]) => each !== policy);
    if (after.length === before.length) throw notThere(kind, policy);
    return after;
  });
}

async function list(
  context: IamContext,
  kind: HolderKind,
  name: string,
  request: PageRequest,
): Promise<{ PolicyNames: readonly string[] } & PageEnd> {
  const { inline } = await requireEntity(context, kind, name);
  const { page, end } = iamPage(inline, ([policy]) => policy, request);
  return { PolicyNames: page.map(([policy]) => policy), ...end };
}

export const inlineHandlers = {
  PutUserPolicy: (context, { UserName, PolicyName, PolicyDocument }) =>
    put(context, 'user', UserName, PolicyName, PolicyDocument),
  PutGroupPolicy: (context, { GroupName, PolicyName, PolicyDocument }) =>
    put(context, 'group', GroupName, PolicyName, PolicyDocument),
  PutRolePolicy: (context, { RoleName, PolicyName, PolicyDocument }) =>
    put(context, 'role', RoleName, PolicyName, PolicyDocument),

  GetUserPolicy: async (context, { UserName, PolicyName }) => ({
    UserName,
    ...(await get(context, 'user', UserName, PolicyName)),
  }),
  GetGroupPolicy: async (context, { GroupName, PolicyName }) => ({
    GroupName,
    ...(await get(context, 'group', GroupName, PolicyName)),
  }),
  GetRolePolicy: async (context, { RoleName, PolicyName }) => ({
    RoleName,
    ...(await get(context, 'role', RoleName, PolicyName)),
  }),

  DeleteUserPolicy: (context, { UserName, PolicyName }) => remove(context, 'user', UserName, PolicyName),
  DeleteGroupPolicy: (context, { GroupName, PolicyName }) => remove(context, 'group', GroupName, PolicyName),
  DeleteRolePolicy: (context, { RoleName, PolicyName }) => remove(context, 'role', RoleName, PolicyName),

  ListUserPolicies: (context, { UserName, ...page }) => list(context, 'user', UserName, page),
  ListGroupPolicies: (context, { GroupName, ...page }) => list(context, 'group', GroupName, page),
  ListRolePolicies: (context, { RoleName, ...page }) => list(context, 'role', RoleName, page),
} satisfies IamHandlers;
