import type { Tag } from '../../../api/iam/types.ts';
import { removeTags, addTags } from '../change.ts';
import { noOutput, requireEntity, requirePolicy, type IamCallState, type IamHandlers } from '../callstate.ts';
import { compareTexts, fold, putEntity, type Entities, type Pair } from '../entities.ts';
import { KmsError } from '../../../base/errors.ts';
import { awsOwner } from '../managed.ts';
import { takeIamPage, type PageRequest } from '../pages.ts';
import { toTagsView } from '../views.ts';

type TaggedKind = 'user' | 'role' | 'policy';

/** `name`: for a managed policy its ARN. */
async function requireTagged(
  call: IamCallState,
  kind: TaggedKind,
  name: string,
): Promise<Entities[TaggedKind]> {
  if (kind !== 'policy') return requireEntity(call, kind, name);
  const { owner, policy } = await requirePolicy(call, name);
  if (owner === awsOwner) throw new KmsError('InvalidInput', 'Policies of AWS cannot be tagged.');
  return policy;
}

async function changeTags(
  call: IamCallState,
  kind: TaggedKind,
  name: string,
  make: (before: readonly Pair[]) => readonly Pair[],
): Promise<Record<string, never>> {
  const entity = await requireTagged(call, kind, name);
  await putEntity(call.tx, kind, { ...entity, tags: make(entity.tags) });
  return noOutput;
}

function tagEntity(call: IamCallState, kind: TaggedKind, name: string, tags: readonly Tag[]) {
  return changeTags(call, kind, name, (before) => addTags(kind, before, tags));
}

function untagEntity(call: IamCallState, kind: TaggedKind, name: string, keys: readonly string[]) {
  return changeTags(call, kind, name, (before) => removeTags(before, keys));
}

async function listTags(call: IamCallState, kind: TaggedKind, name: string, request: PageRequest) {
  const { tags } = await requireTagged(call, kind, name);
  const sorted = [...tags].sort(([a], [b]) => compareTexts(fold(a), fold(b)));
  const { page, end } = takeIamPage(sorted, ([key]) => fold(key), request);
  return { Tags: toTagsView(page), ...end };
}

export const tagHandlers = {
  TagUser: (call, { UserName, Tags }) => tagEntity(call, 'user', UserName, Tags),
  TagRole: (call, { RoleName, Tags }) => tagEntity(call, 'role', RoleName, Tags),
  TagPolicy: (call, { PolicyArn, Tags }) => tagEntity(call, 'policy', PolicyArn, Tags),

  UntagUser: (call, { UserName, TagKeys }) => untagEntity(call, 'user', UserName, TagKeys),
  UntagRole: (call, { RoleName, TagKeys }) => untagEntity(call, 'role', RoleName, TagKeys),
  UntagPolicy: (call, { PolicyArn, TagKeys }) => untagEntity(call, 'policy', PolicyArn, TagKeys),

  ListUserTags: (call, { UserName, ...page }) => listTags(call, 'user', UserName, page),
  ListRoleTags: (call, { RoleName, ...page }) => listTags(call, 'role', RoleName, page),
  ListPolicyTags: (call, { PolicyArn, ...page }) => listTags(call, 'policy', PolicyArn, page),
} satisfies IamHandlers;
