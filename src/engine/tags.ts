/** Rules for the tags of a key: https://docs.aws.amazon.com/kms/latest/developerguide/tagging-keys.html */
import { limits } from '../api/limits.ts';
import type { Tag } from '../api/types.ts';
import { KmsError } from '../base/errors.ts';

const reservedPrefix = 'aws:';

function checkNames(names: readonly string[]): void {
  if (new Set(names).size !== names.length) throw new KmsError('TagException', 'Duplicate tag keys');
  if (names.length > limits.tagsPerKey) throw new KmsError('TagException', 'Too many tags');
  if (names.some((name) => name.toLowerCase().startsWith(reservedPrefix))) {
    throw new KmsError('TagException', `Tags beginning with ${reservedPrefix} are reserved`);
  }
}

/** Checks the tags of a request. Throws `TagException`. */
export function checkTags(tags: readonly Tag[]): readonly Tag[] {
  checkNames(tags.map(({ TagKey }) => TagKey));
  return tags.map(({ TagKey, TagValue }) => ({ TagKey, TagValue }));
}

/** Adds tags, and replaces those with the same key. Throws `TagException` and `LimitExceededException`. */
export function addTags(tags: readonly Tag[], given: readonly Tag[]): readonly Tag[] {
  const all = new Map([...tags, ...checkTags(given)].map((tag) => [tag.TagKey, tag]));
  if (all.size > limits.tagsPerKey) {
    throw new KmsError('LimitExceededException', `A KMS key can have at most ${limits.tagsPerKey} tags`);
  }
  return [...all.values()];
}

/** Removes the tags with these keys, which need not exist. Throws `TagException`. */
export function removeTags(tags: readonly Tag[], names: readonly string[]): readonly Tag[] {
  checkNames([...new Set(names)]);
  return tags.filter(({ TagKey }) => !names.includes(TagKey));
}
