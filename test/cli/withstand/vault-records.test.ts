/** Records altered in the vault file by someone who has no key: every one is found (docs/spec/vault.md). */
import { cpSync } from 'node:fs';
import { DatabaseSync, type DatabaseSyncInstance } from '@photostructure/sqlite';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { extent, sample } from '../../support/extent.ts';
import { complaints, type Home, quickHome, removeHomes } from '../../support/homes.ts';
import { flipped } from '../../support/files.ts';
import { severalAtOnce } from '../../support/processes.ts';

const minutes = 60_000;

let home: Home;
let token: string;

beforeEach(async () => {
  home = await quickHome();
  token = await home.token('kept');
});
afterEach(removeHomes);

interface StoredRow {
  readonly bucket: Buffer;
  readonly id: Buffer;
  readonly sealed: Buffer;
}

/** Works on the file as any SQLite tool would. */
function inFile<T>(path: string, work: (db: DatabaseSyncInstance) => T): T {
  const db = new DatabaseSync(path, { returnArrays: true });
  try {
    return work(db);
  } finally {
    db.exec('PRAGMA wal_checkpoint(TRUNCATE)');
    db.close();
  }
}

function rowsOf(path: string): StoredRow[] {
  return inFile(path, (db) =>
    (db.prepare('SELECT bucket, id, sealed FROM records').all() as Uint8Array[][]).map((cells) => {
      const [bucket, id, sealed] = cells.map((cell) => Buffer.from(cell));
      return { bucket, id, sealed } as StoredRow;
    }),
  );
}

function put(db: DatabaseSyncInstance, { bucket, id }: StoredRow, sealed: Buffer): void {
  db.prepare('UPDATE records SET sealed = ? WHERE bucket = ? AND id = ?').run(sealed, bucket, id);
}

/** Both what verification says and whether anything opens that should not. */
async function verification(of: Home): Promise<{ status: number | null; text: string }> {
  const { status, stdout, stderr } = await of.run(['vault', 'verify']);
  return { status, text: stdout.toString() + stderr };
}

it('finds nothing in a vault that was not altered, though SQLite tools were at it', async () => {
  expect(rowsOf(home.vault).length).toBeGreaterThanOrEqual(5);
  expect((await verification(home)).status).toBe(0);
});

it(
  'a flipped byte in any record: named by verify, refused by whatever uses it',
  async () => {
    const rows = rowsOf(home.vault);
    // In each row: version, term, nonce, ciphertext, tag.
    const jobs = rows.flatMap((row) =>
      sample([0, 4, 5, 28, 29, Math.floor(row.sealed.length / 2), row.sealed.length - 1], 1).map((at) => ({
        row,
        at,
      })),
    );
    const results = await severalAtOnce(jobs, async ({ row, at }) => {
      const copy = home.copy();
      inFile(copy.vault, (db) => {
        put(db, row, flipped(row.sealed, at));
      });
      const [{ status }, decrypt] = await Promise.all([verification(copy), copy.run(['decrypt', token])]);
      copy.remove();
      return { status, decrypt };
    });
    expect(results.map(({ status }) => status)).toEqual(jobs.map(() => 6));
    for (const { decrypt } of results) {
      expect([0, 6]).toContain(decrypt.status);
      expect(decrypt.stdout.toString()).toBe(decrypt.status === 0 ? 'kept' : '');
    }
    // The key, its material, and the settings of the vault are among the rows.
    expect(results.filter(({ decrypt }) => decrypt.status === 6).length).toBeGreaterThanOrEqual(
      3 * extent(1, 7),
    );
  },
  minutes,
);

it(
  'a flipped byte in the state or in the header: nothing opens',
  async () => {
    const jobs = (['state', 'header'] as const).flatMap((table) =>
      sample([0.001, 0.1, 0.3, 0.5, 0.7, 0.9, 0.999], 2).map((share) => ({ table, share })),
    );
    const column = { state: 'sealed', header: 'body' } as const;
    const results = await severalAtOnce(jobs, async ({ table, share }) => {
      const copy = home.copy();
      inFile(copy.vault, (db) => {
        const [[value]] = db.prepare(`SELECT ${column[table]} FROM ${table}`).all() as [
          [Uint8Array | string],
        ];
        const bytes = Buffer.from(value as string);
        const altered = flipped(bytes, Math.floor(bytes.length * share));
        const next = table === 'header' ? altered.toString('latin1') : altered;
        db.prepare(`UPDATE ${table} SET ${column[table]} = ?`).run(next);
      });
      const ended = await Promise.all([copy.run(['vault', 'verify']), copy.run(['decrypt', token])]);
      copy.remove();
      return ended.map(({ status }) => status);
    });
    expect(results).toEqual(jobs.map(() => [6, 6]));
  },
  minutes,
);

const tampering: Readonly<Record<string, (path: string, before: readonly StoredRow[]) => void>> = {
  'two records swapped': (path) => {
    const [one, two] = rowsOf(path) as [StoredRow, StoredRow];
    inFile(path, (db) => {
      put(db, one, two.sealed);
      put(db, two, one.sealed);
    });
  },
  'a row dropped': (path) => {
    const [one] = rowsOf(path) as [StoredRow];
    inFile(path, (db) => db.prepare('DELETE FROM records WHERE id = ?').run(one.id));
  },
  'every row dropped': (path) => {
    inFile(path, (db) => db.exec('DELETE FROM records'));
  },
  'a row put back to its older self': (path, before) => {
    const now = rowsOf(path);
    const old = before.find((row) =>
      now.some((other) => other.id.equals(row.id) && !other.sealed.equals(row.sealed)),
    );
    if (!old) throw new Error('no row has changed');
    inFile(path, (db) => {
      put(db, old, old.sealed);
    });
  },
  'a deleted row brought back': (path, before) => {
    const now = rowsOf(path);
    const gone = before.find((row) => !now.some((other) => other.id.equals(row.id)));
    if (!gone) throw new Error('no row is gone');
    const { bucket, id, sealed } = gone;
    inFile(path, (db) => db.prepare('INSERT INTO records VALUES (?, ?, ?)').run(bucket, id, sealed));
  },
  'a row copied to another place': (path) => {
    const [{ bucket, sealed }] = rowsOf(path) as [StoredRow];
    const id = Buffer.alloc(16, 9);
    inFile(path, (db) => db.prepare('INSERT INTO records VALUES (?, ?, ?)').run(bucket, id, sealed));
  },
};

it.each(Object.keys(tampering))('vault verify finds: %s', async (title) => {
  const KeyId = await home.createKey('gone');
  const before = rowsOf(home.vault);
  await home.call(async ({ kms }) => {
    await kms.disableKey({ KeyId });
    await kms.deleteAlias({ AliasName: 'alias/gone' });
  });
  expect(await complaints(home)).toBe('');
  tampering[title]?.(home.vault, before);
  const { status, text } = await verification(home);
  expect([status, text]).toEqual([6, expect.stringMatching(/fault: |VaultIntegrity/)]);
});

it('a header put back to an older one, and a whole vault put back, are refused', async () => {
  const older = home.copy();
  await home.ok(['vault', 'rekey']);
  // One lost call looks like a crash before its commit; two do not (docs/spec/audit.md, "Settling").
  await home.ok(['keys', 'list']);
  const header = (path: string): string =>
    inFile(path, (db) => (db.prepare('SELECT body FROM header').all() as [[string]])[0][0]);
  const mixed = home.copy();
  inFile(mixed.vault, (db) => db.prepare('UPDATE header SET body = ?').run(header(older.vault)));
  expect((await mixed.run(['vault', 'verify'])).status).toBe(6);
  expect((await mixed.run(['decrypt', token])).status).toBe(6);

  // The older vault beside the newer trail: its own records fit together, its trail does not.
  cpSync(home.trail, older.trail);
  const { status, stderr } = await older.run(['decrypt', token]);
  expect([status, stderr]).toEqual([6, expect.stringContaining('AuditIntegrity')]);
  expect((await older.run(['audit', 'verify'])).status).toBe(6);
});
