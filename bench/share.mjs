// A message of 1 GiB and a folder of 1,000 messages of 1 KiB that get another recipient, against decrypting the one and encrypting the other. Whole
// processes, including the opening of a vault with a passphrase. The note is the peak memory of a run.
import { spawnSync } from 'node:child_process';
import { generateKeyPairSync, randomBytes } from 'node:crypto';
import {
  closeSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  readdirSync,
  rmSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { cleanEnvironment, race } from './measure.mjs';
import { kmsProgram, library, newVault, openOver, passphrase } from './vault.mjs';

const length = 1 << 30;
const files = 1000;
const rounds = 5;

const measured =
  spawnSync('/usr/bin/time', ['-f', '%M', 'true']).status === 0 ? ['/usr/bin/time', '-f', '%M'] : [];

/** Milliseconds, and kibibytes if they can be measured. */
function timed(args, env) {
  const [command, ...rest] = [...measured, process.execPath, kmsProgram, ...args];
  const start = performance.now();
  const { status, stderr } = spawnSync(command, rest, { env, stdio: ['ignore', 'ignore', 'pipe'] });
  const taken = performance.now() - start;
  if (status !== 0) throw new Error(`${args.join(' ')}: ${status}\n${stderr}`);
  return { taken, memory: Number(/(\d+)\s*$/.exec(String(stderr))?.[1] ?? 0) };
}

export async function share() {
  const folder = mkdtempSync(join(tmpdir(), 'kms-bench-'));
  const at = (name) => join(folder, name);
  const env = cleanEnvironment({ HOME: folder, KMS_VAULT: at('vault.db'), KMS_PASSPHRASE: passphrase });
  const kms = (...args) => timed(args, env);
  const row = (name, prepare, ...args) => {
    let most = 0;
    return {
      name,
      run: () => {
        prepare();
        const { taken, memory } = kms(...args);
        most = Math.max(most, memory);
        return Promise.resolve(taken);
      },
      note: () => `${Math.round(most / 1024)} MiB`,
    };
  };
  try {
    const lib = await library();
    const { kms: api, close } = await openOver(lib, at('vault.db'), await newVault(lib, at('vault.db')));
    for (const alias of ['one', 'two']) {
      const { KeyMetadata } = await api.createKey({});
      await api.createAlias({ AliasName: `alias/${alias}`, TargetKeyId: KeyMetadata.KeyId });
    }
    await close();
    const fd = openSync(at('data'), 'w');
    const block = Buffer.alloc(1 << 24, 7);
    for (let i = 0; i < length / block.length; i++) writeSync(fd, block);
    closeSync(fd);
    kms('encrypt', at('data'), '-k', 'one', '-o', at('message.kms'));
    rmSync(at('data'));
    const { publicKey } = generateKeyPairSync('rsa', { modulusLength: 3072 });
    writeFileSync(at('key.pem'), publicKey.export({ type: 'spki', format: 'pem' }));
    let key = 'one';
    const otherKey = () => (key = key === 'one' ? 'two' : 'one');
    console.log(`  a message of ${length} bytes in ${folder}:`);
    await race(
      [
        row(
          'kms decrypt',
          () => rmSync(at('data'), { force: true }),
          'decrypt',
          at('message.kms'),
          '-o',
          at('data'),
        ),
        row(
          'kms share add',
          () => kms('share', 'accept', '--only', at('message.kms'), '-k', otherKey()),
          'share',
          'add',
          at('message.kms'),
          '-r',
          at('key.pem'),
        ),
      ],
      rounds,
    );
    rmSync(at('message.kms'));
    rmSync(at('data'));
    mkdirSync(at('small'));
    for (let i = 0; i < files; i++) writeFileSync(join(at('small'), `file${i}`), randomBytes(1024));
    const removeMessages = () => {
      for (const name of readdirSync(at('small'))) if (name.endsWith('.kms')) rmSync(join(at('small'), name));
    };
    const anew = () => {
      removeMessages();
      kms('encrypt', at('small'), '-k', 'one');
    };
    console.log(`  ${files} messages of 1 KiB:`);
    await race(
      [
        row('kms encrypt FOLDER', removeMessages, 'encrypt', at('small'), '-k', 'one'),
        row('kms share add FOLDER', anew, 'share', 'add', at('small'), '-r', at('key.pem')),
      ],
      rounds,
    );
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
