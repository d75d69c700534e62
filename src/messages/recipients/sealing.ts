/** Options of new messages: their KMS key, if any, and their recipients. */
import type { EncryptionContext } from '../../crypto/context.ts';
import type { Kms } from '../../api/kms.ts';
import { hex } from '../../base/bytes.ts';
import type { EncryptMessageOptions } from '../message.ts';
import { generateSharedDataKey } from './entries.ts';
import type { Recipient } from './recipient.ts';
import type { Sharing } from '../../connection/sharing.ts';

export interface SealingOptions {
  readonly kms: () => Promise<Pick<Kms, 'encrypt' | 'generateDataKey'>>;
  /** Undefined if the data key is generated here, only for the recipients. */
  readonly keyId: string | undefined;
  readonly recipients: readonly Recipient[];
  readonly context: EncryptionContext | undefined;
  /** The form of the messages. */
  readonly form?: Pick<EncryptMessageOptions, 'signed' | 'frameLength'> | undefined;
  /** Records the recipients of a message; undefined without a vault. */
  readonly note: Sharing['note'] | undefined;
}

/** Plaintext length in bytes from which longer frames save a fifth of the time; below it, they would only cost readers memory. */
const longPlaintext = 64 * 1024 * 1024;
const longFrame = 1024 * 1024;

/** Returns the options for a message; `plaintextLength` is undefined if unknown. */
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
