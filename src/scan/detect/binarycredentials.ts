/** Binary files that are credentials. */
import { Secret } from '../../base/secret.ts';
import { isOpenPkcs12 } from '../formats/pkcs12.ts';
import type { Detection } from '../item.ts';
import provider from '../rules/pkcs12.ts';

/** Maximum size of such a file, in bytes. */
const longest = 1024 * 1024;
/** A sequence of more than 255 bytes: every long DER file begins like this. */
const sequence = [0x30, 0x82] as const;

/** `bytes`: the whole file. */
export function findBinaryCredential(bytes: Uint8Array): Detection | undefined {
  if (bytes[0] !== sequence[0] || bytes[1] !== sequence[1] || bytes.length > longest) return undefined;
  if (!isOpenPkcs12(bytes)) return undefined;
  const [rule] = provider.rules;
  if (rule === undefined) return undefined;
  return {
    kind: 'rule',
    rule: `${provider.id}-${rule.id}`,
    provider: provider.name,
    description: rule.description,
    revoke: provider.revoke,
    line: 1,
    column: 1,
    endLine: 1,
    endColumn: 1,
    secret: new Secret(Buffer.from(bytes)),
  };
}
