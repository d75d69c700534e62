/**
 * A program that only repeats one operation on the vault, through the same client as the command line, and
 * prints each response when it arrives. Bundled and run by tests, which kill it: it is nearly always inside a
 * transaction.
 */
import { writeSync } from 'node:fs';
import { Secret } from '../../src/base/secret.ts';
import { encodeToken } from '../../src/base/token.ts';
import { connectOver } from '../../src/connection/connect.ts';
import { openLocal } from '../../src/connection/local.ts';
import { rekeyVault } from '../../src/vault/rekey.ts';

const [operation = '', vaultPath = '', passphrase = ''] = process.argv.slice(2);
const options = {
  vaultPath,
  passphrase: () => Promise.resolve(new Secret(Buffer.from(passphrase))),
  recoveryCode: () => Promise.reject(new Error('not asked for')),
  keychain: { program: '', environment: {} },
  userAgent: 'restless',
};

async function main(): Promise<void> {
  const local = await openLocal(options);
  const { kms } = connectOver(local, options);
  const operations: Readonly<Record<string, () => Promise<string | undefined>>> = {
    create: async () => (await kms.createKey({})).KeyMetadata?.KeyId,
    // Several calls at once share one transaction and one sync.
    encrypt: async () => {
      const calls = Array.from({ length: 5 }, () =>
        kms.encrypt({ KeyId: 'alias/default', Plaintext: Buffer.from('restless') }),
      );
      const answers = await Promise.all(calls);
      return answers.map(({ CiphertextBlob }) => encodeToken(CiphertextBlob ?? Buffer.alloc(0))).join('\n');
    },
    rekey: async () => `${await rekeyVault(local.vault)}`,
  };
  for (;;) writeSync(1, `${(await operations[operation]?.()) ?? ''}\n`);
}

void main();
