/** The tables of a vault file, which may contain nothing else (docs/spec/vault.md, "File"). */

/** `kms1` in ASCII, at offset 68 of the file. */
export const applicationId = 0x6b6d7331;
export const formatVersion = 1;

/** By name: the statement that creates the table, as SQLite stores it. */
export const tables: ReadonlyMap<string, string> = new Map([
  ['header', 'CREATE TABLE header (id INTEGER PRIMARY KEY CHECK (id = 1), body TEXT NOT NULL)'],
  ['state', 'CREATE TABLE state (id INTEGER PRIMARY KEY CHECK (id = 1), sealed BLOB NOT NULL)'],
  [
    'records',
    'CREATE TABLE records (bucket BLOB NOT NULL, id BLOB NOT NULL, sealed BLOB NOT NULL, PRIMARY KEY (bucket, id)) WITHOUT ROWID',
  ],
]);

/** A row of `sqlite_schema`: type, name, tbl_name, rootpage, sql. */
export type SchemaRow = readonly unknown[];

/** Whether these rows define exactly the three tables of a vault, each with its own root page. */
export function isVaultSchema(rows: readonly SchemaRow[]): boolean {
  const roots = new Set(rows.map((row) => row[3]));
  const names = new Set(rows.map((row) => row[1]));
  return (
    rows.length === tables.size &&
    roots.size === tables.size &&
    names.size === tables.size &&
    rows.every(
      ([type, name, table, root, sql]) =>
        type === 'table' &&
        typeof name === 'string' &&
        table === name &&
        typeof root === 'number' &&
        root > 1 &&
        sql !== undefined &&
        sql === tables.get(name),
    )
  );
}
