// A folder of 10,000 files of 2 KB, in memory and on disk: encrypted, encrypted again (nothing to do), decrypted, re-encrypted, against `cp -r`.
// The note is files per second after start, on one core if `taskset` is available; through the agent, on all cores.
import { spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import {
  existsSync,
  linkSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { cleanEnvironment, median, race } from './measure.mjs';
import { kmsProgram, library, newVault, openOver, passphrase } from './vault.mjs';

const count = 10_000;
const length = 2048;
const rounds = 3;

const oneCore = spawnSync('taskset', ['-c', '0', 'true']).status === 0 ? ['taskset', '-c', '0'] : [];

function plant(folder) {
  for (let i = 0; i < count; i++) {
    const sub = join(folder, String(i % 100));
    if (i < 100) mkdirSync(sub, { recursive: true });
    writeFileSync(join(sub, `file${i}`), randomBytes(length));
  }
}

/** The messages in a folder, or all but them. */
function filesIn(folder, messages) {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.kms') === messages)
    .map((entry) => join(entry.parentPath, entry.name));
}

/**
 * Keeps removed files until the end: to create a file, ext4 skips every inode that was freed within the last minutes, which
 * then takes twenty times as long as the rest.
 */
function attic(folder) {
  mkdirSync(folder);
  let count = 0;
  const next = () => join(folder, String(count++));
  return {
    move: (paths) => paths.forEach((path) => renameSync(path, next())),
    link: (paths) => paths.forEach((path) => linkSync(path, next())),
  };
}

/** Milliseconds of one run. */
function timed([command, ...args], env) {
  const start = performance.now();
  const { status, stderr } = spawnSync(command, args, { env, stdio: ['ignore', 'ignore', 'pipe'] });
  const taken = performance.now() - start;
  if (status !== 0) throw new Error(`${command} ${args.join(' ')}: ${status}\n${stderr}`);
  return taken;
}

async function compareIn(folder) {
  const at = (name) => join(folder, name);
  const [plain, tree, small] = ['plain', 'tree', 'small'].map(at);
  const env = cleanEnvironment({ HOME: folder, KMS_VAULT: at('vault.db'), KMS_PASSPHRASE: passphrase });
  const lib = await library();
  const { kms, close } = await openOver(lib, at('vault.db'), await newVault(lib, at('vault.db')));
  for (const alias of ['one', 'two']) {
    const { KeyMetadata } = await kms.createKey({});
    await kms.createAlias({ AliasName: `alias/${alias}`, TargetKeyId: KeyMetadata.KeyId });
  }
  await close();
  plant(plain);
  plant(tree);
  mkdirSync(small);
  writeFileSync(join(small, 'file'), randomBytes(length));
  const old = attic(at('attic'));
  mkdirSync(at('run'), { mode: 0o700 });
  const alone = { env, cores: oneCore };
  const agent = { env: { ...env, XDG_RUNTIME_DIR: at('run') }, cores: [] };
  timed([process.execPath, kmsProgram, 'unlock', '--ttl', '8h'], agent.env);

  const row = (name, prepare, args, { env, cores } = alone) => {
    const kmsRow = (words) => [...cores, process.execPath, kmsProgram, ...words];
    const rates = [];
    return {
      name,
      run: () => {
        prepare(tree);
        prepare(small);
        const start = timed(kmsRow(args(small)), env);
        const whole = timed(kmsRow(args(tree)), env);
        rates.push((count - 1) / ((whole - start) / 1000));
        return Promise.resolve(whole);
      },
      note: () => `${Math.round(median(rates.slice(1)))} files/s`,
    };
  };
  const copy = {
    name: 'cp -r',
    run: () => {
      if (existsSync(at('copy'))) old.move([at('copy')]);
      return Promise.resolve(timed(['cp', '-r', plain, at('copy')], env));
    },
  };
  console.log(`  ${count} files of ${length} bytes in ${folder}:`);
  await race(
    [
      copy,
      row(
        'kms encrypt FOLDER',
        (path) => old.move(filesIn(path, true)),
        (path) => ['encrypt', path, '-k', 'one'],
      ),
      row(
        'kms encrypt FOLDER again',
        () => undefined,
        (path) => ['encrypt', path, '-k', 'one'],
      ),
      row(
        'kms decrypt FOLDER',
        (path) => old.move(filesIn(path, false)),
        (path) => ['decrypt', path],
      ),
      // What was just encrypted is under the other key.
      row(
        'kms reencrypt FOLDER',
        (path) => old.link(filesIn(path, true)),
        (path) => ['reencrypt', path, '-k', 'two'],
      ),
      row(
        'kms encrypt FOLDER, agent',
        (path) => old.move(filesIn(path, true)),
        (path) => ['encrypt', path, '-k', 'one'],
        agent,
      ),
      row(
        'kms decrypt FOLDER, agent',
        (path) => old.move(filesIn(path, false)),
        (path) => ['decrypt', path],
        agent,
      ),
    ],
    rounds,
  );
  timed([process.execPath, kmsProgram, 'lock'], agent.env);
}

export async function files() {
  for (const base of existsSync('/dev/shm') ? ['/dev/shm', tmpdir()] : [tmpdir()]) {
    const folder = mkdtempSync(join(base, 'kms-bench-'));
    try {
      await compareIn(folder);
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  }
}
