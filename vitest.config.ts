import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { defineConfig, type TestProjectInlineConfiguration } from 'vitest/config';
import { forVite } from './scripts/wat.mjs';

// Node reads these certificates at the start of every process, which takes as long as the start itself.
delete process.env['NODE_EXTRA_CA_CERTS'];

const files = readdirSync('test', { recursive: true, encoding: 'utf8' })
  .filter((path) => path.endsWith('.test.ts'))
  .map((path) => join('test', path))
  .sort();
const within = (...folders: readonly string[]): string[] =>
  files.filter((path) => folders.some((folder) => path.startsWith(join('test', folder, '/'))));
const withText = (pattern: RegExp): string[] =>
  files.filter((path) => pattern.test(readFileSync(path, 'utf8')));

/** What starts processes and servers, which takes minutes. */
const program = new Set([
  ...within('cli', 'contract'),
  ...withText(/\/support\/(?:homes|processes|keyring|bundle|servers)\.ts'/),
]);
const scan = new Set(within('scan'));
const quick = files.filter((path) => !program.has(path) && !scan.has(path));
/** A test that changes modules, or measures its process, has the process to itself. The others share theirs. */
const alone = withText(/\bvi\.(?:doM|m)ock\(|\b(?:memoryUsage|cpuUsage)\b/);
const own = (paths: readonly string[]): string[] => paths.filter((path) => alone.includes(path));
const shared = (paths: readonly string[]): string[] => paths.filter((path) => !alone.includes(path));
/** Files that go further in a soak. */
const extended = withText(/\/support\/extent\.ts'/);

let order = 0;
function project(
  name: string,
  include: string[],
  options: TestProjectInlineConfiguration['test'] = {},
): TestProjectInlineConfiguration {
  return { extends: true, test: { name, include, sequence: { groupOrder: order++ }, ...options } };
}

/** `vitest run` has all but the soak, `--mode quick` what needs neither processes nor the scanner, `--mode soak` the soak. */
export default defineConfig(({ mode }) => ({
  plugins: [forVite],
  test: {
    reporters: ['default', './test/support/reporter.ts'],
    env: { AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED: 'true' },
    testTimeout: 60_000,
    hookTimeout: 120_000,
    pool: 'forks',
    // One more than the cores of a small machine: tests also wait, for processes, disks and clocks.
    maxWorkers: 3,
    projects:
      mode === 'soak'
        ? [project('soak', extended, { env: { KMS_TEST_SOAK: '1' } })]
        : [
            // One project for all: each project transforms and loads the modules that it tests anew.
            project('shared', shared(mode === 'quick' ? quick : files), { isolate: false }),
            project('alone', own(mode === 'quick' ? quick : files)),
          ],
  },
}));
