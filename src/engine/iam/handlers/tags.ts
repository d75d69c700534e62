import type { Tag } from '../../../api/iam/types.ts';
import { withoutTags, withTags } from '../change.ts';
import { noOutput, requireEntity, requirePolicy, type IamCallState, type IamHandlers } from '../callstate.ts';
import { byText, fold, putEntity, type Entities, type Pair } from '../entities.ts';
import { KmsError } from '../../../base/errors.ts';
import { awsOwner } from '../managed.ts';
import { iamPage, type PageRequest } from '../pages.ts';
import { tagsView } from '../views.ts';

type TaggedKind = 'user' | 'role' | 'policy';

/** `name`: of a managed policy the ARN. */
async function tagged(call: IamCallState, kind: TaggedKind, name: string): Promise<Entities[TaggedKind]> {
  if (kind !== 'policy') return requireEntity(call, kind, name);
  const { owner, policy } = await requirePolicy(call, name);
  if (owner === awsOwner) throw new KmsError('InvalidInput', 'Policies of AWS cannot be tagged.');
  return policy;
}

async function change(
  call: IamCallState,
  kind: TaggedKind,
  name: string,
  make: (before: readonly Pair[]) => readonly Pair[],
): Promise<Record<string, never>> {
  const entity = await tagged(call, kind, name);
  await putEntity(call.tx, kind, { ...entity, tags: make(entity.tags) });
  return noOutput;
}

function add(call: IamCallState, kind: TaggedKind, name: string, tags: readonly Tag[]) {
  return change(call, kind, name, (before) => withTags(kind, before, tags));
}

function remove(call: IamCallState, kind: TaggedKind, name: string, keys: readonly string[]) {
  return change(call, kind, name, (before) => withoutTags(before, keys));
}

async function list(call: IamCallState, kind: TaggedKind, name: string, request: PageRequest) {
  const { tags } = await tagged(call, kind, name);
  const sorted = [...tags].sort(([a], [b]) => byText(fold(a), fold(b)));
  const { page, end } = iamPage(sorted, ([key]) => fold(key), request);
  return { Tags: tagsView(page), ...end };
}

export const tagHandlers = {
  TagUser: (call, { UserName, Tags }) => add(call, 'user', UserName, Tags),
  TagRole: (call, { RoleName, Tags }) => add(call, 'role', RoleName, Tags),
  TagPolicy: (call, { PolicyArn, Tags }) => add(call, 'policy', PolicyArn, Tags),

  UntagUser: (call, { UserName, TagKeys }) => remove(call, 'user', UserName, TagKeys),
  UntagRole: (call, { RoleName, TagKeys }) => remove(call, 'role', RoleName, TagKeys),
  UntagPolicy: (call, { PolicyArn, TagKeys }) => remove(call, 'policy', PolicyArn, TagKeys),

  ListUserTags: (call, { UserName, ...page }) => list(call, 'user', UserName, page),
  ListRoleTags: (call, { RoleName, ...page }) => list(call, 'role', RoleName, page),
  ListPolicyTags: (call, { PolicyArn, ...page }) => list(call, 'policy', PolicyArn, page),
} satisfies IamHandlers;
