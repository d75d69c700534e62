/** What a vault remembers of what it encrypts (docs/spec/vault.md, "Fingerprints"). */
import { createHash, randomBytes } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { afterAll, afterEach, beforeEach, describe, expect, it } from 'vitest';
import { fingerprintBytes } from '../../src/base/fingerprint.ts';
import { bindFingerprints, type Fingerprints } from '../../src/engine/fingerprints/keeping.ts';
import { findValues } from '../../src/engine/fingerprints/values.ts';
import { findVaultValues } from '../../src/scan/vaultvalues/find.ts';
import { rekeyVault } from '../../src/vault/rekey.ts';
import { verifyVault } from '../../src/vault/verify.ts';
import { openTestEngine, type TestEngine } from '../support/engines.ts';
import { secretsIn } from '../support/leaks.ts';
import { removeTemporaryFolders } from '../support/vaults.ts';

let fixture: TestEngine;
let fingerprints: Fingerprints;
let keyId: string;
beforeEach(async () => {
  fixture = await openTestEngine();
  fingerprints = bindFingerprints(recordedVault(), fixture.root);
  keyId = (await fixture.kms.createKey({})).KeyMetadata?.KeyId ?? '';
});
afterEach(() => fixture.close());
afterAll(removeTemporaryFolders);

const recordedVault = () => ({
  vault: fixture.vault,
  recorder: fixture.recorder,
  clock: () => fixture.now(),
});
const draw = (label: string): string => createHash('sha256').update(label).digest('base64url').slice(0, 24);
const encrypt = async (text: string | Uint8Array): Promise<Uint8Array> => {
  const { CiphertextBlob } = await fixture.kms.encrypt({
    KeyId: keyId,
    Plaintext: Buffer.from(text as string),
  });
  return CiphertextBlob ?? new Uint8Array();
};
const isFound = async (text: string): Promise<boolean> => {
  const table = await fingerprints.table();
  return table !== undefined && findVaultValues(Buffer.from(text).toString('latin1'), table).length > 0;
};
const count = async (): Promise<number> => (await fingerprints.status()).count;

describe('what is remembered', () => {
  const secret = draw('secret');
  const texts = (plaintext: string): string[] =>
    findValues(Buffer.from(plaintext)).map((each) => Buffer.from(each).toString());

  it.each([
    'true',
    'production',
    'localhost',
    'customer-service',
    'Internal Server Error',
    '12345678',
    '2026-01-02',
    'aaaaaaaabbbb',
    'kms:v1:AQAAAAAAAAAAAAAAAAAAAAAAAAAAAA',
  ])('is nothing that others write by chance: %s', (text) => {
    expect(texts(text)).toEqual([]);
  });

  it('is the value, and the password in a URL', () => {
    expect(texts(secret)).toEqual([secret]);
    expect(texts(`${secret}\n`)).toEqual([secret]);
    expect(texts('correct horse battery staple')).toEqual(['correct horse battery staple']);
    const url = `postgres://app:${secret}@db.example.com/app`;
    expect(texts(url)).toEqual([url, secret]);
    expect(findValues(Buffer.from(secret, 'base64url'))).toEqual([Buffer.from(secret, 'base64url')]);
  });

  it.each([
    [
      'dotenv',
      `# settings\nNODE_ENV=production\nAPI_URL=https://api.example.com/v1\nexport DB_PASSWORD="${secret}" # new\nPORT=8080\n`,
    ],
    ['YAML', `db:\n  host: db.internal.example.com\n  password: ${secret}\n  region: us-east-1\n`],
    ['JSON', JSON.stringify({ a: [{ token: secret, log: './log/app.log', at: '2026-01-02T03:04:05Z' }] })],
    ['JSON in lines', JSON.stringify({ a: [{ token: secret, name: 'app-server-01' }] }, null, 2)],
    ['TOML', `[db]\npassword = '${secret}'\nurl = "https://example.com"\n`],
    ['properties', `a.b.password: ${secret}\r\nversion: 1.2.3\r\n`],
    [
      'XML',
      `<config>\n <db password="x"/>\n <apiKey>${secret}</apiKey>\n <title>Settings</title>\n</config>\n`,
    ],
  ])('is what is assigned in %s', (_, text) => {
    expect(texts(text)).toEqual([secret]);
  });

  it('is a private key and no public one', () => {
    const pem = (name: string): string =>
      `-----BEGIN ${name}-----\n${draw('a')}\n${draw('b')}\n-----END ${name}-----`;
    expect(texts(`${pem('PUBLIC KEY')}\n${pem('PRIVATE KEY')}\n${pem('CERTIFICATE')}\n`)).toEqual([
      pem('PRIVATE KEY'),
    ]);
  });

  it('is the whole, of what is nothing else', () => {
    const prose = `first line ${secret}\nsecond line ${draw('more')}`;
    expect(texts(prose)).toEqual([prose]);
  });

  it('is bounded', () => {
    const many = Array.from({ length: 1000 }, (_, i) => `KEY_${i}=${draw(String(i))}`).join('\n');
    expect(texts(many)).toHaveLength(256);
  });
});

describe('the fingerprints of a vault', () => {
  it('recognise what it encrypted, once for each value', async () => {
    const [first, second] = [draw('first'), draw('second')];
    await encrypt(first);
    await encrypt(`${first}\n`);
    await encrypt(second);
    expect(await count()).toBe(2);
    expect(await isFound(`x = "${first}"`)).toBe(true);
    expect(await isFound(Buffer.from(second).toString('base64'))).toBe(true);
    expect(await isFound(draw('third'))).toBe(false);
  });

  it('are made by ReEncrypt too, and by no call that fails', async () => {
    const value = draw('value');
    const blob = await encrypt(value);
    await fingerprints.clear();
    await fixture.kms.reEncrypt({ CiphertextBlob: blob, DestinationKeyId: keyId });
    expect(await isFound(value)).toBe(true);
    await fingerprints.clear();
    await expect(
      fixture.kms.encrypt({ KeyId: keyId, Plaintext: Buffer.from(value), DryRun: true }),
    ).rejects.toThrow();
    await fixture.kms.disableKey({ KeyId: keyId });
    await expect(encrypt(value)).rejects.toThrow();
    expect(await count()).toBe(0);
  });

  it('hold nothing of a value: not the vault, not its log, not the trail', async () => {
    const value = `${draw('value')} and ${draw('more')}`;
    await encrypt(value);
    await fingerprints.remember(Buffer.from(`TOKEN=${value}`));
    const folder = dirname(fixture.vault.path);
    for (const file of readdirSync(folder, { withFileTypes: true }).filter((each) => each.isFile())) {
      expect(secretsIn({ value, part: value.slice(0, 12) }, readFileSync(join(folder, file.name)))).toEqual(
        [],
      );
    }
    const table = await fingerprints.table();
    expect(secretsIn({ value, part: value.slice(0, 12) }, table?.entries ?? Buffer.alloc(0))).toEqual([]);
  });

  it('are gone when they are cleared or switched off, and their bytes with them', async () => {
    const value = draw('value');
    await encrypt(value);
    const rows = await fixture.vault.snapshot(async (state) => Promise.resolve(state.rows));
    expect(await fingerprints.clear()).toBe(1);
    expect(await isFound(value)).toBe(false);
    expect(await fixture.vault.snapshot(async (state) => Promise.resolve(state.rows))).toBe(rows - 1);
    await encrypt(value);
    expect(await fingerprints.set(false)).toBe(1);
    await encrypt(value);
    expect(await fingerprints.status()).toEqual({ kept: false, count: 0 });
    expect(await fingerprints.table()).toBeUndefined();
    await fingerprints.set(true);
    expect(await fingerprints.status()).toEqual({ kept: true, count: 0 });
    await encrypt(value);
    expect(await isFound(value)).toBe(true);
  });

  it('are as many as there is room for, the newest', async () => {
    const { vault } = fixture;
    const { rememberPlaintext } = await import('../../src/engine/fingerprints/records.ts');
    const file = (n: number): string =>
      Array.from({ length: 256 }, (_, i) => `K=${draw(`${n}/${i}`)}`).join('\n');
    const remember = (text: string): Promise<void> =>
      vault.write((tx) => {
        rememberPlaintext(tx, Buffer.from(text));
        return Promise.resolve();
      });
    for (let n = 0; n < 48; n++) await remember(file(n));
    expect(await count()).toBeLessThanOrEqual(160 * 64);
    expect(await count()).toBeGreaterThan(159 * 64);
    expect(await isFound(draw('47/3'))).toBe(true);
    const table = await fingerprints.table();
    expect((table?.entries.length ?? 1) % fingerprintBytes).toBe(0);
  });

  it('outlive rekeying and stay whole', async () => {
    const value = draw('value');
    await encrypt(value);
    await rekeyVault(fixture.vault);
    expect(await isFound(value)).toBe(true);
    expect((await verifyVault(fixture.vault)).faults).toEqual([]);
  });

  it('are for the root user alone', async () => {
    const { root, account } = fixture;
    const arn = `arn:aws:iam::${account}:user/alice`;
    const alice = {
      type: 'IAMUser',
      principalId: 'AIDAALICE',
      arn,
      accountId: account,
      userName: 'alice',
    } as const;
    const refused = { code: 'AccessDeniedException' };
    for (const identity of [alice, { ...root.identity, accountId: '999999999999' }]) {
      const theirs = bindFingerprints(recordedVault(), { ...root, identity });
      await expect(theirs.table()).rejects.toMatchObject(refused);
      await expect(theirs.status()).rejects.toMatchObject(refused);
      await expect(theirs.remember(randomBytes(20))).rejects.toMatchObject(refused);
    }
    const hers = bindFingerprints(recordedVault(), { ...root, identity: alice });
    await expect(hers.clear()).rejects.toMatchObject(refused);
    await expect(hers.set(false)).rejects.toMatchObject(refused);
    const event = { operation: 'ScanSkipped', repository: '/a', how: 'SKIP' } as const;
    await expect(hers.note(event)).rejects.toMatchObject(refused);
  });

  it('what is done to them is in the trail, and skipped scans are', async () => {
    await encrypt(draw('value'));
    await fingerprints.clear();
    await fingerprints.set(false);
    const commits = ['a'.repeat(40)];
    await fingerprints.note({ operation: 'ScanSkipped', repository: '/home/a/b', how: 'SKIP', commits });
    const events = (await fixture.trail()).slice(-3);
    expect(
      events.map(({ eventName, eventType, serviceEventDetails }) => ({
        eventName,
        eventType,
        serviceEventDetails,
      })),
    ).toEqual([
      { eventName: 'ClearFingerprints', eventType: 'AwsServiceEvent', serviceEventDetails: { deleted: 1 } },
      {
        eventName: 'SetFingerprints',
        eventType: 'AwsServiceEvent',
        serviceEventDetails: { kept: false, deleted: 0 },
      },
      {
        eventName: 'ScanSkipped',
        eventType: 'AwsServiceEvent',
        serviceEventDetails: { repository: '/home/a/b', how: 'SKIP', commits },
      },
    ]);
  });

  it('do not take what the vault knows of its keys from the calls that follow', async () => {
    // Two distinct values in one batch, and after it: the key is found all the same, also when it has changed in between.
    await Promise.all([encrypt(draw('a')), encrypt(draw('b')), encrypt(draw('c'))]);
    await fixture.kms.updateKeyDescription({ KeyId: keyId, Description: 'changed' });
    await encrypt(draw('d'));
    expect((await fixture.kms.describeKey({ KeyId: keyId })).KeyMetadata?.Description).toBe('changed');
    await fixture.kms.disableKey({ KeyId: keyId });
    await expect(encrypt(draw('e'))).rejects.toMatchObject({ code: 'DisabledException' });
    expect(await count()).toBe(4);
  });
});
