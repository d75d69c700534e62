// The rules of a scan as the program reads them: without their samples, and with nothing left to work out.
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
        contents: `export { builtIn } from './src/scan/engine/builtin.ts';
          export { KeywordFinder } from './src/scan/engine/keywords.ts';`,
        resolveDir: root,
        loader: 'ts',
      },
      bundle: true,
      platform: 'node',
      format: 'esm',
      outfile,
      logLevel: 'warning',
    });
    const { builtIn, KeywordFinder } = await import(pathToFileURL(outfile).href);
    return { ...builtIn, index: Buffer.from(new KeywordFinder(builtIn).index) };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/**
 * `contents`: the module with the table. What is long is in `data`, a file of the given name beside the chunk: text in a program would be
 * there twice, in the program and in V8's compiled form of it.
 */
export async function compiledRules(root, dataName) {
  const { rules, index, ...table } = await compile(root);
  const ascii = (text) =>
    text.replace(
      /[^\x20-\x7e\n]/g,
      (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
    );
  const { length } = index;
  return {
    contents: `import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
const data = readFileSync(join(dirname(import.meta.filename), ${JSON.stringify(dataName)}));
let rules;
export const builtIn = {
  ...${ascii(JSON.stringify(table))},
  index: data.subarray(0, ${length}),
  get rules() { return (rules ??= data.latin1Slice(${length})); },
};`,
    data: Buffer.concat([index, Buffer.from(ascii(rules), 'latin1')]),
  };
}
