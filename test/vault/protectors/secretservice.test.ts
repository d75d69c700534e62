/** Whether the keychain would ask, found out without its asking; and a scan that goes by it. */
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type ConnectOptions, connectOver } from '../../../src/connection/connect.ts';
import { openLocal } from '../../../src/connection/local.ts';
import { initProtected } from '../../../src/connection/init.ts';
import { openScanVault } from '../../../src/connection/scanning.ts';
import { findVaultValues } from '../../../src/scan/vaultvalues/find.ts';
import type { KeychainSettings } from '../../../src/vault/protectors/keychain-client.ts';
import { keychainProtector } from '../../../src/vault/protectors/keychain.ts';
import { isReadable } from '../../../src/vault/protectors/secretservice.ts';
import {
  buildKeychainHelper,
  keychainSettings,
  keyringComponent,
  startKeyring,
  type TestKeyring,
} from '../../support/keyring.ts';
import { needs } from '../../support/needs.ts';
import { drawn } from '../../support/samples.ts';

const identity = {
  vaultId: '6f1c1b5e-3d0b-4c5e-9d52-0a4d1d6f6a11',
  protectorId: '0b0f7f3e-1a52-4d64-8c1e-5b1c7d2a9e22',
};
const account = `${identity.vaultId}/${identity.protectorId}`;

needs(keyringComponent)('an entry of the Secret Service', () => {
  let keyring: TestKeyring;
  let settings: KeychainSettings;
  let folder: string;
  let helper: Awaited<ReturnType<typeof buildKeychainHelper>>;
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'kms-secretservice-'));
    keyring = await startKeyring();
    helper = await buildKeychainHelper();
    settings = keychainSettings(keyring, helper.path);
    await keychainProtector(settings).create(identity);
  });
  afterAll(async () => {
    await keyring.stop();
    helper.remove();
    rmSync(folder, { recursive: true, force: true });
  });

  it('is readable while it is unlocked, and one that is not there is not', async () => {
    expect(await isReadable(settings, account, 2000)).toBe(true);
    expect(await isReadable(settings, `${account}x`, 2000)).toBe(false);
  });

  it('opens the vault for a scan, which notes what was skipped, and does not once it is locked', async () => {
    const vaultPath = join(folder, 'vault.db');
    const never = () => Promise.reject(new Error('a scan asks nobody'));
    const options: ConnectOptions = {
      vaultPath,
      passphrase: never,
      recoveryCode: never,
      keychain: settings,
      userAgent: 'test',
    };
    const protectors = [keychainProtector(settings)];
    await initProtected(protectors, {
      vaultPath,
      region: 'us-east-1',
      account: '111122223333',
      userAgent: 'test',
    });
    const value = drawn('{alnum:24}');
    const connection = connectOver(await openLocal(options), options);
    await connection.kms.encrypt({ KeyId: 'alias/default', Plaintext: Buffer.from(value) });
    await connection.close();

    const vault = await openScanVault(options);
    expect(vault.skipped).toBeUndefined();
    expect(vault.table && findVaultValues(`x ${value}`, vault.table)).toHaveLength(1);
    await vault.note([{ operation: 'ScanSkipped', repository: '/a', how: 'SKIP' }]);
    await vault.close();

    await keyring.lock();
    expect(await isReadable(settings, account, 2000)).toBe(false);
    const closed = await openScanVault(options);
    expect(closed).toMatchObject({
      canNote: false,
      skipped: expect.stringContaining('the vault is locked') as string,
    });
    await closed.close();
    await keyring.unlock();
  });

  it('is taken for locked where the service does not answer, in time', async () => {
    keyring.freeze();
    const begun = performance.now();
    expect(await isReadable(settings, account, 300)).toBe(false);
    expect(performance.now() - begun).toBeLessThan(1500);
    keyring.thaw();
    await keyring.endService();
    expect(await isReadable(settings, account, 300)).toBe(false);
  });
});

describe('a bus that is none', () => {
  it.each([
    '',
    'OK\r\n',
    'OK 1234\r\n\u0001',
    `OK 1\r\n${'l\u0002\u0000\u0001'.padEnd(64, '\xff')}`,
    'x'.repeat(70_000),
  ])('says nothing of an entry: %j', async (answer) => {
    const folder = mkdtempSync(join(tmpdir(), 'kms-bus-'));
    const path = join(folder, 'bus');
    const server = createServer((socket) => {
      socket.on('error', () => undefined);
      socket.write(answer, 'latin1');
    }).listen(path);
    await new Promise((resolve) => server.once('listening', resolve));
    expect(await isReadable({ busAddress: `unix:path=${path}` }, account, 200)).toBe(false);
    server.close();
    rmSync(folder, { recursive: true, force: true });
  });

  it('is none where there is no address', async () => {
    expect(await isReadable({}, account, 200)).toBe(false);
    expect(await isReadable({ busAddress: 'unix:path=/nowhere/bus' }, account, 200)).toBe(false);
  });
});
