// The rules of a scan as the program reads them: without samples, and fully computed.
import { build } from 'esbuild';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

async function compile(root) {
  const cache = join(root, 'node_modules/.cache');
  mkdirSync(cache, { recursive: true });
  const folder = mkdtempSync(join(cache, 'rules-'));
  const outfile = join(folder, 'rules.mjs');
  try {
    await build({
      absWorkingDir: root,
      stdin: {
        contents: `export { builtIn } from './src/scan/compile/builtin.ts';`,
        resolveDir: root,
        loader: 'ts',
      },
      bundle: true,
      platform: 'node',
      format: 'esm',
      outfile,
      logLevel: 'warning',
    });
    const { builtIn } = await import(pathToFileURL(outfile).href);
    return builtIn;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** `contents`: the module that loads the table; `data`: the table, a file of the given name next to the chunk. */
export async function compiledRules(root, dataName) {
  const { keywords, rules } = await compile(root);
  return {
    contents: `import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
const data = readFileSync(join(dirname(import.meta.filename), ${JSON.stringify(dataName)}));
export const builtIn = { keywords: data.subarray(0, ${keywords.length}), rules: data.subarray(${keywords.length}) };`,
    data: Buffer.concat([keywords, rules]),
  };
}
