// CreateKey, Encrypt and DescribeKey by alias in vaults of 10, 1,000 and 100,000 keys: time per call must stay flat.
import { build } from 'esbuild';
import { mkdtempSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { median } from './measure.mjs';

const root = join(import.meta.dirname, '..');
const sizes = [10, 1_000, 100_000];
const samples = 200;

async function library() {
  // Inside the project, where its native packages are found.
  const outfile = join(root, 'node_modules/.cache/bench/kms.cjs');
  await build({
    stdin: {
      contents: `export { createVault, openVault } from './src/vault/vault.ts';
        export { protect, unlock } from './src/vault/protection.ts';
        export { localOver } from './src/client/local.ts';
        export { connectOver } from './src/client/connect.ts';
        export { Secret } from './src/base/secret.ts';`,
      resolveDir: root,
      loader: 'ts',
    },
    absWorkingDir: root,
    bundle: true,
    platform: 'node',
    format: 'cjs',
    outfile,
    external: ['keytar', 'argon2', '@libsql/*', 'yaml'],
    logLevel: 'error',
  });
  return createRequire(import.meta.url)(outfile);
}

async function openVaultOf(lib, folder) {
  const path = join(folder, 'vault.db');
  const settings = { account: '111122223333', region: 'us-east-1' };
  const rootKey = await lib.createVault({
    path,
    settings,
    now: new Date(),
    protect: () => Promise.resolve([]),
  });
  const local = await lib.localOver(await lib.openVault(path, () => Promise.resolve(rootKey)));
  return { local, ...lib.connectOver(local, { userAgent: 'bench' }) };
}

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
    const { kms, close } = await openVaultOf(await library(), folder);
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
      console.log(`  ${String(size).padStart(7)} keys: ${shown.join(', ')}`);
    }
    await close();
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
