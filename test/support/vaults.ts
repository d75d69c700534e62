/** Real vaults in temporary folders for tests below the command line. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { KmsError } from '../../src/base/errors.ts';
import { Secret } from '../../src/base/secret.ts';
import type { Protector, ProtectorType } from '../../src/vault/protectors/protector.ts';
import { protectRootKey, unlock } from '../../src/vault/protection.ts';
import { createStore, openStore } from '../../src/vault/stores/kinds.ts';
import { createVault, openVault, type OpenVault } from '../../src/vault/vault.ts';

/** A protector whose key the test holds: fast, for tests of other things than protectors. */
export function fixedProtector(key: Uint8Array, type: ProtectorType = 'passphrase'): Protector {
  // A reader of the header checks these, no matter which protector opens the vault.
  const parameters: Record<string, string> =
    type === 'passphrase' ? { argon2id: `$argon2id$v=19$m=65536,t=3,p=4$${'A'.repeat(22)}` } : {};
  return {
    type,
    create: () => Promise.resolve({ parameters, key: new Secret(key) }),
    open: () => Promise.resolve(new Secret(key)),
    wrongKey: () => new KmsError('VaultLocked', 'wrong key'),
    remove: () => Promise.resolve(),
  };
}

export const testKey = Buffer.alloc(32, 0x5a);
export const testAccount = '111122223333';
export const testRegion = 'us-east-1';

const folders: string[] = [];

export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'kms-test-'));
  folders.push(folder);
  return folder;
}

export function removeTemporaryFolders(): void {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
}

export async function makeVault(
  path = join(temporaryFolder(), 'vault.db'),
  account = testAccount,
): Promise<string> {
  await createVault((fill) => createStore(path, fill), {
    settings: { account, region: testRegion },
    now: new Date(),
    protect: (vaultId, rootKey) => protectRootKey([fixedProtector(testKey)], vaultId, rootKey, new Date()),
  });
  return path;
}

export async function openTestVault(
  path: string,
  key: Uint8Array = testKey,
  patience?: number,
): Promise<OpenVault> {
  const protector = fixedProtector(key);
  return openVault(
    await openStore(path),
    (header) => unlock(header, { passphrase: protector, keychain: protector, recovery: protector }),
    patience,
  );
}
