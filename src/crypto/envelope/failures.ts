import { KmsError } from '../../base/errors.ts';

/** The one error for every reason that a message cannot be decrypted (docs/spec/message.md, "Failure"). */
export function messageInvalid(): KmsError {
  return new KmsError('MessageInvalid', 'the message cannot be decrypted', {
    hint: 'check the encryption context, the key and the vault, and that the message is whole and unaltered',
  });
}

/** For a message that may be authentic, but whose bytes are not proved to decrypt to one plaintext only. */
export function legacyRefused(): KmsError {
  return new KmsError(
    'UnsupportedOperationException',
    'the message uses a suite without key commitment, which is not accepted by default',
    { hint: 'if you trust its source, pass --allow-legacy-suites' },
  );
}
