// Writes every generated file, or with --check fails when one is stale.
import { readFileSync, writeFileSync, mkdirSync, existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { bashCompletion, fishCompletion, zshCompletion } from './generate-completions.mjs';
import { manPage } from './generate-man.mjs';
import { apiTypes } from './generate-types.mjs';
import { loadRegistry } from './load-registry.mjs';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const models = { 'src/api/types.ts': 'src/api/model.json', 'src/api/iam/types.ts': 'src/api/iam/model.json' };
const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
const registry = await loadRegistry(root);
const typesOf = (path) => apiTypes(JSON.parse(readFileSync(join(root, path), 'utf8')), path);
const files = {
  ...Object.fromEntries(Object.entries(models).map(([types, model]) => [types, typesOf(model)])),
  'completions/kms.bash': bashCompletion(registry),
  'completions/_kms': zshCompletion(registry),
  'completions/kms.fish': fishCompletion(registry),
  'man/kms.1': manPage(registry, version),
};

const check = process.argv.includes('--check');
const stale = [];
for (const [name, text] of Object.entries(files)) {
  const path = join(root, name);
  if (existsSync(path) && readFileSync(path, 'utf8') === text) continue;
  if (check) stale.push(name);
  else {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, text);
  }
}
if (stale.length > 0) {
  console.error(`stale: ${stale.join(', ')}; run: npm run generate`);
  process.exitCode = 1;
}
