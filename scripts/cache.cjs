// Run by build.mjs in a process of its own: leaves V8's compiled form of dist/main.cjs beside it. The main path is run
// first, on a throw-away vault, so that its functions are in the cache.
'use strict';
const { mkdtempSync, renameSync, rmSync, writeFileSync } = require('node:fs');
const { createRequire } = require('node:module');
const { tmpdir } = require('node:os');
const { join } = require('node:path');
const { cacheFile, compile, evaluate } = require('../bin/load.cjs');

const [folder, build] = process.argv.slice(2);
const home = mkdtempSync(join(tmpdir(), 'kms-build-'));
const file = join(home, 'text');
const vault = join(home, 'vault.db');

async function run() {
  for (const name of Object.keys(process.env))
    if (/^(KMS|AWS|XDG|DBUS)_/.test(name)) delete process.env[name];
  Object.assign(process.env, { HOME: home, KMS_PASSPHRASE: 'build', KMS_VAULT: vault });
  process.chdir(home);
  writeFileSync(file, 'text');
  const script = compile(folder, undefined);
  const { main } = evaluate(script, folder, createRequire(join(folder, 'main.cjs')));
  await main(['--help']);
  await main(['init', '--protector', 'passphrase', '--no-recovery']);
  await main(['encrypt', '-o', join(home, 'token')]);
  await main(['decrypt', join(home, 'token')]);
  const target = cacheFile(folder, build);
  writeFileSync(`${target}.tmp`, script.createCachedData());
  renameSync(`${target}.tmp`, target);
}

run().finally(() => {
  // The failures of a machine without the native modules belong to the first command, not to the build.
  process.exitCode = 0;
  rmSync(home, { recursive: true, force: true });
});
