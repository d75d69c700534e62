// CreateKey, Encrypt and DescribeKey by alias in vaults of 10, 1,000 and 100,000 keys: time per call must stay flat. `kms keys list` as a
// whole process, whose time may grow with the keys and no faster.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { cleanEnvironment, median, time } from './measure.mjs';
import { kmsProgram, library, newVault, openOver, passphrase } from './vault.mjs';

const sizes = [10, 1_000, 100_000];
const samples = 200;

/** Keys with an alias each, made many at a time: calls that wait together share one transaction. */
async function fill(kms, from, to) {
  for (let at = from; at < to; at += 128) {
    const batch = Array.from({ length: Math.min(128, to - at) }, (_, i) => at + i);
    await Promise.all(
      batch.map(async (i) => {
        const { KeyMetadata } = await kms.createKey({});
        await kms.createAlias({ AliasName: `alias/k${i}`, TargetKeyId: KeyMetadata.KeyId });
      }),
    );
  }
}

async function perCall(call) {
  const taken = [];
  for (let i = 0; i < samples; i++) {
    const start = performance.now();
    await call(i);
    taken.push(performance.now() - start);
  }
  return median(taken);
}

export async function flat() {
  const folder = mkdtempSync(join(tmpdir(), 'kms-bench-'));
  try {
    const lib = await library();
    const path = join(folder, 'vault.db');
    const { kms, close } = await openOver(lib, path, await newVault(lib, path));
    let have = 0;
    let first;
    for (const size of sizes) {
      await fill(kms, have, size);
      have = size;
      const alias = (i) => `alias/k${(i * 7919) % size}`;
      const figures = {
        CreateKey: await perCall(() => kms.createKey({})),
        Encrypt: await perCall((i) => kms.encrypt({ KeyId: alias(i), Plaintext: Buffer.alloc(32, 1) })),
        DescribeKey: await perCall((i) => kms.describeKey({ KeyId: alias(i) })),
      };
      first ??= figures;
      const shown = Object.entries(figures).map(
        ([name, ms]) => `${name} ${ms.toFixed(2)} ms (${(ms / first[name]).toFixed(2)} x)`,
      );
      const environment = cleanEnvironment({ HOME: folder, KMS_VAULT: path, KMS_PASSPHRASE: passphrase });
      const args = ['-c', 'exec "$0" "$1" keys list >/dev/null', process.execPath, kmsProgram];
      const list = { command: 'sh', args, environment };
      const ms = median(Array.from({ length: 3 }, () => time(list)));
      console.log(
        `  ${String(size).padStart(7)} keys: ${shown.join(', ')}, kms keys list ${ms.toFixed(0)} ms`,
      );
    }
    await close();
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
