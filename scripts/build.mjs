// Bundles the program into dist/. Run by `npm ci` (prepare) and `npm run build`; `--quiet` prints errors only.
import { build } from 'esbuild';
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { chmodSync, mkdirSync, readFileSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
const shim = (name) => join(root, 'scripts/shims', name);

/** Files of dist/ besides main.cjs that our code reaches with import(); each is loaded on use. */
const chunks = {
  'src/cli/prompt.ts': 'prompt.cjs',
  'src/crypto/noble/curves.ts': 'curves.cjs',
  'src/crypto/noble/mldsa.ts': 'mldsa.cjs',
  'src/client/trees/tar.ts': 'tar.cjs',
};

const plugin = {
  name: 'kms',
  setup({ onResolve }) {
    onResolve({ filter: /^(@neon-rs\/load|detect-libc)$/ }, () => ({ path: shim('native-target.cjs') }));
    onResolve({ filter: /^node:child_process$/ }, ({ importer }) =>
      importer.includes(join('node_modules', 'commander'))
        ? { path: shim('no-child-process.cjs') }
        : undefined,
    );
    onResolve({ filter: /\.ts$/ }, ({ path, resolveDir, kind }) => {
      if (kind !== 'dynamic-import') return undefined;
      const chunk =
        chunks[
          join(resolveDir, path)
            .slice(root.length + 1)
            .replaceAll('\\', '/')
        ];
      return chunk === undefined ? undefined : { path: `./${chunk}`, external: true };
    });
  },
};

const common = {
  absWorkingDir: root,
  bundle: true,
  platform: 'node',
  format: 'cjs',
  target: 'node20.19',
  // import() of a chunk or a package becomes a deferred require(): 5 ms cheaper each.
  supported: { 'dynamic-import': false },
  define: {
    KMS_VERSION: JSON.stringify(version),
    'import.meta.dirname': '__dirname',
    'import.meta.filename': '__filename',
  },
  external: ['keytar', 'argon2', '@libsql/*', 'yaml', '@aws-sdk/*'],
  legalComments: 'none',
  minifySyntax: true,
  minifyWhitespace: true,
  plugins: [plugin],
  logLevel: 'warning',
};

/** The launcher first checks the version of Node, so an old one must be able to read it. */
const launcher = {
  entryPoints: ['bin/kms.cjs'],
  external: ['./main.cjs'],
  target: 'node12',
  minifySyntax: false,
};
const bundles = {
  main: 'src/cli/main.ts',
  prompt: 'src/cli/prompt.ts',
  curves: 'src/crypto/noble/curves.ts',
  mldsa: 'src/crypto/noble/mldsa.ts',
  tar: 'src/client/trees/tar.ts',
  blocks: 'src/client/blocks/worker.ts',
  keychain: 'src/vault/keychain-child.ts',
};
const files = ['kms.cjs', ...Object.keys(bundles).map((name) => `${name}.cjs`)];

const outdir = join(root, 'dist');
// Built aside and renamed, so that a running program never sees half a file.
const aside = join(outdir, `.build-${process.pid}`);

async function buildAll() {
  await Promise.all(
    Object.entries(bundles).map(([name, entry]) =>
      build({ ...common, entryPoints: [entry], outfile: join(aside, `${name}.cjs`) }),
    ),
  );
  const id = createHash('sha256')
    .update(readFileSync(join(aside, 'main.cjs')))
    .digest('hex')
    .slice(0, 8);
  const define = { ...common.define, KMS_BUILD: JSON.stringify(id) };
  await build({ ...common, ...launcher, define, outfile: join(aside, 'kms.cjs') });
  chmodSync(join(aside, 'kms.cjs'), 0o755);
  for (const file of files) renameSync(join(aside, file), join(outdir, file));
  for (const file of readdirSync(outdir)) {
    if (!files.includes(file) && !file.startsWith('.build-')) rmSync(join(outdir, file), { recursive: true });
  }
  execFileSync(process.execPath, [join(root, 'scripts/cache.cjs'), outdir, id], {
    input: 'text',
    stdio: ['pipe', 'ignore', 'ignore'],
  });
}

mkdirSync(aside, { recursive: true });
try {
  await buildAll();
} catch (error) {
  // esbuild has said why.
  if (!('errors' in error)) throw error;
  process.exitCode = 1;
} finally {
  rmSync(aside, { recursive: true, force: true });
}
if (process.exitCode !== 1 && !process.argv.includes('--quiet')) {
  for (const file of readdirSync(outdir)) {
    console.log(`dist/${file}  ${Math.ceil(statSync(join(outdir, file)).size / 1024)} KiB`);
  }
}
