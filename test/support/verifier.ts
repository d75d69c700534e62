/** A program that verifies a vault and its trail, as `kms vault verify` and `kms audit verify` do, and prints their faults. Bundled and run by tests. */
import { writeSync } from 'node:fs';
import { getAuditPath } from '../../src/audit/log.ts';
import { decodeHead } from '../../src/audit/head.ts';
import { verifyTrail } from '../../src/audit/verify.ts';
import { Secret } from '../../src/base/secret.ts';
import { openLocalVault } from '../../src/connection/local.ts';
import { verifyVault } from '../../src/vault/verify.ts';

const [vaultPath = '', passphrase = ''] = process.argv.slice(2);

async function main(): Promise<void> {
  const vault = await openLocalVault({
    vaultPath,
    passphrase: () => Promise.resolve(new Secret(Buffer.from(passphrase))),
    recoveryCode: () => Promise.reject(new Error('not asked for')),
    keychain: { helper: '', environment: {} },
    userAgent: 'verifier',
  });
  const { faults } = await verifyVault(vault);
  const key = vault.subkey('audit');
  const trail = await vault.write((tx) =>
    verifyTrail(getAuditPath(vault.path), decodeHead(tx.head, vault.id), key),
  );
  const lines = [...faults, ...trail.faults.map(({ line, what }) => `line ${line}: ${what}`)];
  writeSync(1, lines.join('\n'));
  vault.close();
}

void main();
