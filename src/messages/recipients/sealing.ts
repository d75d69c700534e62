/** How new messages are begun: under a KMS key or none, and for which recipients. */
import type { EncryptionContext } from '../../crypto/context.ts';
import type { Kms } from '../../api/kms.ts';
import { hex } from '../../base/bytes.ts';
import type { EncryptMessageOptions } from '../message.ts';
import { generateSharedDataKey } from './entries.ts';
import type { Recipient } from './recipient.ts';
import type { Sharing } from '../../connection/sharing.ts';

export interface SealingOptions {
  readonly kms: () => Promise<Pick<Kms, 'encrypt' | 'generateDataKey'>>;
  /** Absent: the data key is made here, for the recipients alone. */
  readonly keyId: string | undefined;
  readonly recipients: readonly Recipient[];
  readonly context: EncryptionContext | undefined;
  /** How messages are made. */
  readonly form?: Pick<EncryptMessageOptions, 'signed' | 'frameLength'> | undefined;
  /** Records with whom a message is shared; absent without a vault. */
  readonly note: Sharing['note'] | undefined;
}

/** From this length in bytes on, longer frames save a fifth of the time; below, their readers would only hold more in memory. */
const longPlaintext = 64 * 1024 * 1024;
const longFrame = 1024 * 1024;

/** What a message of that much plaintext is encrypted with; undefined where its length is not known. */
export type Sealing = (plaintextLength: number | undefined) => EncryptMessageOptions;

export function planSealing({ kms, keyId, recipients, context, form, note }: SealingOptions): Sealing {
  const added = recipients.map(({ party }) => party);
  return (length = 0) => {
    const frameLength = form?.frameLength ?? (length < longPlaintext ? undefined : longFrame);
    const plain = { keyId: keyId ?? '', context, signed: form?.signed, frameLength };
    if (recipients.length === 0) return plain;
    return {
      ...plain,
      generateDataKey: (pairs) => generateSharedDataKey(kms, { keyId, recipients }, pairs),
      announce:
        note &&
        ((messageId) => note({ operation: 'ShareMessage', messageId: hex(messageId), added, removed: [] })),
    };
  };
}
