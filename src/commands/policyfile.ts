import { KmsError } from '../base/errors.ts';
import { readText } from '../base/text.ts';
import { readSmallFile } from '../cli/io.ts';

/** The text of a key policy from a file, as it stands there. */
export function policyText(path: string): string {
  const text = readText(readSmallFile(path, 131_072, 'a key policy'));
  if (text === undefined) throw new KmsError('FileUnusable', 'the key policy is not text in UTF-8 or UTF-16');
  return text;
}
