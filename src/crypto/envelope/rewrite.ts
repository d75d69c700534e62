/** A message's header with other encrypted data keys, before a body that stays (docs/spec/message.md, "Header body"). */
import { concat, equal } from '../../base/bytes.ts';
import type { Secret } from '../../base/secret.ts';
import { headerTag } from './body.ts';
import { encodeHeader, type EncryptedDataKey, type ReadHeader } from './header.ts';
import { messageInvalid } from './refusal.ts';

/**
 * The new header body and its tag. Message id, context, frame length and commitment stay as they are, so the frames stay
 * valid. The data key is wiped. Throws `MessageInvalid` for a data key that is not the message's.
 */
export function rewriteHeader(
  header: ReadHeader,
  dataKey: Secret,
  entries: readonly EncryptedDataKey[],
): Buffer {
  const { key, commitment } = header.suite.derive(dataKey, header.messageId);
  dataKey.wipe();
  if (!equal(commitment, header.commitment)) throw messageInvalid();
  const bytes = encodeHeader({ ...header, encryptedDataKeys: entries });
  return concat(bytes, headerTag(key, bytes));
}
