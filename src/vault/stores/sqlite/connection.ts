/** A connection to a vault file that can read only the rows of its three tables. */
import { pathToFileURL } from 'node:url';
import type { DatabaseSyncInstance } from '@photostructure/sqlite';
import { translateErrors } from './results.ts';
import { applicationId, formatVersion, tables } from './schema.ts';

/** A value can be a little longer than a row in a backup; the other limits allow the statements here, including `integrity_check`. */
const limits = {
  length: 1 << 24,
  sqlLength: 2000,
  column: 16,
  exprDepth: 20,
  compoundSelect: 3,
  vdbeOp: 5000,
  functionArg: 8,
  attach: 0,
  likePatternLength: 1,
  variableNumber: 3,
  triggerDepth: 1,
} as const;

/** https://www.sqlite.org/c3ref/c_alter_table.html */
const action = {
  delete: 9,
  insert: 18,
  pragma: 19,
  read: 20,
  select: 21,
  transaction: 22,
  function: 31,
  savepoint: 32,
} as const;
const [allowed, denied] = [0, 1];

const settings = `
PRAGMA trusted_schema = OFF;
PRAGMA cell_size_check = ON;
PRAGMA recursive_triggers = OFF;
PRAGMA cache_size = -2000;
PRAGMA mmap_size = 0;
PRAGMA secure_delete = ON;
PRAGMA synchronous = FULL;
PRAGMA wal_autocheckpoint = 256;
`;

const pragmas = new Set([
  'synchronous',
  'data_version',
  'schema_version',
  'wal_checkpoint',
  'integrity_check',
]);
const readable = new Set([...tables.keys(), 'sqlite_master', 'sqlite_schema']);

/** The functions in the statement that returns many rows in one value. */
const functions = new Set(['count', 'group_concat', 'length']);

/** Permits only the store's own statements, and nothing that the file could add to them. */
function authorize(
  code: number,
  first: string | null,
  second: string | null,
  schema: string | null,
  within: string | null,
): number {
  // `within` names the trigger or view that contains the access.
  if (within !== null) return denied;
  const main = schema === 'main';
  switch (code) {
    case action.select:
    case action.transaction:
    case action.savepoint:
      return allowed;
    case action.read:
      return main && readable.has(first ?? '') ? allowed : denied;
    case action.insert:
    case action.delete:
      return main && tables.has(first ?? '') ? allowed : denied;
    case action.function:
      return functions.has(second ?? '') ? allowed : denied;
    case action.pragma:
      return pragmas.has(first ?? '') ? allowed : denied;
    default:
      return denied;
  }
}

export interface ConnectionOptions {
  /** Creates the tables in an empty file. */
  readonly create: boolean;
  /** For reading if neither the file nor its folder is writable: takes no locks and reads no log. */
  readonly atRest?: boolean;
}

/** Do not create a file that was moved since it was checked: SQLite would remove the old file's log as that of an empty one. */
const existing = 'mode=rw';

export async function connect(path: string, options: ConnectionOptions): Promise<DatabaseSyncInstance> {
  const sqlite = await import('@photostructure/sqlite');
  return translateErrors(() => {
    const atRest = options.atRest === true;
    const place = options.create ? path : `${pathToFileURL(path).href}?${atRest ? 'immutable=1' : existing}`;
    const db = new sqlite.DatabaseSync(place, {
      readOnly: atRest,
      // The caller waits: waiting here would block the process (src/vault/patience.ts).
      timeout: 0,
      defensive: true,
      enableForeignKeyConstraints: false,
      returnArrays: true,
      limits,
    });
    try {
      db.exec(settings);
      if (options.create) {
        db.exec(
          `${[...tables.values()].join(';')};PRAGMA application_id = ${applicationId}; PRAGMA user_version = ${formatVersion};`,
        );
      }
      db.setAuthorizer(authorize);
      return db;
    } catch (error) {
      db.close();
      throw error;
    }
  });
}
