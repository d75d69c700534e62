// Shows the main functions on a temporary vault and checks every result: `npm run quickstart`.
// It needs only Node and sh. The commands shown are the commands run.
import { spawn } from 'node:child_process';
import { chmodSync, copyFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { writeFileSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const folder = mkdtempSync(join(tmpdir(), 'kms-quickstart-'));
const inFolder = (name) => join(folder, name);

const colourful = process.stdout.isTTY === true && !process.env.NO_COLOR && process.env.TERM !== 'dumb';
const paint = (code) => (text) => (colourful ? `\u001b[${code}m${text}\u001b[0m` : text);
const [bold, dim, green, red] = [paint(1), paint(2), paint(32), paint(31)];
const say = (text = '') => writeSync(1, `${text}\n`);

/** The caller's environment without variables that refer to the caller's own vault, keys or passphrase. */
function environment() {
  const foreign = /^(KMS|AWS|XDG|DBUS)_|^NODE_(OPTIONS|EXTRA_CA_CERTS)$/;
  const kept = Object.entries(process.env).filter(([name]) => !foreign.test(name));
  const PATH = [inFolder('bin'), dirname(process.execPath), process.env.PATH].join(delimiter);
  return { ...Object.fromEntries(kept), HOME: folder, PATH };
}

const env = environment();
let running;

class Failure extends Error {}

/** Runs one command line and resolves to what it wrote to stdout; shown as it comes, or at the end with `capture`. */
function run(line, { capture = false } = {}) {
  say(`${green('$')} ${bold(line)}`);
  return new Promise((resolve, reject) => {
    running = spawn('sh', ['-c', line], { cwd: folder, env, stdio: ['ignore', capture ? 'pipe' : 1, 1] });
    const chunks = [];
    running.stdout?.on('data', (chunk) => chunks.push(chunk));
    running.once('error', (error) => reject(new Failure(`sh could not be started: ${error.message}`)));
    running.once('close', (status, signal) => {
      running = undefined;
      const output = Buffer.concat(chunks).toString('utf8');
      if (output !== '') say(output.replace(/\n$/, ''));
      if (status === 0) resolve(output);
      else reject(new Failure(`the command ended ${signal ? `by ${signal}` : `with status ${status}`}`));
    });
  });
}

function section(text) {
  say();
  for (const line of text.split('\n')) say(dim(`# ${line}`));
}

function check(holds, what) {
  if (!holds) throw new Failure(`this does not hold: ${what}`);
  say(`${green('✓')} ${what}`);
}

async function decryptsTo(line, expected, what) {
  check((await run(line, { capture: true })) === expected, what);
}

async function tour() {
  const secret = 'correct horse battery staple';
  const file = 'README.md';
  mkdirSync(inFolder('bin'));
  symlinkSync(join(root, 'dist/kms.cjs'), inFolder('bin/kms'));
  writeFileSync(inFolder('passphrase'), 'for the length of this tour\n', { mode: 0o600 });
  copyFileSync(join(root, file), inFolder(file));
  chmodSync(inFolder(file), 0o600);

  say(dim('# A tour of kms on a vault that is thrown away at the end.'));
  say(`${green('$')} ${bold(`cd ${folder}`)}`);

  section(
    'Make a vault with a first key. Here a passphrase opens it, read from a file;\non a desktop the keychain does, and nobody is asked.',
  );
  env.KMS_PASSPHRASE_CMD = 'cat passphrase';
  say(`${green('$')} ${bold(`export KMS_PASSPHRASE_CMD='${env.KMS_PASSPHRASE_CMD}'`)}`);
  await run('kms init --protector passphrase --recovery-out recovery-code');

  section('A key of its own for an application, under the alias app.');
  await run('kms keys create --alias app --description "web tier"');

  section(
    'Encrypt a secret: the result is one word that may stand in configuration.\nThe encryption context is bound to it.',
  );
  await run(`printf '${secret}' | kms encrypt -k app -C env=prod -o password.token`);
  await run('cat password.token');
  await decryptsTo('kms decrypt -C env=prod password.token', secret, 'the same secret');

  section("Encrypt a file of any size: this project's README.");
  await run(`kms encrypt ${file} -k app -o ${file}.kms`);
  await run(`kms decrypt ${file}.kms -o ${file}.decrypted`);
  const [before, after] = [readFileSync(inFolder(file)), readFileSync(inFolder(`${file}.decrypted`))];
  check(before.length > 4096 && before.equals(after), `${after.length} bytes, the same bit for bit`);

  section('Rotate the key. What was encrypted before still decrypts.');
  await run('kms rotate app');
  await decryptsTo(
    'kms decrypt -C env=prod password.token',
    secret,
    'the same secret, from before the rotation',
  );

  section('Every call was written to an audit trail, line chained to line.');
  await run('kms audit tail -n 6');
  await run('kms audit verify');

  section('Every record of the vault is sealed, and none is missing.');
  await run('kms vault verify');
}

const clear = () => rmSync(folder, { recursive: true, force: true });
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
  process.once(signal, () => {
    running?.kill('SIGKILL');
    clear();
    process.kill(process.pid, signal);
  });
}

try {
  await tour();
  say();
  say(`All of it worked; ${folder} is removed again. Now for yourself:`);
  say();
  say(`  ${bold('npm install -g .')}    ${dim('install the command')}`);
  say(`  ${bold('kms init')}            ${dim('make your vault')}`);
} catch (error) {
  if (!(error instanceof Failure)) throw error;
  writeSync(2, `${red('quickstart failed:')} ${error.message}\n`);
  process.exitCode = 1;
} finally {
  clear();
}
