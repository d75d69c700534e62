// Recipients of a message of 1 GiB on disk: added and accepted in its place, and where the header has no room left, against a synced `cp` of it. Whole
// processes, the opening of a vault with a passphrase included.
import { spawnSync } from 'node:child_process';
import { generateKeyPairSync } from 'node:crypto';
import { closeSync, mkdtempSync, openSync, rmSync, writeFileSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { cleanEnvironment, race } from './measure.mjs';
import { kmsProgram, library, newVault, openOver, passphrase } from './vault.mjs';

const length = 1 << 30;
const rounds = 3;

function timed(command, args, env) {
  const start = performance.now();
  const { status, stderr } = spawnSync(command, args, { env, stdio: ['ignore', 'ignore', 'pipe'] });
  const taken = performance.now() - start;
  if (status !== 0) throw new Error(`${command} ${args.join(' ')}: ${status}\n${stderr}`);
  return taken;
}

function newRecipient(path) {
  const { publicKey } = generateKeyPairSync('rsa', { modulusLength: 3072 });
  writeFileSync(path, publicKey.export({ type: 'spki', format: 'pem' }));
}

export async function share() {
  const folder = mkdtempSync(join(tmpdir(), 'kms-bench-'));
  const at = (name) => join(folder, name);
  const env = cleanEnvironment({ HOME: folder, KMS_VAULT: at('vault.db'), KMS_PASSPHRASE: passphrase });
  const kms = (...args) => timed(process.execPath, [kmsProgram, ...args], env);
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
    kms('encrypt', at('data'), '-k', 'one', '-o', at('message'));
    rmSync(at('data'));
    newRecipient(at('key.pem'));
    // Nine of them fill the room that a message begins with.
    const others = Array.from({ length: 8 }, (_, i) => at(`other${i}.pem`));
    others.forEach(newRecipient);
    const full = () => {
      timed('cp', [at('message'), at('full')], env);
      kms('share', 'add', at('full'), ...others.flatMap((path) => ['-r', path]));
    };
    let key = 'one';
    console.log(`  a message of ${length} bytes in ${folder}:`);
    await race(
      [
        {
          name: 'cp, synced',
          run: () => {
            rmSync(at('copy'), { force: true });
            return timed('sh', ['-c', `cp '${at('message')}' '${at('copy')}' && sync '${at('copy')}'`], env);
          },
        },
        {
          name: 'kms share add, in place',
          run: () => {
            rmSync(at('copy'), { force: true });
            const taken = kms('share', 'add', at('message'), '-r', at('key.pem'));
            kms('share', 'remove', at('message'), '-r', at('key.pem'));
            return taken;
          },
        },
        {
          name: 'kms share accept, in place',
          run: () => {
            key = key === 'one' ? 'two' : 'one';
            return kms('share', 'accept', at('message'), '-k', key);
          },
        },
        {
          name: 'kms share add, without room',
          run: () => {
            full();
            timed('sync', [at('full')], env);
            const taken = kms('share', 'add', at('full'), '-r', at('key.pem'));
            rmSync(at('full'));
            return taken;
          },
        },
      ],
      rounds,
    );
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
