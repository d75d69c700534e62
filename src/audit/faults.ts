/** What the trail is when it is not what the vault says. */
import { KmsError } from '../base/errors.ts';

export function broken(message: string): KmsError {
  return new KmsError('AuditIntegrity', message, {
    hint: 'see what happened with: kms audit verify; go on in a new trail with: kms audit repair',
  });
}
