// A file of 1 GiB through `kms encrypt` and `kms decrypt`, in memory and on disk, against `cp`, `age`, `openssl enc`, gpg and
// @aws-crypto/client-node: whole processes, interleaved. Then pipes, and the peak of memory for 100 MB and 4 GB.
import { spawn, spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import {
  closeSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  readFileSync,
  rmSync,
  statfsSync,
  truncateSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { clearInterval, setInterval } from 'node:timers';
import { cleanEnvironment, race } from './measure.mjs';
import { kmsProgram, library, newVault, openOver, passphrase } from './vault.mjs';

const mebibytes = Number(process.env.KMS_BENCH_MIB ?? 1024);
const rounds = Number(process.env.KMS_BENCH_ROUNDS ?? 7);
const memoryFolder = '/dev/shm';
/** The library takes ten times as long as the others: it gets a shorter file, and its time is scaled. */
const shorter = 8;

function fill(path, length) {
  const file = openSync(path, 'w', 0o600);
  for (let i = 0; i < length; i++) writeSync(file, randomBytes(1 << 20));
  closeSync(file);
}

/** The most memory that a process had so far, in MiB; undefined if it has ended or the system has no /proc. */
function peakOf(pid) {
  try {
    const line = /^VmHWM:\s+(\d+) kB$/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'));
    return line === null ? undefined : Number(line[1]) / 1024;
  } catch {
    return undefined;
  }
}

/** One run of a program: its milliseconds, its output, the highest peak of memory that was seen. */
function runOnce(command, args, environment) {
  return new Promise((resolve, reject) => {
    const start = performance.now();
    const child = spawn(command, args, { env: environment, stdio: ['ignore', 'pipe', 'inherit'] });
    let [peak, text] = [0, ''];
    child.stdout.on('data', (data) => (text += data));
    const watch = setInterval(() => (peak = Math.max(peak, peakOf(child.pid) ?? 0)), 10);
    child.once('error', reject).once('close', (status) => {
      clearInterval(watch);
      if (status === 0) resolve({ milliseconds: performance.now() - start, peak, text });
      else reject(new Error(`${command} ${args.join(' ')}: ${status}`));
    });
  });
}

const inMebibytes = (peak) => (peak === 0 ? '' : `${peak.toFixed(0).padStart(4)} MiB`);

/**
 * A row of `race`; `taken` makes the time of a run. Each run creates a new file, because overwriting one is faster. What the previous run left to
 * the disk is written first: otherwise a program that does not sync would pay for its predecessor.
 */
function rowOf(name, output, command, args, environment, taken = ({ milliseconds }) => milliseconds) {
  let most = 0;
  const run = async () => {
    rmSync(output, { force: true });
    spawnSync('sync');
    const ran = await runOnce(command, args, environment);
    most = Math.max(most, ran.peak);
    return taken(ran);
  };
  return { name, run, note: () => inMebibytes(most) };
}

const isThere = (program) => !spawnSync(program, ['--version']).error;

/** `age` with a new key pair; undefined where it is not installed. */
function ageKey(path) {
  const made = spawnSync('age-keygen', ['-o', path]);
  if (made.error || made.status !== 0) return undefined;
  return { path, recipient: /age1\w+/.exec(made.stderr.toString())?.[0] };
}

/** What all comparisons in a folder need. */
async function prepare(folder) {
  const at = (name) => join(folder, name);
  const gnupg = at('gnupg');
  mkdirSync(gnupg, { mode: 0o700 });
  const environment = cleanEnvironment({
    HOME: folder,
    GNUPGHOME: gnupg,
    KMS_VAULT: at('vault.db'),
    KMS_KEY: 'alias/bench',
    KMS_PASSPHRASE: passphrase,
  });
  const lib = await library();
  const { kms, close } = await openOver(lib, at('vault.db'), await newVault(lib, at('vault.db')));
  const { KeyMetadata } = await kms.createKey({});
  await kms.createAlias({ AliasName: 'alias/bench', TargetKeyId: KeyMetadata.KeyId });
  await close();
  const row = (name, output, command, args, taken) => rowOf(name, output, command, args, environment, taken);
  const kmsRow = (name, output, args) =>
    row(name, output, process.execPath, [kmsProgram, ...args, '-q', '-o', output]);
  const onDisk = !folder.startsWith(memoryFolder);
  return { at, environment, row, kmsRow, onDisk, age: ageKey(at('age.key')), gpg: isThere('gpg') };
}

function rowsOf({ at, row, kmsRow, age, gpg, onDisk }, direction) {
  const encrypting = direction === 'encrypt';
  const ends = (sealed) => (encrypting ? ['plain', sealed] : [sealed, 'opened']).map(at);
  const openssl = () => {
    const [from, to] = ends('ctr');
    const key = ['-K', '1'.repeat(64), '-iv', '2'.repeat(32)];
    const args = ['enc', ...(encrypting ? [] : ['-d']), '-aes-256-ctr', ...key, '-in', from, '-out', to];
    return row('openssl enc -aes-256-ctr (no authentication)', to, 'openssl', args);
  };
  const ageArguments = () => (encrypting ? ['-r', age.recipient] : ['-d', '-i', age.path]);
  const ageRow = () => {
    const [from, to] = ends('age');
    return row('age', to, 'age', [...ageArguments(), '-o', to, from]);
  };
  const syncedAgeRow = () => {
    const [from, to] = ends('age');
    const script = 'out=$1; shift; age "$@" -o "$out" "$0" && sync "$out"';
    return row('age, then sync FILE', to, 'sh', ['-c', script, from, to, ...ageArguments()]);
  };
  const gpgRow = () => {
    const [from, to] = ends('gpg');
    const how = encrypting ? ['--symmetric', '-z', '0', '--s2k-count', '65536'] : ['--decrypt'];
    const args = [
      '--batch',
      '--quiet',
      '--pinentry-mode',
      'loopback',
      '--passphrase',
      'x',
      ...how,
      '-o',
      to,
      from,
    ];
    return row('gpg -z 0', to, 'gpg', args);
  };
  const sdkRow = () => {
    const [from, to] = (encrypting ? ['short', 'sdk'] : ['sdk', 'short-opened']).map(at);
    const program = join(import.meta.dirname, 'message-sdk.mjs');
    const scaled = ({ text }) => Number(text) * shorter;
    return row(
      '@aws-crypto/client-node, scaled',
      to,
      process.execPath,
      [program, direction, from, to],
      scaled,
    );
  };
  const [from, to] = ends('kms');
  const [small, smallTo] = encrypting ? ['small', 'small.kms'] : ['small.kms', 'small-opened'];
  return [
    row('cp', at('copy'), 'cp', [at('plain'), at('copy')]),
    row('cp, then sync FILE', at('copy'), 'sh', ['-c', 'cp "$0" "$1" && sync "$1"', at('plain'), at('copy')]),
    openssl(),
    ...(age ? [ageRow()] : []),
    ...(age && onDisk ? [syncedAgeRow()] : []),
    ...(gpg ? [gpgRow()] : []),
    sdkRow(),
    kmsRow(`kms ${direction}`, to, [direction, from]),
    ...(onDisk ? [kmsRow(`kms ${direction} --no-sync`, to, [direction, from, '--no-sync'])] : []),
    kmsRow(`kms ${direction} of 1 byte (its start)`, at(smallTo), [direction, at(small)]),
  ];
}

async function compareAll(folder) {
  const prepared = await prepare(folder);
  const { at, age, gpg } = prepared;
  if (!age) console.log('  age: left out; it is not on this machine');
  if (!gpg) console.log('  gpg: left out; it is not on this machine');
  fill(at('plain'), mebibytes);
  fill(at('short'), mebibytes / shorter);
  writeFileSync(at('small'), 'x');
  for (const direction of ['encrypt', 'decrypt']) {
    console.log(`  ${direction} ${mebibytes} MiB in ${folder}; x cp, x age, the peak of memory:`);
    await race(rowsOf(prepared, direction), rounds, 'age');
  }
  // The last command wrote elsewhere, so this is the output of kms: it ran after all others that write there.
  if (spawnSync('cmp', ['-s', at('plain'), at('opened')]).status !== 0) {
    throw new Error('the file came back altered');
  }
  return prepared;
}

async function pipes({ at, row, age }) {
  const kms = `"${process.execPath}" "${kmsProgram}"`;
  const piped = (name, from, command) => {
    const to = at('piped');
    return row(name, to, 'sh', ['-c', `cat "$0" | ${command} > "$1"`, at(from), to]);
  };
  console.log('  through pipes; x cat, x age:');
  await race(
    [
      piped('cat', 'plain', 'cat'),
      ...(age ? [piped('age', 'plain', `age -r ${age.recipient}`)] : []),
      piped('kms encrypt', 'plain', `${kms} encrypt`),
    ],
    rounds,
    'age',
  );
  await race(
    [
      piped('cat', 'plain', 'cat'),
      ...(age ? [piped('age', 'age', `age -d -i "${age.path}"`)] : []),
      piped('kms decrypt', 'kms', `${kms} decrypt`),
    ],
    rounds,
    'age',
  );
}

/** The peaks for a short and a long file, one run each: they must be about the same. */
async function peaks({ at, environment }) {
  console.log('  peak of memory:');
  for (const megabytes of [100, 4000]) {
    const [plain, sealed, opened] = ['zeros', 'zeros.kms', 'zeros-opened'].map(at);
    writeFileSync(plain, '');
    truncateSync(plain, megabytes * 1e6);
    const kms = (...args) => runOnce(process.execPath, [kmsProgram, ...args, '-q'], environment);
    const encrypt = await kms('encrypt', plain, '-o', sealed);
    const decrypt = await kms('decrypt', sealed, '-o', opened);
    for (const path of [plain, sealed, opened]) rmSync(path);
    const [one, other] = [encrypt, decrypt].map(({ peak }) => inMebibytes(peak));
    console.log(`  ${String(megabytes).padStart(5)} MB: encrypt ${one}, decrypt ${other}`);
  }
}

function hasRoom(path, needed) {
  const { bavail, bsize } = statfsSync(path);
  return bavail * bsize > needed;
}

/** Memory and disk, one after the other, so that the files of one do not take memory from the other. */
export async function message() {
  const needed = 8 * mebibytes * 2 ** 20;
  const { KMS_BENCH_FOLDER: only } = process.env;
  for (const base of new Set(only === undefined ? [memoryFolder, tmpdir()] : [only])) {
    if (!existsSync(base) || !hasRoom(base, needed)) {
      console.log(`  ${base}: left out; there is no room of ${needed / 2 ** 30} GiB`);
      continue;
    }
    const folder = mkdtempSync(join(base, 'kms-bench-'));
    try {
      const prepared = await compareAll(folder);
      if (base === memoryFolder) await pipes(prepared);
      for (const name of ['copy', 'ctr', 'age', 'gpg', 'opened', 'piped', 'sdk']) {
        rmSync(prepared.at(name), { force: true });
      }
      if (base === memoryFolder && hasRoom(base, 9e9)) await peaks(prepared);
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  }
}
