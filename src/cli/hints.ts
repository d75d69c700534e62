/** What helps against a failure whose thrower knew of nothing better: another service's, or one of general words. */
import type { ErrorCode } from '../base/errors.ts';

const usual: Partial<Record<ErrorCode, string>> = {
  AccessDeniedException: 'see what allows it: kms keys policy get KEY',
  AlreadyExistsException: 'see what there is: kms aliases list',
  DisabledException: 'let the key be used again: kms keys enable KEY',
  InvalidKeyUsageException: 'see what the key is for: kms keys describe KEY',
  InvalidSignatureException: "check AWS_SECRET_ACCESS_KEY, and this machine's clock: date",
  KMSInvalidStateException: 'see the state of the key: kms keys describe KEY',
  MissingAuthenticationTokenException: 'check AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY',
  NotFoundException: 'see what there is: kms keys list, kms aliases list',
  RequestTimeTooSkewed: "compare this machine's clock with that of the service: date",
  UnrecognizedClientException:
    'the service does not know the access key: check AWS_ACCESS_KEY_ID; a kms serve that was started anew prints another one with --print-env',
};

export function usualHint(code: ErrorCode): string | undefined {
  return usual[code];
}
