/**
 * A program that processes each vault file named on its standard input as kms does: header, opening, every record,
 * verification, a write. It prints one line of JSON with the result of each. It runs in a separate process, which a hostile file may crash.
 */
import { createInterface } from 'node:readline';
import { isKmsError } from '../../src/base/errors.ts';
import { Secret } from '../../src/base/secret.ts';
import { readHeader } from '../../src/vault/storedheader.ts';
import { openStore } from '../../src/vault/stores/kinds.ts';
import { openVault } from '../../src/vault/vault.ts';
import { verifyVault } from '../../src/vault/verify.ts';

const rootKey = Buffer.from(process.argv[2] ?? '', 'hex');
const wanted = process.argv[3] ?? '';

async function outcome(path: string): Promise<string> {
  try {
    await readHeader(path);
    const vault = await openVault(await openStore(path), () =>
      Promise.resolve(new Secret(Buffer.from(rootKey))),
    );
    try {
      const name = { kind: 'k', scope: '', name: '7' };
      const value = await vault.read((tx) => tx.get(name));
      if (value !== undefined && JSON.stringify(value) !== wanted) return 'wrong value';
      const { items } = await vault.read((tx) => tx.list('k', '', { limit: 1000 }));
      const { faults, rows } = await verifyVault(vault);
      if (faults.length > 0) return 'VaultIntegrity';
      // An altered tree may skip a record, as if it had been removed: verification must detect that.
      if (value === undefined) return 'lost record';
      if (items.length !== rows - 1) return 'wrong list';
      await vault.write((tx) => tx.put({ kind: 'k', scope: '', name: 'new' }, { written: true }));
      const kept = await vault.read((tx) => tx.get({ kind: 'k', scope: '', name: 'new' }));
      if (JSON.stringify(kept) !== '{"written":true}') return 'lost write';
      return 'unharmed';
    } finally {
      vault.close();
    }
  } catch (error) {
    return isKmsError(error) ? error.code : `unexpected: ${String(error)}`;
  }
}

async function answerAll(): Promise<void> {
  for await (const path of createInterface({ input: process.stdin })) {
    const [begun, worked] = [performance.now(), process.cpuUsage()];
    const ended = await outcome(path);
    const waited = Math.round(performance.now() - begun);
    const { user, system } = process.cpuUsage(worked);
    const ms = Math.round((user + system) / 1000);
    process.stdout.write(
      `${JSON.stringify({ path, ended, ms, waited, rss: process.resourceUsage().maxRSS })}\n`,
    );
  }
}

void answerAll();
