import type { Tag } from '../../../api/iam/types.ts';
import { withoutTags, withTags } from '../change.ts';
import { noOutput, requireEntity, requirePolicy, type IamContext, type IamHandlers } from '../context.ts';
import { byText, fold, putEntity, type Entities, type Pair } from '../entities.ts';
import { KmsError } from '../../../base/errors.ts';
import { awsOwner } from '../managed.ts';
import { iamPage, type PageRequest } from '../pages.ts';
import { tagsView } from '../views.ts';

type TaggedKind = 'user' | 'role' | 'policy';

/** `name`: of a managed policy the ARN. */
async function tagged(context: IamContext, kind: TaggedKind, name: string): Promise<Entities[TaggedKind]> {
  if (kind !== 'policy') return requireEntity(context, kind, name);
  const { owner, policy } = await requirePolicy(context, name);
  if (owner === awsOwner) throw new KmsError('InvalidInput', 'Policies of AWS cannot be tagged.');
  return policy;
}

async function change(
  context: IamContext,
  kind: TaggedKind,
  name: string,
  make: (before: readonly Pair[]) => readonly Pair[],
): Promise<Record<string, never>> {
  const entity = await tagged(context, kind, name);
  await putEntity(context.tx, kind, { ...entity, tags: make(entity.tags) });
  return noOutput;
}

function add(context: IamContext, kind: TaggedKind, name: string, tags: readonly Tag[]) {
  return change(context, kind, name, (before) => withTags(kind, before, tags));
}

function remove(context: IamContext, kind: TaggedKind, name: string, keys: readonly string[]) {
  return change(context, kind, name, (before) => withoutTags(before, keys));
}

async function list(context: IamContext, kind: TaggedKind, name: string, request: PageRequest) {
  const { tags } = await tagged(context, kind, name);
  const sorted = [...tags].sort(([a], [b]) => byText(fold(a), fold(b)));
  const { page, end } = iamPage(sorted, ([key]) => fold(key), request);
  return { Tags: tagsView(page), ...end };
}

export const tagHandlers = {
  TagUser: (context, { UserName, Tags }) => add(context, 'user', UserName, Tags),
  TagRole: (context, { RoleName, Tags }) => add(context, 'role', RoleName, Tags),
  TagPolicy: (context, { PolicyArn, Tags }) => add(context, 'policy', PolicyArn, Tags),

  UntagUser: (context, { UserName, TagKeys }) => remove(context, 'user', UserName, TagKeys),
  UntagRole: (context, { RoleName, TagKeys }) => remove(context, 'role', RoleName, TagKeys),
  UntagPolicy: (context, { PolicyArn, TagKeys }) => remove(context, 'policy', PolicyArn, TagKeys),

  ListUserTags: (context, { UserName, ...page }) => list(context, 'user', UserName, page),
  ListRoleTags: (context, { RoleName, ...page }) => list(context, 'role', RoleName, page),
  ListPolicyTags: (context, { PolicyArn, ...page }) => list(context, 'policy', PolicyArn, page),
} satisfies IamHandlers;
