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
      entryPoints: ['src/scan/engine/builtin.ts'],
      bundle: true,
      platform: 'node',
      format: 'esm',
      outfile,
      logLevel: 'warning',
    });
    return (await import(pathToFileURL(outfile).href)).builtIn;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/**
 * `contents`: the module with the table; what is needed when a keyword was found is in `others`, a chunk of the given name. All
 * characters are ASCII.
 */
export async function compiledRules(root, othersName) {
  const { rules, ...table } = await compile(root);
  const ascii = (value) =>
    JSON.stringify(value).replace(
      /[^\x20-\x7e]/g,
      (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
    );
  return {
    contents: `const table = ${ascii(table)};
export const builtIn = { ...table, get rules() { return require(${JSON.stringify(othersName)}); } };`,
    others: `module.exports = ${ascii(rules)};\n`,
  };
}
