import type { Tag } from '../../api/types.ts';
import { KmsError } from '../../base/errors.ts';

/** Tags as `name=value`; a value may be empty and hold further equals signs. */
export function tagsOf(texts: readonly string[]): readonly Tag[] {
  return texts.map((text) => {
    const at = text.indexOf('=');
    if (at < 1) {
      throw new KmsError('Usage', 'a tag is written name=value', { hint: 'for example: team=web' });
    }
    return { TagKey: text.slice(0, at), TagValue: text.slice(at + 1) };
  });
}
