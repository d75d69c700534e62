/** The SQLite store: one file in WAL mode, durable commits, deleted bytes overwritten (docs/spec/vault.md, "File"). */
import type Database from 'libsql';
import { fromUtf8, view } from '../../base/bytes.ts';
import { peek } from '../../base/peek.ts';
import { KmsError, type ErrorCode } from '../../base/errors.ts';
import { execInBackground } from './background.ts';
import type { Row, Store, TransactionMode } from './store.ts';

/** `kms1` in ASCII; stands at offset 68 of the file. */
export const applicationId = 0x6b6d7331;
export const formatVersion = 1;

const schema = `
CREATE TABLE header (id INTEGER PRIMARY KEY CHECK (id = 1), body TEXT NOT NULL);
CREATE TABLE state (id INTEGER PRIMARY KEY CHECK (id = 1), sealed BLOB NOT NULL);
CREATE TABLE records (bucket BLOB NOT NULL, id BLOB NOT NULL, sealed BLOB NOT NULL, PRIMARY KEY (bucket, id)) WITHOUT ROWID;
`;

// Everything is read as bytes: the library aborts the process at text that is not UTF-8, as damage can make any column.
const selectRows = 'SELECT CAST(bucket AS BLOB), CAST(id AS BLOB), CAST(sealed AS BLOB) FROM records';

interface Fault {
  /** SQLite's primary result code: the lowest byte of its result number. */
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
  notadb: 26,
} as const;

/** `SQLITE_IOERR_SHMSIZE`: the file beside the vault that its users share could not get its length. */
const noRoomToShare = 4874;

const faults: readonly Fault[] = [
  {
    result: results.busy,
    code: 'Busy',
    message: 'the vault is in use by another process',
    hint: 'try again in a moment',
  },
  {
    result: results.locked,
    code: 'Busy',
    message: 'the vault is in use by another process',
    hint: 'try again in a moment',
  },
  {
    result: results.full,
    code: 'StorageFull',
    message: 'the disk that holds the vault is full; nothing was changed',
    hint: 'free some space and run the command again',
  },
  {
    result: results.notadb,
    code: 'VaultIntegrity',
    message: 'the vault file is damaged',
    hint: 'restore a backup: kms backup restore',
  },
  {
    result: results.corrupt,
    code: 'VaultIntegrity',
    message: 'the vault file is damaged',
    hint: 'restore a backup: kms backup restore',
  },
  {
    result: results.readonly,
    code: 'FileUnusable',
    message: 'the vault cannot be written',
    hint: 'the vault file and its folder must be writable: every operation is audited',
  },
  {
    result: results.cantopen,
    code: 'FileUnusable',
    message: 'the vault cannot be opened for writing',
    hint: 'the vault file and its folder must be writable: every operation is audited',
  },
  {
    result: results.ioerr,
    code: 'FileUnusable',
    message: 'reading or writing the vault file failed',
    hint: 'check the disk: its free space and its health',
  },
];

/** The primary result code of a failure, undefined when it is not SQLite's. */
function resultOf(error: unknown): number | undefined {
  if (!(error instanceof Error)) return undefined;
  // By number: the library knows no names for some of the extended codes.
  if ('rawCode' in error && typeof error.rawCode === 'number') {
    return error.rawCode === noRoomToShare ? results.full : error.rawCode & 0xff;
  }
  // A failed open carries no code, only SQLite's result number at the end of its text.
  return /: 14["')]*$/.test(error.message) ? results.cantopen : undefined;
}

function explain(error: unknown): unknown {
  const result = resultOf(error);
  // A damaged schema surfaces as a plain SQL error on a table or column that is always there.
  const fault = faults.find((row) => row.result === (result === results.error ? results.corrupt : result));
  return fault ? new KmsError(fault.code, fault.message, { hint: fault.hint, cause: error }) : error;
}

function guard<T>(action: () => T): T {
  try {
    return action();
  } catch (error) {
    throw explain(error);
  }
}

type Parameters = readonly unknown[];

/**
 * The commits that a process waits for, doing nothing else. Most processes make one or two; one that makes more is a server
 * or has many files to do, and another thread takes a tenth of a millisecond longer, but leaves it free while the disk works.
 */
const waitedFor = 4;

/** Opens the file; with `create`, an empty one gets its schema. The caller has checked path and permissions. */
export async function openSqliteStore(
  path: string,
  options: { readonly create: boolean; readonly busyTimeoutMs: number },
): Promise<Store> {
  const { default: Sqlite } = await import('libsql');
  const db = guard(() => new Sqlite(path, { timeout: options.busyTimeoutMs }));
  guard(() => {
    db.exec('PRAGMA secure_delete = ON; PRAGMA synchronous = FULL; PRAGMA wal_autocheckpoint = 256;');
    if (options.create) {
      db.exec(`${schema}PRAGMA application_id = ${applicationId}; PRAGMA user_version = ${formatVersion};`);
    }
  });
  return new SqliteStore(db);
}

/**
 * Has a new file keep a write-ahead log from now on. Until then it has none, and the files beside one are named after it: a
 * connection made under its passing name lives until its statements are collected, and one made in the same process under the
 * final name would share the passing name's files with it, and nothing with other processes.
 */
export async function keepLog(path: string): Promise<void> {
  const { default: Sqlite } = await import('libsql');
  guard(() => {
    // Without a statement, closing it ends the connection.
    const db = new Sqlite(path);
    db.exec('PRAGMA journal_mode = WAL');
    db.close();
  });
  const start = Buffer.alloc(20);
  peek(path, start);
  // The file format's read and write version (https://www.sqlite.org/fileformat2.html, 1.3).
  if (start[18] !== 2 || start[19] !== 2) throw new Error('the new vault keeps no write-ahead log');
}

class SqliteStore implements Store {
  readonly #db: Database.Database;
  readonly #statements = new Map<string, Database.Statement>();
  #commits = 0;

  constructor(db: Database.Database) {
    this.#db = db;
  }

  #exec(sql: string): Promise<void> {
    return new Promise((resolve) => {
      guard(() => this.#db.exec(sql));
      resolve();
    });
  }

  #prepare(sql: string, reads: boolean): Database.Statement {
    let statement = this.#statements.get(sql);
    if (!statement) {
      statement = this.#db.prepare(sql);
      if (reads) statement.raw();
      this.#statements.set(sql, statement);
    }
    return statement;
  }

  // Parameters always go as one array: the library takes a lone object, a Buffer too, for named parameters.
  #run(sql: string, parameters: Parameters): Promise<void> {
    return new Promise((resolve) => {
      guard(() => this.#prepare(sql, false).run(parameters));
      resolve();
    });
  }

  #rows(sql: string, parameters: Parameters): Promise<readonly (readonly unknown[])[]> {
    return new Promise((resolve) => {
      resolve(guard(() => this.#prepare(sql, true).all(parameters) as readonly (readonly unknown[])[]));
    });
  }

  async #bytes(sql: string, parameters: Parameters): Promise<Uint8Array | undefined> {
    const cell = (await this.#rows(sql, parameters))[0]?.[0];
    return cell instanceof Uint8Array ? cell : undefined;
  }

  begin(mode: TransactionMode): Promise<void> {
    return this.#exec(mode === 'write' ? 'BEGIN IMMEDIATE' : 'BEGIN');
  }

  async commit(): Promise<void> {
    this.#commits += 1;
    if (this.#commits <= waitedFor) await this.#exec('COMMIT');
    else {
      await execInBackground(this.#db, 'COMMIT').catch((error: unknown) => {
        throw explain(error);
      });
    }
  }

  rollback(): Promise<void> {
    // A failed COMMIT or a full disk may have rolled back already.
    return this.#db.inTransaction ? this.#exec('ROLLBACK') : Promise.resolve();
  }

  savepoint(): Promise<void> {
    return this.#exec('SAVEPOINT call');
  }

  releaseSavepoint(): Promise<void> {
    return this.#exec('RELEASE call');
  }

  rollbackToSavepoint(): Promise<void> {
    return this.#exec('ROLLBACK TO call; RELEASE call');
  }

  async getHeader(): Promise<string | undefined> {
    const body = await this.#bytes('SELECT CAST(body AS BLOB) FROM header WHERE id = 1', []);
    return body && fromUtf8(body);
  }

  putHeader(body: string): Promise<void> {
    return this.#run('INSERT OR REPLACE INTO header VALUES (1, ?)', [body]);
  }

  getState(): Promise<Uint8Array | undefined> {
    return this.#bytes('SELECT CAST(sealed AS BLOB) FROM state WHERE id = 1', []);
  }

  putState(sealed: Uint8Array): Promise<void> {
    return this.#run('INSERT OR REPLACE INTO state VALUES (1, ?)', [view(sealed)]);
  }

  get(bucket: Uint8Array, id: Uint8Array): Promise<Uint8Array | undefined> {
    const sql = 'SELECT CAST(sealed AS BLOB) FROM records WHERE bucket = ? AND id = ?';
    return this.#bytes(sql, [view(bucket), view(id)]);
  }

  put(row: Row): Promise<void> {
    const values = [view(row.bucket), view(row.id), view(row.sealed)];
    return this.#run('INSERT OR REPLACE INTO records VALUES (?, ?, ?)', values);
  }

  delete(bucket: Uint8Array, id: Uint8Array): Promise<void> {
    return this.#run('DELETE FROM records WHERE bucket = ? AND id = ?', [view(bucket), view(id)]);
  }

  async range(bucket: Uint8Array, after: Uint8Array, limit: number): Promise<readonly Row[]> {
    const sql = `${selectRows} WHERE bucket = ? AND id > ? ORDER BY id LIMIT ?`;
    return toRows(await this.#rows(sql, [view(bucket), view(after), limit]));
  }

  async scan(bucket: Uint8Array, after: Uint8Array, limit: number): Promise<readonly Row[]> {
    const sql = `${selectRows} WHERE (bucket, id) > (?, ?) ORDER BY bucket, id LIMIT ?`;
    return toRows(await this.#rows(sql, [view(bucket), view(after), limit]));
  }

  async scrub(): Promise<void> {
    await this.#rows('PRAGMA wal_checkpoint(TRUNCATE)', []);
  }

  async check(): Promise<readonly string[]> {
    const rows = await this.#rows('PRAGMA integrity_check(20)', []);
    return rows.map((row) => String(row[0])).filter((line) => line !== 'ok');
  }

  close(): void {
    this.#statements.clear();
    this.#db.close();
  }
}

function toRows(rows: readonly (readonly unknown[])[]): readonly Row[] {
  return rows.map(([bucket, id, sealed]) => {
    if (!(bucket instanceof Uint8Array) || !(id instanceof Uint8Array) || !(sealed instanceof Uint8Array)) {
      throw new KmsError('VaultIntegrity', 'the vault file is damaged', {
        hint: 'restore a backup: kms backup restore',
      });
    }
    return { bucket, id, sealed };
  });
}
