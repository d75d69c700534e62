/** Refuses operations on a key that was shared for decryption only (docs/spec/key-bundle.md, "Acceptance"). */
import type { OperationName } from '../../api/kms.ts';
import { operations } from '../../api/operations.ts';
import { KmsError } from '../../base/errors.ts';
import type { Target } from '../targets.ts';

export function decryptOnlyRefused(caller: string, action: string, arn: string): KmsError {
  return new KmsError(
    'AccessDeniedException',
    `User: ${caller} is not authorized to perform: ${action} on resource: ${arn} ` +
      'because the key was shared with this account for decryption only',
    { hint: 'show who shared it: kms keys describe' },
  );
}

/** Throws `AccessDeniedException`. Not called for the source key of `ReEncrypt`, which only decrypts. */
export function checkDecryptOnly(
  operation: OperationName,
  { role, key, permission }: Target,
  caller: string,
  arn: string,
): void {
  if (key.accepted?.decryptOnly !== true || role === 'source') return;
  if (operations[operation].permittedDecryptOnly === true) return;
  throw decryptOnlyRefused(caller, permission ?? `kms:${operation}`, arn);
}
