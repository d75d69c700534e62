// kms scan: ten staged files against `node -e 0`, a tree against ripgrep with fifty patterns and against other scanners, a history of
// 10,000 commits. Other scanners are skipped if they are not installed.
import { spawnSync } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { cleanEnvironment, compare, median } from './measure.mjs';
import { patterns } from './scan-patterns.mjs';

const root = join(import.meta.dirname, '..');
const kms = join(root, 'dist', 'kms.cjs');
const peers = join(import.meta.dirname, 'peers');

/** Bytes of the tree. */
const treeSize = 100e6;
const commits = 10_000;

function has(command, ...args) {
  return spawnSync(command, args, { stdio: 'ignore' }).status === 0;
}

function git(folder, args, input) {
  const identity = ['-c', 'user.name=bench', '-c', 'user.email=bench@example.com'];
  const { status, stderr } = spawnSync('git', ['-C', folder, ...identity, ...args], { input });
  if (status !== 0) throw new Error(stderr.toString());
}

function filesBelow(folder) {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
}

/** Ten files of this project, about to be committed. */
function stage(folder) {
  mkdirSync(folder);
  git(folder, ['init', '-q']);
  git(folder, ['commit', '-q', '--allow-empty', '-m', 'first']);
  const files = filesBelow(join(root, 'src', 'cli'))
    .sort()
    .slice(0, 10);
  for (const file of files) cpSync(file, join(folder, file.split('/').at(-1)));
  git(folder, ['add', '.']);
}

/** Text files of the packages that this project is built with, up to a number of bytes. */
function plantTree(folder) {
  let size = 0;
  const modules = join(root, 'node_modules');
  for (const file of filesBelow(modules)) {
    if (!/\.(?:[cm]?[jt]sx?|json|md|ya?ml|css|html|txt)$/.test(file) || size > treeSize) continue;
    const target = join(folder, file.slice(modules.length));
    mkdirSync(dirname(target), { recursive: true });
    cpSync(file, target);
    size += statSync(target).size;
  }
  return size;
}

/** Commits that each change one of a hundred files, and sometimes restore its earlier content. */
function plantHistory(folder) {
  mkdirSync(folder);
  git(folder, ['init', '-q']);
  const parts = [];
  for (let i = 0; i < commits; i++) {
    const text = Array.from(
      { length: 40 },
      (_, line) => `const value${line} = compute(${(i * 7 + line) % 977});\n`,
    ).join('');
    const message = `change ${i}`;
    parts.push(`commit refs/heads/main\ncommitter bench <bench@example.com> ${1_700_000_000 + i} +0000\n`);
    parts.push(`data ${message.length}\n${message}\n`);
    parts.push(`M 100644 inline src/file${i % 100}.js\ndata ${text.length}\n${text}\n`);
  }
  git(folder, ['fast-import', '--quiet'], parts.join(''));
  git(folder, ['symbolic-ref', 'HEAD', 'refs/heads/main']);
}

/** Milliseconds of one run. Scanners end with status 1 when they find something, grep when it finds nothing. */
function timeOf([command, ...args], options) {
  const start = performance.now();
  const { error, status, stderr } = spawnSync(command, args, {
    stdio: ['ignore', 'ignore', 'pipe'],
    ...options,
  });
  const taken = performance.now() - start;
  if (error) throw error;
  // A secretlint that cannot be started ends with 1 as well.
  if (status > 1 || /^node:|ERR_/m.test(stderr.toString()))
    throw new Error(`${command}: ${status}\n${stderr}`);
  return taken;
}

/** Several in turn; the first is the floor. Each row has the commands of one run. */
function race(rows, rounds, options) {
  const taken = Array.from({ length: rounds + 1 }, () =>
    rows.map(({ commands }) => commands.reduce((sum, command) => sum + timeOf(command, options), 0)),
  ).slice(1);
  rows.forEach(({ name }, i) => {
    const ms = median(taken.map((each) => each[i]));
    const ratio = median(taken.map((each) => each[i] / each[0]));
    console.log(`  ${name.padEnd(44)} ${ms.toFixed(0).padStart(8)} ms  ${ratio.toFixed(2).padStart(7)} x`);
  });
}

function scanTree(home, environment) {
  const tree = join(home, 'tree');
  const size = plantTree(tree);
  console.log(`  a tree of ${(size / 1e6).toFixed(0)} MB, ${filesBelow(tree).length} files`);
  const options = { env: environment, cwd: home };
  const scan = (name, ...args) => ({ name, commands: [[process.execPath, kms, 'scan', ...args, tree]] });
  const rows = [
    scan('kms scan', '--no-gitignore'),
    scan('kms scan, one thread', '--no-gitignore', '--jobs', '1'),
  ];
  if (has('rg', '--version')) {
    const file = join(home, 'patterns');
    writeFileSync(file, `${patterns.join('\n')}\n`);
    rows.unshift({
      name: `rg -j2, ${patterns.length} patterns`,
      commands: [['rg', '-j2', '-uu', '-c', '-f', file, tree]],
    });
  } else console.log('  rg: not installed; get it with apt-get install ripgrep');
  if (has('gitleaks', 'version')) {
    rows.push({ name: 'gitleaks dir', commands: [['gitleaks', 'dir', '--no-banner', tree]] });
  } else console.log('  gitleaks: not installed; it must be on the PATH');
  race(rows, 5, options);
  againstSecretlint(home, tree, options);
}

/** Its time per file grows with the number of files in a run, so it gets a hundred at a time. */
function againstSecretlint(home, tree, options) {
  const program = join(peers, 'node_modules', 'secretlint', 'bin', 'secretlint.js');
  if (!existsSync(program)) {
    console.log('  secretlint: not installed; get it with npm ci --prefix bench/peers --ignore-scripts');
    return;
  }
  const configuration = join(home, 'secretlintrc.json');
  const id = join(peers, 'node_modules', '@secretlint', 'secretlint-rule-preset-recommend');
  writeFileSync(configuration, JSON.stringify({ rules: [{ id }] }));
  const files = filesBelow(tree).sort();
  const batches = Array.from({ length: Math.ceil(files.length / 100) }, (_, i) =>
    files.slice(i * 100, i * 100 + 100),
  );
  const lint = batches.map((batch) => [
    process.execPath,
    program,
    '--no-glob',
    '--secretlintrc',
    configuration,
    ...batch,
  ]);
  race(
    [
      { name: 'kms scan', commands: [[process.execPath, kms, 'scan', '--no-gitignore', tree]] },
      { name: `secretlint, in ${batches.length} runs`, commands: lint },
    ],
    1,
    options,
  );
}

export function scan() {
  const home = mkdtempSync(join(tmpdir(), 'kms-bench-scan-'));
  const environment = cleanEnvironment({ HOME: home, XDG_RUNTIME_DIR: home });
  try {
    const staged = join(home, 'staged');
    stage(staged);
    const node = (name, ...args) => ({ name, command: process.execPath, args, environment });
    process.chdir(staged);
    compare(
      [
        node('node -e 0 (the floor)', '-e', '0'),
        node('kms scan --staged, ten files', kms, 'scan', '--staged'),
      ],
      21,
    );
    process.chdir(root);
    scanTree(home, environment);
    const history = join(home, 'history');
    plantHistory(history);
    race(
      [
        { name: `git log -p, ${commits} commits`, commands: [['git', 'log', '-p']] },
        {
          name: `kms scan --history, ${commits} commits`,
          commands: [[process.execPath, kms, 'scan', '--history']],
        },
      ],
      3,
      { env: environment, cwd: history },
    );
  } finally {
    rmSync(home, { recursive: true, force: true });
  }
}
