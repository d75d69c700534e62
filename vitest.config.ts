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

const scan = within('scan');
/** What starts processes and servers, which takes minutes. */
const program = [
  ...within('cli', 'contract'),
  ...withText(/\/support\/(?:homes|processes|keyring|bundle|servers)\.ts'/),
].filter((path, index, all) => !scan.includes(path) && all.indexOf(path) === index);
const quick = files.filter((path) => !program.includes(path) && !scan.includes(path));
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

/** `vitest run` has all but the soak, `vitest run --mode soak` the soak. */
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
            project('quick', shared(quick), { isolate: false }),
            project('quick-alone', own(quick)),
            project('scan', shared(scan), { isolate: false }),
            project('scan-alone', own(scan)),
            project('program', shared(program), { isolate: false }),
            project('program-alone', own(program)),
          ],
  },
}));
