/** Translates SQLite's result codes to errors of a store. */
import { KmsError, type ErrorCode } from '../../../base/errors.ts';

interface Fault {
  /** SQLite's primary result code: the lowest byte of its result code. */
  readonly result: number;
  readonly code: ErrorCode;
  readonly message: string;
  readonly hint: string;
}

/** https://www.sqlite.org/rescode.html */
const results = {
  error: 1,
  busy: 5,
  locked: 6,
  readonly: 8,
  ioerr: 10,
  corrupt: 11,
  full: 13,
  cantopen: 14,
  toobig: 18,
  constraint: 19,
  auth: 23,
  notadb: 26,
} as const;

/** `SQLITE_IOERR_SHMSIZE`: the shared-memory file beside the vault could not be extended. */
const noRoomToShare = 4874;

const busy = {
  code: 'Busy',
  message: 'the vault is in use by another process',
  hint: 'try again in a moment',
} as const;
const altered = {
  code: 'VaultIntegrity',
  message: 'the vault file is damaged',
  hint: 'restore a backup: kms backup restore',
} as const;
const unusable = { code: 'FileUnusable' } as const;
const writable = 'the vault file and its folder must be writable: every operation is audited';

const faults: readonly Fault[] = [
  { result: results.busy, ...busy },
  { result: results.locked, ...busy },
  {
    result: results.full,
    code: 'StorageFull',
    message: 'the disk that holds the vault is full; nothing was changed',
    hint: 'free some space and run the command again',
  },
  // A damaged schema appears as an SQL error for a table or column that always exists.
  { result: results.error, ...altered },
  { result: results.notadb, ...altered },
  { result: results.corrupt, ...altered },
  // A value longer than any in a vault, a constraint that no vault table has, a statement that no vault needs.
  { result: results.toobig, ...altered },
  { result: results.constraint, ...altered },
  { result: results.auth, ...altered },
  { result: results.readonly, ...unusable, message: 'the vault cannot be written', hint: writable },
  {
    result: results.cantopen,
    ...unusable,
    message: 'the vault cannot be opened for writing',
    hint: writable,
  },
  {
    result: results.ioerr,
    ...unusable,
    message: 'reading or writing the vault file failed',
    hint: 'check the disk: its free space and its health',
  },
];

/** The primary result code of a failure; undefined if the error is not SQLite's. */
function resultOf(error: unknown): number | undefined {
  if (!(error instanceof Error) || !('errcode' in error) || typeof error.errcode !== 'number') {
    return undefined;
  }
  return error.errcode === noRoomToShare ? results.full : error.errcode & 0xff;
}

export function translateError(error: unknown): unknown {
  const result = resultOf(error);
  const fault = faults.find((row) => row.result === result);
  return fault ? new KmsError(fault.code, fault.message, { hint: fault.hint, cause: error }) : error;
}

export function translateErrors<T>(action: () => T): T {
  try {
    return action();
  } catch (error) {
    throw translateError(error);
  }
}
