// Assembles WebAssembly text on import, for esbuild and for Vite in tests.
import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import loadWabt from 'wabt';

async function assembled(file) {
  const wabt = await loadWabt();
  const module = wabt.parseWat(basename(file), await readFile(file, 'utf8'), { simd: true });
  try {
    module.resolveNames();
    module.validate();
    return module.toBinary({}).buffer;
  } finally {
    module.destroy();
  }
}

export const forEsbuild = {
  name: 'wat',
  setup({ onLoad }) {
    onLoad({ filter: /\.wat$/ }, async ({ path }) => ({ contents: await assembled(path), loader: 'binary' }));
  },
};

export const forVite = {
  name: 'wat',
  enforce: 'pre',
  async load(id) {
    if (!id.endsWith('.wat')) return undefined;
    const base64 = Buffer.from(await assembled(id)).toString('base64');
    return `export default Buffer.from(${JSON.stringify(base64)}, 'base64');`;
  },
};
