// The table of commands as the program has it, for generators. The commands themselves are not loaded.
import { build } from 'esbuild';
import { mkdtempSync, mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

const entry = `
  export { commands, description, exitStatuses, families, gettingStarted } from './src/cli/registry.ts';
  export { globalOptions } from './src/cli/rows/options.ts';
  export { documentedVariables } from './src/cli/env.ts';
  export { operationNames, operations } from './src/api/operations.ts';
`;

const commandsLater = {
  name: 'commands-later',
  setup({ onResolve }) {
    onResolve({ filter: /\/commands\// }, ({ path }) => ({ path, external: true }));
  },
};

/** One option row, its flags taken apart. */
function option(row) {
  const [, short, long, value] = /^(?:(-\w), )?(--[\w-]+)(?: <(.+)>)?$/.exec(row.flags) ?? [];
  if (long === undefined) throw new Error(`cannot read the flags ${row.flags}`);
  return { ...row, short, long, value, names: short === undefined ? [long] : [short, long] };
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
    const commands = found.commands.map((row) => ({
      ...row,
      args: row.args ?? [],
      options: (row.options ?? []).map(option),
    }));
    return {
      ...found,
      commands,
      globalOptions: found.globalOptions.map(option),
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
      all.get(words.slice(0, length - 1).join(' ')).children.push({ word: words[length - 1], summary });
    }
  }
  return [...all.values()];
}
