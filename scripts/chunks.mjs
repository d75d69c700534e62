// Splits the program's modules into chunks: files that are read when something in them is used. A module is in only one chunk,
// so that its classes and its state exist once. A package is in every chunk that imports it, so far only one for each.
import { build } from 'esbuild';
import { isAbsolute, join, relative } from 'node:path';

/**
 * In this order, each chunk takes the modules that it names and their static imports, unless an earlier chunk has them.
 * Modules that no chunk names are in the last one.
 */
const table = [
  // Only what encrypting or decrypting a token through the agent runs; everything else is imported on use.
  {
    name: 'main',
    modules: [
      /^src\/cli\/(main|run)\.ts$/,
      /^src\/connection\/(connect|agent|agentkms)\.ts$/,
      /^src\/messages\/(recognise|blobtext)\.ts$/,
      /^src\/commands\/(?:encrypt|decrypt)\/run\.ts$/,
      // A scan uses these, too.
      /^src\/base\/(json|peek|secret)\.ts$/,
      // Used by the rows of commands and by opening a vault.
      /^src\/vault\/protectors\/kinds\.ts$/,
    ],
  },
  // What a hook runs before each commit: `kms scan --staged` that finds nothing.
  {
    name: 'scan',
    modules: [
      /^src\/commands\/scan\/(?:run|print|textreport)\.ts$/,
      /^src\/connection\/scanning\.ts$/,
      /^src\/scan\/(?:scan|compile\/builtin|sources\/git\/staged)\.ts$/,
    ],
  },
  // What opens a local vault: the keychain child is started before the rest of what a vault needs is read.
  {
    name: 'open',
    modules: [
      /^src\/connection\/local\.ts$/,
      /^src\/vault\/protectors\/keychain\.ts$/,
      /^src\/terminal\/unlocking\.ts$/,
      // Used by the vault and by a scan, so that neither reads the other's chunk for it.
      /^src\/base\/fingerprint\.ts$/,
    ],
  },
  { name: 'styles', modules: [/^src\/terminal\/styles\.ts$/] },
  // The rows of all commands, and what most commands use.
  {
    name: 'commands',
    modules: [
      /^src\/(?:cli\/(?!(?:usage|program|terminal|help|did-you-mean)\.ts$)|terminal\/(?!(?:prompt|suggest|progress|pour|privatekey)\.ts$))/,
      /^src\/commands\/options\.ts$/,
      /^src\/base\/(?!memory\.ts$)/,
      /^src\/commands\/data-key\/run\.ts$/,
    ],
  },
  // What a call on a local vault runs in addition.
  {
    name: 'local',
    modules: [
      /^src\/(engine\/(?!(?:iam|explain)\/)|vault\/(?:protect|stores\/|vault\.ts)|audit\/restore\.ts)/,
    ],
  },
  // Calls of IAM and STS.
  { name: 'iam', modules: [/^src\/(engine|api)\/iam\//] },
  // Needed only by processes that wait for others.
  { name: 'queue', modules: [/^src\/vault\/queue\.ts$/] },
  { name: 'usage', modules: [/^src\/cli\/usage\.ts$/] },
  { name: 'prompt', modules: [/^src\/terminal\/prompt\.ts$/] },
  { name: 'curves', modules: [/^src\/crypto\/noble\/curves\.ts$/] },
  { name: 'mldsa', modules: [/^src\/crypto\/noble\/mldsa\.ts$/] },
  { name: 'tar', modules: [/^src\/files\/tar\.ts$/] },
  { name: 'more', modules: [/./] },
];

/** The code around the text of a chunk: a function that the loader calls. */
export const functionOf = ['(function (exports, require, module, __filename, __dirname) {', '})'];

export const chunkNames = table.map(({ name }) => name);

/** Module → the project's modules that it imports, by kind of import; paths are relative to the root of the project. */
async function graphOf(common, entry) {
  const { metafile } = await build({
    ...common,
    entryPoints: [entry],
    write: false,
    metafile: true,
    outdir: '/',
  });
  const ours = Object.entries(metafile.inputs).filter(([file]) => file.startsWith('src/'));
  return new Map(
    ours.map(([file, { imports }]) => [
      file,
      imports
        .filter(({ path }) => path.startsWith('src/'))
        .map(({ path, kind }) => ({ path, later: kind === 'dynamic-import' })),
    ]),
  );
}

/** Module → the name of its chunk. */
function assign(graph) {
  const chunkOf = new Map();
  const take = (file, name) => {
    if (chunkOf.has(file)) return;
    chunkOf.set(file, name);
    for (const { path, later } of graph.get(file)) if (!later) take(path, name);
  };
  for (const { name, modules } of table) {
    for (const file of graph.keys()) if (modules.some((pattern) => pattern.test(file))) take(file, name);
  }
  return chunkOf;
}

/** Module → the names that it exports. */
async function exportsOf(common, files) {
  const { metafile } = await build({
    ...common,
    plugins: [],
    entryPoints: files,
    bundle: false,
    external: undefined,
    format: 'esm',
    write: false,
    metafile: true,
    outdir: '/',
    outbase: '.',
  });
  return new Map(Object.values(metafile.outputs).map(({ entryPoint, exports }) => [entryPoint, exports]));
}

/** Builds every chunk of the program that begins at `entry` into `outdir`. */
export async function buildChunks({ common, entry, outdir }) {
  const root = common.absWorkingDir;
  const graph = await graphOf(common, entry);
  const chunkOf = assign(graph);
  const wanted = new Set();
  for (const [file, imports] of graph) {
    for (const { path } of imports) if (chunkOf.get(path) !== chunkOf.get(file)) wanted.add(path);
  }
  const exported = await exportsOf(common, [...wanted]);

  /** The replacement for a module in the chunks that do not contain it. */
  const standIn = (file) => {
    const members = exported.get(file).map((name) => `export const ${name} = from.${name};`);
    return `const from = require('./${chunkOf.get(file)}.cjs').modules[${JSON.stringify(file)}]();\n${members.join('\n')}`;
  };
  /** What a chunk exports to the others: its modules, each run on first use. */
  const entryOf = (name) => {
    const shown = [...wanted].filter((file) => chunkOf.get(file) === name).sort();
    const lines = shown.map(
      (file) => `${JSON.stringify(file)}: () => require(${JSON.stringify(`./${file}`)}),`,
    );
    const start = chunkOf.get(entry) === name ? `export * from ${JSON.stringify(`./${entry}`)};\n` : '';
    return `${start}export const modules = {\n${lines.join('\n')}\n};`;
  };
  const plugin = (name) => ({
    name: 'chunks',
    setup({ onResolve, onLoad }) {
      onResolve({ filter: /\.ts$/ }, ({ path, resolveDir, namespace }) => {
        if (namespace !== 'file' && namespace !== '') return undefined;
        const file = relative(root, isAbsolute(path) ? path : join(resolveDir, path)).replaceAll('\\', '/');
        return chunkOf.get(file) === name ? undefined : { path: file, namespace: 'other-chunk' };
      });
      onResolve({ filter: /\.cjs$/, namespace: 'other-chunk' }, ({ path }) => ({ path, external: true }));
      onLoad({ filter: /./, namespace: 'other-chunk' }, ({ path }) => ({
        contents: standIn(path),
        loader: 'js',
      }));
    },
  });
  await Promise.all(
    chunkNames.map((name) =>
      build({
        ...common,
        stdin: { contents: entryOf(name), resolveDir: root, loader: 'ts', sourcefile: `${name}.ts` },
        plugins: [plugin(name), ...common.plugins],
        // The loader does not have to make it a function.
        banner: { js: functionOf[0] },
        footer: { js: functionOf[1] },
        outfile: join(outdir, `${name}.cjs`),
      }),
    ),
  );
}
