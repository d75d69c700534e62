import type { KmsError } from './errors.ts';
import { unworded } from './unworded.ts';

/** The one error for whatever keeps a ciphertext from opening. */
export function invalidCiphertext(): KmsError {
  return unworded('InvalidCiphertextException');
}
