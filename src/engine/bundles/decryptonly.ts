/** What a key that was handed over for decryption only is refused to (docs/spec/key-bundle.md, "Acceptance"). */
import type { OperationName } from '../../api/kms.ts';
import { KmsError } from '../../base/errors.ts';
import type { Target } from '../targets.ts';

/** What makes something that others take for the key owner's, or changes the key's material. */
const refused: ReadonlySet<OperationName> = new Set<OperationName>([
  'DeriveSharedSecret',
  'EnableKeyRotation',
  'Encrypt',
  'GenerateDataKey',
  'GenerateDataKeyPair',
  'GenerateDataKeyPairWithoutPlaintext',
  'GenerateDataKeyWithoutPlaintext',
  'GenerateMac',
  'GetParametersForImport',
  'ImportKeyMaterial',
  'ReEncrypt',
  'ReplicateKey',
  'RotateKeyOnDemand',
  'Sign',
]);

/** The refusal, in the words of AWS's for what a policy does not allow. */
export function decryptOnly(caller: string, action: string, arn: string): KmsError {
  return new KmsError(
    'AccessDeniedException',
    `User: ${caller} is not authorized to perform: ${action} on resource: ${arn} ` +
      'because the key was shared with this account for decryption only',
    { hint: 'who gave it is told by: kms keys describe' },
  );
}

/** Throws `AccessDeniedException`. A ciphertext's own key, as `ReEncrypt` decrypts it, may always be one. */
export function checkDecryptOnly(
  operation: OperationName,
  { role, key, permission }: Target,
  caller: string,
  arn: string,
): void {
  if (key.accepted?.decryptOnly !== true || role === 'source' || !refused.has(operation)) return;
  throw decryptOnly(caller, permission ?? `kms:${operation}`, arn);
}
