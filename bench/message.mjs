// A 256 MiB file in memory through `kms encrypt` and `kms decrypt` against `cp`, with `openssl enc` and `age` for company.
import { spawn, spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import {
  closeSync,
  existsSync,
  mkdtempSync,
  openSync,
  readFileSync,
  rmSync,
  statfsSync,
  writeSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { clearInterval, setInterval } from 'node:timers';
import { cleanEnvironment, race } from './measure.mjs';
import { kmsProgram, library, newVault, openOver, passphrase } from './vault.mjs';

const mebibytes = 256;
const rounds = 7;
const memoryFolder = '/dev/shm';

function fill(path) {
  const file = openSync(path, 'w', 0o600);
  for (let i = 0; i < mebibytes; i++) writeSync(file, randomBytes(1 << 20));
  closeSync(file);
}

/** The most memory that a process had so far, in MiB; undefined when it is gone, or where Linux's /proc is not. */
function peakOf(pid) {
  try {
    const line = /^VmHWM:\s+(\d+) kB$/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'));
    return line === null ? undefined : Number(line[1]) / 1024;
  } catch {
    return undefined;
  }
}

/** A row of `race` for a whole process; its note is the highest peak of memory that was seen. */
function processRow(name, output, command, args, environment) {
  let peak = 0;
  const run = () => {
    // Each run makes a new file: overwriting one is quicker.
    rmSync(output, { force: true });
    return new Promise((resolve, reject) => {
      const start = performance.now();
      const child = spawn(command, args, { env: environment, stdio: ['ignore', 'ignore', 'inherit'] });
      const watch = setInterval(() => (peak = Math.max(peak, peakOf(child.pid) ?? 0)), 10);
      child.once('error', reject).once('exit', (status) => {
        clearInterval(watch);
        if (status === 0) resolve(performance.now() - start);
        else reject(new Error(`${command} ${args.join(' ')}: ${status}`));
      });
    });
  };
  return { name, run, note: () => (peak === 0 ? '' : `${peak.toFixed(0).padStart(4)} MiB`) };
}

/** `age` with a new key pair; undefined where it is not installed. */
function ageKey(folder) {
  const path = join(folder, 'age.key');
  const made = spawnSync('age-keygen', ['-o', path]);
  if (made.error || made.status !== 0) return undefined;
  return { path, recipient: /public key: (\S+)/.exec(made.stderr.toString())?.[1] };
}

async function compareAll(folder) {
  const at = (name) => join(folder, name);
  const [plain, copy, sealed, opened] = ['plain', 'copy', 'sealed', 'opened'].map(at);
  const environment = cleanEnvironment({
    HOME: folder,
    KMS_VAULT: at('vault.db'),
    KMS_KEY: 'alias/bench',
    KMS_PASSPHRASE: passphrase,
  });
  const lib = await library();
  const { kms, close } = await openOver(lib, at('vault.db'), await newVault(lib, at('vault.db')));
  const { KeyMetadata } = await kms.createKey({});
  await kms.createAlias({ AliasName: 'alias/bench', TargetKeyId: KeyMetadata.KeyId });
  await close();
  fill(plain);
  const row = (name, output, command, args) => processRow(name, output, command, args, environment);
  const ours = (name, output, args) => row(name, output, process.execPath, [kmsProgram, ...args, '-q', '-f']);
  const openssl = (name, from, to, ...more) =>
    row(name, to, 'openssl', [
      ...['enc', '-aes-256-ctr', '-K', '1'.repeat(64), '-iv', '2'.repeat(32)],
      ...['-in', from, '-out', to, ...more],
    ]);
  const small = at('small');
  spawnSync('sh', ['-c', `printf x >${small}`]);
  const age = ageKey(folder);
  if (!age) console.log('  age: left out; it is not on this machine');
  const floor = row('cp', copy, 'cp', [plain, copy]);
  console.log(`  encrypt ${mebibytes} MiB in ${folder}, with the peak of memory:`);
  await race(
    [
      floor,
      openssl('openssl enc -aes-256-ctr (no authentication)', plain, at('ctr')),
      ...(age ? [row('age -r', at('age'), 'age', ['-r', age.recipient, '-o', at('age'), plain])] : []),
      ours('kms encrypt FILE', sealed, ['encrypt', plain, '-o', sealed]),
      ours('kms encrypt of 1 byte (its start)', at('s'), ['encrypt', small, '-o', at('s')]),
    ],
    rounds,
  );
  console.log('  decrypt:');
  await race(
    [
      floor,
      openssl('openssl enc -d -aes-256-ctr', at('ctr'), opened, '-d'),
      ...(age ? [row('age -d', opened, 'age', ['-d', '-i', age.path, '-o', opened, at('age')])] : []),
      ours('kms decrypt FILE', opened, ['decrypt', sealed, '-o', opened]),
      ours('kms decrypt of 1 byte (its start)', at('o'), ['decrypt', at('s'), '-o', at('o')]),
    ],
    rounds,
  );
  // The last row wrote elsewhere, so this is what kms decrypted.
  if (spawnSync('cmp', ['-s', plain, opened]).status !== 0) throw new Error('the file came back altered');
}

export async function message() {
  const needed = 5 * mebibytes * 2 ** 20;
  const roomy = (path) => {
    const { bavail, bsize } = statfsSync(path);
    return bavail * bsize > needed;
  };
  const base = existsSync(memoryFolder) && roomy(memoryFolder) ? memoryFolder : tmpdir();
  const folder = mkdtempSync(join(base, 'kms-bench-'));
  try {
    await compareAll(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
