// Whole processes against `node -e 0`: --version, --help, encrypt and decrypt of a 32-byte secret under each protector and through
// the agent.
import { spawn, spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { cleanEnvironment, compare } from './measure.mjs';

const kms = join(import.meta.dirname, '..', 'dist', 'kms.cjs');
const rounds = 21;

function kmsRow(name, args, environment, input) {
  return { name, command: process.execPath, args: [kms, ...args], environment, input };
}

/** A private session bus with an unlocked GNOME Keyring; undefined where they are not installed. */
async function startKeyring(home) {
  const socket = join(home, 'bus');
  const environment = cleanEnvironment({
    HOME: home,
    XDG_RUNTIME_DIR: home,
    DBUS_SESSION_BUS_ADDRESS: `unix:path=${socket}`,
  });
  const found = (name) => spawnSync('sh', ['-c', `command -v ${name}`]).status === 0;
  if (!found('dbus-daemon') || !found('gnome-keyring-daemon')) return undefined;
  const bus = spawn('dbus-daemon', ['--session', '--nofork', `--address=unix:path=${socket}`], {
    env: environment,
    stdio: 'ignore',
  });
  while (!existsSync(socket)) await sleep(20);
  const keyring = spawn('gnome-keyring-daemon', ['--foreground', '--unlock', '--components=secrets'], {
    env: environment,
    stdio: ['pipe', 'ignore', 'ignore'],
  });
  keyring.stdin.end('keyring password');
  await sleep(500);
  const stop = () => {
    keyring.kill('SIGKILL');
    bus.kill('SIGKILL');
  };
  return { environment, stop };
}

function makeVault(home, environment, protector) {
  const vault = { ...environment, KMS_VAULT: join(home, `${protector}.db`), KMS_PASSPHRASE: 'bench' };
  const run = (args, input) => spawnSync(process.execPath, [kms, ...args], { env: vault, input });
  const { status, stderr } = run(['init', '--protector', protector, '--no-recovery']);
  if (status !== 0) throw new Error(stderr.toString());
  return { environment: vault, token: run(['encrypt'], randomBytes(32)).stdout.toString().trim() };
}

/** The minimum that any Node program needs for a call through an agent: `node:net`, one request, one answer. */
function bareClient(runtime, secret) {
  const folder = join(runtime, 'kms');
  const socket = join(
    folder,
    readdirSync(folder).find((name) => name.startsWith('agent-')),
  );
  const body = JSON.stringify({ KeyId: 'alias/default', Plaintext: secret.toString('base64') });
  const request = `POST / HTTP/1.1\r\nHost: localhost\r\nX-Amz-Target: TrentService.Encrypt\r\nContent-Length: ${body.length}\r\n\r\n${body}`;
  const file = join(runtime, 'bare.cjs');
  writeFileSync(
    file,
    `const socket = require('node:net').connect(${JSON.stringify(socket)});
     socket.write(${JSON.stringify(request)});
     socket.on('data', (answer) => { require('node:fs').writeSync(1, answer); socket.destroy(); });`,
  );
  return file;
}

/** Rows of calls through the agent of a vault, and a function that stops the agent. */
function agentRows(home, environment, secret) {
  const runtime = join(home, 'run');
  mkdirSync(runtime, { mode: 0o700 });
  const folder = join(home, 'agent');
  mkdirSync(folder);
  const { environment: own, token } = makeVault(
    folder,
    { ...environment, XDG_RUNTIME_DIR: runtime },
    'passphrase',
  );
  const run = (args) => spawnSync(process.execPath, [kms, ...args], { env: own });
  const { status, stderr } = run(['unlock']);
  if (status !== 0) throw new Error(stderr.toString());
  const rows = [
    {
      name: 'a bare call over the agent’s socket (floor)',
      command: process.execPath,
      args: [bareClient(runtime, secret)],
      environment: own,
    },
    kmsRow('kms encrypt, agent', ['encrypt'], own, secret),
    kmsRow('kms decrypt, agent', ['decrypt', token], own),
  ];
  return { rows, stop: () => run(['lock']) };
}

export async function startup() {
  const home = mkdtempSync(join(tmpdir(), 'kms-bench-'));
  mkdirSync(home, { recursive: true });
  const environment = cleanEnvironment({ HOME: home });
  const secret = randomBytes(32);
  const rows = [
    { name: 'node -e 0 (the floor)', command: process.execPath, args: ['-e', '0'], environment },
    kmsRow('kms --version', ['--version'], environment),
    kmsRow('kms --help', ['--help'], environment),
  ];
  const keyring = await startKeyring(home);
  let agent;
  try {
    agent = agentRows(home, environment, secret);
    rows.push(...agent.rows);
    if (keyring) {
      const { environment: own, token } = makeVault(home, keyring.environment, 'keychain');
      rows.push(
        kmsRow('kms encrypt, keychain', ['encrypt'], own, secret),
        kmsRow('kms decrypt, keychain', ['decrypt', token], own),
      );
    } else console.log('  keychain: left out; install gnome-keyring and dbus to measure it');
    const { environment: own, token } = makeVault(home, environment, 'passphrase');
    rows.push(kmsRow('kms encrypt, passphrase (argon2id 64 MiB)', ['encrypt'], own, secret));
    rows.push(kmsRow('kms decrypt, passphrase (argon2id 64 MiB)', ['decrypt', token], own));
    compare(rows, rounds);
    await againstAws(
      home,
      rows.find(({ name }) => /^kms encrypt, (?:keychain|passphrase)/.test(name)),
      rows[0],
    );
  } finally {
    agent?.stop();
    keyring?.stop();
    rmSync(home, { recursive: true, force: true });
  }
}

/** The AWS CLI with a local moto server, if both are installed. */
async function againstAws(home, ours, floor) {
  const has = (command) => spawnSync('sh', ['-c', command]).status === 0;
  if (!has('aws --version') || !has('python3 -c "import moto.server"')) {
    console.log('  aws kms encrypt: left out; needs the AWS CLI and moto on this machine');
    return;
  }
  const port = '15089';
  const environment = cleanEnvironment({
    AWS_ACCESS_KEY_ID: 'test',
    AWS_SECRET_ACCESS_KEY: 'test',
    AWS_DEFAULT_REGION: 'us-east-1',
    AWS_ENDPOINT_URL: `http://127.0.0.1:${port}`,
  });
  const server = spawn('python3', ['-c', `from moto.server import main; main(["-p", "${port}"])`], {
    stdio: 'ignore',
  });
  try {
    const create = ['kms', 'create-key', '--query', 'KeyMetadata.KeyId', '--output', 'text'];
    let key;
    for (let i = 0; i < 40 && !key; i++) {
      await sleep(500);
      const made = spawnSync('aws', create, { env: environment });
      if (made.status === 0) key = made.stdout.toString().trim();
    }
    if (!key) throw new Error('the moto server did not start');
    const plaintext = randomBytes(32).toString('base64');
    const args = ['kms', 'encrypt', '--key-id', key, '--plaintext', plaintext];
    compare(
      [floor, ours, { name: 'aws kms encrypt, local moto server', command: 'aws', args, environment }],
      5,
    );
  } finally {
    server.kill('SIGKILL');
  }
}
