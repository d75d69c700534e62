import { KmsError } from '../../base/errors.ts';
import { readText } from '../../base/text.ts';
import { readSmallFile } from '../../terminal/input.ts';

/** The text of a policy from a file, as it stands there. */
export function policyText(path: string): string {
  const text = readText(readSmallFile(path, 131_072, 'a policy'));
  if (text === undefined) throw new KmsError('FileUnusable', 'the policy is not text in UTF-8 or UTF-16');
  return text;
}
