/**
 * The one error type and the one table of error codes.
 *
 * `http` is a server's status (AWS KMS API reference, "Errors" of each operation); `api` is the code that a server answers with instead, if the API
 * has an equivalent one; `query` the same for the query protocol; `exit` is the exit status of the command line: 1 failure, 2 usage, 3 not found, 4
 * locked or protector unavailable, 5 access denied, 6 integrity, 7 busy.
 */
interface Row {
  readonly http: number;
  readonly exit: number;
  readonly api?: string;
  /** The equivalent code of the query protocol; absent: an internal failure. */
  readonly query?: keyof typeof queryCodes;
}

/**
 * Codes and statuses of the query protocol's APIs, IAM and STS: the common ones
 * (https://docs.aws.amazon.com/IAM/latest/APIReference/CommonErrors.html), and those of single actions.
 */
const queryCodes = {
  AccessDenied: { http: 403, exit: 5 },
  DeleteConflict: { http: 409, exit: 1 },
  EntityAlreadyExists: { http: 409, exit: 1 },
  ExpiredToken: { http: 403, exit: 5 },
  IncompleteSignature: { http: 400, exit: 5 },
  InternalFailure: { http: 500, exit: 1 },
  InvalidAction: { http: 400, exit: 2 },
  InvalidClientTokenId: { http: 403, exit: 5 },
  InvalidInput: { http: 400, exit: 2 },
  InvalidParameterValue: { http: 400, exit: 2 },
  LimitExceeded: { http: 409, exit: 1 },
  MalformedPolicyDocument: { http: 400, exit: 2 },
  MalformedQueryString: { http: 404, exit: 2 },
  MissingAction: { http: 400, exit: 2 },
  MissingAuthenticationToken: { http: 403, exit: 5 },
  NoSuchEntity: { http: 404, exit: 3 },
  PackedPolicyTooLarge: { http: 400, exit: 1 },
  PolicyNotAttachable: { http: 400, exit: 1 },
  ServiceFailure: { http: 500, exit: 1 },
  SignatureDoesNotMatch: { http: 403, exit: 5 },
  Throttling: { http: 400, exit: 7 },
  ValidationError: { http: 400, exit: 2 },
} as const satisfies Record<string, Row>;

const apiCodes = {
  // Codes of the AWS KMS API.
  AccessDeniedException: { http: 400, exit: 5, query: 'AccessDenied' },
  AlreadyExistsException: { http: 400, exit: 1 },
  ConflictException: { http: 400, exit: 1 },
  DependencyTimeoutException: { http: 500, exit: 7 },
  DisabledException: { http: 400, exit: 1 },
  DryRunOperationException: { http: 400, exit: 0 },
  ExpiredImportTokenException: { http: 400, exit: 1 },
  ExpiredTokenException: { http: 400, exit: 5, query: 'ExpiredToken' },
  IncompleteSignatureException: { http: 400, exit: 5 },
  IncorrectKeyException: { http: 400, exit: 6 },
  IncorrectKeyMaterialException: { http: 400, exit: 6 },
  InvalidAliasNameException: { http: 400, exit: 2 },
  InvalidArnException: { http: 400, exit: 2 },
  InvalidCiphertextException: { http: 400, exit: 6 },
  InvalidGrantIdException: { http: 400, exit: 2 },
  InvalidGrantTokenException: { http: 400, exit: 2 },
  InvalidImportTokenException: { http: 400, exit: 2 },
  InvalidKeyUsageException: { http: 400, exit: 1 },
  InvalidMarkerException: { http: 400, exit: 2 },
  InvalidSignatureException: { http: 400, exit: 5 },
  KeyUnavailableException: { http: 500, exit: 1 },
  KMSInternalException: { http: 500, exit: 1 },
  KMSInvalidMacException: { http: 400, exit: 6 },
  KMSInvalidSignatureException: { http: 400, exit: 6 },
  KMSInvalidStateException: { http: 400, exit: 1 },
  LimitExceededException: { http: 400, exit: 1, query: 'LimitExceeded' },
  MalformedPolicyDocumentException: { http: 400, exit: 2, query: 'MalformedPolicyDocument' },
  MalformedHttpRequestException: { http: 400, exit: 2 },
  MissingAuthenticationTokenException: { http: 400, exit: 5 },
  NotAuthorizedException: { http: 400, exit: 2 },
  NotFoundException: { http: 400, exit: 3, query: 'NoSuchEntity' },
  RequestEntityTooLargeException: { http: 413, exit: 2 },
  RequestTimeoutException: { http: 408, exit: 7 },
  RequestTimeTooSkewed: { http: 403, exit: 5 },
  SerializationException: { http: 400, exit: 2, query: 'MalformedQueryString' },
  TagException: { http: 400, exit: 2 },
  ThrottlingException: { http: 400, exit: 7, query: 'Throttling' },
  UnknownOperationException: { http: 400, exit: 2, query: 'InvalidAction' },
  UnrecognizedClientException: { http: 400, exit: 5 },
  UnsupportedOperationException: { http: 400, exit: 1, query: 'InvalidAction' },
  ValidationException: { http: 400, exit: 2, query: 'ValidationError' },
  // Codes of this project: the vault, its protectors, the audit trail, the terminal.
  ArchiveInvalid: { http: 500, exit: 6 },
  AuditIntegrity: { http: 500, exit: 6 },
  AuditUnavailable: { http: 500, exit: 1 },
  BackupInvalid: { http: 500, exit: 6 },
  // The one code and status that every AWS SDK retries, in all of its modes (decision 0033).
  Busy: { http: 400, exit: 7, api: 'ThrottlingException', query: 'Throttling' },
  CredentialsMissing: { http: 500, exit: 4 },
  EndpointUnreachable: { http: 500, exit: 1 },
  FileChanged: { http: 500, exit: 1 },
  FileExists: { http: 500, exit: 1 },
  FileUnusable: { http: 500, exit: 1 },
  Interrupted: { http: 500, exit: 130 },
  HostNotAllowed: { http: 421, exit: 2 },
  KeyBundleInvalid: { http: 400, exit: 6 },
  MessageInvalid: { http: 400, exit: 6 },
  NeedsInput: { http: 500, exit: 4 },
  NoSuchFile: { http: 500, exit: 3 },
  NoSuchFinding: { http: 500, exit: 3 },
  OriginNotAllowed: { http: 403, exit: 2 },
  ProtectorUnavailable: { http: 500, exit: 4 },
  StorageFull: { http: 500, exit: 1 },
  Usage: { http: 400, exit: 2 },
  VaultExists: { http: 500, exit: 1 },
  VaultIntegrity: { http: 500, exit: 6 },
  VaultLocked: { http: 500, exit: 4 },
  VaultNotFound: { http: 500, exit: 3 },
  VaultPermissions: { http: 500, exit: 1 },
  VaultVersion: { http: 500, exit: 1 },
} as const satisfies Record<string, Row>;

const table = { ...apiCodes, ...queryCodes };

export type ErrorCode = keyof typeof table;

export function isErrorCode(text: string): text is ErrorCode {
  return Object.hasOwn(table, text);
}

export interface ErrorOptions {
  /** What to do: a command or a setting, printed on its own line. Several hints are several lines. */
  readonly hint?: string | readonly string[];
  /** AWS KMS sends this error without a message: the text is only for the command line. */
  readonly unworded?: boolean;
  readonly cause?: unknown;
}

/** Every failure that this program explains. Messages must never contain a secret or a rejected input value. */
export class KmsError extends Error {
  override readonly name = 'KmsError';
  readonly code: ErrorCode;
  /** Each is one line. */
  readonly hints: readonly string[];
  readonly unworded: boolean;

  constructor(code: ErrorCode, message: string, options: ErrorOptions = {}) {
    super(message, options.cause === undefined ? undefined : { cause: options.cause });
    this.code = code;
    const { hint = [] } = options;
    this.hints = typeof hint === 'string' ? [hint] : hint;
    this.unworded = options.unworded ?? false;
  }

  /** All hints as one text, for outputs with a single member for them. */
  get hint(): string | undefined {
    return this.hints.length === 0 ? undefined : this.hints.join('\n');
  }

  get httpStatus(): number {
    return table[this.code].http;
  }

  get exitStatus(): number {
    return table[this.code].exit;
  }

  /** This error with an API code; undefined if the API has no equivalent. */
  get inApi(): KmsError | undefined {
    const row = table[this.code];
    return 'api' in row ? new KmsError(row.api, `${this.message}; try again`) : undefined;
  }

  /** This error with a code of the query protocol; undefined if that has no equivalent. */
  get inQueryApi(): KmsError | undefined {
    if (Object.hasOwn(queryCodes, this.code)) return this;
    const row: Row = table[this.code];
    return row.query && new KmsError(row.query, this.message, { hint: this.hints });
  }
}

/** True for an error of this program, whichever chunk of the bundle created it. */
export function isKmsError(error: unknown): error is KmsError {
  return error instanceof Error && error.name === 'KmsError' && 'code' in error && 'exitStatus' in error;
}

/** The error with a further hint if it has this code; any other error unchanged. */
export function addHint(error: unknown, only: ErrorCode, hint: string): unknown {
  if (!isKmsError(error) || error.code !== only) return error;
  const { code, message, hints } = error;
  return new KmsError(code, message, { hint: [...hints, hint], cause: error });
}

/** The `code` of a Node system error (`ENOENT`, `EACCES`, …), or undefined. */
export function systemCode(error: unknown): string | undefined {
  if (typeof error === 'object' && error !== null && 'code' in error && typeof error.code === 'string') {
    return error.code;
  }
  return undefined;
}
