import { KmsError } from '../../base/errors.ts';

/** The one error for whatever keeps a message from being decrypted (docs/spec/message.md, "Failure"). */
export function messageInvalid(): KmsError {
  return new KmsError('MessageInvalid', 'the message cannot be decrypted', {
    hint: 'check the encryption context, the key and the vault, and that the message is whole and unaltered',
  });
}

/** A message that may well be whole and authentic, but not proved to be the only one that its bytes can stand for. */
export function legacyRefused(): KmsError {
  return new KmsError(
    'UnsupportedOperationException',
    'the message has a suite without key commitment, which is read only when asked for',
    { hint: 'if you trust where it comes from: --allow-legacy-suites' },
  );
}
