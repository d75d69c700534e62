/** Vault files as an attacker could write them: each row alters a copy of a valid vault. */
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { appendFileSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { DatabaseSync } from '@photostructure/sqlite';
import { canonicalJson, type Json, type JsonObject } from '../../src/base/json.ts';
import { seeded } from './random.ts';

export interface Hostile {
  readonly title: string;
  /** Whether kms must refuse it; otherwise kms may also accept it as undamaged. */
  readonly refused: boolean;
  readonly make: (path: string) => void;
}

const pageLength = 4096;
const tables = ['header', 'state', 'records'] as const;
const columns = { header: 'body', state: 'sealed', records: 'sealed' } as const;

function sql(path: string, ...statements: readonly string[]): void {
  const db = new DatabaseSync(path, { defensive: false });
  try {
    for (const statement of statements) db.exec(statement);
    db.exec('PRAGMA wal_checkpoint(TRUNCATE)');
  } finally {
    db.close();
  }
}

function bySql(title: string, ...statements: readonly string[]): Hostile {
  return { title, refused: true, make: (path) => sql(path, ...statements) };
}

function byBytes(title: string, change: (bytes: Buffer) => Buffer | undefined, refused = false): Hostile {
  const make = (path: string): void => {
    const bytes = readFileSync(path);
    writeFileSync(path, change(bytes) ?? bytes);
  };
  return { title, refused, make };
}

function triggers(): Hostile[] {
  const bodies = {
    ignore: 'SELECT RAISE(IGNORE)',
    'keep a copy': 'INSERT INTO kept SELECT sealed FROM state',
  };
  return tables.flatMap((table) =>
    ['INSERT', 'UPDATE', 'DELETE'].flatMap((event) =>
      Object.entries(bodies).map(([name, body]) =>
        bySql(
          `trigger on ${event} of ${table}: ${name}`,
          name === 'ignore' ? 'SELECT 1' : 'CREATE TABLE kept (x)',
          `CREATE TRIGGER t BEFORE ${event} ON ${table} BEGIN ${body}; END`,
        ),
      ),
    ),
  );
}

function views(): Hostile[] {
  const bodies = {
    'a constant': "SELECT 1 AS id, 'x' AS C",
    'endless rows':
      'WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT i AS id, i AS C FROM n WHERE i < 0',
    'endless text':
      "WITH RECURSIVE n(i) AS (SELECT 'x' UNION ALL SELECT i || i FROM n) SELECT 1 AS id, max(i) AS C FROM n",
    'a long join of text': "SELECT 1 AS id, concat_ws(printf('%.*c', 1000000, 'x'), 1, 2, 3) AS C",
    'a gigabyte': 'SELECT 1 AS id, randomblob(1000000000) AS C',
    'an extension': "SELECT 1 AS id, load_extension('/tmp/x.so') AS C",
  };
  const own = tables.flatMap((table) =>
    Object.entries(bodies).map(([name, body]) =>
      bySql(
        `${table} as a view: ${name}`,
        `ALTER TABLE ${table} RENAME TO real_${table}`,
        `CREATE VIEW ${table} AS ${body.replaceAll(' AS C', ` AS ${columns[table]}, x'00' AS bucket`)}`,
      ),
    ),
  );
  const writable = (row: string): readonly string[] => ['PRAGMA writable_schema = ON', row];
  return [
    ...own,
    bySql('a view beside', 'CREATE VIEW v AS SELECT * FROM records'),
    bySql(
      'a view of itself',
      ...writable(
        "INSERT INTO sqlite_schema VALUES ('view', 'v', 'v', 0, 'CREATE VIEW v AS SELECT * FROM v')",
      ),
    ),
    bySql(
      'a table of itself as its own schema',
      ...writable("UPDATE sqlite_schema SET rootpage = 1 WHERE name = 'records'"),
    ),
    bySql(
      'two tables in one tree',
      ...writable("UPDATE sqlite_schema SET rootpage = 2 WHERE name = 'state'"),
    ),
    bySql(
      'a statement that does not parse',
      ...writable("UPDATE sqlite_schema SET sql = sql || ' ((((' WHERE name = 'state'"),
    ),
    bySql(
      'a statement of a megabyte',
      ...writable("UPDATE sqlite_schema SET sql = sql || printf('%.*c', 1000000, ' ') WHERE name = 'state'"),
    ),
    bySql(
      'a statement of brackets in brackets',
      ...writable(
        "UPDATE sqlite_schema SET sql = 'CREATE TABLE header (id INTEGER PRIMARY KEY CHECK (' || replace(printf('%.*c', 9000, '('), '(', '((') || '1))' WHERE name = 'header'",
      ),
    ),
  ];
}

function otherObjects(): Hostile[] {
  const virtual = ['fts3(x)', 'fts4(x)', 'fts5(x)', 'rtree(i, a, b)', 'geopoly(a)', 'dbstat'].map((module) =>
    bySql(`a virtual table: ${module}`, `CREATE VIRTUAL TABLE v USING ${module}`),
  );
  const asRecords = ['fts4(bucket, id, sealed)', 'fts5(bucket, id, sealed)'].map((module) =>
    bySql(
      `records as a virtual table: ${module}`,
      'DROP TABLE records',
      `CREATE VIRTUAL TABLE records USING ${module}`,
    ),
  );
  const indexes = tables.flatMap((table) => {
    const column = columns[table];
    return [
      bySql(`an index on ${table}`, `CREATE INDEX i ON ${table} (${column})`),
      bySql(`a unique index on ${table}`, `CREATE UNIQUE INDEX i ON ${table} (id, ${column})`),
      bySql(`an index on a part of ${table}`, `CREATE INDEX i ON ${table} (${column}) WHERE id IS NULL`),
      bySql(`an index on an expression over ${table}`, `CREATE INDEX i ON ${table} (length(hex(${column})))`),
    ];
  });
  const extra = [
    bySql('a table beside', 'CREATE TABLE other (x)'),
    bySql('a table with a sequence', 'CREATE TABLE other (x INTEGER PRIMARY KEY AUTOINCREMENT)'),
    bySql('statistics', 'ANALYZE'),
    bySql('a table that is missing', 'DROP TABLE state'),
    bySql('no table', ...tables.map((table) => `DROP TABLE ${table}`)),
  ];
  return [...virtual, ...asRecords, ...indexes, ...extra];
}

function otherTables(): Hostile[] {
  const header: Record<string, string> = {
    'no check': 'CREATE TABLE header (id INTEGER PRIMARY KEY, body TEXT NOT NULL)',
    'another check':
      'CREATE TABLE header (id INTEGER PRIMARY KEY CHECK (id = 1 OR random()), body TEXT NOT NULL)',
    'a column more': 'CREATE TABLE header (id INTEGER PRIMARY KEY CHECK (id = 1), body TEXT NOT NULL, x)',
    'a generated column':
      'CREATE TABLE header (id INTEGER PRIMARY KEY CHECK (id = 1), body TEXT NOT NULL, x AS (hex(body)))',
    'a stored generated column':
      'CREATE TABLE header (id INTEGER PRIMARY KEY CHECK (id = 1), body TEXT NOT NULL, x AS (hex(body)) STORED)',
    'a default':
      "CREATE TABLE header (id INTEGER PRIMARY KEY CHECK (id = 1), body TEXT NOT NULL DEFAULT 'x')",
    'a collation':
      'CREATE TABLE header (id INTEGER PRIMARY KEY CHECK (id = 1), body TEXT NOT NULL COLLATE NOCASE)',
    'strict types': 'CREATE TABLE header (id INTEGER PRIMARY KEY CHECK (id = 1), body TEXT NOT NULL) STRICT',
    'a name in capitals': 'CREATE TABLE HEADER (id INTEGER PRIMARY KEY CHECK (id = 1), body TEXT NOT NULL)',
    'a comment': 'CREATE TABLE header (id INTEGER PRIMARY KEY CHECK (id = 1), body TEXT NOT NULL /* x */)',
    'what a conflict does':
      'CREATE TABLE header (id INTEGER PRIMARY KEY ON CONFLICT IGNORE CHECK (id = 1), body TEXT NOT NULL)',
  };
  return Object.entries(header).map(([title, statement]) =>
    bySql(
      `a header with ${title}`,
      'CREATE TEMP TABLE t AS SELECT * FROM header',
      'DROP TABLE header',
      statement,
      'INSERT INTO header (id, body) SELECT id, body FROM t',
    ),
  );
}

function fileHeads(): Hostile[] {
  const set = (title: string, at: number, ...bytes: readonly number[]): Hostile =>
    byBytes(`the file's head: ${title}`, (file) => {
      file.set(bytes, at);
      return undefined;
    });
  return [
    ...[1, 512, 1024, 2048, 8192, 16384, 32768, 3, 0].map((length) =>
      set(`pages of ${length}`, 16, length >> 8, length & 255),
    ),
    ...[0, 1, 3, 255].map((version) => set(`write version ${version}`, 18, version)),
    ...[0, 1, 3, 255].map((version) => set(`read version ${version}`, 19, version)),
    set('reserved bytes', 20, 200),
    set('fractions', 21, 1, 1, 1),
    set('many pages', 28, 255, 255, 255, 255),
    set('no pages', 28, 0, 0, 0, 0),
    set('a free list of itself', 32, 0, 0, 0, 1, 255, 255, 255, 255),
    set('a free list behind the end', 32, 127, 255, 255, 255, 0, 0, 1, 0),
    set('another schema cookie', 40, 1, 2, 3, 4),
    set('schema format 9', 44, 0, 0, 0, 9),
    set('a large cache', 48, 127, 255, 255, 255),
    set('auto vacuum', 52, 0, 0, 0, 4),
    set('UTF-16', 56, 0, 0, 0, 2),
    set('no encoding', 56, 0, 0, 0, 77),
    set('incremental vacuum', 64, 0, 0, 0, 1),
    ...[1, 99, 100, 4095, 4097, 8191].map((length) =>
      byBytes(`cut off at ${length}`, (file) => file.subarray(0, length), true),
    ),
  ];
}

/** A write-ahead log with valid checksums (https://www.sqlite.org/fileformat2.html#walformat). */
export function logOf(
  frames: readonly { readonly page: number; readonly commit: number; readonly bytes: Buffer }[],
  pages = pageLength,
): Buffer {
  let [one, two] = [0, 0];
  const add = (bytes: Buffer): void => {
    for (let at = 0; at < bytes.length; at += 8) {
      one = (one + bytes.readUInt32LE(at) + two) >>> 0;
      two = (two + bytes.readUInt32LE(at + 4) + one) >>> 0;
    }
  };
  const put = (bytes: Buffer, at: number): void => {
    bytes.writeUInt32BE(one, at);
    bytes.writeUInt32BE(two, at + 4);
  };
  const header = Buffer.alloc(32);
  for (const [i, value] of [0x377f0682, 3007000, pages, 0, 11, 22].entries())
    header.writeUInt32BE(value, i * 4);
  add(header.subarray(0, 24));
  put(header, 24);
  return Buffer.concat([
    header,
    ...frames.flatMap(({ page, commit, bytes }) => {
      const head = Buffer.alloc(24);
      for (const [i, value] of [page, commit, 11, 22].entries()) head.writeUInt32BE(value, i * 4);
      add(head.subarray(0, 8));
      add(bytes);
      put(head, 16);
      return [head, bytes];
    }),
  ]);
}

/** The first page of a copy after a statement was run in it. */
function firstPageAfter(path: string, statement: string): Buffer {
  const copy = `${path}.other`;
  writeFileSync(copy, readFileSync(path));
  sql(copy, statement);
  return readFileSync(copy).subarray(0, pageLength);
}

function logs(): Hostile[] {
  const log = (title: string, bytes: (path: string) => Buffer, refused = false): Hostile => ({
    title: `a log ${title}`,
    refused,
    make: (path) => {
      writeFileSync(`${path}-wal`, bytes(path), { mode: 0o600 });
    },
  });
  const random = seeded(77);
  const noise = (length: number): Buffer =>
    Buffer.from(Array.from({ length }, () => Math.floor(random() * 256)));
  const page = Buffer.alloc(pageLength);
  const trigger = 'CREATE TRIGGER t BEFORE DELETE ON records BEGIN SELECT RAISE(IGNORE); END';
  return [
    log(
      'with a first page that has a trigger',
      (path) => logOf([{ page: 1, commit: 20, bytes: firstPageAfter(path, trigger) }]),
      true,
    ),
    log(
      'with a first page that has a view',
      (path) => logOf([{ page: 1, commit: 20, bytes: firstPageAfter(path, 'CREATE VIEW v AS SELECT 1') }]),
      true,
    ),
    log('with an empty first page', () => logOf([{ page: 1, commit: 20, bytes: page }]), true),
    log('with a huge page', () => logOf([{ page: 0xfffffffe, commit: 0xfffffffe, bytes: page }])),
    log('with page 0', () => logOf([{ page: 0, commit: 5, bytes: page }])),
    log('with a huge commit', () => logOf([{ page: 9, commit: 0xffffffff, bytes: page }])),
    log('of a file of one page', () => logOf([{ page: 9, commit: 1, bytes: page }]), true),
    log('that empties the header', () => logOf([{ page: 2, commit: 20, bytes: page }]), true),
    log('that empties the records', () => logOf([{ page: 4, commit: 20, bytes: page }]), true),
    log('without a commit', () => logOf([{ page: 2, commit: 0, bytes: page }])),
    log('of other pages', () => logOf([{ page: 1, commit: 9, bytes: Buffer.alloc(512) }], 512), true),
    log('of a thousand frames', () =>
      logOf(Array.from({ length: 1000 }, () => ({ page: 5, commit: 20, bytes: page }))),
    ),
    log('of noise', () => noise(9000)),
    log('of noise behind a sound head', () => Buffer.concat([logOf([]), noise(9000)])),
    log('of zeros', () => Buffer.alloc(100_000)),
  ];
}

/** The format of a tree: https://www.sqlite.org/fileformat2.html#b_tree_pages */
function treeOf(file: Buffer, root: number): { readonly interior: number[]; readonly leaves: number[] } {
  const found = { interior: [] as number[], leaves: [] as number[] };
  const visit = (page: number): void => {
    const at = (page - 1) * pageLength;
    const type = file[at];
    if (type !== 0x02 && type !== 0x05) {
      found.leaves.push(page);
      return;
    }
    found.interior.push(page);
    for (let i = 0; i < file.readUInt16BE(at + 3); i++) {
      visit(file.readUInt32BE(at + file.readUInt16BE(at + 12 + 2 * i)));
    }
    visit(file.readUInt32BE(at + 8));
  };
  visit(root);
  return found;
}

function trees(): Hostile[] {
  const recordsRoot = 4;
  const edit = (title: string, change: (file: Buffer, at: number, leaf: number) => void): Hostile =>
    byBytes(`a tree ${title}`, (file) => {
      const { interior, leaves } = treeOf(file, recordsRoot);
      change(
        file,
        ((interior[0] ?? recordsRoot) - 1) * pageLength,
        ((leaves[1] ?? recordsRoot) - 1) * pageLength,
      );
      return undefined;
    });
  const pointers = (file: Buffer, at: number): number[] =>
    Array.from({ length: file.readUInt16BE(at + 3) }, (_, i) => at + file.readUInt16BE(at + 12 + 2 * i));
  return [
    edit('whose children are all its root', (file, at) => {
      for (const pointer of pointers(file, at)) file.writeUInt32BE(recordsRoot, pointer);
      file.writeUInt32BE(recordsRoot, at + 8);
    }),
    edit('whose last child is its root', (file, at) => void file.writeUInt32BE(recordsRoot, at + 8)),
    edit('whose children are all one leaf', (file, at, leaf) => {
      for (const pointer of pointers(file, at)) file.writeUInt32BE(leaf / pageLength + 1, pointer);
      file.writeUInt32BE(leaf / pageLength + 1, at + 8);
    }),
    edit('whose children are the schema', (file, at) => {
      for (const pointer of pointers(file, at)) file.writeUInt32BE(1, pointer);
    }),
    edit('with children behind the end', (file, at) => void file.writeUInt32BE(0x7fffffff, at + 8)),
    edit('with child 0', (file, at) => void file.writeUInt32BE(0, at + 8)),
    edit('with 65535 cells', (file, at) => void file.writeUInt16BE(65535, at + 3)),
    edit('with 65535 cells in a leaf', (file, _, leaf) => void file.writeUInt16BE(65535, leaf + 3)),
    edit('with no cell in a leaf', (file, _, leaf) => void file.writeUInt16BE(0, leaf + 3)),
    edit('with a free block of itself', (file, _, leaf) => void file.writeUInt16BE(8, leaf + 1)),
    edit('with cells behind the page', (file, _, leaf) => {
      for (let i = 0; i < file.readUInt16BE(leaf + 3); i++) file.writeUInt16BE(4095, leaf + 8 + 2 * i);
    }),
    edit('with cells in its own head', (file, _, leaf) => {
      for (let i = 0; i < file.readUInt16BE(leaf + 3); i++) file.writeUInt16BE(0, leaf + 8 + 2 * i);
    }),
    edit('with one cell many times', (file, _, leaf) => {
      for (let i = 0; i < file.readUInt16BE(leaf + 3); i++)
        file.writeUInt16BE(file.readUInt16BE(leaf + 8), leaf + 8 + 2 * i);
    }),
    edit('with a payload of two gigabytes', (file, _, leaf) => {
      file.set([0x87, 0xff, 0xff, 0xff, 0x7f], leaf + file.readUInt16BE(leaf + 8));
    }),
    edit('of another kind', (file, at) => void (file[at] = 0x05)),
    edit('with a leaf of another kind', (file, _, leaf) => void (file[leaf] = 0x0d)),
    edit('whose pages are copies of one', (file, at) => {
      for (let page = recordsRoot; page < file.length / pageLength; page++)
        file.copy(file, page * pageLength, at, at + pageLength);
    }),
    ...tables.map((table, i) =>
      byBytes(
        `${table} on a page of zeros`,
        (file) => void file.fill(0, (i + 1) * pageLength, (i + 2) * pageLength),
        true,
      ),
    ),
  ];
}

/** An endless chain of pages, as the value of the header: long text overflows its page. */
function overflows(): Hostile[] {
  const long = "UPDATE header SET body = body || printf('%.*c', 20000, ' ')";
  const chain = (title: string, next: (page: number) => number): Hostile => ({
    title: `an overflow chain ${title}`,
    refused: true,
    make: (path) => {
      sql(path, long);
      const file = readFileSync(path);
      const cell = pageLength + file.readUInt16BE(pageLength + 8);
      const local = file.subarray(cell, pageLength * 2);
      // The first overflow page is named in the last four bytes of the cell, which is the last thing in its page.
      const first = local.readUInt32BE(local.length - 4);
      file.writeUInt32BE(next(first), (first - 1) * pageLength);
      writeFileSync(path, file);
    },
  });
  return [
    chain('of itself', (page) => page),
    chain('through the schema', () => 1),
    chain('behind the end', () => 0x7fffffff),
    chain('that ends too soon', () => 0),
  ];
}

function withSum(value: JsonObject): string {
  const rest: Record<string, Json> = { ...value };
  delete rest['sum'];
  const sum = createHash('sha256').update(canonicalJson(rest)).digest('hex');
  return canonicalJson({ ...rest, sum });
}

type Parsed = Record<string, Json> & {
  protectors: (Record<string, Json> & { parameters: Record<string, Json> })[];
};

function headers(): Hostile[] {
  const body = (title: string, change: (text: string) => string | number | null | Buffer): Hostile => ({
    title: `a header ${title}`,
    refused: true,
    make: (path) => {
      const db = new DatabaseSync(path, { returnArrays: true });
      const [text] = db.prepare('SELECT body FROM header').get() as [string];
      db.exec('PRAGMA ignore_check_constraints = ON');
      db.prepare('UPDATE header SET body = ?').run(change(text));
      db.exec('PRAGMA wal_checkpoint(TRUNCATE)');
      db.close();
    },
  });
  const parsed = (title: string, change: (value: Parsed) => void): Hostile =>
    body(title, (text) => {
      const value = JSON.parse(text) as Parsed;
      change(value);
      return withSum(value);
    });
  const costs = (title: string, argon2id: string): Hostile =>
    parsed(title, ({ protectors: [first] }) => {
      if (first) first.parameters['argon2id'] = `$argon2id$v=19$${argon2id}$${'A'.repeat(22)}`;
    });
  return [
    body('that is not UTF-8', (text) => Buffer.concat([Buffer.from(text), Buffer.from([0xff, 0xfe])])),
    body('with a NUL', (text) => Buffer.from(`${text}\0`)),
    body('of ten megabytes', (text) => text + ' '.repeat(10_000_000)),
    body('of brackets', () => '['.repeat(60_000)),
    body('that is a number', () => 1),
    body('that is empty', () => ''),
    body('with a member twice', (text) => text.replace('{', '{"created":"x",')),
    parsed('with another checksum', (value) => void (value['created'] = 'x')),
    parsed('with 17 protectors', (value) => {
      const [first] = value.protectors;
      if (first) value.protectors = Array.from({ length: 17 }, () => first);
    }),
    costs('with a memory above a gibibyte', 'm=1048577,t=3,p=4'),
    costs('with 11 passes', 'm=65536,t=11,p=4'),
    costs('with 17 lanes', 'm=65536,t=3,p=17'),
    {
      ...byBytes('UTF-16 text in the header', () => undefined),
      refused: true,
      make: (path) => sql(path, "UPDATE header SET body = CAST(x'ff00ff00' AS TEXT)"),
    },
  ];
}

function neighbours(): Hostile[] {
  const beside = (suffix: string, title: string, make: (path: string) => void): Hostile => ({
    title: `${suffix} beside it: ${title}`,
    refused: true,
    make: (path) => make(path + suffix),
  });
  return ['-wal', '-shm', '-journal']
    .flatMap((suffix) => [
      beside(suffix, 'a pipe', (path) => {
        execFileSync('mkfifo', ['-m', '600', path]);
      }),
      beside(suffix, 'a folder', (path) => {
        mkdirSync(path);
      }),
      beside(suffix, 'a link', (path) => {
        symlinkSync('/dev/zero', path);
      }),
    ])
    .concat(
      beside('-journal', 'a journal', (path) => {
        const journal = Buffer.alloc(512);
        journal.set([0xd9, 0xd5, 0x05, 0xf9, 0x20, 0xa1, 0x63, 0xd7, 0, 0, 0, 1]);
        writeFileSync(path, journal, { mode: 0o600 });
        appendFileSync(path, Buffer.alloc(pageLength + 8));
      }),
      {
        title: '-shm beside it: noise',
        refused: false,
        make: (path) => writeFileSync(`${path}-shm`, Buffer.alloc(32768, 0xa5), { mode: 0o600 }),
      },
    );
}

function flips(count: number): Hostile[] {
  const random = seeded(4711);
  return Array.from({ length: count }, (_, i) =>
    byBytes(`noise ${i}`, (file) => {
      // A few bytes in the head of one page or anywhere in it.
      const page = Math.floor((random() * file.length) / pageLength) * pageLength;
      const span = random() < 0.7 ? 120 : pageLength;
      for (let n = 0; n < 1 + random() * 6; n++) {
        const at = page + Math.floor(random() * span);
        file[at] = Math.floor(random() * 256);
      }
      return undefined;
    }),
  );
}

export const hostileFiles: readonly Hostile[] = [
  ...triggers(),
  ...views(),
  ...otherObjects(),
  ...otherTables(),
  ...fileHeads(),
  ...logs(),
  ...trees(),
  ...overflows(),
  ...headers(),
  ...neighbours(),
  ...flips(60),
];
