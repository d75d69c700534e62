// Run by build.mjs in a separate process: writes V8's compiled form of each chunk next to it. The main path is run first, on
// a temporary vault, so that its functions are included. The first chunk gets its compiled form from a second process, which
// only makes calls through the agent: code that V8 reads and never runs costs time at each start.
'use strict';
const { execFileSync } = require('node:child_process');
const {
  closeSync,
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} = require('node:fs');
const { createRequire } = require('node:module');
const { tmpdir } = require('node:os');
const { dirname, join } = require('node:path');
const { cacheFile, chunks } = require('../bin/load.cjs');

// `agentHome`: where the first process has unlocked a vault, for the second. `scanned`: a repository, for the third.
const [folder, agentHome, scanned] = process.argv.slice(2);
const launcher = join(dirname(folder), 'kms.cjs');
const home = agentHome ?? mkdtempSync(join(tmpdir(), 'kms-build-'));
const file = join(home, 'text');
const token = join(home, 'token');

/** Makes the file standard input, from its beginning. */
function rewind() {
  closeSync(0);
  openSync(file, 'r');
}

/** The program, and a function that stores the compiled form of the code in its chunks that was run. */
function program() {
  const scripts = new Map();
  const load = chunks(folder, createRequire(launcher), (name, script) => scripts.set(name, script));
  const { main } = load('main.cjs');
  const keep = (name) => {
    const target = cacheFile(folder, name);
    writeFileSync(`${target}.tmp`, scripts.get(name).createCachedData());
    renameSync(`${target}.tmp`, target);
  };
  return { main, keep, loaded: scripts };
}

async function runCalls() {
  const { main, keep } = program();
  rewind();
  await main(['encrypt']);
  rewind();
  await main(['encrypt', '-o', `${token}2`]);
  await main(['decrypt', readFileSync(token, 'latin1').trim()]);
  await main(['decrypt', token]);
  keep('main.cjs');
}

/** What a hook runs before each commit. */
async function runScan() {
  const { main, keep } = program();
  process.chdir(scanned);
  await main(['scan', '--staged']);
  keep('scan.cjs');
}

/** A repository with source text in its index; false without git. */
function stage(repository) {
  const git = (...args) => execFileSync('git', ['-C', repository, ...args], { stdio: 'ignore' });
  try {
    mkdirSync(repository);
    for (const name of ['commands.cjs', 'usage.cjs']) {
      copyFileSync(join(folder, name), join(repository, name.replace('.cjs', '.js')));
    }
    git('init', '-q');
    git('add', '.');
    return true;
  } catch {
    return false;
  }
}

async function run() {
  for (const name of Object.keys(process.env))
    if (/^(KMS|AWS|XDG|DBUS)_/.test(name)) delete process.env[name];
  Object.assign(process.env, {
    HOME: home,
    XDG_RUNTIME_DIR: home,
    KMS_PASSPHRASE: 'build',
    KMS_VAULT: join(home, 'vault.db'),
    // Nothing listens there, so that this run never reaches the user's keychain.
    DBUS_SESSION_BUS_ADDRESS: `unix:path=${join(home, 'no-bus')}`,
  });
  process.chdir(home);
  // The background process of `kms unlock` is started as this one was.
  process.argv[1] = launcher;
  writeFileSync(file, 'text');
  const { main, keep, loaded } = program();
  await main(['init', '--protector', 'passphrase', '--no-recovery']);
  rewind();
  await main(['encrypt', '-o', token]);
  await main(['decrypt', token]);
  await main(['unlock', '--ttl', '1m']);
  execFileSync(process.execPath, [__filename, folder, home], { stdio: 'ignore' });
  await main(['lock']);
  const repository = join(home, 'repository');
  if (stage(repository)) {
    execFileSync(process.execPath, [__filename, folder, home, repository], { stdio: 'ignore' });
  }
  await main(['--help']);
  // This fails, but it starts and calls the helper. On other systems the keychain needs no bus and would be the real one.
  if (process.platform === 'linux') {
    await main(['init', '--vault', join(home, 'other.db'), '--protector', 'keychain', '--no-recovery']);
  }
  for (const name of loaded.keys()) if (!existsSync(cacheFile(folder, name))) keep(name);
}

(agentHome === undefined ? run() : scanned === undefined ? runCalls() : runScan()).finally(() => {
  // The failures of a machine without the native modules belong to the first command, not to the build.
  process.exitCode = 0;
  if (agentHome === undefined) rmSync(home, { recursive: true, force: true });
});
