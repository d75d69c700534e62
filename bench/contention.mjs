// One vault, many processes: two servers against one, then one server and fifty processes that create keys without a pause. Ratios to the
// one server that has the vault to itself, in the same run.
import { spawn, spawnSync } from 'node:child_process';
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { firstLine, load, portOf, signedRequest } from './http.mjs';
import { cleanEnvironment, median } from './measure.mjs';
import { buildLibrary, kmsProgram, library, newVault, passphrase } from './vault.mjs';

const connections = 32;
const seconds = 4;
const rounds = 3;
const creators = 50;
const creatingSeconds = 30;

/** Creates keys, one after the other, from a line on its standard input until the end of input; then prints how many and how long each took. */
const creator = `
process.stdin.once('data', async (line) => {
  const { bundle, path, rootKey } = JSON.parse(line);
  const lib = require(bundle);
  const local = await lib.localOver(await lib.openVault(await lib.openStore(path), async () => new lib.Secret(Buffer.from(rootKey, 'hex'))));
  const { kms } = lib.connectOver(local, { userAgent: 'bench' });
  process.stdout.write('ready\\n');
  let stopped = false;
  process.stdin.once('end', () => (stopped = true));
  process.stdin.once('data', async () => {
    const [times, errors] = [[], []];
    while (!stopped) {
      const begun = performance.now();
      try { await kms.createKey({}); times.push(performance.now() - begun); } catch (error) { errors.push(error.code); }
    }
    await local.close();
    process.stdout.write(JSON.stringify({ times, errors }) + '\\n');
  });
});
`;

async function startServer(environment, key) {
  const child = spawn(process.execPath, [kmsProgram, 'serve', '--port', '0'], {
    env: environment,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const port = portOf(await firstLine(child));
  return { target: { port, ...key }, stop: () => child.kill('SIGTERM') };
}

function encryptOn(server, options = {}) {
  const body = JSON.stringify({ KeyId: 'alias/default', Plaintext: Buffer.alloc(32, 1).toString('base64') });
  return load(server.target, signedRequest(server.target, 'Encrypt', body), {
    connections,
    seconds,
    ...options,
  });
}

function startCreators(start) {
  return Promise.all(
    Array.from({ length: creators }, async () => {
      const child = spawn(process.execPath, ['-e', creator], {
        env: cleanEnvironment(),
        stdio: ['pipe', 'pipe', 'inherit'],
      });
      child.stdin.write(`${JSON.stringify(start)}\n`);
      await firstLine(child);
      return child;
    }),
  );
}

async function endOf(child) {
  let text = '';
  child.stdout.on('data', (chunk) => (text += chunk));
  child.stdin.end();
  await new Promise((resolve) => child.once('close', resolve));
  return JSON.parse(text);
}

function print(name, { perSecond, p50, p99, failed }, base) {
  const ratios =
    base === undefined
      ? ''
      : `  ${(perSecond / base.perSecond).toFixed(2).padStart(5)} x  p99 ${(p99 / base.p99).toFixed(2).padStart(6)} x`;
  console.log(
    `  ${name.padEnd(44)} ${perSecond.toFixed(0).padStart(6)} /s  p50 ${p50.toFixed(1).padStart(7)} ms  p99 ${p99.toFixed(1).padStart(7)} ms  failed ${failed}${ratios}`,
  );
}

async function twoServers([first, second]) {
  const ways = {
    'one server, 32 connections': () => encryptOn(first).then((one) => [one]),
    'two servers, 16 connections each': () =>
      Promise.all([first, second].map((each) => encryptOn(each, { connections: 16 }))),
    'two servers, 32 connections each': () => Promise.all([first, second].map((each) => encryptOn(each))),
  };
  const results = Object.values(ways).map(() => []);
  for (let round = 0; round < rounds; round++) {
    for (const [i, run] of Object.values(ways).entries()) {
      const sides = await run();
      results[i].push({
        perSecond: sides.reduce((sum, { perSecond }) => sum + perSecond, 0),
        p50: Math.max(...sides.map(({ p50 }) => p50)),
        p99: Math.max(...sides.map(({ p99 }) => p99)),
        failed: sides.reduce((sum, { failed }) => sum + failed, 0),
      });
    }
  }
  const middle = results.map((each) =>
    Object.fromEntries(Object.keys(each[0]).map((name) => [name, median(each.map((one) => one[name]))])),
  );
  Object.keys(ways).forEach((name, i) => print(name, middle[i], i === 0 ? undefined : middle[0]));
  return middle[0];
}

async function besideCreators(server, start, base) {
  const children = await startCreators(start);
  for (const child of children) child.stdin.write('go\n');
  const beside = await encryptOn(server, { seconds: creatingSeconds });
  const ended = await Promise.all(children.map(endOf));
  print(`one server beside ${creators} creating processes`, beside, base);
  const times = ended.flatMap((each) => each.times).sort((a, b) => a - b);
  const counts = ended.map((each) => each.times.length).sort((a, b) => a - b);
  const at = (share) => (times[Math.floor((times.length - 1) * share)] ?? 0).toFixed(0);
  console.log(
    `  ${'the creating processes'.padEnd(44)} ${(times.length / creatingSeconds).toFixed(0).padStart(6)} /s  p50 ${at(0.5)} ms  p99 ${at(0.99)} ms  longest ${at(1)} ms  failed ${ended.flatMap((each) => each.errors).length}  keys of one: ${counts[0]} to ${counts.at(-1)}`,
  );
}

export async function contention() {
  const home = mkdtempSync(join(tmpdir(), 'kms-bench-'));
  chmodSync(home, 0o700);
  const path = join(home, 'vault.db');
  const environment = cleanEnvironment({
    HOME: home,
    XDG_RUNTIME_DIR: home,
    KMS_VAULT: path,
    KMS_PASSPHRASE: passphrase,
  });
  const run = (args) => {
    const { status, stdout, stderr } = spawnSync(process.execPath, [kmsProgram, ...args], {
      env: environment,
      encoding: 'utf8',
    });
    if (status !== 0) throw new Error(`kms ${args.join(' ')}: ${stderr}`);
    return stdout;
  };
  const rootKey = await newVault(await library(), path);
  const bundle = await buildLibrary();
  run(['keys', 'create', '--alias', 'default']);
  const { AccessKey } = JSON.parse(run(['iam', 'access-keys', 'create', '--json']));
  const key = { id: AccessKey.AccessKeyId, secret: AccessKey.SecretAccessKey };
  const servers = [await startServer(environment, key), await startServer(environment, key)];
  try {
    const base = await twoServers(servers);
    const start = { bundle, path, rootKey: Buffer.from(rootKey.reveal()).toString('hex') };
    await besideCreators(servers[0], start, base);
    console.log(`  ${run(['audit', 'verify']).trim()}\n  ${run(['vault', 'verify']).trim()}`);
  } finally {
    for (const { stop } of servers) stop();
    await sleep(300);
    rmSync(bundle);
    rmSync(home, { recursive: true, force: true });
  }
}
