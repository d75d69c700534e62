// Encrypt and GenerateDataKey over HTTP with SigV4 at 32 connections: `kms serve` on a vault on disk (policy checked, each call in the
// durable audit trail) as root and as a user with an IAM policy, a bare Node HTTP server that parses the same JSON, and moto's server where Python has it. Then the
// time to the first answer of `kms serve --ephemeral`.
import { spawn, spawnSync } from 'node:child_process';
import { createHash, createHmac } from 'node:crypto';
import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { request as httpRequest } from 'node:http';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { cleanEnvironment, median } from './measure.mjs';

const kms = join(import.meta.dirname, '..', 'dist', 'kms.cjs');
const connections = 32;
const seconds = 4;
const rounds = 3;
const startRounds = 11;

const bare = `
const { createServer } = require('node:http');
const answer = JSON.stringify({ CiphertextBlob: 'A'.repeat(200), KeyId: 'arn:aws:kms:us-east-1:111122223333:key/x' });
createServer((request, response) => {
  const chunks = [];
  request.on('data', (chunk) => chunks.push(chunk));
  request.on('end', () => {
    JSON.parse(Buffer.concat(chunks).toString());
    response.writeHead(200, { 'Content-Type': 'application/x-amz-json-1.1', 'Content-Length': answer.length });
    response.end(answer);
  });
}).listen(0, '127.0.0.1', function () { console.log('http://127.0.0.1:' + this.address().port); });
`;

const sha256 = (data) => createHash('sha256').update(data).digest('hex');
const hmac = (key, data) => createHmac('sha256', key).update(data).digest();

/** The whole signed request, as bytes. */
export function signedRequest({ port, id, secret }, operation, body) {
  const stamp = new Date().toISOString().replace(/[-:]|\.\d{3}/g, '');
  const headers = [
    ['content-type', 'application/x-amz-json-1.1'],
    ['host', `127.0.0.1:${port}`],
    ['x-amz-date', stamp],
    ['x-amz-target', `TrentService.${operation}`],
  ];
  const names = headers.map(([name]) => name).join(';');
  const canonical = [
    'POST',
    '/',
    '',
    ...headers.map(([name, value]) => `${name}:${value}`),
    '',
    names,
    sha256(body),
  ];
  const scope = `${stamp.slice(0, 8)}/us-east-1/kms/aws4_request`;
  const key = scope.split('/').reduce(hmac, `AWS4${secret}`);
  const text = `AWS4-HMAC-SHA256\n${stamp}\n${scope}\n${sha256(canonical.join('\n'))}`;
  const authorization = `AWS4-HMAC-SHA256 Credential=${id}/${scope}, SignedHeaders=${names}, Signature=${hmac(key, text).toString('hex')}`;
  const lines = [...headers, ['authorization', authorization], ['content-length', Buffer.byteLength(body)]];
  return Buffer.from(
    `POST / HTTP/1.1\r\n${lines.map(([name, value]) => `${name}: ${value}\r\n`).join('')}\r\n${body}`,
  );
}

/** One call, parsed. */
function call(target, operation, input) {
  const body = JSON.stringify(input);
  const text = signedRequest(target, operation, body).toString();
  const headers = Object.fromEntries(
    text
      .split('\r\n\r\n')[0]
      .split('\r\n')
      .slice(1)
      .map((line) => line.split(/: (.*)/).slice(0, 2)),
  );
  return new Promise((resolve, reject) => {
    httpRequest({ host: '127.0.0.1', port: target.port, method: 'POST', headers }, (response) => {
      const chunks = [];
      response.on('data', (chunk) => chunks.push(chunk));
      response.on('end', () => resolve(JSON.parse(Buffer.concat(chunks).toString())));
    })
      .once('error', reject)
      .end(body);
  });
}

export function firstLine(child) {
  return new Promise((resolve, reject) => {
    let text = '';
    child.stdout.on('data', (chunk) => {
      text += chunk;
      if (text.includes('\n')) resolve(text);
    });
    child.once('exit', () => reject(new Error('the server ended')));
  });
}

export const portOf = (text) => Number(/:(\d+)'?\s/.exec(text)[1]);

async function startKms(home) {
  const environment = cleanEnvironment({
    HOME: home,
    XDG_RUNTIME_DIR: home,
    KMS_VAULT: join(home, 'vault.db'),
    KMS_PASSPHRASE: 'bench',
  });
  const run = (args) => spawnSync(process.execPath, [kms, ...args], { env: environment, encoding: 'utf8' });
  const made = run(['init', '--protector', 'passphrase', '--no-recovery', '--region', 'us-east-1']);
  if (made.status !== 0) throw new Error(made.stderr);
  const accessKey = (...owner) =>
    JSON.parse(run(['iam', 'access-keys', 'create', ...owner, '--json']).stdout).AccessKey;
  const policy = join(home, 'policy.json');
  const statement = { Effect: 'Allow', Action: ['kms:Encrypt', 'kms:GenerateDataKey'], Resource: '*' };
  writeFileSync(policy, JSON.stringify({ Version: '2012-10-17', Statement: [statement] }));
  for (const args of [
    ['users', 'create', 'bench'],
    ['policies', 'put', 'use', policy, '--on', 'user/bench'],
  ]) {
    const { status, stderr } = run(['iam', ...args]);
    if (status !== 0) throw new Error(stderr);
  }
  const [root, user] = [accessKey(), accessKey('user/bench')];
  const child = spawn(process.execPath, [kms, 'serve', '--port', '0'], {
    env: environment,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const port = portOf(await firstLine(child));
  const side = (name, { AccessKeyId: id, SecretAccessKey: secret }) => ({
    name,
    target: { port, id, secret },
    keyId: 'alias/default',
    stop: () => child.kill('SIGTERM'),
  });
  return [
    side('kms serve (SigV4, policy, durable audit)', root),
    side('the same, as a user with an IAM policy', user),
  ];
}

async function startBare() {
  const child = spawn(process.execPath, ['-e', bare], {
    env: cleanEnvironment(),
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const port = portOf(await firstLine(child));
  return {
    name: 'bare node:http that parses the JSON',
    target: { port, id: 'x', secret: 'x' },
    keyId: 'alias/default',
    stop: () => child.kill('SIGKILL'),
  };
}

/** For a server that cannot report which port it found. */
function freePort() {
  return new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });
}

async function startMoto() {
  if (spawnSync('python3', ['-c', 'import moto.server']).status !== 0) {
    console.log('  moto: left out; install it to compare: pip install "moto[server]"');
    return undefined;
  }
  const port = await freePort();
  const child = spawn('python3', ['-c', `from moto.server import main; main(["-p", "${port}"])`], {
    env: cleanEnvironment(),
    stdio: 'ignore',
  });
  const target = { port, id: 'test', secret: 'test' };
  for (let i = 0; i < 240; i++) {
    await sleep(250);
    const made = await call(target, 'CreateKey', {}).catch(() => undefined);
    if (made?.KeyMetadata) {
      return {
        name: "moto's server",
        target,
        keyId: made.KeyMetadata.KeyId,
        stop: () => child.kill('SIGKILL'),
      };
    }
  }
  child.kill('SIGKILL');
  throw new Error('the moto server did not start');
}

/** Sends the request repeatedly. Resolves to what bench/http-load.mjs measured, including failed calls. */
export function load(target, bytes, options) {
  const argument = JSON.stringify({ port: target.port, request: bytes.toString('base64'), ...options });
  const child = spawn(process.execPath, [join(import.meta.dirname, 'http-load.mjs'), argument], {
    env: cleanEnvironment(),
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  return new Promise((resolve) => {
    let text = '';
    child.stdout.on('data', (chunk) => (text += chunk));
    child.once('close', () => resolve(JSON.parse(text)));
  });
}

async function loadWithoutFailure(target, bytes) {
  const result = await load(target, bytes, { connections, seconds });
  if (result.failed > 0) throw new Error(`${result.failed} calls failed`);
  return result;
}

const operations = {
  Encrypt: (KeyId) => ({ KeyId, Plaintext: Buffer.alloc(32, 1).toString('base64') }),
  GenerateDataKey: (KeyId) => ({ KeyId, KeySpec: 'AES_256' }),
};

async function throughput(sides) {
  for (const [operation, input] of Object.entries(operations)) {
    const results = sides.map(() => []);
    for (let round = 0; round < rounds; round++) {
      for (const [i, { target, keyId }] of sides.entries()) {
        const bytes = signedRequest(target, operation, JSON.stringify(input(keyId)));
        results[i].push(await loadWithoutFailure(target, bytes));
      }
    }
    console.log(`  ${operation}, ${connections} connections`);
    const ratio = (i, j, of) => median(results[i].map((each, round) => of(each) / of(results[j][round])));
    sides.forEach(({ name }, i) => {
      const of = (member) => median(results[i].map((each) => each[member]));
      const rate = ratio(i, 0, ({ perSecond }) => perSecond).toFixed(2);
      const tail = ratio(i, 0, ({ p99 }) => p99).toFixed(2);
      console.log(
        `    ${name.padEnd(42)} ${of('perSecond').toFixed(0).padStart(7)} /s  ${rate.padStart(5)} x   p50 ${of('p50').toFixed(2).padStart(6)} ms  p99 ${of('p99').toFixed(2).padStart(6)} ms  ${tail.padStart(5)} x`,
      );
    });
    const [root, user] = [1, 2];
    console.log(`    as a user / as root: ${ratio(user, root, ({ perSecond }) => perSecond).toFixed(2)} x`);
    const moto = sides.findIndex(({ name }) => name.startsWith('moto'));
    const ours = sides.findIndex(({ name }) => name.startsWith('kms'));
    if (moto !== -1)
      console.log(`    kms serve / moto: ${ratio(ours, moto, ({ perSecond }) => perSecond).toFixed(1)} x`);
  }
}

/** Milliseconds from the start of the process to the answer of `GET /health`. */
async function firstAnswer(home) {
  const begun = performance.now();
  const child = spawn(process.execPath, [kms, 'serve', '--ephemeral', '--auth', 'none', '--port', '0'], {
    env: cleanEnvironment({ HOME: home, XDG_RUNTIME_DIR: home }),
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  const port = portOf(await firstLine(child));
  await call({ port, id: 'x', secret: 'x' }, 'ListKeys', {});
  const elapsed = performance.now() - begun;
  child.kill('SIGTERM');
  await new Promise((resolve) => child.once('exit', resolve));
  return elapsed;
}

export async function http() {
  const home = mkdtempSync(join(tmpdir(), 'kms-bench-'));
  chmodSync(home, 0o700);
  const sides = [await startBare(), ...(await startKms(home))];
  try {
    const moto = await startMoto();
    if (moto) sides.push(moto);
    await throughput(sides);
    const times = [];
    for (let i = 0; i < startRounds; i++) times.push(await firstAnswer(home));
    console.log(`  kms serve --ephemeral, start to first answer ${median(times).toFixed(0)} ms`);
  } finally {
    for (const { stop } of sides) stop();
    await sleep(300);
    rmSync(home, { recursive: true, force: true });
  }
}
