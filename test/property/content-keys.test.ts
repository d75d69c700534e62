/**
 * No command encrypts two things under one key and IV (docs/spec/message.md, "Keys"): seen in the built program, call by call, what it gives up on
 * included; and in the messages that it leaves, by their data keys and message ids.
 */
import { createHash, generateKeyPairSync, randomBytes } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { Secret } from '../../src/base/secret.ts';
import { openWithPrivateKey } from '../../src/messages/recipients/rsapublickey.ts';
import { fingerprintOf } from '../../src/messages/recipients/publickeys.ts';
import { parseHeader } from '../../src/crypto/envelope/header.ts';
import { dearmor } from '../../src/messages/message.ts';
import { chunked, collect as all } from '../support/messages.ts';
import { Home, quickHome, removeHomes } from '../support/homes.ts';

afterAll(removeHomes);

const pairs = Array.from({ length: 4 }, () => generateKeyPairSync('rsa', { modulusLength: 2048 }));
const [carol] = pairs;

function keyId(contentKey: Uint8Array): string {
  return createHash('sha256').update(contentKey).digest('hex');
}

/** The key that the frames of a message are encrypted with, as a digest. */
async function contentKeyOf(message: Buffer): Promise<string> {
  const { suite, messageId, encryptedDataKeys } = parseHeader(message);
  const opened = carol && (await openWithPrivateKey(carol.privateKey, encryptedDataKeys));
  if (!opened) throw new Error('Carol is a recipient of every message here');
  return keyId(suite.derive(new Secret(Buffer.from(opened.dataKey.reveal())), messageId).key.export());
}

it('no two outputs of any command that writes messages share a content key and an IV for different bytes', async () => {
  const home = await quickHome();
  const calls = home.path('calls');
  const watched = new Home(home.folder, {
    NODE_OPTIONS: `--require ${join(import.meta.dirname, '../support/gcm-calls.cjs')}`,
    GCM_CALLS: calls,
  });
  /** By content key: the bytes of the message. */
  const seen = new Map<string, Buffer>();
  const collect = async (): Promise<void> => {
    for (const name of readdirSync(home.folder, { recursive: true, encoding: 'utf8' })) {
      if (!name.endsWith('.kms')) continue;
      const bytes = readFileSync(home.path(name));
      const message = bytes[0] === 0x2d ? await all(dearmor(chunked(bytes))) : bytes;
      const key = await contentKeyOf(message);
      expect(seen.get(key)?.equals(message), name).not.toBe(false);
      seen.set(key, message);
    }
  };
  const kms = async (args: string, input?: Buffer): Promise<void> => {
    await watched.ok(args.split(' '), input === undefined ? {} : { input });
    await collect();
  };
  const [, d = '', e = '', f = ''] = pairs.map(({ publicKey }, i) => {
    writeFileSync(home.path(`${i}.pem`), publicKey.export({ type: 'spki', format: 'pem' }));
    return fingerprintOf(publicKey);
  });
  writeFileSync(
    home.path('all.txt'),
    pairs.map((_, i) => readFileSync(home.path(`${i}.pem`), 'utf8')).join(''),
  );
  mkdirSync(home.path('tree'));
  writeFileSync(home.path('tree/long'), randomBytes(1_200_000));
  writeFileSync(home.path('tree/short'), 'short');
  await home.ok(['keys', 'create', '--alias', 'other']);

  await kms('encrypt tree -r 0.pem -C env=dev');
  await kms('encrypt tree --archive -r 0.pem -o tree.tar.kms');
  await kms('encrypt tree/short -a -r 0.pem -o text.kms');
  await kms('encrypt tree/short --signed -r 0.pem -o signed.kms');
  await kms('share add tree tree.tar.kms text.kms -r 1.pem');
  await kms('share add tree -r 0.pem -R all.txt');
  await kms(`share remove tree tree.tar.kms text.kms -r ${d}`);
  await kms(`share remove tree -r ${e} -R all.txt`);
  await kms('share accept tree text.kms -k other');
  await kms('reencrypt tree tree.tar.kms text.kms -k other');
  await kms('rotate other --reencrypt tree text.kms');
  await kms(`share revoke tree -r ${f} -R all.txt`);
  await kms('reencrypt -k default -o piped.kms', readFileSync(home.path('tree/long.kms')));
  // Each of them begins anew while another one is done before it.
  await Promise.all([1, 2, 3].map((n) => watched.ok(['share', 'add', 'tree/long.kms', '-r', `${n}.pem`])));
  await collect();
  expect(parseHeader(readFileSync(home.path('tree/long.kms'))).encryptedDataKeys).toHaveLength(5);

  const over = new Map<string, string>();
  const keys = new Set<string>();
  for (const line of readFileSync(calls, 'utf8').trimEnd().split('\n')) {
    const [key = '', iv = '', what = ''] = line.split(' ');
    keys.add(key);
    expect(over.get(key + iv) ?? what, line).toBe(what);
    over.set(key + iv, what);
  }
  expect(seen.size).toBeGreaterThan(25);
  for (const key of seen.keys()) expect(keys.has(key)).toBe(true);
});
