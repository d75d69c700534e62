// Bundles the program into dist/. Run by `npm ci` (prepare) and `npm run build`; `--quiet` prints errors only.
import { build } from 'esbuild';
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  chmodSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { buildChunks, functionOf } from './chunks.mjs';
import { compiledRules } from './compile-rules.mjs';
import { forEsbuild as wat } from './wat.mjs';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const require = createRequire(import.meta.url);
const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
const shim = (name) => join(root, 'scripts/shims', name);

const model = JSON.parse(readFileSync(join(root, 'src/api/model.json'), 'utf8'));

/** The parts of the API model that a small call through the agent needs are in the chunk of that call; the rest is a separate file. */
const smallCalls = ['Encrypt', 'Decrypt'];
const otherShapes = './shapes.cjs';

/** The names of the shapes that these operations consist of. */
function shapesOf(names) {
  const found = new Set();
  const take = (name) => {
    if (name === null || found.has(name)) return;
    found.add(name);
    const { members = {}, member, key, value } = model.shapes[name];
    for (const each of [...Object.values(members), member, key, value]) if (each !== undefined) take(each);
  };
  for (const name of names) [model.operations[name].input, model.operations[name].output].forEach(take);
  return found;
}

/** Shape name → JSON text: each is parsed on first use, because a call needs only a few and parsing all takes 2 ms. */
function shapeTexts(wanted) {
  const chosen = Object.entries(model.shapes).filter(([name]) => wanted(name));
  return JSON.stringify(Object.fromEntries(chosen.map(([name, shape]) => [name, JSON.stringify(shape)])));
}

function lazyModel() {
  const small = shapesOf(smallCalls);
  // The program never asks which errors an operation has.
  const facts = Object.entries(model.operations).map(([name, { input, output }]) => [
    name,
    { input, output },
  ]);
  const contents = `const known = {};
function add(texts) {
  for (const name of Object.keys(texts)) {
    Object.defineProperty(known, name, {
      configurable: true,
      enumerable: true,
      get() {
        const value = JSON.parse(texts[name]);
        Object.defineProperty(known, name, { value, enumerable: true });
        return value;
      },
    });
  }
}
add(${shapeTexts((name) => small.has(name))});
let whole = false;
function complete() {
  if (!whole) add(require(${JSON.stringify(otherShapes)}));
  whole = true;
}
const shapes = new Proxy(known, {
  getOwnPropertyDescriptor(target, name) {
    if (!Object.hasOwn(target, name)) complete();
    return Reflect.getOwnPropertyDescriptor(target, name);
  },
  ownKeys(target) {
    complete();
    return Reflect.ownKeys(target);
  },
});
export default { shapes, operations: ${JSON.stringify(Object.fromEntries(facts))} };`;
  const others = functionOf.join(`module.exports = ${shapeTexts((name) => !small.has(name))};\n`);
  return { contents, others };
}
const lazy = lazyModel();

const ruleData = 'rules.data';
const rules = await compiledRules(root, ruleData);

const plugin = {
  name: 'kms',
  setup({ onResolve, onLoad }) {
    // Its module for import() locates itself with import.meta, which a bundle does not have.
    onResolve({ filter: /^@photostructure\/sqlite$/ }, ({ path }) => ({ path: require.resolve(path) }));
    onResolve({ filter: /^node-gyp-build$/ }, () => ({ path: shim('native-sqlite.cjs') }));
    onResolve({ filter: /^node:child_process$/ }, ({ importer }) =>
      importer.includes(join('node_modules', 'commander'))
        ? { path: shim('no-child-process.cjs') }
        : undefined,
    );
    onLoad({ filter: /\bapi\/model\.json$/ }, () => ({ contents: lazy.contents, loader: 'js' }));
    onLoad({ filter: /\bscan\/compile\/builtin\.ts$/ }, () => ({ contents: rules.contents, loader: 'js' }));
    onResolve({ filter: /^\.\/shapes\.cjs$/ }, ({ path }) => ({ path, external: true }));
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
  external: ['keytar', 'argon2', 'yaml', '@aws-sdk/*'],
  legalComments: 'none',
  minifySyntax: true,
  minifyWhitespace: true,
  plugins: [plugin, wat],
  logLevel: 'warning',
};

/** The launcher first checks the version of Node, so an old one must be able to read it. */
const launcher = {
  entryPoints: ['bin/kms.cjs'],
  target: 'node12',
  minifySyntax: false,
};
/** Files of dist/ that are separate programs, apart from the launcher. */
const programs = {
  blocks: 'src/messages/parallel/worker.ts',
  keychain: 'src/vault/keychain-child.ts',
  scanner: 'src/scan/threads/worker.ts',
};

const outdir = join(root, 'dist');
// Built under another name and renamed, so that a running program never sees an incomplete file.
const aside = join(outdir, `.build-${process.pid}`);

function hashOf(folder) {
  const hash = createHash('sha256');
  for (const file of readdirSync(folder).sort()) hash.update(readFileSync(join(folder, file)));
  return hash.digest('hex').slice(0, 12);
}

/** The chunks of a build only work together, so each build has its own folder, which only its launcher names. */
async function buildAll() {
  const chunks = join(aside, 'chunks');
  await Promise.all([
    buildChunks({ common, entry: 'src/cli/main.ts', outdir: chunks }),
    ...Object.entries(programs).map(([name, entry]) =>
      build({ ...common, entryPoints: [entry], outfile: join(aside, `${name}.cjs`) }),
    ),
  ]);
  writeFileSync(join(chunks, otherShapes), lazy.others);
  writeFileSync(join(chunks, ruleData), rules.data);
  const id = hashOf(chunks);
  const define = { ...common.define, KMS_BUILD: JSON.stringify(id) };
  await build({ ...common, ...launcher, define, outfile: join(aside, 'kms.cjs') });
  chmodSync(join(aside, 'kms.cjs'), 0o755);
  mkdirSync(join(outdir, id), { recursive: true });
  for (const file of readdirSync(chunks)) renameSync(join(chunks, file), join(outdir, id, file));
  const files = [...Object.keys(programs).map((name) => `${name}.cjs`), 'kms.cjs'];
  for (const file of files) renameSync(join(aside, file), join(outdir, file));
  removeOld([...files, id]);
  execFileSync(process.execPath, [join(root, 'scripts/cache.cjs'), join(outdir, id)], {
    stdio: 'ignore',
  });
}

/** All builds except the previous one, whose programs may still run and read a chunk. Another build may be doing the same. */
function removeOld(present) {
  const others = readdirSync(outdir)
    .filter((name) => !present.includes(name) && !name.startsWith('.build-'))
    .map((name) => ({ name, stats: statSync(join(outdir, name), { throwIfNoEntry: false }) }))
    .sort((a, b) => (b.stats?.mtimeMs ?? 0) - (a.stats?.mtimeMs ?? 0));
  const last = others.find(({ stats }) => stats?.isDirectory());
  for (const each of others) {
    if (each !== last) rmSync(join(outdir, each.name), { recursive: true, force: true });
  }
}

mkdirSync(aside, { recursive: true });
try {
  await buildAll();
} catch (error) {
  // esbuild has already reported why.
  if (!('errors' in error)) throw error;
  process.exitCode = 1;
} finally {
  rmSync(aside, { recursive: true, force: true });
}
if (process.exitCode !== 1 && !process.argv.includes('--quiet')) {
  for (const file of readdirSync(outdir, { recursive: true }).sort()) {
    const stats = statSync(join(outdir, file), { throwIfNoEntry: false });
    if (stats?.isFile()) console.log(`dist/${file}  ${Math.ceil(stats.size / 1024)} KiB`);
  }
}
