import { KmsError } from '../../base/errors.ts';

/** The one error for whatever keeps a message from being decrypted (docs/spec/message.md, "Failure"). */
export function messageInvalid(): KmsError {
  return new KmsError('MessageInvalid', 'the message cannot be decrypted', {
    hint: 'check the encryption context, the key and the vault, and that the message is whole and unaltered',
  });
}
