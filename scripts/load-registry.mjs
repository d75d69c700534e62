// The table of commands as the program has it, for generators. The commands themselves are not loaded.
import { build } from 'esbuild';
import { mkdtempSync, mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

const entry = `
  export { commands, description, exitStatuses, families, gettingStarted } from './src/cli/registry.ts';
  export { globalOptions } from './src/commands/options.ts';
  export { documentedVariables } from './src/terminal/env.ts';
  export { operationNames, operations } from './src/api/operations.ts';
  export { keySpecNames, keySpecs } from './src/crypto/specs.ts';
`;

const commandsLater = {
  name: 'commands-later',
  setup({ onResolve }) {
    onResolve({ filter: /./ }, ({ path, kind }) =>
      kind === 'dynamic-import' ? { path, external: true } : undefined,
    );
  },
};

/** The words that may follow an option, from the table of key specs. */
function vocabulary({ keySpecNames, keySpecs }) {
  const unique = (words) => [...new Set(words)];
  const uses = Object.values(keySpecs).map(({ uses: each }) => each);
  const pairs = ({ material: { kind } }) => ['rsa', 'ec', 'ed25519'].includes(kind);
  return {
    'key-spec': keySpecNames,
    'key-usage': unique(uses.flatMap((each) => Object.keys(each))),
    'key-pair-spec': keySpecNames.filter((name) => pairs(keySpecs[name])),
    'encryption-algorithm': unique(uses.flatMap((each) => each.ENCRYPT_DECRYPT ?? [])),
    'signing-algorithm': unique(uses.flatMap((each) => each.SIGN_VERIFY ?? [])),
    'mac-algorithm': unique(uses.flatMap((each) => each.GENERATE_VERIFY_MAC ?? [])),
  };
}

/** One option row, with its flags parsed. */
function option(row, words) {
  const [, short, long, value] = /^(?:(-\w), )?(--[\w-]+)(?: <(.+)>)?$/.exec(row.flags) ?? [];
  if (long === undefined) throw new Error(`cannot read the flags ${row.flags}`);
  const values = row.values ?? words[row.completes];
  return {
    ...row,
    ...(values && { values }),
    short,
    long,
    value,
    names: short === undefined ? [long] : [short, long],
  };
}

/**
 * `nodes`: every word or words that call something, the empty path first; each has `children` (the words that may follow)
 * or is a command with `options` and `args`.
 */
export async function loadRegistry(root) {
  const cache = join(root, 'node_modules/.cache');
  mkdirSync(cache, { recursive: true });
  const folder = mkdtempSync(join(cache, 'registry-'));
  const outfile = join(folder, 'registry.mjs');
  try {
    await build({
      stdin: { contents: entry, resolveDir: root, loader: 'ts' },
      bundle: true,
      platform: 'node',
      format: 'esm',
      outfile,
      plugins: [commandsLater],
      logLevel: 'warning',
    });
    const found = await import(pathToFileURL(outfile).href);
    const implemented = found.operationNames.filter(
      (name) => found.operations[name].support === 'implemented',
    );
    const words = vocabulary(found);
    const commands = found.commands.map((row) => ({
      ...row,
      args: row.args ?? [],
      options: (row.options ?? []).map((each) => option(each, words)),
    }));
    return {
      ...found,
      commands,
      globalOptions: found.globalOptions.map((each) => option(each, words)),
      operations: implemented,
      nodes: nodes(commands, found.families),
    };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function nodes(commands, families) {
  const all = new Map([['', { path: '', children: [] }]]);
  for (const command of commands) {
    const words = command.path.split(' ');
    for (let length = 1; length <= words.length; length += 1) {
      const path = words.slice(0, length).join(' ');
      if (all.has(path)) continue;
      const own = length === words.length;
      const summary = own ? command.summary : families.find(({ name }) => name === path)?.summary;
      if (summary === undefined) throw new Error(`no summary for ${path}`);
      const node = own ? { path, command } : { path, children: [] };
      all.set(path, node);
      // A command can also be a prefix of others: `scan` and `scan allow`.
      const parent = all.get(words.slice(0, length - 1).join(' '));
      (parent.children ??= []).push({ word: words[length - 1], summary });
    }
  }
  return [...all.values()];
}
