/** Tags as people write them: `name=value`. */
import type { Tag as IamTag } from '../../api/iam/types.ts';
import type { Tag } from '../../api/types.ts';
import { KmsError } from '../../base/errors.ts';

/** A value may be empty and hold further equals signs. */
export function parseTags(texts: readonly string[]): readonly Tag[] {
  return texts.map((text) => {
    const at = text.indexOf('=');
    if (at < 1) {
      throw new KmsError('Usage', 'a tag is written name=value', { hint: 'for example: team=web' });
    }
    return { TagKey: text.slice(0, at), TagValue: text.slice(at + 1) };
  });
}

/** Tags in IAM's form; undefined for none. */
export function parseIamTags(texts: readonly string[]): readonly IamTag[] | undefined {
  if (texts.length === 0) return undefined;
  return parseTags(texts).map(({ TagKey, TagValue }) => ({ Key: TagKey, Value: TagValue }));
}
