// The library and vaults for the benchmarks that look below the command line.
import { build } from 'esbuild';
import { rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';

const root = join(import.meta.dirname, '..');

export const kmsProgram = join(root, 'dist', 'kms.cjs');

/** Builds the library, for other processes to load too. Resolves to its path, for the caller to remove. */
export async function buildLibrary() {
  // Inside the project, where its native packages are found.
  const outfile = join(root, 'node_modules/.cache/bench', `kms-${process.pid}.cjs`);
  await build({
    stdin: {
      contents: `export { createVault, openVault } from './src/vault/vault.ts';
        export { createStore, openStore } from './src/vault/stores/kinds.ts';
        export { protectRootKey, unlock } from './src/vault/protection.ts';
        export { passphraseProtector } from './src/vault/protectors/passphrase.ts';
        export { localOver } from './src/connection/local.ts';
        export { connectOver } from './src/connection/connect.ts';
        export { auditPath } from './src/audit/log.ts';
        export { decodeHead } from './src/audit/head.ts';
        export { verifyTrail } from './src/audit/verify.ts';
        export { decide } from './src/policy/decide.ts';
        export { parsePolicy } from './src/policy/parse.ts';
        export { Secret } from './src/base/secret.ts';`,
      resolveDir: root,
      loader: 'ts',
    },
    absWorkingDir: root,
    bundle: true,
    platform: 'node',
    format: 'cjs',
    outfile,
    external: ['keytar', 'argon2', '@photostructure/sqlite', 'yaml'],
    logLevel: 'error',
  });
  return outfile;
}

export async function library() {
  const outfile = await buildLibrary();
  const require = createRequire(import.meta.url);
  try {
    return require(outfile);
  } finally {
    rmSync(outfile);
  }
}

/** Opens a vault over the whole engine; `close` closes it. */
export async function openOver(lib, path, rootKey) {
  const local = await lib.localOver(
    await lib.openVault(await lib.openStore(path), () => Promise.resolve(rootKey)),
  );
  return { local, ...lib.connectOver(local, { userAgent: 'bench' }) };
}

export const passphrase = 'bench';

/**
 * A new vault at `path`. It opens with the passphrase at the lowest costs of argon2id that the program takes, so that a
 * whole run of `kms` shows what is measured and not a key derivation that is slow on purpose.
 */
export async function newVault(lib, path) {
  const protector = lib.passphraseProtector(() => Promise.resolve(new lib.Secret(Buffer.from(passphrase))));
  const parameters = { argon2id: `$argon2id$v=19$m=8192,t=1,p=1$${'A'.repeat(22)}` };
  const cheap = {
    ...protector,
    create: async (identity) => ({ parameters, key: await protector.open(identity, parameters) }),
  };
  return lib.createVault((fill) => lib.createStore(path, fill), {
    settings: { account: '111122223333', region: 'us-east-1' },
    now: new Date(),
    protect: (vaultId, rootKey) => lib.protectRootKey([cheap], vaultId, rootKey, new Date()),
  });
}
