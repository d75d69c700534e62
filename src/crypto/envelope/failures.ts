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
    'the message uses a suite without key commitment, which is not accepted by default',
    { hint: 'if you trust its source, pass --allow-legacy-suites' },
  );
}
