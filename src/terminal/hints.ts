/** What helps against a failure whose thrower knew of nothing better: another service's, or one of general words. */
import type { ErrorCode } from '../base/errors.ts';

const usual: Partial<Record<ErrorCode, string>> = {
  AccessDenied: 'as the root user, see its policies: kms iam policies list --on PRINCIPAL --as root',
  AccessDeniedException:
    "see the key's policy: kms keys policy get KEY; where the vault is, see why: kms policy explain",
  AlreadyExistsException: 'see what there is: kms aliases list',
  DeleteConflict:
    'users, groups, roles: see what it has with describe, or pass --force; policies: kms iam policies detach',
  DisabledException: 'let the key be used again: kms keys enable KEY',
  InvalidKeyUsageException: 'see what the key is for: kms keys describe KEY',
  InvalidSignatureException: "check AWS_SECRET_ACCESS_KEY, and this machine's clock: date",
  KMSInvalidStateException: 'see the state of the key: kms keys describe KEY',
  MissingAuthenticationTokenException: 'check AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY',
  NoSuchEntity:
    'see what there is: kms iam users list, kms iam groups list, kms iam roles list, kms iam policies list',
  NotFoundException: 'see what there is: kms keys list, kms aliases list',
  RequestTimeTooSkewed: "compare this machine's clock with that of the service: date",
  UnrecognizedClientException:
    'the service does not know the access key: check AWS_ACCESS_KEY_ID; a kms serve that was started anew prints another one with --print-env',
};

export function usualHint(code: ErrorCode): string | undefined {
  return usual[code];
}
