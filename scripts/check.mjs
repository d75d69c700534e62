// Format, types, lint, dead code and generated files, as many at a time as there are cores. Reports every failure, not only the first.
// With --test the tests follow as soon as a core is free; the arguments after it are vitest's.
import { spawn } from 'node:child_process';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';

const root = join(import.meta.dirname, '..');
const tool = (name, ...args) => [join('node_modules', '.bin', name), args];

const script = (name, ...args) => [process.execPath, [join('scripts', name), ...args]];
// Node would read these certificates at the start of every process.
const env = { ...process.env };
delete env.NODE_EXTRA_CA_CERTS;

/** The longest first. */
const checks = [
  script('lint.mjs'),
  tool('prettier', '--check', '--log-level', 'warn', '.'),
  tool('knip'),
  script('generate.mjs', '--check'),
];

/** Resolves to whether it passed. */
function run([command, args], stdio) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { cwd: root, env, stdio });
    const output = [];
    for (const stream of [child.stdout, child.stderr]) stream?.on('data', (data) => output.push(data));
    child.once('error', reject).once('close', (status) => {
      process.stdout.write(Buffer.concat(output));
      resolve(status === 0);
    });
  });
}

const queue = [...checks];
async function worker() {
  let passed = true;
  for (let next = queue.shift(); next; next = queue.shift()) {
    passed = (await run(next, ['ignore', 'pipe', 'pipe'])) && passed;
  }
  return passed;
}

async function test(args) {
  return (
    (await run(script('build.mjs', '--quiet'), 'inherit')) && run(tool('vitest', 'run', ...args), 'inherit')
  );
}

const [flag, ...args] = process.argv.slice(2);
const workers = Array.from({ length: availableParallelism() }, worker);
const tests = flag === '--test' ? Promise.race(workers).then(() => test(args)) : Promise.resolve(true);
const [passed, ...checked] = await Promise.all([tests, ...workers]);
if (checked.includes(false)) {
  if (flag === '--test') process.stdout.write('a check failed: npm run check\n');
  process.exitCode = 1;
}
if (!passed) process.exitCode = 1;
