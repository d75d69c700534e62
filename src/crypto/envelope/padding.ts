/** Room that earlier versions left in headers (docs/spec/share.md, "Padding"): read, never written. */
import type { EncryptedDataKey } from './header.ts';

/** Those that somebody can open. */
export function withoutPadding(entries: readonly EncryptedDataKey[]): EncryptedDataKey[] {
  return entries.filter(({ providerId }) => providerId !== 'kms-padding');
}
