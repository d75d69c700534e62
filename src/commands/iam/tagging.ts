import type { Tag } from '../../api/iam/types.ts';
import { tagsOf } from '../keys/tagpairs.ts';
import { listed } from './holders.ts';

/** Tags as `name=value`, in IAM's form; undefined for none. */
export function iamTags(texts: readonly string[]): readonly Tag[] | undefined {
  if (texts.length === 0) return undefined;
  return tagsOf(texts).map(({ TagKey, TagValue }) => ({ Key: TagKey, Value: TagValue }));
}

export function tagFact(tags: readonly Tag[] = []): readonly [string, string | undefined] {
  return ['tags', listed(tags.map(({ Key, Value }) => `${Key}=${Value}`))];
}
