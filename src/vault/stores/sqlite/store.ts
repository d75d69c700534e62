/** The SQLite store: one file in WAL mode, durable commits, deleted bytes overwritten (docs/spec/vault.md, "File"). */
import { createHash } from 'node:crypto';
import { realpathSync } from 'node:fs';
import type { DatabaseSyncInstance, StatementSyncInstance } from '@photostructure/sqlite';
import { fromUtf8, view } from '../../../base/bytes.ts';
import { peek } from '../../../base/peek.ts';
import { isKmsError } from '../../../base/errors.ts';
import { retryWhileBusy } from '../../patience.ts';
import { connect, type ConnectionOptions } from './connection.ts';
import { checkFileBytes } from './filebytes.ts';
import { InPlace, leaveOpen, refuseSeparated } from './inplace.ts';
import { LogSync } from './logsync.ts';
import { translateErrors } from './results.ts';
import { alteredFile, isBefore, packedInBucket, toRow, unpackRows, type Cells } from './rows.ts';
import { isVaultSchema, tables, type SchemaRow } from './schema.ts';
import type { Row, Store, TransactionMode } from '../store.ts';

const inBucket = 'SELECT bucket, id, sealed FROM records WHERE bucket = ? AND id > ? ORDER BY id LIMIT ?';
const beyondBucket = 'SELECT bucket, id, sealed FROM records WHERE bucket > ? ORDER BY bucket, id LIMIT ?';

type Parameter = string | number | Uint8Array;

/**
 * Number of commits for which a process waits synchronously. Most processes make one or two; one that makes more is a server or processes many files.
 * For it, syncing on another thread takes 0.1 ms longer, but the process can work meanwhile.
 */
const waitedFor = 4;

/** Opens a file whose path and permissions were checked; `create` makes the tables. Rejects with `VaultIntegrity` if it is not a vault. */
export async function openSqliteStore(path: string, options: ConnectionOptions): Promise<Store> {
  // SQLite keeps its other files beside the file itself, not beside a link to it.
  const file = realpathSync(path);
  if (!options.create) {
    refuseSeparated(path, file);
    checkFileBytes(file);
  }
  const db = await connect(file, options);
  return new SqliteStore(db, path, file);
}

/**
 * Switches a new file to a write-ahead log. Until then it has none, because its other files are named after it: a connection made under the temporary
 * name lives until its statements are collected, and one made in the same process under the final name would share that connection's files, and
 * nothing with other processes.
 */
export async function keepLog(path: string): Promise<void> {
  const sqlite = await import('@photostructure/sqlite');
  translateErrors(() => {
    // Without statements, closing it ends the connection at once.
    const db = new sqlite.DatabaseSync(path);
    db.exec('PRAGMA journal_mode = WAL');
    db.close();
  });
  const start = Buffer.alloc(20);
  peek(path, start);
  // The file format's read and write version (https://www.sqlite.org/fileformat2.html, 1.3).
  if (start[18] !== 2 || start[19] !== 2) throw new Error('the new vault has no write-ahead log');
}

class SqliteStore implements Store {
  readonly location: string;
  readonly queuePath: string;
  readonly #db: DatabaseSyncInstance;
  readonly #file: string;
  readonly #inPlace: InPlace;
  readonly #log: LogSync;
  readonly #statements = new Map<string, StatementSyncInstance>();
  #commits = 0;
  /** Whether syncing the log, rather than the commit, makes transactions durable. */
  #apart = false;
  /** The schema version that was checked last. */
  #schemaVersion: unknown;
  /** SQLite's counter of other connections' commits. */
  #dataVersion: unknown;
  /** The state that this transaction has written. */
  #sealed: Uint8Array | undefined;

  /** `file`: the location without links. */
  constructor(db: DatabaseSyncInstance, location: string, file: string) {
    this.location = location;
    this.queuePath = location;
    this.#db = db;
    this.#file = file;
    this.#inPlace = new InPlace(file);
    this.#log = new LogSync(`${file}-wal`);
  }

  #prepared(sql: string): StatementSyncInstance {
    let statement = this.#statements.get(sql);
    if (!statement) {
      statement = this.#db.prepare(sql);
      this.#statements.set(sql, statement);
    }
    return statement;
  }

  #execute(sql: string): Promise<void> {
    return new Promise((resolve) => {
      translateErrors(() => this.#prepared(sql).run());
      resolve();
    });
  }

  /** Writes one row. Nothing in a vault's schema can make it change more or fewer. */
  #write(sql: string, parameters: readonly Parameter[]): Promise<void> {
    return new Promise((resolve) => {
      const { changes } = translateErrors(() => this.#prepared(sql).run(...parameters));
      if (changes !== 1) throw alteredFile();
      resolve();
    });
  }

  /** The first row. Of the ways to read, only this one reports SQLite's result code for a failure. */
  #row(sql: string, parameters: readonly Parameter[] = []): Promise<Cells | undefined> {
    return new Promise((resolve) => {
      resolve(translateErrors(() => this.#prepared(sql).get(...parameters) as Cells | undefined));
    });
  }

  async #cell(sql: string, parameters: readonly Parameter[] = []): Promise<unknown> {
    return (await this.#row(sql, parameters))?.[0];
  }

  async #bytes(sql: string, parameters: readonly Parameter[] = []): Promise<Uint8Array | undefined> {
    const cell = await this.#cell(sql, parameters);
    if (cell === undefined || cell instanceof Uint8Array) return cell;
    throw alteredFile();
  }

  async begin(mode: TransactionMode, durable?: string): Promise<void> {
    this.#log.assertSound();
    this.#inPlace.assert();
    if (!this.#apart && this.#commits >= waitedFor) {
      await this.#execute('PRAGMA synchronous = NORMAL');
      this.#apart = true;
    }
    await this.#execute(mode === 'write' ? 'BEGIN IMMEDIATE' : 'BEGIN');
    await this.#compareSchema();
    this.#inPlace.noteRead();
    if (mode === 'write') await this.#settleOthers(durable);
  }

  async #compareSchema(): Promise<void> {
    const version = await this.#cell('PRAGMA schema_version');
    if (version === this.#schemaVersion) return;
    if (this.#schemaVersion !== undefined) checkFileBytes(this.#file);
    const rows: SchemaRow[] = [];
    for (let row: SchemaRow | undefined; rows.length <= tables.size; rows.push(row)) {
      const sql = 'SELECT type, name, tbl_name, rootpage, sql FROM sqlite_schema LIMIT 1 OFFSET ?';
      row = await this.#row(sql, [rows.length]);
      if (!row) break;
    }
    if (!isVaultSchema(rows)) throw alteredFile();
    this.#schemaVersion = version;
  }

  /**
   * Another process's commit may not be on the medium yet, and this transaction may depend on it: an audit line that survives a crash without the
   * commit before it would look as if the vault had been replaced by an older copy.
   */
  async #settleOthers(durable: string | undefined): Promise<void> {
    const version = await this.#cell('PRAGMA data_version');
    if (version === this.#dataVersion) return;
    const known = durable !== undefined && durable === commitName(await this.getState());
    if (!known && (await this.#log.hasContent())) await this.#log.sync((body) => body());
    this.#dataVersion = version;
  }

  async commit(): Promise<string | undefined> {
    this.#commits += 1;
    await this.#execute('COMMIT');
    if (this.#apart) {
      const version = this.#dataVersion;
      // If this fails, it is repeated before the next transaction, as for other processes' commits.
      this.#dataVersion = undefined;
      await this.#log.sync((body) => this.#excludeWriters(body));
      this.#dataVersion = version;
    }
    // A result promises that the written data can be found under the vault's name.
    this.#inPlace.assert();
    return commitName(this.#sealed);
  }

  /** Runs `body` while no other process can append to the log. */
  async #excludeWriters(body: () => Promise<void>): Promise<void> {
    await retryWhileBusy(() => this.#execute('BEGIN IMMEDIATE'));
    try {
      await body();
    } finally {
      await this.rollback();
    }
  }

  rollback(): Promise<void> {
    this.#sealed = undefined;
    // After a failed COMMIT or on a full disk, SQLite may already have rolled back.
    return this.#db.isOpen && this.#db.isTransaction ? this.#execute('ROLLBACK') : Promise.resolve();
  }

  savepoint(): Promise<void> {
    return this.#execute('SAVEPOINT call');
  }

  releaseSavepoint(): Promise<void> {
    return this.#execute('RELEASE call');
  }

  async rollbackToSavepoint(): Promise<void> {
    await this.#execute('ROLLBACK TO call');
    await this.#execute('RELEASE call');
  }

  async getHeader(): Promise<string | undefined> {
    const body = await this.#bytes('SELECT CAST(body AS BLOB) FROM header WHERE id = 1');
    return body && fromUtf8(body);
  }

  putHeader(body: string): Promise<void> {
    return this.#write('INSERT OR REPLACE INTO header VALUES (1, ?)', [body]);
  }

  getState(): Promise<Uint8Array | undefined> {
    return this.#bytes('SELECT sealed FROM state WHERE id = 1');
  }

  putState(sealed: Uint8Array): Promise<void> {
    this.#sealed = sealed;
    return this.#write('INSERT OR REPLACE INTO state VALUES (1, ?)', [view(sealed)]);
  }

  get(bucket: Uint8Array, id: Uint8Array): Promise<Uint8Array | undefined> {
    return this.#bytes('SELECT sealed FROM records WHERE bucket = ? AND id = ?', [view(bucket), view(id)]);
  }

  put(row: Row): Promise<void> {
    const values = [view(row.bucket), view(row.id), view(row.sealed)];
    return this.#write('INSERT OR REPLACE INTO records VALUES (?, ?, ?)', values);
  }

  delete(bucket: Uint8Array, id: Uint8Array): Promise<void> {
    return this.#write('DELETE FROM records WHERE bucket = ? AND id = ?', [view(bucket), view(id)]);
  }

  async range(bucket: Uint8Array, after: Uint8Array, limit: number): Promise<readonly Row[]> {
    const from = { bucket: view(bucket), id: view(after) };
    const parameters = [from.bucket, from.id, limit];
    // Read one by one if the rows together exceed the maximum value, or some are not records.
    const packed = await this.#row(packedInBucket, parameters).catch(() => undefined);
    return (packed && unpackRows(packed, from)) ?? (await this.#ascending(inBucket, parameters, from));
  }

  /** Reads every value unchanged, for verification. */
  async scan(bucket: Uint8Array, after: Uint8Array, limit: number): Promise<readonly Row[]> {
    const rest = await this.#ascending(inBucket, [view(bucket), view(after), limit], { bucket, id: after });
    if (rest.length === limit) return rest;
    const next = await this.#ascending(beyondBucket, [view(bucket), limit - rest.length], {
      bucket: view(bucket),
      id: rest.at(-1)?.id ?? after,
    });
    return [...rest, ...next];
  }

  /** Returns a row per step of SQLite in its tree, so that a cycle is detected at once; a condition that skips rows would follow it for ever. */
  async #ascending(
    sql: string,
    parameters: readonly Parameter[],
    after: Pick<Row, 'bucket' | 'id'>,
  ): Promise<readonly Row[]> {
    const rows: Row[] = [];
    let last = after;
    let failure: unknown;
    try {
      for (const cells of this.#prepared(sql).iterate(...parameters)) {
        const row = toRow(cells as Cells);
        if (!isBefore(last, row)) throw alteredFile();
        rows.push(row);
        last = row;
      }
      return rows;
    } catch (error) {
      failure = error;
    }
    if (isKmsError(failure)) throw failure;
    // Repeat the step to get its result code.
    await this.#row(inBucket, [view(last.bucket), view(last.id), 1]);
    await this.#row(beyondBucket, [view(last.bucket), 1]);
    throw alteredFile();
  }

  async scrub(): Promise<boolean> {
    const [busy] = (await this.#row('PRAGMA wal_checkpoint(TRUNCATE)')) ?? [];
    return busy === 0;
  }

  async check(): Promise<readonly string[]> {
    const sql = 'PRAGMA integrity_check(20)';
    let rows: readonly Cells[];
    try {
      rows = this.#prepared(sql).all() as Cells[];
    } catch {
      // Repeat it to get its result code.
      await this.#row(sql);
      throw alteredFile();
    }
    return rows.map((row) => String(row[0])).filter((line) => line !== 'ok');
  }

  close(): void {
    this.#statements.clear();
    this.#log.close();
    if (this.#inPlace.isLogOfOthers) leaveOpen(this.#db);
    else if (this.#db.isOpen) this.#db.close();
  }
}

/** Unique: each commit seals the state with another nonce. */
function commitName(sealed: Uint8Array | undefined): string | undefined {
  return sealed && createHash('sha256').update(sealed).digest('base64url');
}
