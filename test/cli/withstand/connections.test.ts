/** Several connections of one process to a vault, one after the other, beside other processes. */
import { readdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { afterEach, expect, it } from 'vitest';
import { complaints, passphrase, quickHome, removeHomes } from '../../support/homes.ts';
import { openLocal } from '../../../src/connection/local.ts';
import { connectOver } from '../../../src/connection/connect.ts';
import { Secret } from '../../../src/base/secret.ts';

afterEach(removeHomes);

it('opened, closed and opened again, it keeps what it answered while other processes come and go', async () => {
  const home = await quickHome();
  const options = {
    vaultPath: home.vault,
    passphrase: () => Promise.resolve(new Secret(Buffer.from(passphrase))),
    recoveryCode: () => Promise.reject(new Error('not asked for')),
    keychain: { program: '', environment: {} },
    userAgent: 'test',
  };
  const first = await openLocal(options);
  await connectOver(first, options).kms.createKey({});
  await first.close();

  const local = await openLocal(options);
  const { kms } = connectOver(local, options);
  const made: string[] = [];
  for (let round = 0; round < 3; round++) {
    const { KeyMetadata } = await kms.createKey({});
    made.push(KeyMetadata?.KeyId ?? '');
    // The last to close a file without other connections removes its log.
    made.push(await home.ok(['keys', 'create']));
    expect(readdirSync(dirname(home.vault))).toContain('vault.db-wal');
  }
  await local.close();
  expect(await complaints(home)).toBe('');
  const { Keys } = JSON.parse(await home.ok(['keys', 'list', '--json'])) as { Keys: { KeyId: string }[] };
  expect(Keys.map(({ KeyId }) => KeyId)).toEqual(expect.arrayContaining(made));
});
