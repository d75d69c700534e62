/** The attack on headers that are replaced before the same body succeeds against the old form and fails against every command of today. */
import { buildClient, CommitmentPolicy, RawRsaKeyringNode } from '@aws-crypto/client-node';
import { generateKeyPairSync, randomBytes, type KeyObject } from 'node:crypto';
import { chmodSync, readFileSync, writeFileSync } from 'node:fs';
import { afterAll, describe, expect, it } from 'vitest';
import { decryptMessage } from '../../src/messages/message.ts';
import { openWithPrivateKey } from '../../src/messages/recipients/rsapublickey.ts';
import { fingerprintOf } from '../../src/messages/recipients/publickeys.ts';
import { parseHeader } from '../../src/crypto/envelope/header.ts';
import { wrapForRsa } from '../../src/crypto/envelope/rawRsa.ts';
import { quickHome, removeHomes, type Home } from '../support/homes.ts';
import { chunked, collect } from '../support/messages.ts';
import { withOldHeader } from '../support/old-header.ts';
import { forgeries, recover } from './ghash.ts';

afterAll(removeHomes);

const carol = generateKeyPairSync('rsa', { modulusLength: 2048 });
const dave = generateKeyPairSync('rsa', { modulusLength: 2048 });
const client = buildClient(CommitmentPolicy.REQUIRE_ENCRYPT_REQUIRE_DECRYPT);
const frameLength = 32;
/** Its first frame is known to the attacker. */
const plaintext = Buffer.concat([Buffer.from('a line that everybody knows: yes'), randomBytes(50)]);
const known = plaintext.subarray(0, frameLength);

function pem(key: KeyObject): string {
  return key.type === 'public'
    ? key.export({ type: 'spki', format: 'pem' }).toString()
    : key.export({ type: 'pkcs8', format: 'pem' }).toString();
}

async function dataKeyOf(message: Buffer): Promise<Buffer> {
  const opened = await openWithPrivateKey(carol.privateKey, parseHeader(message).encryptedDataKeys);
  if (opened === undefined) throw new Error('Carol is a recipient of every message here');
  return Buffer.from(opened.dataKey.reveal());
}

function open(message: Buffer): Promise<Buffer> {
  return collect(decryptMessage(undefined, { privateKey: carol.privateKey }, chunked(message)));
}

async function openBySdk(message: Buffer): Promise<{ plaintext: Buffer; context: unknown }> {
  const keyring = new RawRsaKeyringNode({
    keyNamespace: 'kms-share',
    keyName: fingerprintOf(carol.publicKey),
    oaepHash: 'sha256',
    rsaKey: { privateKey: pem(carol.privateKey) },
  });
  const { plaintext: opened, messageHeader } = await client.decrypt(keyring, message);
  return { plaintext: opened, context: messageHeader.encryptionContext };
}

/** The versions of one message that each command leaves, with their names. */
async function versions(home: Home): Promise<{ command: string; before: Buffer; after: Buffer }[]> {
  const path = home.path('m.kms');
  const found: { command: string; before: Buffer; after: Buffer }[] = [];
  const step = async (...args: string[]): Promise<void> => {
    const before = readFileSync(path);
    await home.ok(args);
    found.push({ command: args.join(' '), before, after: readFileSync(path) });
  };
  await home.ok([
    ...['encrypt', 'plain', '-C', 'env=dev', '--frame-length', String(frameLength)],
    ...['-r', 'carol.pem', '-o', path],
  ]);
  await step('share', 'add', 'm.kms', '-r', 'dave.pem');
  await step('share', 'remove', 'm.kms', '-r', 'dave.pem');
  await step('share', 'accept', 'm.kms', '-k', 'other');
  await step('reencrypt', 'm.kms', '-k', 'default');
  await step('rotate', 'default', '--reencrypt', 'm.kms');
  await step('share', 'add', 'm.kms', '-R', 'both.txt');
  await step('share', 'revoke', 'm.kms', '-r', fingerprintOf(dave.publicKey), '-R', 'both.txt');
  const before = readFileSync(path);
  await home.ok(['reencrypt', '-k', 'other', '-o', 'piped.kms'], { input: before });
  found.push({ command: 'reencrypt < m.kms', before, after: readFileSync(home.path('piped.kms')) });
  return found;
}

async function newHome(): Promise<Home> {
  const home = await quickHome();
  await home.ok(['keys', 'create', '--alias', 'other']);
  writeFileSync(home.path('plain'), plaintext);
  writeFileSync(home.path('carol.pem'), pem(carol.publicKey));
  writeFileSync(home.path('dave.pem'), pem(dave.publicKey));
  writeFileSync(home.path('both.txt'), pem(carol.publicKey) + pem(dave.publicKey));
  writeFileSync(home.path('carol-key.pem'), pem(carol.privateKey));
  chmodSync(home.path('carol-key.pem'), 0o600);
  return home;
}

describe('two headers before one body', () => {
  it('give the key of the tags away in the old form, and nothing in any of today', async () => {
    const home = await newHome();
    const today = await versions(home);

    // The old form: what `share add` of Dave made of the first version until now.
    const [{ before } = { before: Buffer.alloc(0) }] = today;
    const dataKey = await dataKeyOf(before);
    const { encryptedDataKeys } = parseHeader(before);
    const secret = (await openWithPrivateKey(carol.privateKey, encryptedDataKeys))?.dataKey;
    if (secret === undefined) throw new Error('Carol is a recipient');
    const name = { namespace: 'kms-share', name: fingerprintOf(dave.publicKey) };
    const added = [wrapForRsa(dave.publicKey, secret, name), ...encryptedDataKeys];
    const after = withOldHeader(before, dataKey, added);
    expect((await open(after)).equals(plaintext)).toBe(true);

    const accepted: string[] = [];
    for (const key of recover(before, after)) {
      for (const [kind, forged] of Object.entries(forgeries(after, key, known))) {
        const opened = await open(forged).catch(() => undefined);
        if (opened === undefined) continue;
        accepted.push(kind);
        const bySdk = await openBySdk(forged);
        expect(bySdk.plaintext.equals(opened), kind).toBe(true);
        writeFileSync(home.path('forged.kms'), forged);
        const told = await home.run(['decrypt', 'forged.kms', '--private-key', 'carol-key.pem']);
        expect([told.status, told.stdout.equals(opened)], kind).toEqual([0, true]);
        if (kind === 'chosen text in a frame') expect(opened.toString('latin1')).toMatch(/^x{32}[^x]/);
        if (kind === 'a message cut short') expect(opened.equals(known)).toBe(true);
        if (kind === 'another encryption context') expect(bySdk.context).toMatchObject({ env: 'prd' });
        if (kind === 'an entry less') expect(parseHeader(forged).encryptedDataKeys).toHaveLength(1);
      }
    }
    expect(accepted).toHaveLength(4);

    for (const { command, before: one, after: other } of today) {
      expect(one.subarray(3, 35).equals(other.subarray(3, 35)), command).toBe(false);
      expect((await open(other)).equals(plaintext), command).toBe(true);
      for (const key of recover(one, other)) {
        for (const [kind, forged] of Object.entries(forgeries(other, key, known))) {
          await expect(open(forged), `${command}: ${kind}`).rejects.toThrow();
        }
      }
    }
    expect(new Set(today.map(({ after: made }) => made.subarray(3, 35).toString('hex'))).size).toBe(
      today.length,
    );
  });
});
