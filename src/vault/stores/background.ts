/** Statements on a thread of the library, for a process that has other things to do while the disk works. */
import type Database from 'libsql';

type Exec = (db: Database.Database, sql: string) => Promise<void>;

async function load(): Promise<Exec> {
  const { default: Promising } = await import('libsql/promise');
  // Both of the library's classes hold the same native connection; this one's methods run on its thread pool.
  return (db, sql) => Promising.prototype.exec.call(db, sql) as Promise<void>;
}

let loading: Promise<Exec> | undefined;

/** Rejects as `Database.exec` throws. Nothing else may use the connection meanwhile. */
export async function execInBackground(db: Database.Database, sql: string): Promise<void> {
  const exec = await (loading ??= load());
  await exec(db, sql);
}
