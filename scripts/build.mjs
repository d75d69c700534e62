// Bundles the program into dist/. Run by `npm ci` (prepare) and `npm run build`; `--quiet` prints errors only.
import { build } from 'esbuild';
import {
  chmodSync,
  existsSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
const shim = (name) => join(root, 'scripts/shims', name);

/** Files of dist/ besides main.cjs that our code reaches with import(); each is loaded on use. */
const chunks = { 'src/cli/prompt.ts': 'prompt.cjs' };

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
  external: ['keytar', 'argon2', '@libsql/*', 'yaml'],
  legalComments: 'none',
  minifySyntax: true,
  minifyWhitespace: true,
  plugins: [plugin],
  logLevel: 'warning',
};

const outputs = [
  { in: 'bin/kms.cjs', out: 'kms', bundle: false, external: undefined },
  { in: 'src/cli/main.ts', out: 'main' },
  { in: 'src/cli/prompt.ts', out: 'prompt' },
  { in: 'src/vault/keychain-child.ts', out: 'keychain' },
].filter((output) => existsSync(join(root, output.in)));

const outdir = join(root, 'dist');
// Built aside and renamed, so that a running program never sees half a file.
const aside = join(outdir, `.build-${process.pid}`);
mkdirSync(aside, { recursive: true });
const files = outputs.map(({ out }) => `${out}.cjs`);
try {
  await Promise.all(
    outputs.map(({ in: entry, out, ...options }) =>
      build({ ...common, ...options, entryPoints: [entry], outfile: join(aside, `${out}.cjs`) }),
    ),
  );
  chmodSync(join(aside, 'kms.cjs'), 0o755);
  for (const file of files) renameSync(join(aside, file), join(outdir, file));
  for (const file of readdirSync(outdir)) {
    if (!files.includes(file) && !file.startsWith('.build-')) rmSync(join(outdir, file), { recursive: true });
  }
} catch {
  // esbuild has said why.
  process.exitCode = 1;
} finally {
  rmSync(aside, { recursive: true, force: true });
}
if (process.exitCode !== 1 && !process.argv.includes('--quiet')) {
  for (const file of files)
    console.log(`dist/${file}  ${Math.ceil(statSync(join(outdir, file)).size / 1024)} KiB`);
}
