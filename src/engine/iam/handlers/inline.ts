import { KmsError } from '../../../base/errors.ts';
import { checkPolicy } from '../../../policy/parse.ts';
import { checkSize } from '../../../policy/sizes.ts';
import { noOutput, requireEntity, type IamCallState, type IamHandlers } from '../callstate.ts';
import { compareTexts, putEntity, type Entities, type HolderKind, type Pair } from '../entities.ts';
import { takeIamPage, type PageEnd, type PageRequest } from '../pages.ts';

async function changeInline(
  call: IamCallState,
  kind: HolderKind,
  name: string,
  make: (before: readonly Pair[]) => readonly Pair[],
): Promise<Record<string, never>> {
  // All kinds have this member, but the compiler cannot see it for an unknown kind.
  const holder = (await requireEntity(call, kind, name)) as Entities['role'];
  await putEntity(call.tx, kind, { ...holder, inline: make(holder.inline) });
  return noOutput;
}

function noSuchInlinePolicy(kind: HolderKind, policy: string): KmsError {
  return new KmsError('NoSuchEntity', `The ${kind} policy with name ${policy} cannot be found.`);
}

function putInline(call: IamCallState, kind: HolderKind, name: string, policy: string, text: string) {
  return changeInline(call, kind, name, (before) => {
    checkPolicy(text, 'identity');
    const others = before.filter(([each]) => each !== policy);
    const after = [...others, [policy, text] as const];
    checkSize(
      kind,
      after.map(([, each]) => each),
      name,
    );
    return after.sort(([a], [b]) => compareTexts(a, b));
  });
}

async function getInline(call: IamCallState, kind: HolderKind, name: string, policy: string) {
  const { inline } = await requireEntity(call, kind, name);
  const found = inline.find(([each]) => each === policy);
  if (found === undefined) throw noSuchInlinePolicy(kind, policy);
  return { PolicyName: policy, PolicyDocument: found[1] };
}

function deleteInline(call: IamCallState, kind: HolderKind, name: string, policy: string) {
  return changeInline(call, kind, name, (before) => {
    const after = before.filter(([each]) => each !== policy);
    if (after.length === before.length) throw noSuchInlinePolicy(kind, policy);
    return after;
  });
}

async function listInline(
  call: IamCallState,
  kind: HolderKind,
  name: string,
  request: PageRequest,
): Promise<{ PolicyNames: readonly string[] } & PageEnd> {
  const { inline } = await requireEntity(call, kind, name);
  const { page, end } = takeIamPage(inline, ([policy]) => policy, request);
  return { PolicyNames: page.map(([policy]) => policy), ...end };
}

export const inlineHandlers = {
  PutUserPolicy: (call, { UserName, PolicyName, PolicyDocument }) =>
    putInline(call, 'user', UserName, PolicyName, PolicyDocument),
  PutGroupPolicy: (call, { GroupName, PolicyName, PolicyDocument }) =>
    putInline(call, 'group', GroupName, PolicyName, PolicyDocument),
  PutRolePolicy: (call, { RoleName, PolicyName, PolicyDocument }) =>
    putInline(call, 'role', RoleName, PolicyName, PolicyDocument),

  GetUserPolicy: async (call, { UserName, PolicyName }) => ({
    UserName,
    ...(await getInline(call, 'user', UserName, PolicyName)),
  }),
  GetGroupPolicy: async (call, { GroupName, PolicyName }) => ({
    GroupName,
    ...(await getInline(call, 'group', GroupName, PolicyName)),
  }),
  GetRolePolicy: async (call, { RoleName, PolicyName }) => ({
    RoleName,
    ...(await getInline(call, 'role', RoleName, PolicyName)),
  }),

  DeleteUserPolicy: (call, { UserName, PolicyName }) => deleteInline(call, 'user', UserName, PolicyName),
  DeleteGroupPolicy: (call, { GroupName, PolicyName }) => deleteInline(call, 'group', GroupName, PolicyName),
  DeleteRolePolicy: (call, { RoleName, PolicyName }) => deleteInline(call, 'role', RoleName, PolicyName),

  ListUserPolicies: (call, { UserName, ...page }) => listInline(call, 'user', UserName, page),
  ListGroupPolicies: (call, { GroupName, ...page }) => listInline(call, 'group', GroupName, page),
  ListRolePolicies: (call, { RoleName, ...page }) => listInline(call, 'role', RoleName, page),
} satisfies IamHandlers;
