/** How new messages are begun: under a KMS key or none, for which recipients, with how much room for others. */
import type { Kms } from '../../api/kms.ts';
import { hex } from '../../base/bytes.ts';
import type { EncryptMessageOptions } from '../files.ts';
import { longMessage } from './headerjournal.ts';
import { newDataKeyFor, partyOf, type Resolved } from './entries.ts';
import type { Sharing } from './sharing.ts';

type Context = Readonly<Record<string, string>>;

export interface SealingOptions {
  readonly kms: () => Promise<Pick<Kms, 'encrypt' | 'generateDataKey'>>;
  /** Absent: the data key is made here, for the recipients alone. */
  readonly keyId: string | undefined;
  readonly recipients: readonly Resolved[];
  readonly context: Context | undefined;
  /** How messages are made. */
  readonly form?: Pick<EncryptMessageOptions, 'signed' | 'frameLength'> | undefined;
  /** Records with whom a message is shared; absent without a vault. */
  readonly note: Sharing['note'] | undefined;
}

/** What a message of that much plaintext is encrypted with; of text, and of what is short, nothing is replaced in place. */
export type Sealing = (plaintextLength: number | undefined, text: boolean) => Promise<EncryptMessageOptions>;

export function sealingWith({ kms, keyId, recipients, context, form, note }: SealingOptions): Sealing {
  const added = recipients.map(partyOf);
  return async (length, text) => {
    const plain = { keyId: keyId ?? '', context, ...form };
    // The header of a signed message stays as it is.
    const short = text || form?.signed === true || (length !== undefined && length < longMessage);
    if (short && recipients.length === 0) return plain;
    const { usualRoom } = await import('../../crypto/envelope/padding.ts');
    const terms = { keyId, recipients, room: short ? 0 : usualRoom };
    return {
      ...plain,
      newDataKey: (pairs) => newDataKeyFor(kms, terms, pairs),
      announce:
        note && added.length > 0
          ? ({ messageId }) =>
              note({ operation: 'ShareMessage', messageId: hex(messageId), added, removed: [] })
          : undefined,
    };
  };
}
