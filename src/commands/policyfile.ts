import { fromUtf8 } from '../base/bytes.ts';
import { KmsError } from '../base/errors.ts';
import { readSmallFile } from '../cli/io.ts';

/** The text of a key policy from a file, as it stands there. */
export function policyText(path: string): string {
  const text = fromUtf8(readSmallFile(path, 131_072, 'a key policy'));
  if (text === undefined) throw new KmsError('FileUnusable', 'the key policy is not UTF-8 text');
  return text;
}
