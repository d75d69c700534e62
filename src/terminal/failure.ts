/**
 * Prints a failure to stderr and returns its exit status. The rules for every error of the program:
 * - The error says what happened, the hint what to do, with a command that helps. Each hint is one action.
 * - Lower case, no full stop, plain technical English: present tense, active, imperative in hints.
 * - Neither repeats an input value (docs/decisions/0010-what-error-messages-repeat.md has the one exception).
 * - An error that AWS KMS also returns has AWS's code and AWS's words.
 * - All failures to decrypt are the same error.
 */
import { isKmsError, KmsError, systemCode, type ErrorCode } from '../base/errors.ts';
import { isNoCurrentFolder, noCurrentFolder } from '../base/folder.ts';
import { remark, remarkJson } from './output.ts';
import { paint } from './paint.ts';

/** Hints for errors thrown without one, such as those of another service. */
const usualHints: Partial<Record<ErrorCode, string>> = {
  AccessDenied: 'as the root user, see its policies: kms iam policies list --on PRINCIPAL --as root',
  AccessDeniedException:
    "see the key's policy: kms keys policy get KEY; on the vault itself, see why: kms policy explain",
  AlreadyExistsException: 'list what exists: kms aliases list',
  DeleteConflict:
    'users, groups, roles: see what it has with describe, or pass --force; policies: kms iam policies detach',
  DisabledException: 'enable the key: kms keys enable KEY',
  InvalidKeyUsageException: 'see what the key is for: kms keys describe KEY',
  InvalidSignatureException: "check AWS_SECRET_ACCESS_KEY, and this machine's clock: date",
  KMSInvalidStateException: 'see the state of the key: kms keys describe KEY',
  MissingAuthenticationTokenException: 'check AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY',
  NoSuchEntity:
    'list what exists: kms iam users list, kms iam groups list, kms iam roles list, kms iam policies list',
  NotFoundException: 'list what exists: kms keys list, kms aliases list',
  RequestTimeTooSkewed: "compare this machine's clock with that of the service: date",
  UnrecognizedClientException:
    'the service does not know the access key: check AWS_ACCESS_KEY_ID; a restarted kms serve prints a new one with --print-env',
};

/** The status that a shell reports for a program ended by SIGPIPE, a signal that Node ignores. */
const brokenPipe = 141;

/** Where the error happened, without messages, which may quote data. */
function trace(error: unknown): readonly string[] {
  if (!(error instanceof Error)) return [`  a value of type ${typeof error} was thrown`];
  const frames = (error.stack ?? '').split('\n').filter((line) => /^ {4}at /.test(line));
  const head = `  ${error.constructor.name}${systemCode(error) === undefined ? '' : ` ${String(systemCode(error))}`}`;
  const cause = error.cause === undefined ? [] : ['  caused by', ...trace(error.cause)];
  return [head, ...frames, ...cause];
}

/** Standard output only: files and the vault report a full disk in their own words. */
function noRoom(error: unknown): KmsError | undefined {
  const code = systemCode(error);
  if (code !== 'ENOSPC' && code !== 'EDQUOT') return undefined;
  return new KmsError('StorageFull', 'the output cannot be written: no space is left', {
    hint: 'free some space, or write it elsewhere with -o FILE',
    cause: error,
  });
}

function noFolder(error: unknown): KmsError | undefined {
  return isNoCurrentFolder(error) ? noCurrentFolder(error) : undefined;
}

function unexpected(error: unknown): KmsError {
  const what = systemCode(error) ?? (error instanceof Error ? error.constructor.name : typeof error);
  return new KmsError('KMSInternalException', `an unexpected error: ${what}`, {
    hint: 'this is a bug; please report it with the lines below, which hold no data',
    cause: error,
  });
}

/** Prints the failure and returns the exit status. */
export async function reportFailure(error: unknown, argv: readonly string[]): Promise<number> {
  if (systemCode(error) === 'EPIPE') return brokenPipe;

  const expected = isKmsError(error) ? error : (noRoom(error) ?? noFolder(error));
  const failure = expected ?? unexpected(error);
  const { code, message, exitStatus } = failure;
  const usual = usualHints[code];
  const hints = failure.hints.length > 0 || usual === undefined ? failure.hints : [usual];
  if (argv.includes('--json')) {
    remarkJson({ __type: code, message, ...(hints.length === 0 ? {} : { hint: hints.join('\n') }) });
  } else {
    const [red, cyan] = await Promise.all([paint(2, 'red'), paint(2, 'cyan')]);
    remark([
      red('kms:'),
      code === 'Usage' || code === 'Interrupted' ? ` ${message}` : ` ${message} (${code})`,
    ]);
    for (const hint of hints) remark([cyan('hint:'), ` ${hint}`]);
  }
  // A bug may not be reproducible, so its trace is printed without --debug too.
  if (expected === undefined || argv.includes('--debug')) trace(failure).forEach((line) => remark(line));
  return exitStatus;
}
