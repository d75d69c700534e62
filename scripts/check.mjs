// Format, types, lint, dead code and generated files, as many at a time as there are cores. Reports every failure, not only the first.
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
function check([command, args]) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { cwd: root, env, stdio: ['ignore', 'pipe', 'pipe'] });
    const output = [];
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (data) => output.push(data));
    child.once('error', reject).once('close', (status) => {
      process.stdout.write(Buffer.concat(output));
      resolve(status === 0);
    });
  });
}

async function worker(queue) {
  let passed = true;
  for (let next = queue.shift(); next; next = queue.shift()) passed = (await check(next)) && passed;
  return passed;
}

const queue = [...checks];
const results = await Promise.all(Array.from({ length: availableParallelism() }, () => worker(queue)));
if (results.includes(false)) process.exitCode = 1;
