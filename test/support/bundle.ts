/** Bundles a test program in its current form to a place from which node_modules is found. */
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'esbuild';
import { root } from './processes.ts';

export async function bundle(
  source: string,
): Promise<{ readonly path: string; readonly remove: () => void }> {
  const cache = join(root, 'node_modules', '.cache');
  mkdirSync(cache, { recursive: true });
  const folder = mkdtempSync(join(cache, 'kms-test-'));
  const path = join(folder, 'program.cjs');
  await build({
    entryPoints: [join(root, source)],
    outfile: path,
    bundle: true,
    platform: 'node',
    format: 'cjs',
    external: ['keytar', 'argon2', '@photostructure/sqlite', 'yaml'],
    logLevel: 'error',
  });
  return { path, remove: () => rmSync(folder, { recursive: true, force: true }) };
}
