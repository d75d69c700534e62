/** A vault file that somebody else could write to: what its schema would do to kms's statements is refused (decision 0027). */
import { createHash } from 'node:crypto';
import { cpSync } from 'node:fs';
import { DatabaseSync } from '@photostructure/sqlite';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { canonicalJson, type Json } from '../../../src/base/json.ts';
import { type Home, quickHome, removeHomes } from '../../support/homes.ts';
import { severalAtOnce } from '../../support/processes.ts';

let home: Home;

beforeEach(async () => {
  home = await quickHome();
});
afterEach(removeHomes);

function alter(path: string, ...statements: readonly string[]): void {
  const db = new DatabaseSync(path, { defensive: false });
  for (const statement of statements) db.exec(statement);
  db.exec('PRAGMA wal_checkpoint(TRUNCATE)');
  db.close();
}

const ignoring = (table: string): readonly string[] =>
  ['INSERT', 'UPDATE', 'DELETE'].map(
    (event) =>
      `CREATE TRIGGER no_${event}_${table} BEFORE ${event} ON ${table} BEGIN SELECT RAISE(IGNORE); END`,
  );
const triggers = ['header', 'state', 'records'].flatMap(ignoring);

describe('triggers that let writes vanish', () => {
  it('stop every command that writes, and whatever verifies', async () => {
    alter(home.vault, ...triggers);
    const calls: (readonly string[])[] = [
      ['vault', 'protectors', 'add', 'passphrase', '--replace'],
      ['keys', 'disable', 'default'],
      ['rotate', 'default'],
      ['vault', 'rekey', '--yes'],
      ['encrypt'],
      ['vault', 'verify'],
      ['audit', 'verify'],
      ['status'],
    ];
    const ends = await severalAtOnce(calls, (args) => home.run(args, { input: 'x' }));
    for (const [i, { status, stdout, stderr }] of ends.entries()) {
      const args = calls[i] ?? [];
      expect([args.join(' '), status, stdout.toString()]).toEqual([args.join(' '), 6, '']);
      expect(stderr).toMatch(
        /^kms: the vault file is damaged or was altered: .* \(VaultIntegrity\)\nhint: .*kms backup restore\n/,
      );
    }
  });
});

describe('a vault whose header is a view', () => {
  const views = {
    'that overflows in concat_ws':
      "SELECT 1 AS id, concat_ws(printf('%.*c', 1000000000, 'x'), 1, 2, 3) AS body",
    'without an end':
      'WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT 1 AS id, i AS body FROM n WHERE i < 0',
  };

  it.each(Object.entries(views))('%s is refused at once, before a secret is asked for', async (_, body) => {
    alter(home.vault, 'DROP TABLE header', `CREATE VIEW header AS ${body}`);
    for (const args of [['status'], ['decrypt', 'kms:v1:AAAA'], ['vault', 'verify'], ['doctor']]) {
      const { status, signal, milliseconds } = await home.run(args, { environment: { KMS_PASSPHRASE: '' } });
      expect([signal, status]).toEqual([null, args[0] === 'doctor' ? 1 : 6]);
      expect(milliseconds).toBeLessThan(5000);
    }
  });
});

describe('a header that was altered, with its checksum made right', () => {
  const rewrite = (change: (text: string) => string): void => {
    const db = new DatabaseSync(home.vault, { returnArrays: true });
    const [text] = db.prepare('SELECT body FROM header').get() as [string];
    const rest = JSON.parse(change(text)) as Record<string, Json>;
    delete rest['sum'];
    const sum = createHash('sha256').update(canonicalJson(rest)).digest('hex');
    db.prepare('UPDATE header SET body = ?').run(canonicalJson({ ...rest, sum }));
    db.close();
  };

  it('is refused before work where it asks for too much', async () => {
    rewrite((text) => text.replace(/m=\d+,t=\d+,p=\d+/, 'm=4194304,t=90,p=64'));
    for (const args of [['status'], ['encrypt']]) {
      const { status, stderr } = await home.run(args, { input: 'x' });
      expect([status, stderr]).toEqual([
        6,
        expect.stringContaining('argon2id parameters outside the permitted limits'),
      ]);
    }
  });

  it('is called altered where the passphrase opens it and its MAC is wrong', async () => {
    rewrite((text) => text.replace(/"created":"2\d/, '"created":"19'));
    const { status, stderr } = await home.run(['encrypt'], { input: 'x' });
    expect([status, stderr]).toEqual([
      6,
      expect.stringContaining('the vault header was altered: its authentication failed'),
    ]);
  });

  it('is suspected where its passphrase does not open it and its costs are not those of kms', async () => {
    rewrite((text) => text.replace(/m=\d+,t=\d+,p=\d+/, 'm=16384,t=2,p=2'));
    const { status, stderr } = await home.run(['encrypt'], { input: 'x' });
    expect([status, stderr]).toEqual([
      4,
      expect.stringContaining('wrong passphrase, or the vault header was altered'),
    ]);
  });
});

it('a vault that is put back twice is refused, and audit verify says so', async () => {
  const token = await home.token('kept');
  const before = home.copy();
  await home.ok(['decrypt', token]);
  const putBack = home.copy();
  cpSync(before.vault, putBack.vault);
  // As after a crash before the commit of the last call.
  expect(await putBack.ok(['decrypt', token])).toBe('kept');
  expect(putBack.events().map(({ eventName }) => eventName)).toContain('RecoverAuditTrail');
  // The vault was put back again, and its trail still ends in what the first loss left.
  cpSync(before.vault, putBack.vault);
  const again = await putBack.run(['decrypt', token]);
  expect([again.status, again.stdout.toString()]).toEqual([6, '']);
  expect(again.stderr).toMatch(/an old copy was restored \(AuditIntegrity\)\nhint: .*kms audit verify/);
  const verify = await putBack.run(['audit', 'verify']);
  expect([verify.status, verify.stdout.toString() + verify.stderr]).toEqual([
    6,
    expect.stringContaining('is newer than the vault: the vault was put back'),
  ]);
});
