// `npm pack` and `npm publish` run this before and after packing. Before: it removes the previous build, which dist/ keeps for running programs, and
// creates npm-shrinkwrap.json, which gives users the tested versions. After: it removes that file, because npm would use it
// as the lock file of this folder.
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const shrinkwrap = join(root, 'npm-shrinkwrap.json');

/** The lock file without development dependencies and without addresses, because users have their own registries. */
function lockedForUsers() {
  const { packages, ...rest } = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8'));
  const kept = Object.entries(packages).filter(([, { dev }]) => dev !== true);
  for (const [, entry] of kept) {
    delete entry.resolved;
    delete entry.devDependencies;
  }
  return { ...rest, packages: Object.fromEntries(kept) };
}

const [when] = process.argv.slice(2);
if (when === 'before') {
  rmSync(join(root, 'dist'), { recursive: true, force: true });
  writeFileSync(shrinkwrap, `${JSON.stringify(lockedForUsers(), null, 2)}\n`);
} else if (when === 'after') {
  rmSync(shrinkwrap, { force: true });
} else {
  console.error('usage: node scripts/pack.mjs before|after');
  process.exitCode = 2;
}
