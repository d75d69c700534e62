import { chmodSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from '@photostructure/sqlite';
import { afterAll, describe, expect, it } from 'vitest';
import { KmsError } from '../../src/base/errors.ts';
import { Secret } from '../../src/base/secret.ts';
import { restoreBackup, verifyBackup, writeBackup } from '../../src/vault/backup.ts';
import { unlock } from '../../src/vault/protection.ts';
import { createStore } from '../../src/vault/stores/kinds.ts';
import { rekeyVault } from '../../src/vault/rekey.ts';
import { createMemoryVault, type OpenVault } from '../../src/vault/vault.ts';
import { verifyVault } from '../../src/vault/verify.ts';
import {
  fixedProtector,
  makeVault,
  openTestVault,
  removeTemporaryFolders,
  temporaryFolder,
  testAccount,
  testKey,
  testRegion,
} from '../support/vaults.ts';

afterAll(removeTemporaryFolders);

const record = (name: string) => ({ kind: 'key', scope: 'us-east-1', name });

async function filled(): Promise<{ path: string; vault: OpenVault }> {
  const path = await makeVault();
  const vault = await openTestVault(path);
  await fill(vault);
  return { path, vault };
}

async function filledInMemory(): Promise<{ vault: OpenVault }> {
  const vault = await createMemoryVault({ account: testAccount, region: testRegion }, new Date());
  await fill(vault);
  return { vault };
}

async function fill(vault: OpenVault): Promise<void> {
  await vault.write(async (tx) => {
    for (const name of ['one', 'two', 'three']) {
      await tx.put(record(name), { description: `the plaintext of ${name}` });
      await tx.putMaterial(name, 'a'.repeat(64), new Secret(Buffer.alloc(32, name.length)));
    }
  });
}

/** Changes the store behind the vault's back; what is to be kept meanwhile goes into the database `kept`. */
function tamper(path: string, sql: string): void {
  const db = new DatabaseSync(path, { returnArrays: true });
  db.exec(`ATTACH '${path}.kept' AS kept; ${sql}`);
  db.close();
}

async function codeOf(promise: Promise<unknown>): Promise<string> {
  return promise.then(
    () => 'resolved',
    (error: unknown) => (error instanceof KmsError ? error.code : String(error)),
  );
}

describe.each<[string, () => Promise<{ vault: OpenVault }>]>([
  ['a file', filled],
  ['memory', filledInMemory],
])('a vault in %s', (_, make) => {
  it('undoes a transaction that fails and a savepoint that fails', async () => {
    const { vault } = await make();
    await expect(
      vault.write(async (tx) => {
        await tx.put(record('lost'), {});
        throw new Error('on purpose');
      }),
    ).rejects.toThrow('on purpose');
    await vault.write(async (tx) => {
      await tx.put(record('kept'), {});
      await tx
        .savepoint(async () => {
          await tx.put(record('undone'), {});
          await tx.delete(record('one'));
          throw new Error('on purpose');
        })
        .catch(() => undefined);
    });
    await vault.read(async (tx) => {
      expect(await tx.get(record('lost'))).toBeUndefined();
      expect(await tx.get(record('undone'))).toBeUndefined();
      expect(await tx.get(record('kept'))).toEqual({});
      expect(await tx.get(record('one'))).toBeDefined();
    });
    expect((await verifyVault(vault)).faults).toEqual([]);
    vault.close();
  });

  it('lists a scope page by page, each record once', async () => {
    const { vault } = await make();
    await vault.write(async (tx) => {
      for (let i = 0; i < 25; i++) await tx.put({ kind: 'key', scope: 'eu-west-1', name: `k${i}` }, { i });
    });
    const seen: string[] = [];
    for (let after: string | undefined, done = false; !done;) {
      const page = await vault.read((tx) => tx.list('key', 'eu-west-1', { limit: 10, after }));
      seen.push(...page.items.map((item) => item.name));
      after = page.next;
      done = after === undefined;
    }
    expect(seen.length).toBe(25);
    expect(new Set(seen).size).toBe(25);
    expect(await codeOf(vault.read((tx) => tx.list('key', 'x', { limit: 1, after: 'nonsense!' })))).toBe(
      'InvalidMarkerException',
    );
    vault.close();
  });

  it('lists records that are longer together than the limit of one value in SQLite', async () => {
    const { vault } = await make();
    const text = 'x'.repeat(2 ** 21);
    await vault.write(async (tx) => {
      for (let i = 0; i < 9; i++)
        await tx.put({ kind: 'key', scope: 'eu-west-1', name: `k${i}` }, { i, text });
    });
    const { items, next } = await vault.read((tx) => tx.list('key', 'eu-west-1', { limit: 10 }));
    expect(next).toBeUndefined();
    const seen = items.map(({ name, value }) => [name, value['i'], (value['text'] as string).length]);
    expect(seen.sort()).toEqual(Array.from({ length: 9 }, (_, i) => [`k${i}`, i, text.length]));
    vault.close();
  });

  it('rekeys every row', async () => {
    const { vault } = await make();
    expect(await rekeyVault(vault)).toBe(7);
    expect(await verifyVault(vault)).toEqual({ rows: 7, faults: [] });
    expect((await vault.read((tx) => tx.getMaterial('two', 'a'.repeat(64))))?.reveal()).toEqual(
      Buffer.alloc(32, 3),
    );
    vault.close();
  });
});

describe('a vault', () => {
  it('gives back what was put, after it was closed and opened', async () => {
    const { path, vault } = await filled();
    vault.close();
    const again = await openTestVault(path);
    expect(again.settings.account).toBe(testAccount);
    await again.read(async (tx) => {
      expect(await tx.get(record('two'))).toEqual({ description: 'the plaintext of two' });
      expect(await tx.get(record('four'))).toBeUndefined();
      expect((await tx.getMaterial('three', 'a'.repeat(64)))?.reveal()).toEqual(Buffer.alloc(32, 5));
    });
    expect((await verifyVault(again)).faults).toEqual([]);
    again.close();
  });

  it('is private and keeps nothing readable but its header', async () => {
    const { path, vault } = await filled();
    vault.close();
    for (const name of readdirSync(join(path, '..'))) {
      expect(statSync(join(path, '..', name)).mode & 0o777, name).toBe(0o600);
      const bytes = readFileSync(join(path, '..', name)).toString('latin1');
      for (const text of ['the plaintext', 'description', 'us-east-1', testAccount]) {
        expect(bytes.includes(text), `${text} in ${name}`).toBe(false);
      }
    }
  });

  it('refuses a flipped byte anywhere in any sealed row', async () => {
    const { path, vault } = await filled();
    vault.close();
    const db = new DatabaseSync(path, { returnArrays: true });
    const rows = db.prepare('SELECT bucket, id, sealed FROM records').all() as [Buffer, Buffer, Buffer][];
    const put = db.prepare('UPDATE records SET sealed = ? WHERE bucket = ? AND id = ?');
    expect(rows.length).toBe(7);
    for (const [bucket, id, sealed] of rows) {
      for (const at of [0, 1, 4, 5, 20, 30, sealed.length - 17, sealed.length - 1]) {
        const altered = Buffer.from(sealed);
        altered[at] = (altered[at] ?? 0) ^ 0x20;
        put.run(altered, bucket, id);
        const opened = await openTestVault(path).catch((error: unknown) => {
          expect((error as KmsError).code).toBe('VaultIntegrity');
          return undefined;
        });
        if (opened) expect((await verifyVault(opened)).faults.length).toBeGreaterThan(0);
        opened?.close();
      }
      put.run(sealed, bucket, id);
    }
    db.close();
  });

  it('refuses to list rows whose id or value has lost bytes or gained some, and finds those taken apart elsewhere', async () => {
    const { path, vault } = await filled();
    vault.close();
    const db = new DatabaseSync(path, { returnArrays: true });
    const rows = db.prepare('SELECT bucket, id, sealed FROM records').all() as [Buffer, Buffer, Buffer][];
    const put = db.prepare('UPDATE records SET id = ?, sealed = ? WHERE bucket = ? AND id = ?');
    const list = async (): Promise<string> => {
      const opened = await openTestVault(path);
      const code = await codeOf(opened.read((tx) => tx.list('key', 'us-east-1', { limit: 10 })));
      const { faults } = await verifyVault(opened);
      expect(faults.length).toBeGreaterThan(0);
      opened.close();
      return code;
    };
    const refused: string[] = [];
    for (const [bucket, id, sealed] of rows) {
      const [whole, at] = [Buffer.concat([id, sealed]), id.length];
      for (const [otherId, otherSealed] of [
        [whole.subarray(0, at - 1), sealed],
        [Buffer.concat([id, Buffer.alloc(1)]), sealed],
        [id, Buffer.concat([sealed, Buffer.alloc(1)])],
        [id, Buffer.alloc(0)],
        [whole.subarray(0, at + 1), whole.subarray(at + 1)],
        [whole.subarray(0, at - 1), whole.subarray(at - 1)],
      ] as const) {
        put.run(otherId, otherSealed, bucket, id);
        // The settings of the vault are read when it is opened.
        refused.push(await list().catch((error: unknown) => (error as KmsError).code));
        put.run(id, sealed, bucket, otherId);
      }
    }
    db.close();
    expect(new Set(refused)).toEqual(new Set(['VaultIntegrity', 'resolved']));
    expect(refused.filter((code) => code === 'VaultIntegrity').length).toBeGreaterThanOrEqual(12);
  });

  it('finds swapped rows, a dropped row and a row put back to its older self', async () => {
    const found = async (sql: string, before?: (vault: OpenVault) => Promise<void>, mid?: string) => {
      const { path, vault } = await filled();
      if (mid) tamper(path, mid);
      await before?.(vault);
      tamper(path, sql);
      const { faults } = await verifyVault(vault);
      vault.close();
      return faults;
    };
    const two = '(SELECT id FROM records ORDER BY bucket, id LIMIT 1 OFFSET 3)';
    const one = '(SELECT id FROM records ORDER BY bucket, id LIMIT 1 OFFSET 2)';
    expect(await found(`DELETE FROM records WHERE id = ${one}`)).not.toEqual([]);
    expect(
      await found(
        `CREATE TEMP TABLE t AS SELECT (SELECT sealed FROM records WHERE id = ${one}) a, (SELECT sealed FROM records WHERE id = ${two}) b, ${one} i, ${two} j;
         UPDATE records SET sealed = (SELECT b FROM t) WHERE id = (SELECT i FROM t);
         UPDATE records SET sealed = (SELECT a FROM t) WHERE id = (SELECT j FROM t);`,
      ),
    ).not.toEqual([]);
    expect(
      await found(
        'UPDATE records SET sealed = (SELECT o.sealed FROM kept.old o WHERE o.id = records.id) WHERE id IN (SELECT id FROM kept.old)',
        (vault) => vault.write((tx) => tx.put(record('one'), { description: 'newer' })),
        'CREATE TABLE kept.old AS SELECT * FROM records;',
      ),
    ).not.toEqual([]);
  });

  it('refuses what another process adds to the schema while the vault is open', async () => {
    const { path, vault } = await filled();
    const write = () => vault.write((tx) => tx.put(record('one'), { description: 'changed' }));
    const read = () => vault.read((tx) => tx.get(record('one')));
    const before = await read();
    for (const [made, undone] of [
      ['CREATE TRIGGER t BEFORE INSERT ON records BEGIN SELECT RAISE(IGNORE); END', 'DROP TRIGGER t'],
      ['CREATE TRIGGER t BEFORE INSERT ON state BEGIN SELECT RAISE(IGNORE); END', 'DROP TRIGGER t'],
      ['CREATE VIEW v AS SELECT 1', 'DROP VIEW v'],
      ['CREATE INDEX i ON records (sealed)', 'DROP INDEX i'],
    ] as const) {
      tamper(path, made);
      expect([made, await codeOf(write()), await codeOf(read())]).toEqual([
        made,
        'VaultIntegrity',
        'VaultIntegrity',
      ]);
      // The log would keep the first page that had it.
      tamper(path, `${undone}; PRAGMA wal_checkpoint(TRUNCATE)`);
    }
    expect(await read()).toEqual(before);
    await write();
    expect(await read()).toEqual({ description: 'changed' });
    vault.close();
  });

  it('refuses a header that was altered or put back', async () => {
    const { path, vault } = await filled();
    const before = new DatabaseSync(path, { returnArrays: true });
    const [older] = before.prepare('SELECT body FROM header').get() as [string];
    await rekeyVault(vault);
    vault.close();
    before.prepare('UPDATE header SET body = ?').run(older);
    expect(await codeOf(openTestVault(path))).toBe('VaultIntegrity');
    for (const change of [
      (text: string) => text.replace(/"created":"2/, '"created":"3'),
      (text: string) => text.slice(0, -2),
      (text: string) => text.replace('"version":1', '"version":2'),
    ]) {
      before.prepare('UPDATE header SET body = ?').run(change(older));
      expect(await codeOf(openTestVault(path))).toBe('VaultIntegrity');
    }
    before.close();
  });

  it('rekeys every row, and an instance opened before goes on', async () => {
    const { path, vault } = await filled();
    const other = await openTestVault(path);
    expect(await rekeyVault(vault)).toBe(7);
    await other.write((tx) => tx.put(record('later'), {}));
    expect((await verifyVault(other)).faults).toEqual([]);
    expect((await verifyVault(vault)).rows).toBe(8);
    expect(vault.header.terms.map((term) => term.term)).toEqual([2]);
    vault.close();
    other.close();
  });

  it('removes deleted key material from its files', async () => {
    const { path, vault } = await filled();
    const db = new DatabaseSync(path, { returnArrays: true });
    const all = () =>
      (db.prepare('SELECT sealed FROM records').all() as [Uint8Array][]).map(([b]) => Buffer.from(b));
    const before = all();
    await vault.write((tx) => tx.deleteMaterial('one', 'a'.repeat(64)).then(() => undefined));
    const after = new Set(all().map((bytes) => bytes.toString('hex')));
    const gone = before.filter((bytes) => !after.has(bytes.toString('hex')));
    expect(gone.length).toBe(1);
    db.close();
    vault.close();
    for (const name of readdirSync(join(path, '..'))) {
      expect(readFileSync(join(path, '..', name)).includes(gone[0] ?? '?')).toBe(false);
    }
  });
});

describe('a path that is no vault', () => {
  const cases: [string, (path: string) => void, string][] = [
    ['missing', () => undefined, 'VaultNotFound'],
    ['a folder', (path) => mkdirSync(path), 'FileUnusable'],
    ['empty', (path) => writeFileSync(path, '', { mode: 0o600 }), 'VaultIntegrity'],
    [
      'something else',
      (path) => writeFileSync(path, Buffer.alloc(5000, 7), { mode: 0o600 }),
      'VaultIntegrity',
    ],
  ];
  it.each(cases)('%s', async (_, make, code) => {
    const path = join(temporaryFolder(), 'vault.db');
    make(path);
    expect(await codeOf(openTestVault(path))).toBe(code);
  });

  it('readable by others, or of a newer format', async () => {
    const path = await makeVault();
    chmodSync(path, 0o640);
    expect(await codeOf(openTestVault(path))).toBe('VaultPermissions');
    chmodSync(path, 0o600);
    const bytes = readFileSync(path);
    bytes.writeUInt32BE(2, 60);
    writeFileSync(path, bytes);
    expect(await codeOf(openTestVault(path))).toBe('VaultVersion');
  });

  it('is never replaced by a new vault', async () => {
    const path = await makeVault();
    const before = readFileSync(path);
    expect(await codeOf(makeVault(path))).toBe('VaultExists');
    expect(readFileSync(path).equals(before)).toBe(true);
    expect(readdirSync(join(path, '..')).filter((name) => name.includes('.new-'))).toEqual([]);
  });

  it.each(['-wal', '-shm', '-journal'])('is not made where another left its %s', async (suffix) => {
    const path = await makeVault();
    writeFileSync(path + suffix, 'of a vault that was here');
    rmSync(path);
    expect(await codeOf(makeVault(path))).toBe('FileExists');
    expect(readFileSync(path + suffix, 'utf8')).toBe('of a vault that was here');
    rmSync(path + suffix);
    await makeVault(path);
  });
});

describe('a backup', () => {
  const protector = fixedProtector(testKey);
  const opener = (header: Parameters<typeof unlock>[0]) =>
    unlock(header, { passphrase: protector, keychain: protector, recovery: protector });
  async function* once(bytes: Uint8Array) {
    await Promise.resolve();
    yield bytes;
  }
  const bytesOf = async (vault: OpenVault): Promise<Buffer> => {
    const parts: Uint8Array[] = [];
    await writeBackup(
      vault,
      () => once(Buffer.from('trail\n')),
      (bytes) => {
        parts.push(Buffer.from(bytes));
        return Promise.resolve();
      },
    );
    return Buffer.concat(parts);
  };

  it('restores the same rows and the trail', async () => {
    const { vault } = await filled();
    const bytes = await bytesOf(vault);
    const target = join(temporaryFolder(), 'restored.db');
    const trail: Uint8Array[] = [];
    const summary = await restoreBackup(once(bytes), opener, (fill) => createStore(target, fill), {
      write: (part) => {
        trail.push(part);
        return Promise.resolve();
      },
      place: () => Promise.resolve(),
    });
    expect(summary).toMatchObject({ vaultId: vault.id, rows: 7, trail: 6 });
    expect(Buffer.concat(trail).toString()).toBe('trail\n');
    const again = await openTestVault(target);
    expect((await verifyVault(again)).faults).toEqual([]);
    await again.read(async (tx) => expect(await tx.get(record('two'))).toBeDefined());
    again.close();
    vault.close();
  });

  it('refuses every flipped byte, every prefix and an extension', async () => {
    const { vault } = await filled();
    const bytes = await bytesOf(vault);
    vault.close();
    expect(await codeOf(verifyBackup(once(bytes), opener))).toBe('resolved');
    for (let at = 0; at < bytes.length; at += 1) {
      const altered = Buffer.from(bytes);
      altered[at] = (altered[at] ?? 0) ^ 1;
      const code = await codeOf(verifyBackup(once(altered), opener));
      expect(code, `byte ${at}`).toBe('BackupInvalid');
      if (at % 7 === 0) {
        expect(await codeOf(verifyBackup(once(bytes.subarray(0, at)), opener))).not.toBe('resolved');
      }
    }
    expect(await codeOf(verifyBackup(once(Buffer.concat([bytes, Buffer.alloc(1)])), opener))).toBe(
      'BackupInvalid',
    );
  });
});
