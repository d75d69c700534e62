import type { Input, Output } from '../../api/kms.ts';
import type { CallState, Handlers } from '../callstate.ts';
import { putKey } from '../keys.ts';
import { toPageEnd, takePage } from '../pages.ts';
import { addTags, removeTags } from '../tags.ts';

async function tagResource(
  { tx, key }: CallState,
  input: Input<'TagResource'>,
): Promise<Output<'TagResource'>> {
  await putKey(tx, { ...key, tags: addTags(key.tags, input.Tags) });
  return {};
}

async function untagResource(
  { tx, key }: CallState,
  input: Input<'UntagResource'>,
): Promise<Output<'UntagResource'>> {
  await putKey(tx, { ...key, tags: removeTags(key.tags, input.TagKeys) });
  return {};
}

function listResourceTags({ key }: CallState, input: Input<'ListResourceTags'>): Output<'ListResourceTags'> {
  const { page, next } = takePage(key.tags, 'ListResourceTags', input);
  return { Tags: page, ...toPageEnd(next) };
}

export const tagHandlers = {
  TagResource: tagResource,
  UntagResource: untagResource,
  ListResourceTags: listResourceTags,
} satisfies Handlers;
