/** Statements on a thread of the library, for a process that has other things to do while the disk works. */
import type Database from 'libsql';

/** Rejects as `Database.exec` throws. Nothing else may use the connection meanwhile. */
export async function execInBackground(db: Database.Database, sql: string): Promise<void> {
  const { default: Promising } = await import('libsql/promise');
  // Both of the library's classes hold the same native connection; this one's methods run on its thread pool.
  await Promising.prototype.exec.call(db as unknown as InstanceType<typeof Promising>, sql);
}
