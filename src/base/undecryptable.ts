import { KmsError } from './errors.ts';

/** The one error for whatever keeps a ciphertext from opening. AWS KMS gives it no message either. */
export function invalidCiphertext(): KmsError {
  return new KmsError('InvalidCiphertextException', 'the ciphertext cannot be decrypted', {
    hint: 'check the encryption context, the vault and the region, and that the ciphertext is whole',
  });
}
